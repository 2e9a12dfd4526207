#include "show_text_page.h"

#include "show_json_writer.h"

#include <string.h>

/* ---- text ---------------------------------------------------------------- */

static void write_heading(Page *page, const Trial *trial) {
    Flow *flow = &page->flow;
    bool pass = trial->verdict == VERDICT_UNEXPECTED_PASS;
    demur_flow_open(flow, 0, 2);
    demur_flow_paint(flow, PAINT_BAD);
    demur_flow_text(flow, pass ? "UNEXPECTED PASS" : "FAILED");
    demur_flow_paint(flow, PAINT_PLAIN);
    const char *at = demur_page_place(page, trial->expect->at);
    demur_flow_format(flow, " %s",
                      at != NULL ? at : page->result->pattern->file);
    if (trial->row != NULL && trial->row->title != NULL)
        demur_flow_format(flow, ": suppose \"%s\"", trial->row->title);
    if (trial->expect->title != NULL)
        demur_flow_format(flow, ": %s", trial->expect->title);
    demur_flow_close(flow);
    demur_flow_open(flow, 2, 4);
    demur_flow_text(flow, demur_page_forum(page, &trial->decision));
    demur_flow_close(flow);
}

static bool explained_before(const Trial *trial, size_t number) {
    for (size_t i = 0; i < number; i++)
        if (trial->mismatches[i].element == trial->mismatches[number].element)
            return true;
    return false;
}

static void write_mismatch(Page *page, const Trial *trial, size_t number) {
    const Mismatch *one = &trial->mismatches[number];
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_format(&page->flow, "%s: expected %s, got %s", one->what,
                      one->expected, one->got);
    demur_flow_close(&page->flow);
    if (one->element != NULL && !explained_before(trial, number))
        demur_page_write_element(page, NULL, one->element, 1);
}

/* Where only the outcome differs, the elements that carry it are shown. */
static void write_carriers(Page *page, const Trial *trial) {
    for (size_t i = 0; i < trial->mismatch_count; i++)
        if (trial->mismatches[i].element != NULL)
            return;
    for (size_t i = 0; i < trial->decision.answer_count; i++) {
        const Answer *answer = &trial->decision.answers[i];
        for (size_t k = 0; k < answer->element_count; k++)
            if (answer->elements[k].matters)
                demur_page_write_element(page, answer, &answer->elements[k], 1);
    }
}

static void write_trial(Page *page, const Trial *trial) {
    page->decision = &trial->decision;
    memset(page->asked, 0, page->book->fact_count * sizeof *page->asked);
    write_heading(page, trial);
    for (size_t i = 0; i < trial->mismatch_count; i++)
        write_mismatch(page, trial, i);
    if (trial->verdict == VERDICT_FAILED)
        write_carriers(page, trial);
    if (trial->expect->known_failure != NULL) {
        demur_flow_open(&page->flow, 2, 4);
        demur_flow_format(&page->flow,
                          "It passes, although it says: known failure, %s",
                          trial->expect->known_failure);
        demur_flow_close(&page->flow);
    }
    demur_flow_blank(&page->flow);
}

void demur_show_trials_text(const Result *result, const Trials *trials,
                            const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, result, show, out);
    for (size_t i = 0; i < trials->count; i++) {
        Verdict verdict = trials->items[i].verdict;
        if (verdict == VERDICT_FAILED || verdict == VERDICT_UNEXPECTED_PASS)
            write_trial(&page, &trials->items[i]);
    }
    demur_page_finish(&page);
}

/* ---- JSON ---------------------------------------------------------------- */

static void json_mismatch(JsonWriter *w, const Mismatch *one) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "what", one->what);
    demur_writer_text(w, "element",
                      one->element == NULL ? NULL : one->element->element->id);
    demur_writer_text(w, "expected", one->expected);
    demur_writer_text(w, "got", one->got);
    demur_writer_close(w);
}

static void json_trial(JsonWriter *w, const Trial *trial) {
    demur_writer_text(w, "file", w->result->pattern->file);
    demur_writer_text(w, "at", demur_writer_place(w, trial->expect->at));
    demur_writer_text(w, "title", trial->expect->title);
    demur_writer_text(w, "suppose",
                      trial->row == NULL ? NULL : trial->row->title);
    demur_writer_text(w, "status", demur_verdict_word(trial->verdict));
    demur_writer_text(w, "known_failure", trial->expect->known_failure);
    demur_writer_array(w, "mismatches");
    for (size_t i = 0; i < trial->mismatch_count; i++)
        json_mismatch(w, &trial->mismatches[i]);
    demur_writer_close(w);
}

void demur_show_trials_json(const Result *result, const Trials *trials,
                            const Show *show, Buffer *out) {
    for (size_t i = 0; i < trials->count; i++) {
        JsonWriter w;
        if (i > 0)
            demur_buffer_text(out, ",\n");
        demur_writer_begin(&w, result, show, out);
        json_trial(&w, &trials->items[i]);
        demur_writer_end(&w);
    }
}
