#include "facts_inner.h"

#include <string.h>

bool demur_facts_read_court(const Reader *reader, const Tree *tree,
                            Settings *settings) {
    if (tree->kind == TREE_TEXT && strcmp(tree->text, "none") == 0) {
        settings->has_court = true;
        settings->court = -1;
        return true;
    }
    settings->court = demur_facts_court(reader, tree);
    settings->has_court = settings->court >= 0;
    return settings->has_court;
}

/* ---- issues -------------------------------------------------------------- */

/* True if the formula uses the element itself, not through another one. */
static bool uses(const Formula *formula, int32_t element) {
    if (formula == NULL)
        return false;
    if (formula->kind == FORMULA_ELEMENT)
        return formula->index == element;
    for (size_t i = 0; i < formula->part_count; i++)
        if (uses(formula->parts[i], element))
            return true;
    return false;
}

static bool element_uses(const Element *user, int32_t element) {
    if (uses(user->test, element))
        return true;
    for (size_t i = 0; i < user->reading_count; i++)
        if (uses(user->readings[i].test, element))
            return true;
    return false;
}

/* An element of a claim, a prong of a defense, a defense, an exception. */
static bool can_be_put(const Book *book, int32_t number) {
    if (book->elements[number].kind != ELEMENT_ELEMENT)
        return true;
    for (size_t i = 0; i < book->claim_count; i++)
        if (demur_indices_has(&book->claims[i].elements, number))
            return true;
    for (size_t i = 0; i < book->element_count; i++)
        if (book->elements[i].kind == ELEMENT_DEFENSE &&
            element_uses(&book->elements[i], number))
            return true;
    return false;
}

static bool refuse_part(const Reader *reader, const Tree *tree,
                        int32_t number) {
    const Book *book = reader->book;
    demur_diag_report(reader->diag, DIAG_WRONG_KIND, tree->at,
                      "%s is a part of an element and cannot be put to the "
                      "court alone",
                      tree->text);
    for (size_t i = 0; i < book->element_count; i++)
        if (element_uses(&book->elements[i], number)) {
            demur_diag_hint(reader->diag, "it belongs to %s",
                            book->elements[i].id);
            break;
        }
    return false;
}

/* Elements of one id may be declared for several claims; one that can be put
 * to the court is enough. */
static bool any_can_be_put(const Book *book, const char *id) {
    for (size_t i = 0; i < book->element_count; i++)
        if (strcmp(book->elements[i].id, id) == 0 &&
            can_be_put(book, (int32_t)i))
            return true;
    return false;
}

bool demur_facts_read_issue(const Reader *reader, const Tree *tree,
                            Settings *settings) {
    const Book *book = reader->book;
    const char *id = NULL;
    if (demur_facts_text(reader, tree, "an element or a claim") == NULL)
        return false;
    int32_t claim =
        demur_names_find_bytes(&book->claim_names, tree->text, tree->length);
    if (claim >= 0)
        id = book->claims[claim].id;
    else
        id = demur_facts_element(reader, tree);
    if (id == NULL)
        return false;
    if (claim < 0 && !any_can_be_put(book, id))
        return refuse_part(reader, tree,
                           demur_names_find(&book->element_names, id));
    DEMUR_PUSH(reader->arena, settings->issues.items, settings->issues.count,
               id);
    return true;
}

bool demur_facts_read_issues(const Reader *reader, const Tree *tree,
                             Settings *settings) {
    settings->has_issues = true;
    if (tree->kind == TREE_TEXT) {
        settings->all_issues = strcmp(tree->text, "all") == 0;
        return settings->all_issues ||
               demur_facts_read_issue(reader, tree, settings);
    }
    if (!demur_facts_is_list(reader, tree, "a list of issues, or all,"))
        return false;
    if (tree->count == 0) {
        demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                          "nothing is put to the court");
        demur_diag_hint(reader->diag, "name an issue, or write all");
        return false;
    }
    bool good = true;
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        good &= demur_facts_read_issue(reader, item, settings);
    return good;
}

/* ---- adoption ------------------------------------------------------------ */

bool demur_facts_adopt(const Reader *reader, const Tree *element,
                       const Tree *reading, Settings *settings) {
    Adoption adoption = {.at = element->at};
    adoption.element = demur_facts_element(reader, element);
    if (adoption.element == NULL)
        return false;
    adoption.reading = demur_facts_reading(reader, adoption.element, reading);
    if (adoption.reading == NULL)
        return false;
    DEMUR_PUSH(reader->arena, settings->adopt, settings->adopt_count, adoption);
    return true;
}

static bool read_none(const Reader *reader, const Tree *tree,
                      Settings *settings) {
    static const char *const words[] = {"yes", NULL};
    settings->adopt_none = true;
    return demur_facts_word(reader, tree, words,
                            "what none takes under adopt") == 0;
}

bool demur_facts_read_adopt(const Reader *reader, const Tree *tree,
                            Settings *settings) {
    if (tree->kind == TREE_TEXT && strcmp(tree->text, "none") == 0) {
        settings->adopt_none = true;
        return true;
    }
    if (!demur_facts_is_map(reader, tree, "a map of readings, or none,"))
        return false;
    bool good = true;
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        good &= strcmp(item->key->text, "none") == 0
                    ? read_none(reader, item, settings)
                    : demur_facts_adopt(reader, item->key, item, settings);
    return good;
}

bool demur_facts_read_decided(const Reader *reader, const Tree *tree,
                              Settings *settings) {
    int32_t number = demur_facts_authority(reader, tree);
    if (number < 0)
        return false;
    AuthorityKind kind = reader->book->authorities[number].kind;
    if (kind == AUTHORITY_ARGUMENT || kind == AUTHORITY_SOURCE) {
        demur_diag_report(reader->diag, DIAG_WRONG_KIND, tree->at,
                          "%s decided nothing: an opinion is wanted here",
                          tree->text);
        return false;
    }
    settings->as_decided_in = number;
    return true;
}

bool demur_facts_read_otherwise(const Reader *reader, const Tree *tree,
                                Settings *settings) {
    static const char *const words[] = {"unknown", "no", NULL};
    int word = demur_facts_word(reader, tree, words,
                                "what the facts not mentioned can be");
    settings->has_otherwise = word >= 0;
    settings->otherwise_no = word == 1;
    return word >= 0;
}
