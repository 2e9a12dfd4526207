#include "survey.h"

#include "answer.h"
#include "survey_inner.h"

/* What all rows together may cost, in steps of the diagrams (answer.h). */
enum { ALL_ROWS_STEPS = PATTERN_STEPS / 3 };

Result *demur_compare_decide(Comparer *comparer, const Settings *settings,
                             Detail detail) {
    Result *result = demur_answer(comparer->model, comparer->pattern, settings,
                                  detail, comparer->diag);
    if (result == NULL)
        return NULL;
    uint64_t taken = PATTERN_STEPS - result->steps;
    if (taken <= comparer->steps) {
        comparer->steps -= taken;
        return result;
    }
    demur_diag_report(comparer->diag, DIAG_TOO_MANY_NODES, NOWHERE,
                      "%s: too large to decide in every row",
                      comparer->pattern->file);
    demur_result_free(result);
    return NULL;
}

CompareRow *demur_compare_add(Comparer *comparer, Result *result) {
    CompareTable *to = comparer->to;
    CompareRow row = {.result = result,
                      .court = result->base.court,
                      .day = result->base.date};
    DEMUR_PUSH(to->arena, to->rows, to->row_count, row);
    return &to->rows[to->row_count - 1];
}

/* ---- courts -------------------------------------------------------------- */

/* A court directly below the highest that binds itself by its earlier panels:
 * a court of appeals. */
static bool of_appeals(const Book *book, int32_t court) {
    const Court *its = &book->courts[court];
    return its->above >= 0 && book->courts[its->above].above < 0 &&
           its->follows_itself && its->conflict == CONFLICT_EARLIER;
}

static Indices usual_courts(const Comparer *comparer) {
    const Book *book = comparer->book;
    Arena *arena = comparer->to->arena;
    int32_t own = comparer->to->base->base.court;
    Indices courts = {0};
    if (own >= 0 && !of_appeals(book, own))
        DEMUR_PUSH(arena, courts.items, courts.count, own);
    for (size_t c = 0; c < book->court_count; c++)
        if (of_appeals(book, (int32_t)c))
            DEMUR_PUSH(arena, courts.items, courts.count, (int32_t)c);
    return courts;
}

static bool decide_courts(Comparer *comparer) {
    Indices courts = comparer->options->courts;
    if (courts.count == 0)
        courts = usual_courts(comparer);
    for (size_t c = 0; c < courts.count; c++) {
        Settings settings = comparer->settings;
        settings.has_court = true;
        settings.court = courts.items[c];
        Result *result =
            demur_compare_decide(comparer, &settings, DETAIL_STATUSES);
        if (result == NULL)
            return false;
        demur_compare_add(comparer, result);
    }
    return true;
}

/* ---- where rows part ----------------------------------------------------- */

static Status status_in(const CompareRow *row, size_t answer, size_t place) {
    return row->result->base.answers[answer].elements[place].status;
}

static bool parts(const CompareTable *to, size_t answer, size_t place) {
    for (size_t r = 1; r < to->row_count; r++)
        if (status_in(&to->rows[r], answer, place) !=
            status_in(&to->rows[0], answer, place))
            return true;
    return false;
}

static void find_partings(CompareTable *to, size_t number) {
    CompareAnswer *answer = &to->answers[number];
    size_t count = answer->base->element_count;
    bool above[count + 1], parting[count + 1];
    for (size_t e = 0; e < count; e++) {
        above[e] = false;
        parting[e] = parts(to, number, e);
    }
    for (size_t e = 0; e < count; e++) {
        int32_t parent = answer->base->elements[e].parent;
        for (; parting[e] && parent >= 0;
             parent = answer->base->elements[parent].parent)
            above[parent] = true;
    }
    for (size_t e = 0; e < count; e++)
        if (parting[e] && !above[e])
            DEMUR_PUSH(to->arena, answer->partings.items,
                       answer->partings.count, (int32_t)e);
}

/* ---- the whole ----------------------------------------------------------- */

static bool fill(Comparer *comparer) {
    switch (comparer->options->kind) {
    case BY_COURT:
        return decide_courts(comparer);
    case BY_READING:
        return demur_compare_readings(comparer);
    case BY_DAY:
    case BY_CONDUCT:
        return demur_compare_timeline(comparer);
    }
    return false;
}

/* What the file adopts is dropped unless it is to be kept: a comparison asks
 * what each court would have to decide, not what one did. */
static void set_up(Comparer *comparer, const Settings *overrides) {
    Pattern *pattern = demur_arena_alloc(comparer->to->arena, sizeof *pattern);
    *pattern = *comparer->pattern;
    pattern->suppose_count = 0;
    comparer->pattern = pattern;
    comparer->settings = overrides == NULL ? demur_settings_none() : *overrides;
    comparer->settings.adopt_none |= !comparer->options->keep;
}

CompareTable *demur_compare(Model *model, const Pattern *pattern,
                            const Settings *overrides,
                            const CompareOptions *options, Diag *diag) {
    Arena *arena = demur_arena_new();
    CompareTable *to = demur_arena_alloc(arena, sizeof *to);
    *to = (CompareTable){
        .arena = arena, .kind = options->kind, .kept = options->keep};
    Comparer comparer = {.model = model,
                         .book = model->book,
                         .pattern = pattern,
                         .options = options,
                         .to = to,
                         .diag = diag,
                         .steps = ALL_ROWS_STEPS};
    set_up(&comparer, overrides);
    to->base =
        demur_compare_decide(&comparer, &comparer.settings, DETAIL_STATUSES);
    for (size_t i = 0; to->base != NULL && i < to->base->base.answer_count;
         i++) {
        CompareAnswer answer = {.base = &to->base->base.answers[i]};
        DEMUR_PUSH(arena, to->answers, to->answer_count, answer);
    }
    if (to->base == NULL || !fill(&comparer)) {
        demur_compare_free(to);
        return NULL;
    }
    for (size_t i = 0; i < to->answer_count && to->row_count > 0; i++)
        find_partings(to, i);
    return to;
}

void demur_compare_free(CompareTable *comparison) {
    if (comparison == NULL)
        return;
    for (size_t r = 0; r < comparison->row_count; r++)
        demur_result_free(comparison->rows[r].result);
    if (comparison->base != NULL)
        demur_result_free((Result *)(size_t)comparison->base);
    demur_arena_free(comparison->arena);
}
