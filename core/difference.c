#include "difference.h"

#include <assert.h>
#include <string.h>

static bool same_text(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool same_list(const Strings *a, const Strings *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = same_text(a->items[i], b->items[i]);
    return same;
}

static bool same_readings(const ElementResult *a, const ElementResult *b) {
    bool same =
        a->reading == b->reading && a->reading_count == b->reading_count;
    for (size_t i = 0; same && i < a->reading_count; i++)
        same = a->readings[i].reading == b->readings[i].reading;
    return same;
}

static void compare_element(Difference *to, const ElementResult *before,
                            const ElementResult *after, Arena *arena) {
    ElementDifference one = {.before = before, .after = after};
    const ElementResult *only = before == NULL ? after : before;
    bool both = before != NULL && after != NULL;
    assert(only != NULL);
    if (!both && only->status == STATUS_NOT_REACHED)
        return;
    one.status = !both || before->status != after->status;
    one.law = both && before->governs != GOVERNS_COUNT &&
              after->governs != GOVERNS_COUNT &&
              (before->governs != after->governs ||
               before->authority != after->authority ||
               !same_readings(before, after));
    to->law |= one.law;
    if (one.status || one.law)
        DEMUR_PUSH(arena, to->elements, to->element_count, one);
}

/* True if a part of the element is among those with another status. */
static bool part_differs(const Difference *difference,
                         const ElementDifference *whole) {
    const Answer *after = difference->after;
    for (size_t i = 0; i < difference->element_count; i++) {
        const ElementDifference *part = &difference->elements[i];
        int32_t parent = part->after == NULL ? -1 : part->after->parent;
        for (; part->status && parent >= 0;
             parent = after->elements[parent].parent)
            if (&after->elements[parent] == whole->after)
                return true;
    }
    return false;
}

static bool has_note(const Notes *notes, const char *text) {
    for (size_t i = 0; i < notes->count; i++)
        if (strcmp(notes->items[i].text, text) == 0)
            return true;
    return false;
}

Difference demur_difference(const Answer *before, const Answer *after,
                            Arena *arena) {
    Difference found = {.before = before, .after = after};
    found.outcome = before->outcome != after->outcome;
    found.grounds =
        !same_list(&before->grounds, &after->grounds) ||
        !same_list(&before->possible_grounds, &after->possible_grounds) ||
        !same_list(&before->joint, &after->joint);
    found.turns_on = !same_list(&before->facts, &after->facts) ||
                     !same_list(&before->readings, &after->readings);
    for (size_t i = 0; i < after->element_count; i++)
        compare_element(
            &found,
            demur_answer_element(before, after->elements[i].element->id),
            &after->elements[i], arena);
    for (size_t i = 0; i < before->element_count; i++)
        if (demur_answer_element(after, before->elements[i].element->id) ==
            NULL)
            compare_element(&found, &before->elements[i], NULL, arena);
    for (size_t i = 0; i < found.element_count; i++)
        found.elements[i].lowest = found.elements[i].status &&
                                   !part_differs(&found, &found.elements[i]);
    for (size_t i = 0; i < after->notes.count; i++)
        if (!has_note(&before->notes, after->notes.items[i].text))
            DEMUR_PUSH(arena, found.notes.items, found.notes.count,
                       after->notes.items[i]);
    return found;
}

bool demur_difference_any(const Difference *difference) {
    return difference->outcome || difference->grounds || difference->turns_on ||
           difference->element_count > 0;
}
