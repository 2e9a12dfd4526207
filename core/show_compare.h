/* show_compare.h: a comparison as cells of words, whatever the format. */
#ifndef DEMUR_SHOW_COMPARE_H
#define DEMUR_SHOW_COMPARE_H

#include "show_text_page.h"
#include "survey.h"

/* What the rows are called: "court", "day", "conduct on", "readings". */
const char *demur_cells_heading(CompareKind kind);

/* What is compared, and on what terms: a sentence. */
const char *demur_cells_terms(Page *page, const CompareTable *table);

/* That there were too many combinations. */
const char *demur_cells_cut(void);

/* The first cell of a row: "7th Cir.", "2023-08-03". */
const char *demur_cells_key(Page *page, const CompareTable *table,
                            const CompareRow *row);

/* What is special about the row: in a table of courts, each element at which
 * rows part; through time, what changed. */
const char *demur_cells_detail(Page *page, const CompareTable *table,
                               const CompareRow *row, size_t answer);

/* What changed it: "Pub. L. …; A. v. B. (7th Cir. 2023)", or NULL. */
const char *demur_cells_causes(Page *page, const CompareRow *row);

/* "knowledge is read as "specific victim"", for each rule of a group. */
const char *demur_cells_rules(Page *page, const OutcomeGroup *group);

/* Where the rows part, or what divides the readings: a sentence, or NULL. */
const char *demur_cells_partings(Page *page, const CompareTable *table,
                                 size_t number);

#endif
