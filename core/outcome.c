#include "outcome.h"

#include <string.h>

/* A possible outcome and the combinations of law that give it. `worlds` also
 * depends on the open facts, in a hypothetical. */
typedef struct Class {
    Outcome outcome;
    Bdd when;
} Class;

enum { MOST_CLASSES = 4, MOST_JOINT = 12 };

typedef struct Tally {
    const Judgment *judgment;
    const World *world;
    Diagram *diagram;
    Arena *arena;
    Verdict *verdict;
    Indices elements, defenses; /* of the claim, in issue or taken as met */
    Class classes[MOST_CLASSES];
    size_t class_count;
} Tally;

static Bdd both(const Tally *tally, Bdd a, Bdd b) {
    return demur_diagram_and(tally->diagram, a, b);
}

static Bdd either(const Tally *tally, Bdd a, Bdd b) {
    return demur_diagram_or(tally->diagram, a, b);
}

static Bdd negated(const Tally *tally, Bdd a) {
    return demur_diagram_not(tally->diagram, a);
}

static const Judged *judged(const Tally *tally, int32_t element) {
    return &tally->judgment->elements[element];
}

static bool in_issue(const Tally *tally, int32_t element) {
    Role role = tally->judgment->roles[element];
    return role == ROLE_DECIDED || role == ROLE_EXCEPTION;
}

static void collect(Tally *tally) {
    const Question *question = tally->world->question;
    const Book *book = question->book;
    tally->elements = book->claims[question->claim].elements;
    for (size_t e = 0; e < book->element_count; e++)
        if (book->elements[e].kind == ELEMENT_DEFENSE &&
            tally->judgment->roles[e] != ROLE_NONE)
            DEMUR_PUSH(tally->arena, tally->defenses.items,
                       tally->defenses.count, (int32_t)e);
}

/* ---- outcomes ------------------------------------------------------------ */

static void add_class(Tally *tally, Outcome outcome, Bdd when) {
    tally->classes[tally->class_count++] = (Class){outcome, when};
}

static Bdd all_true(const Tally *tally) {
    Bdd result = BDD_TRUE;
    for (size_t i = 0; i < tally->elements.count; i++)
        result = both(tally, result,
                      demur_decide_true(tally->judgment,
                                        tally->elements.items[i]));
    return result;
}

static Bdd any_defense(const Tally *tally) {
    Bdd result = BDD_FALSE;
    for (size_t i = 0; i < tally->defenses.count; i++)
        result = either(tally, result,
                        demur_decide_true(tally->judgment,
                                          tally->defenses.items[i]));
    return result;
}

/* Everything is closed: the claim stands unbarred, or it does not. */
static void two_ways(Tally *tally, Outcome good, Outcome bad) {
    Bdd stands = both(tally, all_true(tally),
                      negated(tally, any_defense(tally)));
    add_class(tally, good, stands);
    add_class(tally, bad, negated(tally, stands));
}

static void summary_judgment(Tally *tally) {
    Bdd for_defendant = any_defense(tally);
    Bdd for_plaintiff = all_true(tally);
    for (size_t i = 0; i < tally->elements.count; i++) {
        int32_t element = tally->elements.items[i];
        for_defendant =
            either(tally, for_defendant,
                   demur_decide_false(tally->judgment, element));
        /* Nobody gets judgment on what was not put to the court. */
        if (!in_issue(tally, element))
            for_plaintiff = BDD_FALSE;
    }
    for (size_t i = 0; i < tally->defenses.count; i++)
        for_plaintiff = both(tally, for_plaintiff,
                             demur_decide_false(tally->judgment,
                                                tally->defenses.items[i]));
    for_plaintiff =
        both(tally, for_plaintiff, negated(tally, for_defendant));
    add_class(tally, OUTCOME_JUDGMENT_FOR_DEFENDANT, for_defendant);
    add_class(tally, OUTCOME_JUDGMENT_FOR_PLAINTIFF, for_plaintiff);
    add_class(tally, OUTCOME_FOR_TRIAL,
              negated(tally, either(tally, for_defendant, for_plaintiff)));
}

/* The claim, and what bars it, as functions of law and open facts. */
static void formulas(const Tally *tally, Bdd *claim, Bdd *bar) {
    *claim = BDD_TRUE;
    *bar = BDD_FALSE;
    for (size_t i = 0; i < tally->elements.count; i++)
        *claim = both(tally, *claim,
                      judged(tally, tally->elements.items[i])->formula);
    for (size_t i = 0; i < tally->defenses.count; i++)
        *bar = either(tally, *bar,
                      judged(tally, tally->defenses.items[i])->formula);
}

/* In every consistent world of the open facts. */
static Bdd in_every_world(const Tally *tally, Bdd function) {
    Bdd consistent = demur_decide_constraints(tally->world, function);
    return demur_decide_all(
        tally->world,
        demur_diagram_implies(tally->diagram, consistent, function),
        tally->world->absent);
}

static void hypothetical(Tally *tally) {
    Bdd claim, bar;
    formulas(tally, &claim, &bar);
    Bdd unbarred = both(tally, claim, negated(tally, bar));
    Bdd fails = in_every_world(tally, negated(tally, claim));
    Bdd barred = both(tally, in_every_world(tally, negated(tally, unbarred)),
                      negated(tally, fails));
    Bdd stands = in_every_world(tally, unbarred);
    add_class(tally, OUTCOME_FAILS, fails);
    add_class(tally, OUTCOME_BARRED, barred);
    add_class(tally, OUTCOME_STANDS, stands);
    add_class(tally, OUTCOME_OPEN,
              negated(tally,
                      either(tally, stands, either(tally, fails, barred))));
}

static void classify(Tally *tally) {
    switch (tally->world->stage) {
    case STAGE_HYPOTHETICAL:
        hypothetical(tally);
        break;
    case STAGE_PLEADING:
        two_ways(tally, OUTCOME_SURVIVES, OUTCOME_DISMISSED);
        break;
    case STAGE_RECORD:
        summary_judgment(tally);
        break;
    case STAGE_TRIAL:
        two_ways(tally, OUTCOME_FOR_PLAINTIFF, OUTCOME_FOR_DEFENDANT);
        break;
    }
    tally->verdict->outcome = OUTCOME_OPEN;
    size_t possible = 0;
    for (size_t c = 0; c < tally->class_count; c++) {
        Class *class = &tally->classes[c];
        class->when = both(tally, class->when, tally->judgment->domain);
        if (class->when == BDD_FALSE)
            continue;
        possible++;
        tally->verdict->outcome = class->outcome;
    }
    if (possible > 1)
        tally->verdict->outcome = OUTCOME_OPEN;
    tally->verdict->firm = possible == 1 && tally->verdict->combinations > 1;
}

/* ---- grounds ------------------------------------------------------------- */

static void add_ground(Tally *tally, int32_t element, Bdd when) {
    if (both(tally, when, tally->judgment->domain) == BDD_FALSE)
        return;
    Verdict *verdict = tally->verdict;
    if (demur_diagram_implies(tally->diagram, tally->judgment->domain,
                              when) == BDD_TRUE)
        DEMUR_PUSH(tally->arena, verdict->grounds.items,
                   verdict->grounds.count, element);
    else
        DEMUR_PUSH(tally->arena, verdict->possible_grounds.items,
                   verdict->possible_grounds.count, element);
}

static void find_grounds(Tally *tally) {
    for (size_t i = 0; i < tally->elements.count; i++) {
        int32_t element = tally->elements.items[i];
        if (in_issue(tally, element))
            add_ground(tally, element,
                       demur_decide_false(tally->judgment, element));
    }
    for (size_t i = 0; i < tally->defenses.count; i++) {
        int32_t defense = tally->defenses.items[i];
        if (in_issue(tally, defense))
            add_ground(tally, defense,
                       demur_decide_true(tally->judgment, defense));
    }
}

/* True if in no consistent world all of these elements hold while none of
 * these defenses stands. */
static bool fail_together(const Tally *tally, const int32_t *parts,
                          size_t count, uint32_t subset) {
    Bdd together = BDD_TRUE;
    for (size_t i = 0; i < count; i++) {
        if ((subset >> i & 1U) == 0)
            continue;
        Bdd part = judged(tally, parts[i])->formula;
        if (i >= tally->elements.count)
            part = negated(tally, part);
        together = both(tally, together, part);
    }
    Bdd never = in_every_world(tally, negated(tally, together));
    return demur_diagram_implies(tally->diagram, tally->judgment->domain,
                                 never) == BDD_TRUE;
}

static int bits(uint32_t set) {
    int count = 0;
    for (; set != 0; set &= set - 1)
        count++;
    return count;
}

/* If no single ground exists, the smallest set that fails jointly. */
static void find_joint(Tally *tally) {
    Verdict *verdict = tally->verdict;
    bool wanted = tally->world->stage == STAGE_HYPOTHETICAL &&
                  (verdict->outcome == OUTCOME_FAILS ||
                   verdict->outcome == OUTCOME_BARRED) &&
                  verdict->grounds.count == 0;
    size_t count = tally->elements.count + tally->defenses.count;
    if (!wanted || count > MOST_JOINT)
        return;
    int32_t parts[MOST_JOINT];
    for (size_t i = 0; i < count; i++)
        parts[i] = i < tally->elements.count
                       ? tally->elements.items[i]
                       : tally->defenses.items[i - tally->elements.count];
    for (int size = 2; size <= (int)count; size++)
        for (uint32_t subset = 1; subset < 1U << count; subset++) {
            if (bits(subset) != size ||
                !fail_together(tally, parts, count, subset))
                continue;
            for (size_t i = 0; i < count; i++)
                if (subset >> i & 1U)
                    DEMUR_PUSH(tally->arena, verdict->joint.items,
                               verdict->joint.count, parts[i]);
            return;
        }
}

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
    for (size_t a = 0; a < tally->class_count; a++)
        for (size_t b = 0; b < tally->class_count; b++) {
            Bdd one = under(tally, tally->classes[a].when, element, candidate);
            Bdd other = under(tally, tally->classes[b].when, element, instead);
            if (a != b && both(tally, one, other) != BDD_FALSE)
                return true;
        }
    return false;
}

static void turns_on_readings(Tally *tally, int32_t element) {
    const Selection *selection = &tally->judgment->selections[element];
    const Element *its = &tally->world->model->book->elements[element];
    for (size_t i = 0; i < selection->candidate_count; i++) {
        bool matters = false;
        for (size_t j = 0; j < selection->candidate_count && !matters; j++)
            matters = i != j && candidate_matters(tally, element, i, j);
        if (!matters)
            continue;
        const Reading *reading =
            &its->readings[selection->candidates[i].reading];
        const char *text = demur_arena_format(tally->arena, "%s=%s", its->id,
                                              reading->id);
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

/* Does changing this question of law alone change the outcome somewhere? */
static bool law_matters(const Tally *tally, uint32_t v) {
    for (size_t a = 0; a < tally->class_count; a++)
        for (size_t b = 0; b < tally->class_count; b++) {
            Bdd one = tally->classes[a].when, other = tally->classes[b].when;
            one = demur_diagram_fix(tally->diagram, one, v, true);
            other = demur_diagram_fix(tally->diagram, other, v, false);
            if (a != b && both(tally, one, other) != BDD_FALSE)
                return true;
        }
    return false;
}

static void turns_on_law(Tally *tally, const Atom *atom) {
    if (!law_matters(tally, atom->variable))
        return;
    for (int value = 1; value >= 0; value--) {
        const char *text = law_word(tally, atom, value != 0);
        DEMUR_PUSH(tally->arena, tally->verdict->readings.items,
                   tally->verdict->readings.count, text);
    }
}

/* The law that is open here: elements with competing readings, and questions
 * of law, as far as anything decided depends on them. */
static void find_open_law(Tally *tally) {
    const Model *model = tally->world->model;
    uint8_t in[model->variable_count];
    memset(in, 0, sizeof in);
    tally->verdict->combinations = 1;
    for (size_t e = 0; e < model->book->element_count; e++) {
        int32_t element = (int32_t)e;
        if (!in_issue(tally, element))
            continue;
        demur_diagram_support(model->diagram, judged(tally, element)->formula,
                              in);
        const Selection *selection = &tally->judgment->selections[e];
        if (selection->candidate_count > 1 && selection->reading < 0 &&
            tally->judgment->roles[e] == ROLE_DECIDED)
            tally->verdict->combinations *=
                (int64_t)selection->candidate_count;
    }
    for (size_t a = 0; a < model->atom_count; a++)
        if (tally->world->atoms[a] == ATOM_LAW &&
            in[model->atoms[a].variable])
            tally->verdict->combinations *= 2;
}

static void find_turns_on_law(Tally *tally) {
    const Model *model = tally->world->model;
    if (tally->verdict->combinations == 1)
        return;
    for (size_t e = 0; e < model->book->element_count; e++)
        if (in_issue(tally, (int32_t)e) &&
            tally->judgment->selections[e].candidate_count > 1 &&
            tally->judgment->selections[e].reading < 0)
            turns_on_readings(tally, (int32_t)e);
    for (size_t a = 0; a < model->atom_count; a++)
        if (tally->world->atoms[a] == ATOM_LAW)
            turns_on_law(tally, &model->atoms[a]);
}

/* ---- what it turns on: facts --------------------------------------------- */

/* Facts that follow once this one is given a value go with it: they do not
 * vary on their own. */
static void follow(const Tally *tally, Bdd given, const Atom *atom,
                   uint8_t *with) {
    const Model *model = tally->world->model;
    uint8_t takes[model->variable_count];
    demur_diagram_range(tally->diagram, given, takes);
    memset(with, 0, model->variable_count);
    const Indices *atoms = &model->groups[atom->group].atoms;
    for (size_t i = 0; i < atoms->count; i++) {
        uint32_t v = model->atoms[atoms->items[i]].variable;
        with[v] = tally->world->absent[v] && takes[v] != 3;
    }
}

/* Some way of filling in other facts leaves the outcome undecided until this
 * fact, with what follows from it, decides it. `kind` is one outcome as a
 * function of worlds. */
static bool decides(const Tally *tally, const Atom *atom, bool value,
                    Bdd kind) {
    const World *world = tally->world;
    uint32_t v = atom->variable;
    Bdd consistent = atom->group < 0 ? BDD_TRUE : world->groups[atom->group];
    consistent = both(tally, consistent,
                      demur_decide_constraints(world, kind));
    Bdd literal = demur_diagram_variable(tally->diagram, v);
    Bdd given = both(tally, consistent,
                     value ? literal : negated(tally, literal));
    if (given == BDD_FALSE)
        return false;
    uint8_t with[world->model->variable_count];
    memset(with, 0, sizeof with);
    if (atom->group >= 0)
        follow(tally, given, atom, with);
    with[v] = 1;
    Bdd other = negated(tally, kind);
    Bdd possible = demur_decide_some(world, given, with);
    Bdd escapes = demur_decide_some(world, both(tally, given, other), with);
    Bdd undecided =
        demur_decide_some(world, both(tally, consistent, other), with);
    return both(tally, both(tally, possible, negated(tally, escapes)),
                undecided) != BDD_FALSE;
}

static bool fact_matters(const Tally *tally, const Atom *atom,
                         const Bdd kinds[3]) {
    for (int k = 0; k < 3; k++)
        for (int value = 0; value <= 1; value++)
            if (decides(tally, atom, value != 0, kinds[k]))
                return true;
    return false;
}

static bool has(const Indices *list, int32_t item) {
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return false;
}

static void add_fact(Tally *tally, int32_t fact) {
    Indices *facts = &tally->verdict->facts;
    if (fact >= 0 && !has(facts, fact))
        DEMUR_PUSH(tally->arena, facts->items, facts->count, fact);
}

static void find_open_facts(Tally *tally) {
    const World *world = tally->world;
    Bdd claim, bar;
    formulas(tally, &claim, &bar);
    const Bdd kinds[3] = {negated(tally, claim), both(tally, claim, bar),
                          both(tally, claim, negated(tally, bar))};
    for (size_t a = 0; a < world->model->atom_count; a++) {
        const Atom *atom = &world->model->atoms[a];
        if (atom->variable == 0 || world->atoms[a] != ATOM_ABSENT ||
            !fact_matters(tally, atom, kinds))
            continue;
        add_fact(tally, world->known[atom->fact].known ? -1 : atom->fact);
        if (atom->other >= 0)
            add_fact(tally,
                     world->known[atom->other].known ? -1 : atom->other);
    }
}

/* At summary judgment: the disputed facts of whatever goes to trial. */
static void find_triable_facts(Tally *tally) {
    const World *world = tally->world;
    const Model *model = world->model;
    uint8_t in[model->variable_count];
    memset(in, 0, sizeof in);
    for (size_t e = 0; e < model->book->element_count; e++)
        if (in_issue(tally, (int32_t)e) &&
            both(tally, judged(tally, (int32_t)e)->for_trial,
                 tally->judgment->domain) != BDD_FALSE)
            demur_diagram_support(model->diagram,
                                  judged(tally, (int32_t)e)->formula, in);
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

bool demur_outcome(const Judgment *judgment, Verdict *verdict, Arena *arena) {
    *verdict = (Verdict){.combinations = 1};
    Tally tally = {.judgment = judgment,
                   .world = judgment->world,
                   .diagram = judgment->world->model->diagram,
                   .arena = arena,
                   .verdict = verdict};
    collect(&tally);
    find_open_law(&tally);
    classify(&tally);
    find_grounds(&tally);
    find_joint(&tally);
    find_turns_on_law(&tally);
    find_facts(&tally);
    return !demur_diagram_full(tally.diagram);
}
