#include "diagram.h"

#include "arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

typedef struct Node {
    uint32_t variable, low, high;
    uint32_t next; /* in its bucket; a newer node stands before an older */
} Node;

typedef enum Operation { OP_ITE, OP_RESTRICT, OP_EXISTS, OP_FORALL } Operation;
enum { OPERATIONS = 4 };

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
    uint32_t *seen; /* per node, for walks */
    uint32_t seen_room, seen_stamp;
};

/* Callers of a walk pass over all variables, which costs about this share of a
 * step for each. */
enum { WALK_SHARE = 64 };

#ifdef DEMUR_HOSTILE
enum { FIRST_ROOM = 4, CACHE_FACTOR = 1 };
#else
enum { FIRST_ROOM = 1024, CACHE_FACTOR = 2 };
#endif

static void *allocate(size_t count, size_t size) {
    void *memory = calloc(count, size);
    if (memory == NULL)
        demur_out_of_memory();
    return memory;
}

/* False if nothing may be done any more. */
static bool spend(Diagram *diagram, uint64_t steps) {
    if (diagram->full)
        return false;
    diagram->full = diagram->steps < steps;
    diagram->steps -= diagram->full ? 0 : steps;
    return !diagram->full;
}

static uint32_t hash(uint32_t a, uint32_t b, uint32_t c) {
    uint64_t mixed = a * 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ b) * 0xD6E8FEB86659FD93U;
    mixed = (mixed ^ (mixed >> 29) ^ c) * 0xC2B2AE3D27D4EB4FU;
    return (uint32_t)(mixed >> 32);
}

static uint32_t hash_of(const Node *node) {
    return hash(node->variable, node->low, node->high);
}

static uint32_t *bucket(const Diagram *diagram, uint32_t hashed) {
    return &diagram->buckets[hashed & (diagram->bucket_count - 1)];
}

/* Chains again in rising order, so that release can unlink from the head. */
static void make_tables(Diagram *diagram) {
    free(diagram->buckets);
    free(diagram->cache);
    diagram->bucket_count = diagram->room;
    diagram->cache_size = diagram->room * CACHE_FACTOR;
    diagram->buckets =
        allocate(diagram->bucket_count, sizeof *diagram->buckets);
    diagram->cache = allocate(diagram->cache_size, sizeof *diagram->cache);
    for (uint32_t i = 2; i < diagram->count; i++) {
        uint32_t *head = bucket(diagram, hash_of(&diagram->nodes[i]));
        diagram->nodes[i].next = *head;
        *head = i;
    }
}

Diagram *demur_diagram_new(uint32_t variables, uint32_t budget) {
    Diagram *diagram = allocate(1, sizeof *diagram);
    *diagram = (Diagram){.room = FIRST_ROOM,
                         .budget = budget,
                         .variables = variables,
                         .count = 2,
                         .generation = 1,
                         .steps = UINT64_MAX};
    diagram->nodes = allocate(diagram->room, sizeof *diagram->nodes);
    diagram->nodes[BDD_FALSE] = (Node){.variable = variables};
    diagram->nodes[BDD_TRUE] = (Node){.variable = variables};
    make_tables(diagram);
    return diagram;
}

void demur_diagram_free(Diagram *diagram) {
    if (diagram == NULL)
        return;
    free(diagram->nodes);
    free(diagram->buckets);
    free(diagram->cache);
    free(diagram->seen);
    free(diagram);
}

bool demur_diagram_full(const Diagram *diagram) { return diagram->full; }

void demur_diagram_allow(Diagram *diagram, uint64_t steps) {
    diagram->steps = steps;
    diagram->full = false;
}

uint64_t demur_diagram_left(const Diagram *diagram) { return diagram->steps; }

uint32_t demur_diagram_mark(const Diagram *diagram) { return diagram->count; }

void demur_diagram_release(Diagram *diagram, uint32_t mark) {
    assert(mark >= 2 && mark <= diagram->count);
    while (diagram->count > mark) {
        const Node *node = &diagram->nodes[--diagram->count];
        *bucket(diagram, hash_of(node)) = node->next;
    }
    diagram->generation++;
}

static bool widen(Diagram *diagram) {
    if (diagram->count >= diagram->budget) {
        diagram->full = true;
        return false;
    }
    if (diagram->count < diagram->room)
        return true;
    diagram->room *= 2;
    Node *nodes =
        realloc(diagram->nodes, (size_t)diagram->room * sizeof *nodes);
    if (nodes == NULL)
        demur_out_of_memory();
    diagram->nodes = nodes;
    make_tables(diagram);
    return true;
}

static Bdd node(Diagram *diagram, uint32_t variable, Bdd low, Bdd high) {
    if (low == high)
        return low;
    Node wanted = {.variable = variable, .low = low, .high = high};
    uint32_t hashed = hash_of(&wanted);
    for (uint32_t at = *bucket(diagram, hashed); at != 0;
         at = diagram->nodes[at].next) {
        const Node *found = &diagram->nodes[at];
        if (found->variable == variable && found->low == low &&
            found->high == high)
            return at;
    }
    if (!widen(diagram))
        return BDD_FALSE;
    uint32_t *head = bucket(diagram, hashed);
    wanted.next = *head;
    diagram->nodes[diagram->count] = wanted;
    *head = diagram->count;
    return diagram->count++;
}

static uint32_t top(const Diagram *diagram, Bdd f) {
    return diagram->nodes[f].variable;
}

static Bdd low_of(const Diagram *diagram, Bdd f, uint32_t variable) {
    return top(diagram, f) == variable ? diagram->nodes[f].low : f;
}

static Bdd high_of(const Diagram *diagram, Bdd f, uint32_t variable) {
    return top(diagram, f) == variable ? diagram->nodes[f].high : f;
}

/* What was asked, and where in the cache its answer would stand. */
typedef struct Key {
    uint32_t f, g, h, hashed;
    uint64_t stamp;
} Key;

static Key key_of(const Diagram *diagram, Operation op, Bdd f, uint32_t g,
                  uint32_t h) {
    return (Key){f, g, h, hash(f, g, h), diagram->generation * OPERATIONS + op};
}

static Entry *entry(const Diagram *diagram, const Key *key) {
    return &diagram->cache[key->hashed & (diagram->cache_size - 1)];
}

static bool cached(const Diagram *diagram, const Key *key, Bdd *result) {
    const Entry *found = entry(diagram, key);
    *result = found->result;
    return found->f == key->f && found->g == key->g && found->h == key->h &&
           found->stamp == key->stamp;
}

static void remember(Diagram *diagram, const Key *key, Bdd result) {
    *entry(diagram, key) = (Entry){key->f, key->g, key->h, result, key->stamp};
}

Bdd demur_diagram_ite(Diagram *diagram, Bdd f, Bdd g, Bdd h) {
    if (f == BDD_TRUE || g == h)
        return g;
    if (f == BDD_FALSE)
        return h;
    g = g == f ? BDD_TRUE : g;
    h = h == f ? BDD_FALSE : h;
    if (g == h)
        return g;
    if (g == BDD_TRUE && h == BDD_FALSE)
        return f;
    if (!spend(diagram, 1))
        return BDD_FALSE;
    const Key key = key_of(diagram, OP_ITE, f, g, h);
    Bdd result;
    if (cached(diagram, &key, &result))
        return result;
    uint32_t variable = top(diagram, f);
    if (top(diagram, g) < variable)
        variable = top(diagram, g);
    if (top(diagram, h) < variable)
        variable = top(diagram, h);
    Bdd low = demur_diagram_ite(diagram, low_of(diagram, f, variable),
                                low_of(diagram, g, variable),
                                low_of(diagram, h, variable));
    Bdd high = demur_diagram_ite(diagram, high_of(diagram, f, variable),
                                 high_of(diagram, g, variable),
                                 high_of(diagram, h, variable));
    result = node(diagram, variable, low, high);
    remember(diagram, &key, result);
    return result;
}

Bdd demur_diagram_variable(Diagram *diagram, uint32_t variable) {
    assert(variable < diagram->variables);
    return node(diagram, variable, BDD_FALSE, BDD_TRUE);
}

Bdd demur_diagram_not(Diagram *diagram, Bdd f) {
    return demur_diagram_ite(diagram, f, BDD_FALSE, BDD_TRUE);
}

/* The older function first, so that the cache knows either order. */
Bdd demur_diagram_and(Diagram *diagram, Bdd f, Bdd g) {
    return f < g ? demur_diagram_ite(diagram, f, g, BDD_FALSE)
                 : demur_diagram_ite(diagram, g, f, BDD_FALSE);
}

Bdd demur_diagram_or(Diagram *diagram, Bdd f, Bdd g) {
    return f < g ? demur_diagram_ite(diagram, f, BDD_TRUE, g)
                 : demur_diagram_ite(diagram, g, BDD_TRUE, f);
}

Bdd demur_diagram_implies(Diagram *diagram, Bdd f, Bdd g) {
    return demur_diagram_ite(diagram, f, g, BDD_TRUE);
}

static Bdd restricted(Diagram *diagram, Bdd f, const int8_t *values) {
    if (f <= BDD_TRUE)
        return f;
    if (!spend(diagram, 1))
        return BDD_FALSE;
    const Node *at = &diagram->nodes[f];
    if (values[at->variable] >= 0)
        return restricted(diagram, values[at->variable] ? at->high : at->low,
                          values);
    const Key key = key_of(diagram, OP_RESTRICT, f, diagram->call, 0);
    Bdd result;
    if (cached(diagram, &key, &result))
        return result;
    uint32_t variable = at->variable, low = at->low, high = at->high;
    low = restricted(diagram, low, values);
    high = restricted(diagram, high, values);
    result = node(diagram, variable, low, high);
    remember(diagram, &key, result);
    return result;
}

Bdd demur_diagram_restrict(Diagram *diagram, Bdd f, const int8_t *values) {
    diagram->call++;
    return restricted(diagram, f, values);
}

static Bdd fixed(Diagram *diagram, Bdd f, uint32_t variable, bool value) {
    if (top(diagram, f) > variable)
        return f;
    if (top(diagram, f) == variable)
        return value ? diagram->nodes[f].high : diagram->nodes[f].low;
    if (!spend(diagram, 1))
        return BDD_FALSE;
    const Key key = key_of(diagram, OP_RESTRICT, f, diagram->call, 0);
    Bdd result;
    if (cached(diagram, &key, &result))
        return result;
    uint32_t above = top(diagram, f), high = diagram->nodes[f].high;
    Bdd low = fixed(diagram, diagram->nodes[f].low, variable, value);
    high = fixed(diagram, high, variable, value);
    result = node(diagram, above, low, high);
    remember(diagram, &key, result);
    return result;
}

Bdd demur_diagram_fix(Diagram *diagram, Bdd f, uint32_t variable, bool value) {
    diagram->call++;
    return fixed(diagram, f, variable, value);
}

Bdd demur_diagram_compose(Diagram *diagram, Bdd f, uint32_t variable, Bdd g) {
    Bdd with = demur_diagram_fix(diagram, f, variable, true);
    Bdd without = demur_diagram_fix(diagram, f, variable, false);
    return demur_diagram_ite(diagram, g, with, without);
}

/* Puts the chosen variables away: with OP_EXISTS one of their values must make
 * f true, with OP_FORALL both. */
static Bdd quantified(Diagram *diagram, Operation op, Bdd f,
                      const uint8_t *chosen) {
    if (f <= BDD_TRUE)
        return f;
    if (!spend(diagram, 1))
        return BDD_FALSE;
    const Key key = key_of(diagram, op, f, diagram->call, 0);
    Bdd result;
    if (cached(diagram, &key, &result))
        return result;
    const Bdd decisive = op == OP_EXISTS ? BDD_TRUE : BDD_FALSE;
    uint32_t variable = top(diagram, f), high = diagram->nodes[f].high;
    Bdd low = quantified(diagram, op, diagram->nodes[f].low, chosen);
    if (low == decisive && chosen[variable])
        return decisive;
    high = quantified(diagram, op, high, chosen);
    if (!chosen[variable])
        result = node(diagram, variable, low, high);
    else if (op == OP_EXISTS)
        result = demur_diagram_or(diagram, low, high);
    else
        result = demur_diagram_and(diagram, low, high);
    remember(diagram, &key, result);
    return result;
}

Bdd demur_diagram_exists(Diagram *diagram, Bdd f, const uint8_t *chosen) {
    diagram->call++;
    return quantified(diagram, OP_EXISTS, f, chosen);
}

Bdd demur_diagram_forall(Diagram *diagram, Bdd f, const uint8_t *chosen) {
    diagram->call++;
    return quantified(diagram, OP_FORALL, f, chosen);
}

/* Walks visit each node once. The marks and the steps left are not part of what
 * a diagram says, so walks take it as const. */
static Diagram *unlocked(const Diagram *diagram) {
    return (Diagram *)(uintptr_t)diagram;
}

static void start_walk(const Diagram *constant) {
    Diagram *diagram = unlocked(constant);
    (void)spend(diagram, diagram->variables / WALK_SHARE + 1);
    if (diagram->seen_room < diagram->room || ++diagram->seen_stamp == 0) {
        free(diagram->seen);
        diagram->seen = allocate(diagram->room, sizeof *diagram->seen);
        diagram->seen_room = diagram->room;
        diagram->seen_stamp = 1;
    }
}

static bool visit(const Diagram *diagram, Bdd f) {
    if (diagram->seen[f] == diagram->seen_stamp || !spend(unlocked(diagram), 1))
        return false;
    diagram->seen[f] = diagram->seen_stamp;
    return true;
}

static void collect_support(const Diagram *diagram, Bdd f, uint8_t *in) {
    if (f <= BDD_TRUE || !visit(diagram, f))
        return;
    in[top(diagram, f)] = 1;
    collect_support(diagram, diagram->nodes[f].low, in);
    collect_support(diagram, diagram->nodes[f].high, in);
}

void demur_diagram_support(const Diagram *diagram, Bdd f, uint8_t *in) {
    start_walk(diagram);
    collect_support(diagram, f, in);
}

enum { CAN_BE_FALSE = 1, CAN_BE_TRUE = 2, CAN_BE_EITHER = 3 };

/* An edge that skips a variable leaves it free. */
static void skip(uint32_t from, uint32_t to, uint8_t *takes) {
    for (uint32_t v = from; v < to; v++)
        takes[v] = CAN_BE_EITHER;
}

static void collect_range(const Diagram *diagram, Bdd f, uint8_t *takes) {
    if (f <= BDD_TRUE || !visit(diagram, f))
        return;
    const Node *at = &diagram->nodes[f];
    if (at->low != BDD_FALSE) {
        takes[at->variable] |= CAN_BE_FALSE;
        skip(at->variable + 1, top(diagram, at->low), takes);
    }
    if (at->high != BDD_FALSE) {
        takes[at->variable] |= CAN_BE_TRUE;
        skip(at->variable + 1, top(diagram, at->high), takes);
    }
    collect_range(diagram, at->low, takes);
    collect_range(diagram, at->high, takes);
}

void demur_diagram_range(const Diagram *diagram, Bdd f, uint8_t *takes) {
    assert(f != BDD_FALSE);
    memset(takes, 0, diagram->variables);
    skip(0, top(diagram, f), takes);
    start_walk(diagram);
    collect_range(diagram, f, takes);
}

bool demur_diagram_witness(const Diagram *diagram, Bdd f, int8_t *values) {
    if (f == BDD_FALSE)
        return false;
    while (f != BDD_TRUE) {
        const Node *at = &diagram->nodes[f];
        bool go_high = at->low == BDD_FALSE;
        values[at->variable] = go_high;
        f = go_high ? at->high : at->low;
    }
    return true;
}

/* Parts are older than what is made of them, so one pass in rising order meets
 * every node after its parts. A variable that an edge skips can be false. */
static uint32_t *least_costs(const Diagram *diagram, Bdd f,
                             const uint8_t *counts) {
    uint32_t *cost = allocate((size_t)f + 1, sizeof *cost);
    cost[BDD_FALSE] = UINT32_MAX;
    for (Bdd i = BDD_TRUE + 1; i <= f; i++) {
        const Node *at = &diagram->nodes[i];
        uint32_t high = cost[at->high];
        high += high == UINT32_MAX ? 0 : counts[at->variable];
        cost[i] = cost[at->low] <= high ? cost[at->low] : high;
    }
    return cost;
}

bool demur_diagram_least(const Diagram *diagram, Bdd f, const uint8_t *counts,
                         int8_t *values) {
    memset(values, 0, diagram->variables);
    if (f <= BDD_TRUE)
        return f == BDD_TRUE;
    uint32_t *cost = least_costs(diagram, f, counts);
    while (f != BDD_TRUE) {
        const Node *at = &diagram->nodes[f];
        bool go_low = at->low != BDD_FALSE && cost[at->low] == cost[f];
        values[at->variable] = !go_low;
        f = go_low ? at->low : at->high;
    }
    free(cost);
    return true;
}

static size_t count_nodes(const Diagram *diagram, Bdd f) {
    if (f <= BDD_TRUE || !visit(diagram, f))
        return 0;
    return 1 + count_nodes(diagram, diagram->nodes[f].low) +
           count_nodes(diagram, diagram->nodes[f].high);
}

bool demur_diagram_at(const Diagram *diagram, Bdd f, const int8_t *values) {
    while (f > BDD_TRUE) {
        const Node *node = &diagram->nodes[f];
        f = values[node->variable] > 0 ? node->high : node->low;
    }
    return f == BDD_TRUE;
}

size_t demur_diagram_size(const Diagram *diagram, Bdd f) {
    start_walk(diagram);
    return count_nodes(diagram, f);
}
