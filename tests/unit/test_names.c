/* Identifiers, and what was meant by a wrong one. */
#include "names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void names_are_found_again_among_thousands(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    Names names;
    char name[32];
    demur_names_init(&names, arena);
    assert_int_equal(demur_names_find(&names, "none"), -1);
    for (int32_t i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "name_%d", i);
        assert_string_equal(demur_names_add(&names, name, i), name);
    }
    for (int32_t i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "name_%d", i);
        assert_int_equal(demur_names_find(&names, name), i);
    }
    assert_int_equal(demur_names_find(&names, "name_5000"), -1);
    assert_int_equal(demur_names_find_bytes(&names, "name_12345", 7), 12);
    demur_arena_free(arena);
}

static void only_snake_case_is_an_id(void **state) {
    (void)state;
    assert_true(demur_names_valid("gg_v_salesforce_ca7"));
    assert_true(demur_names_valid("a"));
    static const char *const wrong[] = {"",   "_a",  "A",    "a-b", "7a",
                                        "aB", "a b", "\xC3", "a.b"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(demur_names_valid(wrong[i]));
}

static const char *meant(const char *wanted) {
    static const char *const known[] = {"knew_of_plaintiff", "venture", "ca7",
                                        "ca9"};
    Suggestion suggestion = demur_suggest(wanted);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        demur_suggest_offer(&suggestion, known[i]);
    return suggestion.best;
}

static void a_slip_of_the_finger_is_understood(void **state) {
    (void)state;
    assert_string_equal(meant("knew_of_plantiff"), "knew_of_plaintiff");
    assert_string_equal(meant("kenw_of_plaintiff"), "knew_of_plaintiff");
    assert_string_equal(meant("ventur"), "venture");
    assert_string_equal(meant("ventture"), "venture");
}

static void something_else_is_not_guessed_at(void **state) {
    (void)state;
    assert_null(meant("damages"));
    assert_null(meant("x"));
    assert_null(meant(""));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_again_among_thousands),
        cmocka_unit_test(only_snake_case_is_an_id),
        cmocka_unit_test(a_slip_of_the_finger_is_understood),
        cmocka_unit_test(something_else_is_not_guessed_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
