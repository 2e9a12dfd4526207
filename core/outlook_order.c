#include "outlook_inner.h"

#include <string.h>

/* What is counted: the plausible patterns, by what comes out. */
typedef struct Count {
    const Outlook *outlook;
    const Model *model;
    Diagram *diagram;
    const double *chances;
    double shares[MOST_CLASSES + 1];
    double *within[MOST_CLASSES + 1]; /* per variable: where it is true */
} Count;

/* An answer: the share of the patterns with it, by what comes out. */
typedef struct Split {
    double shares[MOST_CLASSES + 1];
} Split;

/* ---- plausible patterns -------------------------------------------------- */

/* Whatever the others of the group say, the fact may be so and not so. */
static Bdd left_to_say(Diagram *diagram, Bdd stated, uint32_t variable) {
    return demur_diagram_and(
        diagram, demur_diagram_fix(diagram, stated, variable, true),
        demur_diagram_fix(diagram, stated, variable, false));
}

/* Who leaves a fact unsaid says nothing from which it would follow. */
static Bdd unsaid_with_reason(const Outlook *outlook, int32_t fact) {
    const Model *model = outlook->sheet.world.model;
    const Atom *atom = &model->atoms[fact];
    Bdd patterns = outlook->sheet.patterns[atom->group];
    uint32_t out = model->left_out[fact];
    Bdd stated = demur_diagram_fix(model->diagram, patterns, out, false);
    return demur_diagram_implies(
        model->diagram, demur_diagram_variable(model->diagram, out),
        left_to_say(model->diagram, stated, atom->variable));
}

/* So too where he was asked for it and did not know. */
static Bdd unknown_with_reason(const Outlook *outlook, int32_t fact) {
    const World *world = &outlook->sheet.world;
    const Atom *atom = &world->model->atoms[fact];
    Diagram *diagram = world->model->diagram;
    Bdd group = world->groups[atom->group];
    Bdd yes = demur_decide_possible(
        world, demur_diagram_fix(diagram, group, atom->variable, true),
        world->absent);
    Bdd no = demur_decide_possible(
        world, demur_diagram_fix(diagram, group, atom->variable, false),
        world->absent);
    return demur_diagram_and(diagram, yes, no);
}

/* Constraints with days and numbers are large, and of little weight here. */
static bool weighs(const Outlook *outlook, int32_t group) {
    const Model *model = outlook->sheet.world.model;
    const Group *its = group < 0 ? NULL : &model->groups[group];
    bool read = false;
    if (its == NULL || its->compares)
        return false;
    for (size_t i = 0; i < its->atoms.count; i++)
        read |= outlook->read[model->atoms[its->atoms.items[i]].fact];
    return read;
}

static Bdd plausible(const Outlook *outlook) {
    const World *world = &outlook->sheet.world;
    const Model *model = world->model;
    Bdd all = BDD_TRUE;
    for (size_t f = 0; f < model->book->fact_count; f++) {
        const Atom *atom = &model->atoms[f];
        Bdd one = BDD_TRUE;
        if (atom->variable == 0 || !weighs(outlook, atom->group))
            continue;
        if (outlook->free[f])
            one = unsaid_with_reason(outlook, (int32_t)f);
        else if (world->atoms[f] == ATOM_ABSENT &&
                 world->facts[f].origin == ORIGIN_STATED)
            one = unknown_with_reason(outlook, (int32_t)f);
        all = demur_diagram_and(model->diagram, all, one);
    }
    return all;
}

/* ---- how decisive -------------------------------------------------------- */

/* The chance that two patterns with the same of these answers come out
 * differently. */
static double doubt(const Count *count, const Split *answers,
                    int answer_count) {
    double doubt = 0;
    for (int a = 0; a < answer_count; a++) {
        double all = 0, differ = 0;
        for (size_t c = 0; c < count->outlook->count; c++) {
            differ += 2 * all * answers[a].shares[c];
            all += answers[a].shares[c];
        }
        doubt += all > 0 ? differ / all : 0;
    }
    return doubt;
}

/* Of yes, no and nothing said, if the variable is that of a fact or of a
 * comparison with one; which version governs nobody leaves unsaid. */
static double doubt_after(const Count *count, const Atom *atom, int32_t fact) {
    Split yes, no, unsaid;
    uint32_t out = count->model->left_out[fact];
    for (size_t c = 0; c < count->outlook->count; c++) {
        double none = atom->version ? 0 : count->within[c][out];
        double so = count->within[c][atom->variable];
        yes.shares[c] = so - none * count->chances[atom->variable];
        unsaid.shares[c] = none;
        no.shares[c] = count->shares[c] - none - yes.shares[c];
    }
    const Split answers[] = {yes, no, unsaid};
    return doubt(count, answers, 3);
}

/* By the comparison that does the most. One of two unsaid facts is settled by
 * neither alone. */
static double doubt_of(const Count *count, int32_t fact) {
    Split now;
    memcpy(now.shares, count->shares, sizeof now.shares);
    double least = doubt(count, &now, 1);
    for (size_t a = 0; a < count->model->atom_count; a++) {
        const Atom *atom = &count->model->atoms[a];
        bool other = atom->other >= 0 && count->outlook->free[atom->fact] &&
                     count->outlook->free[atom->other];
        if (!demur_outlook_is_of(count->model, atom, fact) || other)
            continue;
        double after = doubt_after(count, atom, fact);
        least = after < least ? after : least;
    }
    return least;
}

/* ---- the order ----------------------------------------------------------- */

typedef struct Rank {
    int32_t fact;
    float doubt; /* as many digits as are no matter of rounding */
} Rank;

static bool before(const Book *book, const Rank *a, const Rank *b) {
    bool plain = book->facts[a->fact].type == FACT_PROPOSITION;
    bool other = book->facts[b->fact].type == FACT_PROPOSITION;
    return a->doubt != b->doubt ? a->doubt < b->doubt : plain && !other;
}

/* Yes, no and unsaid are equally likely, if nothing forbids one. */
static double *chances(const Model *model, Arena *arena) {
    double *chances =
        demur_arena_array(arena, model->variable_count, sizeof *chances);
    for (uint32_t v = 0; v < model->variable_count; v++)
        chances[v] = 1.0 / 2;
    for (size_t f = 0; f < model->book->fact_count; f++)
        chances[model->left_out[f]] = 1.0 / 3;
    return chances;
}

static void count_patterns(Count *count, Arena *arena) {
    const Outlook *outlook = count->outlook;
    Bdd can = plausible(outlook);
    count->chances = chances(count->model, arena);
    for (size_t c = 0; c < outlook->count; c++) {
        count->within[c] = demur_arena_array(
            arena, count->model->variable_count, sizeof(double));
        count->shares[c] = demur_diagram_share(
            count->diagram,
            demur_diagram_and(count->diagram, can, outlook->comes[c]),
            count->chances, count->within[c]);
    }
}

static void insert(const Book *book, Rank *ranks, size_t at, Rank rank) {
    for (; at > 0 && before(book, &rank, &ranks[at - 1]); at--)
        ranks[at] = ranks[at - 1];
    ranks[at] = rank;
}

Indices demur_outlook_order(const Outlook *outlook, Arena *arena) {
    const Model *model = outlook->sheet.world.model;
    const size_t facts = model->book->fact_count;
    Rank ranks[facts + 1];
    Indices order = {0};
    size_t ranked = 0;
    if (demur_outlook_settled(outlook))
        return order;
    Count count = {
        .outlook = outlook, .model = model, .diagram = model->diagram};
    count_patterns(&count, arena);
    for (size_t f = 0; f < facts; f++) {
        int32_t fact = (int32_t)f;
        if (outlook->read[f])
            insert(model->book, ranks, ranked++,
                   (Rank){fact, (float)doubt_of(&count, fact)});
    }
    for (size_t i = 0; i < ranked; i++)
        DEMUR_PUSH(arena, order.items, order.count, ranks[i].fact);
    return order;
}
