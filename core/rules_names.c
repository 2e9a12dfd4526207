#include "rules_inner.h"

#include <string.h>

static const char *const absent[] = {
#define ABSENT(word) word,
#include "rules_words.def"
};

static const char *const declarations[] = {
#define DECLARATION(name, word) word,
#include "rules_words.def"
};

static bool is_absent(const char *word) {
    size_t low = 0, high = sizeof absent / sizeof *absent;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(word, absent[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

static bool listed(const char *word, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (*word == *list[i] && strcmp(word, list[i]) == 0)
            return true;
    return false;
}

bool demur_rules_reserved(const char *word) {
    static const char *const others[] = {
        "always", "never", "at_least", "in_force", "years",  "months",
        "days",   "usd",   "assert",   "error",    "ipairs", "select",
        "type",   "and",   "break",    "do",       "else",   "elseif",
        "end",    "false", "for",      "function", "goto",   "if",
        "in",     "local", "nil",      "not",      "or",     "repeat",
        "return", "then",  "true",     "until",    "while",  "tonumber"};
    const char *own;
    for (size_t i = 0; (own = demur_rules_connective(i)) != NULL; i++)
        if (strcmp(word, own) == 0)
            return true;
    return listed(word, others, sizeof others / sizeof *others) ||
           listed(word, declarations, DECLARE_COUNT) || is_absent(word);
}

int demur_rules_unknown(lua_State *lua) {
    const char *name = lua_tostring(lua, 2);
    if (is_absent(name)) {
        demur_draft_error(demur_rules_draft(lua), DIAG_LUA_FORBIDDEN,
                          demur_rules_here(lua), name,
                          "rule files do not have Lua's `%s`", name);
        return demur_rules_bad(lua);
    }
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_NAME);
    phrase->name = demur_rules_copy(lua, 2);
    return demur_rules_push(lua, phrase);
}

/* The value is kept, so that what follows in the file makes sense. */
int demur_rules_assign(lua_State *lua) {
    Draft *draft = demur_rules_draft(lua);
    const char *name = demur_rules_copy(lua, 2);
    if (demur_draft_error(draft, DIAG_LUA_FORBIDDEN, demur_rules_here(lua),
                          name, "the assignment makes `%s` a global", name))
        demur_diag_hint(draft->diag, "write `local` before it");
    lua_settop(lua, 3);
    lua_rawset(lua, 1);
    return 0;
}

static void expect_id(lua_State *lua) {
    Draft *draft = demur_rules_draft(lua);
    if (lua_type(lua, 2) != LUA_TSTRING)
        return;
    const char *id = demur_rules_copy(lua, 2);
    if (demur_names_find(&draft->missing, id) < 0)
        demur_names_add(&draft->missing, id, 0);
}

static void unknown_word(lua_State *lua, const Phrase *name) {
    Draft *draft = demur_rules_draft(lua);
    Suggestion suggestion = demur_suggest(name->name);
    for (size_t i = 0; i < DECLARE_COUNT; i++)
        demur_suggest_offer(&suggestion, declarations[i]);
    const char *own;
    for (size_t i = 0; (own = demur_rules_connective(i)) != NULL; i++)
        demur_suggest_offer(&suggestion, own);
    if (demur_draft_error(draft, DIAG_UNKNOWN_NAME, demur_rules_here(lua),
                          name->name, "`%s` is no word of the rule language",
                          name->name))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
}

int demur_rules_call(lua_State *lua) {
    Phrase *phrase = lua_touserdata(lua, 1);
    if (phrase->kind == PHRASE_OPEN && phrase->declares != DECLARE_COUNT)
        return demur_rules_declare(lua, phrase);
    if (phrase->kind == PHRASE_OPEN)
        return demur_rules_call_at_least(lua, phrase);
    if (phrase->kind == PHRASE_BAD || phrase->kind == PHRASE_NAME)
        expect_id(lua);
    if (phrase->kind == PHRASE_NAME)
        unknown_word(lua, phrase);
    else if (phrase->kind != PHRASE_BAD)
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_KIND,
                          demur_rules_here(lua), NULL,
                          "%s has nothing to do with what follows it",
                          demur_rules_type(lua, 1));
    return demur_rules_bad(lua);
}
