/* buffer.h: text that grows at its end. */
#ifndef DEMUR_BUFFER_H
#define DEMUR_BUFFER_H

#include <stddef.h>

/* `bytes` is NUL-terminated once anything was added, NULL before. */
typedef struct Buffer {
    char *bytes;
    size_t length, room;
} Buffer;

void demur_buffer_init(Buffer *buffer);
void demur_buffer_finish(Buffer *buffer); /* frees; the buffer is empty again */

void demur_buffer_add(Buffer *buffer, const char *bytes, size_t length);
void demur_buffer_text(Buffer *buffer, const char *text);
void demur_buffer_char(Buffer *buffer, char byte);
void demur_buffer_spaces(Buffer *buffer, int count);
void demur_buffer_format(Buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Takes back what was added after `length`. */
void demur_buffer_cut(Buffer *buffer, size_t length);

/* Room for `extra` bytes more behind the text, for who writes them there and
 * then says so with `demur_buffer_wrote`. */
char *demur_buffer_reserve(Buffer *buffer, size_t extra);
void demur_buffer_wrote(Buffer *buffer, size_t length);

/* The text, never NULL; valid until the next change. */
const char *demur_buffer_string(const Buffer *buffer);

#endif
