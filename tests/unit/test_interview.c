#include "interview.h"

#include "diagram.h"
#include "facts.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char law[] = FACT("spare") FACT("a") FACT("b") FACT("c") FACT("d")
    FACT("e") "fact 'day' { ask = 'when?', type = 'date' }\n"
              "constraint { implies(b, c) }\n"
              "constraint { excludes(a, e) }\n"
              "constraint { implies(e, day:before('2020-01-01')) }\n"
              "element 'first' { title = 'First', burden = 'plaintiff',"
              " test = any { b, c, d } }\n"
              "element 'second' { title = 'Second', burden = 'plaintiff', test "
              "= a }\n"
              "claim 'k' { title = 'K', elements = { first, second } }\n";

static Interview *begin(Thinking *one, const char *facts) {
    const Question *question = thinking_question(one, facts, 0);
    Interview *interview =
        demur_interview_new(one->model, question->pattern, NULL,
                            (Pair){question->claim, 0}, one->diag);
    assert_non_null(interview);
    return interview;
}

static const char *asked(const Thinking *one, const Interview *interview) {
    int32_t fact = demur_interview_fact(interview);
    return fact < 0 ? "nothing" : one->book->facts[fact].id;
}

/* Those that could be asked, in the order of the rule book. */
static const char *needed(Thinking *one, const Interview *interview) {
    Indices facts = {0};
    for (size_t f = 0; f < one->book->fact_count; f++)
        if (demur_interview_asks(interview, (int32_t)f))
            DEMUR_PUSH(one->words, facts.items, facts.count, (int32_t)f);
    return thinking_facts(one, &facts);
}

static bool say(Thinking *one, Interview *interview, const char *text) {
    Statement statement;
    assert_true(
        demur_facts_say(one->book, one->diag, one->words, text, &statement));
    return demur_interview_state(interview, &statement, one->diag);
}

static const char *closed(Thinking *one, const Interview *interview) {
    Progress progress = demur_interview_progress(interview);
    const char *text = "";
    for (size_t i = 0; i < progress.closed_count; i++)
        text = thinking_text(one, "%s%s: %s; ", text,
                             one->book->elements[progress.closed[i].element].id,
                             demur_status_word(progress.closed[i].status));
    return text;
}

/* ---- which question ------------------------------------------------------ */

static void the_most_decisive_question_comes_first(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "");
    thinking_same("questions", needed(one, interview), "a, b, c, d, e");
    /* No to a, or yes to e, which excludes it, and the claim fails; it takes
       three answers to lose the other element. */
    thinking_same("first", asked(one, interview), "a");
    assert_true(say(one, interview, "a=yes"));
    thinking_same("then", needed(one, interview), "b, c, d");
    /* Of these, no to c is no to b as well. */
    thinking_same("second", asked(one, interview), "c");
    demur_interview_free(interview);
}

static void of_equals_the_first_in_the_rule_book_is_asked(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {a: yes, b: no}");
    thinking_same("questions", needed(one, interview), "c, d");
    thinking_same("first", asked(one, interview), "c");
    demur_interview_free(interview);
}

static void what_cannot_matter_is_not_asked(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {a: no}");
    thinking_same("failed", asked(one, interview), "nothing");
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_FAILS);
    demur_interview_free(interview);
    interview = begin(one, "facts: {a: yes, d: yes}");
    thinking_same("met", asked(one, interview), "nothing");
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_STANDS);
    demur_interview_free(interview);
}

static void what_constraints_answer_is_not_asked(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {a: yes, c: no}");
    thinking_same("b follows", needed(one, interview), "d");
    demur_interview_free(interview);
}

static void silence_is_an_answer_at_a_stage(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "posture: motion_to_dismiss");
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_DISMISSED);
    thinking_same("could be alleged", asked(one, interview), "a");
    assert_true(say(one, interview, "a=unknown"));
    thinking_same("it was not", asked(one, interview), "nothing");
    demur_interview_free(interview);
}

static void a_dispute_gives_way_to_what_is_said_beside_it(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("a") FACT("b") "constraint { implies(a, b) }\n"
                            "element 'x' { title = 'X', burden = 'plaintiff',"
                            " test = a }\n"
                            "claim 'k' { title = 'K', elements = { x } }\n");
    Interview *interview =
        begin(one, "posture: motion_to_dismiss\nfacts: {a: disputed}");
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_SURVIVES);
    thinking_same("b settles a", asked(one, interview), "b");
    assert_true(say(one, interview, "b=no"));
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_DISMISSED);
    demur_interview_free(interview);
}

/* ---- answers ------------------------------------------------------------- */

static void elements_close_as_it_goes(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "");
    thinking_same("nothing yet", closed(one, interview), "");
    assert_true(say(one, interview, "b=yes"));
    thinking_same("by b", closed(one, interview), "first: satisfied; ");
    Progress progress = demur_interview_progress(interview);
    assert_int_equal(progress.derived_count, 1);
    assert_int_equal(progress.derived[0].fact, thinking_fact(one, "c"));
    assert_true(say(one, interview, "a=no"));
    thinking_same("by a", closed(one, interview), "second: not_satisfied; ");
    assert_true(demur_interview_progress(interview).settled);
    demur_interview_free(interview);
}

static void a_contradiction_is_refused_and_changes_nothing(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {e: yes}");
    size_t turns = demur_interview_turns(interview);
    assert_false(say(one, interview, "a=yes"));
    assert_non_null(strstr(thinking_messages(one), "\"e\" is yes"));
    assert_false(say(one, interview, "day=2021-01-01"));
    assert_int_equal(demur_interview_turns(interview), turns);
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_FAILS);
    demur_interview_free(interview);
}

/* At a trial what is alleged does not count, but on the file's own motion. */
static void a_file_that_contradicts_itself_is_not_taken_up(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question = thinking_question(
        one, "posture: motion_to_dismiss\nfacts: {a: yes, e: yes}", 0);
    Settings overrides = demur_settings_none();
    overrides.posture =
        demur_book_posture(one->book, thinking_postures[STAGE_TRIAL]);
    assert_null(demur_interview_new(one->model, question->pattern, &overrides,
                                    (Pair){question->claim, 0}, one->diag));
    assert_non_null(strstr(thinking_messages(one), "\"e\" is yes"));
}

static void what_is_said_is_not_said_again(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {a: yes}");
    assert_false(say(one, interview, "a=no"));
    assert_non_null(strstr(thinking_messages(one), "a is stated already"));
    demur_interview_free(interview);
}

static void back_takes_the_last_answer_back(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "");
    assert_false(demur_interview_back(interview, one->diag));
    assert_true(say(one, interview, "a=no"));
    thinking_same("over", asked(one, interview), "nothing");
    assert_true(demur_interview_back(interview, one->diag));
    thinking_same("again", asked(one, interview), "a");
    assert_int_equal(demur_interview_answers(interview).count, 0);
    demur_interview_free(interview);
}

static void what_is_skipped_is_neither_stated_nor_asked_again(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "");
    assert_true(demur_interview_skip(interview, one->diag));
    thinking_same("others", needed(one, interview), "b, c, d, e");
    thinking_same("the next", asked(one, interview), "e");
    assert_false(demur_interview_settled(interview));
    assert_int_equal(demur_interview_answers(interview).count, 0);
    assert_int_equal(demur_interview_outcome(interview), OUTCOME_OPEN);
    demur_interview_free(interview);
}

static void why_names_what_the_fact_can_change(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {d: no}");
    thinking_same("asked", asked(one, interview), "a");
    Reasons reasons = demur_interview_why(interview, one->words);
    assert_int_equal(reasons.use_count, 1);
    assert_int_equal(reasons.uses[0].element, thinking_element(one, "second"));
    assert_true(reasons.no.settled);
    assert_int_equal(reasons.no.outcome, OUTCOME_FAILS);
    assert_false(reasons.yes.settled);
    /* asking why changes nothing */
    thinking_same("still", asked(one, interview), "a");
    demur_interview_free(interview);
}

/* The element is named with the readings that ask for the fact itself, not with
 * those that ask for what follows from it. */
static void why_names_an_element_once_by_the_fact_itself(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("knew") FACT("should")
            FACT("had") "court 'top' { name = 'T', abbr = 'T' }\n"
                        "authority 'v' { name = 'V', court = 'top', date = "
                        "'2020-01-01' }\n"
                        "constraint { implies(knew, should) }\n"
                        "element 'x' {\n"
                        "  reading 'wide' { cites = 'v', test = should },\n"
                        "  reading 'narrow' { cites = 'v', test = knew } }\n"
                        "element 'y' { test = had }\n"
                        "claim 'k' { elements = { x, y } }\n");
    Interview *interview = begin(one, "facts: {had: yes}");
    thinking_same("asked", asked(one, interview), "knew");
    Reasons reasons = demur_interview_why(interview, one->words);
    assert_int_equal(reasons.use_count, 1);
    assert_int_equal(reasons.uses[0].through, -1);
    assert_int_equal(reasons.uses[0].readings.count, 1);
    assert_int_equal(reasons.uses[0].readings.items[0], 1);
    demur_interview_free(interview);
}

static void why_names_what_the_fact_would_except(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("did")
            FACT("might") "element 'x' { test = did, unless = { might } }\n"
                          "claim 'k' { elements = { x } }\n");
    Interview *interview = begin(one, "facts: {did: yes}");
    thinking_same("asked", asked(one, interview), "might");
    Reasons reasons = demur_interview_why(interview, one->words);
    assert_int_equal(reasons.use_count, 1);
    assert_int_equal(reasons.uses[0].element, thinking_element(one, "x"));
    demur_interview_free(interview);
}

static void what_was_said_to_be_unknown_is_not_told_to_follow(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "facts: {c: unknown}");
    assert_true(say(one, interview, "b=yes"));
    assert_int_equal(demur_interview_progress(interview).derived_count, 0);
    demur_interview_free(interview);
}

static void nothing_is_left_in_the_model(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Interview *interview = begin(one, "");
    assert_true(say(one, interview, "b=yes"));
    demur_interview_why(interview, one->words);
    demur_interview_free(interview);
    assert_int_equal(demur_diagram_mark(one->model->diagram), one->mark);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(the_most_decisive_question_comes_first),
        WITH_THINKING(of_equals_the_first_in_the_rule_book_is_asked),
        WITH_THINKING(what_cannot_matter_is_not_asked),
        WITH_THINKING(what_constraints_answer_is_not_asked),
        WITH_THINKING(silence_is_an_answer_at_a_stage),
        WITH_THINKING(a_dispute_gives_way_to_what_is_said_beside_it),
        WITH_THINKING(elements_close_as_it_goes),
        WITH_THINKING(a_contradiction_is_refused_and_changes_nothing),
        WITH_THINKING(a_file_that_contradicts_itself_is_not_taken_up),
        WITH_THINKING(what_is_said_is_not_said_again),
        WITH_THINKING(back_takes_the_last_answer_back),
        WITH_THINKING(what_is_skipped_is_neither_stated_nor_asked_again),
        WITH_THINKING(why_names_what_the_fact_can_change),
        WITH_THINKING(why_names_an_element_once_by_the_fact_itself),
        WITH_THINKING(why_names_what_the_fact_would_except),
        WITH_THINKING(what_was_said_to_be_unknown_is_not_told_to_follow),
        WITH_THINKING(nothing_is_left_in_the_model),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
