/* show_text_page.h: what the text renderers share: a page, and its wording. */
#ifndef DEMUR_SHOW_TEXT_PAGE_H
#define DEMUR_SHOW_TEXT_PAGE_H

#include "show.h"
#include "show_text_flow.h"

enum { LABEL = 10 }; /* columns of the label before a paragraph */

typedef struct Page {
    Flow flow;
    const Show *show;
    const Result *result;
    const Book *book;
    const Decision *decision; /* the question that is being shown */
    bool *asked;              /* per fact: its question was told already */
    const char **reasoned;    /* per answer: its outcome as it was told */
    Arena *arena;             /* for texts that are put together */
} Page;

void demur_page_init(Page *page, const Result *result, const Show *show,
                     Buffer *out);
void demur_page_finish(Page *page);

/* Opens a paragraph with a label ("" for none) at `indent`; its text stands
 * LABEL columns on. */
void demur_page_label(Page *page, int indent, const char *label);

/* A whole paragraph: label and text. Nothing if the text is NULL. */
void demur_page_field(Page *page, int indent, const char *label,
                      const char *text);

/* An id for reading: "safe harbor" for safe_harbor. */
const char *demur_page_name(Page *page, const char *id);

/* The authority in short: "A. v. B. (7th Cir. 2023)"; its name alone. */
const char *demur_page_authority(Page *page, int32_t number);
const char *demur_page_case(const Page *page, int32_t authority);

/* True if a title already names the statute: "Bar, § 2(c)" for "1 X § 2(c)".
 */
bool demur_page_names_statute(const char *title, const char *cite);

/* "file.yaml:31", without its folder; NULL for nowhere. */
const char *demur_page_place(Page *page, Place at);

/* A status for reading: "not alleged"; how it is painted. */
const char *demur_page_status(Page *page, Status status);

/* Of a reading that no decision makes stand: whether one ever did. */
const char *demur_page_nobody(const Page *page, const Reading *reading);

/* "was open": of an element that has changed. */
const char *demur_page_was(Page *page, Status status);
Paint demur_page_paint(Status status);
bool demur_page_undecided(Status status); /* open, or for trial */

/* What silence about a fact means at this stage: "not alleged". */
const char *demur_page_missing(const Page *page);

/* Disputed, where a dispute is as good as silence: nobody found anything. */
bool demur_page_unresolved(const Reason *reason);

/* Why what was said does not count: "only an allegation, …". */
const char *demur_page_disregarded(How how);

/* What an element's status means as the ground of an outcome: "knowledge is
 * not alleged", "safe harbor bars the claim". */
const char *demur_page_ground(Page *page, const Answer *answer, const char *id);

/* "a ground", "perhaps a ground", "a ground with others"; NULL: it is none. */
const char *demur_page_ground_word(const Answer *answer,
                                   const ElementResult *element);

/* True if the elements in issue hold and no prong of the defense is there, so
 * that it was no matter at all. */
bool demur_page_beside_the_point(const Answer *answer,
                                 const ElementResult *defense);

/* "DISMISSED". */
void demur_page_outcome_word(Page *page, Outcome outcome);

/* "DISMISSED: knowledge is not alleged; safe harbor bars the claim". */
void demur_page_outcome(Page *page, const Answer *answer);

/* The outcome and, for each element that carries it, the question that decides
 * it and the case that governs; then what is open. */
void demur_page_write_outcome(Page *page, const Answer *answer);

/* Which open facts and open law it turns on, if any. */
void demur_page_write_turns(Page *page, const Answer *answer, int indent);

/* Which open facts and open law it turns on, and the judgement calls in it. */
void demur_page_write_open(Page *page, const Answer *answer);

/* The reason that tells best why the element has its status, or NULL; its
 * question and answer, and what else decides the element. */
const Reason *demur_page_deciding(const ElementResult *element);
void demur_page_write_deciding(Page *page, const ElementResult *element);

/* The title with the forum: "A. v. B. (N.D. Ill.; as of ...; motion)". */
void demur_page_write_title(Page *page);

/* "Fraud, 2 X § 3, against Seller, Inc." */
void demur_page_write_claim(Page *page, const Answer *answer);

/* "N.D. Ill.; as of 2022-05-16; motion to dismiss". */
const char *demur_page_forum(Page *page, const Decision *decision);

/* The `suppose` rows as a table: what was supposed, the outcome, and the
 * elements through which it came. */
void demur_page_write_series(Page *page);

/* The cells of a row of that table, for one of its answers. */
enum { SERIES_COLUMNS = 3 };
void demur_page_series_cells(Page *page, const Decision *row, size_t answer,
                             const char *cells[SERIES_COLUMNS]);

/* Which facts that nobody stated could still change the outcome, and which
 * cannot; with everything shown. */
void demur_page_write_needed(Page *page, const Answer *answer);

/* True if it fails for no other reason than that nobody said anything. */
bool demur_page_silent(const ElementResult *element);

/* A line that stands out. */
void demur_page_heading(Page *page, const char *text);

/* What the answers of a decision cite, each once: those on which something
 * turns, or all; and the separate opinions. */
void demur_page_write_authorities(Page *page, const Decision *decision);
void demur_page_write_citations(Page *page, const Citations *cited,
                                const Citations *separate);

/* A paragraph of names, or nothing if there are none. */
void demur_page_write_list(Page *page, int indent, const char *before,
                           const char *between, const Strings *names);

/* The issues for which the answer's claim has a part. */
Strings demur_page_issues(Page *page, const Answer *answer);

/* True if something was not put to the court. */
bool demur_page_has_unreached(const Answer *answer);

/* A whole paragraph without a label. */
void demur_page_paragraph(Page *page, int first, int hang, const char *text);

/* Of what is assumed, only what plays a part; the rest with --full. */
void demur_page_write_assumed(Page *page, const Answer *answer);

/* What the rule book leaves out, once for all claims that leave out the same:
 * the names; with --full the reasons too. */
void demur_page_write_not_encoded(Page *page, const Decision *decision,
                                  size_t number);

/* True if an answer before this one leaves out the same. */
bool demur_page_left_out_before(const Decision *decision, size_t number);

/* A note; those that were not told `before`, which may be NULL; whether one was
 * told. */
void demur_page_write_note(Page *page, int indent, const Note *note);
void demur_page_write_notes(Page *page, int indent, const Notes *notes,
                            const Notes *before);
bool demur_page_noted(const Notes *notes, const char *text);

/* What a `suppose` row comes to, and what it changes. */
void demur_page_write_supposed(Page *page, const Decision *row);

/* Which program, law and facts it was, and that it is no legal advice; the
 * latter alone. */
void demur_page_write_receipt(Page *page);
void demur_page_write_advice(Page *page);

/* An element's title and its statute; with `quote`, the words that it
 * encodes. */
void demur_page_write_words(Page *page, int indent, const Element *of,
                            bool quote);

/* What is quoted of a statement, and the evidence for it. */
void demur_page_write_evidence(Page *page, int indent,
                               const Statement *statement);

/* "unknown (not alleged; a judgement call)". */
const char *demur_page_value(Page *page, const Reason *reason);

/* "A. v. B.; binding: 7th Cir. 2023, above N.D. Ill."; NULL where there is but
 * one test. */
const char *demur_page_law(Page *page, const ElementResult *element);

/* One more sentence about it, or NULL. */
const char *demur_page_detail(const ElementResult *element);

/* True if a part of the element tells the fact as well. */
bool demur_page_told_below(const Answer *answer, const ElementResult *element,
                           int32_t fact);

/* True if the element or something below it carries the outcome. */
bool demur_page_carries(const Answer *answer, size_t number);

/* One element with its facts; `depth` in its tree. With the answer, facts that
 * its parts tell are left to them, and a question is told once. */
void demur_page_write_element(Page *page, const Answer *answer,
                              const ElementResult *element, int depth);

#endif
