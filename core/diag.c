#include "diag.h"

#include "diag_inner.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One file may hold more mistakes than anybody reads. */
enum { MOST_KEPT = 500 };

const DiagKind demur_diag_codes[DIAG_COUNT] = {
#define X(name, code, class, text) {code, text, CLASS_##class},
#include "diag.def"
#undef X
};

const char *demur_diag_code_name(DiagCode code) {
    return demur_diag_codes[code].name;
}
const char *demur_diag_code_text(DiagCode code) {
    return demur_diag_codes[code].text;
}

Diag *demur_diag_new(void) {
    Diag *diag = demur_checked(calloc(1, sizeof *diag));
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
        diag->sources = demur_checked(
            realloc(diag->sources, diag->source_room * sizeof *diag->sources));
    }
    diag->sources[diag->source_count] =
        (Source){.name = demur_checked(strdup(name)),
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
    char *block = demur_checked(realloc(bytes->bytes, bytes->length + 1));
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
    if (demur_diag_codes[code].class != CLASS_NOTE)
        diag->failures++;
    if (demur_diag_codes[code].class > diag->worst)
        diag->worst = demur_diag_codes[code].class;
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
    return status_of(demur_diag_codes[code].class);
}

void demur_diag_clear(Diag *diag) {
    diag->messages = NULL;
    diag->message_count = diag->failures = diag->dropped = 0;
    demur_arena_reset(diag->arena);
    diag->worst = CLASS_NOTE;
}

bool demur_diag_find_line(const Diag *diag, int32_t file, int32_t line,
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
    if (!demur_diag_find_line(diag, file, line, &start, &length) || size == 0)
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
