/* YAML: what is kept of it, what is refused, and in which words. */
#include "yamltree.h"

#include "book_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Writes the tree as [a, {k: v}], quoted texts with quotes, bad ones as !. */
static void describe(const Tree *tree, Buffer *out) {
    if (tree->kind == TREE_BAD || tree->kind == TREE_TEXT) {
        const char *quote = tree->quoted ? "'" : "";
        if (tree->kind == TREE_BAD)
            demur_buffer_char(out, '!');
        else
            demur_buffer_format(out, "%s%s%s", quote, tree->text, quote);
        return;
    }
    demur_buffer_char(out, tree->kind == TREE_LIST ? '[' : '{');
    size_t count = 0;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        demur_buffer_text(out, count++ == 0 ? "" : ", ");
        if (item->key != NULL)
            demur_buffer_format(out, "%s: ", item->key->text);
        describe(item, out);
    }
    assert_int_equal(count, tree->count);
    demur_buffer_char(out, tree->kind == TREE_LIST ? ']' : '}');
}

static void reads(const char *text, size_t length, const char *expected,
                  const char *findings) {
    Desk desk;
    Buffer out;
    demur_desk_init(&desk, text, length);
    demur_buffer_init(&out);
    Arena *arena = demur_arena_new();
    const Tree *tree =
        demur_yamltree_read(desk.diag, arena, (Extent){0, 0, length});
    if (tree != NULL)
        describe(tree, &out);
    assert_string_equal(demur_desk_findings(&desk), findings);
    assert_string_equal(demur_buffer_string(&out), expected);
    demur_buffer_finish(&out);
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

#define READS(text, expected, findings)                                        \
    reads(text, sizeof(text) - 1, expected, findings)

static void maps_lists_and_texts_are_kept_in_order(void **state) {
    (void)state;
    READS("b: 1\na: [x, {k: 'v'}]\n", "{b: 1, a: [x, {k: 'v'}]}", "");
    READS("---\na: b\n...\n", "{a: b}", "");
    READS("a: |\n  one\n  two\nb: >\n  x\n  y\n",
          "{a: 'one\ntwo\n', b: 'x y\n'}", "");
    READS("a: b\r\nc:\r\n  - d\r\n", "{a: b, c: [d]}", "");
    READS("a: []\nb: {}\nc: \"\"\n", "{a: [], b: {}, c: ''}", "");
    READS("plain\n", "plain", "");
    READS("? a\n: b\n", "{a: b}", "");
}

static void features_that_hide_meaning_are_refused(void **state) {
    (void)state;
    READS("a: &x b\nc: *x\n", "{a: !, c: !}",
          "1:4 yaml-forbidden, 2:4 yaml-forbidden");
    READS("a: !!str b\nc: !x {d: e}\n", "{a: !, c: !}",
          "1:4 yaml-forbidden, 2:4 yaml-forbidden");
    READS("a:\n  <<: {b: c}\n  d: e\n", "{a: {d: e}}", "2:3 yaml-forbidden");
    READS("a:\n  '<<': b\n", "{a: {<<: b}}", "");
}

static void keys_are_plain_and_unique(void **state) {
    (void)state;
    READS("? [a, b]\n: c\nd: e\n", "{d: e}", "1:3 yaml-forbidden");
    READS("{[a]: b, {c: d}: e, f: g}", "{f: g}",
          "1:2 yaml-forbidden, 1:10 yaml-forbidden");
    READS("? |\n  a\n: b\n", "{}", "1:3 yaml-forbidden");
    READS("a: 1\nb: 2\na: 3\n", "{a: 1, b: 2, a: !}", "3:1 duplicate-key");
    READS("a: 1\n'a': 2\n", "{a: 1, a: !}", "2:1 duplicate-key");
    READS("# x\n\n#y\na: 1\na: 2\n", "{a: 1, a: !}", "5:1 duplicate-key");
    READS("# x\n--- # y\n# z\n&a b\n", "!", "4:1 yaml-forbidden");
    READS("[{a: {b: 1, b: 2}}]", "[{a: {b: 1, b: !}}]", "1:13 duplicate-key");
    READS("?\n: b\n", "{}", "1:2 yaml-forbidden");
}

static void duplicates_are_found_among_many_keys(void **state) {
    (void)state;
    char text[40000];
    size_t used = 0;
    for (int i = 0; i < 2000; i++)
        used += (size_t)snprintf(text + used, sizeof text - used,
                                 "key_%d: yes\n", i);
    Desk desk;
    Arena *arena = demur_arena_new();
    demur_desk_init(&desk, text, used);
    assert_non_null(
        demur_yamltree_read(desk.diag, arena, (Extent){0, 0, used}));
    assert_string_equal(demur_desk_findings(&desk), "");
    demur_desk_finish(&desk);
    used += (size_t)snprintf(text + used, sizeof text - used,
                             "key_7: no\nkey_1999: no\nkey_7: no\n");
    demur_desk_init(&desk, text, used);
    demur_yamltree_read(desk.diag, arena, (Extent){0, 0, used});
    assert_string_equal(demur_desk_findings(&desk),
                        "2001:1 duplicate-key, 2003:1 duplicate-key, "
                        "2002:1 duplicate-key");
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

static void empty_values_are_refused(void **state) {
    (void)state;
    READS("a:\nb: ~\nc: null\nd: [NULL, x]\ne: 'null'\n",
          "{a: !, b: !, c: !, d: [!, x], e: 'null'}",
          "1:1 empty-value, 2:1 empty-value, 3:1 empty-value, "
          "4:5 empty-value");
    READS("{is: $1,250.00}", "{is: $1, 250.00: !}", "1:9 empty-value");
}

static void decoded_control_characters_are_refused(void **state) {
    (void)state;
    READS("a: \"\\0\"\nb: \"\\e[2K\"\nc: \"\\u202E\"\nd: \"x\\ny\\tz\"\n",
          "{a: !, b: !, c: !, d: 'x\ny\tz'}",
          "1:4 yaml-forbidden, 2:4 yaml-forbidden, 3:4 yaml-forbidden");
    READS("\"a\\0\": b\n", "{}", "1:1 yaml-forbidden");
}

static void nothing_and_directives_are_no_document(void **state) {
    (void)state;
    READS("", "", "1:1 empty-file");
    READS("# only\n\n", "", "1:1 empty-file");
    READS("---\n", "", "1:1 empty-file");
    READS("# c\n%YAML 1.1\n---\na: b\n", "", "2:1 yaml-forbidden");
    READS("%TAG ! x\n---\na: b\n", "", "1:1 yaml-forbidden");
    READS("a: b\n---\nc: d\n", "", "2:1 yaml-forbidden");
}

typedef struct Mistake {
    const char *text, *findings, *words;
} Mistake;

static void mistakes_are_told_in_words_that_help(void **state) {
    (void)state;
    static const Mistake rows[] = {
        {"a:\n\tb: c\n", "2:1 yaml-syntax", "a tab stands"},
        {"a:\n  b:\n  \tc: d\n", "3:3 yaml-syntax", "a tab stands"},
        {"a: b: c\n", "1:5 yaml-syntax", "inside an unquoted value"},
        {"a: \"b\nc: d\n", "1:4 yaml-syntax", "never closed"},
        {"a: 'b\n---\n", "1:4 yaml-syntax", "never closed"},
        {"a: \"b\" c\n", "1:8 yaml-syntax", "follows a closing quote"},
        {"a: [b] c\n", "1:8 yaml-syntax", "follows the end of the value"},
        {"a:\n  b: c\n   d: e\n", "3:4 yaml-syntax", "indented more"},
        {"a:\n    b: c\n  d: e\n", "3:3 yaml-syntax", "does not line up"},
        {"a:\n  - b\n - c\n", "3:2 yaml-syntax", "does not line up"},
        {"  a: b\nc: d\n", "2:1 yaml-syntax", "to the left"},
        {"a: b\nc\nd: e\n", "2:1 yaml-syntax", "no \"key: value\""},
        {"a: [b, c\nd: e\n", "1:4 yaml-syntax", "this [ is not closed"},
        {"a: {b: c\n", "1:4 yaml-syntax", "this { is not closed"},
        {"a: *b*\n", "1:4 yaml-syntax", "cannot begin with *"},
        {"a: @b\n", "1:4 yaml-syntax", "cannot begin with @"},
        {"a: %b\n", "1:4 yaml-syntax", "cannot begin with %"},
        {"a: > b\n", "1:4 yaml-syntax", "begins on the next line"},
        {"a: \"\\d\"\n", "1:5 yaml-syntax", "backslash"},
        {": b\n", "1:1 yaml-syntax", "a key is missing"},
        {"a: - b\n", "1:4 yaml-syntax", "a list item"},
        {"a: b\n- c\n", "2:1 yaml-syntax", "does not line up"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Desk desk;
        Buffer out;
        Arena *arena = demur_arena_new();
        demur_desk_init(&desk, rows[i].text, strlen(rows[i].text));
        demur_yamltree_read(desk.diag, arena,
                            (Extent){0, 0, strlen(rows[i].text)});
        demur_desk_messages(&desk, &out);
        if (strcmp(demur_desk_findings(&desk), rows[i].findings) != 0 ||
            strstr(demur_buffer_string(&out), rows[i].words) == NULL)
            fail_msg("%s\n-- %s: %s\n-- %s", rows[i].text, rows[i].findings,
                     rows[i].words, demur_buffer_string(&out));
        demur_buffer_finish(&out);
        demur_arena_free(arena);
        demur_desk_finish(&desk);
    }
}

static void limited(char *text, const char *code) {
    char expected[64];
    Desk desk;
    Arena *arena = demur_arena_new();
    size_t length = strlen(text);
    demur_desk_init(&desk, text, length);
    const Tree *tree =
        demur_yamltree_read(desk.diag, arena, (Extent){0, 0, length});
    const char *found = demur_desk_findings(&desk);
    snprintf(expected, sizeof expected, " %s", code);
    assert_int_equal(tree == NULL, *code != '\0');
    if (*code == '\0')
        assert_string_equal(found, "");
    else
        assert_string_equal(strchr(found, ' '), expected);
    assert_int_equal(demur_diag_status(desk.diag), *code == '\0' ? 0 : 5);
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

static char *repeat(char *text, size_t count, const char *part) {
    char *at = text;
    for (size_t i = 0; i < count; i++, at += strlen(part))
        strcpy(at, part);
    return at;
}

static void each_limit_is_a_message_and_lies_where_it_says(void **state) {
    (void)state;
    char *text = malloc(400000);
    repeat(repeat(text, 64, "["), 64, "]");
    limited(text, "");
    repeat(repeat(text, 65, "["), 65, "]");
    limited(text, "yaml-depth");
    repeat(text, 50000, "[");
    limited(text, "yaml-depth");
    repeat(text, 70, "- ");
    limited(text, "yaml-depth");
    strcpy(repeat(repeat(text, 1, "["), 90000, "a,"), "a]");
    limited(text, "");
    strcpy(repeat(repeat(text, 1, "["), 110000, "a,"), "a]");
    limited(text, "yaml-events");
    repeat(text, TREE_LONGEST_TEXT, "a");
    limited(text, "");
    repeat(text, TREE_LONGEST_TEXT + 1, "a");
    limited(text, "yaml-scalar");
    strcpy(repeat(text, 1000, "k"), ": v\n");
    limited(text, "");
    strcpy(repeat(text, 1100, "k"), ": v\n");
    limited(text, "yaml-scalar");
    strcpy(repeat(repeat(text, 1, "a: b\n\""), 1100, "k"), "\": v\n");
    limited(text, "yaml-scalar");
    free(text);
}

static void documents_of_a_stream_are_told_apart(void **state) {
    (void)state;
    static const char text[] = "# c\n---\na: |\n  ---x\n ---\n--- {b: c}\n"
                               "---\n# d\n";
    Diag *diag = demur_diag_new();
    demur_diag_add_source(diag, "-", text, sizeof text - 1);
    static const struct {
        size_t from, to;
        bool blank;
    } rows[] = {{0, 4, true}, {4, 25, false}, {25, 36, false}, {36, 44, true}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Extent extent = demur_yamltree_document(diag, 0, rows[i].from);
        assert_int_equal(extent.to, rows[i].to);
        assert_int_equal(demur_yamltree_blank(diag, extent), rows[i].blank);
    }
    demur_diag_free(diag);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(maps_lists_and_texts_are_kept_in_order),
        cmocka_unit_test(features_that_hide_meaning_are_refused),
        cmocka_unit_test(keys_are_plain_and_unique),
        cmocka_unit_test(duplicates_are_found_among_many_keys),
        cmocka_unit_test(empty_values_are_refused),
        cmocka_unit_test(decoded_control_characters_are_refused),
        cmocka_unit_test(nothing_and_directives_are_no_document),
        cmocka_unit_test(mistakes_are_told_in_words_that_help),
        cmocka_unit_test(each_limit_is_a_message_and_lies_where_it_says),
        cmocka_unit_test(documents_of_a_stream_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
