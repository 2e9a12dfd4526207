#include "roles.h"

#include <string.h>

static bool listed(const Strings *list, const char *id) {
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], id) == 0)
            return true;
    return false;
}

typedef struct Visitor {
    const Question *question;
    Role *roles;
} Visitor;

static void mark_parts(Visitor *visitor, int32_t index);

static bool named(const Visitor *visitor, int32_t index) {
    const Question *question = visitor->question;
    return question->all_issues ||
           listed(&question->issues, question->book->elements[index].id);
}

static Role exception_role(const Visitor *visitor, int32_t index,
                           bool parent_named) {
    const Element *element = &visitor->question->book->elements[index];
    if (!demur_element_reaches(element, visitor->question->claim))
        return ROLE_NOT_REACHING;
    return parent_named || named(visitor, index) ? ROLE_DECIDED
                                                 : ROLE_NOT_INVOKED;
}

static void mark(Visitor *visitor, int32_t index, Role role) {
    Role *now = &visitor->roles[index];
    if (*now != ROLE_NONE && (*now == ROLE_DECIDED || *now == role))
        return;
    *now = role;
    mark_parts(visitor, index);
}

/* The element that decides whether a version is retroactive is part of what
 * relies on that version. */
static void mark_version(Visitor *visitor, int32_t statute, int32_t version,
                         Role role) {
    if (statute < 0 || version < 0)
        return;
    int32_t decides = visitor->question->book->statutes[statute]
                          .versions[version]
                          .retroactive_if;
    if (decides >= 0)
        mark(visitor, decides, role);
}

/* The elements that a formula mentions, given roles. Parts of what is decided
 * are decided; of what is taken as met, not reached. */
static void mark_formula(Visitor *visitor, const Formula *formula, Role role,
                         bool parent_named) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT) {
        const Element *part =
            &visitor->question->book->elements[formula->index];
        Role its = role;
        if (part->kind == ELEMENT_EXCEPTION)
            its = exception_role(visitor, formula->index, parent_named);
        else if (part->not_encoded != NULL)
            its = ROLE_NOT_ENCODED;
        mark(visitor, formula->index, its);
    }
    if (formula->kind == FORMULA_VERSION)
        mark_version(visitor, formula->index, formula->number, role);
    for (size_t i = 0; i < formula->part_count; i++)
        mark_formula(visitor, formula->parts[i], role, parent_named);
}

static void mark_parts(Visitor *visitor, int32_t index) {
    const Element *element = &visitor->question->book->elements[index];
    Role role = visitor->roles[index];
    bool full = role == ROLE_DECIDED;
    mark_version(visitor, element->statute, element->version, role);
    mark_formula(visitor, element->test, role, full);
    for (size_t r = 0; r < element->reading_count; r++)
        mark_formula(visitor, element->readings[r].test, role, full);
    for (size_t u = 0; u < element->unless_count; u++)
        mark_formula(visitor, element->unless[u], role, full);
}

/* True if `issues` names an exception in the formula or, with `prongs`, any
 * element that it mentions directly. */
static bool names_part(const Visitor *visitor, const Formula *formula,
                       bool prongs) {
    if (formula == NULL)
        return false;
    if (formula->kind == FORMULA_ELEMENT) {
        const Element *part =
            &visitor->question->book->elements[formula->index];
        return (prongs || part->kind == ELEMENT_EXCEPTION) &&
               named(visitor, formula->index);
    }
    for (size_t i = 0; i < formula->part_count; i++)
        if (names_part(visitor, formula->parts[i], prongs))
            return true;
    return false;
}

static bool names_exception(const Visitor *visitor, const Element *element) {
    for (size_t u = 0; u < element->unless_count; u++)
        if (names_part(visitor, element->unless[u], true))
            return true;
    return names_part(visitor, element->test, false);
}

/* A prong or an exception named alone puts its defense in issue with the other
 * prongs taken as met. */
static void mark_partly(Visitor *visitor, const Formula *formula) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT) {
        bool in = named(visitor, formula->index);
        const Element *part =
            &visitor->question->book->elements[formula->index];
        Role role = in ? ROLE_DECIDED : ROLE_TAKEN_AS_MET;
        if (part->kind == ELEMENT_EXCEPTION)
            role = exception_role(visitor, formula->index, false);
        visitor->roles[formula->index] = role;
        mark_parts(visitor, formula->index);
        return;
    }
    for (size_t i = 0; i < formula->part_count; i++)
        mark_partly(visitor, formula->parts[i]);
}

static void mark_root(Visitor *visitor, int32_t index, bool whole) {
    const Element *element = &visitor->question->book->elements[index];
    bool defense = element->kind == ELEMENT_DEFENSE;
    if (element->not_encoded != NULL) {
        visitor->roles[index] = ROLE_NOT_ENCODED;
        return;
    }
    if (whole || named(visitor, index)) {
        visitor->roles[index] = ROLE_DECIDED;
        mark_parts(visitor, index);
        return;
    }
    bool prong = defense && names_part(visitor, element->test, true);
    if (!prong && !names_exception(visitor, element)) {
        visitor->roles[index] = defense ? ROLE_NOT_INVOKED : ROLE_TAKEN_AS_MET;
        mark_parts(visitor, index);
        return;
    }
    visitor->roles[index] = prong ? ROLE_DECIDED : ROLE_EXCEPTION;
    mark_partly(visitor, element->test);
    for (size_t u = 0; u < element->unless_count; u++)
        mark_partly(visitor, element->unless[u]);
}

Role *demur_roles_find(const Question *question, Arena *arena) {
    const Book *book = question->book;
    Visitor visitor = {.question = question};
    visitor.roles = demur_arena_array(arena, book->element_count, sizeof(Role));
    const Claim *claim = &book->claims[question->claim];
    bool whole = listed(&question->issues, claim->id);
    for (size_t e = 0; e < claim->elements.count; e++)
        mark_root(&visitor, claim->elements.items[e], whole);
    for (size_t e = 0; e < book->element_count; e++) {
        const Element *element = &book->elements[e];
        if (element->kind == ELEMENT_DEFENSE &&
            demur_element_reaches(element, question->claim))
            mark_root(&visitor, (int32_t)e, false);
    }
    return visitor.roles;
}
