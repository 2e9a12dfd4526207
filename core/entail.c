#include "entail.h"

#include "conflict.h"

/* What one comparison of two readings may cost, about two seconds. */
enum { STEPS = 25000000 };

struct Entail {
    Arena *arena;
    uint32_t mark;
    Question question; /* a hypothetical that states nothing */
    World world;
    Selection *selections; /* every element with readings: all of them */
    Role *roles;           /* every element: decided */
};

/* ---- a question in which everything is open ------------------------------ */

static void ask_nothing(Entail *entail, const Book *book) {
    Arena *arena = entail->arena;
    entail->question = (Question){.book = book,
                                  .claim = -1,
                                  .court = -1,
                                  .date = INT32_MAX, /* all law is there */
                                  .all_issues = true,
                                  .as_decided_in = -1};
    entail->question.facts = demur_arena_array(arena, book->fact_count,
                                               sizeof *entail->question.facts);
    entail->question.supposed = demur_arena_array(
        arena, book->fact_count, sizeof *entail->question.supposed);
}

static Selection every_reading(const Element *element, Arena *arena) {
    Selection selection = {
        .governs = GOVERNS_OPEN, .reading = -1, .authority = -1};
    selection.candidate_count = element->reading_count;
    selection.candidates = demur_arena_array(arena, element->reading_count,
                                             sizeof *selection.candidates);
    for (size_t r = 0; r < element->reading_count; r++)
        selection.candidates[r].reading = (int32_t)r;
    return selection;
}

static void leave_law_open(Entail *entail, const Book *book) {
    size_t count = book->element_count;
    entail->selections =
        demur_arena_array(entail->arena, count, sizeof *entail->selections);
    entail->roles =
        demur_arena_array(entail->arena, count, sizeof *entail->roles);
    for (size_t e = 0; e < count; e++) {
        const Element *element = &book->elements[e];
        entail->selections[e] = every_reading(element, entail->arena);
        entail->roles[e] =
            element->not_encoded == NULL ? ROLE_DECIDED : ROLE_NOT_ENCODED;
    }
}

Entail *demur_entail_new(Model *model, Diag *diag) {
    Arena *arena = demur_arena_new();
    Entail *entail = demur_arena_alloc(arena, sizeof *entail);
    entail->arena = arena;
    entail->mark = demur_diagram_mark(model->diagram);
    demur_diagram_allow(model->diagram, STEPS);
    ask_nothing(entail, model->book);
    leave_law_open(entail, model->book);
    bool made =
        demur_world_make(&entail->world, model, &entail->question, arena);
    entail->world.stage = STAGE_HYPOTHETICAL; /* nothing closes */
    if (made)
        return entail;
    demur_conflict_report(&entail->world, diag);
    demur_entail_free(entail);
    return NULL;
}

void demur_entail_free(Entail *entail) {
    if (entail == NULL)
        return;
    Model *model = entail->world.model;
    demur_diagram_release(model->diagram, entail->mark);
    demur_arena_free(entail->arena);
}

/* ---- functions ----------------------------------------------------------- */

Bdd demur_entail_fact(Entail *entail, int32_t fact) {
    const World *world = &entail->world;
    Diagram *diagram = world->model->diagram;
    Bdd so =
        demur_diagram_variable(diagram, world->model->atoms[fact].variable);
    return demur_diagram_restrict(diagram, so, world->values);
}

Bdd demur_entail_element(Entail *entail, int32_t element, int32_t reading) {
    Judgment judgment = {.world = &entail->world,
                         .selections = entail->selections,
                         .roles = entail->roles};
    Arena *scratch = demur_arena_new();
    entail->selections[element].reading = reading;
    bool done = demur_decide(&judgment, NULL, scratch);
    entail->selections[element].reading = -1;
    Bdd function = done ? judgment.elements[element].formula : BDD_FALSE;
    demur_arena_free(scratch);
    return function;
}

/* ---- the question -------------------------------------------------------- */

/* Groups of constraints are independent and each can be met, so those that the
 * functions do not touch change no answer; the witness keeps them too. */
static Bdd in_all_groups(const World *world, Bdd function) {
    for (size_t g = 0; g < world->model->group_count; g++)
        function = demur_diagram_and(world->model->diagram, function,
                                     world->groups[g]);
    return function;
}

/* What the constraints settled by themselves is in `world.values`. */
static void describe(const Entail *entail, Bdd worlds, Witness *witness) {
    const World *world = &entail->world;
    const Model *model = world->model;
    uint8_t *counts =
        demur_arena_array(entail->arena, model->variable_count, 1);
    witness->values =
        demur_arena_array(entail->arena, model->variable_count, 1);
    for (size_t f = 0; f < model->book->fact_count; f++)
        counts[model->atoms[f].variable] = model->atoms[f].proposition;
    demur_diagram_least(model->diagram, worlds, counts, witness->values);
    for (uint32_t v = 0; v < model->variable_count; v++)
        if (world->values[v] >= 0)
            witness->values[v] = world->values[v];
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (model->atoms[f].proposition &&
            witness->values[model->atoms[f].variable] == 1)
            DEMUR_PUSH(entail->arena, witness->facts.items,
                       witness->facts.count, (int32_t)f);
}

Entailment demur_entail(Entail *entail, Bdd when, Bdd then, Witness *witness) {
    const World *world = &entail->world;
    Diagram *diagram = world->model->diagram;
    Bdd against =
        demur_diagram_and(diagram, when, demur_diagram_not(diagram, then));
    against = demur_diagram_and(diagram, against,
                                demur_decide_constraints(world, against));
    Bdd worlds = against == BDD_FALSE ? against : in_all_groups(world, against);
    if (demur_diagram_full(diagram))
        return ENTAILMENT_UNDECIDED;
    if (against == BDD_FALSE)
        return ENTAILMENT_PROVED;
    if (witness != NULL)
        describe(entail, worlds, witness);
    return ENTAILMENT_REFUTED;
}
