#include "flips_inner.h"

#include <string.h>

static int32_t root_of(const Answer *answer, int32_t place) {
    while (answer->elements[place].parent >= 0)
        place = answer->elements[place].parent;
    return place;
}

static bool same(const Indices *a, const Indices *b) {
    return a->count == b->count &&
           (a->count == 0 ||
            memcmp(a->items, b->items, a->count * sizeof *a->items) == 0);
}

/* The claim elements and defenses that a set moves, in their order. */
static Indices roots_of(const Hunt *hunt, const Flip *flip) {
    const Answer *answer = hunt->to->answer;
    bool moved[answer->element_count + 1];
    Indices roots = {0};
    memset(moved, 0, sizeof moved);
    for (size_t i = 0; i < flip->through.count; i++)
        moved[root_of(answer, flip->through.items[i])] = true;
    for (size_t e = 0; e < answer->element_count; e++)
        if (moved[e])
            DEMUR_PUSH(hunt->arena, roots.items, roots.count, (int32_t)e);
    return roots;
}

static FlipGroup *group_for(Hunt *hunt, const Flip *flip) {
    FlipAnswer *to = hunt->to;
    Indices roots = roots_of(hunt, flip);
    for (size_t i = 0; i < to->group_count; i++) {
        FlipGroup *group = &to->groups[i];
        if (group->size == flip->changes.count &&
            group->outcome == flip->outcome && same(&group->roots, &roots))
            return group;
    }
    FlipGroup fresh = {
        .roots = roots, .outcome = flip->outcome, .size = flip->changes.count};
    DEMUR_PUSH(hunt->arena, to->groups, to->group_count, fresh);
    return &to->groups[to->group_count - 1];
}

/* ---- one from each of two lists ------------------------------------------ */

/* The change that the pair has beside this one, or NULL. */
static const Change *partner(const Flip *pair, const Change *change) {
    const ChangeSet *set = &pair->changes;
    return set->items[0] == change   ? set->items[1]
           : set->items[1] == change ? set->items[0]
                                     : NULL;
}

static bool holds(const ChangeList *list, const Change *change) {
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == change)
            return true;
    return false;
}

static ChangeList partners(const Hunt *hunt, const FlipGroup *group,
                           const Change *change) {
    ChangeList list = {0};
    for (size_t i = 0; i < group->flip_count; i++) {
        const Change *other = partner(group->flips[i], change);
        if (other != NULL)
            DEMUR_PUSH(hunt->arena, list.items, list.count, other);
    }
    return list;
}

static const Flip *near_miss(const Hunt *hunt, const Change *change) {
    const FlipList *near = &hunt->to->near;
    for (size_t i = 0; i < near->count; i++)
        if (near->items[i].changes.items[0] == change)
            return &near->items[i];
    return NULL;
}

static void label(const Hunt *hunt, ChangeList *list) {
    for (size_t i = 0; i < list->count; i++) {
        const Flip *alone = near_miss(hunt, list->items[i]);
        Indices roots = alone == NULL ? (Indices){0} : roots_of(hunt, alone);
        if (i == 0)
            list->roots = roots;
        if (!same(&list->roots, &roots)) {
            list->roots = (Indices){0};
            return;
        }
    }
}

/* Pairs are one of each list if every one of the first goes with every one of
 * the second, and there are no others. */
static void split(const Hunt *hunt, FlipGroup *group) {
    const ChangeSet *first = &group->flips[0]->changes;
    ChangeList left = partners(hunt, group, first->items[1]);
    ChangeList right = partners(hunt, group, first->items[0]);
    if (left.count * right.count != group->flip_count)
        return;
    for (size_t i = 0; i < group->flip_count; i++) {
        const ChangeSet *set = &group->flips[i]->changes;
        bool crosses =
            holds(&left, set->items[0]) != holds(&left, set->items[1]) &&
            holds(&right, set->items[0]) != holds(&right, set->items[1]);
        if (!crosses)
            return;
    }
    label(hunt, &left);
    label(hunt, &right);
    group->choice[0] = left;
    group->choice[1] = right;
}

void demur_hunt_group(Hunt *hunt) {
    FlipAnswer *to = hunt->to;
    for (size_t i = 0; i < to->flips.count; i++) {
        FlipGroup *group = group_for(hunt, &to->flips.items[i]);
        const Flip *flip = &to->flips.items[i];
        DEMUR_PUSH(hunt->arena, group->flips, group->flip_count, flip);
    }
    for (size_t g = 0; g < to->group_count; g++)
        if (to->groups[g].size == 2 && to->groups[g].flip_count > 2)
            split(hunt, &to->groups[g]);
}
