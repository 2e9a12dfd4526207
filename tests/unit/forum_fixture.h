/* forum_fixture.h: a small law written in a line, for tests of precedent.
 *
 * Decisions are separated by `;`, each an id, a court, a year and the reading
 * of `knowledge` that it adopts, then any of unpub banc dissent, ends=YEAR,
 * ends=YEAR/ELEMENT, depub=YEAR, affirmed=YEAR, explains=ID, overrules=ID. A
 * year means its first of January; full dates are read too. */
#ifndef DEMUR_FORUM_FIXTURE_H
#define DEMUR_FORUM_FIXTURE_H

#include "forum.h"

enum { LAW_COURTS = 8, LAW_READINGS = 5, LAW_ROOM = 40, LAW_TEXT = 256 };

/* One element `knowledge` with the readings r1 r2 r3 foil brief. Authority 0
 * is a brief that argues for the last; decisions follow. */
typedef struct Law {
    Arena *arena;
    Book book;
    Court courts[LAW_COURTS];
    Element elements[1];
    Reading readings[LAW_READINGS];
    Authority authorities[LAW_ROOM];
    Pattern pattern;
    Adoption adopt[LAW_ROOM];
    Question question;
    bool all_readings;
    Selection selection;
} Law;

/* The law holds pointers into itself: do not copy it. */
void demur_law_init(Law *law, const char *decisions);
void demur_law_finish(Law *law);

Date demur_law_day(const char *text); /* "2010" or "2010-05-16" */
int32_t demur_law_authority(const Law *law, const char *id);

/* Asks at a court (or "none") on a day. `adopt` is "=a r2 *": as decided in a,
 * then r2; all readings compete. */
void demur_law_ask(Law *law, const char *court, const char *day,
                   const char *adopt);

/* "binding r1 by a", "open r1(a) r2(b,c)", "undecided r1 r2" */
void demur_law_describe(const Law *law, char text[LAW_TEXT]);

typedef struct LawRow {
    const char *rule, *law, *court, *day, *adopt, *expected;
} LawRow;

/* Asks each row and fails with its rule if the answer differs. */
void demur_law_check(const LawRow *rows, size_t count);

#define CHECK_ROWS(rows) demur_law_check((rows), sizeof(rows) / sizeof *(rows))

#endif
