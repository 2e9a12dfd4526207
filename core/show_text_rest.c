#include "show_text_page.h"

#include <string.h>

static bool same_list(const Strings *a, const Strings *b) {
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return true;
}

bool demur_page_left_out_before(const Decision *decision, size_t number) {
    const Strings *list = &decision->answers[number].claim->not_encoded;
    for (size_t i = 0; i < number; i++)
        if (same_list(&decision->answers[i].claim->not_encoded, list))
            return true;
    return false;
}

void demur_page_write_not_encoded(Page *page, const Decision *decision,
                                  size_t number) {
    const Strings *left_out = &decision->answers[number].claim->not_encoded;
    if (left_out->count == 0 || demur_page_left_out_before(decision, number))
        return;
    bool full = page->show->full;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, "Not in the rule book: ");
    for (size_t i = 0; i < left_out->count; i++) {
        const char *item = left_out->items[i], *colon = strchr(item, ':');
        size_t length =
            full || colon == NULL ? strlen(item) : (size_t)(colon - item);
        demur_flow_format(&page->flow, "%s%.*s", i == 0 ? "" : "; ",
                          (int)length, item);
    }
    demur_flow_close(&page->flow);
}

bool demur_page_noted(const Notes *notes, const char *text) {
    for (size_t i = 0; notes != NULL && i < notes->count; i++)
        if (strcmp(notes->items[i].text, text) == 0)
            return true;
    return false;
}

void demur_page_write_note(Page *page, int indent, const Note *note) {
    const char *at = demur_page_place(page, note->at);
    demur_flow_open(&page->flow, indent, indent + 2);
    demur_flow_format(&page->flow, "Note: %s", note->text);
    if (at != NULL)
        demur_flow_format(&page->flow, " (%s)", at);
    demur_flow_close(&page->flow);
}

/* Facts that nothing reads, in one note if there are several. */
static void write_idle(Page *page, int indent, const Notes *idle) {
    if (idle->count == 1)
        demur_page_write_note(page, indent, &idle->items[0]);
    if (idle->count < 2)
        return;
    demur_flow_open(&page->flow, indent, indent + 2);
    demur_flow_text(&page->flow, "Note: nothing here turns on ");
    for (size_t i = 0; i < idle->count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          idle->items[i].idle);
    demur_flow_close(&page->flow);
}

void demur_page_write_notes(Page *page, int indent, const Notes *notes,
                            const Notes *before) {
    Notes idle = {0};
    for (size_t i = 0; i < notes->count; i++) {
        const Note *one = &notes->items[i];
        if (demur_page_noted(before, one->text))
            continue;
        if (one->idle == NULL)
            demur_page_write_note(page, indent, one);
        else
            DEMUR_PUSH(page->arena, idle.items, idle.count, *one);
    }
    write_idle(page, indent, &idle);
}

/* ---- suppositions -------------------------------------------------------- */

static void write_change(Page *page, const ElementResult *was,
                         const ElementResult *now) {
    demur_flow_open(&page->flow, 4, 6);
    demur_flow_paint(&page->flow, demur_page_paint(now->status));
    demur_flow_format(&page->flow, "%s ", demur_status_mark(now->status));
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_format(&page->flow, "%s: ", now->element->id);
    if (was != NULL)
        demur_flow_format(&page->flow, "%s -> ",
                          demur_page_status(page, was->status));
    demur_flow_text(&page->flow, demur_page_status(page, now->status));
    if (now->reading != NULL)
        demur_flow_format(&page->flow, " under %s", now->reading->id);
    demur_flow_close(&page->flow);
}

static bool changed(const Answer *base, const ElementResult *now) {
    const ElementResult *was = demur_answer_element(base, now->element->id);
    return was == NULL || was->status != now->status;
}

/* What the row no longer puts to the court, in a line. */
static void write_unreached(Page *page, const Answer *base,
                            const Answer *answer) {
    Strings gone = {0};
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *now = &answer->elements[i];
        if (now->parent < 0 && now->status == STATUS_NOT_REACHED &&
            changed(base, now))
            DEMUR_PUSH(page->arena, gone.items, gone.count, now->element->id);
    }
    demur_page_write_list(page, 4, "- not put to the court here: ", ", ",
                          &gone);
}

/* What a part changed is told by the whole, unless all is shown. */
static void write_changes(Page *page, const Answer *base,
                          const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *now = &answer->elements[i];
        bool covered = now->parent >= 0 && !page->show->full &&
                       changed(base, &answer->elements[now->parent]);
        if (changed(base, now) && !covered && now->status != STATUS_NOT_REACHED)
            write_change(page, demur_answer_element(base, now->element->id),
                         now);
    }
    write_unreached(page, base, answer);
}

static bool same_forum(const Decision *a, const Decision *b) {
    return a->court == b->court && a->date == b->date &&
           a->posture == b->posture;
}

void demur_page_write_supposed(Page *page, const Decision *row) {
    page->decision = row;
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_format(&page->flow, "Suppose: %s",
                      row->title == NULL ? "(untitled)" : row->title);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
    if (page->show->full && row->suppose != NULL &&
        row->suppose->teaching != NULL)
        demur_page_paragraph(page, 2, 4,
                             demur_arena_format(page->arena, "Teaching: %s",
                                                row->suppose->teaching));
    if (!same_forum(row, &page->result->base))
        demur_page_paragraph(page, 2, 4, demur_page_forum(page, row));
    for (size_t i = 0; i < row->answer_count; i++) {
        const Answer *answer = &row->answers[i];
        demur_flow_open(&page->flow, 2, 4);
        if (row->answer_count > 1)
            demur_flow_format(&page->flow, "%s, %s: ", answer->claim->id,
                              answer->defendant);
        else if (row->suppose != NULL && row->suppose->defendant != NULL)
            demur_flow_format(&page->flow, "%s: ", answer->defendant);
        demur_page_outcome(page, answer);
        demur_flow_text(&page->flow, ".");
        demur_flow_close(&page->flow);
        if (answer->facts.count + answer->readings.count > 0)
            demur_page_write_turns(page, answer, 4);
        const Answer *base = demur_answer_like(&page->result->base, answer);
        if (base != NULL)
            write_changes(page, base, answer);
        demur_page_write_notes(page, 4, &answer->notes,
                               base == NULL ? NULL : &base->notes);
    }
    demur_page_write_notes(page, 2, &row->notes, &page->result->base.notes);
    page->decision = &page->result->base;
}

/* ---- the receipt --------------------------------------------------------- */

void demur_page_write_receipt(Page *page) {
    char day[DATE_TEXT_SIZE], hex[65];
    const Book *book = page->book;
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(&page->flow, "demur %s; law through %s; rules %.12s; ",
                      page->show->version,
                      demur_date_write(book->current_through, day),
                      book->sha256);
    demur_flow_format(&page->flow, "facts %.12s",
                      demur_pattern_sha256(page->result->pattern, hex));
    demur_flow_close(&page->flow);
    demur_page_write_advice(page);
}

void demur_page_write_advice(Page *page) {
    demur_page_paragraph(
        page, 0, 2,
        "Not legal advice: a teaching and drafting aid, no better than "
        "its rules and facts.");
}
