/* What is asked of functions that there are: nothing here makes any. */
#include "diagram_inner.h"

#include <assert.h>
#include <string.h>

/* Callers of a walk pass over all variables, which costs about this share of a
 * step for each. */
enum { WALK_SHARE = 64 };

/* So many nodes of one path, with nothing to remember, cost a step. */
enum { PATH_SHARE = 8 };

/* Walks visit each node once. The marks and the steps left are not part of what
 * a diagram says, so walks take it as const. */
static Diagram *unlocked(const Diagram *diagram) {
    return (Diagram *)(uintptr_t)diagram;
}

static void start_walk(const Diagram *constant) {
    Diagram *diagram = unlocked(constant);
    (void)spend(diagram, diagram->variables / WALK_SHARE + 1);
    if (diagram->seen_room < diagram->room || ++diagram->seen_stamp == 0) {
        free(diagram->seen);
        diagram->seen = allocate(diagram->room, sizeof *diagram->seen);
        diagram->seen_room = diagram->room;
        diagram->seen_stamp = 1;
    }
}

static bool visit(const Diagram *diagram, Bdd f) {
    if (diagram->seen[f] == diagram->seen_stamp || !spend(unlocked(diagram), 1))
        return false;
    diagram->seen[f] = diagram->seen_stamp;
    return true;
}

static void collect_support(const Diagram *diagram, Bdd f, uint8_t *in) {
    if (f <= BDD_TRUE || !visit(diagram, f))
        return;
    in[top(diagram, f)] = 1;
    collect_support(diagram, diagram->nodes[f].low, in);
    collect_support(diagram, diagram->nodes[f].high, in);
}

void demur_diagram_support(const Diagram *diagram, Bdd f, uint8_t *in) {
    start_walk(diagram);
    collect_support(diagram, f, in);
}

enum { CAN_BE_FALSE = 1, CAN_BE_TRUE = 2, CAN_BE_EITHER = 3 };

/* An edge that skips a variable leaves it free. */
static void skip(uint32_t from, uint32_t to, uint8_t *takes) {
    for (uint32_t v = from; v < to; v++)
        takes[v] = CAN_BE_EITHER;
}

static void collect_range(const Diagram *diagram, Bdd f, uint8_t *takes) {
    if (f <= BDD_TRUE || !visit(diagram, f))
        return;
    const Node *at = &diagram->nodes[f];
    if (at->low != BDD_FALSE) {
        takes[at->variable] |= CAN_BE_FALSE;
        skip(at->variable + 1, top(diagram, at->low), takes);
    }
    if (at->high != BDD_FALSE) {
        takes[at->variable] |= CAN_BE_TRUE;
        skip(at->variable + 1, top(diagram, at->high), takes);
    }
    collect_range(diagram, at->low, takes);
    collect_range(diagram, at->high, takes);
}

void demur_diagram_range(const Diagram *diagram, Bdd f, uint8_t *takes) {
    assert(f != BDD_FALSE);
    memset(takes, 0, diagram->variables);
    skip(0, top(diagram, f), takes);
    start_walk(diagram);
    collect_range(diagram, f, takes);
}

/* Parts are older than what is made of them, so one pass in rising order meets
 * every node after its parts. A variable that an edge skips can be false. */
static uint32_t *least_costs(const Diagram *diagram, Bdd f,
                             const uint8_t *counts) {
    uint32_t *cost = allocate((size_t)f + 1, sizeof *cost);
    cost[BDD_FALSE] = UINT32_MAX;
    for (Bdd i = BDD_TRUE + 1; i <= f; i++) {
        const Node *at = &diagram->nodes[i];
        uint32_t high = cost[at->high];
        high += high == UINT32_MAX ? 0 : counts[at->variable];
        cost[i] = cost[at->low] <= high ? cost[at->low] : high;
    }
    return cost;
}

bool demur_diagram_least(const Diagram *diagram, Bdd f, const uint8_t *counts,
                         int8_t *values) {
    memset(values, 0, diagram->variables);
    if (f <= BDD_TRUE)
        return f == BDD_TRUE;
    uint32_t *cost = least_costs(diagram, f, counts);
    while (f != BDD_TRUE) {
        const Node *at = &diagram->nodes[f];
        bool go_low = at->low != BDD_FALSE && cost[at->low] == cost[f];
        values[at->variable] = !go_low;
        f = go_low ? at->low : at->high;
    }
    free(cost);
    return true;
}

/* From the root down: in which share of the worlds each node is met. */
static void pass_down(const Diagram *diagram, Bdd f, const double *chance,
                      double *met) {
    met[f] = 1;
    for (Bdd i = f; i > BDD_TRUE; i--) {
        const Node *at = &diagram->nodes[i];
        double high = met[i] * chance[at->variable];
        if (met[i] == 0)
            continue;
        met[at->high] += high;
        met[at->low] += met[i] - high;
    }
}

/* And up again: in which share of the worlds below it a node holds. */
static void pass_up(const Diagram *diagram, Bdd f, const double *chance,
                    const double *met, double *holds) {
    holds[BDD_TRUE] = 1;
    for (Bdd i = BDD_TRUE + 1; i <= f; i++) {
        const Node *at = &diagram->nodes[i];
        double high = chance[at->variable];
        if (met[i] != 0)
            holds[i] = high * holds[at->high] + (1 - high) * holds[at->low];
    }
}

double demur_diagram_share(const Diagram *diagram, Bdd f, const double *chance,
                           double *shares) {
    double *met = allocate((size_t)f + 2, sizeof *met);
    double *holds = allocate((size_t)f + 2, sizeof *holds);
    pass_down(diagram, f, chance, met);
    pass_up(diagram, f, chance, met, holds);
    /* Where no node asks for a variable, it is independent. */
    for (uint32_t v = 0; v < diagram->variables; v++)
        shares[v] = chance[v] * holds[f];
    for (Bdd i = BDD_TRUE + 1; i <= f; i++) {
        const Node *at = &diagram->nodes[i];
        double high = chance[at->variable];
        if (met[i] != 0)
            shares[at->variable] +=
                met[i] * high * (holds[at->high] - holds[i]);
    }
    double share = holds[f];
    free(met);
    free(holds);
    return share;
}

bool demur_diagram_at(const Diagram *diagram, Bdd f, const int8_t *values) {
    uint32_t passed = 0;
    for (; f > BDD_TRUE; passed++) {
        const Node *node = &diagram->nodes[f];
        f = values[node->variable] > 0 ? node->high : node->low;
    }
    return spend(unlocked(diagram), passed / PATH_SHARE) && f == BDD_TRUE;
}

static uint32_t upper(const Diagram *diagram, Bdd f, Bdd g) {
    return top(diagram, f) < top(diagram, g) ? top(diagram, f)
                                             : top(diagram, g);
}

bool demur_diagram_meet(Diagram *diagram, Bdd f, Bdd g) {
    if (f == BDD_FALSE || g == BDD_FALSE)
        return false;
    if (f == g || f == BDD_TRUE || g == BDD_TRUE)
        return true;
    if (!spend(diagram, 1))
        return false;
    const Key key = key_of(diagram, OP_MEET, f < g ? f : g, f < g ? g : f, 0);
    uint32_t result;
    if (cached(diagram, &key, &result))
        return result;
    uint32_t v = upper(diagram, f, g);
    result = demur_diagram_meet(diagram, low_of(diagram, f, v),
                                low_of(diagram, g, v)) ||
             demur_diagram_meet(diagram, high_of(diagram, f, v),
                                high_of(diagram, g, v));
    remember(diagram, &key, result);
    return result;
}

/* What a walk over two functions at once holds on to. */
typedef struct Turn {
    Diagram *diagram;
    const int8_t *from, *to;
    uint32_t last; /* variable that turns: below it the two must just meet */
} Turn;

static bool turns(const Turn *turn, Bdd f, Bdd g);

static bool turns_at(const Turn *turn, Bdd f, Bdd g, uint32_t v) {
    const Diagram *diagram = turn->diagram;
    const int8_t to = turn->to[v];
    f = turn->from[v] > 0 ? high_of(diagram, f, v) : low_of(diagram, f, v);
    return (to != 1 && turns(turn, f, low_of(diagram, g, v))) ||
           (to != 0 && turns(turn, f, high_of(diagram, g, v)));
}

static bool turns(const Turn *turn, Bdd f, Bdd g) {
    Diagram *diagram = turn->diagram;
    if (f == BDD_FALSE || g == BDD_FALSE)
        return false;
    uint32_t v = upper(diagram, f, g);
    if (v > turn->last)
        return demur_diagram_meet(diagram, f, g);
    if (!spend(diagram, 1))
        return false;
    const Key key = key_of(diagram, OP_TURN, f, g, diagram->call);
    uint32_t result;
    if (cached(diagram, &key, &result))
        return result;
    result =
        turn->from[v] >= 0
            ? turns_at(turn, f, g, v)
            : turns(turn, low_of(diagram, f, v), low_of(diagram, g, v)) ||
                  turns(turn, high_of(diagram, f, v), high_of(diagram, g, v));
    remember(diagram, &key, result);
    return result;
}

bool demur_diagram_turn(Diagram *diagram, Bdd f, Bdd g, const int8_t *from,
                        const int8_t *to) {
    Turn turn = {.diagram = diagram, .from = from, .to = to};
    for (uint32_t v = 0; v < diagram->variables; v++)
        if (from[v] >= 0)
            turn.last = v;
    diagram->call++;
    return turns(&turn, f, g);
}
