#include "date.h"

#include <stdio.h>
#include <string.h>

static bool leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t month_length(int32_t year, int32_t month) {
    static const int8_t lengths[] = {31, 28, 31, 30, 31, 30,
                                     31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : lengths[month - 1];
}

/* Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level
 * Date Algorithms": years start in March, so that the leap day is the last. */
static Date from_civil(int32_t year, int32_t month, int32_t day) {
    year -= month <= 2;
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t of_era = year - era * 400;
    int32_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
           719468;
}

static void to_civil(Date date, int32_t *year, int32_t *month, int32_t *day) {
    int32_t days = date + 719468;
    int32_t era = (days >= 0 ? days : days - 146096) / 146097;
    int32_t of_era = days - era * 146097;
    int32_t years =
        (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * years + years / 4 - years / 100);
    int32_t shifted = (5 * of_year + 2) / 153;
    *day = of_year - (153 * shifted + 2) / 5 + 1;
    *month = shifted < 10 ? shifted + 3 : shifted - 9;
    *year = years + era * 400 + (*month <= 2);
}

bool demur_date_shaped(const char *text, size_t length) {
    if (length != DATE_TEXT_SIZE - 1)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9')
            return false;
    }
    return true;
}

static int32_t digits(const char *text, int count) {
    int32_t value = 0;
    for (int i = 0; i < count; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

bool demur_date_read(const char *text, size_t length, Date *date) {
    if (!demur_date_shaped(text, length))
        return false;
    int32_t year = digits(text, 4), month = digits(text + 5, 2),
            day = digits(text + 8, 2);
    if (year < 1000 || month < 1 || month > 12 || day < 1 ||
        day > month_length(year, month))
        return false;
    *date = from_civil(year, month, day);
    return true;
}

/* The end of the text is filled up with the last month or the last day. */
bool demur_date_read_part(const char *text, size_t length, Date *date,
                          DatePart *known) {
    char whole[DATE_TEXT_SIZE] = "0000-12-31";
    if (length != 4 && length != 7) {
        *known = DATE_DAY;
        return demur_date_read(text, length, date);
    }
    memcpy(whole, text, length);
    if (!demur_date_shaped(whole, DATE_TEXT_SIZE - 1))
        return false;
    int32_t year = digits(whole, 4), month = digits(whole + 5, 2);
    if (year < 1000 || month < 1 || month > 12)
        return false;
    *known = length == 4 ? DATE_YEAR : DATE_MONTH;
    *date = from_civil(year, month, month_length(year, month));
    return true;
}

static void write_digits(char *text, uint32_t number, int count) {
    for (; count > 0; number /= 10)
        text[--count] = (char)('0' + number % 10);
}

char *demur_date_write(Date date, char text[DATE_TEXT_SIZE]) {
    int32_t year, month, day;
    to_civil(date, &year, &month, &day);
    write_digits(text, (uint32_t)year, 4);
    text[4] = '-';
    write_digits(text + 5, (uint32_t)month, 2);
    text[7] = '-';
    write_digits(text + 8, (uint32_t)day, 2);
    text[10] = '\0';
    return text;
}

char *demur_date_cite(Date date, DatePart known, char text[DATE_CITE_SIZE]) {
    static const char *const months[] = {"Jan.",  "Feb.", "Mar.", "Apr.",
                                         "May",   "June", "July", "Aug.",
                                         "Sept.", "Oct.", "Nov.", "Dec."};
    int32_t year, month, day;
    to_civil(date, &year, &month, &day);
    const char *name = months[month - 1];
    if (known == DATE_DAY)
        snprintf(text, DATE_CITE_SIZE, "%s %u, %04u", name,
                 (uint32_t)day % 100U, (uint32_t)year % 10000U);
    else
        snprintf(text, DATE_CITE_SIZE, "%s%s%04u",
                 known == DATE_MONTH ? name : "",
                 known == DATE_MONTH ? " " : "", (uint32_t)year % 10000U);
    return text;
}

/* Day 4 was a Monday. */
static Date on_weekday(Date date) {
    int32_t since_monday = ((date - 4) % 7 + 7) % 7;
    return since_monday < 5 ? date : date + 7 - since_monday;
}

Date demur_date_after(Date date, Span span) {
    int32_t year, month, day;
    to_civil(date, &year, &month, &day);
    int32_t months = year * 12 + month - 1 + span.years * 12 + span.months;
    year = months / 12;
    month = months % 12 + 1;
    int32_t last = month_length(year, month);
    Date end = from_civil(year, month, day < last ? day : last) + span.days;
    return span.to_weekday ? on_weekday(end) : end;
}
