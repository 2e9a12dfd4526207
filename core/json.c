#include "json.h"

#include <assert.h>
#include <inttypes.h>
#include <stddef.h>

void demur_json_init(Json *json, Buffer *out, int indent) {
    *json = (Json){.out = out, .indent = indent};
}

static void new_line(Json *json) {
    if (json->indent == 0)
        return;
    demur_buffer_char(json->out, '\n');
    demur_buffer_spaces(json->out, json->depth * json->indent);
}

static void before_value(Json *json) {
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->filled[json->depth])
        demur_buffer_char(json->out, ',');
    if (json->depth > 0)
        new_line(json);
    json->filled[json->depth] = true;
}

static void open(Json *json, char opener, char closer) {
    before_value(json);
    assert(json->depth < JSON_DEEPEST);
    demur_buffer_char(json->out, opener);
    json->closers[json->depth++] = closer;
    json->filled[json->depth] = false;
}

void demur_json_open_object(Json *json) { open(json, '{', '}'); }
void demur_json_open_array(Json *json) { open(json, '[', ']'); }

void demur_json_close(Json *json) {
    assert(json->depth > 0 && !json->after_key);
    bool filled = json->filled[json->depth--];
    if (filled)
        new_line(json);
    demur_buffer_char(json->out, json->closers[json->depth]);
}

/* The length of the UTF-8 sequence at `at`, or 0 if it is none (RFC 3629). */
static size_t sequence(const unsigned char *at) {
    size_t length = at[0] < 0x80   ? 1
                    : at[0] < 0xC2 ? 0
                    : at[0] < 0xE0 ? 2
                    : at[0] < 0xF0 ? 3
                    : at[0] < 0xF5 ? 4
                                   : 0;
    for (size_t i = 1; i < length; i++)
        if ((at[i] & 0xC0U) != 0x80U)
            return 0;
    bool overlong =
        (at[0] == 0xE0 && at[1] < 0xA0) || (at[0] == 0xF0 && at[1] < 0x90);
    bool beyond =
        (at[0] == 0xED && at[1] > 0x9F) || (at[0] == 0xF4 && at[1] > 0x8F);
    return overlong || beyond ? 0 : length;
}

static void escaped(Buffer *out, unsigned char c) {
    switch (c) {
    case '"':
        demur_buffer_text(out, "\\\"");
        break;
    case '\\':
        demur_buffer_text(out, "\\\\");
        break;
    case '\n':
        demur_buffer_text(out, "\\n");
        break;
    case '\t':
        demur_buffer_text(out, "\\t");
        break;
    default:
        demur_buffer_format(out, "\\u%04x", c);
    }
}

static void quoted(Buffer *out, const char *text) {
    demur_buffer_char(out, '"');
    const unsigned char *at = (const unsigned char *)text;
    while (*at != '\0') {
        size_t length = sequence(at);
        if (length == 0)
            demur_buffer_text(out, "\xEF\xBF\xBD");
        else if (*at < 0x20 || *at == '"' || *at == '\\' || *at == 0x7F)
            escaped(out, *at);
        else
            demur_buffer_add(out, (const char *)at, length);
        at += length == 0 ? 1 : length;
    }
    demur_buffer_char(out, '"');
}

void demur_json_key(Json *json, const char *name) {
    assert(json->depth > 0 && !json->after_key);
    before_value(json);
    quoted(json->out, name);
    demur_buffer_text(json->out, json->indent == 0 ? ":" : ": ");
    json->after_key = true;
}

void demur_json_string(Json *json, const char *text) {
    before_value(json);
    if (text == NULL)
        demur_buffer_text(json->out, "null");
    else
        quoted(json->out, text);
}

void demur_json_number(Json *json, int64_t number) {
    before_value(json);
    demur_buffer_format(json->out, "%" PRId64, number);
}

void demur_json_bool(Json *json, bool value) {
    before_value(json);
    demur_buffer_text(json->out, value ? "true" : "false");
}
