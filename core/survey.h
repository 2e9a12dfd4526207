/* survey.h: the same facts in several courts, under every reading, or through
 * time (docs/semantics.md, "Open law"). */
#ifndef DEMUR_SURVEY_H
#define DEMUR_SURVEY_H

#include "difference.h"

struct Model;

typedef enum CompareKind {
    BY_COURT,
    BY_READING,
    BY_DAY,    /* the day of the decision moves */
    BY_CONDUCT /* the day of the conduct moves */
} CompareKind;

/* What happened on a day: a decision, what became of one, or a version of a
 * statute that took effect. */
typedef struct Cause {
    int32_t authority;  /* or -1 */
    const Event *event; /* in its history; NULL: it was decided */
    int32_t statute;    /* or -1 */
    const Version *version;
} Cause;

/* The file, decided in one court, on one day or under one combination. */
typedef struct CompareRow {
    Result *result; /* as many answers as the base */
    int32_t court;
    Date day;
    /* Through time: against the row before; NULL in the first. */
    const Difference *changes; /* one for each answer */
    bool answer;               /* the outcome or its grounds are others */
    bool own_decision; /* nothing changed, but this court itself adopted a
                          reading of what is open here */
    Cause *causes;
    size_t cause_count;
} CompareRow;

/* One reading of one open element. */
typedef struct Choice {
    const ElementResult *element; /* of the base */
    const Reading *reading;
} Choice;

/* A choice, or two together, that gives one outcome whatever the rest. */
typedef struct Rule {
    Choice choices[2];
    size_t count;
} Rule;

/* The combinations of readings that give one outcome. */
typedef struct OutcomeGroup {
    Outcome outcome;
    size_t combinations;
    Rule *rules;
    size_t rule_count;
    size_t covered; /* combinations that one of the rules describes */
    Choice *needs;  /* by element, where not every reading of it leads here:
                       those that do */
    size_t need_count;
} OutcomeGroup;

/* One claim against one defendant, through all rows. */
typedef struct CompareAnswer {
    const Answer *base;
    Indices partings; /* places in its elements: the lowest whose status is not
                         the same in every row */
    /* Under every reading: */
    Choice *choices; /* by element */
    size_t choice_count;
    OutcomeGroup *groups;
    size_t group_count;
    size_t combinations;
    Indices dividing; /* places of the open elements that the outcome turns
                         on */
} CompareAnswer;

typedef struct CompareTable {
    Arena *arena;
    CompareKind kind;
    const Result *base; /* nothing adopted but what was asked for */
    Date from, to;      /* of a timeline */
    bool kept;          /* what the file adopts was kept */
    CompareRow *rows;
    size_t row_count;
    CompareAnswer *answers;
    size_t answer_count;
    bool cut; /* too many combinations: not all were decided */
} CompareTable;

typedef struct CompareOptions {
    CompareKind kind;
    bool keep;         /* what the file adopts */
    bool all_readings; /* of open elements: foils and argued ones too */
    Indices courts;    /* empty: the file's and all courts of appeals */
    Date from, to;     /* DATE_NONE: as the book and the conduct suggest */
} CompareOptions;

/* Decides the pattern (which outlives the comparison) with the overrides, which
 * may be NULL. NULL, with diagnostics, if it cannot be decided. */
CompareTable *demur_compare(struct Model *model, const Pattern *pattern,
                            const Settings *overrides,
                            const CompareOptions *options, Diag *diag);

void demur_compare_free(CompareTable *comparison);

#endif
