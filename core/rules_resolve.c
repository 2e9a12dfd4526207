#include "draft.h"

#include <string.h>

enum { MOST_FORMULAS = 500000, MOST_COMPARES = 5000 };

/* ---- names --------------------------------------------------------------- */

typedef enum Level { IN_ELEMENT, IN_CONSTRAINT, TOP_OF_CONSTRAINT } Level;

typedef struct Scope {
    Draft *draft;
    const char *claim;
} Scope;

static Formula *new_formula(const Scope *scope, FormulaKind kind, Place at) {
    Draft *draft = scope->draft;
    if (draft->formula_count++ == MOST_FORMULAS)
        demur_draft_error(draft, DIAG_TOO_MANY_PARTS, at, NULL,
                          "the rule book has more than %d parts of formulas",
                          MOST_FORMULAS);
    if (draft->formula_count > MOST_FORMULAS)
        return NULL;
    Formula *formula = demur_arena_alloc(draft->book->arena, sizeof *formula);
    formula->kind = kind;
    formula->index = -1;
    formula->at = at;
    return formula;
}

static Formula *leaf(const Scope *scope, FormulaKind kind, Place at,
                     int32_t index, int32_t number) {
    Formula *formula = new_formula(scope, kind, at);
    if (formula != NULL) {
        formula->index = index;
        formula->number = number;
    }
    return formula;
}

/* Each wrong phrase is reported once, however often a local name repeats it. */
static bool complain(const Scope *scope, DiagCode code, Phrase *phrase,
                     const char *message) {
    const char *word = phrase->name;
    if (phrase->kind == PHRASE_COMPARE)
        word = phrase->parts[0]->name;
    phrase->kind = PHRASE_BAD;
    return demur_draft_error(scope->draft, code, phrase->at, word, "`%s` %s",
                             word, message);
}

static void suggest_names(const Draft *draft, Suggestion *suggestion) {
    enum { MOST_OFFERED = 5000 };
    for (size_t i = 0; i < draft->facts_count && i < MOST_OFFERED; i++)
        demur_suggest_offer(suggestion, draft->facts[i]->fact.id);
    for (size_t i = 0; i < draft->elements_count && i < MOST_OFFERED; i++)
        demur_suggest_offer(suggestion, draft->elements[i]->element.id);
}

static Formula *unknown_name(const Scope *scope, Phrase *phrase) {
    const Draft *draft = scope->draft;
    const char *name = phrase->name;
    if (demur_draft_excused(draft, name))
        return NULL;
    bool elsewhere = demur_names_find(&draft->book->element_names, name) >= 0;
    if (elsewhere) {
        complain(scope, DIAG_UNKNOWN_NAME, phrase,
                 "is declared for other claims alone, and not for the one "
                 "meant here");
        return NULL;
    }
    Suggestion suggestion = demur_suggest(name);
    suggest_names(draft, &suggestion);
    if (complain(scope, DIAG_UNKNOWN_NAME, phrase, "is no fact and no element"))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
    return NULL;
}

static const char *const wrong_alone[] = {
    [FACT_NUMBER] = "is a number: compare it, as in :at_least(2)",
    [FACT_AMOUNT] = "is an amount: compare it, as in :at_least(usd(500))",
    [FACT_DATE] = "is a date: compare it, as in :before(\"2008-12-23\")",
    [FACT_PERIOD] = "is a period: compare it, as in :after(\"2008-12-22\")",
    [FACT_ONE_OF] = "is one of several: compare it, as in :is(\"option\")"};

static Formula *resolve_name(const Scope *scope, Phrase *phrase, Level level) {
    const Draft *draft = scope->draft;
    bool always = strcmp(phrase->name, "always") == 0;
    if (always || strcmp(phrase->name, "never") == 0)
        return leaf(scope, FORMULA_CONSTANT, phrase->at, -1, always);
    int32_t element = demur_draft_element(draft, phrase->name, scope->claim);
    if (element >= 0 && level != IN_ELEMENT) {
        complain(scope, DIAG_WRONG_KIND, phrase,
                 "is an element; a constraint holds between facts");
        return NULL;
    }
    if (element >= 0)
        return leaf(scope, FORMULA_ELEMENT, phrase->at, element, 0);
    int32_t number = demur_names_find(&draft->book->fact_names, phrase->name);
    if (number < 0)
        return unknown_name(scope, phrase);
    const FactDraft *fact = draft->facts[number];
    if (fact->fact.type == FACT_PROPOSITION)
        return leaf(scope, FORMULA_FACT, phrase->at, number, 0);
    if (!fact->broken)
        complain(scope, DIAG_BAD_FORMULA, phrase, wrong_alone[fact->fact.type]);
    return NULL;
}

/* ---- comparisons --------------------------------------------------------- */

/* Every comparison is one of three, with a bound moved by a unit. */
static const struct Kind {
    enum { OF_NUMBERS, OF_DAYS, OF_OPTIONS } of;
    Comparison how;
    int moved;
} kinds[] = {[METHOD_AT_LEAST] = {OF_NUMBERS, COMPARE_AT_LEAST, 0},
             [METHOD_AT_MOST] = {OF_NUMBERS, COMPARE_AT_MOST, 0},
             [METHOD_MORE_THAN] = {OF_NUMBERS, COMPARE_AT_LEAST, 1},
             [METHOD_LESS_THAN] = {OF_NUMBERS, COMPARE_AT_MOST, -1},
             [METHOD_BEFORE] = {OF_DAYS, COMPARE_AT_MOST, -1},
             [METHOD_ON_OR_BEFORE] = {OF_DAYS, COMPARE_AT_MOST, 0},
             [METHOD_AFTER] = {OF_DAYS, COMPARE_AT_LEAST, 1},
             [METHOD_ON_OR_AFTER] = {OF_DAYS, COMPARE_AT_LEAST, 0},
             [METHOD_WITHIN] = {OF_DAYS, COMPARE_AT_MOST, 0},
             [METHOD_WITHIN_TO_WEEKDAY] = {OF_DAYS, COMPARE_AT_MOST, 0},
             [METHOD_IS] = {OF_OPTIONS, COMPARE_IS, 0}};

static const char *const wrong_method[] = {
    [FACT_PROPOSITION] = "is a yes/no fact and is written without a comparison",
    [FACT_NUMBER] = "is a number; it has :at_least :at_most :more_than "
                    ":less_than",
    [FACT_AMOUNT] = "is an amount; it has :at_least :at_most :more_than "
                    ":less_than",
    [FACT_DATE] = "is a date; it has :before :on_or_before :after :on_or_after "
                  ":within :within_or_next_weekday",
    [FACT_PERIOD] = "is a period; it has :before :on_or_before :after "
                    ":on_or_after :within :within_or_next_weekday",
    [FACT_ONE_OF] = "is one of several; it has :is"};

static bool method_fits(FactType type, Method method) {
    switch (type) {
    case FACT_NUMBER:
    case FACT_AMOUNT:
        return kinds[method].of == OF_NUMBERS;
    case FACT_DATE:
    case FACT_PERIOD:
        return kinds[method].of == OF_DAYS;
    case FACT_ONE_OF:
        return kinds[method].of == OF_OPTIONS;
    case FACT_PROPOSITION:
        break;
    }
    return false;
}

/* The fact of that name, or -1 if it is none or has errors of its own. */
static int32_t compared_fact(const Scope *scope, Phrase *name) {
    const Draft *draft = scope->draft;
    if (name->kind == PHRASE_BAD)
        return -1;
    int32_t number = demur_names_find(&draft->book->fact_names, name->name);
    if (number >= 0)
        return draft->facts[number]->broken ? -1 : number;
    if (demur_names_find(&draft->book->element_names, name->name) >= 0)
        complain(scope, DIAG_WRONG_KIND, name,
                 "is an element; only facts have values to compare");
    else
        (void)unknown_name(scope, name);
    return -1;
}

static bool bound_number(const Scope *scope, Phrase *phrase, FactType type,
                         Compare *compare) {
    const Phrase *amount = phrase->count > 1 ? phrase->parts[1] : NULL;
    if (type == FACT_NUMBER && phrase->has_number) {
        compare->constant = phrase->number;
        return true;
    }
    if (type == FACT_AMOUNT && amount != NULL &&
        amount->kind == PHRASE_AMOUNT) {
        compare->constant = amount->number;
        return true;
    }
    complain(scope, DIAG_WRONG_TYPE, phrase,
             type == FACT_NUMBER
                 ? "is a number and is compared with a whole number"
                 : "is an amount and is compared with one, as usd(500)");
    return false;
}

static bool bound_option(const Scope *scope, Phrase *phrase, Compare *compare) {
    const Draft *draft = scope->draft;
    const Strings *options = &draft->facts[compare->fact]->fact.options;
    if (phrase->name == NULL) {
        complain(scope, DIAG_WRONG_TYPE, phrase,
                 "is compared with one of its options, in quotes");
        return false;
    }
    Suggestion suggestion = demur_suggest(phrase->name);
    for (size_t i = 0; i < options->count; i++) {
        demur_suggest_offer(&suggestion, options->items[i]);
        if (strcmp(options->items[i], phrase->name) != 0)
            continue;
        compare->constant = (int64_t)i;
        return true;
    }
    phrase->kind = PHRASE_BAD;
    if (demur_draft_error(scope->draft, DIAG_UNKNOWN_NAME, phrase->at,
                          phrase->name, "`%s` has no option \"%s\"",
                          phrase->parts[0]->name, phrase->name))
        demur_diag_did_you_mean(draft->diag, suggestion.best);
    return false;
}

static bool bound_constant_day(const Scope *scope, Phrase *phrase,
                               Compare *compare) {
    Date day;
    const char *text = phrase->name;
    size_t length = strlen(text);
    if (demur_date_read(text, length, &day)) {
        compare->constant = demur_date_after(day, compare->span);
        compare->span = (Span){0};
        return true;
    }
    phrase->kind = PHRASE_BAD;
    if (demur_date_shaped(text, length))
        demur_draft_error(scope->draft, DIAG_BAD_DATE, phrase->at, text,
                          "there is no day %s", text);
    else
        demur_draft_error(scope->draft, DIAG_WRONG_TYPE, phrase->at, text,
                          "\"%s\" is no day; write \"2008-12-23\", or the name "
                          "of a date fact without quotes",
                          text);
    return false;
}

static bool bound_day(const Scope *scope, Phrase *phrase, Compare *compare) {
    compare->span = phrase->span;
    if (phrase->name != NULL)
        return bound_constant_day(scope, phrase, compare);
    Phrase *other = phrase->count > 1 ? phrase->parts[1] : NULL;
    if (other == NULL || other->kind != PHRASE_NAME) {
        if (other == NULL || other->kind != PHRASE_BAD)
            complain(scope, DIAG_WRONG_TYPE, phrase,
                     "is compared with a day, as \"2008-12-23\", or with "
                     "another date");
        return false;
    }
    compare->other = compared_fact(scope, other);
    if (compare->other < 0)
        return false;
    FactType type = scope->draft->facts[compare->other]->fact.type;
    if (type != FACT_DATE && type != FACT_PERIOD) {
        complain(scope, DIAG_WRONG_TYPE, other, "is not a date");
        return false;
    }
    if (compare->other == compare->fact) {
        complain(scope, DIAG_BAD_FORMULA, phrase, "is compared with itself");
        return false;
    }
    return true;
}

static bool same_compare(const Compare *a, const Compare *b) {
    return a->fact == b->fact && a->other == b->other && a->how == b->how &&
           a->constant == b->constant && a->span.years == b->span.years &&
           a->span.months == b->span.months && a->span.days == b->span.days &&
           a->span.to_weekday == b->span.to_weekday;
}

static int32_t compare_number(const Scope *scope, const Phrase *phrase,
                              Compare compare) {
    Draft *draft = scope->draft;
    Book *book = draft->book;
    for (size_t i = 0; i < book->compare_count; i++)
        if (same_compare(&book->compares[i], &compare))
            return (int32_t)i;
    if (book->compare_count == MOST_COMPARES) {
        demur_draft_error(draft, DIAG_TOO_MANY_PARTS, phrase->at, NULL,
                          "the rule book has more than %d comparisons",
                          MOST_COMPARES);
        return -1;
    }
    compare.words = demur_phrase_words(draft, phrase);
    DEMUR_PUSH(book->arena, book->compares, book->compare_count, compare);
    return (int32_t)book->compare_count - 1;
}

static Formula *resolve_compare(const Scope *scope, Phrase *phrase) {
    Compare compare = {.other = -1};
    compare.fact = compared_fact(scope, phrase->parts[0]);
    if (compare.fact < 0)
        return NULL;
    FactType type = scope->draft->facts[compare.fact]->fact.type;
    if (!method_fits(type, phrase->method)) {
        complain(scope, DIAG_BAD_FORMULA, phrase, wrong_method[type]);
        return NULL;
    }
    const struct Kind *kind = &kinds[phrase->method];
    compare.how = kind->how;
    bool fine = kind->of == OF_NUMBERS
                    ? bound_number(scope, phrase, type, &compare)
                : kind->of == OF_DAYS ? bound_day(scope, phrase, &compare)
                                      : bound_option(scope, phrase, &compare);
    if (!fine)
        return NULL;
    compare.constant += kind->moved;
    int32_t number = compare_number(scope, phrase, compare);
    return number < 0 ? NULL
                      : leaf(scope, FORMULA_COMPARE, phrase->at, number, 0);
}

/* ---- versions ------------------------------------------------------------ */

static Formula *resolve_version(const Scope *scope, Phrase *phrase) {
    const Draft *draft = scope->draft;
    int32_t statute =
        demur_names_find(&draft->book->statute_names, phrase->name);
    if (statute < 0) {
        if (!demur_draft_excused(draft, phrase->name))
            complain(scope, DIAG_UNKNOWN_NAME, phrase, "is no statute");
        return NULL;
    }
    int32_t version = demur_draft_version(draft, statute, phrase->second);
    if (version >= 0)
        return leaf(scope, FORMULA_VERSION, phrase->at, statute, version);
    phrase->kind = PHRASE_BAD;
    demur_draft_error(scope->draft, DIAG_UNKNOWN_NAME, phrase->at,
                      phrase->second, "the statute `%s` has no version \"%s\"",
                      phrase->name, phrase->second);
    return NULL;
}

/* ---- whole formulas ------------------------------------------------------ */

static Formula *resolve(const Scope *scope, Phrase *phrase, Level level);

static Formula *branch(const Scope *scope, FormulaKind kind, Place at,
                       Formula **parts, size_t count) {
    Formula *formula = new_formula(scope, kind, at);
    for (size_t i = 0; i < count; i++)
        if (parts[i] == NULL)
            return NULL;
    if (formula == NULL)
        return NULL;
    formula->parts =
        demur_arena_array(scope->draft->book->arena, count, sizeof(Formula *));
    memcpy(formula->parts, parts, count * sizeof(Formula *));
    formula->part_count = count;
    return formula;
}

static Formula *resolve_parts(const Scope *scope, const Phrase *phrase,
                              FormulaKind kind, Level level) {
    Formula **parts =
        demur_arena_array(scope->draft->scratch, phrase->count, sizeof *parts);
    if (level == TOP_OF_CONSTRAINT)
        level = IN_CONSTRAINT;
    for (size_t i = 0; i < phrase->count; i++)
        parts[i] = resolve(scope, phrase->parts[i], level);
    Formula *formula = branch(scope, kind, phrase->at, parts, phrase->count);
    if (formula != NULL)
        formula->number = (int32_t)phrase->number;
    return formula;
}

/* Two exclude each other: none of "both". Of more: none of "at least two". */
static Formula *resolve_excludes(const Scope *scope, const Phrase *phrase) {
    FormulaKind kind = phrase->count == 2 ? FORMULA_ALL : FORMULA_AT_LEAST;
    Formula *both = resolve_parts(scope, phrase, kind, IN_CONSTRAINT);
    if (both != NULL)
        both->number = 2;
    return branch(scope, FORMULA_NONE, phrase->at, &both, 1);
}

static Formula *resolve_same(const Scope *scope, const Phrase *phrase) {
    Formula *forth =
        resolve_parts(scope, phrase, FORMULA_IMPLIES, IN_CONSTRAINT);
    if (forth == NULL)
        return NULL;
    Formula *turned[] = {forth->parts[1], forth->parts[0]};
    Formula *back = branch(scope, FORMULA_IMPLIES, phrase->at, turned, 2);
    Formula *both[] = {forth, back};
    return branch(scope, FORMULA_ALL, phrase->at, both, 2);
}

static Formula *resolve_relation(const Scope *scope, Phrase *phrase,
                                 Level level) {
    static const char *const relations[] = {[PHRASE_IMPLIES] = "implies",
                                            [PHRASE_EXCLUDES] = "excludes",
                                            [PHRASE_SAME] = "same"};
    if (level != TOP_OF_CONSTRAINT) {
        const char *word = relations[phrase->kind];
        phrase->kind = PHRASE_BAD;
        demur_draft_error(scope->draft, DIAG_BAD_FORMULA, phrase->at, word,
                          "`%s` stands in a constraint, and directly in it",
                          word);
        return NULL;
    }
    if (phrase->kind == PHRASE_EXCLUDES)
        return resolve_excludes(scope, phrase);
    if (phrase->kind == PHRASE_SAME)
        return resolve_same(scope, phrase);
    return resolve_parts(scope, phrase, FORMULA_IMPLIES, level);
}

static Formula *resolve(const Scope *scope, Phrase *phrase, Level level) {
    switch (phrase->kind) {
    case PHRASE_NAME:
        return resolve_name(scope, phrase, level);
    case PHRASE_COMPARE:
        return resolve_compare(scope, phrase);
    case PHRASE_VERSION:
        if (level == IN_ELEMENT)
            return resolve_version(scope, phrase);
        complain(scope, DIAG_WRONG_KIND, phrase,
                 "is a statute; a constraint holds between facts");
        return NULL;
    case PHRASE_ALL:
        return resolve_parts(scope, phrase, FORMULA_ALL, level);
    case PHRASE_ANY:
        return resolve_parts(scope, phrase, FORMULA_ANY, level);
    case PHRASE_NONE:
        return resolve_parts(scope, phrase, FORMULA_NONE, level);
    case PHRASE_AT_LEAST:
        return resolve_parts(scope, phrase, FORMULA_AT_LEAST, level);
    case PHRASE_UNLESS:
        return resolve_parts(scope, phrase, FORMULA_UNLESS, level);
    case PHRASE_IMPLIES:
    case PHRASE_EXCLUDES:
    case PHRASE_SAME:
        return resolve_relation(scope, phrase, level);
    case PHRASE_BAD:
    case PHRASE_SPAN:
    case PHRASE_AMOUNT:
    case PHRASE_OPEN:
    case PHRASE_READING:
    case PHRASE_STATUTE_VERSION:
    case PHRASE_DECLARED:
        break;
    }
    return NULL;
}

Formula *demur_draft_formula(Draft *draft, Phrase *phrase, const char *claim,
                             bool constraint) {
    Scope scope = {draft, claim};
    if (phrase == NULL)
        return NULL;
    return resolve(&scope, phrase, constraint ? TOP_OF_CONSTRAINT : IN_ELEMENT);
}

Formula *demur_draft_excepted(Draft *draft, Formula *rule, Phrases unless,
                              const char *claim, Place at) {
    Scope scope = {draft, claim};
    if (unless.count == 0)
        return rule;
    Formula **parts =
        demur_arena_array(draft->scratch, unless.count + 1, sizeof *parts);
    parts[0] = rule;
    for (size_t i = 0; i < unless.count; i++)
        parts[i + 1] = resolve(&scope, unless.items[i], IN_ELEMENT);
    return branch(&scope, FORMULA_UNLESS, at, parts, unless.count + 1);
}
