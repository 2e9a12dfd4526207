#include "show_json_writer.h"

static void json_answer(JsonWriter *w, const char *key, const Answer *answer) {
    demur_writer_object(w, key);
    demur_writer_text(w, "outcome", demur_outcome_word(answer->outcome));
    demur_writer_strings(w, "grounds", &answer->grounds);
    demur_writer_strings(w, "possible_grounds", &answer->possible_grounds);
    demur_writer_object(w, "turns_on");
    demur_writer_strings(w, "facts", &answer->facts);
    demur_writer_strings(w, "readings", &answer->readings);
    demur_writer_strings(w, "judgements", &answer->judgements);
    demur_writer_close(w);
    demur_writer_close(w);
}

static void json_side(JsonWriter *w, const char *key,
                      const ElementResult *element) {
    demur_writer_object(w, key);
    demur_writer_status(w, "status", element);
    if (element != NULL && element->governs != GOVERNS_COUNT) {
        demur_writer_law(w, element);
        demur_writer_text(w, "why", element->why);
    }
    demur_writer_close(w);
}

static void json_difference(JsonWriter *w, const Difference *one) {
    demur_json_open_object(&w->json);
    demur_writer_claim(w, one->after);
    json_answer(w, "before", one->before);
    json_answer(w, "after", one->after);
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < one->element_count; i++) {
        const ElementDifference *element = &one->elements[i];
        const ElementResult *any =
            element->after != NULL ? element->after : element->before;
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id", any->element->id);
        json_side(w, "before", element->before);
        json_side(w, "after", element->after);
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_notes(w, "notes", &one->notes);
    demur_writer_close(w);
}

void demur_show_difference_json(const Differences *all, const Show *show,
                                Buffer *out) {
    JsonWriter w;
    demur_writer_init(&w, all->after, show, "demur.difference/1", out);
    demur_writer_object(&w, "before");
    demur_writer_forum(&w, &all->before->base);
    demur_writer_close(&w);
    demur_writer_object(&w, "after");
    demur_writer_forum(&w, &all->after->base);
    demur_writer_close(&w);
    demur_writer_array(&w, "results");
    for (size_t i = 0; i < all->count; i++)
        json_difference(&w, &all->items[i]);
    demur_writer_close(&w);
    demur_writer_finish(&w);
}
