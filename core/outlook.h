/* outlook.h: what facts that nobody has stated can still do.
 *
 * A pattern says of each unsaid fact what it is, or that it stays unsaid. At a
 * stage at which silence counts, that a fact is not stated is an answer like
 * any other; in a hypothetical it leaves the fact open. An unsaid fact can
 * still change the outcome if two patterns that can be differ in it alone, and
 * the outcome is another. That is the one meaning of "can still matter": an
 * interview asks for these facts, and a report sorts by it what is unknown. */
#ifndef DEMUR_OUTLOOK_H
#define DEMUR_OUTLOOK_H

#include "result.h"
#include "ruling.h"
#include "sheet.h"

typedef struct Outlook {
    const Ruling *ruling;
    const bool *free; /* per fact: it is unsaid */
    Sheet sheet;
    Bdd comes[MOST_CLASSES + 1]; /* the patterns that can be, by what comes
                                    out: every one is in one of these */
    size_t count;
    bool *read; /* per fact: it is unsaid, and what comes out reads it */
} Outlook;

/* The outlook of a ruling whose unsaid facts `free` marks (per fact of the
 * book; nobody stated them and no constraint settles them). Both must outlive
 * it. What is built lies above the caller's mark. False if the diagram is over
 * its budget. */
bool demur_outlook_make(Outlook *outlook, const Ruling *ruling,
                        const bool *free, Arena *arena);

/* Nothing that is unsaid can change the outcome. */
bool demur_outlook_settled(const Outlook *outlook);
/* This unsaid fact can still change it. */
bool demur_outlook_matters(const Outlook *outlook, int32_t fact);

/* Marks, per element of the book, those in issue whose status an unsaid fact
 * can still change (outlook_open.c). */
void demur_outlook_open(const Outlook *outlook, bool *open);

/* The unsaid facts that the outcome may depend on, the most decisive first
 * (outlook_order.c); some of them may not matter.
 *
 * Every pattern in which nobody leaves unsaid what follows from what he says
 * counts as equally likely. The most decisive fact is the one after whose
 * answer two such patterns are the least likely to come out differently: of a
 * day, a number or a choice, by the comparison that does the most. Of equals,
 * yes or no comes before these; then the order of the rule book counts. */
Indices demur_outlook_order(const Outlook *outlook, Arena *arena);

/* The facts of a ruling that nobody has stated and that nothing settles. */
void demur_outlook_unsaid(const Ruling *ruling, bool *unsaid);

/* Where silence or openness decided, sorts the yes-or-no facts that nobody
 * settled into those that can still change the outcome and those that cannot.
 * A fact that constraints tie to a disputed one is in neither list. False if
 * the diagram is over its budget. (outlook_report.c) */
bool demur_outlook_report(const Ruling *ruling, Answer *answer, Arena *arena);

#endif
