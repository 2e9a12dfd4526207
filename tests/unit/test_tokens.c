#include "tokens.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void expect_tokens(const char *text, const char *expected) {
    Tokens tokens = demur_tokens_start(text, strlen(text));
    Buffer seen;
    demur_buffer_init(&seen);
    Token token;
    while (demur_tokens_next(&tokens, &token)) {
        demur_buffer_char(&seen, "-nsdm"[token.kind]);
        demur_buffer_format(&seen, "%d:", token.line);
        demur_buffer_add(&seen, token.bytes, token.length);
        demur_buffer_char(&seen, ' ');
    }
    assert_int_equal(token.kind, TOKEN_END);
    assert_string_equal(demur_buffer_string(&seen), expected);
    demur_buffer_finish(&seen);
}

static void names_numbers_and_marks_are_told_apart(void **state) {
    (void)state;
    expect_tokens("a = _b1+0x1F.8p-3 .. 1e+5",
                  "n1:a m1:= n1:_b1 m1:+ d1:0x1F.8p-3 m1:.. d1:1e+5 ");
    expect_tokens("a==b~=c<=d>=e//f::g<<h>>i...j",
                  "n1:a m1:== n1:b m1:~= n1:c m1:<= n1:d m1:>= n1:e m1:// "
                  "n1:f m1::: n1:g m1:<< n1:h m1:>> n1:i m1:... n1:j ");
}

static void strings_give_what_stands_between_their_quotes(void **state) {
    (void)state;
    expect_tokens("x 'a\\'b' \"c\\\\\"", "n1:x s1:a\\'b s1:c\\\\ ");
    expect_tokens("[[two\nlines]] y [==[ ]] ]==] z",
                  "s1:two\nlines n2:y s2: ]]  n2:z ");
    expect_tokens("'a\\\nb' c 'd\\z  \n e' f",
                  "s1:a\\\nb n2:c s2:d\\z  \n e n3:f ");
}

static void comments_are_not_tokens(void **state) {
    (void)state;
    expect_tokens("a -- b == c\nd --[[ and\nor ]] e --[=[ ]] ]=] f --",
                  "n1:a n2:d n3:e n3:f ");
}

static void what_nothing_closes_ends_the_tokens(void **state) {
    (void)state;
    expect_tokens("a 'b\n c", "n1:a ");
    expect_tokens("a [[b", "n1:a ");
    expect_tokens("a --[[b", "n1:a ");
    expect_tokens("'\\", "");
    expect_tokens("", "");
}

typedef struct Fixture {
    Diag *diag;
    Arena *arena;
    Indices lines;
} Fixture;

/* Checks `text` and compares the codes and columns that were reported. */
static void expect_refused(const char *text, const char *expected) {
    Fixture fixture = {demur_diag_new(), demur_arena_new(), {NULL, 0}};
    int32_t file =
        demur_diag_add_source(fixture.diag, "r.lua", text, strlen(text));
    demur_tokens_check(fixture.diag, file, fixture.arena, &fixture.lines);
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_write(fixture.diag, false, &out);
    const char *written = demur_buffer_string(&out);
    if (*expected == '\0')
        assert_string_equal(written, "");
    else if (strstr(written, expected) == NULL)
        fail_msg("wanted %s in\n%s", expected, written);
    assert_int_equal(fixture.lines.count, demur_diag_failures(fixture.diag));
    demur_buffer_finish(&out);
    demur_arena_free(fixture.arena);
    demur_diag_free(fixture.diag);
}

static void operators_that_would_change_a_rule_are_refused(void **state) {
    (void)state;
    static const char *const words[] = {
        "and", "or", "==", "~=", "<", ">", "<=", ">="};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char text[40];
        snprintf(text, sizeof text, "x = §\n  a %s b", words[i]);
        char wanted[60];
        snprintf(wanted, sizeof wanted, "r.lua:2:5: error[lua-forbidden]: `%s`",
                 words[i]);
        expect_refused(text, wanted);
    }
    expect_refused("test = not a", "r.lua:1:8: error[lua-forbidden]: `not`");
    expect_refused("if a then end", "r.lua:1:1: error[lua-forbidden]: `if`");
    expect_refused("_ENV = {}", "r.lua:1:1: error[lua-forbidden]");
    expect_refused("t = { ['a'] = 1 }", "r.lua:1:7: error[lua-forbidden]");
}

static void harmless_words_pass(void **state) {
    (void)state;
    expect_refused("for i = 1, 3 do goto x end ::x:: while true do break end",
                   "");
    expect_refused("-- a and b\nlocal s = 'a and b == c'", "");
    expect_refused("local band, nota, order = [[ not ]]", "");
}

static void a_key_twice_in_one_table_is_refused_with_both_places(void **state) {
    (void)state;
    expect_refused("t = { a = 1, b = 2,\n  a = 3 }",
                   "r.lua:2:3: error[duplicate-key]: the key `a` stands twice");
    expect_refused("t = { a = 1; a = 3 }", "r.lua:1:7: first here");
    expect_refused("t = { { b = 1 }, a = 1, { c = 2 }, a = 2 }",
                   "r.lua:1:36: error[duplicate-key]");
    expect_refused("t = { a = f { b = 1, c = g(1, 2), b = 2 } }",
                   "r.lua:1:35: error[duplicate-key]");
}

static void the_same_key_in_different_tables_passes(void **state) {
    (void)state;
    expect_refused("t = { a = { a = 1 }, b = { a = 1 }, { a = 2 }, a }", "");
    expect_refused("t = { f = function(a) local b = 1; b = 2; b = 3 end, "
                   "g = function() for i = 1, 2 do c = 1; c = 2 end end }",
                   "");
    expect_refused("a = 1 a = 2", "");
}

static void a_table_with_many_keys_is_checked_too(void **state) {
    (void)state;
    Buffer text;
    demur_buffer_init(&text);
    demur_buffer_text(&text, "t = {");
    for (int i = 0; i < 5000; i++)
        demur_buffer_format(&text, "k%d = 1,", i);
    demur_buffer_text(&text, "\nk4321 = 2 }");
    expect_refused(demur_buffer_string(&text),
                   "r.lua:2:1: error[duplicate-key]");
    demur_buffer_finish(&text);
}

static void a_place_is_found_for_a_diagnostic(void **state) {
    (void)state;
    static const char text[] = "element \"x\" {\n"
                               "  -- test\n"
                               "  note = \"§ test\", test = all { y },\n"
                               "  { by = 1 }, by = \"z_v_w\",\n}\n";
    Diag *diag = demur_diag_new();
    int32_t file = demur_diag_add_source(diag, "r", text, sizeof text - 1);
    Place start = {file, 1, 0, 0};
    Place at = demur_tokens_find(diag, start, "test");
    assert_int_equal(at.line, 3);
    assert_int_equal(at.column, 20);
    assert_int_equal(at.width, 4);
    at = demur_tokens_find(diag, start, "z_v_w");
    assert_int_equal(at.line, 4);
    assert_int_equal(at.column, 20);
    assert_int_equal(at.width, 7);
    at = demur_tokens_find_key(diag, start, "by");
    assert_int_equal(at.line, 4);
    assert_int_equal(at.column, 15);
    at = demur_tokens_first(diag, (Place){file, 3, 0, 0});
    assert_int_equal(at.column, 3);
    at = demur_tokens_find(diag, start, "absent");
    assert_int_equal(at.line, 1);
    assert_int_equal(at.column, 0);
    demur_diag_free(diag);
}

static void the_ids_that_a_broken_file_declares_are_found(void **state) {
    (void)state;
    static const char text[] = "fact \"a\" { ask = \"b\" } court('c') { } "
                               "local f = 'd' x = {";
    Diag *diag = demur_diag_new();
    Arena *arena = demur_arena_new();
    Names names;
    demur_names_init(&names, arena);
    int32_t file = demur_diag_add_source(diag, "r", text, sizeof text - 1);
    demur_tokens_ids(diag, file, &names);
    assert_true(demur_names_find(&names, "a") >= 0);
    assert_true(demur_names_find(&names, "c") >= 0);
    assert_int_equal(demur_names_find(&names, "b"), -1);
    assert_int_equal(demur_names_find(&names, "d"), -1);
    demur_arena_free(arena);
    demur_diag_free(diag);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_numbers_and_marks_are_told_apart),
        cmocka_unit_test(strings_give_what_stands_between_their_quotes),
        cmocka_unit_test(comments_are_not_tokens),
        cmocka_unit_test(what_nothing_closes_ends_the_tokens),
        cmocka_unit_test(operators_that_would_change_a_rule_are_refused),
        cmocka_unit_test(harmless_words_pass),
        cmocka_unit_test(a_key_twice_in_one_table_is_refused_with_both_places),
        cmocka_unit_test(the_same_key_in_different_tables_passes),
        cmocka_unit_test(a_table_with_many_keys_is_checked_too),
        cmocka_unit_test(a_place_is_found_for_a_diagnostic),
        cmocka_unit_test(the_ids_that_a_broken_file_declares_are_found),
    };
    return cmocka_run_group_tests_name("tokens", tests, NULL, NULL);
}
