/* Fact patterns: what they state. */
#include "facts.h"

#include "book_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- the whole file ------------------------------------------------------ */

static void the_head_of_a_file_is_read(void **state) {
    (void)state;
    Desk desk;
    Pattern *p =
        demur_desk_pattern(&desk, "title: A v. B\n"
                                  "note: n\n"
                                  "teaching: t\n"
                                  "question: 'why?'\n"
                                  "tags: [x, y]\n"
                                  "court: low\n"
                                  "date: 2022-05-16\n"
                                  "posture: motion to dismiss\n"
                                  "claim: debt\n"
                                  "as_decided_in: a_v_b_low\n"
                                  "otherwise: no\n"
                                  "parties: {plaintiff: A, defendant: B, "
                                  "venture: [C, D]}\n");
    char hex[65], day[DATE_TEXT_SIZE];
    assert_string_equal(p->file, "facts.yaml");
    assert_string_equal(p->title, "A v. B");
    assert_string_equal(p->question, "why?");
    assert_int_equal(p->tags.count, 2);
    assert_true(p->settings.has_court);
    assert_int_equal(p->settings.court, 1);
    assert_string_equal(demur_date_write(p->settings.date, day), "2022-05-16");
    assert_int_equal(p->settings.posture, 1);
    assert_int_equal(p->settings.claims.count, 1);
    assert_int_equal(p->settings.as_decided_in, 0);
    assert_true(p->settings.has_otherwise && p->settings.otherwise_no);
    assert_string_equal(p->plaintiff, "A");
    assert_string_equal(p->defendants[0].name, "B");
    assert_int_equal(p->defendant_count, 1);
    assert_string_equal(p->venture.items[1], "D");
    assert_int_equal(strlen(demur_pattern_sha256(p, hex)), 64);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void what_is_not_said_is_absent(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(&desk, "facts: {}\n");
    assert_null(p->title);
    assert_false(p->settings.has_court || p->settings.has_issues ||
                 p->settings.has_otherwise);
    assert_int_equal(p->settings.posture, -1);
    assert_string_equal(p->defendants[0].name, "the defendant");
    assert_int_equal(p->suppose_count + p->expect_count, 0);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
    p = demur_desk_pattern(&desk,
                           "court: none\nposture: demurrer\nadopt: none\n");
    assert_true(p->settings.has_court && p->settings.adopt_none);
    assert_int_equal(p->settings.court, -1);
    assert_int_equal(p->settings.posture, 1);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void
several_claims_and_defendants_have_facts_of_their_own(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(
        &desk, "claims: [debt, {claim: other, facts: {saw: no}}]\n"
               "defendants: [B, {name: C, facts: {knew: yes}}]\n");
    assert_int_equal(p->settings.claims.count, 2);
    assert_int_equal(p->claim_count, 1);
    assert_int_equal(p->claims[0].claim, 1);
    assert_int_equal(p->claims[0].facts.items[0].is.said, SAID_NO);
    assert_int_equal(p->defendant_count, 2);
    assert_int_equal(p->defendants[0].facts.count, 0);
    assert_int_equal(p->defendants[1].facts.items[0].is.said, SAID_YES);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void issues_and_adoptions_name_what_the_book_has(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(
        &desk, "issues: [notice, shield, signed, waiver, debt]\n"
               "adopt: {none: yes, notice: strict}\n");
    assert_int_equal(p->settings.issues.count, 5);
    assert_true(p->settings.issues.items[0] == desk.book->elements[0].id);
    assert_false(p->settings.all_issues);
    assert_true(p->settings.adopt_none);
    assert_string_equal(p->settings.adopt[0].reading, "strict");
    demur_pattern_free(p);
    demur_desk_finish(&desk);
    p = demur_desk_pattern(&desk, "issues: all\n");
    assert_true(p->settings.has_issues && p->settings.all_issues);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

/* ---- facts --------------------------------------------------------------- */

static void a_fact_has_a_short_and_a_long_form(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(
        &desk,
        "facts:\n"
        "  knew: unknown\n"
        "  saw: {is: yes, how: conclusory, source: P 4, quote: q, note: n,\n"
        "        evidence: [Ex. 1, {source: s, quote: r, by: A}]}\n"
        "  trade: {alleged: yes, found: no}\n");
    const Statement *knew = &p->settings.facts.items[0], *saw = knew + 1,
                    *trade = knew + 2;
    assert_int_equal(p->settings.facts.count, 3);
    assert_int_equal(knew->is.said, SAID_UNKNOWN);
    assert_false(knew->how_given);
    assert_int_equal(knew->at.line, 2);
    assert_int_equal(knew->at.column, 3);
    assert_true(saw->how_given);
    assert_int_equal(saw->how, HOW_CONCLUSORY);
    assert_string_equal(saw->quote, "q");
    assert_int_equal(saw->evidence_count, 2);
    assert_string_equal(saw->evidence[0].source, "Ex. 1");
    assert_string_equal(saw->evidence[1].by, "A");
    assert_int_equal(trade->is.said, SAID_NOTHING);
    assert_int_equal(trade->alleged.said, SAID_YES);
    assert_int_equal(trade->found.said, SAID_NO);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

/* A fact, a text, and how the value is told again; NULL if it is refused. */
static const char *const values[][3] = {
    {"knew", "yes", "yes"},
    {"renewals", "disputed", "disputed"},
    {"paid", "unknown", "unknown"},
    {"renewals", "0", "0"},
    {"renewals", "-12", "-12"},
    {"renewals", "1000000000000000", "1000000000000000"},
    {"paid", "0", "$0.00"},
    {"paid", "$5", "$5.00"},
    {"paid", "1250.5O", NULL},
    {"paid", "$1,250.00", "$1,250.00"},
    {"paid", "1234567.89", "$1,234,567.89"},
    {"paid", "1,234,567", "$1,234,567.00"},
    {"signed_on", "2024-02-29", "2024-02-29"},
    {"stay", "2024-02-29", "2024-02-29"},
    {"stay", "2013-11-01 to 2018-04-06", "2013-11-01 to 2018-04-06"},
    {"stay", "{from: 2013-11-01, to: 2018-04-06}", "2013-11-01 to 2018-04-06"},
    {"stay", "{is: {from: 2013-11-01, to: 2018-04-06}, note: n}",
     "2013-11-01 to 2018-04-06"},
    {"lender", "bank", "bank"},
    {"lender", "credit union", "credit_union"},
    {"lender", "'bank'", "bank"},
    {"lender", "unknown", "unknown"},
    {"renewals", "1e3", NULL},
    {"renewals", "007", NULL},
    {"renewals", "1,000", NULL},
    {"renewals", "+1", NULL},
    {"renewals", "0x10", NULL},
    {"renewals", "1.0", NULL},
    {"renewals", "-", NULL},
    {"renewals", "1000000000000001", NULL},
    {"renewals", "99999999999999999999", NULL},
    {"renewals", "'3'", NULL},
    {"paid", "-5", NULL},
    {"paid", "$", NULL},
    {"paid", "5.0", NULL},
    {"paid", "5.", NULL},
    {"paid", "5.000", NULL},
    {"paid", "12,50", NULL},
    {"paid", "1234,567", NULL},
    {"paid", "1,,000", NULL},
    {"paid", ",100", NULL},
    {"paid", "1,0000", NULL},
    {"paid", "05", NULL},
    {"signed_on", "2023-02-29", NULL},
    {"signed_on", "2023-2-9", NULL},
    {"signed_on", "0999-01-01", NULL},
    {"signed_on", "May 1, 2023", NULL},
    {"signed_on", "{from: 2023-01-01, to: 2023-01-02}", NULL},
    {"stay", "2013-11-01 to", NULL},
    {"stay", "2013-11-02 to 2013-11-01", NULL},
    {"stay", "{from: 2013-11-01}", NULL},
    {"lender", "Bank", NULL},
    {"lender", "yes", NULL},
    {"knew", "3", NULL},
};

static void values_are_typed_and_told_again(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        char text[128];
        Desk desk;
        snprintf(text, sizeof text, "facts:\n  %s: %s\n", values[i][0],
                 values[i][1]);
        demur_desk_init(&desk, text, strlen(text));
        Pattern *p = demur_facts_read(desk.book, desk.diag, desk.source, false,
                                      &desk.offset);
        if ((p == NULL) != (values[i][2] == NULL))
            fail_msg("%s-- %s", text, demur_desk_findings(&desk));
        if (p != NULL) {
            const Statement *one = p->settings.facts.items;
            assert_string_equal(
                demur_facts_words(desk.book, one->fact, &one->is, p->arena),
                values[i][2]);
        }
        demur_pattern_free(p);
        demur_desk_finish(&desk);
    }
}

static void dates_may_stand_at_the_top_but_only_once(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(&desk, "signed_on: 2020-01-01\n"
                                           "facts: {knew: yes}\n"
                                           "stay: {is: unknown, note: n}\n");
    assert_int_equal(p->settings.facts.count, 3);
    assert_int_equal(p->settings.facts.items[0].is.said, SAID_YES);
    assert_int_equal(p->settings.facts.items[1].is.said, SAID_VALUE);
    assert_int_equal(p->settings.facts.items[1].at.line, 1);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
    static const Refusal rows[] = {
        {"signed_on: 2020-01-01\nfacts: {signed_on: 2020-01-01}\n",
         "1:1 duplicate-key", "under facts, here"}};
    REFUSE(rows);
}

/* ---- rows and expectations ----------------------------------------------- */

static void a_row_of_suppose_may_change_any_setting(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(&desk, "expect: {outcome: fails}\n"
                                           "suppose:\n"
                                           "  - title: t\n"
                                           "    teaching: why\n"
                                           "    defendant: C\n"
                                           "    facts: {knew: yes}\n"
                                           "    stay: 2020-01-01\n"
                                           "  - from: previous\n"
                                           "    court: high\n"
                                           "    claim: other\n"
                                           "    expect: [{outcome: stands}]\n"
                                           "defendants: [B, C]\n");
    assert_int_equal(p->suppose_count, 2);
    assert_string_equal(p->suppose[0].teaching, "why");
    assert_string_equal(p->suppose[0].defendant, "C");
    assert_int_equal(p->suppose[0].settings.facts.count, 2);
    assert_false(p->suppose[0].from_previous);
    assert_true(p->suppose[1].from_previous);
    assert_int_equal(p->suppose[1].settings.court, 0);
    assert_int_equal(p->suppose[1].settings.claims.items[0], 1);
    assert_string_equal(p->suppose[1].expect[0].outcome, "stands");
    assert_int_equal(p->expect_count, 1);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void a_prediction_is_kept_apart_from_what_is_expected(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(
        &desk, "suppose: [{predict: {outcome: stands}}]\n"
               "predict:\n"
               "  - outcome: fails\n"
               "    elements:\n"
               "      notice: {status: fails, because: [knew, strict]}\n"
               "      waiver: holds\n"
               "  - {court: low, elements: {notice: {is: undecided}}}\n");
    assert_int_equal(p->expect_count + p->suppose[0].expect_count, 0);
    assert_int_equal(p->suppose[0].predict_count, 1);
    assert_int_equal(p->predict_count, 2);
    const Expect *one = &p->predict[0], *two = &p->predict[1];
    assert_true(one->predicted);
    assert_string_equal(one->outcome, "fails");
    assert_string_equal(one->elements[0].word, "fails");
    assert_string_equal(one->elements[0].because.items[0], "knew");
    assert_string_equal(one->elements[0].because.items[1], "notice=strict");
    assert_int_equal(one->elements[1].because.count, 0);
    assert_int_equal(two->settings.court, 1);
    assert_string_equal(two->elements[0].word, "undecided");
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void an_expectation_says_what_and_of_which_question(void **state) {
    (void)state;
    Desk desk;
    Pattern *p = demur_desk_pattern(
        &desk, "expect:\n"
               "  - title: t\n"
               "    court: high\n"
               "    issues: all\n"
               "    adopt: none\n"
               "    claim: debt\n"
               "    outcome: judgment for plaintiff\n"
               "    grounds: []\n"
               "    possible_grounds: [notice, shield]\n"
               "    turns_on: {readings: [notice=loose, notice, trade=no], "
               "facts: [saw]}\n"
               "    known_failure: because\n"
               "  - elements:\n"
               "      notice: fails\n"
               "      shield: not satisfied\n"
               "      amount_due: {is: holds, governs: binding,\n"
               "                   authority: a_v_b_low}\n"
               "      waiver: {governs: open}\n");
    const Expect *one = &p->expect[0], *two = &p->expect[1];
    assert_true(one->has_grounds && one->has_possible_grounds);
    assert_int_equal(one->grounds.count, 0);
    assert_string_equal(one->possible_grounds.items[1], "shield");
    assert_string_equal(one->outcome, "judgment_for_plaintiff");
    assert_string_equal(one->claim, "debt");
    assert_string_equal(one->readings.items[0], "notice=loose");
    assert_string_equal(one->readings.items[1], "notice");
    assert_string_equal(one->readings.items[2], "trade=no");
    assert_string_equal(one->facts.items[0], "saw");
    assert_string_equal(one->known_failure, "because");
    assert_true(one->settings.adopt_none && one->settings.all_issues);
    assert_int_equal(two->element_count, 4);
    assert_string_equal(two->elements[0].word, "fails");
    assert_string_equal(two->elements[1].word, "not_satisfied");
    assert_string_equal(two->elements[2].authority, "a_v_b_low");
    assert_null(two->elements[3].word);
    assert_string_equal(two->elements[3].governs, "open");
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

/* ---- documents ----------------------------------------------------------- */

static void a_file_from_a_windows_editor_is_fine(void **state) {
    (void)state;
    Desk desk;
    Pattern *p =
        demur_desk_pattern(&desk, "\xEF\xBB\xBF"
                                  "title: x\r\nfacts:\r\n  knew: yes\r\n"
                                  "note: |\r\n  a\r\n  b\r\n");
    assert_string_equal(p->title, "x");
    assert_string_equal(p->note, "a\nb\n");
    assert_int_equal(p->settings.facts.items[0].at.line, 3);
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void a_file_holds_one_document(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"title: a\n---\ntitle: b\n", "2:1 yaml-forbidden", "second document"},
        {"", "1:1 empty-file", ""},
        {"# c\n---\n", "2:1 empty-file", ""},
        {"# c\n%YAML 1.1\n---\ntitle: a\n", "2:1 yaml-forbidden", "directives"},
    };
    REFUSE(rows);
    Desk desk;
    Pattern *p =
        demur_desk_pattern(&desk, "# c\n---\ntitle: a\n...\n---\n# d\n");
    assert_string_equal(p->title, "a");
    demur_pattern_free(p);
    demur_desk_finish(&desk);
}

static void a_bad_document_does_not_spoil_the_rest_of_a_stream(void **state) {
    (void)state;
    static const char text[] = "title: a\n---\ntitle: \"b\nfacts: [\n---\n"
                               "# c\nfcts: x\n--- \ntitle: \x01\n---\n"
                               "--- {title: d}\n...\n---\n";
    static const char *const titles[] = {"a", NULL, NULL, NULL, "d"};
    Desk desk;
    demur_desk_init(&desk, text, sizeof text - 1);
    for (size_t i = 0; i < 5; i++) {
        assert_int_not_equal(desk.offset, SIZE_MAX);
        Pattern *p = demur_facts_read(desk.book, desk.diag, desk.source, true,
                                      &desk.offset);
        assert_int_equal(p == NULL, titles[i] == NULL);
        if (p != NULL)
            assert_string_equal(p->title, titles[i]);
        demur_pattern_free(p);
    }
    assert_int_equal(desk.offset, SIZE_MAX);
    assert_string_equal(demur_desk_findings(&desk),
                        "3:8 yaml-syntax, 7:1 unknown-field, 9:8 bad-byte");
    demur_desk_finish(&desk);
}

/* ---- the command line ---------------------------------------------------- */

static void options_override_settings(void **state) {
    (void)state;
    Desk desk;
    Settings settings;
    Arena *arena = demur_arena_new();
    static const char *const adopt[] = {"none", "notice=strict"};
    static const char *const set[] = {"knew=yes", "paid=$1,250.00",
                                      "stay=2013-11-01 to 2018-04-06"};
    const Overrides overrides = {.court = "low",
                                 .date = "2022-05-16",
                                 .posture = "motion to dismiss",
                                 .issues = "notice,shield",
                                 .adopt = adopt,
                                 .adopt_count = 2,
                                 .set = set,
                                 .set_count = 3};
    demur_desk_init(&desk, "", 0);
    assert_true(demur_facts_overrides(desk.book, desk.diag, arena, &overrides,
                                      &settings));
    assert_int_equal(settings.court, 1);
    assert_int_equal(settings.posture, 1);
    assert_int_equal(settings.issues.count, 2);
    assert_true(settings.adopt_none);
    assert_int_equal(settings.adopt_count, 1);
    assert_int_equal(settings.facts.count, 3);
    assert_int_equal(settings.facts.items[1].is.value.first, 125000);
    const Overrides none = {.court = "none", .issues = "all"};
    assert_true(
        demur_facts_overrides(desk.book, desk.diag, arena, &none, &settings));
    assert_true(settings.has_court && settings.all_issues);
    assert_int_equal(settings.court, -1);
    assert_int_equal(settings.date, DATE_NONE);
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_of_a_file_is_read),
        cmocka_unit_test(what_is_not_said_is_absent),
        cmocka_unit_test(several_claims_and_defendants_have_facts_of_their_own),
        cmocka_unit_test(issues_and_adoptions_name_what_the_book_has),
        cmocka_unit_test(a_fact_has_a_short_and_a_long_form),
        cmocka_unit_test(values_are_typed_and_told_again),
        cmocka_unit_test(dates_may_stand_at_the_top_but_only_once),
        cmocka_unit_test(a_row_of_suppose_may_change_any_setting),
        cmocka_unit_test(a_prediction_is_kept_apart_from_what_is_expected),
        cmocka_unit_test(an_expectation_says_what_and_of_which_question),
        cmocka_unit_test(a_file_from_a_windows_editor_is_fine),
        cmocka_unit_test(a_file_holds_one_document),
        cmocka_unit_test(a_bad_document_does_not_spoil_the_rest_of_a_stream),
        cmocka_unit_test(options_override_settings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
