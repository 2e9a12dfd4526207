#include "show_compare.h"

static void paragraph(Document *document, const char *text) {
    Prose prose = {0};
    demur_prose_add(document, &prose, PIECE_TEXT, text);
    demur_document_paragraph(document, prose);
}

static void cell(Document *document, PieceKind kind, const char *text) {
    Prose prose = {0};
    demur_prose_add(document, &prose, kind, text);
    demur_document_cell(document, prose);
}

static void add_rows(Document *document, Page *page, const CompareTable *table,
                     size_t number) {
    bool days = table->kind != BY_COURT;
    const char *headings[] = {demur_cells_heading(table->kind), "outcome",
                              days ? "what changed" : "where rows part", "by"};
    demur_document_table(document, "Outcomes", headings, days ? 4 : 3);
    for (size_t r = 0; r < table->row_count; r++) {
        const CompareRow *row = &table->rows[r];
        const char *detail = demur_cells_detail(page, table, row, number);
        if (row->changes != NULL && detail[0] == '\0')
            continue; /* another claim changed that day */
        Outcome outcome = row->result->base.answers[number].outcome;
        cell(document, PIECE_TEXT, demur_cells_key(page, table, row));
        cell(document, PIECE_STRONG,
             demur_page_name(page, demur_outcome_word(outcome)));
        cell(document, PIECE_TEXT, detail);
        if (days)
            cell(document, PIECE_TEXT, demur_cells_causes(page, row));
    }
}

static void add_groups(Document *document, Page *page,
                       const CompareAnswer *answer) {
    for (size_t g = 0; g < answer->group_count; g++) {
        const OutcomeGroup *group = &answer->groups[g];
        const char *rules = demur_cells_rules(page, group);
        bool several = rules[0] != '\0' && answer->group_count > 1;
        Prose prose = {0};
        demur_prose_add(
            document, &prose, PIECE_STRONG,
            demur_page_name(page, demur_outcome_word(group->outcome)));
        demur_prose_format(document, &prose, ": %zu of %zu%s%s.",
                           group->combinations, answer->combinations,
                           several ? ", " : "", several ? rules : "");
        demur_document_item(document, prose);
    }
}

static Document *make_document(Page *page, const CompareTable *table) {
    const Pattern *pattern = table->base->pattern;
    Document *document = demur_document_new(
        pattern->title != NULL ? pattern->title : pattern->file);
    paragraph(document, demur_page_forum(page, &table->base->base));
    paragraph(document, demur_cells_terms(page, table));
    if (table->cut)
        paragraph(document, demur_cells_cut());
    for (size_t i = 0; i < table->answer_count; i++) {
        const CompareAnswer *answer = &table->answers[i];
        const Claim *claim = answer->base->claim;
        demur_document_heading(
            document, 2, demur_arena_format(page->arena, "claim-%zu", i + 1),
            demur_arena_format(page->arena, "%s, against %s",
                               claim->title != NULL ? claim->title : claim->id,
                               answer->base->defendant));
        if (table->kind != BY_READING)
            add_rows(document, page, table, i);
        else if (!table->cut)
            add_groups(document, page, answer);
        paragraph(document, demur_cells_partings(page, table, i));
    }
    paragraph(document, "Not legal advice: a teaching and drafting aid, no "
                        "better than its rules and facts.");
    return document;
}

void demur_show_compare_markup(const CompareTable *table, const Show *show,
                               bool html, Buffer *out) {
    Page page;
    demur_page_init(&page, table->base, show, out);
    Document *document = make_document(&page, table);
    if (html)
        demur_show_document_html(document, out);
    else
        demur_show_document_md(document, out);
    demur_document_free(document);
    demur_page_finish(&page);
}
