#include "facts_inner.h"

#include "utf8.h"

#include <string.h>

/* Who names more does not say which of them decides. */
enum { MOST_CAUSES = 8 };

/* ---- what decides it ----------------------------------------------------- */

static const Element *with_id(const Book *book, const char *id, size_t *from) {
    while (*from < book->element_count) {
        const Element *element = &book->elements[(*from)++];
        if (strcmp(element->id, id) == 0)
            return element;
    }
    return NULL;
}

/* A reading of any element with that id, without a word if there is none. */
static const char *find_reading(const Reader *reader, const char *id,
                                const char *text) {
    const Element *element;
    for (size_t i = 0; (element = with_id(reader->book, id, &i)) != NULL;)
        for (size_t r = 0; r < element->reading_count; r++)
            if (demur_words_equal(element->readings[r].id, text))
                return demur_arena_format(reader->arena, "%s=%s", id,
                                          element->readings[r].id);
    return NULL;
}

static const char *find_fact(const Reader *reader, const char *text) {
    const Book *book = reader->book;
    for (size_t f = 0; f < book->fact_count; f++)
        if (demur_words_equal(book->facts[f].id, text))
            return book->facts[f].id;
    return NULL;
}

/* "element=reading" */
static const char *read_choice(const Reader *reader, const Tree *item,
                               size_t equals) {
    Tree name = demur_facts_part(reader, item, 0, equals);
    Tree value = demur_facts_part(reader, item, equals + 1, item->length);
    if (find_fact(reader, name.text) != NULL) {
        demur_diag_report(reader->diag, DIAG_WRONG_KIND, name.at,
                          "%s is a fact: name it alone, without what it is",
                          name.text);
        return NULL;
    }
    const char *element = demur_facts_element(reader, &name);
    const char *reading =
        element == NULL ? NULL : demur_facts_reading(reader, element, &value);
    return reading == NULL
               ? NULL
               : demur_arena_format(reader->arena, "%s=%s", element, reading);
}

static void refuse_cause(const Reader *reader, const char *id,
                         const Tree *item) {
    const Book *book = reader->book;
    if (demur_names_find(&book->element_names, item->text) >= 0) {
        demur_diag_report(reader->diag, DIAG_WRONG_KIND, item->at,
                          "%s is an element: name the fact, or the reading, "
                          "that decides it",
                          item->text);
        return;
    }
    demur_diag_report(reader->diag, DIAG_UNKNOWN_FACT, item->at,
                      "\"%.*s\" is neither a fact of the rule book nor a "
                      "reading of %s",
                      demur_utf8_clip(item->text, DIAG_QUOTED), item->text, id);
    if (!demur_facts_suggests(reader))
        return;
    Suggestion suggestion = demur_suggest(item->text);
    const Element *element;
    for (size_t i = 0; (element = with_id(book, id, &i)) != NULL;)
        for (size_t r = 0; r < element->reading_count; r++)
            demur_suggest_offer(&suggestion, element->readings[r].id);
    for (size_t f = 0; f < book->fact_count; f++)
        demur_suggest_offer(&suggestion, book->facts[f].id);
    demur_diag_did_you_mean(reader->diag, suggestion.best);
}

const char *demur_facts_cause(const Reader *reader, const char *element,
                              const Tree *item) {
    const char *text = demur_facts_text(reader, item, "a fact or a reading");
    if (text == NULL)
        return NULL;
    size_t equals = strcspn(text, "=");
    if (text[equals] == '=')
        return read_choice(reader, item, equals);
    const char *cause = find_fact(reader, text);
    if (cause == NULL)
        cause = find_reading(reader, element, text);
    if (cause == NULL)
        refuse_cause(reader, element, item);
    return cause;
}

static bool add_cause(const Reader *reader, const Tree *item,
                      ExpectElement *call) {
    const char *cause = demur_facts_cause(reader, call->element, item);
    if (cause == NULL)
        return false;
    for (size_t i = 0; i < call->because.count; i++)
        if (strcmp(call->because.items[i], cause) == 0) {
            demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, item->at,
                              "%s is named twice", cause);
            return false;
        }
    DEMUR_PUSH(reader->arena, call->because.items, call->because.count, cause);
    return true;
}

static bool read_because(const Reader *reader, const Tree *tree,
                         ExpectElement *call) {
    bool good = true;
    if (tree->kind == TREE_TEXT)
        return add_cause(reader, tree, call);
    if (!demur_facts_is_list(reader, tree, "a fact or a list of facts"))
        return false;
    if (tree->count == 0 || tree->count > MOST_CAUSES) {
        demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                          "%zu facts are named here: name from one to %d",
                          tree->count, MOST_CAUSES);
        return false;
    }
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        good &= add_cause(reader, item, call);
    return good;
}

/* ---- a call -------------------------------------------------------------- */

static bool read_status(const Reader *reader, const Tree *item,
                        ExpectElement *call) {
    if (call->word == NULL)
        return demur_facts_status(reader, item, &call->word);
    demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY, item->key->at,
                      "`is` and `status` say the same: write one of them");
    return false;
}

static bool read_part(const Reader *reader, const Tree *item,
                      ExpectElement *call) {
    enum { STATUS, IS, BECAUSE };
    static const char *const words[] = {"status", "is", "because", NULL};
    switch (demur_facts_key(reader, item, words, "a predicted element")) {
    case STATUS:
    case IS:
        return read_status(reader, item, call);
    case BECAUSE:
        return read_because(reader, item, call);
    default:
        return false;
    }
}

bool demur_facts_read_call(const Reader *reader, const Tree *item,
                           ExpectElement *call) {
    if (item->kind != TREE_MAP)
        return demur_facts_status(reader, item, &call->word);
    bool good = true;
    for (const Tree *part = item->first; part != NULL; part = part->next)
        good &= read_part(reader, part, call);
    if (good && call->word == NULL) {
        demur_diag_report(reader->diag, DIAG_MISSING_FIELD, item->at,
                          "no status is predicted of %s", call->element);
        return false;
    }
    return good;
}
