/* terms.h: what numbers, dates and options say about each other.
 *
 * "At least five" implies "at least two"; a day cannot be before itself. Of the
 * comparisons that the stated values leave undetermined, only some patterns of
 * true and false can occur. This module finds them exactly (integer
 * difference constraints, checked for negative cycles: Bellman 1958), with one
 * exception: between two days that are both unknown, a span of months or years
 * counts with its average length. */
#ifndef DEMUR_TERMS_H
#define DEMUR_TERMS_H

#include "model.h"
#include "pattern.h"

/* The values that are known: per fact of the book. */
typedef struct Known {
    bool known;
    Value value;
} Known;

/* 1 or 0 if the known values decide the comparison of this atom, else -1. */
int demur_terms_decide(const Atom *atom, const Known *known);

/* The bound that the comparison has, given the value of its second fact, if it
 * has one. False if that is not known. */
bool demur_terms_bound(const Atom *atom, const Known *known, int64_t *bound);

/* The function, over the group's undetermined comparisons, of the patterns
 * that can occur. BDD_TRUE for a group without any. Sets *cut, and returns a
 * function that means nothing, if there are too many to enumerate. */
Bdd demur_terms_group(const Model *model, const Group *group,
                      const Known *known, bool *cut);

#endif
