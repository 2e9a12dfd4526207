#include "quiz.h"

#include "cone.h"
#include "expect.h"
#include "world.h"

#include <string.h>

static bool same(const char *a, const char *b) { return strcmp(a, b) == 0; }

/* ---- what is asked ------------------------------------------------------- */

/* Whether an exception reaches the claim is asked as far as what it would undo
 * is. */
static bool is_asked(const Answer *answer, const ElementResult *element,
                     bool parts) {
    const ElementResult *whole =
        element->parent < 0 ? NULL : &answer->elements[element->parent];
    return demur_mark_kind(element) != NULL &&
           (whole == NULL || demur_mark_kind(whole) != NULL) &&
           (parts || element->parent < 0 ||
            element->element->kind == ELEMENT_EXCEPTION ||
            demur_strings_has(&answer->issues, element->element->id));
}

/* A prediction that asks the question as the file does. */
static bool is_plain(const Expect *entry) {
    const Settings *settings = &entry->settings;
    return !settings->has_court && settings->date == DATE_NONE &&
           settings->posture < 0 && !settings->has_issues &&
           !settings->adopt_none && settings->adopt_count == 0;
}

static void take_entry(const Expect *entry, QuizCall *call) {
    if (call->element == NULL)
        call->word = entry->outcome;
    for (size_t i = 0; i < entry->element_count && call->element != NULL; i++)
        if (same(entry->elements[i].element, call->element->element->id)) {
            call->word = entry->elements[i].word;
            call->because = entry->elements[i].because;
        }
}

/* What the file, or its row, predicts of it; the first that does. */
static void take_written(const Pattern *pattern, QuizCall *call) {
    const Suppose *row = call->decision->suppose;
    const Expect *entries = row == NULL ? pattern->predict : row->predict;
    size_t count = row == NULL ? pattern->predict_count : row->predict_count;
    for (size_t i = 0; i < count && call->word == NULL; i++)
        if (is_plain(&entries[i]) &&
            demur_expect_asks(&entries[i], call->answer))
            take_entry(&entries[i], call);
    call->written = call->word != NULL;
}

static void add_call(Quiz *quiz, QuizCall call, bool asked) {
    take_written(quiz->result->pattern, &call);
    if (asked || call.written)
        DEMUR_PUSH(quiz->arena, quiz->calls, quiz->count, call);
}

static void add_outcomes(Quiz *quiz, const Decision *decision) {
    for (size_t a = 0; a < decision->answer_count; a++)
        add_call(
            quiz,
            (QuizCall){.decision = decision, .answer = &decision->answers[a]},
            true);
}

/* A whole comes before its parts. */
static void add_calls(Quiz *quiz, const Answer *answer, int32_t parent,
                      bool parts) {
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *element = &answer->elements[e];
        if (element->parent != parent)
            continue;
        add_call(quiz,
                 (QuizCall){.decision = &quiz->result->base,
                            .answer = answer,
                            .element = element},
                 is_asked(answer, element, parts));
        add_calls(quiz, answer, (int32_t)e, parts);
    }
}

static size_t defendant_of(const Pattern *pattern, const Answer *answer) {
    size_t number = 0;
    while (!same(pattern->defendants[number].name, answer->defendant))
        number++;
    return number;
}

static void find_hows(const Quiz *quiz, QuizQuestion *one) {
    size_t count = quiz->result->book->fact_count;
    one->hows = demur_arena_array(quiz->arena, count, sizeof *one->hows);
    for (size_t f = 0; f < count; f++)
        if (one->question.facts[f] != NULL)
            demur_world_position(&one->question, one->question.facts[f],
                                 STAGE_HYPOTHETICAL, &one->hows[f]);
}

static void add_question(Quiz *quiz, const Answer *answer) {
    const Pattern *pattern = quiz->result->pattern;
    const Book *book = quiz->result->book;
    const Settings *items[] = {&pattern->settings, quiz->overrides};
    Layers layers = {pattern, items, quiz->overrides == NULL ? 1 : 2};
    Pair pair = {(int32_t)(answer->claim - book->claims),
                 defendant_of(pattern, answer)};
    QuizQuestion one = {.answer = answer};
    demur_question_make(&one.question, quiz->result->model, &layers, pair,
                        quiz->arena);
    find_hows(quiz, &one);
    DEMUR_PUSH(quiz->arena, quiz->questions, quiz->question_count, one);
}

static void on_to_uncalled(Quiz *quiz) {
    while (quiz->at < quiz->count && quiz->calls[quiz->at].written)
        quiz->at++;
    if (quiz->at == quiz->count)
        demur_quiz_reveal(quiz);
}

Quiz *demur_quiz_new(Result *result, const Settings *overrides, bool parts,
                     Diag *diag) {
    Arena *arena = demur_arena_new();
    Quiz *quiz = demur_arena_alloc(arena, sizeof *quiz);
    *quiz = (Quiz){
        .arena = arena, .result = result, .overrides = overrides, .diag = diag};
    for (size_t a = 0; a < result->base.answer_count; a++) {
        const Answer *answer = &result->base.answers[a];
        add_question(quiz, answer);
        add_calls(quiz, answer, -1, parts);
        add_call(quiz, (QuizCall){.decision = &result->base, .answer = answer},
                 true);
    }
    for (size_t i = 0; i < result->suppose_count; i++)
        add_outcomes(quiz, &result->suppose[i]);
    on_to_uncalled(quiz);
    return quiz;
}

void demur_quiz_free(Quiz *quiz) {
    if (quiz != NULL)
        demur_arena_free(quiz->arena);
}

/* ---- marking ------------------------------------------------------------- */

static void add_expected(Quiz *quiz, const QuizCall *call, Expect *expect) {
    ExpectElement element = {
        .word = call->word, .because = call->because, .at = NOWHERE};
    if (call->element == NULL) {
        expect->outcome = call->word;
        return;
    }
    element.element = call->element->element->id;
    DEMUR_PUSH(quiz->arena, expect->elements, expect->element_count, element);
}

static Expect expect_of(const Quiz *quiz, const Answer *answer) {
    return (Expect){.predicted = true,
                    .settings = quiz->overrides == NULL ? demur_settings_none()
                                                        : *quiz->overrides,
                    .claim = answer->claim->id,
                    .defendant = answer->defendant,
                    .at = NOWHERE};
}

/* The mark that was made of the call; NULL: there is none. */
static const Mark *mark_of(const Marks *marks, const QuizCall *call) {
    const char *what =
        call->element == NULL ? "outcome" : call->element->element->id;
    for (size_t i = 0; i < marks->count; i++)
        if (same(marks->items[i].what, what) &&
            (marks->items[i].element == NULL) == (call->element == NULL))
            return &marks->items[i];
    return NULL;
}

static Marks run(Quiz *quiz, const Decision *decision, const Expect *expect) {
    Marks marks = {.weigh_law = true};
    Expect *kept = demur_arena_alloc(quiz->arena, sizeof *kept);
    *kept = *expect;
    demur_marks_entry(quiz->result, decision->suppose, kept, quiz->diag,
                      &marks);
    quiz->undecided |= marks.undecided;
    return marks;
}

/* Marks all calls on an answer at once. */
static void mark_answer(Quiz *quiz, const Decision *decision,
                        const Answer *answer) {
    Expect expect = expect_of(quiz, answer);
    for (size_t i = 0; i < quiz->count; i++)
        if (quiz->calls[i].answer == answer && quiz->calls[i].word != NULL)
            add_expected(quiz, &quiz->calls[i], &expect);
    if (expect.element_count == 0 && expect.outcome == NULL)
        return;
    Marks marks = run(quiz, decision, &expect);
    for (size_t i = 0; i < quiz->count; i++)
        if (quiz->calls[i].answer == answer && quiz->calls[i].word != NULL)
            quiz->calls[i].mark = mark_of(&marks, &quiz->calls[i]);
}

bool demur_quiz_differs(const QuizCall *call) {
    const Mark *mark = call->mark;
    return mark != NULL && (!mark->right || mark->idle.count > 0);
}

bool demur_quiz_reasons(const QuizCall *call) {
    return call->element != NULL &&
           call->element->status != STATUS_DOES_NOT_APPLY;
}

static void on_to_difference(Quiz *quiz) {
    while (quiz->at < quiz->count &&
           !(demur_quiz_reasons(&quiz->calls[quiz->at]) &&
             demur_quiz_differs(&quiz->calls[quiz->at])))
        quiz->at++;
    if (quiz->at == quiz->count)
        quiz->phase = QUIZ_END;
}

void demur_quiz_reveal(Quiz *quiz) {
    for (size_t i = 0; i < quiz->count; i++)
        if (i == 0 || quiz->calls[i].answer != quiz->calls[i - 1].answer)
            mark_answer(quiz, quiz->calls[i].decision, quiz->calls[i].answer);
    quiz->phase = QUIZ_REASONS;
    quiz->at = 0;
    on_to_difference(quiz);
}

/* ---- moves --------------------------------------------------------------- */

const QuizCall *demur_quiz_now(const Quiz *quiz) {
    return quiz->phase == QUIZ_END ? NULL : &quiz->calls[quiz->at];
}

void demur_quiz_call(Quiz *quiz, const char *word, const Strings *because) {
    QuizCall *call = &quiz->calls[quiz->at];
    call->word = word;
    call->because = *because;
    demur_quiz_skip(quiz);
}

void demur_quiz_skip(Quiz *quiz) {
    quiz->at++;
    on_to_uncalled(quiz);
}

bool demur_quiz_back(Quiz *quiz) {
    size_t at = quiz->at;
    while (at > 0 && quiz->calls[at - 1].written)
        at--;
    if (at == 0)
        return false;
    quiz->at = at - 1;
    quiz->calls[quiz->at].word = NULL;
    quiz->calls[quiz->at].because = (Strings){0};
    return true;
}

void demur_quiz_name(Quiz *quiz, const Strings *because) {
    QuizCall *call = &quiz->calls[quiz->at], again = *call;
    Expect expect = expect_of(quiz, call->answer);
    again.because = *because;
    add_expected(quiz, &again, &expect);
    Marks marks = run(quiz, call->decision, &expect);
    call->second = mark_of(&marks, call);
}

void demur_quiz_next(Quiz *quiz) {
    quiz->at++;
    on_to_difference(quiz);
}

/* ---- what is told -------------------------------------------------------- */

MarkTally demur_quiz_score(const Quiz *quiz) {
    MarkTally score = {0};
    for (size_t i = 0; i < quiz->count; i++)
        if (quiz->calls[i].mark != NULL)
            demur_mark_count(quiz->calls[i].mark, &score);
    return score;
}

Indices demur_quiz_facts(const Quiz *quiz, const QuizCall *call) {
    const Book *book = quiz->result->book;
    const Answer *answer = call->answer;
    bool below[book->element_count + 1], facts[book->fact_count + 1];
    memset(below, 0, sizeof below);
    memset(facts, 0, sizeof facts);
    demur_cone_below(book, call->element->index, below);
    for (size_t i = 0; i < answer->element_count; i++)
        if (below[answer->elements[i].index])
            demur_cone_own(book, answer->elements[i].index, NULL, facts);
    Indices found = {0};
    for (size_t f = 0; f < book->fact_count; f++)
        if (facts[f])
            DEMUR_PUSH(quiz->arena, found.items, found.count, (int32_t)f);
    return found;
}

Indices demur_quiz_read(const Quiz *quiz, const QuizCall *call) {
    const Book *book = quiz->result->book;
    const Answer *answer = call->answer;
    bool below[book->element_count + 1];
    memset(below, 0, sizeof below);
    demur_cone_below(book, call->element->index, below);
    Indices found = {0};
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].element->reading_count > 0 &&
            below[answer->elements[i].index])
            DEMUR_PUSH(quiz->arena, found.items, found.count, (int32_t)i);
    return found;
}

Strings demur_quiz_outcomes(const Quiz *quiz, const QuizCall *call) {
    static const struct {
        Stage stage;
        Outcome outcome;
    } all[] = {{STAGE_HYPOTHETICAL, OUTCOME_STANDS},
               {STAGE_HYPOTHETICAL, OUTCOME_FAILS},
               {STAGE_HYPOTHETICAL, OUTCOME_BARRED},
               {STAGE_PLEADING, OUTCOME_SURVIVES},
               {STAGE_PLEADING, OUTCOME_DISMISSED},
               {STAGE_RECORD, OUTCOME_JUDGMENT_FOR_PLAINTIFF},
               {STAGE_RECORD, OUTCOME_JUDGMENT_FOR_DEFENDANT},
               {STAGE_RECORD, OUTCOME_FOR_TRIAL},
               {STAGE_TRIAL, OUTCOME_FOR_PLAINTIFF},
               {STAGE_TRIAL, OUTCOME_FOR_DEFENDANT}};
    Strings found = {0};
    const Result *result = quiz->result;
    int32_t posture = call->decision->posture;
    Stage stage = posture < 0 ? STAGE_HYPOTHETICAL
                              : result->book->postures[posture].stage;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (all[i].stage == stage)
            DEMUR_PUSH(quiz->arena, found.items, found.count,
                       demur_outcome_word(all[i].outcome));
    return found;
}
