/* Why an element has the status it has (docs/semantics.md,
 * "Explanations"). */
#include "cone.h"
#include "explain.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2021-01-01' }\n" FACT(
        "knew_victim") FACT("knew_venture") JUDGEMENT("should_victim")
        JUDGEMENT("should_venture") JUDGEMENT("took_part") FACT("shared")
            FACT_OF_DEFENDANT("observed") FACT("fled") FACT_OF_LAW(
                "duty") "constraint { implies(knew_victim, knew_venture) }\n"
                        "constraint { implies(knew_victim, should_victim) }\n"
                        "constraint { implies(knew_venture, should_venture) }\n"
                        "constraint { implies(should_victim, should_venture) "
                        "}\n"
                        "constraint { excludes(observed, took_part) }\n"
                        "element 'knowledge' { test = any { knew_venture, "
                        "should_venture } }\n"
                        "element 'narrow' { test = any { knew_victim, "
                        "should_victim } }\n"
                        "element 'read' {\n"
                        "  reading 'victim' { by = 'v', test = should_victim "
                        "},\n"
                        "  reading 'venture' { by = 'w', test = should_venture "
                        "} }\n"
                        "element 'part_of_it' { test = took_part }\n"
                        "element 'participation' { test = all { part_of_it,\n"
                        "  any { shared, none { observed } } } }\n"
                        "element 'flight' { test = shared, unless = excused }\n"
                        "exception 'excused' { test = fled, burden = "
                        "'defendant' }\n"
                        "element 'owed' { test = duty }\n"
                        "element 'given' { test = shared, burden = 'defendant' "
                        "}\n"
                        "element 'not_given' { test = none { shared },\n"
                        "  burden = 'defendant' }\n"
                        "element 'twice' { test = any { none { given },\n"
                        "  none { not_given } } }\n"
                        "claim 'k' { elements = { knowledge, narrow, read, "
                        "participation,\n"
                        "  flight, owed, twice } }\n";

/* ---- sufficient and minimal, against every pattern ----------------------- */

/* Each fact is left out, yes, no or disputed. */
enum { MOST_FACTS = 4, WAYS = 4, PATTERNS = 256 };

static const char *const ways[WAYS] = {"unknown", "yes", "no", "disputed"};

typedef struct Study {
    const char *element, *posture;
    const char *facts[MOST_FACTS];
    int count;
    int statuses[PATTERNS];    /* -1: contradicts itself */
    bool overridden[PATTERNS]; /* facts settle a dispute */
} Study;

static int digit(int pattern, int fact) {
    while (fact-- > 0)
        pattern /= WAYS;
    return pattern % WAYS;
}

static const char *pattern_text(Thinking *one, const Study *study, int number) {
    const char *text = "";
    for (int f = 0; f < study->count; f++)
        if (digit(number, f) != 0)
            text = thinking_text(one, "%s%s: %s, ", text, study->facts[f],
                                 ways[digit(number, f)]);
    return thinking_text(one, "posture: %s\nfacts: {%s}", study->posture, text);
}

static int patterns(const Study *study) {
    int all = 1;
    for (int f = 0; f < study->count; f++)
        all *= WAYS;
    return all;
}

/* A reason that rests on the plaintiff's version of a dispute presupposes that
 * nothing undisputed settles the fact; patterns that do are left aside. */
static bool overrides_a_dispute(const World *world) {
    for (size_t f = 0; f < world->model->book->fact_count; f++)
        if (world->stage == STAGE_PLEADING &&
            world->facts[f].origin == ORIGIN_DISPUTED)
            return true;
    return false;
}

static void decide_all(Thinking *one, Study *study) {
    for (int p = 0; p < patterns(study); p++) {
        const char *text = pattern_text(one, study, p);
        thinking_question(one, text, 0);
        study->statuses[p] = -1;
        if (!demur_world_make(&one->world, one->model, &one->question,
                              one->arena))
            continue;
        study->overridden[p] = overrides_a_dispute(&one->world);
        thinking_decide(one, text);
        study->statuses[p] =
            demur_status_find(thinking_status(one, study->element));
    }
}

/* What failed for want of a fact may as well be contradicted. */
static bool same_kind(int base, int other) {
    bool lost =
        demur_status_fails((Status)base) && base != STATUS_NOT_SATISFIED;
    return lost ? demur_status_fails((Status)other) : other == base;
}

/* The first pattern that meets the conditions (-1: none on that fact) and has
 * a status of another kind, or -1. `overridden` may be one in which a dispute
 * is settled by other facts. */
static int counterexample(const Study *study, const int *conditions, int base,
                          bool overridden) {
    for (int p = 0; p < patterns(study); p++) {
        bool meets =
            study->statuses[p] >= 0 && (overridden || !study->overridden[p]);
        for (int f = 0; f < study->count; f++)
            meets =
                meets && (conditions[f] < 0 || conditions[f] == digit(p, f));
        if (meets && !same_kind(study->statuses[base], study->statuses[p]))
            return p;
    }
    return -1;
}

static void read_conditions(Thinking *one, const Study *study,
                            const ElementResult *part, int *conditions) {
    for (int f = 0; f < study->count; f++)
        conditions[f] = -1;
    for (size_t r = 0; r < part->because_count; r++) {
        const Reason *reason = &part->because[r];
        int f = 0;
        while (f < study->count &&
               strcmp(study->facts[f], one->book->facts[reason->fact].id) != 0)
            f++;
        assert_true(f < study->count);
        for (int way = 0; way < WAYS; way++)
            if (strcmp(reason->value, ways[way]) == 0)
                conditions[f] = way;
    }
}

static void check_pattern(Thinking *one, const Study *study, int base) {
    const char *text = pattern_text(one, study, base);
    int conditions[MOST_FACTS];
    const Answer *answer = thinking_answer(one, text);
    read_conditions(one, study, thinking_part(answer, study->element),
                    conditions);
    const char *because = thinking_because(one, answer, study->element);
    int against = counterexample(study, conditions, base, false);
    if (against >= 0)
        fail_msg("%s: %s\nnot enough: %s\nagainst it: %s", study->element, text,
                 because, pattern_text(one, study, against));
    for (int f = 0; f < study->count; f++) {
        int kept = conditions[f];
        conditions[f] = -1;
        if (kept >= 0 && counterexample(study, conditions, base, true) < 0)
            fail_msg("%s: %s\nmore than enough: %s", study->element, text,
                     because);
        conditions[f] = kept;
    }
}

static void reasons_suffice_and_none_is_idle(void **state) {
    static const Study studies[] = {
        {"knowledge",
         "",
         {"knew_victim", "should_victim", "knew_venture", "should_venture"},
         4,
         {0},
         {0}},
        {"narrow",
         "",
         {"knew_victim", "should_victim", "knew_venture", "should_venture"},
         4,
         {0},
         {0}},
        {"read",
         "",
         {"knew_victim", "should_victim", "knew_venture", "should_venture"},
         4,
         {0},
         {0}},
        {"participation", "", {"took_part", "observed", "shared"}, 3, {0}, {0}},
        {"flight", "", {"shared", "fled"}, 2, {0}, {0}},
        {"twice", "", {"shared"}, 1, {0}, {0}},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof studies / sizeof *studies; i++)
        for (int stage = 0; stage < 4; stage++) {
            Study study = studies[i];
            study.posture = thinking_postures[stage];
            decide_all(one, &study);
            for (int p = 0; p < patterns(&study); p++)
                if (study.statuses[p] >= 0)
                    check_pattern(one, &study, p);
        }
}

/* ---- what they say ------------------------------------------------------- */

typedef struct Row {
    const char *facts, *element, *because;
} Row;

static void expect(Thinking *one, const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const Answer *answer = thinking_answer(one, rows[i].facts);
        thinking_same(
            thinking_text(one, "%s\n%s", rows[i].facts, rows[i].element),
            thinking_because(one, answer, rows[i].element), rows[i].because);
    }
}

#define EXPECT(one, rows) expect(one, rows, sizeof(rows) / sizeof *(rows))

static void one_fact_of_several_is_enough(void **state) {
    static const Row rows[] = {
        {"facts: {shared: yes, took_part: yes, fled: no}", "participation",
         "took_part: yes established"}, /* it excludes `observed` */
        {"facts: {took_part: no, shared: yes}", "participation",
         "took_part: no contradicted"},
        {"facts: {should_venture: yes}", "knowledge",
         "should_venture: yes established"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static void a_failed_any_lists_every_part(void **state) {
    Thinking *one = *state;
    thinking_rules(one, FACT("a") FACT("b")
                            FACT("c") "element 'x' { test = any { a, b, c } }\n"
                                      "claim 'k' { elements = { x } }\n");
    static const Row rows[] = {
        {"facts: {a: no, b: no, c: no}", "x",
         "a: no contradicted, b: no contradicted, c: no contradicted"},
        {"posture: trial\nfacts: {b: no}", "x",
         "a: unknown missing, b: no contradicted, c: unknown missing"},
    };
    EXPECT(one, rows);
}

static void each_failure_says_its_kind(void **state) {
    static const Row rows[] = {
        {"posture: motion_to_dismiss\nfacts: {shared: yes}", "part_of_it",
         "took_part: unknown missing"},
        {"posture: motion_to_dismiss\nfacts: {took_part: no}", "part_of_it",
         "took_part: no contradicted"},
        {"posture: motion_to_dismiss\n"
         "facts: {took_part: {is: yes, how: conclusory}}",
         "part_of_it", "took_part: yes disregarded"},
        {"posture: trial\nfacts: {took_part: {is: yes, how: evidence}}",
         "part_of_it", "took_part: yes disregarded"},
        {"posture: trial\nfacts: {shared: yes, fled: yes}", "flight",
         "fled: yes defeated"},
        {"posture: trial\nfacts: {duty: disputed}", "owed",
         "duty: disputed open_law"},
        {"posture: summary_judgment\nfacts: {took_part: disputed}",
         "part_of_it",
         "took_part: disputed disputed, observed: unknown missing"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static const Reason *reason_of(const Thinking *one, const Answer *answer,
                               const char *element, const char *fact) {
    const ElementResult *part = thinking_part(answer, element);
    for (size_t i = 0; i < part->because_count; i++)
        if (part->because[i].fact == thinking_fact(one, fact))
            return &part->because[i];
    fail_msg("%s is no reason for %s", fact, element);
    return NULL;
}

static void a_derived_fact_gives_its_root_as_the_reason(void **state) {
    static const struct {
        const char *facts, *element, *root, *gives;
    } rows[] = {
        {"facts: {should_victim: yes}", "knowledge", "should_victim",
         "should_venture: yes"},
        {"facts: {should_venture: no}", "narrow", "should_venture",
         "knew_victim: no, should_victim: no"},
        {"facts: {observed: yes}", "part_of_it", "observed", "took_part: no"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Answer *answer = thinking_answer(one, rows[i].facts);
        assert_int_equal(thinking_part(answer, rows[i].element)->because_count,
                         1);
        const Reason *reason =
            reason_of(one, answer, rows[i].element, rows[i].root);
        assert_int_equal(reason->kind, REASON_DERIVED);
        assert_non_null(reason->gives);
        thinking_same(rows[i].facts, reason->gives, rows[i].gives);
        assert_false(reason->own);
    }
}

static void a_reason_carries_its_statement(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "posture: motion_to_dismiss\n"
             "facts:\n  took_part: {is: yes, source: Complaint 7}\n");
    const Reason *reason = reason_of(one, answer, "part_of_it", "took_part");
    assert_true(reason->stated);
    assert_true(reason->judgement);
    assert_true(reason->own);
    assert_int_equal(reason->how, HOW_ALLEGED);
    assert_string_equal(reason->statement->source, "Complaint 7");
    assert_int_equal(reason->statement->at.line, 4);
    reason = reason_of(one, answer, "participation", "took_part");
    assert_false(reason->own); /* its part reads it */
}

static void what_cannot_be_otherwise_has_no_reason(void **state) {
    Thinking *one = *state;
    thinking_rules(one,
                   FACT("a") "element 'x' { test = any { a, none { a } } }\n"
                             "element 'y' { not_encoded = 'left out' }\n"
                             "claim 'k' { elements = { x, y } }\n");
    const Answer *answer = thinking_answer(one, "facts: {a: yes}");
    assert_int_equal(thinking_part(answer, "x")->because_count, 0);
    assert_int_equal(thinking_part(answer, "y")->because_count, 0);
}

/* ---- what an element is decided from ------------------------------------- */

static void only_readings_used_here_are_mentioned(void **state) {
    static const struct {
        const char *facts, *wanted;
    } rows[] = {
        {"", "should_victim, should_venture"},
        {"adopt: {read: victim}", "should_victim"},
        {"court: top", "should_victim"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        thinking_decide(one, rows[i].facts);
        bool cone[16] = {false}, facts[16] = {false};
        demur_cone_elements(&one->judgment, thinking_element(one, "read"), cone,
                            NULL);
        demur_cone_facts(&one->judgment, cone, facts);
        Indices mentioned = {0};
        for (size_t f = 0; f < one->book->fact_count; f++)
            if (facts[f])
                DEMUR_PUSH(one->words, mentioned.items, mentioned.count,
                           (int32_t)f);
        thinking_same(rows[i].facts, thinking_facts(one, &mentioned),
                      rows[i].wanted);
    }
}

static void the_cone_of_an_element_has_its_parts_and_exceptions(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_decide(one, "");
    bool cone[16] = {false};
    demur_cone_elements(&one->judgment, thinking_element(one, "participation"),
                        cone, NULL);
    assert_true(cone[thinking_element(one, "participation")]);
    assert_true(cone[thinking_element(one, "part_of_it")]);
    assert_false(cone[thinking_element(one, "flight")]);
    demur_cone_elements(&one->judgment, thinking_element(one, "flight"), cone,
                        NULL);
    assert_true(cone[thinking_element(one, "excused")]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(reasons_suffice_and_none_is_idle),
        WITH_THINKING(one_fact_of_several_is_enough),
        WITH_THINKING(a_failed_any_lists_every_part),
        WITH_THINKING(each_failure_says_its_kind),
        WITH_THINKING(a_derived_fact_gives_its_root_as_the_reason),
        WITH_THINKING(a_reason_carries_its_statement),
        WITH_THINKING(what_cannot_be_otherwise_has_no_reason),
        WITH_THINKING(only_readings_used_here_are_mentioned),
        WITH_THINKING(the_cone_of_an_element_has_its_parts_and_exceptions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
