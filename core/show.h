/* show.h: writes a result for people (text) and for programs (JSON).
 *
 * A renderer reads what was decided and chooses words and order; it decides
 * nothing. Each appends to a buffer. */
#ifndef DEMUR_SHOW_H
#define DEMUR_SHOW_H

#include "buffer.h"
#include "difference.h"
#include "document.h"
#include "expect.h"
#include "flips.h"
#include "inquiry.h"
#include "memo.h"
#include "nearest.h"
#include "result.h"
#include "survey.h"

#include <stdbool.h>

typedef struct Show {
    const Diag *diag;    /* has the names of the sources */
    const char *version; /* of the program, for the receipt */
    int width;           /* columns of the text */
    int label_width;     /* of the file's name in a line */
    bool json;           /* not text, where a view has both */
    int indent;          /* of JSON; 0: one line */
    int section; /* of a document that holds several reports; 0: its own */
    bool color, full;
} Show;

/* The report of one fact pattern; its `suppose` rows in short. */
void demur_show_text(const Result *result, const Show *show, Buffer *out);

/* One line for each claim: file, outcome, grounds. */
void demur_show_line(const Result *result, const Show *show, Buffer *out);

/* One object, `demur.result/1` (docs/json.md). */
void demur_show_json(const Result *result, const Show *show, Buffer *out);

/* One element of each claim that has it, and what its readings would give. */
void demur_show_why_text(const Result *result, const Inquiry *why,
                         const Show *show, Buffer *out);
void demur_show_why_json(const Result *result, const Inquiry *why,
                         const Show *show, Buffer *out);

/* What changed from one decision to another, given one difference for each
 * answer; `demur.difference/1`. */
typedef struct Differences {
    const Result *before, *after;
    const Difference *items;
    size_t count;
} Differences;

void demur_show_difference_text(const Differences *all, const Show *show,
                                Buffer *out);
void demur_show_difference_json(const Differences *all, const Show *show,
                                Buffer *out);

/* The same facts in rows; `demur.compare/1`. */
void demur_show_compare_text(const CompareTable *table, const Show *show,
                             Buffer *out);
void demur_show_compare_json(const CompareTable *table, const Show *show,
                             Buffer *out);
void demur_show_compare_markup(const CompareTable *table, const Show *show,
                               bool html, Buffer *out);

/* What would change the outcome; `demur.whatif/1` (docs/json.md). */
void demur_show_flips_text(const Flips *flips, const Show *show, Buffer *out);
void demur_show_flips_json(const Flips *flips, const Show *show, Buffer *out);

/* The decided cases nearest on each element; `demur.cases/1` (docs/json.md). */
void demur_show_nearest_text(const Nearest *nearest, const Show *show,
                             Buffer *out);
void demur_show_nearest_json(const Nearest *nearest, const Show *show,
                             Buffer *out);

/* Expectations that were run: in text those that went wrong, in JSON each, one
 * object after another with commas between. */
void demur_show_trials_text(const Result *result, const Trials *trials,
                            const Show *show, Buffer *out);
void demur_show_trials_json(const Result *result, const Trials *trials,
                            const Show *show, Buffer *out);

/* The same report as a document, of its own or a section of one. */
void demur_show_report_md(const Result *result, const Show *show, Buffer *out);
void demur_show_report_html(const Result *result, const Show *show,
                            Buffer *out);

/* Both sides of each contested element, as a document. */
void demur_show_memo(const Result *result, const Memo *memo, const Show *show,
                     bool html, Buffer *out);

/* A drawing of each claim with its elements and what became of them. */
void demur_show_svg(const Result *result, const Show *show, Buffer *out);

/* A whole document, as Markdown and as one page of HTML; its blocks alone. */
void demur_show_document_md(const Document *document, Buffer *out);
void demur_show_document_html(const Document *document, Buffer *out);
void demur_show_blocks_md(const Document *document, Buffer *out);
void demur_show_blocks_html(const Document *document, Buffer *out);

#endif
