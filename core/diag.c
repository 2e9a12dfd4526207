#include "diag.h"

#include "json.h"
#include "utf8.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One file may hold more mistakes than anybody reads. */
enum { MOST_KEPT = 500 };

/* Name and text are one block, so that sources can be dropped one by one.
 * `line` is the line of `offset`, the place asked for last; `shown` begins the
 * line shown last. So a long stream is not counted from its start each time. */
typedef struct Source {
    char *name, *block;
    const char *text; /* in the block, or lent */
    size_t length, offset, shown;
    int32_t line, shown_line;
} Source;

typedef struct Also {
    Place at;
    const char *text;
} Also;

typedef struct Message {
    DiagCode code;
    Place at;
    const char *text, *hint;
    Also *also;
    size_t also_count;
} Message;

struct Diag {
    Arena *arena;    /* of what was reported */
    Source *sources; /* on the heap: the list shrinks and grows again */
    size_t source_count, source_room;
    Message *messages;
    size_t message_count, failures, dropped;
    DiagClass worst;
};

static const struct {
    const char *name, *text;
    DiagClass class;
} codes[] = {
#define X(name, code, class, text) {code, text, CLASS_##class},
#include "diag.def"
#undef X
};

const char *demur_diag_code_name(DiagCode code) { return codes[code].name; }
const char *demur_diag_code_text(DiagCode code) { return codes[code].text; }

static void *checked(void *block) {
    if (block == NULL)
        demur_out_of_memory();
    return block;
}

Diag *demur_diag_new(void) {
    Diag *diag = checked(calloc(1, sizeof *diag));
    diag->arena = demur_arena_new();
    return diag;
}

void demur_diag_free(Diag *diag) {
    if (diag == NULL)
        return;
    demur_diag_drop_sources(diag, 0);
    free(diag->sources);
    demur_arena_free(diag->arena);
    free(diag);
}

/* `block` is freed with the source, and may be NULL. */
static int32_t new_source(Diag *diag, const char *name, char *block,
                          const char *text, size_t length) {
    if (diag->source_count == diag->source_room) {
        diag->source_room = diag->source_room == 0 ? 8 : diag->source_room * 2;
        diag->sources = checked(
            realloc(diag->sources, diag->source_room * sizeof *diag->sources));
    }
    diag->sources[diag->source_count] = (Source){.name = checked(strdup(name)),
                                                 .block = block,
                                                 .text = text,
                                                 .length = length,
                                                 .line = 1,
                                                 .shown_line = 1};
    return (int32_t)diag->source_count++;
}

int32_t demur_diag_take_source(Diag *diag, const char *name, Buffer *bytes,
                               size_t skip) {
    demur_buffer_text(bytes, "");
    size_t length = bytes->length - skip;
    char *block = checked(realloc(bytes->bytes, bytes->length + 1));
    demur_buffer_init(bytes);
    return new_source(diag, name, block, block + skip, length);
}

int32_t demur_diag_lend_source(Diag *diag, const char *name, const char *text,
                               size_t length) {
    return new_source(diag, name, NULL, text, length);
}

int32_t demur_diag_add_source(Diag *diag, const char *name, const char *text,
                              size_t length) {
    Buffer bytes;
    demur_buffer_init(&bytes);
    demur_buffer_add(&bytes, text, length);
    return demur_diag_take_source(diag, name, &bytes, 0);
}

size_t demur_diag_source_count(const Diag *diag) { return diag->source_count; }

void demur_diag_drop_sources(Diag *diag, size_t count) {
    demur_diag_clear(diag);
    while (diag->source_count > count) {
        Source *source = &diag->sources[--diag->source_count];
        free(source->name);
        free(source->block);
    }
}

int32_t demur_diag_line(Diag *diag, int32_t file, size_t offset) {
    Source *source = &diag->sources[file];
    assert(offset <= source->length);
    if (offset < source->offset) {
        source->offset = 0;
        source->line = 1;
    }
    const char *at = source->text + source->offset;
    const char *end = source->text + offset;
    while ((at = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        source->line++;
        at++;
    }
    source->offset = offset;
    return source->line;
}

const char *demur_diag_source_name(const Diag *diag, int32_t file) {
    return file < 0 ? "" : diag->sources[file].name;
}

const char *demur_diag_source_text(const Diag *diag, int32_t file,
                                   size_t *length) {
    if (length != NULL)
        *length = diag->sources[file].length;
    return diag->sources[file].text;
}

static char *format_text(Arena *arena, const char *format, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = demur_arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

void demur_diag_report(Diag *diag, DiagCode code, Place at, const char *format,
                       ...) {
    if (codes[code].class != CLASS_NOTE)
        diag->failures++;
    if (codes[code].class > diag->worst)
        diag->worst = codes[code].class;
    if (diag->message_count == MOST_KEPT) {
        diag->dropped++;
        return;
    }
    va_list arguments;
    va_start(arguments, format);
    Message message = {.code = code, .at = at};
    message.text = format_text(diag->arena, format, arguments);
    va_end(arguments);
    DEMUR_PUSH(diag->arena, diag->messages, diag->message_count, message);
}

/* A message that was not kept still swallows its hints. */
static Message *last(Diag *diag) {
    if (diag->dropped > 0 || diag->message_count == 0)
        return NULL;
    return &diag->messages[diag->message_count - 1];
}

void demur_diag_hint(Diag *diag, const char *format, ...) {
    Message *message = last(diag);
    if (message == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    message->hint = format_text(diag->arena, format, arguments);
    va_end(arguments);
}

void demur_diag_also(Diag *diag, Place at, const char *format, ...) {
    Message *message = last(diag);
    if (message == NULL)
        return;
    va_list arguments;
    va_start(arguments, format);
    Also also = {at, format_text(diag->arena, format, arguments)};
    va_end(arguments);
    DEMUR_PUSH(diag->arena, message->also, message->also_count, also);
}

void demur_diag_did_you_mean(Diag *diag, const char *best) {
    if (best != NULL)
        demur_diag_hint(diag, "did you mean \"%s\"?", best);
}

size_t demur_diag_failures(const Diag *diag) { return diag->failures; }

size_t demur_diag_count(const Diag *diag) { return diag->message_count; }

static int status_of(DiagClass class) {
    switch (class) {
    case CLASS_NOTE:
        return 0;
    case CLASS_NOTHING:
        return 6;
    case CLASS_INPUT:
        return 3;
    case CLASS_LIMIT:
        return 5;
    case CLASS_IO:
        return 74;
    }
    return 70;
}

int demur_diag_status(const Diag *diag) { return status_of(diag->worst); }

int demur_diag_code_status(DiagCode code) {
    return status_of(codes[code].class);
}

void demur_diag_clear(Diag *diag) {
    diag->messages = NULL;
    diag->message_count = diag->failures = diag->dropped = 0;
    demur_arena_reset(diag->arena);
    diag->worst = CLASS_NOTE;
}

/* The bytes of one line, without its end. False if there is no such line. */
static bool find_line(const Diag *diag, int32_t file, int32_t line,
                      const char **start, size_t *length) {
    if (file < 0 || line < 1)
        return false;
    Source *source = &diag->sources[file];
    bool behind = line >= source->shown_line;
    const char *at = source->text + (behind ? source->shown : 0);
    const char *end = source->text + source->length;
    for (int32_t n = behind ? source->shown_line : 1; n < line; n++) {
        at = memchr(at, '\n', (size_t)(end - at));
        if (at == NULL)
            return false;
        at++;
    }
    source->shown = (size_t)(at - source->text);
    source->shown_line = line;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    if (line == 1 && end - at >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3; /* a byte order mark is no column */
    *start = at;
    *length = (size_t)((stop == NULL ? end : stop) - at);
    if (*length > 0 && at[*length - 1] == '\r')
        --*length;
    return true;
}

static bool word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

static bool continues(char c) { return ((unsigned char)c & 0xC0U) == 0x80U; }

int32_t demur_diag_find_word(const Diag *diag, int32_t file, int32_t line,
                             int32_t from, const char *word) {
    const char *start;
    size_t length, size = strlen(word);
    if (!find_line(diag, file, line, &start, &length) || size == 0)
        return 0;
    int32_t column = 0;
    for (size_t i = 0; i + size <= length; i++) {
        column += !continues(start[i]);
        if (column < from || memcmp(start + i, word, size) != 0)
            continue;
        bool joined = word_byte(word[0]) && i > 0 && word_byte(start[i - 1]);
        joined |= word_byte(word[size - 1]) && i + size < length &&
                  word_byte(start[i + size]);
        if (!joined)
            return column;
    }
    return 0;
}

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
    if (at.column < 1 || !find_line(diag, at.file, at.line, &line, &length) ||
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
    bool note = codes[message->code].class == CLASS_NOTE;
    const char *word = note ? "note" : "error";
    const char *paint = note ? "\033[36m" : "\033[1;31m";
    write_place(diag, message->at, out);
    demur_buffer_format(out, "%s%s[%s]%s: ", color ? paint : "", word,
                        codes[message->code].name, color ? "\033[0m" : "");
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
            if ((codes[message->code].class == CLASS_NOTE) == (notes == 1))
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
    demur_json_string(json, codes[message->code].name);
    demur_json_key(json, "class");
    demur_json_string(json, classes[codes[message->code].class]);
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
