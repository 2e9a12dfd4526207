/* From a fact pattern to a result (docs/semantics.md,
 * "One question each"). */
#include "answer.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    FACT("a") FACT("b") FACT("c") "constraint { implies(c, a) }\n"
                                  "element 'x' { test = a }\n"
                                  "element 'y' { test = b }\n"
                                  "claim 'k' { elements = { x } }\n"
                                  "claim 'other' { elements = { x, y } }\n";

/* "k, D: stands; other, D: fails" */
static const char *told(Thinking *one, const Decision *decision) {
    const char *text = "";
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Answer *answer = &decision->answers[i];
        text = thinking_text(one, "%s%s%s, %s: %s", text, i == 0 ? "" : "; ",
                             answer->claim->id, answer->defendant,
                             demur_outcome_word(answer->outcome));
    }
    return text;
}

static void each_claim_against_each_defendant_is_a_question(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result = thinking_result(
        one, "claims: [k, other]\n"
             "defendants: [{name: D, facts: {b: yes}}, {name: E, facts: {a: "
             "no}}]\n"
             "facts: {a: yes}");
    thinking_same("base", told(one, &result->base),
                  "k, D: stands; other, D: stands; k, E: fails; other, E: "
                  "fails");
    assert_int_equal(result->suppose_count, 0);
}

static void rows_start_from_the_file_or_from_the_row_before(void **state) {
    static const char *const wanted[] = {
        "k, the defendant: fails", "k, the defendant: open",
        "k, the defendant: stands", "other, the defendant: stands",
        "k, the defendant: stands"};
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "facts: {a: yes}\n"
                             "suppose:\n"
                             "  - {title: r, facts: {a: no}}\n"
                             "  - {facts: {a: unknown}}\n"
                             "  - {facts: {b: yes}}\n"
                             "  - {claim: other, from: previous}\n"
                             "  - {facts: {c: yes}}\n");
    thinking_same("base", told(one, &result->base), "k, the defendant: stands");
    for (size_t i = 0; i < result->suppose_count; i++)
        thinking_same(thinking_text(one, "row %d", (int)i),
                      told(one, &result->suppose[i]), wanted[i]);
    assert_string_equal(result->suppose[0].title, "r");
    assert_ptr_equal(result->suppose[0].suppose, &one->pattern->suppose[0]);
    assert_null(result->base.suppose);
}

static void a_row_may_be_about_one_defendant(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "defendants: [D, E]\n"
                             "suppose: [{defendant: E, facts: {a: yes}}]");
    thinking_same("base", told(one, &result->base), "k, D: open; k, E: open");
    thinking_same("row", told(one, &result->suppose[0]), "k, E: stands");
}

static void a_row_may_bring_in_a_defendant_of_its_own(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "defendants: [D]\n"
                             "facts: {a: no}\n"
                             "suppose:\n"
                             "  - {defendant: {name: E}, facts: {a: yes}}\n"
                             "  - {facts: {a: unknown}}\n"
                             "  - {defendant: E}\n");
    thinking_same("base", told(one, &result->base), "k, D: fails");
    thinking_same("row", told(one, &result->suppose[0]), "k, E: stands");
    thinking_same("others", told(one, &result->suppose[1]), "k, D: open");
    thinking_same("again", told(one, &result->suppose[2]), "k, E: fails");
}

static void a_decision_says_its_forum(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "facts: {a: yes}\n"
                             "suppose: [{posture: trial, date: 2020-02-02}]");
    assert_int_equal(result->base.court, -1);
    assert_false(result->base.date_given);
    assert_int_equal(result->base.date, one->book->current_through);
    assert_true(result->suppose[0].date_given);
    assert_string_equal(one->book->postures[result->suppose[0].posture].id,
                        "trial");
}

static void overrides_go_over_the_file_and_every_row(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one,
                      "posture: trial\nfacts: {a: yes}\n"
                      "suppose: [{posture: hypothetical, facts: {b: yes}}]",
                      0);
    Settings over = demur_settings_none();
    over.posture = demur_book_posture(one->book, "motion_to_dismiss");
    one->result = demur_answer(one->model, one->pattern, &over, DETAIL_REASONS,
                               one->diag);
    assert_non_null(one->result);
    /* found at trial: no allegation */
    thinking_same("base", told(one, &one->result->base),
                  "k, the defendant: dismissed");
    assert_int_equal(one->result->suppose[0].posture, over.posture);
}

static void an_unexplained_answer_has_the_same_verdict(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one, "posture: trial\nclaim: other\nfacts: {a: yes}", 0);
    one->result = demur_answer(one->model, one->pattern, NULL, DETAIL_STATUSES,
                               one->diag);
    const Answer *answer = &one->result->base.answers[0];
    assert_int_equal(answer->outcome, OUTCOME_FOR_DEFENDANT);
    thinking_same("grounds", thinking_list(one, &answer->grounds), "y");
    assert_int_equal(thinking_part(answer, "y")->status, STATUS_NOT_PROVED);
    assert_int_equal(thinking_part(answer, "y")->because_count, 0);
    assert_int_equal(answer->notes.count, 0);
}

static void an_outcome_alone_does_not_say_what_it_turns_on(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one, "claim: other\nfacts: {a: yes}", 0);
    for (int brief = 0; brief < 2; brief++) {
        Result *result =
            demur_answer(one->model, one->pattern, NULL,
                         brief ? DETAIL_OUTCOME : DETAIL_STATUSES, one->diag);
        const Answer *answer = &result->base.answers[0];
        assert_int_equal(answer->outcome, OUTCOME_OPEN);
        assert_int_equal(thinking_part(answer, "y")->status, STATUS_OPEN);
        assert_int_equal(answer->facts.count, brief ? 0 : 1);
        demur_result_free(result);
    }
}

/* ---- what is not answered ------------------------------------------------ */

static void a_contradiction_anywhere_leaves_no_result(void **state) {
    static const char *const patterns[] = {
        "facts: {c: yes, a: no}",
        "defendants: [D, {name: E, facts: {a: no}}]\nfacts: {c: yes}",
        "claims: [other, {claim: k, facts: {a: no}}]\nfacts: {c: yes}",
        "facts: {b: yes}\nsuppose: [{facts: {c: yes, a: no}}]",
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        assert_non_null(
            strstr(thinking_refusal(one, patterns[i]), "contradiction"));
        assert_int_equal(demur_diag_status(one->diag), 3);
    }
    /* the model is as good as before */
    assert_int_equal(thinking_answer(one, "facts: {a: yes}")->outcome,
                     OUTCOME_STANDS);
}

static void a_question_over_its_budget_is_a_limit(void **state) {
    Thinking *one = *state;
    thinking_rules(one, thinking_large_law(one, true));
    const char *messages = thinking_refusal(one, "");
    assert_non_null(strstr(messages, "too-many-nodes"));
    assert_non_null(strstr(messages, "facts.yaml"));
    assert_int_equal(demur_diag_status(one->diag), 5);
    assert_int_equal(demur_diag_failures(one->diag), 1);
    /* the next one is decided: the model is not spent */
    const Answer *answer =
        thinking_answer(one, "issues: [order]\nfacts: {x1: yes}");
    assert_int_equal(answer->outcome, OUTCOME_STANDS);
    answer = thinking_answer(one, "otherwise: no\nfacts: {x1: yes, y1: yes}");
    assert_int_equal(answer->outcome, OUTCOME_STANDS);
}

/* ---- expectations -------------------------------------------------------- */

static void an_expectation_is_asked_in_its_own_forum(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result = thinking_result(
        one, "facts: {a: disputed}\n"
             "expect:\n"
             "  - {outcome: open}\n"
             "  - {posture: trial, outcome: for_defendant}\n"
             "suppose:\n"
             "  - facts: {a: yes}\n"
             "    expect: {posture: trial, outcome: for_plaintiff}\n");
    static const char *const wanted[] = {"k, the defendant: open",
                                         "k, the defendant: for_defendant"};
    Decision decision;
    for (int i = 0; i < 2; i++) {
        assert_true(demur_answer_expect(one->result, NULL,
                                        &result->pattern->expect[i], one->diag,
                                        &decision));
        thinking_same("expect", told(one, &decision), wanted[i]);
    }
    const Suppose *row = &result->pattern->suppose[0];
    assert_true(demur_answer_expect(one->result, row, &row->expect[0],
                                    one->diag, &decision));
    thinking_same("row", told(one, &decision),
                  "k, the defendant: for_plaintiff");
    assert_ptr_equal(decision.suppose, row);
}

static void an_expectation_of_one_defendant_asks_only_that(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "defendants: [D, E]\nfacts: {a: yes}\n"
                             "expect: {defendant: E, outcome: stands}");
    Decision decision;
    assert_true(demur_answer_expect(
        one->result, NULL, &result->pattern->expect[0], one->diag, &decision));
    thinking_same("expect", told(one, &decision), "k, E: stands");
}

static void nothing_is_left_in_the_model(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_result(one, "claims: [k, other]\nsuppose: [{facts: {b: yes}}]");
    assert_int_equal(demur_diagram_mark(one->model->diagram), one->mark);
    thinking_refusal(one, "facts: {c: yes, a: no}");
    assert_int_equal(demur_diagram_mark(one->model->diagram), one->mark);
}

static void every_answer_takes_from_the_steps_of_its_pattern(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    uint64_t alone = thinking_result(one, "facts: {a: yes}")->steps;
    uint64_t twice =
        thinking_result(one, "facts: {a: yes}\nsuppose: [{facts: {b: yes}}]")
            ->steps;
    assert_true(twice < alone);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(each_claim_against_each_defendant_is_a_question),
        WITH_THINKING(rows_start_from_the_file_or_from_the_row_before),
        WITH_THINKING(a_row_may_be_about_one_defendant),
        WITH_THINKING(a_row_may_bring_in_a_defendant_of_its_own),
        WITH_THINKING(a_decision_says_its_forum),
        WITH_THINKING(overrides_go_over_the_file_and_every_row),
        WITH_THINKING(an_unexplained_answer_has_the_same_verdict),
        WITH_THINKING(an_outcome_alone_does_not_say_what_it_turns_on),
        WITH_THINKING(a_contradiction_anywhere_leaves_no_result),
        WITH_THINKING(a_question_over_its_budget_is_a_limit),
        WITH_THINKING(an_expectation_is_asked_in_its_own_forum),
        WITH_THINKING(an_expectation_of_one_defendant_asks_only_that),
        WITH_THINKING(nothing_is_left_in_the_model),
        WITH_THINKING(every_answer_takes_from_the_steps_of_its_pattern),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
