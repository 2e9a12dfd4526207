/* quoted.h: words quoted from a text. A quotation is one fragment, or several
 * with "…" where words were left out. Spaces and ends of lines are all one. */
#ifndef DEMUR_QUOTED_H
#define DEMUR_QUOTED_H

#include <stdbool.h>
#include <stddef.h>

typedef struct Fragment {
    const char *start;
    size_t length;
} Fragment;

/* The next fragment of a quotation, without the spaces around it; false behind
 * the last. Moves `*quotation` on. */
bool demur_quoted_next(const char **quotation, Fragment *fragment);

/* Where the fragment stands as whole words in `text`, at or after `from`;
 * `*end` is just behind it. NULL if it does not. */
const char *demur_quoted_find(const char *text, const char *from,
                              Fragment fragment, const char **end);

/* The first fragment that stands nowhere in the text; false if all do. */
bool demur_quoted_strange(const char *text, const char *quotation,
                          Fragment *strange);

/* The longest beginning of it, in whole words, that stands in the text; its
 * length is 0 if not even the first word does. */
Fragment demur_quoted_beginning(const char *text, Fragment fragment);

#endif
