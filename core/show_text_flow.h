/* show_text_flow.h: words that flow into lines of a given width.
 *
 * A paragraph has an indent for its first line and one for the others. What
 * is added comes from files or arguments: line ends become spaces, control
 * and direction characters are shown escaped, so that no name can forge a
 * line or move the cursor. Columns are characters. */
#ifndef DEMUR_SHOW_TEXT_FLOW_H
#define DEMUR_SHOW_TEXT_FLOW_H

#include "buffer.h"

#include <stdbool.h>

typedef enum Paint {
    PAINT_PLAIN,
    PAINT_STRONG,
    PAINT_GOOD,
    PAINT_BAD,
    PAINT_OPEN,
    PAINT_FAINT
} Paint;

typedef struct Flow {
    Buffer *out;
    Buffer word; /* not yet placed */
    int word_cells, column, width, hang;
    bool color, fresh; /* fresh: nothing stands on this line yet */
} Flow;

void demur_flow_init(Flow *flow, Buffer *out, int width, bool color);
void demur_flow_finish(Flow *flow);

/* Begins a paragraph at column `first`; its further lines at `hang`. */
void demur_flow_open(Flow *flow, int first, int hang);

/* Adds words, split at spaces; no space is implied at either end. */
void demur_flow_text(Flow *flow, const char *text);
void demur_flow_format(Flow *flow, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Goes on at `column` of the same line, at least one space on. */
void demur_flow_column(Flow *flow, int column);

/* Colours what follows, if there is colour. */
void demur_flow_paint(Flow *flow, Paint paint);

/* Ends the paragraph's line. */
void demur_flow_close(Flow *flow);

/* An empty line, unless there is one. */
void demur_flow_blank(Flow *flow);

#endif
