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

/* What an open answer turns on was named just above. */
static bool told(const Answer *answer) {
    for (size_t i = 0; i < answer->can_matter.count; i++)
        if (!demur_strings_has(&answer->facts, answer->can_matter.items[i]))
            return false;
    return true;
}

void demur_page_write_needed(Page *page, const Answer *answer) {
    if (!answer->sorted ||
        !(page->show->full || answer->outcome == OUTCOME_OPEN))
        return;
    if (!told(answer))
        write_list(page, "Still unknown, and could change this: ",
                   &answer->can_matter);
    write_list(page, "Still unknown, and cannot change this: ",
               &answer->cannot_matter);
}
