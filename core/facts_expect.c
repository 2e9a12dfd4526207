#include "facts_inner.h"

#include "utf8.h"

#include <string.h>

/* The statuses, and three words that stand for several. */
static const char *const status_words[] = {
#define STATUS(name, word, mark, text) word,
#include "words.def"
    "holds", "fails", "undecided", NULL};

static const char *const outcome_words[] = {
#define OUTCOME(name, word, side, text) word,
#include "words.def"
    NULL};

static const char *const governs_words[] = {
#define GOVERNS(name, word, text) word,
#include "words.def"
    NULL};

static bool take_word(const Reader *reader, const Tree *tree,
                      const char *const *words, const char *what,
                      const char **word) {
    int number = demur_facts_word(reader, tree, words, what);
    *word = number < 0 ? NULL : words[number];
    return number >= 0;
}

bool demur_facts_read_outcome(const Reader *reader, const Tree *tree,
                              Expect *expect) {
    return take_word(reader, tree, outcome_words, "an outcome",
                     &expect->outcome);
}

bool demur_facts_status(const Reader *reader, const Tree *tree,
                        const char **word) {
    if (take_word(reader, tree, status_words, "a status", word))
        return true;
    if (tree->kind == TREE_TEXT && strstr(tree->text, " because ") != NULL)
        demur_diag_hint(
            reader->diag,
            "a reason goes apart: {status: fails, because: a fact}");
    return false;
}

/* ---- elements ------------------------------------------------------------ */

enum { IS, READING, GOVERNS, AUTHORITY };

static bool read_authority(const Reader *reader, const Tree *tree,
                           ExpectElement *element) {
    int32_t number = demur_facts_authority(reader, tree);
    if (number >= 0)
        element->authority = reader->book->authorities[number].id;
    return number >= 0;
}

static bool read_part(const Reader *reader, const Tree *item,
                      ExpectElement *element) {
    static const char *const words[] = {"is", "reading", "governs", "authority",
                                        NULL};
    switch (demur_facts_key(reader, item, words, "an expected element")) {
    case IS:
        return demur_facts_status(reader, item, &element->word);
    case READING:
        element->reading = demur_facts_reading(reader, element->element, item);
        return element->reading != NULL;
    case GOVERNS:
        return take_word(reader, item, governs_words,
                         "a way in which a reading governs", &element->governs);
    case AUTHORITY:
        return read_authority(reader, item, element);
    default:
        return false;
    }
}

static bool read_expected(const Reader *reader, const Tree *item,
                          ExpectElement *element) {
    if (item->kind != TREE_MAP)
        return demur_facts_status(reader, item, &element->word);
    bool good = true;
    for (const Tree *part = item->first; part != NULL; part = part->next)
        good &= read_part(reader, part, element);
    if (item->count == 0) {
        demur_diag_report(reader->diag, DIAG_MISSING_FIELD, item->at,
                          "nothing is expected of %s", element->element);
        return false;
    }
    return good;
}

static bool read_element(const Reader *reader, const Tree *item, bool predicted,
                         ExpectElement *element) {
    *element = (ExpectElement){.at = item->key->at};
    element->element = demur_facts_element(reader, item->key);
    if (element->element == NULL)
        return false;
    return predicted ? demur_facts_read_call(reader, item, element)
                     : read_expected(reader, item, element);
}

bool demur_facts_read_elements(const Reader *reader, const Tree *tree,
                               Expect *expect) {
    bool good = true;
    if (!demur_facts_is_map(reader, tree, "a map of elements"))
        return false;
    expect->elements =
        demur_arena_array(reader->arena, tree->count, sizeof *expect->elements);
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        if (read_element(reader, item, expect->predicted,
                         &expect->elements[expect->element_count]))
            expect->element_count++;
        else
            good = false;
    return good;
}

bool demur_facts_read_grounds(const Reader *reader, const Tree *tree,
                              Strings *grounds) {
    bool good = true;
    if (!demur_facts_is_list(reader, tree, "a list of elements"))
        return false;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        const char *id = demur_facts_element(reader, item);
        if (id != NULL)
            DEMUR_PUSH(reader->arena, grounds->items, grounds->count, id);
        good &= id != NULL;
    }
    return good;
}

/* ---- what it turns on ---------------------------------------------------- */

/* A question of law is open in the same way as a choice of readings, and is
 * written fact=yes or fact=no. */
static const char *law_fact(const Reader *reader, const Tree *name,
                            const Tree *value) {
    static const char *const words[] = {"yes", "no", NULL};
    int32_t fact = demur_names_find_bytes(&reader->book->fact_names, name->text,
                                          name->length);
    if (fact < 0)
        return NULL;
    const Fact *about = &reader->book->facts[fact];
    if (!about->question_of_law) {
        demur_diag_report(reader->diag, DIAG_WRONG_KIND, name->at,
                          "%s is a question of fact: it belongs under facts",
                          about->id);
        return NULL;
    }
    int word = demur_facts_word(reader, value, words, "yes or no");
    return word < 0 ? NULL
                    : DEMUR_CONCAT(reader->arena, about->id, "=", words[word]);
}

/* "element=reading"; or an element alone, for any of its readings. */
static const char *read_choice(const Reader *reader, const Tree *item) {
    const char *text = demur_facts_text(reader, item, "element=reading");
    if (text == NULL)
        return NULL;
    const char *equals = strchr(text, '=');
    if (equals == NULL)
        return demur_facts_element(reader, item);
    size_t end = (size_t)(equals - text);
    Tree name = demur_facts_part(reader, item, 0, end);
    Tree value = demur_facts_part(reader, item, end + 1, item->length);
    if (demur_names_find(&reader->book->element_names, name.text) < 0 &&
        demur_names_find(&reader->book->fact_names, name.text) >= 0)
        return law_fact(reader, &name, &value);
    const char *element = demur_facts_element(reader, &name);
    if (element == NULL)
        return NULL;
    const char *reading = demur_facts_reading(reader, element, &value);
    return reading == NULL ? NULL
                           : DEMUR_CONCAT(reader->arena, element, "=", reading);
}

static const char *read_fact(const Reader *reader, const Tree *item) {
    int32_t fact = demur_facts_fact(reader, item);
    return fact < 0 ? NULL : reader->book->facts[fact].id;
}

static bool read_turns(const Reader *reader, const Tree *list, bool readings,
                       Strings *names) {
    bool good = true;
    if (!demur_facts_is_list(reader, list, "a list"))
        return false;
    if (list->count == 0) {
        demur_diag_report(reader->diag, DIAG_BAD_VALUE, list->at,
                          "the list is empty, and would check nothing");
        return false;
    }
    for (const Tree *item = list->first; item != NULL; item = item->next) {
        const char *name =
            readings ? read_choice(reader, item) : read_fact(reader, item);
        if (name != NULL)
            DEMUR_PUSH(reader->arena, names->items, names->count, name);
        good &= name != NULL;
    }
    return good;
}

bool demur_facts_read_turns_on(const Reader *reader, const Tree *tree,
                               Expect *expect) {
    static const char *const words[] = {"readings", "facts", NULL};
    bool good = true;
    if (!demur_facts_is_map(reader, tree, "a map of readings and facts"))
        return false;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        int key = demur_facts_key(reader, item, words, "turns_on");
        if (key == 0) {
            expect->has_readings = true;
            good &= read_turns(reader, item, true, &expect->readings);
        } else if (key == 1) {
            expect->has_facts = true;
            good &= read_turns(reader, item, false, &expect->facts);
        }
        good &= key >= 0;
    }
    return good;
}

/* ---- whether it checks anything ------------------------------------------ */

void demur_facts_check_expect(const Reader *reader, const Expect *expect,
                              const Indices *claims) {
    bool checks = expect->outcome != NULL || expect->element_count > 0 ||
                  expect->has_grounds || expect->has_possible_grounds ||
                  expect->has_readings || expect->has_facts;
    if (!checks) {
        demur_diag_report(reader->diag, DIAG_MISSING_FIELD, expect->at,
                          expect->predicted
                              ? "nothing is predicted here"
                              : "this expectation checks nothing");
        demur_diag_hint(reader->diag,
                        expect->predicted
                            ? "add an outcome or elements"
                            : "add an outcome, grounds, elements or turns_on");
    }
    if (expect->claim == NULL || claims->count == 0)
        return;
    int32_t claim = demur_names_find(&reader->book->claim_names, expect->claim);
    for (size_t i = 0; i < claims->count; i++)
        if (claims->items[i] == claim)
            return;
    demur_diag_report(reader->diag, DIAG_UNKNOWN_NAME, expect->at,
                      "the claim %s is not made here, so nothing can be "
                      "%s of it",
                      expect->claim,
                      expect->predicted ? "predicted" : "expected");
}
