/* The rule book as Boolean functions. */
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("a") FACT("b") FACT(
    "c") "authority 'v' { kind = 'argument', name = 'V' }\n"
         "element 'just' { test = a }\n"
         "element 'both' { test = all { a, b, c } }\n"
         "element 'one' { test = any { a, b, c } }\n"
         "element 'neither' { test = none { a, b } }\n"
         "element 'two' { test = at_least(2) { a, b, c } }\n"
         "element 'but' { test = unless(a, b, c) }\n"
         "element 'true_' { test = always }\n"
         "element 'false_' { test = never }\n"
         "element 'spared' { test = a, unless = { b, c } }\n"
         "element 'read' {\n"
         "  reading 'r1' { argued_by = 'v', test = a },\n"
         "  reading 'r2' { argued_by = 'v', test = b, unless = c },\n"
         "  reading 'r3' { argued_by = 'v', test = never } }\n"
         "element 'whole' { test = all { just, two } }\n"
         "claim 'k' { elements = { just, both, one, neither, two, but, true_,\n"
         "  false_, spared, read, whole } }\n";

/* Values of a, b, c as bits 0, 1, 2; bit `world` of the table says whether the
 * formula holds there. */
enum { WORLDS = 8 };

static bool holds(const Thinking *one, Bdd function, unsigned world) {
    static const char *const facts[] = {"a", "b", "c"};
    int8_t values[256];
    memset(values, -1, sizeof values);
    for (int i = 0; i < 3; i++) {
        int32_t fact = thinking_fact(one, facts[i]);
        values[one->model->atoms[fact].variable] = world >> i & 1U;
    }
    Bdd left = demur_diagram_restrict(one->model->diagram, function, values);
    assert_true(left <= BDD_TRUE);
    return left == BDD_TRUE;
}

static void each_formula_is_its_function(void **state) {
    static const struct {
        const char *element;
        int32_t reading;
        unsigned table; /* bit w: true in world w */
    } rows[] = {
        {"just", 0, 0xAA},    {"both", 0, 0x80}, {"one", 0, 0xFE},
        {"neither", 0, 0x11}, {"two", 0, 0xE8},  {"but", 0, 0x02},
        {"true_", 0, 0xFF},   {"false_", 0, 0},  {"spared", 0, 0x02},
        {"read", 0, 0xAA},    {"read", 1, 0x0C}, {"read", 2, 0},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Bdd test =
            demur_model_test(one->model, thinking_element(one, rows[i].element),
                             rows[i].reading);
        for (unsigned world = 0; world < WORLDS; world++)
            if (holds(one, test, world) != (rows[i].table >> world & 1U))
                fail_msg("%s in world %u", rows[i].element, world);
    }
}

static void a_part_stays_a_variable_of_the_whole(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Model *model = one->model;
    int32_t just = thinking_element(one, "just");
    int32_t two = thinking_element(one, "two");
    Bdd parts = demur_diagram_and(
        model->diagram,
        demur_diagram_variable(model->diagram, model->element_variable[just]),
        demur_diagram_variable(model->diagram, model->element_variable[two]));
    assert_int_equal(demur_model_test(model, thinking_element(one, "whole"), 0),
                     parts);
}

static void exceptions_alone_are_a_function_too(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Bdd spared = one->model->exceptions[thinking_element(one, "spared")];
    Bdd but = one->model->exceptions[thinking_element(one, "but")];
    for (unsigned world = 0; world < WORLDS; world++) {
        assert_int_equal(holds(one, spared, world), (world & 6U) == 0);
        assert_int_equal(holds(one, but, world), (world & 6U) == 0);
    }
    assert_int_equal(one->model->exceptions[thinking_element(one, "just")],
                     BDD_TRUE);
}

static void every_choice_of_bits_is_one_reading(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Model *model = one->model;
    int32_t read = thinking_element(one, "read");
    for (size_t count = 1; count <= 3; count++) {
        Bdd any = BDD_FALSE;
        for (size_t i = 0; i < count; i++) {
            Bdd choice = demur_model_choice(model, read, i, count);
            assert_int_not_equal(choice, BDD_FALSE);
            assert_int_equal(demur_diagram_and(model->diagram, any, choice),
                             BDD_FALSE);
            any = demur_diagram_or(model->diagram, any, choice);
        }
        assert_int_equal(any, BDD_TRUE);
    }
}

static void no_two_things_share_a_variable(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Model *model = one->model;
    uint8_t used[256] = {1}; /* 0 means "not numbered" */
    assert_true(model->variable_count < sizeof used);
    for (size_t a = 0; a < model->atom_count; a++) {
        assert_false(used[model->atoms[a].variable]++);
        assert_int_equal(model->atom_of[model->atoms[a].variable], a);
    }
    for (size_t f = 0; f < one->book->fact_count; f++)
        assert_false(used[model->left_out[f]]++);
    for (size_t e = 0; e < one->book->element_count; e++)
        assert_false(used[model->element_variable[e]]++);
    int32_t read = thinking_element(one, "read");
    assert_false(used[model->first_bit[read]]++);
    assert_false(used[model->first_bit[read] + 1]++);
}

/* ---- constraints --------------------------------------------------------- */

static void constraints_that_share_facts_are_one_group(void **state) {
    Thinking *one = *state;
    thinking_rules(one, FACT("a") FACT("b") FACT("c") FACT("d") FACT("e")
                            FACT("f") "constraint { implies(a, b) }\n"
                                      "constraint { excludes(d, e) }\n"
                                      "constraint { implies(b, c) }\n"
                                      "element 'x' { test = any { a, d, f } }\n"
                                      "claim 'k' { elements = { x } }\n");
    const Atom *atoms = one->model->atoms;
    int32_t a = thinking_fact(one, "a"), d = thinking_fact(one, "d");
    assert_int_equal(one->model->group_count, 2);
    assert_int_equal(atoms[a].group, atoms[thinking_fact(one, "c")].group);
    assert_int_equal(atoms[d].group, atoms[thinking_fact(one, "e")].group);
    assert_int_not_equal(atoms[a].group, atoms[d].group);
    assert_int_equal(atoms[thinking_fact(one, "f")].group, -1);
    assert_int_equal(one->model->groups[atoms[a].group].constraints.count, 2);
}

static void comparisons_of_one_value_are_one_group(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "fact 'n' { ask = 'q?', type = 'number' }\n"
                        "fact 'm' { ask = 'q?', type = 'number' }\n"
                        "element 'x' { test = any { n:at_least(2),\n"
                        "  n:at_least(5), m:at_least(5) } }\n"
                        "claim 'k' { elements = { x } }\n");
    const Model *model = one->model;
    const Atom *first = &model->atoms[demur_model_compare_atom(model, 0)];
    const Atom *second = &model->atoms[demur_model_compare_atom(model, 1)];
    const Atom *third = &model->atoms[demur_model_compare_atom(model, 2)];
    assert_int_equal(first->group, second->group);
    assert_int_not_equal(first->group, third->group);
    assert_true(model->groups[first->group].compares);
}

static void a_version_is_an_atom_of_the_conduct_s_day(void **state) {
    Thinking *one = *state;
    thinking_rules(one, "fact 'conduct' { ask = 'q?', type = 'period' }\n"
                        "statute 's' { cite = 'S',\n"
                        "  version 'v1' { from = '2000-01-01',\n"
                        "    to = '2010-01-01' },\n"
                        "  version 'v2' { from = '2010-01-01' } }\n"
                        "element 'x' { test = in_force('s', 'v2') }\n"
                        "claim 'k' { elements = { x } }\n");
    const Model *model = one->model;
    assert_int_equal(model->version_count, 2);
    const Atom *atom = &model->atoms[demur_model_version_atom(model, 0, 1)];
    assert_true(atom->version);
    assert_int_equal(atom->fact, thinking_fact(one, "conduct"));
    assert_int_equal(atom->number, 1);
    assert_int_equal(atom->compare.constant,
                     one->book->statutes[0].versions[1].from);
    Bdd test = demur_model_test(model, thinking_element(one, "x"), 0);
    assert_int_equal(
        test, demur_diagram_variable(
                  model->diagram, demur_model_version_variable(model, 0, 1)));
}

/* ---- what is refused ----------------------------------------------------- */

static void expect_refused(Thinking *one, const char *law_text,
                           const char *const *words) {
    thinking_rules_only(one, law_text);
    assert_null(one->model);
    const char *messages = thinking_messages(one);
    for (; *words != NULL; words++)
        if (strstr(messages, *words) == NULL)
            fail_msg("wanted %s, got: %s", *words, messages);
}

static void constraints_that_allow_no_world_are_refused(void **state) {
    expect_refused(
        *state,
        FACT("a") FACT("b") "constraint { all { a, b } }\n"
                            "constraint { excludes(a, b) }\n"
                            "element 'x' { test = a }\n"
                            "claim 'k' { elements = { x } }\n",
        (const char *const[]){"no-world", "law.lua:3:", "law.lua:4:", NULL});
}

static void a_constraint_that_never_holds_is_refused(void **state) {
    expect_refused(*state,
                   FACT("a") "constraint { never }\n"
                             "element 'x' { test = a }\n"
                             "claim 'k' { elements = { x } }\n",
                   (const char *const[]){"no-world", "law.lua:2:", NULL});
}

static void formulas_over_the_budget_are_a_limit(void **state) {
    Thinking *one = *state;
    expect_refused(one, thinking_large_law(one, false),
                   (const char *const[]){"too-many-nodes", NULL});
    assert_int_equal(demur_diag_status(one->diag), 5);
}

/* 9000 facts, with two variables each. */
static void too_many_variables_are_a_limit(void **state) {
    Thinking *one = *state;
    expect_refused(one,
                   "for i = 1, 9000 do fact('f' .. i) { ask = 'q?' } end\n"
                   "element 'x' { test = f1 }\n"
                   "claim 'k' { elements = { x } }\n",
                   (const char *const[]){"too-many-parts", NULL});
    assert_int_equal(demur_diag_status(one->diag), 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(each_formula_is_its_function),
        WITH_THINKING(a_part_stays_a_variable_of_the_whole),
        WITH_THINKING(exceptions_alone_are_a_function_too),
        WITH_THINKING(every_choice_of_bits_is_one_reading),
        WITH_THINKING(no_two_things_share_a_variable),
        WITH_THINKING(constraints_that_share_facts_are_one_group),
        WITH_THINKING(comparisons_of_one_value_are_one_group),
        WITH_THINKING(a_version_is_an_atom_of_the_conduct_s_day),
        WITH_THINKING(constraints_that_allow_no_world_are_refused),
        WITH_THINKING(a_constraint_that_never_holds_is_refused),
        WITH_THINKING(formulas_over_the_budget_are_a_limit),
        WITH_THINKING(too_many_variables_are_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
