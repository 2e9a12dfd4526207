/* changes.h: what could be otherwise: a fact said differently, a reading
 * adopted.
 *
 * One change is one supposition, as a `suppose` row or --set and --adopt make
 * it: what it contradicts is withdrawn with it. */
#ifndef DEMUR_CHANGES_H
#define DEMUR_CHANGES_H

#include "result.h"

struct Ruling;

typedef enum ChangeKind {
    CHANGE_ADD,      /* a fact that nobody stated, or not so that it counts */
    CHANGE_WITHDRAW, /* a stated fact becomes unknown */
    CHANGE_REVERSE,  /* a stated fact gets another value */
    CHANGE_SETTLE,   /* a disputed fact is settled */
    CHANGE_ADOPT     /* another reading */
} ChangeKind;

const char *demur_change_word(ChangeKind kind); /* "add" */

typedef struct Change {
    ChangeKind kind;
    int32_t fact; /* or -1: a reading */
    Position from, to;
    bool disregarded;         /* it was stated in a way that does not count */
    int32_t element, reading; /* what is adopted, or -1 */
    int32_t was;              /* the reading used so far, or -1: open law */
    bool contrary;            /* another reading binds this court */
    int32_t speaker;          /* who speaks for it on the day, or -1 */
    Indices withdrawn;        /* facts that this change alone contradicts */
} Change;

typedef struct Changes {
    Change *items;
    size_t count;
} Changes;

enum { MOST_CHANGES = 3 };

/* Changes that are made together. */
typedef struct ChangeSet {
    const Change *items[MOST_CHANGES];
    size_t count;
} ChangeSet;

/* Every change to what is in issue: to each fact that the formulas there
 * mention, under the readings used or that could be; each other declared
 * reading. With `all_readings`, foils and merely argued readings as well. Of a
 * number or a day, the values at which a comparison turns. */
Changes demur_changes_find(const struct Ruling *base, bool all_readings,
                           Arena *arena);

/* The layer of a question that makes the changes. */
Settings demur_changes_settings(const Book *book, const ChangeSet *set,
                                Arena *arena);

#endif
