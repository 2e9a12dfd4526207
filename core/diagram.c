#include "diagram.h"

#include "diagram_inner.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#ifdef DEMUR_HOSTILE
enum { FIRST_ROOM = 4 };
#else
enum { FIRST_ROOM = 1024 };
#endif

static uint32_t hash_of(const Node *node) {
    return hash(node->variable, node->low, node->high);
}

static uint32_t *bucket(const Diagram *diagram, uint32_t hashed) {
    return &diagram->buckets[hashed & (diagram->bucket_count - 1)];
}

/* Chains again in rising order, so that release can unlink from the head. The
 * cache has half of the nodes' room: to have more pages of it from the system
 * takes longer than to find out again what it forgets. */
static void make_tables(Diagram *diagram) {
    free(diagram->buckets);
    free(diagram->cache);
    diagram->bucket_count = diagram->room;
    diagram->cache_size = diagram->room / 2;
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
    free(diagram->watched);
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
    for (size_t i = 0; i < diagram->watched_count; i++)
        if (*diagram->watched[i] >= mark)
            *diagram->watched[i] = BDD_FALSE;
}

void demur_diagram_watch(Diagram *diagram, Bdd *place) {
    size_t count = diagram->watched_count + 1;
    diagram->watched = demur_checked(
        realloc(diagram->watched, count * sizeof *diagram->watched));
    diagram->watched[diagram->watched_count++] = place;
}

static bool widen(Diagram *diagram) {
    if (diagram->count >= diagram->budget) {
        diagram->full = true;
        return false;
    }
    if (diagram->count < diagram->room)
        return true;
    diagram->room *= 2;
    diagram->nodes = demur_checked(
        realloc(diagram->nodes, (size_t)diagram->room * sizeof(Node)));
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

Bdd demur_diagram_without(Diagram *diagram, Bdd f, Bdd g) {
    return demur_diagram_ite(diagram, g, BDD_FALSE, f);
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

static Bdd loosened(Diagram *diagram, Bdd f, const Bdd *when, bool all) {
    if (f <= BDD_TRUE)
        return f;
    if (!spend(diagram, 1))
        return BDD_FALSE;
    const Key key = key_of(diagram, OP_LOOSEN, f, diagram->call, 0);
    Bdd result;
    if (cached(diagram, &key, &result))
        return result;
    uint32_t variable = top(diagram, f), high = diagram->nodes[f].high;
    Bdd low = loosened(diagram, diagram->nodes[f].low, when, all);
    high = loosened(diagram, high, when, all);
    result = demur_diagram_ite(
        diagram, demur_diagram_variable(diagram, variable), high, low);
    if (low != high && when[variable] != BDD_FALSE) {
        Bdd either = all ? demur_diagram_and(diagram, low, high)
                         : demur_diagram_or(diagram, low, high);
        result = demur_diagram_ite(diagram, when[variable], either, result);
    }
    remember(diagram, &key, result);
    return result;
}

Bdd demur_diagram_loosen(Diagram *diagram, Bdd f, const Bdd *when, bool all) {
    diagram->call++;
    return loosened(diagram, f, when, all);
}
