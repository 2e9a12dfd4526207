/* What a posture makes of a fact (docs/semantics.md,
 * "What a posture makes of a fact"). */
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const law = FACT("p") FACT_OF_DEFENDANT("d")
    FACT_OF_LAW("l") "fact 'n' { ask = 'How many?', type = 'number' }\n"
                     "element 'x' { test = any { p, d, l, n:at_least(3) } }\n"
                     "claim 'k' { elements = { x } }\n";

static const char *const states[] = {"false",   "true", "absent",
                                     "triable", "law",  "free"};

static void expect_state(Thinking *one, const char *where, int32_t atom,
                         AtomState wanted) {
    thinking_same(where, states[one->world.atoms[atom]], states[wanted]);
}

#define F ATOM_FALSE
#define T ATOM_TRUE
#define A ATOM_ABSENT
#define J ATOM_TRIABLE
#define L ATOM_LAW

typedef struct Cell {
    const char *fact, *said; /* "" for nothing */
    AtomState wanted[4];     /* by posture */
} Cell;

static void what_a_posture_makes_of_a_fact(void **state) {
    static const Cell cells[] = {
        {"p", "p: yes", {T, T, T, T}},
        {"p", "p: no", {F, F, F, F}},
        {"p", "p: disputed", {A, T, J, A}},
        {"p", "p: unknown", {A, A, A, A}},
        {"p", "", {A, A, A, A}},
        {"d", "d: yes", {T, T, T, T}},
        {"d", "d: no", {F, F, F, F}},
        {"d", "d: disputed", {A, F, J, A}},
        {"d", "d: unknown", {A, A, A, A}},
        {"d", "", {A, A, A, A}},
        {"l", "l: yes", {T, T, T, T}},
        {"l", "l: no", {F, F, F, F}},
        {"l", "l: disputed", {A, L, L, L}},
        {"l", "l: unknown", {A, A, A, A}},
        {"l", "", {A, A, A, A}},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {%s}",
                              thinking_postures[stage], cells[i].said);
            thinking_world(one, text);
            expect_state(one, text, thinking_fact(one, cells[i].fact),
                         cells[i].wanted[stage]);
        }
}

static void a_comparison_is_as_undetermined_as_its_value(void **state) {
    static const struct {
        const char *said;
        AtomState wanted[4];
    } cells[] = {{"n: 3", {T, T, T, T}},
                 {"n: 2", {F, F, F, F}},
                 {"n: disputed", {A, A, J, A}},
                 {"n: unknown", {A, A, A, A}}};
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {%s}",
                              thinking_postures[stage], cells[i].said);
            thinking_world(one, text);
            expect_state(one, text, demur_model_compare_atom(one->model, 0),
                         cells[i].wanted[stage]);
        }
}

static void two_compared_values_are_as_undetermined_as_the_worse(void **state) {
    static const struct {
        const char *said;
        AtomState wanted[4];
    } cells[] = {
        {"e: 2020-01-01, f: 2020-01-02", {T, T, T, T}},
        {"e: disputed, f: 2020-01-02", {A, A, J, A}},
        {"e: disputed, f: disputed", {A, A, J, A}},
        {"e: disputed, f: unknown", {A, A, A, A}},
        {"e: 2020-01-01", {A, A, A, A}},
    };
    Thinking *one = *state;
    thinking_rules(one, "fact 'e' { ask = 'When?', type = 'date' }\n"
                        "fact 'f' { ask = 'When?', type = 'date' }\n"
                        "element 'x' { test = e:before(f) }\n"
                        "claim 'k' { elements = { x } }\n");
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {%s}",
                              thinking_postures[stage], cells[i].said);
            thinking_world(one, text);
            expect_state(one, text, demur_model_compare_atom(one->model, 0),
                         cells[i].wanted[stage]);
        }
}

static void how_a_fact_comes_in_decides_whether_it_counts(void **state) {
    static const struct {
        How how;
        bool counts[4];
    } rows[] = {
        {HOW_ALLEGED, {true, true, false, false}},
        {HOW_CONCLUSORY, {true, false, false, false}},
        {HOW_ADMITTED, {true, true, true, true}},
        {HOW_FOUND, {true, false, true, true}},
        {HOW_EVIDENCE, {true, false, true, false}},
        {HOW_ASSUMED, {true, true, true, true}},
        {HOW_STIPULATED, {true, true, true, true}},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    assert_int_equal(sizeof rows / sizeof *rows, HOW_COUNT);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int stage = 0; stage < 4; stage++) {
            bool counts = rows[i].counts[stage];
            const char *text = thinking_text(
                one, "posture: %s\nfacts: {p: {is: yes, how: %s}}",
                thinking_postures[stage], demur_how_word(rows[i].how));
            const World *world = thinking_world(one, text);
            int32_t p = thinking_fact(one, "p");
            expect_state(one, text, p, counts ? ATOM_TRUE : ATOM_ABSENT);
            assert_int_equal(world->facts[p].origin,
                             counts ? ORIGIN_STATED : ORIGIN_DISREGARDED);
            assert_int_equal(demur_world_counts((Stage)stage, rows[i].how),
                             counts);
        }
}

static void alleged_and_found_stand_side_by_side(void **state) {
    static const Cell cells[] = {
        {"p", "alleged: yes, found: no", {F, T, F, F}},
        {"p", "alleged: no, found: yes", {T, F, T, T}},
        {"p", "alleged: yes", {T, T, A, A}},
        {"p", "found: yes", {T, A, T, T}},
        {"p", "alleged: yes, found: unknown", {A, T, A, A}},
        {"p", "alleged: disputed, found: yes", {T, T, T, T}},
        {"p", "alleged: yes, found: disputed", {A, T, J, A}},
        {"p", "alleged: yes, how: conclusory", {T, A, A, A}},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {p: {%s}}",
                              thinking_postures[stage], cells[i].said);
            thinking_world(one, text);
            expect_state(one, text, thinking_fact(one, "p"),
                         cells[i].wanted[stage]);
        }
}

static void
another_posture_does_not_turn_allegations_into_findings(void **state) {
    /* by the file's posture, then by the one supposed */
    static const AtomState wanted[4][4] = {
        {T, T, T, T}, {T, T, A, A}, {T, A, T, A}, {T, A, T, T}};
    Thinking *one = *state;
    thinking_rules(one, law);
    for (int file = 0; file < 4; file++)
        for (int now = 0; now < 4; now++) {
            const char *text = thinking_text(
                one, "posture: %s\nfacts: {p: yes}\nsuppose: [{posture: %s}]",
                thinking_postures[file], thinking_postures[now]);
            thinking_question(one, text, 1);
            assert_true(demur_world_make(&one->world, one->model,
                                         &one->question, one->arena));
            expect_state(one, text, thinking_fact(one, "p"), wanted[file][now]);
        }
}

static void
what_is_supposed_counts_whatever_the_file_s_posture_is(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    for (int stage = 0; stage < 4; stage++) {
        const char *text = thinking_text(
            one, "posture: %s\nsuppose: [{facts: {p: yes}, posture: trial}]",
            thinking_postures[stage]);
        thinking_question(one, text, 1);
        assert_true(demur_world_make(&one->world, one->model, &one->question,
                                     one->arena));
        expect_state(one, text, thinking_fact(one, "p"), ATOM_TRUE);
    }
}

/* ---- constraints --------------------------------------------------------- */

static const char *const tied = FACT("knew") FACT("should")
    FACT_OF_DEFENDANT("watched") FACT("took_part") FACT_OF_LAW("duty") FACT(
        "contract") "constraint { implies(knew, should) }\n"
                    "constraint { excludes(watched, took_part) }\n"
                    "constraint { implies(contract, duty) }\n"
                    "element 'x' { test = any { knew, took_part, duty } }\n"
                    "claim 'k' { elements = { x } }\n";

static void constraints_settle_facts_in_both_directions(void **state) {
    static const struct {
        const char *said, *fact;
        AtomState wanted;
    } rows[] = {
        {"knew: yes", "should", T},       {"should: no", "knew", F},
        {"should: yes", "knew", A},       {"knew: no", "should", A},
        {"watched: yes", "took_part", F}, {"took_part: yes", "watched", F},
        {"watched: no", "took_part", A},  {"contract: yes", "duty", T},
    };
    Thinking *one = *state;
    thinking_rules(one, tied);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {%s}",
                              thinking_postures[stage], rows[i].said);
            const World *world = thinking_world(one, text);
            int32_t fact = thinking_fact(one, rows[i].fact);
            expect_state(one, text, fact, rows[i].wanted);
            assert_int_equal(world->facts[fact].derived, rows[i].wanted != A);
        }
}

static void a_dispute_never_overrides_what_is_settled(void **state) {
    static const struct {
        const char *said, *fact;
        AtomState wanted;
    } rows[] = {
        {"knew: yes, should: disputed", "should", T},
        {"should: no, knew: disputed", "knew", F},
        {"took_part: yes, watched: disputed", "watched", F},
        {"watched: yes, took_part: disputed", "took_part", F},
        {"contract: yes, duty: disputed", "duty", T},
    };
    Thinking *one = *state;
    thinking_rules(one, tied);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int stage = 0; stage < 4; stage++) {
            const char *text =
                thinking_text(one, "posture: %s\nfacts: {%s}",
                              thinking_postures[stage], rows[i].said);
            thinking_world(one, text);
            expect_state(one, text, thinking_fact(one, rows[i].fact),
                         rows[i].wanted);
        }
}

static void what_does_not_count_settles_nothing(void **state) {
    Thinking *one = *state;
    thinking_rules(one, tied);
    thinking_world(one, "posture: trial\n"
                        "facts: {knew: {is: yes, how: alleged}, should: no}");
    assert_int_equal(thinking_atom(one, "should"), ATOM_FALSE);
    assert_int_equal(thinking_atom(one, "knew"), ATOM_FALSE);
    assert_true(one->world.facts[thinking_fact(one, "knew")].derived);
}

static void the_version_taken_of_a_dispute_settles_more(void **state) {
    Thinking *one = *state;
    thinking_rules(one, tied);
    thinking_world(one, "posture: motion_to_dismiss\n"
                        "facts: {knew: disputed, watched: disputed}");
    assert_int_equal(thinking_atom(one, "knew"), ATOM_TRUE);
    assert_int_equal(thinking_atom(one, "should"), ATOM_TRUE);
    assert_int_equal(thinking_atom(one, "watched"), ATOM_FALSE);
    assert_int_equal(thinking_atom(one, "took_part"), ATOM_ABSENT);
}

static void thresholds_on_one_value_settle_each_other(void **state) {
    Thinking *one = *state;
    thinking_rules(one,
                   FACT("many")
                       FACT("some") "fact 'n' { ask = 'q?', type = 'number' }\n"
                                    "constraint { same(many, n:at_least(5)) }\n"
                                    "constraint { same(some, n:at_least(2)) }\n"
                                    "element 'x' { test = many }\n"
                                    "claim 'k' { elements = { x } }\n");
    thinking_world(one, "facts: {many: yes}");
    assert_int_equal(thinking_atom(one, "some"), ATOM_TRUE);
    thinking_world(one, "facts: {some: no}");
    assert_int_equal(thinking_atom(one, "many"), ATOM_FALSE);
    thinking_world(one, "facts: {n: 3}");
    assert_int_equal(thinking_atom(one, "some"), ATOM_TRUE);
    assert_int_equal(thinking_atom(one, "many"), ATOM_FALSE);
}

/* ---- otherwise: no ------------------------------------------------------- */

static void otherwise_no_comes_last_and_presses_nothing(void **state) {
    static const struct {
        const char *said, *fact;
        AtomState wanted;
        Origin origin;
    } rows[] = {
        {"", "knew", F, ORIGIN_OTHERWISE},
        {"", "should", F, ORIGIN_OTHERWISE},
        {"knew: yes", "should", T, ORIGIN_NONE},
        {"knew: unknown", "knew", A, ORIGIN_STATED},
        {"knew: unknown", "should", A, ORIGIN_NONE},
        {"knew: unknown", "took_part", F, ORIGIN_OTHERWISE},
        {"knew: disputed", "should", A, ORIGIN_NONE},
        {"should: unknown", "knew", F, ORIGIN_OTHERWISE},
        {"took_part: yes", "watched", F, ORIGIN_NONE},
    };
    Thinking *one = *state;
    thinking_rules(one, tied);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *text =
            thinking_text(one, "otherwise: no\nfacts: {%s}", rows[i].said);
        const World *world = thinking_world(one, text);
        int32_t fact = thinking_fact(one, rows[i].fact);
        expect_state(one, text, fact, rows[i].wanted);
        assert_int_equal(world->facts[fact].origin, rows[i].origin);
    }
}

static void otherwise_no_says_nothing_of_numbers(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_world(one, "otherwise: no");
    assert_int_equal(one->world.atoms[demur_model_compare_atom(one->model, 0)],
                     ATOM_ABSENT);
    assert_int_equal(thinking_atom(one, "p"), ATOM_FALSE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_a_posture_makes_of_a_fact),
        WITH_THINKING(a_comparison_is_as_undetermined_as_its_value),
        WITH_THINKING(two_compared_values_are_as_undetermined_as_the_worse),
        WITH_THINKING(how_a_fact_comes_in_decides_whether_it_counts),
        WITH_THINKING(alleged_and_found_stand_side_by_side),
        WITH_THINKING(another_posture_does_not_turn_allegations_into_findings),
        WITH_THINKING(what_is_supposed_counts_whatever_the_file_s_posture_is),
        WITH_THINKING(constraints_settle_facts_in_both_directions),
        WITH_THINKING(a_dispute_never_overrides_what_is_settled),
        WITH_THINKING(what_does_not_count_settles_nothing),
        WITH_THINKING(the_version_taken_of_a_dispute_settles_more),
        WITH_THINKING(thresholds_on_one_value_settle_each_other),
        WITH_THINKING(otherwise_no_comes_last_and_presses_nothing),
        WITH_THINKING(otherwise_no_says_nothing_of_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
