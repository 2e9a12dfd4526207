/* nearest.h: on each element in issue, the decided cases whose facts are
 * nearest, and what tells them apart.
 *
 * Of the facts that an element and its parts mention, under any of their
 * readings, those count that at least one of the two patterns settles in its
 * own posture, constraints included. Nearness is how many of them both settle
 * alike, of how many. That is a measure of facts and not of law: what binds is
 * said beside it, and is never why a case is listed. */
#ifndef DEMUR_NEAREST_H
#define DEMUR_NEAREST_H

#include "result.h"

/* One fact in both patterns. */
typedef struct Compared {
    int32_t fact;
    Settled here, there;
} Compared;

/* A decided case, as it bears on one element. */
typedef struct Neighbor {
    const Result *result;
    const Answer *answer;
    const ElementResult *element;
    Bond bond;       /* whether it binds here; of BOND_NOT_PRECEDENT,
                        `cited.weight` says why */
    Cited cited;     /* its `authority` is -1 with BOND_UNKNOWN */
    Compared *facts; /* those that count, in the rule book's order */
    size_t fact_count;
    size_t shared; /* of these, settled alike */
} Neighbor;

typedef struct Neighbors {
    Neighbor *items; /* the nearest first */
    size_t count;
} Neighbors;

typedef struct NearElement {
    const ElementResult *element;
    bool contested; /* courts read it differently, or it does not hold and the
                       outcome rests on it */
    Neighbors held, failed;        /* by what was decided there */
    Side held_helps, failed_helps; /* who gains if those are followed */
} NearElement;

typedef struct NearAnswer {
    const Answer *answer;
    NearElement *items; /* the elements in issue that have facts of their own */
    size_t count;
} NearAnswer;

typedef struct Nearest {
    Arena *arena;
    const Result *result;
    NearAnswer *answers;
    size_t answer_count;
    size_t compared; /* decided cases that were looked at */
} Nearest;

/* Compares what the result decided (with those overrides, or NULL) with the
 * cases as their own files have them. A case that is the result's own document
 * is left out. The results must outlive it. */
Nearest *demur_nearest(const Result *result, const Settings *overrides,
                       const Result *const *cases, size_t count);
void demur_nearest_free(Nearest *nearest);

#endif
