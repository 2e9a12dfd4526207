/* Whether one reading holds wherever another does, and where it does not. */
#include "entail.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("knew") FACT("should") FACT("shown")
    FACT("lawful") FACT("owned") FACT("tried") FACT("rare")
        FACT("other") "fact 'renewals' { ask = 'q?', type = 'number' }\n"
                      "fact 'conduct' { ask = 'q?', type = 'date' }\n"
                      "authority 'o' { name = 'O', kind = 'source' }\n"
                      "statute 's' { cite = 'S § 1',\n"
                      "  version 'v1' { from = '2010-01-01',\n"
                      "    to = '2020-01-01' },\n"
                      "  version 'v2' { from = '2020-01-01' } }\n"
                      "constraint { implies(knew, should) }\n"
                      "constraint { any { owned, rare } }\n"
                      "element 'x' {\n"
                      "  reading 'strict' { cites = 'o', test = knew },\n"
                      "  reading 'loose' { cites = 'o',\n"
                      "    test = any { should, shown } },\n"
                      "  reading 'spared' { cites = 'o', test = knew,\n"
                      "    unless = { lawful } },\n"
                      "  reading 'often' { cites = 'o',\n"
                      "    test = renewals:at_least(5) },\n"
                      "  reading 'twice' { cites = 'o',\n"
                      "    test = renewals:at_least(2) },\n"
                      "  reading 'with_part' { cites = 'o',\n"
                      "    test = all { part, shown } },\n"
                      "  reading 'new_law' { cites = 'o',\n"
                      "    test = in_force('s', 'v2') },\n"
                      "  reading 'old_law' { cites = 'o',\n"
                      "    test = in_force('s', 'v1') },\n"
                      "  reading 'rarely' { cites = 'o', test = other },\n"
                      "}\n"
                      "element 'part' {\n"
                      "  reading 'r1' { cites = 'o', test = knew },\n"
                      "  reading 'r2' { cites = 'o', test = tried },\n"
                      "}\n"
                      "claim 'k' { elements = { x } }\n";

typedef struct Row {
    const char *when, *then;
    const char *witness; /* NULL: proved */
} Row;

static const char *ask(Thinking *one, Entail *entail, const Row *row) {
    int32_t x = thinking_element(one, "x");
    const Element *element = &one->book->elements[x];
    Bdd when =
        demur_entail_element(entail, x, demur_book_reading(element, row->when));
    Bdd then =
        demur_entail_element(entail, x, demur_book_reading(element, row->then));
    Witness witness = {0};
    switch (demur_entail(entail, when, then, &witness)) {
    case ENTAILMENT_PROVED:
        return NULL;
    case ENTAILMENT_REFUTED:
        return thinking_facts(one, &witness.facts);
    case ENTAILMENT_UNDECIDED:
        break;
    }
    return "undecided";
}

static void check(Thinking *one, const Row *rows, size_t count) {
    thinking_rules(one, law);
    Entail *entail = demur_entail_new(one->model, one->diag);
    assert_non_null(entail);
    for (size_t i = 0; i < count; i++) {
        const char *where =
            thinking_text(one, "%s => %s", rows[i].when, rows[i].then);
        const char *got = ask(one, entail, &rows[i]);
        thinking_same(where, got == NULL ? "proved" : got,
                      rows[i].witness == NULL ? "proved" : rows[i].witness);
    }
    demur_entail_free(entail);
    assert_int_equal(demur_diagram_mark(one->model->diagram), one->mark);
}

#define CHECK(state, rows)                                                     \
    check(*(state), (rows), sizeof(rows) / sizeof *(rows))

static void constraints_make_a_stricter_reading_entail_a_looser(void **state) {
    const Row rows[] = {
        {"strict", "loose", NULL},
        {"spared", "strict", NULL},
        {"spared", "loose", NULL},
        {"strict", "strict", NULL},
    };
    CHECK(state, rows);
}

/* Of what the other constraints ask, the fewest facts too: "any { owned, rare
 * }" is met by one of them. */
static void a_refutation_shows_the_fewest_facts(void **state) {
    const Row rows[] = {
        {"loose", "strict", "shown, rare"},
        {"strict", "spared", "knew, should, lawful, rare"},
        {"rarely", "strict", "rare, other"},
    };
    CHECK(state, rows);
}

static void comparisons_know_that_more_is_at_least_as_many(void **state) {
    const Row rows[] = {
        {"often", "twice", NULL},
        {"twice", "often", "rare"},
    };
    CHECK(state, rows);
}

static void conduct_under_a_later_version_is_under_the_earlier(void **state) {
    const Row rows[] = {
        {"new_law", "old_law", NULL},
        {"old_law", "new_law", "rare"},
    };
    CHECK(state, rows);
}

/* Under r2 it does not take knowledge, so nothing is proved for both. */
static void a_part_is_taken_under_each_of_its_readings(void **state) {
    const Row rows[] = {
        {"with_part", "loose", NULL},
        {"with_part", "strict", "shown, tried, rare"},
    };
    CHECK(state, rows);
}

static void facts_are_asked_about_like_readings(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Entail *entail = demur_entail_new(one->model, one->diag);
    Bdd knew = demur_entail_fact(entail, thinking_fact(one, "knew"));
    Bdd should = demur_entail_fact(entail, thinking_fact(one, "should"));
    assert_int_equal(demur_entail(entail, knew, should, NULL),
                     ENTAILMENT_PROVED);
    assert_int_equal(demur_entail(entail, should, knew, NULL),
                     ENTAILMENT_REFUTED);
    demur_entail_free(entail);
}

static void past_the_budget_nothing_is_proved(void **state) {
    Thinking *one = *state;
    thinking_rules(one, thinking_large_law(one, true));
    Entail *entail = demur_entail_new(one->model, one->diag);
    Bdd order =
        demur_entail_element(entail, thinking_element(one, "order"), -1);
    Bdd alike =
        demur_entail_element(entail, thinking_element(one, "alike"), -1);
    assert_int_equal(demur_entail(entail, alike, order, NULL),
                     ENTAILMENT_UNDECIDED);
    demur_entail_free(entail);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(constraints_make_a_stricter_reading_entail_a_looser),
        WITH_THINKING(a_refutation_shows_the_fewest_facts),
        WITH_THINKING(comparisons_know_that_more_is_at_least_as_many),
        WITH_THINKING(conduct_under_a_later_version_is_under_the_earlier),
        WITH_THINKING(a_part_is_taken_under_each_of_its_readings),
        WITH_THINKING(facts_are_asked_about_like_readings),
        WITH_THINKING(past_the_budget_nothing_is_proved),
    };
    return cmocka_run_group_tests_name("entail", tests, NULL, NULL);
}
