#include <lauxlib.h>
#include <lua.h>
