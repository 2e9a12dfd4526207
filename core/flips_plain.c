#include "flips_inner.h"

#include <string.h>

static int32_t fact_of(const Search *search, size_t number) {
    return search->hunt->to->changes.items[number].fact;
}

static size_t support(const Model *model, Bdd function) {
    uint8_t in[model->variable_count];
    size_t count = 0;
    memset(in, 0, sizeof in);
    demur_diagram_support(model->diagram, function, in);
    for (uint32_t v = 0; v < model->variable_count; v++)
        count += in[v];
    return count;
}

/* Where each constraint ties two atoms, what two suppositions withdraw is what
 * each withdraws: a contradiction is a chain between two statements. */
static void find_binary(Search *search) {
    const Model *model = search->hunt->model;
    for (size_t g = 0; g < model->group_count; g++) {
        const Group *group = &model->groups[g];
        search->binary[g] = !group->compares;
        for (size_t c = 0; c < group->constraints.count; c++)
            search->binary[g] &=
                support(model,
                        model->constraints[group->constraints.items[c]]) <= 2;
    }
}

/* A hypothetical takes what is disputed like what is unknown. */
static bool disputed(const World *world, int32_t fact) {
    Origin origin = world->facts[fact].origin;
    if (world->stage == STAGE_HYPOTHETICAL)
        return false;
    return origin == ORIGIN_DISPUTED || origin == ORIGIN_VERSION;
}

/* The plaintiff's version of a dispute gives way to what other facts settle:
 * there one change may act through facts that it does not name. */
static bool expressible(const Search *search, int32_t fact) {
    const World *world = &search->hunt->base->world;
    const Model *model = world->model;
    int32_t group = model->atoms[fact].group;
    if (model->book->facts[fact].type != FACT_PROPOSITION ||
        disputed(world, fact))
        return false;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (world->stage == STAGE_PLEADING && group >= 0 &&
            model->atoms[f].group == group && disputed(world, (int32_t)f))
            return false;
    return true;
}

/* `otherwise: no` is applied last, to what a change leaves unsaid and the
 * constraints do not settle. So it moves more facts than it names; but none
 * that no constraint ties to these. */
static void find_moved(Search *search) {
    const Hunt *hunt = search->hunt;
    const uint8_t *before = hunt->before.said;
    if (before == NULL)
        return;
    search->moved =
        demur_arena_array(search->arena, search->count, sizeof *search->moved);
    for (size_t i = 0; i < search->count; i++) {
        const uint8_t *after = hunt->singles[i].said;
        Indices *moved = &search->moved[i];
        for (size_t f = 0; after != NULL && f < hunt->book->fact_count; f++)
            if (after[f] != before[f])
                DEMUR_PUSH(search->arena, moved->items, moved->count,
                           (int32_t)f);
    }
}

const Indices *demur_hunt_touched(const Search *search, size_t number) {
    return search->moved != NULL ? &search->moved[number]
                                 : &search->hunt->singles[number].withdrawn;
}

/* The facts of plain changes, and those that they touch. */
static void find_free(Search *search) {
    for (size_t i = 0; i < search->count; i++) {
        const Indices *touched = demur_hunt_touched(search, i);
        int32_t fact = fact_of(search, i);
        if (fact < 0 || !expressible(search, fact))
            continue;
        search->free[fact] = true;
        for (size_t w = 0; w < touched->count; w++)
            search->free[touched->items[w]] =
                expressible(search, touched->items[w]);
    }
}

static bool all_free(const Search *search, const Indices *facts) {
    for (size_t i = 0; i < facts->count; i++)
        if (!search->free[facts->items[i]])
            return false;
    return true;
}

static void sort_changes(Search *search) {
    const Hunt *hunt = search->hunt;
    for (size_t i = 0; i < search->count; i++) {
        const Trial *alone = &hunt->singles[i];
        int32_t fact = fact_of(search, i);
        search->live[i] = alone->possible && !demur_hunt_flips(hunt, alone);
        search->outer[i] =
            fact >= 0 && (!search->free[fact] ||
                          !all_free(search, demur_hunt_touched(search, i)) ||
                          !all_free(search, &alone->withdrawn));
    }
}

void demur_hunt_sort(Search *search) {
    find_binary(search);
    find_moved(search);
    find_free(search);
    sort_changes(search);
}
