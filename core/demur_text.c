#include "demur_inner.h"

#include "utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

DemurText *demur_text_new(void) { return demur_allocate(sizeof(DemurText)); }

void demur_text_free(DemurText *text) {
    if (text == NULL)
        return;
    demur_buffer_finish(&text->buffer);
    free(text);
}

void demur_text_clear(DemurText *text) {
    text->buffer.length = 0;
    if (text->buffer.bytes != NULL)
        text->buffer.bytes[0] = '\0';
}

void demur_text_add(DemurText *text, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    size_t length = (size_t)vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *bytes = demur_allocate(length + 1);
    vsnprintf(bytes, length + 1, format, arguments);
    va_end(arguments);
    demur_buffer_add(&text->buffer, bytes, length);
    free(bytes);
}

void demur_text_add_safe(DemurText *text, const char *bytes) {
    demur_utf8_show_text(&text->buffer, bytes);
}

size_t demur_text_length(const DemurText *text) { return text->buffer.length; }

const char *demur_text_bytes(const DemurText *text) {
    return demur_buffer_string(&text->buffer);
}
