/* lawbook_inner.h: what the chapters of the lawbook share. */
#ifndef DEMUR_LAWBOOK_INNER_H
#define DEMUR_LAWBOOK_INNER_H

#include "document.h"
#include "forum.h"
#include "model.h"

typedef struct Lawbook {
    const Book *book;
    Model *model;
    Diag *diag;
    Date day;
    Document *document;
    Arena *arena;           /* the document's */
    bool *binds;            /* per court: it binds another court, or itself */
    Selection **selections; /* per court that binds: per element */
} Lawbook;

/* ---- the chapters, in their order ---------------------------------------- */

void demur_lawbook_statutes(Lawbook *lawbook);
void demur_lawbook_claims(Lawbook *lawbook);
void demur_lawbook_elements(Lawbook *lawbook);
void demur_lawbook_burdens(Lawbook *lawbook);
void demur_lawbook_facts(Lawbook *lawbook);
void demur_lawbook_authorities(Lawbook *lawbook);
void demur_lawbook_unverified(Lawbook *lawbook);

/* Of one element with several readings: which of them are stricter than others,
 * and which court follows which. */
void demur_lawbook_strictness(Lawbook *lawbook, int32_t index);
void demur_lawbook_courts(Lawbook *lawbook, int32_t index);

/* ---- words --------------------------------------------------------------- */

/* YYYY-MM-DD */
const char *demur_lawbook_day(const Lawbook *lawbook, Date day);

/* Where an element or a claim stands in the document, without the "#". */
const char *demur_lawbook_place(const Lawbook *lawbook, int32_t index);
const char *demur_lawbook_claim_place(const Lawbook *lawbook, int32_t claim);
const char *demur_lawbook_statute_place(const Lawbook *lawbook,
                                        int32_t statute);

/* Its title, or its id in words. */
const char *demur_lawbook_title(const Lawbook *lawbook, int32_t index);
const char *demur_lawbook_reading(const Lawbook *lawbook,
                                  const Reading *reading);

/* Append to prose: a link to an element; to an authority, by its short name,
 * with court and year and what had become of it by the day as to the element
 * (-1: as to all); a formula in words. */
void demur_lawbook_link(Lawbook *lawbook, Prose *prose, int32_t element);
void demur_lawbook_cite(Lawbook *lawbook, Prose *prose, int32_t index,
                        int32_t element);
void demur_lawbook_formula(Lawbook *lawbook, Prose *prose,
                           const Formula *formula);

/* Prose of one text; of several, appended as cells of a table. NULL: a dash. */
Prose demur_lawbook_prose(Lawbook *lawbook, const char *text);
void demur_lawbook_cell(Lawbook *lawbook, const char *text);

#endif
