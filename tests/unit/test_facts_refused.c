/* Fact patterns: every way to state one wrongly, and what is said of it. */
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

static void other_spellings_of_yes_and_no_get_a_hint(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"facts: {knew: true}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: True}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: Yes}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: on}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: y}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: 1}", "1:15 bad-value", "hint: write yes"},
        {"facts: {knew: FALSE}", "1:15 bad-value", "hint: write no"},
        {"facts: {knew: off}", "1:15 bad-value", "hint: write no"},
        {"facts: {knew: n}", "1:15 bad-value", "hint: write no"},
        {"facts: {knew: N/A}", "1:15 bad-value", "hint: write unknown"},
        {"facts: {knew: dispute}", "1:15 bad-value", "mean \"disputed\""},
        {"facts: {knew: 'yes'}", "1:15 bad-value", "take the quotes away"},
        {"facts: {signed_on: '2020-01-01'}", "1:20 bad-value",
         "take the quotes away"},
    };
    REFUSE(rows);
}

static void wrong_names_are_refused_with_what_was_meant(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"facts:\n  knwe: yes\n", "2:3 unknown-fact", "mean \"knew\""},
        {"court: lwo", "1:8 unknown-court", "\"lwo\" is not a court"},
        {"court: Low Ct.", "1:8 unknown-court", "mean \"low\""},
        {"court: High Court", "1:8 unknown-court", "mean \"high\""},
        {"date: 2024-02-30", "1:7 bad-date", "does not exist"},
        {"date: yesterday", "1:7 bad-value", "write YYYY-MM-DD"},
        {"posture: motion to dismis", "1:10 unknown-word",
         "mean \"motion_to_dismiss\""},
        {"claim: dept", "1:8 unknown-name", "mean \"debt\""},
        {"issues: [notise]", "1:10 unknown-name", "mean \"notice\""},
        {"as_decided_in: a_v_b", "1:16 unknown-name", "mean \"a_v_b_"},
        {"adopt: {notice: stict}", "1:17 unknown-name", "mean \"strict\""},
        {"adopt: {notice: x}", "1:17 unknown-name", "are strict, loose"},
        {"adopt: {waiver: x}", "1:17 unknown-name", "one test"},
        {"tilte: x", "1:1 unknown-field", "mean \"title\""},
        {"sined_on: 2020-01-01", "1:1 unknown-field", "mean \"signed_on\""},
        {"knew: yes", "1:1 unknown-field", "put it under facts"},
        {"outcome: fails", "1:1 unknown-field",
         "belongs below expect or predict"},
        {"predict: {grounds: [notice]}", "1:11 unknown-field",
         "belongs in an expectation"},
        {"predict: {elements: {notice: {status: fails, because: strct}}}",
         "1:55 unknown-fact", "mean \"strict\""},
        {"otherwise: yes", "1:12 unknown-word", "write unknown or no"},
        {"facts: {knew: {is: yes, hwo: found}}", "1:25 unknown-field",
         "mean \"how\""},
        {"facts: {knew: {is: yes, how: aleged}}", "1:30 unknown-word",
         "mean \"alleged\""},
    };
    REFUSE(rows);
}

static void wrong_kinds_and_shapes_are_refused(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"- a\n", "1:1 wrong-type", "a list stands here"},
        {"hello", "1:1 wrong-type", "one value stands here"},
        {"~", "1:1 empty-value", ""},
        {"title: [a]", "1:8 wrong-type", "a text is wanted"},
        {"facts: [knew]", "1:8 wrong-type", "a map of facts is wanted"},
        {"facts: {knew: [yes]}", "1:15 wrong-type", "yes, no"},
        {"facts: {knew: {note: x}}", "1:9 missing-field", "says nothing"},
        {"facts: {knew: {is: yes, evidence: x}}", "1:35 wrong-type", "list"},
        {"issues: []", "1:9 bad-value", "nothing is put to the court"},
        {"issues: [warned]", "1:10 wrong-kind", "it belongs to notice"},
        {"as_decided_in: a_v_b_brief", "1:16 wrong-kind", "decided nothing"},
        {"adopt: strict", "1:8 wrong-type", "a map of readings"},
        {"adopt: {none: no}", "1:15 unknown-word", "write yes"},
        {"claims: []", "1:9 bad-value", "no claim"},
        {"claims: [debt, debt]", "1:16 duplicate-key", "made twice"},
        {"claim: debt\nclaims: [other]", "2:1 duplicate-key", "both"},
        {"claims: [{facts: {}}]", "1:10 missing-field", "claim is missing"},
        {"defendants: [B, B]", "1:17 duplicate-key", "named twice"},
        {"defendants: [B]\nparties: {defendant: C}", "2:11 duplicate-key",
         "two places"},
        {"parties: {venture: []}", "1:20 bad-value", "empty"},
        {"parties: {judge: X}", "1:11 unknown-field", "plaintiff"},
        {"suppose: {}", "1:10 wrong-type", "a list of suppositions"},
    };
    REFUSE(rows);
}

static void all_independent_mistakes_are_reported_at_once(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"title: &a x\ncourt: lwo\ndate: 2024-02-30\nfacts:\n  knwe: yes\n"
         "  saw: true\n  saw: no\n  paid:\nexpect: {outcome: wins}\n",
         "1:8 yaml-forbidden, 8:3 empty-value, 7:3 duplicate-key, "
         "2:8 unknown-court, 3:7 bad-date, 5:3 unknown-fact, 6:8 bad-value, "
         "9:19 unknown-word",
         ""},
    };
    REFUSE(rows);
}

static void an_expectation_is_never_silently_vacuous(void **state) {
    (void)state;
    static const Refusal rows[] = {
        {"expect: {}", "1:9 missing-field", "checks nothing"},
        {"expect: []", "1:9 bad-value", "nothing is expected"},
        {"expect: {title: x, court: low}", "1:9 missing-field",
         "checks nothing"},
        {"expect: {elements: {}}", "1:9 missing-field", "checks nothing"},
        {"expect: {elements: {notice: {}}}", "1:29 missing-field",
         "nothing is expected of notice"},
        {"expect: {turns_on: {}}", "1:9 missing-field", "checks nothing"},
        {"expect: {turns_on: {facts: []}}", "1:28 bad-value", "empty"},
        {"expect: {outcom: fails}", "1:10 unknown-field", "\"outcome\""},
        {"expect: {outcome: looses}", "1:19 unknown-word", "an outcome"},
        {"expect: {elements: {notice: failed}}", "1:29 unknown-word",
         "\"fails\""},
        {"expect: {elements: {notise: fails}}", "1:21 unknown-name",
         "\"notice\""},
        {"expect: {elements: {notice: {reading: lose}}}", "1:39 unknown-name",
         "\"loose\""},
        {"expect: {elements: {notice: {goverms: open}}}", "1:30 unknown-field",
         "\"governs\""},
        {"expect: {elements: {notice: {authority: x}}}", "1:41 unknown-name",
         "an authority"},
        {"expect: {grounds: [notise]}", "1:20 unknown-name", "\"notice\""},
        {"expect: {turns_on: {readings: [notise]}}", "1:32 unknown-name",
         "\"notice\""},
        {"expect: {turns_on: {readings: [notice=x]}}", "1:39 unknown-name",
         "its readings"},
        {"expect: {turns_on: {readings: [knew=yes]}}", "1:32 wrong-kind",
         "under facts"},
        {"expect: {turns_on: {facts: [nkew]}}", "1:29 unknown-fact", "knew"},
        {"expect: {defendant: C, outcome: fails}\ndefendants: [B]",
         "1:21 unknown-name", "not a defendant"},
        {"expect: {defendant: C, outcome: fails}\ndefendants: [B]\n"
         "suppose: [{defendant: {name: C}}]",
         "1:21 unknown-name", "not a defendant"},
        {"suppose: [{defendant: {nam: C}}]", "1:24 unknown-field", "\"name\""},
        {"suppose: [{defendant: {}}]", "1:23 missing-field", "name"},
        {"suppose: [{defendant: {name: B}}]\ndefendants: [B]",
         "1:30 duplicate-key", "named twice"},
        {"expect: {claim: other, outcome: fails}\nclaim: debt",
         "1:9 unknown-name", "not made here"},
        {"expect: {facts: {knew: yes}, outcome: fails}", "1:10 unknown-field",
         "a row of suppose"},
        {"suppose:\n  - facts: {knew: yes}\n    expect: {title: x}",
         "3:13 missing-field", "checks nothing"},
    };
    REFUSE(rows);
}

static void wrong_options_are_told_with_their_names(void **state) {
    (void)state;
    Desk desk;
    Buffer out;
    Settings settings;
    Arena *arena = demur_arena_new();
    static const char *const adopt[] = {"notice", "notice=x"};
    static const char *const set[] = {"knew",   "knwe=yes", "knew=true",
                                      "saw=no", "saw=yes",  "x\x1B=yes"};
    const Overrides overrides = {.court = "lwo",
                                 .date = "2022-02-30",
                                 .posture = "trail",
                                 .issues = "notice,,x",
                                 .adopt = adopt,
                                 .adopt_count = 2,
                                 .set = set,
                                 .set_count = 6};
    demur_desk_init(&desk, "", 0);
    assert_false(demur_facts_overrides(desk.book, desk.diag, arena, &overrides,
                                       &settings));
    assert_string_equal(
        demur_desk_findings(&desk),
        "1:1 unknown-court, 1:1 bad-date, 1:1 unknown-word, "
        "1:8 unknown-name, 1:9 unknown-name, 1:1 bad-value, 1:8 unknown-name, "
        "1:1 bad-value, 1:1 unknown-fact, 1:6 bad-value, 1:1 duplicate-key, "
        "1:2 bad-byte");
    demur_desk_messages(&desk, &out);
    assert_non_null(strstr(demur_buffer_string(&out),
                           "--set:1:6: error[bad-value]: knew cannot be"));
    demur_buffer_finish(&out);
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_spellings_of_yes_and_no_get_a_hint),
        cmocka_unit_test(wrong_names_are_refused_with_what_was_meant),
        cmocka_unit_test(wrong_kinds_and_shapes_are_refused),
        cmocka_unit_test(all_independent_mistakes_are_reported_at_once),
        cmocka_unit_test(an_expectation_is_never_silently_vacuous),
        cmocka_unit_test(wrong_options_are_told_with_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
