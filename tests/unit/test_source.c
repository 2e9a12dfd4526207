/* Files and folders, and the bytes that are refused before any parser. */
#include "source.h"

#include "book_fixture.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static char folder[64];

static int make_folder(void **state) {
    (void)state;
    strcpy(folder, "/tmp/demur-source-XXXXXX");
    return mkdtemp(folder) == NULL ? -1 : 0;
}

static int remove_folder(void **state) {
    (void)state;
    char command[96];
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command);
}

static const char *path_of(const char *name) {
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const char *bytes, size_t length) {
    FILE *file = fopen(path_of(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

/* Reads a file and says what was reported, or the text. */
static void reads(const char *path, const char *finding, int status) {
    Desk desk;
    demur_desk_init(&desk, "", 0);
    int32_t source = demur_source_read(desk.diag, path);
    assert_string_equal(demur_desk_findings(&desk), finding);
    assert_int_equal(demur_diag_status(desk.diag), status);
    assert_int_equal(source < 0, status != 0);
    demur_desk_finish(&desk);
}

static void a_file_is_read_whole(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    char bytes[50000];
    memset(bytes, 'x', sizeof bytes);
    write_file("whole", bytes, sizeof bytes);
    int32_t source = demur_source_read(diag, path_of("whole"));
    size_t length;
    assert_memory_equal(demur_diag_source_text(diag, source, &length), bytes,
                        sizeof bytes);
    assert_int_equal(length, sizeof bytes);
    demur_diag_free(diag);
}

static void one_byte_order_mark_is_dropped(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    write_file("mark",
               "\xEF\xBB\xBF"
               "a: b\n",
               8);
    int32_t source = demur_source_read(diag, path_of("mark"));
    assert_string_equal(demur_diag_source_text(diag, source, NULL), "a: b\n");
    write_file("marks",
               "\xEF\xBB\xBF\xEF\xBB\xBF"
               "a",
               7);
    assert_int_equal(demur_source_read(diag, path_of("marks")), -1);
    demur_diag_free(diag);
}

static void what_is_no_file_ends_in_a_message_and_not_in_a_wait(void **state) {
    (void)state;
    reads(path_of("missing"), "cannot-read", 74);
    reads(folder, "not-a-file", 3);
    reads("/dev/zero", "not-a-file", 3);
    reads("/dev/null", "not-a-file", 3);
    assert_int_equal(mkfifo(path_of("fifo"), 0600), 0);
    reads(path_of("fifo"), "not-a-file", 3);
    reads("", "cannot-read", 74);
}

static void the_bytes_of_a_file_are_checked(void **state) {
    (void)state;
    write_file("bad", "a: b\n\x1B: c\n", 10);
    reads(path_of("bad"), "2:1 bad-byte", 3);
}

static void the_size_limit_is_one_mebibyte(void **state) {
    (void)state;
    char *bytes = malloc(SOURCE_LARGEST + 1);
    memset(bytes, 'x', SOURCE_LARGEST + 1);
    write_file("large", bytes, SOURCE_LARGEST);
    reads(path_of("large"), "", 0);
    write_file("larger", bytes, SOURCE_LARGEST + 1);
    reads(path_of("larger"), "too-large", 5);
    free(bytes);
}

/* The text is checked as a source; "" means that it passes. */
static void checks(const char *text, size_t length, const char *findings) {
    Desk desk;
    demur_desk_init(&desk, text, length);
    bool good = demur_source_check(desk.diag, desk.source);
    assert_string_equal(demur_desk_findings(&desk), findings);
    assert_int_equal(good, *findings == '\0');
    demur_desk_finish(&desk);
}

#define CHECKS(text, findings) checks(text, sizeof(text) - 1, findings)

static void bad_bytes_are_found_with_line_and_column(void **state) {
    (void)state;
    CHECKS("a\nb\tc\r\n", "");
    CHECKS("a\n\xC2\xA7 \x01", "2:3 bad-byte");
    CHECKS("a\r\nb\rc", "2:2 bad-byte");
    CHECKS("x\0y", "1:2 bad-byte");
    CHECKS("x\x7Fy", "1:2 bad-byte");
    CHECKS("x # \xC2\x85y", "1:5 bad-byte");
    CHECKS("x # \xE2\x80\xA8y", "1:5 bad-byte");
    CHECKS("G.G. \xE2\x80\xAE", "1:6 bad-byte");
    CHECKS("fa\xE2\x80\x8B", "1:3 bad-byte");
    CHECKS("Caf\xE9", "1:4 bad-byte");
    CHECKS("\xC2", "1:1 bad-byte");
    CHECKS("\xEF\xBB\xBF"
           "a\x01",
           "1:2 bad-byte");
}

static void several_bad_bytes_are_reported_but_not_all(void **state) {
    (void)state;
    CHECKS("\x01 \x01\n\x01", "1:1 bad-byte, 1:3 bad-byte, 2:1 bad-byte");
    CHECKS("\x01\x01\x01\x01\x01\x01\x01\x01",
           "1:1 bad-byte, 1:2 bad-byte, 1:3 bad-byte, 1:4 bad-byte, "
           "1:5 bad-byte");
    CHECKS("\xFF\xFE"
           "a\0b\0",
           "1:1 bad-byte");
}

static void a_folder_stands_for_its_files_in_byte_order(void **state) {
    (void)state;
    char expected[300], found[300] = "";
    assert_int_equal(mkdir(path_of("tree"), 0700), 0);
    assert_int_equal(mkdir(path_of("tree/b"), 0700), 0);
    assert_int_equal(mkdir(path_of("tree/.git"), 0700), 0);
    assert_int_equal(symlink("..", path_of("tree/b/up")), 0);
    static const char *const names[] = {
        "tree/b/z.yaml", "tree/b-.yaml",     "tree/A.yaml", "tree/c.txt",
        "tree/.h.yaml",  "tree/.git/x.yaml", "tree/.yaml"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        write_file(names[i], "", 0);
    Diag *diag = demur_diag_new();
    Arena *arena = demur_arena_new();
    const char **paths;
    int count =
        demur_source_list(diag, arena, path_of("tree"), ".yaml", &paths);
    for (int i = 0; i < count; i++) {
        strcat(found, paths[i] + strlen(folder));
        strcat(found, " ");
    }
    strcpy(expected, "/tree/A.yaml /tree/b-.yaml /tree/b/z.yaml ");
    assert_string_equal(found, expected);
    assert_int_equal(
        demur_source_list(diag, arena, path_of("tree/"), ".yaml", &paths), 3);
    assert_null(strstr(paths[0], "//"));
    assert_int_equal(
        demur_source_list(diag, arena, path_of("tree/c.txt"), ".yaml", &paths),
        1);
    assert_int_equal(demur_diag_failures(diag), 0);
    demur_arena_free(arena);
    demur_diag_free(diag);
}

static void a_folder_without_files_is_no_success(void **state) {
    (void)state;
    Desk desk;
    demur_desk_init(&desk, "", 0);
    Arena *arena = demur_arena_new();
    const char **paths;
    assert_int_equal(mkdir(path_of("none"), 0700), 0);
    assert_int_equal(
        demur_source_list(desk.diag, arena, path_of("none"), ".yaml", &paths),
        -1);
    assert_string_equal(demur_desk_findings(&desk), "nothing-found");
    assert_int_equal(demur_diag_status(desk.diag), 6);
    assert_int_equal(
        demur_source_list(desk.diag, arena, path_of("gone"), ".yaml", &paths),
        -1);
    assert_int_equal(
        demur_source_list(desk.diag, arena, "/dev/null", ".yaml", &paths), -1);
    assert_string_equal(demur_desk_findings(&desk),
                        "nothing-found, cannot-read, not-a-file");
    demur_arena_free(arena);
    demur_desk_finish(&desk);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_read_whole),
        cmocka_unit_test(one_byte_order_mark_is_dropped),
        cmocka_unit_test(what_is_no_file_ends_in_a_message_and_not_in_a_wait),
        cmocka_unit_test(the_bytes_of_a_file_are_checked),
        cmocka_unit_test(the_size_limit_is_one_mebibyte),
        cmocka_unit_test(bad_bytes_are_found_with_line_and_column),
        cmocka_unit_test(several_bad_bytes_are_reported_but_not_all),
        cmocka_unit_test(a_folder_stands_for_its_files_in_byte_order),
        cmocka_unit_test(a_folder_without_files_is_no_success),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
