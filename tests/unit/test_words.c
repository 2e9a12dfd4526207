/* The closed lists of words. */
#include "words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void every_word_is_found_under_its_number(void **state) {
    (void)state;
    for (int i = 0; i < STATUS_COUNT; i++)
        assert_int_equal(demur_status_find(demur_status_word((Status)i)), i);
    for (int i = 0; i < OUTCOME_COUNT; i++)
        assert_int_equal(demur_outcome_find(demur_outcome_word((Outcome)i)), i);
}

static void a_space_is_as_good_as_an_underscore(void **state) {
    (void)state;
    assert_int_equal(demur_status_find("not alleged"), STATUS_NOT_ALLEGED);
    assert_true(demur_words_equal("for_trial", "for trial"));
    assert_false(demur_words_equal("for_trial", "for trials"));
    assert_false(demur_words_equal("for_trials", "for trial"));
}

static void capitals_do_not_matter_in_what_is_typed(void **state) {
    (void)state;
    assert_true(demur_words_typed("Yes", "yes"));
    assert_true(demur_words_typed("N/A", "n/a"));
    assert_false(demur_words_typed("yes.", "yes"));
    assert_false(demur_words_typed("ye", "yes"));
    assert_false(demur_words_typed("", "yes"));
}

static void an_id_is_read_with_spaces(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    assert_string_equal(demur_words_spaced(arena, "not_on_face"),
                        "not on face");
    demur_arena_free(arena);
}

static void a_word_that_is_not_in_the_list_is_not_found(void **state) {
    (void)state;
    assert_int_equal(demur_status_find("satisfie"), -1);
    assert_int_equal(demur_outcome_find(""), -1);
}

static void an_outcome_says_who_prevails(void **state) {
    (void)state;
    int count[3] = {0};
    for (int i = 0; i < OUTCOME_COUNT; i++)
        count[demur_outcome_winner((Outcome)i)]++;
    assert_int_equal(count[SIDE_NONE], 2);
    assert_int_equal(count[SIDE_PLAINTIFF], 4);
    assert_int_equal(count[SIDE_DEFENDANT], 5);
    assert_int_equal(demur_outcome_winner(OUTCOME_BARRED), SIDE_DEFENDANT);
    assert_int_equal(demur_outcome_winner(OUTCOME_FOR_TRIAL), SIDE_NONE);
}

static void fails_are_the_five_statuses_that_lose(void **state) {
    (void)state;
    int count = 0;
    for (int i = 0; i < STATUS_COUNT; i++)
        count += demur_status_fails((Status)i);
    assert_int_equal(count, 5);
    assert_true(demur_status_fails(STATUS_NOT_SATISFIED));
    assert_true(demur_status_fails(STATUS_NOT_ON_FACE));
    assert_false(demur_status_fails(STATUS_OPEN));
}

static void only_some_events_end_a_decision(void **state) {
    (void)state;
    assert_true(demur_event_ends(EVENT_REVERSED));
    assert_true(demur_event_ends(EVENT_OVERRULED));
    assert_false(demur_event_ends(EVENT_AFFIRMED));
    assert_false(demur_event_ends(EVENT_REHEARING_DENIED));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_is_found_under_its_number),
        cmocka_unit_test(a_space_is_as_good_as_an_underscore),
        cmocka_unit_test(capitals_do_not_matter_in_what_is_typed),
        cmocka_unit_test(an_id_is_read_with_spaces),
        cmocka_unit_test(a_word_that_is_not_in_the_list_is_not_found),
        cmocka_unit_test(an_outcome_says_who_prevails),
        cmocka_unit_test(fails_are_the_five_statuses_that_lose),
        cmocka_unit_test(only_some_events_end_a_decision),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
