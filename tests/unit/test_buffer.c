/* Text that grows at its end. */
#include "buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void an_empty_buffer_is_an_empty_string(void **state) {
    (void)state;
    Buffer buffer;
    demur_buffer_init(&buffer);
    assert_string_equal(demur_buffer_string(&buffer), "");
    demur_buffer_text(&buffer, "");
    assert_string_equal(demur_buffer_string(&buffer), "");
    demur_buffer_finish(&buffer);
    demur_buffer_finish(&buffer);
}

static void pieces_are_joined_in_order(void **state) {
    (void)state;
    Buffer buffer;
    demur_buffer_init(&buffer);
    demur_buffer_text(&buffer, "a");
    demur_buffer_char(&buffer, 'b');
    demur_buffer_add(&buffer, "cde", 2);
    demur_buffer_spaces(&buffer, 2);
    demur_buffer_spaces(&buffer, 0);
    demur_buffer_format(&buffer, "%d-%s", 42, "x");
    assert_string_equal(demur_buffer_string(&buffer), "abcd  42-x");
    assert_int_equal(buffer.length, 10);
    demur_buffer_finish(&buffer);
    assert_string_equal(demur_buffer_string(&buffer), "");
}

static void a_long_text_is_kept_whole(void **state) {
    (void)state;
    Buffer buffer;
    demur_buffer_init(&buffer);
    for (int i = 0; i < 10000; i++)
        demur_buffer_format(&buffer, "%d,", i % 10);
    assert_int_equal(buffer.length, 20000);
    assert_memory_equal(buffer.bytes + 19980, "0,1,2,3,4,5,6,7,8,9,", 21);
    demur_buffer_finish(&buffer);
}

static void a_zero_byte_is_a_byte(void **state) {
    (void)state;
    Buffer buffer;
    demur_buffer_init(&buffer);
    demur_buffer_add(&buffer, "a\0b", 3);
    assert_int_equal(buffer.length, 3);
    assert_memory_equal(buffer.bytes, "a\0b", 4);
    demur_buffer_finish(&buffer);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_is_an_empty_string),
        cmocka_unit_test(pieces_are_joined_in_order),
        cmocka_unit_test(a_long_text_is_kept_whole),
        cmocka_unit_test(a_zero_byte_is_a_byte),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
