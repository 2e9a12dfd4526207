/* Which facts that nobody stated can still change the outcome. */
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("saw") FACT("ought") FACT("paid")
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
    thinking_rules(one, law);
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

static void in_a_hypothetical_they_are_what_it_turns_on(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
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
        WITH_THINKING(what_silence_decided_is_sorted),
        WITH_THINKING(in_a_hypothetical_they_are_what_it_turns_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
