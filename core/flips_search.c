#include "flips_inner.h"

#include "sheet.h"

#include <stdlib.h>
#include <string.h>

/* Nodes of sheets that are kept for the next. */
enum { MOST_NODES = 1 << 18 };

/* A set that is worth deciding. */
typedef struct Proposal {
    size_t numbers[MOST_CHANGES]; /* of the changes */
    ChangeSet set;
} Proposal;

/* Thousands of pairs are looked at and few of them flip anything. So a sheet
 * (sheet.h) holds the outcome under every pattern of the plain facts, and a
 * pair costs a walk along it. What no sheet expresses (another reading, a
 * disputed fact, a number) has a sheet of its own with that change made. A
 * sheet only proposes: what it proposes is decided in full. */
typedef struct Search {
    Hunt *hunt;
    Arena *arena;
    uint32_t mark; /* of the diagram: further sheets lie above it */
    Proposal *proposals;
    size_t proposal_count;
    size_t count;   /* changes */
    bool *live;     /* per change: possible, and no flip alone */
    bool *outer;    /* per change: a sheet does not express it */
    bool *binary;   /* per group of constraints: each ties two atoms at most */
    bool *free;     /* per fact: the sheets' patterns say of it */
    Indices *moved; /* per change, with `otherwise: no`: the facts that come to
                       stand otherwise by it; NULL without */
    bool *pairs;    /* count x count: these two were found, or NULL */
    Sheet *plain;   /* nothing changed but plain facts */
    Sheet *sheet;   /* the one in use */
    int8_t *base;   /* its pattern without further changes */
    int8_t *values;
    size_t chosen[MOST_CHANGES]; /* changes, the outer ones first */
    size_t outer_count, size;
} Search;

static const Change *change_of(const Search *search, size_t number) {
    return &search->hunt->to->changes.items[number];
}

static int32_t group_of(const Search *search, size_t number) {
    int32_t fact = change_of(search, number)->fact;
    return fact < 0 ? -1 : search->hunt->model->atoms[fact].group;
}

/* ---- what a sheet can express -------------------------------------------- */

static size_t support(const Model *model, Bdd function) {
    uint8_t in[model->variable_count];
    size_t count = 0;
    memset(in, 0, sizeof in);
    demur_diagram_support(model->diagram, function, in);
    for (uint32_t v = 0; v < model->variable_count; v++)
        count += in[v];
    return count;
}

/* Where each constraint ties two atoms, what two suppositions withdraw is what
 * each withdraws: a contradiction is a chain between two statements. */
static void find_binary(Search *search) {
    const Model *model = search->hunt->model;
    for (size_t g = 0; g < model->group_count; g++) {
        const Group *group = &model->groups[g];
        search->binary[g] = !group->compares;
        for (size_t c = 0; c < group->constraints.count; c++)
            search->binary[g] &=
                support(model,
                        model->constraints[group->constraints.items[c]]) <= 2;
    }
}

static bool disputed(const World *world, int32_t fact) {
    Origin origin = world->facts[fact].origin;
    return origin == ORIGIN_DISPUTED || origin == ORIGIN_VERSION;
}

/* A dispute gives way to what other facts settle: there one change may act
 * through facts that it does not name. */
static bool expressible(const Search *search, int32_t fact) {
    const World *world = &search->hunt->base->world;
    const Model *model = world->model;
    int32_t group = model->atoms[fact].group;
    if (model->book->facts[fact].type != FACT_PROPOSITION ||
        disputed(world, fact))
        return false;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (group >= 0 && model->atoms[f].group == group &&
            disputed(world, (int32_t)f))
            return false;
    return true;
}

/* `otherwise: no` is applied last, to what a change leaves unsaid and the
 * constraints do not settle. So it moves more facts than it names; but none
 * that no constraint ties to these. */
static void find_moved(Search *search) {
    const Hunt *hunt = search->hunt;
    const uint8_t *before = hunt->before.said;
    if (before == NULL)
        return;
    search->moved =
        demur_arena_array(search->arena, search->count, sizeof *search->moved);
    for (size_t i = 0; i < search->count; i++) {
        const uint8_t *after = hunt->singles[i].said;
        Indices *moved = &search->moved[i];
        for (size_t f = 0; after != NULL && f < hunt->book->fact_count; f++)
            if (after[f] != before[f])
                DEMUR_PUSH(search->arena, moved->items, moved->count,
                           (int32_t)f);
    }
}

/* The facts besides its own that a change touches. */
static const Indices *touched_by(const Search *search, size_t number) {
    return search->moved != NULL ? &search->moved[number]
                                 : &search->hunt->singles[number].withdrawn;
}

/* The facts of plain changes, and those that they touch. */
static void find_free(Search *search) {
    for (size_t i = 0; i < search->count; i++) {
        const Indices *touched = touched_by(search, i);
        int32_t fact = change_of(search, i)->fact;
        if (fact < 0 || !expressible(search, fact))
            continue;
        search->free[fact] = true;
        for (size_t w = 0; w < touched->count; w++)
            search->free[touched->items[w]] =
                expressible(search, touched->items[w]);
    }
}

static bool all_free(const Search *search, const Indices *facts) {
    for (size_t i = 0; i < facts->count; i++)
        if (!search->free[facts->items[i]])
            return false;
    return true;
}

static void sort_changes(Search *search) {
    const Hunt *hunt = search->hunt;
    for (size_t i = 0; i < search->count; i++) {
        const Trial *alone = &hunt->singles[i];
        int32_t fact = change_of(search, i)->fact;
        search->live[i] = alone->possible && !demur_hunt_flips(hunt, alone);
        search->outer[i] = fact < 0 || !search->free[fact] ||
                           !all_free(search, touched_by(search, i)) ||
                           !all_free(search, &alone->withdrawn);
    }
}

/* ---- one set ------------------------------------------------------------- */

static int in_order(const void *left, const void *right) {
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return (a > b) - (a < b);
}

/* The chosen changes in the order tried. */
static ChangeSet set_of(const Search *search, size_t numbers[MOST_CHANGES]) {
    ChangeSet set = {.count = search->size};
    memcpy(numbers, search->chosen, search->size * sizeof *numbers);
    qsort(numbers, search->size, sizeof *numbers, in_order);
    for (size_t i = 0; i < search->size; i++)
        set.items[i] = change_of(search, numbers[i]);
    return set;
}

static bool *pair_at(const Search *search, size_t a, size_t b) {
    return &search->pairs[a * search->count + b];
}

static bool has_found_pair(const Search *search) {
    for (size_t i = 0; search->size > 2 && i < search->size; i++)
        for (size_t k = 0; k < search->size; k++)
            if (*pair_at(search, search->chosen[i], search->chosen[k]))
                return true;
    return false;
}

/* To be decided once all sheets were looked at: a decision makes the diagrams
 * forget what the next sheet has in common with the last. */
static void propose(Search *search) {
    if (has_found_pair(search))
        return;
    Proposal proposal;
    proposal.set = set_of(search, proposal.numbers);
    DEMUR_PUSH(search->arena, search->proposals, search->proposal_count,
               proposal);
}

static void try_proposals(Search *search) {
    Hunt *hunt = search->hunt;
    for (size_t i = 0; i < search->proposal_count && !demur_hunt_spent(hunt);
         i++) {
        const Proposal *one = &search->proposals[i];
        Trial trial = demur_hunt_try(hunt, &one->set);
        if (!demur_hunt_flips(hunt, &trial))
            continue;
        demur_hunt_add(hunt, &one->set, &trial, &hunt->to->flips);
        if (search->pairs != NULL && search->size == 2)
            *pair_at(search, one->numbers[0], one->numbers[1]) = true;
    }
    search->proposal_count = 0;
    search->proposals = NULL;
}

/* ---- looking at a sheet -------------------------------------------------- */

/* Everything as it comes to stand by the change alone. */
static void say_moved(const Search *search, size_t number, int8_t *values) {
    const Hunt *hunt = search->hunt;
    const Indices *moved = &search->moved[number];
    for (size_t w = 0; w < moved->count; w++)
        demur_sheet_say(hunt->model, moved->items[w],
                        (Said)hunt->singles[number].said[moved->items[w]],
                        values);
}

static void say_all(Search *search, int8_t *values) {
    const Hunt *hunt = search->hunt;
    for (size_t i = search->outer_count; i < search->size; i++) {
        const Indices *gone = touched_by(search, search->chosen[i]);
        for (size_t w = 0; search->moved == NULL && w < gone->count; w++)
            demur_sheet_say(hunt->model, gone->items[w], SAID_UNKNOWN, values);
    }
    for (size_t i = search->outer_count; i < search->size; i++) {
        const Change *change = change_of(search, search->chosen[i]);
        if (search->moved != NULL)
            say_moved(search, search->chosen[i], values);
        else
            demur_sheet_say(hunt->model, change->fact, change->to.said, values);
    }
}

static void restore(const Search *search, int32_t fact) {
    const Model *model = search->hunt->model;
    uint32_t touched[] = {model->atoms[fact].variable, model->left_out[fact]};
    for (int i = 0; i < 2; i++)
        search->values[touched[i]] = search->base[touched[i]];
}

static void unsay_all(Search *search) {
    for (size_t i = search->outer_count; i < search->size; i++) {
        const Indices *touched = touched_by(search, search->chosen[i]);
        for (size_t w = 0; w < touched->count; w++)
            restore(search, touched->items[w]);
        restore(search, change_of(search, search->chosen[i])->fact);
    }
}

/* Two suppositions that constraints tie together withdraw what each does, or
 * nobody knows without asking. */
typedef enum Tie { TIE_NONE, TIE_PLAIN, TIE_OPAQUE } Tie;

static Tie tie_of(const Search *search, size_t i, size_t k) {
    const Hunt *hunt = search->hunt;
    size_t a = search->chosen[i], b = search->chosen[k];
    int32_t group = group_of(search, a);
    if (group < 0 || group != group_of(search, b))
        return TIE_NONE;
    if (i < search->outer_count || k < search->outer_count ||
        search->moved != NULL)
        return TIE_OPAQUE;
    bool withdraws = hunt->singles[a].withdrawn.count > 0 ||
                     hunt->singles[b].withdrawn.count > 0;
    return search->binary[group] ? TIE_NONE
           : withdraws           ? TIE_OPAQUE
                                 : TIE_PLAIN;
}

static Tie worst_tie(const Search *search) {
    Tie worst = TIE_NONE;
    for (size_t i = 0; i < search->size; i++)
        for (size_t k = i + 1; k < search->size; k++) {
            Tie tie = tie_of(search, i, k);
            worst = tie > worst ? tie : worst;
        }
    return worst;
}

static void look(Search *search) {
    Hunt *hunt = search->hunt;
    Tie tie = worst_tie(search);
    hunt->looks++;
    if (tie == TIE_OPAQUE) {
        propose(search);
        return;
    }
    say_all(search, search->values);
    bool can_be = demur_diagram_at(hunt->model->diagram,
                                   search->sheet->consistent, search->values);
    Trial guess = {.possible = can_be || tie == TIE_PLAIN};
    guess.outcome =
        demur_sheet_outcome(search->sheet, hunt->model, search->values);
    bool promising = can_be ? demur_hunt_flips(hunt, &guess) : guess.possible;
    unsay_all(search);
    if (promising)
        propose(search);
}

/* ---- all sets ------------------------------------------------------------ */

/* Two ways of changing one fact, or one element. */
static bool excludes(const Search *search, size_t a, size_t b) {
    const Change *one = change_of(search, a), *other = change_of(search, b);
    return one->fact >= 0 ? one->fact == other->fact
                          : one->element == other->element;
}

static bool fits(const Search *search, size_t number, size_t depth) {
    if (!search->live[number])
        return false;
    for (size_t i = 0; i < depth; i++)
        if (excludes(search, number, search->chosen[i]))
            return false;
    return true;
}

static void choose_plain(Search *search, size_t depth, size_t first) {
    if (depth == search->size) {
        look(search);
        return;
    }
    for (size_t i = first; i < search->count; i++) {
        if (search->outer[i] || !fits(search, i, depth))
            continue;
        search->chosen[depth] = i;
        choose_plain(search, depth + 1, i + 1);
        if (demur_hunt_spent(search->hunt))
            return;
    }
}

static bool same_sheet(const Sheet *a, const Sheet *b) {
    bool same = a->classes.count == b->classes.count;
    for (size_t c = 0; same && c < a->classes.count; c++)
        same = a->classes.items[c].when == b->classes.items[c].when;
    return same;
}

static bool only_law(const Search *search) {
    for (size_t i = 0; i < search->outer_count; i++)
        if (change_of(search, search->chosen[i])->fact >= 0)
            return false;
    return true;
}

/* The pattern that the ruling itself has. */
static Said said_of(const Search *search, const Ruling *ruling, size_t fact) {
    const World *world = &ruling->world;
    bool settled = search->moved != NULL;
    Standing standing = world->facts[fact].standing;
    return (settled ? world->atoms[fact] == ATOM_TRUE
                    : standing == STANDING_YES)
               ? SAID_YES
           : (settled ? world->atoms[fact] == ATOM_FALSE
                      : standing == STANDING_NO)
               ? SAID_NO
               : SAID_UNKNOWN;
}

static void read_pattern(const Search *search, const Ruling *ruling,
                         int8_t *values) {
    const Model *model = search->hunt->model;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (search->free[f])
            demur_sheet_say(model, (int32_t)f, said_of(search, ruling, f),
                            values);
}

/* The sheet of the outer changes chosen. */
static bool make_sheet(Search *search, Sheet *sheet, Ruling *ruling,
                       Arena *arena) {
    Hunt *hunt = search->hunt;
    Arena *kept = hunt->scratch;
    size_t size = search->size, numbers[MOST_CHANGES];
    search->size = search->outer_count;
    ChangeSet set = set_of(search, numbers);
    search->size = size;
    hunt->scratch = arena;
    bool good = demur_hunt_rule(hunt, &set, ruling);
    hunt->scratch = kept;
    if (!good || (search->outer_count > 0 && search->plain == NULL))
        return false;
    if (search->outer_count > 0 && only_law(search))
        return demur_sheet_under(sheet, search->plain, ruling->selections,
                                 arena);
    return demur_sheet_make(sheet, ruling, search->free, arena);
}

/* The plain changes that complete the outer ones chosen. A reading under which
 * every pattern has the outcome it has anyway adds nothing to them. */
static void with_sheet(Search *search, Arena *arena) {
    Sheet *sheet = demur_arena_alloc(arena, sizeof *sheet);
    Ruling *ruling = demur_arena_alloc(arena, sizeof *ruling);
    if (!make_sheet(search, sheet, ruling, arena))
        return;
    if (search->outer_count == 0)
        search->plain = sheet;
    else if (only_law(search) && same_sheet(sheet, search->plain))
        return;
    search->sheet = sheet;
    read_pattern(search, ruling, search->base);
    memcpy(search->values, search->base, search->hunt->model->variable_count);
    choose_plain(search, search->outer_count, 0);
}

static void complete(Search *search) {
    Diagram *diagram = search->hunt->model->diagram;
    if (search->outer_count == search->size) {
        propose(search);
        return;
    }
    if (search->outer_count == 0) {
        with_sheet(search, search->arena);
        search->mark = demur_diagram_mark(diagram);
        return;
    }
    Arena *arena = demur_arena_new();
    with_sheet(search, arena);
    demur_arena_free(arena);
    if (demur_diagram_mark(diagram) > search->mark + MOST_NODES)
        demur_diagram_release(diagram, search->mark);
}

/* Each choice of outer changes, none included. */
static void choose_outer(Search *search, size_t first) {
    complete(search);
    if (search->outer_count == search->size)
        return;
    for (size_t i = first; i < search->count; i++) {
        if (demur_hunt_spent(search->hunt))
            return;
        if (!search->outer[i] || !fits(search, i, search->outer_count))
            continue;
        search->chosen[search->outer_count++] = i;
        choose_outer(search, i + 1);
        search->outer_count--;
    }
}

static int by_size_and_order(const void *left, const void *right) {
    const ChangeSet *a = &((const Flip *)left)->changes;
    const ChangeSet *b = &((const Flip *)right)->changes;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    for (size_t i = 0; i < a->count; i++)
        if (a->items[i] != b->items[i])
            return a->items[i] < b->items[i] ? -1 : 1;
    return 0;
}

/* True if larger sets are not asked for. */
static bool enough(const Hunt *hunt) {
    return hunt->options->least && hunt->to->flips.count > 0;
}

void demur_hunt_sets(Hunt *hunt) {
    if (enough(hunt))
        return;
    const Model *model = hunt->model;
    size_t count = hunt->to->changes.count;
    Arena *arena = hunt->arena;
    uint32_t mark = demur_diagram_mark(model->diagram);
    Search search = {
        .hunt = hunt,
        .arena = arena,
        .count = count,
        .live = demur_arena_array(arena, count, sizeof(bool)),
        .outer = demur_arena_array(arena, count, sizeof(bool)),
        .binary = demur_arena_array(arena, model->group_count, sizeof(bool)),
        .free = demur_arena_array(arena, model->book->fact_count, sizeof(bool)),
        .base = demur_arena_array(arena, model->variable_count, 1),
        .values = demur_arena_array(arena, model->variable_count, 1)};
    if (hunt->options->most > 2)
        search.pairs = demur_arena_array(arena, count * count, sizeof(bool));
    find_binary(&search);
    find_moved(&search);
    find_free(&search);
    sort_changes(&search);
    for (int size = 2; size <= hunt->options->most && !enough(hunt); size++) {
        search.size = (size_t)size;
        choose_outer(&search, 0);
        demur_diagram_release(model->diagram, mark);
        try_proposals(&search);
    }
    if (hunt->to->flips.count > 0)
        qsort(hunt->to->flips.items, hunt->to->flips.count,
              sizeof *hunt->to->flips.items, by_size_and_order);
}
