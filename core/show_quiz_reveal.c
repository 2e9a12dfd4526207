#include "show_quiz.h"

#include "show_marks.h"

#include <string.h>

static const char *row_title(const Page *page, const Suppose *row) {
    return demur_show_row_title(page->result->pattern, row, page->arena);
}

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
    demur_page_init(&page, quiz->result, show, out);
    demur_flow_blank(&page.flow);
    demur_show_quiz_whose(&page, quiz, call);
    write_verdict(&page, call->mark);
    if (ask)
        write_choices(&page, quiz, call);
    demur_page_finish(&page);
}

static void write_outcome(Page *page, const Quiz *quiz, const QuizCall *call) {
    const Suppose *row = call->decision->suppose;
    const char *word = demur_page_name(page, call->word);
    demur_flow_blank(&page->flow);
    demur_show_quiz_whose(page, quiz, call);
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

static void write_rest(Page *page, const Quiz *quiz, const QuizCall *call) {
    if (call->element == NULL) {
        write_outcome(page, quiz, call);
        return;
    }
    demur_flow_blank(&page->flow);
    demur_show_quiz_whose(page, quiz, call);
    write_verdict(page, call->mark);
    demur_page_write_element(page, NULL, call->mark->element, 1);
}

void demur_show_quiz_rest(const Quiz *quiz, const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, quiz->result, show, out);
    for (size_t i = 0; i < quiz->count; i++) {
        const QuizCall *call = &quiz->calls[i];
        page.decision = call->decision;
        if (demur_quiz_differs(call) && !demur_quiz_reasons(call))
            write_rest(&page, quiz, call);
    }
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
    demur_page_init(&page, quiz->result, show, out);
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
    demur_page_init(&page, quiz->result, show, out);
    write_score(quiz, &page);
    demur_page_finish(&page);
    if (quiz->phase == QUIZ_END)
        demur_show_quiz_rest(quiz, show, out);
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
    demur_page_init(&page, quiz->result, show, out);
    write_score(quiz, &page);
    for (size_t i = 0; i < quiz->count; i++)
        if (demur_quiz_differs(&quiz->calls[i]))
            write_line(&page, &quiz->calls[i], quiz->question_count > 1);
    demur_page_write_advice(&page);
    demur_page_finish(&page);
}
