/* model.h: the rule book as Boolean functions.
 *
 * Built once per book and used for every question: which variables there are
 * and in what order, the formulas as decision diagrams, the constraints in
 * independent groups. Diagrams made for one question are built above a mark
 * and released (diagram.h). */
#ifndef DEMUR_MODEL_H
#define DEMUR_MODEL_H

#include "book.h"
#include "diagram.h"

/* What one variable of a fact pattern stands for: a yes/no fact, a comparison
 * on facts of other types, or that the conduct came on or after the day on
 * which a version of a statute took effect. */
typedef struct Atom {
    int32_t fact;     /* the proposition, the compared fact, or -1 */
    int32_t other;    /* the second fact of a comparison, or -1 */
    bool proposition; /* else `compare` says what is compared */
    bool constrained; /* a constraint mentions it */
    bool version;     /* decided both ways, like law, if undetermined */
    Compare compare;
    int32_t statute, number; /* for a version */
    int32_t group;           /* of constraints, or -1 */
    uint32_t variable;
} Atom;

struct Known;

/* What terms.c found lately of a group; each pattern of values that it is asked
 * about returns many times in one question. */
typedef struct TermsMemo {
    struct Known *known; /* per fact of the book, as they were; or NULL */
    Bdd function;        /* or BDD_FALSE: forgotten */
} TermsMemo;

enum { MEMOS = 3 };

/* Constraints that share atoms; groups are independent of each other. */
typedef struct Group {
    Indices constraints;
    Indices atoms;
    bool compares;    /* has comparisons, so it needs terms.h as well */
    Bdd diagram;      /* all its constraints together */
    TermsMemo *memos; /* MEMOS of them if it compares, else NULL */
} Group;

typedef struct Model {
    const Book *book;
    Arena *arena;
    Diagram *diagram;
    uint32_t variable_count;
    Atom *atoms; /* facts first (by index; proposition or not), then the
                    comparisons, then the versions */
    size_t atom_count;
    int32_t *atom_of; /* per variable, or -1 */
    Bdd *constraints; /* per constraint of the book */
    Group *groups;
    size_t group_count;
    int32_t conduct; /* the fact that dates the conduct, or -1 */
    uint32_t *element_variable;
    uint32_t *first_bit;       /* per element: its readings' bits */
    uint32_t *left_out;        /* per fact: the variable "was not stated" */
    int32_t *first_version;    /* per statute: number of its first version */
    uint32_t version_variable; /* of version 0: "is in force", one each */
    size_t version_count;
    Bdd **tests;     /* per element and reading */
    Bdd *exceptions; /* per element: "none of its exceptions applies" */
} Model;

/* NULL, with a diagnostic, if the constraints allow no world or a diagram is
 * over its budget. The book must outlive the model. */
Model *demur_model_new(const Book *book, Diag *diag);
void demur_model_free(Model *model);

/* Part of making it: puts constraints that share atoms into groups. An atom
 * that no constraint and no other comparison touches is in none. */
void demur_model_group(Model *model);

/* Part of making it: false, with diagnostics, if it is too large or no facts
 * can satisfy its constraints. */
bool demur_model_check(const Model *model, Diag *diag);

/* The function of one reading of an element (0 if it has but one test), over
 * atoms, and over a variable for each element and version it mentions. The
 * element's own exceptions are in it, its version is not. */
Bdd demur_model_test(const Model *model, int32_t element, int32_t reading);

/* The function that is true where the element's candidate `candidate` of
 * `count` is chosen (by its reading bits). */
Bdd demur_model_choice(Model *model, int32_t element, size_t candidate,
                       size_t count);

/* The atom of a fact, of a comparison, of a version. */
int32_t demur_model_compare_atom(const Model *model, int32_t compare);
int32_t demur_model_version_atom(const Model *model, int32_t statute,
                                 int32_t version);

/* The variable "that version is in force here". */
uint32_t demur_model_version_variable(const Model *model, int32_t statute,
                                      int32_t version);

#endif
