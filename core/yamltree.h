/* yamltree.h: one YAML document as a small tree with places.
 *
 * Only what a fact pattern may hold: maps with unique plain keys, lists and
 * texts. Anchors, aliases, tags, merge keys, directives, complex and duplicate
 * keys and empty values are reported; the tree is still built around them, so
 * that the reader can go on and find more. Nothing is typed here. */
#ifndef DEMUR_YAMLTREE_H
#define DEMUR_YAMLTREE_H

#include "arena.h"
#include "diag.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    TREE_DEEPEST = 64,
    TREE_MOST_EVENTS = 100000,
    TREE_LONGEST_TEXT = 64 * 1024,
    TREE_LONGEST_KEY = 1024 /* libyaml's limit, in characters */
};

typedef enum TreeKind {
    TREE_BAD, /* was reported; readers pass over it in silence */
    TREE_TEXT,
    TREE_LIST,
    TREE_MAP
} TreeKind;

/* `text` is NUL-terminated and holds no other NUL. An item of a map has its
 * `key`, which is a text and never bad: entries with a bad key are left out. */
typedef struct Tree Tree;
struct Tree {
    TreeKind kind;
    bool quoted; /* any text that is not plain */
    Place at;
    const char *text;
    size_t length;
    const Tree *key;
    Tree *first, *next; /* items, in order */
    size_t count;       /* of items */
};

/* Where a document stands in its source, from a line's start. */
typedef struct Extent {
    int32_t source;
    size_t from, to;
} Extent;

/* Reads one document, allocated in the arena. NULL, with diagnostics, if it is
 * not YAML, has nothing in it, or is over a limit. */
Tree *demur_yamltree_read(Diag *diag, Arena *arena, Extent extent);

/* The document that begins at the source's byte `from`: it ends before the
 * next line that begins with `---`. */
Extent demur_yamltree_document(const Diag *diag, int32_t source, size_t from);

/* The byte at which its content begins: behind blank lines, comments and the
 * marker; `to` if there is none. */
size_t demur_yamltree_content(const Diag *diag, Extent extent);

/* The length of a line with its end, of the `rest` bytes that there are. */
size_t demur_yamltree_line(const char *line, size_t rest);

/* True if nothing but blank lines, comments and document markers stand
 * there. */
bool demur_yamltree_blank(const Diag *diag, Extent extent);

#endif
