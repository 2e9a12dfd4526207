#include "show_text_flow.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Adds the character at `at`, moves behind it and returns its columns. */
static int add_character(Buffer *out, const char **at) {
    return demur_utf8_show(out, at, *at + strnlen(*at, 4));
}

void demur_flow_init(Flow *flow, Buffer *out, int width, bool color) {
    *flow = (Flow){.out = out, .width = width, .color = color, .fresh = true};
    demur_buffer_init(&flow->word);
}

void demur_flow_finish(Flow *flow) { demur_buffer_finish(&flow->word); }

static void trim(Buffer *out) {
    while (out->length > 0 && out->bytes[out->length - 1] == ' ')
        out->bytes[--out->length] = '\0';
}

/* Writes the word that was held back, on the next line if it does not fit. */
static void place(Flow *flow) {
    if (flow->word_cells > 0 && !flow->fresh &&
        flow->column + flow->word_cells > flow->width &&
        flow->column > flow->hang) {
        trim(flow->out);
        demur_buffer_char(flow->out, '\n');
        demur_buffer_spaces(flow->out, flow->hang);
        flow->column = flow->hang;
    }
    if (flow->word.length > 0)
        demur_buffer_add(flow->out, flow->word.bytes, flow->word.length);
    flow->fresh = flow->fresh && flow->word_cells == 0;
    flow->column += flow->word_cells;
    flow->word.length = 0;
    flow->word_cells = 0;
}

/* "§ 12(b)" and "¶ 45" are not torn apart. */
static bool binds_next(const Flow *flow) {
    const Buffer *word = &flow->word;
    return word->length >= 2 &&
           (memcmp(word->bytes + word->length - 2, "\xC2\xA7", 2) == 0 ||
            memcmp(word->bytes + word->length - 2, "\xC2\xB6", 2) == 0);
}

static void space(Flow *flow) {
    if (binds_next(flow)) {
        demur_buffer_char(&flow->word, ' ');
        flow->word_cells++;
        return;
    }
    place(flow);
    if (flow->fresh || flow->column >= flow->width ||
        (flow->out->length > 0 &&
         flow->out->bytes[flow->out->length - 1] == ' '))
        return;
    demur_buffer_char(flow->out, ' ');
    flow->column++;
}

void demur_flow_open(Flow *flow, int first, int hang) {
    demur_buffer_spaces(flow->out, first);
    flow->column = first;
    flow->hang = hang;
    flow->fresh = true;
}

/* Printable ASCII, which nearly all of a report is, goes in by the run. */
static size_t plain_run(const char *text) {
    size_t length = 0;
    while (text[length] > ' ' && text[length] < 0x7F)
        length++;
    return length;
}

void demur_flow_text(Flow *flow, const char *text) {
    for (const char *at = text; *at != '\0';) {
        size_t run = plain_run(at);
        demur_buffer_add(&flow->word, at, run);
        flow->word_cells += (int)run;
        at += run;
        if (*at == '\0')
            break;
        if (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r') {
            space(flow);
            at++;
        } else {
            flow->word_cells += add_character(&flow->word, &at);
        }
    }
}

void demur_flow_format(Flow *flow, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    Buffer text;
    demur_buffer_init(&text);
    vsnprintf(demur_buffer_reserve(&text, (size_t)length), (size_t)length + 1,
              format, arguments);
    va_end(arguments);
    demur_flow_text(flow, text.bytes);
    demur_buffer_finish(&text);
}

void demur_flow_column(Flow *flow, int column) {
    place(flow);
    int spaces = column > flow->column ? column - flow->column : 1;
    demur_buffer_spaces(flow->out, spaces);
    flow->column += spaces;
}

void demur_flow_paint(Flow *flow, Paint paint) {
    static const char *const codes[] = {
        [PAINT_PLAIN] = "\033[0m", [PAINT_STRONG] = "\033[1m",
        [PAINT_GOOD] = "\033[32m", [PAINT_BAD] = "\033[31m",
        [PAINT_OPEN] = "\033[33m", [PAINT_FAINT] = "\033[2m",
    };
    if (flow->color)
        demur_buffer_text(&flow->word, codes[paint]);
}

void demur_flow_close(Flow *flow) {
    place(flow);
    trim(flow->out);
    demur_buffer_char(flow->out, '\n');
    flow->column = 0;
    flow->fresh = true;
}

void demur_flow_blank(Flow *flow) {
    const Buffer *out = flow->out;
    if (out->length < 2 || memcmp(out->bytes + out->length - 2, "\n\n", 2) != 0)
        demur_buffer_char(flow->out, '\n');
}
