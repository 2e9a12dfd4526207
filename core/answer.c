#include "answer.h"

#include "conflict.h"
#include "difference.h"
#include "explain.h"
#include "findings.h"
#include "outlook.h"
#include "ruling.h"

#include <string.h>

/* What one question may cost, in steps of the diagrams. Real ones take some
 * hundred thousand, a hypothetical without a court a few millions; this is
 * about two seconds. */
enum { QUESTION_STEPS = 25000000 };

/* One decision in the making. */
typedef struct Making {
    Result *result;
    Model *model;
    const Pattern *pattern;
    Diag *diag;
    Decision *decision;
    const Expect *predicted; /* whose named facts are looked at, or NULL */
    bool brief;              /* not even what it turns on */
    bool explained;
    bool silence; /* sorts the facts that nobody stated (outlook.h) */
} Making;

static void report_full(Diag *diag, const Pattern *pattern) {
    demur_diag_report(diag, DIAG_TOO_MANY_NODES, NOWHERE,
                      "%s: too large to decide", pattern->file);
}

static void describe(Decision *decision, const Question *question) {
    decision->court = question->court;
    decision->date = question->date;
    decision->date_given = question->date_given;
    decision->posture = question->posture;
}

/* An open answer says what is still needed, and others where it is asked for.
 * That is more than was decided: where it is too large, it is left out. */
static void sort_unstated(const Making *making, const Ruling *ruling,
                          Answer *answer) {
    bool open = making->explained && answer->outcome == OUTCOME_OPEN;
    if (!(making->silence || open) ||
        demur_outlook_report(ruling, answer, making->result->arena))
        return;
    answer->sorted = false;
    answer->can_matter = answer->cannot_matter = (Strings){0};
    demur_diagram_allow(making->model->diagram, 0);
}

/* Which of the facts that a prediction names decide its elements, beside those
 * that the reasons have. */
static bool find_named(const Making *making, const Ruling *ruling,
                       const ExpectElement *call, Answer *answer) {
    const Book *book = making->model->book;
    ElementResult *element = NULL;
    for (size_t i = 0; i < answer->element_count; i++)
        if (strcmp(answer->elements[i].element->id, call->element) == 0)
            element = &answer->elements[i];
    for (size_t i = 0; element != NULL && i < call->because.count; i++) {
        int32_t fact = demur_book_fact(book, call->because.items[i]);
        bool decides = false;
        if (fact < 0)
            continue;
        if (!demur_explain_decides(&ruling->judgment, element, fact, &decides))
            return false;
        if (decides)
            DEMUR_PUSH(making->result->arena, element->also.items,
                       element->also.count, fact);
    }
    return true;
}

static bool find_all_named(const Making *making, const Ruling *ruling,
                           Answer *answer) {
    const Expect *predicted = making->predicted;
    bool good = true;
    if (predicted == NULL || !making->explained)
        return true;
    for (size_t i = 0; good && i < predicted->element_count; i++)
        good = find_named(making, ruling, &predicted->elements[i], answer);
    return good;
}

/* Decides one claim against one defendant. */
static bool answer_one(Making *making, const Layers *layers, Pair pair,
                       Answer *answer) {
    Arena *arena = making->result->arena;
    Ruling ruling;
    Verdict verdict;
    bool made = demur_ruling_make(&ruling, making->model, layers, pair, arena);
    describe(making->decision, &ruling.question);
    if (!made) {
        demur_conflict_report(&ruling.world, making->diag);
        return false;
    }
    bool decided = making->brief
                       ? demur_outcome_brief(&ruling.judgment, &verdict, arena)
                       : demur_outcome(&ruling.judgment, &verdict, arena);
    if (!decided ||
        !demur_findings(&ruling.judgment, &verdict, making->explained, answer,
                        arena) ||
        !find_all_named(making, &ruling, answer))
        return false;
    sort_unstated(making, &ruling, answer);
    return true;
}

static bool decide_pair(Making *making, const Layers *layers, Pair pair) {
    Model *model = making->model;
    Arena *arena = making->result->arena;
    Answer answer;
    uint32_t mark = demur_diagram_mark(model->diagram);
    uint64_t *left = &making->result->steps;
    uint64_t allowed = *left < QUESTION_STEPS ? *left : QUESTION_STEPS;
    demur_diagram_allow(model->diagram, allowed);
    bool good = answer_one(making, layers, pair, &answer);
    if (demur_diagram_full(model->diagram)) {
        report_full(making->diag, making->pattern);
        good = false;
    }
    *left -= allowed - demur_diagram_left(model->diagram);
    demur_diagram_release(model->diagram, mark);
    if (good)
        DEMUR_PUSH(arena, making->decision->answers,
                   making->decision->answer_count, answer);
    return good;
}

/* `defendant` is the one meant, or NULL for all of the file's. Whom a row has
 * brought in is asked only by a row that names it. */
static bool is_asked(const Making *making, const Party *party,
                     const char *defendant) {
    if (party->supposed && making->decision->suppose == NULL)
        return false;
    return defendant == NULL ? !party->supposed
                             : demur_words_equal(party->name, defendant);
}

static bool decide_all(Making *making, const Layers *layers,
                       const char *defendant) {
    const Pattern *pattern = making->pattern;
    Indices claims = demur_question_claims(making->model->book, layers,
                                           making->result->arena);
    bool good = true;
    for (size_t d = 0; d < pattern->defendant_count; d++) {
        if (!is_asked(making, &pattern->defendants[d], defendant))
            continue;
        for (size_t c = 0; c < claims.count; c++)
            good =
                decide_pair(making, layers, (Pair){claims.items[c], d}) && good;
    }
    demur_findings_strangers(making->decision, making->result->arena);
    demur_findings_idle(making->decision, making->model->book,
                        making->result->arena);
    return good;
}

/* ---- layers -------------------------------------------------------------- */

enum { MOST_ROWS = 256 };

/* The file, the rows that lead to this one, the row. 0: these are too many. */
static size_t stack_rows(const Pattern *pattern, const Suppose *row,
                         const Settings **layers) {
    size_t first = (size_t)(row - pattern->suppose), count = 0;
    size_t from = first;
    while (from > 0 && pattern->suppose[from].from_previous)
        from--;
    if (first - from >= MOST_ROWS)
        return 0;
    layers[count++] = &pattern->settings;
    for (size_t i = from; i <= first; i++)
        layers[count++] = &pattern->suppose[i].settings;
    return count;
}

static bool decide_row(Making *making, const Suppose *row,
                       const Settings *last) {
    const Settings *layers[MOST_ROWS + 2];
    size_t count = stack_rows(making->pattern, row, layers);
    if (count == 0) {
        demur_diag_report(making->diag, DIAG_TOO_MANY_ROWS, row->at,
                          "more than %d rows follow from each other",
                          MOST_ROWS);
        demur_diag_hint(making->diag, "leave out `from: previous` and write "
                                      "what the rows before it suppose");
        return false;
    }
    if (last != NULL)
        layers[count++] = last;
    making->decision->suppose = row;
    making->decision->title = row->title;
    Layers all = {making->pattern, layers, count};
    return decide_all(making, &all, row->defendant);
}

static bool decide_base(Making *making, const Settings *last,
                        const char *defendant) {
    const Settings *layers[2] = {&making->pattern->settings, last};
    Layers all = {making->pattern, layers, last == NULL ? 1 : 2};
    return decide_all(making, &all, defendant);
}

/* ---- turns --------------------------------------------------------------- */

/* What each row changed. */
static void find_changes(Result *result) {
    for (size_t i = 0; i < result->suppose_count; i++) {
        Decision *row = &result->suppose[i];
        bool follows = i > 0 && result->pattern->suppose[i].from_previous;
        const Decision *base = follows ? row - 1 : &result->base;
        Difference *changes = demur_arena_array(
            result->arena, row->answer_count, sizeof *changes);
        for (size_t a = 0; a < row->answer_count; a++) {
            const Answer *before = demur_answer_like(base, &row->answers[a]);
            if (before == NULL) /* the row it follows is about another */
                before = demur_answer_like(&result->base, &row->answers[a]);
            changes[a] = (Difference){.after = &row->answers[a]};
            if (before != NULL)
                changes[a] =
                    demur_difference(before, &row->answers[a], result->arena);
        }
        row->changes = changes;
    }
}

/* ---- public -------------------------------------------------------------- */

Result *demur_answer(Model *model, const Pattern *pattern,
                     const Settings *overrides, Detail detail, Diag *diag) {
    Arena *arena = demur_arena_new();
    Result *result = demur_arena_alloc(arena, sizeof *result);
    *result = (Result){.arena = arena,
                       .model = model,
                       .book = model->book,
                       .pattern = pattern,
                       .explained = detail > DETAIL_STATUSES,
                       .steps = PATTERN_STEPS,
                       .suppose_count = pattern->suppose_count};
    result->suppose = demur_arena_array(arena, pattern->suppose_count,
                                        sizeof *result->suppose);
    Making making = {.result = result,
                     .model = model,
                     .pattern = pattern,
                     .diag = diag,
                     .decision = &result->base,
                     .brief = detail == DETAIL_OUTCOME,
                     .explained = result->explained,
                     .silence = detail == DETAIL_SILENCE};
    bool good = decide_base(&making, overrides, NULL);
    for (size_t i = 0; good && i < pattern->suppose_count; i++) {
        making.decision = &result->suppose[i];
        good = decide_row(&making, &pattern->suppose[i], overrides);
    }
    if (good && result->explained)
        find_changes(result);
    if (good)
        return result;
    demur_result_free(result);
    return NULL;
}

bool demur_answer_expect(Result *result, const Suppose *row,
                         const Expect *expect, Diag *diag, Decision *decision) {
    *decision = (Decision){.court = -1};
    Making making = {.result = result,
                     .model = result->model,
                     .pattern = result->pattern,
                     .diag = diag,
                     .decision = decision,
                     .predicted = expect->predicted ? expect : NULL,
                     .explained = result->explained};
    return row == NULL
               ? decide_base(&making, &expect->settings, expect->defendant)
               : decide_row(&making, row, &expect->settings);
}
