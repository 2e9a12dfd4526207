#include "terms.h"

#include <string.h>

enum { MOST_ATOMS = 64, MOST_UNKNOWN = 16, MOST_LEAVES = 1 << 14 };

static bool spans(const Compare *compare) {
    return compare->span.years != 0 || compare->span.months != 0 ||
           compare->span.days != 0 || compare->span.to_weekday;
}

/* The bound that `value` of the other fact gives. */
static int64_t moved(const Compare *compare, int64_t value) {
    if (spans(compare))
        value = demur_date_after((Date)value, compare->span);
    return value + compare->constant;
}

bool demur_terms_bound(const Atom *atom, const Known *known, int64_t *bound) {
    const Compare *compare = &atom->compare;
    *bound = compare->constant;
    if (atom->other < 0)
        return true;
    if (known[atom->other].known)
        *bound = moved(compare, known[atom->other].value.last);
    return known[atom->other].known;
}

int demur_terms_decide(const Atom *atom, const Known *known) {
    const Compare *compare = &atom->compare;
    int64_t bound;
    if (atom->fact < 0 || !known[atom->fact].known ||
        !demur_terms_bound(atom, known, &bound))
        return -1;
    int64_t value = known[atom->fact].value.last;
    switch (compare->how) {
    case COMPARE_AT_MOST:
        return value <= bound;
    case COMPARE_AT_LEAST:
        return value >= bound;
    case COMPARE_IS:
        return value == bound;
    }
    return -1;
}

/* ---- difference constraints ---------------------------------------------- */

/* value(from) - value(to) <= weight; vertex 0 is the number zero. */
typedef struct Edge {
    int32_t from, to;
    int64_t weight;
} Edge;

typedef struct Search {
    const Model *model;
    const Known *known;
    int32_t facts[MOST_UNKNOWN]; /* of vertex i + 1 */
    int32_t fact_count;
    const Atom *atoms[MOST_ATOMS];
    size_t atom_count;
    bool chosen[MOST_ATOMS];
    Edge edges[MOST_ATOMS];
    size_t edge_count;
    size_t leaves;
    bool cut;
} Search;

static int32_t vertex(Search *search, int32_t fact) {
    for (int32_t i = 0; i < search->fact_count; i++)
        if (search->facts[i] == fact)
            return i + 1;
    if (search->fact_count == MOST_UNKNOWN) {
        search->cut = true;
        return 0;
    }
    search->facts[search->fact_count++] = fact;
    return search->fact_count;
}

static int64_t average_days(Span span) {
    /* 400 Gregorian years are 146,097 days. */
    return ((int64_t)span.years * 12 + span.months) * 146097 / 4800 + span.days;
}

/* The first (or last) day that, moved by the comparison, is not before (or
 * not after) `value`. */
static int64_t moved_back(const Compare *compare, int64_t value, bool first) {
    if (!spans(compare))
        return value - compare->constant;
    int64_t day = value - compare->constant - average_days(compare->span);
    if (first) {
        for (day -= 8; moved(compare, day) < value;)
            day++;
        return day;
    }
    for (day += 5; moved(compare, day) > value;)
        day--;
    return day;
}

/* The edge that an ordering comparison, taken as true or false, adds. For
 * "at most": fact - other <= bound; for "at least" the reverse; false is the
 * strict opposite. */
static Edge edge_of(Search *search, const Atom *atom, bool truth) {
    const Compare *compare = &atom->compare;
    bool upper = (compare->how == COMPARE_AT_MOST) == truth;
    int64_t bound = compare->constant, strict = truth ? 0 : 1;
    int32_t fact = 0, other = 0;
    if (atom->other < 0) {
        fact = vertex(search, atom->fact);
    } else if (search->known[atom->fact].known) {
        /* The bound now falls on the other fact, from the other side. */
        int64_t value = search->known[atom->fact].value.last;
        value += upper ? strict : -strict;
        int64_t limit = moved_back(compare, value, upper);
        other = vertex(search, atom->other);
        return upper ? (Edge){0, other, -limit} : (Edge){other, 0, limit};
    } else if (search->known[atom->other].known) {
        bound = moved(compare, search->known[atom->other].value.last);
        fact = vertex(search, atom->fact);
    } else {
        bound += average_days(compare->span);
        fact = vertex(search, atom->fact);
        other = vertex(search, atom->other);
    }
    return upper ? (Edge){fact, other, bound - strict}
                 : (Edge){other, fact, -bound - strict};
}

static bool feasible_order(const Search *search) {
    int64_t distance[MOST_UNKNOWN + 1] = {0};
    for (int32_t round = 0; round <= search->fact_count; round++) {
        bool changed = false;
        for (size_t e = 0; e < search->edge_count; e++) {
            const Edge *edge = &search->edges[e];
            int64_t reach = distance[edge->to] + edge->weight;
            if (reach < distance[edge->from]) {
                distance[edge->from] = reach;
                changed = true;
            }
        }
        if (!changed)
            return true;
    }
    return false;
}

/* A one-of fact has exactly one of its options. */
static bool feasible_option(const Search *search, size_t last) {
    const Atom *atom = search->atoms[last];
    size_t denied = 0, held = 0;
    for (size_t i = 0; i <= last; i++) {
        if (search->atoms[i]->fact != atom->fact ||
            search->atoms[i]->compare.how != COMPARE_IS)
            continue;
        held += search->chosen[i];
        denied += !search->chosen[i];
    }
    const Fact *fact = &search->model->book->facts[atom->fact];
    return held <= 1 && denied < fact->options.count;
}

static Bdd enumerate(Search *search, size_t at);

static Bdd branch(Search *search, size_t at, bool truth) {
    const Atom *atom = search->atoms[at];
    search->chosen[at] = truth;
    if (atom->compare.how == COMPARE_IS)
        return feasible_option(search, at) ? enumerate(search, at + 1)
                                           : BDD_FALSE;
    search->edges[search->edge_count++] = edge_of(search, atom, truth);
    Bdd rest = feasible_order(search) ? enumerate(search, at + 1) : BDD_FALSE;
    search->edge_count--;
    return rest;
}

static Bdd enumerate(Search *search, size_t at) {
    if (search->cut || at == search->atom_count) {
        search->cut |= ++search->leaves > MOST_LEAVES;
        return BDD_TRUE;
    }
    Diagram *diagram = search->model->diagram;
    Bdd low = branch(search, at, false), high = branch(search, at, true);
    Bdd variable = demur_diagram_variable(diagram, search->atoms[at]->variable);
    return demur_diagram_ite(diagram, variable, high, low);
}

static Bdd find_patterns(const Model *model, const Group *group,
                         const Known *known, bool *cut) {
    Search search;
    memset(&search, 0, sizeof search);
    search.model = model;
    search.known = known;
    for (size_t i = 0; i < group->atoms.count; i++) {
        const Atom *atom = &model->atoms[group->atoms.items[i]];
        bool compares =
            group->atoms.items[i] >= (int32_t)model->book->fact_count &&
            atom->fact >= 0;
        if (!compares || demur_terms_decide(atom, known) >= 0)
            continue;
        if (search.atom_count == MOST_ATOMS) {
            *cut = true;
            return BDD_TRUE;
        }
        search.atoms[search.atom_count++] = atom;
    }
    if (search.atom_count == 0)
        return BDD_TRUE;
    Bdd result = enumerate(&search, 0);
    *cut |= search.cut;
    return result;
}

/* ---- asked again --------------------------------------------------------- */

/* Comparisons are with the end of a period. */
static bool same(const Known *a, const Known *b) {
    return a->known == b->known &&
           (!a->known || a->value.last == b->value.last);
}

/* A group has the facts themselves beside what compares them. */
static bool same_values(const Model *model, const Group *group, const Known *a,
                        const Known *b) {
    for (size_t i = 0; i < group->atoms.count; i++) {
        int32_t fact = model->atoms[group->atoms.items[i]].fact;
        if (fact >= 0 && !same(&a[fact], &b[fact]))
            return false;
    }
    return true;
}

/* Takes the place of one that is forgotten, else the last: what was asked first
 * is asked most. */
static void note(const Model *model, const Group *group, const Known *known,
                 Bdd function) {
    size_t count = model->book->fact_count;
    TermsMemo *to = &group->memos[0];
    while (to->function != BDD_FALSE && to < &group->memos[MEMOS - 1])
        to++;
    if (to->known == NULL)
        to->known = demur_arena_array(model->arena, count, sizeof *to->known);
    memcpy(to->known, known, count * sizeof *to->known);
    to->function = function;
}

Bdd demur_terms_group(const Model *model, const Group *group,
                      const Known *known, bool *cut) {
    for (int i = 0; group->memos != NULL && i < MEMOS; i++)
        if (group->memos[i].function != BDD_FALSE &&
            same_values(model, group, group->memos[i].known, known))
            return group->memos[i].function;
    bool too_many = false;
    Bdd function = find_patterns(model, group, known, &too_many);
    *cut |= too_many;
    if (group->memos != NULL && !too_many && function != BDD_TRUE &&
        !demur_diagram_full(model->diagram))
        note(model, group, known, function);
    return function;
}
