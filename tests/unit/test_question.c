/* What is put to the court, with every override applied (docs/semantics.md,
 * "One question each"). */
#include "question.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "court 'low' { name = 'Low', abbr = 'Low', above = 'top' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01',\n"
    "  reached = { 'x' } }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2020-01-01',\n"
    "  reached = { 'y' } }\n" FACT("a") FACT("b")
        FACT("c") "element 'x' {\n"
                  "  reading 'r1' { by = 'v', test = a },\n"
                  "  reading 'r2' { by = 'w', test = b } }\n"
                  "element 'y' { test = all { a, b, c } }\n"
                  "claim 'k' { elements = { x, y } }\n"
                  "claim 'other' { elements = { y } }\n";

static const char *day(Thinking *one, Date date) {
    char text[DATE_TEXT_SIZE];
    return thinking_text(one, "%s", demur_date_write(date, text));
}

static void silence_asks_the_first_claim_of_no_court_today(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question = thinking_question(one, "", 0);
    assert_string_equal(one->book->claims[question->claim].id, "k");
    assert_int_equal(question->court, -1);
    assert_false(question->date_given);
    assert_int_equal(question->date, one->book->current_through);
    assert_int_equal(one->book->postures[question->posture].stage,
                     STAGE_HYPOTHETICAL);
    assert_true(question->all_issues);
    assert_false(question->otherwise_no);
    assert_int_equal(question->as_decided_in, -1);
    assert_int_equal(question->adopt_count, 0);
    for (size_t f = 0; f < one->book->fact_count; f++)
        assert_null(question->facts[f]);
}

static void the_file_names_forum_and_posture(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question =
        thinking_question(one,
                          "claim: other\ncourt: low\ndate: 2021-05-04\n"
                          "posture: trial\notherwise: no",
                          0);
    assert_string_equal(one->book->claims[question->claim].id, "other");
    assert_string_equal(one->book->courts[question->court].id, "low");
    assert_string_equal(day(one, question->date), "2021-05-04");
    assert_true(question->date_given);
    assert_string_equal(one->book->postures[question->posture].id, "trial");
    assert_int_equal(question->file_posture, question->posture);
    assert_true(question->otherwise_no);
}

static void a_later_layer_wins_and_silence_leaves_the_earlier(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const char *text =
        "claim: other\ncourt: low\ndate: 2021-05-04\nposture: trial\n"
        "otherwise: no\n"
        "suppose:\n"
        "  - {posture: motion_to_dismiss, otherwise: unknown}\n"
        "  - {court: none, claim: k, date: 2022-01-01, from: previous}\n";
    const Question *question = thinking_question(one, text, 1);
    assert_string_equal(one->book->postures[question->posture].id,
                        "motion_to_dismiss");
    assert_string_equal(one->book->postures[question->file_posture].id,
                        "trial");
    assert_string_equal(one->book->courts[question->court].id, "low");
    assert_string_equal(one->book->claims[question->claim].id, "other");
    assert_false(question->otherwise_no);
    question = thinking_question(one, text, 2);
    assert_int_equal(question->court, -1);
    assert_string_equal(one->book->claims[question->claim].id, "k");
    assert_string_equal(day(one, question->date), "2022-01-01");
    assert_string_equal(one->book->postures[question->posture].id,
                        "motion_to_dismiss");
}

static const char *adopted(Thinking *one, const Question *question) {
    const char *text = "";
    for (size_t i = 0; i < question->adopt_count; i++)
        text = thinking_text(one, "%s%s%s=%s", text, i == 0 ? "" : ", ",
                             question->adopt[i].element,
                             question->adopt[i].reading);
    return text;
}

static void adoptions_add_up_until_none_drops_them(void **state) {
    static const char *const text = "adopt: {x: r1}\n"
                                    "suppose:\n"
                                    "  - {adopt: {x: r2}}\n"
                                    "  - {adopt: none, from: previous}\n"
                                    "  - {adopt: {x: r1}, from: previous}\n";
    static const char *const wanted[] = {"x=r1", "x=r1, x=r2", "", "x=r1"};
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t rows = 0; rows < 4; rows++)
        thinking_same("rows", adopted(one, thinking_question(one, text, rows)),
                      wanted[rows]);
}

static void a_decision_lends_its_issues_unless_others_are_named(void **state) {
    static const struct {
        const char *text, *issues;
        bool as_decided;
    } rows[] = {
        {"as_decided_in: v", "x", true},
        {"as_decided_in: v\nissues: [y]", "y", true},
        {"as_decided_in: v\nissues: all", "all", true},
        /* to drop its readings does not change what was put */
        {"as_decided_in: v\nsuppose: [{adopt: none}]", "x", false},
        {"as_decided_in: v\nsuppose: [{issues: all}]", "all", true},
        {"as_decided_in: v\nsuppose: [{as_decided_in: w}]", "y", true},
        {"as_decided_in: v\nissues: [x]\nsuppose: [{as_decided_in: w}]", "x",
         true},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Question *question = thinking_question(
            one, rows[i].text, strstr(rows[i].text, "suppose") != NULL);
        thinking_same(rows[i].text,
                      question->all_issues
                          ? "all"
                          : thinking_list(one, &question->issues),
                      rows[i].issues);
        assert_int_equal(question->as_decided_in >= 0, rows[i].as_decided);
    }
}

static Said said(const Thinking *one, const Question *question,
                 const char *fact) {
    const Statement *statement = question->facts[thinking_fact(one, fact)];
    return statement == NULL ? SAID_NOTHING : statement->is.said;
}

static void facts_of_the_defendant_prevail_over_the_claim_s(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question =
        thinking_question(one,
                          "claims: [{claim: k, facts: {b: no, c: no}}]\n"
                          "defendants: [{name: D, facts: {c: disputed}}]\n"
                          "facts: {a: yes, b: yes, c: yes}",
                          0);
    assert_string_equal(question->defendant, "D");
    assert_int_equal(said(one, question, "a"), SAID_YES);
    assert_int_equal(said(one, question, "b"), SAID_NO);
    assert_int_equal(said(one, question, "c"), SAID_DISPUTED);
}

static void facts_of_another_claim_are_not_stated(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question = thinking_question(
        one, "claims: [k, {claim: other, facts: {a: yes}}]", 0);
    assert_int_equal(said(one, question, "a"), SAID_NOTHING);
}

static void supposed_facts_are_marked(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Question *question = thinking_question(
        one, "facts: {a: yes, b: yes}\nsuppose: [{facts: {b: no, c: no}}]", 1);
    assert_false(question->supposed[thinking_fact(one, "a")]);
    assert_true(question->supposed[thinking_fact(one, "b")]);
    assert_true(question->supposed[thinking_fact(one, "c")]);
    assert_int_equal(said(one, question, "b"), SAID_NO);
    assert_int_equal(question->withdrawn_count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(silence_asks_the_first_claim_of_no_court_today),
        WITH_THINKING(the_file_names_forum_and_posture),
        WITH_THINKING(a_later_layer_wins_and_silence_leaves_the_earlier),
        WITH_THINKING(adoptions_add_up_until_none_drops_them),
        WITH_THINKING(a_decision_lends_its_issues_unless_others_are_named),
        WITH_THINKING(facts_of_the_defendant_prevail_over_the_claim_s),
        WITH_THINKING(facts_of_another_claim_are_not_stated),
        WITH_THINKING(supposed_facts_are_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
