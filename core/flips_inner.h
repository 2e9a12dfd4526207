/* flips_inner.h: what the files of the search for flips share. */
#ifndef DEMUR_FLIPS_INNER_H
#define DEMUR_FLIPS_INNER_H

#include "flips.h"
#include "ruling.h"

/* What one set of changes gives. */
typedef struct Trial {
    bool possible; /* the facts do not contradict each other */
    Outcome outcome;
    Status *statuses; /* per element of the book */
    uint8_t *said;    /* per fact: Said, of a proposition as it then stands;
                         NULL unless the file says `otherwise: no` */
    Indices withdrawn;
    Indices grounds, possible_grounds; /* elements */
} Trial;

/* The search for one claim against one defendant. */
typedef struct Hunt {
    Model *model;
    const Book *book;
    const Pattern *pattern;
    const Settings *overrides; /* or NULL */
    Pair pair;
    const FlipOptions *options;
    Arena *arena;   /* of what is found */
    Arena *scratch; /* of one decision */
    Ruling *base;
    Trial before;   /* nothing changed */
    Trial *singles; /* per change */
    FlipAnswer *to; /* has the changes */
    size_t trials, looks;
} Hunt;

/* Makes the ruling with the changes on top, in the scratch arena; the caller
 * has marked the diagram. */
bool demur_hunt_rule(Hunt *hunt, const ChangeSet *set, Ruling *ruling);

/* Decides with the changes, into the hunt's arena. */
Trial demur_hunt_try(Hunt *hunt, const ChangeSet *set);

/* True if the trial is what is sought. */
bool demur_hunt_flips(const Hunt *hunt, const Trial *trial);

/* Adds the trial of that set to the list. */
void demur_hunt_add(Hunt *hunt, const ChangeSet *set, const Trial *trial,
                    FlipList *list);

/* Finds the sets of two changes or more of which no part does, smaller ones
 * first (flips_search.c). */
void demur_hunt_sets(Hunt *hunt);

/* Puts what was found into groups (flips_groups.c). */
void demur_hunt_group(Hunt *hunt);

/* True if the limits of the search are hit; then it is cut short. */
bool demur_hunt_spent(Hunt *hunt);

#endif
