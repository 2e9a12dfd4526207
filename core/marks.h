/* marks.h: holds the calls of a prediction to what was decided.
 *
 * A call is right if its word fits the answer. What it names decides if
 *
 * - it is a fact that stands in some list of facts that gives the element a
 *   status of its kind, and of which none can be left out: the list that a
 *   report shows, or another (explain.h); whether somebody stated the fact or
 *   its absence decides is the same;
 * - it is a reading of the element, or of a part of it, that governs here or
 *   competes, and under another declared one the element's status would be of
 *   another kind.
 *
 * Kinds are: it holds, it fails (or does not apply), it is undecided. Of what
 * does not apply because it was not in force the day of the conduct decides. */
#ifndef DEMUR_MARKS_H
#define DEMUR_MARKS_H

#include "result.h"

/* One call. */
typedef struct Mark {
    const Suppose *row; /* in which it stands, or NULL */
    const Expect *entry;
    const Decision *decision;
    const Answer *answer;         /* NULL: there is no such question */
    const ElementResult *element; /* NULL: the outcome, or no such element */
    const char *what;             /* the element's id, or "outcome" */
    const char *predicted, *got;
    bool right;
    Strings named;     /* ids of facts, and element=reading */
    Strings idle;      /* of these, those that do not decide */
    Strings deciding;  /* facts that decide: of `because`, and those named */
    Strings readings;  /* that govern, or that compete */
    Strings otherwise; /* readings under which it would be of another kind; if
                          it was looked at: Marks.weigh_law */
    Place at;
} Mark;

typedef struct Marks {
    Mark *items;
    size_t count;
    bool weigh_law; /* set by the caller: looks at every reading of every
                       element called, a decision each */
    bool undecided; /* an entry could not be decided: see the diagnostics */
} Marks;

/* Appends the marks of one entry, in the row or the file (NULL); one that names
 * neither claim nor defendant, for every question. Allocates in the result's
 * arena. */
void demur_marks_entry(Result *result, const Suppose *row,
                       const Expect *predicted, Diag *diag, Marks *marks);

/* Marks every `predict` of a file and its rows. */
Marks demur_marks_run(Result *result, Diag *diag);

/* True if something was named, and all of it decides. */
bool demur_mark_reasoned(const Mark *mark);

/* Calls; those that are right; those that named something, and something that
 * decides; those that are right and named something that does not. */
typedef struct MarkTally {
    size_t calls, right, named, reasoned, right_unreasoned;
} MarkTally;

/* Adds one. */
void demur_mark_count(const Mark *mark, MarkTally *tally);

/* "holds", "fails", "undecided"; NULL: not put to the court, or the like. */
const char *demur_mark_kind(const ElementResult *element);

#endif
