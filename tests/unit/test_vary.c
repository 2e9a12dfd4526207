/* The same world with other facts. */
#include "vary.h"

#include "diagram.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("a") FACT("b") FACT("c") FACT_OF_LAW("duty")
    FACT_OF_DEFENDANT("theirs") "constraint { implies(a, b) }\n"
                                "element 'x' { test = any { a, b, c } }\n"
                                "element 'owed' { test = any { duty, theirs } "
                                "}\n"
                                "claim 'k' { elements = { x, owed } }\n";

enum { MOST = 32 };

/* The world with these facts freed and all others kept. */
static void vary(Thinking *one, const char *const *freed, size_t count,
                 bool groups_apply, World *varied) {
    uint8_t standings[MOST];
    bool free[MOST] = {0}, compares[MOST] = {0}, groups[MOST];
    memset(groups, groups_apply, sizeof groups);
    for (size_t f = 0; f < one->book->fact_count; f++)
        standings[f] = (uint8_t)demur_vary_kept(&one->world, (int32_t)f);
    for (size_t i = 0; i < count; i++) {
        standings[thinking_fact(one, freed[i])] = STANDING_FREE;
        free[thinking_fact(one, freed[i])] = true;
    }
    Variation variation = {standings, free, compares, groups};
    demur_vary(varied, &one->world, &variation, one->arena);
}

static void a_freed_fact_is_free_and_a_kept_one_stays(void **state) {
    static const char *const freed[] = {"c"};
    Thinking *one = *state;
    World varied;
    thinking_rules(one, law);
    thinking_world(one, "facts: {b: no, c: yes}");
    uint32_t mark = demur_diagram_mark(one->model->diagram);
    vary(one, freed, 1, true, &varied);
    assert_int_equal(varied.facts[thinking_fact(one, "c")].standing,
                     STANDING_FREE);
    assert_int_equal(varied.atoms[thinking_fact(one, "c")], ATOM_FREE);
    for (size_t f = 0; f < one->book->fact_count; f++)
        assert_int_equal(varied.left_out[one->model->atoms[f].variable] !=
                             BDD_FALSE,
                         f == (size_t)thinking_fact(one, "c"));
    assert_int_equal(varied.atoms[thinking_fact(one, "b")], ATOM_FALSE);
    assert_int_equal(varied.facts[thinking_fact(one, "b")].standing,
                     STANDING_NO);
    /* that a is not so followed, and is not derived again */
    assert_int_equal(thinking_atom(one, "a"), ATOM_FALSE);
    assert_int_equal(varied.atoms[thinking_fact(one, "a")], ATOM_ABSENT);
    /* the base is as it was */
    assert_int_equal(thinking_atom(one, "c"), ATOM_TRUE);
    assert_null(one->world.left_out);
    demur_diagram_release(one->model->diagram, mark);
}

static void groups_that_do_not_apply_are_left_out(void **state) {
    static const char *const freed[] = {"a"};
    Thinking *one = *state;
    World varied;
    thinking_rules(one, law);
    thinking_world(one, "facts: {b: no}");
    Diagram *diagram = one->model->diagram;
    uint32_t mark = demur_diagram_mark(diagram);
    const Atom *atom = &one->model->atoms[thinking_fact(one, "a")];
    assert_true(atom->group >= 0);
    vary(one, freed, 1, true, &varied);
    /* b is not so, so what remains is that a is not */
    assert_int_equal(varied.groups[atom->group],
                     demur_diagram_not(diagram, demur_diagram_variable(
                                                    diagram, atom->variable)));
    vary(one, freed, 1, false, &varied);
    assert_int_equal(varied.groups[atom->group], BDD_TRUE);
    demur_diagram_release(diagram, mark);
}

static void a_dispute_is_kept_as_its_stage_takes_it(void **state) {
    static const struct {
        const char *posture;
        Standing fact, law, theirs;
    } rows[] = {
        {"motion_to_dismiss", STANDING_YES, STANDING_LAW, STANDING_NO},
        {"summary_judgment", STANDING_TRIABLE, STANDING_LAW, STANDING_TRIABLE},
        {"trial", STANDING_MISSING, STANDING_LAW, STANDING_MISSING},
        {"hypothetical", STANDING_MISSING, STANDING_MISSING, STANDING_MISSING},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const World *world = thinking_world(
            one, thinking_text(one,
                               "posture: %s\nfacts: {a: yes, c: disputed, "
                               "duty: disputed, theirs: disputed}",
                               rows[i].posture));
        assert_int_equal(demur_vary_kept(world, thinking_fact(one, "c")),
                         rows[i].fact);
        assert_int_equal(demur_vary_kept(world, thinking_fact(one, "duty")),
                         rows[i].law);
        assert_int_equal(demur_vary_kept(world, thinking_fact(one, "theirs")),
                         rows[i].theirs);
        assert_int_equal(demur_vary_kept(world, thinking_fact(one, "a")),
                         STANDING_YES);
    }
}

static void a_version_that_the_rest_settles_is_claimed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const World *world = thinking_world(
        one, "posture: motion_to_dismiss\nfacts: {a: disputed, b: no}");
    int32_t a = thinking_fact(one, "a");
    assert_int_equal(thinking_atom(one, "a"), ATOM_FALSE);
    assert_int_equal(demur_vary_kept(world, a), STANDING_CLAIMED);
    /* with b free the version holds unless b, which decides it, is not so */
    static const char *const freed[] = {"b"};
    World varied;
    Diagram *diagram = one->model->diagram;
    uint32_t mark = demur_diagram_mark(diagram);
    vary(one, freed, 1, true, &varied);
    const Atom *atoms = one->model->atoms;
    Bdd group = varied.groups[atoms[a].group];
    uint32_t b = atoms[thinking_fact(one, "b")].variable;
    Bdd version = demur_diagram_variable(diagram, atoms[a].variable);
    assert_int_equal(demur_diagram_fix(diagram, group, b, true), version);
    assert_int_equal(demur_diagram_fix(diagram, group, b, false),
                     demur_diagram_not(diagram, version));
    demur_diagram_release(diagram, mark);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_freed_fact_is_free_and_a_kept_one_stays),
        WITH_THINKING(groups_that_do_not_apply_are_left_out),
        WITH_THINKING(a_dispute_is_kept_as_its_stage_takes_it),
        WITH_THINKING(a_version_that_the_rest_settles_is_claimed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
