/* outlook.h: what facts that nobody has stated can still do.
 *
 * A fact can still change the outcome if there is some way of answering the
 * other unsaid facts, or of leaving them unsaid, in which the outcome depends
 * on what is said of this one (or on whether it is). At a stage at which
 * silence counts, that a fact is not stated is such an answer; in a
 * hypothetical it leaves the fact open. It is the same decision as every other
 * (sheet.h), over all answers at once. */
#ifndef DEMUR_OUTLOOK_H
#define DEMUR_OUTLOOK_H

#include "ruling.h"

/* A fact that can still change the outcome, and how decisive it is. */
typedef struct Prospect {
    int32_t fact;
    int outcomes; /* answers to it that settle the outcome at once */
    int elements; /* elements settled, over its answers */
} Prospect;

typedef struct Outlook {
    Outcome outcome;
    Status *statuses; /* per element of the book */
    bool *open;       /* per element: an unsaid fact can still change it */
    Prospect *needed; /* the most decisive first */
    size_t needed_count;
} Outlook;

/* The outlook of a ruling whose unsaid facts `free` marks (per fact of the
 * book; nobody stated them and no constraint settles them). What is built lies
 * above the caller's mark. False if the diagram is over its budget.
 *
 * Order: first the fact most of whose answers (yes, no; where silence counts,
 * silence) settle the outcome at once; then the one whose answers settle the
 * most elements; then yes or no before a day or a number; then the order of
 * the rule book. Of a day or a number the most decisive comparison counts. */
bool demur_outlook(Outlook *outlook, Ruling *ruling, const bool *free,
                   Arena *arena);

/* The facts of a ruling that nobody has stated and that nothing settles. */
void demur_outlook_unsaid(const Ruling *ruling, bool *unsaid);

#endif
