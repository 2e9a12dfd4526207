#include "show.h"

#include "difference.h"
#include "show_json_writer.h"

#include <string.h>

static void evidence(JsonWriter *w, const Statement *statement) {
    if (statement->evidence_count == 0)
        return;
    demur_writer_array(w, "evidence");
    for (size_t i = 0; i < statement->evidence_count; i++) {
        const Evidence *item = &statement->evidence[i];
        demur_json_open_object(&w->json);
        demur_writer_text(w, "source", item->source);
        demur_writer_text(w, "quote", item->quote);
        demur_writer_text(w, "by", item->by);
        demur_writer_text(w, "at", demur_writer_place(w, item->at));
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static void reason(JsonWriter *w, const Reason *reason) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "fact", w->book->facts[reason->fact].id);
    demur_writer_text(w, "value", reason->value);
    demur_writer_text(w, "kind", demur_reason_word(reason->kind));
    if (reason->judgement)
        demur_writer_flag(w, "judgement", true);
    if (reason->unmentioned)
        demur_writer_flag(w, "unmentioned", true);
    if (reason->version)
        demur_writer_flag(w, "plaintiffs_version", true);
    if (reason->gives != NULL)
        demur_writer_text(w, "gives", reason->gives);
    const Statement *statement = reason->statement;
    if (statement != NULL) {
        if (reason->stated)
            demur_writer_text(w, "how", demur_how_word(reason->how));
        demur_writer_text(w, "at", demur_writer_place(w, statement->at));
        if (statement->source != NULL)
            demur_writer_text(w, "source", statement->source);
        if (statement->quote != NULL)
            demur_writer_text(w, "quote", statement->quote);
        evidence(w, statement);
    }
    demur_writer_close(w);
}

static void readings(JsonWriter *w, const ElementResult *element) {
    if (element->reading_count == 0)
        return;
    demur_writer_array(w, "readings");
    for (size_t i = 0; i < element->reading_count; i++) {
        const ReadingResult *one = &element->readings[i];
        const Indices *by = &one->authorities;
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id", one->reading->id);
        demur_writer_text(w, "status", demur_status_word(one->status));
        demur_writer_text(
            w, "authority",
            by->count == 0 ? NULL : demur_writer_authority(w, by->items[0]));
        demur_writer_authorities(w, "authorities", by);
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static const char *side(Side bearer) {
    return bearer == SIDE_NONE ? NULL : demur_side_word(bearer);
}

static void element_head(JsonWriter *w, const Answer *answer,
                         const ElementResult *element) {
    static const char *const kinds[] = {"element", "defense", "exception"};
    const Element *declared = element->element;
    demur_writer_text(w, "id", declared->id);
    demur_writer_text(w, "kind", kinds[declared->kind]);
    demur_writer_text(w, "title", declared->title);
    demur_writer_text(w, "parent",
                      element->parent < 0
                          ? NULL
                          : answer->elements[element->parent].element->id);
    demur_writer_status(w, "status", element);
    demur_writer_text(w, "burden", side(element->burden));
    demur_writer_law(w, element);
    demur_writer_text(w, "why", element->why);
    demur_writer_text(w, "contrary", element->contrary);
    demur_writer_text(w, "cite",
                      declared->statute < 0
                          ? NULL
                          : w->book->statutes[declared->statute].cite);
}

static void element_object(JsonWriter *w, const Answer *answer,
                           const ElementResult *element) {
    demur_json_open_object(&w->json);
    element_head(w, answer, element);
    demur_writer_array(w, "because");
    for (size_t i = 0; i < element->because_count; i++)
        reason(w, &element->because[i]);
    demur_writer_close(w);
    readings(w, element);
    demur_writer_strings(w, "defeated_by", &element->defeated_by);
    demur_writer_text(w, "detail", element->detail);
    demur_writer_flag(w, "matters", element->matters);
    demur_writer_close(w);
}

/* The facts that nobody stated, where silence or openness decided; else null.
 */
static void not_stated(JsonWriter *w, const Answer *answer) {
    if (!answer->sorted) {
        demur_writer_text(w, "not_stated", NULL);
        return;
    }
    demur_writer_object(w, "not_stated");
    demur_writer_strings(w, "can_change", &answer->can_matter);
    demur_writer_strings(w, "cannot_change", &answer->cannot_matter);
    demur_writer_close(w);
}

static void turns_on(JsonWriter *w, const Answer *answer) {
    demur_writer_object(w, "turns_on");
    demur_writer_strings(w, "facts", &answer->facts);
    demur_writer_strings(w, "readings", &answer->readings);
    demur_writer_strings(w, "judgements", &answer->judgements);
    demur_writer_close(w);
}

static void uses(JsonWriter *w, const Cited *cited) {
    demur_writer_array(w, "for");
    for (size_t i = 0; i < cited->use_count; i++) {
        const CitedFor *use = &cited->uses[i];
        demur_json_open_object(&w->json);
        demur_writer_text(w, "element", use->element);
        demur_writer_text(w, "reading", use->reading);
        demur_writer_flag(w, "competes", use->competes);
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

static void citation(JsonWriter *w, const Cited *cited) {
    static const char *const kinds[] = {"decision", "dissent", "argument",
                                        "source"};
    const Authority *of = &w->book->authorities[cited->authority];
    demur_json_open_object(&w->json);
    demur_writer_text(w, "id", of->id);
    demur_writer_text(w, "kind", kinds[of->kind]);
    demur_writer_text(w, "cite", cited->cite);
    demur_writer_text(w, "court",
                      of->court < 0 ? NULL : w->book->courts[of->court].id);
    demur_writer_date(w, "date", of->date);
    demur_writer_text(w, "later", cited->later);
    demur_writer_flag(w, "precedential", cited->weight == NULL);
    demur_writer_text(w, "weight", cited->weight);
    demur_writer_flag(w, "checked", of->checked);
    demur_writer_flag(w, "to_come", cited->to_come);
    demur_writer_text(w, "holds", of->holding);
    demur_writer_text(w, "dissents_from",
                      demur_writer_authority(w, of->dissents_from));
    demur_writer_text(w, "url", of->url);
    demur_writer_flag(w, "matters", cited->matters);
    uses(w, cited);
    demur_writer_close(w);
}

static void citations(JsonWriter *w, const char *key, const Citations *list) {
    demur_writer_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        citation(w, &list->items[i]);
    demur_writer_close(w);
}

static void answer_object(JsonWriter *w, const Answer *answer) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "claim", answer->claim->id);
    demur_writer_text(w, "title", answer->claim->title);
    demur_writer_text(w, "defendant", answer->defendant);
    demur_writer_strings(w, "issues", &answer->issues);
    demur_writer_text(w, "outcome", demur_outcome_word(answer->outcome));
    demur_writer_flag(w, "firm_law", answer->firm_law);
    demur_writer_number(w, "combinations", answer->combinations);
    demur_writer_strings(w, "grounds", &answer->grounds);
    demur_writer_strings(w, "possible_grounds", &answer->possible_grounds);
    demur_writer_strings(w, "joint", &answer->joint);
    turns_on(w, answer);
    not_stated(w, answer);
    demur_writer_authorities(w, "unverified", &answer->unverified);
    demur_writer_facts(w, "assumed", &answer->assumed);
    demur_writer_strings(w, "not_encoded", &answer->claim->not_encoded);
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < answer->element_count; i++)
        element_object(w, answer, &answer->elements[i]);
    demur_writer_close(w);
    citations(w, "authorities", &answer->authorities);
    citations(w, "separate_opinions", &answer->separate);
    demur_writer_notes(w, "notes", &answer->notes);
    demur_writer_close(w);
}

static void results(JsonWriter *w, const Decision *decision) {
    demur_writer_array(w, "results");
    for (size_t i = 0; i < decision->answer_count; i++)
        answer_object(w, &decision->answers[i]);
    demur_writer_close(w);
}

static void change(JsonWriter *w, const Difference *one) {
    demur_json_open_object(&w->json);
    demur_writer_claim(w, one->after);
    demur_writer_text(
        w, "outcome_before",
        one->before == NULL ? NULL : demur_outcome_word(one->before->outcome));
    demur_writer_array(w, "elements");
    for (size_t i = 0; i < one->element_count; i++) {
        const ElementDifference *element = &one->elements[i];
        if (!element->status || element->after == NULL)
            continue;
        demur_json_open_object(&w->json);
        demur_writer_text(w, "id", element->after->element->id);
        demur_writer_status(w, "from", element->before);
        demur_writer_status(w, "to", element->after);
        demur_writer_flag(w, "lowest", element->lowest);
        demur_writer_close(w);
    }
    demur_writer_close(w);
    demur_writer_close(w);
}

/* What the row changed, against the row it follows, or the file. */
static void changes(JsonWriter *w, const Decision *decision) {
    demur_writer_array(w, "changed");
    for (size_t i = 0; decision->changes != NULL && i < decision->answer_count;
         i++)
        change(w, &decision->changes[i]);
    demur_writer_close(w);
}

static void supposed(JsonWriter *w, const Decision *decision) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "title", decision->title);
    demur_writer_forum(w, decision);
    demur_writer_text(w, "teaching",
                      decision->suppose == NULL ? NULL
                                                : decision->suppose->teaching);
    changes(w, decision);
    results(w, decision);
    demur_writer_notes(w, "notes", &decision->notes);
    demur_writer_close(w);
}

static bool told_before(const Decision *decision, size_t answer,
                        const char *note) {
    for (size_t i = 0; i < answer; i++) {
        const Notes *notes = &decision->answers[i].notes;
        for (size_t k = 0; k < notes->count; k++)
            if (strcmp(notes->items[k].text, note) == 0)
                return true;
    }
    return false;
}

/* The file's own notes and those of its results, each once. */
static void all_notes(JsonWriter *w, const Decision *decision) {
    demur_writer_array(w, "notes");
    for (size_t i = 0; i < decision->notes.count; i++)
        demur_json_string(&w->json, decision->notes.items[i].text);
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Notes *list = &decision->answers[i].notes;
        for (size_t k = 0; k < list->count; k++)
            if (!told_before(decision, i, list->items[k].text))
                demur_json_string(&w->json, list->items[k].text);
    }
    demur_writer_close(w);
}

static void preface(JsonWriter *w, const Pattern *pattern) {
    demur_writer_text(w, "question", pattern->question);
    demur_writer_text(w, "teaching", pattern->teaching);
    demur_writer_text(w, "note", pattern->note);
    demur_writer_strings(w, "tags", &pattern->tags);
}

void demur_show_json(const Result *result, const Show *show, Buffer *out) {
    JsonWriter w;
    demur_writer_init(&w, result, show, "demur.result/1", out);
    preface(&w, result->pattern);
    demur_writer_forum(&w, &result->base);
    results(&w, &result->base);
    demur_writer_array(&w, "suppose");
    for (size_t i = 0; i < result->suppose_count; i++)
        supposed(&w, &result->suppose[i]);
    demur_writer_close(&w);
    all_notes(&w, &result->base);
    demur_writer_finish(&w);
}

static void why_reading(JsonWriter *w, const InquiryReading *one) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "id", one->reading->id);
    demur_writer_text(w, "title", one->reading->title);
    demur_writer_text(w, "holds", one->reading->holds);
    demur_writer_flag(w, "used", one->used);
    demur_writer_flag(w, "competes", one->competes);
    demur_writer_flag(w, "foil", one->reading->foil);
    demur_writer_flag(w, "argued", one->argued);
    demur_writer_text(w, "status", demur_status_word(one->status));
    demur_writer_text(w, "outcome", demur_outcome_word(one->outcome));
    demur_writer_authorities(w, "by", &one->reading->by);
    demur_writer_authorities(w, "met_under", &one->reading->met_under);
    demur_writer_authorities(w, "cites", &one->reading->cites);
    demur_writer_authorities(w, "as_often_read", &one->reading->as_often_read);
    demur_writer_authorities(w, "argued_by", &one->reading->argued_by);
    demur_writer_close(w);
}

static void why_parts(JsonWriter *w, const InquiryAnswer *one) {
    const Answer *answer = one->answer;
    demur_writer_array(w, "parts");
    for (size_t i = 0; i < answer->element_count; i++) {
        int32_t parent = answer->elements[i].parent;
        if (parent >= 0 && &answer->elements[parent] == one->element)
            element_object(w, answer, &answer->elements[i]);
    }
    demur_writer_close(w);
}

static void why_answer(JsonWriter *w, const InquiryAnswer *one) {
    demur_json_open_object(&w->json);
    demur_writer_claim(w, one->answer);
    demur_writer_text(w, "outcome", demur_outcome_word(one->answer->outcome));
    demur_json_key(&w->json, "element");
    element_object(w, one->answer, one->element);
    why_parts(w, one);
    demur_writer_array(w, "readings");
    for (size_t i = 0; i < one->reading_count; i++)
        why_reading(w, &one->readings[i]);
    demur_writer_close(w);
    demur_writer_close(w);
}

void demur_show_why_json(const Result *result, const Inquiry *why,
                         const Show *show, Buffer *out) {
    JsonWriter w;
    demur_writer_init(&w, result, show, "demur.why/1", out);
    demur_writer_forum(&w, &result->base);
    demur_writer_array(&w, "results");
    for (size_t i = 0; i < why->answer_count; i++)
        why_answer(&w, &why->answers[i]);
    demur_writer_close(&w);
    citations(&w, "authorities", &why->authorities);
    citations(&w, "separate_opinions", &why->separate);
    demur_writer_finish(&w);
}
