/* coverage.h: what becomes of each word of a statute: which elements and facts
 * quote it, which words are left out and why, and which nothing claims. */
#ifndef DEMUR_COVERAGE_H
#define DEMUR_COVERAGE_H

#include "book.h"

typedef enum Coverage {
    COVERAGE_JOINT,       /* spaces, marks, numbers of paragraphs, and, or */
    COVERAGE_ENCODED,     /* an element or a fact quotes it */
    COVERAGE_JUDGEMENT,   /* one that quotes it takes a judgement to answer */
    COVERAGE_NOT_ENCODED, /* the statute says why nothing encodes it */
    COVERAGE_UNCLAIMED
} Coverage;

/* A stretch of the text that the same declarations claim. */
typedef struct Passage {
    const char *start;
    size_t length;
    Coverage coverage;
    Indices elements, facts; /* of the book, that quote it */
    Indices omissions;       /* into Statute.not_encoded */
} Passage;

typedef struct Passages {
    Passage *items;
    size_t count;
} Passages;

/* The text of a version from its beginning to its end; no passages if it has no
 * text. A fragment that stands in it more than once claims its first place
 * behind the fragment before it. */
Passages demur_coverage(const Book *book, int32_t statute, int32_t version,
                        Arena *arena);

#endif
