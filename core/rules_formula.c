#include "rules_inner.h"

#include <string.h>

enum {
    DEEPEST = 100,
    LARGEST = 20000,
    LONGEST_SPAN = 1000 /* years; its equivalents of the other units */
};

static const int64_t largest_number = 1000000000000000;

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
        return lua_toboolean(lua, index) ? "the value true"
                                         : "the value false";
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

/* ---- formulas -------------------------------------------------------------- */

static Phrase *not_a_formula(lua_State *lua, int index, Place at,
                             const char *whole) {
    Draft *draft = demur_rules_draft(lua);
    const char *type = demur_rules_type(lua, index);
    bool text = lua_type(lua, index) == LUA_TSTRING;
    const char *word = text ? demur_rules_copy(lua, index) : whole;
    const Phrase *phrase = demur_rules_get(lua, index);
    DiagCode code = phrase != NULL ? DIAG_WRONG_KIND : DIAG_WRONG_TYPE;
    bool said = demur_draft_error(draft, code, at, word,
                                  "%s stands in `%s` where a fact, an element "
                                  "or a formula is wanted",
                                  type, whole);
    if (said && text && demur_names_valid(word))
        demur_diag_hint(draft->diag, "without quotes, %s is a name", word);
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
    if (whole->depth > DEEPEST)
        demur_draft_error(draft, DIAG_LUA_DEPTH, whole->at, word,
                          "a formula is nested more than %d deep", DEEPEST);
    else
        demur_draft_error(draft, DIAG_LUA_DEPTH, whole->at, word,
                          "a formula has more than %d parts", LARGEST);
    return demur_rules_bad(lua);
}

static const struct Word {
    const char *word;
    PhraseKind kind;
    int least, most; /* arguments; for lists: least parts */
} connectives[] = {{"all", PHRASE_ALL, 1, 0},
                   {"any", PHRASE_ANY, 1, 0},
                   {"none", PHRASE_NONE, 1, 0},
                   {"unless", PHRASE_UNLESS, 2, 250},
                   {"implies", PHRASE_IMPLIES, 2, 2},
                   {"excludes", PHRASE_EXCLUDES, 2, 250},
                   {"same", PHRASE_SAME, 2, 2}};

enum { CONNECTIVES = sizeof connectives / sizeof *connectives };

static int upvalue(lua_State *lua) {
    return (int)lua_tointeger(lua, lua_upvalueindex(1));
}

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
    const struct Word *word = &connectives[upvalue(lua)];
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
        parts.items[i] =
            demur_rules_formula(lua, i + 1, whole->at, word->word);
    return push_formula(lua, whole, parts, word->word);
}

static bool whole_number(lua_State *lua, int index, int64_t *number) {
    int exact;
    if (lua_type(lua, index) != LUA_TNUMBER)
        return false;
    *number = lua_tointegerx(lua, index, &exact);
    return exact != 0 && *number <= largest_number &&
           *number >= -largest_number;
}

static int at_least(lua_State *lua) {
    Phrase *open = demur_rules_phrase(lua, PHRASE_OPEN);
    open->declares = DECLARE_COUNT;
    if (whole_number(lua, 1, &open->number) && open->number >= 1) {
        Draft *draft = demur_rules_draft(lua);
        DEMUR_PUSH(draft->scratch, draft->opened, draft->opened_count, open);
        return demur_rules_push(lua, open);
    }
    demur_draft_error(demur_rules_draft(lua), DIAG_BAD_FORMULA, open->at,
                      "at_least", "at_least(n) { … } wants a whole number from "
                      "1");
    return demur_rules_bad(lua);
}

static int in_force(lua_State *lua) {
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_VERSION);
    if (lua_type(lua, 1) != LUA_TSTRING || lua_type(lua, 2) != LUA_TSTRING) {
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, phrase->at,
                          "in_force", "in_force wants the ids of a statute and "
                          "of one of its versions, in quotes");
        return demur_rules_bad(lua);
    }
    phrase->name = demur_rules_copy(lua, 1);
    phrase->second = demur_rules_copy(lua, 2);
    return demur_rules_push(lua, phrase);
}

static int span(lua_State *lua) {
    static const char *const units[] = {"years", "months", "days"};
    static const int64_t most[] = {LONGEST_SPAN, LONGEST_SPAN * 12,
                                   LONGEST_SPAN * 365};
    int unit = upvalue(lua);
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_SPAN);
    int64_t number;
    if (!whole_number(lua, 1, &number) || number < 0 || number > most[unit]) {
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, phrase->at,
                          units[unit],
                          "%s(n) wants a whole number from 0 to %lld",
                          units[unit], (long long)most[unit]);
        return demur_rules_bad(lua);
    }
    int32_t *fields[] = {&phrase->span.years, &phrase->span.months,
                         &phrase->span.days};
    *fields[unit] = (int32_t)number;
    return demur_rules_push(lua, phrase);
}

/* Reads 1250 or 1250.50; at most 13 digits before the point. */
static bool read_cents(const char *text, int64_t *cents) {
    int64_t value = 0;
    size_t digits = strspn(text, "0123456789");
    const char *rest = text + digits;
    bool fraction = rest[0] == '.' && strspn(rest + 1, "0123456789") == 2;
    if (digits == 0 || digits > 13 || strlen(rest) != (fraction ? 3U : 0U))
        return false;
    for (size_t i = 0; i < digits; i++)
        value = value * 10 + (text[i] - '0');
    value *= 100;
    *cents = fraction ? value + (rest[1] - '0') * 10 + (rest[2] - '0') : value;
    return true;
}

static int usd(lua_State *lua) {
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_AMOUNT);
    bool fine = false;
    if (lua_type(lua, 1) == LUA_TSTRING) {
        fine = read_cents(demur_rules_copy(lua, 1), &phrase->number);
    } else if (whole_number(lua, 1, &phrase->number)) {
        fine = phrase->number >= 0 && phrase->number <= largest_number / 100;
        phrase->number *= fine ? 100 : 1;
    }
    if (fine)
        return demur_rules_push(lua, phrase);
    demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, phrase->at,
                      "usd", "usd wants whole dollars, or a text with cents: "
                      "usd(1250), usd(\"1250.50\")");
    return demur_rules_bad(lua);
}

/* ---- comparisons ----------------------------------------------------------- */

static const char *const methods[] = {
#define METHOD(name, word) word,
#include "rules_words.def"
};

/* The value at that index, with which a fact is compared. */
static bool read_bound(lua_State *lua, int index, Phrase *compare) {
    const Phrase *phrase = demur_rules_get(lua, index);
    if (lua_type(lua, index) == LUA_TSTRING) {
        compare->name = demur_rules_copy(lua, index);
        return true;
    }
    if (phrase == NULL) {
        compare->has_number = whole_number(lua, index, &compare->number);
        return compare->has_number;
    }
    compare->parts[compare->count++] = lua_touserdata(lua, index);
    return phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_AMOUNT;
}

static bool involves_bad(lua_State *lua) {
    for (int i = 1; i <= lua_gettop(lua); i++) {
        const Phrase *phrase = demur_rules_get(lua, i);
        if (phrase != NULL && phrase->kind == PHRASE_BAD)
            return true;
    }
    return false;
}

static int wrong_comparison(lua_State *lua, Place at, const char *word,
                            const char *wanted) {
    demur_draft_error(demur_rules_draft(lua), DIAG_BAD_FORMULA, at, word,
                      "`:%s` %s", word, wanted);
    return demur_rules_bad(lua);
}

static int compare(lua_State *lua) {
    int method = upvalue(lua);
    const char *word = methods[method];
    const Phrase *fact = demur_rules_get(lua, 1);
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_COMPARE);
    if (involves_bad(lua))
        return demur_rules_bad(lua);
    if (fact == NULL)
        return wrong_comparison(lua, phrase->at, word,
                                "follows a fact with a colon");
    if (fact->kind != PHRASE_NAME)
        return wrong_comparison(lua, phrase->at, word,
                                "compares a fact, not a formula");
    phrase->method = (Method)method;
    demur_sandbox_charge(lua, 2 * sizeof *phrase->parts);
    phrase->parts = demur_arena_array(demur_rules_draft(lua)->scratch, 2,
                                      sizeof *phrase->parts);
    phrase->parts[phrase->count++] = lua_touserdata(lua, 1);
    int bound = 2;
    if (method == METHOD_WITHIN) {
        const Phrase *length = demur_rules_get(lua, 2);
        if (length == NULL || length->kind != PHRASE_SPAN)
            return wrong_comparison(lua, phrase->at, word,
                                    "wants a length of time and a date: "
                                    "fact:within(years(10), other)");
        phrase->span = length->span;
        bound = 3;
    }
    if (lua_gettop(lua) != bound || !read_bound(lua, bound, phrase))
        return wrong_comparison(lua, phrase->at, word,
                                "wants one value to compare with");
    return demur_rules_push(lua, phrase);
}

static int nothing(lua_State *lua) { return demur_rules_bad(lua); }

/* `fact:word`: a comparison; its table is the upvalue. */
static int index_phrase(lua_State *lua) {
    const Phrase *phrase = lua_touserdata(lua, 1);
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    lua_pushcfunction(lua, nothing);
    if (phrase->kind == PHRASE_BAD || lua_type(lua, 2) != LUA_TSTRING)
        return 1;
    Draft *draft = demur_rules_draft(lua);
    const char *word = demur_rules_copy(lua, 2);
    Suggestion suggestion = demur_suggest(word);
    for (size_t i = 0; i < METHOD_COUNT; i++)
        demur_suggest_offer(&suggestion, methods[i]);
    if (demur_draft_error(draft, DIAG_UNKNOWN_NAME, demur_rules_here(lua), word,
                          "there is no comparison `%s`", word))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
    return 1;
}

/* ---- names ------------------------------------------------------------------ */

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
        "always", "never",  "at_least", "in_force", "years",    "months",
        "days",   "usd",    "assert",   "error",    "ipairs",   "select",
        "type",   "and",    "break",    "do",       "else",     "elseif",
        "end",    "false",  "for",      "function", "goto",     "if",
        "in",     "local",  "nil",      "not",      "or",       "repeat",
        "return", "then",   "true",     "until",    "while",    "tonumber"};
    for (size_t i = 0; i < CONNECTIVES; i++)
        if (strcmp(word, connectives[i].word) == 0)
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
    for (size_t i = 0; i < CONNECTIVES; i++)
        demur_suggest_offer(&suggestion, connectives[i].word);
    if (demur_draft_error(draft, DIAG_UNKNOWN_NAME, demur_rules_here(lua),
                          name->name,
                          "`%s` is no word of the rule language", name->name))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
}

/* A phrase is called: `element "x" { … }`, `at_least(2) { … }`. */
static int call_phrase(lua_State *lua) {
    Phrase *phrase = lua_touserdata(lua, 1);
    if (phrase->kind == PHRASE_OPEN && phrase->declares != DECLARE_COUNT)
        return demur_rules_declare(lua, phrase);
    if (phrase->kind == PHRASE_OPEN) {
        Phrase *whole = demur_rules_phrase(lua, PHRASE_AT_LEAST);
        whole->number = phrase->number;
        phrase->kind = PHRASE_DECLARED;
        return bracketed(lua, 2, whole, "at_least");
    }
    if (phrase->kind == PHRASE_BAD || phrase->kind == PHRASE_NAME)
        expect_id(lua);
    if (phrase->kind == PHRASE_NAME)
        unknown_word(lua, phrase);
    else if (phrase->kind != PHRASE_BAD)
        demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_KIND,
                          demur_rules_here(lua), NULL,
                          "%s has nothing to do with what follows it",
                          phrase_type(phrase));
    return demur_rules_bad(lua);
}

static void add_numbered(lua_State *lua, const char *word,
                         lua_CFunction function, int number) {
    lua_pushinteger(lua, number);
    lua_pushcclosure(lua, function, 1);
    lua_setfield(lua, -2, word);
}

static void add_plain(lua_State *lua, const char *word,
                      lua_CFunction function) {
    lua_pushcfunction(lua, function);
    lua_setfield(lua, -2, word);
}

/* All light userdata share one metatable. */
static void add_metatable(lua_State *lua) {
    lua_pushlightuserdata(lua, demur_rules_draft(lua));
    lua_createtable(lua, 0, 3);
    lua_createtable(lua, 0, METHOD_COUNT);
    for (int i = 0; i < METHOD_COUNT; i++)
        add_numbered(lua, methods[i], compare, i);
    lua_pushcclosure(lua, index_phrase, 1);
    lua_setfield(lua, -2, "__index");
    add_plain(lua, "__call", call_phrase);
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

void demur_rules_add_formulas(lua_State *lua) {
    for (int i = 0; i < CONNECTIVES; i++)
        add_numbered(lua, connectives[i].word, connective, i);
    add_plain(lua, "at_least", at_least);
    add_plain(lua, "in_force", in_force);
    add_numbered(lua, "years", span, 0);
    add_numbered(lua, "months", span, 1);
    add_numbered(lua, "days", span, 2);
    add_plain(lua, "usd", usd);
    add_metatable(lua);
}
