/* outcome.h: what the decided elements add up to (semantics.md 4, 5). */
#ifndef DEMUR_OUTCOME_H
#define DEMUR_OUTCOME_H

#include "decide.h"

typedef struct Verdict {
    Outcome outcome;
    bool firm;            /* open law, but the same under every combination */
    int64_t combinations; /* of readings and questions of law; 1 if none */
    Indices grounds, possible_grounds; /* elements */
    Indices joint;                     /* smallest set that fails together */
    Strings readings; /* turns on: "element=reading", "fact=yes" */
    Indices facts;    /* turns on these */
} Verdict;

/* Reads the outcome off a judgment of all elements. False if the diagram is
 * over its budget. */
bool demur_outcome(const Judgment *judgment, Verdict *verdict, Arena *arena);

#endif
