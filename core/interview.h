/* interview.h: asks, one after the other, for the facts that can still change
 * one outcome.
 *
 * An Interview owns its answers; it refers into the model, the pattern and the
 * overrides, which must outlive it. It is always either at a question or at
 * the end, where nothing that is still unsaid can change the outcome. Each
 * answer is decided like a fact that stands in the file. */
#ifndef DEMUR_INTERVIEW_H
#define DEMUR_INTERVIEW_H

#include "question.h"

typedef struct Interview Interview;

/* One claim against one defendant. NULL, with diagnostics, if the stated facts
 * contradict each other or a limit was hit. */
Interview *demur_interview_new(struct Model *model, const Pattern *pattern,
                               const Settings *overrides, Pair pair,
                               Diag *diag);
void demur_interview_free(Interview *interview);

/* The fact that is asked now, the most decisive of those that can still change
 * the outcome (outlook.h); -1 at the end. */
int32_t demur_interview_fact(const Interview *interview);
/* This fact is one that could be asked now: it can still change the outcome,
 * and was not left aside. */
bool demur_interview_asks(const Interview *interview, int32_t fact);
/* Nothing that is unsaid can change the outcome; else, at the end, only what
 * was left aside can. */
bool demur_interview_settled(const Interview *interview);
/* At which posture it is asked. */
int32_t demur_interview_posture(const Interview *interview);
/* How many were answered or skipped so far. */
size_t demur_interview_turns(const Interview *interview);

Outcome demur_interview_outcome(const Interview *interview);

/* Takes a statement of this or of any other fact. False, with diagnostics, if
 * it is stated already or contradicts what is, here or in the pattern by
 * itself, without the overrides (nothing changes then), or if a limit was hit.
 * Its position has a source in the collector. */
bool demur_interview_state(Interview *interview, const Statement *statement,
                           Diag *diag);

/* Leaves the question aside: it is not asked again, and not stated. */
bool demur_interview_skip(Interview *interview, Diag *diag);

/* Takes the last answer or skip back; false if there is none. */
bool demur_interview_back(Interview *interview, Diag *diag);

/* What was stated, in order; valid until the next change. */
Statements demur_interview_answers(const Interview *interview);

/* An element that nothing unsaid can change any more. */
typedef struct Closing {
    int32_t element;
    Status status;
} Closing;

/* A yes/no fact that now follows from others. */
typedef struct Derived {
    int32_t fact;
    bool value;
} Derived;

typedef struct Progress {
    Closing *closed;
    size_t closed_count;
    Derived *derived;
    size_t derived_count;
    Outcome outcome;
    bool settled; /* the outcome: no fact can change it any more */
} Progress;

/* What the last answer brought; at the start, what is closed already. */
Progress demur_interview_progress(const Interview *interview);

/* An element whose own test asks for the fact. */
typedef struct Use {
    int32_t element;
    int32_t through;  /* a fact that the one asked about settles, or -1 */
    Indices readings; /* of the element, that mention it; none: its one test */
    const char *why;  /* why the reading governs, or NULL: several compete */
} Use;

/* Why a question is asked. */
typedef struct Reasons {
    Use *uses;
    size_t use_count;
    Progress yes, no; /* what either answer would bring; for a fact of another
                         type nothing */
} Reasons;

Reasons demur_interview_why(Interview *interview, Arena *arena);

#endif
