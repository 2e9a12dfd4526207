/* The rule book as a document for a lawyer, as of a day. */
#include "lawbook.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "authority 'v' { name = 'Vole', court = 'top', date = '2010-01-01' }\n"
    "authority 'w' { name = 'Wren', court = 'top', date = '2020-01-01',\n"
    "  overrules = 'v' }\n"
    "fact 'kept' { ask = 'q?', statute = 'act', quote = 'keeps a dog' }\n"
    "fact 'careful' { ask = 'q?', judgement = true, statute = 'act',\n"
    "  quote = 'without care' }\n"
    "statute 'act' { cite = 'Act § 1',\n"
    "  version 'v1' { from = '2000-01-01', text = 'Whoever keeps a '\n"
    "    .. 'dog without care, once, shall pay a fine.' },\n"
    "  not_encoded = { { words = 'shall pay a fine', why = 'no remedy' } } }\n"
    "element 'liable' {\n"
    "  reading 'both' { by = 'v', test = all { kept, careful } },\n"
    "  reading 'kept' { by = 'w', test = kept } }\n"
    "claim 'k' { elements = { liable } }\n";

static Document *lawbook(Thinking *one, const char *day) {
    Date date = DATE_NONE;
    assert_true(demur_date_read(day, strlen(day), &date));
    Document *document = demur_lawbook(one->model, date, one->diag);
    assert_non_null(document);
    return document;
}

static const char *flat(Thinking *one, const Prose *prose) {
    const char *all = "";
    for (size_t i = 0; i < prose->count; i++)
        all = thinking_text(one, "%s%s", all, prose->items[i].text);
    return all;
}

static const Block *heading(const Document *document, const char *id) {
    for (size_t b = 0; b < document->count; b++)
        if (document->blocks[b].kind == BLOCK_HEADING &&
            strcmp(document->blocks[b].id, id) == 0)
            return &document->blocks[b];
    fail_msg("no heading %s", id);
    return NULL;
}

/* The row of the table with that caption, as "a | b | c". */
static const char *row(Thinking *one, const Document *document,
                       const char *caption, size_t number) {
    for (size_t b = 0; b < document->count; b++) {
        const Block *block = &document->blocks[b];
        if (block->kind != BLOCK_TABLE ||
            strstr(flat(one, &block->prose), caption) == NULL)
            continue;
        const char *all = "";
        for (size_t c = 0; c < block->columns; c++) {
            size_t cell = number * block->columns + c;
            assert_true(cell < block->cell_count);
            all = thinking_text(one, "%s%s%s", all, c == 0 ? "" : " | ",
                                flat(one, &block->cells[cell]));
        }
        return all;
    }
    fail_msg("no table %s", caption);
    return NULL;
}

static void a_statute_has_its_heading_in_its_chapter(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Document *document = lawbook(one, "2015-01-01");
    const Block *chapter = heading(document, "statutes");
    const Block *statute = heading(document, "statute-act");
    const Block *version = heading(document, "version-act-v1");
    const char *got = thinking_text(one, "%d %s\n%d %s", statute->level,
                                    flat(one, &statute->prose), version->level,
                                    flat(one, &version->prose));
    bool in_order = chapter < statute && statute < version &&
                    version < heading(document, "claims");
    demur_document_free(document);
    thinking_same("headings", got, "3 Act § 1\n4 From 2000-01-01");
    assert_true(in_order);
}

/* "E1 solid: `words`", a line for each mark in the quotations. */
static const char *marked(Thinking *one, const Document *document) {
    static const char *const styles[] = {"solid", "double", "dotted", "wavy"};
    const char *all = "";
    for (size_t b = 0; b < document->count; b++) {
        const Prose *prose = &document->blocks[b].prose;
        if (document->blocks[b].kind != BLOCK_QUOTATION)
            continue;
        for (size_t i = 0; i < prose->count; i++)
            if (prose->items[i].kind == PIECE_MARK)
                all = thinking_text(
                    one, "%s%s %s: `%s`\n", all, prose->items[i].label,
                    styles[prose->items[i].style], prose->items[i].text);
    }
    return all;
}

static void each_phrase_is_marked_with_what_becomes_of_it(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Document *document = lawbook(one, "2015-01-01");
    const char *marks = marked(one, document);
    const char *rows = "";
    for (size_t r = 1; r <= 5; r++)
        rows = thinking_text(one, "%s%s\n", rows,
                             row(one, document, "The words of Act", r));
    demur_document_free(document);
    thinking_same("marks", marks,
                  "U1 wavy: `Whoever`\n"
                  "E2 solid: `keeps a dog`\n"
                  "J3 double: `without care`\n"
                  "U4 wavy: `once`\n"
                  "N5 dotted: `shall pay a fine`\n");
    thinking_same("rows", rows,
                  "U1 | Whoever | unclaimed | nothing claims these words\n"
                  "E2 | keeps a dog | encoded | kept\n"
                  "J3 | without care | encoded; takes a judgement | careful\n"
                  "U4 | once | unclaimed | nothing claims these words\n"
                  "N5 | shall pay a fine | not encoded | no remedy\n");
}

static void a_reading_names_who_stands_for_it(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Document *document = lawbook(one, "2015-01-01");
    const char *first = row(one, document, "The readings of", 1);
    const char *second = row(one, document, "The readings of", 2);
    demur_document_free(document);
    thinking_same("first", first,
                  "both (both) | – | kept and careful"
                  " | Adopt it: Vole (Top 2010), not verified. | –");
    thinking_same(
        "second", second,
        "kept (kept) | – | kept"
        " | Adopt it: Wren (Top 2020), not yet decided, not verified. | –");
}

static void the_day_decides_what_governs(void **state) {
    static const struct {
        const char *day, *wanted;
    } rows[] = {
        {"2009-12-31", "Top | both; kept | open: no decision on it stands"},
        {"2010-01-01", "Top | both | binding: Vole (Top 2010), not verified"},
        {"2019-12-31", "Top | both | binding: Vole (Top 2010), not verified"},
        {"2020-01-01", "Top | kept | binding: Wren (Top 2020), not verified"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Document *document = lawbook(one, rows[i].day);
        const char *got = row(one, document, "which court follows", 1);
        demur_document_free(document);
        thinking_same(rows[i].day, got, rows[i].wanted);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_statute_has_its_heading_in_its_chapter),
        WITH_THINKING(each_phrase_is_marked_with_what_becomes_of_it),
        WITH_THINKING(a_reading_names_who_stands_for_it),
        WITH_THINKING(the_day_decides_what_governs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
