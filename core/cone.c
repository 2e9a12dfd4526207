#include "cone.h"

#include <string.h>

/* Calls for each formula by which an element is decided here. */
typedef struct Walk {
    const Judgment *judgment;
    bool *elements, *facts; /* either may be NULL */
    bool *compares;         /* or NULL */
    bool stop_at_closed;    /* do not enter parts that close by themselves */
} Walk;

static void walk_formula(Walk *walk, const Formula *formula);

static const Book *book_of(const Judgment *judgment) {
    return judgment->world->model->book;
}

static void walk_element(Walk *walk, int32_t index) {
    const Element *element = &book_of(walk->judgment)->elements[index];
    const Selection *selection = &walk->judgment->selections[index];
    for (size_t u = 0; u < element->unless_count; u++)
        walk_formula(walk, element->unless[u]);
    if (walk->judgment->roles[index] == ROLE_EXCEPTION)
        return;
    if (element->reading_count == 0)
        walk_formula(walk, element->test);
    else if (selection->reading >= 0)
        walk_formula(walk, element->readings[selection->reading].test);
    else
        for (size_t c = 0; c < selection->candidate_count; c++)
            walk_formula(
                walk, element->readings[selection->candidates[c].reading].test);
}

static void enter(Walk *walk, int32_t index) {
    if (walk->elements == NULL || walk->elements[index] ||
        !demur_roles_decided(walk->judgment->roles[index]))
        return;
    const Book *book = book_of(walk->judgment);
    const Element *element = &book->elements[index];
    if (walk->stop_at_closed && element->closed)
        return;
    walk->elements[index] = true;
    if (element->version >= 0) {
        int32_t by = book->statutes[element->statute]
                         .versions[element->version]
                         .retroactive_if;
        if (by >= 0)
            enter(walk, by);
    }
    walk_element(walk, index);
}

static void note_facts(const Book *book, const Formula *formula, bool *facts) {
    if (formula->kind == FORMULA_FACT)
        facts[formula->index] = true;
    if (formula->kind != FORMULA_COMPARE)
        return;
    const Compare *compare = &book->compares[formula->index];
    facts[compare->fact] = true;
    if (compare->other >= 0)
        facts[compare->other] = true;
}

static void note_all_facts(const Book *book, const Formula *formula,
                           bool *facts) {
    if (formula == NULL)
        return;
    note_facts(book, formula, facts);
    for (size_t i = 0; i < formula->part_count; i++)
        note_all_facts(book, formula->parts[i], facts);
}

/* The conduct's day decides whether a version that is not retroactive applies,
 * once it has taken effect. */
static void note_conduct(const Judgment *judgment, int32_t statute,
                         int32_t number, bool *facts) {
    const World *world = judgment->world;
    const Version *version =
        &book_of(judgment)->statutes[statute].versions[number];
    if (world->model->conduct >= 0 && !version->retroactive &&
        world->question->date >= version->from)
        facts[world->model->conduct] = true;
}

static void walk_formula(Walk *walk, const Formula *formula) {
    if (formula == NULL)
        return;
    const Book *book = book_of(walk->judgment);
    if (formula->kind == FORMULA_ELEMENT)
        enter(walk, formula->index);
    if (formula->kind == FORMULA_VERSION) {
        int32_t by = book->statutes[formula->index]
                         .versions[formula->number]
                         .retroactive_if;
        if (by >= 0)
            enter(walk, by);
    }
    if (walk->facts != NULL)
        note_facts(book, formula, walk->facts);
    if (walk->facts != NULL && formula->kind == FORMULA_VERSION)
        note_conduct(walk->judgment, formula->index, formula->number,
                     walk->facts);
    if (walk->compares != NULL && formula->kind == FORMULA_COMPARE)
        walk->compares[formula->index] = true;
    for (size_t i = 0; i < formula->part_count; i++)
        walk_formula(walk, formula->parts[i]);
}

void demur_cone_elements(const Judgment *judgment, int32_t element,
                         bool *elements, bool *compares) {
    Walk walk = {
        .judgment = judgment, .elements = elements, .compares = compares};
    enter(&walk, element);
}

void demur_cone_facts(const Judgment *judgment, const bool *cone, bool *facts) {
    Walk walk = {.judgment = judgment, .facts = facts};
    for (size_t e = 0; e < book_of(judgment)->element_count; e++) {
        const Element *element = &book_of(judgment)->elements[e];
        if (!cone[e])
            continue;
        if (element->version >= 0)
            note_conduct(judgment, element->statute, element->version, facts);
        walk_element(&walk, (int32_t)e);
    }
}

/* The facts that decide a node itself: its own and those of parts that do not
 * close by themselves. */
void demur_cone_closing(const Judgment *judgment, int32_t element,
                        bool *facts) {
    bool seen[book_of(judgment)->element_count + 1];
    memset(seen, 0, sizeof seen);
    Walk walk = {.judgment = judgment,
                 .elements = seen,
                 .facts = facts,
                 .stop_at_closed = true};
    seen[element] = true;
    walk_element(&walk, element);
}

void demur_cone_own(const Book *book, int32_t element, const bool *readings,
                    bool *facts) {
    const Element *its = &book->elements[element];
    note_all_facts(book, its->test, facts);
    for (size_t r = 0; r < its->reading_count; r++)
        if (readings == NULL || readings[r])
            note_all_facts(book, its->readings[r].test, facts);
    for (size_t u = 0; u < its->unless_count; u++)
        note_all_facts(book, its->unless[u], facts);
}

static void note_below(const Book *book, const Formula *formula,
                       bool *elements) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT)
        demur_cone_below(book, formula->index, elements);
    for (size_t i = 0; i < formula->part_count; i++)
        note_below(book, formula->parts[i], elements);
}

void demur_cone_below(const Book *book, int32_t element, bool *elements) {
    const Element *its = &book->elements[element];
    if (elements[element])
        return;
    elements[element] = true;
    note_below(book, its->test, elements);
    for (size_t r = 0; r < its->reading_count; r++)
        note_below(book, its->readings[r].test, elements);
    for (size_t u = 0; u < its->unless_count; u++)
        note_below(book, its->unless[u], elements);
}
