/* What is wrong, where, with the line and a caret under it. */
#include "diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Place at(int32_t line, int32_t column, int32_t width) {
    return (Place){0, line, column, width};
}

/* The message about a place in a text, in full. */
static void shows(const char *text, Place place, const char *expected) {
    Diag *diag = demur_diag_new();
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_add_source(diag, "f", text, strlen(text));
    demur_diag_report(diag, DIAG_BAD_VALUE, place, "m");
    demur_diag_write(diag, false, &out);
    assert_string_equal(demur_buffer_string(&out), expected);
    demur_buffer_finish(&out);
    demur_diag_free(diag);
}

static void the_caret_stands_under_the_place(void **state) {
    (void)state;
    shows("one\ntwo words\n", at(2, 5, 5),
          "f:2:5: error[bad-value]: m\n"
          "    2 | two words\n"
          "      |     ^~~~~\n");
    shows("one", at(1, 4, 1),
          "f:1:4: error[bad-value]: m\n"
          "    1 | one\n"
          "      |    ^\n");
}

static void columns_count_characters_and_carets_terminal_columns(void **state) {
    (void)state;
    shows("\xC2\xA7 1: x", at(1, 3, 1),
          "f:1:3: error[bad-value]: m\n"
          "    1 | \xC2\xA7 1: x\n"
          "      |   ^\n");
    shows("\xE4\xB8\xAD\xE6\x96\x87: x", at(1, 2, 1),
          "f:1:2: error[bad-value]: m\n"
          "    1 | \xE4\xB8\xAD\xE6\x96\x87: x\n"
          "      |   ^~\n");
    shows("e\xCC\x81 x", at(1, 4, 1),
          "f:1:4: error[bad-value]: m\n"
          "    1 | e\xCC\x81 x\n"
          "      |   ^\n");
}

static void tabs_escapes_and_line_ends_keep_the_caret_right(void **state) {
    (void)state;
    shows("\ta: x\r\n", at(1, 5, 1),
          "f:1:5: error[bad-value]: m\n"
          "    1 |  a: x\n"
          "      |     ^\n");
    shows("\x1B[2Kx", at(1, 5, 1),
          "f:1:5: error[bad-value]: m\n"
          "    1 | \\x1B[2Kx\n"
          "      |        ^\n");
    shows("\xEF\xBB\xBF"
          "ab",
          at(1, 2, 1),
          "f:1:2: error[bad-value]: m\n"
          "    1 | ab\n"
          "      |  ^\n");
}

static void a_long_line_shows_the_part_that_matters(void **state) {
    (void)state;
    char text[301] = {0}, expected[400];
    memset(text, 'a', 300);
    text[199] = 'X';
    char left[31] = {0}, right[40] = {0};
    memset(left, 'a', 30);
    memset(right, 'a', 35);
    snprintf(expected, sizeof expected,
             "f:1:200: error[bad-value]: m\n"
             "    1 | ...%sX%s...\n"
             "      | %33s^~\n",
             left, right, "");
    shows(text, at(1, 200, 2), expected);
}

static void an_underline_ends_with_the_line(void **state) {
    (void)state;
    shows("abc", at(1, 2, 50),
          "f:1:2: error[bad-value]: m\n"
          "    1 | abc\n"
          "      |  ^~\n");
}

static void a_place_that_is_not_there_shows_no_line(void **state) {
    (void)state;
    shows("abc", at(7, 1, 1), "f:7:1: error[bad-value]: m\n");
    shows("\n\n", at(1, 1, 1), "f:1:1: error[bad-value]: m\n");
    shows("abc", at(0, 0, 0), "f: error[bad-value]: m\n");
    shows("abc", NOWHERE, "demur: error[bad-value]: m\n");
}

static void hints_and_further_places_follow_and_notes_come_last(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_add_source(diag, "f", "ab\ncd", 5);
    demur_diag_report(diag, DIAG_IGNORED, at(1, 1, 1), "a note");
    demur_diag_report(diag, DIAG_DUPLICATE_KEY, at(2, 1, 2), "%s twice", "cd");
    demur_diag_also(diag, at(1, 1, 2), "first here");
    demur_diag_did_you_mean(diag, NULL);
    demur_diag_did_you_mean(diag, "ce");
    demur_diag_write(diag, false, &out);
    assert_string_equal(demur_buffer_string(&out),
                        "f:2:1: error[duplicate-key]: cd twice\n"
                        "    2 | cd\n"
                        "      | ^~\n"
                        "  f:1:1: first here\n"
                        "    1 | ab\n"
                        "      | ^~\n"
                        "  hint: did you mean \"ce\"?\n"
                        "f:1:1: note[ignored]: a note\n"
                        "    1 | ab\n"
                        "      | ^\n");
    demur_buffer_finish(&out);
    demur_diag_free(diag);
}

static void the_worst_class_gives_the_exit_status(void **state) {
    (void)state;
    static const struct {
        DiagCode code;
        int status;
    } steps[] = {{DIAG_IGNORED, 0},      {DIAG_NOTHING_FOUND, 6},
                 {DIAG_BAD_DATE, 3},     {DIAG_TOO_LARGE, 5},
                 {DIAG_CANNOT_READ, 74}, {DIAG_BAD_DATE, 74}};
    Diag *diag = demur_diag_new();
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        demur_diag_report(diag, steps[i].code, NOWHERE, "m");
        assert_int_equal(demur_diag_status(diag), steps[i].status);
        assert_int_equal(demur_diag_failures(diag), i);
    }
    demur_diag_clear(diag);
    assert_int_equal(demur_diag_status(diag), 0);
    assert_int_equal(demur_diag_failures(diag), 0);
    demur_diag_free(diag);
}

static void only_so_many_messages_are_kept(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    Buffer out;
    demur_buffer_init(&out);
    for (int i = 0; i < 510; i++)
        demur_diag_report(diag, DIAG_BAD_VALUE, NOWHERE, "m%d", i);
    demur_diag_report(diag, DIAG_TOO_LARGE, NOWHERE, "last");
    demur_diag_hint(diag, "nobody sees this");
    demur_diag_also(diag, NOWHERE, "nor this");
    assert_int_equal(demur_diag_failures(diag), 511);
    assert_int_equal(demur_diag_status(diag), 5);
    demur_diag_write(diag, false, &out);
    const char *text = demur_buffer_string(&out);
    assert_non_null(strstr(text, ": m499\ndemur: 11 more not shown\n"));
    assert_null(strstr(text, "nobody"));
    demur_buffer_finish(&out);
    demur_diag_free(diag);
}

static void sources_can_be_dropped_and_counted(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    demur_diag_add_source(diag, "kept", "k", 1);
    size_t mark = demur_diag_source_count(diag);
    for (int i = 0; i < 100; i++) {
        int32_t source = demur_diag_add_source(diag, "dropped", "a\0b", 3);
        size_t length;
        assert_int_equal(source, 1);
        assert_memory_equal(demur_diag_source_text(diag, source, &length),
                            "a\0b", 4);
        assert_int_equal(length, 3);
        demur_diag_report(diag, DIAG_BAD_VALUE, at(1, 1, 1), "m");
        demur_diag_drop_sources(diag, mark);
        assert_int_equal(demur_diag_failures(diag), 0);
    }
    assert_string_equal(demur_diag_source_name(diag, 0), "kept");
    assert_string_equal(demur_diag_source_name(diag, -1), "");
    demur_diag_free(diag);
    demur_diag_free(NULL);
}

static void lines_of_offsets_are_found_in_any_order(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    demur_diag_add_source(diag, "f", "a\nbc\n\nd", 7);
    assert_int_equal(demur_diag_line(diag, 0, 0), 1);
    assert_int_equal(demur_diag_line(diag, 0, 1), 1);
    assert_int_equal(demur_diag_line(diag, 0, 2), 2);
    assert_int_equal(demur_diag_line(diag, 0, 7), 4);
    assert_int_equal(demur_diag_line(diag, 0, 5), 3);
    demur_diag_free(diag);
}

static void whole_words_are_found_by_column(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    const char *text = "\xC2\xA7 knew_of, knew \"knew\"\nx";
    demur_diag_add_source(diag, "f", text, strlen(text));
    assert_int_equal(demur_diag_find_word(diag, 0, 1, 1, "knew"), 12);
    assert_int_equal(demur_diag_find_word(diag, 0, 1, 13, "knew"), 18);
    assert_int_equal(demur_diag_find_word(diag, 0, 1, 1, "new"), 0);
    assert_int_equal(demur_diag_find_word(diag, 0, 1, 1, "\"knew\""), 17);
    assert_int_equal(demur_diag_find_word(diag, 0, 9, 1, "x"), 0);
    assert_int_equal(demur_diag_find_word(diag, 0, 1, 1, ""), 0);
    demur_diag_free(diag);
}

static void messages_are_also_json(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_add_source(diag, "f", "ab", 2);
    demur_diag_report(diag, DIAG_BAD_DATE, at(1, 2, 1), "a \"day\"");
    demur_diag_hint(diag, "h");
    demur_diag_also(diag, at(1, 1, 1), "here");
    demur_diag_write_json(diag, &out);
    assert_string_equal(
        demur_buffer_string(&out),
        "[{\"code\":\"bad-date\",\"class\":\"input\","
        "\"message\":\"a \\\"day\\\"\",\"file\":\"f\",\"line\":1,\"column\":2,"
        "\"hint\":\"h\",\"also\":[{\"file\":\"f\",\"line\":1,\"column\":1,"
        "\"message\":\"here\"}]}]");
    demur_buffer_finish(&out);
    demur_diag_free(diag);
}

static void every_code_has_a_name_and_a_meaning(void **state) {
    (void)state;
    for (int i = 0; i < DIAG_COUNT; i++) {
        const char *name = demur_diag_code_name((DiagCode)i);
        assert_true(strlen(demur_diag_code_text((DiagCode)i)) > 10);
        assert_int_not_equal(demur_diag_code_status((DiagCode)i), 70);
        assert_int_equal(strspn(name, "abcdefghijklmnopqrstuvwxyz-"),
                         strlen(name));
        for (int k = 0; k < i; k++)
            assert_string_not_equal(name, demur_diag_code_name((DiagCode)k));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_caret_stands_under_the_place),
        cmocka_unit_test(columns_count_characters_and_carets_terminal_columns),
        cmocka_unit_test(tabs_escapes_and_line_ends_keep_the_caret_right),
        cmocka_unit_test(a_long_line_shows_the_part_that_matters),
        cmocka_unit_test(an_underline_ends_with_the_line),
        cmocka_unit_test(a_place_that_is_not_there_shows_no_line),
        cmocka_unit_test(hints_and_further_places_follow_and_notes_come_last),
        cmocka_unit_test(the_worst_class_gives_the_exit_status),
        cmocka_unit_test(only_so_many_messages_are_kept),
        cmocka_unit_test(sources_can_be_dropped_and_counted),
        cmocka_unit_test(lines_of_offsets_are_found_in_any_order),
        cmocka_unit_test(whole_words_are_found_by_column),
        cmocka_unit_test(messages_are_also_json),
        cmocka_unit_test(every_code_has_a_name_and_a_meaning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
