#include "show_text_page.h"

#include <string.h>

static void heading(Page *page, const char *text) {
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow, text);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

static void write_parts(Page *page, const Answer *answer,
                        const ElementResult *parent, int depth) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part->parent < 0 || &answer->elements[part->parent] != parent)
            continue;
        demur_page_write_element(page, answer, part, depth);
        write_parts(page, answer, part, depth + 1);
    }
}

static bool concerns(const Event *event, const char *element) {
    for (size_t i = 0; i < event->as_to.count; i++)
        if (strcmp(event->as_to.items[i], element) == 0)
            return true;
    return event->as_to.count == 0;
}

/* What a reader of that day must know of a decision: that it was yet to come,
 * or what had ended it as to the element; else NULL. */
static const char *fate(const Page *page, int32_t authority,
                        const char *element) {
    const Authority *of = &page->book->authorities[authority];
    Date day = page->decision->date;
    if (day == DATE_NONE || of->date == DATE_NONE)
        return NULL;
    if (of->date > day)
        return "later";
    for (size_t i = 0; i < of->history_count; i++)
        if (demur_event_ends(of->history[i].kind) && of->history[i].on <= day &&
            concerns(&of->history[i], element))
            return demur_event_word(of->history[i].kind);
    return NULL;
}

static void write_authority(Page *page, int32_t authority,
                            const char *element) {
    const Authority *of = &page->book->authorities[authority];
    const char *ended = fate(page, authority, element);
    demur_flow_text(&page->flow, demur_page_authority(page, authority));
    if (ended != NULL)
        demur_flow_format(&page->flow, " [%s]", ended);
    if (!of->precedential && of->weight != NULL)
        demur_flow_format(&page->flow, " [%s]", of->weight);
}

static void write_authorities(Page *page, const char *label,
                              const char *element, const Indices *list) {
    if (list->count == 0)
        return;
    demur_flow_open(&page->flow, 6, 8);
    demur_flow_text(&page->flow, label);
    for (size_t i = 0; i < list->count; i++) {
        demur_flow_text(&page->flow, i == 0 ? "" : "; ");
        write_authority(page, list->items[i], element);
    }
    demur_flow_close(&page->flow);
}

static const char *standing(const InquiryReading *one) {
    return one->used            ? " (used here)"
           : one->competes      ? " (competes here)"
           : one->reading->foil ? " (no court's test; shown for contrast)"
                                : "";
}

static void write_reading(Page *page, const char *element,
                          const InquiryReading *one) {
    Flow *flow = &page->flow;
    const Reading *reading = one->reading;
    demur_flow_open(flow, 2, 4);
    demur_flow_paint(flow, demur_page_paint(one->status));
    demur_flow_format(flow, "%s ", demur_status_mark(one->status));
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_text(flow, reading->id);
    demur_flow_paint(flow, PAINT_PLAIN);
    demur_flow_format(flow, "%s: %s; the outcome would be: %s", standing(one),
                      demur_page_status(page, one->status),
                      demur_page_name(page, demur_outcome_word(one->outcome)));
    demur_flow_close(flow);
    const char *says = reading->holds != NULL ? reading->holds : reading->title;
    if (says != NULL) {
        demur_flow_open(flow, 6, 6);
        demur_flow_text(flow, says);
        demur_flow_close(flow);
    }
    write_authorities(page, "adopted by ", element, &reading->by);
    write_authorities(page,
                      "found met under it, necessity not decided: ", element,
                      &reading->met_under);
    write_authorities(page, "cited for it: ", element, &reading->cites);
    write_authorities(page, "often read so: ", element,
                      &reading->as_often_read);
    write_authorities(page, "argued by ", element, &reading->argued_by);
}

static void write_answer(Page *page, const InquiryAnswer *one) {
    const Answer *answer = one->answer;
    demur_page_write_claim(page, answer);
    demur_flow_open(&page->flow, 0, 2);
    demur_page_outcome(page, answer);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
    demur_flow_blank(&page->flow);
    demur_page_write_element(page, answer, one->element, 0);
    write_parts(page, answer, one->element, 1);
    if (one->reading_count == 0)
        return;
    demur_flow_blank(&page->flow);
    heading(page, "Each reading, if this court adopted it");
    for (size_t i = 0; i < one->reading_count; i++)
        write_reading(page, one->element->element->id, &one->readings[i]);
}

void demur_show_why_text(const Result *result, const Inquiry *why,
                         const Show *show, Buffer *out) {
    Page page;
    Show full = *show;
    full.full = true; /* one element alone: nothing to fold */
    demur_page_init(&page, result, &full, out);
    demur_page_write_title(&page);
    for (size_t i = 0; i < why->answer_count; i++) {
        if (i > 0)
            demur_flow_blank(&page.flow);
        memset(page.asked, 0, page.book->fact_count * sizeof *page.asked);
        write_answer(&page, &why->answers[i]);
    }
    demur_page_finish(&page);
}
