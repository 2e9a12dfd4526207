/* What an expectation compares. Deciding is replaced: every entry is given
 * the decision of the fixture. */
#include "answer.h"
#include "expect.h"
#include "show_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool can_decide = true;

bool demur_answer_expect(Result *result, const Suppose *row,
                         const Expect *expect, Diag *diag, Decision *decision) {
    (void)row;
    (void)expect;
    (void)diag;
    *decision = result->base;
    return can_decide;
}

static Trials run(Case *one) {
    one->pattern.expect = one->expect;
    one->pattern.expect_count = 1;
    return demur_expect_run(&one->result, one->diag);
}

static void expect_verdict(Case *one, Verdict verdict) {
    Trials trials = run(one);
    assert_int_equal(trials.count, 1);
    assert_string_equal(demur_verdict_word(trials.items[0].verdict),
                        demur_verdict_word(verdict));
}

static void the_outcome_is_compared(void **state) {
    Case *one = *state;
    one->expect[0].outcome = "dismissed";
    expect_verdict(one, VERDICT_PASSED);
    one->expect[0].outcome = "survives";
    Trials trials = run(one);
    assert_int_equal(trials.items[0].verdict, VERDICT_FAILED);
    assert_string_equal(trials.items[0].mismatches[0].expected, "survives");
    assert_string_equal(trials.items[0].mismatches[0].got, "dismissed");
}

static void a_word_stands_for_several_statuses(void **state) {
    static const struct {
        const char *word;
        Status status;
        bool fits;
    } rows[] = {
        {"holds", STATUS_SATISFIED, true},
        {"holds", STATUS_OPEN, false},
        {"fails", STATUS_NOT_SATISFIED, true},
        {"fails", STATUS_NOT_ALLEGED, true},
        {"fails", STATUS_NOT_ON_FACE, true},
        {"fails", STATUS_NO_EVIDENCE, true},
        {"fails", STATUS_NOT_PROVED, true},
        {"fails", STATUS_DOES_NOT_APPLY, false},
        {"fails", STATUS_SATISFIED, false},
        {"undecided", STATUS_OPEN, true},
        {"undecided", STATUS_FOR_TRIAL, true},
        {"undecided", STATUS_NOT_ALLEGED, false},
        {"not_reached", STATUS_NOT_REACHED, true},
        {"not reached", STATUS_NOT_REACHED, true},
        {"not_alleged", STATUS_NOT_ALLEGED, true},
        {"not_alleged", STATUS_NOT_SATISFIED, false},
    };
    Case *one = *state;
    ExpectElement element = {.element = "reliance"};
    one->expect[0].elements = &element;
    one->expect[0].element_count = 1;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        element.word = rows[i].word;
        one->elements[CASE_RELIANCE].status = rows[i].status;
        one->elements[CASE_RELIANCE].holds = rows[i].status == STATUS_SATISFIED;
        expect_verdict(one, rows[i].fits ? VERDICT_PASSED : VERDICT_FAILED);
    }
}

static void what_its_bearer_had_to_disprove_and_did_not_holds(void **state) {
    Case *one = *state;
    ExpectElement element = {.element = "reliance", .word = "holds"};
    one->expect[0].elements = &element;
    one->expect[0].element_count = 1;
    one->elements[CASE_RELIANCE].status = STATUS_NOT_PROVED;
    one->elements[CASE_RELIANCE].holds = true;
    expect_verdict(one, VERDICT_PASSED);
    element.word = "fails";
    expect_verdict(one, VERDICT_FAILED);
    element.word = "not_proved";
    expect_verdict(one, VERDICT_PASSED);
}

static void reading_governs_and_authority_are_compared(void **state) {
    Case *one = *state;
    ExpectElement element = {.element = "reliance",
                             .reading = "actual",
                             .governs = "binding",
                             .authority = "a_v_b"};
    one->expect[0].elements = &element;
    one->expect[0].element_count = 1;
    expect_verdict(one, VERDICT_PASSED);
    element = (ExpectElement){.element = "reliance",
                              .reading = "presumed",
                              .governs = "adopted",
                              .authority = "c_v_d"};
    Trials trials = run(one);
    assert_int_equal(trials.items[0].mismatch_count, 3);
    element = (ExpectElement){.element = "harm", .reading = "actual"};
    trials = run(one);
    assert_string_equal(trials.items[0].mismatches[0].got, "none");
}

static void grounds_are_exact_in_any_order(void **state) {
    static const char *both[] = {"harm", "reliance"},
                      *swapped[] = {"reliance", "harm"};
    Case *one = *state;
    one->expect[0].has_grounds = true;
    one->expect[0].grounds = (Strings){both, 2};
    expect_verdict(one, VERDICT_FAILED);
    one->answers[0].grounds = (Strings){swapped, 2};
    expect_verdict(one, VERDICT_PASSED);
    one->expect[0].grounds.count = 1;
    expect_verdict(one, VERDICT_FAILED);
    one->expect[0].grounds.count = 0;
    expect_verdict(one, VERDICT_FAILED);
}

static void no_possible_grounds_is_an_expectation(void **state) {
    Case *one = *state;
    one->expect[0].has_possible_grounds = true;
    expect_verdict(one, VERDICT_PASSED);
    demur_case_open_law(one);
    expect_verdict(one, VERDICT_FAILED);
}

static void turns_on_contains_at_least_what_is_expected(void **state) {
    static const char *one_reading[] = {"reliance=presumed"},
                      *element[] = {"reliance"}, *prefix[] = {"relian"};
    Case *one = *state;
    demur_case_open_law(one);
    one->expect[0].has_readings = true;
    one->expect[0].readings = (Strings){one_reading, 1};
    expect_verdict(one, VERDICT_PASSED);
    one->expect[0].readings = (Strings){element, 1};
    expect_verdict(one, VERDICT_PASSED);
    one->expect[0].readings = (Strings){prefix, 1};
    expect_verdict(one, VERDICT_FAILED);
}

static void an_unknown_element_fails(void **state) {
    Case *one = *state;
    ExpectElement element = {.element = "relianse", .word = "fails"};
    one->expect[0].elements = &element;
    one->expect[0].element_count = 1;
    expect_verdict(one, VERDICT_FAILED);
}

static void a_question_that_is_not_there_fails(void **state) {
    Case *one = *state;
    one->expect[0].outcome = "dismissed";
    one->expect[0].defendant = "Seller, Inc.";
    expect_verdict(one, VERDICT_PASSED);
    one->expect[0].defendant = "Somebody else";
    expect_verdict(one, VERDICT_FAILED);
    one->expect[0].defendant = NULL;
    one->expect[0].claim = "theft";
    expect_verdict(one, VERDICT_FAILED);
}

static void without_a_name_every_question_must_meet_it(void **state) {
    Case *one = *state;
    Answer both[] = {one->answers[0], one->answers[0]};
    both[1].outcome = OUTCOME_SURVIVES;
    both[1].defendant = "Other";
    one->result.base.answers = both;
    one->result.base.answer_count = 2;
    one->expect[0].outcome = "dismissed";
    Trials trials = run(one);
    assert_int_equal(trials.items[0].mismatch_count, 1);
    assert_string_equal(trials.items[0].mismatches[0].what,
                        "fraud, Other: outcome");
}

static void expecting_nothing_is_a_failure(void **state) {
    expect_verdict(*state, VERDICT_FAILED);
}

static void a_known_failure_may_fail_but_not_pass(void **state) {
    Case *one = *state;
    one->expect[0].known_failure = "for a reason";
    one->expect[0].outcome = "survives";
    expect_verdict(one, VERDICT_KNOWN_FAILURE);
    one->expect[0].outcome = "dismissed";
    expect_verdict(one, VERDICT_UNEXPECTED_PASS);
}

static void rows_have_expectations_of_their_own(void **state) {
    Case *one = *state;
    one->expect[0].outcome = "dismissed";
    one->suppose[0] =
        (Suppose){.title = "row", .expect = one->expect, .expect_count = 1};
    one->pattern.suppose = one->suppose;
    one->pattern.suppose_count = 1;
    Trials trials = run(one);
    assert_int_equal(trials.count, 2);
    assert_null(trials.items[0].row);
    assert_ptr_equal(trials.items[1].row, &one->suppose[0]);
}

static void what_cannot_be_decided_is_not_passed(void **state) {
    can_decide = false;
    Trials trials = run(*state);
    can_decide = true;
    assert_int_equal(trials.count, 0);
    assert_true(trials.undecided);
}

#define WITH_CASE(test)                                                        \
    cmocka_unit_test_setup_teardown(test, demur_case_setup, demur_case_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_CASE(the_outcome_is_compared),
        WITH_CASE(a_word_stands_for_several_statuses),
        WITH_CASE(what_its_bearer_had_to_disprove_and_did_not_holds),
        WITH_CASE(reading_governs_and_authority_are_compared),
        WITH_CASE(grounds_are_exact_in_any_order),
        WITH_CASE(no_possible_grounds_is_an_expectation),
        WITH_CASE(turns_on_contains_at_least_what_is_expected),
        WITH_CASE(an_unknown_element_fails),
        WITH_CASE(a_question_that_is_not_there_fails),
        WITH_CASE(without_a_name_every_question_must_meet_it),
        WITH_CASE(expecting_nothing_is_a_failure),
        WITH_CASE(a_known_failure_may_fail_but_not_pass),
        WITH_CASE(rows_have_expectations_of_their_own),
        WITH_CASE(what_cannot_be_decided_is_not_passed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
