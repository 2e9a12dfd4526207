#include "nearest.h"

#include "authorities.h"
#include "cone.h"
#include "forum.h"
#include "precedent.h"
#include "ruling.h"

#include <stdlib.h>
#include <string.h>

/* What may be spent on the worlds of one answer, in steps of the diagram. */
enum { STEPS = 25000000 };

/* One answer of a case, with what its pattern settles. */
typedef struct Decided {
    const Result *result;
    const Answer *answer;
    Settled *settled; /* per fact */
    int32_t authority;
} Decided;

typedef struct Search {
    Nearest *nearest;
    const Book *book;
    Arena *arena;
    Decided *cases;
    size_t count;
} Search;

/* ---- facts --------------------------------------------------------------- */

static size_t defendant_of(const Pattern *pattern, const Answer *answer) {
    for (size_t d = 0; d < pattern->defendant_count; d++)
        if (strcmp(pattern->defendants[d].name, answer->defendant) == 0)
            return d;
    return 0;
}

/* What the pattern settles of each fact, for one of the answers. */
static Settled *settle(const Result *result, const Settings *overrides,
                       const Answer *answer, Arena *arena) {
    const Book *book = result->book;
    const Settings *items[] = {&result->pattern->settings, overrides};
    Layers layers = {result->pattern, items, overrides == NULL ? 1 : 2};
    Pair pair = {(int32_t)(answer->claim - book->claims),
                 defendant_of(result->pattern, answer)};
    Question question;
    World world;
    uint32_t mark = demur_diagram_mark(result->model->diagram);
    demur_diagram_allow(result->model->diagram, STEPS);
    demur_question_make(&question, result->model, &layers, pair, arena);
    bool made = demur_world_make(&world, result->model, &question, arena);
    Settled *settled =
        demur_arena_array(arena, book->fact_count, sizeof *settled);
    for (size_t f = 0; f < book->fact_count; f++)
        settled[f] = made && world.atoms[f] == ATOM_TRUE    ? SETTLED_YES
                     : made && world.atoms[f] == ATOM_FALSE ? SETTLED_NO
                                                            : SETTLED_NOT;
    demur_diagram_release(result->model->diagram, mark);
    return settled;
}

/* False for an element that has no fact of its own: its parts are compared
 * instead. Propositions alone: that two files give another day or sum tells
 * nothing. */
static bool mark_facts(const Book *book, int32_t element, bool *facts) {
    bool below[book->element_count + 1], any = false;
    memset(below, 0, sizeof below);
    memset(facts, 0, book->fact_count);
    demur_cone_own(book, element, NULL, facts);
    for (size_t f = 0; f < book->fact_count; f++)
        any |= facts[f];
    demur_cone_below(book, element, below);
    for (size_t e = 0; e < book->element_count; e++)
        if (below[e])
            demur_cone_own(book, (int32_t)e, NULL, facts);
    for (size_t f = 0; f < book->fact_count; f++)
        facts[f] = facts[f] && book->facts[f].type == FACT_PROPOSITION;
    return any;
}

static void compare(const Search *search, const bool *facts,
                    const Settled *here, const Settled *there, Neighbor *to) {
    for (size_t f = 0; f < search->book->fact_count; f++) {
        if (!facts[f] || (here[f] == SETTLED_NOT && there[f] == SETTLED_NOT))
            continue;
        Compared one = {(int32_t)f, here[f], there[f]};
        DEMUR_PUSH(search->arena, to->facts, to->fact_count, one);
        to->shared += here[f] == there[f];
    }
}

/* ---- law ----------------------------------------------------------------- */

/* The decision that a file records: the one whose readings it takes over, or
 * else the only one of its court and day. */
static int32_t authority_of(const Result *result) {
    const Book *book = result->book;
    const Settings *settings = &result->pattern->settings;
    if (settings->as_decided_in >= 0)
        return settings->as_decided_in;
    int32_t found = -1;
    for (size_t a = 0; a < book->authority_count; a++) {
        const Authority *one = &book->authorities[a];
        if (one->kind != AUTHORITY_DECISION ||
            one->court != result->base.court || one->date != result->base.date)
            continue;
        if (found >= 0)
            return -1;
        found = (int32_t)a;
    }
    return found;
}

static bool governs(const Search *search, int32_t element, int32_t authority) {
    const Decision *here = &search->nearest->result->base;
    Precedents precedents;
    demur_precedents_init(&precedents, search->book, here->date, search->arena);
    demur_precedents_collect(&precedents, element);
    int32_t voice = demur_precedents_governing(&precedents, here->court);
    return voice >= 0 && precedents.voices[voice].authority == authority;
}

static void find_bond(const Search *search, int32_t element, int32_t authority,
                      Neighbor *to) {
    to->cited.authority = authority;
    to->bond = BOND_UNKNOWN;
    if (authority < 0)
        return;
    Date day = search->nearest->result->base.date;
    to->cited = demur_authorities_one(search->book, authority,
                                      search->book->elements[element].id, day,
                                      search->arena);
    bool stands = demur_forum_stands(search->book, authority, element, day);
    to->bond = to->cited.to_come                     ? BOND_TO_COME
               : !stands                             ? BOND_ENDED
               : to->cited.weight != NULL            ? BOND_NOT_PRECEDENT
               : governs(search, element, authority) ? BOND_BINDING
                                                     : BOND_NOT_BINDING;
}

/* ---- nearness ------------------------------------------------------------ */

/* By the share of facts settled alike, then by their number; of two that are
 * as near, what binds, then the later, then the file's name. */
static int nearer(const void *a, const void *b) {
    const Neighbor *one = a, *other = b;
    size_t left = one->shared * other->fact_count;
    size_t right = other->shared * one->fact_count;
    if (left != right)
        return left > right ? -1 : 1;
    if (one->shared != other->shared)
        return one->shared > other->shared ? -1 : 1;
    bool binds = one->bond == BOND_BINDING,
         binds_too = other->bond == BOND_BINDING;
    if (binds != binds_too)
        return binds ? -1 : 1;
    Date day = one->result->base.date, other_day = other->result->base.date;
    if (day != other_day)
        return day > other_day ? -1 : 1;
    int names =
        strcmp(one->result->pattern->file, other->result->pattern->file);
    return names != 0
               ? names
               : (one->answer > other->answer) - (one->answer < other->answer);
}

static void sort(Neighbors *list) {
    if (list->count > 1)
        qsort(list->items, list->count, sizeof *list->items, nearer);
}

static const ElementResult *counterpart(const Answer *answer,
                                        const Element *element) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].element == element)
            return &answer->elements[i];
    return NULL;
}

/* Decided, and not merely taken as met or left out. */
static bool is_decided(const ElementResult *element) {
    switch (element->status) {
    case STATUS_SATISFIED:
    case STATUS_NOT_SATISFIED:
    case STATUS_OPEN:
    case STATUS_NOT_ALLEGED:
    case STATUS_NOT_ON_FACE:
    case STATUS_NO_EVIDENCE:
    case STATUS_FOR_TRIAL:
    case STATUS_NOT_PROVED:
        return true;
    case STATUS_NOT_REACHED:
    case STATUS_DOES_NOT_APPLY:
    case STATUS_NOT_ENCODED:
    case STATUS_COUNT:
        break;
    }
    return false;
}

/* A file may put more to the court than the decision that it records reached:
 * what the court left alone it did not decide, though the file's facts settle
 * it. Of a decision that reached nothing listed, a verdict for instance, the
 * file's own issues are all there is. */
static bool was_reached(const Search *search, const Decided *one,
                        const ElementResult *there) {
    if (one->authority < 0)
        return true;
    const Authority *of = &search->book->authorities[one->authority];
    if (!of->all_reached && of->reached.count == 0)
        return true;
    int32_t i = (int32_t)(there - one->answer->elements);
    for (; i >= 0; i = one->answer->elements[i].parent)
        if (demur_authority_reached(of, one->answer->elements[i].element->id))
            return true;
    return false;
}

/* Claims that share an element ask the same of the same defendant twice. */
static bool is_listed(const Neighbors *list, const Neighbor *neighbor) {
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].result == neighbor->result &&
            strcmp(list->items[i].answer->defendant,
                   neighbor->answer->defendant) == 0)
            return true;
    return false;
}

static void add_neighbor(const Search *search, const Decided *one,
                         const bool *facts, const Settled *here,
                         NearElement *to) {
    const ElementResult *there = counterpart(one->answer, to->element->element);
    if (there == NULL || !is_decided(there) ||
        !(there->holds || there->fails) || !was_reached(search, one, there))
        return;
    Neighbor neighbor = {
        .result = one->result, .answer = one->answer, .element = there};
    compare(search, facts, here, one->settled, &neighbor);
    if (neighbor.shared == 0)
        return;
    find_bond(search, there->index, one->authority, &neighbor);
    Neighbors *list = there->holds ? &to->held : &to->failed;
    if (!is_listed(list, &neighbor))
        DEMUR_PUSH(search->arena, list->items, list->count, neighbor);
}

static bool is_contested(const ElementResult *element) {
    return element->element->reading_count > 1 ||
           (element->matters && element->status != STATUS_SATISFIED);
}

static NearElement new_element(const ElementResult *element) {
    bool plaintiff = element->element->helps_plaintiff;
    return (NearElement){
        .element = element,
        .contested = is_contested(element),
        .held_helps = plaintiff ? SIDE_PLAINTIFF : SIDE_DEFENDANT,
        .failed_helps = plaintiff ? SIDE_DEFENDANT : SIDE_PLAINTIFF};
}

static void search_answer(const Search *search, const Answer *answer,
                          const Settled *here, NearAnswer *to) {
    bool facts[search->book->fact_count + 1];
    to->answer = answer;
    for (size_t i = 0; i < answer->element_count; i++) {
        NearElement one = new_element(&answer->elements[i]);
        if (!is_decided(one.element) ||
            !mark_facts(search->book, one.element->index, facts))
            continue;
        for (size_t c = 0; c < search->count; c++)
            add_neighbor(search, &search->cases[c], facts, here, &one);
        sort(&one.held);
        sort(&one.failed);
        DEMUR_PUSH(search->arena, to->items, to->count, one);
    }
}

static bool same_document(const Pattern *a, const Pattern *b) {
    return a->text_length == b->text_length &&
           memcmp(a->text, b->text, a->text_length) == 0;
}

/* A file that names no decision, and at whose stage the answer is open, is a
 * complaint perhaps, and no decided case. */
static bool is_undecided(const Result *result, const Answer *answer) {
    const Book *book = result->book;
    return authority_of(result) < 0 && answer->outcome == OUTCOME_OPEN &&
           book->postures[result->base.posture].stage != STAGE_HYPOTHETICAL;
}

static void add_case(Search *search, const Result *result) {
    bool decided = false;
    for (size_t i = 0; i < result->base.answer_count; i++) {
        const Answer *answer = &result->base.answers[i];
        if (is_undecided(result, answer))
            continue;
        Decided one = {result, answer,
                       settle(result, NULL, answer, search->arena),
                       authority_of(result)};
        DEMUR_PUSH(search->arena, search->cases, search->count, one);
        decided = true;
    }
    search->nearest->compared += decided;
}

Nearest *demur_nearest(const Result *result, const Settings *overrides,
                       const Result *const *cases, size_t count) {
    Arena *arena = demur_arena_new();
    Nearest *nearest = demur_arena_alloc(arena, sizeof *nearest);
    *nearest = (Nearest){.arena = arena,
                         .result = result,
                         .answer_count = result->base.answer_count};
    nearest->answers = demur_arena_array(arena, nearest->answer_count,
                                         sizeof *nearest->answers);
    Search search = {.nearest = nearest, .book = result->book, .arena = arena};
    for (size_t i = 0; i < count; i++)
        if (!same_document(cases[i]->pattern, result->pattern))
            add_case(&search, cases[i]);
    for (size_t i = 0; i < nearest->answer_count; i++) {
        const Answer *answer = &result->base.answers[i];
        search_answer(&search, answer, settle(result, overrides, answer, arena),
                      &nearest->answers[i]);
    }
    return nearest;
}

void demur_nearest_free(Nearest *nearest) {
    if (nearest != NULL)
        demur_arena_free(nearest->arena);
}
