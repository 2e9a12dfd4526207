#include "document.h"
#include "show.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void item(Document *document, int depth, const char *text) {
    Prose prose = {.depth = depth};
    demur_prose_add(document, &prose, PIECE_TEXT, text);
    demur_document_item(document, prose);
}

static void assert_written(Document *document, const char *html,
                           const char *markdown) {
    Buffer out;
    demur_buffer_init(&out);
    demur_show_blocks_html(document, &out);
    assert_string_equal(demur_buffer_string(&out), html);
    out.length = 0;
    demur_show_blocks_md(document, &out);
    assert_string_equal(demur_buffer_string(&out), markdown);
    demur_buffer_finish(&out);
    demur_document_free(document);
}

static void lists_stand_in_lists(void **state) {
    (void)state;
    Document *document = demur_document_new("x");
    item(document, 0, "a");
    item(document, 1, "b");
    item(document, 1, "c");
    item(document, 2, "d");
    item(document, 0, "e");
    assert_written(document,
                   "<ul>\n<li>a\n<ul>\n<li>b</li>\n<li>c\n<ul>\n<li>d</li>\n"
                   "</ul>\n</li>\n</ul>\n</li>\n<li>e</li>\n</ul>\n",
                   "\n- a\n  - b\n  - c\n    - d\n- e\n");
}

static void an_item_is_deeper_by_one_step_at_most(void **state) {
    (void)state;
    Document *document = demur_document_new("x");
    item(document, 3, "a");
    item(document, 3, "b");
    assert_written(document,
                   "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n",
                   "\n- a\n  - b\n");
}

/* What each text is as the beginning of an item. */
static void a_text_begins_no_block_of_markdown(void **state) {
    (void)state;
    static const char *const texts[][2] = {
        {"# a", "\\# a"},       {"- a", "\\- a"},
        {"--- a", "\\-\\-- a"}, {"+ a", "\\+ a"},
        {"=== a", "\\=== a"},   {": a", "\\: a"},
        {"> a", "\\> a"},       {"1. a", "1\\. a"},
        {"12) a", "12\\) a"},   {"(1) a", "(1\\) a"},
        {"b) a", "b\\) a"},     {"iv. a", "iv\\. a"},
        {"II. a", "II\\. a"},   {"#. a", "#\\. a"},
        {"(@) a", "(\\@) a"},   {"A. v. B.", "A. v. B."},
        {"a: b", "a: b"},       {"Table: a", "Table\\: a"},
        {"1995", "1995"},       {"$5", "\\$5"},
        {"C#", "C\\#"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        char wanted[64];
        Document *document = demur_document_new("x");
        Buffer out;
        item(document, 0, texts[i][0]);
        demur_buffer_init(&out);
        demur_show_blocks_md(document, &out);
        snprintf(wanted, sizeof wanted, "\n- %s\n", texts[i][1]);
        assert_string_equal(demur_buffer_string(&out), wanted);
        demur_buffer_finish(&out);
        demur_document_free(document);
    }
}

static void a_fold_is_closed_in_html_and_told_in_markdown(void **state) {
    (void)state;
    Document *document = demur_document_new("x");
    demur_document_fold(document, "less & less");
    item(document, 0, "a");
    demur_document_unfold(document);
    assert_written(document,
                   "<details>\n<summary>less &amp; less</summary>\n<ul>\n"
                   "<li>a</li>\n</ul>\n</details>\n",
                   "\n*less & less*\n\n- a\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_stand_in_lists),
        cmocka_unit_test(a_text_begins_no_block_of_markdown),
        cmocka_unit_test(an_item_is_deeper_by_one_step_at_most),
        cmocka_unit_test(a_fold_is_closed_in_html_and_told_in_markdown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
