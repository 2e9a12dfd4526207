/* cone.h: what an element is decided from: the parts and facts below it. */
#ifndef DEMUR_CONE_H
#define DEMUR_CONE_H

#include "decide.h"

/* Marks, per element of the book, the element and every part in issue that it
 * is decided from, under the readings used or competing here; and in
 * `compares`, if not NULL, the comparisons that these mention. */
void demur_cone_elements(const Judgment *judgment, int32_t element,
                         bool *elements, bool *compares);

/* Marks the facts that the formulas of the marked elements mention, the day of
 * the conduct among them where a version hangs on it. */
void demur_cone_facts(const Judgment *judgment, const bool *cone, bool *facts);

/* Marks the facts that decide a node itself: its own, and those of parts that
 * do not close by themselves. */
void demur_cone_closing(const Judgment *judgment, int32_t element, bool *facts);

/* Marks the facts that the element's own formulas mention, under any of its
 * readings, or any of those that `readings` marks if it is not NULL. */
void demur_cone_own(const Book *book, int32_t element, const bool *readings,
                    bool *facts);

/* Marks the element, its parts and exceptions, and theirs, under any reading.
 * An answer names only the first that uses a part (ElementResult.parent): what
 * two elements share is below both. */
void demur_cone_below(const Book *book, int32_t element, bool *elements);

#endif
