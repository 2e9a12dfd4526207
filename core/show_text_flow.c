#include "show_text_flow.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Decodes one UTF-8 sequence of `size` bytes; false if it is none. */
static bool decode(const unsigned char *at, size_t *size, uint32_t *point) {
    *size = 1;
    *point = at[0];
    if (at[0] < 0x80)
        return true;
    size_t length = at[0] < 0xC2   ? 0
                    : at[0] < 0xE0 ? 2
                    : at[0] < 0xF0 ? 3
                    : at[0] < 0xF5 ? 4
                                   : 0;
    if (length == 0)
        return false;
    *point = at[0] & (0x7FU >> length);
    for (size_t i = 1; i < length; i++) {
        if ((at[i] & 0xC0U) != 0x80U)
            return false;
        *point = *point << 6 | (at[i] & 0x3FU);
    }
    *size = length;
    return true;
}

/* Characters that would move the cursor, or turn or hide their neighbours. */
static bool unsafe(uint32_t point) {
    return point < 0x20 || (point >= 0x7F && point < 0xA0) ||
           (point >= 0x200B && point <= 0x200F) ||
           (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x206F) || point == 0xFEFF;
}

static int combining(uint32_t point) { return point >= 0x300 && point < 0x370; }

/* Adds the character at `at` and returns its columns. */
static int add_character(Buffer *out, const unsigned char *at, size_t *size) {
    uint32_t point;
    char shown[16];
    if (!decode(at, size, &point)) {
        demur_buffer_text(out, "\xEF\xBF\xBD");
        return 1;
    }
    if (!unsafe(point)) {
        demur_buffer_add(out, (const char *)at, *size);
        return combining(point) ? 0 : 1;
    }
    snprintf(shown, sizeof shown, point < 0x80 ? "\\x%02X" : "\\u%04X", point);
    demur_buffer_text(out, shown);
    return (int)strlen(shown);
}

int demur_flow_escape(Buffer *out, const char *text) {
    int cells = 0;
    size_t size;
    for (const unsigned char *at = (const unsigned char *)text; *at != '\0';
         at += size)
        cells += add_character(out, at, &size);
    return cells;
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

void demur_flow_text(Flow *flow, const char *text) {
    size_t size;
    for (const unsigned char *at = (const unsigned char *)text; *at != '\0';
         at += size) {
        size = 1;
        if (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')
            space(flow);
        else
            flow->word_cells += add_character(&flow->word, at, &size);
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
    demur_buffer_spaces(&text, length + 1);
    vsnprintf(text.bytes, (size_t)length + 1, format, arguments);
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

void demur_flow_blank(Flow *flow) { demur_buffer_char(flow->out, '\n'); }
