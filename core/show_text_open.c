#include "show_text_page.h"

#include <stdint.h>
#include <string.h>

enum { MOST_FACTS = 6 }; /* that are named, unless all is shown */

static void write_open_facts(Page *page, const Strings *facts) {
    size_t count = facts->count;
    if (!page->show->full && count > MOST_FACTS + 1)
        count = MOST_FACTS;
    for (size_t i = 0; i < count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          facts->items[i]);
    if (count < facts->count)
        demur_flow_format(&page->flow, " and %zu more (--full names them)",
                          facts->count - count);
}

/* The elements of "element=reading" items, each once. */
static void write_open_law(Page *page, const Strings *readings) {
    const char *before = NULL;
    size_t length = 0;
    for (size_t i = 0; i < readings->count; i++) {
        const char *item = readings->items[i];
        size_t size = strcspn(item, "=");
        if (before != NULL && size == length &&
            strncmp(before, item, size) == 0)
            continue;
        demur_flow_format(&page->flow, "%s%.*s", before == NULL ? "" : ", ",
                          (int)size, item);
        before = item;
        length = size;
    }
}

static void write_nothing_open(Page *page, const Answer *answer) {
    int32_t posture = page->decision->posture;
    bool motion = posture >= 0 &&
                  page->book->postures[posture].stage != STAGE_HYPOTHETICAL;
    if (answer->firm_law && answer->combinations == 2)
        demur_flow_text(&page->flow,
                        "No open fact changes this, nor does open law: it is "
                        "so under either reading.");
    else if (answer->firm_law && answer->combinations > 1)
        demur_flow_format(&page->flow,
                          "No open fact changes this, nor does open law: it is "
                          "so under all %lld combinations of readings.",
                          (long long)answer->combinations);
    else
        demur_flow_text(&page->flow, "No open fact or open law changes this.");
    if (motion)
        demur_flow_text(&page->flow, " Silence counts against whoever bears "
                                     "the burden.");
}

void demur_page_write_turns(Page *page, const Answer *answer, int indent) {
    bool facts = answer->facts.count > 0, law = answer->readings.count > 0;
    demur_flow_open(&page->flow, indent, indent + 2);
    if (facts) {
        demur_flow_text(&page->flow, "Turns on open facts: ");
        write_open_facts(page, &answer->facts);
        demur_flow_text(&page->flow, law ? "; and on open law: " : ".");
    } else if (law) {
        demur_flow_text(&page->flow, "Turns on open law: ");
    }
    if (law) {
        write_open_law(page, &answer->readings);
        demur_flow_text(&page->flow, facts ? "." : "; not on open facts.");
    }
    if (!facts && !law)
        write_nothing_open(page, answer);
    demur_flow_close(&page->flow);
}

/* ---- judgement calls ----------------------------------------------------- */

static bool unanswered(const Page *page, const Answer *answer, const char *id) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        for (size_t k = 0; k < element->because_count; k++)
            if (strcmp(page->book->facts[element->because[k].fact].id, id) == 0)
                return element->because[k].kind == REASON_MISSING;
    }
    return false;
}

/* Those that somebody made, or those that nobody has made yet. */
static void write_judgements(Page *page, const Answer *answer, bool missing) {
    size_t count = 0, most = page->show->full ? SIZE_MAX : MOST_FACTS;
    for (size_t i = 0; i < answer->judgements.count; i++) {
        const char *id = answer->judgements.items[i];
        if (unanswered(page, answer, id) != missing || count++ >= most)
            continue;
        if (count == 1) {
            demur_flow_open(&page->flow, 0, 2);
            demur_flow_text(&page->flow, missing
                                             ? "Left unsaid, and a judgement "
                                               "call if it were said: "
                                             : "Rests on judgement calls: ");
        }
        demur_flow_format(&page->flow, "%s%s", count > 1 ? ", " : "", id);
    }
    if (count > most)
        demur_flow_format(&page->flow, " and %zu more", count - most);
    if (count > 0) {
        demur_flow_text(&page->flow, ".");
        demur_flow_close(&page->flow);
    }
}

void demur_page_write_open(Page *page, const Answer *answer) {
    demur_page_write_turns(page, answer, 0);
    write_judgements(page, answer, false);
    if (page->show->full)
        write_judgements(page, answer, true);
    demur_page_write_needed(page, answer);
}
