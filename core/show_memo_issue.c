#include "show_memo.h"
#include "show_text_change.h"

#include <string.h>

enum { DEEPEST = 6 }; /* level of a heading */

/* ---- issue --------------------------------------------------------------- */

/* True if it is an element of the claim, or a part of one. */
static bool of_claim(const Answer *answer, const ElementResult *element) {
    while (element->parent >= 0 && element->element->kind == ELEMENT_ELEMENT)
        element = &answer->elements[element->parent];
    return element->element->kind == ELEMENT_ELEMENT;
}

/* Who bears the burden, and what that takes before there is a record. What
 * meets a defense a complaint may leave out. */
static const char *burden(const MemoWriter *w, const Answer *answer,
                          const ElementResult *element) {
    int32_t posture = w->report.page.decision->posture;
    bool pleading =
        posture >= 0 &&
        w->report.page.book->postures[posture].stage == STAGE_PLEADING;
    if (element->burden == SIDE_PLAINTIFF)
        return pleading && of_claim(answer, element)
                   ? " The plaintiff bears the burden, and the complaint must "
                     "allege it."
                   : " The plaintiff bears the burden.";
    if (element->burden == SIDE_DEFENDANT)
        return pleading ? " The defendant bears the burden, and the complaint "
                          "itself must show it."
                        : " The defendant bears the burden.";
    return "";
}

/* "Under 2 X § 3, did the defendant know?" */
static const char *question(MemoWriter *w, const Element *of) {
    const char *title = demur_report_title(&w->report, of), *ask = of->ask;
    const char *cite = of->statute < 0
                           ? NULL
                           : w->report.page.book->statutes[of->statute].cite;
    if (ask == NULL)
        return demur_arena_format(
            w->arena, "%s: %s", title,
            of->kind == ELEMENT_DEFENSE     ? "does it bar the claim?"
            : of->kind == ELEMENT_EXCEPTION ? "does it apply?"
                                            : "is it met?");
    if (cite == NULL || demur_page_names_statute(ask, cite))
        return ask;
    bool word =
        ask[0] >= 'A' && ask[0] <= 'Z' && ask[1] >= 'a' && ask[1] <= 'z';
    return demur_arena_format(w->arena, "Under %s, %c%s", cite,
                              word ? ask[0] - 'A' + 'a' : ask[0], ask + 1);
}

static void add_issue(MemoWriter *w, const Answer *answer,
                      const ElementResult *element) {
    demur_report_field(&w->report, "Issue.",
                       demur_arena_format(w->arena, "%s%s",
                                          question(w, element->element),
                                          burden(w, answer, element)));
}

/* ---- rule ---------------------------------------------------------------- */

static const ToldRule *told(const MemoWriter *w, const ElementResult *element) {
    for (size_t i = 0; i < w->rule_count; i++) {
        const ElementResult *one = w->rules[i].element;
        if (one->element == element->element &&
            one->reading == element->reading &&
            one->governs == element->governs)
            return &w->rules[i];
    }
    return NULL;
}

static void add_told(MemoWriter *w, const ToldRule *rule) {
    Prose prose = {0};
    demur_prose_add(w->document, &prose, PIECE_STRONG, "Rule.");
    demur_prose_format(w->document, &prose, " As in ");
    demur_prose_piece(
        w->document, &prose,
        (Piece){.kind = PIECE_TEXT,
                .text = rule->name,
                .to = demur_arena_format(w->arena, "#%s", rule->place)});
    demur_prose_format(w->document, &prose, ".");
    demur_document_paragraph(w->document, prose);
}

static void add_words(MemoWriter *w, const char *quote) {
    Prose words = {0};
    demur_report_field(&w->report, "Rule.",
                       quote != NULL
                           ? "The statute says:"
                           : "No words of the statute are quoted for it.");
    if (quote == NULL)
        return;
    demur_prose_add(w->document, &words, PIECE_TEXT, quote);
    demur_document_quotation(w->document, words);
}

/* The decision by which the reading governs, in full, or why none does. */
static void add_authority(MemoWriter *w, const Answer *answer,
                          const ElementResult *element) {
    const char *why = element->governs == GOVERNS_ADOPTED
                          ? "its reading is taken here by choice, and not "
                            "because it binds this court"
                          : element->why;
    bool plain = element->governs == GOVERNS_SETTLED ||
                 element->governs == GOVERNS_STATUTE ||
                 element->element->reading_count == 0;
    if (plain)
        demur_memo_item(w, 0, "Law:", "one test; no decision is relied on");
    for (size_t i = 0; i < answer->authorities.count && !plain; i++) {
        const Cited *one = &answer->authorities.items[i];
        if (one->authority != element->authority || why == NULL)
            continue;
        demur_memo_item(w, 0, "Authority:",
                        demur_arena_format(w->arena, "%s; %s", one->cite, why));
        return;
    }
    if (!plain)
        demur_memo_item(w, 0, "Law:", demur_page_law(&w->report.page, element));
}

static void add_reading(MemoWriter *w, const Reading *reading) {
    if (reading == NULL)
        return;
    demur_memo_item(
        w, 0, "Reading:",
        demur_arena_format(w->arena, "\"%s\"%s%s%s%s",
                           demur_report_reading(&w->report, reading),
                           reading->holds == NULL ? "" : ": ",
                           reading->holds == NULL ? "" : reading->holds,
                           reading->note == NULL ? "" : " ",
                           reading->note == NULL ? "" : reading->note));
}

bool demur_memo_agree(const ElementResult *element) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (element->readings[i].status != element->status)
            return false;
    return element->reading_count > 0;
}

static void add_rule(MemoWriter *w, const Answer *answer,
                     const MemoIssue *issue) {
    const ElementResult *element = issue->element;
    const ToldRule *before = told(w, element);
    if (before != NULL) {
        add_told(w, before);
        if (demur_memo_agree(element)) {
            demur_memo_item(
                w, 0, "Under each of the readings there:",
                demur_page_status(&w->report.page, element->status));
            return;
        }
    } else {
        add_words(w, element->element->quote);
        add_reading(w, element->reading);
        add_authority(w, answer, element);
        if (issue->used != NULL)
            demur_memo_item(
                w, 0, "Also adopted by:",
                demur_memo_names(w, &issue->used->by, element->authority));
        demur_memo_item(w, 0, "But:", element->contrary);
        demur_memo_item(w, 0, "Note:", element->element->note);
    }
    demur_report_readings(&w->report, element);
}

/* ---- application --------------------------------------------------------- */

static bool has_own_reasons(const Answer *answer,
                            const ElementResult *element) {
    for (size_t i = 0; i < element->because_count; i++)
        if (!demur_page_told_below(answer, element, element->because[i].fact))
            return true;
    return false;
}

static const char *applied(const Answer *answer, const MemoIssue *issue) {
    bool own = has_own_reasons(answer, issue->element);
    if (issue->whole)
        return own ? "It has parts, which follow, and these facts of its own:"
                   : "It is made of parts, which follow.";
    return own ? "These facts decide it:" : "No fact decides it alone.";
}

/* "2020-04-06 (so the suit was filed within ten years)" */
static const char *answered(MemoWriter *w, const Answer *answer,
                            const Reason *reason) {
    Page *page = &w->report.page;
    if (reason->kind != REASON_DERIVED || reason->given < 0)
        return demur_page_value(page, reason);
    const char *clause =
        demur_page_clause(page, answer, &page->book->facts[reason->given],
                          reason->given_holds ? SAID_YES : SAID_NO);
    return clause == NULL ? reason->value
                          : demur_arena_format(w->arena, "%s (so %s)",
                                               reason->value, clause);
}

static void add_cell(MemoWriter *w, const char *text) {
    Prose cell = {0};
    demur_prose_add(w->document, &cell, PIECE_TEXT, text);
    demur_document_cell(w->document, cell);
}

static void add_reasons(MemoWriter *w, const Answer *answer,
                        const ElementResult *element) {
    static const char *const headings[] = {"Question", "Answer", "Source"};
    const char *name = demur_report_name(&w->report, element->element);
    demur_document_table(w->document,
                         demur_arena_format(w->arena, "Facts on: %s", name),
                         headings, 3);
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *reason = &element->because[i];
        const Fact *fact = &w->report.page.book->facts[reason->fact];
        if (demur_page_told_below(answer, element, reason->fact))
            continue;
        add_cell(w, fact->ask != NULL ? fact->ask : fact->id);
        add_cell(w, answered(w, answer, reason));
        demur_report_source(&w->report, reason->statement);
    }
}

static const char *name_of(MemoWriter *w, const Answer *answer,
                           const char *id) {
    const ElementResult *one = demur_answer_element(answer, id);
    return one == NULL ? id : demur_report_name(&w->report, one->element);
}

static void add_application(MemoWriter *w, const Answer *answer,
                            const MemoIssue *issue) {
    const ElementResult *element = issue->element;
    demur_report_field(&w->report, "Application.", applied(answer, issue));
    demur_memo_item(w, 0, "Note:", demur_page_detail(element));
    for (size_t i = 0; i < element->defeated_by.count; i++)
        demur_memo_item(w, 0, "Defeated by:",
                        name_of(w, answer, element->defeated_by.items[i]));
    if (has_own_reasons(answer, element))
        add_reasons(w, answer, element);
}

/* ---- conclusion, and the whole ------------------------------------------- */

/* "is not alleged", "bars the claim": the sentence without its subject. */
const char *demur_memo_became(MemoWriter *w, const Answer *answer,
                              const Element *element) {
    const char *name = demur_page_name(&w->report.page, element->id);
    const char *text = demur_page_ground(&w->report.page, answer, element->id);
    size_t length = strlen(name);
    return strncmp(text, name, length) == 0 && text[length] == ' '
               ? text + length + 1
               : text;
}

static void add_conclusion(MemoWriter *w, const Answer *answer,
                           const ElementResult *element) {
    const char *ground = demur_page_ground_word(answer, element);
    demur_report_field(
        &w->report, "Conclusion.",
        demur_arena_format(
            w->arena, "%s It %s%s%s%s.", demur_status_mark(element->status),
            demur_memo_became(w, answer, element->element),
            ground == NULL ? "" : "; ", ground == NULL ? "" : ground,
            ground == NULL ? "" : " of the outcome"));
}

/* "2.1 (Fraud, against B.)" */
static void remember_rule(MemoWriter *w, const Answer *answer,
                          const ElementResult *element, const char *number) {
    const char *claim =
        answer->claim->title != NULL ? answer->claim->title : answer->claim->id;
    const char *end = strstr(claim, ", ");
    ToldRule rule = {
        .element = element,
        .place = demur_report_place(&w->report, element->element->id),
        .name = demur_arena_format(
            w->arena, "%.*s (%.*s, against %s)", (int)strlen(number) - 1,
            number, (int)(end == NULL ? strlen(claim) : (size_t)(end - claim)),
            claim, answer->defendant)};
    if (told(w, element) == NULL)
        DEMUR_PUSH(w->arena, w->rules, w->rule_count, rule);
}

void demur_memo_issue(MemoWriter *w, const Answer *answer,
                      const MemoIssue *issue, const char *number) {
    const ElementResult *element = issue->element;
    int level = w->report.top + 1 + issue->depth;
    demur_document_heading(
        w->document, level < DEEPEST ? level : DEEPEST,
        demur_report_place(&w->report, element->element->id),
        demur_arena_format(w->arena, "%s %s", number,
                           demur_report_name(&w->report, element->element)));
    add_issue(w, answer, element);
    add_rule(w, answer, issue);
    remember_rule(w, answer, element, number);
    add_application(w, answer, issue);
    demur_memo_counters(w, answer, issue);
    add_conclusion(w, answer, element);
}
