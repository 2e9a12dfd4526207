#include "vary.h"

#include <string.h>

/* Versions whose application hangs on the conduct's day go with it. One that
 * had not taken effect by the day of the decision applies to none. */
static void free_versions(World *varied) {
    const Model *model = varied->model;
    if (model->conduct < 0 ||
        varied->facts[model->conduct].standing != STANDING_FREE)
        return;
    for (size_t a = model->book->fact_count; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->version &&
            varied->question->date >= (Date)atom->compare.constant)
            demur_world_set(varied, (int32_t)a, ATOM_FREE);
    }
}

static bool vague(const World *world, int32_t fact) {
    Standing standing = world->facts[fact].standing;
    return standing == STANDING_MISSING || standing == STANDING_TRIABLE;
}

/* If one of two compared values is free and the other vague, the vague one. */
static int32_t partner(const World *varied, const Atom *atom) {
    int32_t pair[] = {atom->fact, atom->other};
    for (int k = 0; k < 2 && atom->other >= 0; k++)
        if (varied->facts[pair[k]].standing == STANDING_FREE &&
            vague(varied, pair[1 - k]))
            return pair[1 - k];
    return -1;
}

/* A value that is compared with a free one can be bounded in ways that no
 * threshold of the rule book shows, so its own comparisons are free as well:
 * more patterns than there are, and so never too few reasons. Comparisons
 * that nothing mentions bound nothing that counts. */
static void free_partners(World *varied, const Variation *variation,
                          bool *may_be_left_out) {
    const Model *model = varied->model;
    const Book *book = model->book;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t c = 0; c < book->compare_count; c++) {
            const Atom *atom = &model->atoms[book->fact_count + c];
            bool counts = atom->constrained || variation->compares[c];
            int32_t fact = counts ? partner(varied, atom) : -1;
            if (fact < 0)
                continue;
            varied->facts[fact].standing = STANDING_FREE;
            may_be_left_out[fact] = varied->stage != STAGE_HYPOTHETICAL;
            changed = true;
        }
    }
}

/* A comparison with a vague value is not settled by the free one. */
static void leave_vague(World *varied) {
    const Model *model = varied->model;
    for (size_t a = model->book->fact_count; a < model->atom_count; a++)
        if (partner(varied, &model->atoms[a]) >= 0)
            demur_world_set(varied, (int32_t)a, ATOM_ABSENT);
}

/* "The facts of this atom were left out." */
static Bdd left_out(const World *varied, const Atom *atom) {
    const Model *model = varied->model;
    Bdd out = BDD_FALSE;
    int32_t facts[] = {atom->fact, atom->other};
    for (int i = 0; i < 2; i++)
        if (facts[i] >= 0 && varied->facts[facts[i]].standing == STANDING_FREE)
            out = demur_diagram_or(
                model->diagram, out,
                demur_diagram_variable(model->diagram,
                                       model->left_out[facts[i]]));
    return out;
}

static void find_left_out(World *varied, const bool *may_be_left_out,
                          Arena *arena) {
    const Model *model = varied->model;
    varied->left_out = NULL;
    for (size_t a = 0; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        bool out = (atom->fact >= 0 && may_be_left_out[atom->fact]) ||
                   (atom->other >= 0 && may_be_left_out[atom->other]);
        if (varied->atoms[a] != ATOM_FREE || atom->variable == 0 || !out ||
            atom->version)
            continue;
        if (varied->left_out == NULL)
            varied->left_out = demur_arena_array(arena, model->variable_count,
                                                 sizeof *varied->left_out);
        varied->left_out[atom->variable] = left_out(varied, atom);
    }
}

/* The plaintiff's version holds unless the facts settle the opposite. */
static void take_version(World *varied, size_t fact) {
    const Model *model = varied->model;
    Diagram *diagram = model->diagram;
    const Atom *atom = &model->atoms[fact];
    bool wanted = model->book->facts[fact].asserted_by != SIDE_DEFENDANT;
    if (atom->group < 0) {
        demur_world_set(varied, (int32_t)fact, wanted ? ATOM_TRUE : ATOM_FALSE);
        return;
    }
    Bdd *group = &varied->groups[atom->group];
    uint8_t open[model->variable_count];
    for (uint32_t v = 0; v < model->variable_count; v++)
        open[v] = varied->absent[v] || varied->triable[v];
    Bdd can = demur_diagram_exists(
        diagram, demur_diagram_fix(diagram, *group, atom->variable, wanted),
        open);
    Bdd version = demur_diagram_variable(diagram, atom->variable);
    if (!wanted)
        version = demur_diagram_not(diagram, version);
    *group = demur_diagram_and(diagram, *group,
                               demur_diagram_implies(diagram, can, version));
}

Standing demur_vary_kept(const World *world, int32_t fact) {
    const FactState *state = &world->facts[fact];
    const Fact *its = &world->model->book->facts[fact];
    if (state->origin != ORIGIN_DISPUTED && state->origin != ORIGIN_VERSION)
        return state->standing;
    if (world->stage == STAGE_HYPOTHETICAL || world->stage == STAGE_TRIAL)
        return its->question_of_law && world->stage == STAGE_TRIAL
                   ? STANDING_LAW
                   : state->standing;
    if (its->question_of_law)
        return STANDING_LAW;
    if (world->stage == STAGE_RECORD)
        return STANDING_TRIABLE;
    bool settled = state->origin == ORIGIN_DISPUTED;
    return settled && its->type == FACT_PROPOSITION ? STANDING_CLAIMED
                                                    : state->standing;
}

void demur_vary(World *varied, const World *base, const Variation *variation,
                Arena *arena) {
    const Model *model = base->model;
    size_t facts = model->book->fact_count;
    *varied = *base;
    demur_world_allocate(varied, arena);
    for (size_t f = 0; f < facts; f++) {
        varied->facts[f] = base->facts[f];
        varied->facts[f].standing = (Standing)variation->standings[f];
        if (variation->standings[f] == STANDING_VALUE)
            varied->known[f] = base->known[f];
    }
    bool may_be_left_out[facts + 1];
    memcpy(may_be_left_out, variation->may_be_left_out, facts);
    free_partners(varied, variation, may_be_left_out);
    demur_world_settle_atoms(varied);
    leave_vague(varied);
    free_versions(varied);
    find_left_out(varied, may_be_left_out, arena);
    bool cut = false;
    for (size_t g = 0; g < model->group_count; g++)
        varied->groups[g] = variation->groups[g]
                                ? demur_world_remaining(varied, g, &cut)
                                : BDD_TRUE;
    for (size_t f = 0; f < facts; f++)
        if (varied->facts[f].standing == STANDING_CLAIMED)
            take_version(varied, f);
}
