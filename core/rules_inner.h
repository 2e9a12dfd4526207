/* rules_inner.h: what the files of the Lua loader share : rules.c,
 * rules_phrase.c, rules_names.c, rules_formula.c, rules_compare.c,
 * rules_fields.c, rules_records.c, rules_declare.c, rules_statute.c,
 * rules_element.c.
 *
 * A phrase is handed to Lua as a light userdata that points into the scratch
 * arena; nothing else in the state is one, so any can be trusted. Lua may jump
 * out of every function here: they hold nothing but arena memory. */
#ifndef DEMUR_RULES_INNER_H
#define DEMUR_RULES_INNER_H

#include "draft.h"
#include "sandbox.h"

Draft *demur_rules_draft(lua_State *lua);

/* The line that runs, as a place. */
Place demur_rules_here(lua_State *lua);

/* Room on Lua's stack for `slots` values; stops the file if there is none. */
void demur_rules_room(lua_State *lua, int slots);

/* A new phrase at the line that runs; scratch memory, counted. */
Phrase *demur_rules_phrase(lua_State *lua, PhraseKind kind);
int demur_rules_push(lua_State *lua, Phrase *phrase);
int demur_rules_bad(lua_State *lua); /* pushes a PHRASE_BAD */

/* The phrase at that index, or NULL if another value stands there. */
Phrase *demur_rules_get(lua_State *lua, int index);

/* The phrase at that index if it is a formula; else reports what stands there
 * (in `whole`, which began at `at`) and gives a PHRASE_BAD. */
Phrase *demur_rules_formula(lua_State *lua, int index, Place at,
                            const char *whole);

/* Reads the list at that index: formulas and nothing else. */
Phrases demur_rules_list(lua_State *lua, int index, Place at,
                         const char *whole);

/* A copy of the string at that index in the scratch arena; a NUL inside it
 * becomes `?`, which no id has. */
const char *demur_rules_copy(lua_State *lua, int index);

/* What a value is, for people: "a text", "a number". */
const char *demur_rules_type(lua_State *lua, int index);

/* The whole number at that index, if one of a sensible size stands there. */
bool demur_rules_number(lua_State *lua, int index, int64_t *number);

/* True for words that have a meaning of their own in a rule file. */
bool demur_rules_reserved(const char *word);

/* "all", "any" …; NULL behind the last. */
const char *demur_rules_connective(size_t number);

/* Adds a word to the table on top of the stack; its function finds `number`
 * with demur_rules_upvalue. */
void demur_rules_add(lua_State *lua, const char *word, lua_CFunction function,
                     int number);
int demur_rules_upvalue(lua_State *lua);

/* Add their words to the table on top of the stack. */
void demur_rules_add_formulas(lua_State *lua);
void demur_rules_add_comparisons(lua_State *lua);
void demur_rules_add_declarations(lua_State *lua);

/* A phrase is called: `element "x" { … }`, `at_least(2) { … }`. */
int demur_rules_call(lua_State *lua);
int demur_rules_call_at_least(lua_State *lua, Phrase *open);

/* `__index` of the names and `__newindex` of the environment (sandbox.h). */
int demur_rules_unknown(lua_State *lua);
int demur_rules_assign(lua_State *lua);

/* Finishes the declaration `open`, whose table is at index 2. */
int demur_rules_declare(lua_State *lua, Phrase *open);

/* ---- fields of a declaration (rules_fields.c) ---------------------------- */

typedef enum FieldKind {
    FIELD_LINE,            /* const char *: a text of one line */
    FIELD_TEXT,            /* const char *: a text, perhaps of several lines */
    FIELD_FLAG,            /* bool */
    FIELD_DATE,            /* Date */
    FIELD_DATE_PART,       /* Date, and a DatePart at `other` */
    FIELD_CHOICE,          /* int: the number of a word in `words` */
    FIELD_NAME,            /* int32_t: an id of kind `names` */
    FIELD_NAMES,           /* Indices: one id, or a list */
    FIELD_LINES,           /* Strings: one text, or a list */
    FIELD_ELEMENTS,        /* Strings: one element id, or a list */
    FIELD_FORMULA,         /* Phrase * */
    FIELD_FORMULAS,        /* Phrases */
    FIELD_FLAG_OR_FORMULA, /* bool, and a Phrase * at `other` */
    FIELD_EVENTS,          /* Event *, of an authority; its count at `other` */
    FIELD_OMISSIONS        /* Omission *, of a statute; likewise */
} FieldKind;

typedef struct Field {
    const char *name;
    FieldKind kind;
    bool required;
    size_t at, other; /* offsets in the target */
    NameKind names;
    int first;                /* the number of the first of `words` */
    const char *const *words; /* ends with NULL */
} Field;

typedef struct Fields {
    const Field *items;
    int count;
    bool positional; /* values without a name may stand in the table */
} Fields;

/* A declaration that is being read. */
typedef struct Declared {
    Draft *draft;
    Place at;
    const char *prefix;    /* "", or what part of the declaration this is */
    const char *word, *id; /* "element", "knowledge"; the id may be NULL */
} Declared;

/* The declaration in words: `element "knowledge"`. */
const char *demur_rules_what(const Declared *declared);

/* Reads the table at that index into `target`, reporting every unknown,
 * missing and ill-typed field. */
void demur_rules_fields(lua_State *lua, int index, const Declared *declared,
                        Fields fields, void *target);

/* Reads the list of tables at that index, a field of kind FIELD_EVENTS or
 * FIELD_OMISSIONS, into an array of the book's (rules_records.c). */
void demur_rules_records(lua_State *lua, int index, const Declared *declared,
                         const Field *field, void *target);

#define DEMUR_FIELDS(list, positional)                                         \
    ((Fields){list, sizeof(list) / sizeof *(list), positional})

/* ---- parts of declarations (rules_parts.c) ------------------------------- */

/* "plaintiff", "defendant": from SIDE_PLAINTIFF on. */
extern const char *const demur_rules_sides[];

Declared demur_rules_begin(Draft *draft, const Phrase *open);

/* The id in the book's arena; reported if it is none. `bare`: it is used
 * without quotes, so it may not mean something else. */
const char *demur_rules_id(lua_State *lua, const Phrase *open, bool bare);

/* Reports that `what` with this id is there already, at `first`. */
void demur_rules_duplicate(Draft *draft, const Phrase *open, const char *what,
                           Place first);

/* The id as a title: "Knew of plaintiff". */
const char *demur_rules_read_title(Draft *draft, const char *id);

/* Zeroed scratch memory, counted. */
void *demur_rules_new(lua_State *lua, size_t size);

/* The values without a field name in the table at 2: how many, and what one of
 * them drafted; NULL, reported, if it is not of the kind wanted. */
int demur_rules_parts(lua_State *lua);
void *demur_rules_part(lua_State *lua, const Declared *declared, int number,
                       PhraseKind wanted);

/* Declarations in rules_statute.c. */
void *demur_rules_version(lua_State *lua, const Phrase *open);
void demur_rules_statute(lua_State *lua, const Phrase *open);

/* Declarations in rules_element.c. */
void *demur_rules_reading(lua_State *lua, const Phrase *open);
void demur_rules_element(lua_State *lua, const Phrase *open, ElementKind kind);
void demur_rules_claim(lua_State *lua, const Phrase *open);

#endif
