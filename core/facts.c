#include "facts.h"

#include "facts_inner.h"
#include "source.h"

#include <stdint.h>
#include <string.h>

/* ---- documents ----------------------------------------------------------- */

/* The next document that has something in it; `more` if others follow. */
static Extent next_document(Diag *diag, int32_t source, size_t from,
                            bool *more) {
    size_t total;
    demur_diag_source_text(diag, source, &total);
    Extent extent = demur_yamltree_document(diag, source, from);
    while (extent.to < total && demur_yamltree_blank(diag, extent))
        extent = demur_yamltree_document(diag, source, extent.to);
    *more = !demur_yamltree_blank(diag, (Extent){source, extent.to, total});
    return extent;
}

static void refuse_second(Diag *diag, Extent first) {
    Place at = {first.source, 0, 1, 3};
    at.line = demur_diag_line(diag, first.source, first.to);
    demur_diag_report(diag, DIAG_YAML_FORBIDDEN, at,
                      "a second document begins here, and a file holds one");
    demur_diag_hint(diag, "several may come on standard input (-)");
}

/* What can be seen to be wrong without parsing. */
static bool check_bytes(Diag *diag, Extent extent, bool stream) {
    Place at = {extent.source, 0, 1, 1};
    if (extent.to - extent.from > SOURCE_LARGEST) {
        at.line = demur_diag_line(diag, extent.source, extent.from);
        demur_diag_report(diag, DIAG_TOO_LARGE, at,
                          "the document is over the limit of %d MiB",
                          SOURCE_LARGEST >> 20);
        return false;
    }
    return !stream ||
           demur_source_check_part(diag, extent.source, extent.from, extent.to);
}

Pattern *demur_facts_read(const Book *book, Diag *diag, int32_t source,
                          bool stream, size_t *offset) {
    size_t failures = demur_diag_failures(diag);
    bool more;
    Extent extent = next_document(diag, source, *offset, &more);
    *offset = stream && more ? extent.to : SIZE_MAX;
    if (more && !stream)
        refuse_second(diag, extent);
    if (!check_bytes(diag, extent, stream))
        return NULL;
    Arena *arena = demur_arena_new();
    Pattern *pattern = demur_arena_alloc(arena, sizeof *pattern);
    pattern->arena = arena;
    pattern->file =
        demur_arena_string(arena, demur_diag_source_name(diag, source));
    pattern->text = demur_diag_source_text(diag, source, NULL) + extent.from;
    pattern->text_length = extent.to - extent.from;
    Reader reader = {book, diag, arena, pattern};
    const Tree *tree = demur_yamltree_read(diag, arena, extent);
    if (tree != NULL)
        demur_facts_read_pattern(&reader, tree);
    if (demur_diag_failures(diag) == failures)
        return pattern;
    demur_arena_free(arena);
    return NULL;
}

/* ---- the command line ---------------------------------------------------- */

/* The text of an option as a tree with a place in a source named after the
 * option; NULL if it is not given or not valid text. */
static const Tree *option(const Reader *reader, const char *name,
                          const char *text) {
    if (text == NULL)
        return NULL;
    size_t length = strlen(text);
    int32_t source = demur_diag_add_source(reader->diag, name, text, length);
    if (!demur_source_check(reader->diag, source))
        return NULL;
    Tree *tree = demur_arena_alloc(reader->arena, sizeof *tree);
    tree->kind = TREE_TEXT;
    tree->text = demur_arena_copy(reader->arena, text, length);
    tree->length = length;
    tree->at = (Place){source, 1, 1, (int32_t)length};
    return tree;
}

/* Splits "name=value" in two; `form` says so in the user's words. Spaces may
 * stand around the sign. */
static bool split(const Reader *reader, const Tree *tree, const char *form,
                  Tree parts[2]) {
    const char *equals = strchr(tree->text, '=');
    if (equals == NULL || equals == tree->text || equals[1] == '\0') {
        demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                          "%s is wanted here", form);
        return false;
    }
    size_t end = (size_t)(equals - tree->text), begin = end + 1;
    while (end > 1 && tree->text[end - 1] == ' ')
        end--;
    while (begin + 1 < tree->length && tree->text[begin] == ' ')
        begin++;
    parts[0] = demur_facts_part(reader, tree, 0, end);
    parts[1] = demur_facts_part(reader, tree, begin, tree->length);
    return true;
}

static void adopt(const Reader *reader, const Tree *tree, Settings *settings) {
    Tree parts[2];
    if (strcmp(tree->text, "none") == 0)
        settings->adopt_none = true;
    else if (split(reader, tree, "element=reading, or none,", parts))
        demur_facts_adopt(reader, &parts[0], &parts[1], settings);
}

/* The statement that "fact=value" makes; `name` has the fact's own place. */
static bool say(const Reader *reader, const Tree *tree, Tree *name,
                Statement *statement) {
    Tree parts[2];
    if (!split(reader, tree, "fact=value", parts))
        return false;
    *name = parts[0];
    int32_t fact = demur_facts_fact(reader, name);
    parts[1].key = name;
    return fact >= 0 &&
           demur_facts_statement(reader, &parts[1], fact, statement);
}

static void set(const Reader *reader, const Tree *tree, Settings *settings) {
    Tree name;
    Statement statement;
    if (!say(reader, tree, &name, &statement))
        return;
    for (size_t i = 0; i < settings->facts.count; i++)
        if (settings->facts.items[i].fact == statement.fact) {
            demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, name.at,
                              "%s is set twice", name.text);
            return;
        }
    DEMUR_PUSH(reader->arena, settings->facts.items, settings->facts.count,
               statement);
}

bool demur_facts_say(const Book *book, Diag *diag, Arena *arena,
                     const char *text, Statement *statement) {
    Reader reader = {book, diag, arena, NULL};
    const Tree *tree = option(&reader, "answer", text);
    Tree fact;
    return tree != NULL && say(&reader, tree, &fact, statement);
}

const char *demur_facts_named(const Book *book, Diag *diag, Arena *arena,
                              const char *element, const char *text) {
    Reader reader = {book, diag, arena, NULL};
    const Tree *tree = option(&reader, "answer", text);
    return tree == NULL ? NULL : demur_facts_cause(&reader, element, tree);
}

static void claim(const Reader *reader, const Tree *tree, Settings *settings) {
    int32_t number = demur_facts_claim(reader, tree);
    if (number >= 0)
        DEMUR_PUSH(reader->arena, settings->claims.items,
                   settings->claims.count, number);
}

static void issues(const Reader *reader, const Tree *tree, Settings *settings) {
    settings->has_issues = true;
    settings->all_issues = strcmp(tree->text, "all") == 0;
    for (size_t from = 0; !settings->all_issues && from <= tree->length;) {
        size_t to = from + strcspn(tree->text + from, ",");
        Tree part = demur_facts_part(reader, tree, from, to);
        demur_facts_read_issue(reader, &part, settings);
        from = to + 1;
    }
}

bool demur_facts_overrides(const Book *book, Diag *diag, Arena *arena,
                           const Overrides *overrides, Settings *settings) {
    size_t failures = demur_diag_failures(diag);
    Reader reader = {book, diag, arena, NULL};
    *settings = demur_settings_none();
    const char *other = overrides->option;
    const Tree *tree;
    if ((tree = option(&reader, other == NULL ? "--court" : other,
                       overrides->court)) != NULL)
        demur_facts_read_court(&reader, tree, settings);
    if ((tree = option(&reader, other == NULL ? "--date" : other,
                       overrides->date)) != NULL)
        demur_facts_date(&reader, tree, &settings->date);
    if ((tree = option(&reader, "--posture", overrides->posture)) != NULL)
        settings->posture = demur_facts_posture(&reader, tree);
    if ((tree = option(&reader, "--claim", overrides->claim)) != NULL)
        claim(&reader, tree, settings);
    if ((tree = option(&reader, "--issues", overrides->issues)) != NULL)
        issues(&reader, tree, settings);
    for (size_t i = 0; i < overrides->adopt_count; i++)
        if ((tree = option(&reader, "--adopt", overrides->adopt[i])) != NULL)
            adopt(&reader, tree, settings);
    for (size_t i = 0; i < overrides->set_count; i++)
        if ((tree = option(&reader, "--set", overrides->set[i])) != NULL)
            set(&reader, tree, settings);
    return demur_diag_failures(diag) == failures;
}
