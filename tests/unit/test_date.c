/* Days as the law counts them. */
#include "date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static Date day(const char *text) {
    Date date = DATE_NONE;
    assert_true(demur_date_read(text, strlen(text), &date));
    return date;
}

static void every_day_of_four_centuries_is_the_one_after(void **state) {
    (void)state;
    Date last = day("2000-12-31");
    char text[DATE_TEXT_SIZE];
    for (Date date = day("1600-01-01"); date <= last; date++)
        assert_int_equal(day(demur_date_write(date, text)), date);
}

static void the_first_of_january_1970_is_day_zero(void **state) {
    (void)state;
    assert_int_equal(day("1970-01-01"), 0);
    assert_int_equal(day("1969-12-31"), -1);
    assert_int_equal(day("2000-03-01"), 11017);
}

static void a_day_that_does_not_exist_is_refused(void **state) {
    (void)state;
    static const char *const wrong[] = {
        "2023-02-29",  "2024-02-30", "1900-02-29", "2023-04-31", "2023-00-10",
        "2023-13-01",  "2023-01-00", "2023-01-32", "0999-01-01", "2023-1-01",
        "2023-01-1",   "2023/01/01", "",           "2023-01",    "2023-01-01 ",
        " 2023-01-01", "20230101",   "+023-01-01", "2023-01-0x", "-023-01-01"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        Date date = 7;
        assert_false(demur_date_read(wrong[i], strlen(wrong[i]), &date));
        assert_int_equal(date, 7);
    }
}

static void a_leap_day_is_real_every_fourth_year_but_three_in_400(void **s) {
    (void)s;
    day("2024-02-29");
    day("2000-02-29");
}

static void the_shape_of_a_date_is_seen_without_the_day(void **state) {
    (void)state;
    assert_true(demur_date_shaped("2024-02-30", 10));
    assert_false(demur_date_shaped("2024-02-3", 9));
    assert_false(demur_date_shaped("2024-02-3x", 10));
}

static void spans_count_calendar_units(void **state) {
    (void)state;
    static const struct {
        const char *from;
        Span span;
        const char *to;
    } rows[] = {
        {"2012-02-29", {10, 0, 0, false}, "2022-02-28"},
        {"2012-02-29", {4, 0, 0, false}, "2016-02-29"},
        {"2023-01-31", {0, 1, 0, false}, "2023-02-28"},
        {"2023-10-31", {0, 4, 0, false}, "2024-02-29"},
        {"2023-11-15", {0, 14, 0, false}, "2025-01-15"},
        {"2023-12-31", {0, 0, 1, false}, "2024-01-01"},
        {"2024-01-31", {1, 1, 1, false}, "2025-03-01"},
        {"2008-12-23", {0, 0, 0, false}, "2008-12-23"},
        {"2012-06-04", {10, 0, 0, true}, "2022-06-06"}, /* a Saturday */
        {"2012-06-05", {10, 0, 0, true}, "2022-06-06"}, /* a Sunday */
        {"2012-06-06", {10, 0, 0, true}, "2022-06-06"},
        {"2012-06-03", {10, 0, 0, true}, "2022-06-03"}, /* a Friday */
        {"1959-12-27", {10, 0, 0, true}, "1969-12-29"},
        {"1969-12-28", {0, 0, 0, true}, "1969-12-29"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[DATE_TEXT_SIZE];
        Date date = demur_date_after(day(rows[i].from), rows[i].span);
        assert_string_equal(demur_date_write(date, text), rows[i].to);
    }
}

static void a_month_or_a_year_is_its_last_day(void **state) {
    (void)state;
    Date date = DATE_NONE;
    DatePart known = DATE_DAY;
    assert_true(demur_date_read_part("2024-02", 7, &date, &known));
    assert_int_equal(date, day("2024-02-29"));
    assert_int_equal(known, DATE_MONTH);
    assert_true(demur_date_read_part("1999", 4, &date, &known));
    assert_int_equal(date, day("1999-12-31"));
    assert_int_equal(known, DATE_YEAR);
    assert_true(demur_date_read_part("2024-02-03", 10, &date, &known));
    assert_int_equal(known, DATE_DAY);
    static const char *const wrong[] = {"2024-13", "2024-00", "2024/02",
                                        "0999",    "202x",    "20240"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(
            demur_date_read_part(wrong[i], strlen(wrong[i]), &date, &known));
}

static void cites_shorten_months_and_tell_what_is_known(void **state) {
    (void)state;
    char text[DATE_CITE_SIZE];
    assert_string_equal(demur_date_cite(day("2022-05-06"), DATE_DAY, text),
                        "May 6, 2022");
    assert_string_equal(demur_date_cite(day("2022-09-30"), DATE_DAY, text),
                        "Sept. 30, 2022");
    assert_string_equal(demur_date_cite(day("2022-01-31"), DATE_MONTH, text),
                        "Jan. 2022");
    assert_string_equal(demur_date_cite(day("2022-12-31"), DATE_YEAR, text),
                        "2022");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_four_centuries_is_the_one_after),
        cmocka_unit_test(the_first_of_january_1970_is_day_zero),
        cmocka_unit_test(a_day_that_does_not_exist_is_refused),
        cmocka_unit_test(a_leap_day_is_real_every_fourth_year_but_three_in_400),
        cmocka_unit_test(the_shape_of_a_date_is_seen_without_the_day),
        cmocka_unit_test(spans_count_calendar_units),
        cmocka_unit_test(a_month_or_a_year_is_its_last_day),
        cmocka_unit_test(cites_shorten_months_and_tell_what_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
