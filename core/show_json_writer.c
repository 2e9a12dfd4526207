#include "show_json_writer.h"

void demur_writer_text(JsonWriter *w, const char *key, const char *value) {
    demur_json_key(&w->json, key);
    demur_json_string(&w->json, value);
}

void demur_writer_flag(JsonWriter *w, const char *key, bool value) {
    demur_json_key(&w->json, key);
    demur_json_bool(&w->json, value);
}

void demur_writer_number(JsonWriter *w, const char *key, int64_t value) {
    demur_json_key(&w->json, key);
    demur_json_number(&w->json, value);
}

void demur_writer_array(JsonWriter *w, const char *key) {
    demur_json_key(&w->json, key);
    demur_json_open_array(&w->json);
}

void demur_writer_object(JsonWriter *w, const char *key) {
    demur_json_key(&w->json, key);
    demur_json_open_object(&w->json);
}

void demur_writer_close(JsonWriter *w) { demur_json_close(&w->json); }

void demur_writer_strings(JsonWriter *w, const char *key, const Strings *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, list->items[i]);
    demur_writer_close(w);
}

void demur_writer_facts(JsonWriter *w, const char *key, const Indices *facts) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < facts->count; i++)
        demur_json_string(&w->json, w->book->facts[facts->items[i]].id);
    demur_writer_close(w);
}

const char *demur_writer_authority(const JsonWriter *w, int32_t authority) {
    return authority < 0 ? NULL : w->book->authorities[authority].id;
}

const char *demur_writer_place(JsonWriter *w, Place at) {
    if (at.file < 0)
        return NULL;
    const char *name = demur_diag_source_name(w->show->diag, at.file);
    if (at.line < 1)
        return name;
    if (at.column < 1)
        return demur_arena_format(w->arena, "%s:%d", name, at.line);
    return demur_arena_format(w->arena, "%s:%d:%d", name, at.line, at.column);
}

void demur_writer_authorities(JsonWriter *w, const char *key,
                              const Indices *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, demur_writer_authority(w, list->items[i]));
    demur_writer_close(w);
}

void demur_writer_date(JsonWriter *w, const char *key, Date date) {
    char day[DATE_TEXT_SIZE];
    demur_writer_text(w, key,
                      date == DATE_NONE ? NULL : demur_date_write(date, day));
}

void demur_writer_forum(JsonWriter *w, const Decision *decision) {
    const Book *book = w->book;
    demur_writer_object(w, "forum");
    demur_writer_text(w, "court",
                      decision->court < 0 ? NULL
                                          : book->courts[decision->court].id);
    demur_writer_date(w, "date", decision->date);
    demur_writer_flag(w, "date_given", decision->date_given);
    demur_writer_close(w);
    demur_writer_text(
        w, "posture",
        decision->posture < 0 ? NULL : book->postures[decision->posture].id);
}

void demur_writer_notes(JsonWriter *w, const char *key, const Notes *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, list->items[i].text);
    demur_writer_close(w);
}

void demur_writer_elements(JsonWriter *w, const char *key, const Answer *answer,
                           const Indices *places) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < places->count; i++)
        demur_json_string(&w->json,
                          answer->elements[places->items[i]].element->id);
    demur_writer_close(w);
}

void demur_writer_claim(JsonWriter *w, const Answer *answer) {
    demur_writer_text(w, "claim", answer->claim->id);
    demur_writer_text(w, "defendant", answer->defendant);
}

void demur_writer_status(JsonWriter *w, const char *key,
                         const ElementResult *element) {
    demur_writer_text(
        w, key, element == NULL ? NULL : demur_status_word(element->status));
}

void demur_writer_law(JsonWriter *w, const ElementResult *element) {
    demur_writer_text(w, "reading",
                      element->reading == NULL ? NULL : element->reading->id);
    demur_writer_text(w, "authority",
                      demur_writer_authority(w, element->authority));
    demur_writer_text(w, "governs",
                      element->governs == GOVERNS_COUNT
                          ? NULL
                          : demur_governs_word(element->governs));
}

void demur_writer_begin(JsonWriter *w, const Result *result, const Show *show,
                        Buffer *out) {
    *w = (JsonWriter){.show = show,
                      .result = result,
                      .book = result->book,
                      .arena = demur_arena_new()};
    demur_json_init(&w->json, out, show->indent);
    demur_json_open_object(&w->json);
}

void demur_writer_end(JsonWriter *w) {
    demur_writer_close(w);
    demur_arena_free(w->arena);
}

void demur_writer_init(JsonWriter *w, const Result *result, const Show *show,
                       const char *schema, Buffer *out) {
    char hex[65];
    demur_writer_begin(w, result, show, out);
    demur_writer_text(w, "schema", schema);
    demur_writer_text(w, "demur", show->version);
    demur_writer_text(w, "rules_sha256", w->book->sha256);
    demur_writer_text(w, "facts_sha256",
                      demur_pattern_sha256(result->pattern, hex));
    demur_writer_date(w, "current_through", w->book->current_through);
    demur_writer_text(w, "file", result->pattern->file);
    demur_writer_text(w, "title", result->pattern->title);
}

void demur_writer_finish(JsonWriter *w) {
    Buffer *out = w->json.out;
    demur_writer_end(w);
    demur_buffer_char(out, '\n');
}
