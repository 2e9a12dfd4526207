#include "show_text_page.h"

#include "html.h"

#include <string.h>

/* Text is set in characters of one width, and each is given the length it was
 * reckoned with, so that the drawing is the same whatever font there is.
 * Statuses differ by mark, word and outline; nothing by color. */
enum {
    CELL = 9,    /* width of a character */
    SIZE = 15,   /* of the font */
    LINE = 28,   /* from one row to the next */
    STEP = 26,   /* by which a part stands in */
    BOX = 20,    /* side of the square with the mark */
    SPACE = 18,  /* between columns */
    MARGIN = 24, /* around everything, and half of it between claims */
    LEAST = 80   /* characters of a claim's headings in a line */
};

typedef struct Drawing {
    Page page;
    Buffer said;  /* what the page wrote and nobody has taken yet */
    Buffer *body; /* of the drawing */
    int words_x, reading_x, width; /* columns of a claim, and their end */
    int left, y;                   /* of the row that is being drawn */
} Drawing;

/* ---- columns ------------------------------------------------------------- */

static int width_of(const char *text) {
    int cells = 0;
    for (; *text != '\0'; text++)
        cells += ((unsigned char)*text & 0xC0) != 0x80;
    return cells * CELL;
}

static int more(int a, int b) { return a > b ? a : b; }

static int depth_of(const Answer *answer, const ElementResult *element) {
    int depth = 1;
    for (; element->parent >= 0; depth++)
        element = &answer->elements[element->parent];
    return depth;
}

static int name_x(const Answer *answer, const ElementResult *element) {
    return depth_of(answer, element) * STEP + BOX + CELL;
}

static const char *words(Page *page, const Answer *answer,
                         const ElementResult *element) {
    const char *ground = demur_page_ground_word(answer, element);
    const char *status = demur_page_status(page, element->status);
    return ground == NULL
               ? status
               : demur_arena_format(page->arena, "%s: %s", status, ground);
}

static void measure(Drawing *drawing, const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        drawing->words_x = more(
            drawing->words_x, name_x(answer, one) + width_of(one->element->id));
    }
}

/* The same columns for all claims. */
static void measure_all(Drawing *drawing, const Decision *base) {
    int word_width = 0, reading_width = 0;
    for (size_t a = 0; a < base->answer_count; a++) {
        const Answer *answer = &base->answers[a];
        measure(drawing, answer);
        for (size_t i = 0; i < answer->element_count; i++) {
            const ElementResult *one = &answer->elements[i];
            word_width =
                more(word_width, width_of(words(&drawing->page, answer, one)));
            if (one->reading != NULL)
                reading_width = more(reading_width, width_of(one->reading->id));
        }
    }
    drawing->words_x += SPACE;
    drawing->reading_x = drawing->words_x + word_width + SPACE;
    drawing->width = more(drawing->reading_x + reading_width, LEAST * CELL);
}

/* ---- pieces -------------------------------------------------------------- */

static void write_text(Drawing *drawing, int x, const char *style,
                       const char *text) {
    if (*text == '\0')
        return;
    demur_buffer_format(drawing->body,
                        "<text x=\"%d\" y=\"%d\" textLength=\"%d\" "
                        "lengthAdjust=\"spacingAndGlyphs\"%s>",
                        drawing->left + x, drawing->y + SIZE, width_of(text),
                        style);
    demur_html_text(drawing->body, text);
    demur_buffer_text(drawing->body, "</text>\n");
}

static const char *outline(Status status) {
    if (status == STATUS_SATISFIED)
        return " fill=\"#fff\" stroke-width=\"2\"";
    if (demur_status_fails(status))
        return " fill=\"#000\" stroke-width=\"2\"";
    if (status == STATUS_OPEN || status == STATUS_FOR_TRIAL)
        return " fill=\"#fff\" stroke-width=\"2\" stroke-dasharray=\"5 3\"";
    return " fill=\"#fff\" stroke-width=\"1\" stroke-dasharray=\"1 2\"";
}

static void write_mark(Drawing *drawing, int x, Status status) {
    demur_buffer_format(drawing->body,
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" "
                        "stroke=\"#000\"%s/>\n",
                        drawing->left + x, drawing->y, BOX, BOX,
                        outline(status));
    demur_buffer_format(drawing->body,
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\"%s>%s"
                        "</text>\n",
                        drawing->left + x + BOX / 2, drawing->y + SIZE,
                        demur_status_fails(status) ? " fill=\"#fff\"" : "",
                        demur_status_mark(status));
}

/* Down from what it is part of, and across to the mark. */
static void write_branch(Drawing *drawing, int x, int top) {
    demur_buffer_format(drawing->body,
                        "<path d=\"M%d %dV%dH%d\" fill=\"none\" "
                        "stroke=\"#000\"/>\n",
                        drawing->left + x - STEP + BOX / 2, top,
                        drawing->y + BOX / 2, drawing->left + x);
}

/* The lines that the page wrote. */
static void take_lines(Drawing *drawing, const char *style) {
    const char *text = demur_buffer_string(&drawing->said);
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        const char *line =
            demur_arena_format(drawing->page.arena, "%.*s", (int)length, text);
        int indent = (int)strspn(line, " ");
        write_text(drawing, indent * CELL, style, line + indent);
        drawing->y += length > 0 ? LINE : 0;
        text += length + (text[length] == '\n');
    }
    drawing->said.length = 0;
    if (drawing->said.bytes != NULL)
        drawing->said.bytes[0] = '\0';
}

/* ---- a claim ------------------------------------------------------------- */

static void draw_parts(Drawing *drawing, const Answer *answer, int32_t parent,
                       int top) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        if (one->parent != parent)
            continue;
        int x = depth_of(answer, one) * STEP;
        write_branch(drawing, x, top);
        write_mark(drawing, x, one->status);
        write_text(drawing, name_x(answer, one), "", one->element->id);
        write_text(drawing, drawing->words_x, "",
                   words(&drawing->page, answer, one));
        if (one->reading != NULL)
            write_text(drawing, drawing->reading_x, " font-style=\"italic\"",
                       one->reading->id);
        int under = drawing->y + BOX;
        drawing->y += LINE;
        draw_parts(drawing, answer, (int32_t)i, under);
    }
}

static void draw_claim(Drawing *drawing, const Answer *answer) {
    Page *page = &drawing->page;
    demur_page_write_claim(page, answer);
    take_lines(drawing, " font-weight=\"700\"");
    demur_flow_open(&page->flow, 0, 2);
    demur_page_outcome(page, answer);
    demur_flow_close(&page->flow);
    take_lines(drawing, "");
    draw_parts(drawing, answer, -1, drawing->y - LINE + BOX);
}

/* So many beside each other that the whole is about as wide as a slide. */
static int columns_of(size_t claims) {
    size_t columns = 1;
    while (columns * columns < claims)
        columns++;
    return (int)columns;
}

static void draw_claims(Drawing *drawing, const Decision *base, int columns) {
    int top = drawing->y, end = top;
    for (size_t i = 0; i < base->answer_count; i++) {
        int column = (int)i % columns;
        if (column == 0)
            top = end;
        drawing->left = MARGIN + column * (drawing->width + 2 * MARGIN);
        drawing->y = top;
        draw_claim(drawing, &base->answers[i]);
        end = more(end, drawing->y + MARGIN / 2);
    }
    drawing->left = MARGIN;
    drawing->y = end;
}

/* ---- the whole ----------------------------------------------------------- */

static void describe(Drawing *drawing, Buffer *out, const Answer *answer) {
    Page *page = &drawing->page;
    demur_html_text(out, answer->claim->id);
    demur_buffer_text(out, ", ");
    demur_html_text(out, answer->defendant);
    demur_buffer_text(out, ": ");
    demur_html_text(out, demur_outcome_word(answer->outcome));
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        demur_buffer_format(out, "; %s ", one->element->id);
        demur_html_text(out, words(page, answer, one));
    }
    demur_buffer_text(out, ".\n");
}

static void write_head(Drawing *drawing, Buffer *out, int width) {
    const Pattern *pattern = drawing->page.result->pattern;
    const Decision *base = &drawing->page.result->base;
    int height = drawing->y + MARGIN;
    demur_buffer_format(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"en\" "
        "viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
        "aria-labelledby=\"title\" aria-describedby=\"desc\" "
        "font-family=\"Consolas,Menlo,'DejaVu Sans Mono',monospace\" "
        "font-size=\"%d\">\n<title id=\"title\">",
        width, height, width, height, SIZE);
    demur_html_text(out,
                    pattern->title != NULL ? pattern->title : pattern->file);
    demur_buffer_text(out, "</title>\n<desc id=\"desc\">");
    for (size_t i = 0; i < base->answer_count; i++)
        describe(drawing, out, &base->answers[i]);
    demur_buffer_text(out, "</desc>\n<rect width=\"100%\" height=\"100%\" "
                           "fill=\"#fff\"/>\n");
}

static void draw(Drawing *drawing, int columns) {
    Page *page = &drawing->page;
    demur_page_write_title(page);
    take_lines(drawing, " font-weight=\"700\"");
    drawing->y += MARGIN / 2;
    draw_claims(drawing, &page->result->base, columns);
    demur_page_paragraph(page, 0, 0,
                         "+ satisfied, x fails, ? open or for trial, - not "
                         "decided; italics: the reading");
    demur_page_write_receipt(page);
    take_lines(drawing, "");
}

void demur_show_svg(const Result *result, const Show *show, Buffer *out) {
    Show narrow = *show;
    Buffer body;
    Drawing drawing = {.body = &body, .left = MARGIN, .y = MARGIN};
    int columns = columns_of(result->base.answer_count);
    narrow.color = false;
    demur_buffer_init(&body);
    demur_buffer_init(&drawing.said);
    demur_page_init(&drawing.page, result, &narrow, &drawing.said);
    measure_all(&drawing, &result->base);
    drawing.page.flow.width = drawing.width / CELL;
    draw(&drawing, columns);
    write_head(&drawing, out, columns * (drawing.width + 2 * MARGIN));
    demur_buffer_text(out, demur_buffer_string(&body));
    demur_buffer_text(out, "</svg>\n");
    demur_page_finish(&drawing.page);
    demur_buffer_finish(&drawing.said);
    demur_buffer_finish(&body);
}
