/* show_marks.h: marked calls as rows: a table that spreadsheets read, and JSON.
 */
#ifndef DEMUR_SHOW_MARKS_H
#define DEMUR_SHOW_MARKS_H

#include "marks.h"
#include "show_json_writer.h"

/* The title of a row of `suppose`, or "row 2"; NULL for the file (NULL). */
const char *demur_show_row_title(const Pattern *pattern, const Suppose *row,
                                 Arena *arena);

/* The members of an object: what was called, what came, and what was named;
 * the counts. */
void demur_writer_mark(JsonWriter *w, const Mark *mark);
void demur_writer_tally(JsonWriter *w, const MarkTally *tally);

/* The names of the columns; a row for each mark. */
void demur_show_marks_head(Buffer *out);
void demur_show_marks_csv(const Result *result, const Marks *marks,
                          const Show *show, Buffer *out);

/* The same as objects, one on each line, with `between` between two. */
void demur_show_marks_json(const Result *result, const Marks *marks,
                           const char *between, const Show *show, Buffer *out);

/* One row for each file: the names of its columns; the row. `problem` is NULL,
 * or why there are no calls. */
void demur_show_totals_head(Buffer *out);
void demur_show_totals_row(const char *file, const MarkTally *tally,
                           const char *problem, Buffer *out);

#endif
