/* What an element is decided from. */
#include "cone.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2021-01-01' }\n" FACT(
        "a") FACT("b") FACT("c") FACT("d") FACT("e") FACT("f")
        FACT("g") "fact 'n' { ask = 'q?', type = 'number' }\n"
                  "fact 'm' { ask = 'q?', type = 'number' }\n"
                  "element 'inner' { test = b }\n"
                  "element 'shut' { test = c, burden = 'defendant' }\n"
                  "exception 'lapse' { test = d, burden = 'defendant' }\n"
                  "element 'whole' { test = any { all { a, inner },\n"
                  "  none { shut }, n:at_least(2) }, unless = { lapse } }\n"
                  "element 'read' {\n"
                  "  reading 'narrow' { by = 'v', test = e },\n"
                  "  reading 'broad' { by = 'w', test = all { g, inner } } }\n"
                  "element 'aside' { test = any { f, m:at_least(3) } }\n"
                  "claim 'k' { elements = { whole, read, aside } }\n";

enum { MOST = 32 };

/* The marked ones, in the order of the rule book. */
static Indices marked(Thinking *one, const bool *marks, size_t count) {
    Indices list = {0};
    for (size_t i = 0; i < count; i++)
        if (marks[i])
            DEMUR_PUSH(one->words, list.items, list.count, (int32_t)i);
    return list;
}

static void same_elements(Thinking *one, const bool *marks,
                          const char *wanted) {
    Indices list = marked(one, marks, one->book->element_count);
    thinking_same("elements", thinking_elements(one, &list), wanted);
}

static void same_facts(Thinking *one, const bool *marks, const char *wanted) {
    Indices list = marked(one, marks, one->book->fact_count);
    thinking_same("facts", thinking_facts(one, &list), wanted);
}

static void parts_and_exceptions_are_below_an_element(void **state) {
    Thinking *one = *state;
    bool elements[MOST] = {0}, compares[MOST] = {0}, facts[MOST] = {0};
    thinking_rules(one, law);
    thinking_decide(one, "");
    demur_cone_elements(&one->judgment, thinking_element(one, "whole"),
                        elements, compares);
    same_elements(one, elements, "inner, shut, lapse, whole");
    for (size_t c = 0; c < one->book->compare_count; c++)
        assert_int_equal(compares[c], one->book->compares[c].fact ==
                                          thinking_fact(one, "n"));
    demur_cone_facts(&one->judgment, elements, facts);
    same_facts(one, facts, "a, b, c, d, n");
}

static void only_readings_in_use_or_competing_count(void **state) {
    Thinking *one = *state;
    bool open[MOST] = {0}, adopted[MOST] = {0}, facts[MOST] = {0};
    thinking_rules(one, law);
    thinking_decide(one, "");
    demur_cone_elements(&one->judgment, thinking_element(one, "read"), open,
                        NULL);
    same_elements(one, open, "inner, read");
    thinking_decide(one, "adopt: {read: narrow}");
    demur_cone_elements(&one->judgment, thinking_element(one, "read"), adopted,
                        NULL);
    same_elements(one, adopted, "read");
    demur_cone_facts(&one->judgment, adopted, facts);
    same_facts(one, facts, "e");
}

static void closing_stops_at_parts_that_close(void **state) {
    Thinking *one = *state;
    bool facts[MOST] = {0};
    thinking_rules(one, law);
    thinking_decide(one, "");
    demur_cone_closing(&one->judgment, thinking_element(one, "whole"), facts);
    same_facts(one, facts, "a, b, n");
}

static void own_facts_are_those_of_its_formulas(void **state) {
    Thinking *one = *state;
    bool whole[MOST] = {0}, all[MOST] = {0}, broad[MOST] = {0};
    const bool second[] = {false, true};
    thinking_rules(one, law);
    int32_t read = thinking_element(one, "read");
    demur_cone_own(one->book, thinking_element(one, "whole"), NULL, whole);
    same_facts(one, whole, "a, n");
    demur_cone_own(one->book, read, NULL, all);
    same_facts(one, all, "e, g");
    demur_cone_own(one->book, read, second, broad);
    same_facts(one, broad, "g");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(parts_and_exceptions_are_below_an_element),
        WITH_THINKING(only_readings_in_use_or_competing_count),
        WITH_THINKING(closing_stops_at_parts_that_close),
        WITH_THINKING(own_facts_are_those_of_its_formulas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
