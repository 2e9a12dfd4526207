/* question.h: one claim, one defendant, one forum, one posture: what is put
 * to the court, with every override applied (docs/semantics.md, "One question
 * each"). */
#ifndef DEMUR_QUESTION_H
#define DEMUR_QUESTION_H

#include "pattern.h"

struct Model;

/* A stated fact that a supposition withdrew. */
typedef struct Withdrawal {
    int32_t fact;
    const Statement *was;
    Indices because; /* the supposed facts it contradicts */
} Withdrawal;

typedef struct Question {
    const Book *book;
    const Pattern *pattern;
    int32_t claim;
    const char *defendant;
    int32_t court; /* -1: none; nothing binds */
    Date date;     /* never DATE_NONE */
    bool date_given;
    int32_t posture;
    int32_t file_posture; /* what the file states: gives `how` its default */
    bool all_issues;
    Strings issues;
    Adoption *adopt; /* in order; a later one wins */
    size_t adopt_count;
    int32_t as_decided_in; /* whose readings are adopted, or -1 */
    bool otherwise_no;
    const Statement **facts; /* per fact of the book; NULL: not stated */
    bool *supposed;          /* per fact: stated by an override */
    Withdrawal *withdrawn;
    size_t withdrawn_count;
} Question;

/* What was said of the question, in order; a later one wins. Facts of the
 * first (the file) are the base; those of the others are suppositions. */
typedef struct Layers {
    const Pattern *pattern;
    const Settings *const *items;
    size_t count;
} Layers;

/* The claims that the layers put to the court, as indices. */
Indices demur_question_claims(const Book *book, const Layers *layers,
                              Arena *arena);

/* One claim against one defendant (an index into Pattern.defendants). */
typedef struct Pair {
    int32_t claim;
    size_t defendant;
} Pair;

/* Puts the layers together for the pair, and withdraws the base facts that
 * suppositions contradict. */
void demur_question_make(Question *question, struct Model *model,
                         const Layers *layers, Pair pair, Arena *arena);

#endif
