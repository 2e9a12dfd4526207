/* What a quiz shows before the reveal tells nothing of the answer: over every
 * shipped fact pattern it is the same when all answers are others. */
#include "show_quiz.h"

#include "answer.h"
#include "facts.h"
#include "rules.h"
#include "source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Law {
    Diag *diag;
    Arena *arena;
    Book *book;
    Model *model;
} Law;

/* All that is shown until the last call, help included. */
static const char *shown(const Law *one, Result *result, bool parts) {
    Buffer out;
    Show show = {.diag = one->diag, .version = "0", .width = 80};
    Quiz *quiz = demur_quiz_new(result, NULL, parts, one->diag);
    demur_buffer_init(&out);
    demur_show_quiz_begin(quiz, &show, &out);
    while (quiz->phase == QUIZ_CALLS) {
        demur_show_quiz_call(quiz, NULL, &show, &out);
        demur_show_quiz_help(quiz, &show, &out);
        demur_quiz_skip(quiz);
    }
    const char *text =
        demur_arena_string(one->arena, demur_buffer_string(&out));
    demur_buffer_finish(&out);
    demur_quiz_free(quiz);
    return text;
}

/* ---- other answers ------------------------------------------------------- */

static void alter_element(ElementResult *element) {
    bool decided = element->status != STATUS_NOT_REACHED &&
                   element->status != STATUS_NOT_ENCODED;
    if (decided) {
        element->status = element->status == STATUS_SATISFIED
                              ? STATUS_NOT_ALLEGED
                              : STATUS_SATISFIED;
        element->holds = element->status == STATUS_SATISFIED;
        element->fails = !element->holds;
    }
    element->reading = NULL;
    element->authority = -1;
    element->governs = GOVERNS_OPEN;
    element->why = element->contrary = element->detail = "an answer";
    element->reading_count = element->because_count = 0;
    element->defeated_by = (Strings){0};
    element->matters = !element->matters;
}

static void alter(Decision *decision) {
    for (size_t a = 0; a < decision->answer_count; a++) {
        Answer *answer = &decision->answers[a];
        answer->outcome =
            answer->outcome == OUTCOME_OPEN ? OUTCOME_DISMISSED : OUTCOME_OPEN;
        answer->grounds = answer->possible_grounds = answer->joint =
            (Strings){0};
        answer->facts = answer->readings = answer->judgements = (Strings){0};
        answer->cannot_matter = answer->can_matter = (Strings){0};
        answer->notes = (Notes){0};
        for (size_t e = 0; e < answer->element_count; e++)
            alter_element(&answer->elements[e]);
    }
}

static void alter_all(Result *result) {
    alter(&result->base);
    for (size_t i = 0; i < result->suppose_count; i++)
        alter(&result->suppose[i]);
}

/* ---- every fact pattern -------------------------------------------------- */

static void same(const char *path, const char *got, const char *wanted) {
    if (strcmp(got, wanted) != 0)
        fail_msg("%s\n%s\n---\n%s", path, wanted, got);
}

static void check(const Law *one, const char *path) {
    size_t offset = 0;
    Pattern *pattern =
        demur_facts_read(one->book, one->diag,
                         demur_source_read(one->diag, path), false, &offset);
    assert_non_null(pattern);
    Result *result =
        demur_answer(one->model, pattern, NULL, DETAIL_REASONS, one->diag);
    assert_non_null(result);
    const char *some = shown(one, result, false);
    const char *all = shown(one, result, true);
    assert_null(pattern->teaching == NULL ? NULL
                                          : strstr(all, pattern->teaching));
    alter_all(result);
    same(path, shown(one, result, false), some);
    same(path, shown(one, result, true), all);
    demur_result_free(result);
    demur_pattern_free(pattern);
}

static void what_is_shown_before_the_reveal_is_no_answer(void **state) {
    (void)state;
    Law law = {.diag = demur_diag_new(), .arena = demur_arena_new()};
    const char **paths = NULL;
    law.book = demur_rules_load(law.diag, DEMUR_SOURCE_DIR "/rules", NULL);
    assert_non_null(law.book);
    law.model = demur_model_new(law.book, law.diag);
    int count = demur_source_list(
        law.diag, law.arena, DEMUR_SOURCE_DIR "/scenarios", ".yaml", &paths);
    assert_true(count > 50);
    for (int i = 0; i < count; i++)
        check(&law, paths[i]);
    demur_model_free(law.model);
    demur_book_free(law.book);
    demur_arena_free(law.arena);
    demur_diag_free(law.diag);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_shown_before_the_reveal_is_no_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
