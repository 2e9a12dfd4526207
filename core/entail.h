/* entail.h: whether one thing holds wherever another does.
 *
 * Over complete worlds that the constraints allow, every reading of an element
 * is one function of the facts, so "this reading is stricter than that" is
 * proved or refuted by a diagram, not sampled. What an element's own formula
 * leaves to other law (which reading of a part, which version of a statute) is
 * decided every way: what is proved holds under each. */
#ifndef DEMUR_ENTAIL_H
#define DEMUR_ENTAIL_H

#include "decide.h"

typedef enum Entailment {
    ENTAILMENT_PROVED,
    ENTAILMENT_REFUTED,  /* there is a witness */
    ENTAILMENT_UNDECIDED /* the diagram is over its budget */
} Entailment;

/* A world in which the one holds and the other fails; of those, one with the
 * fewest facts that are so. */
typedef struct Witness {
    Indices facts;  /* yes/no facts that are so; all others are not */
    int8_t *values; /* per variable of the model */
} Witness;

typedef struct Entail Entail;

/* Functions are built above a mark of the model's diagram, which is released
 * by the free: nothing else may build in between. NULL, with a diagnostic, if
 * the rule book's comparisons are too many. */
Entail *demur_entail_new(Model *model, Diag *diag);
void demur_entail_free(Entail *entail);

/* Where the fact is so; where the element holds under its reading of that
 * number (of an element with one test: -1). */
Bdd demur_entail_fact(Entail *entail, int32_t fact);
Bdd demur_entail_element(Entail *entail, int32_t element, int32_t reading);

/* Does `then` hold in every consistent world in which `when` does? The witness
 * is filled only if not; it may be NULL. */
Entailment demur_entail(Entail *entail, Bdd when, Bdd then, Witness *witness);

#endif
