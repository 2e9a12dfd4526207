#include "conflict.h"

#include "buffer.h"

#include <string.h>

/* ---- contradictions ------------------------------------------------------ */

/* True if the used facts cannot hold together under these constraints of the
 * group. */
static bool clash(World *world, size_t group, const bool *used, Bdd law) {
    Model *model = world->model;
    int8_t values[model->variable_count];
    memset(values, -1, sizeof values);
    Known known[model->book->fact_count];
    for (size_t f = 0; f < model->book->fact_count; f++)
        known[f] = used[f] ? world->known[f] : (Known){0};
    for (size_t a = 0; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->variable == 0 || atom->group != (int32_t)group)
            continue;
        int decided =
            atom->proposition
                ? (used[a] ? world->facts[a].standing == STANDING_YES : -1)
                : demur_terms_decide(atom, known);
        values[atom->variable] = (int8_t)decided;
    }
    bool cut = false;
    Bdd function = demur_diagram_and(
        model->diagram, law,
        demur_terms_group(model, &model->groups[group], known, &cut));
    return demur_diagram_restrict(model->diagram, function, values) ==
           BDD_FALSE;
}

static bool conflicts(World *world, size_t group, const bool *used) {
    return clash(world, group, used, world->model->groups[group].diagram);
}

/* Leaves in `used` a smallest set of facts that still conflict. */
static void shrink(World *world, size_t group, bool *used) {
    for (size_t f = world->model->book->fact_count; f-- > 0;) {
        if (!used[f])
            continue;
        used[f] = false;
        used[f] = !conflicts(world, group, used);
    }
}

/* The constraints that still conflict when any one of them is left out are not
 * needed; `needed` keeps a smallest set, per constraint of the group. */
static void shrink_constraints(World *world, size_t group, const bool *used,
                               bool *needed) {
    Model *model = world->model;
    const Indices *all = &model->groups[group].constraints;
    for (size_t c = 0; c < all->count; c++)
        needed[c] = true;
    for (size_t c = 0; c < all->count; c++) {
        Bdd law = BDD_TRUE;
        needed[c] = false;
        for (size_t k = 0; k < all->count; k++)
            if (needed[k])
                law = demur_diagram_and(model->diagram, law,
                                        model->constraints[all->items[k]]);
        needed[c] = !clash(world, group, used, law);
    }
}

/* Says which constraints exclude it, each in its own words. */
static void hint_constraints(World *world, size_t group, const bool *used,
                             Diag *diag) {
    const Book *book = world->model->book;
    const Indices *all = &world->model->groups[group].constraints;
    bool needed[all->count + 1];
    shrink_constraints(world, group, used, needed);
    Buffer text;
    demur_buffer_init(&text);
    for (size_t c = 0; c < all->count; c++) {
        const Constraint *constraint = &book->constraints[all->items[c]];
        if (!needed[c])
            continue;
        demur_buffer_format(&text, "%s%s", text.length == 0 ? "" : "; ",
                            constraint->words);
        if (constraint->why != NULL)
            demur_buffer_format(&text, " (%s)", constraint->why);
    }
    if (text.length > 0)
        demur_diag_hint(diag, "%s", demur_buffer_string(&text));
    demur_buffer_finish(&text);
}

static const char *word_of(const World *world, size_t fact) {
    switch (world->facts[fact].standing) {
    case STANDING_YES:
        return "yes";
    case STANDING_NO:
        return "no";
    default:
        return "this value";
    }
}

static void report_group(World *world, size_t group, Diag *diag) {
    const Book *book = world->model->book;
    bool used[book->fact_count];
    for (size_t f = 0; f < book->fact_count; f++)
        used[f] = demur_world_stated(&world->facts[f]);
    shrink(world, group, used);
    bool first = true;
    for (size_t f = 0; f < book->fact_count; f++) {
        if (!used[f])
            continue;
        Place at = world->question->facts[f] == NULL
                       ? NOWHERE
                       : world->question->facts[f]->at;
        if (first)
            demur_diag_report(diag, DIAG_CONTRADICTION, at,
                              "\"%s\" is %s, which the other facts exclude",
                              book->facts[f].id, word_of(world, f));
        else
            demur_diag_also(diag, at, "\"%s\" is %s", book->facts[f].id,
                            word_of(world, f));
        first = false;
    }
    if (!first)
        hint_constraints(world, group, used, diag);
}

void demur_conflict_report(World *world, Diag *diag) {
    for (size_t g = 0; g < world->model->group_count; g++)
        if (world->groups[g] == BDD_FALSE &&
            !demur_diagram_full(world->model->diagram))
            report_group(world, g, diag);
    if (world->cut)
        demur_diag_report(diag, DIAG_TOO_MANY_COMBINATIONS, NOWHERE,
                          "too many comparisons between unknown values");
}

/* ---- suppositions -------------------------------------------------------- */

/* The group's constraints, the supposed facts, and "unless it is left out, the
 * old statement holds" for the others, with everything but the left-out
 * variables removed: the sets of old statements that can be given up. */
static Bdd keepable(World *world, size_t index, const bool *old) {
    Model *model = world->model;
    Diagram *diagram = model->diagram;
    const Group *group = &model->groups[index];
    uint8_t chosen[model->variable_count];
    memset(chosen, 0, sizeof chosen);
    bool cut = false;
    Known none[model->book->fact_count];
    memset(none, 0, sizeof none);
    Bdd function = demur_diagram_and(
        diagram, group->diagram, demur_terms_group(model, group, none, &cut));
    for (size_t i = 0; i < group->atoms.count; i++) {
        int32_t a = group->atoms.items[i];
        const Atom *atom = &model->atoms[a];
        if (atom->variable == 0)
            continue;
        chosen[atom->variable] = 1;
        if (world->values[atom->variable] < 0)
            continue;
        Bdd holds = demur_diagram_variable(diagram, atom->variable);
        if (!world->values[atom->variable])
            holds = demur_diagram_not(diagram, holds);
        int32_t facts[] = {atom->fact, atom->other};
        for (int k = 0; k < 2; k++)
            if (facts[k] >= 0 && old[facts[k]])
                holds = demur_diagram_or(
                    diagram, holds,
                    demur_diagram_variable(diagram, model->left_out[facts[k]]));
        function = demur_diagram_and(diagram, function, holds);
    }
    return demur_diagram_exists(diagram, function, chosen);
}

/* Nothing gives way where nothing was supposed. */
static bool supposes(const Model *model, const Group *group,
                     const Question *question) {
    for (size_t i = 0; i < group->atoms.count; i++) {
        const Atom *atom = &model->atoms[group->atoms.items[i]];
        if ((atom->fact >= 0 && question->supposed[atom->fact]) ||
            (atom->other >= 0 && question->supposed[atom->other]))
            return true;
    }
    return false;
}

/* All that is stated may be so together, as is plain where no values are
 * compared. */
static bool agrees(const World *world, const Group *group) {
    return !group->compares &&
           demur_diagram_restrict(world->model->diagram, group->diagram,
                                  world->values) != BDD_FALSE;
}

void demur_conflict_withdraw(Model *model, const Question *question,
                             Arena *arena, bool *dropped) {
    const Book *book = model->book;
    World world;
    demur_world_state(&world, model, question, arena);
    bool old[book->fact_count + 1];
    for (size_t f = 0; f < book->fact_count; f++)
        old[f] = demur_world_stated(&world.facts[f]) && !question->supposed[f];
    for (size_t g = 0; g < model->group_count; g++) {
        const Group *group = &model->groups[g];
        if (!supposes(model, group, question) || agrees(&world, group))
            continue;
        Bdd keep = keepable(&world, g, old);
        for (size_t f = 0; f < book->fact_count; f++) {
            if (!old[f] || keep == BDD_FALSE)
                continue;
            uint32_t v = model->left_out[f];
            Bdd out = demur_diagram_fix(model->diagram, keep, v, true);
            Bdd in = demur_diagram_fix(model->diagram, keep, v, false);
            /* Whatever can be kept beside its absence can be kept with it:
             * then it is in no minimal conflict. */
            if (demur_diagram_implies(model->diagram, out, in) != BDD_TRUE)
                dropped[f] = true;
        }
    }
}

/* ---- derivations --------------------------------------------------------- */

Indices demur_conflict_roots(const World *base, int32_t fact, Arena *arena) {
    World world = *base;
    const Book *book = world.model->book;
    int32_t group = world.model->atoms[fact].group;
    Indices roots = {0};
    bool used[book->fact_count + 1];
    for (size_t f = 0; f < book->fact_count; f++)
        used[f] = demur_world_stated(&world.facts[f]) &&
                  world.model->atoms[f].group == group;
    /* With the opposite assumed, the roots are what conflicts with it. */
    FactState *facts =
        demur_arena_array(arena, book->fact_count, sizeof *facts);
    memcpy(facts, base->facts, book->fact_count * sizeof *facts);
    facts[fact].standing =
        base->atoms[fact] == ATOM_TRUE ? STANDING_NO : STANDING_YES;
    world.facts = facts;
    used[fact] = true;
    for (size_t f = book->fact_count; f-- > 0;) {
        if (!used[f] || f == (size_t)fact)
            continue;
        used[f] = false;
        used[f] = !conflicts(&world, (size_t)group, used);
    }
    for (size_t f = 0; f < book->fact_count; f++)
        if (used[f] && f != (size_t)fact)
            DEMUR_PUSH(arena, roots.items, roots.count, (int32_t)f);
    return roots;
}
