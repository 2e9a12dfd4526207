#include "rules_inner.h"

#include <string.h>

/* ---- elements, readings, claims ------------------------------------------ */

#define READING_FIELD(field, type, ...)                                        \
    {                                                                          \
        .name = #field, .kind = FIELD_##type,                                  \
        .at = offsetof(ReadingDraft, reading.field), __VA_ARGS__               \
    }

void *demur_rules_reading(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {
        READING_FIELD(title, LINE, .required = false),
        READING_FIELD(holds, TEXT, .required = false),
        READING_FIELD(objection, TEXT, .required = false),
        READING_FIELD(note, TEXT, .required = false),
        READING_FIELD(by, NAMES, .names = NAME_AUTHORITY),
        READING_FIELD(met_under, NAMES, .names = NAME_AUTHORITY),
        READING_FIELD(cites, NAMES, .names = NAME_AUTHORITY),
        READING_FIELD(as_often_read, NAMES, .names = NAME_AUTHORITY),
        READING_FIELD(argued_by, NAMES, .names = NAME_AUTHORITY),
        READING_FIELD(foil, FLAG, .required = false),
        {.name = "test",
         .kind = FIELD_FORMULA,
         .required = true,
         .at = offsetof(ReadingDraft, test)},
        {.name = "unless",
         .kind = FIELD_FORMULAS,
         .at = offsetof(ReadingDraft, unless)}};
    static const char *const supports[] = {"by", "met_under", "cites",
                                           "as_often_read", "argued_by"};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    ReadingDraft *reading = demur_rules_new(lua, sizeof *reading);
    reading->reading.at = open->at;
    reading->reading.id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false), reading);
    bool supported = reading->reading.foil;
    for (size_t i = 0; i < sizeof supports / sizeof *supports; i++) {
        lua_pushstring(lua, supports[i]);
        int type = lua_rawget(lua, 2);
        bool empty = type == LUA_TTABLE && lua_rawlen(lua, -1) == 0;
        supported |= type != LUA_TNIL && !empty;
        lua_pop(lua, 1);
    }
    if (!supported &&
        demur_draft_error(draft, DIAG_MISSING_FIELD, open->at, NULL,
                          "%s names no authority", demur_rules_what(&declared)))
        demur_diag_hint(draft->diag,
                        "say who adopts it (`by`) or speaks for it "
                        "(`met_under`, `cites`, `as_often_read`, "
                        "`argued_by`), or `foil = true`");
    DEMUR_PUSH(draft->scratch, draft->readings, draft->readings_count, reading);
    return reading;
}

#define ELEMENT_FIELD(field, type, ...)                                        \
    {                                                                          \
        .name = #field, .kind = FIELD_##type,                                  \
        .at = offsetof(ElementDraft, element.field), __VA_ARGS__               \
    }

/* The last two are of defenses and exceptions alone. */
static const Field element_fields[] = {
    ELEMENT_FIELD(title, LINE, .required = false),
    ELEMENT_FIELD(ask, TEXT, .required = false),
    ELEMENT_FIELD(quote, TEXT, .required = false),
    ELEMENT_FIELD(note, TEXT, .required = false),
    ELEMENT_FIELD(statute, NAME, .names = NAME_STATUTE),
    {.name = "version",
     .kind = FIELD_LINE,
     .at = offsetof(ElementDraft, version)},
    ELEMENT_FIELD(burden, CHOICE, .words = demur_rules_sides,
                  .first = SIDE_PLAINTIFF),
    {.name = "claim", .kind = FIELD_LINE, .at = offsetof(ElementDraft, claim)},
    {.name = "test", .kind = FIELD_FORMULA, .at = offsetof(ElementDraft, test)},
    {.name = "unless",
     .kind = FIELD_FORMULAS,
     .at = offsetof(ElementDraft, unless)},
    ELEMENT_FIELD(not_encoded, TEXT, .required = false),
    ELEMENT_FIELD(reaches, NAMES, .names = NAME_CLAIM),
    ELEMENT_FIELD(leaves_out, TEXT, .required = false)};

enum {
    ALL_FIELDS = sizeof element_fields / sizeof *element_fields,
    PLAIN_FIELDS = ALL_FIELDS - 2
};

static void add_reading(lua_State *lua, ElementDraft *element,
                        ReadingDraft *reading) {
    Draft *draft = demur_rules_draft(lua);
    reading->used = true;
    for (size_t i = 0; i < element->reading_count; i++) {
        const Reading *other = &element->readings[i]->reading;
        if (strcmp(other->id, reading->reading.id) != 0)
            continue;
        if (demur_draft_error(draft, DIAG_DUPLICATE_ID, reading->reading.at,
                              reading->reading.id,
                              "this element has a reading \"%s\" already",
                              other->id))
            demur_diag_also(draft->diag,
                            demur_draft_place(draft, other->at, other->id),
                            "first here");
        return;
    }
    demur_sandbox_charge(lua, 2 * sizeof reading);
    DEMUR_PUSH(draft->scratch, element->readings, element->reading_count,
               reading);
}

/* One test, or readings, or the reason why there is neither. */
static void check_tests(lua_State *lua, const Declared *declared,
                        const ElementDraft *element) {
    static const char *const ways[] = {"test", "not_encoded"};
    int found = element->reading_count > 0;
    for (int i = 0; i < 2; i++) {
        lua_pushstring(lua, ways[i]);
        found += lua_rawget(lua, 2) != LUA_TNIL;
        lua_pop(lua, 1);
    }
    if (found == 0 && lua_rawlen(lua, 2) == 0)
        demur_draft_error(declared->draft, DIAG_MISSING_FIELD, declared->at,
                          NULL,
                          "%s has neither a `test` nor readings (nor "
                          "`not_encoded`)",
                          demur_rules_what(declared));
    if (found > 1)
        demur_draft_error(declared->draft, DIAG_BAD_FORMULA, declared->at, NULL,
                          "%s has more than one of `test`, readings and "
                          "`not_encoded`",
                          demur_rules_what(declared));
    if (element->element.not_encoded != NULL && element->unless.count > 0)
        demur_draft_error(declared->draft, DIAG_BAD_FORMULA, declared->at,
                          "unless",
                          "%s is not encoded, so nothing can be "
                          "excepted from it",
                          demur_rules_what(declared));
    if (element->version != NULL) {
        lua_pushliteral(lua, "statute");
        if (lua_rawget(lua, 2) == LUA_TNIL)
            demur_draft_error(declared->draft, DIAG_MISSING_FIELD, declared->at,
                              "version", "%s has a `version` but no `statute`",
                              demur_rules_what(declared));
        lua_pop(lua, 1);
    }
}

static const char *scoped_name(Draft *draft, const char *id,
                               const char *claim) {
    return demur_arena_format(draft->scratch, "%s %s", id,
                              claim == NULL ? "" : claim);
}

/* False if an element with this id and of this claim is there already. Only
 * ids that several elements share are kept by claim. */
static bool name_element(Draft *draft, const Phrase *open,
                         const ElementDraft *element) {
    static const char *const kinds[] = {"element", "defense", "exception"};
    Book *book = draft->book;
    const char *id = element->element.id;
    int32_t number = (int32_t)draft->elements_count;
    int32_t first = demur_names_find(&book->element_names, id);
    int32_t fact = demur_names_find(&book->fact_names, id);
    if (fact >= 0)
        demur_rules_duplicate(draft, open, "a fact",
                              draft->facts[fact]->fact.at);
    if (first < 0) {
        demur_names_add(&book->element_names, id, number);
        return true;
    }
    ElementDraft *other = draft->elements[first];
    if (!other->scoped) {
        other->scoped = true;
        demur_names_add(&draft->scoped, scoped_name(draft, id, other->claim),
                        first);
    }
    const char *name = scoped_name(draft, id, element->claim);
    int32_t same = demur_names_find(&draft->scoped, name);
    if (same >= 0) {
        demur_rules_duplicate(draft, open, kinds[element->element.kind],
                              draft->elements[same]->element.at);
        return false;
    }
    demur_names_add(&draft->scoped, name, number);
    return true;
}

void demur_rules_element(lua_State *lua, const Phrase *open, ElementKind kind) {
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    size_t errors = draft->errors;
    ElementDraft *element = demur_rules_new(lua, sizeof *element);
    Element *new = &element->element;
    new->kind = kind;
    new->claim = new->statute = new->version = -1;
    new->at = open->at;
    new->id = demur_rules_id(lua, open, true);
    Fields fields = {element_fields,
                     kind == ELEMENT_ELEMENT ? PLAIN_FIELDS : ALL_FIELDS, true};
    demur_rules_fields(lua, 2, &declared, fields, element);
    for (int i = 1; i <= demur_rules_parts(lua); i++) {
        ReadingDraft *reading =
            demur_rules_part(lua, &declared, i, PHRASE_READING);
        if (reading != NULL)
            add_reading(lua, element, reading);
    }
    check_tests(lua, &declared, element);
    if (element->element.title == NULL)
        element->element.title =
            demur_rules_read_title(draft, element->element.id);
    element->broken = draft->errors > errors;
    if (name_element(draft, open, element))
        DEMUR_PUSH(draft->scratch, draft->elements, draft->elements_count,
                   element);
}

void demur_rules_claim(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {
        {.name = "title",
         .kind = FIELD_LINE,
         .at = offsetof(ClaimDraft, claim.title)},
        {.name = "statute",
         .kind = FIELD_NAME,
         .at = offsetof(ClaimDraft, claim.statute),
         .names = NAME_STATUTE},
        {.name = "elements",
         .kind = FIELD_FORMULAS,
         .required = true,
         .at = offsetof(ClaimDraft, elements)},
        {.name = "not_encoded",
         .kind = FIELD_LINES,
         .at = offsetof(ClaimDraft, claim.not_encoded)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    ClaimDraft *claim = demur_rules_new(lua, sizeof *claim);
    claim->claim.statute = -1;
    claim->claim.at = open->at;
    claim->claim.id = demur_rules_id(lua, open, false);
    size_t errors = draft->errors;
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false), claim);
    if (claim->elements.count == 0 && draft->errors == errors)
        demur_draft_error(draft, DIAG_MISSING_FIELD, open->at, "elements",
                          "%s has no elements", demur_rules_what(&declared));
    if (claim->claim.title == NULL)
        claim->claim.title = demur_rules_read_title(draft, claim->claim.id);
    Names *names = &draft->book->claim_names;
    int32_t first = demur_names_find(names, claim->claim.id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "claim",
                              draft->claims[first]->claim.at);
        return;
    }
    demur_names_add(names, claim->claim.id, (int32_t)draft->claims_count);
    DEMUR_PUSH(draft->scratch, draft->claims, draft->claims_count, claim);
}
