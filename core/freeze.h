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

/* One of the rule files: its path below their folder, and its bytes. */
typedef struct FrozenFile {
    const char *name, *text;
    size_t length;
} FrozenFile;

/* A frozen book and the files it was made of, in their order, which were the
 * collector's first sources. */
typedef struct Frozen {
    const Book *book;
    const FrozenFile *files;
    size_t count;
} Frozen;

/* Appends C source that defines `const DemurFrozen NAME` (demur.h), from a book
 * that was loaded from `folder`. */
void demur_freeze(Book *book, const Diag *diag, const char *folder,
                  const char *name, Buffer *out);

#endif
