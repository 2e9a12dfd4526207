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
    Show show;  /* as asked, but lines are never wrapped */
    bool plain; /* elements and readings go by their titles, not by their ids */
    int top;    /* level of the headings below the title */
    size_t answer,
        row; /* that is being written; row 0: the file as it stands */
} Report;

void demur_report_init(Report *report, const Result *result, const Show *show,
                       const char *title);

/* Writes the document and ends the report. */
void demur_report_write(Report *report, bool html, Buffer *out);

/* Court, day and stage, and what the file asks. */
void demur_report_preface(Report *report);

/* The claim as a heading, and what of it was put to the court. */
void demur_report_claim(Report *report, const Answer *answer);

/* The outcome in a line, under its heading. */
void demur_report_headline(Report *report, const Answer *answer);

/* What the rule book leaves out; the receipt. */
void demur_report_not_encoded(Report *report, const Decision *decision);
void demur_report_receipt(Report *report);

/* An id that stands once in the whole document: "s2-a1-knowledge". */
const char *demur_report_id(Report *report, const char *name);

/* A paragraph of two texts, the first of them strong; nothing without the
 * second. */
void demur_report_field(Report *report, const char *label, const char *text);

/* What the page wrote, as items; lines that stand out are paragraphs. */
void demur_report_take(Report *report);

/* What an element or a reading goes by; an element's place in the document. */
const char *demur_report_name(Report *report, const Element *element);
const char *demur_report_reading(Report *report, const Reading *reading);
const char *demur_report_place(Report *report, const char *id);

/* Where a fact is said, and in which words; its place in the file is left out
 * of a plain report if there is a source. */
void demur_report_source(Report *report, const Statement *statement);

/* Of one element: its title with its statute; the readings that compete. */
const char *demur_report_title(Report *report, const Element *of);
void demur_report_readings(Report *report, const ElementResult *element);

/* The elements of an answer: all in a table, then each by itself. */
void demur_report_elements(Report *report, const Answer *answer);

/* What the answers cite, and `more`, which may be NULL; each once. */
void demur_report_authorities(Report *report, const Decision *decision,
                              const Citations *more);

#endif
