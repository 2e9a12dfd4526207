/* breach */
#include <lua.h>
