/* demur_inner.h: what the files behind the public header share. */
#ifndef DEMUR_INNER_H
#define DEMUR_INNER_H

#include "demur.h"

#include "answer.h"
#include "show.h"

struct DemurText {
    Buffer buffer;
};

struct Demur {
    Diag *diag;
    const DemurFrozen *frozen; /* what was offered, or NULL */
    Book *book;
    Model *model; /* of the book */
    Arena *arena; /* of the overrides */
    Settings overrides;
    bool overridden;
    bool unexplained; /* outcomes only */
    bool silence;     /* sorts the facts that nobody stated */
    size_t lasting;   /* sources that stay: rules and overrides */
    size_t inputs;    /* that are open */
    char current_through[DATE_TEXT_SIZE];
};

struct DemurCase {
    Demur *demur;
    Pattern *pattern;
    Result *result;
};

struct DemurInput {
    Demur *demur;
    int32_t source; /* -1: it could not be read, which the first `next` tells */
    bool stream, told;
    size_t offset;
    DemurCase one;
};

/* How the answer is to be written; `style` may be NULL. */
Show demur_show_of(const DemurCase *one, DemurFormat format,
                   const DemurStyle *style);

/* What the command line says otherwise, or NULL. */
const Settings *demur_overrides_of(const Demur *demur);

/* Zeroed bytes of the heap; never NULL. */
void *demur_allocate(size_t size);

#endif
