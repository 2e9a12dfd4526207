/* Memory that lives and dies together. */
#include "arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void memory_comes_zeroed_and_aligned(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    for (size_t size = 0; size < 300; size++) {
        char *bytes = demur_arena_alloc(arena, size);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xA5, size);
    }
    demur_arena_free(arena);
}

static void blocks_larger_than_any_room_fit(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    char *large = demur_arena_alloc(arena, 3 << 20);
    char *small = demur_arena_alloc(arena, 1);
    large[(3 << 20) - 1] = small[0] = 'x';
    demur_arena_free(arena);
}

static void what_was_forgotten_comes_zeroed_again(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    for (int round = 0; round < 3; round++) {
        char *bytes = demur_arena_alloc(arena, 50000);
        for (size_t i = 0; i < 50000; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 'x', 50000);
        demur_arena_reset(arena);
    }
    demur_arena_free(arena);
}

static void copies_end_with_a_nul(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    assert_string_equal(demur_arena_copy(arena, "abcdef", 3), "abc");
    assert_string_equal(demur_arena_copy(arena, NULL, 0), "");
    assert_string_equal(demur_arena_string(arena, "whole"), "whole");
    assert_string_equal(demur_arena_format(arena, "%s-%d", "x", 12), "x-12");
    demur_arena_free(arena);
}

static void a_list_in_words_begins_with_its_first_item(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    const char *list = demur_arena_join(arena, NULL, ", ", "a");
    assert_string_equal(list, "a");
    list = demur_arena_join(arena, list, ", ", "");
    list = demur_arena_join(arena, list, ", ", "b");
    assert_string_equal(list, "a, b");
    assert_string_equal(demur_arena_join(arena, list, ", ", NULL), "a, b");
    assert_null(demur_arena_join(arena, NULL, ", ", NULL));
    assert_string_equal(DEMUR_CONCAT(arena, "a", "", "bc"), "abc");
    demur_arena_free(arena);
}

static void lists_keep_their_items_while_they_grow(void **state) {
    (void)state;
    Arena *arena = demur_arena_new();
    int *items = NULL;
    size_t count = 0;
    for (int i = 0; i < 1000; i++)
        DEMUR_PUSH(arena, items, count, i);
    assert_int_equal(count, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(items[i], i);
    demur_arena_free(arena);
}

static void freeing_nothing_is_allowed(void **state) {
    (void)state;
    demur_arena_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_comes_zeroed_and_aligned),
        cmocka_unit_test(blocks_larger_than_any_room_fit),
        cmocka_unit_test(what_was_forgotten_comes_zeroed_again),
        cmocka_unit_test(copies_end_with_a_nul),
        cmocka_unit_test(a_list_in_words_begins_with_its_first_item),
        cmocka_unit_test(lists_keep_their_items_while_they_grow),
        cmocka_unit_test(freeing_nothing_is_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
