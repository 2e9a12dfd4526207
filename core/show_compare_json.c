#include "show_json_writer.h"

#include "survey.h"

static void json_reading(JsonWriter *w, const ElementResult *element) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "id", element->element->id);
    demur_writer_status(w, "status", element);
    if (element->governs != GOVERNS_COUNT)
        demur_writer_law(w, element);
    demur_writer_close(w);
}

static void json_changed(JsonWriter *w, const Difference *changes) {
    demur_writer_flag(w, "only_law", !changes->outcome && !changes->grounds);
    demur_writer_array(w, "changed");
    for (size_t i = 0; i < changes->element_count; i++) {
        const ElementDifference *one = &changes->elements[i];
        const ElementResult *any =
            one->after != NULL ? one->after : one->before;
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id", any->element->id);
        demur_writer_status(w, "from", one->before);
        demur_writer_status(w, "to", one->after);
        demur_writer_flag(w, "law", one->law);
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static void json_result(JsonWriter *w, const CompareRow *row, size_t number) {
    const Answer *answer = &row->result->base.answers[number];
    demur_json_open_object(&w->json);
    demur_writer_claim(w, answer);
    demur_writer_text(w, "outcome", demur_outcome_word(answer->outcome));
    demur_writer_strings(w, "grounds", &answer->grounds);
    demur_writer_strings(w, "possible_grounds", &answer->possible_grounds);
    if (row->changes != NULL)
        json_changed(w, &row->changes[number]);
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].status != STATUS_NOT_REACHED)
            json_reading(w, &answer->elements[i]);
    demur_writer_close(w);
    demur_writer_close(w);
}

static void json_cause(JsonWriter *w, const Cause *cause) {
    demur_json_open_object(&w->json);
    if (cause->authority >= 0) {
        demur_writer_text(w, "authority",
                          demur_writer_authority(w, cause->authority));
        demur_writer_text(w, "event",
                          cause->event == NULL
                              ? "decided"
                              : demur_event_word(cause->event->kind));
    } else {
        demur_writer_text(w, "statute", w->book->statutes[cause->statute].id);
        demur_writer_text(w, "version", cause->version->id);
        demur_writer_text(w, "law", cause->version->law);
    }
    demur_writer_close(w);
}

static void json_row(JsonWriter *w, const CompareTable *table,
                     const CompareRow *row) {
    demur_json_open_object(&w->json);
    if (table->kind == BY_COURT)
        demur_writer_text(
            w, "court", row->court < 0 ? NULL : w->book->courts[row->court].id);
    else
        demur_writer_date(w, table->kind == BY_DAY ? "date" : "conduct",
                          row->day);
    demur_writer_array(w, "results");
    for (size_t i = 0; i < table->answer_count; i++)
        json_result(w, row, i);
    demur_writer_close(w);
    if (row->changes != NULL) {
        demur_writer_array(w, "by");
        for (size_t i = 0; i < row->cause_count; i++)
            json_cause(w, &row->causes[i]);
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static void json_group(JsonWriter *w, const OutcomeGroup *group) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "outcome", demur_outcome_word(group->outcome));
    demur_writer_number(w, "combinations", (int64_t)group->combinations);
    demur_writer_number(w, "described", (int64_t)group->covered);
    demur_writer_array(w, "only_with");
    for (size_t i = 0; i < group->need_count; i++) {
        demur_json_open_object(&w->json);
        demur_writer_text(w, group->needs[i].element->element->id,
                          group->needs[i].reading->id);
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_array(w, "whenever");
    for (size_t i = 0; i < group->rule_count; i++) {
        demur_json_open_object(&w->json);
        for (size_t k = 0; k < group->rules[i].count; k++)
            demur_writer_text(w,
                              group->rules[i].choices[k].element->element->id,
                              group->rules[i].choices[k].reading->id);
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_close(w);
}

static void json_answer(JsonWriter *w, const CompareTable *table,
                        const CompareAnswer *answer) {
    demur_json_open_object(&w->json);
    demur_writer_claim(w, answer->base);
    if (table->kind == BY_READING) {
        demur_writer_number(w, "combinations", (int64_t)answer->combinations);
        demur_writer_elements(w, "divides_at", answer->base, &answer->dividing);
        demur_writer_array(w, "outcomes");
        for (size_t g = 0; g < answer->group_count; g++)
            json_group(w, &answer->groups[g]);
        demur_writer_close(w);
    } else {
        demur_writer_elements(w, "parts_at", answer->base, &answer->partings);
    }
    demur_writer_close(w);
}

void demur_show_compare_json(const CompareTable *table, const Show *show,
                             Buffer *out) {
    static const char *const kinds[] = {"courts", "readings", "timeline",
                                        "conduct"};
    JsonWriter w;
    demur_writer_init(&w, table->base, show, "demur.compare/1", out);
    demur_writer_forum(&w, &table->base->base);
    demur_writer_text(&w, "by", kinds[table->kind]);
    demur_writer_flag(&w, "adoptions_kept", table->kept);
    if (table->kind == BY_DAY || table->kind == BY_CONDUCT) {
        demur_writer_date(&w, "from", table->from);
        demur_writer_date(&w, "to", table->to);
    }
    demur_writer_flag(&w, "complete", !table->cut);
    demur_writer_array(&w, "claims");
    for (size_t i = 0; i < table->answer_count; i++)
        json_answer(&w, table, &table->answers[i]);
    demur_writer_close(&w);
    demur_writer_array(&w, "rows");
    for (size_t r = 0; r < table->row_count; r++)
        json_row(&w, table, &table->rows[r]);
    demur_writer_close(&w);
    demur_writer_finish(&w);
}
