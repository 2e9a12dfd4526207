#include "draft.h"
#include "quoted.h"

#include <string.h>

/* Comparing may take as many steps as text and quotation have characters,
 * multiplied. The law takes some ten million. */
enum { MOST_STEPS = 1000000000 };

/* Words that some declaration quotes from a statute. */
typedef struct Quotation {
    int32_t statute, version; /* version: -1 for any */
    const char *words;        /* or NULL */
    Place at;
} Quotation;

enum { MOST_SHOWN = 200 };

static bool within_character(char c) { return ((unsigned)c & 0xC0U) == 0x80U; }

/* The fragment, or as much of its beginning, or end, as a message can hold. */
static const char *head(const Draft *draft, Fragment fragment) {
    size_t length = fragment.length < MOST_SHOWN ? fragment.length : MOST_SHOWN;
    while (length < fragment.length && length > 0 &&
           within_character(fragment.start[length]))
        length--;
    return demur_arena_format(draft->scratch, "%.*s%s", (int)length,
                              fragment.start,
                              length < fragment.length ? "…" : "");
}

static const char *tail(const Draft *draft, Fragment fragment) {
    size_t from =
        fragment.length < MOST_SHOWN ? 0 : fragment.length - MOST_SHOWN;
    while (from > 0 && within_character(fragment.start[from]))
        from++;
    return demur_arena_format(draft->scratch, "%s%.*s", from > 0 ? "…" : "",
                              (int)(fragment.length - from),
                              fragment.start + from);
}

/* The text to which a quotation comes closest, where it is in none; NULL if it
 * stands in one, or there is no text to hold it against. */
static const char *closest_text(const Draft *draft, const Quotation *quotation,
                                Fragment *strange, Fragment *beginning) {
    const Statute *statute = &draft->book->statutes[quotation->statute];
    const char *closest = NULL;
    for (size_t i = 0; i < statute->version_count; i++) {
        Fragment odd;
        const char *text = statute->versions[i].text;
        bool other =
            quotation->version >= 0 && quotation->version != (int32_t)i;
        if (text == NULL || other)
            continue;
        if (!demur_quoted_strange(text, quotation->words, &odd))
            return NULL;
        Fragment start = demur_quoted_beginning(text, odd);
        if (closest != NULL && start.length <= beginning->length)
            continue;
        closest = text;
        *strange = odd;
        *beginning = start;
    }
    return closest;
}

/* False, said once, if no more comparing can be afforded. */
static bool affords(Draft *draft, const Quotation *quotation) {
    const Statute *statute = &draft->book->statutes[quotation->statute];
    uint64_t length = strlen(quotation->words);
    if (draft->quote_steps > MOST_STEPS)
        return false;
    for (size_t i = 0; i < statute->version_count; i++)
        if (statute->versions[i].text != NULL)
            draft->quote_steps += length * strlen(statute->versions[i].text);
    if (draft->quote_steps <= MOST_STEPS)
        return true;
    demur_draft_error(draft, DIAG_QUOTES_TOO_LONG, quotation->at, NULL,
                      "here the quotations from statutes become too long to "
                      "be compared with their texts");
    return false;
}

static void check_quotation(Draft *draft, Quotation quotation) {
    Fragment strange, beginning;
    if (quotation.statute < 0 || quotation.words == NULL ||
        !affords(draft, &quotation) ||
        closest_text(draft, &quotation, &strange, &beginning) == NULL)
        return;
    const Statute *statute = &draft->book->statutes[quotation.statute];
    if (!demur_draft_error(draft, DIAG_NOT_IN_TEXT, quotation.at,
                           quotation.words,
                           "\"%s\" does not stand in the text of \"%s\"",
                           head(draft, strange), statute->id))
        return;
    if (beginning.length > 0)
        demur_diag_hint(draft->diag, "the text has it up to \"%s\"",
                        tail(draft, beginning));
    else
        demur_diag_hint(draft->diag,
                        "quote exactly; … stands for words left out");
}

static void check_statute(Draft *draft, int32_t number) {
    const Statute *statute = &draft->book->statutes[number];
    for (size_t i = 0; i < statute->not_encoded_count; i++) {
        const Omission *omission = &statute->not_encoded[i];
        check_quotation(draft,
                        (Quotation){number, -1, omission->words, omission->at});
    }
}

static void check_element(Draft *draft, const Element *element) {
    Quotation quotation = {element->statute, element->version, element->quote,
                           element->at};
    check_quotation(draft, quotation);
    quotation.words = element->leaves_out;
    check_quotation(draft, quotation);
}

void demur_draft_quotes(Draft *draft) {
    const Book *book = draft->book;
    for (size_t i = 0; i < book->statute_count; i++)
        check_statute(draft, (int32_t)i);
    for (size_t i = 0; i < book->fact_count; i++) {
        const Fact *fact = &book->facts[i];
        check_quotation(draft,
                        (Quotation){fact->statute, -1, fact->quote, fact->at});
    }
    for (size_t i = 0; i < book->element_count; i++)
        check_element(draft, &book->elements[i]);
}
