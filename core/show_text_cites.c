#include "show_text_page.h"

/* A link stands on a line of its own, and is never broken. */
static void write_line(Page *page, const char *before, const char *text) {
    if (text == NULL)
        return;
    demur_flow_open(&page->flow, 4, 6);
    demur_flow_text(&page->flow, before);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

/* In full; `says` follows it, and may be NULL. */
static void write_cited(Page *page, const Cited *cited, const char *says) {
    const Authority *of = &page->book->authorities[cited->authority];
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_text(&page->flow, cited->cite);
    if (cited->to_come)
        demur_flow_text(&page->flow, " [later than this day]");
    if (says != NULL)
        demur_flow_format(&page->flow, ": %s", says);
    demur_flow_close(&page->flow);
    if (of->dissents_from < 0)
        write_line(page, "not precedent: ", cited->weight);
    if (!of->checked)
        write_line(page, "not verified against its source",
                   of->note == NULL
                       ? ""
                       : demur_arena_format(page->arena, ". %s", of->note));
    write_line(page, "later: ", cited->later);
    write_line(page, "", of->url);
}

typedef struct Listing {
    Page *page;
    const char *heading;
    bool *told; /* per authority */
    bool all;
    size_t listed, folded;
} Listing;

static void list_cited(Listing *listing, const Citations *list, bool says) {
    const Book *book = listing->page->book;
    for (size_t i = 0; i < list->count; i++) {
        const Cited *cited = &list->items[i];
        if (listing->told[cited->authority])
            continue;
        if (!listing->all && !cited->matters) {
            listing->folded++;
            continue;
        }
        listing->told[cited->authority] = true;
        if (listing->listed++ == 0)
            demur_page_heading(listing->page, listing->heading);
        write_cited(listing->page, cited,
                    says ? book->authorities[cited->authority].holding : NULL);
    }
}

static Listing start(Page *page, const char *heading, bool all) {
    return (Listing){.page = page,
                     .heading = heading,
                     .told = demur_arena_array(page->arena,
                                               page->book->authority_count,
                                               sizeof(bool)),
                     .all = all};
}

static const char authorities[] = "Authorities";
static const char opinions[] = "Separate opinions, which bind nobody";

static void write_folded(const Listing *cited) {
    Flow *flow = &cited->page->flow;
    if (cited->folded == 0)
        return;
    demur_flow_open(flow, cited->listed == 0 ? 0 : 2, 4);
    demur_flow_format(
        flow, "%s%zu%s, on which nothing turns here; --full lists %s",
        cited->listed == 0 ? "Authorities: " : "", cited->folded,
        cited->listed == 0 ? "" : " more", cited->folded == 1 ? "it" : "them");
    demur_flow_close(flow);
}

void demur_page_write_authorities(Page *page, const Decision *decision) {
    Listing cited = start(page, authorities, page->show->full);
    for (size_t i = 0; i < decision->answer_count; i++)
        list_cited(&cited, &decision->answers[i].authorities, false);
    write_folded(&cited);
    Listing separate = start(page, opinions, page->show->full);
    for (size_t i = 0; i < decision->answer_count; i++)
        list_cited(&separate, &decision->answers[i].separate, true);
}

void demur_page_write_citations(Page *page, const Citations *cited,
                                const Citations *separate) {
    Listing first = start(page, authorities, true);
    list_cited(&first, cited, false);
    Listing second = start(page, opinions, true);
    list_cited(&second, separate, true);
}
