/* csv.h: rows for spreadsheets (RFC 4180, but lines end with LF alone).
 *
 * Cells come from files that strangers wrote. A character that does not show is
 * escaped, a line end becomes a space, so that a row is a line; and a cell that
 * a spreadsheet would take for a formula (it begins with = + - @ or their wide
 * forms, blanks aside) gets an apostrophe before it, which spreadsheets take as
 * "this is text". */
#ifndef DEMUR_CSV_H
#define DEMUR_CSV_H

#include "buffer.h"

/* Appends one row of cells; NULL is an empty one. */
void demur_csv_row(Buffer *out, const char *const *cells, size_t count);

#endif
