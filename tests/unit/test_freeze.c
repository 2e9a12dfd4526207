/* A frozen book is used for the files it was made of, and for no others. That
 * it says the same as those files is held by tests/frozen.py. */
#include "rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define RULES DEMUR_SOURCE_DIR "/rules"

enum { MOST = 64 };

typedef struct One {
    Diag *diag;
    Book *book;
} One;

static One load(const Frozen *frozen) {
    One one = {.diag = demur_diag_new()};
    one.book = demur_rules_load(one.diag, RULES, frozen);
    assert_non_null(one.book);
    return one;
}

static void unload(One *one) {
    demur_book_free(one->book);
    demur_diag_free(one->diag);
}

/* The files as they were read, with a marker in the place of the book. */
typedef struct Offer {
    One plain;
    Book marker;
    FrozenFile files[MOST];
    Frozen frozen;
} Offer;

static void offer(Offer *one) {
    one->plain = load(NULL);
    one->marker = (Book){.title = "frozen"};
    size_t count = one->plain.book->file_count;
    assert_in_range(count, 2, MOST);
    for (size_t i = 0; i < count; i++) {
        FrozenFile *file = &one->files[i];
        file->name =
            demur_diag_source_name(one->plain.diag, (int32_t)i) + sizeof RULES;
        file->text =
            demur_diag_source_text(one->plain.diag, (int32_t)i, &file->length);
    }
    one->frozen = (Frozen){&one->marker, one->files, count};
}

static bool is_used(const Offer *one) {
    One again = load(&one->frozen);
    bool used = again.book == &one->marker;
    unload(&again);
    return used;
}

static void the_same_files_give_the_frozen_book(void **state) {
    (void)state;
    Offer one;
    offer(&one);
    One again = load(&one.frozen);
    assert_ptr_equal(again.book, &one.marker);
    size_t length;
    assert_ptr_equal(demur_diag_source_text(again.diag, 1, &length),
                     one.files[1].text);
    assert_int_equal(length, one.files[1].length);
    assert_string_equal(demur_diag_source_name(again.diag, 1),
                        demur_diag_source_name(one.plain.diag, 1));
    unload(&again);
    unload(&one.plain);
}

static void other_files_are_read(void **state) {
    (void)state;
    Offer one;
    offer(&one);
    FrozenFile was = one.files[1];
    one.files[1].length--; /* the file is longer */
    assert_false(is_used(&one));
    char *text = strdup(was.text);
    one.files[1] = was;
    one.files[1].text = text;
    assert_true(is_used(&one));
    text[was.length - 1] ^= 1; /* its last byte differs */
    assert_false(is_used(&one));
    free(text);
    one.files[1] = was;
    one.files[1].name = "another.lua";
    assert_false(is_used(&one));
    one.files[1] = was;
    one.frozen.count--; /* there is one file more */
    assert_false(is_used(&one));
    unload(&one.plain);
}

/* A book knows its files by number: they must be the collector's first. */
static void after_other_sources_the_files_are_read(void **state) {
    (void)state;
    Offer one;
    offer(&one);
    One late = {.diag = demur_diag_new()};
    (void)demur_diag_add_source(late.diag, "first.yaml", "", 0);
    late.book = demur_rules_load(late.diag, RULES, &one.frozen);
    assert_ptr_not_equal(late.book, &one.marker);
    unload(&late);
    unload(&one.plain);
}

static void freezing_writes_the_files_and_leaves_the_book(void **state) {
    (void)state;
    One one = load(NULL);
    const Arena *arena = one.book->arena;
    Buffer out;
    demur_buffer_init(&out);
    demur_freeze(one.book, one.diag, RULES, "some_name", &out);
    const char *text = demur_buffer_string(&out);
    assert_non_null(strstr(text, "const DemurFrozen some_name = {P("));
    assert_non_null(strstr(text, "{\"book.lua\",\n"));
    assert_ptr_equal(one.book->arena, arena);
    assert_ptr_equal(one.book->fact_names.arena, arena);
    demur_buffer_finish(&out);
    unload(&one);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_files_give_the_frozen_book),
        cmocka_unit_test(other_files_are_read),
        cmocka_unit_test(after_other_sources_the_files_are_read),
        cmocka_unit_test(freezing_writes_the_files_and_leaves_the_book),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
