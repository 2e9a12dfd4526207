/* SHA-256, against the examples of FIPS 180-4. */
#include "digest.h"

#include "pattern.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void is(const char *text, const char *expected) {
    char hex[65];
    Digest *digest = demur_digest_new();
    demur_digest_add(digest, text, strlen(text));
    demur_digest_finish(digest, hex);
    assert_string_equal(hex, expected);
}

static void the_published_examples_come_out(void **state) {
    (void)state;
    is("", "e3b0c44298fc1c149afbf4c8996fb924"
           "27ae41e4649b934ca495991b7852b855");
    is("abc", "ba7816bf8f01cfea414140de5dae2223"
              "b00361a396177a9cb410ff61f20015ad");
    is("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void pieces_digest_like_the_whole(void **state) {
    (void)state;
    char whole[65], pieces[65];
    const char *text = "0123456789012345678901234567890123456789"
                       "0123456789012345678901234567890123456789";
    Digest *digest = demur_digest_new();
    demur_digest_add(digest, text, 80);
    demur_digest_finish(digest, whole);
    digest = demur_digest_new();
    for (size_t i = 0; i < 80; i++)
        demur_digest_add(digest, text + i, 1);
    demur_digest_add(digest, NULL, 0);
    demur_digest_finish(digest, pieces);
    assert_string_equal(whole, pieces);
}

static void a_pattern_is_digested_when_asked(void **state) {
    (void)state;
    char hex[65];
    Pattern pattern = {.text = "abcdef", .text_length = 3};
    assert_string_equal(demur_pattern_sha256(&pattern, hex),
                        "ba7816bf8f01cfea414140de5dae2223"
                        "b00361a396177a9cb410ff61f20015ad");
}

static void settings_begin_with_nothing_said(void **state) {
    (void)state;
    Settings none = demur_settings_none();
    assert_false(none.has_court || none.has_issues || none.all_issues ||
                 none.adopt_none || none.has_otherwise);
    assert_int_equal(none.date, DATE_NONE);
    assert_int_equal(none.posture, -1);
    assert_int_equal(none.as_decided_in, -1);
    assert_int_equal(none.claims.count + none.facts.count, 0);
    demur_pattern_free(NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_published_examples_come_out),
        cmocka_unit_test(pieces_digest_like_the_whole),
        cmocka_unit_test(a_pattern_is_digested_when_asked),
        cmocka_unit_test(settings_begin_with_nothing_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
