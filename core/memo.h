/* memo.h: what a two-sided memorandum says: each contested element of each
 * answer, and what is to be said against what became of it.
 *
 * An element is contested if it was decided: put to the court, and not taken as
 * met. Every counter-argument was tried: the file is decided anew under the
 * other reading, or with the fact the other way. */
#ifndef DEMUR_MEMO_H
#define DEMUR_MEMO_H

#include "flips.h"
#include "inquiry.h"

typedef enum CounterKind {
    COUNTER_READING,   /* another reading of the element */
    COUNTER_OBJECTION, /* to the reading that governs */
    COUNTER_INFERENCE, /* a judgement call, made the other way, or by each side;
                          or a disputed fact */
    COUNTER_FACT,      /* a fact that comes out otherwise */
    COUNTER_SET        /* changes, where no fact that decides it has one */
} CounterKind;

typedef struct Counter {
    CounterKind kind;
    Side side;                     /* whom it helps; SIDE_NONE: neither alone */
    const InquiryReading *reading; /* COUNTER_READING, else NULL */
    const ElementResult *under;    /* why the element is so under it; NULL if it
                                      changes nothing */
    const Reading *objected;       /* COUNTER_OBJECTION: to this one */
    const Flip *flip;              /* COUNTER_SET, else NULL */
    const Reason *reason;          /* an inference or a fact, else NULL */
    int32_t fact;                  /* that is tried: the reason's, or one that
                                      follows from it */
    const char *value;             /* that it then has: "yes"; NULL: it was not
                                      tried */
    bool open;     /* it is one side's answer to what nobody has judged yet, or
                      what is disputed, whether it changes anything or not */
    Status status; /* of the element then; not of an objection */
    Outcome outcome; /* of the claim then */
    bool changes;    /* the element helps another side */
} Counter;

typedef struct MemoIssue {
    const ElementResult *element;
    int depth;  /* 0: part of no other element */
    bool whole; /* a part of it is contested too, and answers for it */
    const InquiryReading *used; /* the reading that governs, or NULL */
    Counter *counters;
    size_t counter_count;
} MemoIssue;

/* Elements first, then defenses; parts and exceptions follow what they belong
 * to. */
typedef struct MemoAnswer {
    const Answer *answer;
    const FlipAnswer *flips; /* what would change its outcome */
    MemoIssue *issues;
    size_t issue_count;
} MemoAnswer;

typedef struct Memo {
    Arena *arena;
    MemoAnswer *answers;
    size_t answer_count;
    Citations cited; /* what is named for readings that govern or would change
                        something */
    Inquiry **inquiries; /* what the counter-arguments refer to */
    size_t inquiry_count;
    struct Under *unders;
    size_t under_count;
    Flips *flips;
} Memo;

/* Of the file as it stands, which must be explained; with the overrides that it
 * was decided with, or NULL. NULL, with diagnostics, if something cannot be
 * decided. */
Memo *demur_memo(const Result *result, const Settings *overrides, Diag *diag);

void demur_memo_free(Memo *memo);

#endif
