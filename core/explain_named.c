#include "explain_inner.h"

#include "conflict.h"

#include <string.h>

/* Looks for a minimal list with the fact, among those that leave out what is
 * free now: as long as the others suffice without it, a list of them must lose
 * one of its facts. Each is tried in turn, and from then on kept, so that no
 * choice is met twice. */
typedef struct Hunt {
    Search *search;
    int32_t fact;
    Arena *scratch;
    int left; /* lists that may still be looked at */
} Hunt;

enum { MOST_LISTS = 500 };

static size_t fact_count(const Search *search) {
    return search->judgment->world->model->book->fact_count;
}

/* A minimal list without the fact, of what is not free; false if there is
 * none. Leaves the standings as they are. */
static bool list_without(const Hunt *hunt, bool *list) {
    Search *search = hunt->search;
    size_t count = fact_count(search);
    uint8_t before[count + 1];
    bool all[count + 1];
    memcpy(before, search->standings, count);
    memset(all, true, sizeof all);
    search->standings[hunt->fact] = STANDING_FREE;
    bool found = demur_explain_suffices(search, hunt->scratch);
    if (found)
        demur_explain_free_each(search, all, hunt->scratch);
    for (size_t f = 0; f < count; f++)
        list[f] = search->standings[f] != STANDING_FREE;
    memcpy(search->standings, before, count);
    return found;
}

static bool hunt_on(Hunt *hunt, const bool *kept) {
    Search *search = hunt->search;
    size_t count = fact_count(search);
    bool list[count + 1], keep[count + 1];
    if (search->full || hunt->left-- <= 0)
        return false;
    if (!list_without(hunt, list))
        return true;
    memcpy(keep, kept, count);
    for (size_t f = 0; f < count; f++) {
        if (!list[f] || keep[f])
            continue;
        uint8_t own = search->standings[f];
        search->standings[f] = STANDING_FREE;
        if (demur_explain_suffices(search, hunt->scratch) &&
            hunt_on(hunt, keep))
            return true;
        search->standings[f] = own;
        keep[f] = true;
    }
    return false;
}

static bool in_some_list(Search *search, int32_t fact, Arena *scratch) {
    size_t count = fact_count(search);
    Hunt hunt = {search, fact, scratch, MOST_LISTS};
    uint8_t before[count + 1];
    bool kept[count + 1];
    memcpy(before, search->standings, count);
    memset(kept, false, sizeof kept);
    bool found = search->standings[fact] != STANDING_FREE &&
                 hunt_on(&hunt, kept) && !search->full;
    memcpy(search->standings, before, count);
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
            in_some_list(search, facts.items[i], scratch))
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
