#include "explain_inner.h"

#include "conflict.h"

#include <string.h>

/* Frees what it can: first what `aside` marks, last the fact. True if the fact
 * stays, and so stands in a minimal list. */
static bool stays(Search *search, int32_t fact, const bool *aside,
                  Arena *scratch) {
    size_t count = search->judgment->world->model->book->fact_count;
    bool chosen[count + 1];
    for (size_t f = 0; f < count; f++)
        chosen[f] = aside[f] && (int32_t)f != fact;
    demur_explain_free_each(search, chosen, scratch);
    for (size_t f = 0; f < count; f++)
        chosen[f] = (int32_t)f != fact;
    demur_explain_free_each(search, chosen, scratch);
    memset(chosen, 0, sizeof chosen);
    chosen[fact] = true;
    demur_explain_free_each(search, chosen, scratch);
    return search->standings[fact] != STANDING_FREE;
}

/* Marks the facts of the list that was found; true if one is new. */
static bool set_aside(const Search *search, bool *aside) {
    bool grown = false;
    for (size_t f = 0; f < search->judgment->world->model->book->fact_count;
         f++) {
        bool listed = search->standings[f] != STANDING_FREE &&
                      (search->direct[f] || search->neighbours[f]);
        grown |= listed && !aside[f];
        aside[f] |= listed;
    }
    return grown;
}

/* Some minimal list has the fact. */
static bool find_list(Search *search, const ElementResult *result, int32_t fact,
                      Arena *scratch) {
    size_t count = search->judgment->world->model->book->fact_count;
    bool aside[count + 1], more = true, found = false;
    uint8_t all[count + 1];
    memset(aside, 0, sizeof aside);
    memcpy(all, search->standings, count);
    for (size_t i = 0; i < result->because_count; i++)
        aside[result->because[i].fact] = true;
    while (more && !found && !search->full) {
        memcpy(search->standings, all, count);
        found = stays(search, fact, aside, scratch);
        more = set_aside(search, aside);
    }
    memcpy(search->standings, all, count);
    return found;
}

static bool listed(const ElementResult *result, int32_t fact) {
    for (size_t i = 0; i < result->because_count; i++)
        if (result->because[i].fact == fact)
            return true;
    return false;
}

/* What follows from other facts decides by them. */
static bool decides_at_all(Search *search, const ElementResult *result,
                           int32_t fact, Arena *scratch) {
    const World *world = search->judgment->world;
    Indices facts = {&fact, 1};
    if (listed(result, fact))
        return true;
    if (!search->direct[fact] && !search->neighbours[fact])
        return false;
    if (world->facts[fact].derived && search->direct[fact])
        facts = demur_conflict_roots(world, fact, search->arena);
    for (size_t i = 0; i < facts.count; i++)
        if (listed(result, facts.items[i]) ||
            find_list(search, result, facts.items[i], scratch))
            return true;
    return false;
}

bool demur_explain_decides(const Judgment *judgment,
                           const ElementResult *result, int32_t fact,
                           bool *decides) {
    *decides = false;
    if (!demur_explain_has_reasons(judgment, result))
        return true;
    Arena *arena = demur_arena_new(), *scratch = demur_arena_new();
    Search search;
    demur_explain_start(&search, judgment, result, arena);
    *decides = decides_at_all(&search, result, fact, scratch);
    demur_arena_free(scratch);
    demur_arena_free(arena);
    return !search.full;
}
