#include "sheet.h"

#include "vary.h"

#include <string.h>

/* Per group of constraints: it ties facts that are free. */
static void find_tied(const Model *model, const bool *free, bool *tied) {
    memset(tied, false, model->group_count + 1);
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (free[f] && model->atoms[f].group >= 0)
            tied[model->atoms[f].group] = true;
}

/* What is settled, and tied to nothing that is free, stays so. */
static Standing kept(const World *base, size_t fact, const bool *tied) {
    int32_t group = base->model->atoms[fact].group;
    bool to_free = group >= 0 && tied[group];
    bool settled = base->facts[fact].derived &&
                   base->model->book->facts[fact].type == FACT_PROPOSITION &&
                   !to_free;
    if (base->facts[fact].origin == ORIGIN_VERSION && to_free)
        return STANDING_CLAIMED;
    if (!settled)
        return demur_vary_kept(base, (int32_t)fact);
    return base->atoms[fact] == ATOM_TRUE ? STANDING_YES : STANDING_NO;
}

/* Of patterns that cannot be, the elements say anything. Taken out, these make
 * what the elements add up to several times smaller. */
static void narrow(const Sheet *sheet) {
    const Model *model = sheet->world.model;
    for (size_t e = 0; e < model->book->element_count; e++) {
        Judged *judged = &sheet->judgment.elements[e];
        if (!demur_roles_decided(sheet->judgment.roles[e]))
            continue;
        Bdd can = demur_decide_touched(model, judged->formula, sheet->patterns);
        Bdd *its[] = {&judged->satisfied, &judged->not_satisfied,
                      &judged->for_trial};
        for (int i = 0; i < 3; i++)
            *its[i] = demur_diagram_and(model->diagram, *its[i], can);
    }
}

Classes demur_sheet_under(const Sheet *sheet, Bdd law) {
    const World *world = &sheet->world;
    Classes classes = sheet->classes;
    for (size_t c = 0; c < classes.count; c++) {
        Bdd when = demur_diagram_and(world->model->diagram,
                                     classes.items[c].when, law);
        classes.items[c].when = demur_decide_some(world, when, world->law);
    }
    return classes;
}

bool demur_sheet_make(Sheet *sheet, const Ruling *ruling, const bool *free,
                      Arena *arena) {
    const World *base = &ruling->world;
    const Model *model = base->model;
    const Book *book = model->book;
    uint8_t standings[book->fact_count + 1];
    bool all[book->compare_count + model->group_count + 1];
    bool tied[model->group_count + 1];
    find_tied(model, free, tied);
    memset(all, true, sizeof all);
    for (size_t f = 0; f < book->fact_count; f++)
        standings[f] = (uint8_t)(free[f] ? STANDING_FREE : kept(base, f, tied));
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
    sheet->patterns =
        demur_arena_array(arena, model->group_count, sizeof *sheet->patterns);
    sheet->consistent = demur_decide_patterns(&sheet->world, sheet->patterns);
    narrow(sheet);
    sheet->classes = demur_outcome_classes(&sheet->judgment, arena);
    return !demur_diagram_full(model->diagram);
}

void demur_sheet_say(const Model *model, int32_t fact, Said said,
                     int8_t *values) {
    values[model->atoms[fact].variable] = said == SAID_YES;
    values[model->left_out[fact]] = said != SAID_YES && said != SAID_NO;
}

Outcome demur_sheet_outcome(const Classes *classes, const Model *model,
                            const int8_t *values) {
    Outcome outcome = OUTCOME_COUNT;
    for (size_t c = 0; c < classes->count; c++) {
        const Class *class = &classes->items[c];
        if (!demur_diagram_at(model->diagram, class->when, values))
            continue;
        outcome = outcome == OUTCOME_COUNT ? class->outcome : OUTCOME_OPEN;
    }
    return outcome;
}
