/* breach */
#include "convenient.h"
