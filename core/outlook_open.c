#include "outlook_inner.h"

#include <string.h>

enum { KINDS = 3 }; /* satisfied, not satisfied, for trial */

static Diagram *diagram_of(const Outlook *outlook) {
    return outlook->sheet.world.model->diagram;
}

/* However the unsaid facts come out, it is the same; that law may change it is
 * another matter. */
static bool constant(const Outlook *outlook, Bdd can, Bdd cannot,
                     const uint8_t *unsaid) {
    Diagram *diagram = diagram_of(outlook);
    return !demur_diagram_meet(diagram, can,
                               demur_diagram_exists(diagram, cannot, unsaid));
}

static bool is_open(const Outlook *outlook, const Judged *judged,
                    const uint8_t *unsaid) {
    const Bdd kinds[KINDS] = {judged->satisfied, judged->not_satisfied,
                              judged->for_trial};
    Diagram *diagram = diagram_of(outlook);
    Bdd possible =
        demur_decide_constraints(&outlook->sheet.world, judged->formula);
    for (int k = 0; k < KINDS; k++) {
        Bdd can = demur_diagram_and(diagram, possible, kinds[k]);
        Bdd cannot = demur_diagram_without(diagram, possible, kinds[k]);
        if (!constant(outlook, demur_outlook_claimed(outlook, can),
                      demur_outlook_claimed(outlook, cannot), unsaid))
            return true;
    }
    return false;
}

/* The variables that statements of the unsaid facts settle. */
static void mark_unsaid(const Outlook *outlook, uint8_t *in) {
    const Model *model = outlook->sheet.world.model;
    for (size_t a = 0; a < model->atom_count; a++)
        for (size_t f = 0; f < model->book->fact_count; f++)
            if (outlook->free[f] &&
                demur_outlook_is_of(model, &model->atoms[a], (int32_t)f))
                in[model->atoms[a].variable] = 1;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (outlook->free[f] && model->left_out[f] != 0)
            in[model->left_out[f]] = 1;
}

void demur_outlook_open(const Outlook *outlook, bool *open) {
    const Model *model = outlook->sheet.world.model;
    const Judgment *judgment = &outlook->sheet.judgment;
    uint8_t unsaid[model->variable_count];
    memset(unsaid, 0, sizeof unsaid);
    mark_unsaid(outlook, unsaid);
    for (size_t e = 0; e < model->book->element_count; e++)
        open[e] = demur_roles_decided(judgment->roles[e]) &&
                  is_open(outlook, &judgment->elements[e], unsaid);
}
