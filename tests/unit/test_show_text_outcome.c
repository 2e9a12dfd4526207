/* What a reader learns first: who wins, on what, because of which fact. */
#include "show_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *report(Case *one) {
    one->out.length = 0;
    demur_show_text(&one->result, &one->show, &one->out);
    return demur_buffer_string(&one->out);
}

static void assert_has(const char *text, const char *part) {
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_has_not(const char *text, const char *part) {
    if (strstr(text, part) != NULL)
        fail_msg("\"%s\" is in:\n%s", part, text);
}

static void the_question_comes_first_and_teaching_when_asked(void **state) {
    Case *one = *state;
    one->pattern.question = "Who relied?";
    one->pattern.teaching = "Reliance.";
    assert_has(report(one), "motion to dismiss)\nQuestion: Who relied?\nFraud");
    assert_has_not(report(one), "Teaching");
    one->show.full = true;
    assert_has(report(one), "Who relied?\nTeaching: Reliance.\nFraud");
}

static void several_answers_are_told_in_short(void **state) {
    Case *one = *state;
    Answer both[] = {one->answers[0], one->answers[0]};
    one->result.base.answers = both;
    one->result.base.answer_count = 2;
    const char *text = report(one);
    assert_has(text, "  fraud, Seller, Inc.: DISMISSED: reliance is not "
                     "alleged\n  fraud, Seller, Inc.: DISMISSED");
    assert_has(text, "Each element with its facts: --full, or `demur why`.\n");
    assert_has_not(text, "\n+ harm");
    one->show.full = true;
    assert_has(report(one), "\n+ harm");
}

static void a_dispute_that_nobody_resolved_is_not_silence(void **state) {
    Case *one = *state;
    one->reasons[0].value = "disputed";
    const char *text = report(one);
    assert_has(text, "statement? Disputed, and\n    so not alleged.");
    assert_has(text, "- relied: disputed (and so not alleged; a judgement");
}

static void what_does_not_count_is_told_with_why(void **state) {
    Case *one = *state;
    one->reasons[0] = (Reason){.fact = 0,
                               .value = "yes",
                               .kind = REASON_DISREGARDED,
                               .how = HOW_EVIDENCE,
                               .stated = true,
                               .statement = &one->statements[0]};
    assert_has(report(one),
               "Yes, but only\n    evidence, which does not count here "
               "(¶ 7).");
}

static void what_holds_by_several_facts_names_them(void **state) {
    Case *one = *state;
    one->answers[0].outcome = OUTCOME_SURVIVES;
    one->answers[0].grounds.count = 0;
    Reason several[] = {one->reasons[1], one->reasons[1]};
    several[1].fact = 2;
    several[1].value = "no";
    one->elements[CASE_HARM].because = several;
    one->elements[CASE_HARM].because_count = 2;
    assert_has(report(one), "  + harm is satisfied: lost_money, "
                            "license_in_force (no).\n");
}

static void what_fails_for_several_facts_names_them(void **state) {
    Case *one = *state;
    Reason several[] = {one->reasons[0], one->reasons[0]};
    several[1].fact = 2;
    one->elements[CASE_RELIANCE].because = several;
    one->elements[CASE_RELIANCE].because_count = 2;
    assert_has(report(one), "Not alleged;\n    likewise license_in_force.");
}

static void facts_that_nothing_reads_share_a_note(void **state) {
    Case *one = *state;
    Note notes[] = {{"a: read by nothing", NOWHERE, "a"},
                    {"something else", NOWHERE, NULL},
                    {"b: read by nothing", NOWHERE, "b"}};
    one->result.base.notes = (Notes){notes, 3};
    assert_has(report(one), "Note: something else\n"
                            "Note: nothing here turns on a, b\n");
    one->result.base.notes.count = 1;
    assert_has(report(one), "Note: a: read by nothing\n");
}

static void what_does_not_apply_at_all_says_why(void **state) {
    Case *one = *state;
    static const char *grounds[] = {"license"};
    one->declared[CASE_IN_FORCE].kind = ELEMENT_EXCEPTION;
    one->elements[CASE_LICENSE].status = STATUS_SATISFIED;
    one->elements[CASE_IN_FORCE].status = STATUS_DOES_NOT_APPLY;
    one->elements[CASE_IN_FORCE].detail = "does not reach this claim";
    one->answers[0].grounds = (Strings){grounds, 1};
    assert_has(report(one), "  + license bars the claim: in force does not "
                            "apply (does not reach this claim).\n");
}

static void an_exception_that_fails_is_told_with_what_it_left(void **state) {
    Case *one = *state;
    one->answers[0].outcome = OUTCOME_SURVIVES;
    one->declared[CASE_TIMELY].kind = ELEMENT_EXCEPTION;
    one->elements[CASE_TIMELY].parent = CASE_HARM;
    one->elements[CASE_TIMELY].status = STATUS_NOT_ON_FACE;
    assert_has(report(one), "Did it cost money? Yes (¶ 7); timely does not "
                            "apply (not\n    on face).\n");
}

static void what_nobody_mentioned_is_told_apart(void **state) {
    Case *one = *state;
    one->elements[CASE_RELIANCE].status = STATUS_NOT_SATISFIED;
    one->reasons[0] = (Reason){.fact = 0,
                               .value = "no",
                               .kind = REASON_CONTRADICTED,
                               .unmentioned = true};
    const char *text = report(one);
    assert_has(text, "rely on the statement? No (not\n    mentioned).");
    assert_has(text,
               "- relied: no (not mentioned; counts against the element)\n");
}

static void a_dispute_that_a_motion_resolves_says_how(void **state) {
    Case *one = *state;
    one->reasons[1].value = "disputed";
    one->reasons[1].version = true;
    assert_has(report(one), "- lost_money: disputed (taken as the plaintiff "
                            "alleges); ¶ 7");
}

static void each_prong_that_fails_names_its_fact(void **state) {
    Case *one = *state;
    one->answers[0].outcome = OUTCOME_SURVIVES;
    one->reasons[1].value = "no";
    one->reasons[1].kind = REASON_CONTRADICTED;
    one->elements[CASE_IN_FORCE].because = &one->reasons[1];
    one->elements[CASE_IN_FORCE].because_count = 1;
    one->elements[CASE_TIMELY].parent = CASE_LICENSE;
    one->elements[CASE_TIMELY].status = STATUS_NOT_ON_FACE;
    assert_has(report(one),
               "license does not bar the claim: none of its prongs is met.\n");
    one->elements[CASE_HARM].status = STATUS_NOT_REACHED;
    assert_has(report(one),
               "license does not bar the claim: timely is not on "
               "the face of the complaint;\n    in force is not on "
               "the face of the complaint (lost_money: no).\n");
}

static void a_disputed_question_of_law_is_told_as_one(void **state) {
    Case *one = *state;
    Reason reasons[] = {one->reasons[1], one->reasons[0]};
    reasons[1].kind = REASON_OPEN_LAW;
    one->answers[0].outcome = OUTCOME_OPEN;
    one->elements[CASE_RELIANCE].status = STATUS_OPEN;
    one->elements[CASE_RELIANCE].because = reasons;
    one->elements[CASE_RELIANCE].because_count = 2;
    assert_has(report(one), "statement? Disputed, and a\n    question of law. "
                            "[binding: A. (7th Cir. 2021)]");
}

static void what_the_book_leaves_out_of_a_claim_is_taken_as_met(void **state) {
    Case *one = *state;
    one->answers[0].outcome = OUTCOME_SURVIVES;
    one->elements[CASE_HARM].status = STATUS_NOT_ENCODED;
    assert_has(report(one),
               "  - was harmed: not in the rule book, and taken as met.\n");
}

#define WITH_CASE(test)                                                        \
    cmocka_unit_test_setup_teardown(test, demur_case_setup, demur_case_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_CASE(the_question_comes_first_and_teaching_when_asked),
        WITH_CASE(several_answers_are_told_in_short),
        WITH_CASE(a_dispute_that_nobody_resolved_is_not_silence),
        WITH_CASE(what_does_not_count_is_told_with_why),
        WITH_CASE(what_holds_by_several_facts_names_them),
        WITH_CASE(what_fails_for_several_facts_names_them),
        WITH_CASE(facts_that_nothing_reads_share_a_note),
        WITH_CASE(what_does_not_apply_at_all_says_why),
        WITH_CASE(an_exception_that_fails_is_told_with_what_it_left),
        WITH_CASE(what_nobody_mentioned_is_told_apart),
        WITH_CASE(a_dispute_that_a_motion_resolves_says_how),
        WITH_CASE(each_prong_that_fails_names_its_fact),
        WITH_CASE(a_disputed_question_of_law_is_told_as_one),
        WITH_CASE(what_the_book_leaves_out_of_a_claim_is_taken_as_met),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
