/* diagram_inner.h: what the files of the diagrams share. */
#ifndef DEMUR_DIAGRAM_INNER_H
#define DEMUR_DIAGRAM_INNER_H

#include "arena.h"
#include "diagram.h"

#include <stdlib.h>

typedef struct Node {
    uint32_t variable, low, high;
    uint32_t next; /* in its bucket; a newer node stands before an older */
} Node;

typedef enum Operation {
    OP_ITE,
    OP_RESTRICT,
    OP_EXISTS,
    OP_FORALL,
    OP_LOOSEN,
    OP_MEET,
    OP_TURN,
    OPERATIONS
} Operation;

typedef struct Entry {
    uint32_t f, g, h, result;
    uint64_t stamp; /* generation and operation; 0 is an empty entry */
} Entry;

struct Diagram {
    Node *nodes;
    uint32_t count, room, budget, variables;
    uint32_t *buckets;
    uint32_t bucket_count;
    Entry *cache;
    uint32_t cache_size;
    uint64_t generation;
    uint32_t call;  /* numbers the calls of restrict and exists */
    uint64_t steps; /* that may still be taken */
    bool full;
    Bdd **watched; /* places of functions (demur_diagram_watch) */
    size_t watched_count;
    uint32_t *seen; /* per node, for walks */
    uint32_t seen_room, seen_stamp;
};

static inline void *allocate(size_t count, size_t size) {
    return demur_checked(calloc(count, size));
}

/* False if nothing may be done any more. */
static inline bool spend(Diagram *diagram, uint64_t steps) {
    if (diagram->full)
        return false;
    diagram->full = diagram->steps < steps;
    diagram->steps -= diagram->full ? 0 : steps;
    return !diagram->full;
}

static inline uint32_t hash(uint32_t a, uint32_t b, uint32_t c) {
    uint64_t mixed = a * 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ b) * 0xD6E8FEB86659FD93U;
    mixed = (mixed ^ (mixed >> 29) ^ c) * 0xC2B2AE3D27D4EB4FU;
    return (uint32_t)(mixed >> 32);
}

static inline uint32_t top(const Diagram *diagram, Bdd f) {
    return diagram->nodes[f].variable;
}

static inline Bdd low_of(const Diagram *diagram, Bdd f, uint32_t variable) {
    return top(diagram, f) == variable ? diagram->nodes[f].low : f;
}

static inline Bdd high_of(const Diagram *diagram, Bdd f, uint32_t variable) {
    return top(diagram, f) == variable ? diagram->nodes[f].high : f;
}

/* What was asked, and where in the cache its answer would stand. */
typedef struct Key {
    uint32_t f, g, h, hashed;
    uint64_t stamp;
} Key;

static inline Key key_of(const Diagram *diagram, Operation op, Bdd f,
                         uint32_t g, uint32_t h) {
    return (Key){f, g, h, hash(f, g, h), diagram->generation * OPERATIONS + op};
}

static inline Entry *entry(const Diagram *diagram, const Key *key) {
    return &diagram->cache[key->hashed & (diagram->cache_size - 1)];
}

static inline bool cached(const Diagram *diagram, const Key *key, Bdd *result) {
    const Entry *found = entry(diagram, key);
    *result = found->result;
    return found->f == key->f && found->g == key->g && found->h == key->h &&
           found->stamp == key->stamp;
}

static inline void remember(Diagram *diagram, const Key *key, Bdd result) {
    *entry(diagram, key) = (Entry){key->f, key->g, key->h, result, key->stamp};
}

#endif
