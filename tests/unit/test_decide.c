/* Deciding an element (docs/semantics.md,
 * "Deciding an element"). */
#include "decide.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The value that the parent sees: "true", "false", or "open". */
static const char *value_of(const Thinking *one, const char *element) {
    Bdd value = one->judgment.elements[thinking_element(one, element)].value;
    return value == BDD_TRUE ? "true" : value == BDD_FALSE ? "false" : "open";
}

static void expect(Thinking *one, const char *where, const char *element,
                   const char *wanted) {
    thinking_same(thinking_text(one, "%s: %s", where, element),
                  thinking_text(one, "%s %s", thinking_status(one, element),
                                value_of(one, element)),
                  wanted);
}

/* Four nodes: each bearer, with a truth that helps it and one that hurts. */
static const char *const burdens = FACT("f")
    FACT("g") "element 'ours' { test = f }\n"
              "element 'disproof' { test = f, burden = 'defendant' }\n"
              "defense 'theirs' { test = f }\n"
              "exception 'excuse' { test = f, burden = 'plaintiff' }\n"
              "defense 'lifted' { test = g, unless = { excuse } }\n"
              "element 'fault' { test = f, burden = 'plaintiff' }\n"
              "defense 'no_fault' { test = none { fault } }\n"
              "element 'notice' { test = f, burden = 'defendant' }\n"
              "element 'no_notice' { test = none { notice } }\n"
              "claim 'k' { elements = { ours, disproof, no_notice } }\n";

static void statuses_by_posture_and_bearer(void **state) {
    /* by posture: nothing said; disputed */
    static const struct {
        const char *element;
        const char *silent[4], *disputed[4];
    } rows[] = {
        {"ours", /* the plaintiff's; its truth helps him */
         {"open open", "not_alleged false", "no_evidence false",
          "not_proved false"},
         {"open open", "satisfied true", "for_trial open", "not_proved false"}},
        {"disproof", /* the defendant's; its truth hurts him */
         {"open open", "not_on_face true", "no_evidence true",
          "not_proved true"},
         {"open open", "satisfied true", "for_trial open", "not_proved true"}},
        {"theirs", /* a defense; its truth helps the defendant */
         {"open open", "not_on_face false", "no_evidence false",
          "not_proved false"},
         {"open open", "satisfied true", "for_trial open", "not_proved false"}},
        {"excuse", /* an exception of the plaintiff's */
         {"open open", "not_alleged false", "no_evidence false",
          "not_proved false"},
         {"open open", "satisfied true", "for_trial open", "not_proved false"}},
        {"fault", /* the plaintiff's, in a defense, under none */
         {"open open", "not_alleged false", "no_evidence false",
          "not_proved false"},
         {"open open", "satisfied true", "for_trial open", "not_proved false"}},
        {"notice", /* the defendant's, in an element, under none */
         {"open open", "not_on_face false", "no_evidence false",
          "not_proved false"},
         {"open open", "satisfied true", "for_trial open", "not_proved false"}},
    };
    static const char *const settled[] = {"satisfied true",
                                          "not_satisfied false"};
    Thinking *one = *state;
    thinking_rules(one, burdens);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *posture = thinking_postures[stage];
            thinking_decide(one, thinking_text(one, "posture: %s", posture));
            expect(one, posture, rows[i].element, rows[i].silent[stage]);
            thinking_decide(one, thinking_text(one,
                                               "posture: %s\n"
                                               "facts: {f: disputed}",
                                               posture));
            expect(one, posture, rows[i].element, rows[i].disputed[stage]);
            for (int no = 0; no < 2; no++) {
                thinking_decide(
                    one, thinking_text(one, "posture: %s\nfacts: {f: %s}",
                                       posture, no ? "no" : "yes"));
                expect(one, posture, rows[i].element, settled[no]);
            }
        }
}

static void what_uses_a_closed_node_sees_its_closed_value(void **state) {
    Thinking *one = *state;
    thinking_rules(one, burdens);
    thinking_decide(one, "posture: trial\nfacts: {g: yes}");
    expect(one, "no excuse was proved", "lifted", "satisfied true");
    expect(one, "no fault was proved", "no_fault", "satisfied true");
    expect(one, "no notice was proved", "no_notice", "satisfied true");
    thinking_decide(one, "posture: trial\nfacts: {f: yes, g: yes}");
    expect(one, "excused", "lifted", "not_satisfied false");
    expect(one, "at fault", "no_fault", "not_satisfied false");
    expect(one, "notified", "no_notice", "not_satisfied false");
}

static void an_inherited_burden_closes_nothing(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("f") "element 'yes_part' { test = f }\n"
                       "element 'no_part' { test = none { f } }\n"
                       "element 'x' { test = any { yes_part, no_part } }\n"
                       "element 'yes_own' { test = f, burden = 'defendant' }\n"
                       "element 'no_own' { test = none { f },\n"
                       "  burden = 'defendant' }\n"
                       "element 'y' { test = all { none { yes_own },\n"
                       "  none { no_own } } }\n"
                       "claim 'k' { elements = { x, y } }\n");
    for (int stage = 1; stage < 4; stage++) {
        const char *posture = thinking_postures[stage];
        thinking_decide(one, thinking_text(one, "posture: %s", posture));
        expect(one, posture, "x", "satisfied true");
        /* Each of these closes by itself, and both are lost. */
        expect(one, posture, "y", "satisfied true");
        assert_string_equal(value_of(one, "yes_part"), "open");
        assert_string_equal(value_of(one, "yes_own"), "false");
        assert_string_equal(value_of(one, "no_own"), "false");
    }
}

/* ---- exact, not merely three-valued -------------------------------------- */

static void exact_where_part_by_part_says_unknown(void **state) {
    static const char *const always[] = {"either_way", "five_is_two",
                                         "by_constraint", "two_of_three"};
    static const char *const never[] = {"both_ways", "five_not_two",
                                        "against_constraint"};
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("a") FACT("knew") FACT("should") FACT(
            "b") "fact 'n' { ask = 'q?', type = 'number' }\n"
                 "constraint { implies(knew, should) }\n"
                 "element 'either_way' { test = any { a, none { a } } }\n"
                 "element 'both_ways' { test = all { a, none { a } } }\n"
                 "element 'five_is_two' { test = any { n:at_least(2),\n"
                 "  none { n:at_least(5) } } }\n"
                 "element 'five_not_two' { test = all { n:at_least(5),\n"
                 "  none { n:at_least(2) } } }\n"
                 "element 'by_constraint' { test = any { should, none { knew } "
                 "} }\n"
                 "element 'against_constraint' { test = unless(knew, should) "
                 "}\n"
                 "element 'two_of_three' { test = at_least(2) { any { b },\n"
                 "  none { b }, always } }\n"
                 "claim 'k' { elements = { either_way, both_ways, "
                 "five_is_two,\n"
                 "  five_not_two, by_constraint, against_constraint,\n"
                 "  two_of_three } }\n");
    for (int stage = 0; stage < 4; stage++) {
        const char *posture = thinking_postures[stage];
        thinking_decide(one, thinking_text(one, "posture: %s", posture));
        for (size_t i = 0; i < sizeof always / sizeof *always; i++)
            thinking_same(always[i], thinking_status(one, always[i]),
                          "satisfied");
        for (size_t i = 0; i < sizeof never / sizeof *never; i++)
            thinking_same(never[i], thinking_status(one, never[i]),
                          "not_satisfied");
    }
}

/* ---- summary judgment: disputed and absent together ---------------------- */

static void some_outcome_of_the_disputes_must_be_enough(void **state) {
    static const struct {
        const char *facts, *element, *wanted;
    } rows[] = {
        /* w is disputed, nothing is on record about r */
        {"{w: disputed}", "all_of", "no_evidence false"},
        {"{w: disputed}", "any_of", "for_trial open"},
        {"{w: disputed, t: disputed}", "other_way", "for_trial open"},
        {"{w: disputed}", "other_way", "no_evidence false"},
        {"{w: disputed, r: disputed}", "all_of", "for_trial open"},
        {"{w: disputed, r: yes}", "all_of", "for_trial open"},
        {"{w: disputed, r: no}", "all_of", "not_satisfied false"},
        {"{w: disputed, r: yes}", "any_of", "satisfied true"},
        {"{r: yes}", "all_of", "no_evidence false"},
        /* the defendant needs these to be true */
        {"{w: disputed}", "d_all", "no_evidence false"},
        {"{w: disputed}", "d_any", "for_trial open"},
        /* and these to be false */
        {"{w: disputed}", "not_all", "for_trial open"},
        {"{w: disputed}", "not_any", "no_evidence true"},
    };
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("w") FACT("r")
            FACT("t") "element 'all_of' { test = all { w, r } }\n"
                      "element 'any_of' { test = any { w, r } }\n"
                      "element 'other_way' { test = any { all { w, r }, t } }\n"
                      "element 'not_all' { test = all { w, r },\n"
                      "  burden = 'defendant' }\n"
                      "element 'not_any' { test = any { w, r },\n"
                      "  burden = 'defendant' }\n"
                      "defense 'd_all' { test = all { w, r } }\n"
                      "defense 'd_any' { test = any { w, r } }\n"
                      "claim 'k' { elements = { all_of, any_of, other_way, "
                      "not_all,\n"
                      "  not_any } }\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        thinking_decide(one, thinking_text(one,
                                           "posture: summary_judgment\n"
                                           "facts: %s",
                                           rows[i].facts));
        expect(one, rows[i].facts, rows[i].element, rows[i].wanted);
    }
}

/* What is left of a closed node is a function of the disputes: two parts that
 * rest on one dispute in opposite ways cannot both be found. */
static void disputes_are_passed_on_exactly(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("red")
            FACT("r") "element 'given' { test = always }\n"
                      "element 'was_red' { test = all { red, r },\n"
                      "  burden = 'plaintiff' }\n"
                      "element 'was_not' { test = none { red },\n"
                      "  burden = 'plaintiff' }\n"
                      "defense 'never_' { test = all { was_red, was_not } }\n"
                      "defense 'either' { test = any { was_red, was_not } }\n"
                      "claim 'k' { elements = { given } }\n");
    thinking_decide(one, "posture: summary_judgment\n"
                         "facts: {red: disputed, r: yes}");
    expect(one, "disputed", "was_red", "for_trial open");
    expect(one, "disputed", "was_not", "for_trial open");
    expect(one, "disputed", "never_", "not_satisfied false");
    expect(one, "disputed", "either", "satisfied true");
}

static void disputes_that_cannot_come_out_so_are_skipped(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("r") FACT("a") FACT("b")
            FACT("c") "constraint { excludes(a, b) }\n"
                      "constraint { implies(c, a) }\n"
                      "element 'both' { test = all { a, b } }\n"
                      "element 'slim' { test = any { all { a, b }, r } }\n"
                      "element 'c_without_a' { test = unless(c, a) }\n"
                      "element 'not_b' { test = any { none { a },\n"
                      "  none { b } } }\n"
                      "claim 'k' { elements = { both, c_without_a, not_b,\n"
                      "  slim } }\n");
    thinking_decide(one, "posture: summary_judgment\n"
                         "facts: {a: disputed, b: disputed}");
    thinking_same("both", thinking_status(one, "both"), "not_satisfied");
    thinking_same("c", thinking_status(one, "c_without_a"), "not_satisfied");
    thinking_same("not b", thinking_status(one, "not_b"), "satisfied");
    /* no jury can find both */
    thinking_same("slim", thinking_status(one, "slim"), "no_evidence");
}

/* ---- questions of law, versions ------------------------------------------ */

static void a_disputed_question_of_law_is_decided_both_ways(void **state) {
    Thinking *one = *state;
    thinking_rules(one, FACT_OF_LAW("duty")
                            FACT("a") "element 'x' { test = all { duty, a } }\n"
                                      "defense 'd' { test = unless(a, duty) }\n"
                                      "claim 'k' { elements = { x } }\n");
    for (int stage = 0; stage < 4; stage++) {
        const char *posture = thinking_postures[stage];
        thinking_decide(one, thinking_text(one,
                                           "posture: %s\n"
                                           "facts: {duty: disputed, a: yes}",
                                           posture));
        thinking_same(posture, thinking_status(one, "x"), "open");
        thinking_same(posture, thinking_status(one, "d"), "open");
        thinking_decide(one, thinking_text(one,
                                           "posture: %s\n"
                                           "facts: {duty: disputed, a: no}",
                                           posture));
        thinking_same(posture, thinking_status(one, "x"), "not_satisfied");
    }
}

static const char *const versions = FACT("hurt") FACT("back") FACT(
    "in_time") "fact 'conduct' { ask = 'When?', type = 'period' }\n"
               "fact 'filed' { ask = 'When?', type = 'date' }\n"
               "statute 'plain' { cite = 'P', version 'v1' { from = "
               "'2000-01-01',\n"
               "  to = '2010-01-01' }, version 'v2' { from = '2010-01-01' } }\n"
               "statute 'clear' { cite = 'C',\n"
               "  version 'v2' { from = '2012-01-01', retroactive = true } }\n"
               "statute 'moot' { cite = 'M',\n"
               "  version 'v2' { from = '2011-01-01', retroactive = looks_back "
               "} }\n"
               "element 'looks_back' { test = back, burden = 'plaintiff' }\n"
               "element 'on_plain' { statute = 'plain', version = 'v2', test = "
               "hurt }\n"
               "element 'on_clear' { statute = 'clear', version = 'v2', test = "
               "hurt }\n"
               "element 'on_moot' { statute = 'moot', version = 'v2', test = "
               "hurt }\n"
               "element 'on_first' { statute = 'plain', version = 'v1', test = "
               "hurt }\n"
               "element 'asks' { test = all { in_force('plain', 'v2'), hurt } "
               "}\n"
               "element 'timely' { test = filed:within(years(4), conduct) }\n"
               "claim 'k' { elements = { on_plain, on_clear, on_moot, "
               "on_first, asks,\n"
               "  timely } }\n";

static void a_version_applies_by_conduct_or_by_looking_back(void **state) {
    static const struct {
        const char *facts;
        const char *wanted; /* plain clear moot first asks */
    } rows[] = {
        {"date: 2015-01-01\nconduct: 2012-06-01\nfacts: {hurt: yes}",
         "satisfied satisfied satisfied satisfied satisfied"},
        {"date: 2015-01-01\nconduct: 2005-06-01\nfacts: {hurt: yes, back: no}",
         "does_not_apply satisfied does_not_apply satisfied not_satisfied"},
        {"date: 2015-01-01\nconduct: 2005-06-01\nfacts: {hurt: yes, back: yes}",
         "does_not_apply satisfied satisfied satisfied not_satisfied"},
        {"date: 2015-01-01\nconduct: 2005-06-01\nfacts: {hurt: yes}",
         "does_not_apply satisfied not_alleged satisfied not_satisfied"},
        /* before a version took effect nobody relies on it */
        {"date: 2009-01-01\nconduct: 2005-06-01\nfacts: {hurt: yes, back: yes}",
         "does_not_apply does_not_apply does_not_apply satisfied "
         "not_satisfied"},
        /* the first day counts; the day before does not */
        {"date: 2015-01-01\nconduct: 2010-01-01\nfacts: {hurt: yes, back: no}",
         "satisfied satisfied does_not_apply satisfied satisfied"},
        {"date: 2015-01-01\nconduct: 2009-12-31\nfacts: {hurt: yes, back: no}",
         "does_not_apply satisfied does_not_apply satisfied not_satisfied"},
        /* a range that straddles it relies on its later part */
        {"date: 2015-01-01\nconduct: {from: 2009-01-01, to: 2010-02-01}\n"
         "facts: {hurt: yes, back: no}",
         "satisfied satisfied does_not_apply satisfied satisfied"},
        /* no day: which version governs is open law */
        {"date: 2015-01-01\nfacts: {hurt: yes, back: yes}",
         "open satisfied satisfied open open"},
        {"date: 2015-01-01\nfacts: {hurt: no, back: yes}",
         "not_satisfied not_satisfied not_satisfied not_satisfied "
         "not_satisfied"},
    };
    Thinking *one = *state;
    thinking_rules(one, versions);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        thinking_decide(one,
                        thinking_text(one, "posture: motion_to_dismiss\n%s",
                                      rows[i].facts));
        thinking_same(rows[i].facts,
                      thinking_text(one, "%s %s %s %s %s",
                                    thinking_status(one, "on_plain"),
                                    thinking_status(one, "on_clear"),
                                    thinking_status(one, "on_moot"),
                                    thinking_status(one, "on_first"),
                                    thinking_status(one, "asks")),
                      rows[i].wanted);
    }
}

/* That the version may be the new one says nothing of the day: the bearer
 * still has to show that the filing was in time. */
static void an_unknown_day_does_not_lend_a_party_a_fact(void **state) {
    Thinking *one = *state;
    thinking_rules(one, versions);
    thinking_decide(one, "posture: motion_to_dismiss\ndate: 2015-01-01\n"
                         "filed: 2013-06-01\nfacts: {hurt: yes}");
    expect(one, "no day", "timely", "not_alleged false");
    thinking_decide(one, "posture: trial\ndate: 2015-01-01\n"
                         "filed: 2013-06-01\nfacts: {hurt: yes}");
    expect(one, "no day", "timely", "not_proved false");
    thinking_decide(one, "posture: trial\ndate: 2015-01-01\n"
                         "filed: 2013-06-01\nconduct: 2012-01-01\n"
                         "facts: {hurt: yes}");
    expect(one, "a day", "timely", "satisfied true");
}

/* ---- not in issue; one part ---------------------------------------------- */

static void what_is_not_put_to_the_court_is_constant(void **state) {
    static const struct {
        const char *element, *wanted;
    } rows[] = {
        {"ours", "not_alleged false"},
        {"disproof", "not_reached true"},
        {"theirs", "not_reached false"},
        {"excuse", "not_reached false"},
    };
    Thinking *one = *state;
    thinking_rules(one, burdens);
    thinking_decide(one, "posture: motion_to_dismiss\nissues: [ours]");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        expect(one, "issues", rows[i].element, rows[i].wanted);
}

static void whether_a_part_matters_leaves_the_judgment_alone(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("a") FACT("b")
                 FACT("c") "element 'pa' { test = a }\n"
                           "element 'pb' { test = b }\n"
                           "element 'pc' { test = c }\n"
                           "element 'x' { test = any { pa, all { pb, pc } } }\n"
                           "claim 'k' { elements = { x } }\n");
    thinking_decide(one, "facts: {a: no, b: yes, c: yes}");
    int32_t x = thinking_element(one, "x");
    Judged whole = one->judgment.elements[x];
    const char *const parts[] = {"pa", "pb", "pc"};
    static const bool wanted[] = {false, true, true};
    for (int i = 0; i < 3; i++) {
        int32_t part = thinking_element(one, parts[i]);
        Judged before = one->judgment.elements[part];
        assert_int_equal(demur_decide_matters(&one->judgment, x, part),
                         wanted[i]);
        assert_int_equal(one->judgment.elements[part].value, before.value);
        assert_int_equal(one->judgment.elements[x].value, whole.value);
        assert_int_equal(one->judgment.elements[x].formula, whole.formula);
    }
    thinking_decide(one, "facts: {a: yes, b: yes, c: yes}");
    for (int i = 0; i < 3; i++)
        assert_false(demur_decide_matters(&one->judgment, x,
                                          thinking_element(one, parts[i])));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(statuses_by_posture_and_bearer),
        WITH_THINKING(what_uses_a_closed_node_sees_its_closed_value),
        WITH_THINKING(an_inherited_burden_closes_nothing),
        WITH_THINKING(exact_where_part_by_part_says_unknown),
        WITH_THINKING(some_outcome_of_the_disputes_must_be_enough),
        WITH_THINKING(disputes_are_passed_on_exactly),
        WITH_THINKING(disputes_that_cannot_come_out_so_are_skipped),
        WITH_THINKING(a_disputed_question_of_law_is_decided_both_ways),
        WITH_THINKING(a_version_applies_by_conduct_or_by_looking_back),
        WITH_THINKING(an_unknown_day_does_not_lend_a_party_a_fact),
        WITH_THINKING(what_is_not_put_to_the_court_is_constant),
        WITH_THINKING(whether_a_part_matters_leaves_the_judgment_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
