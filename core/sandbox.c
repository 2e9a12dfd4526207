#include "sandbox.h"

#include <stdlib.h>
#include <string.h>

enum {
    STEP = 1000,
    LONGEST_NUMERAL = 100,
    MOST_ARGUMENTS = 250,
    UNIT = 16, /* bytes; small blocks come in multiples of it */
    LARGEST_SMALL = 512
};

/* Lua's stack and each of its tables live in one block: this bounds how many
 * values a single instruction can copy. */
static const size_t largest_block = (size_t)4 << 20;

struct Sandbox {
    lua_State *lua;
    SandboxLimits limits;
    size_t used, charged;
    int64_t steps;
    SandboxEnd stopped; /* the limit that was passed, if any */
    int32_t raised_at;  /* the line of `error` or `assert` */
    void *user;
    Arena *arena;
    void *free_blocks[LARGEST_SMALL / UNIT + 1];
};

static const char environment_key = 'e';

static Sandbox *sandbox_of(lua_State *lua) {
    return *(Sandbox **)lua_getextraspace(lua);
}

/* Nearly all blocks of Lua are small and live to the end: they come from an
 * arena, and what is given back goes on a list for its size. */
static size_t class_of(size_t size) { return (size + UNIT - 1) / UNIT; }

static void *take(Sandbox *sandbox, size_t size) {
    if (size > LARGEST_SMALL)
        return malloc(size);
    void **free_block = &sandbox->free_blocks[class_of(size)];
    void *block = *free_block;
    if (block == NULL)
        return demur_arena_alloc(sandbox->arena, class_of(size) * UNIT);
    memcpy(free_block, block, sizeof *free_block);
    return block;
}

static void give_back(Sandbox *sandbox, void *block, size_t size) {
    if (size > LARGEST_SMALL || block == NULL) {
        free(block);
        return;
    }
    void **free_block = &sandbox->free_blocks[class_of(size)];
    memcpy(block, free_block, sizeof *free_block);
    *free_block = block;
}

static void *resize(Sandbox *sandbox, void *block, size_t old, size_t size) {
    bool both_small = old <= LARGEST_SMALL && size <= LARGEST_SMALL;
    if (block != NULL && both_small && class_of(old) == class_of(size))
        return block;
    if (old > LARGEST_SMALL && size > LARGEST_SMALL)
        return realloc(block, size);
    void *moved = take(sandbox, size);
    if (moved == NULL)
        return NULL;
    if (block != NULL)
        memcpy(moved, block, old < size ? old : size);
    give_back(sandbox, block, old);
    return moved;
}

/* Collecting garbage is never worth it here, so what a loop throws away counts
 * too: memory bounds the work of concatenation as well. The first refusal is
 * final; shrinking and freeing are never refused. */
static void *allocate(void *user, void *block, size_t old, size_t size) {
    Sandbox *sandbox = user;
    if (block == NULL)
        old = 0; /* Lua passes a type's number */
    if (size == 0) {
        give_back(sandbox, block, old);
        sandbox->used -= old;
        return NULL;
    }
    if (size > old &&
        (sandbox->stopped == SANDBOX_MEMORY || size > largest_block ||
         size - old > sandbox->limits.memory - sandbox->used)) {
        sandbox->stopped = SANDBOX_MEMORY;
        return NULL;
    }
    void *moved = resize(sandbox, block, old, size);
    if (moved == NULL)
        return size <= old ? block : NULL;
    sandbox->used += size;
    sandbox->used -= old;
    return moved;
}

static int stop_here(lua_State *lua, SandboxEnd why) {
    sandbox_of(lua)->stopped = why;
    lua_pushnil(lua);
    return lua_error(lua);
}

/* Once the limit is passed every instruction stops, so nothing goes on. */
static void count_steps(lua_State *lua, lua_Debug *debug) {
    Sandbox *sandbox = sandbox_of(lua);
    sandbox->steps += STEP;
    bool crowded = lua_getlocal(lua, debug, -MOST_ARGUMENTS) != NULL;
    if (!crowded && sandbox->steps <= sandbox->limits.steps)
        return;
    lua_sethook(lua, count_steps, LUA_MASKCOUNT, 1);
    stop_here(lua, SANDBOX_STEPS);
}

void demur_sandbox_charge(lua_State *lua, size_t bytes) {
    Sandbox *sandbox = sandbox_of(lua);
    sandbox->charged += bytes;
    if (sandbox->charged > sandbox->limits.memory)
        stop_here(lua, SANDBOX_MEMORY);
}

void *demur_sandbox_user(lua_State *lua) { return sandbox_of(lua)->user; }

static int32_t line_at(lua_State *lua, int level) {
    lua_Debug debug;
    if (lua_getstack(lua, level, &debug) == 0 ||
        lua_getinfo(lua, "l", &debug) == 0 || debug.currentline < 0)
        return 0;
    return debug.currentline;
}

int32_t demur_sandbox_line(lua_State *lua) { return line_at(lua, 1); }

/* ---- the allow-list ------------------------------------------------------ */

static int base_error(lua_State *lua) {
    sandbox_of(lua)->raised_at = line_at(lua, 1);
    lua_settop(lua, 1);
    return lua_error(lua);
}

static int base_assert(lua_State *lua) {
    if (lua_toboolean(lua, 1))
        return lua_gettop(lua);
    sandbox_of(lua)->raised_at = line_at(lua, 1);
    if (lua_gettop(lua) < 2)
        lua_pushliteral(lua, "assertion failed");
    else
        lua_settop(lua, 2);
    return lua_error(lua);
}

static int complain(lua_State *lua, const char *message) {
    sandbox_of(lua)->raised_at = line_at(lua, 1);
    lua_pushstring(lua, message);
    return lua_error(lua);
}

static int next_item(lua_State *lua) {
    lua_Unsigned last = (lua_Unsigned)lua_tointeger(lua, 2);
    lua_Integer next = (lua_Integer)(last + 1U);
    if (lua_type(lua, 1) != LUA_TTABLE)
        return complain(lua, "ipairs wants a table");
    lua_settop(lua, 1);
    lua_pushinteger(lua, next);
    return lua_rawgeti(lua, 1, next) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *lua) {
    if (lua_type(lua, 1) != LUA_TTABLE)
        return complain(lua, "ipairs wants a table");
    lua_settop(lua, 1);
    lua_pushcfunction(lua, next_item);
    lua_insert(lua, 1);
    lua_pushinteger(lua, 0);
    return 3;
}

static int base_select(lua_State *lua) {
    int count = lua_gettop(lua) - 1;
    bool all = lua_type(lua, 1) == LUA_TSTRING && lua_rawlen(lua, 1) == 1 &&
               *lua_tostring(lua, 1) == '#';
    if (all) {
        lua_pushinteger(lua, count);
        return 1;
    }
    lua_Integer from = lua_tointeger(lua, 1);
    if (lua_type(lua, 1) != LUA_TNUMBER || from < 1)
        return complain(lua, "select wants a number from 1, or \"#\"");
    return from > count ? 0 : count - (int)from + 1;
}

static int base_tonumber(lua_State *lua) {
    size_t length = lua_type(lua, 1) == LUA_TSTRING ? lua_rawlen(lua, 1) : 0;
    if (lua_type(lua, 1) == LUA_TNUMBER) {
        lua_settop(lua, 1);
        return 1;
    }
    if (length == 0 || length > LONGEST_NUMERAL ||
        lua_stringtonumber(lua, lua_tostring(lua, 1)) != length + 1)
        lua_pushnil(lua);
    return 1;
}

static int base_type(lua_State *lua) {
    lua_pushstring(lua, lua_typename(lua, lua_type(lua, 1)));
    return 1;
}

static void define(lua_State *lua, const char *name, lua_CFunction function) {
    lua_pushcfunction(lua, function);
    lua_setfield(lua, -2, name);
}

/* Methods of strings would reach `rep` and `find`, which run for ever. */
static void lock_strings(lua_State *lua) {
    lua_pushliteral(lua, "");
    lua_createtable(lua, 0, 1);
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

/* The environment is an empty table that looks names up in another: so an
 * assignment to any global, even to `all`, is seen as one. */
static int prepare(lua_State *lua) {
    lua_CFunction setup = lua_tocfunction(lua, 1);
    lock_strings(lua);
    lua_createtable(lua, 0, 0);
    lua_createtable(lua, 0, 2);
    lua_pushvalue(lua, 3);
    lua_setfield(lua, -2, "__newindex");
    lua_createtable(lua, 0, 64);
    define(lua, "assert", base_assert);
    define(lua, "error", base_error);
    define(lua, "ipairs", base_ipairs);
    define(lua, "select", base_select);
    define(lua, "tonumber", base_tonumber);
    define(lua, "type", base_type);
    lua_createtable(lua, 0, 1);
    lua_pushvalue(lua, 2);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_pushcfunction(lua, setup);
    lua_pushvalue(lua, -2);
    lua_call(lua, 1, 0);
    lua_setfield(lua, -2, "__index");
    lua_setmetatable(lua, -2);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &environment_key);
    return 0;
}

static int panic(lua_State *lua) {
    (void)lua;
    demur_out_of_memory(); /* nothing runs unprotected but allocation */
}

/* ---- the state ----------------------------------------------------------- */

Sandbox *demur_sandbox_new(SandboxLimits limits, void *user) {
    Sandbox *sandbox = demur_checked(calloc(1, sizeof *sandbox));
    sandbox->limits = limits;
    sandbox->user = user;
    sandbox->arena = demur_arena_new();
    sandbox->lua = lua_newstate(allocate, sandbox);
    if (sandbox->lua == NULL) {
        demur_arena_free(sandbox->arena);
        free(sandbox);
        return NULL;
    }
    *(Sandbox **)lua_getextraspace(sandbox->lua) = sandbox;
    lua_atpanic(sandbox->lua, panic);
    lua_gc(sandbox->lua, LUA_GCSTOP);
    return sandbox;
}

size_t demur_sandbox_free(Sandbox *sandbox) {
    if (sandbox == NULL)
        return 0;
    lua_close(sandbox->lua);
    size_t used = sandbox->used;
    demur_arena_free(sandbox->arena);
    free(sandbox);
    return used;
}

bool demur_sandbox_prepare(Sandbox *sandbox, lua_CFunction setup,
                           lua_CFunction unknown, lua_CFunction assign) {
    lua_State *lua = sandbox->lua;
    lua_pushcfunction(lua, prepare);
    lua_pushcfunction(lua, setup);
    lua_pushcfunction(lua, unknown);
    lua_pushcfunction(lua, assign);
    bool fine = lua_pcall(lua, 3, 0, 0) == LUA_OK;
    lua_settop(lua, 0);
    return fine;
}

typedef struct Text {
    const char *bytes;
    size_t length;
} Text;

static const char *read_text(lua_State *lua, void *user, size_t *length) {
    (void)lua;
    Text *text = user;
    *length = text->length;
    text->length = 0;
    return *length == 0 ? NULL : text->bytes;
}

/* Lua puts `r:line: ` before what it says of a chunk named `=r`. */
static const char *strip_place(const char *message, int32_t *line) {
    if (message[0] != 'r' || message[1] != ':')
        return message;
    char *end;
    long number = strtol(message + 2, &end, 10);
    if (end == message + 2 || end[0] != ':' || end[1] != ' ')
        return message;
    *line = (int32_t)number;
    return end + 2;
}

/* What was raised may be anything; only a text says more than its type. */
static void explain(Sandbox *sandbox, Arena *arena, SandboxStop *stopped) {
    lua_State *lua = sandbox->lua;
    stopped->line = sandbox->raised_at;
    if (lua_type(lua, -1) != LUA_TSTRING) {
        stopped->message =
            demur_arena_format(arena, "an error that is no text but a %s",
                               lua_typename(lua, lua_type(lua, -1)));
        return;
    }
    const char *message = lua_tostring(lua, -1);
    if (stopped->line == 0)
        message = strip_place(message, &stopped->line);
    stopped->message = demur_arena_string(arena, message);
}

/* Where a limit stopped it the stack is gone; the message handler still has
 * it. It calls nothing that could raise. */
static int note_line(lua_State *lua) {
    Sandbox *sandbox = sandbox_of(lua);
    for (int level = 0; sandbox->raised_at == 0 && level < 4; level++)
        if (sandbox->stopped != SANDBOX_FINE)
            sandbox->raised_at = line_at(lua, level);
    return 1;
}

static SandboxEnd compile(Sandbox *sandbox, Text *text) {
    int status = lua_load(sandbox->lua, read_text, text, "=r", "t");
    if (status == LUA_OK)
        return SANDBOX_FINE;
    if (status == LUA_ERRMEM)
        return SANDBOX_MEMORY;
    return status == LUA_ERRRUN ? SANDBOX_DEPTH : SANDBOX_SYNTAX;
}

static SandboxEnd execute(Sandbox *sandbox) {
    lua_State *lua = sandbox->lua;
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &environment_key);
    lua_setupvalue(lua, -2, 1);
    lua_sethook(lua, count_steps, LUA_MASKCOUNT, STEP);
    lua_pushcfunction(lua, note_line);
    lua_insert(lua, 1);
    int status = lua_pcall(lua, 0, 0, 1);
    lua_sethook(lua, NULL, 0, 0);
    if (status == LUA_OK)
        return SANDBOX_FINE;
    if (sandbox->stopped != SANDBOX_FINE)
        return sandbox->stopped;
    return status == LUA_ERRMEM ? SANDBOX_MEMORY : SANDBOX_ERROR;
}

SandboxEnd demur_sandbox_run(Sandbox *sandbox, const Chunk *chunk, Arena *arena,
                             SandboxStop *stop) {
    *stop = (SandboxStop){0, ""};
    if (chunk->length > 0 && chunk->text[0] == LUA_SIGNATURE[0])
        return SANDBOX_BYTECODE;
    sandbox->raised_at = 0;
    Text text = {chunk->text, chunk->length};
    SandboxEnd end = compile(sandbox, &text);
    if (end == SANDBOX_FINE && !chunk->only_compile)
        end = execute(sandbox);
    if (end != SANDBOX_FINE)
        explain(sandbox, arena, stop);
    lua_settop(sandbox->lua, 0);
    return end;
}
