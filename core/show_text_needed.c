#include "show_text_page.h"

static void write_list(Page *page, const char *label, const Strings *facts) {
    if (facts->count == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, label);
    for (size_t i = 0; i < facts->count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          facts->items[i]);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
}

void demur_page_write_needed(Page *page, const Answer *answer) {
    if (!answer->sorted || !page->show->full)
        return;
    write_list(
        page, "Not stated, and could still change this: ", &answer->can_matter);
    write_list(page,
               "Not stated, and cannot change this: ", &answer->cannot_matter);
}
