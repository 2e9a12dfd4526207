/* yamltree_words.h: what a YAML parser found wrong, in the words of somebody
 * who never read the YAML specification. */
#ifndef DEMUR_YAMLTREE_WORDS_H
#define DEMUR_YAMLTREE_WORDS_H

#include "diag.h"

/* As libyaml tells it: `context` may be NULL; a place without a line is
 * unknown. */
typedef struct YamlProblem {
    const char *problem, *context;
    Place at, context_at;
} YamlProblem;

void demur_yamltree_explain(Diag *diag, const YamlProblem *problem);

#endif
