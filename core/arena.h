/* arena.h: memory that lives and dies together.
 *
 * Each long-lived object (a rule book, a fact pattern, a result) owns one
 * arena; everything it points to is allocated there and freed in one call.
 * Functions that Lua calls allocate only here, because an error in Lua jumps
 * over their frames. Under AddressSanitizer every allocation is a block of
 * its own, so that a read past its end is seen. */
#ifndef DEMUR_ARENA_H
#define DEMUR_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

/* A new, empty arena; never NULL. The caller owns it. */
Arena *demur_arena_new(void);

/* Frees the arena and all that was allocated from it. NULL is allowed. */
void demur_arena_free(Arena *arena);

/* Forgets every allocation but keeps the memory for the next use. */
void demur_arena_reset(Arena *arena);

/* `size` zeroed bytes, aligned for any object; never NULL. */
void *demur_arena_alloc(Arena *arena, size_t size);

/* `count` zeroed objects of `size` bytes; overflow counts as exhaustion. */
void *demur_arena_array(Arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of `length` bytes / of a string / of a format. */
char *demur_arena_copy(Arena *arena, const char *bytes, size_t length);
char *demur_arena_string(Arena *arena, const char *text);
char *demur_arena_format(Arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The `parts`, one after another. Several times as fast as formatting. */
char *demur_arena_concat(Arena *arena, const char *const *parts, size_t count);
#define DEMUR_CONCAT(arena, ...)                                               \
    demur_arena_concat((arena), (const char *const[]){__VA_ARGS__},            \
                       sizeof((const char *const[]){__VA_ARGS__}) /            \
                           sizeof(const char *))

/* A list in words, one item longer: `list`, then `between`, then `more`. Where
 * one of both is NULL or empty it is the other, and nothing between. */
const char *demur_arena_join(Arena *arena, const char *list,
                             const char *between, const char *more);

/* A copy of `array` with room for twice as many elements. Lists grow with
 * DEMUR_PUSH below; the old array stays valid until the arena is freed. */
void *demur_arena_grow(Arena *arena, const void *array, size_t count,
                       size_t size);

/* Appends `item` to the array `items` of `count` elements (both lvalues).
 * Room is always a power of two, so no capacity is kept. */
#define DEMUR_PUSH(arena, items, count, item)                                  \
    do {                                                                       \
        if (((count) & ((count)-1)) == 0)                                      \
            (items) = demur_arena_grow((arena), (items), (size_t)(count),      \
                                       sizeof *(items));                       \
        (items)[(count)++] = (item);                                           \
    } while (0)

/* The memory that was allocated, as it lies: for what copies an arena whole.
 * Calls `each` once per block, newest first. */
void demur_arena_blocks(const Arena *arena,
                        void (*each)(void *with, const void *bytes,
                                     size_t size),
                        void *with);

/* Ends the program with one line on standard error and status 70. Every
 * failed allocation of the library ends here. */
_Noreturn void demur_out_of_memory(void);

/* The block that malloc and its kin gave; it ends there if there is none. */
void *demur_checked(void *block);

#endif
