#include "roles.h"

typedef struct Visitor {
    const Question *question;
    Role *roles;
    bool *roots; /* elements of the claim, and defenses */
} Visitor;

static void mark_parts(Visitor *visitor, int32_t index);

static bool named(const Visitor *visitor, int32_t index) {
    const Question *question = visitor->question;
    return question->all_issues ||
           demur_strings_has(&question->issues,
                             question->book->elements[index].id);
}

static Role exception_role(const Visitor *visitor, int32_t index,
                           bool parent_named) {
    const Element *element = &visitor->question->book->elements[index];
    if (!demur_element_reaches(element, visitor->question->claim))
        return ROLE_NOT_REACHING;
    return parent_named || named(visitor, index) ? ROLE_DECIDED
                                                 : ROLE_NOT_INVOKED;
}

/* Elements of the claim and defenses have their roles first and keep them. A
 * part that several use is decided if one of them is. */
static void mark(Visitor *visitor, int32_t index, Role role) {
    Role *now = &visitor->roles[index];
    bool keeps = *now != ROLE_NONE && role != ROLE_DECIDED;
    if (visitor->roots[index] || keeps || *now == role)
        return;
    *now = role;
    mark_parts(visitor, index);
}

/* The element that decides whether a version is retroactive is part of what
 * relies on that version, once there is one. */
static void mark_version(Visitor *visitor, int32_t statute, int32_t version,
                         Role role) {
    if (statute < 0 || version < 0)
        return;
    const Version *its =
        &visitor->question->book->statutes[statute].versions[version];
    if (role == ROLE_DECIDED && visitor->question->date < its->from)
        role = ROLE_NOT_YET;
    if (its->retroactive_if >= 0)
        mark(visitor, its->retroactive_if, role);
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

static bool names_prong(const Visitor *visitor, const Element *element,
                        bool prongs) {
    bool found = names_part(visitor, element->test, prongs);
    for (size_t r = 0; r < element->reading_count && !found; r++)
        found = names_part(visitor, element->readings[r].test, prongs);
    return found;
}

static bool names_exception(const Visitor *visitor, const Element *element) {
    for (size_t u = 0; u < element->unless_count; u++)
        if (names_part(visitor, element->unless[u], false))
            return true;
    return names_prong(visitor, element, false);
}

static Role part_role(const Visitor *visitor, int32_t index) {
    const Element *part = &visitor->question->book->elements[index];
    if (part->not_encoded != NULL)
        return ROLE_NOT_ENCODED;
    if (part->kind == ELEMENT_EXCEPTION)
        return exception_role(visitor, index, false);
    return named(visitor, index) ? ROLE_DECIDED : ROLE_TAKEN_AS_MET;
}

/* A prong or an exception named alone puts its defense in issue with the other
 * prongs taken as met. Those come first: what is taken as met here is not
 * decided because something else uses it. */
static void mark_partly(Visitor *visitor, const Formula *formula,
                        bool taken_as_met) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT) {
        Role role = part_role(visitor, formula->index);
        if ((role == ROLE_TAKEN_AS_MET) != taken_as_met)
            return;
        mark(visitor, formula->index, role);
        visitor->roots[formula->index] |= taken_as_met;
        return;
    }
    for (size_t i = 0; i < formula->part_count; i++)
        mark_partly(visitor, formula->parts[i], taken_as_met);
}

static void mark_root(Visitor *visitor, int32_t index, bool whole) {
    const Element *element = &visitor->question->book->elements[index];
    bool defense = element->kind == ELEMENT_DEFENSE;
    bool prong = defense && names_prong(visitor, element, true);
    Role role = defense ? ROLE_NOT_INVOKED : ROLE_TAKEN_AS_MET;
    if (element->not_encoded != NULL)
        role = ROLE_NOT_ENCODED;
    else if (whole || named(visitor, index) || prong)
        role = ROLE_DECIDED;
    else if (names_exception(visitor, element))
        role = ROLE_EXCEPTION;
    visitor->roles[index] = role;
    visitor->roots[index] = true;
}

/* How much of what a root is made of is in issue. In this order parts get
 * their roles: a part that one of them decides, or takes as met, stays so. */
typedef enum Extent { EXTENT_WHOLE, EXTENT_PART, EXTENT_NOTHING } Extent;

static Extent extent(const Visitor *visitor, int32_t index, bool whole) {
    Role role = visitor->roles[index];
    if (role != ROLE_DECIDED && role != ROLE_EXCEPTION)
        return EXTENT_NOTHING;
    return whole || named(visitor, index) ? EXTENT_WHOLE : EXTENT_PART;
}

static void mark_below(Visitor *visitor, int32_t index, bool whole) {
    const Element *element = &visitor->question->book->elements[index];
    if (extent(visitor, index, whole) != EXTENT_PART) {
        mark_parts(visitor, index);
        return;
    }
    for (int taken = 1; taken >= 0; taken--) {
        mark_partly(visitor, element->test, taken == 1);
        for (size_t r = 0; r < element->reading_count; r++)
            mark_partly(visitor, element->readings[r].test, taken == 1);
        for (size_t u = 0; u < element->unless_count; u++)
            mark_partly(visitor, element->unless[u], taken == 1);
    }
}

static Indices find_roots(const Question *question, Arena *arena) {
    const Book *book = question->book;
    const Indices *elements = &book->claims[question->claim].elements;
    Indices roots = {0};
    for (size_t e = 0; e < elements->count; e++)
        DEMUR_PUSH(arena, roots.items, roots.count, elements->items[e]);
    for (size_t e = 0; e < book->element_count; e++)
        if (book->elements[e].kind == ELEMENT_DEFENSE &&
            demur_element_reaches(&book->elements[e], question->claim))
            DEMUR_PUSH(arena, roots.items, roots.count, (int32_t)e);
    return roots;
}

bool demur_roles_decided(Role role) {
    return role == ROLE_DECIDED || role == ROLE_EXCEPTION;
}

Role *demur_roles_find(const Question *question, Arena *arena) {
    const Book *book = question->book;
    Visitor visitor = {.question = question};
    visitor.roles = demur_arena_array(arena, book->element_count, sizeof(Role));
    visitor.roots = demur_arena_array(arena, book->element_count, sizeof(bool));
    const Claim *claim = &book->claims[question->claim];
    bool whole = demur_strings_has(&question->issues, claim->id);
    Indices roots = find_roots(question, arena);
    for (size_t r = 0; r < roots.count; r++)
        mark_root(&visitor, roots.items[r], whole && r < claim->elements.count);
    for (Extent now = EXTENT_WHOLE; now <= EXTENT_NOTHING; now++)
        for (size_t r = 0; r < roots.count; r++) {
            bool all = whole && r < claim->elements.count;
            if (extent(&visitor, roots.items[r], all) == now)
                mark_below(&visitor, roots.items[r], all);
        }
    return visitor.roles;
}
