/* Which patterns of comparisons can occur, against trying every value. */
#include "rules.h"
#include "terms.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static const char *const law =
    "book { title = 'terms', current_through = '2026-01-01' }\n"
    "posture 'hypothetical' { stage = 'hypothetical', title = 'h' }\n"
    "fact 'count' { ask = 'How many?', type = 'number' }\n"
    "fact 'first' { ask = 'When?', type = 'date' }\n"
    "fact 'second' { ask = 'When?', type = 'date' }\n"
    "fact 'kind' { ask = 'Which?', type = 'one_of',\n"
    "  options = { 'a', 'b', 'c' } }\n"
    "element 'e' { title = 'E', burden = 'plaintiff', test = any {\n"
    "  count:at_least(5), count:at_least(2), count:less_than(4),\n"
    "  count:more_than(8), first:before('2020-01-05'),\n"
    "  second:on_or_after('2020-01-06'), first:before(second),\n"
    "  second:within(days(3), first), second:after('2020-01-09'),\n"
    "  kind:is('a'), kind:is('b'), kind:is('c') } }\n"
    "claim 'c' { title = 'C', elements = { e } }\n";

typedef struct Fixture {
    Diag *diag;
    Book *book;
    Model *model;
    int32_t count, first, second, kind;
} Fixture;

static int set_up(void **state) {
    static Fixture fixture;
    fixture.diag = demur_diag_new();
    int32_t source =
        demur_diag_add_source(fixture.diag, "terms.lua", law, strlen(law));
    fixture.book = demur_rules_load_sources(fixture.diag, &source, 1);
    if (fixture.book == NULL)
        return 1;
    fixture.model = demur_model_new(fixture.book, fixture.diag);
    fixture.count = demur_book_fact(fixture.book, "count");
    fixture.first = demur_book_fact(fixture.book, "first");
    fixture.second = demur_book_fact(fixture.book, "second");
    fixture.kind = demur_book_fact(fixture.book, "kind");
    *state = &fixture;
    return fixture.model == NULL;
}

static int tear_down(void **state) {
    Fixture *fixture = *state;
    demur_model_free(fixture->model);
    demur_book_free(fixture->book);
    demur_diag_free(fixture->diag);
    return 0;
}

/* The pattern of one world: per comparison whether it is true. */
static uint32_t pattern_of(const Fixture *fixture, const Known *known) {
    uint32_t pattern = 0;
    for (size_t c = 0; c < fixture->book->compare_count; c++) {
        int32_t atom = demur_model_compare_atom(fixture->model, (int32_t)c);
        int decided = demur_terms_decide(&fixture->model->atoms[atom], known);
        assert_true(decided >= 0);
        pattern |= (uint32_t)decided << c;
    }
    return pattern;
}

/* True if some world with the known values has this pattern. */
static bool occurs(const Fixture *fixture, const Known *known,
                   uint32_t pattern) {
    Date start = 0;
    demur_date_read("2019-12-30", 10, &start);
    Known world[64];
    memcpy(world, known, fixture->book->fact_count * sizeof *known);
    for (int64_t n = -1; n <= 11; n++)
        for (Date a = start; a < start + 18; a++)
            for (Date b = start; b < start + 18; b++)
                for (int64_t k = 0; k < 3; k++) {
                    int64_t values[] = {n, a, b, k};
                    int32_t facts[] = {fixture->count, fixture->first,
                                       fixture->second, fixture->kind};
                    for (int i = 0; i < 4; i++)
                        if (!known[facts[i]].known)
                            world[facts[i]] =
                                (Known){true, {values[i], values[i]}};
                    if (pattern_of(fixture, world) == pattern)
                        return true;
                }
    return false;
}

/* The conjunction over all groups, for one pattern. */
static bool allowed(const Fixture *fixture, const Known *known,
                    uint32_t pattern) {
    Model *model = fixture->model;
    int8_t values[256];
    memset(values, -1, sizeof values);
    for (size_t c = 0; c < fixture->book->compare_count; c++) {
        int32_t atom = demur_model_compare_atom(model, (int32_t)c);
        int decided = demur_terms_decide(&model->atoms[atom], known);
        bool wanted = (pattern >> c & 1U) != 0;
        if (decided >= 0 && decided != wanted)
            return false;
        values[model->atoms[atom].variable] = (int8_t)wanted;
    }
    bool cut = false, good = true;
    for (size_t g = 0; g < model->group_count; g++) {
        Bdd group = demur_terms_group(model, &model->groups[g], known, &cut);
        good &=
            demur_diagram_restrict(model->diagram, group, values) != BDD_FALSE;
    }
    assert_false(cut);
    return good;
}

/* Patterns that occur are enumerated once; every other one must be refused. */
static void compare_with_worlds(const Fixture *fixture, const Known *known,
                                uint32_t step) {
    uint32_t all = 1U << fixture->book->compare_count;
    uint32_t mark = demur_diagram_mark(fixture->model->diagram);
    for (uint32_t pattern = 0; pattern < all; pattern += step) {
        bool may = allowed(fixture, known, pattern);
        if (may || pattern % 97 == 0)
            assert_int_equal(may, occurs(fixture, known, pattern));
        demur_diagram_release(fixture->model->diagram, mark);
    }
}

static void every_pattern_of_known_values_is_their_own(void **state) {
    const Fixture *fixture = *state;
    Known known[64] = {{0}};
    Date day = 0;
    demur_date_read("2020-01-06", 10, &day);
    known[fixture->count] = (Known){true, {5, 5}};
    known[fixture->first] = (Known){true, {day, day}};
    known[fixture->second] = (Known){true, {day + 3, day + 3}};
    known[fixture->kind] = (Known){true, {1, 1}};
    compare_with_worlds(fixture, known, 1);
}

static void thresholds_on_one_value_are_not_independent(void **state) {
    const Fixture *fixture = *state;
    Known known[64] = {{0}};
    Date day = 0;
    demur_date_read("2020-01-06", 10, &day);
    known[fixture->first] = (Known){true, {day, day}};
    known[fixture->second] = (Known){true, {day, day}};
    known[fixture->kind] = (Known){true, {0, 0}};
    compare_with_worlds(fixture, known, 1);
}

static void two_unknown_days_constrain_each_other(void **state) {
    const Fixture *fixture = *state;
    Known known[64] = {{0}};
    known[fixture->count] = (Known){true, {3, 3}};
    known[fixture->kind] = (Known){true, {2, 2}};
    compare_with_worlds(fixture, known, 1);
}

static void a_known_day_bounds_the_other(void **state) {
    const Fixture *fixture = *state;
    for (int which = 0; which < 2; which++) {
        Known known[64] = {{0}};
        Date day = 0;
        demur_date_read("2020-01-04", 10, &day);
        known[fixture->count] = (Known){true, {3, 3}};
        known[fixture->kind] = (Known){true, {2, 2}};
        known[which == 0 ? fixture->first : fixture->second] =
            (Known){true, {day, day}};
        compare_with_worlds(fixture, known, 1);
    }
}

static void a_choice_is_exactly_one_of_its_options(void **state) {
    const Fixture *fixture = *state;
    Known known[64] = {{0}};
    Date day = 0;
    demur_date_read("2020-01-06", 10, &day);
    known[fixture->count] = (Known){true, {5, 5}};
    known[fixture->first] = (Known){true, {day, day}};
    known[fixture->second] = (Known){true, {day, day}};
    compare_with_worlds(fixture, known, 1);
}

/* Steps that it takes to find what occurs in all groups. */
static uint64_t steps_for(const Model *model, const Known *known,
                          Bdd *functions) {
    bool cut = false;
    uint64_t before = demur_diagram_left(model->diagram);
    for (size_t g = 0; g < model->group_count; g++)
        functions[g] = demur_terms_group(model, &model->groups[g], known, &cut);
    return before - demur_diagram_left(model->diagram);
}

static void what_was_found_is_known_until_it_is_forgotten(void **state) {
    const Fixture *fixture = *state;
    const Model *model = fixture->model;
    Diagram *diagram = model->diagram;
    Bdd first[64], again[64];
    Known known[64] = {{0}}, other[64] = {{0}};
    known[fixture->second] = (Known){true, {18266, 18266}};
    other[fixture->first] = (Known){true, {18266, 18266}};
    demur_diagram_allow(diagram, 1000000);
    uint32_t mark = demur_diagram_mark(diagram);
    assert_true(steps_for(model, known, first) > 0);
    uint32_t inner = demur_diagram_mark(diagram);
    assert_true(steps_for(model, other, again) > 0);
    demur_diagram_release(diagram, inner);
    assert_int_equal(steps_for(model, known, again), 0);
    assert_memory_equal(first, again, model->group_count * sizeof(Bdd));
    demur_diagram_release(diagram, mark);
    assert_true(steps_for(model, known, again) > 0);
    demur_diagram_release(diagram, mark);
    demur_diagram_allow(diagram, UINT64_MAX);
}

/* Two days of which only the other is known, by the end of its period. */
static void what_was_found_is_told_apart_by_what_it_compares(void **state) {
    Thinking *one = *state;
    thinking_rules(one,
                   "fact 'begun' { ask = 'q?', type = 'date' }\n"
                   "fact 'ended' { ask = 'q?', type = 'period' }\n"
                   "element 'e' { test = any {\n"
                   "  begun:before('2020-01-05'), begun:before(ended) } }\n"
                   "claim 'k' { elements = { e } }\n");
    const Model *model = one->model;
    Diagram *diagram = model->diagram;
    Known known[64] = {{0}};
    demur_diagram_allow(diagram, 1000000);
    uint32_t mark = demur_diagram_mark(diagram);
    Bdd found[3][64];
    for (int64_t i = 0; i < 3; i++) {
        known[thinking_fact(one, "ended")] =
            (Known){true, {i, i < 2 ? 18261 : 18275}};
        assert_int_equal(steps_for(model, known, found[i]) == 0, i == 1);
    }
    size_t size = model->group_count * sizeof(Bdd);
    assert_memory_equal(found[0], found[1], size);
    assert_memory_not_equal(found[0], found[2], size);
    demur_diagram_release(diagram, mark);
    demur_diagram_allow(diagram, UINT64_MAX);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pattern_of_known_values_is_their_own),
        cmocka_unit_test(thresholds_on_one_value_are_not_independent),
        cmocka_unit_test(two_unknown_days_constrain_each_other),
        cmocka_unit_test(a_known_day_bounds_the_other),
        cmocka_unit_test(a_choice_is_exactly_one_of_its_options),
        cmocka_unit_test(what_was_found_is_known_until_it_is_forgotten),
        WITH_THINKING(what_was_found_is_told_apart_by_what_it_compares),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
