/* Words quoted from a text. */
#include "quoted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] = "No provider or user\n    shall be treated as the "
                           "publisher or speaker of any information (a list).";

static bool stands(const char *quotation) {
    Fragment strange;
    return !demur_quoted_strange(text, quotation, &strange);
}

static void a_fragment_stands_as_whole_words(void **state) {
    (void)state;
    assert_true(stands("publisher or speaker"));
    assert_true(stands("(a list)."));
    assert_true(stands("user shall be")); /* over the end of a line */
    assert_true(stands("user  shall"));
    assert_false(stands("publish"));
    assert_false(stands("lisher or"));
    assert_false(stands("publisher and speaker"));
    assert_false(stands("usershall"));
    assert_false(stands("Publisher"));
    assert_false(stands("(a list). More"));
}

static void digits_are_parts_of_words(void **state) {
    (void)state;
    static const char years[] = "within 10 years, or 4b";
    const char *end;
    assert_non_null(demur_quoted_find(years, years, (Fragment){"10", 2}, &end));
    assert_null(demur_quoted_find(years, years, (Fragment){"1", 1}, &end));
    assert_null(
        demur_quoted_find(years, years, (Fragment){"0 years", 7}, &end));
    assert_null(demur_quoted_find(years, years, (Fragment){"4", 1}, &end));
}

static void the_mark_of_an_omission_parts_fragments(void **state) {
    (void)state;
    const char *rest = " No provider … treated as…… speaker …";
    Fragment fragment;
    const char *const wanted[] = {"No provider", "treated as", "speaker"};
    for (size_t i = 0; i < 3; i++) {
        assert_true(demur_quoted_next(&rest, &fragment));
        assert_int_equal(fragment.length, strlen(wanted[i]));
        assert_memory_equal(fragment.start, wanted[i], fragment.length);
    }
    assert_false(demur_quoted_next(&rest, &fragment));
    assert_true(stands("No provider … speaker"));
    assert_false(stands("No provider … speakers"));
}

static void every_place_is_found_in_turn(void **state) {
    (void)state;
    const char *end, *from = text;
    Fragment or = {"or", 2};
    int found = 0;
    while ((from = demur_quoted_find(text, from, or, &end)) != NULL) {
        assert_int_equal(end - from, 2);
        from = end;
        found++;
    }
    assert_int_equal(found, 2); /* not the one within "information" */
}

static void the_beginning_that_stands_is_told(void **state) {
    (void)state;
    const char *wrong = "publisher or speaker of every thing";
    Fragment beginning =
        demur_quoted_beginning(text, (Fragment){wrong, strlen(wrong)});
    assert_int_equal(beginning.length, strlen("publisher or speaker of"));
    beginning = demur_quoted_beginning(text, (Fragment){"every one", 9});
    assert_int_equal(beginning.length, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fragment_stands_as_whole_words),
        cmocka_unit_test(digits_are_parts_of_words),
        cmocka_unit_test(the_mark_of_an_omission_parts_fragments),
        cmocka_unit_test(every_place_is_found_in_turn),
        cmocka_unit_test(the_beginning_that_stands_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
