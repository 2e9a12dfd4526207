#include "facts_inner.h"

#include <string.h>

static bool read_evidence_map(const Reader *reader, const Tree *tree,
                              Evidence *evidence) {
    static const char *const words[] = {"source", "quote", "by", NULL};
    bool good = true;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        int key = demur_facts_key(reader, item, words, "an item of evidence");
        const char *text = NULL;
        if (key >= 0)
            text = demur_facts_text(reader, item, "a text");
        if (key == 0)
            evidence->source = text;
        if (key == 1)
            evidence->quote = text;
        if (key == 2)
            evidence->by = text;
        good &= text != NULL;
    }
    return good;
}

static bool read_evidence(const Reader *reader, const Tree *list,
                          Statement *statement) {
    bool good = true;
    if (!demur_facts_is_list(reader, list, "a list of evidence"))
        return false;
    statement->evidence = demur_arena_array(reader->arena, list->count,
                                            sizeof *statement->evidence);
    for (const Tree *item = list->first; item != NULL; item = item->next) {
        Evidence *one = &statement->evidence[statement->evidence_count++];
        one->at = item->at;
        if (item->kind == TREE_MAP)
            good &= read_evidence_map(reader, item, one);
        else
            one->source =
                demur_facts_text(reader, item, "a text or {source, quote, by}");
        good &= item->kind == TREE_MAP || one->source != NULL;
    }
    return good;
}

static bool read_how(const Reader *reader, const Tree *tree,
                     Statement *statement) {
    static const char *const words[] = {
#define HOW(name, word) word,
#include "words.def"
        NULL};
    int how = demur_facts_word(reader, tree, words,
                               "a way in which a fact comes before the court");
    if (how < 0)
        return false;
    statement->how = (How)how;
    statement->how_given = true;
    return true;
}

enum { IS, ALLEGED, FOUND, HOW_SAID, SOURCE, QUOTE, NOTE, EVIDENCE };

static bool read_text(const Reader *reader, const Tree *tree,
                      const char **text) {
    *text = demur_facts_text(reader, tree, "a text");
    return *text != NULL;
}

static bool read_part(const Reader *reader, const Tree *item,
                      Statement *statement) {
    static const char *const words[] = {"is",   "alleged",  "found",
                                        "how",  "source",   "quote",
                                        "note", "evidence", NULL};
    int32_t fact = statement->fact;
    switch (demur_facts_key(reader, item, words, "a fact")) {
    case IS:
        return demur_facts_position(reader, item, fact, &statement->is);
    case ALLEGED:
        return demur_facts_position(reader, item, fact, &statement->alleged);
    case FOUND:
        return demur_facts_position(reader, item, fact, &statement->found);
    case HOW_SAID:
        return read_how(reader, item, statement);
    case SOURCE:
        return read_text(reader, item, &statement->source);
    case QUOTE:
        return read_text(reader, item, &statement->quote);
    case NOTE:
        return read_text(reader, item, &statement->note);
    case EVIDENCE:
        return read_evidence(reader, item, statement);
    default:
        return false;
    }
}

/* {from: …, to: …} right under the fact's name is its value. */
static bool is_period(const Reader *reader, const Tree *tree, int32_t fact) {
    if (reader->book->facts[fact].type != FACT_PERIOD)
        return false;
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        if (strcmp(item->key->text, "from") == 0 ||
            strcmp(item->key->text, "to") == 0)
            return true;
    return false;
}

bool demur_facts_statement(const Reader *reader, const Tree *item, int32_t fact,
                           Statement *statement) {
    *statement = (Statement){.fact = fact, .at = item->key->at};
    if (item->kind != TREE_MAP || is_period(reader, item, fact))
        return demur_facts_position(reader, item, fact, &statement->is);
    bool good = true;
    for (const Tree *part = item->first; part != NULL; part = part->next)
        good &= read_part(reader, part, statement);
    if (good && statement->is.said == SAID_NOTHING &&
        statement->alleged.said == SAID_NOTHING &&
        statement->found.said == SAID_NOTHING) {
        demur_diag_report(reader->diag, DIAG_MISSING_FIELD, item->key->at,
                          "%s says nothing: is, alleged or found is missing",
                          reader->book->facts[fact].id);
        return false;
    }
    return good;
}

bool demur_facts_statements(const Reader *reader, const Tree *map,
                            Statements *statements) {
    bool good = true;
    if (!demur_facts_is_map(reader, map, "a map of facts"))
        return false;
    statements->items =
        demur_arena_array(reader->arena, map->count, sizeof *statements->items);
    for (const Tree *item = map->first; item != NULL; item = item->next) {
        int32_t fact = demur_facts_fact(reader, item->key);
        if (fact >= 0 &&
            demur_facts_statement(reader, item, fact,
                                  &statements->items[statements->count]))
            statements->count++;
        else
            good = false;
    }
    return good;
}
