/* sandbox.h: a Lua state in which rule files can declare and do nothing else.
 *
 * No library of Lua is opened. What a file sees is an allow-list: `assert`
 * `error` `ipairs` `select` `tonumber` `type`, written anew so that none of
 * them runs long inside C, and what the loader adds. Memory and steps are
 * bounded; what a limit stopped cannot go on. Nothing here outlives the state,
 * and there is one state per load. */
#ifndef DEMUR_SANDBOX_H
#define DEMUR_SANDBOX_H

#include "arena.h"

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct Sandbox Sandbox;

typedef struct SandboxLimits {
    size_t memory; /* bytes of Lua's, and as many of the loader's */
    int64_t steps; /* instructions of Lua, all files together */
} SandboxLimits;

/* Fifty times what a rule book of several thousand lines needs. */
#define SANDBOX_LIMITS ((SandboxLimits){(size_t)64 << 20, 2000000})

typedef enum SandboxEnd {
    SANDBOX_FINE,
    SANDBOX_BYTECODE, /* compiled, not text */
    SANDBOX_SYNTAX,
    SANDBOX_DEPTH, /* nested too deeply for Lua's parser */
    SANDBOX_ERROR, /* stopped with an error */
    SANDBOX_STEPS, /* ran too long */
    SANDBOX_MEMORY
} SandboxEnd;

/* Why a chunk did not end: the line (0: unknown) and Lua's words, without the
 * place before them, in the arena that was given. */
typedef struct SandboxStop {
    int32_t line;
    const char *message;
} SandboxStop;

/* A state with the allow-list. `user` is what demur_sandbox_user returns.
 * NULL if the memory allowed does not even hold that. */
Sandbox *demur_sandbox_new(SandboxLimits limits, void *user);

/* Closes the state; the number of bytes that were not given back (0). NULL is
 * allowed. */
size_t demur_sandbox_free(Sandbox *sandbox);

/* Calls `setup`, protected, with the table of the names that rule files see.
 * `unknown` becomes the `__index` of that table (called for every name it
 * lacks), `assign` the `__newindex` of the environment (called for every
 * assignment to a global). False if memory ran out. */
bool demur_sandbox_prepare(Sandbox *sandbox, lua_CFunction setup,
                           lua_CFunction unknown, lua_CFunction assign);

/* A rule file's text; with `only_compile` it is not run. */
typedef struct Chunk {
    const char *text;
    size_t length;
    bool only_compile;
} Chunk;

/* Compiles the text and runs it. */
SandboxEnd demur_sandbox_run(Sandbox *sandbox, const Chunk *chunk, Arena *arena,
                             SandboxStop *stop);

/* For functions that Lua calls. */
void *demur_sandbox_user(lua_State *lua);
int32_t demur_sandbox_line(lua_State *lua); /* of the code that called them */

/* Counts memory that the loader takes for a rule file; past the limit it does
 * not return but stops the file. */
void demur_sandbox_charge(lua_State *lua, size_t bytes);

#endif
