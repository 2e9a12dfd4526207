#include "coverage.h"

#include "quoted.h"

#include <string.h>

typedef enum Claimant { BY_ELEMENT, BY_FACT, BY_OMISSION } Claimant;

/* One fragment of one quotation, where it stands in the text. */
typedef struct Claimed {
    size_t from, to;
    Claimant by;
    int32_t index;
} Claimed;

typedef struct Text {
    const Book *book;
    int32_t statute, version;
    const char *words;
    Claimed *claims;
    size_t claim_count;
    Arena *arena;
} Text;

/* ---- who claims what ----------------------------------------------------- */

static void claim(Text *text, const char *quotation, Claimant by,
                  int32_t index) {
    const char *from = text->words, *end;
    Fragment fragment;
    while (quotation != NULL && demur_quoted_next(&quotation, &fragment)) {
        const char *at = demur_quoted_find(text->words, from, fragment, &end);
        if (at == NULL) /* fragments may be quoted out of their order */
            at = demur_quoted_find(text->words, text->words, fragment, &end);
        if (at == NULL)
            continue;
        Claimed one = {(size_t)(at - text->words), (size_t)(end - text->words),
                       by, index};
        DEMUR_PUSH(text->arena, text->claims, text->claim_count, one);
        from = end;
    }
}

static void claim_all(Text *text) {
    const Book *book = text->book;
    const Statute *statute = &book->statutes[text->statute];
    for (size_t e = 0; e < book->element_count; e++) {
        const Element *element = &book->elements[e];
        bool here = element->version < 0 || element->version == text->version;
        if (element->statute == text->statute && here)
            claim(text, element->quote, BY_ELEMENT, (int32_t)e);
    }
    for (size_t f = 0; f < book->fact_count; f++)
        if (book->facts[f].statute == text->statute)
            claim(text, book->facts[f].quote, BY_FACT, (int32_t)f);
    for (size_t o = 0; o < statute->not_encoded_count; o++)
        claim(text, statute->not_encoded[o].words, BY_OMISSION, (int32_t)o);
}

/* ---- what that makes of it ----------------------------------------------- */

static bool asks_judgement(const Book *book, const Formula *formula) {
    if (formula == NULL)
        return false;
    if (formula->kind == FORMULA_FACT && book->facts[formula->index].judgement)
        return true;
    for (size_t i = 0; i < formula->part_count; i++)
        if (asks_judgement(book, formula->parts[i]))
            return true;
    return false;
}

static bool element_asks_judgement(const Book *book, const Element *element) {
    bool asks = asks_judgement(book, element->test);
    for (size_t r = 0; r < element->reading_count && !asks; r++)
        asks = asks_judgement(book, element->readings[r].test);
    return asks;
}

/* A fact that quotes the words says more exactly what they ask than an element
 * does that quotes a whole sentence. */
static Coverage coverage_of(const Book *book, const Passage *passage) {
    bool judgement = false;
    for (size_t i = 0; i < passage->facts.count; i++)
        judgement |= book->facts[passage->facts.items[i]].judgement;
    if (passage->facts.count == 0)
        for (size_t i = 0; i < passage->elements.count; i++)
            judgement |= element_asks_judgement(
                book, &book->elements[passage->elements.items[i]]);
    if (judgement)
        return COVERAGE_JUDGEMENT;
    if (passage->facts.count + passage->elements.count > 0)
        return COVERAGE_ENCODED;
    return passage->omissions.count > 0 ? COVERAGE_NOT_ENCODED
                                        : COVERAGE_UNCLAIMED;
}

/* ---- stretches ----------------------------------------------------------- */

static void add_owner(const Text *text, Passage *passage, const Claimed *one) {
    Indices *list = one->by == BY_ELEMENT ? &passage->elements
                    : one->by == BY_FACT  ? &passage->facts
                                          : &passage->omissions;
    if (!demur_indices_has(list, one->index))
        DEMUR_PUSH(text->arena, list->items, list->count, one->index);
}

/* The stretch that begins at `from`: up to where some claim begins or ends. */
static Passage stretch(const Text *text, size_t from) {
    size_t end = strlen(text->words);
    Passage passage = {.start = text->words + from};
    for (size_t c = 0; c < text->claim_count; c++) {
        const Claimed *one = &text->claims[c];
        if (one->from > from && one->from < end)
            end = one->from;
        if (one->to > from && one->to < end)
            end = one->to;
        if (one->from <= from && from < one->to)
            add_owner(text, &passage, one);
    }
    passage.length = end - from;
    passage.coverage = coverage_of(text->book, &passage);
    return passage;
}

static bool same(const Indices *a, const Indices *b) {
    return a->count == b->count &&
           (a->count == 0 ||
            memcmp(a->items, b->items, a->count * sizeof *a->items) == 0);
}

static void add(const Text *text, Passages *passages, Passage passage) {
    Passage *last =
        passages->count == 0 ? NULL : &passages->items[passages->count - 1];
    bool joins = last != NULL && last->coverage == passage.coverage &&
                 same(&last->elements, &passage.elements) &&
                 same(&last->facts, &passage.facts) &&
                 same(&last->omissions, &passage.omissions);
    if (joins)
        last->length += passage.length;
    else if (passage.length > 0)
        DEMUR_PUSH(text->arena, passages->items, passages->count, passage);
}

static void add_joint(const Text *text, Passages *passages, const char *start,
                      const char *end) {
    Passage joint = {.start = start, .length = (size_t)(end - start)};
    add(text, passages, joint);
}

/* Of a passage, the part from `first` to `last`; what is around it joins. */
static void add_part(const Text *text, Passages *passages, Passage passage,
                     const char *first, const char *last) {
    const char *end = passage.start + passage.length;
    add_joint(text, passages, passage.start, first);
    passage.start = first;
    passage.length = (size_t)(last - first);
    add(text, passages, passage);
    add_joint(text, passages, last, end);
}

static bool is_space(char c) { return c == ' ' || c == '\n'; }

static void add_claimed(const Text *text, Passages *passages, Passage passage) {
    const char *first = passage.start, *last = first + passage.length;
    while (first < last && is_space(*first))
        first++;
    while (last > first && is_space(last[-1]))
        last--;
    add_part(text, passages, passage, first, last);
}

/* ---- gaps ---------------------------------------------------------------- */

static bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || (c & 0x80) != 0;
}

/* The number of a paragraph, "(1)" or "(ii)"; a dash; "and", "or". */
static bool is_joint(const char *start, const char *at, size_t length) {
    static const char *const joints[] = {"and", "or", "—", "–", "…"};
    bool numbered = at > start && at[-1] == '(' && at[length] == ')';
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (strlen(joints[i]) == length && memcmp(joints[i], at, length) == 0)
            return true;
    return numbered && length <= 3;
}

/* What nothing claims without the joints around it; in what is between, words
 * are missing from the rule book. */
static void add_gap(const Text *text, Passages *passages, Passage gap) {
    const char *end = gap.start + gap.length, *first = NULL, *last = NULL;
    for (const char *at = gap.start; at < end;) {
        size_t length = 0;
        while (at + length < end && in_word(at[length]))
            length++;
        if (length > 0 && !is_joint(text->words, at, length)) {
            first = first == NULL ? at : first;
            last = at + length;
        }
        at += length > 0 ? length : 1;
    }
    if (first != NULL)
        add_part(text, passages, gap, first, last);
    else
        add_joint(text, passages, gap.start, end);
}

Passages demur_coverage(const Book *book, int32_t statute, int32_t version,
                        Arena *arena) {
    Text text = {.book = book,
                 .statute = statute,
                 .version = version,
                 .words = book->statutes[statute].versions[version].text,
                 .arena = arena};
    Passages passages = {0};
    if (text.words == NULL)
        return passages;
    claim_all(&text);
    for (size_t at = 0; text.words[at] != '\0';) {
        Passage passage = stretch(&text, at);
        at += passage.length;
        if (passage.coverage == COVERAGE_UNCLAIMED)
            add_gap(&text, &passages, passage);
        else
            add_claimed(&text, &passages, passage);
    }
    return passages;
}
