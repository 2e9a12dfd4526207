/* show_json_writer.h: what the JSON renderers share. */
#ifndef DEMUR_SHOW_JSON_WRITER_H
#define DEMUR_SHOW_JSON_WRITER_H

#include "json.h"
#include "show.h"

typedef struct JsonWriter {
    Json json;
    const Show *show;
    const Result *result;
    const Book *book;
    Arena *arena; /* for texts that are put together */
} JsonWriter;

/* Opens the object with its receipt: schema, versions, hashes, file, title. */
void demur_writer_init(JsonWriter *w, const Result *result, const Show *show,
                       const char *schema, Buffer *out);
/* Closes it, with a line end. */
void demur_writer_finish(JsonWriter *w);

void demur_writer_text(JsonWriter *w, const char *key, const char *value);
void demur_writer_flag(JsonWriter *w, const char *key, bool value);
void demur_writer_number(JsonWriter *w, const char *key, int64_t value);
void demur_writer_strings(JsonWriter *w, const char *key, const Strings *list);
void demur_writer_facts(JsonWriter *w, const char *key, const Indices *facts);
void demur_writer_authorities(JsonWriter *w, const char *key,
                              const Indices *list);
void demur_writer_date(JsonWriter *w, const char *key, Date date);
void demur_writer_array(JsonWriter *w, const char *key);
void demur_writer_object(JsonWriter *w, const char *key);
void demur_writer_close(JsonWriter *w);

/* "forum": {court, date, date_given}, "posture". */
void demur_writer_forum(JsonWriter *w, const Decision *decision);

#endif
