#include "outlook.h"

#include "outlook_inner.h"

#include <string.h>

static const Model *model_of(const Outlook *outlook) {
    return outlook->sheet.world.model;
}

bool demur_outlook_is_of(const Model *model, const Atom *atom, int32_t fact) {
    return atom->variable != 0 &&
           (atom->version ? fact == model->conduct
                          : atom->fact == fact || atom->other == fact);
}

Bdd demur_outlook_claimed(const Outlook *outlook, Bdd function) {
    const World *world = &outlook->sheet.world;
    const Model *model = world->model;
    uint8_t claimed[model->variable_count];
    bool any = false;
    memset(claimed, 0, sizeof claimed);
    for (size_t f = 0; f < model->book->fact_count; f++) {
        if (world->facts[f].standing != STANDING_CLAIMED)
            continue;
        claimed[model->atoms[f].variable] = 1;
        any = true;
    }
    return any ? demur_diagram_exists(model->diagram, function, claimed)
               : function;
}

/* ---- making -------------------------------------------------------------- */

/* Constraints on what the outcome does not depend on say nothing of it. */
static Bdd consistent(const Outlook *outlook) {
    const Model *model = model_of(outlook);
    const Classes *classes = &outlook->sheet.classes;
    Bdd all = BDD_TRUE;
    for (size_t c = 0; c < classes->count; c++)
        all = demur_diagram_and(model->diagram, all,
                                demur_decide_touched(model,
                                                     classes->items[c].when,
                                                     outlook->sheet.patterns));
    return all;
}

static void add(Outlook *outlook, Bdd when) {
    if (when != BDD_FALSE)
        outlook->comes[outlook->count++] = demur_outlook_claimed(outlook, when);
}

/* Where law alone tells several outcomes apart, the outcome is open, as it is
 * where facts leave it so. */
static void divide_by_law(Outlook *outlook, Bdd all) {
    Diagram *diagram = model_of(outlook)->diagram;
    Classes classes = demur_sheet_under(&outlook->sheet, BDD_TRUE);
    Bdd one = BDD_FALSE, open = BDD_FALSE;
    for (size_t c = 0; c < classes.count; c++) {
        Bdd *when = &classes.items[c].when;
        *when = demur_diagram_and(diagram, all, *when);
        Bdd again = classes.items[c].outcome == OUTCOME_OPEN
                        ? *when
                        : demur_diagram_and(diagram, one, *when);
        open = demur_diagram_or(diagram, open, again);
        one = demur_diagram_or(diagram, one, *when);
    }
    for (size_t c = 0; c < classes.count; c++)
        if (classes.items[c].outcome != OUTCOME_OPEN)
            add(outlook,
                demur_diagram_without(diagram, classes.items[c].when, open));
    add(outlook, open);
}

static bool reads_law(const Outlook *outlook) {
    const World *world = &outlook->sheet.world;
    const Classes *classes = &outlook->sheet.classes;
    uint8_t in[world->model->variable_count];
    bool reads = false;
    memset(in, 0, sizeof in);
    for (size_t c = 0; c < classes->count; c++)
        demur_diagram_support(world->model->diagram, classes->items[c].when,
                              in);
    for (uint32_t v = 0; v < world->model->variable_count; v++)
        reads |= in[v] && world->law[v];
    return reads;
}

/* With the law settled, one outcome comes of each pattern. */
static void divide(Outlook *outlook) {
    Diagram *diagram = model_of(outlook)->diagram;
    const Classes *classes = &outlook->sheet.classes;
    Bdd all = consistent(outlook);
    if (reads_law(outlook)) {
        divide_by_law(outlook, all);
        return;
    }
    for (size_t c = 0; c < classes->count; c++)
        add(outlook, demur_diagram_and(diagram, all, classes->items[c].when));
}

static void mark_read(Outlook *outlook, Arena *arena) {
    const Model *model = model_of(outlook);
    const size_t facts = model->book->fact_count;
    uint8_t in[model->variable_count];
    memset(in, 0, sizeof in);
    outlook->read = demur_arena_array(arena, facts, sizeof *outlook->read);
    for (size_t c = 0; c < outlook->count; c++)
        demur_diagram_support(model->diagram, outlook->comes[c], in);
    for (size_t f = 0; f < facts; f++)
        outlook->read[f] = outlook->free[f] && in[model->left_out[f]];
    for (size_t a = 0; a < model->atom_count; a++)
        for (size_t f = 0; f < facts; f++)
            if (outlook->free[f] && in[model->atoms[a].variable] &&
                demur_outlook_is_of(model, &model->atoms[a], (int32_t)f))
                outlook->read[f] = true;
}

bool demur_outlook_make(Outlook *outlook, const Ruling *ruling,
                        const bool *free, Arena *arena) {
    *outlook = (Outlook){.ruling = ruling, .free = free};
    if (!demur_sheet_make(&outlook->sheet, ruling, free, arena))
        return false;
    divide(outlook);
    mark_read(outlook, arena);
    return !demur_diagram_full(model_of(outlook)->diagram);
}

/* ---- what can still matter ----------------------------------------------- */

/* Between two patterns that come out differently, the facts can be taken back
 * and said one by one; so one of them changes the outcome. */
bool demur_outlook_settled(const Outlook *outlook) {
    return outlook->count <= 1;
}

/* What can come out with the fact left out, and with some statement of it. */
static bool silence_differs(const Outlook *outlook, int32_t fact) {
    const Model *model = model_of(outlook);
    int8_t left[model->variable_count], stated[model->variable_count];
    memset(left, -1, sizeof left);
    memset(stated, -1, sizeof stated);
    left[model->left_out[fact]] = 1;
    stated[model->left_out[fact]] = 0;
    for (size_t c = 0; c < outlook->count; c++)
        for (size_t o = 0; o < outlook->count; o++)
            if (o != c && demur_diagram_turn(model->diagram, outlook->comes[c],
                                             outlook->comes[o], left, stated))
                return true;
    return false;
}

/* The same of any values, and of the version of a statute that a day decides:
 * that is law where the day is left out. */
static bool values_differ(const Outlook *outlook, int32_t fact) {
    const Model *model = model_of(outlook);
    uint8_t its[model->variable_count];
    Bdd some[MOST_CLASSES + 1];
    memset(its, 0, sizeof its);
    its[model->left_out[fact]] = 1;
    for (size_t a = 0; a < model->atom_count; a++)
        if (demur_outlook_is_of(model, &model->atoms[a], fact))
            its[model->atoms[a].variable] = 1;
    for (size_t c = 0; c < outlook->count; c++) {
        some[c] = demur_diagram_exists(model->diagram, outlook->comes[c], its);
        for (size_t o = 0; o < c; o++)
            if (demur_diagram_meet(model->diagram, some[c], some[o]))
                return true;
    }
    return false;
}

/* Where a statement can be, so can silence; so of a yes or no it is enough to
 * compare each of them with that. */
bool demur_outlook_matters(const Outlook *outlook, int32_t fact) {
    if (!outlook->read[fact])
        return false;
    return model_of(outlook)->atoms[fact].proposition
               ? silence_differs(outlook, fact)
               : values_differ(outlook, fact);
}

/* ---- what is unsaid ------------------------------------------------------ */

/* A dispute gives way to what is stated besides it. */
static bool hangs_on_dispute(const World *world, size_t fact) {
    const Model *model = world->model;
    int32_t group = model->atoms[fact].group;
    for (size_t f = 0; f < model->book->fact_count && group >= 0; f++)
        if (world->facts[f].origin == ORIGIN_VERSION &&
            model->atoms[f].group == group)
            return true;
    return false;
}

void demur_outlook_unsaid(const Ruling *ruling, bool *unsaid) {
    const World *world = &ruling->world;
    for (size_t f = 0; f < world->model->book->fact_count; f++) {
        const FactState *state = &world->facts[f];
        bool settled = state->derived && !hangs_on_dispute(world, f);
        unsaid[f] = state->origin == ORIGIN_NONE && !settled &&
                    state->standing == STANDING_MISSING;
    }
}
