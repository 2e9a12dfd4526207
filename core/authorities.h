/* authorities.h: which decisions an answer cites, what had become of them by
 * its day, and who wrote separately. */
#ifndef DEMUR_AUTHORITIES_H
#define DEMUR_AUTHORITIES_H

#include "result.h"

/* Authorities as of one day, each once. */
typedef struct Shelf {
    const Book *book;
    Date day;
    Arena *arena;
    Citations cited, separate;
} Shelf;

void demur_shelf_add(Shelf *shelf, int32_t authority, CitedFor use,
                     bool matters);

/* The opinions written separately in what was added, by that day and about what
 * it is cited for. */
void demur_shelf_separate(Shelf *shelf);

/* Fills `authorities` and `separate` of an answer whose elements are all there.
 */
void demur_authorities_cite(Answer *answer, const Book *book, Date day,
                            Arena *arena);

/* One authority as of that day; `element` says as to what it may have ended,
 * and may be NULL. */
Cited demur_authorities_one(const Book *book, int32_t authority,
                            const char *element, Date day, Arena *arena);

#endif
