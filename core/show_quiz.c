#include "show_quiz.h"

#include "facts.h"
#include "show_marks.h"
#include "show_text_page.h"

#include <string.h>

static void begin_page(Page *page, const Quiz *quiz, const Show *show,
                       Buffer *out) {
    demur_page_init(page, quiz->result, show, out);
}

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
    begin_page(&page, quiz, show, out);
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

/* Names the claim and the defendant, where there are several. */
static void write_whose(Page *page, const Quiz *quiz, const QuizCall *call) {
    if (quiz->question_count > 1 && call->decision->suppose == NULL)
        demur_page_write_claim(page, call->answer);
}

void demur_show_quiz_call(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    const QuizCall *call = demur_quiz_now(quiz);
    begin_page(&page, quiz, show, out);
    demur_flow_blank(&page.flow);
    write_whose(&page, quiz, call);
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
    begin_page(&page, quiz, show, out);
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

/* ---- what came ----------------------------------------------------------- */

/* "it fails (not alleged)", "it is open" */
static const char *came(Page *page, const ElementResult *element) {
    const char *status = demur_page_status(page, element->status);
    const char *kind = demur_mark_kind(element);
    if (kind == NULL || strcmp(kind, "undecided") == 0)
        return demur_arena_format(page->arena, "it is %s", status);
    return demur_arena_format(page->arena, "it %s (%s)", kind, status);
}

/* What was called, in the words of the prompt. */
static const char *said(Page *page, const Mark *mark) {
    return strcmp(mark->predicted, "undecided") == 0
               ? "open"
               : demur_page_name(page, mark->predicted);
}

static void write_named(Page *page, const Strings *named) {
    demur_flow_text(&page->flow, demur_strings_join(page->arena, named, ", "));
}

/* "You said holds; it fails (not alleged)." */
static void write_verdict(Page *page, const Mark *mark) {
    Flow *flow = &page->flow;
    const ElementResult *element = mark->element;
    demur_flow_open(flow, 0, 2);
    demur_flow_paint(flow, demur_page_paint(element->status));
    demur_flow_format(flow, "%s ", demur_status_mark(element->status));
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_text(flow, mark->what);
    demur_flow_paint(flow, PAINT_PLAIN);
    demur_flow_format(flow, ": you said %s; ", said(page, mark));
    if (!mark->right) {
        demur_flow_format(flow, "%s.", came(page, element));
    } else {
        demur_flow_text(flow, "that is right, but not because of ");
        write_named(page, &mark->idle);
        demur_flow_text(flow, ".");
    }
    demur_flow_close(flow);
}

static void write_choices(Page *page, const Quiz *quiz, const QuizCall *call) {
    Indices facts = demur_quiz_facts(quiz, call);
    Indices read = demur_quiz_read(quiz, call);
    Flow *flow = &page->flow;
    demur_flow_open(flow, 2, 2);
    demur_flow_text(flow, "Which fact decides it? One of ");
    for (size_t i = 0; i < facts.count; i++)
        demur_flow_format(flow, "%s%s", i == 0 ? "" : ", ",
                          page->book->facts[facts.items[i]].id);
    if (read.count > 0)
        demur_flow_text(flow, "; or a reading, if the law does");
    demur_flow_text(flow, ". `?` says what they ask.");
    demur_flow_close(flow);
}

void demur_show_quiz_difference(const Quiz *quiz, const QuizCall *call,
                                bool ask, const Show *show, Buffer *out) {
    Page page;
    begin_page(&page, quiz, show, out);
    demur_flow_blank(&page.flow);
    write_whose(&page, quiz, call);
    write_verdict(&page, call->mark);
    if (ask)
        write_choices(&page, quiz, call);
    demur_page_finish(&page);
}

static void write_outcome(Page *page, const Quiz *quiz, const QuizCall *call) {
    const Suppose *row = call->decision->suppose;
    const char *word = demur_page_name(page, call->word);
    demur_flow_blank(&page->flow);
    write_whose(page, quiz, call);
    page->decision = call->decision;
    demur_page_paragraph(
        page, 0, 2,
        row == NULL
            ? demur_arena_format(page->arena, "The outcome: you said %s.", word)
            : demur_arena_format(page->arena,
                                 "The outcome, supposing \"%s\" (%s): you said "
                                 "%s.",
                                 row_title(page, row), call->answer->defendant,
                                 word));
    demur_page_write_outcome(page, call->answer);
}

void demur_show_quiz_outcomes(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    begin_page(&page, quiz, show, out);
    for (size_t i = 0; i < quiz->count; i++)
        if (quiz->calls[i].element == NULL &&
            demur_quiz_differs(&quiz->calls[i]))
            write_outcome(&page, quiz, &quiz->calls[i]);
    demur_page_finish(&page);
}

/* ---- why ----------------------------------------------------------------- */

/* "Yes: a decides it.", "No: b does not decide it." */
static void write_part(Page *page, const char *before, const Strings *named,
                       const char *one, const char *several) {
    Flow *flow = &page->flow;
    if (named->count == 0)
        return;
    demur_flow_open(flow, 2, 4);
    demur_flow_text(flow, before);
    write_named(page, named);
    demur_flow_text(flow, named->count == 1 ? one : several);
    demur_flow_close(flow);
}

static void write_second(Page *page, const Mark *mark) {
    Strings right = {0};
    for (size_t i = 0; i < mark->named.count; i++)
        if (!demur_strings_has(&mark->idle, mark->named.items[i]))
            DEMUR_PUSH(page->arena, right.items, right.count,
                       mark->named.items[i]);
    write_part(page, "Yes: ", &right, " decides it.", " decide it.");
    write_part(page, "No: ", &mark->idle, " does not decide it.",
               " do not decide it.");
}

/* Where another reading would give another answer, the law decides, too. */
static void write_otherwise(Page *page, const Mark *mark) {
    Flow *flow = &page->flow;
    if (mark->otherwise.count == 0)
        return;
    demur_flow_open(flow, 4, 6);
    demur_flow_text(flow, "The law decides as well: not so under ");
    write_named(page, &mark->otherwise);
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

void demur_show_quiz_why(const Quiz *quiz, const QuizCall *call,
                         const Show *show, Buffer *out) {
    Page page;
    begin_page(&page, quiz, show, out);
    if (call->second != NULL)
        write_second(&page, call->second);
    demur_page_write_element(&page, NULL, call->mark->element, 1);
    write_otherwise(&page, call->mark);
    demur_page_finish(&page);
}

/* ---- the result ---------------------------------------------------------- */

static void write_score(const Quiz *quiz, Page *page) {
    Flow *flow = &page->flow;
    MarkTally score = demur_quiz_score(quiz);
    demur_flow_open(flow, 0, 2);
    if (score.calls == 0)
        demur_flow_text(flow, "Nothing was called");
    else
        demur_flow_format(flow, "%zu of %zu calls right", score.right,
                          score.calls);
    if (score.right_unreasoned > 0)
        demur_flow_format(flow, ", %zu of them for a wrong reason",
                          score.right_unreasoned);
    if (score.calls > 0 && score.calls < quiz->count)
        demur_flow_format(flow, "; %zu not called", quiz->count - score.calls);
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

void demur_show_quiz_revealed(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    begin_page(&page, quiz, show, out);
    write_score(quiz, &page);
    demur_page_finish(&page);
    if (quiz->phase == QUIZ_END)
        demur_show_quiz_outcomes(quiz, show, out);
}

static void write_line(Page *page, const QuizCall *call, bool several) {
    Flow *flow = &page->flow;
    const Mark *mark = call->mark;
    demur_flow_open(flow, 2, 4);
    demur_flow_text(flow, mark->what);
    if (mark->row != NULL)
        demur_flow_format(flow, ", supposing \"%s\"",
                          row_title(page, mark->row));
    if (several)
        demur_flow_format(flow, " (%s, %s)", mark->answer->claim->id,
                          mark->answer->defendant);
    demur_flow_format(flow, ": you said %s", said(page, mark));
    if (mark->named.count > 0) {
        demur_flow_text(flow, " because of ");
        write_named(page, &mark->named);
    }
    demur_flow_format(flow, "; %s",
                      mark->element == NULL ? demur_page_name(page, mark->got)
                                            : came(page, mark->element));
    if (mark->deciding.count > 0) {
        demur_flow_text(flow, "; decided by ");
        write_named(page, &mark->deciding);
    }
    if (mark->readings.count > 0) {
        demur_flow_text(flow, " under ");
        write_named(page, &mark->readings);
    }
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

void demur_show_quiz_text(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    begin_page(&page, quiz, show, out);
    write_score(quiz, &page);
    for (size_t i = 0; i < quiz->count; i++)
        if (demur_quiz_differs(&quiz->calls[i]))
            write_line(&page, &quiz->calls[i], quiz->question_count > 1);
    demur_page_write_advice(&page);
    demur_page_finish(&page);
}
