/* What facts that nobody has stated can still do. */
#include "outlook.h"

#include "diagram.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("spare") FACT("a") FACT("b") FACT("c")
    FACT("d") FACT("e") "constraint { implies(b, c) }\n"
                        "constraint { excludes(a, e) }\n"
                        "element 'first' { test = any { b, c, d } }\n"
                        "element 'second' { test = a }\n"
                        "claim 'k' { elements = { first, second } }\n";

enum { MOST = 32 };

/* A ruling of the facts, and the outlook of what they leave unsaid. */
typedef struct Case {
    Ruling ruling;
    Outlook outlook;
    bool unsaid[MOST];
    uint32_t mark;
} Case;

static void look(Thinking *one, const char *facts, Case *its) {
    int32_t claim = thinking_question(one, facts, 0)->claim;
    const Settings *items[] = {&one->pattern->settings};
    Layers layers = {one->pattern, items, 1};
    its->mark = demur_diagram_mark(one->model->diagram);
    assert_true(demur_ruling_make(&its->ruling, one->model, &layers,
                                  (Pair){claim, 0}, one->arena));
    demur_outlook_unsaid(&its->ruling, its->unsaid);
    assert_true(
        demur_outlook(&its->outlook, &its->ruling, its->unsaid, one->arena));
}

static void forget(Thinking *one, const Case *its) {
    demur_diagram_release(one->model->diagram, its->mark);
}

static const char *needed(Thinking *one, const Outlook *outlook) {
    Indices facts = {0};
    for (size_t i = 0; i < outlook->needed_count; i++)
        DEMUR_PUSH(one->words, facts.items, facts.count,
                   outlook->needed[i].fact);
    return thinking_facts(one, &facts);
}

static const char *unsaid(Thinking *one, const Case *its) {
    Indices facts = {0};
    for (size_t f = 0; f < one->book->fact_count; f++)
        if (its->unsaid[f])
            DEMUR_PUSH(one->words, facts.items, facts.count, (int32_t)f);
    return thinking_facts(one, &facts);
}

static void the_most_decisive_come_first(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, law);
    look(one, "", &its);
    assert_int_equal(its.outlook.outcome, OUTCOME_OPEN);
    thinking_same("order", needed(one, &its.outlook), "a, e, b, c, d");
    /* no to a settles the outcome, and either answer its element; yes to d
       settles an element only */
    assert_int_equal(its.outlook.needed[0].outcomes, 1);
    assert_int_equal(its.outlook.needed[0].elements, 2);
    assert_int_equal(its.outlook.needed[4].outcomes, 0);
    assert_int_equal(its.outlook.needed[4].elements, 1);
    forget(one, &its);
}

static void of_equals_yes_or_no_comes_before_a_number(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, "fact 'n' { ask = 'q?', type = 'number' }\n" FACT("p")
                            FACT("q") "element 'x' { test = q }\n"
                                      "element 'y' { test = n:at_least(2) }\n"
                                      "element 'z' { test = p }\n"
                                      "claim 'k' { elements = { x, y, z } }\n");
    look(one, "", &its);
    thinking_same("order", needed(one, &its.outlook), "p, q, n");
    for (size_t i = 0; i < its.outlook.needed_count; i++) {
        assert_int_equal(its.outlook.needed[i].outcomes, 1);
        assert_int_equal(its.outlook.needed[i].elements, 2);
    }
    forget(one, &its);
}

static void what_is_settled_is_neither_open_nor_needed(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, law);
    look(one, "facts: {a: yes, c: no}", &its);
    int32_t first = thinking_element(one, "first");
    int32_t second = thinking_element(one, "second");
    /* b follows from c, and e from a */
    thinking_same("unsaid", unsaid(one, &its), "spare, d");
    thinking_same("needed", needed(one, &its.outlook), "d");
    assert_int_equal(its.outlook.needed[0].outcomes, 2);
    assert_int_equal(its.outlook.statuses[second], STATUS_SATISFIED);
    assert_int_equal(its.outlook.statuses[first], STATUS_OPEN);
    assert_true(its.outlook.open[first]);
    assert_false(its.outlook.open[second]);
    forget(one, &its);
}

static void silence_counts_where_the_stage_says_so(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, law);
    look(one, "posture: motion_to_dismiss\nfacts: {d: yes}", &its);
    int32_t second = thinking_element(one, "second");
    assert_int_equal(its.outlook.outcome, OUTCOME_DISMISSED);
    thinking_same("now", demur_status_word(its.outlook.statuses[second]),
                  "not_alleged");
    assert_true(its.outlook.open[second]);
    thinking_same("could be alleged", needed(one, &its.outlook), "a");
    /* yes, no, and silence */
    assert_int_equal(its.outlook.needed[0].outcomes, 3);
    forget(one, &its);
    look(one, "posture: motion_to_dismiss\nfacts: {a: no}", &its);
    thinking_same("denied", needed(one, &its.outlook), "");
    assert_int_equal(its.outlook.outcome, OUTCOME_DISMISSED);
    forget(one, &its);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(the_most_decisive_come_first),
        WITH_THINKING(of_equals_yes_or_no_comes_before_a_number),
        WITH_THINKING(what_is_settled_is_neither_open_nor_needed),
        WITH_THINKING(silence_counts_where_the_stage_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
