/* sheet.h: the outcome of one question as a function of its facts.
 *
 * A ruling decides one pattern of facts. A sheet holds what would come out
 * under every pattern of some of them, each of which may be stated either way
 * or left out: one walk along a diagram then tells the outcome. So it does for
 * the law, if the selections leave several readings open. */
#ifndef DEMUR_SHEET_H
#define DEMUR_SHEET_H

#include "outcome.h"
#include "ruling.h"

typedef struct Sheet {
    Classes classes;   /* functions of law and the free facts */
    Bdd *patterns;     /* of the free facts that can be, per group of
                          constraints; what is said of others means nothing */
    Bdd consistent;    /* all of these together */
    World world;       /* in which these are free */
    Judgment judgment; /* of that world */
} Sheet;

/* Makes the sheet over the facts that `free` marks. The others stay as the
 * ruling has them, the plaintiff's version of a dispute as long as the free
 * facts allow it; the ruling must outlive the sheet. What is built lies above
 * the caller's mark. False if the diagram is over its budget. */
bool demur_sheet_make(Sheet *sheet, const Ruling *ruling, const bool *free,
                      Arena *arena);

/* What can come out, as functions of the free facts, where the law may be any
 * that `law`, a function of it, allows. */
Classes demur_sheet_under(const Sheet *sheet, Bdd law);

/* A pattern: a value for each variable of the model (diagram.h). */
void demur_sheet_say(const Model *model, int32_t fact, Said said,
                     int8_t *values);

/* The outcome under a pattern that says something of every free fact. */
Outcome demur_sheet_outcome(const Classes *classes, const Model *model,
                            const int8_t *values);

#endif
