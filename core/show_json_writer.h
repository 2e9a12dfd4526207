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

/* Opens an object; closes it. */
void demur_writer_begin(JsonWriter *w, const Result *result, const Show *show,
                        Buffer *out);
void demur_writer_end(JsonWriter *w);

/* The same of a whole document, with its receipt (schema, versions, hashes,
 * file, title) and a line end. */
void demur_writer_init(JsonWriter *w, const Result *result, const Show *show,
                       const char *schema, Buffer *out);
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

/* The texts of all notes. */
void demur_writer_notes(JsonWriter *w, const char *key, const Notes *list);
/* The ids of the elements at these places of the answer. */
void demur_writer_elements(JsonWriter *w, const char *key, const Answer *answer,
                           const Indices *places);

/* "forum": {court, date, date_given}, "posture". */
void demur_writer_forum(JsonWriter *w, const Decision *decision);
/* "claim", "defendant". */
void demur_writer_claim(JsonWriter *w, const Answer *answer);
/* The status; null for no element. */
void demur_writer_status(JsonWriter *w, const char *key,
                         const ElementResult *element);
/* "reading", "authority", "governs". */
void demur_writer_law(JsonWriter *w, const ElementResult *element);

/* The id of an authority; NULL for none. */
const char *demur_writer_authority(const JsonWriter *w, int32_t authority);
/* "file:line:column"; NULL for nowhere. */
const char *demur_writer_place(JsonWriter *w, Place at);

#endif
