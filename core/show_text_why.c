#include "show_text_page.h"

#include <string.h>

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

/* What a reader of that day must know of a decision: that it was yet to come,
 * or what had ended it; and why it is no precedent. */
static void write_fate(Page *page, const Cited *cited) {
    const char *fate = cited->to_come ? "later" : cited->ended;
    const Authority *of = &page->book->authorities[cited->authority];
    if (fate != NULL)
        demur_flow_format(&page->flow, " [%s]", fate);
    if (cited->weight != NULL && of->kind == AUTHORITY_DECISION)
        demur_flow_format(&page->flow, " [%s]", cited->weight);
}

static void write_role(Page *page, const char *role, const Citations *list) {
    if (list->count == 0)
        return;
    demur_flow_open(&page->flow, 6, 8);
    demur_flow_format(&page->flow, "%s: ", role);
    for (size_t i = 0; i < list->count; i++) {
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : "; ",
                          demur_page_authority(page, list->items[i].authority));
        write_fate(page, &list->items[i]);
    }
    demur_flow_close(&page->flow);
}

static const char *standing(const InquiryReading *one) {
    return one->used            ? " (used here)"
           : one->competes      ? " (competes here)"
           : one->reading->foil ? " (no court's test; shown for contrast)"
           : one->argued        ? " (argued; no court has adopted it)"
                                : "";
}

static void write_reading(Page *page, const InquiryReading *one) {
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
    write_role(page, "adopted as the test", &one->by);
    write_role(page,
               "found met under it, and whether less would do not decided",
               &one->met_under);
    write_role(page, "cited for it", &one->cites);
    write_role(page, "often read so", &one->as_often_read);
    write_role(page, "argued by", &one->argued_by);
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
    demur_page_heading(page, "Each reading, if this court adopted it");
    for (size_t i = 0; i < one->reading_count; i++)
        write_reading(page, &one->readings[i]);
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
    if (why->authorities.count > 0)
        demur_flow_blank(&page.flow);
    demur_page_write_citations(&page, &why->authorities, &why->separate);
    demur_page_finish(&page);
}
