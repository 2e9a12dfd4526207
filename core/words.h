/* words.h: the closed lists of words (words.def) as enums and texts. */
#ifndef DEMUR_WORDS_H
#define DEMUR_WORDS_H

#include "arena.h"

#include <stdbool.h>

typedef enum Status {
#define STATUS(name, word, mark, text) STATUS_##name,
#include "words.def"
    STATUS_COUNT
} Status;

typedef enum Side { SIDE_NONE, SIDE_PLAINTIFF, SIDE_DEFENDANT } Side;

typedef enum Outcome {
#define OUTCOME(name, word, side, text) OUTCOME_##name,
#include "words.def"
    OUTCOME_COUNT
} Outcome;

typedef enum Governs {
#define GOVERNS(name, word, text) GOVERNS_##name,
#include "words.def"
    GOVERNS_COUNT
} Governs;

typedef enum ReasonKind {
#define REASON(name, word, text) REASON_##name,
#include "words.def"
    REASON_COUNT
} ReasonKind;

typedef enum How {
#define HOW(name, word) HOW_##name,
#include "words.def"
    HOW_COUNT
} How;

typedef enum EventKind {
#define EVENT(name, word, cite, prior, ends) EVENT_##name,
#include "words.def"
    EVENT_COUNT
} EventKind;

typedef enum Bond {
#define BOND(name, word, text) BOND_##name,
#include "words.def"
    BOND_COUNT
} Bond;

typedef enum Settled {
#define SETTLED(name, word) SETTLED_##name,
#include "words.def"
    SETTLED_COUNT
} Settled;

const char *demur_status_word(Status status);
const char *demur_status_mark(Status status);
const char *demur_outcome_word(Outcome outcome);
Side demur_outcome_winner(Outcome outcome); /* SIDE_NONE: neither, so far */
const char *demur_governs_word(Governs governs);
const char *demur_governs_text(Governs governs);
const char *demur_reason_word(ReasonKind kind);
const char *demur_reason_text(ReasonKind kind);
const char *demur_how_word(How how);
const char *demur_event_word(EventKind kind);
const char *demur_event_cite(EventKind kind);  /* "rev'd", or NULL */
const char *demur_event_prior(EventKind kind); /* "rev'g", or NULL */
bool demur_event_ends(EventKind kind); /* the decision no longer stands */
const char *demur_bond_word(Bond bond);
const char *demur_bond_text(Bond bond);
const char *demur_settled_word(Settled settled);

/* The number of a word in its list, or -1. Each takes spaces for `_`. */
int demur_status_find(const char *word);
int demur_outcome_find(const char *word);

/* True for the statuses that `expect` calls "fails". */
bool demur_status_fails(Status status);

/* True if both words are equal, a space being the same as `_`. */
bool demur_words_equal(const char *a, const char *b);

/* True if the text is that word; capitals in the text do not matter. */
bool demur_words_typed(const char *text, const char *word);

/* A copy with spaces for `_`: "knew_of_plaintiff" as it is read. */
char *demur_words_spaced(Arena *arena, const char *id);

#endif
