/* names.h: identifiers, and what somebody probably meant by a wrong one. */
#ifndef DEMUR_NAMES_H
#define DEMUR_NAMES_H

#include "arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A map from names to small numbers. Names are copied into the arena, so
 * equal names have equal pointers within one map. */
typedef struct Names {
    Arena *arena;
    struct NameSlot *slots;
    size_t count, room;
} Names;

void demur_names_init(Names *names, Arena *arena);

/* The number stored for the name, or -1. */
int32_t demur_names_find(const Names *names, const char *name);
int32_t demur_names_find_bytes(const Names *names, const char *bytes,
                               size_t length);

/* Stores `number` for a name not yet there; returns the map's copy of it. */
const char *demur_names_add(Names *names, const char *name, int32_t number);

/* True for snake_case: a lower-case letter, then letters, digits and `_`. */
bool demur_names_valid(const char *name);

/* The closest of what was offered to a mistyped `wanted`. At most a third of
 * its length and three edits away (restricted Damerau-Levenshtein), else
 * `best` stays NULL. Feed candidates with `offer`. */
typedef struct Suggestion {
    const char *wanted, *best;
    size_t distance;
} Suggestion;

Suggestion demur_suggest(const char *wanted);
void demur_suggest_offer(Suggestion *suggestion, const char *candidate);

#endif
