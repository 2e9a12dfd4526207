/* json.h: writes JSON (RFC 8259) into a buffer.
 *
 * The caller opens, names and closes; commas, line breaks and escapes are
 * done here. Output is always valid UTF-8: a byte that is none becomes
 * U+FFFD. Own code rather than a library: it writes only, needs no tree, and
 * must give the same bytes everywhere. */
#ifndef DEMUR_JSON_H
#define DEMUR_JSON_H

#include "buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum { JSON_DEEPEST = 32 };

typedef struct Json {
    Buffer *out;
    int indent; /* spaces per level; 0 writes one line */
    int depth;
    bool after_key;
    char closers[JSON_DEEPEST];
    bool filled[JSON_DEEPEST + 1];
} Json;

/* The buffer outlives the writer and is appended to. */
void demur_json_init(Json *json, Buffer *out, int indent);

void demur_json_open_object(Json *json);
void demur_json_open_array(Json *json);
void demur_json_close(Json *json); /* closes what was opened last */
void demur_json_key(Json *json, const char *name);

void demur_json_string(Json *json, const char *text); /* NULL writes null */
void demur_json_number(Json *json, int64_t number);
void demur_json_bool(Json *json, bool value);

#endif
