#include "rules_inner.h"

#include <string.h>

static const char *const words[] = {
#define DECLARATION(name, word) word,
#include "rules_words.def"
};

const char *const demur_rules_sides[] = {"plaintiff", "defendant", NULL};

Declared demur_rules_begin(Draft *draft, const Phrase *open) {
    return (Declared){draft, open->at, "", words[open->declares], open->name};
}

/* An id must be snake_case; a bare name must not mean something else. */
const char *demur_rules_id(lua_State *lua, const Phrase *open, bool bare) {
    Draft *draft = demur_rules_draft(lua);
    const char *id = open->name;
    if (!demur_names_valid(id)) {
        if (demur_draft_error(draft, DIAG_BAD_ID, open->at, id,
                              "\"%s\" cannot be the id of a %s", id,
                              words[open->declares]))
            demur_diag_hint(draft->diag,
                            "small letters, digits and _, a letter first");
    } else if (bare && demur_rules_reserved(id)) {
        demur_draft_error(draft, DIAG_BAD_ID, open->at, id,
                          "\"%s\" has a meaning of its own in rule files", id);
    }
    demur_sandbox_charge(lua, strlen(id) + 1);
    return demur_arena_string(draft->book->arena, id);
}

void demur_rules_duplicate(Draft *draft, const Phrase *open, const char *what,
                           Place first) {
    const char *id = open->name;
    if (demur_draft_error(draft, DIAG_DUPLICATE_ID, open->at, id,
                          "%s \"%s\" is declared already", what, id))
        demur_diag_also(draft->diag, demur_draft_place(draft, first, id),
                        "first here");
}

/* "knew_of_plaintiff" as words, where no title was given. */
const char *demur_rules_read_title(Draft *draft, const char *id) {
    char *text = demur_words_spaced(draft->book->arena, id);
    if (*text >= 'a' && *text <= 'z')
        *text = (char)(*text - 'a' + 'A');
    return text;
}

void *demur_rules_new(lua_State *lua, size_t size) {
    demur_sandbox_charge(lua, size);
    return demur_arena_alloc(demur_rules_draft(lua)->scratch, size);
}

/* What stands in the wrong place is reported there, not once more as unused. */
static void excuse(Phrase *phrase) {
    if (phrase == NULL)
        return;
    if (phrase->draft != NULL && phrase->kind == PHRASE_READING)
        ((ReadingDraft *)phrase->draft)->used = true;
    if (phrase->draft != NULL && phrase->kind == PHRASE_STATUTE_VERSION)
        ((VersionDraft *)phrase->draft)->used = true;
    if (phrase->kind == PHRASE_OPEN)
        phrase->kind = PHRASE_BAD;
}

void *demur_rules_part(lua_State *lua, const Declared *declared, int number,
                       PhraseKind wanted) {
    lua_rawgeti(lua, 2, number);
    Phrase *phrase = demur_rules_get(lua, -1);
    bool bad = phrase != NULL && phrase->kind == PHRASE_BAD;
    void *draft =
        phrase != NULL && phrase->kind == wanted ? phrase->draft : NULL;
    if (draft == NULL && !bad)
        demur_draft_error(declared->draft, DIAG_WRONG_KIND, declared->at, NULL,
                          "in %s stands %s; %s is wanted",
                          demur_rules_what(declared), demur_rules_type(lua, -1),
                          wanted == PHRASE_READING ? "a field or a reading"
                                                   : "a field or a version");
    if (draft == NULL)
        excuse(phrase);
    lua_pop(lua, 1);
    return draft;
}

int demur_rules_parts(lua_State *lua) {
    lua_Unsigned length = lua_rawlen(lua, 2);
    return length > 10000 ? 10000 : (int)length;
}
