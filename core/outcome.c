#include "outcome.h"

#include "tally.h"

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

bool demur_outcome_at(Stage stage, Outcome outcome) {
    switch (outcome) {
    case OUTCOME_STANDS:
    case OUTCOME_FAILS:
    case OUTCOME_BARRED:
        return stage == STAGE_HYPOTHETICAL;
    case OUTCOME_SURVIVES:
    case OUTCOME_DISMISSED:
        return stage == STAGE_PLEADING;
    case OUTCOME_JUDGMENT_FOR_PLAINTIFF:
    case OUTCOME_JUDGMENT_FOR_DEFENDANT:
    case OUTCOME_FOR_TRIAL:
        return stage == STAGE_RECORD;
    case OUTCOME_FOR_PLAINTIFF:
    case OUTCOME_FOR_DEFENDANT:
        return stage == STAGE_TRIAL;
    case OUTCOME_OPEN:
        return true;
    case OUTCOME_COUNT:
        break;
    }
    return false;
}

static void add_class(Tally *tally, Outcome outcome, Bdd when) {
    Classes *classes = &tally->classes;
    classes->items[classes->count++] = (Class){outcome, when};
}

static Bdd all_true(const Tally *tally) {
    Bdd result = BDD_TRUE;
    for (size_t i = 0; i < tally->elements.count; i++)
        result = demur_tally_both(
            tally, result,
            demur_decide_true(tally->judgment, tally->elements.items[i]));
    return result;
}

static Bdd any_defense(const Tally *tally) {
    Bdd result = BDD_FALSE;
    for (size_t i = 0; i < tally->defenses.count; i++)
        result = demur_tally_either(
            tally, result,
            demur_decide_true(tally->judgment, tally->defenses.items[i]));
    return result;
}

/* Everything is closed: the claim stands unbarred, or it does not. */
static void two_ways(Tally *tally, Outcome good, Outcome bad) {
    Bdd stands = demur_tally_both(tally, all_true(tally),
                                  demur_tally_not(tally, any_defense(tally)));
    add_class(tally, good, stands);
    add_class(tally, bad, demur_tally_not(tally, stands));
}

static void summary_judgment(Tally *tally) {
    Bdd for_defendant = any_defense(tally);
    Bdd for_plaintiff = all_true(tally);
    for (size_t i = 0; i < tally->elements.count; i++) {
        int32_t element = tally->elements.items[i];
        for_defendant = demur_tally_either(
            tally, for_defendant, demur_decide_false(tally->judgment, element));
        /* Nobody gets judgment on what was not put to the court. */
        if (!demur_tally_in_issue(tally, element))
            for_plaintiff = BDD_FALSE;
    }
    for (size_t i = 0; i < tally->defenses.count; i++)
        for_plaintiff = demur_tally_both(
            tally, for_plaintiff,
            demur_decide_false(tally->judgment, tally->defenses.items[i]));
    for_plaintiff = demur_tally_both(tally, for_plaintiff,
                                     demur_tally_not(tally, for_defendant));
    add_class(tally, OUTCOME_JUDGMENT_FOR_DEFENDANT, for_defendant);
    add_class(tally, OUTCOME_JUDGMENT_FOR_PLAINTIFF, for_plaintiff);
    add_class(tally, OUTCOME_FOR_TRIAL,
              demur_tally_not(tally, demur_tally_either(tally, for_defendant,
                                                        for_plaintiff)));
}

/* In every consistent world of the open facts. */
static Bdd in_every_world(const Tally *tally, Bdd function) {
    Bdd consistent = demur_decide_constraints(tally->world, function);
    Bdd broken =
        demur_tally_both(tally, consistent, demur_tally_not(tally, function));
    return demur_tally_not(tally, demur_decide_possible(tally->world, broken,
                                                        tally->world->absent));
}

static void hypothetical(Tally *tally) {
    Bdd claim, bar;
    demur_tally_formulas(tally, &claim, &bar);
    Bdd unbarred = demur_tally_both(tally, claim, demur_tally_not(tally, bar));
    Bdd fails = in_every_world(tally, demur_tally_not(tally, claim));
    Bdd barred = demur_tally_both(
        tally, in_every_world(tally, demur_tally_not(tally, unbarred)),
        demur_tally_not(tally, fails));
    Bdd stands = in_every_world(tally, unbarred);
    add_class(tally, OUTCOME_FAILS, fails);
    add_class(tally, OUTCOME_BARRED, barred);
    add_class(tally, OUTCOME_STANDS, stands);
    add_class(
        tally, OUTCOME_OPEN,
        demur_tally_not(tally, demur_tally_either(
                                   tally, stands,
                                   demur_tally_either(tally, fails, barred))));
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
    for (size_t c = 0; c < tally->classes.count; c++) {
        Class *class = &tally->classes.items[c];
        class->when =
            demur_tally_both(tally, class->when, tally->judgment->domain);
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
    if (demur_tally_both(tally, when, tally->judgment->domain) == BDD_FALSE)
        return;
    Verdict *verdict = tally->verdict;
    if (demur_diagram_implies(tally->diagram, tally->judgment->domain, when) ==
        BDD_TRUE)
        DEMUR_PUSH(tally->arena, verdict->grounds.items, verdict->grounds.count,
                   element);
    else
        DEMUR_PUSH(tally->arena, verdict->possible_grounds.items,
                   verdict->possible_grounds.count, element);
}

static void find_grounds(Tally *tally) {
    for (size_t i = 0; i < tally->elements.count; i++) {
        int32_t element = tally->elements.items[i];
        if (demur_tally_in_issue(tally, element))
            add_ground(tally, element,
                       demur_decide_false(tally->judgment, element));
    }
    for (size_t i = 0; i < tally->defenses.count; i++) {
        int32_t defense = tally->defenses.items[i];
        if (demur_tally_in_issue(tally, defense))
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
        Bdd part = demur_tally_judged(tally, parts[i])->formula;
        if (i >= tally->elements.count)
            part = demur_tally_not(tally, part);
        together = demur_tally_both(tally, together, part);
    }
    Bdd never = in_every_world(tally, demur_tally_not(tally, together));
    return demur_diagram_implies(tally->diagram, tally->judgment->domain,
                                 never) == BDD_TRUE;
}

static int bits(uint32_t set) {
    int count = 0;
    for (; set != 0; set &= set - 1)
        count++;
    return count;
}

/* The smallest set of parts that fails together; 0 if there is none. */
static uint32_t smallest_together(const Tally *tally, const int32_t *parts,
                                  size_t count) {
    for (int size = 2; size <= (int)count; size++)
        for (uint32_t subset = 1; subset < 1U << count; subset++)
            if (bits(subset) == size &&
                fail_together(tally, parts, count, subset))
                return subset;
    return 0;
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
    uint32_t subset = smallest_together(tally, parts, count);
    for (size_t i = 0; i < count; i++)
        if (subset >> i & 1U)
            DEMUR_PUSH(tally->arena, verdict->joint.items, verdict->joint.count,
                       parts[i]);
}

static Tally start(const Judgment *judgment, Verdict *verdict, Arena *arena) {
    *verdict = (Verdict){.combinations = 1};
    Tally tally = {.judgment = judgment,
                   .world = judgment->world,
                   .diagram = judgment->world->model->diagram,
                   .arena = arena,
                   .verdict = verdict};
    collect(&tally);
    return tally;
}

Classes demur_outcome_classes(const Judgment *judgment, Arena *arena) {
    Verdict verdict;
    Tally tally = start(judgment, &verdict, arena);
    classify(&tally);
    return tally.classes;
}

bool demur_outcome_brief(const Judgment *judgment, Verdict *verdict,
                         Arena *arena) {
    Tally tally = start(judgment, verdict, arena);
    classify(&tally);
    find_grounds(&tally);
    return !demur_diagram_full(tally.diagram);
}

bool demur_outcome(const Judgment *judgment, Verdict *verdict, Arena *arena) {
    Tally tally = start(judgment, verdict, arena);
    demur_tally_open_law(&tally);
    classify(&tally);
    find_grounds(&tally);
    find_joint(&tally);
    demur_tally_turns_on(&tally);
    return !demur_diagram_full(tally.diagram);
}
