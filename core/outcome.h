/* outcome.h: what the decided elements add up to (docs/semantics.md,
 * "Outcomes"). */
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

/* The same without what it turns on, which can cost many times the rest:
 * outcome and grounds. */
bool demur_outcome_brief(const Judgment *judgment, Verdict *verdict,
                         Arena *arena);

/* True if a claim can come out so at that stage; it can be open at any. */
bool demur_outcome_at(Stage stage, Outcome outcome);

/* A possible outcome, and when it comes out: a function of law and of free
 * facts, within the judgment's domain. */
typedef struct Class {
    Outcome outcome;
    Bdd when;
} Class;

enum { MOST_CLASSES = 4 };

typedef struct Classes {
    Class items[MOST_CLASSES];
    size_t count;
} Classes;

/* All that can come out at the judgment's stage. If more than one can, and law
 * alone tells them apart, the outcome is open. */
Classes demur_outcome_classes(const Judgment *judgment, Arena *arena);

#endif
