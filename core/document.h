/* document.h: a document for people, before it is Markdown or HTML.
 *
 * Headings, paragraphs, quotations, lists and tables of prose, and prose is
 * pieces of text; what matters less may be folded. Whoever makes one chooses
 * words and order; the renderers (show_md.c, show_html.c) choose nothing. All
 * strings live in its arena or outlive it. */
#ifndef DEMUR_DOCUMENT_H
#define DEMUR_DOCUMENT_H

#include "arena.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum PieceKind {
    PIECE_TEXT,
    PIECE_EMPHASIS, /* the name of a case */
    PIECE_STRONG,
    PIECE_CODE, /* an id */
    PIECE_MARK  /* words that are underlined, with a label behind them */
} PieceKind;

/* How marked words are underlined, so that they differ without color. */
typedef enum MarkStyle {
    MARK_SOLID,
    MARK_DOUBLE,
    MARK_DOTTED,
    MARK_WAVY
} MarkStyle;

typedef struct Piece {
    PieceKind kind;
    const char *text;
    const char *to;     /* a link: "#id" or an address; or NULL */
    const char *anchor; /* the id of this place, or NULL */
    const char *label;  /* of a mark: "E1" */
    MarkStyle style;    /* of a mark */
} Piece;

typedef struct Prose {
    Piece *items;
    size_t count;
    int depth; /* of an item in its list; 0: it is part of no other */
} Prose;

typedef enum BlockKind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_QUOTATION,
    BLOCK_LIST,
    BLOCK_TABLE,
    BLOCK_FOLD,  /* what follows matters less; its prose says what it is */
    BLOCK_UNFOLD /* and ends here */
} BlockKind;

typedef struct Block {
    BlockKind kind;
    int level;      /* of a heading: 2 and more; 1 is the title */
    const char *id; /* of a heading */
    Prose prose;    /* of a table: its caption */
    Prose *cells;   /* the items of a list; row by row, the headings first */
    size_t cell_count, columns;
} Block;

typedef struct Document {
    Arena *arena;
    const char *title;
    Block *blocks;
    size_t count;
} Document;

Document *demur_document_new(const char *title);
void demur_document_free(Document *document);

/* Appends to prose: what was formatted; a piece of a kind; a link; one with an
 * anchor. A text that is NULL adds nothing. */
void demur_prose_format(Document *document, Prose *prose, const char *format,
                        ...) __attribute__((format(printf, 3, 4)));
void demur_prose_add(Document *document, Prose *prose, PieceKind kind,
                     const char *text);
void demur_prose_piece(Document *document, Prose *prose, Piece piece);

/* True if the piece leads somewhere: to a place in the document or on the web.
 * A rule file may name any address; other ones are shown and not followed. */
bool demur_piece_links(const Piece *piece);

/* Appends blocks. Items that follow each other make one list, in which one may
 * be deeper than the one before by a step; folds may be nested; cells go into
 * the table begun last, row by row. Prose without pieces adds no paragraph. */
void demur_document_heading(Document *document, int level, const char *id,
                            const char *text);
void demur_document_paragraph(Document *document, Prose prose);
void demur_document_quotation(Document *document, Prose prose);
void demur_document_item(Document *document, Prose prose);
void demur_document_table(Document *document, const char *caption,
                          const char *const *headings, size_t columns);
void demur_document_fold(Document *document, const char *summary);
void demur_document_unfold(Document *document);
void demur_document_cell(Document *document, Prose prose);

#endif
