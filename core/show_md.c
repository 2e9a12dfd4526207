#include "show.h"

#include "utf8.h"

#include <string.h>

static const char spaces[] = " \t\n";

/* True if the character would be a mark of Markdown, or of what Pandoc adds to
 * it: formulas, superscripts, citations, attributes. An ampersand is one where
 * an entity could follow, a dash before another, a number sign at the end. */
static bool is_mark(const char *at) {
    if (*at == '&')
        return at[1] == '#' || (at[1] >= 'A' && at[1] <= 'Z') ||
               (at[1] >= 'a' && at[1] <= 'z');
    if (*at == '-')
        return at[1] == '-';
    if (*at == '#')
        return at[strspn(at, "# \t\n")] == '\0';
    return strchr("\\`*_[]<>|~$^@{}", *at) != NULL;
}

/* Text as it stands: marks of Markdown are escaped, and spaces and ends of
 * lines are one space. */
static void write_text(Buffer *out, const char *text) {
    for (const char *end = text + strlen(text); text < end;) {
        bool space = *text == ' ' || *text == '\n' || *text == '\t';
        bool after = out->length > 0 && out->bytes[out->length - 1] == ' ';
        if (is_mark(text))
            demur_buffer_char(out, '\\');
        if (space && after)
            text++;
        else
            demur_utf8_show(out, &text, end);
    }
}

static void write_code(Buffer *out, const char *text) {
    if (strpbrk(text, "`|\n") != NULL) {
        write_text(out, text);
        return;
    }
    demur_buffer_char(out, '`');
    demur_utf8_show_text(out, text);
    demur_buffer_char(out, '`');
}

/* An opening mark with a space behind it is none. */
static void write_between(Buffer *out, const char *mark, const char *text) {
    demur_buffer_text(out, mark);
    write_text(out, text + strspn(text, spaces));
    demur_buffer_text(out, mark);
}

static void write_inner(Buffer *out, const Piece *piece) {
    switch (piece->kind) {
    case PIECE_TEXT:
        write_text(out, piece->text);
        break;
    case PIECE_EMPHASIS:
        write_between(out, "*", piece->text);
        break;
    case PIECE_STRONG:
        write_between(out, "**", piece->text);
        break;
    case PIECE_CODE:
        write_code(out, piece->text);
        break;
    case PIECE_MARK:
        demur_buffer_text(out, "⟨");
        write_text(out, piece->text);
        demur_buffer_format(out, "⟩<sup>%s</sup>", piece->label);
        break;
    }
}

/* An address that would end its link or its cell is not linked. */
static bool links(const Piece *piece) {
    return demur_piece_links(piece) &&
           strpbrk(piece->to, " ()<>\"|`\\") == NULL;
}

static void write_piece(Buffer *out, const Piece *piece) {
    if (piece->anchor != NULL)
        demur_buffer_format(out, "<span id=\"%s\"></span>", piece->anchor);
    if (!links(piece)) {
        write_inner(out, piece);
        return;
    }
    demur_buffer_char(out, '[');
    write_inner(out, piece);
    demur_buffer_format(out, "](%s)", piece->to);
}

static void write_prose(Buffer *out, const Prose *prose) {
    for (size_t i = 0; i < prose->count; i++)
        write_piece(out, &prose->items[i]);
}

/* True for a plain text, which could begin like a heading, a rule or a list.
 * Any other piece begins with a mark of its own. */
static bool is_plain(const Piece *piece) {
    return piece->kind == PIECE_TEXT && piece->anchor == NULL && !links(piece);
}

/* How much of the text stands before the mark that makes it an item of a list
 * ("1.", "(a)", "iv)") or the caption of a table; 0: it is none. A capital with
 * a full stop begins a name. */
static size_t before_mark(const char *text) {
    static const char *const runs[] = {"0123456789", "ivxlcdm", "IVXLCDM", "#"};
    size_t open = *text == '(', length = 0;
    const char *first = text + open;
    bool capital = *first >= 'A' && *first <= 'Z';
    for (int i = 0; i < 4 && length == 0; i++)
        length = strspn(first, runs[i]);
    if (length == 0 && (capital || (*first >= 'a' && *first <= 'z')))
        length = 1;
    if (strncmp(text, "Table:", 6) == 0)
        return 5;
    bool name = capital && length == 1 && first[1] == '.';
    bool ends = first[length] == '.' || first[length] == ')';
    return length > 0 && ends && !name ? open + length : 0;
}

/* Writes what the text begins with so that it begins nothing else; how much of
 * it that was. */
static size_t write_guarded(Buffer *out, const char *text) {
    size_t before = before_mark(text);
    if (before > 0)
        demur_buffer_add(out, text, before);
    bool mark =
        before > 0 ||
        (*text != '\0' && strchr("#+-=>:", *text) != NULL && !is_mark(text));
    if (mark)
        demur_buffer_char(out, '\\');
    return before;
}

static void write_paragraph(Buffer *out, const char *before,
                            const Prose *prose) {
    demur_buffer_text(out, before);
    for (size_t i = 0; i < prose->count; i++) {
        Piece piece = prose->items[i];
        if (i == 0) {
            piece.text += strspn(piece.text, spaces);
            if (is_plain(&piece))
                piece.text += write_guarded(out, piece.text);
        }
        write_piece(out, &piece);
    }
    demur_buffer_text(out, "\n");
}

static void write_table(Buffer *out, const Block *block) {
    demur_buffer_char(out, '*');
    write_prose(out, &block->prose);
    demur_buffer_text(out, "*\n\n");
    for (size_t c = 0; c < block->cell_count; c++) {
        demur_buffer_text(out, "| ");
        write_prose(out, &block->cells[c]);
        bool ends = (c + 1) % block->columns == 0;
        demur_buffer_text(out, ends ? " |\n" : " ");
        for (size_t k = 0; c + 1 == block->columns && k < block->columns; k++)
            demur_buffer_text(out,
                              k + 1 == block->columns ? "|---|\n" : "|---");
    }
}

static void write_heading(Buffer *out, const Block *block) {
    for (int i = 0; i < block->level; i++)
        demur_buffer_char(out, '#');
    demur_buffer_char(out, ' ');
    write_prose(out, &block->prose);
    demur_buffer_format(out, " <span id=\"%s\"></span>\n", block->id);
}

static void write_block(Buffer *out, const Block *block) {
    if (block->kind != BLOCK_UNFOLD)
        demur_buffer_text(out, "\n");
    switch (block->kind) {
    case BLOCK_HEADING:
        write_heading(out, block);
        break;
    case BLOCK_PARAGRAPH:
        write_paragraph(out, "", &block->prose);
        break;
    case BLOCK_QUOTATION:
        write_paragraph(out, "> ", &block->prose);
        break;
    case BLOCK_LIST:
        for (size_t c = 0; c < block->cell_count; c++) {
            demur_buffer_spaces(out, 2 * block->cells[c].depth);
            write_paragraph(out, "- ", &block->cells[c]);
        }
        break;
    case BLOCK_TABLE:
        write_table(out, block);
        break;
    case BLOCK_FOLD:
        write_between(out, "*", block->prose.items[0].text);
        demur_buffer_text(out, "\n");
        break;
    case BLOCK_UNFOLD:
        break;
    }
}

void demur_show_blocks_md(const Document *document, Buffer *out) {
    for (size_t b = 0; b < document->count; b++)
        write_block(out, &document->blocks[b]);
}

void demur_show_document_md(const Document *document, Buffer *out) {
    demur_buffer_text(out, "# ");
    write_text(out, document->title);
    demur_buffer_text(out, "\n");
    demur_show_blocks_md(document, out);
}
