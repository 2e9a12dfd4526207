/* A quiz: what it asks, what it takes, what differs. */
#include "quiz.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("a") FACT("b") FACT("c") FACT_OF_DEFENDANT(
    "d") "element 'part' { test = b }\n"
         "element 'whole' { test = all { a, part } }\n"
         "exception 'saved' { test = c }\n"
         "element 'inside' { test = d }\n"
         "defense 'shield' { test = inside, unless = { saved }, "
         "reaches = { 'k' } }\n"
         "claim 'k' { elements = { whole } }\n";

static Quiz *begin(Thinking *one, const char *facts, bool parts) {
    if (one->book == NULL)
        thinking_rules(one, law);
    thinking_result(one, facts);
    return demur_quiz_new(one->result, NULL, parts, one->diag);
}

static const char *now(const Quiz *quiz) {
    const QuizCall *call = demur_quiz_now(quiz);
    return call == NULL            ? "end"
           : call->element == NULL ? "outcome"
                                   : call->element->element->id;
}

static void call(Quiz *quiz, const char *word) {
    Strings none = {0};
    demur_quiz_call(quiz, word, &none);
}

/* What is asked, one after the other. */
static const char *all(Thinking *one, Quiz *quiz) {
    const char *text = "";
    while (quiz->phase == QUIZ_CALLS) {
        text = thinking_text(one, "%s%s ", text, now(quiz));
        demur_quiz_skip(quiz);
    }
    demur_quiz_free(quiz);
    return text;
}

static void elements_defenses_and_exceptions_are_asked(void **state) {
    Thinking *one = *state;
    assert_string_equal(all(one, begin(one, "facts: {a: yes}", false)),
                        "whole shield saved outcome ");
    assert_string_equal(all(one, begin(one, "facts: {a: yes}", true)),
                        "whole part shield saved inside outcome ");
}

static void what_is_not_put_to_the_court_is_not_asked(void **state) {
    Thinking *one = *state;
    assert_string_equal(all(one, begin(one, "issues: [whole]", false)),
                        "whole outcome ");
    assert_string_equal(all(one, begin(one, "issues: [inside]", false)),
                        "shield inside outcome ");
}

static void what_the_file_calls_is_not_asked(void **state) {
    Thinking *one = *state;
    assert_string_equal(
        all(one, begin(one,
                       "predict:\n"
                       "  - {outcome: open, elements: {shield: fails}}\n"
                       "  - {posture: trial, elements: {whole: fails}}\n",
                       false)),
        "whole saved ");
}

static void calls_are_taken_back_and_left_aside(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one, "predict: {elements: {shield: fails}}", false);
    assert_false(demur_quiz_back(quiz));
    call(quiz, "holds");
    assert_string_equal(now(quiz), "saved");
    assert_true(demur_quiz_back(quiz));
    assert_string_equal(now(quiz), "whole");
    assert_null(demur_quiz_now(quiz)->word);
    demur_quiz_skip(quiz);
    assert_string_equal(now(quiz), "saved");
    demur_quiz_free(quiz);
}

static void only_what_differs_comes_back(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one, "facts: {a: no, d: no, c: no}", false);
    const char *a = "a", *b = "b";
    Strings named = {&b, 1}, right = {&a, 1};
    demur_quiz_call(quiz, "fails", &named); /* b is open: no reason */
    call(quiz, "holds");
    call(quiz, "fails");
    call(quiz, "stands");
    assert_int_equal(quiz->phase, QUIZ_REASONS);
    MarkTally score = demur_quiz_score(quiz);
    assert_int_equal(score.calls, 4);
    assert_int_equal(score.right, 2);
    assert_int_equal(score.right_unreasoned, 1);
    assert_int_equal(score.reasoned, 0);
    assert_string_equal(now(quiz), "whole");
    demur_quiz_name(quiz, &right);
    assert_true(demur_mark_reasoned(demur_quiz_now(quiz)->second));
    demur_quiz_next(quiz);
    assert_string_equal(now(quiz), "shield");
    demur_quiz_next(quiz); /* the outcome follows from the elements */
    assert_string_equal(now(quiz), "end");
    demur_quiz_free(quiz);
}

static void an_early_end_marks_what_was_called(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one, "facts: {a: yes, b: yes}", false);
    call(quiz, "holds");
    demur_quiz_reveal(quiz);
    MarkTally score = demur_quiz_score(quiz);
    assert_int_equal(quiz->count, 4);
    assert_int_equal(score.calls, 1);
    assert_int_equal(score.right, 1);
    assert_int_equal(quiz->phase, QUIZ_END);
    demur_quiz_free(quiz);
}

static void what_cannot_be_marked_is_said(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_result(one, "facts: {a: yes, b: yes}");
    Quiz *quiz = demur_quiz_new(one->result, NULL, false, one->diag);
    call(quiz, "holds");
    one->result->steps = 0;
    demur_quiz_reveal(quiz);
    assert_true(quiz->undecided);
    demur_quiz_free(quiz);
}

static void overrides_are_part_of_the_question(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_result(one, "facts: {a: yes, b: yes, d: no}");
    Settings overrides = demur_settings_none();
    overrides.posture = 1;
    demur_result_free(one->result);
    one->result = demur_answer(one->model, one->pattern, &overrides,
                               DETAIL_REASONS, one->diag);
    Quiz *quiz = demur_quiz_new(one->result, &overrides, false, one->diag);
    Strings outcomes = demur_quiz_outcomes(quiz, demur_quiz_now(quiz));
    assert_string_equal(thinking_list(one, &outcomes), "survives, dismissed");
    for (int i = 0; i < 3; i++)
        demur_quiz_skip(quiz);
    call(quiz, "survives");
    assert_int_equal(demur_quiz_score(quiz).right, 1);
    demur_quiz_free(quiz);
}

static void of_a_row_the_outcome_is_asked(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one,
                       "issues: [whole]\n"
                       "facts: {a: yes, b: yes}\n"
                       "suppose:\n"
                       "  - {facts: {a: no}}\n"
                       "  - {posture: trial, predict: {outcome: "
                       "for_defendant}}\n"
                       "  - {facts: {b: no}}\n",
                       false);
    call(quiz, "holds");
    call(quiz, "stands");
    assert_ptr_equal(demur_quiz_now(quiz)->decision, &one->result->suppose[0]);
    call(quiz, "fails");
    assert_ptr_equal(demur_quiz_now(quiz)->decision, &one->result->suppose[2]);
    call(quiz, "stands");
    MarkTally score = demur_quiz_score(quiz);
    assert_int_equal(score.calls, 5);
    assert_int_equal(score.right, 3);
    assert_true(demur_quiz_differs(&quiz->calls[3]));
    assert_ptr_equal(quiz->calls[3].mark->row, &one->pattern->suppose[1]);
    assert_int_equal(quiz->phase, QUIZ_END);
    demur_quiz_free(quiz);
}

static void what_an_element_asks_is_what_its_parts_ask(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one, "facts: {a: yes}", false);
    Indices facts = demur_quiz_facts(quiz, demur_quiz_now(quiz));
    assert_string_equal(thinking_facts(one, &facts), "a, b");
    assert_int_equal(demur_quiz_read(quiz, demur_quiz_now(quiz)).count, 0);
    assert_int_equal(quiz->questions[0].hows[0], HOW_STIPULATED);
    demur_quiz_free(quiz);
}

static void what_two_elements_share_each_asks(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "court 'top' { name = 'Top', abbr = 'Top' }\n"
                        "authority 'v' { name = 'V', court = 'top',\n"
                        "  date = '2020-01-01' }\n"
                   // clang-format off
                        FACT("a") FACT("b") FACT("c")
                   // clang-format on
                   "element 'part' { reading 'wide' { by = 'v', test = c } }\n"
                   "element 'one' { test = all { a, part } }\n"
                   "element 'two' { test = all { b, part } }\n"
                   "claim 'k' { elements = { one, two } }\n");
    Quiz *quiz = begin(one, "court: top\nfacts: {a: yes}", false);
    Indices facts = demur_quiz_facts(quiz, demur_quiz_now(quiz));
    assert_string_equal(thinking_facts(one, &facts), "a, c");
    call(quiz, "holds");
    assert_string_equal(now(quiz), "two");
    facts = demur_quiz_facts(quiz, demur_quiz_now(quiz));
    assert_string_equal(thinking_facts(one, &facts), "b, c");
    assert_int_equal(demur_quiz_read(quiz, demur_quiz_now(quiz)).count, 1);
    demur_quiz_free(quiz);
}

static void the_plaintiffs_outcomes_come_first_and_a_trial_last(void **state) {
    Thinking *one = *state;
    Quiz *quiz = begin(one, "posture: summary_judgment", false);
    Strings outcomes = demur_quiz_outcomes(quiz, demur_quiz_now(quiz));
    assert_string_equal(thinking_list(one, &outcomes),
                        "judgment_for_plaintiff, judgment_for_defendant, "
                        "for_trial");
    demur_quiz_free(quiz);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(elements_defenses_and_exceptions_are_asked),
        WITH_THINKING(what_is_not_put_to_the_court_is_not_asked),
        WITH_THINKING(what_the_file_calls_is_not_asked),
        WITH_THINKING(calls_are_taken_back_and_left_aside),
        WITH_THINKING(only_what_differs_comes_back),
        WITH_THINKING(an_early_end_marks_what_was_called),
        WITH_THINKING(what_cannot_be_marked_is_said),
        WITH_THINKING(overrides_are_part_of_the_question),
        WITH_THINKING(of_a_row_the_outcome_is_asked),
        WITH_THINKING(what_an_element_asks_is_what_its_parts_ask),
        WITH_THINKING(what_two_elements_share_each_asks),
        WITH_THINKING(the_plaintiffs_outcomes_come_first_and_a_trial_last),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
