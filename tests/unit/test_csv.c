/* Rows for spreadsheets. */
#include "csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void check(const char *cell, const char *wanted) {
    Buffer out;
    demur_buffer_init(&out);
    const char *cells[] = {"x", cell, NULL};
    demur_csv_row(&out, cells, 3);
    assert_string_equal(demur_buffer_string(&out), wanted);
    demur_buffer_finish(&out);
}

static void plain_cells_stand_as_they_are(void **state) {
    (void)state;
    check("a b", "x,a b,\n");
    check("", "x,,\n");
    check(NULL, "x,,\n");
    check("\xC2\xA7 12(b)", "x,\xC2\xA7 12(b),\n");
    check("a=b", "x,a=b,\n");
}

static void commas_quotes_and_blanks_at_the_ends_are_quoted(void **state) {
    (void)state;
    check("a, b", "x,\"a, b\",\n");
    check("say \"a\"", "x,\"say \"\"a\"\"\",\n");
    check("\"", "x,\"\"\"\",\n");
    check(" a", "x,\" a\",\n");
    check("a ", "x,\"a \",\n");
}

static void what_a_spreadsheet_would_run_is_text(void **state) {
    (void)state;
    check("=1+1", "x,'=1+1,\n");
    check("+1", "x,'+1,\n");
    check("-1", "x,'-1,\n");
    check("@x", "x,'@x,\n");
    check("\t=1", "x,' =1,\n");
    check("\r=1", "x,'\\x0D=1,\n");
    check("\n@a", "x,' @a,\n");
    check("  =1", "x,'  =1,\n");
    check("\xEF\xBC\x9D"
          "1",
          "x,'\xEF\xBC\x9D"
          "1,\n");
    check("=a,\"b\"", "x,\"'=a,\"\"b\"\"\",\n");
}

static void a_row_is_a_line(void **state) {
    (void)state;
    check("a\nb", "x,a b,\n");
    check("a\x1b[31m", "x,a\\x1B[31m,\n");
    check("a\xff", "x,a\\xFF,\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_cells_stand_as_they_are),
        cmocka_unit_test(commas_quotes_and_blanks_at_the_ends_are_quoted),
        cmocka_unit_test(what_a_spreadsheet_would_run_is_text),
        cmocka_unit_test(a_row_is_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
