/* breach */
#include "decide.h"
