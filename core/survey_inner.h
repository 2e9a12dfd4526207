/* survey_inner.h: what the files of the comparison share. */
#ifndef DEMUR_SURVEY_INNER_H
#define DEMUR_SURVEY_INNER_H

#include "answer.h"
#include "model.h"
#include "survey.h"

typedef struct Comparer {
    Model *model;
    const Book *book;
    const Pattern *pattern; /* without its `suppose` rows */
    Settings settings;      /* of every row */
    const CompareOptions *options;
    CompareTable *to;
    Diag *diag;
    uint64_t steps; /* of the diagrams that may still be taken (answer.h) */
} Comparer;

/* Decides once more under the settings; NULL with diagnostics. */
Result *demur_compare_decide(Comparer *comparer, const Settings *settings,
                             Detail detail);

/* Adds a row, which then owns the result. */
CompareRow *demur_compare_add(Comparer *comparer, Result *result);

/* One for each kind; false with diagnostics. */
bool demur_compare_readings(Comparer *comparer);
bool demur_compare_timeline(Comparer *comparer);

#endif
