/* cite.h: authorities as a lawyer cites them (The Bluebook, rule 10). */
#ifndef DEMUR_CITE_H
#define DEMUR_CITE_H

#include "book.h"

/* In the arena: "A. v. B., Inc., 76 F.4th 544 (7th Cir. 2023)" of what is
 * reported; of what is not, the docket, the number of a database if there is
 * one, and the day as far as it is known: "A. v. B., Inc., No. 20-cv-02335,
 * 2022 WL 1541408 (N.D. Ill. May 16, 2022)". */
const char *demur_authority_full(const Book *book, int32_t authority,
                                 Arena *arena);

/* What the decision did to others and what had happened to it by that day, in
 * the order of the rule book: "rev'd, 76 F.4th 544 (7th Cir. 2023)"; NULL if
 * nothing. */
const char *demur_authority_history(const Book *book, int32_t authority,
                                    Date day, Arena *arena);

/* What has happened to it after that day; NULL if nothing. */
const char *demur_authority_later(const Book *book, int32_t authority, Date day,
                                  Arena *arena);

#endif
