/* world.h: what the posture makes of the stated facts (docs/semantics.md,
 * "What a posture makes of a fact").
 *
 * Each atom becomes true, false, or undetermined in one of several ways; the
 * constraints are applied to what remains. Nothing here knows of elements. */
#ifndef DEMUR_WORLD_H
#define DEMUR_WORLD_H

#include "model.h"
#include "question.h"
#include "terms.h"

/* What one fact is in this posture, before constraints say more. */
typedef enum Standing {
    STANDING_MISSING, /* nobody said, or it was said to be unknown */
    STANDING_YES,
    STANDING_NO,
    STANDING_VALUE,
    STANDING_TRIABLE, /* disputed, for a jury */
    STANDING_LAW,     /* a disputed question of law: decided both ways */
    STANDING_CLAIMED, /* for explanations: the plaintiff's version of a dispute,
                         unless the rest settles it */
    STANDING_FREE     /* for explanations: may be anything at all */
} Standing;

/* Where a standing comes from. */
typedef enum Origin {
    ORIGIN_NONE,
    ORIGIN_STATED,
    ORIGIN_DISREGARDED, /* stated, but not in a way that counts here */
    ORIGIN_DISPUTED,    /* stated as disputed */
    ORIGIN_VERSION,     /* disputed: the plaintiff's version is taken */
    ORIGIN_OTHERWISE    /* `otherwise: no` */
} Origin;

typedef enum AtomState {
    ATOM_FALSE,
    ATOM_TRUE,
    ATOM_ABSENT, /* undetermined; "open" in a hypothetical */
    ATOM_TRIABLE,
    ATOM_LAW,
    ATOM_FREE
} AtomState;

typedef struct FactState {
    Standing standing;
    Origin origin;
    How how;
    bool derived; /* settled by constraints; its atom says which way */
} FactState;

typedef struct World {
    Model *model;
    const Question *question;
    Stage stage;
    FactState *facts;                /* per fact */
    Known *known;                    /* per fact */
    uint8_t *atoms;                  /* per atom: AtomState */
    int8_t *values;                  /* per variable: 0, 1 or -1 */
    uint8_t *absent, *triable, *law; /* per variable; law has reading bits */
    Bdd *groups;                     /* constraints that remain, per group */
    Bdd *left_out; /* per variable: where its atom, which is free, was left
                      out; NULL if nothing is free */
    bool cut;      /* too many comparisons to enumerate */
} World;

/* What is stated, as this posture takes it, before constraints and disputes. */
void demur_world_state(World *world, Model *model, const Question *question,
                       Arena *arena);

/* Makes the world of a question. False if the facts that count here contradict
 * each other (then World.groups is BDD_FALSE for a group that cannot hold) or
 * their comparisons are too many (World.cut); conflict.h reports either. */
bool demur_world_make(World *world, Model *model, const Question *question,
                      Arena *arena);

/* True if a fact stated like this counts in a posture of that stage. */
bool demur_world_counts(Stage stage, How how);

/* How the statement comes before the court, and the position that the stage
 * takes of it (SAID_UNKNOWN if none); `how` is what it says, else the default
 * of the posture the file states. */
Position demur_world_position(const Question *question,
                              const Statement *statement, Stage stage,
                              How *how);

/* True if the fact is said to be so, or not so, or has a value. */
bool demur_world_stated(const FactState *state);

/* For vary.c, which makes a world from another: room for one; the state of an
 * atom, with its variable; the states that standings and known values give;
 * what remains of a group of constraints. */
void demur_world_allocate(World *world, Arena *arena);
void demur_world_set(World *world, int32_t index, AtomState state);
void demur_world_settle_atoms(World *world);
Bdd demur_world_remaining(World *world, size_t index, bool *cut);

#endif
