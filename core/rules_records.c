#include "rules_inner.h"

#include <string.h>

/* ---- the history of a decision ------------------------------------------- */

static const char *const event_words[] = {
#define EVENT(name, word, cite, prior, ends) word,
#include "words.def"
    NULL};

static const Field event_fields[] = {
    {.name = "event",
     .kind = FIELD_CHOICE,
     .required = true,
     .at = offsetof(Event, kind),
     .words = event_words},
    {.name = "on",
     .kind = FIELD_DATE_PART,
     .required = true,
     .at = offsetof(Event, on),
     .other = offsetof(Event, on_known)},
    {.name = "cite", .kind = FIELD_LINE, .at = offsetof(Event, cite)},
    {.name = "by",
     .kind = FIELD_NAME,
     .at = offsetof(Event, by),
     .names = NAME_AUTHORITY},
    {.name = "as_to", .kind = FIELD_ELEMENTS, .at = offsetof(Event, as_to)},
    {.name = "note", .kind = FIELD_TEXT, .at = offsetof(Event, note)}};

static void blank_event(void *item, Place at) {
    Event *event = item;
    event->on = DATE_NONE;
    event->by = -1;
    event->at = at;
}

/* ---- what of a statute is not encoded ------------------------------------ */

static const Field omission_fields[] = {{.name = "words",
                                         .kind = FIELD_TEXT,
                                         .required = true,
                                         .at = offsetof(Omission, words)},
                                        {.name = "why",
                                         .kind = FIELD_TEXT,
                                         .required = true,
                                         .at = offsetof(Omission, why)}};

static void blank_omission(void *item, Place at) {
    Omission *omission = item;
    omission->at = at;
}

/* ---- lists of records ---------------------------------------------------- */

typedef struct Records {
    const char *prefix; /* for messages */
    const char *shape;
    Fields fields;
    size_t size;
    void (*blank)(void *item, Place at);
} Records;

static const Records events = {
    .prefix = "an event of ",
    .shape = "a list { { event = …, on = … } }",
    .fields = {event_fields, sizeof event_fields / sizeof *event_fields, false},
    .size = sizeof(Event),
    .blank = blank_event};

static const Records omissions = {
    .prefix = "what is not encoded of ",
    .shape = "a list { { words = …, why = … } }",
    .fields = {omission_fields,
               sizeof omission_fields / sizeof *omission_fields, false},
    .size = sizeof(Omission),
    .blank = blank_omission};

static void wrong_shape(lua_State *lua, int index, const Declared *d,
                        const char *field, const char *shape) {
    demur_draft_error(d->draft, DIAG_WRONG_TYPE, d->at, field,
                      "`%s` of %s is %s; %s is wanted", field,
                      demur_rules_what(d), demur_rules_type(lua, index), shape);
}

/* True if something else than a list stands there; that is reported. */
static bool no_list(lua_State *lua, int index, const Declared *d,
                    const char *field, const char *shape) {
    lua_Unsigned keys = 0;
    bool table = lua_type(lua, index) == LUA_TTABLE;
    demur_rules_room(lua, 8);
    if (table)
        for (lua_pushnil(lua); lua_next(lua, index) != 0; lua_pop(lua, 1))
            keys++;
    if (table && keys == lua_rawlen(lua, index))
        return false;
    wrong_shape(lua, index, d, field, shape);
    return true;
}

static void read_record(lua_State *lua, const Declared *declared,
                        const Field *field, const Records *kind, void *item) {
    Declared record = *declared;
    record.prefix = kind->prefix;
    kind->blank(item, declared->at);
    int table = lua_gettop(lua);
    if (lua_type(lua, table) == LUA_TTABLE)
        demur_rules_fields(lua, table, &record, kind->fields, item);
    else
        wrong_shape(lua, table, declared, field->name, kind->shape);
}

/* Records may not move once a lookup points into them, so there is room for
 * all before the first is read. */
void demur_rules_records(lua_State *lua, int index, const Declared *declared,
                         const Field *field, void *target) {
    const Records *kind = field->kind == FIELD_EVENTS ? &events : &omissions;
    if (no_list(lua, index, declared, field->name, kind->shape))
        return;
    size_t length = (size_t)lua_rawlen(lua, index);
    demur_sandbox_charge(lua, length * kind->size);
    void *items =
        demur_arena_array(declared->draft->book->arena, length, kind->size);
    memcpy((char *)target + field->at, &items, sizeof items);
    memcpy((char *)target + field->other, &length, sizeof length);
    for (size_t i = 0; i < length; i++) {
        lua_rawgeti(lua, index, (lua_Integer)i + 1);
        read_record(lua, declared, field, kind, (char *)items + i * kind->size);
        lua_pop(lua, 1);
    }
}
