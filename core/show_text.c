#include "show_text_page.h"

#include <string.h>

/* ---- the head ------------------------------------------------------------ */

static void paragraph(Page *page, int first, int hang, const char *text) {
    demur_flow_open(&page->flow, first, hang);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

static void write_title(Page *page) {
    const char *title = page->result->pattern->title;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow,
                    title != NULL ? title : page->result->pattern->file);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

static void write_forum(Page *page, const Decision *decision) {
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, demur_page_forum(page, decision));
    if (!decision->date_given)
        demur_flow_text(&page->flow,
                        "; no date was given, so as the rule book stands");
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

static void write_question(Page *page, const Answer *answer) {
    const Claim *claim = answer->claim;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow,
                    claim->title != NULL ? claim->title : claim->id);
    if (claim->statute >= 0 &&
        !demur_page_names_statute(claim->title,
                                  page->book->statutes[claim->statute].cite))
        demur_flow_format(&page->flow, " (%s)",
                          page->book->statutes[claim->statute].cite);
    if (answer->defendant != NULL)
        demur_flow_format(&page->flow, ", against %s", answer->defendant);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
    if (has_unreached(answer))
        write_names(page, "Put to the court: ", &answer->issues);
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
        folded += write_tree(page, answer, (int32_t)i, depth + 1);
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
    demur_flow_format(&page->flow,
                      "%zu part%s did not matter; --full shows %s.", folded,
                      folded == 1 ? "" : "s", folded == 1 ? "it" : "them");
    demur_flow_close(&page->flow);
    demur_flow_blank(&page->flow);
}

/* ---- what it turns on -------------------------------------------------------
 */

/* "knowledge: specific_victim or venture_generally; …" from "element=reading"
 * items, those of one element together. */
static void write_open_readings(Page *page, const Strings *readings) {
    const char *before = NULL;
    size_t length = 0;
    for (size_t i = 0; i < readings->count; i++) {
        const char *item = readings->items[i], *equals = strchr(item, '=');
        size_t size = equals == NULL ? strlen(item) : (size_t)(equals - item);
        bool same = before != NULL && size == length &&
                    strncmp(before, item, size) == 0;
        if (same)
            demur_flow_format(&page->flow, " or %s",
                              equals == NULL ? "" : equals + 1);
        else
            demur_flow_format(&page->flow, "%s%.*s%s%s",
                              before == NULL ? "" : "; ", (int)size, item,
                              equals == NULL ? "" : ": ",
                              equals == NULL ? "" : equals + 1);
        before = item;
        length = size;
    }
}

static const char *turns_on(const Answer *answer) {
    bool facts = answer->facts.count > 0, law = answer->readings.count > 0;
    return facts && law ? "Turns on open facts and on open law."
           : facts      ? "Turns on open facts, not on open law."
           : law        ? "Turns on open law, not on open facts."
                        : "Turns on nothing that is open.";
}

static void write_turns_on(Page *page, const Answer *answer) {
    paragraph(page, 0, 2, turns_on(answer));
    if (answer->facts.count > 0)
        write_names(page, "  Facts: ", &answer->facts);
    if (answer->readings.count > 0) {
        demur_flow_open(&page->flow, 2, 4);
        demur_flow_text(&page->flow, "Law: ");
        write_open_readings(page, &answer->readings);
        demur_flow_close(&page->flow);
    }
    if (!answer->firm_law || answer->combinations < 2)
        return;
    demur_flow_open(&page->flow, 2, 4);
    demur_flow_format(&page->flow,
                      "Law is open here, but the outcome is the same whichever "
                      "reading this court adopts (%lld combinations).",
                      (long long)answer->combinations);
    demur_flow_close(&page->flow);
}

static void write_assumed(Page *page, const Answer *answer) {
    for (size_t i = 0; i < answer->assumed.count; i++) {
        if (i == 0) {
            demur_flow_open(&page->flow, 0, 2);
            demur_flow_text(&page->flow, "Assumed, as nobody contests it: ");
        }
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          page->book->facts[answer->assumed.items[i]].id);
    }
    if (answer->assumed.count > 0)
        demur_flow_close(&page->flow);
}

/* The decisions whose readings are used in what is shown, in full. */
static void write_authorities(Page *page, const Answer *answer) {
    bool *told = demur_arena_array(page->arena, page->book->authority_count,
                                   sizeof *told);
    bool first = true;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        int32_t number = element->authority;
        if (number < 0 || told[number] || !shown(page, answer, i))
            continue;
        if (first)
            paragraph(page, 0, 0, "Authorities for the readings used");
        first = false;
        told[number] = true;
        demur_flow_open(&page->flow, 2, 4);
        demur_flow_format(
            &page->flow, "%s, %s", page->book->authorities[number].name,
            demur_authority_cite(page->book, number, page->arena));
        demur_flow_close(&page->flow);
    }
}

static void write_unverified(Page *page, const Answer *answer) {
    for (size_t i = 0; i < answer->unverified.count; i++) {
        if (i == 0) {
            demur_flow_open(&page->flow, 0, 2);
            demur_flow_text(&page->flow, "Relied on, but not verified: ");
        }
        demur_flow_format(
            &page->flow, "%s%s", i == 0 ? "" : "; ",
            demur_page_authority(page, answer->unverified.items[i]));
    }
    if (answer->unverified.count > 0)
        demur_flow_close(&page->flow);
}

/* What the rule book leaves out: the names; with --full the reasons too. */
static void write_not_encoded(Page *page, const Answer *answer) {
    const Strings *left_out = &answer->claim->not_encoded;
    if (left_out->count == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, "Not in the rule book: ");
    for (size_t i = 0; i < left_out->count; i++) {
        const char *item = left_out->items[i], *colon = strchr(item, ':');
        bool whole = page->show->full || colon == NULL;
        int length = (int)(whole ? strlen(item) : (size_t)(colon - item));
        demur_flow_format(&page->flow, "%s%.*s",
                          i == 0             ? ""
                          : page->show->full ? "; "
                                             : ", ",
                          length, item);
    }
    demur_flow_close(&page->flow);
}

static bool has_note(const Notes *notes, const char *text) {
    for (size_t i = 0; notes != NULL && i < notes->count; i++)
        if (strcmp(notes->items[i].text, text) == 0)
            return true;
    return false;
}

/* The notes that were not told `before`, which may be NULL. */
static void write_notes(Page *page, int indent, const Notes *notes,
                        const Notes *before) {
    for (size_t i = 0; i < notes->count; i++) {
        if (has_note(before, notes->items[i].text))
            continue;
        const char *at = demur_page_place(page, notes->items[i].at);
        demur_flow_open(&page->flow, indent, indent + 2);
        demur_flow_format(&page->flow, "Note: %s", notes->items[i].text);
        if (at != NULL)
            demur_flow_format(&page->flow, " (%s)", at);
        demur_flow_close(&page->flow);
    }
}

static void write_answer(Page *page, const Answer *answer) {
    write_question(page, answer);
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_page_outcome(page, answer);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
    write_turns_on(page, answer);
    demur_flow_blank(&page->flow);
    write_elements(page, answer);
    write_authorities(page, answer);
    write_names(page, "Judgement calls it rests on: ", &answer->judgements);
    write_assumed(page, answer);
    write_unverified(page, answer);
    write_not_encoded(page, answer);
    write_notes(page, 0, &answer->notes, NULL);
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
    if (!same_forum(row, &page->result->base))
        paragraph(page, 2, 4, demur_page_forum(page, row));
    for (size_t i = 0; i < row->answer_count; i++) {
        const Answer *answer = &row->answers[i];
        demur_flow_open(&page->flow, 2, 4);
        if (row->answer_count > 1)
            demur_flow_format(&page->flow, "%s, %s: ", answer->claim->id,
                              answer->defendant);
        demur_page_outcome(page, answer);
        demur_flow_text(&page->flow, ".");
        demur_flow_close(&page->flow);
        if (answer->facts.count + answer->readings.count > 0)
            paragraph(page, 4, 6, turns_on(answer));
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
    write_title(&page);
    write_forum(&page, &result->base);
    write_names(&page, "In the venture: ", &result->pattern->venture);
    for (size_t i = 0; i < result->base.answer_count; i++) {
        if (i > 0)
            demur_flow_blank(&page.flow);
        write_answer(&page, &result->base.answers[i]);
    }
    write_notes(&page, 0, &result->base.notes, NULL);
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
