#include "show_text_page.h"

#include <assert.h>
#include <string.h>

static void write_outcome(Page *page, const char *label, const Answer *answer) {
    demur_page_label(page, 0, label);
    demur_page_outcome(page, answer);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
}

static const char *status_of(Page *page, const ElementResult *element) {
    return element == NULL ? "not part of the claim"
                           : demur_page_status(page, element->status);
}

/* "specific victim; adopted, as decided in …" */
static const char *law_of(Page *page, const ElementResult *element) {
    assert(element != NULL);
    const char *why = element->why == NULL ? "" : element->why;
    if (element->reading == NULL)
        return why;
    return demur_arena_join(
        page->arena, demur_page_name(page, element->reading->id), "; ", why);
}

static void write_element(Page *page, const ElementDifference *one) {
    const ElementResult *now = one->after != NULL ? one->after : one->before;
    assert(now != NULL);
    const char *before = one->before == NULL
                             ? "was not part of the claim"
                             : demur_page_was(page, one->before->status);
    const char *after = status_of(page, one->after);
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_paint(&page->flow, demur_page_paint(now->status));
    demur_flow_text(&page->flow, demur_status_mark(now->status));
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    if (one->status)
        demur_flow_format(&page->flow, " %s: %s, %s",
                          demur_page_name(page, now->element->id), after,
                          before);
    else
        demur_flow_format(&page->flow, " %s: still %s",
                          demur_page_name(page, now->element->id), after);
    demur_flow_close(&page->flow);
    if (!one->law)
        return;
    demur_page_field(page, 4, "law", law_of(page, one->after));
    demur_page_field(page, 4, "was", law_of(page, one->before));
}

static const char *turns_on(Page *page, const Answer *answer) {
    const Strings *lists[] = {&answer->facts, &answer->readings};
    const char *text = "";
    for (int k = 0; k < 2; k++)
        for (size_t i = 0; i < lists[k]->count; i++)
            text =
                demur_arena_join(page->arena, text, ", ", lists[k]->items[i]);
    return text[0] == '\0' ? "nothing that is open" : text;
}

static void write_difference(Page *page, const Difference *one,
                             const Differences *all) {
    demur_page_write_claim(page, one->after);
    page->decision = &all->before->base;
    write_outcome(page, "before", one->before);
    page->decision = &all->after->base;
    write_outcome(page, "after", one->after);
    if (!demur_difference_any(one))
        demur_page_paragraph(page, 0, 2, "Nothing else changes either.");
    for (size_t i = 0; i < one->element_count; i++)
        write_element(page, &one->elements[i]);
    if (one->turns_on) {
        demur_page_field(page, 0, "turns on", turns_on(page, one->after));
        demur_page_field(page, 0, "before", turns_on(page, one->before));
    }
    for (size_t i = 0; i < one->notes.count; i++)
        demur_page_field(page, 0, "note", one->notes.items[i].text);
}

void demur_show_difference_text(const Differences *all, const Show *show,
                                Buffer *out) {
    Page page;
    demur_page_init(&page, all->after, show, out);
    demur_page_write_title(&page);
    const char *was = demur_page_forum(&page, &all->before->base);
    if (strcmp(was, demur_page_forum(&page, &all->after->base)) != 0)
        demur_page_field(&page, 0, "before", was);
    for (size_t i = 0; i < all->count; i++)
        write_difference(&page, &all->items[i], all);
    if (all->count == 0)
        demur_page_paragraph(&page, 0, 2,
                             "No claim is the same before and after.");
    demur_flow_blank(&page.flow);
    demur_page_write_advice(&page);
    demur_page_finish(&page);
}
