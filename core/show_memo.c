#include "show_memo.h"

#include <string.h>

void demur_memo_item(MemoWriter *w, int depth, const char *label,
                     const char *text) {
    Prose prose = {.depth = depth};
    if (text == NULL)
        return;
    if (label != NULL)
        demur_prose_add(w->document, &prose, PIECE_STRONG, label);
    demur_prose_format(w->document, &prose, "%s%s", label == NULL ? "" : " ",
                       text);
    demur_document_item(w->document, prose);
}

/* ---- authorities by name ------------------------------------------------- */

static const char *remark(MemoWriter *w, const char *text, const char *about) {
    return about == NULL ? text
                         : demur_arena_format(w->arena, "%s [%s]", text, about);
}

/* Those of that day, or those that came later. */
static const char *names_of(MemoWriter *w, const Citations *list, int32_t but,
                            bool to_come) {
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Cited *one = &list->items[i];
        if (one->authority == but || one->to_come != to_come)
            continue;
        const char *name =
            demur_page_authority(&w->report.page, one->authority);
        if (one->ended != NULL)
            name =
                remark(w, name, demur_page_name(&w->report.page, one->ended));
        name = remark(w, name, one->weight);
        text = text == NULL
                   ? name
                   : demur_arena_format(w->arena, "%s; %s", text, name);
    }
    return text;
}

const char *demur_memo_names(MemoWriter *w, const Citations *list,
                             int32_t but) {
    const char *now = names_of(w, list, but, false);
    const char *later = names_of(w, list, but, true);
    if (later == NULL)
        return now;
    return demur_arena_format(w->arena, "%s%safter this day %s",
                              now == NULL ? "" : now,
                              now == NULL ? "" : "; and ", later);
}

/* ---- the issues of an answer --------------------------------------------- */

enum { MOST_DEPTH = 16 };

/* "2.1." of each issue. */
static const char **number_all(MemoWriter *w, const MemoAnswer *one) {
    const char **numbers =
        demur_arena_array(w->arena, one->issue_count, sizeof *numbers);
    int counts[MOST_DEPTH] = {0};
    for (size_t i = 0; i < one->issue_count; i++) {
        int depth = one->issues[i].depth;
        depth = depth < MOST_DEPTH ? depth : MOST_DEPTH - 1;
        counts[depth]++;
        for (int d = depth + 1; d < MOST_DEPTH; d++)
            counts[d] = 0;
        numbers[i] = "";
        for (int d = 0; d <= depth; d++)
            numbers[i] =
                demur_arena_format(w->arena, "%s%d.", numbers[i], counts[d]);
    }
    return numbers;
}

static void add_cell(MemoWriter *w, Piece piece) {
    Prose cell = {0};
    demur_prose_piece(w->document, &cell, piece);
    demur_document_cell(w->document, cell);
}

/* Which of them governs, in short. */
static const char *rests_on(MemoWriter *w, const ElementResult *element) {
    if (element->governs == GOVERNS_OPEN)
        return demur_memo_agree(element) ? "open: so under each reading"
                                         : "open";
    if (element->reading == NULL)
        return "the statute";
    const char *text = demur_report_reading(&w->report, element->reading);
    if (element->authority >= 0)
        text = demur_arena_format(
            w->arena, "%s: %s", text,
            demur_page_authority(&w->report.page, element->authority));
    return demur_arena_format(w->arena, "%s (%s)", text,
                              demur_governs_word(element->governs));
}

/* The whole at a glance, and the way to each of them. */
static void add_brief(MemoWriter *w, const MemoAnswer *one,
                      const char *const *numbers) {
    static const char *const headings[] = {"Issue", "Conclusion", "Law",
                                           "Ground"};
    demur_document_table(w->document, "Brief answers", headings, 4);
    for (size_t i = 0; i < one->issue_count; i++) {
        const ElementResult *of = one->issues[i].element;
        const char *ground = demur_page_ground_word(one->answer, of);
        const char *to = demur_report_place(&w->report, of->element->id);
        const char *became = demur_memo_became(w, one->answer, of->element);
        bool is = strncmp(became, "is ", 3) == 0;
        add_cell(w, (Piece){.text = demur_arena_format(
                                w->arena, "%s %s", numbers[i],
                                demur_report_name(&w->report, of->element)),
                            .to = demur_arena_format(w->arena, "#%s", to)});
        add_cell(
            w, (Piece){.text = demur_arena_format(w->arena, "%s %s",
                                                  demur_status_mark(of->status),
                                                  is ? became + 3 : became)});
        add_cell(w, (Piece){.text = rests_on(w, of)});
        add_cell(w, (Piece){.text = ground == NULL ? "" : ground});
    }
}

/* What was not asked, and so has no two sides here. */
static void add_uncontested(MemoWriter *w, const Answer *answer) {
    const char *text = NULL;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        if (one->parent >= 0 || (one->status != STATUS_NOT_REACHED &&
                                 one->status != STATUS_NOT_ENCODED &&
                                 one->status != STATUS_DOES_NOT_APPLY))
            continue;
        text = demur_arena_format(
            w->arena, "%s%s%s (%s)", text == NULL ? "" : text,
            text == NULL ? "" : "; ",
            demur_report_name(&w->report, one->element),
            demur_page_status(&w->report.page, one->status));
    }
    demur_report_field(&w->report, "Not contested here:", text);
}

/* ---- what is open, and the weakest element ------------------------------- */

/* Of some facts, those that were not told already. */
static void add_open_facts(MemoWriter *w, const char *label, const Strings *ids,
                           const Strings *but) {
    const Book *book = w->report.page.book;
    for (size_t i = 0; i < ids->count; i++) {
        int32_t fact = demur_book_fact(book, ids->items[i]);
        const char *ask = fact < 0 ? NULL : book->facts[fact].ask;
        if (but == NULL || !demur_strings_has(but, ids->items[i]))
            demur_memo_item(w, 0, label, ask == NULL ? ids->items[i] : ask);
    }
}

/* The name of a reading "element=reading" of the answer. */
static const char *reading_name(MemoWriter *w, const Element *of,
                                const char *id) {
    int32_t reading = of == NULL ? -1 : demur_book_reading(of, id);
    return reading < 0
               ? id
               : demur_report_reading(&w->report, &of->readings[reading]);
}

/* "Reliance, which is read as "in fact" or "presumed"" of "reliance=in_fact"
 * and its neighbors. */
static const char *ways(MemoWriter *w, const Element *of, const char *id,
                        const char *const *items, size_t count) {
    const char *text =
        demur_arena_format(w->arena, "%s, which is read as",
                           of == NULL ? id : demur_report_name(&w->report, of));
    for (size_t i = 0; i < count; i++)
        text = demur_arena_format(
            w->arena, "%s %s\"%s\"", text, i == 0 ? "" : "or ",
            reading_name(w, of, items[i] + strlen(id) + 1));
    return text;
}

/* Of readings that compete, and of disputed questions of law. */
static void add_open_law(MemoWriter *w, const Answer *answer) {
    const Book *book = w->report.page.book;
    const Strings *readings = &answer->readings;
    for (size_t i = 0, count; i < readings->count; i += count) {
        const char *const *items = readings->items + i;
        size_t length = strcspn(items[0], "=");
        const char *id =
            demur_arena_format(w->arena, "%.*s", (int)length, items[0]);
        int32_t fact = demur_book_fact(book, id);
        const ElementResult *one = demur_answer_element(answer, id);
        for (count = 1; i + count < readings->count &&
                        strncmp(items[count], items[0], length + 1) == 0;)
            count++;
        demur_memo_item(w, 0, "Of law:",
                        fact >= 0 ? book->facts[fact].ask
                                  : ways(w, one == NULL ? NULL : one->element,
                                         id, items, count));
    }
}

static bool is_open(const Answer *answer) {
    return answer->facts.count > 0 || answer->readings.count > 0;
}

/* That nothing open changes the outcome, or nothing: what is open is listed. */
static void add_turns(MemoWriter *w, const Answer *answer) {
    if (is_open(answer))
        return;
    demur_page_write_turns(&w->report.page, answer, 0);
    demur_report_take(&w->report);
}

static void add_open(MemoWriter *w, const Answer *answer) {
    demur_document_heading(w->document, w->report.top + 1,
                           demur_report_id(&w->report, "open"),
                           "Open questions");
    add_open_facts(w, "Of fact:", &answer->facts, NULL);
    if (answer->sorted && is_open(answer))
        add_open_facts(w, "Of fact, and nobody says:", &answer->can_matter,
                       &answer->facts);
    add_open_law(w, answer);
    add_open_facts(w, "A judgement call:", &answer->judgements, NULL);
    if (!is_open(answer) && answer->judgements.count == 0)
        demur_memo_item(w, 0, NULL, "None.");
}

static const char *weakest(MemoWriter *w, const FlipAnswer *found) {
    const char *text = NULL;
    for (size_t i = 0; i < found->weakest.count; i++) {
        int32_t number = found->weakest.items[i];
        const Element *of = found->answer->elements[number].element;
        text = demur_arena_format(w->arena, "%s%s%s", text == NULL ? "" : text,
                                  text == NULL ? "" : "; ",
                                  demur_report_name(&w->report, of));
    }
    return text;
}

/* "3 of the 5 smallest sets of changes (2 in each)" */
static const char *share(MemoWriter *w, const FlipAnswer *found) {
    if (found->smallest_count == 1)
        return demur_arena_format(w->arena, "the only smallest set (%zu)",
                                  found->smallest);
    return demur_arena_format(
        w->arena, "%zu of the %zu smallest sets (%zu each)",
        found->weakest_count, found->smallest_count, found->smallest);
}

/* The element that the fewest changes overturn the outcome by. */
static void add_weakest(MemoWriter *w, const FlipAnswer *found) {
    const char *text = weakest(w, found);
    if (text != NULL)
        text = demur_arena_format(
            w->arena,
            "%s. Of the sets of changes that would give another outcome, it is "
            "in %s.%s",
            text, share(w, found),
            found->cut ? " The search was cut at its limit." : "");
    demur_report_field(&w->report, "Weakest element:",
                       text != NULL ? text
                                    : "none was found; no set of one or two "
                                      "changes gives another outcome.");
}

static void add_answer(MemoWriter *w, const MemoAnswer *one) {
    const char **numbers = number_all(w, one);
    demur_report_claim(&w->report, one->answer);
    demur_report_headline(&w->report, one->answer);
    add_turns(w, one->answer);
    add_brief(w, one, numbers);
    add_weakest(w, one->flips);
    add_uncontested(w, one->answer);
    for (size_t i = 0; i < one->issue_count; i++)
        demur_memo_issue(w, one->answer, &one->issues[i], numbers[i]);
    add_open(w, one->answer);
}

/* ---- the whole ----------------------------------------------------------- */

typedef struct Unverified {
    bool *told; /* per authority */
    bool begun;
} Unverified;

static void add_unverified(MemoWriter *w, Unverified *list, int32_t number) {
    if (list->told[number])
        return;
    list->told[number] = true;
    if (!list->begun)
        demur_document_heading(w->document, w->report.top, "unverified",
                               "Not verified against their source");
    list->begun = true;
    demur_memo_item(w, 0, NULL, demur_page_authority(&w->report.page, number));
}

/* What the outcome relies on first, then what is named against it. */
static void add_all_unverified(MemoWriter *w, const Decision *decision,
                               const Citations *cited) {
    const Book *book = w->report.page.book;
    Unverified list = {.told = demur_arena_array(
                           w->arena, book->authority_count, sizeof(bool))};
    for (size_t a = 0; a < decision->answer_count; a++)
        for (size_t i = 0; i < decision->answers[a].unverified.count; i++)
            add_unverified(w, &list, decision->answers[a].unverified.items[i]);
    for (size_t i = 0; i < cited->count; i++)
        if (!book->authorities[cited->items[i].authority].checked)
            add_unverified(w, &list, cited->items[i].authority);
}

static const char *title_of(MemoWriter *w, const Result *result) {
    const Pattern *pattern = result->pattern;
    return demur_arena_format(w->arena, "Memorandum: %s",
                              pattern->title != NULL ? pattern->title
                                                     : pattern->file);
}

/* "Reliance; A statement": the elements that carry the outcome. */
static const char *grounds(MemoWriter *w, const Answer *answer) {
    const char *text = NULL;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        if (demur_page_ground_word(answer, one) == NULL)
            continue;
        const char *name = demur_report_name(&w->report, one->element);
        text = text == NULL
                   ? name
                   : demur_arena_format(w->arena, "%s; %s", text, name);
    }
    return text == NULL ? "" : text;
}

/* Of several claims or defendants, what becomes of each, and the way there. */
static void add_overview(MemoWriter *w, const Memo *memo) {
    static const char *const headings[] = {"Claim", "Outcome", "Grounds"};
    demur_document_table(w->document, "What becomes of each claim", headings,
                         3);
    for (size_t i = 0; i < memo->answer_count; i++) {
        const Answer *answer = memo->answers[i].answer;
        const char *claim = answer->claim->title != NULL ? answer->claim->title
                                                         : answer->claim->id;
        const char *word = demur_outcome_word(answer->outcome);
        w->report.answer = i + 1;
        add_cell(w,
                 (Piece){.text = demur_arena_format(w->arena, "%s, against %s",
                                                    claim, answer->defendant),
                         .to = demur_arena_format(
                             w->arena, "#%s",
                             demur_report_id(&w->report, "claim"))});
        add_cell(w, (Piece){.text = demur_page_name(&w->report.page, word)});
        add_cell(w, (Piece){.text = grounds(w, answer)});
    }
}

static void add_everything(MemoWriter *w, const Memo *memo) {
    const Decision *base = &w->report.page.result->base;
    demur_report_preface(&w->report);
    demur_report_field(&w->report, "This outline",
                       "has both sides of each contested element, as the rule "
                       "book has them. It does not say who should win.");
    if (memo->answer_count > 1)
        add_overview(w, memo);
    for (size_t i = 0; i < memo->answer_count; i++) {
        w->report.answer = memo->answer_count > 1 ? i + 1 : 0;
        add_answer(w, &memo->answers[i]);
    }
    w->report.answer = 0;
    demur_report_authorities(&w->report, base, &memo->cited);
    add_all_unverified(w, base, &memo->cited);
    demur_report_not_encoded(&w->report, base);
    demur_report_receipt(&w->report);
}

void demur_show_memo(const Result *result, const Memo *memo, const Show *show,
                     bool html, Buffer *out) {
    MemoWriter writer = {.arena = demur_arena_new()};
    demur_report_init(&writer.report, result, show, title_of(&writer, result));
    writer.report.plain = true;
    writer.document = writer.report.document;
    add_everything(&writer, memo);
    demur_report_write(&writer.report, html, out);
    demur_arena_free(writer.arena);
}
