/* needed.h: which facts that nobody stated can still change the outcome
 * (semantics.md 6). */
#ifndef DEMUR_NEEDED_H
#define DEMUR_NEEDED_H

#include "result.h"
#include "ruling.h"

/* Where silence or openness decided, sorts the yes-or-no facts that nobody
 * stated into those that can still change the outcome (some way of stating
 * them changes it, whatever else is stated or not) and those that provably
 * cannot. A fact that constraints tie to a disputed one is in neither list.
 * False if the diagram is over its budget. */
bool demur_needed(const Ruling *ruling, Answer *answer, Arena *arena);

#endif
