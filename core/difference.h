/* difference.h: what changed from one answer to another on the same claim. */
#ifndef DEMUR_DIFFERENCE_H
#define DEMUR_DIFFERENCE_H

#include "result.h"

/* One element that came out otherwise, or is read otherwise. Either may be
 * NULL: the other answer does not have it. */
typedef struct ElementDifference {
    const ElementResult *before, *after;
    bool status; /* another status */
    bool law;    /* another reading governs, or others compete */
    bool lowest; /* another status, and none of its parts has another */
} ElementDifference;

typedef struct Difference {
    const Answer *before, *after;
    bool outcome, grounds, turns_on;
    bool law; /* of an element in issue */
    ElementDifference *elements;
    size_t element_count;
    Notes notes; /* of the later that the earlier lacks */
} Difference;

Difference demur_difference(const Answer *before, const Answer *after,
                            Arena *arena);

/* True if anything that a reader sees is another. */
bool demur_difference_any(const Difference *difference);

#endif
