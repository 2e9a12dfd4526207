#include "show.h"

#include "difference.h"
#include "json.h"

#include <string.h>

typedef struct Writer {
    Json json;
    Buffer scratch; /* for texts that are put together */
    const Show *show;
    const Result *result;
    const Book *book;
} Writer;

static void text(Writer *w, const char *key, const char *value) {
    demur_json_key(&w->json, key);
    demur_json_string(&w->json, value);
}

static void flag(Writer *w, const char *key, bool value) {
    demur_json_key(&w->json, key);
    demur_json_bool(&w->json, value);
}

static void open_array(Writer *w, const char *key) {
    demur_json_key(&w->json, key);
    demur_json_open_array(&w->json);
}

static void open_object(Writer *w, const char *key) {
    demur_json_key(&w->json, key);
    demur_json_open_object(&w->json);
}

static void close_last(Writer *w) { demur_json_close(&w->json); }

static void strings(Writer *w, const char *key, const Strings *list) {
    open_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, list->items[i]);
    close_last(w);
}

static const char *authority_id(const Writer *w, int32_t authority) {
    return authority < 0 ? NULL : w->book->authorities[authority].id;
}

static void authorities(Writer *w, const char *key, const Indices *list) {
    open_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, authority_id(w, list->items[i]));
    close_last(w);
}

/* "file:line:column", or null for nowhere. */
static const char *place_text(Writer *w, Place at) {
    if (at.file < 0)
        return NULL;
    w->scratch.length = 0;
    demur_buffer_text(&w->scratch,
                      demur_diag_source_name(w->show->diag, at.file));
    if (at.line > 0)
        demur_buffer_format(&w->scratch, ":%d", at.line);
    if (at.line > 0 && at.column > 0)
        demur_buffer_format(&w->scratch, ":%d", at.column);
    return demur_buffer_string(&w->scratch);
}

static void evidence(Writer *w, const Statement *statement) {
    if (statement->evidence_count == 0)
        return;
    open_array(w, "evidence");
    for (size_t i = 0; i < statement->evidence_count; i++) {
        const Evidence *item = &statement->evidence[i];
        demur_json_open_object(&w->json);
        text(w, "source", item->source);
        text(w, "quote", item->quote);
        text(w, "by", item->by);
        text(w, "at", place_text(w, item->at));
        close_last(w);
    }
    close_last(w);
}

static void reason(Writer *w, const Reason *reason) {
    demur_json_open_object(&w->json);
    text(w, "fact", w->book->facts[reason->fact].id);
    text(w, "value", reason->value);
    text(w, "kind", demur_reason_word(reason->kind));
    if (reason->judgement)
        flag(w, "judgement", true);
    if (reason->unmentioned)
        flag(w, "unmentioned", true);
    if (reason->version)
        flag(w, "plaintiffs_version", true);
    if (reason->gives != NULL)
        text(w, "gives", reason->gives);
    const Statement *statement = reason->statement;
    if (statement != NULL) {
        if (reason->stated)
            text(w, "how", demur_how_word(reason->how));
        text(w, "at", place_text(w, statement->at));
        if (statement->source != NULL)
            text(w, "source", statement->source);
        if (statement->quote != NULL)
            text(w, "quote", statement->quote);
        evidence(w, statement);
    }
    close_last(w);
}

static void readings(Writer *w, const ElementResult *element) {
    if (element->reading_count == 0)
        return;
    open_array(w, "readings");
    for (size_t i = 0; i < element->reading_count; i++) {
        const ReadingResult *one = &element->readings[i];
        const Indices *by = &one->authorities;
        demur_json_open_object(&w->json);
        text(w, "id", one->reading->id);
        text(w, "status", demur_status_word(one->status));
        text(w, "authority",
             by->count == 0 ? NULL : authority_id(w, by->items[0]));
        authorities(w, "authorities", by);
        close_last(w);
    }
    close_last(w);
}

static const char *side(Side bearer) {
    return bearer == SIDE_NONE ? NULL : demur_side_word(bearer);
}

static void element_head(Writer *w, const Answer *answer,
                         const ElementResult *element) {
    static const char *const kinds[] = {"element", "defense", "exception"};
    const Element *declared = element->element;
    text(w, "id", declared->id);
    text(w, "kind", kinds[declared->kind]);
    text(w, "title", declared->title);
    text(w, "parent",
         element->parent < 0 ? NULL
                             : answer->elements[element->parent].element->id);
    text(w, "status", demur_status_word(element->status));
    text(w, "burden", side(element->burden));
    text(w, "reading", element->reading == NULL ? NULL : element->reading->id);
    text(w, "authority", authority_id(w, element->authority));
    text(w, "governs",
         element->governs == GOVERNS_COUNT
             ? NULL
             : demur_governs_word(element->governs));
    text(w, "why", element->why);
    text(w, "contrary", element->contrary);
    text(w, "cite",
         declared->statute < 0 ? NULL
                               : w->book->statutes[declared->statute].cite);
}

static void element_object(Writer *w, const Answer *answer,
                           const ElementResult *element) {
    demur_json_open_object(&w->json);
    element_head(w, answer, element);
    open_array(w, "because");
    for (size_t i = 0; i < element->because_count; i++)
        reason(w, &element->because[i]);
    close_last(w);
    readings(w, element);
    strings(w, "defeated_by", &element->defeated_by);
    text(w, "detail", element->detail);
    flag(w, "matters", element->matters);
    close_last(w);
}

static void notes(Writer *w, const Notes *list) {
    open_array(w, "notes");
    for (size_t i = 0; i < list->count; i++)
        demur_json_string(&w->json, list->items[i].text);
    close_last(w);
}

static void turns_on(Writer *w, const Answer *answer) {
    open_object(w, "turns_on");
    strings(w, "facts", &answer->facts);
    strings(w, "readings", &answer->readings);
    strings(w, "judgements", &answer->judgements);
    close_last(w);
}

static void assumed(Writer *w, const Answer *answer) {
    open_array(w, "assumed");
    for (size_t i = 0; i < answer->assumed.count; i++)
        demur_json_string(&w->json,
                          w->book->facts[answer->assumed.items[i]].id);
    close_last(w);
}

static void uses(Writer *w, const Cited *cited) {
    open_array(w, "for");
    for (size_t i = 0; i < cited->use_count; i++) {
        const CitedFor *use = &cited->uses[i];
        demur_json_open_object(&w->json);
        text(w, "element", use->element);
        text(w, "reading", use->reading);
        flag(w, "competes", use->competes);
        close_last(w);
    }
    close_last(w);
}

static void citation(Writer *w, const Cited *cited) {
    static const char *const kinds[] = {"decision", "dissent", "argument",
                                        "source"};
    const Authority *of = &w->book->authorities[cited->authority];
    char day[DATE_TEXT_SIZE];
    demur_json_open_object(&w->json);
    text(w, "id", of->id);
    text(w, "kind", kinds[of->kind]);
    text(w, "cite", cited->cite);
    text(w, "court", of->court < 0 ? NULL : w->book->courts[of->court].id);
    text(w, "date",
         of->date == DATE_NONE ? NULL : demur_date_write(of->date, day));
    text(w, "later", cited->later);
    flag(w, "precedential", cited->weight == NULL);
    text(w, "weight", cited->weight);
    flag(w, "checked", of->checked);
    flag(w, "to_come", cited->to_come);
    text(w, "holds", of->holding);
    text(w, "dissents_from", authority_id(w, of->dissents_from));
    text(w, "url", of->url);
    flag(w, "matters", cited->matters);
    uses(w, cited);
    close_last(w);
}

static void citations(Writer *w, const char *key, const Citations *list) {
    open_array(w, key);
    for (size_t i = 0; i < list->count; i++)
        citation(w, &list->items[i]);
    close_last(w);
}

static void answer_object(Writer *w, const Answer *answer) {
    demur_json_open_object(&w->json);
    text(w, "claim", answer->claim->id);
    text(w, "title", answer->claim->title);
    text(w, "defendant", answer->defendant);
    strings(w, "issues", &answer->issues);
    text(w, "outcome", demur_outcome_word(answer->outcome));
    flag(w, "firm_law", answer->firm_law);
    demur_json_key(&w->json, "combinations");
    demur_json_number(&w->json, answer->combinations);
    strings(w, "grounds", &answer->grounds);
    strings(w, "possible_grounds", &answer->possible_grounds);
    strings(w, "joint", &answer->joint);
    turns_on(w, answer);
    authorities(w, "unverified", &answer->unverified);
    assumed(w, answer);
    strings(w, "not_encoded", &answer->claim->not_encoded);
    open_array(w, "elements");
    for (size_t i = 0; i < answer->element_count; i++)
        element_object(w, answer, &answer->elements[i]);
    close_last(w);
    citations(w, "authorities", &answer->authorities);
    citations(w, "separate_opinions", &answer->separate);
    notes(w, &answer->notes);
    close_last(w);
}

static void forum(Writer *w, const Decision *decision) {
    char day[DATE_TEXT_SIZE];
    open_object(w, "forum");
    text(w, "court",
         decision->court < 0 ? NULL : w->book->courts[decision->court].id);
    text(w, "date",
         decision->date == DATE_NONE ? NULL
                                     : demur_date_write(decision->date, day));
    flag(w, "date_given", decision->date_given);
    close_last(w);
    text(w, "posture",
         decision->posture < 0 ? NULL
                               : w->book->postures[decision->posture].id);
}

static void results(Writer *w, const Decision *decision) {
    open_array(w, "results");
    for (size_t i = 0; i < decision->answer_count; i++)
        answer_object(w, &decision->answers[i]);
    close_last(w);
}

static void change(Writer *w, const Difference *one) {
    demur_json_open_object(&w->json);
    text(w, "claim", one->after->claim->id);
    text(w, "defendant", one->after->defendant);
    text(w, "outcome_before",
         one->before == NULL ? NULL : demur_outcome_word(one->before->outcome));
    open_array(w, "elements");
    for (size_t i = 0; i < one->element_count; i++) {
        const ElementDifference *element = &one->elements[i];
        if (!element->status || element->after == NULL)
            continue;
        demur_json_open_object(&w->json);
        text(w, "id", element->after->element->id);
        text(w, "from",
             element->before == NULL
                 ? NULL
                 : demur_status_word(element->before->status));
        text(w, "to", demur_status_word(element->after->status));
        flag(w, "lowest", element->lowest);
        close_last(w);
    }
    close_last(w);
    close_last(w);
}

/* What the row changed, against the row it follows, or the file. */
static void changes(Writer *w, const Decision *decision) {
    open_array(w, "changed");
    for (size_t i = 0; decision->changes != NULL && i < decision->answer_count;
         i++)
        change(w, &decision->changes[i]);
    close_last(w);
}

static void supposed(Writer *w, const Decision *decision) {
    demur_json_open_object(&w->json);
    text(w, "title", decision->title);
    forum(w, decision);
    text(w, "teaching",
         decision->suppose == NULL ? NULL : decision->suppose->teaching);
    changes(w, decision);
    results(w, decision);
    notes(w, &decision->notes);
    close_last(w);
}

static void receipt(Writer *w, const char *schema) {
    char day[DATE_TEXT_SIZE], hex[65];
    Date current = w->book->current_through;
    text(w, "schema", schema);
    text(w, "demur", w->show->version);
    text(w, "rules_sha256", w->book->sha256);
    text(w, "facts_sha256", demur_pattern_sha256(w->result->pattern, hex));
    text(w, "current_through",
         current == DATE_NONE ? NULL : demur_date_write(current, day));
    text(w, "file", w->result->pattern->file);
    text(w, "title", w->result->pattern->title);
}

static Writer start(const Result *result, const Show *show, Buffer *out) {
    Writer w = {.show = show, .result = result, .book = result->book};
    demur_json_init(&w.json, out, show->indent);
    demur_buffer_init(&w.scratch);
    demur_json_open_object(&w.json);
    return w;
}

static void finish(Writer *w) {
    close_last(w);
    demur_buffer_char(w->json.out, '\n');
    demur_buffer_finish(&w->scratch);
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
static void all_notes(Writer *w, const Decision *decision) {
    open_array(w, "notes");
    for (size_t i = 0; i < decision->notes.count; i++)
        demur_json_string(&w->json, decision->notes.items[i].text);
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Notes *list = &decision->answers[i].notes;
        for (size_t k = 0; k < list->count; k++)
            if (!told_before(decision, i, list->items[k].text))
                demur_json_string(&w->json, list->items[k].text);
    }
    close_last(w);
}

static void preface(Writer *w, const Pattern *pattern) {
    text(w, "question", pattern->question);
    text(w, "teaching", pattern->teaching);
    text(w, "note", pattern->note);
    strings(w, "tags", &pattern->tags);
}

void demur_show_json(const Result *result, const Show *show, Buffer *out) {
    Writer w = start(result, show, out);
    receipt(&w, "demur.result/1");
    preface(&w, result->pattern);
    forum(&w, &result->base);
    results(&w, &result->base);
    open_array(&w, "suppose");
    for (size_t i = 0; i < result->suppose_count; i++)
        supposed(&w, &result->suppose[i]);
    close_last(&w);
    all_notes(&w, &result->base);
    finish(&w);
}

static void why_reading(Writer *w, const InquiryReading *one) {
    demur_json_open_object(&w->json);
    text(w, "id", one->reading->id);
    text(w, "title", one->reading->title);
    text(w, "holds", one->reading->holds);
    flag(w, "used", one->used);
    flag(w, "competes", one->competes);
    flag(w, "foil", one->reading->foil);
    flag(w, "argued", one->argued);
    text(w, "status", demur_status_word(one->status));
    text(w, "outcome", demur_outcome_word(one->outcome));
    authorities(w, "by", &one->reading->by);
    authorities(w, "met_under", &one->reading->met_under);
    authorities(w, "cites", &one->reading->cites);
    authorities(w, "as_often_read", &one->reading->as_often_read);
    authorities(w, "argued_by", &one->reading->argued_by);
    close_last(w);
}

static void why_parts(Writer *w, const InquiryAnswer *one) {
    const Answer *answer = one->answer;
    open_array(w, "parts");
    for (size_t i = 0; i < answer->element_count; i++) {
        int32_t parent = answer->elements[i].parent;
        if (parent >= 0 && &answer->elements[parent] == one->element)
            element_object(w, answer, &answer->elements[i]);
    }
    close_last(w);
}

static void why_answer(Writer *w, const InquiryAnswer *one) {
    demur_json_open_object(&w->json);
    text(w, "claim", one->answer->claim->id);
    text(w, "defendant", one->answer->defendant);
    text(w, "outcome", demur_outcome_word(one->answer->outcome));
    demur_json_key(&w->json, "element");
    element_object(w, one->answer, one->element);
    why_parts(w, one);
    open_array(w, "readings");
    for (size_t i = 0; i < one->reading_count; i++)
        why_reading(w, &one->readings[i]);
    close_last(w);
    close_last(w);
}

void demur_show_why_json(const Result *result, const Inquiry *why,
                         const Show *show, Buffer *out) {
    Writer w = start(result, show, out);
    receipt(&w, "demur.why/1");
    forum(&w, &result->base);
    open_array(&w, "results");
    for (size_t i = 0; i < why->answer_count; i++)
        why_answer(&w, &why->answers[i]);
    close_last(&w);
    citations(&w, "authorities", &why->authorities);
    citations(&w, "separate_opinions", &why->separate);
    finish(&w);
}
