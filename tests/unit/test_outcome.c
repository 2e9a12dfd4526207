/* What the decided elements add up to (docs/semantics.md,
 * "Outcomes"). */
#include "outcome.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* "dismissed; grounds: a; possible: b; joint: c, d; readings: …; facts: …",
 * leaving out what is empty. */
static const char *told(Thinking *one) {
    const Verdict *verdict = &one->verdict;
    const char *text =
        thinking_text(one, "%s", demur_outcome_word(verdict->outcome));
    const struct {
        const char *name, *list;
    } lists[] = {
        {"grounds", thinking_elements(one, &verdict->grounds)},
        {"possible", thinking_elements(one, &verdict->possible_grounds)},
        {"joint", thinking_elements(one, &verdict->joint)},
        {"readings", thinking_list(one, &verdict->readings)},
        {"facts", thinking_facts(one, &verdict->facts)},
    };
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (lists[i].list[0] != '\0')
            text = thinking_text(one, "%s; %s: %s", text, lists[i].name,
                                 lists[i].list);
    return text;
}

typedef struct Row {
    const char *facts, *told;
} Row;

static void expect(Thinking *one, const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        thinking_decide(one, rows[i].facts);
        thinking_same(rows[i].facts, told(one), rows[i].told);
    }
}

#define EXPECT(one, rows) expect(one, rows, sizeof(rows) / sizeof *(rows))

static const char *const law = FACT("fell") FACT_OF_DEFENDANT("consented")
    FACT_OF_LAW("duty") "element 'harm' { test = fell }\n"
                        "element 'owed' { test = duty }\n"
                        "defense 'consent' { test = consented }\n"
                        "claim 'k' { elements = { harm, owed } }\n";

static void a_hypothetical_has_four_outcomes(void **state) {
    static const Row rows[] = {
        {"facts: {fell: yes, duty: yes, consented: no}", "stands"},
        {"facts: {fell: no}", "fails; grounds: harm"},
        {"facts: {fell: no, consented: yes}", "fails; grounds: harm, consent"},
        {"facts: {fell: yes, duty: yes, consented: yes}",
         "barred; grounds: consent"},
        /* false or barred, whatever the open facts are */
        {"facts: {consented: yes}", "barred; grounds: consent"},
        {"facts: {fell: yes, duty: yes}", "open; facts: consented"},
        {"", "open; facts: fell, consented, duty"},
        /* what is disputed is open, law as well */
        {"facts: {fell: yes, duty: disputed, consented: no}",
         "open; facts: duty"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static void a_motion_to_dismiss_has_three(void **state) {
    static const Row rows[] = {
        {"posture: motion_to_dismiss\nfacts: {fell: yes, duty: yes}",
         "survives"},
        {"posture: motion_to_dismiss\nfacts: {duty: yes}",
         "dismissed; grounds: harm"},
        {"posture: motion_to_dismiss\nfacts: {consented: yes}",
         "dismissed; grounds: harm, owed, consent"},
        {"posture: motion_to_dismiss\nfacts: {fell: yes, duty: disputed}",
         "open; possible: owed; readings: duty=yes, duty=no"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static void summary_judgment_has_four(void **state) {
    static const Row rows[] = {
        {"posture: summary_judgment\nfacts: {fell: yes, duty: yes}",
         "judgment_for_plaintiff"},
        {"posture: summary_judgment\nfacts: {fell: disputed, duty: no}",
         "judgment_for_defendant; grounds: owed"},
        {"posture: summary_judgment\n"
         "facts: {fell: disputed, duty: yes, consented: yes}",
         "judgment_for_defendant; grounds: consent"},
        {"posture: summary_judgment\nfacts: {duty: yes}",
         "judgment_for_defendant; grounds: harm"},
        {"posture: summary_judgment\nfacts: {fell: disputed, duty: yes}",
         "for_trial; facts: fell"},
        {"posture: summary_judgment\n"
         "facts: {fell: yes, duty: yes, consented: disputed}",
         "for_trial; facts: consented"},
        {"posture: summary_judgment\nfacts: {fell: yes, duty: disputed}",
         "open; possible: owed; readings: duty=yes, duty=no"},
        /* nobody gets judgment on what was not put to the court */
        {"posture: summary_judgment\nissues: [harm]\nfacts: {fell: yes}",
         "for_trial"},
        {"posture: summary_judgment\nissues: [harm]\nfacts: {fell: no}",
         "judgment_for_defendant; grounds: harm"},
        {"posture: summary_judgment\nissues: [k]\n"
         "facts: {fell: yes, duty: yes}",
         "judgment_for_plaintiff"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static void a_trial_has_three(void **state) {
    static const Row rows[] = {
        {"posture: trial\nfacts: {fell: yes, duty: yes}", "for_plaintiff"},
        {"posture: trial\nfacts: {fell: disputed, duty: yes}",
         "for_defendant; grounds: harm"},
        {"posture: trial\nfacts: {fell: yes, duty: disputed}",
         "open; possible: owed; readings: duty=yes, duty=no"},
        {"posture: trial\nfacts: {fell: yes, duty: yes, consented: disputed}",
         "for_plaintiff"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

/* ---- issues -------------------------------------------------------------- */

static void what_is_not_in_issue_is_no_ground(void **state) {
    static const Row rows[] = {
        {"posture: trial\nissues: [k]\nfacts: {consented: yes}",
         "for_defendant; grounds: harm, owed"},
        {"posture: trial\nissues: [consent]\nfacts: {consented: yes}",
         "for_defendant; grounds: consent"},
        {"posture: trial\nissues: [consent]", "for_plaintiff"},
        {"posture: trial\nissues: [owed]\nfacts: {duty: yes}", "for_plaintiff"},
        {"issues: [owed]\nfacts: {duty: yes}", "stands"},
        {"issues: [harm]\nfacts: {fell: no, consented: yes}",
         "fails; grounds: harm"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    EXPECT(one, rows);
}

static void a_prong_or_an_exception_may_be_put_alone(void **state) {
    static const Row rows[] = {
        /* the other prong is taken as met */
        {"posture: trial\nissues: [signed]\nfacts: {s: yes}",
         "for_defendant; grounds: licence"},
        {"posture: trial\nissues: [signed]\nfacts: {s: no}", "for_plaintiff"},
        {"posture: trial\nissues: [signed]\nfacts: {t: no, s: yes, l: yes}",
         "for_defendant; grounds: licence"},
        /* all prongs are */
        {"posture: trial\nissues: [lapse]\nfacts: {s: no}",
         "for_defendant; grounds: licence"},
        {"posture: trial\nissues: [lapse]\nfacts: {l: yes}", "for_plaintiff"},
        {"posture: trial\nissues: [licence]\nfacts: {s: yes}", "for_plaintiff"},
        {"posture: trial\nissues: [licence]\nfacts: {s: yes, t: yes}",
         "for_defendant; grounds: licence"},
    };
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("s") FACT("t") FACT("l")
            FACT("p") "element 'harm' { test = p }\n"
                      "element 'signed' { test = s }\n"
                      "element 'sealed' { test = t }\n"
                      "exception 'lapse' { test = l, burden = 'plaintiff' }\n"
                      "defense 'licence' { test = all { signed, sealed },\n"
                      "  unless = { lapse } }\n"
                      "claim 'k' { elements = { harm } }\n");
    EXPECT(one, rows);
}

/* ---- jointly ------------------------------------------------------------- */

static void parts_that_cannot_hold_together_are_named(void **state) {
    static const Row rows[] = {
        {"facts: {s: yes}", "fails; joint: presence, absence"},
        {"facts: {s: yes, h: yes}", "fails; grounds: absence"},
        {"facts: {s: no}", "fails; grounds: form"},
        /* elsewhere each closes by itself */
        {"posture: trial\nfacts: {s: yes}",
         "for_defendant; grounds: presence, absence"},
        /* a defense that stands wherever the claim does */
        {"claim: other", "barred; joint: taken, given"},
    };
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("s") FACT("h")
            FACT("g") "element 'form' { test = s }\n"
                      "element 'presence' { test = h }\n"
                      "element 'absence' { test = none { h } }\n"
                      "element 'taken' { test = g }\n"
                      "defense 'given' { test = g, reaches = { 'other' } }\n"
                      "claim 'k' { elements = { form, presence, absence } }\n"
                      "claim 'other' { elements = { form, taken } }\n");
    EXPECT(one, rows);
}

/* ---- open law ------------------------------------------------------------ */

static const char *const readings =
    "court 'top' { name = 'Top', abbr = 'Top', conflict = 'later' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2021-01-01' }\n" FACT(
        "victim") FACT("venture") FACT("fell") FACT_OF_LAW("duty")
        FACT("late") "constraint { implies(victim, venture) }\n"
                     "element 'harm' { test = fell }\n"
                     "element 'knowledge' {\n"
                     "  reading 'narrow' { by = 'v', test = victim },\n"
                     "  reading 'broad' { by = 'w', test = venture },\n"
                     "  reading 'broad_too' { by = 'w', test = venture } }\n"
                     "element 'other' {\n"
                     "  reading 'one' { by = 'v', test = any { fell, victim } "
                     "},\n"
                     "  reading 'two' { by = 'w', test = fell } }\n"
                     "defense 'too_late' { test = all { late, duty } }\n"
                     "claim 'k' { elements = { harm, knowledge, other } }\n";

static void open_law_is_decided_in_every_combination(void **state) {
    static const struct {
        const char *facts, *told;
        int64_t combinations;
        bool firm;
    } rows[] = {
        {"facts: {fell: yes, venture: yes, late: no}",
         "open; possible: knowledge; readings: knowledge=narrow, "
         "knowledge=broad, knowledge=broad_too",
         6, false},
        {"facts: {fell: yes, victim: yes, late: no}", "survives", 6, true},
        {"facts: {fell: yes, venture: no, late: no}",
         "dismissed; grounds: knowledge", 6, true},
        {"facts: {fell: no, venture: yes, late: no}",
         "dismissed; grounds: harm, other; possible: knowledge", 6, true},
        {"facts: {fell: yes, venture: yes, late: no}\n"
         "adopt: {knowledge: broad, other: one}",
         "survives", 1, false},
        {"facts: {fell: yes, venture: yes, late: no}\n"
         "adopt: {knowledge: narrow}",
         "dismissed; grounds: knowledge", 2, true},
        {"facts: {fell: yes, venture: yes}\ncourt: top", "survives", 1, false},
        /* a question of law is two more */
        {"facts: {fell: yes, victim: yes, late: yes, duty: disputed}",
         "open; possible: too_late; readings: duty=yes, duty=no", 12, false},
        {"facts: {fell: yes, victim: yes, late: no, duty: disputed}",
         "survives", 6, true},
        /* only what is in issue counts */
        {"facts: {fell: yes, venture: yes}\nissues: [harm, other]", "survives",
         2, true},
    };
    Thinking *one = *state;
    thinking_rules(one, readings);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const Verdict *verdict = thinking_decide(
            one, thinking_text(one, "posture: motion_to_dismiss\n%s",
                               rows[i].facts));
        thinking_same(rows[i].facts, told(one), rows[i].told);
        if (verdict->combinations != rows[i].combinations ||
            verdict->firm != rows[i].firm)
            fail_msg("%s: %d combinations, firm %d", rows[i].facts,
                     (int)verdict->combinations, verdict->firm);
    }
}

static void law_that_excludes_other_law_leaves_fewer_ways(void **state) {
    static const Row rows[] = {
        {"posture: trial\nfacts: {duty: disputed, release: disputed}",
         "for_defendant; possible: owed, freed"},
        {"posture: trial\nfacts: {duty: disputed}",
         "for_defendant; grounds: freed; possible: owed"},
    };
    Thinking *one = *state;
    thinking_rules(one,
                   FACT_OF_LAW("duty") FACT_OF_LAW(
                       "release") "constraint { excludes(duty, release) }\n"
                                  "element 'owed' { test = duty }\n"
                                  "element 'freed' { test = release }\n"
                                  "claim 'k' { elements = { owed, freed } }\n");
    EXPECT(one, rows);
}

static void a_hypothetical_turns_on_law_and_facts(void **state) {
    static const Row rows[] = {
        {"facts: {fell: yes, venture: yes, late: no}",
         "open; readings: knowledge=narrow, knowledge=broad, "
         "knowledge=broad_too; facts: victim"},
        {"facts: {fell: yes, venture: yes, victim: no, late: no}",
         "open; possible: knowledge; readings: knowledge=narrow, "
         "knowledge=broad, knowledge=broad_too"},
        {"facts: {fell: yes, late: no}\nadopt: {knowledge: broad}",
         "open; facts: victim, venture"},
        {"facts: {fell: yes, late: no}\nadopt: {knowledge: narrow}",
         "open; facts: victim, venture"},
    };
    Thinking *one = *state;
    thinking_rules(one, readings);
    EXPECT(one, rows);
}

static void an_unknown_day_is_a_choice_between_versions(void **state) {
    static const Row rows[] = {
        {"posture: trial\ndate: 2015-01-01\nfacts: {hurt: yes}",
         "open; possible: x; readings: act.v2=applies, "
         "act.v2=does_not_apply"},
        {"posture: trial\ndate: 2015-01-01\nconduct: 2012-01-01\n"
         "facts: {hurt: yes}",
         "for_plaintiff"},
        {"posture: trial\ndate: 2015-01-01\nfacts: {hurt: no}",
         "for_defendant; grounds: x"},
        {"posture: trial\ndate: 2009-01-01\nfacts: {hurt: yes}",
         "for_defendant; grounds: x"},
    };
    Thinking *one = *state;
    thinking_rules(
        one, FACT("hurt") "fact 'conduct' { ask = 'When?', type = 'period' }\n"
                          "statute 'act' { cite = 'A', version 'v1' {\n"
                          "  from = '2000-01-01', to = '2010-01-01' },\n"
                          "  version 'v2' { from = '2010-01-01' } }\n"
                          "element 'x' { statute = 'act', version = 'v2',\n"
                          "  test = hurt }\n"
                          "claim 'k' { elements = { x } }\n");
    EXPECT(one, rows);
}

/* ---- reach --------------------------------------------------------------- */

static void an_exception_lifts_only_for_the_claims_it_reaches(void **state) {
    static const Row rows[] = {
        {"claim: federal\nfacts: {p: yes, d: yes, l: yes}", "stands"},
        {"claim: state\nfacts: {p: yes, d: yes, l: yes}",
         "barred; grounds: licence"},
        {"claim: city\nfacts: {p: yes, d: yes}", "stands"},
    };
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p") FACT("d")
            FACT("l") "element 'x' { test = p }\n"
                      "exception 'lapse' { test = l, burden = 'plaintiff',\n"
                      "  reaches = { 'federal' } }\n"
                      "defense 'licence' { test = d, unless = { lapse },\n"
                      "  reaches = { 'federal', 'state' } }\n"
                      "claim 'federal' { elements = { x } }\n"
                      "claim 'state' { elements = { x } }\n"
                      "claim 'city' { elements = { x } }\n");
    EXPECT(one, rows);
}

/* Whichever side of the comparison they stand on. */
static void what_is_compared_is_open_and_named_once(void **state) {
    static const Row rows[] = {
        {"", "open; facts: n, first, second"},
        {"facts: {first: 2020-01-01}", "open; facts: n, second"},
    };
    Thinking *one = *state;
    thinking_rules(one, "fact 'n' { ask = 'q?', type = 'number' }\n"
                        "fact 'first' { ask = 'q?', type = 'date' }\n"
                        "fact 'second' { ask = 'q?', type = 'date' }\n"
                        "element 'x' { test = any { n:at_least(9),\n"
                        "  all { n:at_least(2), first:before(second) } } }\n"
                        "claim 'k' { elements = { x } }\n");
    EXPECT(one, rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_hypothetical_has_four_outcomes),
        WITH_THINKING(a_motion_to_dismiss_has_three),
        WITH_THINKING(summary_judgment_has_four),
        WITH_THINKING(a_trial_has_three),
        WITH_THINKING(what_is_not_in_issue_is_no_ground),
        WITH_THINKING(a_prong_or_an_exception_may_be_put_alone),
        WITH_THINKING(parts_that_cannot_hold_together_are_named),
        WITH_THINKING(open_law_is_decided_in_every_combination),
        WITH_THINKING(law_that_excludes_other_law_leaves_fewer_ways),
        WITH_THINKING(a_hypothetical_turns_on_law_and_facts),
        WITH_THINKING(what_is_compared_is_open_and_named_once),
        WITH_THINKING(an_unknown_day_is_a_choice_between_versions),
        WITH_THINKING(an_exception_lifts_only_for_the_claims_it_reaches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
