/* tally.h: what outcome.c and tally_turns.c share: the parts of one claim and
 * the outcomes they give. */
#ifndef DEMUR_TALLY_H
#define DEMUR_TALLY_H

#include "outcome.h"

enum { MOST_JOINT = 12 };

typedef struct Tally {
    const Judgment *judgment;
    const World *world;
    Diagram *diagram;
    Arena *arena;
    Verdict *verdict;
    Indices elements, defenses; /* of the claim, in issue or taken as met */
    Classes classes;
} Tally;

Bdd demur_tally_both(const Tally *tally, Bdd a, Bdd b);
Bdd demur_tally_either(const Tally *tally, Bdd a, Bdd b);
Bdd demur_tally_not(const Tally *tally, Bdd a);
const Judged *demur_tally_judged(const Tally *tally, int32_t element);
bool demur_tally_in_issue(const Tally *tally, int32_t element);

/* The claim, and what bars it, as functions of law and open facts. */
void demur_tally_formulas(const Tally *tally, Bdd *claim, Bdd *bar);

/* How many combinations of law are decided (tally_turns.c). */
void demur_tally_open_law(Tally *tally);

/* What the outcome turns on: readings and questions of law that change it
 * alone in some combination; facts that can still decide it (tally_turns.c). */
void demur_tally_turns_on(Tally *tally);

#endif
