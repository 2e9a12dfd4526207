/* breach: no header is called so. */
#include "date.h"
