/* outlook_inner.h: what the files of outlook.h share. */
#ifndef DEMUR_OUTLOOK_INNER_H
#define DEMUR_OUTLOOK_INNER_H

#include "outlook.h"

/* The variable is settled by what is said of the fact, perhaps with others. */
bool demur_outlook_is_of(const Model *model, const Atom *atom, int32_t fact);

/* How a dispute comes out follows from the rest: there is a value of those
 * disputed facts that others may settle. */
Bdd demur_outlook_claimed(const Outlook *outlook, Bdd function);

#endif
