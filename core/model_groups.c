#include "model.h"

static int32_t root(int32_t *parent, int32_t atom) {
    while (parent[atom] != atom)
        atom = parent[atom] = parent[parent[atom]];
    return atom;
}

static void join(int32_t *parent, int32_t a, int32_t b) {
    a = root(parent, a);
    b = root(parent, b);
    parent[a > b ? a : b] = a > b ? b : a;
}

/* Joins all atoms of a constraint's formula; returns one of them, or -1. */
static int32_t join_formula(Model *model, int32_t *parent,
                            const Formula *formula) {
    int32_t one = -1;
    if (formula->kind == FORMULA_FACT)
        one = formula->index;
    else if (formula->kind == FORMULA_COMPARE)
        one = demur_model_compare_atom(model, formula->index);
    if (one >= 0)
        model->atoms[one].constrained = true;
    for (size_t i = 0; i < formula->part_count; i++) {
        int32_t part = join_formula(model, parent, formula->parts[i]);
        if (one >= 0 && part >= 0)
            join(parent, one, part);
        one = part >= 0 ? part : one;
    }
    return one;
}

static void join_atoms(Model *model, int32_t *parent, int32_t *of_constraint) {
    const Book *book = model->book;
    for (size_t a = 0; a < model->atom_count; a++)
        parent[a] = (int32_t)a;
    for (size_t a = book->fact_count; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->fact >= 0)
            join(parent, (int32_t)a, atom->fact);
        if (atom->other >= 0)
            join(parent, (int32_t)a, atom->other);
    }
    for (size_t c = 0; c < book->constraint_count; c++)
        of_constraint[c] =
            join_formula(model, parent, book->constraints[c].formula);
}

/* The group of an atom, made if there is none yet. */
static Group *group_of(Model *model, int32_t *parent, int32_t atom) {
    Atom *first = &model->atoms[root(parent, atom)];
    if (first->group < 0) {
        first->group = (int32_t)model->group_count;
        Group fresh = {.diagram = BDD_TRUE};
        DEMUR_PUSH(model->arena, model->groups, model->group_count, fresh);
    }
    return &model->groups[first->group];
}

/* A constraint without facts ties nothing, but it may be one that never holds:
 * then its group has no world either. */
static void add_factless(Model *model, int32_t constraint) {
    Bdd function = model->constraints[constraint];
    if (function == BDD_TRUE)
        return;
    Group group = {.diagram = function};
    DEMUR_PUSH(model->arena, group.constraints.items, group.constraints.count,
               constraint);
    DEMUR_PUSH(model->arena, model->groups, model->group_count, group);
}

static void let_compare(Model *model, Group *group) {
    if (group->compares)
        return;
    group->compares = true;
    group->memos = demur_arena_array(model->arena, MEMOS, sizeof *group->memos);
    for (int i = 0; i < MEMOS; i++)
        demur_diagram_watch(model->diagram, &group->memos[i].function);
}

void demur_model_group(Model *model) {
    const Book *book = model->book;
    int32_t *parent =
        demur_arena_array(model->arena, model->atom_count, sizeof *parent);
    int32_t *of_constraint = demur_arena_array(
        model->arena, book->constraint_count + 1, sizeof *of_constraint);
    join_atoms(model, parent, of_constraint);
    for (size_t c = 0; c < book->constraint_count; c++) {
        if (of_constraint[c] < 0) {
            add_factless(model, (int32_t)c);
            continue;
        }
        Group *group = group_of(model, parent, of_constraint[c]);
        DEMUR_PUSH(model->arena, group->constraints.items,
                   group->constraints.count, (int32_t)c);
        group->diagram = demur_diagram_and(model->diagram, group->diagram,
                                           model->constraints[c]);
    }
    for (size_t a = book->fact_count; a < model->atom_count; a++)
        if (model->atoms[a].fact >= 0)
            let_compare(model, group_of(model, parent, (int32_t)a));
    for (size_t a = 0; a < model->atom_count; a++) {
        Atom *atom = &model->atoms[a];
        atom->group = model->atoms[root(parent, (int32_t)a)].group;
        if (atom->group < 0)
            continue;
        Group *group = &model->groups[atom->group];
        DEMUR_PUSH(model->arena, group->atoms.items, group->atoms.count,
                   (int32_t)a);
    }
}
