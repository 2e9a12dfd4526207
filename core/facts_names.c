#include "facts_inner.h"

#include "utf8.h"

#include <string.h>

enum { MOST_SUGGESTED = 100 };

static const char *kind_of(const Tree *tree) {
    switch (tree->kind) {
    case TREE_LIST:
        return "a list";
    case TREE_MAP:
        return "a map";
    case TREE_TEXT:
    case TREE_BAD:
        break;
    }
    return "one value";
}

static bool wants(const Reader *reader, const Tree *tree, TreeKind kind,
                  const char *what) {
    if (tree->kind == kind)
        return true;
    if (tree->kind != TREE_BAD)
        demur_diag_report(reader->diag, DIAG_WRONG_TYPE, tree->at,
                          "%s stands here, and %s is wanted", kind_of(tree),
                          what);
    return false;
}

const char *demur_facts_text(const Reader *reader, const Tree *tree,
                             const char *what) {
    return wants(reader, tree, TREE_TEXT, what) ? tree->text : NULL;
}

bool demur_facts_is_list(const Reader *reader, const Tree *tree,
                         const char *what) {
    return wants(reader, tree, TREE_LIST, what);
}

bool demur_facts_is_map(const Reader *reader, const Tree *tree,
                        const char *what) {
    return wants(reader, tree, TREE_MAP, what);
}

bool demur_facts_texts(const Reader *reader, const Tree *tree, bool empty,
                       Strings *texts) {
    bool good = true;
    if (tree->kind == TREE_TEXT) {
        DEMUR_PUSH(reader->arena, texts->items, texts->count, tree->text);
        return true;
    }
    if (!demur_facts_is_list(reader, tree, "a text or a list of texts"))
        return false;
    if (tree->count == 0 && !empty) {
        demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                          "the list is empty");
        return false;
    }
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        const char *text = demur_facts_text(reader, item, "a text");
        if (text != NULL)
            DEMUR_PUSH(reader->arena, texts->items, texts->count, text);
        good &= text != NULL;
    }
    return good;
}

/* ---- suggestions --------------------------------------------------------- */

bool demur_facts_suggests(const Reader *reader) {
    return demur_diag_failures(reader->diag) <= MOST_SUGGESTED;
}

void demur_facts_offer_words(Suggestion *suggestion, const char *const *words) {
    for (; *words != NULL; words++)
        demur_suggest_offer(suggestion, *words);
}

/* Word processors write these for " and ', and YAML takes them for text. */
bool demur_facts_curly(const Reader *reader, const Tree *tree) {
    static const char *const quotes[] = {"\u201c", "\u201d", "\u201e",
                                         "\u2018", "\u2019", NULL};
    for (size_t i = 0; quotes[i] != NULL; i++)
        if (strncmp(tree->text, quotes[i], strlen(quotes[i])) == 0) {
            demur_diag_hint(reader->diag,
                            "%s is no quote here: write \" or leave it out",
                            quotes[i]);
            return true;
        }
    return false;
}

static void report_unknown(const Reader *reader, DiagCode code,
                           const Tree *tree, const char *what) {
    demur_diag_report(reader->diag, code, tree->at, "\"%.*s\" is not %s",
                      demur_utf8_clip(tree->text, DIAG_QUOTED), tree->text,
                      what);
}

/* Reports an unknown name with the closest of the names that `offer` gives. */
typedef void Offer(const Book *book, Suggestion *suggestion);

/* Who writes a court's name must learn that it has an id. */
static void hint_court(const Reader *reader) {
    const Book *book = reader->book;
    const Court *court = book->courts;
    if (book->court_count > 1)
        court++; /* the first is on top, and seldom meant */
    if (book->court_count > 0 && court->abbr != NULL)
        demur_diag_hint(reader->diag,
                        "courts have short names here, such as \"%s\" for %s",
                        court->id, court->abbr);
}

static void unknown(const Reader *reader, DiagCode code, const Tree *tree,
                    const char *what, Offer *offer) {
    report_unknown(reader, code, tree, what);
    if (demur_facts_curly(reader, tree) || !demur_facts_suggests(reader))
        return;
    Suggestion suggestion = demur_suggest(tree->text);
    offer(reader->book, &suggestion);
    demur_diag_did_you_mean(reader->diag, suggestion.best);
    if (suggestion.best == NULL && code == DIAG_UNKNOWN_COURT)
        hint_court(reader);
}

static int find(const char *const *words, const char *text) {
    for (int i = 0; words[i] != NULL; i++)
        if (words[i][0] == text[0] && demur_words_equal(words[i], text))
            return i;
    return -1;
}

/* "yes, no, unknown or disputed", for lists that fit in a hint. */
static void hint_words(const Reader *reader, const char *const *words) {
    Buffer list;
    demur_buffer_init(&list);
    for (size_t i = 0; words[i] != NULL; i++) {
        if (i > 0)
            demur_buffer_text(&list, words[i + 1] == NULL ? " or " : ", ");
        demur_buffer_text(&list, words[i]);
    }
    demur_diag_hint(reader->diag, "write %s", demur_buffer_string(&list));
    demur_buffer_finish(&list);
}

static void suggest_words(const Reader *reader, const Tree *tree,
                          const char *const *words) {
    enum { FEW = 8 };
    size_t count = 0;
    if (demur_facts_curly(reader, tree))
        return;
    Suggestion suggestion = demur_suggest(tree->text);
    if (demur_facts_suggests(reader))
        demur_facts_offer_words(&suggestion, words);
    while (words[count] != NULL)
        count++;
    if (suggestion.best == NULL && count <= FEW)
        hint_words(reader, words);
    else
        demur_diag_did_you_mean(reader->diag, suggestion.best);
}

int demur_facts_key(const Reader *reader, const Tree *item,
                    const char *const *words, const char *where) {
    const Tree *key = item->key;
    for (int i = 0; words[i] != NULL; i++)
        if (words[i][0] == key->text[0] && strcmp(words[i], key->text) == 0)
            return i;
    demur_diag_report(reader->diag, DIAG_UNKNOWN_FIELD, key->at,
                      "%s has no \"%.*s\"", where,
                      demur_utf8_clip(key->text, DIAG_QUOTED), key->text);
    suggest_words(reader, key, words);
    return -1;
}

int demur_facts_word(const Reader *reader, const Tree *tree,
                     const char *const *words, const char *what) {
    if (demur_facts_text(reader, tree, what) == NULL)
        return -1;
    int number = find(words, tree->text);
    if (number >= 0)
        return number;
    report_unknown(reader, DIAG_UNKNOWN_WORD, tree, what);
    suggest_words(reader, tree, words);
    return -1;
}

/* ---- names of the book --------------------------------------------------- */

/* The beginning of an id, or the full name, is as good as a near miss. */
static void offer_name(Suggestion *suggestion, const char *id,
                       const char *name) {
    enum { SHORTEST = 4 };
    size_t length = strlen(suggestion->wanted);
    demur_suggest_offer(suggestion, id);
    if (suggestion->best == NULL && length >= SHORTEST &&
        strncmp(id, suggestion->wanted, length) == 0)
        suggestion->best = id;
    if (name != NULL && strcmp(name, suggestion->wanted) == 0) {
        suggestion->best = id;
        suggestion->distance = 0;
    }
}

/* The next letter or digit, small; what stands between them does not count. */
static char next_letter(const char **at) {
    for (char c; (c = **at) != '\0'; ++*at)
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
            (c >= 'A' && c <= 'Z')) {
            ++*at;
            return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
        }
    return '\0';
}

/* How many letters of `a` the text `b` begins with; 0 unless all of them. */
static size_t letters_at(const char *a, const char *b) {
    size_t count = 0;
    for (char c; (c = next_letter(&a)) != '\0'; count++)
        if (next_letter(&b) != c)
            return 0;
    return count;
}

static bool is_named(const char *wanted, const Court *court) {
    enum { SHORTEST = 4 };
    if (court->abbr != NULL && letters_at(court->abbr, wanted) >= SHORTEST)
        return true;
    for (const char *at = court->name; at != NULL && *at != '\0'; at++)
        if (letters_at(wanted, at) >= SHORTEST)
            return true;
    return false;
}

/* A court is also known by its name and its abbreviation in cites; by a part of
 * the one or with more than the other, if no other court is ("SDNY", "Seventh
 * Circuit", "7th Circuit"). */
static void offer_courts(const Book *book, Suggestion *suggestion) {
    size_t alike = 0;
    const char *id = NULL;
    for (size_t i = 0; i < book->court_count; i++) {
        const Court *court = &book->courts[i];
        offer_name(suggestion, court->id, court->name);
        offer_name(suggestion, court->id, court->abbr);
        if (is_named(suggestion->wanted, court)) {
            alike++;
            id = court->id;
        }
    }
    demur_suggest_offer(suggestion, "none");
    if (suggestion->best == NULL && alike == 1)
        suggestion->best = id;
}

static void offer_authorities(const Book *book, Suggestion *suggestion) {
    for (size_t i = 0; i < book->authority_count; i++)
        offer_name(suggestion, book->authorities[i].id,
                   book->authorities[i].name);
}

static void offer_claims(const Book *book, Suggestion *suggestion) {
    for (size_t i = 0; i < book->claim_count; i++)
        offer_name(suggestion, book->claims[i].id, book->claims[i].title);
}

static void offer_postures(const Book *book, Suggestion *suggestion) {
    for (size_t i = 0; i < book->posture_count; i++)
        demur_suggest_offer(suggestion, book->postures[i].id);
}

static void offer_elements(const Book *book, Suggestion *suggestion) {
    for (size_t i = 0; i < book->element_count; i++)
        demur_suggest_offer(suggestion, book->elements[i].id);
}

static void offer_facts(const Book *book, Suggestion *suggestion) {
    for (size_t i = 0; i < book->fact_count; i++)
        demur_suggest_offer(suggestion, book->facts[i].id);
}

/* What to say of a name that is none of its kind. */
typedef struct Wanted {
    DiagCode code;
    const char *value, *what; /* "a court"; "a court of the rule book" */
    Offer *offer;
} Wanted;

static int32_t look_up(const Reader *reader, const Tree *tree,
                       const Names *names, const Wanted *wanted) {
    if (demur_facts_text(reader, tree, wanted->value) == NULL)
        return -1;
    int32_t number = demur_names_find_bytes(names, tree->text, tree->length);
    if (number < 0)
        unknown(reader, wanted->code, tree, wanted->what, wanted->offer);
    return number;
}

int32_t demur_facts_court(const Reader *reader, const Tree *tree) {
    static const Wanted wanted = {DIAG_UNKNOWN_COURT, "a court",
                                  "a court of the rule book", offer_courts};
    return look_up(reader, tree, &reader->book->court_names, &wanted);
}

int32_t demur_facts_authority(const Reader *reader, const Tree *tree) {
    static const Wanted wanted = {DIAG_UNKNOWN_NAME, "an authority",
                                  "an authority of the rule book",
                                  offer_authorities};
    return look_up(reader, tree, &reader->book->authority_names, &wanted);
}

int32_t demur_facts_claim(const Reader *reader, const Tree *tree) {
    static const Wanted wanted = {DIAG_UNKNOWN_NAME, "a claim",
                                  "a claim of the rule book", offer_claims};
    return look_up(reader, tree, &reader->book->claim_names, &wanted);
}

int32_t demur_facts_fact(const Reader *reader, const Tree *tree) {
    static const Wanted wanted = {DIAG_UNKNOWN_FACT, "a fact",
                                  "a fact of the rule book", offer_facts};
    return look_up(reader, tree, &reader->book->fact_names, &wanted);
}

int32_t demur_facts_posture(const Reader *reader, const Tree *tree) {
    if (demur_facts_text(reader, tree, "a posture") == NULL)
        return -1;
    int32_t number = demur_book_posture(reader->book, tree->text);
    if (number < 0)
        unknown(reader, DIAG_UNKNOWN_WORD, tree, "a posture of the rule book",
                offer_postures);
    return number;
}

const char *demur_facts_element(const Reader *reader, const Tree *tree) {
    static const Wanted wanted = {DIAG_UNKNOWN_NAME, "an element",
                                  "an element of the rule book",
                                  offer_elements};
    int32_t number =
        look_up(reader, tree, &reader->book->element_names, &wanted);
    return number < 0 ? NULL : reader->book->elements[number].id;
}

static void add_choice(Buffer *list, const char *id) {
    if (list->length > 0)
        demur_buffer_text(list, ", ");
    demur_buffer_text(list, id);
}

static void report_reading(const Reader *reader, const char *element,
                           const Tree *tree) {
    const Book *book = reader->book;
    Suggestion suggestion = demur_suggest(tree->text);
    Buffer list;
    demur_buffer_init(&list);
    for (size_t i = 0; i < book->element_count; i++)
        for (size_t k = 0; k < book->elements[i].reading_count; k++) {
            const char *id = book->elements[i].readings[k].id;
            if (strcmp(book->elements[i].id, element) != 0)
                continue;
            offer_name(&suggestion, id, NULL);
            add_choice(&list, id);
        }
    demur_diag_report(reader->diag, DIAG_UNKNOWN_NAME, tree->at,
                      "\"%.*s\" is not a reading of %s",
                      demur_utf8_clip(tree->text, DIAG_QUOTED), tree->text,
                      element);
    if (list.length == 0)
        demur_diag_hint(reader->diag, "%s has one test and no readings",
                        element);
    else if (suggestion.best == NULL)
        demur_diag_hint(reader->diag, "its readings are %s",
                        demur_buffer_string(&list));
    else
        demur_diag_did_you_mean(reader->diag, suggestion.best);
    demur_buffer_finish(&list);
}

const char *demur_facts_reading(const Reader *reader, const char *element,
                                const Tree *tree) {
    const Book *book = reader->book;
    if (demur_facts_text(reader, tree, "a reading") == NULL)
        return NULL;
    int32_t first = demur_book_element(book, element, -1);
    for (size_t i = (size_t)first; first >= 0 && i < book->element_count; i++) {
        const Element *one = &book->elements[i];
        if (strcmp(one->id, element) != 0)
            continue;
        for (size_t k = 0; k < one->reading_count; k++)
            if (demur_words_equal(one->readings[k].id, tree->text))
                return one->readings[k].id;
    }
    report_reading(reader, element, tree);
    return NULL;
}

Tree demur_facts_part(const Reader *reader, const Tree *tree, size_t from,
                      size_t to) {
    Tree part = {.kind = TREE_TEXT, .at = tree->at, .length = to - from};
    part.text = demur_arena_copy(reader->arena, tree->text + from, to - from);
    /* Within quotes or over several lines the column is not known. */
    if (!tree->quoted) {
        part.at.column += (int32_t)from;
        part.at.width = (int32_t)(to - from);
    }
    return part;
}
