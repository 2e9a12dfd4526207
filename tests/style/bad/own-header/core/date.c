/* breach */
#include <stdint.h>

#include "date.h"
