/* flips.h: the smallest changes, to facts or to law, that change the outcome
 * (docs/what-if.md). */
#ifndef DEMUR_FLIPS_H
#define DEMUR_FLIPS_H

#include "changes.h"

/* One element whose status is another. */
typedef struct Shift {
    int32_t element; /* place in Answer.elements */
    Status from, to;
} Shift;

/* Changes, and the answer that was given again with them. */
typedef struct Flip {
    ChangeSet changes;
    Indices withdrawn; /* stated facts that these contradict */
    Outcome outcome;
    Strings grounds, possible_grounds;
    Shift *shifts;
    size_t shift_count;
    Indices through; /* places in Answer.elements: those that shift while none
                        of their parts does */
    bool nearer;     /* a part of it goes the way of who does not prevail */
} Flip;

typedef struct FlipList {
    Flip *items;
    size_t count;
} FlipList;

/* Several changes, any of which will do. */
typedef struct ChangeList {
    Indices roots; /* places in Answer.elements: claim elements and defenses
                      that each of them moves; empty if they differ */
    const Change **items;
    size_t count;
} ChangeList;

/* Sets that move the same claim elements and defenses, to the same outcome. */
typedef struct FlipGroup {
    Indices roots; /* places in Answer.elements */
    Outcome outcome;
    size_t size;          /* changes in each set */
    const Flip **flips;   /* all of them */
    size_t flip_count;    /* if these are more than two pairs, and the same as
                             one from each of two lists: */
    ChangeList choice[2]; /* those lists; else empty */
} FlipGroup;

/* Whether there is anything to look for. */
typedef enum Sought {
    SOUGHT,
    SOUGHT_ALREADY, /* the outcome is what was asked for */
    SOUGHT_NEVER    /* no claim comes out so at this stage */
} Sought;

/* What is found for one claim against one defendant. */
typedef struct FlipAnswer {
    const Answer *answer;
    Sought sought;           /* unless it is SOUGHT, nothing was tried */
    const Outcome *outcomes; /* that there are at this stage */
    size_t outcome_count;
    Changes changes; /* that were tried */
    FlipList flips;  /* smallest sets, by size, then in the order tried */
    FlipList near;   /* single changes that move an element or a ground, but
                        not the outcome; first those that come nearer to
                        another outcome, so many: */
    size_t nearer;
    FlipGroup *groups; /* of the flips */
    size_t group_count;
    size_t smallest; /* size of the smallest set; 0: there is none */
    Indices weakest; /* the element in most of the smallest sets, or several */
    size_t weakest_count, smallest_count; /* in so many of so many */
    bool cut;  /* not every set was looked at: a limit was hit */
    int whole; /* then all sets of up to so many changes were */
} FlipAnswer;

/* What one search may cost, in steps of the diagrams: two or three seconds. */
enum { FLIP_STEPS = 200000000 };

typedef struct FlipOptions {
    int most;          /* changes in one set: 1 to MOST_CHANGES */
    Outcome to;        /* only sets that lead there; OUTCOME_COUNT: anywhere */
    bool all_readings; /* foils and merely argued readings as well */
    bool least;        /* sets of the smallest size that there is, no larger */
} FlipOptions;

typedef struct Flips {
    Arena *arena;
    const Result *result;
    FlipOptions options;
    FlipAnswer *answers; /* one for each of the result's base */
    size_t answer_count;
} Flips;

/* Searches for the file as it stands with the overrides (which may be NULL),
 * which the result decided. Every set that is listed was decided again; what a
 * limit left out is said (FlipAnswer.cut). Never NULL. */
Flips *demur_flips(const Result *result, const Settings *overrides,
                   const FlipOptions *options);

void demur_flips_free(Flips *flips);

#endif
