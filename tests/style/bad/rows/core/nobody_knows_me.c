/* breach */
#include "arena.h"
