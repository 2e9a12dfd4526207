/* ruling.h: one question put together and decided, not yet explained.
 *
 * A Ruling points into itself: it stays where it was made. */
#ifndef DEMUR_RULING_H
#define DEMUR_RULING_H

#include "decide.h"

typedef struct Ruling {
    Question question;
    World world;
    const Selection *selections; /* per element of the book */
    Judgment judgment;
} Ruling;

/* Makes the question of the layers for the pair, its world, and decides it.
 * False if the facts that count contradict each other, or if the diagram is
 * over its budget (which the diagram then says). */
bool demur_ruling_make(Ruling *ruling, Model *model, const Layers *layers,
                       Pair pair, Arena *arena);

/* The same, by the law that the ruling's selections say already. */
bool demur_ruling_under(Ruling *ruling, Model *model, const Layers *layers,
                        Pair pair, Arena *arena);

#endif
