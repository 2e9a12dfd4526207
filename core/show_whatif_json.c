#include "show.h"

#include "facts.h"
#include "show_json_writer.h"

static void json_position(JsonWriter *w, const char *key, const Change *change,
                          const Position *position) {
    demur_writer_text(
        w, key, demur_facts_words(w->book, change->fact, position, w->arena));
}

static const char *reading_id(const Element *element, int32_t reading) {
    return reading < 0 ? NULL : element->readings[reading].id;
}

static void json_change(JsonWriter *w, const Change *change) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "kind", demur_change_word(change->kind));
    if (change->fact >= 0) {
        const Fact *fact = &w->book->facts[change->fact];
        demur_writer_text(w, "fact", fact->id);
        json_position(w, "from", change, &change->from);
        json_position(w, "to", change, &change->to);
        if (change->disregarded)
            demur_writer_flag(w, "disregarded", true);
        if (fact->judgement)
            demur_writer_flag(w, "judgement", true);
    } else {
        const Element *element = &w->book->elements[change->element];
        demur_writer_text(w, "element", element->id);
        demur_writer_text(w, "from", reading_id(element, change->was));
        demur_writer_text(w, "to", reading_id(element, change->reading));
        if (change->speaker >= 0)
            demur_writer_text(w, "authority",
                              demur_writer_authority(w, change->speaker));
        if (change->contrary)
            demur_writer_flag(w, "contrary", true);
    }
    demur_writer_close(w);
}

static void json_flip(JsonWriter *w, const Answer *answer, const Flip *flip) {
    demur_json_open_object(&w->json);
    demur_writer_array(w, "changes");
    for (size_t i = 0; i < flip->changes.count; i++)
        json_change(w, flip->changes.items[i]);
    demur_writer_close(w);
    demur_writer_facts(w, "withdrawn", &flip->withdrawn);
    demur_writer_text(w, "outcome", demur_outcome_word(flip->outcome));
    demur_writer_strings(w, "grounds", &flip->grounds);
    demur_writer_strings(w, "possible_grounds", &flip->possible_grounds);
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < flip->shift_count; i++) {
        const Shift *shift = &flip->shifts[i];
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id",
                          answer->elements[shift->element].element->id);
        demur_writer_text(w, "from", demur_status_word(shift->from));
        demur_writer_text(w, "to", demur_status_word(shift->to));
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_elements(w, "through", answer, &flip->through);
    demur_writer_close(w);
}

static void json_flips(JsonWriter *w, const char *key, const Answer *answer,
                       const FlipList *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        json_flip(w, answer, &list->items[i]);
    demur_writer_close(w);
}

static void json_weakest(JsonWriter *w, const FlipAnswer *found) {
    demur_writer_object(w, "weakest");
    demur_writer_elements(w, "elements", found->answer, &found->weakest);
    demur_writer_number(w, "sets", (int64_t)found->weakest_count);
    demur_writer_number(w, "of", (int64_t)found->smallest_count);
    demur_writer_close(w);
}

static void json_outcomes(JsonWriter *w, const FlipAnswer *found) {
    demur_writer_array(w, "outcomes");
    for (size_t i = 0; i < found->outcome_count; i++)
        demur_json_string(&w->json, demur_outcome_word(found->outcomes[i]));
    demur_writer_close(w);
}

static void json_found(JsonWriter *w, const Flips *flips,
                       const FlipAnswer *found) {
    const Answer *answer = found->answer;
    Outcome to = flips->options.to;
    demur_json_open_object(&w->json);
    demur_writer_claim(w, answer);
    demur_writer_text(w, "outcome", demur_outcome_word(answer->outcome));
    demur_writer_strings(w, "grounds", &answer->grounds);
    demur_writer_strings(w, "possible_grounds", &answer->possible_grounds);
    demur_writer_text(w, "to",
                      to == OUTCOME_COUNT ? NULL : demur_outcome_word(to));
    demur_writer_number(w, "changes", (int64_t)found->changes.count);
    demur_writer_number(w, "most", flips->options.most);
    demur_writer_flag(w, "complete", !found->cut);
    demur_writer_number(w, "complete_to",
                        found->cut ? found->whole : flips->options.most);
    demur_writer_flag(w, "sought", found->sought == SOUGHT);
    json_outcomes(w, found);
    json_flips(w, "flips", answer, &found->flips);
    json_flips(w, "near_misses", answer, &found->near);
    json_weakest(w, found);
    demur_writer_close(w);
}

void demur_show_flips_json(const Flips *flips, const Show *show, Buffer *out) {
    JsonWriter w;
    demur_writer_init(&w, flips->result, show, "demur.whatif/1", out);
    demur_writer_forum(&w, &flips->result->base);
    demur_writer_array(&w, "results");
    for (size_t i = 0; i < flips->answer_count; i++)
        json_found(&w, flips, &flips->answers[i]);
    demur_writer_close(&w);
    demur_writer_finish(&w);
}
