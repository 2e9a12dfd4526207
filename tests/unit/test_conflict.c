/* Which stated facts cannot hold together (docs/semantics.md,
 * "What follows from what: constraints"). */
#include "conflict.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("knew") FACT("should") FACT("reckless")
    FACT("a") FACT("b") FACT("c") FACT("d") FACT("in_time")
        FACT("alone") "fact 'filed' { ask = 'q?', type = 'date' }\n"
                      "fact 'accrued' { ask = 'q?', type = 'date' }\n"
                      "constraint { implies(knew, should) }\n"
                      "constraint { implies(should, reckless) }\n"
                      "constraint { none { all { a, b, c } } }\n"
                      "constraint { implies(d, b) }\n"
                      "constraint { same(in_time, filed:within(years(10), "
                      "accrued)) }\n"
                      "element 'x' { test = any { knew, a, in_time, alone } }\n"
                      "claim 'k' { elements = { x } }\n";

/* ---- what is reported ---------------------------------------------------- */

static void expect_places(Thinking *one, const char *facts,
                          const char *const *there,
                          const char *const *not_there) {
    const char *messages = thinking_refusal(one, facts);
    assert_int_equal(demur_diag_failures(one->diag), 1);
    assert_int_equal(demur_diag_status(one->diag), 3);
    for (; *there != NULL; there++)
        if (strstr(messages, *there) == NULL)
            fail_msg("wanted %s, got:\n%s", *there, messages);
    for (; *not_there != NULL; not_there++)
        if (strstr(messages, *not_there) != NULL)
            fail_msg("not wanted %s, got:\n%s", *not_there, messages);
}

static void a_contradiction_names_both_places(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect_places(one, "facts:\n  knew: yes\n  alone: yes\n  should: no\n",
                  (const char *const[]){"contradiction",
                                        "facts.yaml:3:3: ", "\"knew\" is yes",
                                        "facts.yaml:5:3: \"should\" is no",
                                        "knew implies should", NULL},
                  (const char *const[]){"alone", "reckless", NULL});
}

static void a_contradiction_along_a_chain_names_its_ends(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect_places(
        one, "facts: {knew: yes, reckless: no}",
        (const char *const[]){"\"knew\" is yes", "\"reckless\" is no", NULL},
        (const char *const[]){"\"should\" is", NULL});
}

static void a_smallest_conflict_is_named_and_no_more(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect_places(one, "facts: {a: yes, b: yes, c: yes, d: yes}",
                  (const char *const[]){"\"a\" is yes", "\"b\" is yes",
                                        "\"c\" is yes", NULL},
                  (const char *const[]){"\"d\" is yes", NULL});
    expect_places(one, "facts: {a: yes, c: yes, d: yes}",
                  (const char *const[]){"\"a\" is yes", "\"c\" is yes",
                                        "\"d\" is yes", NULL},
                  (const char *const[]){"\"b\" is yes", NULL});
}

static void days_that_contradict_a_fact_are_named(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect_places(
        one, "facts: {in_time: yes, filed: 2020-01-01, accrued: 2000-01-01}",
        (const char *const[]){"\"in_time\" is yes", "\"filed\" is this value",
                              "\"accrued\" is this value", NULL},
        (const char *const[]){"knew", NULL});
}

static void independent_contradictions_are_all_reported(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_refusal(one, "facts: {knew: yes, should: no, a: yes, b: yes,\n"
                          "  c: yes}");
    assert_int_equal(demur_diag_failures(one->diag), 2);
}

static void only_what_counts_can_contradict(void **state) {
    /* by posture: does the pattern contradict itself? */
    static const struct {
        const char *facts;
        bool refused[4];
    } rows[] = {
        {"{knew: {is: yes, how: alleged}, should: {is: no, how: found}}",
         {true, false, false, false}},
        {"{knew: {is: yes, how: admitted}, should: {is: no, how: assumed}}",
         {true, true, true, true}},
        {"{knew: {is: yes, how: evidence}, should: {is: no, how: found}}",
         {true, false, true, false}},
        {"{knew: {alleged: yes, found: no}, should: {alleged: yes, found: no}}",
         {false, false, false, false}},
        {"{knew: {is: yes, how: admitted}, should: disputed}",
         {false, false, false, false}},
        {"{knew: disputed, should: {is: no, how: admitted}}",
         {false, false, false, false}},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int stage = 0; stage < 4; stage++) {
            thinking_question(one,
                              thinking_text(one, "posture: %s\nfacts: %s",
                                            thinking_postures[stage],
                                            rows[i].facts),
                              0);
            bool made = demur_world_make(&one->world, one->model,
                                         &one->question, one->arena);
            if (made == rows[i].refused[stage])
                fail_msg("%s: %s", thinking_postures[stage], rows[i].facts);
        }
}

static void too_many_orders_of_unknown_days_are_a_limit(void **state) {
    Thinking *one = *state;
    const char *tests = "";
    for (int i = 1; i < 16; i++)
        tests = thinking_text(one, "%s d%d:before(d%d),", tests, i, i + 1);
    thinking_rules(
        one, thinking_text(one,
                           "for i = 1, 16 do\n"
                           "  fact('d' .. i) { ask = 'q?', type = 'date' }\n"
                           "end\n"
                           "element 'x' { test = any { %s } }\n"
                           "claim 'k' { elements = { x } }\n",
                           tests));
    const char *messages = thinking_refusal(one, "");
    assert_non_null(strstr(messages, "too-many-combinations"));
    assert_int_equal(demur_diag_status(one->diag), 5);
    /* One of the days known: half as many. */
    thinking_answer(one, "facts: {d1: 2020-01-01, d2: 2020-01-02}");
}

/* ---- what a supposition withdraws ---------------------------------------- */

static const char *withdrawn(Thinking *one) {
    const char *text = "";
    const Question *question = &one->question;
    for (size_t i = 0; i < question->withdrawn_count; i++) {
        int32_t fact = question->withdrawn[i].fact;
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : ", ",
                             one->book->facts[fact].id);
        assert_null(question->facts[fact]);
        assert_non_null(question->withdrawn[i].was);
    }
    return text;
}

static void a_supposed_fact_withdraws_just_what_conflicts(void **state) {
    static const struct {
        const char *facts, *supposed, *wanted;
    } rows[] = {
        {"{knew: yes, alone: yes}", "{should: no}", "knew"},
        {"{should: no, alone: no}", "{knew: yes}", "should"},
        /* both ends of a chain: each contradicts it by itself */
        {"{should: no, reckless: no}", "{knew: yes}", "should, reckless"},
        /* three facts that cannot hold together: both others go */
        {"{a: yes, b: yes}", "{c: yes}", "a, b"},
        {"{a: yes, b: no}", "{c: yes}", ""},
        {"{a: yes}", "{c: yes}", ""},
        /* by way of d, which implies b */
        {"{a: yes, d: yes}", "{c: yes}", "a, d"},
        {"{b: no}", "{a: yes, d: yes}", "b"},
        {"{b: no}", "{d: yes}", "b"},
        /* days */
        {"{filed: 2020-01-01, accrued: 2000-01-01}", "{in_time: yes}",
         "filed, accrued"},
        {"{filed: 2020-01-01, accrued: 2015-01-01}", "{in_time: yes}", ""},
        {"{in_time: yes, accrued: 2000-01-01}", "{filed: 2020-01-01}",
         "in_time, accrued"},
        /* what is not settled is not withdrawn */
        {"{knew: disputed}", "{should: no}", ""},
        {"{knew: unknown}", "{should: no}", ""},
        {"{knew: yes}", "{should: unknown}", ""},
        {"{knew: yes}", "{should: disputed}", ""},
        /* the same fact said anew is replaced, not withdrawn */
        {"{knew: yes}", "{knew: no}", ""},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text =
            thinking_text(one, "facts: %s\nsuppose: [{facts: %s}]",
                          rows[i].facts, rows[i].supposed);
        thinking_question(one, text, 1);
        thinking_same(text, withdrawn(one), rows[i].wanted);
        assert_true(demur_world_make(&one->world, one->model, &one->question,
                                     one->arena));
    }
}

static void a_withdrawal_says_what_it_makes_room_for(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question =
        thinking_question(one,
                          "facts: {a: yes, b: yes, knew: yes}\n"
                          "suppose: [{facts: {c: yes, alone: yes}}]",
                          1);
    assert_int_equal(question->withdrawn_count, 2);
    thinking_same("a", thinking_facts(one, &question->withdrawn[0].because),
                  "c");
    assert_int_equal(question->withdrawn[0].was->is.said, SAID_YES);
    assert_non_null(question->facts[thinking_fact(one, "knew")]);
}

static void what_an_earlier_row_supposed_gives_way_too(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question =
        thinking_question(one,
                          "facts: {alone: yes}\n"
                          "suppose: [{facts: {knew: yes}},\n"
                          "  {facts: {should: no}, from: previous}]",
                          2);
    thinking_same("rows", withdrawn(one), "knew");
    assert_false(question->supposed[thinking_fact(one, "knew")]);
    assert_true(question->supposed[thinking_fact(one, "should")]);
    assert_false(question->supposed[thinking_fact(one, "alone")]);
}

static void a_supposition_that_contradicts_itself_is_refused(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const char *messages =
        thinking_refusal(one, "suppose: [{facts: {knew: yes, should: no}}]");
    assert_non_null(strstr(messages, "contradiction"));
}

/* ---- what a derived fact follows from ------------------------------------ */

static void the_roots_of_a_derived_fact_are_a_smallest_set(void **state) {
    static const struct {
        const char *facts, *fact, *roots;
    } rows[] = {
        {"{knew: yes}", "should", "knew"},
        {"{knew: yes}", "reckless", "knew"},
        {"{reckless: no, alone: yes}", "knew", "reckless"},
        {"{knew: yes, should: yes}", "reckless", "knew"},
        {"{a: yes, b: yes}", "c", "a, b"},
        {"{a: yes, d: yes}", "c", "a, d"},
        {"{a: yes, d: yes}", "b", "d"},
        {"{a: yes, b: yes, knew: yes}", "c", "a, b"},
        {"{filed: 2020-01-01, accrued: 2015-01-01}", "in_time",
         "filed, accrued"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const World *world =
            thinking_world(one, thinking_text(one, "facts: %s", rows[i].facts));
        int32_t fact = thinking_fact(one, rows[i].fact);
        assert_true(world->facts[fact].derived);
        Indices roots = demur_conflict_roots(world, fact, one->arena);
        thinking_same(rows[i].facts, thinking_facts(one, &roots),
                      rows[i].roots);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_contradiction_names_both_places),
        WITH_THINKING(a_contradiction_along_a_chain_names_its_ends),
        WITH_THINKING(a_smallest_conflict_is_named_and_no_more),
        WITH_THINKING(days_that_contradict_a_fact_are_named),
        WITH_THINKING(independent_contradictions_are_all_reported),
        WITH_THINKING(only_what_counts_can_contradict),
        WITH_THINKING(too_many_orders_of_unknown_days_are_a_limit),
        WITH_THINKING(a_supposed_fact_withdraws_just_what_conflicts),
        WITH_THINKING(a_withdrawal_says_what_it_makes_room_for),
        WITH_THINKING(what_an_earlier_row_supposed_gives_way_too),
        WITH_THINKING(a_supposition_that_contradicts_itself_is_refused),
        WITH_THINKING(the_roots_of_a_derived_fact_are_a_smallest_set),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
