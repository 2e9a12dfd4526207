/* lines.h: lines that a person types, or that come through a pipe. */
#ifndef DEMUR_LINES_H
#define DEMUR_LINES_H

#include <stdbool.h>

typedef struct Lines Lines;

/* The prompt goes to standard error. On a terminal lines can be edited, with
 * the arrow keys for those before; elsewhere each is written after its prompt,
 * so that what comes out can be read. */
Lines *demur_lines_new(const char *prompt);
void demur_lines_free(Lines *lines);

/* The next line, valid until the one after; NULL at the end of the input, or
 * where it cannot be read, with a message. */
const char *demur_lines_next(Lines *lines);

/* True if it ended because it could not be read. */
bool demur_lines_failed(const Lines *lines);

#endif
