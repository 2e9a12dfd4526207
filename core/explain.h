/* explain.h: why an element has the status it has (docs/semantics.md,
 * "Explanations").
 *
 * A reason is a condition on one fact: it is stated so, or it was left out. A
 * list of reasons is sufficient (every consistent fact pattern that meets them
 * gives the element a status of the same kind) and minimal (without any one of
 * them some pattern does not). A dispute of which a motion took the plaintiff's
 * version is a reason as that version; patterns in which other facts settle it
 * otherwise do not meet that reason. */
#ifndef DEMUR_EXPLAIN_H
#define DEMUR_EXPLAIN_H

#include "decide.h"
#include "result.h"

/* Fills `because` of the element's result, whose status is already there.
 * `parts` marks the facts that the elements below it rest on, which are
 * preferred. False if the diagram is over its budget. */
bool demur_explain(const Judgment *judgment, const bool *parts,
                   ElementResult *result, Arena *arena);

/* Whether a fact decides the explained element: it stands in its `because`, or
 * in another list that is sufficient and minimal as well; a fact that follows
 * from others decides by them. False if the diagram is over its budget. */
bool demur_explain_decides(const Judgment *judgment,
                           const ElementResult *result, int32_t fact,
                           bool *decides);

#endif
