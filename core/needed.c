#include "needed.h"

#include "cone.h"
#include "sheet.h"

#include <string.h>

static bool by_silence(const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        if (element->matters && demur_status_fails(element->status) &&
            element->status != STATUS_NOT_SATISFIED)
            return true;
    }
    return answer->outcome == OUTCOME_OPEN ||
           answer->outcome == OUTCOME_FOR_TRIAL;
}

/* A dispute gives way to what other facts settle; no sheet says that. */
static bool tied_to_dispute(const World *world, int32_t fact) {
    const Model *model = world->model;
    int32_t group = model->atoms[fact].group;
    for (size_t f = 0; group >= 0 && f < model->book->fact_count; f++)
        if (model->atoms[f].group == group &&
            (world->facts[f].origin == ORIGIN_DISPUTED ||
             world->facts[f].origin == ORIGIN_VERSION))
            return true;
    return false;
}

/* The facts that what is in issue is decided from and nobody settled. */
static void find_unstated(const Ruling *ruling, bool *unstated) {
    const World *world = &ruling->world;
    const Book *book = world->model->book;
    bool cone[book->element_count + 1], read[book->fact_count + 1];
    memset(read, 0, sizeof read);
    for (size_t e = 0; e < book->element_count; e++)
        cone[e] = demur_roles_decided(ruling->judgment.roles[e]);
    demur_cone_facts(&ruling->judgment, cone, read);
    for (size_t f = 0; f < book->fact_count; f++)
        unstated[f] = read[f] && book->facts[f].type == FACT_PROPOSITION &&
                      world->facts[f].standing == STANDING_MISSING &&
                      world->facts[f].origin != ORIGIN_DISPUTED &&
                      !world->facts[f].derived &&
                      !tied_to_dispute(world, (int32_t)f);
}

/* It comes out, and nothing else can. */
static Bdd alone(Diagram *diagram, const Classes *classes, size_t number) {
    Bdd only = classes->items[number].when;
    for (size_t c = 0; c < classes->count; c++)
        if (c != number)
            only = demur_diagram_and(
                diagram, only,
                demur_diagram_not(diagram, classes->items[c].when));
    return only;
}

/* In some pattern that can be, to state the fact is not the same as to leave
 * it out. */
static bool changes(const Model *model, Bdd consistent, const Classes *classes,
                    const Bdd *only, int32_t fact) {
    Diagram *diagram = model->diagram;
    uint32_t out = model->left_out[fact];
    Bdd can_be = demur_diagram_fix(diagram, consistent, out, false);
    for (size_t c = 0; c < classes->count; c++) {
        if (classes->items[c].outcome == OUTCOME_OPEN)
            continue;
        Bdd stated = demur_diagram_fix(diagram, only[c], out, false);
        Bdd left = demur_diagram_fix(diagram, only[c], out, true);
        Bdd differs = demur_diagram_ite(diagram, stated,
                                        demur_diagram_not(diagram, left), left);
        if (demur_diagram_and(diagram, can_be, differs) != BDD_FALSE)
            return true;
    }
    return false;
}

bool demur_needed(const Ruling *ruling, Answer *answer, Arena *arena) {
    const Model *model = ruling->world.model;
    bool unstated[model->book->fact_count + 1];
    Bdd only[MOST_CLASSES];
    Sheet sheet;
    if (!by_silence(answer) || ruling->question.otherwise_no)
        return true;
    find_unstated(ruling, unstated);
    if (!demur_sheet_make(&sheet, ruling, unstated, arena))
        return false;
    const Classes classes = demur_sheet_under(&sheet, BDD_TRUE);
    for (size_t c = 0; c < classes.count; c++)
        only[c] = alone(model->diagram, &classes, c);
    for (size_t f = 0; f < model->book->fact_count; f++) {
        if (!unstated[f])
            continue;
        Strings *list =
            changes(model, sheet.consistent, &classes, only, (int32_t)f)
                ? &answer->can_matter
                : &answer->cannot_matter;
        DEMUR_PUSH(arena, list->items, list->count, model->book->facts[f].id);
    }
    answer->sorted = true;
    return !demur_diagram_full(model->diagram);
}
