#include "rules_inner.h"

#include "tokens.h"
#include "utf8.h"

#include <string.h>

enum { MOST_FIELDS = 24 };

/* ---- texts --------------------------------------------------------------- */

/* What is wrong with a text, or NULL. */
static const char *text_fault(const char *text, size_t length, bool lines) {
    if (length == 0)
        return "is empty";
    size_t fault = demur_utf8_check(text, length);
    if (fault < length) {
        uint32_t point;
        return demur_utf8_decode(text + fault, length - fault, &point) == 0
                   ? "is not valid UTF-8"
                   : "has a control or invisible character in it";
    }
    if (memchr(text, '\t', length) != NULL ||
        memchr(text, '\r', length) != NULL)
        return "has a control character in it";
    if (!lines && memchr(text, '\n', length) != NULL)
        return "has more than one line";
    return NULL;
}

const char *demur_rules_what(const Declared *declared) {
    Arena *arena = declared->draft->scratch;
    if (declared->id == NULL)
        return demur_arena_format(arena, "%s%s", declared->prefix,
                                  declared->word);
    return demur_arena_format(arena, "%s%s \"%s\"", declared->prefix,
                              declared->word, declared->id);
}

/* A copy in the book's arena, or NULL if something was reported. */
static const char *keep_text(lua_State *lua, int index, const Declared *d,
                             const char *field, bool lines) {
    size_t length;
    if (lua_type(lua, index) != LUA_TSTRING) {
        demur_draft_error(d->draft, DIAG_WRONG_TYPE, d->at, field,
                          "`%s` of %s is %s; a text in quotes is wanted", field,
                          demur_rules_what(d), demur_rules_type(lua, index));
        return NULL;
    }
    const char *text = lua_tolstring(lua, index, &length);
    const char *fault = text_fault(text, length, lines);
    if (fault != NULL) {
        demur_draft_error(d->draft, DIAG_WRONG_TYPE, d->at, field,
                          "the text `%s` of %s %s", field, demur_rules_what(d),
                          fault);
        return NULL;
    }
    demur_sandbox_charge(lua, length + 1);
    return demur_arena_copy(d->draft->book->arena, text, length);
}

/* ---- kinds of values ----------------------------------------------------- */

static void *target_of(void *target, size_t offset) {
    return (char *)target + offset;
}

static void wrong_type(lua_State *lua, int index, const Declared *d,
                       const char *field, const char *wanted) {
    demur_draft_error(d->draft, DIAG_WRONG_TYPE, d->at, field,
                      "`%s` of %s is %s; %s is wanted", field,
                      demur_rules_what(d), demur_rules_type(lua, index),
                      wanted);
}

static void read_date(lua_State *lua, int index, const Declared *d,
                      const Field *field, Date *date) {
    const char *wanted = field->kind == FIELD_DATE_PART
                             ? "a day as \"2023-08-03\" (\"2023-08\" or "
                               "\"2023\" if no more is known)"
                             : "a day as \"2023-08-03\"";
    size_t length = 0;
    const char *text = lua_type(lua, index) == LUA_TSTRING
                           ? lua_tolstring(lua, index, &length)
                           : NULL;
    if (text == NULL || !demur_date_shaped(text, length))
        wrong_type(lua, index, d, field->name, wanted);
    else if (!demur_date_read(text, length, date))
        demur_draft_error(d->draft, DIAG_BAD_DATE, d->at,
                          demur_rules_copy(lua, index),
                          "there is no day %s (`%s` of %s)", text, field->name,
                          demur_rules_what(d));
}

/* A day, or the month or the year of which no more is known. */
static void read_date_part(lua_State *lua, int index, const Declared *d,
                           const Field *field, void *target) {
    size_t length = 0;
    const char *text = lua_type(lua, index) == LUA_TSTRING
                           ? lua_tolstring(lua, index, &length)
                           : NULL;
    Date *date = target_of(target, field->at);
    DatePart *known = target_of(target, field->other);
    if (text != NULL && (length == 4 || length == 7) &&
        demur_date_read_part(text, length, date, known))
        return;
    read_date(lua, index, d, field, date);
}

static void unknown_word(const Declared *d, const Field *field,
                         const char *text) {
    Suggestion suggestion = demur_suggest(text);
    const char *all = "";
    for (int i = 0; field->words[i] != NULL; i++) {
        demur_suggest_offer(&suggestion, field->words[i]);
        all = demur_arena_join(d->draft->scratch, all, ", ", field->words[i]);
    }
    if (!demur_draft_error(d->draft, DIAG_UNKNOWN_WORD, d->at, text,
                           "`%s` of %s cannot be \"%s\"", field->name,
                           demur_rules_what(d), text))
        return;
    if (suggestion.best != NULL)
        demur_diag_did_you_mean(d->draft->diag, suggestion.best);
    else
        demur_diag_hint(d->draft->diag, "one of: %s", all);
}

static void read_choice(lua_State *lua, int index, const Declared *d,
                        const Field *field, int *choice) {
    if (lua_type(lua, index) != LUA_TSTRING) {
        wrong_type(lua, index, d, field->name, "a word in quotes");
        return;
    }
    const char *text = lua_tostring(lua, index);
    for (int i = 0; field->words[i] != NULL; i++)
        if (strcmp(field->words[i], text) == 0) {
            *choice = field->first + i;
            return;
        }
    unknown_word(d, field, demur_rules_copy(lua, index));
}

static void add_lookup(const Declared *d, Lookup lookup) {
    lookup.at = d->at;
    DEMUR_PUSH(d->draft->scratch, d->draft->lookups, d->draft->lookup_count,
               lookup);
}

static void read_one_name(lua_State *lua, int index, const Declared *d,
                          const Field *field, void *target) {
    const char *word = keep_text(lua, index, d, field->name, false);
    if (word == NULL)
        return;
    switch (field->kind) {
    case FIELD_NAME:
        add_lookup(
            d, (Lookup){.kind = field->names, .word = word, .single = target});
        break;
    case FIELD_NAMES:
        add_lookup(
            d, (Lookup){.kind = field->names, .word = word, .list = target});
        break;
    default: {
        Strings *strings = target;
        DEMUR_PUSH(d->draft->book->arena, strings->items, strings->count, word);
        if (field->kind == FIELD_ELEMENTS)
            add_lookup(d, (Lookup){.kind = NAME_ELEMENT, .word = word});
        break;
    }
    }
}

static void read_names(lua_State *lua, int index, const Declared *d,
                       const Field *field, void *target) {
    if (lua_type(lua, index) != LUA_TTABLE) {
        read_one_name(lua, index, d, field, target);
        return;
    }
    demur_rules_room(lua, 8);
    lua_Unsigned keys = 0, length = lua_rawlen(lua, index);
    for (lua_pushnil(lua); lua_next(lua, index) != 0; lua_pop(lua, 1))
        keys++;
    if (keys != length)
        wrong_type(lua, index, d, field->name, "a plain list { \"a\", \"b\" }");
    for (lua_Unsigned i = 1; i <= length; i++) {
        lua_rawgeti(lua, index, (lua_Integer)i);
        read_one_name(lua, lua_gettop(lua), d, field, target);
        lua_pop(lua, 1);
    }
}

static void read_formulas(lua_State *lua, int index, const Declared *d,
                          const Field *field, Phrases *list) {
    if (lua_type(lua, index) == LUA_TTABLE) {
        *list = demur_rules_list(lua, index, d->at, field->name);
        return;
    }
    Phrase *only = demur_rules_formula(lua, index, d->at, field->name);
    demur_sandbox_charge(lua, sizeof(Phrase *));
    DEMUR_PUSH(d->draft->scratch, list->items, list->count, only);
}

/* ---- fields -------------------------------------------------------------- */

static void read_flag(lua_State *lua, int index, const Declared *d,
                      const Field *field, void *target) {
    if (lua_type(lua, index) == LUA_TBOOLEAN)
        *(bool *)target_of(target, field->at) = lua_toboolean(lua, index) != 0;
    else if (field->kind == FIELD_FLAG_OR_FORMULA)
        *(Phrase **)target_of(target, field->other) =
            demur_rules_formula(lua, index, d->at, field->name);
    else
        wrong_type(lua, index, d, field->name, "true or false");
}

static void read_field(lua_State *lua, int index, const Declared *d,
                       const Field *field, void *target) {
    void *at = target_of(target, field->at);
    switch (field->kind) {
    case FIELD_LINE:
    case FIELD_TEXT:
        *(const char **)at =
            keep_text(lua, index, d, field->name, field->kind == FIELD_TEXT);
        break;
    case FIELD_FLAG:
    case FIELD_FLAG_OR_FORMULA:
        read_flag(lua, index, d, field, target);
        break;
    case FIELD_DATE:
        read_date(lua, index, d, field, at);
        break;
    case FIELD_DATE_PART:
        read_date_part(lua, index, d, field, target);
        break;
    case FIELD_CHOICE:
        read_choice(lua, index, d, field, at);
        break;
    case FIELD_NAME:
        read_one_name(lua, index, d, field, at);
        break;
    case FIELD_NAMES:
    case FIELD_LINES:
    case FIELD_ELEMENTS:
        read_names(lua, index, d, field, at);
        break;
    case FIELD_FORMULA:
        *(Phrase **)at = demur_rules_formula(lua, index, d->at, field->name);
        break;
    case FIELD_FORMULAS:
        read_formulas(lua, index, d, field, at);
        break;
    case FIELD_EVENTS:
    case FIELD_OMISSIONS:
        demur_rules_records(lua, index, d, field, target);
        break;
    }
}

static int field_number(Fields fields, const char *key, size_t length) {
    for (int i = 0; i < fields.count; i++) {
        const char *name = fields.items[i].name;
        if (*name == *key && strlen(name) == length &&
            memcmp(name, key, length) == 0)
            return i;
    }
    return -1;
}

static void unknown_field(const Declared *d, Fields fields, const char *key) {
    Place at = demur_tokens_find_key(d->draft->diag, d->at, key);
    Suggestion suggestion = demur_suggest(key);
    for (int i = 0; i < fields.count; i++)
        demur_suggest_offer(&suggestion, fields.items[i].name);
    if (demur_draft_error(d->draft, DIAG_UNKNOWN_FIELD, at, NULL,
                          "%s has no field `%s`", demur_rules_what(d), key))
        demur_diag_did_you_mean(d->draft->diag, suggestion.best);
}

/* Lua gives the keys of a table in an order of its own: fields are sorted into
 * slots of the stack first, in the order of the list, unknown ones by name. */
typedef struct Unknown {
    const char **keys;
    size_t count;
} Unknown;

static void keep_sorted(Draft *draft, Unknown *unknown, const char *key) {
    DEMUR_PUSH(draft->scratch, unknown->keys, unknown->count, key);
    for (size_t i = unknown->count - 1;
         i > 0 && strcmp(unknown->keys[i - 1], key) > 0; i--) {
        unknown->keys[i] = unknown->keys[i - 1];
        unknown->keys[i - 1] = key;
    }
}

/* The number of keys that are neither fields nor texts. */
static lua_Unsigned sort_fields(lua_State *lua, int index, int slots,
                                Fields fields, Unknown *unknown) {
    lua_Unsigned others = 0;
    for (lua_pushnil(lua); lua_next(lua, index) != 0;) {
        if (lua_type(lua, -2) != LUA_TSTRING) {
            others++;
            lua_pop(lua, 1);
            continue;
        }
        size_t length;
        const char *key = lua_tolstring(lua, -2, &length);
        int number = field_number(fields, key, length);
        if (number >= 0) {
            lua_replace(lua, slots + number);
            continue;
        }
        if (unknown->count < 20)
            keep_sorted(demur_rules_draft(lua), unknown,
                        demur_rules_copy(lua, -2));
        lua_pop(lua, 1);
    }
    return others;
}

void demur_rules_fields(lua_State *lua, int index, const Declared *declared,
                        Fields fields, void *target) {
    int slots = lua_gettop(lua) + 1;
    Unknown unknown = {NULL, 0};
    demur_rules_room(lua, MOST_FIELDS + 8);
    lua_settop(lua, slots + fields.count - 1);
    lua_Unsigned others = sort_fields(lua, index, slots, fields, &unknown);
    for (size_t i = 0; i < unknown.count; i++)
        unknown_field(declared, fields, unknown.keys[i]);
    lua_Unsigned length = lua_rawlen(lua, index);
    if (others != length || (length > 0 && !fields.positional))
        demur_draft_error(declared->draft, DIAG_UNKNOWN_FIELD, declared->at,
                          NULL, "%s has a value without a field name",
                          demur_rules_what(declared));
    for (int i = 0; i < fields.count; i++) {
        const Field *field = &fields.items[i];
        if (lua_type(lua, slots + i) != LUA_TNIL)
            read_field(lua, slots + i, declared, field, target);
        else if (field->required)
            demur_draft_error(declared->draft, DIAG_MISSING_FIELD, declared->at,
                              NULL, "%s has no `%s`",
                              demur_rules_what(declared), field->name);
    }
    lua_settop(lua, slots - 1);
}
