#include "demur_inner.h"

#include "facts.h"
#include "nearest.h"
#include "show.h"
#include "source.h"

#include <stdlib.h>

struct DemurCases {
    Demur *demur;
    Arena *arena;
    const Result **results;
    Pattern **patterns;
    size_t count, pattern_count;
};

DemurCases *demur_cases_new(Demur *demur) {
    DemurCases *cases = demur_allocate(sizeof *cases);
    *cases = (DemurCases){.demur = demur, .arena = demur_arena_new()};
    demur->inputs++; /* their sources stay */
    return cases;
}

void demur_cases_free(DemurCases *cases) {
    if (cases == NULL)
        return;
    for (size_t i = 0; i < cases->count; i++)
        demur_result_free((Result *)cases->results[i]);
    for (size_t i = 0; i < cases->pattern_count; i++)
        demur_pattern_free(cases->patterns[i]);
    cases->demur->inputs--;
    demur_arena_free(cases->arena);
    free(cases);
}

DemurStatus demur_cases_add(DemurCases *cases, const char *path) {
    Demur *demur = cases->demur;
    int32_t source = demur_source_read(demur->diag, path);
    size_t offset = 0;
    Pattern *pattern = source < 0 ? NULL
                                  : demur_facts_read(demur->book, demur->diag,
                                                     source, false, &offset);
    if (pattern == NULL)
        return demur_status(demur);
    DEMUR_PUSH(cases->arena, cases->patterns, cases->pattern_count, pattern);
    const Result *result =
        demur_answer(demur->model, pattern, NULL, DETAIL_STATUSES, demur->diag);
    if (result == NULL)
        return demur_status(demur);
    DEMUR_PUSH(cases->arena, cases->results, cases->count, result);
    return DEMUR_OK;
}

size_t demur_cases_count(const DemurCases *cases) { return cases->count; }

void demur_case_nearest(const DemurCase *one, const DemurCases *cases,
                        DemurFormat format, const DemurStyle *style,
                        DemurText *out) {
    Nearest *nearest =
        demur_nearest(one->result, demur_overrides_of(one->demur),
                      cases->results, cases->count);
    Show show = demur_show_of(one, format, style);
    (show.json ? demur_show_nearest_json
               : demur_show_nearest_text)(nearest, &show, &out->buffer);
    demur_nearest_free(nearest);
}
