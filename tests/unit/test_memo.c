/* Both sides of what is contested. */
#include "memo.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("paid") FACT("signed") FACT("gave")
    JUDGEMENT("ought") FACT("saw") FACT_OF_DEFENDANT(
        "left") "fact 'span' { ask = 'q?', type = 'number' }\n"
                "court 'low' { name = 'Low', abbr = 'L.' }\n"
                "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
                "'low',\n"
                "  date = '2001-01-01', checked = true }\n"
                "constraint { implies(paid, gave) }\n"
                "element 'notice' {\n"
                "  reading 'strict' { holds = 'S.', by = 'old', test = saw,\n"
                "    objection = 'Too strict.' },\n"
                "  reading 'loose' { holds = 'L.', cites = 'old', test = ought "
                "},\n"
                "  reading 'shown' { holds = 'F.', foil = true, test = always "
                "} }\n"
                "element 'benefit' { test = all { paid, gave } }\n"
                "element 'short' { test = span:at_most(9) }\n"
                "element 'form' { test = signed }\n"
                "defense 'exit' { burden = 'defendant', test = way_out }\n"
                "element 'way_out' { test = left }\n"
                "claim 'k' { elements = { notice, benefit, short, form } }\n";

typedef struct Made {
    const Result *result;
    Memo *memo;
} Made;

static Made make(Thinking *one, const char *facts) {
    Made made = {.result = thinking_result(one, facts)};
    made.memo = demur_memo(made.result, NULL, one->diag);
    assert_non_null(made.memo);
    return made;
}

/* "notice, exit, - way_out" */
static const char *contested(Thinking *one, const MemoAnswer *answer) {
    const char *text = "";
    for (size_t i = 0; i < answer->issue_count; i++)
        text = thinking_text(one, "%s%s%.*s%s", text, i == 0 ? "" : ", ",
                             2 * answer->issues[i].depth, "- - - ",
                             answer->issues[i].element->element->id);
    return text;
}

static const char *counter(Thinking *one, const Counter *it) {
    if (it->kind == COUNTER_OBJECTION)
        return thinking_text(one, "%s: against %s", demur_side_word(it->side),
                             it->objected->id);
    const char *what = it->kind == COUNTER_READING ? "reading"
                       : it->kind == COUNTER_FACT
                           ? one->book->facts[it->reason->fact].id
                       : it->kind == COUNTER_SET ? "together"
                                                 : "call";
    if (it->value == NULL)
        return thinking_text(one, "%s: denied", what);
    return thinking_text(one, "%s: %s %s > %s, %s%s", demur_side_word(it->side),
                         what, it->value, demur_status_word(it->status),
                         demur_outcome_word(it->outcome),
                         it->changes ? "" : " (no change)");
}

/* What is said against one element: "defendant: reading strict > …; …". */
static const char *against(Thinking *one, const Memo *memo, const char *id) {
    const MemoAnswer *answer = &memo->answers[0];
    const char *text = "";
    for (size_t i = 0; i < answer->issue_count; i++) {
        const MemoIssue *issue = &answer->issues[i];
        if (strcmp(issue->element->element->id, id) != 0)
            continue;
        for (size_t k = 0; k < issue->counter_count; k++)
            text = thinking_text(one, "%s%s%s", text, k == 0 ? "" : "; ",
                                 counter(one, &issue->counters[k]));
        return text;
    }
    return "not contested";
}

static const char all_yes[] =
    "posture: motion to dismiss\n"
    "facts: {saw: yes, ought: yes, paid: yes, gave: yes, span: 3, signed: yes}";

static void what_was_decided_is_contested_and_parts_follow(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, all_yes);
    thinking_same("all", contested(one, &made.memo->answers[0]),
                  "notice, benefit, short, form, exit, - way_out");
    assert_true(made.memo->answers[0].issues[4].whole);
    demur_memo_free(made.memo);
    made = make(one, "posture: motion to dismiss\nissues: [form]\n"
                     "facts: {signed: yes}");
    thinking_same("issues", contested(one, &made.memo->answers[0]), "form");
    demur_memo_free(made.memo);
}

static void another_reading_is_tried_and_a_foil_is_not(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: motion to dismiss\ncourt: low\n"
                          "facts: {ought: yes, paid: yes, gave: yes, span: 3, "
                          "signed: yes}");
    thinking_same("notice", against(one, made.memo, "notice"),
                  "plaintiff: reading loose > satisfied, survives; "
                  "plaintiff: against strict");
    const MemoIssue *notice = &made.memo->answers[0].issues[0];
    assert_string_equal(notice->used->reading->id, "strict");
    const ElementResult *under = notice->counters[0].under;
    assert_int_equal(under->because_count, 1);
    assert_int_equal(under->because[0].fact, thinking_fact(one, "ought"));
    assert_null(notice->counters[1].under);
    assert_int_equal(made.memo->cited.count, 1);
    demur_memo_free(made.memo);
}

/* Alone before the court, with what decides on looking back taken as met. */
static void what_comes_out_otherwise_alone_explains_nothing(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        "court 'low' { name = 'Low', abbr = 'L.' }\n"
        "authority 'old' { name = 'O.', cite = '1 R. 1',\n"
        "  court = 'low', date = '2001-01-01', checked = true }\n"
        "fact 'conduct' { ask = 'q?', type = 'period' }\n" FACT("saw")
            FACT("back") "statute 's' { cite = 'S', version 'v1' {\n"
                         "  from = '2000-01-01', to = '2010-01-01' },\n"
                         "  version 'v2' { from = '2010-01-01',\n"
                         "    retroactive = looks_back } }\n"
                         "element 'looks_back' { test = back }\n"
                         "element 'notice' {\n"
                         "  reading 'strict' { holds = 'S.', by = 'old',\n"
                         "    test = saw },\n"
                         "  reading 'dated' { holds = 'D.', cites = 'old',\n"
                         "    test = in_force('s', 'v2') } }\n"
                         "claim 'k' { elements = { notice, looks_back } }\n");
    Made made = make(one, "court: low\nconduct: 2005-01-01\n"
                          "facts: {saw: yes, back: no}");
    const Counter *dated = &made.memo->answers[0].issues[1].counters[0];
    assert_int_equal(dated->status, STATUS_NOT_SATISFIED);
    assert_true(dated->changes);
    assert_null(dated->under);
    demur_memo_free(made.memo);
}

static void open_law_has_a_side_in_each_reading(void **state) {
    Thinking *one = *state;
    static const char *const two =
        FACT("a") FACT("b") "court 'c' { name = 'C', abbr = 'C.' }\n"
                            "court 'd' { name = 'D', abbr = 'D.' }\n"
                            "authority 'x' { name = 'X', cite = '1 R. 1', "
                            "court = 'c', date = '2001-01-01' }\n"
                            "authority 'y' { name = 'Y', cite = '1 R. 2', "
                            "court = 'd', date = '2001-01-01' }\n"
                            "element 'e' {\n"
                            "  reading 'r' { holds = 'R.', by = 'x', test = a "
                            "},\n"
                            "  reading 's' { holds = 'S.', by = 'y', test = b "
                            "} }\n"
                            "claim 'k' { elements = { e } }\n";
    thinking_rules(one, two);
    Made made = make(one, "facts: {a: yes, b: no}");
    thinking_same("e", against(one, made.memo, "e"),
                  "plaintiff: reading r > satisfied, stands; "
                  "defendant: reading s > not_satisfied, fails");
    demur_memo_free(made.memo);
}

static void a_judgement_call_may_be_made_otherwise(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: motion to dismiss\n"
                          "adopt: {notice: loose}\n"
                          "facts: {ought: yes, paid: yes, gave: yes, span: 3, "
                          "signed: yes}");
    thinking_same("notice", against(one, made.memo, "notice"),
                  "defendant: reading strict > not_alleged, dismissed; "
                  "defendant: call no > not_satisfied, dismissed");
    demur_memo_free(made.memo);
}

static void a_call_that_nobody_made_is_for_each_side(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: motion to dismiss\n"
                          "adopt: {notice: loose}\n"
                          "facts: {ought: unknown, paid: yes, gave: yes, span: "
                          "3, signed: yes}");
    thinking_same("notice", against(one, made.memo, "notice"),
                  "defendant: reading strict > not_alleged, dismissed "
                  "(no change); "
                  "plaintiff: call yes > satisfied, survives; "
                  "defendant: call no > not_satisfied, dismissed (no change)");
    assert_true(made.memo->answers[0].issues[0].counters[1].open);
    demur_memo_free(made.memo);
    made = make(one, "posture: motion to dismiss\n"
                     "adopt: {notice: strict}\n"
                     "facts: {ought: unknown, saw: yes}");
    thinking_same("it plays no part", against(one, made.memo, "notice"),
                  "defendant: reading loose > not_alleged, dismissed; "
                  "defendant: against strict");
    demur_memo_free(made.memo);
}

static void a_dispute_is_for_each_side(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: summary judgment\n"
                          "facts: {signed: disputed}\nissues: [form]");
    thinking_same("form", against(one, made.memo, "form"),
                  "plaintiff: call yes > satisfied, for_trial; "
                  "defendant: call no > not_satisfied, judgment_for_defendant");
    demur_memo_free(made.memo);
}

static void what_follows_from_a_day_has_an_opposite(void **state) {
    Thinking *one = *state;
    static const char *const days =
        FACT("late") "fact 'sued' { ask = 'q?', type = 'date' }\n"
                     "fact 'hurt' { ask = 'q?', type = 'date' }\n"
                     "constraint { same(late, none { sued:within(years(3), "
                     "hurt) }) }\n"
                     "element 'bar' { test = none { late } }\n"
                     "claim 'k' { elements = { bar } }\n";
    thinking_rules(one, days);
    Made made = make(one, "facts: {sued: 2010-01-01, hurt: 2009-01-01}");
    assert_int_equal(made.memo->answers[0].issues[0].counters[0].fact,
                     thinking_fact(one, "late"));
    thinking_same("bar", against(one, made.memo, "bar"),
                  "defendant: sued yes > not_satisfied, fails");
    demur_memo_free(made.memo);
}

static void a_fact_is_turned_where_nothing_else_is_said(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, all_yes);
    thinking_same("benefit", against(one, made.memo, "benefit"),
                  "defendant: paid no > not_satisfied, dismissed");
    thinking_same("form", against(one, made.memo, "form"),
                  "defendant: signed no > not_satisfied, dismissed");
    thinking_same("a number may be unknown", against(one, made.memo, "short"),
                  "defendant: span unknown > not_alleged, dismissed");
    thinking_same("what parts rest on is told there",
                  against(one, made.memo, "exit"), "");
    thinking_same("a part", against(one, made.memo, "way_out"),
                  "defendant: left yes > satisfied, dismissed");
    demur_memo_free(made.memo);
}

static void what_no_fact_changes_alone_several_do(void **state) {
    Thinking *one = *state;
    thinking_rules(one,
                   FACT("a") FACT("b") "element 'e' { test = all { a, b } }\n"
                                       "claim 'k' { elements = { e } }\n");
    Made made = make(one, "posture: motion to dismiss\nfacts: {}");
    thinking_same("e", against(one, made.memo, "e"),
                  "defendant: a yes > not_alleged, dismissed (no change); "
                  "plaintiff: together otherwise > satisfied, survives");
    assert_int_equal(
        made.memo->answers[0].issues[0].counters[1].flip->changes.count, 2);
    demur_memo_free(made.memo);
}

static void
a_value_that_nobody_said_is_one_at_which_a_test_turns(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: motion to dismiss\nfacts: {signed: yes}");
    thinking_same("short", against(one, made.memo, "short"),
                  "span: denied; plaintiff: together otherwise > satisfied, "
                  "dismissed");
    thinking_same("benefit", against(one, made.memo, "benefit"),
                  "plaintiff: paid yes > satisfied, dismissed");
    demur_memo_free(made.memo);
}

static void the_weakest_element_is_that_of_the_flips(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "posture: motion to dismiss\n"
                          "facts: {saw: yes, ought: yes, paid: yes, gave: yes, "
                          "span: 3}");
    const FlipAnswer *flips = made.memo->answers[0].flips;
    assert_ptr_equal(flips->answer, made.memo->answers[0].answer);
    thinking_same("weakest", thinking_elements(one, &flips->weakest), "form");
    demur_memo_free(made.memo);
}

static void every_claim_and_defendant_has_a_part(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Made made = make(one, "defendants: [{name: D, facts: {signed: yes}}, "
                          "{name: E, facts: {signed: no}}]\n"
                          "issues: [form]");
    assert_int_equal(made.memo->answer_count, 2);
    thinking_same("first", against(one, made.memo, "form"),
                  "defendant: signed no > not_satisfied, fails");
    assert_int_equal(made.memo->answers[1].issues[0].counters[0].status,
                     STATUS_SATISFIED);
    demur_memo_free(made.memo);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_was_decided_is_contested_and_parts_follow),
        WITH_THINKING(another_reading_is_tried_and_a_foil_is_not),
        WITH_THINKING(what_comes_out_otherwise_alone_explains_nothing),
        WITH_THINKING(open_law_has_a_side_in_each_reading),
        WITH_THINKING(a_judgement_call_may_be_made_otherwise),
        WITH_THINKING(a_call_that_nobody_made_is_for_each_side),
        WITH_THINKING(a_dispute_is_for_each_side),
        WITH_THINKING(what_follows_from_a_day_has_an_opposite),
        WITH_THINKING(a_fact_is_turned_where_nothing_else_is_said),
        WITH_THINKING(what_no_fact_changes_alone_several_do),
        WITH_THINKING(a_value_that_nobody_said_is_one_at_which_a_test_turns),
        WITH_THINKING(the_weakest_element_is_that_of_the_flips),
        WITH_THINKING(every_claim_and_defendant_has_a_part),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
