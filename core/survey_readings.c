#include "survey_inner.h"

#include <string.h>

/* Combinations that are decided, and open elements that make them up. */
enum { MOST_COMBINATIONS = 6000, MOST_OPEN = 32 };

/* The open elements of one answer, and one combination of their readings. */
typedef struct Wheel {
    Comparer *comparer;
    CompareAnswer *answer;
    size_t number;               /* of the answer */
    size_t first[MOST_OPEN + 1]; /* in CompareAnswer.choices, by element */
    size_t count;                /* elements */
    size_t at[MOST_OPEN];        /* the choice of each */
    uint8_t *outcomes;           /* per combination, in order */
    uint16_t *chosen;            /* per combination and element */
} Wheel;

/* ---- what competes ------------------------------------------------------- */

static void add_choice(Wheel *wheel, const ElementResult *element,
                       const Reading *reading) {
    Choice choice = {element, reading};
    DEMUR_PUSH(wheel->comparer->to->arena, wheel->answer->choices,
               wheel->answer->choice_count, choice);
}

static void add_element(Wheel *wheel, const ElementResult *element) {
    bool all = wheel->comparer->options->all_readings;
    wheel->first[wheel->count++] = wheel->answer->choice_count;
    for (size_t r = 0; !all && r < element->reading_count; r++)
        add_choice(wheel, element, element->readings[r].reading);
    for (size_t r = 0; all && r < element->element->reading_count; r++)
        add_choice(wheel, element, &element->element->readings[r]);
    wheel->first[wheel->count] = wheel->answer->choice_count;
}

/* The elements on which the base's law is open. */
static void find_open(Wheel *wheel) {
    const Answer *base = wheel->answer->base;
    for (size_t e = 0; e < base->element_count; e++)
        if (base->elements[e].governs == GOVERNS_OPEN &&
            base->elements[e].reading_count > 0 && wheel->count < MOST_OPEN)
            add_element(wheel, &base->elements[e]);
    size_t product = 1;
    for (size_t i = 0; i < wheel->count && product <= MOST_COMBINATIONS; i++)
        product *= wheel->first[i + 1] - wheel->first[i];
    wheel->comparer->to->cut |= product > MOST_COMBINATIONS;
    wheel->answer->combinations = product;
}

/* ---- deciding ------------------------------------------------------------ */

static void start(Wheel *wheel) {
    for (size_t i = 0; i < wheel->count; i++)
        wheel->at[i] = wheel->first[i];
}

/* The next combination; false at the end. */
static bool turn(Wheel *wheel) {
    for (size_t i = wheel->count; i-- > 0;) {
        if (++wheel->at[i] < wheel->first[i + 1])
            return true;
        wheel->at[i] = wheel->first[i];
    }
    return false;
}

static bool decide_combination(Wheel *wheel, size_t number) {
    Comparer *comparer = wheel->comparer;
    Adoption adopted[MOST_OPEN];
    Settings settings = comparer->settings;
    size_t before = settings.adopt_count;
    Adoption all[MOST_OPEN + before + 1];
    for (size_t i = 0; i < before; i++)
        all[i] = settings.adopt[i];
    for (size_t i = 0; i < wheel->count; i++) {
        const Choice *choice = &wheel->answer->choices[wheel->at[i]];
        adopted[i] = (Adoption){choice->element->element->id,
                                choice->reading->id, NOWHERE};
        all[before + i] = adopted[i];
        wheel->chosen[number * wheel->count + i] = (uint16_t)wheel->at[i];
    }
    settings.adopt = all;
    settings.adopt_count = before + wheel->count;
    Result *result = demur_compare_decide(comparer, &settings, DETAIL_OUTCOME);
    if (result == NULL)
        return false;
    wheel->outcomes[number] =
        (uint8_t)result->base.answers[wheel->number].outcome;
    demur_result_free(result);
    return true;
}

/* ---- what they have in common -------------------------------------------- */

static bool has(const Wheel *wheel, size_t combination, size_t choice) {
    for (size_t i = 0; i < wheel->count; i++)
        if (wheel->chosen[combination * wheel->count + i] == choice)
            return true;
    return false;
}

/* The outcome of every combination with both choices (equal for one), or
 * OUTCOME_COUNT if they differ or there is none. */
static Outcome outcome_with(const Wheel *wheel, size_t a, size_t b) {
    Outcome outcome = OUTCOME_COUNT;
    for (size_t c = 0; c < wheel->answer->combinations; c++) {
        if (!has(wheel, c, a) || !has(wheel, c, b))
            continue;
        if (outcome != OUTCOME_COUNT && outcome != wheel->outcomes[c])
            return OUTCOME_COUNT;
        outcome = (Outcome)wheel->outcomes[c];
    }
    return outcome;
}

static OutcomeGroup *group_of(Wheel *wheel, Outcome outcome) {
    CompareAnswer *answer = wheel->answer;
    for (size_t g = 0; g < answer->group_count; g++)
        if (answer->groups[g].outcome == outcome)
            return &answer->groups[g];
    OutcomeGroup fresh = {.outcome = outcome};
    DEMUR_PUSH(wheel->comparer->to->arena, answer->groups, answer->group_count,
               fresh);
    return &answer->groups[answer->group_count - 1];
}

static void add_rule(Wheel *wheel, Outcome outcome, size_t a, size_t b) {
    const Choice *choices = wheel->answer->choices;
    Rule rule = {{choices[a], choices[b]}, a == b ? 1 : 2};
    OutcomeGroup *group = group_of(wheel, outcome);
    DEMUR_PUSH(wheel->comparer->to->arena, group->rules, group->rule_count,
               rule);
}

/* One choice that settles the outcome, then two of which neither does. */
static void find_rules(Wheel *wheel) {
    size_t count = wheel->answer->choice_count;
    bool settles[count + 1];
    for (size_t a = 0; a < count; a++) {
        Outcome outcome = outcome_with(wheel, a, a);
        settles[a] = outcome != OUTCOME_COUNT;
        if (settles[a])
            add_rule(wheel, outcome, a, a);
    }
    for (size_t a = 0; a < count; a++)
        for (size_t b = a + 1; b < count; b++) {
            bool new_pair = !settles[a] && !settles[b] &&
                            wheel->answer->choices[a].element !=
                                wheel->answer->choices[b].element;
            Outcome outcome =
                new_pair ? outcome_with(wheel, a, b) : OUTCOME_COUNT;
            if (outcome != OUTCOME_COUNT)
                add_rule(wheel, outcome, a, b);
        }
}

static bool described(const Wheel *wheel, const OutcomeGroup *group,
                      size_t combination) {
    const Choice *choices = wheel->answer->choices;
    for (size_t r = 0; r < group->rule_count; r++) {
        size_t met = 0;
        for (size_t i = 0; i < wheel->count; i++) {
            const Choice *one =
                &choices[wheel->chosen[combination * wheel->count + i]];
            for (size_t k = 0; k < group->rules[r].count; k++)
                met += group->rules[r].choices[k].element == one->element &&
                       group->rules[r].choices[k].reading == one->reading;
        }
        if (met == group->rules[r].count)
            return true;
    }
    return false;
}

static void count_groups(Wheel *wheel) {
    for (size_t c = 0; c < wheel->answer->combinations; c++) {
        OutcomeGroup *group = group_of(wheel, (Outcome)wheel->outcomes[c]);
        group->combinations++;
        group->covered += described(wheel, group, c);
    }
}

/* The readings of an element under which the outcome can come out, unless all
 * of them are. */
static void find_needs(Wheel *wheel, OutcomeGroup *group, size_t element) {
    size_t first = wheel->first[element], end = wheel->first[element + 1];
    bool leads[end - first + 1];
    size_t leading = 0;
    for (size_t k = first; k < end; k++) {
        leads[k - first] = false;
        for (size_t c = 0; c < wheel->answer->combinations; c++)
            leads[k - first] |= wheel->outcomes[c] == (uint8_t)group->outcome &&
                                wheel->chosen[c * wheel->count + element] == k;
        leading += leads[k - first];
    }
    for (size_t k = first; k < end && leading < end - first; k++)
        if (leads[k - first])
            DEMUR_PUSH(wheel->comparer->to->arena, group->needs,
                       group->need_count, wheel->answer->choices[k]);
}

static void find_all_needs(Wheel *wheel) {
    for (size_t g = 0; g < wheel->answer->group_count; g++)
        for (size_t i = 0; i < wheel->count; i++)
            find_needs(wheel, &wheel->answer->groups[g], i);
}

/* An element divides if changing its reading alone changes the outcome in some
 * combination: exactly those of which the answer says that it turns on them. */
static void find_dividing(Wheel *wheel) {
    CompareAnswer *answer = wheel->answer;
    for (size_t i = 0; i < wheel->count; i++) {
        const ElementResult *element = answer->choices[wheel->first[i]].element;
        size_t stride = 1, turns = wheel->first[i + 1] - wheel->first[i];
        for (size_t k = i + 1; k < wheel->count; k++)
            stride *= wheel->first[k + 1] - wheel->first[k];
        bool divides = false;
        for (size_t c = 0; c < answer->combinations && !divides; c++)
            divides = c / stride % turns > 0 &&
                      wheel->outcomes[c] != wheel->outcomes[c - stride];
        if (divides)
            DEMUR_PUSH(wheel->comparer->to->arena, answer->dividing.items,
                       answer->dividing.count,
                       (int32_t)(element - answer->base->elements));
    }
}

static bool compare_answer(Comparer *comparer, size_t number) {
    Arena *arena = comparer->to->arena;
    Wheel wheel = {.comparer = comparer,
                   .answer = &comparer->to->answers[number],
                   .number = number};
    find_open(&wheel);
    if (comparer->to->cut)
        return true;
    size_t count = wheel.answer->combinations;
    wheel.outcomes = demur_arena_array(arena, count, 1);
    wheel.chosen = demur_arena_array(arena, count * (wheel.count + 1),
                                     sizeof *wheel.chosen);
    start(&wheel);
    for (size_t c = 0; c < count; c++, turn(&wheel))
        if (!decide_combination(&wheel, c))
            return false;
    find_rules(&wheel);
    count_groups(&wheel);
    find_all_needs(&wheel);
    find_dividing(&wheel);
    return true;
}

bool demur_compare_readings(Comparer *comparer) {
    for (size_t i = 0; i < comparer->to->answer_count; i++)
        if (!compare_answer(comparer, i))
            return false;
    return true;
}
