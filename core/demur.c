#include "demur.h"

#include "answer.h"
#include "expect.h"
#include "facts.h"
#include "inquiry.h"
#include "rules.h"
#include "show.h"
#include "source.h"
#include "utf8.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct DemurText {
    Buffer buffer;
};

struct Demur {
    Diag *diag;
    Book *book;
    Model *model; /* of the book */
    Arena *arena; /* of the overrides */
    Settings overrides;
    bool overridden;
    bool unexplained; /* outcomes only */
    size_t lasting;   /* sources that stay: rules and overrides */
    size_t inputs;    /* that are open */
    char current_through[DATE_TEXT_SIZE];
};

struct DemurCase {
    Demur *demur;
    Pattern *pattern;
    Result *result;
};

struct DemurInput {
    Demur *demur;
    int32_t source; /* -1: it could not be read, which the first `next` tells */
    bool stream, told;
    size_t offset;
    DemurCase one;
};

static void *allocate(size_t size) {
    void *bytes = calloc(1, size);
    if (bytes == NULL)
        demur_out_of_memory();
    return bytes;
}

/* ---- statuses and words ----------------------------------------------------
 */

static int rank(DemurStatus status) {
    static const DemurStatus order[] = {
#define X(name, number, meaning) DEMUR_##name,
        DEMUR_STATUSES(X)
#undef X
    };
    int at = 0;
    while (order[at] != status)
        at++;
    return at;
}

DemurStatus demur_status_worse(DemurStatus a, DemurStatus b) {
    return rank(a) <= rank(b) ? a : b;
}

const char *demur_closest(const char *wanted, const char *const *words,
                          size_t count) {
    Suggestion suggestion = demur_suggest(wanted);
    for (size_t i = 0; i < count; i++)
        demur_suggest_offer(&suggestion, words[i]);
    return suggestion.best;
}

const char *demur_version(void) { return DEMUR_VERSION; }

/* ---- texts ------------------------------------------------------------------
 */

DemurText *demur_text_new(void) { return allocate(sizeof(DemurText)); }

void demur_text_free(DemurText *text) {
    if (text == NULL)
        return;
    demur_buffer_finish(&text->buffer);
    free(text);
}

void demur_text_clear(DemurText *text) {
    text->buffer.length = 0;
    if (text->buffer.bytes != NULL)
        text->buffer.bytes[0] = '\0';
}

void demur_text_add(DemurText *text, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    size_t length = (size_t)vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *bytes = allocate(length + 1);
    vsnprintf(bytes, length + 1, format, arguments);
    va_end(arguments);
    demur_buffer_add(&text->buffer, bytes, length);
    free(bytes);
}

void demur_text_add_safe(DemurText *text, const char *bytes) {
    demur_utf8_show_text(&text->buffer, bytes);
}

size_t demur_text_length(const DemurText *text) { return text->buffer.length; }

const char *demur_text_bytes(const DemurText *text) {
    return demur_buffer_string(&text->buffer);
}

/* ---- the engine -------------------------------------------------------------
 */

Demur *demur_new(void) {
    Demur *demur = allocate(sizeof *demur);
    demur->diag = demur_diag_new();
    demur->arena = demur_arena_new();
    return demur;
}

void demur_explain_cases(Demur *demur, bool explain) {
    demur->unexplained = !explain;
}

void demur_free(Demur *demur) {
    if (demur == NULL)
        return;
    demur_model_free(demur->model);
    demur_book_free(demur->book);
    demur_arena_free(demur->arena);
    demur_diag_free(demur->diag);
    free(demur);
}

DemurStatus demur_status(const Demur *demur) {
    return (DemurStatus)demur_diag_status(demur->diag);
}

/* What was read for an input goes once its messages are told, so that a run
 * over many files does not grow. */
static void drop_sources(Demur *demur) {
    if (demur->inputs == 0)
        demur_diag_drop_sources(demur->diag, demur->lasting);
}

static DemurStatus keep_book(Demur *demur, Book *book) {
    demur->lasting = demur_diag_source_count(demur->diag);
    demur->book = book;
    if (book == NULL)
        return demur_status(demur);
    demur->model = demur_model_new(book, demur->diag);
    if (demur->model == NULL)
        return demur_status(demur);
    if (book->current_through != DATE_NONE)
        demur_date_write(book->current_through, demur->current_through);
    return DEMUR_OK;
}

DemurStatus demur_rules_folder(Demur *demur, const char *folder) {
    return keep_book(demur, demur_rules_load(demur->diag, folder));
}

DemurStatus demur_rules_texts(Demur *demur, const DemurSource *sources,
                              size_t count) {
    bool good = true;
    int32_t *numbers = demur_arena_array(demur->arena, count, sizeof *numbers);
    for (size_t i = 0; i < count; i++) {
        numbers[i] = demur_diag_add_source(demur->diag, sources[i].name,
                                           sources[i].text, sources[i].length);
        good = demur_source_check(demur->diag, numbers[i]) && good;
    }
    Book *book =
        good ? demur_rules_load_sources(demur->diag, numbers, count) : NULL;
    return keep_book(demur, book);
}

const char *demur_law_title(const Demur *demur) {
    return demur->book == NULL ? NULL : demur->book->title;
}

const char *demur_law_current_through(const Demur *demur) {
    return demur->current_through[0] == '\0' ? NULL : demur->current_through;
}

const char *demur_law_sha256(const Demur *demur) {
    return demur->book == NULL ? NULL : demur->book->sha256;
}

DemurStatus demur_override(Demur *demur, const DemurOverrides *overrides) {
    demur->overridden = false;
    demur_arena_reset(demur->arena);
    if (overrides == NULL)
        return DEMUR_OK;
    Overrides said = {.court = overrides->court,
                      .date = overrides->date,
                      .posture = overrides->posture,
                      .issues = overrides->issues,
                      .adopt = overrides->adopt,
                      .adopt_count = overrides->adopt_count,
                      .set = overrides->set,
                      .set_count = overrides->set_count};
    demur->overrides = demur_settings_none();
    bool good = demur_facts_overrides(demur->book, demur->diag, demur->arena,
                                      &said, &demur->overrides);
    demur->lasting = demur_diag_source_count(demur->diag);
    demur->overridden = good;
    return good ? DEMUR_OK : demur_status(demur);
}

void demur_messages(Demur *demur, bool color, DemurText *out) {
    if (out != NULL)
        demur_diag_write(demur->diag, color, &out->buffer);
    demur_diag_clear(demur->diag);
    drop_sources(demur);
}

void demur_messages_json(Demur *demur, DemurText *out) {
    demur_diag_write_json(demur->diag, &out->buffer);
    demur_diag_clear(demur->diag);
    drop_sources(demur);
}

/* ---- fact patterns
 * ----------------------------------------------------------- */

static DemurInput *open_source(Demur *demur, int32_t source, bool stream) {
    DemurInput *input = allocate(sizeof *input);
    *input = (DemurInput){.demur = demur,
                          .source = source,
                          .stream = stream,
                          .one = {.demur = demur}};
    demur->inputs++;
    return input;
}

DemurInput *demur_input_open(Demur *demur, const char *path) {
    return open_source(demur, demur_source_read(demur->diag, path),
                       strcmp(path, "-") == 0);
}

DemurInput *demur_input_text(Demur *demur, const DemurSource *source,
                             bool stream) {
    int32_t number = demur_diag_add_source(demur->diag, source->name,
                                           source->text, source->length);
    bool good = demur_source_check(demur->diag, number);
    return open_source(demur, good ? number : -1, stream);
}

static void release(DemurCase *one) {
    demur_result_free(one->result);
    demur_pattern_free(one->pattern);
    one->result = NULL;
    one->pattern = NULL;
}

void demur_input_free(DemurInput *input) {
    if (input == NULL)
        return;
    release(&input->one);
    input->demur->inputs--;
    if (demur_diag_count(input->demur->diag) == 0)
        drop_sources(input->demur);
    free(input);
}

/* One document. False if there was none: nothing more stands there. */
static bool read_case(DemurInput *input) {
    Demur *demur = input->demur;
    DemurCase *one = &input->one;
    size_t failures = demur_diag_failures(demur->diag), from = input->offset;
    one->pattern = demur_facts_read(demur->book, demur->diag, input->source,
                                    input->stream, &input->offset);
    if (one->pattern == NULL && input->offset == from)
        input->offset = SIZE_MAX;
    if (one->pattern == NULL)
        return demur_diag_failures(demur->diag) > failures;
    one->result = demur_answer(demur->model, one->pattern,
                               demur->overridden ? &demur->overrides : NULL,
                               !demur->unexplained, demur->diag);
    return true;
}

bool demur_input_next(DemurInput *input) {
    release(&input->one);
    if (input->source < 0) {
        bool first = !input->told;
        input->told = true;
        return first;
    }
    return input->offset != SIZE_MAX && read_case(input);
}

/* The first byte of the line's content, '\0' for an empty line. */
static char line_starts(const char *at, const char *end) {
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\r'))
        at++;
    return at < end ? *at : '\0';
}

bool demur_input_more(const DemurInput *input) {
    if (input->source < 0 || input->offset == SIZE_MAX)
        return false;
    size_t length;
    const char *text =
        demur_diag_source_text(input->demur->diag, input->source, &length);
    const char *end = text + length;
    for (const char *at = text + input->offset; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        const char *line_end = stop == NULL ? end : stop;
        bool marker = line_end - at >= 3 &&
                      (memcmp(at, "---", 3) == 0 || memcmp(at, "...", 3) == 0);
        char first = line_starts(marker ? at + 3 : at, line_end);
        if (first != '\0' && first != '#')
            return true;
        at = line_end + 1;
    }
    return false;
}

const DemurCase *demur_input_case(const DemurInput *input) {
    return input->one.result == NULL ? NULL : &input->one;
}

DemurStatus demur_paths(Demur *demur, const char *path,
                        void (*each)(void *with, const char *path),
                        void *with) {
    Arena *arena = demur_arena_new();
    const char **paths = NULL;
    int count = demur_source_list(demur->diag, arena, path, ".yaml", &paths);
    for (int i = 0; i < count; i++)
        each(with, paths[i]);
    demur_arena_free(arena);
    return count < 0 ? demur_status(demur) : DEMUR_OK;
}

/* ---- answers
 * ------------------------------------------------------------------ */

const char *demur_case_file(const DemurCase *one) { return one->pattern->file; }

static DemurStatus verdict(Outcome outcome) {
    switch (outcome) {
    case OUTCOME_STANDS:
    case OUTCOME_SURVIVES:
    case OUTCOME_JUDGMENT_FOR_PLAINTIFF:
    case OUTCOME_FOR_TRIAL:
    case OUTCOME_FOR_PLAINTIFF:
        return DEMUR_OK;
    case OUTCOME_FAILS:
    case OUTCOME_BARRED:
    case OUTCOME_DISMISSED:
    case OUTCOME_JUDGMENT_FOR_DEFENDANT:
    case OUTCOME_FOR_DEFENDANT:
        return DEMUR_NO;
    case OUTCOME_OPEN:
    case OUTCOME_COUNT:
        break;
    }
    return DEMUR_OPEN;
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

static Show show_of(const DemurCase *one, DemurFormat format,
                    const DemurStyle *style) {
    Show show = {.diag = one->demur->diag,
                 .version = DEMUR_VERSION,
                 .width = USUAL_WIDTH,
                 .indent = format == DEMUR_JSON ? JSON_INDENT : 0};
    if (style == NULL)
        return show;
    if (style->width > 0)
        show.width = style->width;
    show.label_width = style->label_width;
    show.color = style->color;
    show.full = style->full;
    return show;
}

void demur_case_write(const DemurCase *one, DemurFormat format,
                      const DemurStyle *style, DemurText *out) {
    Show show = show_of(one, format, style);
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
    }
}

DemurStatus demur_case_why(const DemurCase *one, const char *element,
                           DemurFormat format, const DemurStyle *style,
                           DemurText *out) {
    Demur *demur = one->demur;
    const Settings *overrides = demur->overridden ? &demur->overrides : NULL;
    Inquiry *why = demur_inquiry(one->result, element, overrides, demur->diag);
    if (why == NULL)
        return demur_status(demur);
    Show show = show_of(one, format, style);
    bool found = why->answer_count > 0;
    if (found && (format == DEMUR_JSON || format == DEMUR_JSONL))
        demur_show_why_json(one->result, why, &show, &out->buffer);
    else if (found)
        demur_show_why_text(one->result, why, &show, &out->buffer);
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

/* ---- expectations
 * -------------------------------------------------------------- */

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
    Show show = show_of(one, DEMUR_JSONL, style);
    bool text = format == DEMUR_REPORT || format == DEMUR_LINE;
    if (!text && trials.count > 0 && tried(tally) > 0)
        demur_buffer_text(&out->buffer, ",\n");
    if (text)
        demur_show_trials_text(one->result, &trials, &show, &out->buffer);
    else
        demur_show_trials_json(one->result, &trials, &show, &out->buffer);
    count_trials(&trials, tally);
}
