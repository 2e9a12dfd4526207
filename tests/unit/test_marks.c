/* Predictions held to what was decided, and to what decides it. */
#include "marks.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top', follows_itself = true }\n"
    "court 'far' { name = 'Far', abbr = 'Far' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'far', date = '2021-01-01' }\n"
    // clang-format off
    FACT("a") FACT("b") FACT("c") FACT("d") FACT("e") FACT("f") FACT("knew")
    FACT("should") FACT_OF_DEFENDANT("fled")
    // clang-format on
    "constraint { implies(knew, should) }\n"
    "element 'ways' { test = any { a, b, all { c, d } } }\n"
    "element 'both' { test = all { a, e } }\n"
    "element 'read' {\n"
    "  reading 'wide' { by = 'v', test = should },\n"
    "  reading 'narrow' { by = 'w', test = knew } }\n"
    "defense 'flight' { test = fled, reaches = { 'k' } }\n"
    "claim 'k' { elements = { ways, both, read } }\n"
    "claim 'other' { elements = { both } }\n";

static Marks marks(Thinking *one, const char *facts) {
    if (one->book == NULL)
        thinking_rules(one, law);
    thinking_result(one, facts);
    return demur_marks_run(one->result, one->diag);
}

/* "both: right, e; ways: wrong" with what does not decide after "not". */
static const char *told(Thinking *one, const Marks *all) {
    const char *text = "";
    for (size_t i = 0; i < all->count; i++) {
        const Mark *mark = &all->items[i];
        text = thinking_text(one, "%s%s%s: %s", text, i == 0 ? "" : "; ",
                             mark->what, mark->right ? "right" : "wrong");
        if (mark->named.count > 0)
            text =
                thinking_text(one, "%s, %s", text,
                              demur_mark_reasoned(mark) ? "reasoned" : "not");
        for (size_t k = 0; k < mark->idle.count; k++)
            text = thinking_text(one, "%s %s", text, mark->idle.items[k]);
    }
    return text;
}

static void check(Thinking *one, const char *facts, const char *wanted) {
    Marks all = marks(one, facts);
    assert_false(all.undecided);
    thinking_same(facts, told(one, &all), wanted);
}

static void a_call_is_right_if_its_word_fits(void **state) {
    Thinking *one = *state;
    check(one,
          "facts: {a: yes, e: no}\n"
          "predict:\n"
          "  outcome: fails\n"
          "  elements: {ways: holds, both: not_satisfied, read: undecided,\n"
          "             flight: fails}",
          "ways: right; both: right; read: right; flight: wrong; outcome: "
          "right");
}

static void every_minimal_list_of_facts_decides(void **state) {
    Thinking *one = *state;
    static const char *const rows[][2] = {
        {"a", "reasoned"},      {"b", "reasoned"},   {"c", "reasoned"},
        {"d", "reasoned"},      {"e", "not e"},      {"f", "not f"},
        {"[c, d]", "reasoned"}, {"[b, e]", "not e"}, {"knew", "not knew"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        check(one,
              thinking_text(one,
                            "facts: {a: yes, b: yes, c: yes, d: yes, e: yes, "
                            "f: yes, knew: yes}\n"
                            "predict: {elements: {ways: {status: holds, "
                            "because: %s}}}",
                            rows[i][0]),
              thinking_text(one, "ways: right, %s", rows[i][1]));
}

static void silence_decides_as_well_as_a_statement(void **state) {
    Thinking *one = *state;
    check(one,
          "posture: motion_to_dismiss\n"
          "predict:\n"
          "  - elements: {both: {status: fails, because: e}}\n"
          "  - elements: {both: {status: fails, because: a}}\n"
          "  - elements: {both: {status: fails, because: b}}\n"
          "  - elements: {ways: {status: fails, because: d}}\n"
          "  - elements: {flight: {status: fails, because: fled}}",
          "both: right, reasoned; both: right, reasoned; both: right, not b; "
          "ways: right, reasoned; flight: right, reasoned");
}

static void what_a_fact_follows_from_decides(void **state) {
    Thinking *one = *state;
    check(one,
          "court: top\nfacts: {knew: yes}\n"
          "predict:\n"
          "  - elements: {read: {status: holds, because: knew}}\n"
          "  - elements: {read: {status: holds, because: should}}",
          "read: right, reasoned; read: right, reasoned");
}

static void a_wrong_call_may_name_the_right_fact(void **state) {
    Thinking *one = *state;
    check(one,
          "facts: {a: no}\n"
          "predict: {elements: {both: {status: holds, because: a}}}",
          "both: wrong, reasoned");
}

static void a_reading_decides_where_another_would_not_do(void **state) {
    Thinking *one = *state;
    static const char *const predict =
        "predict:\n"
        "  - elements: {read: {status: holds, because: wide}}\n"
        "  - elements: {read: {status: holds, because: narrow}}\n"
        "  - elements: {both: {status: undecided, because: read=wide}}";
    check(one,
          thinking_text(one, "court: top\nfacts: {should: yes}\n%s", predict),
          "read: right, reasoned; read: right, not read=narrow; both: right, "
          "not read=wide");
    check(one,
          thinking_text(one, "court: top\nfacts: {knew: yes}\n%s", predict),
          "read: right, not read=wide; read: right, not read=narrow; both: "
          "right, not read=wide");
    check(
        one,
        "facts: {should: yes, knew: no}\n"
        "predict:\n"
        "  - elements: {read: {status: undecided, because: wide}}\n"
        "  - elements: {read: {status: undecided, because: narrow}}\n"
        "  - {court: far, elements: {read: {status: fails, because: narrow}}}"
        "\n"
        "  - {adopt: {read: wide}, elements: {read: {status: holds, because: "
        "wide}}}",
        "read: right, reasoned; read: right, reasoned; read: right, reasoned; "
        "read: right, reasoned");
}

static void readings_are_weighed_only_where_it_is_asked_for(void **state) {
    Thinking *one = *state;
    Marks all = marks(one, "court: top\nfacts: {should: yes}\n"
                           "predict: {elements: {read: holds, both: fails}}");
    assert_int_equal(all.items[0].otherwise.count, 0);
    assert_string_equal(thinking_list(one, &all.items[0].readings),
                        "read=wide");
    assert_string_equal(thinking_list(one, &all.items[0].deciding), "should");
    Marks weighed = {.weigh_law = true};
    demur_marks_entry(one->result, NULL, &one->pattern->predict[0], one->diag,
                      &weighed);
    assert_string_equal(thinking_list(one, &weighed.items[0].otherwise),
                        "read=narrow");
    assert_int_equal(weighed.items[1].otherwise.count, 0);
}

static void rows_claims_and_defendants_are_marked_alone(void **state) {
    Thinking *one = *state;
    check(one,
          "claims: [k, other]\n"
          "defendants: [{name: D, facts: {a: no}}, E]\n"
          "facts: {e: yes, a: yes}\n"
          "suppose:\n"
          "  - {defendant: E, facts: {a: no}, predict: {claim: other, outcome: "
          "fails}}\n"
          "predict:\n"
          "  - {elements: {both: holds}}\n"
          "  - {claim: other, defendant: D, outcome: fails}",
          "both: wrong; both: wrong; both: right; both: right; outcome: right; "
          "outcome: right");
}

static void what_is_not_there_is_wrong(void **state) {
    Thinking *one = *state;
    check(one,
          "claim: other\nfacts: {a: yes, e: yes}\n"
          "predict: {elements: {ways: {status: holds, because: a}, both: "
          "holds}}",
          "ways: wrong, not a; both: right");
    Marks all = marks(
        one, "defendants: [D, E]\n"
             "suppose:\n"
             "  - {defendant: E, predict: {defendant: D, outcome: open}}");
    thinking_same("no question", told(one, &all), "outcome: wrong");
    assert_string_equal(all.items[0].got, "no such question");
    assert_null(all.items[0].answer);
}

static void what_does_not_apply_fails(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        "statute 'act' { cite = 'Act', version 'v1' { from = '2010-01-01' } }\n"
        "fact 'conduct' { ask = 'q?', type = 'period' }\n" FACT("a")
            FACT("b") "exception 'new' { test = a, version = 'v1', statute = "
                      "'act' }\n"
                      "exception 'far' { test = a, reaches = { 'other' } }\n"
                      "defense 'shield' { test = b, unless = { new, far },\n"
                      "  reaches = { 'k', 'other' } }\n"
                      "element 'x' { test = a }\n"
                      "claim 'k' { elements = { x } }\n"
                      "claim 'other' { elements = { x } }\n");
    check(one,
          "claim: k\nconduct: 2005-01-01\nfacts: {a: yes, b: yes}\n"
          "predict:\n"
          "  - elements: {new: {status: fails, because: conduct}}\n"
          "  - elements: {new: {status: does_not_apply, because: a}}\n"
          "  - elements: {far: {status: fails, because: conduct}}\n"
          "  - elements: {far: holds}",
          "new: right, reasoned; new: right, not a; far: right, not conduct; "
          "far: wrong");
}

static void what_cannot_be_decided_is_said(void **state) {
    Thinking *one = *state;
    Marks all = marks(one, "facts: {knew: yes}\n"
                           "predict: {outcome: open}");
    assert_int_equal(all.count, 1);
    one->result->steps = 0;
    all = demur_marks_run(one->result, one->diag);
    assert_true(all.undecided);
    assert_int_equal(all.count, 0);
    assert_non_null(strstr(thinking_messages(one), "too large to decide"));
}

/* An answer has what two elements are made of once, below the first. */
static void a_reading_of_a_part_decides_each_whole(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "court 'top' { name = 'Top', abbr = 'Top' }\n"
                        "authority 'v' { name = 'V', court = 'top',\n"
                        "  date = '2020-01-01' }\n"
                   // clang-format off
                        FACT("a") FACT("b") FACT("knew") FACT("should")
                   // clang-format on
                   "element 'part' {\n"
                   "  reading 'wide' { by = 'v', test = should },\n"
                   "  reading 'narrow' { cites = 'v', test = knew } }\n"
                   "element 'one' { test = all { a, part } }\n"
                   "element 'two' { test = all { b, part } }\n"
                   "element 'alone' { test = b }\n"
                   "claim 'k' { elements = { one, two, alone } }\n");
    check(one,
          "court: top\nfacts: {a: yes, b: yes, should: yes, knew: no}\n"
          "predict:\n"
          "  - elements: {one: {status: holds, because: part=wide}}\n"
          "  - elements: {two: {status: holds, because: part=wide}}\n"
          "  - elements: {alone: {status: holds, because: part=wide}}",
          "one: right, reasoned; two: right, reasoned; alone: right, not "
          "part=wide");
}

/* What was merely argued is no law under which it could be otherwise. */
static void an_argued_reading_or_a_foil_makes_no_reading_decide(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "court 'top' { name = 'Top', abbr = 'Top' }\n"
                        "authority 'v' { name = 'V', court = 'top',\n"
                        "  date = '2020-01-01' }\n"
                        "authority 'w' { name = 'W', date = '2021-01-01',\n"
                        "  kind = 'argument' }\n"
                   // clang-format off
                        FACT("knew") FACT("should")
                   // clang-format on
                   "element 'read' {\n"
                   "  reading 'wide' { by = 'v', test = should },\n"
                   "  reading 'said' { argued_by = 'w', test = knew },\n"
                   "  reading 'none' { foil = true, test = never } }\n"
                   "claim 'k' { elements = { read } }\n");
    check(one,
          "court: top\nfacts: {should: yes, knew: no}\n"
          "predict:\n"
          "  elements: {read: {status: holds, because: read=wide}}",
          "read: right, not read=wide");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_call_is_right_if_its_word_fits),
        WITH_THINKING(every_minimal_list_of_facts_decides),
        WITH_THINKING(silence_decides_as_well_as_a_statement),
        WITH_THINKING(what_a_fact_follows_from_decides),
        WITH_THINKING(a_wrong_call_may_name_the_right_fact),
        WITH_THINKING(a_reading_decides_where_another_would_not_do),
        WITH_THINKING(a_reading_of_a_part_decides_each_whole),
        WITH_THINKING(an_argued_reading_or_a_foil_makes_no_reading_decide),
        WITH_THINKING(readings_are_weighed_only_where_it_is_asked_for),
        WITH_THINKING(rows_claims_and_defendants_are_marked_alone),
        WITH_THINKING(what_is_not_there_is_wrong),
        WITH_THINKING(what_does_not_apply_fails),
        WITH_THINKING(what_cannot_be_decided_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
