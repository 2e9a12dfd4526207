#include "inquiry.h"

#include "answer.h"
#include "authorities.h"
#include "difference.h"

Settings demur_inquiry_adopting(Arena *arena, const Settings *overrides,
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
static Result *answer_under(const Result *result, const Settings *settings,
                            Diag *diag) {
    Pattern pattern = *result->pattern;
    pattern.suppose_count = 0;
    return demur_answer(result->model, &pattern, settings, DETAIL_STATUSES,
                        diag);
}

static bool competes(const ElementResult *element, const Reading *reading) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (element->readings[i].reading == reading)
            return true;
    return false;
}

static Citations cite(const Result *result, const Indices *list,
                      const char *element, Arena *arena) {
    Citations citations = {0};
    for (size_t i = 0; i < list->count; i++) {
        Cited one = demur_authorities_one(result->book, list->items[i], element,
                                          result->base.date, arena);
        DEMUR_PUSH(arena, citations.items, citations.count, one);
    }
    return citations;
}

static void cite_roles(const Result *result, InquiryReading *one,
                       const char *element, Arena *arena) {
    const Reading *reading = one->reading;
    one->by = cite(result, &reading->by, element, arena);
    one->met_under = cite(result, &reading->met_under, element, arena);
    one->cites = cite(result, &reading->cites, element, arena);
    one->as_often_read = cite(result, &reading->as_often_read, element, arena);
    one->argued_by = cite(result, &reading->argued_by, element, arena);
}

static void add_reading(Inquiry *inquiry, const Result *result,
                        InquiryAnswer *to, const Reading *reading,
                        const Answer *under) {
    const ElementResult *element =
        under == NULL ? NULL
                      : demur_answer_element(under, to->element->element->id);
    if (element == NULL)
        return;
    InquiryReading one = {.reading = reading,
                          .used = reading == to->element->reading,
                          .competes = competes(to->element, reading),
                          .argued = demur_reading_argued(reading),
                          .status = element->status,
                          .outcome = under->outcome};
    cite_roles(result, &one, to->element->element->id, inquiry->arena);
    DEMUR_PUSH(inquiry->arena, to->readings, to->reading_count, one);
}

/* Decides the file under one reading, for all answers that have it. */
static bool try_reading(Inquiry *inquiry, const Result *result,
                        const Reading *reading, const Settings *overrides,
                        Diag *diag) {
    const char *element = inquiry->answers[0].element->element->id;
    Settings settings =
        demur_inquiry_adopting(inquiry->arena, overrides, element, reading->id);
    Result *under = answer_under(result, &settings, diag);
    if (under == NULL)
        return false;
    for (size_t i = 0; i < inquiry->answer_count; i++) {
        const Element *of = inquiry->answers[i].element->element;
        if (reading >= of->readings &&
            reading < of->readings + of->reading_count)
            add_reading(
                inquiry, result, &inquiry->answers[i], reading,
                demur_answer_like(&under->base, inquiry->answers[i].answer));
    }
    demur_result_free(under);
    return true;
}

static bool first_with(const Inquiry *inquiry, size_t number) {
    for (size_t i = 0; i < number; i++)
        if (inquiry->answers[i].element->element ==
            inquiry->answers[number].element->element)
            return false;
    return true;
}

static bool try_readings(Inquiry *inquiry, const Result *result,
                         const Settings *overrides, Diag *diag) {
    for (size_t i = 0; i < inquiry->answer_count; i++) {
        const Element *of = inquiry->answers[i].element->element;
        for (size_t k = 0; first_with(inquiry, i) && k < of->reading_count; k++)
            if (!try_reading(inquiry, result, &of->readings[k], overrides,
                             diag))
                return false;
    }
    return true;
}

static void shelve(Shelf *shelf, const Element *element,
                   const Reading *reading) {
    const Indices *const lists[] = {&reading->by, &reading->met_under,
                                    &reading->cites, &reading->as_often_read,
                                    &reading->argued_by};
    CitedFor use = {element->id, reading->id, true};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (size_t k = 0; k < lists[i]->count; k++)
            demur_shelf_add(shelf, lists[i]->items[k], use, true);
}

/* All that speak of any of its readings. */
static void gather_authorities(Inquiry *inquiry, const Result *result) {
    Shelf shelf = {.book = result->book,
                   .day = result->base.date,
                   .arena = inquiry->arena};
    for (size_t i = 0; i < inquiry->answer_count; i++) {
        const Element *of = inquiry->answers[i].element->element;
        for (size_t k = 0; first_with(inquiry, i) && k < of->reading_count; k++)
            shelve(&shelf, of, &of->readings[k]);
    }
    demur_shelf_separate(&shelf);
    inquiry->authorities = shelf.cited;
    inquiry->separate = shelf.separate;
}

static void find_answers(Inquiry *inquiry, const Result *result,
                         const char *id) {
    for (size_t i = 0; i < result->base.answer_count; i++) {
        const Answer *answer = &result->base.answers[i];
        InquiryAnswer one = {.answer = answer,
                             .element = demur_answer_element(answer, id)};
        if (one.element != NULL)
            DEMUR_PUSH(inquiry->arena, inquiry->answers, inquiry->answer_count,
                       one);
    }
}

Inquiry *demur_inquiry(const Result *result, const char *element,
                       const Settings *overrides, Diag *diag) {
    Arena *arena = demur_arena_new();
    Inquiry *inquiry = demur_arena_alloc(arena, sizeof *inquiry);
    inquiry->arena = arena;
    Settings none = demur_settings_none();
    find_answers(inquiry, result, element);
    gather_authorities(inquiry, result);
    if (try_readings(inquiry, result, overrides == NULL ? &none : overrides,
                     diag))
        return inquiry;
    demur_inquiry_free(inquiry);
    return NULL;
}

void demur_inquiry_free(Inquiry *inquiry) {
    if (inquiry == NULL)
        return;
    demur_arena_free(inquiry->arena);
}
