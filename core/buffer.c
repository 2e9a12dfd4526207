#include "buffer.h"

#include "arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef DEMUR_HOSTILE
enum { FIRST_ROOM = 1 };
#else
enum { FIRST_ROOM = 256 };
#endif

void demur_buffer_init(Buffer *buffer) { *buffer = (Buffer){0}; }

void demur_buffer_finish(Buffer *buffer) {
    free(buffer->bytes);
    demur_buffer_init(buffer);
}

static void make_room(Buffer *buffer, size_t extra) {
    if (extra >= SIZE_MAX / 2 - buffer->length)
        demur_out_of_memory();
    size_t needed = buffer->length + extra + 1;
    if (needed <= buffer->room)
        return;
    size_t room = buffer->room == 0 ? FIRST_ROOM : buffer->room;
    while (room < needed)
        room *= 2;
    buffer->bytes = demur_checked(realloc(buffer->bytes, room));
    buffer->room = room;
}

char *demur_buffer_reserve(Buffer *buffer, size_t extra) {
    make_room(buffer, extra);
    return buffer->bytes + buffer->length;
}

void demur_buffer_wrote(Buffer *buffer, size_t length) {
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void demur_buffer_add(Buffer *buffer, const char *bytes, size_t length) {
    char *end = demur_buffer_reserve(buffer, length);
    if (length != 0)
        memcpy(end, bytes, length);
    demur_buffer_wrote(buffer, length);
}

void demur_buffer_text(Buffer *buffer, const char *text) {
    demur_buffer_add(buffer, text, strlen(text));
}

void demur_buffer_char(Buffer *buffer, char byte) {
    demur_buffer_add(buffer, &byte, 1);
}

void demur_buffer_spaces(Buffer *buffer, int count) {
    if (count <= 0)
        return;
    memset(demur_buffer_reserve(buffer, (size_t)count), ' ', (size_t)count);
    demur_buffer_wrote(buffer, (size_t)count);
}

void demur_buffer_format(Buffer *buffer, const char *format, ...) {
    va_list first, second;
    va_start(first, format);
    va_copy(second, first);
    int length = vsnprintf(NULL, 0, format, first);
    va_end(first);
    make_room(buffer, (size_t)length);
    vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format,
              second);
    va_end(second);
    buffer->length += (size_t)length;
}

const char *demur_buffer_string(const Buffer *buffer) {
    return buffer->bytes == NULL ? "" : buffer->bytes;
}

void demur_buffer_cut(Buffer *buffer, size_t length) {
    if (length >= buffer->length)
        return;
    buffer->length = length;
    buffer->bytes[length] = '\0';
}
