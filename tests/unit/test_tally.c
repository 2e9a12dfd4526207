/* The parts of one claim and the outcomes they give. */
#include "tally.h"

#include "diagram.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2021-01-01' }\n" FACT(
        "a") FACT("b") FACT("c") FACT("d") FACT_OF_LAW("duty")
        FACT_OF_LAW("idle") "element 'x' { test = a }\n"
                            "element 'read' {\n"
                            "  reading 'one' { by = 'v', test = b },\n"
                            "  reading 'two' { by = 'w', test = c },\n"
                            "  reading 'too' { by = 'w', test = all { b, c } "
                            "} }\n"
                            "defense 'freed' { test = all { d, duty } }\n"
                            "defense 'late' { test = d }\n"
                            "claim 'k' { elements = { x, read } }\n";

/* A tally of what was decided last, of the whole claim and both defenses. */
static Tally tally_of(Thinking *one, Verdict *verdict) {
    const Book *book = one->book;
    *verdict = (Verdict){0};
    Tally tally = {.judgment = &one->judgment,
                   .world = &one->world,
                   .diagram = one->model->diagram,
                   .arena = one->arena,
                   .verdict = verdict,
                   .elements = book->claims[one->question.claim].elements};
    static const char *const defenses[] = {"freed", "late"};
    for (size_t i = 0; i < 2; i++)
        DEMUR_PUSH(one->arena, tally.defenses.items, tally.defenses.count,
                   thinking_element(one, defenses[i]));
    return tally;
}

static Bdd variable(const Thinking *one, const char *fact) {
    const Atom *atom = &one->model->atoms[thinking_fact(one, fact)];
    return demur_diagram_variable(one->model->diagram, atom->variable);
}

static void a_claim_needs_every_element_and_one_defense_bars(void **state) {
    Thinking *one = *state;
    Verdict verdict;
    Bdd claim, bar;
    thinking_rules(one, law);
    thinking_decide(one, "adopt: {read: one}");
    uint32_t mark = demur_diagram_mark(one->model->diagram);
    Tally tally = tally_of(one, &verdict);
    demur_tally_formulas(&tally, &claim, &bar);
    assert_int_equal(claim, demur_tally_both(&tally, variable(one, "a"),
                                             variable(one, "b")));
    /* the defense that asks for more adds nothing to the other */
    assert_int_equal(bar, variable(one, "d"));
    tally.defenses.count = 1;
    demur_tally_formulas(&tally, &claim, &bar);
    assert_int_equal(bar, demur_tally_both(&tally, variable(one, "d"),
                                           variable(one, "duty")));
    assert_int_equal(
        demur_tally_not(&tally, bar),
        demur_tally_either(&tally, demur_tally_not(&tally, variable(one, "d")),
                           demur_tally_not(&tally, variable(one, "duty"))));
    demur_diagram_release(one->model->diagram, mark);
}

static void what_is_not_put_to_the_court_is_not_in_issue(void **state) {
    Thinking *one = *state;
    Verdict verdict;
    thinking_rules(one, law);
    thinking_decide(one, "issues: [x]\nfacts: {a: yes}");
    Tally tally = tally_of(one, &verdict);
    int32_t x = thinking_element(one, "x");
    assert_true(demur_tally_in_issue(&tally, x));
    assert_false(demur_tally_in_issue(&tally, thinking_element(one, "read")));
    assert_false(demur_tally_in_issue(&tally, thinking_element(one, "late")));
    assert_ptr_equal(demur_tally_judged(&tally, x), &one->judgment.elements[x]);
}

static void combinations_are_readings_times_questions_of_law(void **state) {
    static const struct {
        const char *facts;
        int64_t combinations;
    } rows[] = {
        {"facts: {a: yes, d: yes}", 3},
        {"facts: {a: yes, d: yes, duty: disputed}", 6},
        /* nothing that is decided depends on it */
        {"facts: {a: yes, d: yes, idle: disputed}", 3},
        {"facts: {a: yes, d: no, duty: disputed}", 3},
        {"adopt: {read: two}\nfacts: {a: yes, d: yes, duty: disputed}", 2},
        {"issues: [x]\nfacts: {a: yes, duty: disputed}", 1},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Verdict verdict;
        thinking_decide(
            one, thinking_text(one, "posture: trial\n%s", rows[i].facts));
        uint32_t mark = demur_diagram_mark(one->model->diagram);
        Tally tally = tally_of(one, &verdict);
        demur_tally_open_law(&tally);
        if (verdict.combinations != rows[i].combinations)
            fail_msg("%s: %d", rows[i].facts, (int)verdict.combinations);
        demur_diagram_release(one->model->diagram, mark);
    }
}

static void what_changes_no_class_is_not_turned_on(void **state) {
    Thinking *one = *state;
    Verdict verdict;
    thinking_rules(one, law);
    thinking_decide(one, "posture: trial\nfacts: {a: yes, b: yes, d: yes, "
                         "duty: disputed}");
    uint32_t mark = demur_diagram_mark(one->model->diagram);
    Tally tally = tally_of(one, &verdict);
    verdict.outcome = OUTCOME_OPEN;
    demur_tally_open_law(&tally);
    /* one outcome if the duty is owed, another if not */
    Bdd duty = variable(one, "duty");
    tally.classes =
        (Classes){{{OUTCOME_FOR_DEFENDANT, duty},
                   {OUTCOME_FOR_PLAINTIFF, demur_tally_not(&tally, duty)}},
                  2};
    demur_tally_turns_on(&tally);
    thinking_same("the duty", thinking_list(one, &verdict.readings),
                  "duty=yes, duty=no");
    /* the first reading, or either of the others */
    Bdd first = demur_diagram_variable(
        one->model->diagram,
        one->model->first_bit[thinking_element(one, "read")]);
    verdict.readings = (Strings){0};
    tally.classes =
        (Classes){{{OUTCOME_FOR_PLAINTIFF, first},
                   {OUTCOME_FOR_DEFENDANT, demur_tally_not(&tally, first)}},
                  2};
    demur_tally_turns_on(&tally);
    thinking_same("the readings", thinking_list(one, &verdict.readings),
                  "read=one, read=two, read=too");
    /* one outcome only */
    verdict.readings = (Strings){0};
    tally.classes = (Classes){{{OUTCOME_FOR_PLAINTIFF, BDD_TRUE}}, 1};
    demur_tally_turns_on(&tally);
    thinking_same("nothing", thinking_list(one, &verdict.readings), "");
    demur_diagram_release(one->model->diagram, mark);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_claim_needs_every_element_and_one_defense_bars),
        WITH_THINKING(what_is_not_put_to_the_court_is_not_in_issue),
        WITH_THINKING(combinations_are_readings_times_questions_of_law),
        WITH_THINKING(what_changes_no_class_is_not_turned_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
