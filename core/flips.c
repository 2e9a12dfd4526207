#include "flips.h"

#include "flips_inner.h"
#include "outcome.h"

#include <string.h>

/* A decision passes over the whole book besides the diagrams, a look at a sheet
 * over the changes. */
enum { STEPS_OF_LOOK = 15 };

static size_t steps_of_trial(const Model *model) {
    return model->variable_count + model->atom_count +
           model->book->element_count;
}

void demur_hunt_looked(Hunt *hunt) { hunt->work += STEPS_OF_LOOK; }

bool demur_hunt_spent(Hunt *hunt) {
    uint64_t left = demur_diagram_left(hunt->model->diagram);
    bool spent = hunt->work > left || demur_diagram_full(hunt->model->diagram);
    if (spent && !hunt->to->cut)
        hunt->to->whole = hunt->size - 1;
    hunt->to->cut |= spent;
    return spent;
}

/* ---- one decision -------------------------------------------------------- */

/* Whatever binds, the court adopts what it is to adopt. NULL before anything
 * was decided. */
static const Selection *law_with(const Hunt *hunt, const ChangeSet *set) {
    if (hunt->base == NULL)
        return NULL;
    size_t count = hunt->book->element_count;
    Selection *selections =
        demur_arena_array(hunt->scratch, count, sizeof *selections);
    memcpy(selections, hunt->base->selections, count * sizeof *selections);
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i]->fact < 0)
            selections[set->items[i]->element].reading = set->items[i]->reading;
    return selections;
}

bool demur_hunt_rule(Hunt *hunt, const ChangeSet *set, Ruling *ruling) {
    Settings changed = demur_changes_settings(hunt->book, set, hunt->scratch);
    const Settings *layers[3] = {&hunt->pattern->settings};
    size_t count = 1;
    if (hunt->overrides != NULL)
        layers[count++] = hunt->overrides;
    if (set->count > 0)
        layers[count++] = &changed;
    Layers all = {hunt->pattern, layers, count};
    ruling->selections = law_with(hunt, set);
    return demur_ruling_under(ruling, hunt->model, &all, hunt->pair,
                              hunt->scratch);
}

static Indices keep(const Indices *list, Arena *arena) {
    Indices kept = {0};
    for (size_t i = 0; i < list->count; i++)
        DEMUR_PUSH(arena, kept.items, kept.count, list->items[i]);
    return kept;
}

static uint8_t *read_facts(const Hunt *hunt, const World *world) {
    if (!world->question->otherwise_no)
        return NULL;
    size_t count = hunt->book->fact_count;
    uint8_t *said = demur_arena_array(hunt->arena, count, sizeof *said);
    for (size_t f = 0; f < count; f++)
        said[f] = world->atoms[f] == ATOM_TRUE    ? SAID_YES
                  : world->atoms[f] == ATOM_FALSE ? SAID_NO
                                                  : SAID_UNKNOWN;
    return said;
}

static void read_ruling(const Hunt *hunt, Ruling *ruling, Trial *trial) {
    Verdict verdict;
    if (!demur_outcome_brief(&ruling->judgment, &verdict, hunt->scratch))
        return;
    trial->possible = true;
    trial->outcome = verdict.outcome;
    trial->grounds = keep(&verdict.grounds, hunt->arena);
    trial->possible_grounds = keep(&verdict.possible_grounds, hunt->arena);
    trial->statuses = demur_arena_array(hunt->arena, hunt->book->element_count,
                                        sizeof *trial->statuses);
    for (size_t e = 0; e < hunt->book->element_count; e++)
        trial->statuses[e] = demur_decide_status(&ruling->judgment, (int32_t)e,
                                                 ruling->judgment.domain);
    trial->said = read_facts(hunt, &ruling->world);
    const Question *question = &ruling->question;
    for (size_t i = 0; i < question->withdrawn_count; i++)
        DEMUR_PUSH(hunt->arena, trial->withdrawn.items, trial->withdrawn.count,
                   question->withdrawn[i].fact);
}

Trial demur_hunt_try(Hunt *hunt, const ChangeSet *set) {
    Trial trial = {0};
    Ruling ruling;
    uint32_t mark = demur_diagram_mark(hunt->model->diagram);
    hunt->work += steps_of_trial(hunt->model);
    if (demur_hunt_rule(hunt, set, &ruling))
        read_ruling(hunt, &ruling, &trial);
    demur_diagram_release(hunt->model->diagram, mark);
    demur_arena_reset(hunt->scratch);
    return trial;
}

/* ---- what it gives ------------------------------------------------------- */

bool demur_hunt_flips(const Hunt *hunt, const Trial *trial) {
    Outcome to = hunt->options->to;
    return trial->possible && trial->outcome != hunt->before.outcome &&
           (to == OUTCOME_COUNT || trial->outcome == to);
}

/* A status as what it means for its element: it holds, it fails, or neither. */
static int bearing(Status status) {
    return status == STATUS_SATISFIED ? 1 : demur_status_fails(status) ? 2 : 0;
}

static bool shifts(Status from, Status to) {
    return from != to && bearing(from) + bearing(to) > 0 &&
           bearing(from) != bearing(to);
}

static bool below(const Answer *answer, int32_t part, int32_t whole) {
    while (part >= 0 && part != whole)
        part = answer->elements[part].parent;
    return part == whole;
}

static bool has_shifting_part(const Answer *answer, const Flip *flip,
                              size_t number) {
    int32_t whole = flip->shifts[number].element;
    for (size_t i = 0; i < flip->shift_count; i++)
        if (i != number && below(answer, flip->shifts[i].element, whole))
            return true;
    return false;
}

static void find_shifts(const Hunt *hunt, const Trial *trial, Flip *flip) {
    const Answer *answer = hunt->to->answer;
    for (size_t i = 0; i < answer->element_count; i++) {
        int32_t index = answer->elements[i].index;
        Shift shift = {(int32_t)i, hunt->before.statuses[index],
                       trial->statuses[index]};
        if (shifts(shift.from, shift.to))
            DEMUR_PUSH(hunt->arena, flip->shifts, flip->shift_count, shift);
    }
    for (size_t i = 0; i < flip->shift_count; i++)
        if (!has_shifting_part(answer, flip, i))
            DEMUR_PUSH(hunt->arena, flip->through.items, flip->through.count,
                       flip->shifts[i].element);
}

/* Who bears the burden of an element is helped when it holds, or no longer
 * fails. */
static bool helps(const Answer *answer, const Shift *shift, Side side) {
    Side burden = answer->elements[shift->element].burden;
    bool better = bearing(shift->to) == 1 || bearing(shift->from) == 2;
    return burden == SIDE_NONE || better == (burden == side);
}

/* As to who does not prevail; where neither does, any way is nearer. */
static bool comes_nearer(const Hunt *hunt, const Flip *flip) {
    Side winner = demur_outcome_winner(hunt->before.outcome);
    Side loser = winner == SIDE_PLAINTIFF ? SIDE_DEFENDANT : SIDE_PLAINTIFF;
    if (winner == SIDE_NONE || flip->shift_count == 0)
        return true;
    for (size_t i = 0; i < flip->shift_count; i++)
        if (helps(hunt->to->answer, &flip->shifts[i], loser))
            return true;
    return false;
}

void demur_hunt_add(Hunt *hunt, const ChangeSet *set, const Trial *trial,
                    FlipList *list) {
    Flip flip = {
        .changes = *set,
        .withdrawn = trial->withdrawn,
        .outcome = trial->outcome,
        .grounds = demur_book_ids(hunt->book, &trial->grounds, hunt->arena),
        .possible_grounds =
            demur_book_ids(hunt->book, &trial->possible_grounds, hunt->arena)};
    find_shifts(hunt, trial, &flip);
    flip.nearer = comes_nearer(hunt, &flip);
    DEMUR_PUSH(hunt->arena, list->items, list->count, flip);
}

/* ---- single changes ------------------------------------------------------ */

static bool same_elements(const Indices *a, const Indices *b) {
    return a->count == b->count &&
           (a->count == 0 ||
            memcmp(a->items, b->items, a->count * sizeof *a->items) == 0);
}

/* The outcome stays, but a ground or an element goes the other way. */
static bool nearly(const Hunt *hunt, const Trial *trial) {
    const Trial *before = &hunt->before;
    if (!trial->possible || trial->outcome != before->outcome)
        return false;
    if (!same_elements(&trial->grounds, &before->grounds))
        return true;
    for (size_t e = 0; e < hunt->book->element_count; e++)
        if (shifts(before->statuses[e], trial->statuses[e]))
            return true;
    return false;
}

static void put_nearer_first(Hunt *hunt) {
    const FlipList list = hunt->to->near;
    FlipList sorted = {0};
    for (int nearer = 1; nearer >= 0; nearer--) {
        for (size_t i = 0; i < list.count; i++)
            if (list.items[i].nearer == nearer)
                DEMUR_PUSH(hunt->arena, sorted.items, sorted.count,
                           list.items[i]);
        if (nearer)
            hunt->to->nearer = sorted.count;
    }
    hunt->to->near = sorted;
}

static void try_singles(Hunt *hunt) {
    FlipAnswer *to = hunt->to;
    hunt->size = 1;
    hunt->singles = demur_arena_array(hunt->arena, to->changes.count,
                                      sizeof *hunt->singles);
    for (size_t i = 0; i < to->changes.count && !demur_hunt_spent(hunt); i++) {
        ChangeSet set = {{&to->changes.items[i]}, 1};
        hunt->singles[i] = demur_hunt_try(hunt, &set);
        to->changes.items[i].withdrawn = hunt->singles[i].withdrawn;
        if (demur_hunt_flips(hunt, &hunt->singles[i]))
            demur_hunt_add(hunt, &set, &hunt->singles[i], &to->flips);
        else if (nearly(hunt, &hunt->singles[i]))
            demur_hunt_add(hunt, &set, &hunt->singles[i], &to->near);
    }
    put_nearer_first(hunt);
}

/* ---- the weakest element ------------------------------------------------- */

static void find_weakest(const Hunt *hunt) {
    FlipAnswer *to = hunt->to;
    size_t counts[to->answer->element_count + 1];
    memset(counts, 0, sizeof counts);
    to->smallest = to->flips.count == 0 ? 0 : to->flips.items[0].changes.count;
    for (size_t i = 0; i < to->flips.count; i++) {
        const Flip *flip = &to->flips.items[i];
        if (flip->changes.count > to->smallest)
            continue;
        to->smallest_count++;
        for (size_t k = 0; k < flip->through.count; k++)
            counts[flip->through.items[k]]++;
    }
    for (size_t e = 0; e < to->answer->element_count; e++)
        if (counts[e] > to->weakest_count)
            to->weakest_count = counts[e];
    for (size_t e = 0; e < to->answer->element_count; e++)
        if (counts[e] > 0 && counts[e] == to->weakest_count)
            DEMUR_PUSH(hunt->arena, to->weakest.items, to->weakest.count,
                       (int32_t)e);
}

/* ---- one search ---------------------------------------------------------- */

static Pair pair_of(const Result *result, const Answer *answer) {
    Pair pair = {(int32_t)(answer->claim - result->book->claims), 0};
    while (result->pattern->defendants[pair.defendant].name !=
           answer->defendant)
        pair.defendant++;
    return pair;
}

static Stage stage_of(const Result *result) {
    int32_t posture = result->base.posture;
    return posture < 0 ? STAGE_HYPOTHETICAL
                       : result->book->postures[posture].stage;
}

static void find_outcomes(const Flips *flips, FlipAnswer *found) {
    Stage stage = stage_of(flips->result);
    Outcome to = flips->options.to;
    Outcome *items = NULL;
    bool known = to == OUTCOME_COUNT;
    for (int o = 0; o < OUTCOME_COUNT; o++) {
        if (!demur_outcome_at(stage, (Outcome)o))
            continue;
        DEMUR_PUSH(flips->arena, items, found->outcome_count, (Outcome)o);
        known |= (Outcome)o == to;
    }
    found->outcomes = items;
    found->sought = !known                         ? SOUGHT_NEVER
                    : to == found->answer->outcome ? SOUGHT_ALREADY
                                                   : SOUGHT;
}

static void hunt_for(Hunt *hunt) {
    ChangeSet nothing = {{NULL}, 0};
    Ruling base;
    uint32_t mark = demur_diagram_mark(hunt->model->diagram);
    hunt->before = demur_hunt_try(hunt, &nothing);
    bool good = hunt->before.possible && demur_hunt_rule(hunt, &nothing, &base);
    hunt->to->cut = !good;
    if (good) {
        hunt->base = &base;
        hunt->to->changes =
            demur_changes_find(&base, hunt->options->all_readings, hunt->arena);
        hunt->scratch = demur_arena_new();
        try_singles(hunt);
        demur_hunt_sets(hunt);
        find_weakest(hunt);
        demur_hunt_group(hunt);
        demur_arena_free(hunt->scratch);
    }
    demur_diagram_release(hunt->model->diagram, mark);
}

static FlipAnswer find_flips(const Flips *flips, const Answer *answer,
                             const Settings *overrides) {
    FlipAnswer found = {.answer = answer};
    Model *model = flips->result->model;
    Arena *scratch = demur_arena_new();
    Hunt hunt = {.model = model,
                 .book = model->book,
                 .pattern = flips->result->pattern,
                 .overrides = overrides,
                 .pair = pair_of(flips->result, answer),
                 .options = &flips->options,
                 .arena = flips->arena,
                 .scratch = scratch,
                 .to = &found};
    demur_diagram_allow(model->diagram, FLIP_STEPS);
    find_outcomes(flips, &found);
    if (found.sought == SOUGHT)
        hunt_for(&hunt);
    demur_arena_free(scratch);
    return found;
}

Flips *demur_flips(const Result *result, const Settings *overrides,
                   const FlipOptions *options) {
    Arena *arena = demur_arena_new();
    Flips *flips = demur_arena_alloc(arena, sizeof *flips);
    *flips = (Flips){.arena = arena, .result = result, .options = *options};
    for (size_t i = 0; i < result->base.answer_count; i++) {
        FlipAnswer found =
            find_flips(flips, &result->base.answers[i], overrides);
        DEMUR_PUSH(arena, flips->answers, flips->answer_count, found);
    }
    return flips;
}

void demur_flips_free(Flips *flips) {
    if (flips != NULL)
        demur_arena_free(flips->arena);
}
