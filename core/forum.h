/* forum.h: which reading of each element governs at a court on a day
 * (docs/semantics.md, "Which law: court and day"). */
#ifndef DEMUR_FORUM_H
#define DEMUR_FORUM_H

#include "question.h"

/* A reading that may be used, and the authorities that make it stand (empty
 * if it competes only because nobody has decided the point yet). */
typedef struct Candidate {
    int32_t reading;
    Indices authorities;
} Candidate;

/* How one element is read here. */
typedef struct Selection {
    Governs governs;
    int32_t reading;       /* the one that governs; -1: one test, or open */
    int32_t authority;     /* why it governs, or -1 */
    Candidate *candidates; /* at least one where the element has readings;
                              more than one only if `governs` is open */
    size_t candidate_count;
    bool undecided;       /* no reading stands: nobody has decided it yet */
    const char *why;      /* "binding: 7th Cir. 2023, above N.D. Ill." */
    const char *contrary; /* an adoption against binding law: against what */
} Selection;

/* Fills `selections` (one per element of the book) for the question's court,
 * date and adoptions. Sentences are allocated in the arena. Elements without
 * readings are `settled`, or `statute` if the element cites one. With
 * `all_readings`, argued and foil readings compete as well. */
void demur_forum_select(const Question *question, bool all_readings,
                        Arena *arena, Selection *selections);

/* True if the decision stands on that day as to the element: nothing in its
 * history by then ended it, and no court above has by then decided otherwise
 * (displacement is computed from the top court down). */
bool demur_forum_stands(const Book *book, int32_t authority, int32_t element,
                        Date day);

/* Whom to cite for a reading of the element: of the decisions that adopt it and
 * stand on the question's day its court's own, then precedent before what is
 * none, then the higher court, then the first in the book. -1 if none stands.
 */
int32_t demur_forum_speaker(const Question *question, int32_t element,
                            int32_t reading);

#endif
