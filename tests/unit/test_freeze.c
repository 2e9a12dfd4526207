/* A frozen book is used for the files it was made of, and for no others. That
 * it says the same as those files is held by tests/frozen.py. */
#include "rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define RULES DEMUR_SOURCE_DIR "/rules"

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

static void the_same_files_give_the_frozen_book(void **state) {
    (void)state;
    One plain = load(NULL);
    Book marker = {.title = "frozen"};
    Frozen frozen = {plain.book->sha256, &marker};
    One again = load(&frozen);
    assert_ptr_equal(again.book, &marker);
    unload(&again);
    unload(&plain);
}

static void other_files_are_read(void **state) {
    (void)state;
    Book marker = {.title = "frozen"};
    Frozen frozen = {"0123", &marker};
    One one = load(&frozen);
    assert_ptr_not_equal(one.book, &marker);
    unload(&one);
}

/* A book knows its files by number: they must be the collector's first. */
static void after_other_sources_the_files_are_read(void **state) {
    (void)state;
    One plain = load(NULL);
    Book marker = {.title = "frozen"};
    Frozen frozen = {plain.book->sha256, &marker};
    One late = {.diag = demur_diag_new()};
    (void)demur_diag_add_source(late.diag, "first.yaml", "", 0);
    late.book = demur_rules_load(late.diag, RULES, &frozen);
    assert_ptr_not_equal(late.book, &marker);
    unload(&late);
    unload(&plain);
}

static void freezing_names_the_digest_and_leaves_the_book(void **state) {
    (void)state;
    One one = load(NULL);
    const Arena *arena = one.book->arena;
    Buffer out;
    demur_buffer_init(&out);
    demur_freeze(one.book, "some_name", &out);
    const char *text = demur_buffer_string(&out);
    assert_non_null(strstr(text, "const DemurFrozen some_name = {"));
    assert_non_null(strstr(text, one.book->sha256));
    assert_non_null(strstr(text, "P("));
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
        cmocka_unit_test(freezing_names_the_digest_and_leaves_the_book),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
