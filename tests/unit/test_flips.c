/* The smallest changes that change the outcome (docs/what-if.md). */
#include "flips.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    FACT("saw") FACT("ought") FACT("paid") FACT("signed") FACT_OF_DEFENDANT(
        "left") "fact 'span' { ask = 'q?', type = 'number' }\n"
                "court 'low' { name = 'Low', abbr = 'L.' }\n"
                "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
                "'low',\n"
                "  date = '2001-01-01', checked = true }\n"
                "constraint { implies(saw, ought) }\n"
                "element 'notice' {\n"
                "  reading 'strict' { holds = 'S.', by = 'old', test = saw },\n"
                "  reading 'loose' { holds = 'L.', cites = 'old', test = ought "
                "},\n"
                "  reading 'shown' { holds = 'F.', foil = true, test = always "
                "} }\n"
                "element 'benefit' { test = all { paid, signed, "
                "span:at_most(9) } }\n"
                "defense 'exit' { burden = 'defendant', test = left }\n"
                "claim 'k' { elements = { notice, benefit } }\n";

/* "saw: yes", "notice=loose", "ought: no (-saw)" */
static const char *change(Thinking *one, const Change *it) {
    if (it->fact < 0) {
        const Element *element = &one->book->elements[it->element];
        return thinking_text(one, "%s=%s", element->id,
                             element->readings[it->reading].id);
    }
    static const char *const words[] = {"", "yes", "no", "unknown", "disputed"};
    const char *id = one->book->facts[it->fact].id;
    if (it->to.said == SAID_VALUE)
        return thinking_text(one, "%s: %d", id, (int)it->to.value.last);
    return thinking_text(one, "%s: %s", id, words[it->to.said]);
}

static const char *sets(Thinking *one, const FlipList *list) {
    const char *text = "";
    for (size_t i = 0; i < list->count; i++) {
        const Flip *flip = &list->items[i];
        text = thinking_text(one, "%s%s", text, i == 0 ? "" : "; ");
        for (size_t k = 0; k < flip->changes.count; k++)
            text = thinking_text(one, "%s%s%s", text, k == 0 ? "" : " + ",
                                 change(one, flip->changes.items[k]));
        if (flip->withdrawn.count > 0)
            text = thinking_text(one, "%s (-%s)", text,
                                 thinking_facts(one, &flip->withdrawn));
        text = thinking_text(one, "%s > %s", text,
                             demur_outcome_word(flip->outcome));
    }
    return text;
}

static Flips *search(Thinking *one, const char *facts, int most) {
    FlipOptions options = {.most = most, .to = OUTCOME_COUNT};
    return demur_flips(thinking_result(one, facts), NULL, &options);
}

#define MOTION "court: low\nposture: motion_to_dismiss\n"

static void a_single_change_is_stated_left_out_or_reversed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Flips *found = search(
        one, MOTION "facts: {saw: yes, paid: yes, signed: yes, span: 3}", 1);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "saw: no > dismissed; saw: unknown > dismissed; "
                  "ought: no (-saw) > dismissed; paid: no > dismissed; "
                  "paid: unknown > dismissed; signed: no > dismissed; "
                  "signed: unknown > dismissed; left: yes > dismissed; "
                  "span: 10 > dismissed; span: unknown > dismissed");
    thinking_same("near", sets(one, &found->answers[0].near), "");
    assert_int_equal(found->answers[0].smallest, 1);
    demur_flips_free(found);
}

static void a_pair_is_listed_only_if_neither_change_would_do(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Flips *found =
        search(one, MOTION "facts: {ought: yes, paid: yes, span: 3}", 2);
    const FlipAnswer *answer = &found->answers[0];
    thinking_same("flips", sets(one, &answer->flips),
                  "saw: yes + signed: yes > survives; "
                  "signed: yes + notice=loose > survives");
    thinking_same("near", sets(one, &answer->near),
                  "saw: yes > dismissed; signed: yes > dismissed; "
                  "notice=loose > dismissed; left: yes > dismissed");
    assert_int_equal(answer->smallest, 2);
    assert_int_equal(answer->weakest.count, 2);
    demur_flips_free(found);
}

static void three_changes_are_found_when_asked_for(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const char *facts = MOTION "facts: {ought: yes, span: 3}";
    Flips *found = search(one, facts, 2);
    assert_int_equal(found->answers[0].flips.count, 0);
    demur_flips_free(found);
    found = search(one, facts, 3);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "saw: yes + paid: yes + signed: yes > survives; "
                  "paid: yes + signed: yes + notice=loose > survives");
    demur_flips_free(found);
}

static void larger_sets_are_left_out_where_the_smallest_will_do(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("a") FACT("b")
                 FACT("c") "element 'e' { test = any { a, all { b, c } } }\n"
                           "claim 'k' { elements = { e } }\n");
    const Result *result = thinking_result(one, "facts: {a: no, b: no, c: no}");
    FlipOptions options = {.most = 3, .to = OUTCOME_COUNT};
    Flips *found = demur_flips(result, NULL, &options);
    thinking_same("all", sets(one, &found->answers[0].flips),
                  "a: yes > stands; a: unknown > open; "
                  "b: yes + c: yes > stands; b: yes + c: unknown > open; "
                  "b: unknown + c: yes > open; b: unknown + c: unknown > open");
    demur_flips_free(found);
    options.least = true;
    found = demur_flips(result, NULL, &options);
    thinking_same("the smallest", sets(one, &found->answers[0].flips),
                  "a: yes > stands; a: unknown > open");
    demur_flips_free(found);
}

static void the_smallest_sets_are_listed_first(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("a") FACT("b")
                 FACT("c") "element 'e' { test = any { all { a, b }, c } }\n"
                           "claim 'k' { elements = { e } }\n");
    FlipOptions options = {.most = 2, .to = OUTCOME_STANDS};
    Flips *found = demur_flips(
        thinking_result(one, "facts: {a: no, b: no, c: no}"), NULL, &options);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "c: yes > stands; a: yes + b: yes > stands");
    demur_flips_free(found);
}

/* Under one reading alone the day of the conduct, which nobody knows, lends the
 * plaintiff nothing; the other reading asks for that day. */
static void
a_reading_is_not_taken_for_another_that_asks_for_a_version(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        "court 'low' { name = 'Low', abbr = 'L.' }\n"
        "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = 'low',\n"
        "  date = '2001-01-01', checked = true }\n"
        "statute 's' { cite = 'S', version 'v1' { from = '2000-01-01',\n"
        "  to = '2010-01-01' }, version 'v2' { from = '2010-01-01' } }\n"
        "fact 'conduct' { ask = 'q?', type = 'period' }\n" FACT("x")
            FACT("b") "constraint { implies(conduct:on_or_after('2010-01-01'), "
                      "x) }\n"
                      "element 'e' {\n"
                      "  reading 'day' { holds = 'D.', by = 'old',\n"
                      "    test = in_force('s', 'v2') },\n"
                      "  reading 'act' { holds = 'A.', cites = 'old',\n"
                      "    test = any { x, b } } }\n"
                      "element 'late' { test = in_force('s', 'v2') }\n"
                      "claim 'k' { elements = { e, late } }\n");
    Flips *found = search(one, MOTION "facts: {b: yes}", 2);
    const FlipList *flips = &found->answers[0].flips;
    const FlipList pairs = {flips->items + 5, flips->count - 5};
    thinking_same("pairs", sets(one, &pairs),
                  "b: no + e=act > dismissed; b: unknown + e=act > dismissed");
    demur_flips_free(found);
}

static void a_foil_is_tried_only_when_all_readings_are(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    FlipOptions options = {
        .most = 1, .to = OUTCOME_COUNT, .all_readings = true};
    Flips *found = demur_flips(
        thinking_result(one, MOTION "facts: {paid: yes, signed: yes, span: 3}"),
        NULL, &options);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "saw: yes > survives; notice=shown > survives");
    demur_flips_free(found);
}

static void only_sets_that_lead_where_asked_are_listed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    FlipOptions options = {.most = 2, .to = OUTCOME_STANDS};
    Flips *found = demur_flips(
        thinking_result(one,
                        "court: low\nfacts: {saw: yes, paid: yes, span: 3}"),
        NULL, &options);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "signed: yes + left: no > stands");
    demur_flips_free(found);
}

static void a_settled_dispute_is_a_change(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Flips *found = search(one,
                          "court: low\nposture: summary_judgment\n"
                          "facts: {saw: disputed, paid: yes, signed: yes,\n"
                          "  span: 3, left: no}",
                          1);
    thinking_same("flips", sets(one, &found->answers[0].flips),
                  "saw: yes > judgment_for_plaintiff; "
                  "saw: no > judgment_for_defendant; "
                  "saw: unknown > judgment_for_defendant; "
                  "ought: no > judgment_for_defendant; "
                  "paid: no > judgment_for_defendant; "
                  "paid: unknown > judgment_for_defendant; "
                  "signed: no > judgment_for_defendant; "
                  "signed: unknown > judgment_for_defendant; "
                  "left: yes > judgment_for_defendant; "
                  "span: 10 > judgment_for_defendant; "
                  "span: unknown > judgment_for_defendant");
    demur_flips_free(found);
}

static void pairs_that_are_one_of_each_of_two_lists_are_told_so(void **state) {
    Thinking *one = *state;
    thinking_rules(one, FACT("a") FACT("b") FACT("c")
                            FACT("d") "element 'x' { test = any { a, b } }\n"
                                      "element 'y' { test = any { c, d } }\n"
                                      "claim 'k' { elements = { x, y } }\n");
    Flips *found = search(one, "posture: motion_to_dismiss\n", 2);
    const FlipAnswer *answer = &found->answers[0];
    assert_int_equal(answer->flips.count, 4);
    assert_int_equal(answer->group_count, 1);
    const FlipGroup *group = &answer->groups[0];
    for (int k = 0; k < 2; k++) {
        assert_int_equal(group->choice[k].count, 2);
        assert_int_equal(group->choice[k].roots.count, 1);
        assert_int_equal(group->choice[k].roots.items[0], k);
    }
    assert_int_equal(answer->weakest_count, 4);
    demur_flips_free(found);
}

/* b does not go with d. */
static void pairs_with_one_missing_are_not_one_of_each(void **state) {
    Thinking *one = *state;
    thinking_rules(one,
                   FACT("a") FACT("b") FACT("c")
                       FACT("d") "element 'x' { test = any { all { a, c },\n"
                                 "  all { a, d }, all { b, c } } }\n"
                                 "claim 'k' { elements = { x } }\n");
    thinking_result(one, "facts: {a: no, b: no, c: no, d: no}");
    FlipOptions options = {.most = 2, .to = OUTCOME_STANDS};
    Flips *flips = demur_flips(one->result, NULL, &options);
    assert_int_equal(flips->answers[0].group_count, 1);
    assert_int_equal(flips->answers[0].groups[0].flip_count, 3);
    assert_int_equal(flips->answers[0].groups[0].choice[0].count, 0);
    demur_flips_free(flips);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_single_change_is_stated_left_out_or_reversed),
        WITH_THINKING(a_pair_is_listed_only_if_neither_change_would_do),
        WITH_THINKING(three_changes_are_found_when_asked_for),
        WITH_THINKING(larger_sets_are_left_out_where_the_smallest_will_do),
        WITH_THINKING(the_smallest_sets_are_listed_first),
        WITH_THINKING(
            a_reading_is_not_taken_for_another_that_asks_for_a_version),
        WITH_THINKING(a_foil_is_tried_only_when_all_readings_are),
        WITH_THINKING(only_sets_that_lead_where_asked_are_listed),
        WITH_THINKING(a_settled_dispute_is_a_change),
        WITH_THINKING(pairs_that_are_one_of_each_of_two_lists_are_told_so),
        WITH_THINKING(pairs_with_one_missing_are_not_one_of_each),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
