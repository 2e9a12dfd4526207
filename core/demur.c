#include "demur_inner.h"

#include "facts.h"
#include "rules.h"
#include "source.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void *demur_allocate(size_t size) { return demur_checked(calloc(1, size)); }

/* ---- statuses and words -------------------------------------------------- */

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

/* ---- the engine ---------------------------------------------------------- */

Demur *demur_new(void) {
    Demur *demur = demur_allocate(sizeof *demur);
    demur->diag = demur_diag_new();
    demur->arena = demur_arena_new();
    return demur;
}

void demur_explain_cases(Demur *demur, bool explain) {
    demur->unexplained = !explain;
}

void demur_weigh_silence(Demur *demur, bool weigh) { demur->silence = weigh; }

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
    assert(demur->book == NULL);
    demur->lasting = demur_diag_source_count(demur->diag);
    demur->book = book;
    if (book == NULL)
        return demur_status(demur);
    demur->model = demur_model_new(book, demur->diag);
    if (demur->model == NULL)
        return demur_status(demur);
    demur_date_write(book->current_through, demur->current_through);
    return DEMUR_OK;
}

DemurStatus demur_rules_folder(Demur *demur, const char *folder) {
    const DemurFrozen *offered = demur->frozen;
    size_t count = offered == NULL ? 0 : offered->file_count;
    FrozenFile files[count + 1];
    for (size_t i = 0; i < count; i++) {
        const DemurSource *file = &offered->files[i];
        files[i] = (FrozenFile){file->name, file->text, file->length};
    }
    Frozen frozen = {count == 0 ? NULL : offered->book, files, count};
    return keep_book(demur, demur_rules_load(demur->diag, folder,
                                             count == 0 ? NULL : &frozen));
}

void demur_rules_offer(Demur *demur, const DemurFrozen *frozen) {
    demur->frozen = frozen;
}

void demur_rules_freeze(const Demur *demur, const char *folder,
                        const char *name, DemurText *out) {
    demur_freeze(demur->book, demur->diag, folder, name, &out->buffer);
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

bool demur_law_as_offered(const Demur *demur) {
    return demur->frozen != NULL && demur->book != NULL &&
           demur->book == demur->frozen->book;
}

DemurStatus demur_override(Demur *demur, const DemurOverrides *overrides) {
    assert(demur->book != NULL);
    demur->overridden = false;
    if (demur->inputs == 0) /* an answer refers to what it was decided with */
        demur_arena_reset(demur->arena);
    if (overrides == NULL)
        return DEMUR_OK;
    Overrides said = {.court = overrides->court,
                      .date = overrides->date,
                      .posture = overrides->posture,
                      .claim = overrides->claim,
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

DemurMessageKind demur_message_kind(size_t number) {
    if (number >= DIAG_COUNT)
        return (DemurMessageKind){0};
    DiagCode code = (DiagCode)number;
    return (DemurMessageKind){.code = demur_diag_code_name(code),
                              .meaning = demur_diag_code_text(code),
                              .status =
                                  (DemurStatus)demur_diag_code_status(code)};
}

/* ---- fact patterns ------------------------------------------------------- */

static DemurInput *open_source(Demur *demur, int32_t source, bool stream) {
    DemurInput *input = demur_allocate(sizeof *input);
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

static Detail detail_of(const Demur *demur) {
    return demur->unexplained ? DETAIL_STATUSES
           : demur->silence   ? DETAIL_SILENCE
                              : DETAIL_REASONS;
}

/* One document. False if there was none: nothing more stands there. */
static bool read_case(DemurInput *input) {
    Demur *demur = input->demur;
    DemurCase *one = &input->one;
    assert(demur->model != NULL);
    size_t failures = demur_diag_failures(demur->diag), from = input->offset;
    one->pattern = demur_facts_read(demur->book, demur->diag, input->source,
                                    input->stream, &input->offset);
    if (one->pattern == NULL && input->offset == from)
        input->offset = SIZE_MAX;
    if (one->pattern == NULL)
        return demur_diag_failures(demur->diag) > failures;
    one->result = demur_answer(demur->model, one->pattern,
                               demur->overridden ? &demur->overrides : NULL,
                               detail_of(demur), demur->diag);
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

static const char suffix[] = ".yaml";

static bool is_named_so(const char *path) {
    size_t length = strlen(path), size = strlen(suffix);
    return length >= size && strcmp(path + length - size, suffix) == 0;
}

DemurStatus demur_paths(Demur *demur, const char *path,
                        void (*each)(void *with, const char *path),
                        void *with) {
    Arena *arena = demur_arena_new();
    const char **paths = NULL;
    int count = demur_source_list(demur->diag, arena, path, suffix, &paths);
    for (int i = 0; i < count; i++)
        each(with, paths[i]);
    demur_arena_free(arena);
    return count < 0 ? demur_status(demur) : DEMUR_OK;
}

void demur_paths_passed_over(const char *folder,
                             void (*each)(void *with, const char *path),
                             void *with) {
    Arena *arena = demur_arena_new();
    Diag *diag = demur_diag_new(); /* it was listed before, and can be read */
    const char **paths = NULL;
    int count = demur_source_list(diag, arena, folder, "", &paths);
    for (int i = 0; i < count; i++)
        if (!is_named_so(paths[i]))
            each(with, paths[i]);
    demur_diag_free(diag);
    demur_arena_free(arena);
}
