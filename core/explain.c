#include "explain.h"

#include "cone.h"
#include "conflict.h"
#include "explain_inner.h"
#include "facts.h"
#include "vary.h"

#include <string.h>

static const Book *book_of(const Judgment *judgment) {
    return judgment->world->model->book;
}

/* ---- sufficient and minimal ---------------------------------------------- */

/* The status of the same kind, as a function of law and free facts. */
static Bdd same_kind(const Search *search, const Judgment *varied) {
    const Judged *base = &search->judgment->elements[search->element];
    const Judged *judged = &varied->elements[search->element];
    Diagram *diagram = varied->world->model->diagram;
    Bdd domain = search->judgment->domain;
    bool plainly_true =
        demur_diagram_implies(diagram, domain, base->satisfied) == BDD_TRUE;
    bool plainly_false =
        demur_diagram_implies(diagram, domain, base->not_satisfied) == BDD_TRUE;
    if (plainly_true)
        return judged->satisfied;
    if (plainly_false)
        return judged->not_satisfied;
    if (search->status == STATUS_FOR_TRIAL)
        return judged->for_trial;
    bool against = search->status == STATUS_NOT_SATISFIED ||
                   (judged->wants_true && search->status != STATUS_SATISFIED);
    return against ? demur_decide_false(varied, search->element)
                   : demur_decide_true(varied, search->element);
}

static Bdd under_all_law(const Judgment *varied, Bdd function) {
    const World *world = varied->world;
    function =
        demur_diagram_implies(world->model->diagram, varied->domain, function);
    return demur_decide_all(world, function, world->law);
}

/* Open: none of the other statuses under every combination of law. */
static Bdd left_open(const Search *search, const Judgment *varied) {
    Diagram *diagram = varied->world->model->diagram;
    const Judged *judged = &varied->elements[search->element];
    const Bdd settled[] = {demur_decide_true(varied, search->element),
                           demur_decide_false(varied, search->element),
                           judged->for_trial};
    Bdd any = BDD_FALSE;
    for (int i = 0; i < 3; i++)
        any = demur_diagram_or(diagram, any, under_all_law(varied, settled[i]));
    return demur_diagram_not(diagram, any);
}

bool demur_explain_suffices(Search *search, Arena *scratch) {
    const World *base = search->judgment->world;
    Diagram *diagram = base->model->diagram;
    uint32_t mark = demur_diagram_mark(diagram);
    World world;
    Variation variation = {search->standings, search->may_be_left_out,
                           search->compares, search->groups};
    demur_vary(&world, base, &variation, scratch);
    Judgment varied = {.world = &world,
                       .selections = search->judgment->selections,
                       .roles = search->judgment->roles};
    bool good = demur_decide(&varied, search->cone, scratch);
    Bdd same = search->status == STATUS_OPEN
                   ? left_open(search, &varied)
                   : under_all_law(&varied, same_kind(search, &varied));
    Bdd groups[base->model->group_count + 1];
    Bdd can_be = demur_decide_patterns(&world, groups);
    Bdd always = demur_diagram_implies(diagram, can_be, same);
    search->full |= !good || demur_diagram_full(diagram);
    demur_diagram_release(diagram, mark);
    demur_arena_reset(scratch);
    return always == BDD_TRUE;
}

/* Frees the facts that `chosen` marks if what remains still suffices. */
static void try_free(Search *search, const bool *chosen, Arena *scratch) {
    size_t count = book_of(search->judgment)->fact_count, freed = 0;
    if (search->full)
        return;
    uint8_t before[count + 1];
    memcpy(before, search->standings, count);
    for (size_t f = 0; f < count; f++) {
        if (!chosen[f] || before[f] == STANDING_FREE)
            continue;
        search->standings[f] = STANDING_FREE;
        freed++;
    }
    if (freed > 0 && !demur_explain_suffices(search, scratch))
        memcpy(search->standings, before, count);
}

/* Does the status differ in the one pattern in which this fact stands so, and
 * the free facts were left out, or are as they were said? */
static bool differs(Search *search, size_t fact, Standing standing,
                    bool as_said, Arena *scratch) {
    const World *world = search->judgment->world;
    size_t count = world->model->book->fact_count;
    uint8_t before[count + 1];
    memcpy(before, search->standings, count);
    for (size_t f = 0; f < count; f++)
        if (before[f] == STANDING_FREE)
            search->standings[f] =
                (uint8_t)(as_said ? demur_vary_kept(world, (int32_t)f)
                                  : STANDING_MISSING);
    search->standings[fact] = (uint8_t)standing;
    bool same = demur_explain_suffices(search, scratch);
    memcpy(search->standings, before, count);
    return !same;
}

/* A single pattern may show that the fact cannot be freed, for much less than
 * all patterns take. */
static bool differs_at_once(Search *search, size_t fact, Arena *scratch) {
    if (!search->judgment->world->model->atoms[fact].proposition)
        return false;
    uint8_t own = search->standings[fact];
    return (own != STANDING_MISSING &&
            differs(search, fact, STANDING_MISSING, false, scratch)) ||
           (own != STANDING_YES &&
            differs(search, fact, STANDING_YES, true, scratch)) ||
           (own != STANDING_NO &&
            differs(search, fact, STANDING_NO, true, scratch));
}

void demur_explain_free_each(Search *search, const bool *chosen,
                             Arena *scratch) {
    size_t count = book_of(search->judgment)->fact_count;
    bool one[count + 1];
    memset(one, 0, sizeof one);
    for (size_t f = count; f-- > 0;) {
        if (!chosen[f] || search->standings[f] == STANDING_FREE ||
            differs_at_once(search, f, scratch))
            continue;
        one[f] = true;
        try_free(search, one, scratch);
        one[f] = false;
    }
}

/* Facts that the formulas do not mention but that constraints tie to those. */
static void find_neighbours(Search *search) {
    const Model *model = search->judgment->world->model;
    size_t count = model->book->fact_count;
    for (size_t f = 0; f < count; f++)
        if (search->direct[f] && model->atoms[f].group >= 0)
            search->groups[model->atoms[f].group] = true;
    for (size_t f = 0; f < count; f++)
        search->neighbours[f] = !search->direct[f] &&
                                model->atoms[f].group >= 0 &&
                                search->groups[model->atoms[f].group];
}

/* Facts that constraints tie together count as one, named by their group's
 * first atom. */
static int32_t search_key(const Model *model, size_t fact) {
    int32_t group = model->atoms[fact].group;
    return group < 0 ? (int32_t)fact : model->groups[group].atoms.items[0];
}

/* To leave a fact out is like one of its two answers for a node that closes:
 * the one that does not suit its bearer. So patterns that leave facts out need
 * only be tried for facts that two closing nodes share, be it through a
 * constraint, and where the status is not that of a closed value. In a
 * hypothetical nothing closes: what holds whichever way a fact comes out holds
 * without it. */
static void find_shared(Search *search) {
    const Model *model = search->judgment->world->model;
    if (search->judgment->world->stage == STAGE_HYPOTHETICAL)
        return;
    const Book *book = model->book;
    bool all =
        search->status == STATUS_OPEN || search->status == STATUS_FOR_TRIAL;
    uint8_t *uses =
        demur_arena_array(search->arena, model->atom_count, sizeof *uses);
    bool own[book->fact_count + 1], seen[model->atom_count + 1];
    for (size_t e = 0; e < book->element_count && !all; e++) {
        if (!search->cone[e] ||
            !(book->elements[e].closed || (int32_t)e == search->element))
            continue;
        memset(own, 0, sizeof own);
        memset(seen, 0, sizeof seen);
        demur_cone_closing(search->judgment, (int32_t)e, own);
        for (size_t f = 0; f < book->fact_count; f++) {
            int32_t key = search_key(model, f);
            if (own[f] && !seen[key] && uses[key] < 2)
                uses[key]++;
            seen[key] |= own[f];
        }
    }
    for (size_t f = 0; f < book->fact_count; f++)
        search->may_be_left_out[f] = all || (int32_t)f == model->conduct ||
                                     uses[search_key(model, f)] > 1;
}

/* ---- reasons ------------------------------------------------------------- */

static Position shown_position(const Judgment *judgment, int32_t fact) {
    const World *world = judgment->world;
    const FactState *state = &world->facts[fact];
    const Statement *statement = world->question->facts[fact];
    Position position = {.said = SAID_UNKNOWN};
    How how;
    if (statement != NULL)
        position = demur_world_position(world->question, statement,
                                        world->stage, &how);
    else if (state->origin == ORIGIN_OTHERWISE)
        position.said = SAID_NO;
    if (position.said == SAID_NOTHING)
        position.said = SAID_UNKNOWN;
    return position;
}

static bool satisfied_like(Status status) {
    return status == STATUS_SATISFIED || status == STATUS_OPEN ||
           status == STATUS_FOR_TRIAL;
}

static ReasonKind kind_of(const Search *search, int32_t fact,
                          bool from_exception) {
    const FactState *state = &search->judgment->world->facts[fact];
    if (state->derived)
        return state->origin == ORIGIN_DISPUTED ? REASON_DISPUTED
                                                : REASON_DERIVED;
    switch (state->standing) {
    case STANDING_MISSING:
    case STANDING_CLAIMED:
    case STANDING_FREE:
        return state->origin == ORIGIN_DISREGARDED ? REASON_DISREGARDED
                                                   : REASON_MISSING;
    case STANDING_TRIABLE:
        return REASON_DISPUTED;
    case STANDING_LAW:
        return REASON_OPEN_LAW;
    case STANDING_YES:
    case STANDING_NO:
    case STANDING_VALUE:
        break;
    }
    if (from_exception)
        return REASON_DEFEATED;
    if (!search->direct[fact])
        return REASON_DERIVED;
    return satisfied_like(search->status) ? REASON_ESTABLISHED
                                          : REASON_CONTRADICTED;
}

/* The facts of the element that follow from this one. */
static void find_given(const Search *search, Reason *reason, Arena *arena) {
    const World *world = search->judgment->world;
    const Book *book = world->model->book;
    for (size_t f = 0; f < book->fact_count; f++) {
        if (!search->direct[f] || !world->facts[f].derived)
            continue;
        Indices roots = demur_conflict_roots(world, (int32_t)f, arena);
        if (!demur_indices_has(&roots, reason->fact))
            continue;
        bool holds = world->atoms[f] == ATOM_TRUE;
        bool first = reason->gives == NULL;
        if (first) {
            reason->given = (int32_t)f;
            reason->given_holds = holds;
        }
        reason->gives = demur_arena_format(
            arena, "%s%s%s: %s", first ? "" : reason->gives, first ? "" : ", ",
            book->facts[f].id, holds ? "yes" : "no");
    }
}

/* The facts of exceptions that apply, where the element fails by them. */
static void mark_exceptions(const Search *search, const ElementResult *result,
                            bool *facts) {
    const Book *book = book_of(search->judgment);
    bool cone[book->element_count + 1];
    memset(cone, 0, sizeof cone);
    for (size_t i = 0; i < result->defeated_by.count; i++) {
        const char *id = result->defeated_by.items[i];
        demur_cone_elements(
            search->judgment,
            demur_book_element(book, id,
                               search->judgment->world->question->claim),
            cone, NULL);
    }
    demur_cone_facts(search->judgment, cone, facts);
}

static void add_reasons(const Search *search, ElementResult *result,
                        Arena *arena) {
    const World *world = search->judgment->world;
    const Book *book = world->model->book;
    bool exception[book->fact_count + 1], own[book->fact_count + 1];
    memset(exception, 0, sizeof exception);
    memset(own, 0, sizeof own);
    demur_cone_own(book, result->index, NULL, own);
    if (result->defeated_by.count > 0)
        mark_exceptions(search, result, exception);
    for (size_t f = 0; f < book->fact_count; f++) {
        if (search->standings[f] == STANDING_FREE ||
            !(search->direct[f] || search->neighbours[f]))
            continue;
        int32_t fact = (int32_t)f;
        Position position = shown_position(search->judgment, fact);
        Reason reason = {.fact = fact,
                         .how = world->facts[f].how,
                         .statement = world->question->facts[f],
                         .judgement = book->facts[f].judgement,
                         .unmentioned =
                             world->facts[f].origin == ORIGIN_OTHERWISE,
                         .version = world->facts[f].origin == ORIGIN_VERSION,
                         .own = own[f],
                         .given = -1,
                         .kind = kind_of(search, fact, exception[f])};
        reason.stated = reason.statement != NULL;
        reason.value = demur_facts_words(book, fact, &position, arena);
        if (!search->direct[f] && position.said != SAID_UNKNOWN)
            find_given(search, &reason, arena);
        DEMUR_PUSH(arena, result->because, result->because_count, reason);
    }
}

/* A proposition that no formula of the element mentions, nor a constraint ties
 * to one that does, is no condition from the start. */
static Standing first_standing(const Search *search, int32_t fact) {
    const World *world = search->judgment->world;
    bool near = search->direct[fact] || search->neighbours[fact];
    if (!near && world->model->atoms[fact].proposition)
        return STANDING_FREE;
    return demur_vary_kept(world, fact);
}

/* What its parts rest on, and its own facts, nearly always suffice, and are few
 * to try. */
static void start_from_parts(Search *search, const bool *parts,
                             Arena *scratch) {
    const Book *book = book_of(search->judgment);
    bool rest[book->fact_count + 1], any = false;
    memset(rest, 0, sizeof rest);
    demur_cone_own(book, search->element, NULL, rest);
    for (size_t f = 0; f < book->fact_count; f++) {
        any |= parts[f];
        rest[f] = !rest[f] && !parts[f];
    }
    if (any)
        try_free(search, rest, scratch);
}

void demur_explain_start(Search *search, const Judgment *judgment,
                         const ElementResult *result, Arena *arena) {
    const Book *book = book_of(judgment);
    *search = (Search){.judgment = judgment,
                       .arena = arena,
                       .element = result->index,
                       .status = result->status};
    search->cone = demur_arena_array(arena, book->element_count, sizeof(bool));
    search->direct = demur_arena_array(arena, book->fact_count, sizeof(bool));
    search->neighbours =
        demur_arena_array(arena, book->fact_count, sizeof(bool));
    search->standings = demur_arena_array(arena, book->fact_count, 1);
    search->compares =
        demur_arena_array(arena, book->compare_count, sizeof(bool));
    demur_cone_elements(judgment, result->index, search->cone,
                        search->compares);
    demur_cone_facts(judgment, search->cone, search->direct);
    search->groups = demur_arena_array(
        arena, judgment->world->model->group_count, sizeof(bool));
    search->may_be_left_out =
        demur_arena_array(arena, book->fact_count, sizeof(bool));
    find_neighbours(search);
    find_shared(search);
    for (size_t f = 0; f < book->fact_count; f++)
        search->standings[f] = (uint8_t)first_standing(search, (int32_t)f);
}

bool demur_explain_has_reasons(const Judgment *judgment,
                               const ElementResult *result) {
    return demur_roles_decided(judgment->roles[result->index]) &&
           result->status != STATUS_DOES_NOT_APPLY;
}

bool demur_explain(const Judgment *judgment, const bool *parts,
                   ElementResult *result, Arena *arena) {
    const Book *book = book_of(judgment);
    Search search;
    if (!demur_explain_has_reasons(judgment, result))
        return true;
    demur_explain_start(&search, judgment, result, arena);
    Arena *scratch = demur_arena_new();
    bool settled[book->fact_count + 1];
    for (size_t f = 0; f < book->fact_count; f++)
        settled[f] = judgment->world->facts[f].derived;
    demur_explain_free_each(&search, settled, scratch);
    start_from_parts(&search, parts, scratch);
    try_free(&search, search.neighbours, scratch);
    demur_explain_free_each(&search, search.neighbours, scratch);
    demur_explain_free_each(&search, search.direct, scratch);
    demur_arena_free(scratch);
    add_reasons(&search, result, arena);
    return !search.full;
}
