#include "draft.h"

#include "tokens.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* ---- errors about a draft ------------------------------------------------ */

enum { MOST_ERRORS = 100 };

static bool flagged(const Draft *draft, Place at) {
    if (at.file < 0 || (size_t)at.file >= draft->flagged_count)
        return false;
    return demur_indices_has(&draft->flagged[at.file], at.line);
}

Place demur_draft_place(const Draft *draft, Place at, const char *word) {
    if (word == NULL || at.column > 0)
        return at;
    return demur_tokens_find(draft->diag, at, word);
}

/* Everything after very many errors is likely to follow from one of them, and
 * finding the place of each takes time. */
bool demur_draft_error(Draft *draft, DiagCode code, Place at, const char *word,
                       const char *format, ...) {
    draft->errors++;
    if (demur_diag_failures(draft->diag) >= MOST_ERRORS)
        return false;
    if (word == NULL && at.column == 0)
        at = demur_tokens_first(draft->diag, at);
    Place place = demur_draft_place(draft, at, word);
    if (flagged(draft, place) || flagged(draft, at))
        return false;
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = demur_arena_alloc(draft->scratch, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    demur_diag_report(draft->diag, code, place, "%s", text);
    return true;
}

/* ---- names --------------------------------------------------------------- */

bool demur_draft_excused(const Draft *draft, const char *name) {
    return draft->unread || demur_names_find(&draft->missing, name) >= 0;
}

int32_t demur_draft_element(const Draft *draft, const char *id,
                            const char *claim) {
    int32_t first = demur_names_find(&draft->book->element_names, id);
    if (first < 0)
        return -1;
    const ElementDraft *element = draft->elements[first];
    if (!element->scoped) {
        bool fits = element->claim == NULL ||
                    (claim != NULL && strcmp(element->claim, claim) == 0);
        return fits ? first : -1;
    }
    const char *name = demur_arena_format(draft->scratch, "%s %s", id,
                                          claim == NULL ? "" : claim);
    int32_t own = demur_names_find(&draft->scoped, name);
    if (own >= 0 || claim == NULL)
        return own;
    name = demur_arena_format(draft->scratch, "%s ", id);
    return demur_names_find(&draft->scoped, name);
}

int32_t demur_draft_version(const Draft *draft, int32_t statute,
                            const char *version) {
    const StatuteDraft *drafted = draft->statutes[statute];
    for (size_t i = 0; i < drafted->version_count; i++)
        if (strcmp(drafted->versions[i]->version.id, version) == 0)
            return (int32_t)i;
    return -1;
}

static const char *const kind_words[] = {"court", "authority", "statute",
                                         "claim", "element"};

static const Names *names_of(const Book *book, NameKind kind) {
    switch (kind) {
    case NAME_COURT:
        return &book->court_names;
    case NAME_AUTHORITY:
        return &book->authority_names;
    case NAME_STATUTE:
        return &book->statute_names;
    case NAME_CLAIM:
        return &book->claim_names;
    case NAME_ELEMENT:
        return &book->element_names;
    }
    return NULL;
}

static const char *id_of(const Draft *draft, NameKind kind, size_t number) {
    switch (kind) {
    case NAME_COURT:
        return number < draft->courts_count ? draft->courts[number]->id : NULL;
    case NAME_AUTHORITY:
        return number < draft->authorities_count
                   ? draft->authorities[number]->id
                   : NULL;
    case NAME_STATUTE:
        return number < draft->statutes_count
                   ? draft->statutes[number]->statute.id
                   : NULL;
    case NAME_CLAIM:
        return number < draft->claims_count ? draft->claims[number]->claim.id
                                            : NULL;
    case NAME_ELEMENT:
        return number < draft->elements_count
                   ? draft->elements[number]->element.id
                   : NULL;
    }
    return NULL;
}

/* What else has that id: the number of a kind, 5 for a fact, or -1. */
static int other_kind(const Book *book, const char *word) {
    for (int kind = 0; kind <= NAME_ELEMENT; kind++)
        if (demur_names_find(names_of(book, (NameKind)kind), word) >= 0)
            return kind;
    return demur_names_find(&book->fact_names, word) >= 0 ? NAME_ELEMENT + 1
                                                          : -1;
}

static void unknown_id(Draft *draft, const Lookup *lookup) {
    const char *word = lookup->word, *wanted = kind_words[lookup->kind];
    if (demur_draft_excused(draft, word))
        return;
    int other = other_kind(draft->book, word);
    if (other >= 0) {
        demur_draft_error(draft, DIAG_WRONG_KIND, lookup->at, word,
                          "\"%s\" is the id of a%s %s; of a%s %s is wanted",
                          word, other == NAME_AUTHORITY ? "n" : "",
                          other > NAME_ELEMENT ? "fact" : kind_words[other],
                          strchr("ae", *wanted) != NULL ? "n" : "", wanted);
        return;
    }
    Suggestion suggestion = demur_suggest(word);
    const char *id;
    for (size_t i = 0; i < 5000 && (id = id_of(draft, lookup->kind, i)) != NULL;
         i++)
        demur_suggest_offer(&suggestion, id);
    if (demur_draft_error(draft, DIAG_UNKNOWN_NAME, lookup->at, word,
                          "there is no %s \"%s\"", wanted, word))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
}

static void resolve_lookups(Draft *draft) {
    for (size_t i = 0; i < draft->lookup_count; i++) {
        const Lookup *lookup = &draft->lookups[i];
        int32_t found =
            demur_names_find(names_of(draft->book, lookup->kind), lookup->word);
        if (found < 0)
            unknown_id(draft, lookup);
        if (found >= 0 && lookup->single != NULL)
            *lookup->single = found;
        if (found >= 0 && lookup->list != NULL)
            DEMUR_PUSH(draft->book->arena, lookup->list->items,
                       lookup->list->count, found);
    }
}

static void resolve_own_claim(Draft *draft, ElementDraft *element) {
    if (element->claim == NULL)
        return;
    int32_t found = demur_names_find(&draft->book->claim_names, element->claim);
    element->element.claim = found;
    if (found >= 0)
        return;
    Lookup lookup = {
        .kind = NAME_CLAIM, .word = element->claim, .at = element->element.at};
    unknown_id(draft, &lookup);
}

static void resolve_own_version(Draft *draft, ElementDraft *element) {
    Element *target = &element->element;
    if (element->version == NULL || target->statute < 0)
        return;
    target->version =
        demur_draft_version(draft, target->statute, element->version);
    if (target->version < 0)
        demur_draft_error(
            draft, DIAG_UNKNOWN_NAME, target->at, element->version,
            "the statute \"%s\" has no version \"%s\"",
            draft->statutes[target->statute]->statute.id, element->version);
}

/* ---- elements, claims, constraints --------------------------------------- */

static void link_readings(Draft *draft, ElementDraft *element) {
    Element *target = &element->element;
    target->reading_count = element->reading_count;
    target->readings = demur_arena_array(
        draft->book->arena, element->reading_count, sizeof *target->readings);
    for (size_t i = 0; i < element->reading_count; i++) {
        ReadingDraft *reading = element->readings[i];
        Formula *test =
            demur_draft_formula(draft, reading->test, element->claim, false);
        target->readings[i] = reading->reading;
        target->readings[i].test = demur_draft_excepted(
            draft, test, reading->unless, element->claim, reading->reading.at);
    }
}

static void link_element(Draft *draft, ElementDraft *element) {
    Element *target = &element->element;
    target->test =
        demur_draft_formula(draft, element->test, element->claim, false);
    link_readings(draft, element);
    target->unless = demur_arena_array(
        draft->book->arena, element->unless.count, sizeof *target->unless);
    for (size_t i = 0; i < element->unless.count; i++) {
        Formula *exception = demur_draft_formula(
            draft, element->unless.items[i], element->claim, false);
        if (exception != NULL)
            target->unless[target->unless_count++] = exception;
    }
}

/* The element a claim lists, or -1 with a diagnostic. */
static int32_t listed_element(Draft *draft, const ClaimDraft *claim,
                              Phrase *phrase) {
    Formula *formula =
        demur_draft_formula(draft, phrase, claim->claim.id, false);
    if (formula == NULL)
        return -1;
    const char *words = demur_phrase_words(draft, phrase);
    if (formula->kind != FORMULA_ELEMENT) {
        demur_draft_error(draft, DIAG_WRONG_KIND, phrase->at,
                          phrase->kind == PHRASE_NAME ? words : "elements",
                          "`%s` is no element; claim \"%s\" is made of "
                          "elements",
                          words, claim->claim.id);
        return -1;
    }
    const Element *element = &draft->elements[formula->index]->element;
    if (element->kind == ELEMENT_ELEMENT)
        return formula->index;
    demur_draft_error(draft, DIAG_WRONG_KIND, phrase->at, words,
                      "`%s` is %s, not an element of claim \"%s\"", words,
                      element->kind == ELEMENT_DEFENSE ? "a defense"
                                                       : "an exception",
                      claim->claim.id);
    return -1;
}

static void link_claim(Draft *draft, ClaimDraft *claim, bool *seen) {
    Indices *list = &claim->claim.elements;
    for (size_t i = 0; i < claim->elements.count; i++) {
        Phrase *phrase = claim->elements.items[i];
        int32_t element = listed_element(draft, claim, phrase);
        if (element < 0)
            continue;
        if (seen[element])
            demur_draft_error(draft, DIAG_DUPLICATE_ID, phrase->at,
                              phrase->name, "claim \"%s\" lists `%s` twice",
                              claim->claim.id, phrase->name);
        else
            DEMUR_PUSH(draft->book->arena, list->items, list->count, element);
        seen[element] = true;
    }
    for (size_t i = 0; i < list->count; i++)
        seen[list->items[i]] = false;
}

static void link_constraint(Draft *draft, ConstraintDraft *constraint) {
    Constraint *target = &constraint->constraint;
    if (constraint->rule->kind != PHRASE_BAD)
        target->words = demur_phrase_words(draft, constraint->rule);
    target->formula = demur_draft_formula(draft, constraint->rule, NULL, true);
}

static void link_version(Draft *draft, VersionDraft *version) {
    Phrase *phrase = version->retroactive_if;
    Formula *formula = demur_draft_formula(draft, phrase, NULL, false);
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT)
        version->version.retroactive_if = formula->index;
    else
        demur_draft_error(draft, DIAG_WRONG_KIND, phrase->at, "retroactive",
                          "`retroactive` is true, false or one element that "
                          "decides it");
}

/* ---- from lists of drafts to arrays -------------------------------------- */

static void pack_statutes(Draft *draft) {
    Book *book = draft->book;
    for (size_t i = 0; i < draft->statutes_count; i++) {
        const StatuteDraft *drafted = draft->statutes[i];
        Statute *statute = &book->statutes[i];
        *statute = drafted->statute;
        statute->version_count = drafted->version_count;
        statute->versions = demur_arena_array(
            book->arena, drafted->version_count, sizeof *statute->versions);
        for (size_t v = 0; v < drafted->version_count; v++)
            statute->versions[v] = drafted->versions[v]->version;
    }
}

#define PACK(target, count, list, part)                                        \
    do {                                                                       \
        book->target = demur_arena_array(book->arena, draft->list##_count,     \
                                         sizeof *book->target);                \
        book->count = draft->list##_count;                                     \
        for (size_t i = 0; i < book->count; i++)                               \
            book->target[i] = (part);                                          \
    } while (0)

static void pack(Draft *draft) {
    Book *book = draft->book;
    PACK(courts, court_count, courts, *draft->courts[i]);
    PACK(authorities, authority_count, authorities, *draft->authorities[i]);
    PACK(statutes, statute_count, statutes, draft->statutes[i]->statute);
    pack_statutes(draft);
    PACK(facts, fact_count, facts, draft->facts[i]->fact);
    PACK(constraints, constraint_count, constraints,
         draft->constraints[i]->constraint);
    PACK(elements, element_count, elements, draft->elements[i]->element);
    PACK(claims, claim_count, claims, draft->claims[i]->claim);
    PACK(postures, posture_count, postures, *draft->postures[i]);
}

bool demur_draft_link(Draft *draft) {
    resolve_lookups(draft);
    for (size_t i = 0; i < draft->elements_count; i++) {
        resolve_own_claim(draft, draft->elements[i]);
        resolve_own_version(draft, draft->elements[i]);
    }
    for (size_t i = 0; i < draft->elements_count; i++)
        link_element(draft, draft->elements[i]);
    bool *seen =
        demur_arena_array(draft->scratch, draft->elements_count, sizeof *seen);
    for (size_t i = 0; i < draft->claims_count; i++)
        link_claim(draft, draft->claims[i], seen);
    for (size_t i = 0; i < draft->constraints_count; i++)
        link_constraint(draft, draft->constraints[i]);
    for (size_t i = 0; i < draft->versions_count; i++)
        link_version(draft, draft->versions[i]);
    pack(draft);
    demur_draft_check(draft);
    demur_draft_order(draft);
    return draft->errors == 0;
}
