/* precedent.h: which decisions on one element stand on a day, and which of
 * them governs at a court (docs/semantics.md, "Which law: court and day").
 *
 * Courts form trees (the loader refuses a court above itself). Displacement
 * needs no fixed point: the highest court of a chain that has a live
 * precedential decision is displaced by nobody, so its own choice is the law
 * for every court below it. */
#ifndef DEMUR_PRECEDENT_H
#define DEMUR_PRECEDENT_H

#include "book.h"

/* A decision, dated by the day and ended by nothing in its history, that
 * adopts a reading as the test. */
typedef struct Voice {
    int32_t authority, reading;
    int32_t court; /* or -1; then it can bind nobody */
    Date date;
    const char *id;    /* of the authority: orders decisions of one day */
    bool precedential; /* on that day */
    bool en_banc;
} Voice;

typedef struct Precedents {
    const Book *book;
    Date day;
    Voice *voices; /* on one element, by date, then by id */
    size_t count;
    bool decided; /* some decision came by that day, ended since or not */
    int32_t *own; /* per court: the voice its own conflict rule picks, or -1 */
} Precedents;

/* Makes room in the arena for any element of the book. */
void demur_precedents_init(Precedents *precedents, const Book *book, Date day,
                           Arena *arena);

/* Collects the voices on an element, instead of those on the last one. */
void demur_precedents_collect(Precedents *precedents, int32_t element);

/* The voice that governs at the court, or -1: nothing binds it. -1 is a court
 * too: none. */
int32_t demur_precedents_governing(const Precedents *precedents, int32_t court);

/* True if it is a decision, given by that day, that nothing in its history has
 * by then ended as to the element. */
bool demur_precedents_lives(const Book *book, int32_t authority,
                            int32_t element, Date day);

/* True if no court above the voice's own has by that day decided otherwise. */
bool demur_precedents_stands(const Precedents *precedents, const Voice *voice);

#endif
