#include "rules_inner.h"

#include <string.h>

Draft *demur_rules_draft(lua_State *lua) { return demur_sandbox_user(lua); }

Place demur_rules_here(lua_State *lua) {
    const Draft *draft = demur_rules_draft(lua);
    return (Place){draft->source, demur_sandbox_line(lua), 0, 0};
}

void demur_rules_room(lua_State *lua, int slots) {
    if (lua_checkstack(lua, slots) == 0)
        demur_sandbox_charge(lua, SIZE_MAX / 2); /* does not return */
}

Phrase *demur_rules_phrase(lua_State *lua, PhraseKind kind) {
    demur_sandbox_charge(lua, sizeof(Phrase));
    Draft *draft = demur_rules_draft(lua);
    Phrase *phrase = demur_arena_alloc(draft->scratch, sizeof *phrase);
    phrase->kind = kind;
    phrase->depth = 1;
    phrase->size = 1;
    phrase->at = demur_rules_here(lua);
    return phrase;
}

int demur_rules_push(lua_State *lua, Phrase *phrase) {
    lua_pushlightuserdata(lua, phrase);
    return 1;
}

int demur_rules_bad(lua_State *lua) {
    return demur_rules_push(lua, demur_rules_phrase(lua, PHRASE_BAD));
}

Phrase *demur_rules_get(lua_State *lua, int index) {
    return lua_type(lua, index) == LUA_TLIGHTUSERDATA
               ? lua_touserdata(lua, index)
               : NULL;
}

const char *demur_rules_copy(lua_State *lua, int index) {
    size_t length;
    const char *text = lua_tolstring(lua, index, &length);
    demur_sandbox_charge(lua, length + 1);
    char *copy =
        demur_arena_copy(demur_rules_draft(lua)->scratch, text, length);
    for (char *nul = copy; (nul = memchr(nul, '\0', length)) != NULL &&
                           (size_t)(nul - copy) < length;)
        *nul = '?';
    return copy;
}

static const char *phrase_type(const Phrase *phrase) {
    switch (phrase->kind) {
    case PHRASE_NAME:
        return "a name";
    case PHRASE_SPAN:
        return "a length of time";
    case PHRASE_AMOUNT:
        return "an amount of money";
    case PHRASE_OPEN:
        return "something unfinished: a table { … } must follow it";
    case PHRASE_READING:
        return "a reading";
    case PHRASE_STATUTE_VERSION:
        return "a version of a statute";
    case PHRASE_DECLARED:
        return "a declaration";
    case PHRASE_BAD:
    case PHRASE_COMPARE:
    case PHRASE_VERSION:
    case PHRASE_ALL:
    case PHRASE_ANY:
    case PHRASE_NONE:
    case PHRASE_AT_LEAST:
    case PHRASE_UNLESS:
    case PHRASE_IMPLIES:
    case PHRASE_EXCLUDES:
    case PHRASE_SAME:
        break;
    }
    return "a formula";
}

const char *demur_rules_type(lua_State *lua, int index) {
    switch (lua_type(lua, index)) {
    case LUA_TNONE:
    case LUA_TNIL:
        return "nothing";
    case LUA_TBOOLEAN:
        return lua_toboolean(lua, index) ? "the value true" : "the value false";
    case LUA_TNUMBER:
        return "a number";
    case LUA_TSTRING:
        return "a text in quotes";
    case LUA_TTABLE:
        return "a table { … }";
    case LUA_TFUNCTION:
        return "a word that makes or declares something";
    case LUA_TLIGHTUSERDATA:
        return phrase_type(lua_touserdata(lua, index));
    default:
        return "another kind of value";
    }
}

/* ---- formulas and lists of them ------------------------------------------ */

static Phrase *not_a_formula(lua_State *lua, int index, Place at,
                             const char *whole) {
    Draft *draft = demur_rules_draft(lua);
    const char *type = demur_rules_type(lua, index);
    bool text = lua_type(lua, index) == LUA_TSTRING;
    const char *word = text ? demur_rules_copy(lua, index) : whole;
    Phrase *phrase = demur_rules_get(lua, index);
    DiagCode code = phrase != NULL ? DIAG_WRONG_KIND : DIAG_WRONG_TYPE;
    bool said = demur_draft_error(draft, code, at, word,
                                  "%s stands in `%s` where a fact, an element "
                                  "or a formula is wanted",
                                  type, whole);
    if (said && text && demur_names_valid(word))
        demur_diag_hint(draft->diag, "without quotes, %s is a name", word);
    if (phrase != NULL && phrase->kind == PHRASE_OPEN)
        phrase->kind = PHRASE_BAD; /* not once more as unfinished */
    return demur_rules_phrase(lua, PHRASE_BAD);
}

Phrase *demur_rules_formula(lua_State *lua, int index, Place at,
                            const char *whole) {
    Phrase *phrase = demur_rules_get(lua, index);
    if (phrase != NULL && phrase->kind < PHRASE_SPAN)
        return phrase;
    return not_a_formula(lua, index, at, whole);
}

/* How many of the table's keys are not 1 … n; reports each that is a text. */
static lua_Unsigned strange_keys(lua_State *lua, int index, Place at,
                                 const char *whole) {
    lua_Unsigned named = 0, keys = 0;
    for (lua_pushnil(lua); lua_next(lua, index) != 0; lua_pop(lua, 1)) {
        keys++;
        if (lua_type(lua, -2) != LUA_TSTRING)
            continue;
        named++;
        const char *key = demur_rules_copy(lua, -2);
        demur_draft_error(demur_rules_draft(lua), DIAG_UNKNOWN_FIELD, at, key,
                          "the list `%s` has no fields, so no `%s`", whole,
                          key);
    }
    lua_Unsigned length = lua_rawlen(lua, index);
    if (keys - named != length)
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, at, whole,
                          "the list `%s` has holes", whole);
    return keys - length;
}

Phrases demur_rules_list(lua_State *lua, int index, Place at,
                         const char *whole) {
    Phrases list = {NULL, 0};
    demur_rules_room(lua, 8);
    lua_Unsigned length = lua_rawlen(lua, index);
    (void)strange_keys(lua, index, at, whole);
    demur_sandbox_charge(lua, (size_t)length * sizeof *list.items);
    list.items = demur_arena_array(demur_rules_draft(lua)->scratch,
                                   (size_t)length, sizeof *list.items);
    for (lua_Unsigned i = 1; i <= length; i++) {
        lua_rawgeti(lua, index, (lua_Integer)i);
        list.items[list.count++] = demur_rules_formula(lua, -1, at, whole);
        lua_pop(lua, 1);
    }
    return list;
}

int demur_rules_upvalue(lua_State *lua) {
    return (int)lua_tointeger(lua, lua_upvalueindex(1));
}

void demur_rules_add(lua_State *lua, const char *word, lua_CFunction function,
                     int number) {
    lua_pushinteger(lua, number);
    lua_pushcclosure(lua, function, 1);
    lua_setfield(lua, -2, word);
}
