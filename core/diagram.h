/* diagram.h: reduced ordered binary decision diagrams.
 *
 * A Boolean function of numbered variables, held so that equal functions are
 * equal numbers (R. E. Bryant, "Graph-Based Algorithms for Boolean Function
 * Manipulation", 1986). This is what makes answers exact: "true under every
 * consistent completion" is one comparison.
 *
 * Functions live in one Diagram. What is built after a mark is forgotten by
 * releasing to it, so the functions of the rule book stay while those of one
 * fact pattern come and go. Past its budget of nodes or of steps a diagram is
 * `full`: every operation then returns BDD_FALSE at once and means nothing, and
 * whoever asked must report a limit instead of an answer. It stays full until
 * more is allowed, so that no part of an answer can hide that. */
#ifndef DEMUR_DIAGRAM_H
#define DEMUR_DIAGRAM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint32_t Bdd;

enum { BDD_FALSE = 0, BDD_TRUE = 1 };

typedef struct Diagram Diagram;

/* `variables` is how many there are; they are ordered by number, the lowest at
 * the root. `budget` bounds the nodes. */
Diagram *demur_diagram_new(uint32_t variables, uint32_t budget);
void demur_diagram_free(Diagram *diagram);

/* True once a budget was exceeded. */
bool demur_diagram_full(const Diagram *diagram);

/* From now on so many steps may be taken (a step visits a node once), and what
 * happened before counts no more. A new diagram has no bound. */
void demur_diagram_allow(Diagram *diagram, uint64_t steps);
/* How many are left. */
uint64_t demur_diagram_left(const Diagram *diagram);

uint32_t demur_diagram_mark(const Diagram *diagram);
void demur_diagram_release(Diagram *diagram, uint32_t mark);

/* Whoever keeps a function beyond a release says where: the place, which must
 * outlive the diagram, becomes BDD_FALSE when its function is forgotten. */
void demur_diagram_watch(Diagram *diagram, Bdd *place);

Bdd demur_diagram_variable(Diagram *diagram, uint32_t variable);
Bdd demur_diagram_not(Diagram *diagram, Bdd f);
Bdd demur_diagram_and(Diagram *diagram, Bdd f, Bdd g);
Bdd demur_diagram_or(Diagram *diagram, Bdd f, Bdd g);
/* f and not g */
Bdd demur_diagram_without(Diagram *diagram, Bdd f, Bdd g);
Bdd demur_diagram_implies(Diagram *diagram, Bdd f, Bdd g);
/* if f then g else h */
Bdd demur_diagram_ite(Diagram *diagram, Bdd f, Bdd g, Bdd h);

/* f with variables fixed: values[v] is 0, 1, or -1 for "leave it". */
Bdd demur_diagram_restrict(Diagram *diagram, Bdd f, const int8_t *values);
/* f with one variable fixed. */
Bdd demur_diagram_fix(Diagram *diagram, Bdd f, uint32_t variable, bool value);
/* f with `g` put in place of the variable. */
Bdd demur_diagram_compose(Diagram *diagram, Bdd f, uint32_t variable, Bdd g);
/* Is there a value of the chosen variables that makes f true? chosen[v] says
 * which variables are meant. */
Bdd demur_diagram_exists(Diagram *diagram, Bdd f, const uint8_t *chosen);
/* Does every value of the chosen variables make f true? */
Bdd demur_diagram_forall(Diagram *diagram, Bdd f, const uint8_t *chosen);
/* f where each variable v may be anything wherever `when[v]`, a function,
 * holds: there is a value of it that makes f true, or with `all` every value
 * does. No `when` may depend on a variable that has one itself. */
Bdd demur_diagram_loosen(Diagram *diagram, Bdd f, const Bdd *when, bool all);

/* Is there a world where both are true? */
bool demur_diagram_meet(Diagram *diagram, Bdd f, Bdd g);
/* Is there a world of f with the values `from` (-1: with any) that becomes one
 * of g when the variables that have a value there take those of `to` (-1:
 * any), and no others change? */
bool demur_diagram_turn(Diagram *diagram, Bdd f, Bdd g, const int8_t *from,
                        const int8_t *to);

/* Sets in[v] for every variable that f depends on (others are left). */
void demur_diagram_support(const Diagram *diagram, Bdd f, uint8_t *in);

/* Which values each variable takes in the worlds where f is true: bit 1 of
 * takes[v] is set if it can be false, bit 2 if it can be true. f must not be
 * BDD_FALSE. */
void demur_diagram_range(const Diagram *diagram, Bdd f, uint8_t *takes);

/* A world where f is true with the fewest variables true, of those that
 * counts[v] marks: values[v] becomes 0 or 1 for every variable. False if there
 * is none. */
bool demur_diagram_least(const Diagram *diagram, Bdd f, const uint8_t *counts,
                         int8_t *values);

/* The share of all worlds in which f holds, where each variable v is true in
 * chance[v] of them, whatever the others are; shares[v] becomes the share in
 * which f holds and v is true. */
double demur_diagram_share(const Diagram *diagram, Bdd f, const double *chance,
                           double *shares);

/* The value of f where values[v] is 0 or 1 for every variable it depends on
 * (-1 counts as 0). */
bool demur_diagram_at(const Diagram *diagram, Bdd f, const int8_t *values);

#endif
