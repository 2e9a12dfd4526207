/* expect.h: holds a fact pattern to what it says must come out. */
#ifndef DEMUR_EXPECT_H
#define DEMUR_EXPECT_H

#include "result.h"

typedef enum Verdict {
    VERDICT_PASSED,
    VERDICT_FAILED,
    VERDICT_KNOWN_FAILURE,  /* failed, as the entry says it does */
    VERDICT_UNEXPECTED_PASS /* passed, although it says it does not */
} Verdict;

/* One thing that came out otherwise. */
typedef struct Mismatch {
    const char *what; /* "outcome", "grounds", an element's id, … */
    const char *expected, *got;
    const ElementResult *element; /* whose explanation helps, or NULL */
    Place at;
} Mismatch;

/* One `expect` entry, run. */
typedef struct Trial {
    const Suppose *row; /* in which it stands, or NULL */
    const Expect *expect;
    Verdict verdict;
    Decision decision;
    Mismatch *mismatches;
    size_t mismatch_count;
} Trial;

typedef struct Trials {
    Trial *items;
    size_t count;
    bool undecided; /* an entry could not be decided: see the diagnostics */
} Trials;

/* Runs every entry of the file and of its `suppose` rows. An entry that names
 * neither claim nor defendant is held against every question of the file; one
 * that expects nothing fails. Allocates in the result's arena. */
Trials demur_expect_run(Result *result, Diag *diag);

/* True if a word of an expectation is right of the element: a status, or
 * "holds", "fails" (for whatever reason), "undecided". */
bool demur_expect_fits(const char *word, const ElementResult *element);

/* True if the entry is held against this answer. */
bool demur_expect_asks(const Expect *expect, const Answer *answer);

const char *demur_verdict_word(Verdict verdict);

#endif
