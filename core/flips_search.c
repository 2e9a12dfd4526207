#include "flips_inner.h"

#include <stdlib.h>
#include <string.h>

/* Nodes of sheets that are kept for the next. */
enum { MOST_NODES = 1 << 18 };

static const Change *change_of(const Search *search, size_t number) {
    return &search->hunt->to->changes.items[number];
}

static bool is_law(const Search *search, size_t number) {
    return change_of(search, number)->fact < 0;
}

static int32_t group_of(const Search *search, size_t number) {
    int32_t fact = change_of(search, number)->fact;
    return fact < 0 ? -1 : search->hunt->model->atoms[fact].group;
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
    for (size_t i = search->outer_count; i < search->law_from; i++) {
        const Indices *gone = demur_hunt_touched(search, search->chosen[i]);
        for (size_t w = 0; search->moved == NULL && w < gone->count; w++)
            demur_sheet_say(hunt->model, gone->items[w], SAID_UNKNOWN, values);
    }
    for (size_t i = search->outer_count; i < search->law_from; i++) {
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
    for (size_t i = search->outer_count; i < search->law_from; i++) {
        const Indices *touched = demur_hunt_touched(search, search->chosen[i]);
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
    for (size_t i = 0; i < search->law_from; i++)
        for (size_t k = i + 1; k < search->law_from; k++) {
            Tie tie = tie_of(search, i, k);
            worst = tie > worst ? tie : worst;
        }
    return worst;
}

static bool can_be(const Search *search) {
    return demur_diagram_at(search->hunt->model->diagram,
                            search->sheet->consistent, search->values);
}

/* Facts alone. */
static void look(Search *search) {
    Hunt *hunt = search->hunt;
    Tie tie = worst_tie(search);
    demur_hunt_looked(hunt);
    if (tie == TIE_OPAQUE) {
        propose(search);
        return;
    }
    say_all(search, search->values);
    bool possible = can_be(search);
    Trial guess = {.possible = possible || tie == TIE_PLAIN};
    guess.outcome =
        demur_sheet_outcome(&search->classes, hunt->model, search->values);
    bool promising = possible ? demur_hunt_flips(hunt, &guess) : guess.possible;
    unsay_all(search);
    if (promising)
        propose(search);
}

/* Law on top of them. */
static void look_at_law(Search *search) {
    Hunt *hunt = search->hunt;
    size_t numbers[MOST_CHANGES];
    demur_hunt_looked(hunt);
    if (search->point != NULL) {
        ChangeSet set = set_of(search, numbers);
        Bdd law = demur_hunt_law(&search->openings, &set);
        Trial guess = {.possible = true, .outcome = OUTCOME_COUNT};
        for (size_t c = 0; c < search->point->count; c++) {
            const Class *class = &search->point->items[c];
            if (demur_diagram_meet(hunt->model->diagram, class->when, law))
                guess.outcome = guess.outcome == OUTCOME_COUNT ? class->outcome
                                                               : OUTCOME_OPEN;
        }
        if (!demur_hunt_flips(hunt, &guess))
            return;
    }
    propose(search);
}

/* What comes out of the facts chosen, as a function of law. False if no law
 * adds anything: they cannot be, or have one outcome whatever the law. */
static bool find_point(Search *search, Classes *point) {
    Tie tie = worst_tie(search);
    search->point = NULL;
    if (tie == TIE_OPAQUE || search->entangled)
        return true;
    say_all(search, search->values);
    bool possible = can_be(search);
    size_t count = 0;
    *point = search->sheet->classes;
    for (size_t c = 0; possible && c < point->count; c++) {
        Class *class = &point->items[c];
        class->when = demur_diagram_restrict(search->hunt->model->diagram,
                                             class->when, search->values);
        count += class->when != BDD_FALSE;
    }
    unsay_all(search);
    if (possible)
        search->point = point;
    return possible ? count > 1 : tie == TIE_PLAIN;
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

static void choose_law(Search *search, size_t depth, size_t first) {
    if (depth == search->size) {
        look_at_law(search);
        return;
    }
    for (size_t i = first; i < search->count; i++) {
        if (!is_law(search, i) || !fits(search, i, depth))
            continue;
        search->chosen[depth] = i;
        choose_law(search, depth + 1, i + 1);
        if (demur_hunt_spent(search->hunt))
            return;
    }
}

/* The law that completes the facts chosen. */
static void complete_with_law(Search *search, size_t depth) {
    Classes point;
    search->law_from = depth;
    if (search->openings.any && find_point(search, &point))
        choose_law(search, depth, 0);
}

static void choose_plain(Search *search, size_t depth, size_t first) {
    if (depth == search->size) {
        search->law_from = depth;
        look(search);
        return;
    }
    complete_with_law(search, depth);
    for (size_t i = first; i < search->count; i++) {
        if (search->outer[i] || is_law(search, i) || !fits(search, i, depth))
            continue;
        search->chosen[depth] = i;
        choose_plain(search, depth + 1, i + 1);
        if (demur_hunt_spent(search->hunt))
            return;
    }
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
    for (uint32_t v = 0; v < model->variable_count; v++)
        values[v] = search->sheet->world.law[v] ? -1 : 0;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (search->free[f])
            demur_sheet_say(model, (int32_t)f, said_of(search, ruling, f),
                            values);
}

/* The sheet of the outer changes chosen, under all law. */
static bool make_sheet(Search *search, Ruling *ruling, Arena *arena) {
    Hunt *hunt = search->hunt;
    Arena *kept = hunt->scratch;
    size_t size = search->size, numbers[MOST_CHANGES];
    search->size = search->outer_count;
    ChangeSet set = set_of(search, numbers);
    search->size = size;
    hunt->scratch = arena;
    bool good = demur_hunt_rule(hunt, &set, ruling);
    hunt->scratch = kept;
    if (!good)
        return false;
    Ruling open = *ruling;
    open.judgment.selections = search->openings.selections;
    return demur_sheet_make(search->sheet, &open, search->free, arena);
}

/* The other changes that complete the outer ones chosen. */
static void with_sheet(Search *search, Arena *arena) {
    const ChangeSet nothing = {.count = 0};
    Ruling *ruling = demur_arena_alloc(arena, sizeof *ruling);
    search->sheet = demur_arena_alloc(arena, sizeof *search->sheet);
    if (!make_sheet(search, ruling, arena))
        return;
    search->classes = demur_sheet_under(
        search->sheet, demur_hunt_law(&search->openings, &nothing));
    search->entangled =
        search->openings.any && demur_hunt_entangled(&search->sheet->judgment);
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
    demur_hunt_sort(&search);
    for (int size = 2; size <= hunt->options->most && !enough(hunt); size++) {
        search.size = (size_t)size;
        hunt->size = size;
        demur_hunt_open(&search.openings, hunt, arena);
        choose_outer(&search, 0);
        demur_diagram_release(model->diagram, mark);
        try_proposals(&search);
    }
    if (hunt->to->flips.count > 0)
        qsort(hunt->to->flips.items, hunt->to->flips.count,
              sizeof *hunt->to->flips.items, by_size_and_order);
}
