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
    bool open[MOST];
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
    assert_true(demur_outlook_make(&its->outlook, &its->ruling, its->unsaid,
                                   one->arena));
    demur_outlook_open(&its->outlook, its->open);
}

static void forget(Thinking *one, const Case *its) {
    demur_diagram_release(one->model->diagram, its->mark);
}

/* Those that matter, in the order of asking. */
static const char *order(Thinking *one, const Outlook *outlook) {
    Indices all = demur_outlook_order(outlook, one->words), facts = {0};
    for (size_t i = 0; i < all.count; i++)
        if (demur_outlook_matters(outlook, all.items[i]))
            DEMUR_PUSH(one->words, facts.items, facts.count, all.items[i]);
    return thinking_facts(one, &facts);
}

static const char *unsaid(Thinking *one, const Case *its) {
    Indices facts = {0};
    for (size_t f = 0; f < one->book->fact_count; f++)
        if (its->unsaid[f])
            DEMUR_PUSH(one->words, facts.items, facts.count, (int32_t)f);
    return thinking_facts(one, &facts);
}

/* ---- what can still matter ----------------------------------------------- */

static void what_is_settled_is_neither_open_nor_needed(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, law);
    look(one, "facts: {a: yes, c: no}", &its);
    int32_t first = thinking_element(one, "first");
    int32_t second = thinking_element(one, "second");
    /* b follows from c, and e from a */
    thinking_same("unsaid", unsaid(one, &its), "spare, d");
    thinking_same("needed", order(one, &its.outlook), "d");
    assert_false(demur_outlook_matters(&its.outlook, thinking_fact(one, "b")));
    assert_false(demur_outlook_settled(&its.outlook));
    assert_true(its.open[first]);
    assert_false(its.open[second]);
    forget(one, &its);
    look(one, "facts: {a: no}", &its);
    assert_true(demur_outlook_settled(&its.outlook));
    thinking_same("over", order(one, &its.outlook), "");
    forget(one, &its);
}

static void silence_counts_where_the_stage_says_so(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, law);
    look(one, "posture: motion_to_dismiss\nfacts: {d: yes}", &its);
    assert_true(its.open[thinking_element(one, "second")]);
    thinking_same("could be alleged", order(one, &its.outlook), "a");
    forget(one, &its);
    look(one, "posture: motion_to_dismiss\nfacts: {a: no}", &its);
    thinking_same("denied", order(one, &its.outlook), "");
    forget(one, &its);
}

static void a_day_matters_by_the_version_that_it_decides(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, "fact 'when' { ask = 'q?', type = 'date' }\n" FACT(
                            "a") "element 'x' { test = any { a, "
                                 "when:on_or_after('2010-01-01') } }\n"
                                 "claim 'k' { elements = { x } }\n");
    look(one, "", &its);
    thinking_same("either", order(one, &its.outlook), "a, when");
    forget(one, &its);
    look(one, "facts: {when: 2011-01-01}", &its);
    thinking_same("late", order(one, &its.outlook), "");
    forget(one, &its);
    look(one, "facts: {when: 2009-01-01}", &its);
    thinking_same("early", order(one, &its.outlook), "a");
    forget(one, &its);
}

/* ---- the order ----------------------------------------------------------- */

/* Whatever the number is, one of two defenses has it; silence gives neither. */
static void a_number_matters_by_being_stated_at_all(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(
        one,
        FACT("a") "fact 'n' { ask = 'q?', type = 'number' }\n"
                  "element 'x' { test = a }\n"
                  "defense 'many' { test = n:at_least(2), reaches = { 'k' } }\n"
                  "defense 'few' { test = n:less_than(2), reaches = { 'k' } }\n"
                  "claim 'k' { elements = { x } }\n");
    look(one, "posture: motion_to_dismiss\nfacts: {a: yes}", &its);
    thinking_same("needed", order(one, &its.outlook), "n");
    forget(one, &its);
}

static void the_most_decisive_come_first(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(one, FACT("a") FACT("b") FACT("c")
                            FACT("d") "element 'x' { test = any { a, b } }\n"
                                      "element 'y' { test = c }\n"
                                      "element 'z' { test = all { c, d } }\n"
                                      "claim 'k' { elements = { x, y, z } }\n");
    look(one, "posture: motion_to_dismiss", &its);
    /* The claim is lost without c and without d; it takes two answers to lose
       it by a and b. */
    thinking_same("order", order(one, &its.outlook), "c, d, a, b");
    forget(one, &its);
    look(one, "posture: motion_to_dismiss\nfacts: {c: yes, a: no}", &its);
    thinking_same("of equals the first", order(one, &its.outlook), "b, d");
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
    thinking_same("order", order(one, &its.outlook), "p, q, n");
    forget(one, &its);
}

/* Who does not know the broad thing has no knowledge of the narrow one. */
static void what_would_have_been_said_is_not_expected(void **state) {
    Thinking *one = *state;
    Case its;
    thinking_rules(
        one,
        FACT("knew") FACT("signs")
            FACT("ought") "constraint { implies(knew, ought) }\n"
                          "element 'x' { test = any { knew, ought, signs } }\n"
                          "claim 'k' { elements = { x } }\n");
    look(one, "posture: motion_to_dismiss", &its);
    thinking_same("broad", order(one, &its.outlook), "ought, signs, knew");
    forget(one, &its);
    look(one, "posture: motion_to_dismiss\nfacts: {ought: unknown}", &its);
    thinking_same("not known", order(one, &its.outlook), "signs, knew");
    forget(one, &its);
}

/* ---- what a report says of it -------------------------------------------- */

static const char *const notice = FACT("saw") FACT("ought") FACT("paid")
    FACT("late") FACT_OF_DEFENDANT("left") FACT_OF_DEFENDANT(
        "idle") "constraint { implies(saw, ought) }\n"
                "element 'notice' { test = any { ought, all { saw, paid } } }\n"
                "element 'time' { test = all { paid, none { late } } }\n"
                "defense 'exit' { burden = 'defendant', test = left }\n"
                "claim 'k' { elements = { notice, time } }\n";

/* "can; cannot", or "-" where it was not asked. */
static const char *told(Thinking *one, const char *facts) {
    const Answer *answer = thinking_answer(one, facts);
    if (!answer->sorted)
        return "-";
    return thinking_text(one, "%s; %s", thinking_list(one, &answer->can_matter),
                         thinking_list(one, &answer->cannot_matter));
}

static void what_silence_decided_is_sorted(void **state) {
    Thinking *one = *state;
    thinking_rules(one, notice);
    static const struct {
        const char *facts, *told;
    } rows[] = {
        {"posture: motion_to_dismiss\nfacts: {paid: yes, late: no}",
         "saw, ought, left; "},
        {"posture: motion_to_dismiss\nfacts: {ought: yes, paid: yes, late: no}",
         "left; saw"},
        {"posture: motion_to_dismiss\nfacts: {paid: no, late: no, left: no}",
         "; saw, ought"},
        {"posture: trial\nfacts: {ought: yes, paid: yes, late: no, left: no}",
         "-"},
        {"facts: {ought: yes, paid: yes}", "late, left; saw"},
        {"facts: {paid: no}", "-"},
        {"otherwise: no\nposture: trial\nfacts: {paid: yes}", "-"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        thinking_same(rows[i].facts, told(one, rows[i].facts), rows[i].told);
}

static void what_a_dispute_may_settle_is_not_unstated(void **state) {
    Thinking *one = *state;
    thinking_rules(one, notice);
    thinking_same("tied",
                  told(one, "posture: summary_judgment\n"
                            "facts: {saw: disputed, late: no, left: no}"),
                  "paid; ");
}

static void silence_about_what_does_not_matter_decides_nothing(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("a") FACT("b") "element 'part' { test = b }\n"
                                 "element 'whole' { test = any { a, part } }\n"
                                 "claim 'k' { elements = { whole } }\n");
    thinking_same("a part",
                  told(one, "posture: motion_to_dismiss\nfacts: {a: yes}"),
                  "-");
}

static void in_a_hypothetical_they_are_what_it_turns_on(void **state) {
    Thinking *one = *state;
    thinking_rules(one, notice);
    static const char *const files[] = {"facts: {}", "facts: {saw: yes}",
                                        "facts: {late: no, left: no}",
                                        "facts: {ought: no, left: yes}"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const Answer *answer = thinking_answer(one, files[i]);
        if (answer->outcome == OUTCOME_OPEN)
            thinking_same(files[i], thinking_list(one, &answer->can_matter),
                          thinking_list(one, &answer->facts));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_is_settled_is_neither_open_nor_needed),
        WITH_THINKING(silence_counts_where_the_stage_says_so),
        WITH_THINKING(a_day_matters_by_the_version_that_it_decides),
        WITH_THINKING(a_number_matters_by_being_stated_at_all),
        WITH_THINKING(the_most_decisive_come_first),
        WITH_THINKING(of_equals_yes_or_no_comes_before_a_number),
        WITH_THINKING(what_would_have_been_said_is_not_expected),
        WITH_THINKING(what_silence_decided_is_sorted),
        WITH_THINKING(what_a_dispute_may_settle_is_not_unstated),
        WITH_THINKING(silence_about_what_does_not_matter_decides_nothing),
        WITH_THINKING(in_a_hypothetical_they_are_what_it_turns_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
