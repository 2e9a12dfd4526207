/* html.h: text inside HTML, and the frame of a page that needs nothing else:
 * no script, no other file, light and dark, on paper too. */
#ifndef DEMUR_HTML_H
#define DEMUR_HTML_H

#include "buffer.h"

/* Appends text with its marks escaped; it may stand between quotes too. Spaces
 * and ends of lines are one space. */
void demur_html_text(Buffer *out, const char *text);

/* Appends an element around a text: <em>…</em>. */
void demur_html_element(Buffer *out, const char *name, const char *text);

/* The page up to its content, whose h1 is the title; and its end. */
void demur_html_begin(Buffer *out, const char *title);
void demur_html_end(Buffer *out);

#endif
