#include "diag_inner.h"
#include "json.h"
#include "utf8.h"

#include <string.h>

/* ---- the line and its caret ---------------------------------------------- */

enum { LINE_ROOM = 72, LEFT_OF_CARET = 30 };

/* The byte at which the character `count` after `at` begins. */
static const char *skip(const char *at, const char *end, int32_t count) {
    uint32_t point;
    for (; count > 0 && at < end; count--) {
        size_t size = demur_utf8_decode(at, (size_t)(end - at), &point);
        at += size == 0 ? 1 : size;
    }
    return at;
}

static bool fits(const char *at, const char *end) {
    Buffer scratch;
    demur_buffer_init(&scratch);
    int width = 0;
    while (at < end && width <= LINE_ROOM)
        width += demur_utf8_show(&scratch, &at, end);
    demur_buffer_finish(&scratch);
    return width <= LINE_ROOM;
}

/* How the part of a line that is shown is laid out, in terminal columns. */
typedef struct Window {
    bool cut_left, cut_right;
    int before, under; /* left of the caret, and underlined */
} Window;

/* Appends the part of the line around the place. */
static Window show_window(const char *line, const char *end, Place at,
                          Buffer *out) {
    Window window = {0};
    int32_t column = 1;
    if (!fits(line, end) && at.column > LEFT_OF_CARET + 1) {
        column = at.column - LEFT_OF_CARET;
        window.cut_left = true;
        window.before = 3;
        demur_buffer_text(out, "...");
    }
    const char *from = skip(line, end, column - 1);
    int shown = window.before;
    while (from < end &&
           (shown < LINE_ROOM - 3 || column <= at.column || fits(line, end))) {
        int width = demur_utf8_show(out, &from, end);
        shown += width;
        if (column < at.column)
            window.before += width;
        else if (column == at.column || column < at.column + at.width)
            window.under += width;
        column++;
    }
    window.cut_right = from < end;
    return window;
}

/* The source line and, below it, the caret. A long line shows the window of
 * it in which the place lies. */
static void write_caret(const Diag *diag, Place at, Buffer *out) {
    const char *line;
    size_t length;
    if (at.column < 1 ||
        !demur_diag_find_line(diag, at.file, at.line, &line, &length) ||
        length == 0)
        return;
    size_t start = out->length;
    demur_buffer_format(out, "%5d | ", at.line);
    int margin = (int)(out->length - start) - 2;
    Window window = show_window(line, line + length, at, out);
    demur_buffer_text(out, window.cut_right ? "...\n" : "\n");
    demur_buffer_spaces(out, margin);
    demur_buffer_text(out, "| ");
    demur_buffer_spaces(out, window.before);
    demur_buffer_char(out, '^');
    for (int i = 1; i < window.under; i++)
        demur_buffer_char(out, '~');
    demur_buffer_char(out, '\n');
}

static void write_place(const Diag *diag, Place at, Buffer *out) {
    const char *name = at.file < 0 ? "demur" : diag->sources[at.file].name;
    demur_utf8_show_text(out, name);
    if (at.file >= 0 && at.line > 0)
        demur_buffer_format(out, ":%d", at.line);
    if (at.file >= 0 && at.line > 0 && at.column > 0)
        demur_buffer_format(out, ":%d", at.column);
    demur_buffer_text(out, ": ");
}

static void write_message(const Diag *diag, const Message *message, bool color,
                          Buffer *out) {
    bool note = demur_diag_codes[message->code].class == CLASS_NOTE;
    const char *word = note ? "note" : "error";
    const char *paint = note ? "\033[36m" : "\033[1;31m";
    write_place(diag, message->at, out);
    demur_buffer_format(out, "%s%s[%s]%s: ", color ? paint : "", word,
                        demur_diag_codes[message->code].name,
                        color ? "\033[0m" : "");
    demur_utf8_show_text(out, message->text);
    demur_buffer_char(out, '\n');
    write_caret(diag, message->at, out);
    for (size_t i = 0; i < message->also_count; i++) {
        demur_buffer_text(out, "  ");
        write_place(diag, message->also[i].at, out);
        demur_utf8_show_text(out, message->also[i].text);
        demur_buffer_char(out, '\n');
        write_caret(diag, message->also[i].at, out);
    }
    if (message->hint == NULL)
        return;
    demur_buffer_text(out, "  hint: ");
    demur_utf8_show_text(out, message->hint);
    demur_buffer_char(out, '\n');
}

void demur_diag_write(const Diag *diag, bool color, Buffer *out) {
    for (int notes = 0; notes <= 1; notes++)
        for (size_t i = 0; i < diag->message_count; i++) {
            const Message *message = &diag->messages[i];
            if ((demur_diag_codes[message->code].class == CLASS_NOTE) ==
                (notes == 1))
                write_message(diag, message, color, out);
        }
    if (diag->dropped > 0)
        demur_buffer_format(out, "demur: %zu more not shown\n", diag->dropped);
}

static void json_place(const Diag *diag, Place at, Json *json) {
    demur_json_key(json, "file");
    demur_json_string(json, demur_diag_source_name(diag, at.file));
    demur_json_key(json, "line");
    demur_json_number(json, at.line);
    demur_json_key(json, "column");
    demur_json_number(json, at.column);
}

static void json_message(const Diag *diag, const Message *message, Json *json) {
    static const char *const classes[] = {"note", "nothing", "input", "limit",
                                          "io"};
    demur_json_open_object(json);
    demur_json_key(json, "code");
    demur_json_string(json, demur_diag_codes[message->code].name);
    demur_json_key(json, "class");
    demur_json_string(json, classes[demur_diag_codes[message->code].class]);
    demur_json_key(json, "message");
    demur_json_string(json, message->text);
    json_place(diag, message->at, json);
    if (message->hint != NULL) {
        demur_json_key(json, "hint");
        demur_json_string(json, message->hint);
    }
    demur_json_key(json, "also");
    demur_json_open_array(json);
    for (size_t i = 0; i < message->also_count; i++) {
        demur_json_open_object(json);
        json_place(diag, message->also[i].at, json);
        demur_json_key(json, "message");
        demur_json_string(json, message->also[i].text);
        demur_json_close(json);
    }
    demur_json_close(json);
    demur_json_close(json);
}

void demur_diag_write_json(const Diag *diag, Buffer *out) {
    Json json;
    demur_json_init(&json, out, 0);
    demur_json_open_array(&json);
    for (size_t i = 0; i < diag->message_count; i++)
        json_message(diag, &diag->messages[i], &json);
    demur_json_close(&json);
}
