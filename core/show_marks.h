/* show_marks.h: marked calls as rows: a table that spreadsheets read, and JSON.
 */
#ifndef DEMUR_SHOW_MARKS_H
#define DEMUR_SHOW_MARKS_H

#include "marks.h"
#include "show_json_writer.h"

/* The members of an object: what was called, what came, and what was named. */
void demur_writer_mark(JsonWriter *w, const Mark *mark);

#endif
