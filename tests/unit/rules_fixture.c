#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

const char *const rules_prelude =
    "book { title = 'T', current_through = '2026-11-01' }\n"
    "posture 'trial' { stage = 'trial' }\n"
    "local function yes_no(id) fact(id) { ask = 'q?' } end\n"
    "yes_no('a') yes_no('b') yes_no('c') yes_no('d')\n"
    "fact 'n' { ask = 'q?', type = 'number' }\n"
    "fact 'm' { ask = 'q?', type = 'amount' }\n"
    "fact 'day' { ask = 'q?', type = 'date' }\n"
    "fact 'other_day' { ask = 'q?', type = 'date' }\n"
    "fact 'span' { ask = 'q?', type = 'period' }\n"
    "fact 'bank' { ask = 'q?', type = 'one_of', options = { 'x', 'yy' } }\n"
    "court 'top' { name = 'Top', abbr = 'Top', conflict = 'later' }\n"
    "court 'low' { name = 'Low', abbr = 'Low', above = 'top' }\n"
    "authority 'v1' { name = 'A v. B', court = 'top', date = '2020-01-01' }\n"
    "authority 'v2' { name = 'C v. D', court = 'top', date = '2022-01-01',\n"
    "  cite = '1 U.S. 2', reached = { 'x' } }\n"
    "statute 's' { cite = '1 U.S.C. § 1',\n"
    "  version 'v2000' { from = '2000-01-01', to = '2010-01-01' },\n"
    "  version 'v2010' { from = '2010-01-01' } }\n";

const char *const rules_claim = "element 'x' { test = a }\n"
                                "claim 'k' { elements = { x } }\n";

Loaded rules_load_texts(const char *const *texts) {
    Loaded loaded = {.diag = demur_diag_new()};
    int32_t sources[4];
    size_t count = 0;
    for (; texts[count] != NULL && count < 4; count++) {
        char name[16];
        snprintf(name, sizeof name, "r%zu.lua", count + 1);
        sources[count] = demur_diag_add_source(loaded.diag, name, texts[count],
                                               strlen(texts[count]));
    }
    loaded.book = demur_rules_load_sources(loaded.diag, sources, count);
    demur_buffer_init(&loaded.out);
    demur_diag_write(loaded.diag, false, &loaded.out);
    return loaded;
}

Loaded rules_load_text(const char *text) {
    return rules_load_texts(
        (const char *[]){rules_prelude, rules_claim, text, NULL});
}

void rules_unload(Loaded *loaded) {
    demur_buffer_finish(&loaded->out);
    demur_book_free(loaded->book);
    demur_diag_free(loaded->diag);
}

void rules_refuse(const char *text, size_t errors, const char *wanted) {
    Loaded loaded = rules_load_text(text);
    const char *written = demur_buffer_string(&loaded.out);
    if (loaded.book != NULL)
        fail_msg("accepted: %s", text);
    if (strstr(written, wanted) == NULL)
        fail_msg("for: %s\nwanted: %s\ngot: %s", text, wanted, written);
    if (demur_diag_failures(loaded.diag) != errors)
        fail_msg("for: %s\nwanted %zu errors, got: %s", text, errors, written);
    rules_unload(&loaded);
}

const Element *rules_element(const Loaded *loaded, const char *id) {
    if (loaded->book == NULL)
        fail_msg("%s", demur_buffer_string(&loaded->out));
    int32_t number = demur_book_element(loaded->book, id, -1);
    if (number < 0)
        fail_msg("no element %s", id);
    return &loaded->book->elements[number];
}
