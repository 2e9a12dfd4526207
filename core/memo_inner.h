/* memo_inner.h: what the files of memo.h share. */
#ifndef DEMUR_MEMO_INNER_H
#define DEMUR_MEMO_INNER_H

#include "memo.h"

/* The file with one fact said otherwise, decided once for all that rest on it.
 */
typedef struct Trial {
    bool done;
    Result *result; /* NULL: it contradicts other facts */
} Trial;

enum { TRIALS = SAID_UNKNOWN + 1 }; /* of a fact, by what is said */

/* The element of a reading alone, decided and explained under it. */
typedef struct Under {
    const Reading *reading;
    Result *result; /* NULL: it cannot be decided */
} Under;

/* A memorandum in the making. */
typedef struct Maker {
    Memo *memo;
    const Result *result;
    const Settings *overrides;
    Diag *diag;
    Trial *trials; /* TRIALS per fact; freed when it is made */
} Maker;

Side demur_memo_other(Side side);

/* Whom an element with that status helps; SIDE_NONE if it is open. */
Side demur_memo_favors(const Element *element, Status status);

/* Adds a counter-argument, and says whom it helps and whether it changes
 * anything, if it was tried (it has a value). */
void demur_memo_add(Maker *maker, MemoIssue *issue, Counter counter);

/* Adds what the law says against it: other readings, and the objection to the
 * one that governs. False, with diagnostics, if they cannot be decided. */
bool demur_memo_add_law(Maker *maker, const Answer *answer, MemoIssue *issue);

/* Adds what the facts say against it: judgement calls; if nothing so far
 * changes the element, a fact; if no fact does, changes that were found. */
void demur_memo_add_facts(Maker *maker, const MemoAnswer *to, MemoIssue *issue);

#endif
