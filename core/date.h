/* date.h: days of the Gregorian calendar, as the law counts them.
 *
 * A Date is a number of days from 1970-01-01 (which is 0), so earlier and
 * later are < and >. There is no clock: "today" exists nowhere. */
#ifndef DEMUR_DATE_H
#define DEMUR_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int32_t Date;

#define DATE_NONE INT32_MIN /* no date was given */

/* How much of a day is known. */
typedef enum DatePart { DATE_DAY, DATE_MONTH, DATE_YEAR } DatePart;

enum { DATE_CITE_SIZE = 16 }; /* "Sept. 30, 2022" and its NUL */
enum { DATE_TEXT_SIZE = 11 }; /* "2023-08-03" and its NUL */

/* A length of time in calendar units; years and months first, then days. */
typedef struct Span {
    int32_t years, months, days;
    bool to_weekday; /* what ends on a Saturday or a Sunday ends on Monday */
} Span;

/* Reads exactly YYYY-MM-DD (years 1000 to 9999, a day that exists) from
 * `length` bytes. False, leaving `date` alone, on anything else. */
bool demur_date_read(const char *text, size_t length, Date *date);

/* Reads YYYY-MM-DD, YYYY-MM or YYYY; of a month or a year its last day. */
bool demur_date_read_part(const char *text, size_t length, Date *date,
                          DatePart *known);

/* True if the text has the shape dddd-dd-dd, even if no such day exists. */
bool demur_date_shaped(const char *text, size_t length);

/* Writes YYYY-MM-DD and returns `text`. */
char *demur_date_write(Date date, char text[DATE_TEXT_SIZE]);

/* Writes "May 16, 2022", "May 2022" or "2022", and returns `text`. */
char *demur_date_cite(Date date, DatePart known, char text[DATE_CITE_SIZE]);

/* The day `span` after `date`. A day that the target month lacks becomes its
 * last day: ten years after 2012-02-29 is 2022-02-28. A Saturday or a Sunday
 * becomes Monday if the span says so. */
Date demur_date_after(Date date, Span span);

#endif
