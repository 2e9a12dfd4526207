/* book.h: the rule book, what the Lua rule files declare.
 *
 * Built once by the loader (rules.h), immutable afterwards. Everything is
 * an array in the order of declaration (files in byte order of their names),
 * and refers to others by index; -1 means none. All strings are
 * NUL-terminated and live in the book's arena. */
#ifndef DEMUR_BOOK_H
#define DEMUR_BOOK_H

#include "arena.h"
#include "date.h"
#include "diag.h"
#include "names.h"
#include "words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A list of indices, or of ids. */
typedef struct Indices {
    int32_t *items;
    size_t count;
} Indices;

typedef struct Strings {
    const char **items;
    size_t count;
} Strings;

bool demur_strings_has(const Strings *list, const char *item);

/* All of them with `between` each two; NULL if there are none. */
const char *demur_strings_join(Arena *arena, const Strings *list,
                               const char *between);

/* ---- courts and authorities ---------------------------------------------- */

/* What a court does when its own precedential decisions conflict
 * (docs/semantics.md, "Which law: court and day"). */
typedef enum Conflict {
    CONFLICT_LATER,  /* a supreme court: the later decision */
    CONFLICT_EARLIER /* a court of appeals: en banc over panel, else the
                        earlier panel unless the later explains it */
} Conflict;

typedef struct Court {
    const char *id;   /* "ilnd" */
    const char *name; /* "United States District Court, N.D. Illinois" */
    const char *abbr; /* as in a cite: "N.D. Ill." */
    int32_t above;    /* the court directly above, or -1 */
    bool follows_itself;
    Conflict conflict;
    Strings reporters; /* that print this court alone: "U.S." */
    Place at;
} Court;

typedef enum AuthorityKind {
    AUTHORITY_DECISION,
    AUTHORITY_DISSENT,  /* a separate opinion; binds nobody */
    AUTHORITY_ARGUMENT, /* a brief */
    AUTHORITY_SOURCE    /* a treatise, a legislative document */
} AuthorityKind;

typedef struct Event {
    EventKind kind;
    Date on;
    DatePart on_known;
    const char *cite; /* of an order without an entry: "143 S. Ct. 2560" */
    int32_t by;       /* the authority that did it, or -1 */
    Strings as_to;    /* element ids; empty: as to everything */
    const char *note;
    Place at;
} Event;

typedef struct Authority {
    const char *id;
    AuthorityKind kind;
    const char *name;          /* "Doe v. Roe Hotels, Inc." */
    const char *cite;          /* if reported: "76 F.4th 544"; else NULL, and */
    const char *docket;        /* "No. 20-cv-02335", and */
    const char *wl;            /* "2022 WL 1541408"; each may be NULL */
    const char *parenthetical; /* "Roe, J., dissenting", or NULL */
    const char *short_name;    /* "Doe", or NULL */
    const char *weight;        /* why it is not precedential, or NULL */
    const char *holding;       /* one own sentence */
    const char *quote;         /* a key phrase that was seen, or NULL */
    const char *note;
    const char *posture; /* words, for people */
    const char *url;
    int32_t court;
    Date date; /* if only month or year are known, their last day */
    DatePart date_known;
    bool precedential, en_banc;
    bool checked;                /* verified; false: from memory */
    bool all_reached;            /* `reached` was not given */
    Strings reached;             /* element ids */
    Indices explains, overrules; /* authorities */
    int32_t dissents_from; /* an authority, for a separate opinion, or -1 */
    Event *history;
    size_t history_count;
    Place at;
} Authority;

/* ---- statutes ------------------------------------------------------------ */

typedef struct Version {
    const char *id;  /* "v2008" */
    const char *law; /* "Pub. L. 110-457 § 221(2)" */
    const char *text;
    Date from, to; /* `to` is the day after its last, or DATE_NONE */
    bool retroactive;
    int32_t retroactive_if; /* an element that decides it, or -1 */
    bool checked;
    Place at;
} Version;

/* Words of a statute that nothing encodes, and why. */
typedef struct Omission {
    const char *words, *why;
    Place at;
} Omission;

typedef struct Statute {
    const char *id;   /* "act_1_a" */
    const char *cite; /* "Act § 1(a)" */
    const char *url;
    const char *note;
    Version *versions;
    size_t version_count;
    Omission *not_encoded;
    size_t not_encoded_count;
    Place at;
} Statute;

/* ---- facts --------------------------------------------------------------- */

typedef enum FactType {
    FACT_PROPOSITION, /* yes or no */
    FACT_NUMBER,
    FACT_AMOUNT, /* money, in cents */
    FACT_DATE,
    FACT_PERIOD, /* a first and a last day; compared by its last */
    FACT_ONE_OF
} FactType;

typedef struct Fact {
    const char *id;
    FactType type;
    const char *ask;           /* a plain question */
    const char *help;          /* one example each way, or NULL */
    const char *says, *denies; /* "yes" and "no" as clauses, or NULL; may name
                                  {plaintiff} and {defendant} */
    const char *topic;         /* a heading for people, or NULL */
    int32_t statute;           /* whose words it asks about, or -1 */
    const char *quote;         /* those words (quoted.h), or NULL */
    Side asserted_by;
    bool judgement, question_of_law;
    Strings options; /* of a one-of */
    Place at;
} Fact;

/* ---- formulas ------------------------------------------------------------ */

typedef enum Comparison {
    COMPARE_AT_MOST,  /* fact <= bound */
    COMPARE_AT_LEAST, /* fact >= bound */
    COMPARE_IS        /* a one-of fact is option `bound` */
} Comparison;

/* fact (<=|>=) bound, where bound is `constant`, or the value of the fact
 * `other` moved by `span` and then by `constant` days (dates) or units. */
typedef struct Compare {
    int32_t fact, other; /* other: -1 for a constant bound */
    Comparison how;
    int64_t constant;
    Span span;
    const char *words; /* as written: "renewals:at_least(2)" */
} Compare;

typedef enum FormulaKind {
    FORMULA_FACT,     /* a proposition; index is the fact */
    FORMULA_ELEMENT,  /* another element; index is the element */
    FORMULA_COMPARE,  /* index into Book.compares */
    FORMULA_VERSION,  /* a version applies; index, number: statute, version */
    FORMULA_CONSTANT, /* number is 0 or 1 */
    FORMULA_ALL,
    FORMULA_ANY,
    FORMULA_NONE,
    FORMULA_AT_LEAST, /* number of the parts */
    FORMULA_UNLESS,   /* parts[0], and none of the rest */
    FORMULA_IMPLIES   /* constraints only: parts[0] implies parts[1] */
} FormulaKind;

typedef struct Formula Formula;
struct Formula {
    FormulaKind kind;
    int32_t index, number;
    Formula **parts;
    size_t part_count;
    Place at;
};

typedef struct Constraint {
    Formula *formula;
    const char *words; /* "knew_of_plaintiff implies knew_venture" */
    const char *why;   /* or NULL */
    Place at;
} Constraint;

/* ---- elements ------------------------------------------------------------ */

typedef struct Reading {
    const char *id;
    const char *title;     /* or NULL */
    const char *holds;     /* its holding in one sentence */
    const char *objection; /* the sharpest one, or NULL */
    const char *note;
    Indices by, met_under, cites, as_often_read, argued_by; /* authorities */
    bool foil;     /* shown so that it can be seen to fail; never competes */
    Formula *test; /* with its own `unless` folded in */
    Place at;
} Reading;

typedef enum ElementKind {
    ELEMENT_ELEMENT,
    ELEMENT_DEFENSE,
    ELEMENT_EXCEPTION
} ElementKind;

/* An element, a prong of a defense, a defense or an exception. */
typedef struct Element {
    const char *id;
    ElementKind kind;
    int32_t claim; /* declared for this claim alone, or -1 */
    const char *title;
    const char *ask;   /* what a court would ask of it, or NULL */
    const char *quote; /* the words of the statute that it encodes
                          (quoted.h), or NULL */
    const char *note;
    int32_t statute;         /* or -1 */
    int32_t version;         /* applies only where this version does, or -1 */
    Side burden;             /* SIDE_NONE: inherited from what uses it */
    Indices reaches;         /* claims; for defenses and exceptions */
    const char *leaves_out;  /* statute words that leave the others out */
    const char *not_encoded; /* the reason; then taken as met */
    Formula *test;           /* if there is but one; NULL with readings */
    Reading *readings;
    size_t reading_count;
    Formula **unless; /* element-level exceptions */
    size_t unless_count;
    Place at;

    /* set by linking */
    Side side;            /* the bearer, inherited or own */
    bool helps_plaintiff; /* its being true helps the plaintiff */
    bool closed;          /* what is undetermined costs its bearer:
                             docs/semantics.md, "Whom an absent fact costs
                             something" */
} Element;

typedef struct Claim {
    const char *id, *title;
    int32_t statute;
    Indices elements;
    Strings not_encoded; /* doctrines left out, with the reason */
    Place at;
} Claim;

/* ---- postures ------------------------------------------------------------ */

typedef enum Stage {
    STAGE_HYPOTHETICAL,
    STAGE_PLEADING,
    STAGE_RECORD, /* summary judgment */
    STAGE_TRIAL
} Stage;

typedef struct Posture {
    const char *id;
    Stage stage;
    const char *title;   /* "motion to dismiss" */
    const char *cite;    /* "Fed. R. Civ. P. 12(b)(6)" */
    const char *missing; /* what silence means here, in words for people */
    Strings also;        /* other names: "demurrer" */
    Place at;
} Posture;

/* ---- the book ------------------------------------------------------------ */

typedef struct Book {
    Arena *arena;
    const char *title;
    Date current_through;
    int32_t claim;   /* meant where a fact pattern names none; -1: the first */
    char sha256[65]; /* of the rule files, names and texts, in order */
    size_t file_count;

    Court *courts;
    size_t court_count;
    Authority *authorities;
    size_t authority_count;
    Statute *statutes;
    size_t statute_count;
    Fact *facts;
    size_t fact_count;
    Compare *compares; /* each distinct comparison once */
    size_t compare_count;
    Constraint *constraints;
    size_t constraint_count;
    Element *elements;
    size_t element_count;
    Claim *claims;
    size_t claim_count;
    Posture *postures;
    size_t posture_count;

    int32_t *order; /* all elements, parts before the elements using them */

    Names court_names, authority_names, statute_names, fact_names,
        element_names, claim_names, posture_names;
    /* element_names gives the first element of that id; one declared for a
     * claim alone shares its id with others: see demur_book_element. */
} Book;

void demur_book_free(Book *book);

bool demur_indices_has(const Indices *list, int32_t item);

/* The element of that id that `claim` uses (its own before a common one); any
 * with that id if claim is -1; -1 if there is none. */
int32_t demur_book_element(const Book *book, const char *id, int32_t claim);

/* The index of a fact, a posture, a reading; -1 if there is none. Others are
 * found by their names above. */
int32_t demur_book_fact(const Book *book, const char *id);
int32_t demur_book_posture(const Book *book, const char *word);
int32_t demur_book_reading(const Element *element, const char *id);

/* The ids of elements, in the same order. */
Strings demur_book_ids(const Book *book, const Indices *elements, Arena *arena);

/* True if nobody but arguments speak for it. */
bool demur_reading_argued(const Reading *reading);

/* True if the authority decided that element (or said nothing of what it
 * reached). */
bool demur_authority_reached(const Authority *authority, const char *element);

const char *demur_side_word(Side side); /* "plaintiff", "defendant", "" */

/* True if a defense or an exception reaches the claim; always true for an
 * element, and for one that names no claims. */
bool demur_element_reaches(const Element *element, int32_t claim);

#endif
