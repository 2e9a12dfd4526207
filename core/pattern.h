/* pattern.h: a fact pattern, what a YAML file states.
 *
 * Already typed and resolved against a rule book: courts, facts, authorities
 * are indices into it. Owned by one arena. A Pattern is what was written; a
 * Question (question.h) is one claim against one defendant, in one forum and
 * posture, with overrides applied. */
#ifndef DEMUR_PATTERN_H
#define DEMUR_PATTERN_H

#include "book.h"

typedef enum Said {
    SAID_NOTHING, /* the slot is empty */
    SAID_YES,
    SAID_NO,
    SAID_UNKNOWN,
    SAID_DISPUTED,
    SAID_VALUE
} Said;

/* Which members count follows from the fact's type: `first` is the number,
 * the cents, the day, the option's index, or a period's first day; `last` a
 * period's last day (else equal to first). */
typedef struct Value {
    int64_t first, last;
} Value;

/* Says what, and for SAID_VALUE which value. */
typedef struct Position {
    Said said;
    Value value;
} Position;

typedef struct Evidence {
    const char *source, *quote, *by; /* each may be NULL */
    Place at;
} Evidence;

/* One fact as stated. `is` is SAID_NOTHING if only `alleged` or `found` were
 * given. */
typedef struct Statement {
    int32_t fact;
    Position is, alleged, found;
    How how;
    bool how_given;
    const char *source, *quote, *note; /* each may be NULL */
    Evidence *evidence;
    size_t evidence_count;
    Place at; /* of the fact's name */
} Statement;

typedef struct Statements {
    Statement *items;
    size_t count;
} Statements;

typedef struct Adoption {
    const char *element, *reading; /* ids; known to the book */
    Place at;
} Adoption;

/* What a file, a `suppose` row, an `expect` entry or the command line may
 * say of the question. Each field has a way of being absent. */
typedef struct Settings {
    bool has_court;
    int32_t court;   /* -1: none named (nothing binds) */
    Date date;       /* DATE_NONE: absent */
    int32_t posture; /* -1: absent */
    bool has_issues, all_issues;
    Strings issues;  /* ids of elements, defenses, exceptions, claims */
    bool adopt_none; /* drops what was adopted before */
    Adoption *adopt;
    size_t adopt_count;
    int32_t as_decided_in; /* an authority; -1: absent */
    bool has_otherwise, otherwise_no;
    Indices claims; /* empty: absent */
    Statements facts;
} Settings;

/* Facts of one defendant or one claim, beside the common ones. */
typedef struct Party {
    const char *name; /* of the defendant, or the claim's id */
    int32_t claim;    /* for a claim's facts, else -1 */
    bool supposed;    /* a defendant whom a row brings in: not asked before */
    Statements facts;
    Place at;
} Party;

/* One expectation, or prediction, about one element. */
typedef struct ExpectElement {
    const char *element;
    const char *word; /* holds, fails, undecided or a status, or NULL */
    const char *reading, *governs, *authority; /* each may be NULL */
    Strings because; /* predicted: what decides it, facts and element=reading */
    Place at;
} ExpectElement;

/* What must come out, or what somebody predicts: then title, settings, claim,
 * defendant, outcome and elements alone. */
typedef struct Expect {
    bool predicted;
    const char *title;
    Settings settings;             /* court, date, posture, issues, adopt */
    const char *claim, *defendant; /* which of several, or NULL */
    const char *outcome;           /* or NULL */
    ExpectElement *elements;
    size_t element_count;
    bool has_grounds, has_possible_grounds, has_readings, has_facts;
    Strings grounds, possible_grounds; /* exactly these, in any order */
    Strings readings, facts;           /* turns_on must contain these */
    const char *known_failure;         /* the reason, or NULL */
    Place at;
} Expect;

typedef struct Suppose {
    const char *title, *teaching;
    bool from_previous;
    Settings settings;
    const char *defendant; /* a row about another defendant, or NULL */
    Expect *expect, *predict;
    size_t expect_count, predict_count;
    Place at;
} Suppose;

typedef struct Pattern {
    Arena *arena;
    const char *file; /* as named by the user; "-" for standard input */
    char sha256[65];  /* empty: ask demur_pattern_sha256 */
    const char *text; /* the document; valid as long as its source */
    size_t text_length;
    const char *title, *teaching, *note, *question;
    Strings tags;
    const char *plaintiff;
    Strings venture;
    Settings settings;
    Party *defendants; /* at least one; its name may be "the defendant" */
    size_t defendant_count;
    Party *claims; /* facts of a claim's own */
    size_t claim_count;
    Suppose *suppose;
    size_t suppose_count;
    Expect *expect, *predict;
    size_t expect_count, predict_count;
} Pattern;

/* Settings in which every field is absent. */
Settings demur_settings_none(void);

/* The SHA-256 of the document's bytes, written to `hex` and returned.
 * Computed when asked: it costs a third of reading the document, and lists of
 * many files do not show it. */
const char *demur_pattern_sha256(const Pattern *pattern, char hex[65]);

void demur_pattern_free(Pattern *pattern);

#endif
