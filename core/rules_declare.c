#include "rules_inner.h"

#include <string.h>

static const char *const words[] = {
#define DECLARATION(name, word) word,
#include "rules_words.def"
};

/* ---- book, courts, authorities, postures --------------------------------- */

static void declare_book(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {{.name = "title",
                                    .kind = FIELD_LINE,
                                    .required = true,
                                    .at = offsetof(Book, title)},
                                   {.name = "current_through",
                                    .kind = FIELD_DATE,
                                    .required = true,
                                    .at = offsetof(Book, current_through)},
                                   {.name = "claim",
                                    .kind = FIELD_NAME,
                                    .at = offsetof(Book, claim),
                                    .names = NAME_CLAIM}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    if (draft->has_book) {
        if (demur_draft_error(draft, DIAG_DUPLICATE_ID, open->at, "book",
                              "there is a book { … } already"))
            demur_diag_also(draft->diag,
                            demur_draft_place(draft, draft->book_at, "book"),
                            "first here");
        return;
    }
    draft->has_book = true;
    draft->book_at = open->at;
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false),
                       draft->book);
}

static void declare_court(lua_State *lua, const Phrase *open) {
    static const char *const conflicts[] = {"later", "earlier", NULL};
    static const Field fields[] = {{.name = "name",
                                    .kind = FIELD_LINE,
                                    .required = true,
                                    .at = offsetof(Court, name)},
                                   {.name = "abbr",
                                    .kind = FIELD_LINE,
                                    .required = true,
                                    .at = offsetof(Court, abbr)},
                                   {.name = "above",
                                    .kind = FIELD_NAME,
                                    .at = offsetof(Court, above),
                                    .names = NAME_COURT},
                                   {.name = "follows_itself",
                                    .kind = FIELD_FLAG,
                                    .at = offsetof(Court, follows_itself)},
                                   {.name = "conflict",
                                    .kind = FIELD_CHOICE,
                                    .at = offsetof(Court, conflict),
                                    .words = conflicts},
                                   {.name = "reporters",
                                    .kind = FIELD_LINES,
                                    .at = offsetof(Court, reporters)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    Court *court = demur_rules_new(lua, sizeof *court);
    court->above = -1;
    court->follows_itself = true;
    court->conflict = CONFLICT_EARLIER;
    court->at = open->at;
    court->id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false), court);
    int32_t first = demur_names_find(&draft->book->court_names, court->id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "court", draft->courts[first]->at);
        return;
    }
    demur_names_add(&draft->book->court_names, court->id,
                    (int32_t)draft->courts_count);
    DEMUR_PUSH(draft->scratch, draft->courts, draft->courts_count, court);
}

#define AUTHORITY_FIELD(field, type, ...)                                      \
    {                                                                          \
        .name = #field, .kind = FIELD_##type,                                  \
        .at = offsetof(Authority, field), __VA_ARGS__                          \
    }

static const char *const authority_kinds[] = {"decision", "dissent", "argument",
                                              "source", NULL};

static const Field authority_fields[] = {
    AUTHORITY_FIELD(kind, CHOICE, .words = authority_kinds),
    AUTHORITY_FIELD(name, LINE, .required = true),
    {.name = "short",
     .kind = FIELD_LINE,
     .at = offsetof(Authority, short_name)},
    AUTHORITY_FIELD(cite, LINE, .required = false),
    AUTHORITY_FIELD(docket, LINE, .required = false),
    AUTHORITY_FIELD(wl, LINE, .required = false),
    AUTHORITY_FIELD(parenthetical, LINE, .required = false),
    AUTHORITY_FIELD(court, NAME, .names = NAME_COURT),
    AUTHORITY_FIELD(date, DATE_PART, .other = offsetof(Authority, date_known)),
    AUTHORITY_FIELD(posture, LINE, .required = false),
    AUTHORITY_FIELD(precedential, FLAG, .required = false),
    AUTHORITY_FIELD(en_banc, FLAG, .required = false),
    AUTHORITY_FIELD(weight, TEXT, .required = false),
    AUTHORITY_FIELD(reached, ELEMENTS, .required = false),
    {.name = "holds", .kind = FIELD_TEXT, .at = offsetof(Authority, holding)},
    AUTHORITY_FIELD(quote, TEXT, .required = false),
    AUTHORITY_FIELD(note, TEXT, .required = false),
    AUTHORITY_FIELD(url, LINE, .required = false),
    AUTHORITY_FIELD(checked, FLAG, .required = false),
    AUTHORITY_FIELD(explains, NAMES, .names = NAME_AUTHORITY),
    AUTHORITY_FIELD(overrules, NAMES, .names = NAME_AUTHORITY),
    AUTHORITY_FIELD(dissents_from, NAME, .names = NAME_AUTHORITY),
    AUTHORITY_FIELD(history, EVENTS,
                    .other = offsetof(Authority, history_count))};

/* A decision without court or day could not be placed in any forum. */
static void require_court(lua_State *lua, const Declared *declared,
                          const Authority *authority) {
    static const char *const needed[] = {"court", "date"};
    for (int i = 0; i < 2 && authority->kind == AUTHORITY_DECISION; i++) {
        lua_pushstring(lua, needed[i]);
        if (lua_rawget(lua, 2) == LUA_TNIL)
            demur_draft_error(declared->draft, DIAG_MISSING_FIELD, declared->at,
                              NULL, "%s has no `%s`",
                              demur_rules_what(declared), needed[i]);
        lua_pop(lua, 1);
    }
}

static void declare_authority(lua_State *lua, const Phrase *open) {
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    Authority *authority = demur_rules_new(lua, sizeof *authority);
    authority->court = authority->dissents_from = -1;
    authority->date = DATE_NONE;
    authority->precedential = true;
    authority->at = open->at;
    authority->id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(authority_fields, false),
                       authority);
    require_court(lua, &declared, authority);
    lua_pushliteral(lua, "reached");
    authority->all_reached = lua_rawget(lua, 2) == LUA_TNIL;
    Names *names = &draft->book->authority_names;
    int32_t first = demur_names_find(names, authority->id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "authority",
                              draft->authorities[first]->at);
        return;
    }
    demur_names_add(names, authority->id, (int32_t)draft->authorities_count);
    DEMUR_PUSH(draft->scratch, draft->authorities, draft->authorities_count,
               authority);
}

static void declare_posture(lua_State *lua, const Phrase *open) {
    static const char *const stages[] = {"hypothetical", "pleading", "record",
                                         "trial", NULL};
    static const Field fields[] = {
        {.name = "stage",
         .kind = FIELD_CHOICE,
         .required = true,
         .at = offsetof(Posture, stage),
         .words = stages},
        {.name = "title", .kind = FIELD_LINE, .at = offsetof(Posture, title)},
        {.name = "cite", .kind = FIELD_LINE, .at = offsetof(Posture, cite)},
        {.name = "missing",
         .kind = FIELD_LINE,
         .at = offsetof(Posture, missing)},
        {.name = "also", .kind = FIELD_LINES, .at = offsetof(Posture, also)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    Posture *posture = demur_rules_new(lua, sizeof *posture);
    posture->at = open->at;
    posture->id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false), posture);
    if (posture->title == NULL)
        posture->title = demur_rules_read_title(draft, posture->id);
    Names *names = &draft->book->posture_names;
    int32_t first = demur_names_find(names, posture->id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "posture",
                              draft->postures[first]->at);
        return;
    }
    demur_names_add(names, posture->id, (int32_t)draft->postures_count);
    DEMUR_PUSH(draft->scratch, draft->postures, draft->postures_count, posture);
}

/* ---- facts and constraints ----------------------------------------------- */

static const char *const fact_types[] = {"yes_no", "number", "amount", "date",
                                         "period", "one_of", NULL};

static const Field fact_fields[] = {
    {.name = "ask",
     .kind = FIELD_TEXT,
     .required = true,
     .at = offsetof(FactDraft, fact.ask)},
    {.name = "help", .kind = FIELD_TEXT, .at = offsetof(FactDraft, fact.help)},
    {.name = "says", .kind = FIELD_TEXT, .at = offsetof(FactDraft, fact.says)},
    {.name = "denies",
     .kind = FIELD_TEXT,
     .at = offsetof(FactDraft, fact.denies)},
    {.name = "topic",
     .kind = FIELD_LINE,
     .at = offsetof(FactDraft, fact.topic)},
    {.name = "statute",
     .kind = FIELD_NAME,
     .at = offsetof(FactDraft, fact.statute),
     .names = NAME_STATUTE},
    {.name = "quote",
     .kind = FIELD_TEXT,
     .at = offsetof(FactDraft, fact.quote)},
    {.name = "type",
     .kind = FIELD_CHOICE,
     .at = offsetof(FactDraft, fact.type),
     .words = fact_types},
    {.name = "asserted_by",
     .kind = FIELD_CHOICE,
     .at = offsetof(FactDraft, fact.asserted_by),
     .first = SIDE_PLAINTIFF,
     .words = demur_rules_sides},
    {.name = "judgement",
     .kind = FIELD_FLAG,
     .at = offsetof(FactDraft, fact.judgement)},
    {.name = "question_of_law",
     .kind = FIELD_FLAG,
     .at = offsetof(FactDraft, fact.question_of_law)},
    {.name = "options",
     .kind = FIELD_LINES,
     .at = offsetof(FactDraft, fact.options)}};

static bool names_party(const char *brace) {
    return strncmp(brace, "{plaintiff}", 11) == 0 ||
           strncmp(brace, "{defendant}", 11) == 0;
}

static void check_clause(const Declared *declared, const Fact *fact,
                         const char *name, const char *clause) {
    if (clause == NULL)
        return;
    if (fact->type != FACT_PROPOSITION)
        demur_draft_error(declared->draft, DIAG_WRONG_TYPE, declared->at, name,
                          "%s has `%s` but its answer is not yes or no",
                          demur_rules_what(declared), name);
    for (const char *at = clause; (at = strchr(at, '{')) != NULL; at++)
        if (!names_party(at))
            demur_draft_error(declared->draft, DIAG_BAD_VALUE, declared->at,
                              name,
                              "`%s` of %s may name {plaintiff} and "
                              "{defendant}, nothing else in braces",
                              name, demur_rules_what(declared));
}

static void check_options(const Declared *declared, const Fact *fact) {
    const Strings *options = &fact->options;
    if (fact->type == FACT_ONE_OF && options->count < 2)
        demur_draft_error(declared->draft, DIAG_MISSING_FIELD, declared->at,
                          NULL,
                          "%s is one_of; `options` with two texts or "
                          "more is wanted",
                          demur_rules_what(declared));
    if (fact->type != FACT_ONE_OF && options->count > 0)
        demur_draft_error(declared->draft, DIAG_WRONG_TYPE, declared->at,
                          "options", "%s has options but not type = \"one_of\"",
                          demur_rules_what(declared));
    for (size_t i = 0; i < options->count && i < 200; i++)
        for (size_t j = 0; j < i; j++)
            if (strcmp(options->items[i], options->items[j]) == 0)
                demur_draft_error(
                    declared->draft, DIAG_DUPLICATE_ID, declared->at,
                    options->items[i], "the option \"%s\" stands twice in %s",
                    options->items[i], demur_rules_what(declared));
}

static void declare_fact(lua_State *lua, const Phrase *open) {
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    size_t errors = draft->errors;
    FactDraft *fact = demur_rules_new(lua, sizeof *fact);
    fact->fact =
        (Fact){.asserted_by = SIDE_PLAINTIFF, .statute = -1, .at = open->at};
    fact->fact.id = demur_rules_id(lua, open, true);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fact_fields, false),
                       fact);
    check_options(&declared, &fact->fact);
    check_clause(&declared, &fact->fact, "says", fact->fact.says);
    check_clause(&declared, &fact->fact, "denies", fact->fact.denies);
    fact->broken = draft->errors > errors;
    Book *book = draft->book;
    int32_t first = demur_names_find(&book->fact_names, fact->fact.id);
    int32_t element = demur_names_find(&book->element_names, fact->fact.id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "fact",
                              draft->facts[first]->fact.at);
        return;
    }
    if (element >= 0)
        demur_rules_duplicate(draft, open, "an element",
                              draft->elements[element]->element.at);
    demur_names_add(&book->fact_names, fact->fact.id,
                    (int32_t)draft->facts_count);
    DEMUR_PUSH(draft->scratch, draft->facts, draft->facts_count, fact);
}

static void declare_constraint(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {
        {.name = "why",
         .kind = FIELD_TEXT,
         .at = offsetof(ConstraintDraft, constraint.why)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    ConstraintDraft *constraint = demur_rules_new(lua, sizeof *constraint);
    constraint->constraint.at = open->at;
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, true),
                       constraint);
    if (lua_rawlen(lua, 2) != 1) {
        demur_draft_error(draft, DIAG_BAD_FORMULA, open->at, "constraint",
                          "a constraint has one formula, and here are %llu",
                          (unsigned long long)lua_rawlen(lua, 2));
        return;
    }
    lua_rawgeti(lua, 2, 1);
    constraint->rule =
        demur_rules_formula(lua, lua_gettop(lua), open->at, "constraint");
    DEMUR_PUSH(draft->scratch, draft->constraints, draft->constraints_count,
               constraint);
}

/* ---- the words themselves ------------------------------------------------ */

/* Makes of `open` what its declaration amounts to. */
static void finish(lua_State *lua, Phrase *open) {
    Declaration declares = open->declares;
    open->kind = PHRASE_DECLARED;
    switch (declares) {
    case DECLARE_BOOK:
        declare_book(lua, open);
        break;
    case DECLARE_COURT:
        declare_court(lua, open);
        break;
    case DECLARE_AUTHORITY:
        declare_authority(lua, open);
        break;
    case DECLARE_POSTURE:
        declare_posture(lua, open);
        break;
    case DECLARE_STATUTE:
        demur_rules_statute(lua, open);
        break;
    case DECLARE_VERSION:
        open->draft = demur_rules_version(lua, open);
        open->kind = PHRASE_STATUTE_VERSION;
        break;
    case DECLARE_FACT:
        declare_fact(lua, open);
        break;
    case DECLARE_CONSTRAINT:
        declare_constraint(lua, open);
        break;
    case DECLARE_ELEMENT:
        demur_rules_element(lua, open, ELEMENT_ELEMENT);
        break;
    case DECLARE_DEFENSE:
        demur_rules_element(lua, open, ELEMENT_DEFENSE);
        break;
    case DECLARE_EXCEPTION:
        demur_rules_element(lua, open, ELEMENT_EXCEPTION);
        break;
    case DECLARE_READING:
        open->draft = demur_rules_reading(lua, open);
        open->kind = PHRASE_READING;
        break;
    case DECLARE_CLAIM:
        demur_rules_claim(lua, open);
        break;
    case DECLARE_COUNT:
        break;
    }
}

int demur_rules_declare(lua_State *lua, Phrase *open) {
    Draft *draft = demur_rules_draft(lua);
    const char *word = words[open->declares];
    if (lua_type(lua, 2) == LUA_TTABLE && lua_gettop(lua) == 2) {
        finish(lua, open);
        return demur_rules_push(lua, open);
    }
    demur_draft_error(draft, DIAG_WRONG_TYPE, open->at, word,
                      "after %s \"%s\" stands %s; a table { … } is wanted",
                      word, open->name, demur_rules_type(lua, 2));
    if (demur_names_find(&draft->missing, open->name) < 0)
        demur_names_add(&draft->missing, open->name, 0);
    open->kind = PHRASE_BAD;
    return demur_rules_push(lua, open);
}

static int declaring_word(lua_State *lua) {
    Draft *draft = demur_rules_draft(lua);
    int number = (int)lua_tointeger(lua, lua_upvalueindex(1));
    bool nameless = number == DECLARE_BOOK || number == DECLARE_CONSTRAINT;
    Phrase *open = demur_rules_phrase(lua, PHRASE_OPEN);
    open->declares = (Declaration)number;
    int wanted = nameless ? LUA_TTABLE : LUA_TSTRING;
    if (lua_type(lua, 1) != wanted || lua_gettop(lua) != 1) {
        demur_draft_error(draft, DIAG_WRONG_TYPE, open->at, words[number],
                          nameless ? "`%s` is followed by a table: %s { … }"
                                   : "`%s` is followed by an id in quotes: "
                                     "%s \"id\" { … }",
                          words[number], words[number]);
        return demur_rules_bad(lua);
    }
    if (nameless) {
        lua_pushnil(lua); /* the table stands at 2, as after an id */
        lua_insert(lua, 1);
        finish(lua, open);
        return demur_rules_push(lua, open);
    }
    open->name = demur_rules_copy(lua, 1);
    DEMUR_PUSH(draft->scratch, draft->opened, draft->opened_count, open);
    return demur_rules_push(lua, open);
}

void demur_rules_add_declarations(lua_State *lua) {
    for (int i = 0; i < DECLARE_COUNT; i++) {
        lua_pushinteger(lua, i);
        lua_pushcclosure(lua, declaring_word, 1);
        lua_setfield(lua, -2, words[i]);
    }
}
