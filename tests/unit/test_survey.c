/* The same facts in rows: courts, readings, time. */
#include "survey.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("saw") FACT("ought") FACT(
    "told") "court 'top' { name = 'Top', abbr = 'T.', conflict = 'later' }\n"
            "court 'east' { name = 'East', abbr = 'E.', above = 'top' }\n"
            "court 'west' { name = 'West', abbr = 'W.', above = 'top' }\n"
            "court 'low' { name = 'Low', abbr = 'L.', above = 'east',\n"
            "  follows_itself = false }\n"
            "local function decision(id, court, date)\n"
            "  authority(id) { name = id, cite = '1 R. 1', court = court,\n"
            "    date = date, checked = true } end\n"
            "decision('roe', 'low', '2005-02-01')\n"
            "decision('poe', 'west', '2007-03-01')\n"
            "decision('doe', 'low', '2009-04-01')\n"
            "decision('coe', 'east', '2010-05-01')\n"
            "decision('zoe', 'west', '2009-04-01')\n"
            "element 'notice' {\n"
            "  reading 'strict' { holds = 'S.', by = { 'roe', 'coe' }, test = "
            "saw },\n"
            "  reading 'loose' { holds = 'L.', by = { 'poe', 'doe', 'zoe' }, "
            "test = "
            "ought } }\n"
            "element 'warning' {\n"
            "  reading 'any' { holds = 'A.', by = 'roe', test = told },\n"
            "  reading 'none' { holds = 'N.', by = 'poe', test = always } }\n"
            "claim 'k' { elements = { notice, warning } }\n";

static CompareTable *compare(Thinking *one, const char *facts,
                             CompareOptions options) {
    thinking_rules(one, law);
    thinking_result(one, facts);
    CompareTable *table =
        demur_compare(one->model, one->pattern, NULL, &options, one->diag);
    assert_non_null(table);
    return table;
}

#define FILE_OF_2008                                                           \
    "court: low\ndate: 2008-01-01\nposture: motion_to_dismiss\n"               \
    "adopt: {notice: loose}\nfacts: {ought: yes}\n"

static void courts_of_appeals_are_the_usual_rows(void **state) {
    Thinking *one = *state;
    CompareTable *table =
        compare(one, FILE_OF_2008, (CompareOptions){.kind = BY_COURT});
    assert_int_equal(table->row_count, 3);
    static const Outcome wanted[] = {OUTCOME_OPEN, OUTCOME_OPEN,
                                     OUTCOME_SURVIVES};
    for (size_t r = 0; r < 3; r++)
        assert_int_equal(table->rows[r].result->base.answers[0].outcome,
                         wanted[r]);
    assert_int_equal(table->answers[0].partings.count, 2);
    demur_compare_free(table);
}

static void what_the_file_adopts_is_kept_only_when_asked(void **state) {
    Thinking *one = *state;
    CompareTable *table = compare(
        one, FILE_OF_2008, (CompareOptions){.kind = BY_READING, .keep = true});
    assert_int_equal(table->answers[0].combinations, 2);
    demur_compare_free(table);
}

static void readings_are_grouped_by_what_settles_the_outcome(void **state) {
    Thinking *one = *state;
    CompareTable *table =
        compare(one, FILE_OF_2008, (CompareOptions){.kind = BY_READING});
    const CompareAnswer *answer = &table->answers[0];
    assert_int_equal(answer->combinations, 4);
    assert_int_equal(answer->group_count, 2);
    assert_int_equal(answer->groups[0].outcome, OUTCOME_DISMISSED);
    assert_int_equal(answer->groups[0].combinations, 3);
    assert_int_equal(answer->groups[0].rule_count, 2);
    assert_int_equal(answer->groups[1].combinations, 1);
    assert_int_equal(answer->groups[1].rules[0].count, 2);
    assert_int_equal(answer->groups[1].need_count, 2);
    assert_int_equal(answer->dividing.count, 2);
    demur_compare_free(table);
}

/* In no combination does the last element alone change the outcome, though
 * combinations that follow each other come out differently. */
static void an_element_of_which_nothing_hangs_does_not_divide(void **state) {
    Thinking *one = *state;
    CompareTable *table =
        compare(one,
                "court: low\ndate: 2008-01-01\nposture: motion_to_dismiss\n"
                "facts: {ought: yes, told: yes}\n",
                (CompareOptions){.kind = BY_READING});
    const CompareAnswer *answer = &table->answers[0];
    assert_int_equal(answer->combinations, 4);
    assert_int_equal(answer->group_count, 2);
    assert_int_equal(answer->dividing.count, 1);
    assert_string_equal(
        answer->base->elements[answer->dividing.items[0]].element->id,
        "notice");
    demur_compare_free(table);
}

static void a_timeline_has_the_days_on_which_something_changes(void **state) {
    Thinking *one = *state;
    CompareTable *table = compare(
        one, "court: low\nposture: motion_to_dismiss\nfacts: {ought: yes}\n",
        (CompareOptions){.kind = BY_DAY, .from = DATE_NONE, .to = DATE_NONE});
    static const struct {
        const char *day;
        bool answer, own;
        const char *by;
    } rows[] = {{"2005-01-31", false, false, NULL},
                {"2005-02-01", true, false, "roe"},
                {"2007-03-01", true, false, "poe"},
                {"2009-04-01", false, true, "doe"},
                {"2010-05-01", true, false, "coe"}};
    assert_int_equal(table->row_count, sizeof rows / sizeof *rows);
    for (size_t r = 0; r < table->row_count; r++) {
        char day[DATE_TEXT_SIZE];
        const CompareRow *row = &table->rows[r];
        assert_string_equal(demur_date_write(row->day, day), rows[r].day);
        assert_int_equal(row->answer, rows[r].answer);
        assert_int_equal(row->own_decision, rows[r].own);
        assert_int_equal(row->cause_count, rows[r].by != NULL);
        if (rows[r].by != NULL)
            assert_string_equal(
                one->book->authorities[row->causes[0].authority].id,
                rows[r].by);
    }
    demur_compare_free(table);
}

/* The version by which an element without a statute of its own changed. */
static void what_touches_nothing_is_a_cause_if_nothing_else_is(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "statute 's' { cite = 'S',\n"
                        "  version 'v1' { from = '2000-01-01',\n"
                        "    to = '2010-01-01' },\n"
                        "  version 'v2' { from = '2010-01-01',\n"
                        "    retroactive = true } }\n"
                        "fact 'conduct' { ask = 'q?', type = 'period' }\n"
                        "element 'e' { test = in_force('s', 'v2') }\n"
                        "claim 'k' { elements = { e } }\n");
    thinking_result(one, "conduct: 2005-01-01");
    CompareOptions options = {
        .kind = BY_DAY, .from = DATE_NONE, .to = DATE_NONE};
    CompareTable *table =
        demur_compare(one->model, one->pattern, NULL, &options, one->diag);
    assert_int_equal(table->row_count, 2);
    assert_int_equal(table->rows[1].cause_count, 1);
    assert_string_equal(table->rows[1].causes[0].version->id, "v2");
    demur_compare_free(table);
}

static void a_court_of_appeals_is_one_row(void **state) {
    Thinking *one = *state;
    CompareTable *table =
        compare(one, "court: east\n", (CompareOptions){.kind = BY_COURT});
    assert_int_equal(table->row_count, 2);
    demur_compare_free(table);
}

static void a_timeline_has_its_last_day(void **state) {
    Thinking *one = *state;
    Date last;
    assert_true(demur_date_read("2010-05-01", 10, &last));
    CompareTable *table = compare(
        one, "court: low\nposture: motion_to_dismiss\nfacts: {ought: yes}\n",
        (CompareOptions){.kind = BY_DAY, .from = DATE_NONE, .to = last});
    assert_int_equal(table->row_count, 5);
    assert_int_equal(table->rows[4].day, last);
    demur_compare_free(table);
}

/* What happened on that day later has not changed the law for it. */
static void a_decision_is_no_cause_among_days_of_conduct(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, "fact 'conduct' { ask = 'q?', type = 'period' }\n"
             "court 'top' { name = 'Top', abbr = 'T.', conflict = 'later' }\n"
             "authority 'roe' { name = 'Roe', cite = '1 R. 1', court = 'top',\n"
             "  date = '2010-05-01', checked = true }\n"
             "element 'dated' {\n"
             "  reading 'late' { holds = 'L.', by = 'roe',\n"
             "    test = conduct:on_or_after('2010-05-01') } }\n"
             "claim 'k' { elements = { dated } }\n");
    thinking_result(one, "court: top\nconduct: 2009-01-01\n");
    CompareOptions options = {
        .kind = BY_CONDUCT, .from = DATE_NONE, .to = DATE_NONE};
    CompareTable *table =
        demur_compare(one->model, one->pattern, NULL, &options, one->diag);
    assert_int_equal(table->row_count, 2);
    assert_true(table->rows[1].answer);
    assert_int_equal(table->rows[1].cause_count, 0);
    demur_compare_free(table);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(courts_of_appeals_are_the_usual_rows),
        WITH_THINKING(what_the_file_adopts_is_kept_only_when_asked),
        WITH_THINKING(readings_are_grouped_by_what_settles_the_outcome),
        WITH_THINKING(an_element_of_which_nothing_hangs_does_not_divide),
        WITH_THINKING(a_timeline_has_the_days_on_which_something_changes),
        WITH_THINKING(what_touches_nothing_is_a_cause_if_nothing_else_is),
        WITH_THINKING(a_court_of_appeals_is_one_row),
        WITH_THINKING(a_timeline_has_its_last_day),
        WITH_THINKING(a_decision_is_no_cause_among_days_of_conduct),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
