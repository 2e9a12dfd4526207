/* utf8.h: characters of text that people wrote (RFC 3629).
 *
 * One place decides which characters do not belong in a text file, because
 * they hide or reorder what a person sees: the readers refuse them, and what
 * is shown on a terminal escapes them. */
#ifndef DEMUR_UTF8_H
#define DEMUR_UTF8_H

#include "buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The length in bytes (1 to 4) of the character that begins at `bytes`, which
 * is stored in `point`; 0 if the bytes are not valid UTF-8. */
size_t demur_utf8_decode(const char *bytes, size_t length, uint32_t *point);

/* True for control characters but TAB and LF, for bidirectional controls,
 * invisible characters and line separators that editors do not show. */
bool demur_utf8_unsafe(uint32_t point);

/* The columns that a character takes on a terminal: 0, 1 or 2. By ranges, not
 * by the locale, so that output is the same everywhere. */
int demur_utf8_width(uint32_t point);

/* The offset of the first byte that is not valid UTF-8 or begins an unsafe
 * character (CR before LF is none); `length` if there is none. */
size_t demur_utf8_check(const char *bytes, size_t length);

/* The bytes of `text` that whole characters of at most `most` bytes take: for
 * "%.*s" in a message that quotes what may be long. */
int demur_utf8_clip(const char *text, size_t most);

/* Appends one character as it may be shown, moves `bytes` past it and returns
 * the columns it takes: TAB and LF become a space, unsafe characters and
 * invalid bytes an escape. */
int demur_utf8_show(Buffer *out, const char **bytes, const char *end);

/* Appends a whole text in this way. */
void demur_utf8_show_text(Buffer *out, const char *text);

#endif
