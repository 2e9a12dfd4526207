#include "show.h"

#include "html.h"

static const char *const marks[] = {"solid", "double", "dotted", "wavy"};

static void write_inner(Buffer *out, const Piece *piece) {
    switch (piece->kind) {
    case PIECE_TEXT:
        demur_html_text(out, piece->text);
        break;
    case PIECE_EMPHASIS:
        demur_html_element(out, "em", piece->text);
        break;
    case PIECE_STRONG:
        demur_html_element(out, "strong", piece->text);
        break;
    case PIECE_CODE:
        demur_html_element(out, "code", piece->text);
        break;
    case PIECE_MARK:
        demur_buffer_format(out, "<mark class=\"%s\">", marks[piece->style]);
        demur_html_text(out, piece->text);
        demur_buffer_text(out, "</mark>");
        demur_html_element(out, "sup", piece->label);
        break;
    }
}

static void write_piece(Buffer *out, const Piece *piece) {
    if (piece->anchor != NULL)
        demur_buffer_format(out, "<span id=\"%s\">", piece->anchor);
    if (demur_piece_links(piece)) {
        demur_buffer_text(out, "<a href=\"");
        demur_html_text(out, piece->to);
        demur_buffer_text(out, "\">");
    }
    write_inner(out, piece);
    if (demur_piece_links(piece))
        demur_buffer_text(out, "</a>");
    if (piece->anchor != NULL)
        demur_buffer_text(out, "</span>");
}

static void write_prose(Buffer *out, const char *open, const Prose *prose,
                        const char *close) {
    demur_buffer_text(out, open);
    for (size_t i = 0; i < prose->count; i++)
        write_piece(out, &prose->items[i]);
    demur_buffer_text(out, close);
}

static void write_cell(Buffer *out, const Block *block, size_t number) {
    const Prose *cell = &block->cells[number];
    if (number < block->columns)
        write_prose(out, "<th scope=\"col\">", cell, "</th>");
    else if (number % block->columns == 0)
        write_prose(out, "<th scope=\"row\">", cell, "</th>");
    else
        write_prose(out, "<td>", cell, "</td>");
}

/* What can be scrolled can be reached by the keyboard, and has a name. */
static void write_table(Buffer *out, const Block *block) {
    demur_buffer_text(out, "<div class=\"table\" role=\"region\" tabindex=\"0\""
                           " aria-label=\"");
    for (size_t i = 0; i < block->prose.count; i++)
        demur_html_text(out, block->prose.items[i].text);
    write_prose(out, "\">\n<table>\n<caption>", &block->prose,
                "</caption>\n<thead>\n");
    for (size_t c = 0; c < block->cell_count; c++) {
        if (c % block->columns == 0)
            demur_buffer_text(out, "<tr>");
        write_cell(out, block, c);
        if ((c + 1) % block->columns == 0)
            demur_buffer_text(out, "</tr>\n");
        if (c + 1 == block->columns)
            demur_buffer_text(out, "</thead>\n<tbody>\n");
    }
    demur_buffer_text(out, "</tbody>\n</table>\n</div>\n");
}

static void write_heading(Buffer *out, const Block *block) {
    demur_buffer_format(out, "<h%d id=\"%s\">", block->level, block->id);
    write_prose(out, "", &block->prose, "");
    demur_buffer_format(out, "</h%d>\n", block->level);
}

/* A deeper item stands in a list inside the item before it. */
static void write_list(Buffer *out, const Block *block) {
    int depth = -1;
    for (size_t c = 0; c < block->cell_count; c++) {
        int next = block->cells[c].depth;
        if (next <= depth)
            demur_buffer_text(out, "</li>\n");
        for (; depth > next; depth--)
            demur_buffer_text(out, "</ul>\n</li>\n");
        for (; depth < next; depth++)
            demur_buffer_text(out, depth < 0 ? "<ul>\n" : "\n<ul>\n");
        write_prose(out, "<li>", &block->cells[c], "");
    }
    for (; depth >= 0; depth--)
        demur_buffer_text(out, "</li>\n</ul>\n");
}

static void write_block(Buffer *out, const Block *block) {
    switch (block->kind) {
    case BLOCK_HEADING:
        write_heading(out, block);
        break;
    case BLOCK_PARAGRAPH:
        write_prose(out, "<p>", &block->prose, "</p>\n");
        break;
    case BLOCK_QUOTATION:
        write_prose(out, "<blockquote><p>", &block->prose,
                    "</p></blockquote>\n");
        break;
    case BLOCK_LIST:
        write_list(out, block);
        break;
    case BLOCK_TABLE:
        write_table(out, block);
        break;
    case BLOCK_FOLD:
        write_prose(out, "<details>\n<summary>", &block->prose, "</summary>\n");
        break;
    case BLOCK_UNFOLD:
        demur_buffer_text(out, "</details>\n");
        break;
    }
}

void demur_show_blocks_html(const Document *document, Buffer *out) {
    for (size_t b = 0; b < document->count; b++)
        write_block(out, &document->blocks[b]);
}

void demur_show_document_html(const Document *document, Buffer *out) {
    demur_html_begin(out, document->title);
    demur_show_blocks_html(document, out);
    demur_html_end(out);
}
