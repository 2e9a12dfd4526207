#include "facts_inner.h"

#include "utf8.h"

#include <assert.h>
#include <string.h>

/* ---- claims -------------------------------------------------------------- */

static void add_claim(Scope *scope, const Tree *tree, const Tree *facts) {
    const Reader *reader = scope->reader;
    int32_t claim = demur_facts_claim(reader, tree);
    if (claim < 0)
        return;
    Indices *claims = &scope->settings->claims;
    for (size_t i = 0; i < claims->count; i++)
        if (claims->items[i] == claim) {
            demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, tree->at,
                              "the claim %s is made twice", tree->text);
            return;
        }
    DEMUR_PUSH(reader->arena, claims->items, claims->count, claim);
    if (facts == NULL)
        return;
    Party party = {
        .name = reader->book->claims[claim].id, .claim = claim, .at = tree->at};
    if (demur_facts_statements(reader, facts, &party.facts))
        DEMUR_PUSH(reader->arena, reader->pattern->claims,
                   reader->pattern->claim_count, party);
}

/* {claim: id, facts: {…}} or {name: text, facts: {…}}: finds both values. */
static bool split_party(const Scope *scope, const Tree *map, const char *word,
                        const Tree *parts[2]) {
    const char *const words[] = {word, "facts", NULL};
    bool good = true;
    parts[0] = parts[1] = NULL;
    for (const Tree *item = map->first; item != NULL; item = item->next) {
        int key = demur_facts_key(scope->reader, item, words, "this item");
        if (key >= 0)
            parts[key] = item;
        good &= key >= 0;
    }
    if (parts[0] == NULL && good)
        demur_diag_report(scope->reader->diag, DIAG_MISSING_FIELD, map->at,
                          "%s is missing", word);
    return good && parts[0] != NULL;
}

static void read_claim_item(Scope *scope, const Tree *item) {
    const Tree *parts[2];
    if (item->kind != TREE_MAP) {
        add_claim(scope, item, NULL);
    } else if (scope->where != IN_FILE) {
        demur_diag_report(scope->reader->diag, DIAG_WRONG_TYPE, item->at,
                          "a map stands here, and the id of a claim is "
                          "wanted");
    } else if (split_party(scope, item, "claim", parts)) {
        add_claim(scope, parts[0], parts[1]);
    }
}

static void read_expected_claim(Scope *scope, const Tree *tree) {
    int32_t claim = demur_facts_claim(scope->reader, tree);
    if (claim >= 0)
        scope->expect->claim = scope->reader->book->claims[claim].id;
}

void demur_facts_read_claims(Scope *scope, const Tree *tree) {
    const Reader *reader = scope->reader;
    if ((scope->where & HELD) != 0) {
        read_expected_claim(scope, tree);
    } else if (scope->settings->claims.count > 0) {
        demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, tree->key->at,
                          "both claim and claims are given");
    } else if (tree->kind != TREE_LIST) {
        read_claim_item(scope, tree);
    } else {
        if (tree->count == 0)
            demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                              "no claim is named");
        for (const Tree *item = tree->first; item != NULL; item = item->next)
            read_claim_item(scope, item);
    }
}

/* ---- parties ------------------------------------------------------------- */

static const char several[] =
    "several are a list below `defendants`, beside parties and not in it";

static void add_defendant(Scope *scope, const Tree *name, const Tree *facts) {
    const Reader *reader = scope->reader;
    Pattern *pattern = reader->pattern;
    Party party = {
        .claim = -1, .supposed = scope->where == IN_ROW, .at = name->at};
    party.name = demur_facts_text(reader, name, "the name of a defendant");
    if (party.name == NULL && name->kind == TREE_LIST)
        demur_diag_hint(reader->diag, "%s", several);
    if (party.name == NULL)
        return;
    for (size_t i = 0; i < pattern->defendant_count; i++)
        if (strcmp(pattern->defendants[i].name, party.name) == 0) {
            demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, name->at,
                              "this defendant is named twice");
            demur_diag_also(reader->diag, pattern->defendants[i].at,
                            "first here");
            return;
        }
    if (facts != NULL)
        demur_facts_statements(reader, facts, &party.facts);
    DEMUR_PUSH(reader->arena, pattern->defendants, pattern->defendant_count,
               party);
    if (party.supposed)
        scope->row->defendant = party.name;
}

static bool first_defendants(const Scope *scope, const Tree *tree) {
    const Pattern *pattern = scope->reader->pattern;
    if (pattern->defendant_count == 0)
        return true;
    demur_diag_report(scope->reader->diag, DIAG_DUPLICATE_KEY, tree->key->at,
                      "defendants are named in two places");
    demur_diag_also(scope->reader->diag, pattern->defendants[0].at,
                    "first here");
    return false;
}

void demur_facts_read_defendants(Scope *scope, const Tree *tree) {
    if (!first_defendants(scope, tree) ||
        !demur_facts_is_list(scope->reader, tree, "a list of defendants"))
        return;
    if (tree->count == 0)
        demur_diag_report(scope->reader->diag, DIAG_BAD_VALUE, tree->at,
                          "no defendant is named");
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        const Tree *parts[2] = {item, NULL};
        if (item->kind != TREE_MAP || split_party(scope, item, "name", parts))
            add_defendant(scope, parts[0], parts[1]);
    }
}

void demur_facts_read_parties(Scope *scope, const Tree *tree) {
    enum { PLAINTIFF, DEFENDANT, VENTURE };
    static const char *const words[] = {"plaintiff", "defendant", "venture",
                                        NULL};
    Pattern *pattern = scope->reader->pattern;
    if (!demur_facts_is_map(scope->reader, tree, "a map of parties"))
        return;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        int key = demur_facts_key(scope->reader, item, words, "parties");
        if (key == PLAINTIFF)
            pattern->plaintiff =
                demur_facts_text(scope->reader, item, "a text");
        else if (key == VENTURE)
            demur_facts_texts(scope->reader, item, false, &pattern->venture);
        else if (key == DEFENDANT && first_defendants(scope, item))
            add_defendant(scope, item, NULL);
        else if (key < 0 && strcmp(item->key->text, "defendants") == 0)
            demur_diag_hint(scope->reader->diag, "%s", several);
    }
}

/* {name: text}: a row brings in a defendant of its own. What it is to be taken
 * to have done are the facts that the row supposes. */
static void bring_in(Scope *scope, const Tree *map) {
    static const char *const words[] = {"name", NULL};
    if (map->count == 0)
        demur_diag_report(scope->reader->diag, DIAG_MISSING_FIELD, map->at,
                          "name is missing");
    for (const Tree *item = map->first; item != NULL; item = item->next)
        if (demur_facts_key(scope->reader, item, words, "this defendant") >= 0)
            add_defendant(scope, item, NULL);
}

/* A row or an expectation about one defendant: one of the file's, all of which
 * are known by now, or whom a row brings in. */
void demur_facts_read_defendant(Scope *scope, const Tree *tree) {
    const Reader *reader = scope->reader;
    const Pattern *pattern = reader->pattern;
    if (scope->where == IN_ROW && tree->kind == TREE_MAP) {
        bring_in(scope, tree);
        return;
    }
    if (demur_facts_text(reader, tree, "the name of a defendant") == NULL)
        return;
    Suggestion suggestion = demur_suggest(tree->text);
    assert(scope->where != IN_ROW || scope->row != NULL);
    for (size_t i = 0; i < pattern->defendant_count; i++) {
        const char *name = pattern->defendants[i].name;
        if (pattern->defendants[i].supposed && scope->row == NULL)
            continue;
        if (strcmp(name, tree->text) == 0) {
            *(scope->where == IN_ROW ? &scope->row->defendant
                                     : &scope->expect->defendant) = name;
            return;
        }
        demur_suggest_offer(&suggestion, name);
    }
    demur_diag_report(reader->diag, DIAG_UNKNOWN_NAME, tree->at,
                      "\"%.*s\" is not a defendant of this file",
                      demur_utf8_clip(tree->text, DIAG_QUOTED), tree->text);
    demur_diag_did_you_mean(reader->diag, suggestion.best);
}
