/* One question put together and decided: what layers say, what contradicts
 * itself, what is shared with another ruling. */
#include "ruling.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    FACT("saw") FACT("ought") FACT("paid") FACT_OF_DEFENDANT(
        "left") "court 'low' { name = 'Low', abbr = 'L.' }\n"
                "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
                "'low',\n"
                "  date = '2001-01-01', checked = true }\n"
                "constraint { implies(saw, ought) }\n"
                "element 'notice' {\n"
                "  reading 'strict' { holds = 'S.', by = 'old', test = saw },\n"
                "  reading 'loose' { holds = 'L.', cites = 'old', test = ought "
                "} }\n"
                "element 'benefit' { test = paid }\n"
                "defense 'exit' { burden = 'defendant', test = left }\n"
                "claim 'k' { elements = { notice, benefit } }\n";

#define MOTION "court: low\nposture: motion_to_dismiss\n"

static const Pair only_pair = {0, 0};

/* The file, and its first rows of `suppose` on top of it. */
static Layers layers_of(Thinking *one, size_t rows) {
    const Settings **items =
        demur_arena_array(one->arena, rows + 1, sizeof *items);
    items[0] = &one->pattern->settings;
    for (size_t i = 0; i < rows; i++)
        items[i + 1] = &one->pattern->suppose[i].settings;
    return (Layers){one->pattern, items, rows + 1};
}

/* "notice: satisfied, benefit: …", and the outcome. */
static const char *told(Thinking *one, const Ruling *ruling) {
    static const char *const ids[] = {"notice", "benefit", "exit"};
    const char *text = "";
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        Status status = demur_decide_status(&ruling->judgment,
                                            thinking_element(one, ids[i]),
                                            ruling->judgment.domain);
        text = thinking_text(one, "%s%s %s, ", text, ids[i],
                             demur_status_word(status));
    }
    Verdict verdict;
    assert_true(demur_outcome_brief(&ruling->judgment, &verdict, one->arena));
    return thinking_text(one, "%s%s", text,
                         demur_outcome_word(verdict.outcome));
}

static void the_layers_together_are_decided(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one,
                      MOTION "facts: {ought: yes, paid: yes}\n"
                             "suppose:\n"
                             "  - title: A\n    facts: {saw: yes}\n"
                             "  - title: B\n    facts: {paid: no}\n",
                      0);
    static const char *const wanted[] = {
        "notice not_alleged, benefit satisfied, exit not_on_face, "
        "dismissed",
        "notice satisfied, benefit satisfied, exit not_on_face, survives",
        "notice satisfied, benefit not_satisfied, exit not_on_face, "
        "dismissed"};
    for (size_t rows = 0; rows < 3; rows++) {
        uint32_t mark = demur_diagram_mark(one->model->diagram);
        Layers layers = layers_of(one, rows);
        Ruling ruling;
        assert_true(demur_ruling_make(&ruling, one->model, &layers, only_pair,
                                      one->arena));
        thinking_same(thinking_text(one, "%d rows", (int)rows),
                      told(one, &ruling), wanted[rows]);
        demur_diagram_release(one->model->diagram, mark);
    }
}

static void facts_that_contradict_each_other_are_not_decided(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one, MOTION "facts: {saw: yes, ought: no}", 0);
    Layers layers = layers_of(one, 0);
    Ruling ruling;
    assert_false(
        demur_ruling_make(&ruling, one->model, &layers, only_pair, one->arena));
    assert_false(demur_diagram_full(one->model->diagram));
    thinking_question(one, MOTION "facts: {saw: yes, ought: yes}", 0);
    layers = layers_of(one, 0);
    assert_true(
        demur_ruling_make(&ruling, one->model, &layers, only_pair, one->arena));
}

static void a_ruling_by_the_law_of_another_is_the_same(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one,
                      MOTION "facts: {ought: yes, paid: yes}\n"
                             "adopt: {notice: loose}\n"
                             "suppose:\n"
                             "  - title: A\n    facts: {ought: no}\n"
                             "  - title: B\n    facts: {left: yes}\n",
                      0);
    Layers base = layers_of(one, 0);
    Ruling first;
    assert_true(
        demur_ruling_make(&first, one->model, &base, only_pair, one->arena));
    const char *before = told(one, &first);
    for (size_t rows = 1; rows < 3; rows++) {
        uint32_t mark = demur_diagram_mark(one->model->diagram);
        Layers layers = layers_of(one, rows);
        Ruling again, anew;
        again.selections = first.selections;
        assert_true(demur_ruling_under(&again, one->model, &layers, only_pair,
                                       one->arena));
        assert_true(demur_ruling_make(&anew, one->model, &layers, only_pair,
                                      one->arena));
        assert_ptr_equal(again.selections, first.selections);
        assert_ptr_equal(again.judgment.selections, first.selections);
        assert_ptr_not_equal(anew.selections, first.selections);
        thinking_same("again", told(one, &again), told(one, &anew));
        assert_string_not_equal(told(one, &again), before);
        demur_diagram_release(one->model->diagram, mark);
    }
    thinking_same("first", told(one, &first), before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(the_layers_together_are_decided),
        WITH_THINKING(facts_that_contradict_each_other_are_not_decided),
        WITH_THINKING(a_ruling_by_the_law_of_another_is_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
