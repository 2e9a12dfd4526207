#include "rules_inner.h"

#include <string.h>

/* ---- statutes and their versions ----------------------------------------- */

void *demur_rules_version(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {
        {.name = "law",
         .kind = FIELD_LINE,
         .at = offsetof(VersionDraft, version.law)},
        {.name = "text",
         .kind = FIELD_TEXT,
         .at = offsetof(VersionDraft, version.text)},
        {.name = "from",
         .kind = FIELD_DATE,
         .required = true,
         .at = offsetof(VersionDraft, version.from)},
        {.name = "to",
         .kind = FIELD_DATE,
         .at = offsetof(VersionDraft, version.to)},
        {.name = "retroactive",
         .kind = FIELD_FLAG_OR_FORMULA,
         .at = offsetof(VersionDraft, version.retroactive),
         .other = offsetof(VersionDraft, retroactive_if)},
        {.name = "checked",
         .kind = FIELD_FLAG,
         .at = offsetof(VersionDraft, version.checked)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    VersionDraft *version = demur_rules_new(lua, sizeof *version);
    version->version.from = version->version.to = DATE_NONE;
    version->version.retroactive_if = -1;
    version->version.at = open->at;
    version->version.id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, false), version);
    DEMUR_PUSH(draft->scratch, draft->versions, draft->versions_count, version);
    return version;
}

static void add_version(lua_State *lua, StatuteDraft *statute,
                        VersionDraft *version) {
    Draft *draft = demur_rules_draft(lua);
    version->used = true;
    for (size_t i = 0; i < statute->version_count; i++) {
        const Version *other = &statute->versions[i]->version;
        if (strcmp(other->id, version->version.id) != 0)
            continue;
        if (demur_draft_error(draft, DIAG_DUPLICATE_ID, version->version.at,
                              version->version.id,
                              "this statute has a version \"%s\" already",
                              other->id))
            demur_diag_also(draft->diag,
                            demur_draft_place(draft, other->at, other->id),
                            "first here");
        return;
    }
    demur_sandbox_charge(lua, 2 * sizeof version);
    DEMUR_PUSH(draft->scratch, statute->versions, statute->version_count,
               version);
}

void demur_rules_statute(lua_State *lua, const Phrase *open) {
    static const Field fields[] = {
        {.name = "cite",
         .kind = FIELD_LINE,
         .required = true,
         .at = offsetof(StatuteDraft, statute.cite)},
        {.name = "url",
         .kind = FIELD_LINE,
         .at = offsetof(StatuteDraft, statute.url)},
        {.name = "note",
         .kind = FIELD_TEXT,
         .at = offsetof(StatuteDraft, statute.note)},
        {.name = "not_encoded",
         .kind = FIELD_OMISSIONS,
         .at = offsetof(StatuteDraft, statute.not_encoded),
         .other = offsetof(StatuteDraft, statute.not_encoded_count)}};
    Draft *draft = demur_rules_draft(lua);
    Declared declared = demur_rules_begin(draft, open);
    StatuteDraft *statute = demur_rules_new(lua, sizeof *statute);
    statute->statute.at = open->at;
    statute->statute.id = demur_rules_id(lua, open, false);
    demur_rules_fields(lua, 2, &declared, DEMUR_FIELDS(fields, true), statute);
    for (int i = 1; i <= demur_rules_parts(lua); i++) {
        VersionDraft *version =
            demur_rules_part(lua, &declared, i, PHRASE_STATUTE_VERSION);
        if (version != NULL)
            add_version(lua, statute, version);
    }
    Names *names = &draft->book->statute_names;
    int32_t first = demur_names_find(names, statute->statute.id);
    if (first >= 0) {
        demur_rules_duplicate(draft, open, "statute",
                              draft->statutes[first]->statute.at);
        return;
    }
    demur_names_add(names, statute->statute.id, (int32_t)draft->statutes_count);
    DEMUR_PUSH(draft->scratch, draft->statutes, draft->statutes_count, statute);
}
