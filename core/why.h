/* why.h: one element looked at alone: what each of its readings would give. */
#ifndef DEMUR_WHY_H
#define DEMUR_WHY_H

#include "result.h"

/* What one reading gives, if this court adopted it. */
typedef struct WhyReading {
    const Reading *reading;
    bool used;     /* it is the one that governs here */
    bool competes; /* the law is open here, and it is among the candidates */
    Status status;
    Outcome outcome;
} WhyReading;

/* The element in one claim against one defendant. */
typedef struct WhyAnswer {
    const Answer *answer;
    const ElementResult *element;
    WhyReading *readings;
    size_t reading_count;
} WhyAnswer;

typedef struct Why {
    Arena *arena;
    WhyAnswer *answers;
    size_t answer_count; /* 0: no claim here has the element */
    /* What must outlive the statuses above. */
    Result **results;
    size_t result_count;
} Why;

/* Looks at the element of that id in every answer of the file as it stands;
 * each of its readings is decided anew as if the court adopted it. NULL, with
 * diagnostics, if one of them cannot be decided. */
Why *demur_why(const Result *result, const char *element,
               const Settings *overrides, Diag *diag);

void demur_why_free(Why *why);

#endif
