#include "demur_inner.h"

#include "difference.h"
#include "flips.h"

enum { USUALLY_MOST = 2 };

static bool read_search(const DemurFlipSearch *search, FlipOptions *options) {
    *options = (FlipOptions){.most = USUALLY_MOST, .to = OUTCOME_COUNT};
    if (search == NULL)
        return true;
    options->all_readings = search->all_readings;
    if (search->most > 0)
        options->most =
            search->most < MOST_CHANGES ? search->most : MOST_CHANGES;
    int to = search->to == NULL ? 0 : demur_outcome_find(search->to);
    if (search->to != NULL && to >= 0)
        options->to = (Outcome)to;
    return to >= 0;
}

DemurStatus demur_case_flips(const DemurCase *one,
                             const DemurFlipSearch *search, DemurFormat format,
                             const DemurStyle *style, DemurText *out) {
    FlipOptions options;
    if (!read_search(search, &options))
        return DEMUR_USAGE;
    Flips *flips =
        demur_flips(one->result, demur_overrides_of(one->demur), &options);
    Show show = demur_show_of(one, format, style);
    (show.json ? demur_show_flips_json : demur_show_flips_text)(flips, &show,
                                                                &out->buffer);
    demur_flips_free(flips);
    return DEMUR_OK;
}

/* The claims may be others than before: those are told by what they are. */
static void write_difference(const DemurCase *one, const Result *before,
                             const Show *show, DemurText *out) {
    const Result *after = one->result;
    Differences all = {before, after, NULL, 0};
    Difference *items = NULL;
    for (size_t i = 0; i < after->base.answer_count; i++) {
        const Answer *answer = &after->base.answers[i];
        const Answer *then = demur_answer_like(&before->base, answer);
        if (then != NULL)
            DEMUR_PUSH(before->arena, items, all.count,
                       demur_difference(then, answer, before->arena));
    }
    all.items = items;
    (show->json ? demur_show_difference_json
                : demur_show_difference_text)(&all, show, &out->buffer);
}

DemurStatus demur_case_difference(const DemurCase *one, DemurFormat format,
                                  const DemurStyle *style, DemurText *out) {
    Demur *demur = one->demur;
    Result *before = demur_answer(demur->model, one->pattern, NULL,
                                  DETAIL_REASONS, demur->diag);
    if (before == NULL)
        return demur_status(demur);
    Show show = demur_show_of(one, format, style);
    write_difference(one, before, &show, out);
    demur_result_free(before);
    return DEMUR_OK;
}

const char *demur_closest_outcome(const char *word) {
    Suggestion suggestion = demur_suggest(word);
    for (int i = 0; i < OUTCOME_COUNT; i++)
        demur_suggest_offer(&suggestion, demur_outcome_word((Outcome)i));
    return suggestion.best;
}
