#include "show_quiz.h"

#include "facts.h"
#include "show_marks.h"

/* ---- the facts as given -------------------------------------------------- */

static const char *words_of(const Page *page, int32_t fact,
                            const Position *position) {
    return demur_facts_words(page->book, fact, position, page->arena);
}

/* "yes (alleged)", "yes (supposed)"; "alleged yes, found no" */
static const char *value_of(const Page *page, const QuizQuestion *one,
                            int32_t fact) {
    const Statement *statement = one->question.facts[fact];
    const struct {
        const char *word;
        const Position *position;
    } sides[] = {{"alleged", &statement->alleged},
                 {"found", &statement->found}};
    const char *text = NULL;
    if (statement->is.said == SAID_UNKNOWN)
        return words_of(page, fact, &statement->is);
    if (statement->is.said != SAID_NOTHING)
        return demur_arena_format(
            page->arena, "%s (%s)", words_of(page, fact, &statement->is),
            one->question.supposed[fact] ? "supposed"
                                         : demur_how_word(one->hows[fact]));
    for (int i = 0; i < 2; i++)
        if (sides[i].position->said != SAID_NOTHING)
            text = demur_arena_format(page->arena, "%s%s%s %s",
                                      text == NULL ? "" : text,
                                      text == NULL ? "" : ", ", sides[i].word,
                                      words_of(page, fact, sides[i].position));
    return text == NULL ? "" : text;
}

static void write_given(Page *page, const QuizQuestion *one, int32_t number) {
    Flow *flow = &page->flow;
    const Statement *statement = one->question.facts[number];
    const Fact *fact = &page->book->facts[number];
    demur_flow_open(flow, 2, 4);
    demur_flow_format(flow, "- %s: %s", fact->id, value_of(page, one, number));
    if (statement->source != NULL)
        demur_flow_format(flow, "; %s", statement->source);
    demur_flow_close(flow);
    demur_page_paragraph(page, 4, 4, fact->ask);
    demur_page_write_evidence(page, 4, statement);
}

static void write_facts(Page *page, const QuizQuestion *one) {
    const Question *question = &one->question;
    size_t count = 0;
    demur_page_paragraph(page, 0, 2, "The facts, as given:");
    for (size_t f = 0; f < page->book->fact_count; f++)
        if (question->facts[f] != NULL) {
            write_given(page, one, (int32_t)f);
            count++;
        }
    if (count == 0)
        demur_page_paragraph(page, 2, 4, "None.");
    demur_page_paragraph(
        page, 0, 2,
        question->otherwise_no
            ? "What is not mentioned did not happen."
            : "Of what is not mentioned nobody said anything.");
}

/* The law that is supposed rather than found; what is adopted by a name alone
 * is not spelt out. */
static void write_adopted(Page *page, const Question *question) {
    Strings adopted = {0};
    if (question->as_decided_in >= 0)
        demur_page_paragraph(
            page, 0, 2,
            demur_arena_format(
                page->arena, "With the readings adopted in %s.",
                demur_page_authority(page, question->as_decided_in)));
    for (size_t i = 0; i < question->adopt_count; i++)
        DEMUR_PUSH(page->arena, adopted.items, adopted.count,
                   demur_arena_format(page->arena, "%s=%s",
                                      question->adopt[i].element,
                                      question->adopt[i].reading));
    demur_page_write_list(page, 0, "Supposing that the court adopts ", ", ",
                          &adopted);
}

static void write_question(Page *page, const QuizQuestion *one) {
    demur_flow_blank(&page->flow);
    demur_page_write_claim(page, one->answer);
    write_adopted(page, &one->question);
    if (!one->question.all_issues) {
        Strings issues = demur_page_issues(page, one->answer);
        demur_page_write_list(page, 0, "Put to the court: ", ", ", &issues);
    }
    write_facts(page, one);
}

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
    for (size_t i = 0; i < quiz->question_count; i++)
        write_question(&page, &quiz->questions[i]);
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
    char *spaced = demur_arena_format(page->arena, "%s or open", text);
    for (char *at = spaced; *at != '\0'; at++)
        if (*at == '_')
            *at = ' ';
    return spaced;
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
        demur_flow_format(flow, "%s%s: %s", i == 0 ? "; supposed: " : ", ",
                          page->book->facts[one->fact].id,
                          words_of(page, one->fact, &one->is));
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

void demur_show_quiz_call(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    const QuizCall *call = demur_quiz_now(quiz);
    demur_page_init(&page, quiz->result, show, out);
    demur_flow_blank(&page.flow);
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
