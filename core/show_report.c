#include "show_report.h"

#include <stdint.h>
#include <string.h>

const char *demur_report_id(Report *report, const char *name) {
    int section = report->page.show->section;
    const char *before =
        section == 0 ? ""
                     : demur_arena_format(report->page.arena, "s%d-", section);
    if (report->answer > 0)
        before = demur_arena_format(report->page.arena, "%sa%zu-", before,
                                    report->answer);
    return demur_arena_format(report->page.arena, "%s%s", before, name);
}

void demur_report_field(Report *report, const char *label, const char *text) {
    Prose prose = {0};
    if (text == NULL)
        return;
    demur_prose_add(report->document, &prose, PIECE_STRONG, label);
    demur_prose_format(report->document, &prose, " %s", text);
    demur_document_paragraph(report->document, prose);
}

/* ---- lines --------------------------------------------------------------- */

/* The next line of what was said, without its indent; NULL at the end. */
static const char *next_line(Report *report, const char **at, int *indent) {
    *at += strspn(*at, "\n");
    const char *text = *at + strspn(*at, " ");
    size_t length = strcspn(text, "\n");
    if (*text == '\0')
        return NULL;
    *indent = (int)(text - *at);
    *at = text + length + (text[length] == '\n');
    return demur_arena_format(report->page.arena, "%.*s", (int)length, text);
}

static void add_line(Report *report, const char *text, int indent) {
    Prose prose = {.depth = indent / 2 - 1};
    demur_prose_add(report->document, &prose, PIECE_TEXT, text);
    if (indent == 0)
        demur_document_paragraph(report->document, prose);
    else
        demur_document_item(report->document, prose);
}

static void forget(Report *report) {
    report->said.length = 0;
    if (report->said.bytes != NULL)
        report->said.bytes[0] = '\0';
}

static void take_rest(Report *report, const char *at) {
    const char *text;
    int indent;
    while ((text = next_line(report, &at, &indent)) != NULL)
        add_line(report, text, indent);
    forget(report);
}

void demur_report_take(Report *report) {
    take_rest(report, demur_buffer_string(&report->said));
}

/* The first line of what was said stands out; what comes after it. */
static const char *take_headline(Report *report) {
    const char *at = demur_buffer_string(&report->said);
    Prose prose = {0};
    int indent;
    demur_prose_add(report->document, &prose, PIECE_STRONG,
                    next_line(report, &at, &indent));
    demur_document_paragraph(report->document, prose);
    return at;
}

/* What was said under a heading that is its first line. */
static void take_section(Report *report, int level, const char *id) {
    const char *at = demur_buffer_string(&report->said);
    int indent;
    demur_document_heading(report->document, level, id,
                           next_line(report, &at, &indent));
    take_rest(report, at);
}

/* ---- the parts of a report ----------------------------------------------- */

void demur_report_preface(Report *report) {
    const Pattern *pattern = report->page.result->pattern;
    Page *page = &report->page;
    const Decision *base = page->decision;
    int32_t posture = base->posture;
    const char *cite = posture < 0 ? NULL : page->book->postures[posture].cite;
    const char *forum = demur_page_forum(page, base);
    demur_report_field(
        report, "Decided at:",
        cite == NULL ? forum
                     : demur_arena_format(page->arena, "%s (%s)", forum, cite));
    demur_report_field(report, "Question:", pattern->question);
    demur_report_field(report, "Facts:", pattern->note);
    demur_report_field(
        report, "The venture in question:",
        demur_strings_join(page->arena, &pattern->venture, "; "));
    if (!page->show->full)
        return;
    demur_report_field(report, "Teaching:", pattern->teaching);
    demur_report_field(
        report, "Tags:", demur_strings_join(page->arena, &pattern->tags, ", "));
}

/* The elements in issue, by name. */
static Strings issues_of(Report *report, const Answer *answer) {
    Strings ids = demur_page_issues(&report->page, answer), names = {0};
    for (size_t i = 0; i < ids.count; i++) {
        const ElementResult *one = demur_answer_element(answer, ids.items[i]);
        DEMUR_PUSH(report->page.arena, names.items, names.count,
                   one == NULL ? ids.items[i]
                               : demur_report_name(report, one->element));
    }
    return names;
}

void demur_report_claim(Report *report, const Answer *answer) {
    demur_page_write_claim(&report->page, answer);
    take_section(report, report->top, demur_report_id(report, "claim"));
    Strings issues = issues_of(report, answer);
    if (demur_page_has_unreached(answer))
        demur_report_field(report,
                           "Put to the court, and nothing else decided:",
                           demur_strings_join(report->page.arena, &issues,
                                              report->plain ? "; " : ", "));
}

static const char *begin_outcome(Report *report, const Answer *answer) {
    demur_document_heading(report->document, report->top + 1,
                           demur_report_id(report, "outcome"), "Outcome");
    demur_page_write_outcome(&report->page, answer);
    return take_headline(report);
}

/* With what carries it and what it turns on. */
static void add_outcome(Report *report, const Answer *answer) {
    take_rest(report, begin_outcome(report, answer));
}

void demur_report_headline(Report *report, const Answer *answer) {
    begin_outcome(report, answer);
    forget(report);
}

static void add_answer(Report *report, const Answer *answer) {
    Page *page = &report->page;
    demur_report_claim(report, answer);
    add_outcome(report, answer);
    demur_report_elements(report, answer);
    demur_page_write_assumed(page, answer);
    for (size_t i = 0; i < answer->notes.count; i++)
        demur_page_write_note(page, 0, &answer->notes.items[i]);
    demur_report_take(report);
}

static void add_series(Report *report) {
    static const char *const headings[SERIES_COLUMNS] = {"Suppose", "Outcome",
                                                         "Through"};
    const Result *result = report->page.result;
    demur_document_table(report->document, "What each supposition changes",
                         headings, SERIES_COLUMNS);
    for (size_t r = 0; r < result->suppose_count; r++)
        for (size_t a = 0; a < result->suppose[r].answer_count; a++) {
            const char *cells[SERIES_COLUMNS];
            demur_page_series_cells(&report->page, &result->suppose[r], a,
                                    cells);
            for (int c = 0; c < SERIES_COLUMNS; c++) {
                Prose cell = {0};
                demur_prose_add(report->document, &cell, PIECE_TEXT, cells[c]);
                demur_document_cell(report->document, cell);
            }
        }
}

/* What each comes to in a table, and then by itself. */
static void add_supposed(Report *report) {
    const Result *result = report->page.result;
    if (result->suppose_count == 0)
        return;
    demur_document_heading(report->document, report->top,
                           demur_report_id(report, "suppose"), "Now suppose");
    add_series(report);
    if (!report->show.full)
        demur_document_fold(report->document, "Each of them by itself");
    for (size_t i = 0; i < result->suppose_count; i++) {
        const char *id =
            demur_arena_format(report->page.arena, "suppose-%zu", i + 1);
        demur_page_write_supposed(&report->page, &result->suppose[i]);
        take_section(report, report->top + 1, demur_report_id(report, id));
    }
    if (!report->show.full)
        demur_document_unfold(report->document);
}

/* Claims that leave out the same are told once. */
void demur_report_not_encoded(Report *report, const Decision *decision) {
    bool begun = false;
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Claim *claim = decision->answers[i].claim;
        if (claim->not_encoded.count == 0 ||
            demur_page_left_out_before(decision, i))
            continue;
        if (!begun)
            demur_document_heading(report->document, report->top,
                                   demur_report_id(report, "not-encoded"),
                                   "Not in the rule book");
        begun = true;
        if (decision->answer_count > 1)
            demur_report_field(report, "Claim:",
                               claim->title == NULL ? claim->id : claim->title);
        for (size_t k = 0; k < claim->not_encoded.count; k++)
            add_line(report, claim->not_encoded.items[k], 2);
    }
}

void demur_report_receipt(Report *report) {
    const Notes *notes = &report->page.result->base.notes;
    demur_document_heading(report->document, report->top,
                           demur_report_id(report, "receipt"),
                           "What this rests on");
    demur_page_write_notes(&report->page, 0, notes, NULL);
    demur_page_write_receipt(&report->page);
    demur_report_take(report);
}

static void add_everything(Report *report) {
    const Result *result = report->page.result;
    const Decision *base = &result->base;
    demur_report_preface(report);
    for (size_t i = 0; i < base->answer_count; i++) {
        report->answer = base->answer_count > 1 ? i + 1 : 0;
        add_answer(report, &base->answers[i]);
    }
    report->answer = 0;
    add_supposed(report);
    demur_report_authorities(report, base, NULL);
    demur_report_not_encoded(report, base);
    demur_report_receipt(report);
}

/* ---- both formats -------------------------------------------------------- */

static const char *title_of(const Result *result) {
    const Pattern *pattern = result->pattern;
    return pattern->title != NULL ? pattern->title : pattern->file;
}

void demur_report_init(Report *report, const Result *result, const Show *show,
                       const char *title) {
    *report = (Report){.document = demur_document_new(title),
                       .show = *show,
                       .top = show->section > 0 ? 3 : 2};
    report->show.width = INT32_MAX / 2;
    report->show.color = false;
    demur_buffer_init(&report->said);
    demur_page_init(&report->page, result, &report->show, &report->said);
}

void demur_report_write(Report *report, bool html, Buffer *out) {
    bool part = report->show.section > 0;
    if (html)
        (part ? demur_show_blocks_html
              : demur_show_document_html)(report->document, out);
    else
        (part ? demur_show_blocks_md : demur_show_document_md)(report->document,
                                                               out);
    demur_document_free(report->document);
    demur_page_finish(&report->page);
    demur_buffer_finish(&report->said);
}

static void write_report(const Result *result, const Show *show, bool html,
                         Buffer *out) {
    Report report;
    demur_report_init(&report, result, show, title_of(result));
    if (show->section > 0)
        demur_document_heading(report.document, 2,
                               demur_report_id(&report, "facts"),
                               report.document->title);
    add_everything(&report);
    demur_report_write(&report, html, out);
}

void demur_show_report_md(const Result *result, const Show *show, Buffer *out) {
    write_report(result, show, false, out);
}

void demur_show_report_html(const Result *result, const Show *show,
                            Buffer *out) {
    write_report(result, show, true, out);
}
