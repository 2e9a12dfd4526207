/* What an answer cites, as of its day. */
#include "authorities.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char law[] =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "court 'low' { name = 'Low', abbr = 'Low', above = 'top',\n"
    "  follows_itself = false }\n"
    "court 'other' { name = 'Other', abbr = 'Other' }\n"
    "authority 'ash' { name = 'Ash', cite = '1 R. 1', court = 'low',\n"
    "  date = '2010-01-01', history = {\n"
    "  { event = 'reversed', on = '2015-01-01', by = 'birch',\n"
    "    as_to = { 'knowledge' } } } }\n"
    "authority 'birch' { name = 'Birch', cite = '2 R. 2', court = 'top',\n"
    "  date = '2015-01-01', checked = true,\n"
    "  history = { { event = 'depublished', on = '2019-01-01' } } }\n"
    "authority 'cedar' { name = 'Cedar', court = 'other', checked = true,\n"
    "  date = '2012-01-01', precedential = false, weight = 'a memorandum' }\n"
    "authority 'dissent' { kind = 'dissent', name = 'Birch',\n"
    "  court = 'top', date = '2015-06-01', dissents_from = 'birch',\n"
    "  reached = { 'knowledge' } }\n"
    "authority 'aside' { kind = 'dissent', name = 'Birch',\n"
    "  court = 'top', date = '2015-06-01', dissents_from = 'birch',\n"
    "  reached = { 'harm' } }\n" FACT("hurt") FACT("knew")
        FACT("guessed") "element 'harm' { test = hurt }\n"
                        "element 'knowledge' {\n"
                        "  reading 'strict' { by = 'ash', test = knew },\n"
                        "  reading 'broad' { by = { 'birch', 'cedar' },\n"
                        "    test = any { knew, guessed } } }\n"
                        "claim 'tort' { elements = { harm, knowledge } }\n";

static const Cited *cited(const Citations *list, const Thinking *one,
                          const char *id) {
    int32_t authority = demur_names_find(&one->book->authority_names, id);
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].authority == authority)
            return &list->items[i];
    return NULL;
}

static void what_governs_is_cited_with_what_had_happened(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "court: low\ndate: 2016-01-01\nfacts: {hurt: yes, knew: yes}");
    assert_int_equal(answer->authorities.count, 1);
    const Cited *birch = cited(&answer->authorities, one, "birch");
    assert_non_null(birch);
    assert_string_equal(birch->cite,
                        "Birch, 2 R. 2 (Top 2015), rev'g Ash, 1 R. 1 (Low "
                        "2010)");
    assert_string_equal(birch->later, "ordered not published (Jan. 1, 2019)");
    assert_null(birch->weight);
    assert_true(birch->matters);
    assert_int_equal(birch->use_count, 1);
    assert_string_equal(birch->uses[0].element, "knowledge");
    assert_string_equal(birch->uses[0].reading, "broad");
    assert_false(birch->uses[0].competes);
}

static void a_separate_opinion_is_told_from_its_day_on(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *before = thinking_answer(
        one, "court: low\ndate: 2015-05-31\nfacts: {hurt: yes}");
    assert_int_equal(before->separate.count, 0);
    const Answer *after = thinking_answer(
        one, "court: low\ndate: 2015-06-01\nfacts: {hurt: yes}");
    assert_int_equal(after->separate.count, 1);
    assert_non_null(cited(&after->separate, one, "dissent"));
}

static void where_law_is_open_those_that_compete_are_cited(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "court: other\ndate: 2013-01-01\nfacts: {hurt: yes, guessed: yes, "
             "knew: no}");
    assert_int_equal(answer->authorities.count, 2);
    const Cited *cedar = cited(&answer->authorities, one, "cedar");
    assert_string_equal(cedar->weight, "a memorandum");
    assert_true(cedar->matters);
    assert_true(cedar->uses[0].competes);
}

static void nothing_turns_on_those_that_agree(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "court: other\ndate: 2013-01-01\nfacts: {hurt: yes, knew: yes}");
    assert_false(cited(&answer->authorities, one, "cedar")->matters);
    assert_true(cited(&answer->authorities, one, "ash")->matters);
}

static Cited as_of(const Thinking *one, const char *id, const char *element,
                   const char *on) {
    Date day = DATE_NONE;
    assert_true(demur_date_read(on, strlen(on), &day));
    return demur_authorities_one(
        one->book, demur_names_find(&one->book->authority_names, id), element,
        day, one->words);
}

static void what_was_ordered_not_published_is_no_precedent(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    assert_null(as_of(one, "birch", NULL, "2018-12-31").weight);
    assert_string_equal(as_of(one, "birch", NULL, "2019-01-01").weight,
                        "ordered not published");
}

static void what_ended_a_decision_is_told_as_to_the_element(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    assert_true(as_of(one, "ash", "knowledge", "2009-12-31").to_come);
    assert_null(as_of(one, "ash", "knowledge", "2014-12-31").ended);
    assert_string_equal(as_of(one, "ash", "knowledge", "2015-01-01").ended,
                        "reversed");
    assert_null(as_of(one, "ash", "harm", "2015-01-01").ended);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_governs_is_cited_with_what_had_happened),
        WITH_THINKING(a_separate_opinion_is_told_from_its_day_on),
        WITH_THINKING(where_law_is_open_those_that_compete_are_cited),
        WITH_THINKING(nothing_turns_on_those_that_agree),
        WITH_THINKING(what_was_ordered_not_published_is_no_precedent),
        WITH_THINKING(what_ended_a_decision_is_told_as_to_the_element),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
