#include "tally.h"

#include <string.h>

/* ---- what it turns on: law ----------------------------------------------- */

/* Fixes the reading bits of an element to one candidate. */
static Bdd under(const Tally *tally, Bdd function, int32_t element,
                 size_t candidate) {
    const Model *model = tally->world->model;
    size_t count = tally->judgment->selections[element].candidate_count;
    for (size_t i = 0; i <= candidate && i + 1 < count; i++)
        function = demur_diagram_fix(tally->diagram, function,
                                     model->first_bit[element] + (uint32_t)i,
                                     i == candidate);
    return function;
}

/* Does this candidate in place of another change the outcome somewhere? */
static bool candidate_matters(const Tally *tally, int32_t element,
                              size_t candidate, size_t instead) {
    for (size_t a = 0; a < tally->classes.count; a++)
        for (size_t b = 0; b < tally->classes.count; b++) {
            Bdd one =
                under(tally, tally->classes.items[a].when, element, candidate);
            Bdd other =
                under(tally, tally->classes.items[b].when, element, instead);
            if (a != b && demur_tally_both(tally, one, other) != BDD_FALSE)
                return true;
        }
    return false;
}

/* Where two candidates come out differently, each other differs from one of
 * them: all matter, or none. */
static void turns_on_readings(Tally *tally, int32_t element) {
    const Selection *selection = &tally->judgment->selections[element];
    const Element *its = &tally->world->model->book->elements[element];
    bool matters = false;
    for (size_t i = 1; i < selection->candidate_count && !matters; i++) {
        uint32_t mark = demur_diagram_mark(tally->diagram);
        matters = candidate_matters(tally, element, i, 0);
        demur_diagram_release(tally->diagram, mark);
    }
    for (size_t i = 0; matters && i < selection->candidate_count; i++) {
        const Reading *reading =
            &its->readings[selection->candidates[i].reading];
        const char *text =
            demur_arena_format(tally->arena, "%s=%s", its->id, reading->id);
        DEMUR_PUSH(tally->arena, tally->verdict->readings.items,
                   tally->verdict->readings.count, text);
    }
}

static const char *law_word(const Tally *tally, const Atom *atom, bool value) {
    const Book *book = tally->world->model->book;
    if (!atom->version)
        return demur_arena_format(tally->arena, "%s=%s",
                                  book->facts[atom->fact].id,
                                  value ? "yes" : "no");
    const Statute *statute = &book->statutes[atom->statute];
    return demur_arena_format(tally->arena, "%s.%s=%s", statute->id,
                              statute->versions[atom->number].id,
                              value ? "applies" : "does_not_apply");
}

/* Other versions hang on the same day of conduct and change with this one. */
static Bdd whatever_versions(const Tally *tally, Bdd function) {
    const Model *model = tally->world->model;
    uint8_t chosen[model->variable_count];
    memset(chosen, 0, sizeof chosen);
    for (size_t a = 0; a < model->atom_count; a++)
        if (model->atoms[a].version)
            chosen[model->atoms[a].variable] = 1;
    return demur_diagram_exists(tally->diagram, function, chosen);
}

/* The combinations of the class in which the question of law is answered so. */
static Bdd answered(const Tally *tally, const Class *class, const Atom *atom,
                    bool value) {
    Bdd when =
        demur_diagram_fix(tally->diagram, class->when, atom->variable, value);
    return atom->version ? whatever_versions(tally, when) : when;
}

/* Does changing this question of law alone change the outcome somewhere? */
static bool law_matters(const Tally *tally, const Atom *atom) {
    for (size_t a = 0; a < tally->classes.count; a++)
        for (size_t b = 0; b < tally->classes.count; b++) {
            Bdd one = answered(tally, &tally->classes.items[a], atom, true);
            Bdd other = answered(tally, &tally->classes.items[b], atom, false);
            if (a != b && demur_tally_both(tally, one, other) != BDD_FALSE)
                return true;
        }
    return false;
}

static void turns_on_law(Tally *tally, const Atom *atom) {
    if (!law_matters(tally, atom))
        return;
    for (int value = 1; value >= 0; value--) {
        const char *text = law_word(tally, atom, value != 0);
        DEMUR_PUSH(tally->arena, tally->verdict->readings.items,
                   tally->verdict->readings.count, text);
    }
}

/* Stays at the greatest number: nobody counts that far. */
static void multiply(int64_t *number, int64_t by) {
    *number = *number > INT64_MAX / by ? INT64_MAX : *number * by;
}

/* The variables on which something that is decided depends. */
static void find_support(const Tally *tally, uint8_t *in) {
    const Model *model = tally->world->model;
    memset(in, 0, model->variable_count);
    for (size_t e = 0; e < model->book->element_count; e++)
        if (demur_tally_in_issue(tally, (int32_t)e))
            demur_diagram_support(
                model->diagram, demur_tally_judged(tally, (int32_t)e)->formula,
                in);
}

/* Questions of law act through what mentions them and through constraints;
 * versions only where something relies on them. */
static void find_law_atoms(const Tally *tally, bool *counts) {
    const Model *model = tally->world->model;
    uint8_t in[model->variable_count];
    bool groups[model->group_count + 1];
    memset(groups, 0, sizeof groups);
    find_support(tally, in);
    for (size_t a = 0; a < model->atom_count; a++)
        if (in[model->atoms[a].variable] && model->atoms[a].group >= 0)
            groups[model->atoms[a].group] = true;
    for (size_t a = 0; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        bool tied = !atom->version && atom->group >= 0 && groups[atom->group];
        counts[a] =
            tally->world->atoms[a] == ATOM_LAW && (in[atom->variable] || tied);
    }
}

static bool competes(const Tally *tally, int32_t element) {
    const Selection *selection = &tally->judgment->selections[element];
    return selection->candidate_count > 1 && selection->reading < 0 &&
           tally->judgment->roles[element] == ROLE_DECIDED;
}

/* The law that is open here: elements with competing readings, and questions
 * of law, as far as anything decided depends on them. */
void demur_tally_open_law(Tally *tally) {
    const Model *model = tally->world->model;
    int64_t *combinations = &tally->verdict->combinations;
    bool counts[model->atom_count + 1];
    *combinations = 1;
    for (size_t e = 0; e < model->book->element_count; e++)
        if (competes(tally, (int32_t)e))
            multiply(combinations,
                     (int64_t)tally->judgment->selections[e].candidate_count);
    find_law_atoms(tally, counts);
    for (size_t a = 0; a < model->atom_count; a++)
        if (counts[a])
            multiply(combinations, 2);
}

static void find_turns_on_law(Tally *tally) {
    const Model *model = tally->world->model;
    bool counts[model->atom_count + 1];
    if (tally->verdict->combinations == 1)
        return;
    for (size_t e = 0; e < model->book->element_count; e++)
        if (competes(tally, (int32_t)e))
            turns_on_readings(tally, (int32_t)e);
    find_law_atoms(tally, counts);
    for (size_t a = 0; a < model->atom_count; a++)
        if (counts[a])
            turns_on_law(tally, &model->atoms[a]);
}

/* ---- what it turns on: facts --------------------------------------------- */

enum { KINDS = 3 }; /* the claim fails, is barred, stands */

/* One outcome as a function of worlds: those where it comes out, and the others
 * that can be. */
typedef struct Kind {
    Bdd here, elsewhere;
} Kind;

static Kind kind_of(const Tally *tally, Bdd when) {
    Bdd consistent = demur_decide_constraints(tally->world, when);
    return (Kind){
        demur_tally_both(tally, consistent, when),
        demur_tally_both(tally, consistent, demur_tally_not(tally, when))};
}

/* Gives the fact its value. Facts that follow from that go with it: they do
 * not vary on their own. False if it cannot have that value. */
static bool give(const Tally *tally, const Atom *atom, bool value,
                 int8_t *values) {
    const World *world = tally->world;
    const Model *model = world->model;
    memset(values, -1, model->variable_count);
    values[atom->variable] = value;
    if (atom->group < 0)
        return true;
    Bdd given = demur_diagram_fix(tally->diagram, world->groups[atom->group],
                                  atom->variable, value);
    if (given == BDD_FALSE)
        return false;
    uint8_t takes[model->variable_count];
    demur_diagram_range(tally->diagram, given, takes);
    const Indices *atoms = &model->groups[atom->group].atoms;
    for (size_t i = 0; i < atoms->count; i++) {
        uint32_t v = model->atoms[atoms->items[i]].variable;
        if (v != atom->variable && world->absent[v] && takes[v] != 3)
            values[v] = takes[v] == 2;
    }
    return true;
}

/* Some way of filling in other facts leaves the outcome undecided until this
 * fact, with what follows from it, decides it: from a world where it comes
 * out, these alone lead to one where another does. */
static bool decides(const Tally *tally, const Atom *atom, bool value,
                    const Kind kinds[KINDS]) {
    const size_t variables = tally->world->model->variable_count;
    int8_t values[variables], any[variables];
    bool decides = false;
    memset(any, -1, sizeof any);
    if (!give(tally, atom, value, values))
        return false;
    for (int k = 0; k < KINDS && !decides; k++)
        decides = demur_diagram_turn(tally->diagram, kinds[k].here,
                                     kinds[k].elsewhere, values, any);
    return decides;
}

/* The variables on which one of the outcomes depends. */
static void find_relevant(const Tally *tally, const Kind kinds[KINDS],
                          uint8_t *in) {
    memset(in, 0, tally->world->model->variable_count);
    for (int k = 0; k < KINDS; k++) {
        demur_diagram_support(tally->diagram, kinds[k].here, in);
        demur_diagram_support(tally->diagram, kinds[k].elsewhere, in);
    }
}

static void add_fact(Tally *tally, int32_t fact) {
    Indices *facts = &tally->verdict->facts;
    if (fact >= 0 && !demur_indices_has(facts, fact))
        DEMUR_PUSH(tally->arena, facts->items, facts->count, fact);
}

static void find_open_facts(Tally *tally) {
    const World *world = tally->world;
    Bdd claim, bar;
    demur_tally_formulas(tally, &claim, &bar);
    const Kind kinds[KINDS] = {
        kind_of(tally, demur_tally_not(tally, claim)),
        kind_of(tally, demur_tally_both(tally, claim, bar)),
        kind_of(tally,
                demur_tally_both(tally, claim, demur_tally_not(tally, bar)))};
    uint8_t in[world->model->variable_count];
    find_relevant(tally, kinds, in);
    for (size_t a = 0; a < world->model->atom_count; a++) {
        const Atom *atom = &world->model->atoms[a];
        if (!in[atom->variable] || world->atoms[a] != ATOM_ABSENT ||
            !(decides(tally, atom, false, kinds) ||
              decides(tally, atom, true, kinds)))
            continue;
        add_fact(tally, world->known[atom->fact].known ? -1 : atom->fact);
        if (atom->other >= 0)
            add_fact(tally, world->known[atom->other].known ? -1 : atom->other);
    }
}

/* At summary judgment: the disputed facts of whatever goes to trial. */
static void find_triable_facts(Tally *tally) {
    const World *world = tally->world;
    const Model *model = world->model;
    uint8_t in[model->variable_count];
    memset(in, 0, sizeof in);
    for (size_t e = 0; e < model->book->element_count; e++)
        if (demur_tally_in_issue(tally, (int32_t)e) &&
            demur_tally_both(tally,
                             demur_tally_judged(tally, (int32_t)e)->for_trial,
                             tally->judgment->domain) != BDD_FALSE)
            demur_diagram_support(
                model->diagram, demur_tally_judged(tally, (int32_t)e)->formula,
                in);
    for (size_t a = 0; a < model->atom_count; a++)
        if (world->atoms[a] == ATOM_TRIABLE && in[model->atoms[a].variable])
            add_fact(tally, model->atoms[a].fact);
}

static void find_facts(Tally *tally) {
    if (tally->world->stage == STAGE_HYPOTHETICAL &&
        tally->verdict->outcome == OUTCOME_OPEN)
        find_open_facts(tally);
    if (tally->verdict->outcome == OUTCOME_FOR_TRIAL)
        find_triable_facts(tally);
}

void demur_tally_turns_on(Tally *tally) {
    find_turns_on_law(tally);
    find_facts(tally);
}
