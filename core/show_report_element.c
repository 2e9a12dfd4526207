#include "show_report.h"

#include <string.h>

enum { DEEPEST = 6 }; /* level of a heading */

static void text_cell(Report *report, const char *text) {
    Prose prose = {0};
    demur_prose_add(report->document, &prose, PIECE_TEXT,
                    text == NULL ? "" : text);
    demur_document_cell(report->document, prose);
}

static const char *marked(Report *report, Status status) {
    return demur_arena_format(report->page.arena, "%s %s",
                              demur_status_mark(status),
                              demur_page_status(&report->page, status));
}

/* Apart from the ids of headings that every report has. */
const char *demur_report_place(Report *report, const char *id) {
    return demur_report_id(report,
                           demur_arena_format(report->page.arena, "e-%s", id));
}

const char *demur_report_name(Report *report, const Element *element) {
    if (!report->plain)
        return element->id;
    return element->title != NULL ? element->title
                                  : demur_page_name(&report->page, element->id);
}

const char *demur_report_reading(Report *report, const Reading *reading) {
    if (!report->plain)
        return reading->id;
    return reading->title != NULL ? reading->title
                                  : demur_page_name(&report->page, reading->id);
}

/* ---- all elements in a table --------------------------------------------- */

static void add_row(Report *report, const Answer *answer,
                    const ElementResult *element, const char *number) {
    Prose name = {0};
    const char *id = element->element->id;
    demur_prose_format(report->document, &name, "%s ", number);
    demur_prose_piece(
        report->document, &name,
        (Piece){.kind = PIECE_CODE,
                .text = id,
                .to = demur_arena_format(report->page.arena, "#%s",
                                         demur_report_place(report, id))});
    demur_document_cell(report->document, name);
    text_cell(report, marked(report, element->status));
    text_cell(report, demur_side_word(element->burden));
    text_cell(report, element->reading == NULL ? "" : element->reading->id);
    text_cell(report, demur_page_ground_word(answer, element));
}

static void add_rows(Report *report, const Answer *answer, int32_t parent,
                     const char *before) {
    size_t count = 0;
    for (size_t i = 0; i < answer->element_count; i++) {
        if (answer->elements[i].parent != parent)
            continue;
        const char *number =
            demur_arena_format(report->page.arena, "%s%zu.", before, ++count);
        add_row(report, answer, &answer->elements[i], number);
        add_rows(report, answer, (int32_t)i, number);
    }
}

/* ---- one element --------------------------------------------------------- */

static void add_field(Report *report, const char *label, const char *text) {
    Prose prose = {0};
    if (text == NULL)
        return;
    demur_prose_add(report->document, &prose, PIECE_STRONG, label);
    demur_prose_format(report->document, &prose, " %s", text);
    demur_document_item(report->document, prose);
}

const char *demur_report_title(Report *report, const Element *of) {
    Page *page = &report->page;
    const char *name =
        of->title != NULL ? of->title : demur_page_name(page, of->id);
    const char *cite =
        of->statute < 0 ? NULL : page->book->statutes[of->statute].cite;
    if (cite == NULL || demur_page_names_statute(of->title, cite))
        return name;
    return demur_arena_format(page->arena, "%s, %s", name, cite);
}

static void add_reading(Report *report, const ElementResult *element) {
    const Reading *reading = element->reading;
    Prose prose = {0};
    if (reading == NULL)
        return;
    const char *says = reading->holds != NULL ? reading->holds : reading->title;
    demur_prose_add(report->document, &prose, PIECE_STRONG, "Reading:");
    demur_prose_format(report->document, &prose, " ");
    demur_prose_add(report->document, &prose, PIECE_CODE, reading->id);
    if (says != NULL)
        demur_prose_format(report->document, &prose, ": %s", says);
    demur_document_item(report->document, prose);
}

static void add_fields(Report *report, const ElementResult *element) {
    const Element *of = element->element;
    Page *page = &report->page;
    if (of->quote != NULL) {
        Prose quote = {0};
        demur_prose_add(report->document, &quote, PIECE_TEXT, of->quote);
        demur_document_quotation(report->document, quote);
    }
    if (element->burden != SIDE_NONE)
        add_field(report, "Burden:", demur_side_word(element->burden));
    add_reading(report, element);
    add_field(report, "Law:", demur_page_law(page, element));
    add_field(report, "But:", element->contrary);
    for (size_t i = 0; i < element->defeated_by.count; i++)
        add_field(report, "Defeated by:", element->defeated_by.items[i]);
    add_field(report, "Note:", demur_page_detail(element));
}

/* ---- readings that compete, and facts ------------------------------------ */

static void authorities_cell(Report *report, const ReadingResult *one) {
    const Indices *list = &one->authorities;
    Prose prose = {0};
    for (size_t i = 0; i < list->count; i++)
        demur_prose_format(report->document, &prose, "%s%s", i == 0 ? "" : "; ",
                           demur_page_authority(&report->page, list->items[i]));
    if (list->count == 0)
        demur_prose_format(report->document, &prose, "%s",
                           demur_page_nobody(&report->page, one->reading));
    demur_document_cell(report->document, prose);
}

void demur_report_readings(Report *report, const ElementResult *element) {
    static const char *const headings[] = {"Reading", "It holds", "Status",
                                           "Who reads it so"};
    if (element->reading_count == 0)
        return;
    demur_document_table(
        report->document,
        demur_arena_format(report->page.arena,
                           "Readings of %s that compete here",
                           demur_report_name(report, element->element)),
        headings, 4);
    for (size_t i = 0; i < element->reading_count; i++) {
        const ReadingResult *one = &element->readings[i];
        text_cell(report, demur_report_reading(report, one->reading));
        text_cell(report, one->reading->holds);
        text_cell(report, marked(report, one->status));
        authorities_cell(report, one);
    }
}

static void add_evidence(Report *report, Prose *prose, const Evidence *item) {
    const char *before = item->by == NULL ? "evidence: " : ": ";
    demur_prose_format(report->document, prose, "%s%s%s",
                       prose->count > 0 ? "; " : "",
                       item->by != NULL ? "evidence of " : "",
                       item->by != NULL ? item->by : "");
    if (item->source != NULL)
        demur_prose_format(report->document, prose, "%s%s", before,
                           item->source);
    if (item->quote != NULL)
        demur_prose_format(report->document, prose, "%s\"%s\"",
                           item->source == NULL ? before : ", ", item->quote);
}

/* "; " before all but the first. */
static void add_words(Report *report, Prose *prose, const char *format,
                      const char *text) {
    if (text == NULL)
        return;
    if (prose->count > 0)
        demur_prose_format(report->document, prose, "; ");
    text = demur_arena_format(report->page.arena, format, text);
    demur_prose_add(report->document, prose, PIECE_TEXT, text);
}

void demur_report_source(Report *report, const Statement *statement) {
    Prose prose = {0};
    if (statement != NULL) {
        bool all = report->plain || report->page.show->full;
        bool named = statement->source != NULL || statement->evidence_count > 0;
        add_words(report, &prose, "%s", statement->source);
        if (!report->plain || !named)
            add_words(report, &prose, "%s",
                      demur_page_place(&report->page, statement->at));
        add_words(report, &prose, "\"%s\"", statement->quote);
        for (size_t i = 0; i < statement->evidence_count; i++)
            add_evidence(report, &prose, &statement->evidence[i]);
        add_words(report, &prose, "note: %s", all ? statement->note : NULL);
    }
    demur_document_cell(report->document, prose);
}

static void add_reason(Report *report, const Reason *reason) {
    const Fact *fact = &report->page.book->facts[reason->fact];
    Prose name = {0};
    demur_prose_add(report->document, &name, PIECE_CODE, fact->id);
    demur_document_cell(report->document, name);
    text_cell(report, fact->ask);
    text_cell(report, demur_page_value(&report->page, reason));
    demur_report_source(report, reason->statement);
}

/* The facts that decide it and that no part of it tells. */
static void add_reasons(Report *report, const Answer *answer,
                        const ElementResult *element) {
    static const char *const headings[] = {"Fact", "Question", "Answer",
                                           "Where"};
    bool begun = false;
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *reason = &element->because[i];
        if (demur_page_told_below(answer, element, reason->fact))
            continue;
        if (!begun)
            demur_document_table(report->document,
                                 demur_arena_format(report->page.arena,
                                                    "Facts that decide %s",
                                                    element->element->id),
                                 headings, 4);
        begun = true;
        add_reason(report, reason);
    }
}

static void add_element(Report *report, const Answer *answer,
                        const ElementResult *element, int level) {
    const char *id = element->element->id;
    demur_document_heading(
        report->document, level < DEEPEST ? level : DEEPEST,
        demur_report_place(report, id),
        demur_arena_format(report->page.arena, "%s %s: %s",
                           demur_status_mark(element->status), id,
                           demur_page_status(&report->page, element->status)));
    Prose name = {0};
    demur_prose_add(report->document, &name, PIECE_TEXT,
                    demur_report_title(report, element->element));
    demur_document_paragraph(report->document, name);
    add_fields(report, element);
    demur_report_readings(report, element);
    add_reasons(report, answer, element);
}

/* ---- all of them, and what matters less folded --------------------------- */

static bool folds(const Report *report, const Answer *answer, size_t number) {
    return !report->page.show->full && !demur_page_carries(answer, number);
}

/* "On these nothing turns here: a, b": it and its neighbors that fold. */
static const char *summary(Report *report, const Answer *answer,
                           size_t number) {
    const char *text = NULL;
    for (size_t i = number; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        if (one->parent != answer->elements[number].parent)
            continue;
        if (!folds(report, answer, i))
            break;
        text = demur_arena_format(
            report->page.arena, "%s%s",
            text == NULL ? "Nothing turns here on: "
                         : demur_arena_format(report->page.arena, "%s, ", text),
            one->element->id);
    }
    return text;
}

/* Parts follow what they are part of. Inside a fold nothing folds again. */
static void add_parts(Report *report, const Answer *answer, int32_t parent,
                      int level) {
    bool inside = parent >= 0 && folds(report, answer, (size_t)parent);
    bool open = false;
    for (size_t i = 0; i < answer->element_count; i++) {
        if (answer->elements[i].parent != parent)
            continue;
        bool less = !inside && folds(report, answer, i);
        if (less && !open)
            demur_document_fold(report->document, summary(report, answer, i));
        if (open && !less)
            demur_document_unfold(report->document);
        open = less;
        add_element(report, answer, &answer->elements[i], level);
        add_parts(report, answer, (int32_t)i, level + 1);
    }
    if (open)
        demur_document_unfold(report->document);
}

void demur_report_elements(Report *report, const Answer *answer) {
    static const char *const headings[] = {"Element", "Status", "Burden",
                                           "Reading", "Ground"};
    demur_document_heading(report->document, report->top + 1,
                           demur_report_id(report, "elements"), "Elements");
    demur_document_table(report->document,
                         "What became of each element, its parts below it",
                         headings, 5);
    add_rows(report, answer, -1, "");
    add_parts(report, answer, -1, report->top + 2);
}
