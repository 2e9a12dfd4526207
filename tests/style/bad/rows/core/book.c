/* breach */
#include "arena.h"
#include "decide.h"
