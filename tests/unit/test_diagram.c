/* Decision diagrams against truth tables of six variables. */
#include "diagram.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

enum { VARIABLES = 6, ROWS = 1 << VARIABLES, FUNCTIONS = 40, ROUNDS = 60 };

/* A function of six variables: bit r is its value in row r, where bit v of r
 * is the value of variable v. */
typedef uint64_t Table;

static uint32_t state = 12345;

static uint32_t pick(uint32_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8) % below;
}

static Table table_of_variable(uint32_t v) {
    Table table = 0;
    for (uint32_t row = 0; row < ROWS; row++)
        table |= (Table)(row >> v & 1U) << row;
    return table;
}

static bool at(Table table, uint32_t row) { return (table >> row & 1U) != 0; }

static bool value(Diagram *diagram, Bdd f, uint32_t row) {
    int8_t values[VARIABLES];
    for (uint32_t v = 0; v < VARIABLES; v++)
        values[v] = (int8_t)(row >> v & 1U);
    Bdd result = demur_diagram_restrict(diagram, f, values);
    assert_true(result == BDD_TRUE || result == BDD_FALSE);
    return result == BDD_TRUE;
}

static void assert_same(Diagram *diagram, Bdd f, Table table) {
    for (uint32_t row = 0; row < ROWS; row++)
        assert_int_equal(value(diagram, f, row), at(table, row));
}

typedef struct Pool {
    Diagram *diagram;
    Bdd functions[FUNCTIONS];
    Table tables[FUNCTIONS];
} Pool;

static void fill(Pool *pool) {
    for (uint32_t i = 0; i < VARIABLES; i++) {
        pool->functions[i] = demur_diagram_variable(pool->diagram, i);
        pool->tables[i] = table_of_variable(i);
    }
    for (uint32_t i = VARIABLES; i < FUNCTIONS; i++) {
        uint32_t f = pick(i), g = pick(i), h = pick(i);
        pool->functions[i] =
            demur_diagram_ite(pool->diagram, pool->functions[f],
                              pool->functions[g], pool->functions[h]);
        pool->tables[i] = (pool->tables[f] & pool->tables[g]) |
                          (~pool->tables[f] & pool->tables[h]);
        if (pick(3) != 0)
            continue;
        pool->functions[i] =
            demur_diagram_not(pool->diagram, pool->functions[i]);
        pool->tables[i] = ~pool->tables[i];
    }
}

static void with_random_pools(void (*check)(Pool *pool)) {
    for (int round = 0; round < ROUNDS; round++) {
        Pool pool = {.diagram = demur_diagram_new(VARIABLES, 1U << 20)};
        fill(&pool);
        check(&pool);
        demur_diagram_free(pool.diagram);
    }
}

static void check_values(Pool *pool) {
    for (int i = 0; i < FUNCTIONS; i++)
        assert_same(pool->diagram, pool->functions[i], pool->tables[i]);
}

static void a_diagram_has_the_values_of_its_formula(void **unused) {
    (void)unused;
    with_random_pools(check_values);
}

static void check_equality(Pool *pool) {
    for (int i = 0; i < FUNCTIONS; i++)
        for (int j = 0; j < FUNCTIONS; j++)
            assert_int_equal(pool->functions[i] == pool->functions[j],
                             pool->tables[i] == pool->tables[j]);
}

static void equal_functions_are_equal_numbers(void **unused) {
    (void)unused;
    with_random_pools(check_equality);
}

static void check_connectives(Pool *pool) {
    for (int i = 0; i + 1 < FUNCTIONS; i++) {
        Diagram *d = pool->diagram;
        Bdd f = pool->functions[i], g = pool->functions[i + 1];
        Table a = pool->tables[i], b = pool->tables[i + 1];
        assert_same(d, demur_diagram_and(d, f, g), a & b);
        assert_same(d, demur_diagram_or(d, f, g), a | b);
        assert_same(d, demur_diagram_implies(d, f, g), ~a | b);
        assert_same(d, demur_diagram_not(d, f), ~a);
        assert_same(d, demur_diagram_without(d, f, g), a & ~b);
    }
}

static void connectives_agree_with_tables(void **unused) {
    (void)unused;
    with_random_pools(check_connectives);
}

static void check_quantifier(Pool *pool) {
    uint8_t chosen[VARIABLES];
    uint32_t mask = pick(ROWS);
    for (uint32_t v = 0; v < VARIABLES; v++)
        chosen[v] = mask >> v & 1U;
    for (int i = 0; i < FUNCTIONS; i++) {
        Table some = 0, not_all = 0;
        for (uint32_t row = 0; row < ROWS; row++)
            for (uint32_t other = 0; other < ROWS; other++) {
                if ((row & ~mask) != (other & ~mask))
                    continue;
                bool so = at(pool->tables[i], other);
                *(so ? &some : &not_all) |= (Table)1 << row;
            }
        Bdd f = pool->functions[i];
        assert_same(pool->diagram,
                    demur_diagram_exists(pool->diagram, f, chosen), some);
        assert_same(pool->diagram,
                    demur_diagram_forall(pool->diagram, f, chosen),
                    (Table)~not_all);
    }
}

static void quantifiers_try_every_value_of_what_is_chosen(void **unused) {
    (void)unused;
    with_random_pools(check_quantifier);
}

/* Two functions of the lower variables say where the upper ones are loose. */
static void check_loosening(Pool *pool) {
    Diagram *d = pool->diagram;
    uint32_t split = 3, over = pick(FUNCTIONS);
    uint8_t upper[VARIABLES] = {0, 0, 0, 1, 1, 1};
    Bdd when[VARIABLES] = {BDD_FALSE, BDD_FALSE, BDD_FALSE, BDD_TRUE};
    when[4] = demur_diagram_exists(d, pool->functions[over], upper);
    when[5] = demur_diagram_not(d, when[4]);
    for (int i = 0; i < FUNCTIONS; i++) {
        Table some = 0, not_all = 0;
        for (uint32_t row = 0; row < ROWS; row++) {
            uint32_t mask =
                1U << split | 1U << (value(d, when[4], row) ? 4 : 5);
            for (uint32_t other = 0; other < ROWS; other++)
                if ((row & ~mask) == (other & ~mask))
                    *(at(pool->tables[i], other) ? &some : &not_all) |= (Table)1
                                                                        << row;
        }
        Bdd f = pool->functions[i];
        assert_same(d, demur_diagram_loosen(d, f, when, false), some);
        assert_same(d, demur_diagram_loosen(d, f, when, true), (Table)~not_all);
    }
}

static void
a_loose_variable_may_be_anything_where_its_function_holds(void **unused) {
    (void)unused;
    with_random_pools(check_loosening);
}

static bool turn_of(Table f, Table g, const int8_t *from, const int8_t *to) {
    for (uint32_t row = 0; row < ROWS; row++)
        for (uint32_t other = 0; other < ROWS; other++) {
            bool turns = at(f, row) && at(g, other);
            for (uint32_t v = 0; v < VARIABLES && turns; v++) {
                int8_t old = (int8_t)(row >> v & 1U);
                int8_t new = (int8_t)(other >> v & 1U);
                turns = from[v] < 0
                            ? old == new
                            : old == from[v] && (to[v] < 0 || new == to[v]);
            }
            if (turns)
                return true;
        }
    return false;
}

static void check_meetings(Pool *pool) {
    Diagram *diagram = pool->diagram;
    uint32_t before = demur_diagram_mark(diagram);
    for (int i = 0; i < FUNCTIONS; i++) {
        uint32_t k = pick(FUNCTIONS);
        Bdd f = pool->functions[i], g = pool->functions[k];
        Table both = pool->tables[i] & pool->tables[k];
        int8_t from[VARIABLES], to[VARIABLES];
        for (uint32_t v = 0; v < VARIABLES; v++) {
            from[v] = (int8_t)((int)pick(4) % 3 - 1);
            to[v] = (int8_t)((int)pick(3) - 1);
        }
        assert_int_equal(demur_diagram_meet(diagram, f, g), both != 0);
        assert_int_equal(demur_diagram_turn(diagram, f, g, from, to),
                         turn_of(pool->tables[i], pool->tables[k], from, to));
    }
    assert_int_equal(demur_diagram_mark(diagram), before);
}

static void two_functions_are_held_together_without_making_any(void **unused) {
    (void)unused;
    with_random_pools(check_meetings);
}

static void assert_near(double a, double b) {
    assert_true(a - b < 1e-12 && b - a < 1e-12);
}

static void check_share(Pool *pool) {
    double chance[VARIABLES], shares[VARIABLES];
    for (uint32_t v = 0; v < VARIABLES; v++)
        chance[v] = pick(5) / 4.0;
    for (int i = 0; i < FUNCTIONS; i++) {
        double share = 0, within[VARIABLES] = {0};
        for (uint32_t row = 0; row < ROWS; row++) {
            double weight = at(pool->tables[i], row);
            for (uint32_t v = 0; v < VARIABLES; v++)
                weight *= row >> v & 1U ? chance[v] : 1 - chance[v];
            share += weight;
            for (uint32_t v = 0; v < VARIABLES; v++)
                within[v] += row >> v & 1U ? weight : 0;
        }
        assert_near(demur_diagram_share(pool->diagram, pool->functions[i],
                                        chance, shares),
                    share);
        for (uint32_t v = 0; v < VARIABLES; v++)
            assert_near(shares[v], within[v]);
    }
}

static void shares_add_up_the_rows(void **unused) {
    (void)unused;
    with_random_pools(check_share);
}

static void check_fixing(Pool *pool) {
    uint32_t v = pick(VARIABLES), g = pick(FUNCTIONS);
    for (int i = 0; i < FUNCTIONS; i++) {
        Table with = 0, without = 0;
        for (uint32_t row = 0; row < ROWS; row++) {
            with |= (Table)at(pool->tables[i], row | 1U << v) << row;
            without |= (Table)at(pool->tables[i], row & ~(1U << v)) << row;
        }
        Diagram *d = pool->diagram;
        Bdd f = pool->functions[i];
        assert_same(d, demur_diagram_fix(d, f, v, true), with);
        assert_same(d, demur_diagram_fix(d, f, v, false), without);
        Table inner = pool->tables[g];
        assert_same(d, demur_diagram_compose(d, f, v, pool->functions[g]),
                    (inner & with) | (~inner & without));
    }
}

static void fixing_and_composing_agree_with_tables(void **unused) {
    (void)unused;
    with_random_pools(check_fixing);
}

static void check_walks(Pool *pool) {
    for (int i = 0; i < FUNCTIONS; i++) {
        Bdd f = pool->functions[i];
        assert_int_equal(f != BDD_FALSE, pool->tables[i] != 0);
        if (f == BDD_FALSE)
            continue;
        uint8_t takes[VARIABLES], in[VARIABLES] = {0};
        demur_diagram_range(pool->diagram, f, takes);
        demur_diagram_support(pool->diagram, f, in);
        for (uint32_t v = 0; v < VARIABLES; v++) {
            Table one = pool->tables[i] & table_of_variable(v);
            Table zero = pool->tables[i] & ~table_of_variable(v);
            assert_int_equal(takes[v], (zero != 0) + 2 * (one != 0));
            Table moved = one >> (1U << v);
            assert_int_equal(in[v], moved != zero);
        }
    }
}

/* The fewest marked variables that are true in a row of the table. */
static uint32_t fewest(Table table, const uint8_t *counts) {
    uint32_t best = UINT32_MAX;
    for (uint32_t row = 0; row < ROWS; row++) {
        uint32_t count = 0;
        for (uint32_t v = 0; v < VARIABLES; v++)
            count += (row >> v & 1U) * counts[v];
        if (at(table, row) && count < best)
            best = count;
    }
    return best;
}

static void check_least(Pool *pool) {
    for (int i = 0; i < FUNCTIONS; i++) {
        int8_t values[VARIABLES];
        uint8_t counts[VARIABLES];
        for (uint32_t v = 0; v < VARIABLES; v++)
            counts[v] = (uint8_t)pick(2);
        bool found = demur_diagram_least(pool->diagram, pool->functions[i],
                                         counts, values);
        assert_int_equal(found, pool->tables[i] != 0);
        if (!found)
            continue;
        uint32_t row = 0, count = 0;
        for (uint32_t v = 0; v < VARIABLES; v++) {
            row |= (uint32_t)values[v] << v;
            count += (uint32_t)values[v] * counts[v];
        }
        assert_true(at(pool->tables[i], row));
        assert_int_equal(count, fewest(pool->tables[i], counts));
    }
}

static void a_least_world_has_the_fewest_counted_variables(void **unused) {
    (void)unused;
    with_random_pools(check_least);
}

static void walks_find_support_range_and_witness(void **unused) {
    (void)unused;
    with_random_pools(check_walks);
}

static void check_release(Pool *pool) {
    uint32_t mark = demur_diagram_mark(pool->diagram);
    Pool again = *pool;
    for (int i = 0; i < 5; i++) {
        fill(&again);
        demur_diagram_release(pool->diagram, mark);
        assert_int_equal(demur_diagram_mark(pool->diagram), mark);
        check_equality(pool);
    }
    check_values(pool);
}

static void releasing_keeps_what_stands_below_the_mark(void **unused) {
    (void)unused;
    with_random_pools(check_release);
}

static void a_watched_place_is_emptied_when_its_function_goes(void **unused) {
    (void)unused;
    Diagram *diagram = demur_diagram_new(8, 1U << 10);
    Bdd old = demur_diagram_variable(diagram, 1), always = BDD_TRUE;
    demur_diagram_watch(diagram, &old);
    demur_diagram_watch(diagram, &always);
    uint32_t mark = demur_diagram_mark(diagram);
    Bdd young = demur_diagram_variable(diagram, 2);
    demur_diagram_watch(diagram, &young);
    demur_diagram_release(diagram, mark);
    assert_int_equal(young, BDD_FALSE);
    assert_int_equal(old, demur_diagram_variable(diagram, 1));
    assert_int_equal(always, BDD_TRUE);
    demur_diagram_free(diagram);
}

static void over_its_budget_a_diagram_says_so_and_recovers(void **unused) {
    (void)unused;
    Diagram *diagram = demur_diagram_new(32, 40);
    Bdd parity = BDD_FALSE;
    uint32_t mark = demur_diagram_mark(diagram);
    for (uint32_t v = 0; v < 32; v++) {
        Bdd variable = demur_diagram_variable(diagram, v);
        parity = demur_diagram_ite(diagram, variable,
                                   demur_diagram_not(diagram, parity), parity);
    }
    assert_true(demur_diagram_full(diagram));
    demur_diagram_release(diagram, mark);
    assert_true(demur_diagram_full(diagram));
    demur_diagram_allow(diagram, UINT64_MAX);
    assert_false(demur_diagram_full(diagram));
    assert_int_not_equal(demur_diagram_variable(diagram, 3), BDD_FALSE);
    demur_diagram_free(diagram);
    demur_diagram_free(NULL);
}

static void without_steps_nothing_is_computed_any_more(void **unused) {
    (void)unused;
    Diagram *diagram = demur_diagram_new(32, 1U << 20);
    Bdd all = BDD_TRUE;
    demur_diagram_allow(diagram, 40);
    for (uint32_t v = 0; v < 32; v++)
        all =
            demur_diagram_and(diagram, all, demur_diagram_variable(diagram, v));
    assert_true(demur_diagram_full(diagram));
    assert_int_equal(all, BDD_FALSE);
    demur_diagram_allow(diagram, 1000);
    Bdd two = demur_diagram_and(diagram, demur_diagram_variable(diagram, 30),
                                demur_diagram_variable(diagram, 31));
    assert_int_not_equal(two, BDD_FALSE);
    assert_false(demur_diagram_full(diagram));
    assert_in_range(demur_diagram_left(diagram), 900, 999);
    demur_diagram_free(diagram);
}

static void tables_grow_without_losing_anything(void **unused) {
    (void)unused;
    enum { MANY = 13 };
    Diagram *diagram = demur_diagram_new(2 * MANY, 1U << 20);
    /* A bad order on purpose: 2^13 nodes. */
    Bdd equal = BDD_TRUE;
    for (uint32_t v = MANY; v-- > 0;) {
        Bdd a = demur_diagram_variable(diagram, v);
        Bdd b = demur_diagram_variable(diagram, v + MANY);
        Bdd same =
            demur_diagram_ite(diagram, a, b, demur_diagram_not(diagram, b));
        equal = demur_diagram_and(diagram, equal, same);
    }
    assert_true(equal > 8191); /* parts have lower numbers */
    int8_t values[2 * MANY];
    for (uint32_t v = 0; v < 2 * MANY; v++)
        values[v] = v % MANY % 2 == 0;
    assert_int_equal(demur_diagram_restrict(diagram, equal, values), BDD_TRUE);
    values[3] = 1 - values[3];
    assert_int_equal(demur_diagram_restrict(diagram, equal, values), BDD_FALSE);
    demur_diagram_free(diagram);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_diagram_has_the_values_of_its_formula),
        cmocka_unit_test(equal_functions_are_equal_numbers),
        cmocka_unit_test(connectives_agree_with_tables),
        cmocka_unit_test(a_watched_place_is_emptied_when_its_function_goes),
        cmocka_unit_test(quantifiers_try_every_value_of_what_is_chosen),
        cmocka_unit_test(
            a_loose_variable_may_be_anything_where_its_function_holds),
        cmocka_unit_test(two_functions_are_held_together_without_making_any),
        cmocka_unit_test(shares_add_up_the_rows),
        cmocka_unit_test(fixing_and_composing_agree_with_tables),
        cmocka_unit_test(walks_find_support_range_and_witness),
        cmocka_unit_test(a_least_world_has_the_fewest_counted_variables),
        cmocka_unit_test(releasing_keeps_what_stands_below_the_mark),
        cmocka_unit_test(over_its_budget_a_diagram_says_so_and_recovers),
        cmocka_unit_test(without_steps_nothing_is_computed_any_more),
        cmocka_unit_test(tables_grow_without_losing_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
