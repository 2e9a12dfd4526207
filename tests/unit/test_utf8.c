/* Characters: valid, safe to show, and how wide. */
#include "utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void decodes(const char *bytes, size_t length, uint32_t expected) {
    uint32_t point = 0;
    assert_int_equal(demur_utf8_decode(bytes, length, &point), length);
    assert_int_equal(point, expected);
}

static void the_ends_of_each_length_are_decoded(void **state) {
    (void)state;
    decodes("\x01", 1, 0x01);
    decodes("\x7F", 1, 0x7F);
    decodes("\xC2\x80", 2, 0x80);
    decodes("\xDF\xBF", 2, 0x7FF);
    decodes("\xE0\xA0\x80", 3, 0x800);
    decodes("\xED\x9F\xBF", 3, 0xD7FF);
    decodes("\xEE\x80\x80", 3, 0xE000);
    decodes("\xF0\x90\x80\x80", 4, 0x10000);
    decodes("\xF4\x8F\xBF\xBF", 4, 0x10FFFF);
}

static void what_is_no_character_is_refused(void **state) {
    (void)state;
    static const char *const wrong[] = {"\x80",
                                        "\xBF",
                                        "\xC0\x80",
                                        "\xC1\xBF",
                                        "\xC2",
                                        "\xC2 ",
                                        "\xE0\x9F\xBF",
                                        "\xED\xA0\x80",
                                        "\xED\xBF\xBF",
                                        "\xE2\x82",
                                        "\xF0\x8F\xBF\xBF",
                                        "\xF4\x90\x80\x80",
                                        "\xF5\x80\x80\x80",
                                        "\xFF",
                                        "\xFE"};
    uint32_t point;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_equal(demur_utf8_decode(wrong[i], strlen(wrong[i]), &point),
                         0);
    assert_int_equal(demur_utf8_decode("", 0, &point), 0);
}

static void what_hides_or_reorders_is_unsafe(void **state) {
    (void)state;
    static const uint32_t bad[] = {
        0,      0x1B,   '\r',   0x7F,   0x80,   0x85,   0x9F,   0xAD,
        0x61C,  0x200B, 0x200D, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E,
        0x2060, 0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xE0041};
    static const uint32_t good[] = {'\t',   '\n', ' ',    '~',     0xA0,
                                    0xA7,   0xE9, 0x2010, 0x2027,  0x202F,
                                    0x2713, 0xB6, 0x4E2D, 0x1F600, 0xFE0F};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_true(demur_utf8_unsafe(bad[i]));
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_false(demur_utf8_unsafe(good[i]));
}

/* At every distance from the eight bytes that are looked at together. */
static void one_bad_byte_is_found_wherever_it_stands(void **state) {
    (void)state;
    static const char *const bad[] = {"\x1F", "\x7F",         "\x80",
                                      "\xFF", "\xE2\x80\xAE", "\r"};
    char text[64];
    for (size_t b = 0; b < sizeof bad / sizeof *bad; b++)
        for (size_t at = 0; at < 40; at++) {
            memset(text, 'a', sizeof text);
            text[at / 2] = '\n';
            assert_int_equal(demur_utf8_check(text, 40), 40);
            memcpy(text + at, bad[b], strlen(bad[b]));
            assert_int_equal(demur_utf8_check(text, 48), at);
        }
}

static void ordinary_text_passes(void **state) {
    (void)state;
    const char *text = "\tCaf\xC3\xA9 \xC2\xA7 1 \xE2\x80\x9Cq\xE2\x80\x9D\r\n"
                       "\xE4\xB8\xAD\xE6\x96\x87 ~ }\n";
    assert_int_equal(demur_utf8_check(text, strlen(text)), strlen(text));
    assert_int_equal(demur_utf8_check("a\r", 2), 1);
    assert_int_equal(demur_utf8_check("", 0), 0);
}

static void a_text_is_shown_without_what_could_forge_a_line(void **state) {
    (void)state;
    Buffer out;
    demur_buffer_init(&out);
    demur_utf8_show_text(&out,
                         "a\tb\nc\x1B[2K\xC3\xA9\xE2\x80\xAE\x80\xC2\x9B");
    assert_string_equal(demur_buffer_string(&out),
                        "a b c\\x1B[2K\xC3\xA9\\u{202E}\\x80\\x9B");
    demur_buffer_finish(&out);
}

static void widths_are_those_of_a_terminal(void **state) {
    (void)state;
    assert_int_equal(demur_utf8_width('a'), 1);
    assert_int_equal(demur_utf8_width(0xE9), 1);
    assert_int_equal(demur_utf8_width(0x301), 0);
    assert_int_equal(demur_utf8_width(0x4E2D), 2);
    assert_int_equal(demur_utf8_width(0xFF21), 2);
    assert_int_equal(demur_utf8_width(0x1F600), 2);
}

static void a_quotation_is_cut_between_characters(void **state) {
    (void)state;
    assert_int_equal(demur_utf8_clip("abc", 3), 3);
    assert_int_equal(demur_utf8_clip("abcd", 3), 3);
    assert_int_equal(demur_utf8_clip("ab\xC3\xA9", 3), 2);
    assert_int_equal(demur_utf8_clip("ab\xC3\xA9", 4), 4);
    assert_int_equal(demur_utf8_clip("\xE4\xB8\xAD", 2), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_ends_of_each_length_are_decoded),
        cmocka_unit_test(what_is_no_character_is_refused),
        cmocka_unit_test(what_hides_or_reorders_is_unsafe),
        cmocka_unit_test(one_bad_byte_is_found_wherever_it_stands),
        cmocka_unit_test(ordinary_text_passes),
        cmocka_unit_test(a_text_is_shown_without_what_could_forge_a_line),
        cmocka_unit_test(widths_are_those_of_a_terminal),
        cmocka_unit_test(a_quotation_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
