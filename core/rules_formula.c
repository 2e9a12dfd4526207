#include "rules_inner.h"

enum { DEEPEST = 100, LARGEST = 20000 };

/* Depth and size bound the work of linking: a loop can make a formula that is
 * far larger than its file. */
static int push_formula(lua_State *lua, Phrase *whole, Phrases parts,
                        const char *word) {
    whole->parts = parts.items;
    whole->count = parts.count;
    for (size_t i = 0; i < parts.count; i++) {
        const Phrase *part = parts.items[i];
        if (part->depth >= whole->depth)
            whole->depth = part->depth + 1;
        whole->size += part->size;
    }
    Draft *draft = demur_rules_draft(lua);
    if (whole->depth <= DEEPEST && whole->size <= LARGEST)
        return demur_rules_push(lua, whole);
    if (!draft->too_large && whole->depth > DEEPEST)
        demur_draft_error(draft, DIAG_LUA_DEPTH, whole->at, word,
                          "a formula is nested more than %d deep", DEEPEST);
    else if (!draft->too_large)
        demur_draft_error(draft, DIAG_TOO_MANY_PARTS, whole->at, word,
                          "a formula has more than %d parts", LARGEST);
    draft->too_large = true;
    return demur_rules_bad(lua);
}

static const struct Word {
    const char *word;
    PhraseKind kind;
    int least, most; /* arguments; for lists: least parts */
} connectives[] = {
    {"all", PHRASE_ALL, 1, 0},         {"any", PHRASE_ANY, 1, 0},
    {"none", PHRASE_NONE, 1, 0},       {"unless", PHRASE_UNLESS, 2, 250},
    {"implies", PHRASE_IMPLIES, 2, 2}, {"excludes", PHRASE_EXCLUDES, 2, 250},
    {"same", PHRASE_SAME, 2, 2}};

enum { CONNECTIVES = sizeof connectives / sizeof *connectives };

/* A list in braces: all { a, b }. */
static int bracketed(lua_State *lua, int table, Phrase *whole,
                     const char *word) {
    Draft *draft = demur_rules_draft(lua);
    if (lua_type(lua, table) != LUA_TTABLE || lua_gettop(lua) != table) {
        demur_draft_error(draft, DIAG_WRONG_TYPE, whole->at, word,
                          "`%s` wants one list in braces: %s { a, b }", word,
                          word);
        return demur_rules_bad(lua);
    }
    Phrases parts = demur_rules_list(lua, table, whole->at, word);
    if (parts.count == 0 && lua_rawlen(lua, table) == 0) {
        demur_draft_error(draft, DIAG_BAD_FORMULA, whole->at, word,
                          "`%s { }` has no parts, so it says nothing", word);
        return demur_rules_bad(lua);
    }
    if (whole->kind == PHRASE_AT_LEAST &&
        whole->number > (int64_t)parts.count) {
        demur_draft_error(draft, DIAG_BAD_FORMULA, whole->at, word,
                          "at least %lld of %zu parts can never be",
                          (long long)whole->number, parts.count);
        return demur_rules_bad(lua);
    }
    return push_formula(lua, whole, parts, word);
}

static int connective(lua_State *lua) {
    const struct Word *word = &connectives[demur_rules_upvalue(lua)];
    Phrase *whole = demur_rules_phrase(lua, word->kind);
    if (word->most == 0)
        return bracketed(lua, 1, whole, word->word);
    int count = lua_gettop(lua);
    if (count < word->least || count > word->most) {
        demur_draft_error(demur_rules_draft(lua), DIAG_BAD_FORMULA, whole->at,
                          word->word, "`%s` wants %s, and has %d", word->word,
                          word->most == 2 ? "two parts (a, b)"
                                          : "two parts or more (a, b, …)",
                          count);
        return demur_rules_bad(lua);
    }
    demur_sandbox_charge(lua, (size_t)count * sizeof(Phrase *));
    Phrases parts = {demur_arena_array(demur_rules_draft(lua)->scratch,
                                       (size_t)count, sizeof(Phrase *)),
                     (size_t)count};
    for (int i = 0; i < count; i++)
        parts.items[i] = demur_rules_formula(lua, i + 1, whole->at, word->word);
    return push_formula(lua, whole, parts, word->word);
}

static int at_least(lua_State *lua) {
    Phrase *open = demur_rules_phrase(lua, PHRASE_OPEN);
    open->declares = DECLARE_COUNT;
    if (demur_rules_number(lua, 1, &open->number) && open->number >= 1) {
        Draft *draft = demur_rules_draft(lua);
        DEMUR_PUSH(draft->scratch, draft->opened, draft->opened_count, open);
        return demur_rules_push(lua, open);
    }
    demur_draft_error(demur_rules_draft(lua), DIAG_BAD_FORMULA, open->at,
                      "at_least",
                      "at_least(n) { … } wants a whole number from "
                      "1");
    return demur_rules_bad(lua);
}

static int in_force(lua_State *lua) {
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_VERSION);
    if (lua_type(lua, 1) != LUA_TSTRING || lua_type(lua, 2) != LUA_TSTRING) {
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, phrase->at,
                          "in_force",
                          "in_force wants the ids of a statute and "
                          "of one of its versions, in quotes");
        return demur_rules_bad(lua);
    }
    phrase->name = demur_rules_copy(lua, 1);
    phrase->second = demur_rules_copy(lua, 2);
    return demur_rules_push(lua, phrase);
}

int demur_rules_call_at_least(lua_State *lua, Phrase *open) {
    Phrase *whole = demur_rules_phrase(lua, PHRASE_AT_LEAST);
    whole->number = open->number;
    open->kind = PHRASE_DECLARED;
    return bracketed(lua, 2, whole, "at_least");
}

const char *demur_rules_connective(size_t number) {
    return number < CONNECTIVES ? connectives[number].word : NULL;
}

void demur_rules_add_formulas(lua_State *lua) {
    for (int i = 0; i < CONNECTIVES; i++)
        demur_rules_add(lua, connectives[i].word, connective, i);
    demur_rules_add(lua, "at_least", at_least, 0);
    demur_rules_add(lua, "in_force", in_force, 0);
}
