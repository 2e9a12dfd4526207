#include "why.h"

#include "answer.h"

#include <string.h>

static const ElementResult *find(const Answer *answer, const char *id) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (strcmp(answer->elements[i].element->id, id) == 0)
            return &answer->elements[i];
    return NULL;
}

static const Answer *counterpart(const Decision *decision,
                                 const Answer *answer) {
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Answer *one = &decision->answers[i];
        if (one->claim == answer->claim &&
            strcmp(one->defendant, answer->defendant) == 0)
            return one;
    }
    return NULL;
}

/* The settings, and the reading adopted on top of them. */
static Settings with_adoption(Arena *arena, const Settings *overrides,
                              const char *element, const char *reading) {
    Settings settings = *overrides;
    Adoption adoption = {element, reading, NOWHERE};
    settings.adopt = NULL;
    settings.adopt_count = 0;
    for (size_t i = 0; i < overrides->adopt_count; i++)
        DEMUR_PUSH(arena, settings.adopt, settings.adopt_count,
                   overrides->adopt[i]);
    DEMUR_PUSH(arena, settings.adopt, settings.adopt_count, adoption);
    return settings;
}

/* Decides the file as it stands, without its rows, under the settings. */
static Result *answer_under(Why *why, const Result *result,
                            const Settings *settings, Diag *diag) {
    Pattern *pattern = demur_arena_alloc(why->arena, sizeof *pattern);
    *pattern = *result->pattern;
    pattern->suppose_count = 0;
    return demur_answer(result->model, pattern, settings, diag);
}

static bool competes(const ElementResult *element, const Reading *reading) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (element->readings[i].reading == reading)
            return true;
    return false;
}

static void add_reading(Why *why, WhyAnswer *to, const Reading *reading,
                        const Answer *under) {
    const ElementResult *element =
        under == NULL ? NULL : find(under, to->element->element->id);
    if (element == NULL)
        return;
    WhyReading one = {.reading = reading,
                      .used = reading == to->element->reading,
                      .competes = competes(to->element, reading),
                      .status = element->status,
                      .outcome = under->outcome};
    DEMUR_PUSH(why->arena, to->readings, to->reading_count, one);
}

/* Decides the file under one reading, for all answers that have it. */
static bool try_reading(Why *why, const Result *result, const Reading *reading,
                        const Settings *overrides, Diag *diag) {
    const char *element = why->answers[0].element->element->id;
    Settings settings =
        with_adoption(why->arena, overrides, element, reading->id);
    Result *under = answer_under(why, result, &settings, diag);
    if (under == NULL)
        return false;
    DEMUR_PUSH(why->arena, why->results, why->result_count, under);
    for (size_t i = 0; i < why->answer_count; i++) {
        const Element *of = why->answers[i].element->element;
        if (reading >= of->readings &&
            reading < of->readings + of->reading_count)
            add_reading(why, &why->answers[i], reading,
                        counterpart(&under->base, why->answers[i].answer));
    }
    return true;
}

static bool first_with(const Why *why, size_t number) {
    for (size_t i = 0; i < number; i++)
        if (why->answers[i].element->element ==
            why->answers[number].element->element)
            return false;
    return true;
}

static bool try_readings(Why *why, const Result *result,
                         const Settings *overrides, Diag *diag) {
    for (size_t i = 0; i < why->answer_count; i++) {
        const Element *of = why->answers[i].element->element;
        for (size_t k = 0; first_with(why, i) && k < of->reading_count; k++)
            if (!try_reading(why, result, &of->readings[k], overrides, diag))
                return false;
    }
    return true;
}

static void find_answers(Why *why, const Result *result, const char *id) {
    for (size_t i = 0; i < result->base.answer_count; i++) {
        const Answer *answer = &result->base.answers[i];
        WhyAnswer one = {.answer = answer, .element = find(answer, id)};
        if (one.element != NULL)
            DEMUR_PUSH(why->arena, why->answers, why->answer_count, one);
    }
}

Why *demur_why(const Result *result, const char *element,
               const Settings *overrides, Diag *diag) {
    Arena *arena = demur_arena_new();
    Why *why = demur_arena_alloc(arena, sizeof *why);
    why->arena = arena;
    Settings none = demur_settings_none();
    find_answers(why, result, element);
    if (try_readings(why, result, overrides == NULL ? &none : overrides, diag))
        return why;
    demur_why_free(why);
    return NULL;
}

void demur_why_free(Why *why) {
    if (why == NULL)
        return;
    for (size_t i = 0; i < why->result_count; i++)
        demur_result_free(why->results[i]);
    demur_arena_free(why->arena);
}
