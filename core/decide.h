/* decide.h: decides every element of one question (docs/semantics.md,
 * "Deciding an element").
 *
 * Each element becomes a function of what is still undetermined: of law
 * (reading bits, disputed questions of law, versions of unknown application)
 * and of facts. Nodes that close do so against their bearer; the outcome is
 * read off the closed values. All of it is exact, none of it is explained:
 * explain.h does that, on demand. */
#ifndef DEMUR_DECIDE_H
#define DEMUR_DECIDE_H

#include "forum.h"
#include "roles.h"
#include "world.h"

/* An element as functions; see the members for their variables. "Law" are the
 * variables of World.law, "free" those of atoms that are free and of what was
 * left out, "triable" those of World.triable. */
typedef struct Judged {
    Role role;
    bool wants_true; /* its bearer wants it to be true */
    bool inert;      /* its version was not in force: it does not apply */
    Bdd formula;     /* law, free, triable, absent */
    Bdd value;       /* as its parent sees it: closed, or the formula */
    Bdd satisfied, not_satisfied, for_trial; /* law, free */
} Judged;

typedef struct Judgment {
    const World *world;
    const Selection *selections;
    const Role *roles;
    Judged *elements; /* per element of the book */
    Bdd domain;       /* combinations of law that can occur: law, free */
    Bdd triable;      /* completions of triable facts that can occur */
} Judgment;

/* Decides the elements of a judgment whose world, selections and roles are set;
 * with `only` not NULL, of those in issue only those it marks. False if the
 * diagram is over its budget. */
bool demur_decide(Judgment *judgment, const bool *only, Arena *arena);

/* The status over the combinations of law in `domain` (Judgment.domain, or a
 * part of it), when nothing is free. */
Status demur_decide_status(const Judgment *judgment, int32_t element,
                           Bdd domain);

/* Would the status of `whole` be another if its part were simply true, or
 * simply false? (The judgment is as before when this returns.) */
bool demur_decide_matters(Judgment *judgment, int32_t whole, int32_t part);

/* Functions of law (and free): the element's closed value is true, is false,
 * whatever the triable facts. */
Bdd demur_decide_true(const Judgment *judgment, int32_t element);
Bdd demur_decide_false(const Judgment *judgment, int32_t element);

/* The constraints that touch `function`, together. */
Bdd demur_decide_constraints(const World *world, Bdd function);

/* Of functions, one per group of constraints, those that touch `function`,
 * together. */
Bdd demur_decide_touched(const Model *model, Bdd function, const Bdd *groups);

/* for all / there is a value of the variables that `mask` marks. */
Bdd demur_decide_all(const World *world, Bdd function, const uint8_t *mask);
Bdd demur_decide_some(const World *world, Bdd function, const uint8_t *mask);

/* There is a value of the marked variables, and of the free atoms in those
 * patterns that leave them out: which patterns of the free facts can occur. */
Bdd demur_decide_possible(const World *world, Bdd function,
                          const uint8_t *mask);

/* The patterns of the free facts that contradict nothing; fills `groups` with
 * those of each group of constraints. */
Bdd demur_decide_patterns(const World *world, Bdd *groups);

#endif
