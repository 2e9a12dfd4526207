#include "show_text_page.h"

enum { FEW = 10 }; /* facts of each list, unless all are shown */

static void write_list(Page *page, const char *label, const Strings *facts) {
    if (facts->count == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, label);
    size_t most =
        page->show->full || facts->count <= FEW + 1 ? facts->count : FEW;
    for (size_t i = 0; i < most; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          facts->items[i]);
    if (most < facts->count)
        demur_flow_format(&page->flow, ", and %zu more (--full)",
                          facts->count - most);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
}

void demur_page_write_needed(Page *page, const Answer *answer) {
    if (!answer->sorted ||
        !(page->show->full || answer->outcome == OUTCOME_OPEN))
        return;
    write_list(
        page, "Not stated, and could still change this: ", &answer->can_matter);
    write_list(page,
               "Not stated, and cannot change this: ", &answer->cannot_matter);
}
