#include "show_text_page.h"

#include <string.h>

/* ---- the head ------------------------------------------------------------ */

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
        demur_page_write_list(page, 0, "Tags: ", ", ", &pattern->tags);
}

static void write_question(Page *page, const Answer *answer) {
    demur_page_write_claim(page, answer);
    if (!demur_page_has_unreached(answer))
        return;
    Strings issues = demur_page_issues(page, answer);
    demur_page_write_list(
        page, 0, "Put to the court, and nothing else decided: ", ", ", &issues);
}

/* ---- the elements -------------------------------------------------------- */

bool demur_page_carries(const Answer *answer, size_t number) {
    if (answer->elements[number].matters)
        return true;
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].parent == (int32_t)number && i != number &&
            demur_page_carries(answer, i))
            return true;
    return false;
}

static bool shown(const Page *page, const Answer *answer, size_t number) {
    return page->show->full || demur_page_carries(answer, number);
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

/* ---- what it rests on ---------------------------------------------------- */

static bool rests_on(const Page *page, const Answer *answer, int32_t fact) {
    for (size_t i = 0; i < answer->element_count; i++)
        for (size_t k = 0; k < answer->elements[i].because_count; k++)
            if (answer->elements[i].because[k].fact == fact &&
                visible(page, answer, i))
                return true;
    return false;
}

void demur_page_write_assumed(Page *page, const Answer *answer) {
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

static bool noted_before(const Page *page, const Answer *answer,
                         const char *text) {
    const Answer *one = page->decision->answers;
    while (one < answer && !demur_page_noted(&one->notes, text))
        one++;
    return one < answer;
}

/* The outcome and its reasons; where an earlier claim had the same, word for
 * word, no more than that. */
static void write_reasoned(Page *page, const Answer *answer) {
    Buffer *out = page->flow.out;
    size_t from = out->length;
    demur_page_write_outcome(page, answer);
    const char *told = demur_buffer_string(out) + from;
    char *text = demur_arena_string(page->arena, told);
    const Answer *first = page->decision->answers;
    size_t number = (size_t)(answer - first), same = 0;
    while (same < number && strcmp(page->reasoned[same], text) != 0)
        same++;
    page->reasoned[number] = text;
    if (same == number || page->show->full)
        return;
    demur_buffer_cut(out, from);
    demur_flow_open(&page->flow, 0, 2);
    demur_page_outcome(page, answer);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_format(&page->flow,
                      "The reasons are the same, word for word (%s, %s).",
                      first[same].claim->id, first[same].defendant);
    demur_flow_close(&page->flow);
}

/* One of several answers is told in short, its notes only if no other had
 * them. */
static void write_answer(Page *page, const Answer *answer) {
    bool alone = page->decision->answer_count == 1 || page->show->full;
    memset(page->asked, 0, page->book->fact_count * sizeof *page->asked);
    write_question(page, answer);
    demur_flow_blank(&page->flow);
    write_reasoned(page, answer);
    if (alone) {
        demur_flow_blank(&page->flow);
        write_elements(page, answer);
        demur_page_write_assumed(page, answer);
    }
    for (size_t i = 0; i < answer->notes.count; i++)
        if (!noted_before(page, answer, answer->notes.items[i].text))
            demur_page_write_note(page, 0, &answer->notes.items[i]);
}

/* Of several answers, first what each comes to. */
static void write_answers(Page *page, const Decision *decision) {
    bool several = decision->answer_count > 1;
    page->reasoned = demur_arena_array(page->arena, decision->answer_count,
                                       sizeof *page->reasoned);
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
        demur_page_paragraph(
            page, 0, 2, "Each element with its facts: --full, or `demur why`.");
        demur_flow_blank(&page->flow);
    }
}

void demur_show_text(const Result *result, const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, result, show, out);
    demur_page_write_title(&page);
    write_preface(&page);
    /* "Seller, Inc." has a comma in its name */
    demur_page_write_list(&page, 0, "The venture in question: ", "; ",
                          &result->pattern->venture);
    write_answers(&page, &result->base);
    demur_page_write_authorities(&page, &result->base);
    demur_page_write_notes(&page, 0, &result->base.notes, NULL);
    for (size_t i = 0; i < result->base.answer_count; i++)
        demur_page_write_not_encoded(&page, &result->base, i);
    if (!show->full)
        demur_page_write_series(&page);
    for (size_t i = 0; show->full && i < result->suppose_count; i++)
        demur_page_write_supposed(&page, &result->suppose[i]);
    demur_page_write_receipt(&page);
    demur_page_finish(&page);
}

/* ---- one line ------------------------------------------------------------ */

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
