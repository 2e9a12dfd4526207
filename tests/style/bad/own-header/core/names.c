#include "names.h"

#include <stdint.h>
