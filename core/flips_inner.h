/* flips_inner.h: what the files of the search for flips share. */
#ifndef DEMUR_FLIPS_INNER_H
#define DEMUR_FLIPS_INNER_H

#include "flips.h"
#include "ruling.h"
#include "sheet.h"

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
    int size;       /* of the sets now looked at */
    uint64_t work;  /* besides the steps of the diagrams */
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

/* The law that the changes could adopt, all of it open at once. */
typedef struct Openings {
    const Hunt *hunt;
    Selection *selections; /* per element of the book */
    Indices elements;      /* with readings to adopt */
    Bdd *usual; /* of each of these: what is open without any change, as a
                   function of law */
    bool any;   /* there is a reading to adopt */
} Openings;

/* Opens it (flips_law.c), above the caller's mark of the diagram. */
void demur_hunt_open(Openings *openings, const Hunt *hunt, Arena *arena);

/* The law with what the changes adopt, as a function of it. */
Bdd demur_hunt_law(const Openings *openings, const ChangeSet *set);

/* True if a judgment of that law, all open, cannot tell what one reading alone
 * gives: where a formula asks for a version, facts that are tied to the day of
 * the conduct count otherwise (decide.c), and readings may differ in that. */
bool demur_hunt_entangled(const Judgment *judgment);

/* A set that is worth deciding. */
typedef struct Proposal {
    size_t numbers[MOST_CHANGES]; /* of the changes */
    ChangeSet set;
} Proposal;

/* Thousands of pairs are looked at and few of them flip anything. So a sheet
 * (sheet.h) holds the outcome under every pattern of the plain facts and under
 * all law that could be adopted, and a pair costs a walk along it. What no
 * sheet expresses (a disputed fact, a number) has a sheet of its own with that
 * change made. A sheet only proposes: what it proposes is decided in full. */
typedef struct Search {
    Hunt *hunt;
    Arena *arena;
    uint32_t mark; /* of the diagram: further sheets lie above it */
    Proposal *proposals;
    size_t proposal_count;
    size_t count;   /* changes */
    bool *live;     /* per change: possible, and no flip alone */
    bool *outer;    /* per change: a sheet does not express it */
    bool *binary;   /* per group of constraints: each ties two atoms at most */
    bool *free;     /* per fact: the sheets' patterns say of it */
    Indices *moved; /* per change, with `otherwise: no`: the facts that come to
                       stand otherwise by it; NULL without */
    bool *pairs;    /* count x count: these two were found, or NULL */
    Openings openings;
    Sheet *sheet;    /* the one in use */
    Classes classes; /* of it, under the law that nothing changes */
    bool entangled;  /* it cannot tell what is adopted */
    int8_t *base;    /* its pattern without further changes */
    int8_t *values;
    const Classes *point; /* of law alone: what comes out of the plain changes
                             chosen; NULL: nobody knows without asking */
    size_t chosen[MOST_CHANGES]; /* changes: outer ones, plain ones, law */
    size_t outer_count, law_from, size;
} Search;

/* Finds out which changes a sheet can express (flips_plain.c). */
void demur_hunt_sort(Search *search);

/* The facts besides its own that a change touches. */
const Indices *demur_hunt_touched(const Search *search, size_t number);

/* Finds the sets of two changes or more of which no part does, smaller ones
 * first (flips_search.c). */
void demur_hunt_sets(Hunt *hunt);

/* Puts what was found into groups (flips_groups.c). */
void demur_hunt_group(Hunt *hunt);

/* Counts a look at a sheet. */
void demur_hunt_looked(Hunt *hunt);

/* True if the limit of the search is hit; then it is cut short. */
bool demur_hunt_spent(Hunt *hunt);

#endif
