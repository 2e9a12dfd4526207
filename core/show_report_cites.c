#include "show_report.h"

typedef struct Listing {
    Report *report;
    const char *heading, *id;
    bool *told; /* per authority */
    bool says;  /* its holding */
    bool begun;
} Listing;

static void add_remark(Report *report, const char *label, const char *text) {
    Prose prose = {.depth = 1};
    if (text == NULL)
        return;
    demur_prose_format(report->document, &prose, "%s%s", label, text);
    demur_document_item(report->document, prose);
}

/* What a reader must know of it: its use here, its weight, its history. */
static void add_cited(Listing *listing, const Cited *cited) {
    Report *report = listing->report;
    Page *page = &report->page;
    const Authority *of = &page->book->authorities[cited->authority];
    Prose prose = {0};
    demur_prose_piece(
        report->document, &prose,
        (Piece){.kind = PIECE_TEXT, .text = cited->cite, .to = of->url});
    if (cited->to_come)
        demur_prose_format(report->document, &prose, " [later than this day]");
    if (listing->says && of->holding != NULL)
        demur_prose_format(report->document, &prose, ": %s", of->holding);
    demur_document_item(report->document, prose);
    if (of->dissents_from < 0)
        add_remark(report, "not precedent: ", cited->weight);
    if (!of->checked)
        add_remark(report, "not verified against its source",
                   of->note == NULL
                       ? ""
                       : demur_arena_format(page->arena, ". %s", of->note));
    add_remark(report, "later: ", cited->later);
}

static void begin(Listing *listing) {
    if (!listing->begun)
        demur_document_heading(listing->report->document, listing->report->top,
                               demur_report_id(listing->report, listing->id),
                               listing->heading);
    listing->begun = true;
}

static size_t list_cited(Listing *listing, const Citations *list, bool less) {
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++) {
        const Cited *cited = &list->items[i];
        bool less_here = !listing->report->page.show->full && !cited->matters;
        if (listing->told[cited->authority] || less_here != less)
            continue;
        listing->told[cited->authority] = true;
        begin(listing);
        if (less && count++ == 0)
            demur_document_fold(listing->report->document,
                                "More, on which nothing turns here");
        add_cited(listing, cited);
    }
    return count;
}

/* One authority may matter to one answer and not to another: it is listed where
 * it matters. */
static void list_all(Listing *listing, const Decision *decision,
                     const Citations *(*of)(const Answer *answer),
                     const Citations *more) {
    for (size_t i = 0; i < decision->answer_count; i++)
        list_cited(listing, of(&decision->answers[i]), false);
    if (more != NULL)
        list_cited(listing, more, false);
    for (size_t i = 0; i < decision->answer_count; i++)
        if (list_cited(listing, of(&decision->answers[i]), true) > 0)
            demur_document_unfold(listing->report->document);
}

static const Citations *cited_of(const Answer *answer) {
    return &answer->authorities;
}

static const Citations *separate_of(const Answer *answer) {
    return &answer->separate;
}

static Listing start(Report *report, const char *heading, const char *id) {
    return (Listing){.report = report,
                     .heading = heading,
                     .id = id,
                     .told = demur_arena_array(
                         report->page.arena, report->page.book->authority_count,
                         sizeof(bool))};
}

void demur_report_authorities(Report *report, const Decision *decision,
                              const Citations *more) {
    Listing cited = start(report, "Authorities", "authorities");
    list_all(&cited, decision, cited_of, more);
    Listing separate =
        start(report, "Separate opinions, which bind nobody", "separate");
    separate.says = true;
    list_all(&separate, decision, separate_of, NULL);
}
