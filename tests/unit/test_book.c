#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int load(void **state) {
    static Loaded loaded;
    loaded = rules_load_text(
        "posture 'motion_to_dismiss' { stage = 'pleading', also = { "
        "'demurrer' } }\n"
        "element 'timely' { test = a, claim = 'k' }\n"
        "element 'timely' { test = b, claim = 'l' }\n"
        "element 'read' { reading 'one' { by = 'v1', test = a },\n"
        "  reading 'two' { by = 'v2', test = b } }\n"
        "claim 'l' { elements = { timely } }\n"
        "claim 'other' { elements = { read } }\n"
        "defense 'd1' { test = a, reaches = { 'k' } }\n"
        "defense 'd2' { test = a }\n"
        "authority 'brief' { name = 'Brief of E', kind = 'argument' }\n"
        "authority 'essay' { name = 'Essay', kind = 'source', "
        "date = '2019-05-05' }\n");
    *state = &loaded;
    return loaded.book == NULL ? -1 : 0;
}

static int unload(void **state) {
    rules_unload(*state);
    return 0;
}

static const Book *book_of(void **state) {
    return ((const Loaded *)*state)->book;
}

static void a_claim_s_own_element_comes_before_a_common_one(void **state) {
    const Book *book = book_of(state);
    int32_t k = demur_names_find(&book->claim_names, "k"),
            l = demur_names_find(&book->claim_names, "l");
    int32_t other = demur_names_find(&book->claim_names, "other");
    int32_t of_k = demur_book_element(book, "timely", k);
    int32_t of_l = demur_book_element(book, "timely", l);
    assert_int_not_equal(of_k, of_l);
    assert_int_equal(book->elements[of_l].claim, l);
    assert_int_equal(demur_book_element(book, "timely", -1), of_k);
    assert_int_equal(demur_book_element(book, "timely", other), -1);
    assert_true(demur_book_element(book, "read", other) >= 0);
    assert_int_equal(demur_book_element(book, "nothing", -1), -1);
}

static void things_are_found_by_their_ids(void **state) {
    const Book *book = book_of(state);
    assert_int_equal(demur_names_find(&book->court_names, "low"), 1);
    assert_int_equal(demur_names_find(&book->court_names, "lower"), -1);
    assert_int_equal(demur_names_find(&book->authority_names, "v2"), 1);
    assert_int_equal(demur_book_fact(book, "b"), 1);
    assert_int_equal(demur_book_fact(book, "read"), -1);
    int32_t read = demur_book_element(book, "read", -1);
    assert_int_equal(demur_book_reading(&book->elements[read], "two"), 1);
    assert_int_equal(demur_book_reading(&book->elements[read], "six"), -1);
}

static void a_posture_has_several_names(void **state) {
    const Book *book = book_of(state);
    int32_t motion = demur_book_posture(book, "motion_to_dismiss");
    assert_int_equal(motion, 1);
    assert_int_equal(demur_book_posture(book, "motion to dismiss"), motion);
    assert_int_equal(demur_book_posture(book, "demurrer"), motion);
    assert_int_equal(demur_book_posture(book, "motion"), -1);
}

static void a_decision_reached_what_it_says_or_all(void **state) {
    const Book *book = book_of(state);
    assert_true(demur_authority_reached(&book->authorities[0], "timely"));
    assert_true(demur_authority_reached(&book->authorities[1], "x"));
    assert_false(demur_authority_reached(&book->authorities[1], "timely"));
}

static void a_defense_reaches_the_claims_it_names_or_all(void **state) {
    const Book *book = book_of(state);
    const Element *elements = book->elements;
    int32_t d1 = demur_book_element(book, "d1", -1);
    int32_t d2 = demur_book_element(book, "d2", -1);
    int32_t k = demur_names_find(&book->claim_names, "k"),
            l = demur_names_find(&book->claim_names, "l");
    assert_true(demur_element_reaches(&elements[d1], k));
    assert_false(demur_element_reaches(&elements[d1], l));
    assert_true(demur_element_reaches(&elements[d2], l));
    assert_true(demur_element_reaches(&elements[0], l));
}

static void sides_have_words(void **state) {
    (void)state;
    assert_string_equal(demur_side_word(SIDE_PLAINTIFF), "plaintiff");
    assert_string_equal(demur_side_word(SIDE_DEFENDANT), "defendant");
    assert_string_equal(demur_side_word(SIDE_NONE), "");
    demur_book_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_s_own_element_comes_before_a_common_one),
        cmocka_unit_test(things_are_found_by_their_ids),
        cmocka_unit_test(a_posture_has_several_names),
        cmocka_unit_test(a_decision_reached_what_it_says_or_all),
        cmocka_unit_test(a_defense_reaches_the_claims_it_names_or_all),
        cmocka_unit_test(sides_have_words),
    };
    return cmocka_run_group_tests_name("book", tests, load, unload);
}
