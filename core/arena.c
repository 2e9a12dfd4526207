#include "arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define SEPARATE_BLOCKS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SEPARATE_BLOCKS 1
#endif
#endif
#if defined(DEMUR_HOSTILE) && !defined(SEPARATE_BLOCKS)
#define SEPARATE_BLOCKS 1
#endif
#ifndef SEPARATE_BLOCKS
#define SEPARATE_BLOCKS 0
#endif

enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 256 * 1024, STEP = 1024 };

typedef struct Block Block;
/* Bytes from `used` to `clean` are zero. They are zeroed a kilobyte or more at
 * a time: each allocation by itself costs more, a whole block touches pages
 * that nobody needs. */
struct Block {
    Block *older;
    size_t used, clean, size;
    max_align_t bytes[];
};

struct Arena {
    Block *newest;
};

void demur_out_of_memory(void) {
    fputs("demur: out of memory\n", stderr);
    exit(70);
}

void *demur_checked(void *block) {
    if (block == NULL)
        demur_out_of_memory();
    return block;
}

Arena *demur_arena_new(void) { return demur_checked(calloc(1, sizeof(Arena))); }

static void free_blocks(Block *block) {
    while (block != NULL) {
        Block *older = block->older;
        free(block);
        block = older;
    }
}

void demur_arena_free(Arena *arena) {
    if (arena == NULL)
        return;
    free_blocks(arena->newest);
    free(arena);
}

void demur_arena_reset(Arena *arena) {
    Block *keep = SEPARATE_BLOCKS ? NULL : arena->newest;
    if (keep == NULL) {
        free_blocks(arena->newest);
        arena->newest = NULL;
        return;
    }
    free_blocks(keep->older);
    keep->older = NULL;
    keep->used = keep->clean = 0;
}

static Block *add_block(Arena *arena, size_t needed) {
    size_t size = FIRST_BLOCK;
    if (arena->newest != NULL && arena->newest->size < LARGEST_BLOCK)
        size = arena->newest->size * 2;
    else if (arena->newest != NULL)
        size = LARGEST_BLOCK;
    if (SEPARATE_BLOCKS || needed > size)
        size = needed;
    if (size > SIZE_MAX - sizeof(Block))
        demur_out_of_memory();
    Block *block = demur_checked(malloc(sizeof *block + size));
    *block = (Block){.older = arena->newest, .size = size};
    arena->newest = block;
    return block;
}

/* A block with that much room, zeroed as far as it is needed and a step on. */
static Block *prepare(Arena *arena, size_t room) {
    Block *block = arena->newest;
    if (SEPARATE_BLOCKS || block == NULL || room > block->size - block->used)
        block = add_block(arena, room);
    size_t clean = block->used + room, rest = block->size - clean;
    clean += rest < STEP ? rest : STEP;
    memset((char *)block->bytes + block->clean, 0, clean - block->clean);
    block->clean = clean;
    return block;
}

void *demur_arena_alloc(Arena *arena, size_t size) {
    const size_t unit = sizeof(max_align_t);
    if (size > SIZE_MAX - unit)
        demur_out_of_memory();
    /* Rounding hides an overrun of a few bytes from the sanitizer. */
    size_t room = SEPARATE_BLOCKS ? size : (size + unit - 1) / unit * unit;
    Block *block = arena->newest;
    if (SEPARATE_BLOCKS || block == NULL || room > block->clean - block->used)
        block = prepare(arena, room);
    void *bytes = (char *)block->bytes + block->used;
    block->used += room; /* rounded: all of it is read when it is copied */
    return bytes;
}

void *demur_arena_array(Arena *arena, size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / size)
        demur_out_of_memory();
    return demur_arena_alloc(arena, count * size);
}

char *demur_arena_copy(Arena *arena, const char *bytes, size_t length) {
    if (length == SIZE_MAX)
        demur_out_of_memory();
    char *copy = demur_arena_alloc(arena, length + 1);
    if (length != 0)
        memcpy(copy, bytes, length);
    return copy;
}

char *demur_arena_string(Arena *arena, const char *text) {
    return demur_arena_copy(arena, text, strlen(text));
}

char *demur_arena_format(Arena *arena, const char *format, ...) {
    va_list first, second;
    va_start(first, format);
    va_copy(second, first);
    int length = vsnprintf(NULL, 0, format, first);
    va_end(first);
    char *text = demur_arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, second);
    va_end(second);
    return text;
}

char *demur_arena_concat(Arena *arena, const char *const *parts, size_t count) {
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += strlen(parts[i]);
    char *text = demur_arena_alloc(arena, length + 1), *end = text;
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(parts[i]);
        memcpy(end, parts[i], size);
        end += size;
    }
    return text;
}

const char *demur_arena_join(Arena *arena, const char *list,
                             const char *between, const char *more) {
    if (list == NULL || list[0] == '\0')
        return more;
    if (more == NULL || more[0] == '\0')
        return list;
    return DEMUR_CONCAT(arena, list, between, more);
}

void *demur_arena_grow(Arena *arena, const void *array, size_t count,
                       size_t size) {
    void *larger = demur_arena_array(arena, count == 0 ? 1 : count * 2, size);
    if (count != 0)
        memcpy(larger, array, count * size);
    return larger;
}

void demur_arena_blocks(const Arena *arena,
                        void (*each)(void *with, const void *bytes,
                                     size_t size),
                        void *with) {
    for (const Block *block = arena->newest; block != NULL;
         block = block->older)
        each(with, block->bytes, block->used);
}
