/* result.h: what was decided and why; every format is a view of this.
 *
 * A Result owns an arena; it refers into the book and the pattern, which must
 * outlive it. Renderers read it and decide nothing. */
#ifndef DEMUR_RESULT_H
#define DEMUR_RESULT_H

#include "book.h"
#include "pattern.h"
#include "question.h"

/* One entry of `because`: a condition on one fact. */
typedef struct Reason Reason;
struct Reason {
    int32_t fact;
    const char *value; /* "yes", "no", "unknown", "disputed", "2013-11-01" */
    ReasonKind kind;
    How how; /* if it was stated */
    bool stated;
    const Statement *statement; /* NULL if nobody stated it */
    bool judgement;
    bool unmentioned;  /* `no` only since the file says so of what it leaves out
                        */
    bool version;      /* disputed, and taken as the plaintiff alleges */
    bool own;          /* the element's own test mentions it, not its parts' */
    const char *gives; /* for derived: the facts of the element that follow
                          from it: "should_have_known: yes", or NULL */
    int32_t given;     /* the first of these, or -1 */
    bool given_holds;  /* it is so; else it is not */
};

/* One of several competing readings of an open element. */
typedef struct ReadingResult {
    const Reading *reading;
    Status status;
    Indices authorities; /* those that make it stand */
} ReadingResult;

typedef struct ElementResult {
    const Element *element;
    int32_t index;  /* of the element in the book */
    int32_t parent; /* index into Answer.elements of what uses it, or -1 */
    Status status;
    bool holds, fails; /* its closed value, under every combination of law;
                          neither: open, or a function of triable facts */
    Side burden;
    const Reading *reading; /* NULL: one test, or open */
    int32_t authority;      /* that makes the reading govern, or -1 */
    Governs governs;        /* GOVERNS_COUNT: not looked up, not reached */
    const char *why;        /* "binding: 7th Cir. 2023, above N.D. Ill." */
    const char *contrary;   /* "contrary to …", or NULL */
    ReadingResult *readings;
    size_t reading_count;
    Reason *because;
    size_t because_count;
    Indices also; /* facts that somebody named, and that decide it as well */
    Strings defeated_by; /* elements: exceptions that apply */
    const char *detail;  /* one more sentence for people, or NULL */
    bool matters;        /* the outcome rests on it; else folded */
} ElementResult;

/* What an authority is cited for. */
typedef struct CitedFor {
    const char *element, *reading; /* ids */
    bool competes; /* the law is open; else it makes the reading govern */
} CitedFor;

/* An authority as of the day of the question. */
typedef struct Cited {
    int32_t authority;
    const char *cite;   /* in full, with what had happened by that day */
    const char *later;  /* what has happened since, or NULL */
    const char *ended;  /* "reversed", if it no longer stood, or NULL */
    const char *weight; /* why it is no precedent; NULL: it is one */
    bool to_come;       /* it was not decided yet */
    bool matters; /* an element that matters rests on it, and it governs, or the
                     outcome turns on its reading, or it was not verified */
    CitedFor *uses;
    size_t use_count;
} Cited;

typedef struct Citations {
    Cited *items;
    size_t count;
} Citations;

typedef struct Note {
    const char *text;
    Place at;         /* or NOWHERE */
    const char *idle; /* the fact, if all it says is that nothing reads it */
} Note;

typedef struct Notes {
    Note *items;
    size_t count;
} Notes;

/* One claim against one defendant. */
typedef struct Answer {
    const Claim *claim;
    const char *defendant;
    Strings issues; /* as put to the court, ids */
    Outcome outcome;
    bool firm_law; /* open law, but every combination gives this outcome */
    int64_t combinations; /* of readings that were decided; 1 if settled */
    Strings grounds, possible_grounds;
    Strings joint; /* jointly failing set when there is no single ground */
    Strings facts, readings, judgements; /* turns_on */
    bool sorted; /* silence or openness decided, and so these tell: */
    Strings can_matter, cannot_matter; /* facts that nobody stated */
    Indices unverified; /* authorities relied on that were not verified */
    Indices assumed;    /* facts */
    Indices read;       /* stated facts that some element of the claim could
                           read */
    Strings strangers;  /* issues that this claim has no part for, ids */
    Notes idle;         /* those that none could: ids, and where they stand */
    ElementResult *elements;
    size_t element_count;
    Citations
        authorities;    /* of the readings used, then of those that compete */
    Citations separate; /* opinions in them that bind nobody */
    Notes notes;
} Answer;

struct Difference; /* difference.h */

/* One question: the file as it stands, or one `suppose` row. */
typedef struct Decision {
    const char *title; /* of the row, or NULL */
    const Suppose *suppose;
    int32_t court;
    Date date; /* as decided: the book's day if none was given */
    bool date_given;
    int32_t posture;
    Answer *answers;
    size_t answer_count;
    /* Of a row that is explained: one for each answer, against the row it
     * follows, else the file; its `before` is NULL where neither asks it. */
    const struct Difference *changes;
    Notes notes;
} Decision;

typedef struct Result {
    Arena *arena;
    struct Model *model; /* not for renderers */
    uint64_t steps;      /* of the diagrams that may still be taken */
    const Book *book;
    const Pattern *pattern;
    bool explained; /* reasons and notes are there, and will be for decisions
                       that are made of it (answer.h) */
    Decision base;
    Decision *suppose;
    size_t suppose_count;
} Result;

void demur_result_free(Result *result);

/* The element of that id in the answer, or NULL. */
const ElementResult *demur_answer_element(const Answer *answer, const char *id);

/* The answer on the same claim against the same defendant, or NULL. */
const Answer *demur_answer_like(const Decision *decision, const Answer *answer);

#endif
