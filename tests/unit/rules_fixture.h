/* rules_fixture.h: rule books from texts, for the tests of the loader. */
#ifndef DEMUR_RULES_FIXTURE_H
#define DEMUR_RULES_FIXTURE_H

#include "rules.h"

/* Declares a book, a posture, the facts a b c d (yes/no), n (number), m
 * (amount), day and other_day (dates), span (period), bank (one of), the
 * courts top and low, the authorities v1 (2020) and v2 (2022) of `top`. */
extern const char *const rules_prelude;

/* One claim of an element `x` that is fact a. */
extern const char *const rules_claim;

typedef struct Loaded {
    Diag *diag;
    Book *book; /* NULL if it was refused */
    Buffer out; /* the diagnostics as written */
} Loaded;

/* Loads up to four texts as files r1.lua, r2.lua …; the last is followed by
 * NULL. */
Loaded rules_load_texts(const char *const *texts);

/* The prelude (as r1.lua), the claim (r2.lua) and `text` (r3.lua). */
Loaded rules_load_text(const char *text);
void rules_unload(Loaded *loaded);

/* Fails unless `text` (as r3.lua) is refused with all that follows in what is
 * written, and with nothing that is not expected: as many errors as given. */
void rules_refuse(const char *text, size_t errors, const char *wanted);

/* The element of that id, which must exist. */
const Element *rules_element(const Loaded *loaded, const char *id);

#endif
