/* book_fixture.h: a small rule book built by hand, and what a text says under
 * it, for tests of reading.
 *
 * facts: knew saw (yes or no), trade (a question of law), renewals (number),
 * paid (amount), signed_on (date), stay (period), lender (bank or
 * credit_union) · courts: high, and low under it (Low Ct.) · authorities:
 * a_v_b_low (a decision), a_v_b_brief (an argument) · claims: debt, other ·
 * elements: notice (readings strict, loose) with the part warned, amount_due;
 * the defense shield with the prong signed; the exception waiver · postures:
 * hypothetical, motion_to_dismiss or demurrer. */
#ifndef DEMUR_BOOK_FIXTURE_H
#define DEMUR_BOOK_FIXTURE_H

#include "facts.h"

/* Free it with demur_book_free. */
Book *demur_fixture_book(void);

/* A collector, a book and one source, "facts.yaml". */
typedef struct Desk {
    Book *book;
    Diag *diag;
    int32_t source;
    size_t offset;
} Desk;

void demur_desk_init(Desk *desk, const char *text, size_t length);
void demur_desk_finish(Desk *desk);

/* Opens the desk and reads the one pattern that the text states; fails the
 * test with the messages if it is refused. */
Pattern *demur_desk_pattern(Desk *desk, const char *text);

/* A text, what is reported of it, and words that a message must have. */
typedef struct Refusal {
    const char *text, *findings, *words;
} Refusal;

/* Fails the test unless each text is refused in just this way. */
void demur_desk_refuse(const Refusal *rows, size_t count);

#define REFUSE(rows) demur_desk_refuse(rows, sizeof(rows) / sizeof *(rows))

/* What was reported, as "2:3 unknown-fact, 5:1 bad-date"; "" for nothing.
 * Static memory. */
const char *demur_desk_findings(const Desk *desk);

/* All messages in full; the caller finishes the buffer. */
void demur_desk_messages(const Desk *desk, Buffer *out);

#endif
