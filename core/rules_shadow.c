#include "rules_inner.h"

#include "tokens.h"

#include <string.h>

/* To Lua a local name hides a global one without a word: after
 * `local knew = should_have_known` every formula would say something else. So
 * no local name, parameter or loop variable may be a word of the rule
 * language or the name of a fact or an element. */
typedef struct Scan {
    Draft *draft;
    int32_t file;
    Tokens tokens;
    Token token;
} Scan;

static bool next(Scan *scan) {
    return demur_tokens_next(&scan->tokens, &scan->token);
}

static bool at(const Scan *scan, TokenKind kind, const char *word) {
    return demur_token_is(&scan->token, kind, word);
}

/* The words that formulas are made of. To hide a declaration's word is no
 * secret: what calls it then fails. */
static bool formula_word(const char *name) {
    static const char *const others[] = {"always",   "never", "at_least",
                                         "in_force", "years", "months",
                                         "days",     "usd"};
    const char *own;
    for (size_t i = 0; (own = demur_rules_connective(i)) != NULL; i++)
        if (strcmp(name, own) == 0)
            return true;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(name, others[i]) == 0)
            return true;
    return false;
}

static const char *hidden(const Draft *draft, const char *name) {
    const Book *book = draft->book;
    if (demur_names_find(&book->fact_names, name) >= 0)
        return "fact";
    if (demur_names_find(&book->element_names, name) >= 0)
        return "element";
    return formula_word(name) ? "word of formulas" : NULL;
}

static void check_name(Scan *scan) {
    Draft *draft = scan->draft;
    const char *name =
        demur_arena_copy(draft->scratch, scan->token.bytes, scan->token.length);
    const char *what = hidden(draft, name);
    if (what == NULL)
        return;
    draft->errors++;
    demur_diag_report(draft->diag, DIAG_LUA_FORBIDDEN,
                      demur_token_place(draft->diag, scan->file, &scan->token),
                      "the local name `%s` would hide the %s of that name",
                      name, what);
    demur_diag_hint(draft->diag, "give it a name of its own");
}

/* The names of a list, up to whatever is neither a name nor a comma. */
static void check_list(Scan *scan) {
    while (scan->token.kind == TOKEN_NAME && !at(scan, TOKEN_NAME, "in")) {
        check_name(scan);
        if (!next(scan) || !at(scan, TOKEN_MARK, ",") || !next(scan))
            return;
    }
}

/* What follows `function`: a name or none, and the parameters. */
static void check_function(Scan *scan, bool local) {
    if (local && scan->token.kind == TOKEN_NAME)
        check_name(scan);
    while (!at(scan, TOKEN_MARK, "("))
        if (!next(scan))
            return;
    if (next(scan))
        check_list(scan);
}

static void check_file(Scan *scan) {
    while (next(scan)) {
        bool local = at(scan, TOKEN_NAME, "local");
        bool loop = at(scan, TOKEN_NAME, "for");
        if ((local || loop) && !next(scan))
            return;
        if (!at(scan, TOKEN_NAME, "function")) {
            if (local || loop)
                check_list(scan);
        } else if (next(scan)) {
            check_function(scan, local);
        }
    }
}

void demur_draft_shadows(Draft *draft, const int32_t *sources, size_t count) {
    for (size_t i = 0; i < count; i++) {
        size_t length;
        const char *text =
            demur_diag_source_text(draft->diag, sources[i], &length);
        Scan scan = {.draft = draft,
                     .file = sources[i],
                     .tokens = demur_tokens_start(text, length)};
        /* Most files make no name of their own. */
        if (strstr(text, "local") != NULL || strstr(text, "function") != NULL)
            check_file(&scan);
    }
}
