#include "cone.h"
#include "outlook.h"

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

/* What is stated of these may settle the dispute, and it them. */
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

bool demur_outlook_report(const Ruling *ruling, Answer *answer, Arena *arena) {
    const Model *model = ruling->world.model;
    const Book *book = model->book;
    bool unstated[book->fact_count + 1];
    Outlook outlook;
    if (!by_silence(answer) || ruling->question.otherwise_no)
        return true;
    find_unstated(ruling, unstated);
    if (!demur_outlook_make(&outlook, ruling, unstated, arena))
        return false;
    for (size_t f = 0; f < book->fact_count; f++) {
        if (!unstated[f])
            continue;
        Strings *list = demur_outlook_matters(&outlook, (int32_t)f)
                            ? &answer->can_matter
                            : &answer->cannot_matter;
        DEMUR_PUSH(arena, list->items, list->count, book->facts[f].id);
    }
    answer->sorted = true;
    return !demur_diagram_full(model->diagram);
}
