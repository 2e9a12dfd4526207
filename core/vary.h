/* vary.h: the same world with other facts, for explanations. */
#ifndef DEMUR_VARY_H
#define DEMUR_VARY_H

#include "world.h"

/* What an explanation changes: see demur_vary. */
typedef struct Variation {
    const uint8_t *standings;    /* per fact; STANDING_FREE: may be anything */
    const bool *may_be_left_out; /* per fact: if free, then left out as well */
    const bool *compares; /* per comparison: what is explained mentions it */
    const bool *groups;   /* per group of constraints: applies */
} Variation;

/* The same world with other standings. Nothing is derived from constraints,
 * which stay as they are; groups that do not apply are left out. */
void demur_vary(World *varied, const World *base, const Variation *variation,
                Arena *arena);

/* The standing under which `demur_vary` keeps a fact as it is. */
Standing demur_vary_kept(const World *world, int32_t fact);

#endif
