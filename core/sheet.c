#include "sheet.h"

#include "cone.h"
#include "vary.h"

#include <string.h>

static bool tied_to_free(const Model *model, size_t fact, const bool *free) {
    int32_t group = model->atoms[fact].group;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (free[f] && model->atoms[f].group == group)
            return true;
    return false;
}

/* What is settled, and tied to nothing that is free, stays so. */
static Standing kept(const World *base, size_t fact, const bool *free) {
    bool settled = base->facts[fact].derived &&
                   base->model->book->facts[fact].type == FACT_PROPOSITION &&
                   !tied_to_free(base->model, fact, free);
    if (base->facts[fact].origin == ORIGIN_VERSION &&
        tied_to_free(base->model, fact, free))
        return STANDING_CLAIMED;
    if (!settled)
        return demur_vary_kept(base, (int32_t)fact);
    return base->atoms[fact] == ATOM_TRUE ? STANDING_YES : STANDING_NO;
}

static bool read_classes(Sheet *sheet, Arena *arena) {
    const World *world = &sheet->world;
    sheet->classes = demur_outcome_classes(&sheet->judgment, arena);
    for (size_t c = 0; c < sheet->classes.count; c++) {
        Bdd *when = &sheet->classes.items[c].when;
        *when = demur_decide_some(world, *when, world->law);
    }
    return !demur_diagram_full(world->model->diagram);
}

bool demur_sheet_make(Sheet *sheet, const Ruling *ruling, const bool *free,
                      Arena *arena) {
    const World *base = &ruling->world;
    const Model *model = base->model;
    const Book *book = model->book;
    uint8_t standings[book->fact_count + 1];
    bool all[book->compare_count + model->group_count + 1];
    memset(all, true, sizeof all);
    for (size_t f = 0; f < book->fact_count; f++)
        standings[f] = (uint8_t)(free[f] ? STANDING_FREE : kept(base, f, free));
    Variation variation = {.standings = standings,
                           .may_be_left_out = free,
                           .compares = all,
                           .groups = all};
    demur_vary(&sheet->world, base, &variation, arena);
    sheet->judgment = (Judgment){.world = &sheet->world,
                                 .selections = ruling->judgment.selections,
                                 .roles = ruling->judgment.roles};
    if (!demur_decide(&sheet->judgment, NULL, arena))
        return false;
    sheet->consistent = demur_decide_patterns(&sheet->world);
    return read_classes(sheet, arena);
}

static bool same_selection(const Selection *a, const Selection *b) {
    bool same =
        a->reading == b->reading && a->candidate_count == b->candidate_count;
    for (size_t c = 0; same && c < a->candidate_count; c++)
        same = a->candidates[c].reading == b->candidates[c].reading;
    return same;
}

bool demur_sheet_under(Sheet *under, const Sheet *sheet,
                       const Selection *selections, Arena *arena) {
    const Book *book = sheet->world.model->book;
    bool touched[book->element_count + 1];
    *under = *sheet;
    for (size_t e = 0; e < book->element_count; e++)
        touched[e] =
            !same_selection(&selections[e], &sheet->judgment.selections[e]);
    demur_cone_users(book, touched);
    under->judgment.selections = selections;
    under->judgment.elements =
        demur_arena_array(arena, book->element_count, sizeof(Judged));
    memcpy(under->judgment.elements, sheet->judgment.elements,
           book->element_count * sizeof(Judged));
    return demur_decide_again(&under->judgment, touched) &&
           read_classes(under, arena);
}

void demur_sheet_say(const Model *model, int32_t fact, Said said,
                     int8_t *values) {
    values[model->atoms[fact].variable] = said == SAID_YES;
    values[model->left_out[fact]] = said != SAID_YES && said != SAID_NO;
}

Outcome demur_sheet_outcome(const Sheet *sheet, const Model *model,
                            const int8_t *values) {
    Outcome outcome = OUTCOME_COUNT;
    for (size_t c = 0; c < sheet->classes.count; c++) {
        const Class *class = &sheet->classes.items[c];
        if (!demur_diagram_at(model->diagram, class->when, values))
            continue;
        outcome = outcome == OUTCOME_COUNT ? class->outcome : OUTCOME_OPEN;
    }
    return outcome;
}
