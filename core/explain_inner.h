/* explain_inner.h: the search for reasons, which the files of explain share. */
#ifndef DEMUR_EXPLAIN_INNER_H
#define DEMUR_EXPLAIN_INNER_H

#include "explain.h"

/* Which facts must be as they are for the element to keep a status of its kind.
 */
typedef struct Search {
    const Judgment *judgment;
    Arena *arena;
    int32_t element;
    Status status;
    bool *cone;
    bool *direct;       /* facts that its formulas mention */
    bool *neighbours;   /* facts that constraints tie to those */
    uint8_t *standings; /* STANDING_FREE: not a condition */
    bool *groups;       /* of constraints, that touch these facts */
    bool *may_be_left_out;
    bool *compares; /* that its formulas mention */
    bool full;
} Search;

/* A search in which no fact was freed yet. */
void demur_explain_start(Search *search, const Judgment *judgment,
                         const ElementResult *result, Arena *arena);

/* True if the facts that are not free suffice. */
bool demur_explain_suffices(Search *search, Arena *scratch);

/* Frees each chosen fact without which those that remain still suffice, the
 * last first. */
void demur_explain_free_each(Search *search, const bool *chosen,
                             Arena *scratch);

/* False for what was not put to the court or does not apply. */
bool demur_explain_has_reasons(const Judgment *judgment,
                               const ElementResult *result);

#endif
