/* lawbook.h: the rule book as a document for a lawyer, as of a day: statutes
 * with what becomes of their words, claims, elements with their readings, what
 * each court follows, authorities, and what was not verified. */
#ifndef DEMUR_LAWBOOK_H
#define DEMUR_LAWBOOK_H

#include "document.h"
#include "model.h"

/* The caller frees it, before the model. */
Document *demur_lawbook(Model *model, Date day, Diag *diag);

#endif
