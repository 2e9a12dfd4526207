/* freeze.h: a rule book as constant data of a program.
 *
 * Running Lua over a rule book takes longer than all the rest of a short run.
 * A program may therefore carry the book it is shipped with, ready made, and
 * use it whenever the rule files it reads are, byte for byte, those that the
 * book was made of. Frozen data is as the machine holds it: it belongs into
 * the program of the same build and nowhere else. */
#ifndef DEMUR_FREEZE_H
#define DEMUR_FREEZE_H

#include "book.h"
#include "buffer.h"

/* A frozen book and the digest of the rule files it was made of. Their sources
 * were the collector's first. */
typedef struct Frozen {
    const char *sha256;
    const Book *book;
} Frozen;

/* Appends C source that defines `const DemurFrozen NAME` (demur.h). */
void demur_freeze(Book *book, const char *name, Buffer *out);

#endif
