#include "show.h"

#include "show_json_writer.h"

static void json_facts(JsonWriter *w, const char *key, const Neighbor *neighbor,
                       bool shared) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < neighbor->fact_count; i++) {
        const Compared *one = &neighbor->facts[i];
        if ((one->here == one->there) != shared)
            continue;
        demur_json_open_object(&w->json);
        demur_writer_text(w, "fact", w->book->facts[one->fact].id);
        demur_writer_text(w, "here", demur_settled_word(one->here));
        demur_writer_text(w, "there", demur_settled_word(one->there));
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static void json_neighbor(JsonWriter *w, const Neighbor *neighbor) {
    const Result *of = neighbor->result;
    demur_json_open_object(&w->json);
    demur_writer_text(w, "file", of->pattern->file);
    demur_writer_text(w, "title", of->pattern->title);
    demur_writer_claim(w, neighbor->answer);
    demur_writer_forum(w, &of->base);
    demur_writer_text(w, "authority",
                      demur_writer_authority(w, neighbor->cited.authority));
    demur_writer_text(w, "cite", neighbor->cited.cite);
    demur_writer_text(w, "binds", demur_bond_word(neighbor->bond));
    demur_writer_status(w, "status", neighbor->element);
    demur_writer_text(w, "outcome",
                      demur_outcome_word(neighbor->answer->outcome));
    demur_writer_number(w, "shared_count", (int64_t)neighbor->shared);
    demur_writer_number(w, "fact_count", (int64_t)neighbor->fact_count);
    json_facts(w, "shared", neighbor, true);
    json_facts(w, "apart", neighbor, false);
    demur_writer_close(w);
}

static void json_list(JsonWriter *w, const char *key, const Neighbors *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        json_neighbor(w, &list->items[i]);
    demur_writer_close(w);
}

static void json_answer(JsonWriter *w, const NearAnswer *one) {
    demur_json_open_object(&w->json);
    demur_writer_claim(w, one->answer);
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < one->count; i++) {
        const NearElement *near = &one->items[i];
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id", near->element->element->id);
        demur_writer_status(w, "status", near->element);
        demur_writer_text(w, "held_helps", demur_side_word(near->held_helps));
        demur_writer_flag(w, "contested", near->contested);
        json_list(w, "held", &near->held);
        json_list(w, "failed", &near->failed);
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_close(w);
}

void demur_show_nearest_json(const Nearest *nearest, const Show *show,
                             Buffer *out) {
    JsonWriter w;
    demur_writer_init(&w, nearest->result, show, "demur.cases/1", out);
    demur_writer_forum(&w, &nearest->result->base);
    demur_writer_number(&w, "compared", (int64_t)nearest->compared);
    demur_writer_array(&w, "results");
    for (size_t i = 0; i < nearest->answer_count; i++)
        json_answer(&w, &nearest->answers[i]);
    demur_writer_close(&w);
    demur_writer_finish(&w);
}
