#include "rules_inner.h"

#include <string.h>

enum { LONGEST_SPAN = 1000 /* years; as much in the other units */ };

static const int64_t largest_number = 1000000000000000;

bool demur_rules_number(lua_State *lua, int index, int64_t *number) {
    int exact;
    if (lua_type(lua, index) != LUA_TNUMBER)
        return false;
    *number = lua_tointegerx(lua, index, &exact);
    return exact != 0 && *number <= largest_number &&
           *number >= -largest_number;
}

static int span(lua_State *lua) {
    static const char *const units[] = {"years", "months", "days"};
    static const int64_t most[] = {LONGEST_SPAN, LONGEST_SPAN * INT64_C(12),
                                   LONGEST_SPAN * INT64_C(365)};
    int unit = demur_rules_upvalue(lua);
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_SPAN);
    int64_t number;
    if (!demur_rules_number(lua, 1, &number) || number < 0 ||
        number > most[unit]) {
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
    if (fraction)
        value += INT64_C(10) * (rest[1] - '0') + (rest[2] - '0');
    *cents = value;
    return true;
}

static int usd(lua_State *lua) {
    Phrase *phrase = demur_rules_phrase(lua, PHRASE_AMOUNT);
    bool fine = false;
    if (lua_type(lua, 1) == LUA_TSTRING) {
        fine = read_cents(demur_rules_copy(lua, 1), &phrase->number);
    } else if (demur_rules_number(lua, 1, &phrase->number)) {
        fine = phrase->number >= 0 && phrase->number <= largest_number / 100;
        phrase->number *= fine ? 100 : 1;
    }
    if (fine)
        return demur_rules_push(lua, phrase);
    demur_draft_error(demur_rules_draft(lua), DIAG_WRONG_TYPE, phrase->at,
                      "usd",
                      "usd wants whole dollars, or a text with cents: "
                      "usd(1250), usd(\"1250.50\")");
    return demur_rules_bad(lua);
}

/* ---- comparisons --------------------------------------------------------- */

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
        compare->has_number = demur_rules_number(lua, index, &compare->number);
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
    int method = demur_rules_upvalue(lua);
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
    if (demur_method_has_span((Method)method)) {
        const Phrase *length = demur_rules_get(lua, 2);
        if (length == NULL || length->kind != PHRASE_SPAN)
            return wrong_comparison(lua, phrase->at, word,
                                    "wants a length of time and a date: "
                                    "fact:within(years(10), other)");
        phrase->span = length->span;
        phrase->span.to_weekday = method == METHOD_WITHIN_TO_WEEKDAY;
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

/* All light userdata share one metatable. */
static void add_metatable(lua_State *lua) {
    lua_pushlightuserdata(lua, demur_rules_draft(lua));
    lua_createtable(lua, 0, 3);
    lua_createtable(lua, 0, METHOD_COUNT);
    for (int i = 0; i < METHOD_COUNT; i++)
        demur_rules_add(lua, methods[i], compare, i);
    lua_pushcclosure(lua, index_phrase, 1);
    lua_setfield(lua, -2, "__index");
    demur_rules_add(lua, "__call", demur_rules_call, 0);
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

void demur_rules_add_comparisons(lua_State *lua) {
    demur_rules_add(lua, "years", span, 0);
    demur_rules_add(lua, "months", span, 1);
    demur_rules_add(lua, "days", span, 2);
    demur_rules_add(lua, "usd", usd, 0);
    add_metatable(lua);
}
