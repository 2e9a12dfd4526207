/* show_fixture.h: a small result made by hand, for tests of what is shown.
 *
 * One claim `fraud` of two elements at the court `nd`, under a motion to
 * dismiss: `reliance` is not alleged, under a reading that binds; `harm` is
 * satisfied. A defense `license` with the prong `in_force` fails; the element
 * `timely` is folded. Tests change what they need. */
#ifndef DEMUR_SHOW_FIXTURE_H
#define DEMUR_SHOW_FIXTURE_H

#include "show.h"

enum { CASE_RELIANCE, CASE_HARM, CASE_TIMELY, CASE_LICENSE, CASE_IN_FORCE };
enum { CASE_ELEMENTS = CASE_IN_FORCE + 1 };

typedef struct Case {
    Arena *arena;
    Diag *diag;
    Book book;
    Court courts[2];
    Authority authorities[2];
    Statute statutes[1];
    Fact facts[3];
    Posture postures[1];
    Claim claims[1];
    Reading readings[2];
    Element declared[CASE_ELEMENTS];
    Pattern pattern;
    Statement statements[2];
    Evidence evidence[1];
    Suppose suppose[1];
    Expect expect[1];
    ReadingResult competing[2];
    Reason reasons[2];
    ElementResult elements[CASE_ELEMENTS];
    CitedFor uses[1];
    Cited cited[2], separate[1];
    Answer answers[1];
    Result result;
    Show show;
    Buffer out;
} Case;

/* The case holds pointers into itself: do not copy it. */
void demur_case_init(Case *one);
void demur_case_finish(Case *one);

/* Makes `reliance` open: two readings compete and differ. */
void demur_case_open_law(Case *one);

/* For cmocka: a fresh case in *state, and its end. */
int demur_case_setup(void **state);
int demur_case_teardown(void **state);

#endif
