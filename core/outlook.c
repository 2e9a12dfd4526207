#include "outlook.h"

#include "outcome.h"
#include "sheet.h"

#include <stdlib.h>
#include <string.h>

/* Patterns of unsaid facts under which something can be so, and under which it
 * can be otherwise. */
typedef struct Split {
    Bdd can, cannot;
    bool law; /* both are functions of law as well */
} Split;

enum { KINDS = 3 }; /* satisfied, not satisfied, for trial */

/* The outcome and the elements as functions of the unsaid facts. */
typedef struct View {
    const Ruling *ruling;
    const Model *model;
    Diagram *diagram;
    const bool *free;
    Arena *arena;
    Sheet sheet;
    Bdd consistent;                   /* patterns of unsaid facts that can be */
    Split outcomes[MOST_CLASSES + 1]; /* it is this one, whatever the law */
    size_t outcome_count;
    uint8_t *unsaid;  /* per variable: of a free fact */
    uint8_t *claimed; /* per variable: a dispute that others may settle */
    bool *open;       /* per element */
    Split *splits;    /* per open element and kind of status */
} View;

/* ---- variables ----------------------------------------------------------- */

static bool is_of(const Model *model, const Atom *atom, int32_t fact) {
    return atom->variable != 0 &&
           (atom->version ? fact == model->conduct
                          : atom->fact == fact || atom->other == fact);
}

/* The variables that a statement of the fact settles. */
static void mark_fact(const Model *model, int32_t fact, uint8_t *in) {
    for (size_t a = 0; a < model->atom_count; a++)
        if (is_of(model, &model->atoms[a], fact))
            in[model->atoms[a].variable] = 1;
    if (model->left_out[fact] != 0)
        in[model->left_out[fact]] = 1;
}

static void mark_unsaid(View *view) {
    const Model *model = view->model;
    view->unsaid = demur_arena_array(view->arena, model->variable_count, 1);
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (view->free[f])
            mark_fact(model, (int32_t)f, view->unsaid);
}

static void mark_claimed(View *view) {
    const World *world = &view->sheet.world;
    const Model *model = view->model;
    view->claimed = demur_arena_array(view->arena, model->variable_count, 1);
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (world->facts[f].standing == STANDING_CLAIMED)
            view->claimed[model->atoms[f].variable] = 1;
}

static Bdd both(const View *view, Bdd a, Bdd b) {
    return demur_diagram_and(view->diagram, a, b);
}

static Bdd without(const View *view, Bdd a, Bdd b) {
    return both(view, a, demur_diagram_not(view->diagram, b));
}

/* ---- what matters -------------------------------------------------------- */

/* How a dispute comes out follows from the rest. */
static Split split(const View *view, Bdd possible, Bdd function) {
    Bdd can = both(view, possible, function);
    Bdd cannot = without(view, possible, function);
    return (Split){demur_diagram_exists(view->diagram, can, view->claimed),
                   demur_diagram_exists(view->diagram, cannot, view->claimed),
                   false};
}

/* The constraints on what the outcome depends on; others say nothing of it. */
static void find_consistent(View *view) {
    const Classes *classes = &view->sheet.classes;
    const World *world = &view->sheet.world;
    Bdd all = BDD_TRUE;
    for (size_t c = 0; c < classes->count; c++)
        all = both(view, all,
                   demur_decide_constraints(world, classes->items[c].when));
    uint8_t rest[view->model->variable_count];
    for (uint32_t v = 0; v < view->model->variable_count; v++)
        rest[v] = world->absent[v] || world->triable[v] || world->law[v];
    view->consistent = demur_decide_possible(world, all, rest);
}

/* Where law alone tells several outcomes apart, the outcome is open; that is
 * where none of the others is the only one. */
static void find_outcomes(View *view) {
    const Classes *classes = &view->sheet.classes;
    for (size_t c = 0; c < classes->count; c++) {
        if (classes->items[c].outcome == OUTCOME_OPEN)
            continue;
        Bdd only = classes->items[c].when;
        for (size_t o = 0; o < classes->count; o++)
            if (o != c)
                only = without(view, only, classes->items[o].when);
        view->outcomes[view->outcome_count++] =
            split(view, view->consistent, only);
    }
}

/* Some answers to the others leave it to this fact what the outcome is. */
static bool matters(const View *view, int32_t fact) {
    uint8_t its[view->model->variable_count];
    memset(its, 0, sizeof its);
    mark_fact(view->model, fact, its);
    for (size_t c = 0; c < view->outcome_count; c++) {
        const Split *one = &view->outcomes[c];
        Bdd can = demur_diagram_exists(view->diagram, one->can, its);
        Bdd cannot = demur_diagram_exists(view->diagram, one->cannot, its);
        if (both(view, can, cannot) != BDD_FALSE)
            return true;
    }
    return false;
}

/* ---- what is settled ----------------------------------------------------- */

static bool depends_on_law(const View *view, Bdd function) {
    uint8_t in[view->model->variable_count];
    memset(in, 0, sizeof in);
    demur_diagram_support(view->diagram, function, in);
    for (uint32_t v = 0; v < view->model->variable_count; v++)
        if (in[v] && !view->unsaid[v])
            return true;
    return false;
}

/* However the unsaid facts come out, it is the same; that law may change it is
 * another matter. */
static bool constant(const View *view, Bdd can, Bdd cannot, bool law) {
    if (can == BDD_FALSE || cannot == BDD_FALSE)
        return true;
    if (!law)
        return false;
    can = demur_diagram_exists(view->diagram, can, view->unsaid);
    cannot = demur_diagram_exists(view->diagram, cannot, view->unsaid);
    return both(view, both(view, can, cannot), view->sheet.judgment.domain) ==
           BDD_FALSE;
}

/* Splits an element in issue; true if an unsaid fact can still change it. */
static bool split_element(const View *view, const Judged *judged,
                          Split splits[KINDS]) {
    const Bdd kinds[KINDS] = {judged->satisfied, judged->not_satisfied,
                              judged->for_trial};
    Bdd possible =
        demur_decide_constraints(&view->sheet.world, judged->formula);
    bool open = false;
    for (int k = 0; k < KINDS; k++) {
        splits[k] = split(view, possible, kinds[k]);
        splits[k].law = depends_on_law(view, splits[k].can) ||
                        depends_on_law(view, splits[k].cannot);
        open |= !constant(view, splits[k].can, splits[k].cannot, splits[k].law);
    }
    return open;
}

static void find_open(View *view) {
    const Judgment *judgment = &view->sheet.judgment;
    size_t count = view->model->book->element_count;
    view->open = demur_arena_array(view->arena, count, sizeof *view->open);
    view->splits =
        demur_arena_array(view->arena, count * KINDS, sizeof *view->splits);
    for (size_t e = 0; e < count; e++)
        view->open[e] = demur_roles_decided(judgment->roles[e]) &&
                        split_element(view, &judgment->elements[e],
                                      &view->splits[e * KINDS]);
}

/* ---- how decisive -------------------------------------------------------- */

/* An answer to one question: its variable is so, or is left out. */
typedef struct Answered {
    uint32_t variable, left_out;
    bool value, out;
} Answered;

static Bdd given(const View *view, const Answered *answer, Bdd function) {
    Bdd some = demur_diagram_fix(view->diagram, function, answer->left_out,
                                 answer->out);
    return answer->out ? some
                       : demur_diagram_fix(view->diagram, some,
                                           answer->variable, answer->value);
}

static bool outcome_settled(const View *view, const Answered *answer) {
    for (size_t c = 0; c < view->outcome_count; c++)
        if (given(view, answer, view->outcomes[c].can) != BDD_FALSE &&
            given(view, answer, view->outcomes[c].cannot) != BDD_FALSE)
            return false;
    return true;
}

static bool element_settled(const View *view, const Answered *answer,
                            const Split splits[KINDS]) {
    for (int k = 0; k < KINDS; k++) {
        const Split *one = &splits[k];
        if (!constant(view, given(view, answer, one->can),
                      given(view, answer, one->cannot), one->law))
            return false;
    }
    return true;
}

static void count(const View *view, const Answered *answer,
                  Prospect *prospect) {
    if (given(view, answer, view->consistent) == BDD_FALSE)
        return;
    prospect->outcomes += outcome_settled(view, answer);
    for (size_t e = 0; e < view->model->book->element_count; e++)
        if (view->open[e])
            prospect->elements +=
                element_settled(view, answer, &view->splits[e * KINDS]);
}

static Prospect of_variable(const View *view, int32_t fact, uint32_t variable) {
    Prospect prospect = {.fact = fact};
    uint32_t left_out = view->model->left_out[fact];
    const Answered answers[] = {{variable, left_out, true, false},
                                {variable, left_out, false, false},
                                {variable, left_out, false, true}};
    bool silence = view->sheet.world.stage != STAGE_HYPOTHETICAL;
    for (int i = 0; i < (silence ? 3 : 2); i++)
        count(view, &answers[i], &prospect);
    return prospect;
}

static int compare_prospects(const Prospect *a, const Prospect *b) {
    if (a->outcomes != b->outcomes)
        return a->outcomes > b->outcomes ? -1 : 1;
    if (a->elements != b->elements)
        return a->elements > b->elements ? -1 : 1;
    return 0;
}

/* A comparison of two unsaid facts is settled by neither alone. */
static Prospect weigh(const View *view, int32_t fact) {
    Prospect best = {.fact = fact};
    uint32_t mark = demur_diagram_mark(view->diagram);
    for (size_t a = 0; a < view->model->atom_count; a++) {
        const Atom *atom = &view->model->atoms[a];
        bool other = atom->other >= 0 && view->free[atom->fact] &&
                     view->free[atom->other];
        if (!is_of(view->model, atom, fact) || other)
            continue;
        Prospect one = of_variable(view, fact, atom->variable);
        if (compare_prospects(&one, &best) < 0)
            best = one;
    }
    demur_diagram_release(view->diagram, mark);
    return best;
}

/* Facts come in the order of the rule book; the first of the best is kept. */
static bool before(const View *view, const Prospect *a, const Prospect *b) {
    const Fact *facts = view->model->book->facts;
    int order = compare_prospects(a, b);
    if (order != 0)
        return order < 0;
    return facts[a->fact].type == FACT_PROPOSITION &&
           facts[b->fact].type != FACT_PROPOSITION;
}

static void insert(Outlook *outlook, const View *view, Prospect prospect) {
    DEMUR_PUSH(view->arena, outlook->needed, outlook->needed_count, prospect);
    size_t at = outlook->needed_count - 1;
    for (; at > 0 && before(view, &prospect, &outlook->needed[at - 1]); at--)
        outlook->needed[at] = outlook->needed[at - 1];
    outlook->needed[at] = prospect;
}

/* ---- all of it ----------------------------------------------------------- */

static void read_now(Outlook *outlook, Ruling *ruling, Arena *arena) {
    const Book *book = ruling->world.model->book;
    Verdict verdict;
    demur_outcome_brief(&ruling->judgment, &verdict, arena);
    outlook->outcome = verdict.outcome;
    outlook->statuses = demur_arena_array(arena, book->element_count,
                                          sizeof *outlook->statuses);
    for (size_t e = 0; e < book->element_count; e++)
        outlook->statuses[e] = demur_decide_status(
            &ruling->judgment, (int32_t)e, ruling->judgment.domain);
}

bool demur_outlook(Outlook *outlook, Ruling *ruling, const bool *free,
                   Arena *arena) {
    const Model *model = ruling->world.model;
    *outlook = (Outlook){0};
    read_now(outlook, ruling, arena);
    View view = {.ruling = ruling,
                 .model = model,
                 .diagram = model->diagram,
                 .free = free,
                 .arena = arena};
    if (!demur_sheet_make(&view.sheet, ruling, free, arena))
        return false;
    view.sheet.classes = demur_sheet_under(&view.sheet, BDD_TRUE);
    mark_unsaid(&view);
    mark_claimed(&view);
    find_consistent(&view);
    find_outcomes(&view);
    find_open(&view);
    outlook->open = view.open;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (free[f] && matters(&view, (int32_t)f))
            insert(outlook, &view, weigh(&view, (int32_t)f));
    return !demur_diagram_full(model->diagram);
}

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
                    !world->known[f].known &&
                    state->standing == STANDING_MISSING;
    }
}
