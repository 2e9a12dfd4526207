#include "show.h"

#include "show_text_page.h"

enum { FEW = 3 }; /* cases of each list, unless all are shown */

/* How a fact stands in both patterns. */
typedef enum Match { SHARED, OPPOSITE, ONLY_HERE, ONLY_THERE } Match;

static Match match_of(const Compared *one) {
    return one->here == one->there     ? SHARED
           : one->there == SETTLED_NOT ? ONLY_HERE
           : one->here == SETTLED_NOT  ? ONLY_THERE
                                       : OPPOSITE;
}

static void write_facts(Page *page, const Neighbor *neighbor, Match match) {
    static const char *const labels[] = {"shared", "opposite", "only here",
                                         "only there"};
    bool any = false;
    for (size_t i = 0; i < neighbor->fact_count; i++) {
        const Compared *one = &neighbor->facts[i];
        if (match_of(one) != match)
            continue;
        if (!any)
            demur_page_label(page, 6, labels[match]);
        demur_flow_format(
            &page->flow, "%s%s (%s", any ? "; " : "",
            page->book->facts[one->fact].id,
            demur_settled_word(match == ONLY_THERE ? one->there : one->here));
        if (match == OPPOSITE)
            demur_flow_format(&page->flow, " here, %s there",
                              demur_settled_word(one->there));
        demur_flow_text(&page->flow, ")");
        any = true;
    }
    if (any)
        demur_flow_close(&page->flow);
}

/* As it is cited; else as its file calls itself. */
static const char *name_of(const Neighbor *neighbor) {
    const Pattern *pattern = neighbor->result->pattern;
    return neighbor->cited.authority >= 0 ? neighbor->cited.cite
           : pattern->title != NULL       ? pattern->title
                                          : pattern->file;
}

static void write_neighbor(Page *page, const Neighbor *neighbor) {
    Flow *flow = &page->flow;
    const Result *of = neighbor->result;
    demur_flow_open(flow, 4, 6);
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_text(flow, name_of(neighbor));
    demur_flow_paint(flow, PAINT_PLAIN);
    if (neighbor->cited.authority < 0)
        demur_flow_format(flow, " (%s)", demur_page_forum(page, &of->base));
    if (of->base.answer_count > 1)
        demur_flow_format(flow, "; against %s", neighbor->answer->defendant);
    demur_flow_close(flow);
    demur_flow_open(flow, 6, 8);
    demur_flow_format(flow, "%s there; %s",
                      demur_page_status(page, neighbor->element->status),
                      demur_bond_text(neighbor->bond));
    if (neighbor->bond == BOND_NOT_PRECEDENT)
        demur_flow_format(flow, ": %s", neighbor->cited.weight);
    demur_flow_format(flow, "; nearness %zu of %zu", neighbor->shared,
                      neighbor->fact_count);
    demur_flow_close(flow);
    for (Match match = SHARED; match <= ONLY_THERE; match++)
        write_facts(page, neighbor, match);
    demur_page_field(page, 6, "file", of->pattern->file);
}

static void write_list(Page *page, const NearElement *one, bool held) {
    const Neighbors *list = held ? &one->held : &one->failed;
    Side helped = held ? one->held_helps : one->failed_helps;
    Side harmed = held ? one->failed_helps : one->held_helps;
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_format(&page->flow,
                      "Where it %s: for the %s to analogise to, for the %s to "
                      "distinguish",
                      held ? "held" : "failed", demur_side_word(helped),
                      demur_side_word(harmed));
    demur_flow_close(&page->flow);
    size_t most = page->show->full || list->count <= FEW ? list->count : FEW;
    for (size_t i = 0; i < most; i++)
        write_neighbor(page, &list->items[i]);
    if (list->count == 0)
        demur_page_paragraph(page, 4, 6, "no decided case that shares a fact");
    else if (most < list->count)
        demur_page_paragraph(page, 4, 6,
                             demur_arena_format(page->arena,
                                                "and %zu more (--full)",
                                                list->count - most));
}

static void write_near_element(Page *page, const NearElement *one) {
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow, one->element->element->id);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_format(&page->flow, ": %s here",
                      demur_page_status(page, one->element->status));
    if (one->element->burden != SIDE_NONE)
        demur_flow_format(&page->flow, " (%s's burden)",
                          demur_side_word(one->element->burden));
    demur_flow_close(&page->flow);
    write_list(page, one, true);
    write_list(page, one, false);
}

static void write_near_elements(Page *page, const NearAnswer *one) {
    size_t left = 0;
    for (size_t i = 0; i < one->count; i++)
        if (one->items[i].contested || page->show->full)
            write_near_element(page, &one->items[i]);
        else
            left++;
    if (left == 0)
        return;
    demur_flow_blank(&page->flow);
    demur_page_paragraph(
        page, 2, 4,
        demur_arena_format(page->arena, "%zu more %s, not contested (--full)",
                           left, left == 1 ? "element" : "elements"));
}

static void write_measure(Page *page, const Nearest *nearest) {
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(
        &page->flow,
        "Nearness: of the facts that the element asks about under any of its "
        "readings, and that this file or the case settles, how many both "
        "settle alike. It measures facts: a near case does not bind because it "
        "is near. %zu decided %s looked at.",
        nearest->compared, nearest->compared == 1 ? "case was" : "cases were");
    demur_flow_close(&page->flow);
}

void demur_show_nearest_text(const Nearest *nearest, const Show *show,
                             Buffer *out) {
    Page page;
    demur_page_init(&page, nearest->result, show, out);
    demur_page_write_title(&page);
    for (size_t i = 0; i < nearest->answer_count; i++) {
        const NearAnswer *one = &nearest->answers[i];
        if (i > 0)
            demur_flow_blank(&page.flow);
        demur_page_write_claim(&page, one->answer);
        write_near_elements(&page, one);
    }
    write_measure(&page, nearest);
    demur_page_write_receipt(&page);
    demur_page_finish(&page);
}
