/* Authorities as a lawyer cites them. */
#include "cite.h"

#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char courts[] =
    "court 'scotus' { name = 'Supreme Court', abbr = 'U.S.',\n"
    "  reporters = { 'U.S.', 'S. Ct.' }, conflict = 'later' }\n"
    "court 'ca7' { name = 'Seventh', abbr = '7th Cir.', above = 'scotus' }\n"
    "court 'ilnd' { name = 'N.D.', abbr = 'N.D. Ill.', above = 'ca7' }\n";

static const char authorities[] =
    "authority 'roe_ilnd' { name = 'Roe v. Poe Inc.', court = 'ilnd',\n"
    "  docket = 'No. 20-cv-02335', wl = '2022 WL 1541408',\n"
    "  date = '2022-05-16', history = { { event = 'reversed',\n"
    "  on = '2023-08-03', by = 'roe_ca7', as_to = { 'x' } } } }\n"
    "authority 'roe_ca7' { name = 'Roe v. Poe Inc.', court = 'ca7',\n"
    "  cite = '76 F.4th 544', date = '2023-08-03', history = {\n"
    "  { event = 'rehearing_denied', on = '2023-10-18' },\n"
    "  { event = 'distinguished', on = '2023-11-01' },\n"
    "  { event = 'cert_denied', on = '2024-01', cite = '143 S. Ct. 2' },\n"
    "  { event = 'abrogated', on = '2025-06-20', by = 'moe' } } }\n"
    "authority 'separate' { kind = 'dissent', name = 'Roe v. Poe Inc.',\n"
    "  cite = '76 F.4th 544', court = 'ca7', date = '2023-08-03',\n"
    "  parenthetical = 'Kay, J., dissenting', dissents_from = 'roe_ca7' }\n"
    "authority 'moe' { name = 'Moe v. Coe', court = 'scotus',\n"
    "  cite = '598 U.S. 617', date = '2025-06-20' }\n"
    "authority 'full' { name = 'Loe v. Joe', court = 'ca7', en_banc = true,\n"
    "  cite = '3 F.4th 5', date = '2020-02-02', history = {\n"
    "  { event = 'affirmed', on = '2021-06-01', by = 'sub' } } }\n"
    "authority 'sub' { name = 'Doe v. Joe', court = 'scotus',\n"
    "  cite = '599 U.S. 1', date = '2021-06-01' }\n"
    "authority 'month' { name = 'M v. N', court = 'ilnd', docket = 'No. 1',\n"
    "  date = '2026-02', parenthetical = 'on remand' }\n"
    "authority 'year' { name = 'O v. P', court = 'ilnd', wl = '2024 WL 5',\n"
    "  date = '2024' }\n"
    "authority 'bare' { name = 'Q v. R', court = 'ilnd',\n"
    "  date = '2025-09-30' }\n"
    "authority 'amicus' { kind = 'argument', name = 'Brief of E',\n"
    "  docket = 'No. 22-2621', court = 'ca7' }\n"
    "authority 'essay' { kind = 'source', name = 'Essay',\n"
    "  date = '2019-05-05' }\n"
    "authority 'note' { kind = 'source', name = 'Note' }\n";

typedef struct Shelf {
    Loaded loaded;
    Arena *arena;
} Shelf;

static int load(void **state) {
    static Shelf shelf;
    char text[4096];
    snprintf(text, sizeof text, "%s%s", courts, authorities);
    shelf = (Shelf){rules_load_text(text), demur_arena_new()};
    *state = &shelf;
    return shelf.loaded.book == NULL ? -1 : 0;
}

static int unload(void **state) {
    Shelf *shelf = *state;
    rules_unload(&shelf->loaded);
    demur_arena_free(shelf->arena);
    return 0;
}

static Date day(const char *text) {
    Date date = DATE_NONE;
    assert_true(demur_date_read(text, strlen(text), &date));
    return date;
}

static void expect_full(const Shelf *shelf, const char *id, const char *text) {
    const Book *book = shelf->loaded.book;
    assert_string_equal(
        demur_authority_full(book, demur_names_find(&book->authority_names, id),
                             shelf->arena),
        text);
}

static void what_is_reported_is_cited_by_reporter_court_and_year(void **state) {
    expect_full(*state, "roe_ca7",
                "Roe v. Poe Inc., 76 F.4th 544 (7th Cir. 2023)");
    expect_full(*state, "full",
                "Loe v. Joe, 3 F.4th 5 (7th Cir. 2020) (en banc)");
}

static void a_reporter_of_one_court_names_it(void **state) {
    expect_full(*state, "moe", "Moe v. Coe, 598 U.S. 617 (2025)");
}

static void what_is_not_reported_has_docket_database_and_day(void **state) {
    expect_full(*state, "roe_ilnd",
                "Roe v. Poe Inc., No. 20-cv-02335, 2022 WL 1541408 (N.D. Ill. "
                "May 16, 2022)");
    expect_full(*state, "bare", "Q v. R (N.D. Ill. Sept. 30, 2025)");
}

static void no_more_of_a_day_is_printed_than_is_known(void **state) {
    const Shelf *shelf = *state;
    const Book *book = shelf->loaded.book;
    expect_full(shelf, "month",
                "M v. N, No. 1 (N.D. Ill. Feb. 2026) (on remand)");
    expect_full(shelf, "year", "O v. P, 2024 WL 5 (N.D. Ill. 2024)");
    int32_t month = demur_names_find(&book->authority_names, "month");
    int32_t year = demur_names_find(&book->authority_names, "year");
    assert_int_equal(book->authorities[month].date, day("2026-02-28"));
    assert_int_equal(book->authorities[year].date, day("2024-12-31"));
}

static void what_is_no_decision_is_cited_as_far_as_it_goes(void **state) {
    expect_full(*state, "separate",
                "Roe v. Poe Inc., 76 F.4th 544 (7th Cir. 2023) (Kay, J., "
                "dissenting)");
    expect_full(*state, "amicus", "Brief of E, No. 22-2621 (7th Cir.)");
    expect_full(*state, "essay", "Essay (May 5, 2019)");
    expect_full(*state, "note", "Note");
}

static void expect_history(const Shelf *shelf, const char *id, const char *on,
                           const char *history, const char *later) {
    const Book *book = shelf->loaded.book;
    int32_t authority = demur_names_find(&book->authority_names, id);
    const char *told =
        demur_authority_history(book, authority, day(on), shelf->arena);
    const char *rest =
        demur_authority_later(book, authority, day(on), shelf->arena);
    assert_string_equal(told == NULL ? "-" : told, history);
    assert_string_equal(rest == NULL ? "-" : rest, later);
}

static void history_is_what_had_happened_by_the_day(void **state) {
    static const char reversed[] =
        "rev'd, 76 F.4th 544 (7th Cir. 2023) (as to x)";
    expect_history(*state, "roe_ilnd", "2023-08-02", "-", reversed);
    expect_history(*state, "roe_ilnd", "2023-08-03", reversed, "-");
}

static void history_goes_back_and_on(void **state) {
    expect_history(
        *state, "roe_ca7", "2024-06-01",
        "rev'g No. 20-cv-02335, 2022 WL 1541408 (N.D. Ill. May 16, 2022), "
        "reh'g denied (Oct. 18, 2023), cert. denied, 143 S. Ct. 2 (2024)",
        "abrogated by Moe v. Coe, 598 U.S. 617 (2025)");
}

static void another_name_is_told(void **state) {
    expect_history(*state, "full", "2021-06-01",
                   "aff'd sub nom. Doe v. Joe, 599 U.S. 1 (2021)", "-");
    expect_history(*state, "sub", "2021-06-01",
                   "aff'g Loe v. Joe, 3 F.4th 5 (7th Cir. 2020) (en banc)",
                   "-");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_reported_is_cited_by_reporter_court_and_year),
        cmocka_unit_test(a_reporter_of_one_court_names_it),
        cmocka_unit_test(what_is_not_reported_has_docket_database_and_day),
        cmocka_unit_test(no_more_of_a_day_is_printed_than_is_known),
        cmocka_unit_test(what_is_no_decision_is_cited_as_far_as_it_goes),
        cmocka_unit_test(history_is_what_had_happened_by_the_day),
        cmocka_unit_test(history_goes_back_and_on),
        cmocka_unit_test(another_name_is_told),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
