#include "document.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

Document *demur_document_new(const char *title) {
    Arena *arena = demur_arena_new();
    Document *document = demur_arena_alloc(arena, sizeof *document);
    *document = (Document){.arena = arena, .title = title};
    return document;
}

void demur_document_free(Document *document) {
    if (document != NULL)
        demur_arena_free(document->arena);
}

/* ---- prose --------------------------------------------------------------- */

void demur_prose_piece(Document *document, Prose *prose, Piece piece) {
    if (piece.text != NULL)
        DEMUR_PUSH(document->arena, prose->items, prose->count, piece);
}

void demur_prose_add(Document *document, Prose *prose, PieceKind kind,
                     const char *text) {
    demur_prose_piece(document, prose, (Piece){.kind = kind, .text = text});
}

void demur_prose_format(Document *document, Prose *prose, const char *format,
                        ...) {
    va_list first, second;
    va_start(first, format);
    va_copy(second, first);
    size_t size = (size_t)vsnprintf(NULL, 0, format, first) + 1;
    va_end(first);
    char *text = demur_arena_alloc(document->arena, size);
    vsnprintf(text, size, format, second);
    va_end(second);
    demur_prose_add(document, prose, PIECE_TEXT, text);
}

bool demur_piece_links(const Piece *piece) {
    const char *to = piece->to;
    return to != NULL && (to[0] == '#' || strncmp(to, "https://", 8) == 0 ||
                          strncmp(to, "http://", 7) == 0);
}

/* ---- blocks -------------------------------------------------------------- */

static void add(Document *document, Block block) {
    assert(document->count == 0 || document->blocks != NULL);
    DEMUR_PUSH(document->arena, document->blocks, document->count, block);
}

void demur_document_heading(Document *document, int level, const char *id,
                            const char *text) {
    Block block = {.kind = BLOCK_HEADING, .level = level, .id = id};
    demur_prose_add(document, &block.prose, PIECE_TEXT, text);
    add(document, block);
}

void demur_document_paragraph(Document *document, Prose prose) {
    if (prose.count > 0)
        add(document, (Block){.kind = BLOCK_PARAGRAPH, .prose = prose});
}

void demur_document_quotation(Document *document, Prose prose) {
    add(document, (Block){.kind = BLOCK_QUOTATION, .prose = prose});
}

static Block *last(Document *document) {
    return document->count == 0 ? NULL : &document->blocks[document->count - 1];
}

void demur_document_item(Document *document, Prose prose) {
    if (last(document) == NULL || last(document)->kind != BLOCK_LIST)
        add(document, (Block){.kind = BLOCK_LIST, .columns = 1});
    Block *list = last(document);
    int before =
        list->cell_count == 0 ? -1 : list->cells[list->cell_count - 1].depth;
    if (prose.depth > before + 1)
        prose.depth = before + 1;
    DEMUR_PUSH(document->arena, list->cells, list->cell_count, prose);
}

void demur_document_table(Document *document, const char *caption,
                          const char *const *headings, size_t columns) {
    Block table = {.kind = BLOCK_TABLE, .columns = columns};
    demur_prose_add(document, &table.prose, PIECE_TEXT, caption);
    add(document, table);
    for (size_t c = 0; c < columns; c++) {
        Prose heading = {0};
        demur_prose_add(document, &heading, PIECE_TEXT, headings[c]);
        demur_document_cell(document, heading);
    }
}

void demur_document_cell(Document *document, Prose prose) {
    Block *table = last(document);
    DEMUR_PUSH(document->arena, table->cells, table->cell_count, prose);
}

void demur_document_fold(Document *document, const char *summary) {
    Block block = {.kind = BLOCK_FOLD};
    demur_prose_add(document, &block.prose, PIECE_TEXT, summary);
    add(document, block);
}

void demur_document_unfold(Document *document) {
    add(document, (Block){.kind = BLOCK_UNFOLD});
}
