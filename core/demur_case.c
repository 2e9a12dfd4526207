#include "demur_inner.h"

#include "expect.h"
#include "html.h"
#include "inquiry.h"
#include "show.h"

#include <string.h>

/* ---- answers ------------------------------------------------------------- */

const char *demur_case_file(const DemurCase *one) { return one->pattern->file; }

static DemurStatus verdict(Outcome outcome) {
    if (outcome == OUTCOME_FOR_TRIAL)
        return DEMUR_OK;
    static const DemurStatus statuses[] = {[SIDE_NONE] = DEMUR_OPEN,
                                           [SIDE_PLAINTIFF] = DEMUR_OK,
                                           [SIDE_DEFENDANT] = DEMUR_NO};
    return statuses[demur_outcome_winner(outcome)];
}

DemurStatus demur_case_verdict(const DemurCase *one) {
    const Decision *base = &one->result->base;
    DemurStatus worst = DEMUR_OK;
    for (size_t i = 0; i < base->answer_count; i++)
        worst = demur_status_worse(worst, verdict(base->answers[i].outcome));
    return worst;
}

size_t demur_case_count(const DemurCase *one) {
    return one->result->base.answer_count;
}

const char *demur_case_outcome(const DemurCase *one, size_t number) {
    return demur_outcome_word(one->result->base.answers[number].outcome);
}

enum { USUAL_WIDTH = 80, JSON_INDENT = 2 };

Show demur_show_of(const DemurCase *one, DemurFormat format,
                   const DemurStyle *style) {
    Show show = {.diag = one->demur->diag,
                 .version = DEMUR_VERSION,
                 .width = USUAL_WIDTH,
                 .json = format == DEMUR_JSON || format == DEMUR_JSONL,
                 .indent = format == DEMUR_JSON ? JSON_INDENT : 0};
    if (style == NULL)
        return show;
    if (style->width > 0)
        show.width = style->width;
    show.label_width = style->label_width;
    show.color = style->color;
    show.full = style->full;
    show.section = style->section;
    return show;
}

const Settings *demur_overrides_of(const Demur *demur) {
    return demur->overridden ? &demur->overrides : NULL;
}

void demur_case_write(const DemurCase *one, DemurFormat format,
                      const DemurStyle *style, DemurText *out) {
    Show show = demur_show_of(one, format, style);
    switch (format) {
    case DEMUR_REPORT:
        demur_show_text(one->result, &show, &out->buffer);
        break;
    case DEMUR_LINE:
        demur_show_line(one->result, &show, &out->buffer);
        break;
    case DEMUR_JSON:
    case DEMUR_JSONL:
        demur_show_json(one->result, &show, &out->buffer);
        break;
    case DEMUR_MARKDOWN:
        demur_show_report_md(one->result, &show, &out->buffer);
        break;
    case DEMUR_HTML:
        demur_show_report_html(one->result, &show, &out->buffer);
        break;
    case DEMUR_SVG:
        demur_show_svg(one->result, &show, &out->buffer);
        break;
    case DEMUR_CSV: /* of marks alone */
        break;
    }
}

void demur_sections_begin(DemurFormat format, const char *title,
                          DemurText *out) {
    if (format == DEMUR_HTML) {
        demur_html_begin(&out->buffer, title);
        return;
    }
    Document *empty = demur_document_new(title);
    demur_show_document_md(empty, &out->buffer);
    demur_document_free(empty);
}

void demur_sections_end(DemurFormat format, DemurText *out) {
    if (format == DEMUR_HTML)
        demur_html_end(&out->buffer);
}

DemurStatus demur_case_why(const DemurCase *one, const char *element,
                           DemurFormat format, const DemurStyle *style,
                           DemurText *out) {
    Demur *demur = one->demur;
    Inquiry *why = demur_inquiry(one->result, element,
                                 demur_overrides_of(demur), demur->diag);
    if (why == NULL)
        return demur_status(demur);
    Show show = demur_show_of(one, format, style);
    bool found = why->answer_count > 0;
    if (found)
        (show.json ? demur_show_why_json : demur_show_why_text)(
            one->result, why, &show, &out->buffer);
    demur_inquiry_free(why);
    return found ? DEMUR_OK : DEMUR_USAGE;
}

const char *demur_case_closest(const DemurCase *one, const char *element) {
    const Decision *base = &one->result->base;
    Suggestion suggestion = demur_suggest(element);
    for (size_t i = 0; i < base->answer_count; i++)
        for (size_t k = 0; k < base->answers[i].element_count; k++)
            demur_suggest_offer(&suggestion,
                                base->answers[i].elements[k].element->id);
    return suggestion.best;
}

/* ---- expectations -------------------------------------------------------- */

static size_t tried(const DemurTally *tally) {
    return tally->passed + tally->failed + tally->known_failures +
           tally->unexpected_passes;
}

static void count_trials(const Trials *trials, DemurTally *tally) {
    tally->files++;
    if (trials->count == 0 && !trials->undecided)
        tally->silent_files++;
    for (size_t i = 0; i < trials->count; i++)
        switch (trials->items[i].verdict) {
        case VERDICT_PASSED:
            tally->passed++;
            break;
        case VERDICT_FAILED:
            tally->failed++;
            break;
        case VERDICT_KNOWN_FAILURE:
            tally->known_failures++;
            break;
        case VERDICT_UNEXPECTED_PASS:
            tally->unexpected_passes++;
            break;
        }
}

void demur_case_test(const DemurCase *one, DemurFormat format,
                     const DemurStyle *style, DemurText *out,
                     DemurTally *tally) {
    Trials trials = demur_expect_run(one->result, one->demur->diag);
    Show show = demur_show_of(one, DEMUR_JSONL, style);
    bool text = format == DEMUR_REPORT || format == DEMUR_LINE;
    if (!text && trials.count > 0 && tried(tally) > 0)
        demur_buffer_text(&out->buffer, ",\n");
    if (text)
        demur_show_trials_text(one->result, &trials, &show, &out->buffer);
    else
        demur_show_trials_json(one->result, &trials, &show, &out->buffer);
    count_trials(&trials, tally);
}
