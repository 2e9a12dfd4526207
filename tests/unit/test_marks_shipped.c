/* Every shipped fact pattern, predicted: what is expected of it is right as a
 * prediction, so is what the engine answers with what it names; and one call
 * that is altered is one mark that is wrong. */
#include "marks.h"

#include "facts.h"
#include "source.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Of the calls of a fact pattern every few are altered, which ones changes
 * from pattern to pattern: each alteration is decided anew. */
enum { MOST_NAMED = 3, ALTERED_OF = 4 };

/* One fact pattern, whose expectations the test may change. */
typedef struct Shipped {
    Thinking *one;
    const char *path;
    size_t number; /* among the patterns */
    Pattern *pattern;
    Result *result;
    size_t marks; /* of all patterns so far */
} Shipped;

static void each_pattern(Thinking *one, void (*test)(Shipped *shipped)) {
    Shipped shipped = {.one = one};
    const char **paths = NULL;
    thinking_shipped(one);
    int count =
        demur_source_list(one->diag, one->words, "scenarios", ".yaml", &paths);
    assert_true(count > 50);
    for (int i = 0; i < count; i++) {
        size_t offset = 0;
        shipped.path = paths[i];
        shipped.number = (size_t)i;
        shipped.pattern = demur_facts_read(
            one->book, one->diag, demur_source_read(one->diag, paths[i]), false,
            &offset);
        assert_non_null(shipped.pattern);
        shipped.result = demur_answer(one->model, shipped.pattern, NULL,
                                      DETAIL_REASONS, one->diag);
        assert_non_null(shipped.result);
        test(&shipped);
        demur_result_free(shipped.result);
        demur_pattern_free(shipped.pattern);
    }
    assert_true(shipped.marks > 1000);
}

/* ---- what is expected ---------------------------------------------------- */

/* Calls alone: a prediction says nothing of grounds or of readings. */
static size_t as_predictions(Expect *entries, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        Expect *entry = &entries[i];
        size_t calls = 0;
        for (size_t k = 0; k < entry->element_count; k++)
            if (entry->elements[k].word != NULL)
                entry->elements[calls++] = entry->elements[k];
        entry->element_count = calls;
        entry->predicted = true;
        if (entry->known_failure == NULL)
            entries[kept++] = *entry;
    }
    return kept;
}

static void predict_what_is_expected(Pattern *pattern) {
    pattern->predict = pattern->expect;
    pattern->predict_count =
        as_predictions(pattern->expect, pattern->expect_count);
    for (size_t i = 0; i < pattern->suppose_count; i++) {
        Suppose *row = &pattern->suppose[i];
        row->predict = row->expect;
        row->predict_count = as_predictions(row->expect, row->expect_count);
    }
}

static size_t count_wrong(Shipped *shipped, const Marks *marks) {
    size_t wrong = 0;
    assert_false(marks->undecided);
    for (size_t i = 0; i < marks->count; i++)
        wrong += !marks->items[i].right;
    shipped->marks += marks->count;
    return wrong;
}

static void expectations_are_right(Shipped *shipped) {
    predict_what_is_expected(shipped->pattern);
    Marks marks = demur_marks_run(shipped->result, shipped->one->diag);
    if (count_wrong(shipped, &marks) > 0)
        fail_msg("%s", shipped->path);
}

static void what_is_expected_is_right_as_a_prediction(void **state) {
    each_pattern(*state, expectations_are_right);
}

/* ---- one call altered ---------------------------------------------------- */

/* An entry that asks one question, so that a call is one mark. */
static Expect *first_alone(Shipped *shipped) {
    for (size_t i = 0; i < shipped->pattern->predict_count; i++)
        if (shipped->result->base.answer_count == 1 &&
            shipped->pattern->predict[i].element_count > 0)
            return &shipped->pattern->predict[i];
    return NULL;
}

static void one_altered_call_is_wrong(Shipped *shipped) {
    predict_what_is_expected(shipped->pattern);
    Expect *entry = first_alone(shipped);
    size_t first = shipped->number % ALTERED_OF;
    for (size_t i = first; entry != NULL && i < entry->element_count;
         i += ALTERED_OF) {
        ExpectElement *call = &entry->elements[i];
        const char *word = call->word;
        bool not_reached = strcmp(word, "not_reached") == 0;
        bool fails =
            strcmp(word, "fails") == 0 || strncmp(word, "not_", 4) == 0;
        call->word = fails && !not_reached ? "holds" : "for_trial";
        if (strcmp(word, "undecided") == 0 || strcmp(word, "for_trial") == 0)
            call->word = "satisfied";
        Marks marks = demur_marks_run(shipped->result, shipped->one->diag);
        if (count_wrong(shipped, &marks) != 1)
            fail_msg("%s: %s %s", shipped->path, call->element, word);
        call->word = word;
    }
}

static void one_altered_call_is_one_wrong_mark(void **state) {
    each_pattern(*state, one_altered_call_is_wrong);
}

/* ---- what the engine answers --------------------------------------------- */

static Expect own_answer(Shipped *shipped, const Answer *answer) {
    Arena *arena = shipped->result->arena;
    const Book *book = shipped->result->book;
    Expect entry = {.predicted = true,
                    .settings = demur_settings_none(),
                    .claim = answer->claim->id,
                    .defendant = answer->defendant,
                    .outcome = demur_outcome_word(answer->outcome)};
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        ExpectElement call = {.element = element->element->id,
                              .word = demur_status_word(element->status)};
        for (size_t k = 0; k < element->because_count && k < MOST_NAMED; k++)
            DEMUR_PUSH(arena, call.because.items, call.because.count,
                       book->facts[element->because[k].fact].id);
        DEMUR_PUSH(arena, entry.elements, entry.element_count, call);
    }
    return entry;
}

static void own_answers_are_right(Shipped *shipped) {
    Result *result = shipped->result;
    for (size_t a = 0; a < result->base.answer_count; a++) {
        Expect entry = own_answer(shipped, &result->base.answers[a]);
        Marks marks = {0};
        demur_marks_entry(result, NULL, &entry, shipped->one->diag, &marks);
        if (count_wrong(shipped, &marks) > 0)
            fail_msg("%s", shipped->path);
        for (size_t i = 0; i < marks.count; i++)
            if (marks.items[i].idle.count > 0)
                fail_msg("%s: %s, %s", shipped->path, marks.items[i].what,
                         marks.items[i].idle.items[0]);
    }
}

static void what_the_engine_answers_and_names_is_right(void **state) {
    each_pattern(*state, own_answers_are_right);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_is_expected_is_right_as_a_prediction),
        WITH_THINKING(one_altered_call_is_one_wrong_mark),
        WITH_THINKING(what_the_engine_answers_and_names_is_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
