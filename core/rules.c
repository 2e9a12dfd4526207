#include "rules.h"

#include "digest.h"
#include "rules_inner.h"
#include "source.h"
#include "tokens.h"

#include <string.h>

/* What a rule file may be told when Lua stopped it. */
static void hint_at_formulas(Draft *draft, const char *message) {
    if (strstr(message, "userdata") != NULL)
        demur_diag_hint(draft->diag,
                        "facts and elements are combined with all { }, any { } "
                        "and none { }, and compared as in fact:at_least(2)");
}

/* Lua names the token it stumbled over: `… near 'x'`. */
static Place near_token(const Draft *draft, Place at, const char *message) {
    const char *near = strstr(message, " near '");
    if (near == NULL)
        return demur_tokens_first(draft->diag, at);
    near += strlen(" near '");
    size_t length = strlen(near);
    const char *word =
        demur_arena_copy(draft->scratch, near, length > 0 ? length - 1 : 0);
    at.column = demur_diag_find_word(draft->diag, at.file, at.line, 1, word);
    at.width = at.column > 0 ? (int32_t)strlen(word) : 0;
    return at;
}

static void report_syntax(Draft *draft, Place at, const char *message) {
    const char *end = strstr(message, " near <eof>");
    if (end != NULL)
        demur_draft_error(draft, DIAG_LUA_SYNTAX, at, NULL,
                          "%.*s at the end of the file", (int)(end - message),
                          message);
    else
        demur_draft_error(draft, DIAG_LUA_SYNTAX,
                          near_token(draft, at, message), NULL, "%s", message);
}

static void report_stop(Draft *draft, SandboxEnd end, const SandboxStop *stop) {
    Place at = {draft->source, stop->line, 0, 0};
    switch (end) {
    case SANDBOX_FINE:
        break;
    case SANDBOX_BYTECODE:
        demur_draft_error(draft, DIAG_LUA_BYTECODE, at, NULL,
                          "this file is compiled Lua; rule files are text");
        break;
    case SANDBOX_SYNTAX:
        report_syntax(draft, at, stop->message);
        break;
    case SANDBOX_DEPTH:
        demur_draft_error(draft, DIAG_LUA_DEPTH, at, NULL,
                          "this file is nested too deeply to be read");
        break;
    case SANDBOX_ERROR:
        if (demur_draft_error(draft, DIAG_LUA_ERROR, at, NULL, "%s",
                              stop->message))
            hint_at_formulas(draft, stop->message);
        break;
    case SANDBOX_STEPS:
        demur_draft_error(draft, DIAG_LUA_STEPS, at, NULL,
                          "the rule files ran too long; does a loop never "
                          "end?");
        break;
    case SANDBOX_MEMORY:
        demur_draft_error(draft, DIAG_LUA_MEMORY, at, NULL,
                          "the rule files needed too much memory");
        break;
    }
}

/* What a file left half done when it was stopped is no error of its own, and
 * what it may have declared is not unknown. */
static void excuse(Draft *draft) {
    draft->cut = true;
    demur_tokens_ids(draft->diag, draft->source, &draft->missing);
    for (size_t i = 0; i < draft->opened_count; i++)
        if (draft->opened[i]->at.file == draft->source &&
            draft->opened[i]->kind == PHRASE_OPEN)
            draft->opened[i]->kind = PHRASE_BAD;
    for (size_t i = 0; i < draft->readings_count; i++)
        draft->readings[i]->used |=
            draft->readings[i]->reading.at.file == draft->source;
    for (size_t i = 0; i < draft->versions_count; i++)
        draft->versions[i]->used |=
            draft->versions[i]->version.at.file == draft->source;
}

/* Runs one file. False if no other may run any more. */
static bool run_file(Draft *draft, Sandbox *sandbox, bool only_compile) {
    size_t length;
    const char *text =
        demur_diag_source_text(draft->diag, draft->source, &length);
    size_t failures = demur_diag_failures(draft->diag);
    demur_tokens_check(draft->diag, draft->source, draft->scratch,
                       &draft->flagged[draft->source]);
    draft->errors += demur_diag_failures(draft->diag) - failures;
    SandboxStop stop;
    const Chunk chunk = {text, length, only_compile};
    SandboxEnd end = demur_sandbox_run(sandbox, &chunk, draft->scratch, &stop);
    if (end == SANDBOX_FINE)
        return true;
    report_stop(draft, end, &stop);
    excuse(draft);
    return end != SANDBOX_STEPS && end != SANDBOX_MEMORY;
}

static int add_words(lua_State *lua) {
    demur_rules_add_declarations(lua);
    demur_rules_add_formulas(lua);
    demur_rules_add_comparisons(lua);
    return 0;
}

static void run_files(Draft *draft, SandboxLimits limits,
                      const int32_t *sources, size_t count) {
    Sandbox *sandbox = demur_sandbox_new(limits, draft);
    bool ready = sandbox != NULL &&
                 demur_sandbox_prepare(sandbox, add_words, demur_rules_unknown,
                                       demur_rules_assign);
    if (!ready) {
        draft->source = -1;
        draft->cut = true;
        report_stop(draft, SANDBOX_MEMORY, &(SandboxStop){0, ""});
    }
    bool going = true;
    for (size_t i = 0; ready && i < count; i++) {
        draft->source = sources[i];
        if (going)
            going = run_file(draft, sandbox, false);
        else
            (void)run_file(draft, sandbox, true);
    }
    demur_sandbox_free(sandbox);
}

static Book *new_book(void) {
    Arena *arena = demur_arena_new();
    Book *book = demur_arena_alloc(arena, sizeof *book);
    book->arena = arena;
    book->current_through = DATE_NONE;
    book->claim = -1;
    Names *names[] = {&book->court_names,   &book->authority_names,
                      &book->statute_names, &book->fact_names,
                      &book->element_names, &book->claim_names,
                      &book->posture_names};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        demur_names_init(names[i], arena);
    return book;
}

static size_t most(const int32_t *sources, size_t count) {
    int32_t highest = 0;
    for (size_t i = 0; i < count; i++)
        if (sources[i] > highest)
            highest = sources[i];
    return (size_t)highest + 1;
}

/* The files of a rule book, as sources. */
typedef struct Files {
    const int32_t *sources;
    size_t count;
    bool whole;      /* none is missing among the sources */
    char sha256[65]; /* of their names and texts */
} Files;

/* Each file's path below the folder and its length are part of it, so that no
 * two rule books run together to the same bytes. `prefix` bytes of each name
 * name the folder. */
static void digest_files(const Diag *diag, Files *files, size_t prefix) {
    Digest *digest = demur_digest_new();
    for (size_t i = 0; i < files->count; i++) {
        size_t length;
        const char *name = demur_diag_source_name(diag, files->sources[i]);
        const char *text =
            demur_diag_source_text(diag, files->sources[i], &length);
        name += prefix < strlen(name) ? prefix : 0;
        unsigned char size[8];
        for (int byte = 0; byte < 8; byte++)
            size[byte] =
                (unsigned char)((uint64_t)length >> (8 * byte) & 0xFFU);
        demur_digest_add(digest, name, strlen(name) + 1);
        demur_digest_add(digest, size, sizeof size);
        demur_digest_add(digest, text, length);
    }
    demur_digest_finish(digest, files->sha256);
}

static Book *load(Diag *diag, const Files *files, SandboxLimits limits) {
    const int32_t *sources = files->sources;
    size_t count = files->count;
    Draft draft = {.diag = diag, .scratch = demur_arena_new()};
    draft.unread = draft.cut = !files->whole;
    draft.book = new_book();
    draft.book->file_count = count;
    memcpy(draft.book->sha256, files->sha256, sizeof files->sha256);
    draft.book_at = NOWHERE;
    draft.flagged_count = most(sources, count);
    draft.flagged = demur_arena_array(draft.scratch, draft.flagged_count,
                                      sizeof *draft.flagged);
    demur_names_init(&draft.scoped, draft.scratch);
    demur_names_init(&draft.missing, draft.scratch);
    Book *book = draft.book;
    run_files(&draft, limits, sources, count);
    demur_draft_link(&draft);
    demur_draft_shadows(&draft, sources, count);
    bool fine = draft.errors == 0;
    demur_arena_free(draft.scratch);
    if (fine)
        return book;
    demur_book_free(book);
    return NULL;
}

/* True if the listed files are those of the frozen book, byte for byte. It
 * refers to them as the collector's first sources, which they become. */
static bool is_frozen(Diag *diag, const char *folder, const char **paths,
                      size_t count, const Frozen *frozen) {
    if (frozen == NULL || count != frozen->count ||
        demur_diag_source_count(diag) > 0)
        return false;
    size_t prefix = demur_source_prefix(folder, paths[0]);
    for (size_t i = 0; i < count; i++) {
        const FrozenFile *file = &frozen->files[i];
        if (strcmp(paths[i] + prefix, file->name) != 0 ||
            !demur_source_same(paths[i], file->text, file->length))
            return false;
    }
    for (size_t i = 0; i < count; i++)
        demur_diag_lend_source(diag, paths[i], frozen->files[i].text,
                               frozen->files[i].length);
    return true;
}

static Book *load_listed(Diag *diag, Arena *arena, const char *folder,
                         const char **paths, size_t found) {
    int32_t *sources = demur_arena_array(arena, found, sizeof *sources);
    size_t count = 0;
    for (size_t i = 0; i < found; i++) {
        int32_t source = demur_source_read(diag, paths[i]);
        if (source >= 0)
            sources[count++] = source;
    }
    if (count == 0)
        return NULL;
    Files files = {sources, count, count == found, ""};
    digest_files(diag, &files, demur_source_prefix(folder, paths[0]));
    return load(diag, &files, SANDBOX_LIMITS);
}

Book *demur_rules_load(Diag *diag, const char *folder, const Frozen *frozen) {
    Arena *arena = demur_arena_new();
    const char **paths = NULL;
    size_t failures = demur_diag_failures(diag);
    int found = demur_source_list(diag, arena, folder, ".lua", &paths);
    Book *book = NULL;
    if (found > 0 && is_frozen(diag, folder, paths, (size_t)found, frozen))
        book = (Book *)frozen->book;
    else if (found > 0)
        book = load_listed(diag, arena, folder, paths, (size_t)found);
    demur_arena_free(arena);
    if (demur_diag_failures(diag) == failures)
        return book;
    demur_book_free(book);
    return NULL;
}

Book *demur_rules_load_sources(Diag *diag, const int32_t *sources,
                               size_t count) {
    if (count > 0)
        return demur_rules_load_limited(
            diag, sources, count, SANDBOX_LIMITS.memory, SANDBOX_LIMITS.steps);
    demur_diag_report(diag, DIAG_NOTHING_FOUND, NOWHERE,
                      "there is no rule file to read");
    return NULL;
}

Book *demur_rules_load_limited(Diag *diag, const int32_t *sources, size_t count,
                               size_t memory, int64_t steps) {
    Files files = {sources, count, true, ""};
    digest_files(diag, &files, 0);
    return load(diag, &files, (SandboxLimits){memory, steps});
}
