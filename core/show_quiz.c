#include "show_quiz.h"

#include "facts.h"
#include "show_marks.h"
#include "show_quiz_facts.h"

void demur_show_quiz_begin(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    const Pattern *pattern = quiz->result->pattern;
    demur_page_init(&page, quiz->result, show, out);
    demur_page_write_title(&page);
    if (pattern->question != NULL)
        demur_page_paragraph(
            &page, 0, 2,
            demur_arena_format(page.arena, "Question: %s", pattern->question));
    demur_page_write_list(&page, 0, "The venture in question: ", "; ",
                          &pattern->venture);
    demur_show_quiz_facts(&page, quiz);
    demur_page_finish(&page);
}

/* ---- a call -------------------------------------------------------------- */

static const char *kind_word(ElementKind kind) {
    switch (kind) {
    case ELEMENT_DEFENSE:
        return "a defense; ";
    case ELEMENT_EXCEPTION:
        return "an exception; ";
    case ELEMENT_ELEMENT:
        break;
    }
    return "";
}

static void write_element(Page *page, const ElementResult *element,
                          size_t number) {
    Flow *flow = &page->flow;
    const Element *of = element->element;
    demur_flow_open(flow, 0, 3);
    demur_flow_format(flow, "%zu. ", number);
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_text(flow, of->id);
    demur_flow_paint(flow, PAINT_PLAIN);
    if (element->burden != SIDE_NONE)
        demur_flow_format(flow, " (%s%s's burden)", kind_word(of->kind),
                          demur_side_word(element->burden));
    demur_flow_close(flow);
    demur_page_write_words(page, 3, of, true);
}

/* "dismissed, survives or open" */
static const char *outcomes(const Page *page, const Quiz *quiz,
                            const QuizCall *call) {
    Strings words = demur_quiz_outcomes(quiz, call);
    const char *text = demur_strings_join(page->arena, &words, ", ");
    return demur_arena_format(page->arena, "%s or open",
                              demur_words_spaced(page->arena, text));
}

static const char *row_title(const Page *page, const Suppose *row) {
    return demur_show_row_title(page->result->pattern, row, page->arena);
}

/* What a row supposes: "a: yes, b: no", on top of what it starts from. */
static void write_supposed(Page *page, const Suppose *row) {
    const Statements *facts = &row->settings.facts;
    Flow *flow = &page->flow;
    demur_flow_open(flow, 3, 5);
    demur_flow_format(flow, "%s", demur_page_forum(page, page->decision));
    for (size_t i = 0; i < facts->count; i++) {
        const Statement *one = &facts->items[i];
        demur_flow_format(
            flow, "%s%s: %s", i == 0 ? "; supposed: " : ", ",
            page->book->facts[one->fact].id,
            demur_facts_words(page->book, one->fact, &one->is, page->arena));
    }
    if (row->from_previous)
        demur_flow_text(flow, "; and what the row before supposes");
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

/* "3. The outcome: survives, dismissed or open?", of a row with its title. */
static void write_outcome_call(Page *page, const Quiz *quiz,
                               const QuizCall *call) {
    const Suppose *row = call->decision->suppose;
    Flow *flow = &page->flow;
    page->decision = call->decision;
    demur_flow_open(flow, 0, 3);
    demur_flow_format(flow, "%zu. ", quiz->at + 1);
    if (row != NULL)
        demur_flow_format(flow, "Now suppose: %s (%s). ", row_title(page, row),
                          call->answer->defendant);
    demur_flow_format(flow, "The outcome: %s?", outcomes(page, quiz, call));
    demur_flow_close(flow);
    if (row != NULL)
        write_supposed(page, row);
}

void demur_show_quiz_whose(Page *page, const Quiz *quiz, const QuizCall *call) {
    if (quiz->question_count > 1 && call->decision->suppose == NULL)
        demur_page_write_claim(page, call->answer);
}

/* The claim is named anew over its outcome, and where `before` was about
 * another. */
static bool is_headed(const QuizCall *call, const QuizCall *before) {
    return call->element == NULL || before == NULL ||
           before->answer != call->answer;
}

void demur_show_quiz_call(const Quiz *quiz, const QuizCall *before,
                          const Show *show, Buffer *out) {
    Page page;
    const QuizCall *call = demur_quiz_now(quiz);
    demur_page_init(&page, quiz->result, show, out);
    demur_flow_blank(&page.flow);
    if (is_headed(call, before))
        demur_show_quiz_whose(&page, quiz, call);
    if (call->element != NULL)
        write_element(&page, call->element, quiz->at + 1);
    else
        write_outcome_call(&page, quiz, call);
    demur_page_finish(&page);
}

/* ---- help ---------------------------------------------------------------- */

static void write_reading(Page *page, const Reading *reading) {
    const char *says = reading->holds != NULL ? reading->holds : reading->title;
    demur_flow_open(&page->flow, 5, 7);
    demur_flow_format(&page->flow, "%s%s%s", reading->id,
                      says == NULL ? "" : ": ", says == NULL ? "" : says);
    demur_flow_close(&page->flow);
}

static void write_readings(Page *page, const Quiz *quiz, const QuizCall *call) {
    Indices places = demur_quiz_read(quiz, call);
    for (size_t i = 0; i < places.count; i++) {
        const Element *of = call->answer->elements[places.items[i]].element;
        demur_page_paragraph(page, 3, 5,
                             demur_arena_format(page->arena, "Readings of %s:",
                                                demur_page_name(page, of->id)));
        for (size_t r = 0; r < of->reading_count; r++)
            write_reading(page, &of->readings[r]);
    }
}

void demur_show_quiz_help(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    const QuizCall *call = demur_quiz_now(quiz);
    if (call->element == NULL)
        return;
    demur_page_init(&page, quiz->result, show, out);
    write_readings(&page, quiz, call);
    demur_page_paragraph(&page, 3, 5, "What it asks, under one or another:");
    Indices facts = demur_quiz_facts(quiz, call);
    for (size_t i = 0; i < facts.count; i++) {
        const Fact *fact = &page.book->facts[facts.items[i]];
        demur_page_paragraph(
            &page, 5, 7,
            demur_arena_format(page.arena, "%s: %s", fact->id, fact->ask));
    }
    demur_page_finish(&page);
}
