/* conflict.h: which stated facts cannot hold together (docs/semantics.md,
 * "What follows from what: constraints"). */
#ifndef DEMUR_CONFLICT_H
#define DEMUR_CONFLICT_H

#include "world.h"

/* Reports, for a world that could not be made, a smallest set of statements
 * that contradict each other, with the place of each and the constraint. */
void demur_conflict_report(World *world, Diag *diag);

/* The facts that old statements must give up so that the supposed ones can
 * hold: every one that is in a minimal conflict with them. `dropped` is per
 * fact of the book. */
void demur_conflict_withdraw(Model *model, const Question *question,
                             Arena *arena, bool *dropped);

/* A smallest set of stated facts that entail the value of a derived one. */
Indices demur_conflict_roots(const World *base, int32_t fact, Arena *arena);

#endif
