#include "show_text_page.h"

#include <string.h>

/* ---- the head ------------------------------------------------------------ */

static void paragraph(Page *page, int first, int hang, const char *text) {
    demur_flow_open(&page->flow, first, hang);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

static bool has_unreached(const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].status == STATUS_NOT_REACHED)
            return true;
    return false;
}

static void write_names(Page *page, const char *before, const Strings *names) {
    if (names->count == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, before);
    for (size_t i = 0; i < names->count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          names->items[i]);
    demur_flow_close(&page->flow);
}

/* What the file asks, and with --full what its author says besides: what it
 * teaches would give the answer away. */
static void write_preface(Page *page) {
    const Pattern *pattern = page->result->pattern;
    const struct {
        const char *label, *text;
        bool always;
    } parts[] = {{"Question: ", pattern->question, true},
                 {"Facts: ", pattern->note, false},
                 {"Teaching: ", pattern->teaching, false}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].text == NULL || !(parts[i].always || page->show->full))
            continue;
        demur_flow_open(&page->flow, 0, 2);
        demur_flow_text(&page->flow, parts[i].label);
        demur_flow_text(&page->flow, parts[i].text);
        demur_flow_close(&page->flow);
    }
    if (page->show->full)
        write_names(page, "Tags: ", &pattern->tags);
}

static void write_question(Page *page, const Answer *answer) {
    demur_page_write_claim(page, answer);
    if (!has_unreached(answer))
        return;
    write_names(
        page, "Put to the court, and nothing else decided: ", &answer->issues);
}

/* ---- the elements ----------------------------------------------------------
 */

/* True if the element or something below it carries the outcome. */
static bool shown(const Page *page, const Answer *answer, size_t number) {
    if (page->show->full || answer->elements[number].matters)
        return true;
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].parent == (int32_t)number && i != number &&
            shown(page, answer, i))
            return true;
    return false;
}

/* A defense of which nobody said anything is told in a line; so is a part, with
 * what is missing. */
static bool folds_parts(const Page *page, const ElementResult *element) {
    return !page->show->full && demur_page_silent(element) &&
           (element->element->kind == ELEMENT_DEFENSE || element->parent >= 0);
}

/* Shown, and not folded into what it is part of. */
static bool visible(const Page *page, const Answer *answer, size_t number) {
    int32_t parent = answer->elements[number].parent;
    while (parent >= 0 && !folds_parts(page, &answer->elements[parent]))
        parent = answer->elements[parent].parent;
    return parent < 0 && shown(page, answer, number);
}

static size_t count_below(const Answer *answer, int32_t parent) {
    size_t count = 0;
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].parent == parent)
            count += 1 + count_below(answer, (int32_t)i);
    return count;
}

static size_t write_tree(Page *page, const Answer *answer, int32_t parent,
                         int depth) {
    size_t folded = 0;
    for (size_t i = 0; i < answer->element_count; i++) {
        if (answer->elements[i].parent != parent)
            continue;
        if (shown(page, answer, i))
            demur_page_write_element(page, answer, &answer->elements[i], depth);
        else
            folded++;
        folded += folds_parts(page, &answer->elements[i])
                      ? count_below(answer, (int32_t)i)
                      : write_tree(page, answer, (int32_t)i, depth + 1);
        if (depth == 0 && shown(page, answer, i))
            demur_flow_blank(&page->flow);
    }
    return folded;
}

static void write_elements(Page *page, const Answer *answer) {
    size_t folded = write_tree(page, answer, -1, 0);
    if (folded == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(&page->flow, "%zu more part%s folded; --full shows %s.",
                      folded, folded == 1 ? " is" : "s are",
                      folded == 1 ? "it" : "them");
    demur_flow_close(&page->flow);
    demur_flow_blank(&page->flow);
}

/* ---- what it rests on ------------------------------------------------------
 */

static bool rests_on(const Page *page, const Answer *answer, int32_t fact) {
    for (size_t i = 0; i < answer->element_count; i++)
        for (size_t k = 0; k < answer->elements[i].because_count; k++)
            if (answer->elements[i].because[k].fact == fact &&
                visible(page, answer, i))
                return true;
    return false;
}

/* Of what is assumed, only what plays a part; the rest with --full. */
static void write_assumed(Page *page, const Answer *answer) {
    size_t count = 0;
    for (size_t i = 0; i < answer->assumed.count; i++) {
        int32_t fact = answer->assumed.items[i];
        if (!page->show->full && !rests_on(page, answer, fact))
            continue;
        if (count == 0) {
            demur_flow_open(&page->flow, 0, 2);
            demur_flow_text(&page->flow, "Assumed, as nobody contests it: ");
        }
        demur_flow_format(&page->flow, "%s%s", count++ == 0 ? "" : ", ",
                          page->book->facts[fact].id);
    }
    size_t rest = answer->assumed.count - count;
    if (count > 0 && rest > 0)
        demur_flow_format(&page->flow, "; %zu more play%s no part", rest,
                          rest == 1 ? "s" : "");
    if (count > 0)
        demur_flow_close(&page->flow);
}

static bool same_list(const Strings *a, const Strings *b) {
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (strcmp(a->items[i], b->items[i]) != 0)
            return false;
    return true;
}

static bool told_before(const Decision *decision, size_t number) {
    const Strings *list = &decision->answers[number].claim->not_encoded;
    for (size_t i = 0; i < number; i++)
        if (same_list(&decision->answers[i].claim->not_encoded, list))
            return true;
    return false;
}

/* What the rule book leaves out, once for all claims that leave out the same:
 * the names; with --full the reasons too. */
static void write_not_encoded(Page *page, const Decision *decision,
                              size_t number) {
    const Strings *left_out = &decision->answers[number].claim->not_encoded;
    if (left_out->count == 0 || told_before(decision, number))
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

static bool has_note(const Notes *notes, const char *text) {
    for (size_t i = 0; notes != NULL && i < notes->count; i++)
        if (strcmp(notes->items[i].text, text) == 0)
            return true;
    return false;
}

static void write_note(Page *page, int indent, const Note *note) {
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
        write_note(page, indent, &idle->items[0]);
    if (idle->count < 2)
        return;
    demur_flow_open(&page->flow, indent, indent + 2);
    demur_flow_text(&page->flow, "Note: nothing here turns on ");
    for (size_t i = 0; i < idle->count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          idle->items[i].idle);
    demur_flow_close(&page->flow);
}

/* The notes that were not told `before`, which may be NULL. */
static void write_notes(Page *page, int indent, const Notes *notes,
                        const Notes *before) {
    Notes idle = {0};
    for (size_t i = 0; i < notes->count; i++) {
        const Note *one = &notes->items[i];
        if (has_note(before, one->text))
            continue;
        if (one->idle == NULL)
            write_note(page, indent, one);
        else
            DEMUR_PUSH(page->arena, idle.items, idle.count, *one);
    }
    write_idle(page, indent, &idle);
}

static bool noted_before(const Page *page, const Answer *answer,
                         const char *text) {
    const Answer *one = page->decision->answers;
    while (one < answer && !has_note(&one->notes, text))
        one++;
    return one < answer;
}

/* One of several answers is told in short, its notes only if no other had
 * them. */
static void write_answer(Page *page, const Answer *answer) {
    bool alone = page->decision->answer_count == 1 || page->show->full;
    memset(page->asked, 0, page->book->fact_count * sizeof *page->asked);
    write_question(page, answer);
    demur_flow_blank(&page->flow);
    demur_page_write_outcome(page, answer);
    if (alone) {
        demur_flow_blank(&page->flow);
        write_elements(page, answer);
        write_assumed(page, answer);
    }
    for (size_t i = 0; i < answer->notes.count; i++)
        if (!noted_before(page, answer, answer->notes.items[i].text))
            write_note(page, 0, &answer->notes.items[i]);
}

/* Of several answers, first what each comes to. */
static void write_answers(Page *page, const Decision *decision) {
    bool several = decision->answer_count > 1;
    for (size_t i = 0; several && i < decision->answer_count; i++) {
        const Answer *answer = &decision->answers[i];
        demur_flow_open(&page->flow, 2, 4);
        demur_flow_format(&page->flow, "%s, %s: ", answer->claim->id,
                          answer->defendant);
        demur_page_outcome(page, answer);
        demur_flow_close(&page->flow);
    }
    for (size_t i = 0; i < decision->answer_count; i++) {
        if (several)
            demur_flow_blank(&page->flow);
        write_answer(page, &decision->answers[i]);
    }
    demur_flow_blank(&page->flow);
    if (several && !page->show->full) {
        paragraph(page, 0, 2,
                  "Each element with its facts: --full, or `demur why`.");
        demur_flow_blank(&page->flow);
    }
}

/* ---- suppositions
 * ------------------------------------------------------------ */

static const Answer *same_question(const Decision *base, const Answer *answer) {
    for (size_t i = 0; i < base->answer_count; i++) {
        const Answer *one = &base->answers[i];
        if (one->claim == answer->claim &&
            strcmp(one->defendant, answer->defendant) == 0)
            return one;
    }
    return NULL;
}

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
    const ElementResult *was = demur_page_element(base, now->element->id);
    return was == NULL || was->status != now->status;
}

/* What a part changed is told by the whole, unless all is shown. */
static void write_changes(Page *page, const Answer *base,
                          const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *now = &answer->elements[i];
        bool covered = now->parent >= 0 && !page->show->full &&
                       changed(base, &answer->elements[now->parent]);
        if (changed(base, now) && !covered)
            write_change(page, demur_page_element(base, now->element->id), now);
    }
}

static bool same_forum(const Decision *a, const Decision *b) {
    return a->court == b->court && a->date == b->date &&
           a->posture == b->posture;
}

static void write_supposed(Page *page, const Decision *row) {
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
        paragraph(page, 2, 4,
                  demur_arena_format(page->arena, "Teaching: %s",
                                     row->suppose->teaching));
    if (!same_forum(row, &page->result->base))
        paragraph(page, 2, 4, demur_page_forum(page, row));
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
        const Answer *base = same_question(&page->result->base, answer);
        if (base != NULL)
            write_changes(page, base, answer);
        write_notes(page, 4, &answer->notes,
                    base == NULL ? NULL : &base->notes);
    }
    write_notes(page, 2, &row->notes, &page->result->base.notes);
    page->decision = &page->result->base;
}

/* ---- the receipt
 * ---------------------------------------------------------------- */

static void write_receipt(Page *page) {
    char day[DATE_TEXT_SIZE], hex[65];
    const Book *book = page->book;
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(&page->flow, "demur %s; law through %s; rules %.12s; ",
                      page->show->version,
                      book->current_through == DATE_NONE
                          ? "no date"
                          : demur_date_write(book->current_through, day),
                      book->sha256);
    demur_flow_format(&page->flow, "facts %.12s",
                      demur_pattern_sha256(page->result->pattern, hex));
    demur_flow_close(&page->flow);
    paragraph(page, 0, 2,
              "Not legal advice: a teaching and drafting aid, no better than "
              "its rules and facts.");
}

void demur_show_text(const Result *result, const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, result, show, out);
    demur_page_write_title(&page);
    write_preface(&page);
    write_names(&page, "In the venture: ", &result->pattern->venture);
    write_answers(&page, &result->base);
    demur_page_write_authorities(&page, &result->base);
    write_notes(&page, 0, &result->base.notes, NULL);
    for (size_t i = 0; i < result->base.answer_count; i++)
        write_not_encoded(&page, &result->base, i);
    for (size_t i = 0; i < result->suppose_count; i++)
        write_supposed(&page, &result->suppose[i]);
    write_receipt(&page);
    demur_page_finish(&page);
}

/* ---- one line
 * --------------------------------------------------------------------- */

/* A line of its own for each claim, never wrapped: programs read it too. */
static void write_line(Page *page, const Answer *answer) {
    const Pattern *pattern = page->result->pattern;
    bool stream = strcmp(pattern->file, "-") == 0 && pattern->title != NULL;
    demur_flow_open(&page->flow, 0, 0);
    demur_flow_text(&page->flow, stream ? pattern->title : pattern->file);
    demur_flow_column(&page->flow, page->show->label_width + 2);
    if (page->result->base.answer_count > 1)
        demur_flow_format(&page->flow, "%s, %s: ", answer->claim->id,
                          answer->defendant);
    demur_page_outcome(page, answer);
    demur_flow_close(&page->flow);
}

void demur_show_line(const Result *result, const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, result, show, out);
    page.flow.width = INT32_MAX / 2;
    for (size_t i = 0; i < result->base.answer_count; i++)
        write_line(&page, &result->base.answers[i]);
    demur_page_finish(&page);
}
