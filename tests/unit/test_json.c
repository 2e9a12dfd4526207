/* Text that grows at its end, and JSON written into it. */
#include "json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Buffer out;
static Json json;

static int begin(void **state) {
    (void)state;
    demur_buffer_init(&out);
    return 0;
}

static int end(void **state) {
    (void)state;
    demur_buffer_finish(&out);
    return 0;
}

static void an_empty_text_is_a_text(void **state) {
    (void)state;
    assert_string_equal(demur_buffer_string(&out), "");
    demur_buffer_add(&out, "", 0);
    assert_string_equal(demur_buffer_string(&out), "");
}

static void a_text_grows_past_any_room(void **state) {
    (void)state;
    for (int i = 0; i < 20000; i++)
        demur_buffer_format(&out, "%d,", i % 10);
    assert_int_equal(out.length, 40000);
    assert_memory_equal(demur_buffer_string(&out) + 39980,
                        "0,1,2,3,4,5,6,7,8,9,", 21);
}

static void values_stand_on_lines_of_their_own(void **state) {
    (void)state;
    demur_json_init(&json, &out, 2);
    demur_json_open_object(&json);
    demur_json_key(&json, "a");
    demur_json_open_array(&json);
    demur_json_number(&json, INT64_MIN);
    demur_json_bool(&json, true);
    demur_json_string(&json, NULL);
    demur_json_close(&json);
    demur_json_key(&json, "b");
    demur_json_open_object(&json);
    demur_json_close(&json);
    demur_json_close(&json);
    assert_string_equal(demur_buffer_string(&out),
                        "{\n  \"a\": [\n    -9223372036854775808,\n    true,\n"
                        "    null\n  ],\n  \"b\": {}\n}");
}

static void one_line_has_no_spaces(void **state) {
    (void)state;
    demur_json_init(&json, &out, 0);
    demur_json_open_array(&json);
    demur_json_number(&json, 1);
    demur_json_open_object(&json);
    demur_json_key(&json, "k");
    demur_json_bool(&json, false);
    demur_json_close(&json);
    demur_json_close(&json);
    assert_string_equal(demur_buffer_string(&out), "[1,{\"k\":false}]");
}

static void check_string(const char *text, const char *expected) {
    demur_buffer_finish(&out);
    demur_json_init(&json, &out, 0);
    demur_json_string(&json, text);
    assert_string_equal(demur_buffer_string(&out), expected);
}

static void what_json_cannot_hold_is_escaped(void **state) {
    (void)state;
    check_string("a\"\\\n\t\r\x1b\x7f",
                 "\"a\\\"\\\\\\n\\t\\u000d\\u001b\\u007f\"");
    check_string("\xC2\xA7 1 \xF0\x9F\x93\x9C",
                 "\"\xC2\xA7 1 \xF0\x9F\x93\x9C\"");
}

#define UNKNOWN "\xEF\xBF\xBD"

static void bytes_that_are_no_text_become_a_mark(void **state) {
    (void)state;
    check_string("a\xFFz", "\"a" UNKNOWN "z\"");
    check_string("\xC3", "\"" UNKNOWN "\"");
    check_string("\xC0\xAF", "\"" UNKNOWN UNKNOWN "\"");
    check_string("\xED\xA0\x80", "\"" UNKNOWN UNKNOWN UNKNOWN "\"");
    check_string("\xF4\x90\x80\x80", "\"" UNKNOWN UNKNOWN UNKNOWN UNKNOWN "\"");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(an_empty_text_is_a_text),
        TEST(a_text_grows_past_any_room),
        TEST(values_stand_on_lines_of_their_own),
        TEST(one_line_has_no_spaces),
        TEST(what_json_cannot_hold_is_escaped),
        TEST(bytes_that_are_no_text_become_a_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
