/* show_report.h: the report of a fact pattern as a document.
 *
 * Words and sentences are those of the text report: what a function of the
 * page writes is taken as lines, and the depth of a line is that of an item. */
#ifndef DEMUR_SHOW_REPORT_H
#define DEMUR_SHOW_REPORT_H

#include "show_text_page.h"

typedef struct Report {
    Page page;
    Buffer said; /* what the page wrote and nobody has taken yet */
    Document *document;
    int top; /* level of the headings below the title */
    size_t answer,
        row; /* that is being written; row 0: the file as it stands */
} Report;

/* An id that stands once in the whole document: "s2-a1-knowledge". */
const char *demur_report_id(Report *report, const char *name);

/* A paragraph of two texts, the first of them strong; nothing without the
 * second. */
void demur_report_field(Report *report, const char *label, const char *text);

/* What the page wrote, as items; lines that stand out are paragraphs. */
void demur_report_take(Report *report);

/* The elements of an answer: all in a table, then each by itself. */
void demur_report_elements(Report *report, const Answer *answer);

/* What the answers cite. */
void demur_report_authorities(Report *report, const Decision *decision);

#endif
