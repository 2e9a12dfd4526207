/* draft.h: what rule files said, before their names are resolved.
 *
 * Running the files (rules.c) fills a draft; linking (rules_link.c) makes the
 * rule book of it. Between the two nothing is in order and any name may be
 * wrong. A draft lives in a scratch arena; what the book keeps, texts above
 * all, is put into the book's arena at once. */
#ifndef DEMUR_DRAFT_H
#define DEMUR_DRAFT_H

#include "book.h"

/* What an expression of a rule file stands for. */
typedef enum PhraseKind {
    PHRASE_BAD,  /* was reported; whatever uses it says nothing */
    PHRASE_NAME, /* a bare name */
    PHRASE_COMPARE,
    PHRASE_VERSION, /* in_force(statute, version) */
    PHRASE_ALL,
    PHRASE_ANY,
    PHRASE_NONE,
    PHRASE_AT_LEAST,
    PHRASE_UNLESS,
    PHRASE_IMPLIES,
    PHRASE_EXCLUDES,
    PHRASE_SAME,
    /* no formulas: */
    PHRASE_SPAN,   /* years(10) */
    PHRASE_AMOUNT, /* usd(5) */
    PHRASE_OPEN,   /* `element "x"`, `at_least(2)`: waits for its table */
    PHRASE_READING,
    PHRASE_STATUTE_VERSION,
    PHRASE_DECLARED /* a finished declaration */
} PhraseKind;

/* The comparisons as written (COMPARISON in rules_words.def). */
typedef enum Method {
#define METHOD(name, word) METHOD_##name,
#include "rules_words.def"
    METHOD_COUNT
} Method;

/* Those of a length of time and a day. */
static inline bool demur_method_has_span(Method method) {
    return method == METHOD_WITHIN || method == METHOD_WITHIN_TO_WEEKDAY;
}

/* What is declared by which word. */
typedef enum Declaration {
#define DECLARATION(name, word) DECLARE_##name,
#include "rules_words.def"
    DECLARE_COUNT
} Declaration;

typedef struct Phrase Phrase;
struct Phrase {
    PhraseKind kind;
    int32_t depth;      /* 1 for a name */
    int64_t size;       /* with all its parts, shared ones counted again */
    Place at;           /* the line; its column is found when it is wanted */
    const char *name;   /* a name; of a version, the statute's id; of a
                           comparison, the text it compares with, or NULL */
    const char *second; /* the version's id */
    Phrase **parts;     /* of a comparison: the fact, then what it is compared
                           with if that is a phrase */
    size_t count;
    int64_t number; /* cents; the number compared with; of at_least */
    Span span;
    bool has_number;
    Method method;
    Declaration declares; /* of PHRASE_OPEN; DECLARE_COUNT: an at_least */
    void *draft;          /* of PHRASE_READING, PHRASE_STATUTE_VERSION */
};

typedef struct Phrases {
    Phrase **items;
    size_t count;
} Phrases;

typedef struct ReadingDraft {
    Reading reading;
    Phrase *test;
    Phrases unless;
    bool used;
} ReadingDraft;

typedef struct VersionDraft {
    Version version;
    Phrase *retroactive_if;
    bool used;
} VersionDraft;

typedef struct StatuteDraft {
    Statute statute;
    VersionDraft **versions;
    size_t version_count;
} StatuteDraft;

typedef struct ElementDraft ElementDraft;
struct ElementDraft {
    Element element;
    const char *claim, *version; /* ids, or NULL */
    bool scoped; /* on the first of its id: others have it too */
    bool broken;
    Phrase *test;
    Phrases unless;
    ReadingDraft **readings;
    size_t reading_count;
};

typedef struct ClaimDraft {
    Claim claim;
    Phrases elements;
} ClaimDraft;

typedef struct FactDraft {
    Fact fact;
    bool broken;
} FactDraft;

typedef struct ConstraintDraft {
    Constraint constraint;
    Phrase *rule;
} ConstraintDraft;

/* An id that stands for something declared elsewhere. One of `single`, `list`
 * and `text` says where the answer goes (`text`: it is only checked). */
typedef enum NameKind {
    NAME_COURT,
    NAME_AUTHORITY,
    NAME_STATUTE,
    NAME_CLAIM,
    NAME_ELEMENT
} NameKind;

typedef struct Lookup {
    NameKind kind;
    const char *word;
    Place at; /* the declaration it stands in */
    int32_t *single;
    Indices *list;
} Lookup;

/* Lists of one kind of draft. */
#define DRAFT_LIST(Type, name)                                                 \
    Type **name;                                                               \
    size_t name##_count

typedef struct Draft {
    Diag *diag;
    Arena *scratch;
    Book *book;
    DRAFT_LIST(Court, courts);
    DRAFT_LIST(Authority, authorities);
    DRAFT_LIST(StatuteDraft, statutes);
    DRAFT_LIST(FactDraft, facts);
    DRAFT_LIST(ConstraintDraft, constraints);
    DRAFT_LIST(ElementDraft, elements);
    DRAFT_LIST(ClaimDraft, claims);
    DRAFT_LIST(Posture, postures);
    DRAFT_LIST(Phrase, opened);         /* all PHRASE_OPEN */
    DRAFT_LIST(ReadingDraft, readings); /* all, used or not */
    DRAFT_LIST(VersionDraft, versions);
    Lookup *lookups;
    size_t lookup_count;
    Names scoped;   /* "id claim": elements declared for one claim alone */
    Names missing;  /* ids of declarations that failed: nobody complains of
                       what refers to them */
    int32_t source; /* the file that runs */
    bool cut;       /* a file was not run to its end */
    bool unread;    /* a file could not be read: any name may be in it */
    bool too_large; /* a formula was; said once */
    uint64_t quote_steps; /* that comparing quotations may have taken */
    bool has_book;
    Place book_at;
    Indices *flagged; /* per source: lines the scanner complained of */
    size_t flagged_count;
    size_t errors; /* reported or not */
    size_t formula_count;
} Draft;

/* Reports one error about `word`, which stands at or after the line of `at`
 * (NULL: about the line). Says nothing, and returns false, where the scanner
 * has already complained of that line, or after very many errors. */
bool demur_draft_error(Draft *draft, DiagCode code, Place at, const char *word,
                       const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* True if a declaration that failed may have declared that name. */
bool demur_draft_excused(const Draft *draft, const char *name);

/* Where `word` stands, for a further place of the same diagnostic. */
Place demur_draft_place(const Draft *draft, Place at, const char *word);

/* The element that a claim's formulas mean by that id: the claim's own, else
 * the common one; -1 if there is neither. `claim` may be NULL. */
int32_t demur_draft_element(const Draft *draft, const char *id,
                            const char *claim);

/* The phrase as it was written, for people: "all { a, b }". */
const char *demur_phrase_words(const Draft *draft, const Phrase *phrase);

/* Links a draft into its book. False, with diagnostics, if anything in it is
 * wrong; then the book is of no use. */
bool demur_draft_link(Draft *draft);

/* Reports local names that hide a fact, an element or a word of the rule
 * language; once those are known. */
void demur_draft_shadows(Draft *draft, const int32_t *sources, size_t count);

/* The number of that version of the statute, or -1. */
int32_t demur_draft_version(const Draft *draft, int32_t statute,
                            const char *version);

/* Resolves the names in a phrase (rules_resolve.c), as formulas of that claim
 * (NULL: of all) mean them. NULL if anything in it is wrong, or it is NULL. */
Formula *demur_draft_formula(Draft *draft, Phrase *phrase, const char *claim,
                             bool constraint);

/* `rule` unless one of those; the rule itself if there are none. */
Formula *demur_draft_excepted(Draft *draft, Formula *rule, Phrases unless,
                              const char *claim, Place at);

/* Checks what needs no formulas: courts, histories, versions, postures, and
 * that nothing is unfinished or missing (rules_check.c). */
void demur_draft_check(Draft *draft);

/* Checks that words quoted from a statute stand in its text
 * (rules_quotes.c). */
void demur_draft_quotes(Draft *draft);

/* Orders the elements of the book and assigns burdens (rules_order.c). */
void demur_draft_order(Draft *draft);

#endif
