/* What is put to the court, and what is not (docs/semantics.md,
 * "What is put to the court: issues"). */
#include "roles.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const char *const law = FACT("p") FACT("q") FACT("r") FACT(
    "s") "element 'harm' { test = p }\n"
         "element 'actual' { test = p }\n"
         "element 'knowledge' { test = any { actual, q }, unless = mercy }\n"
         "element 'left_out' { not_encoded = 'no rule for it' }\n"
         "element 'signed' { test = p }\n"
         "element 'sealed' { test = q }\n"
         "exception 'mercy' { test = s, burden = 'defendant' }\n"
         "exception 'waiver' { test = r, burden = 'plaintiff' }\n"
         "exception 'foreign' { test = r, burden = 'plaintiff',\n"
         "  reaches = { 'other' } }\n"
         "defense 'shield' { test = all { signed, sealed },\n"
         "  unless = { waiver, foreign }, reaches = { 'k' } }\n"
         "defense 'sword' { test = q, reaches = { 'other' } }\n"
         "claim 'k' { elements = { harm, knowledge, left_out } }\n"
         "claim 'other' { elements = { harm } }\n";

/* One letter for each role. */
static const char letters[] = "-DEMNRXY";

static const char *const order[] = {"harm",     "knowledge", "actual", "mercy",
                                    "left_out", "shield",    "signed", "sealed",
                                    "waiver",   "foreign",   "sword"};

static const char *roles_of(Thinking *one, const char *facts) {
    const Question *question = thinking_question(one, facts, 0);
    const Role *roles = demur_roles_find(question, one->arena);
    const char *text = "";
    for (size_t i = 0; i < sizeof order / sizeof *order; i++)
        text = thinking_text(one, "%s%c", text,
                             letters[roles[thinking_element(one, order[i])]]);
    return text;
}

static void issues_put_parts_and_exceptions_to_the_court(void **state) {
    /* harm knowledge actual mercy left_out | shield signed sealed waiver
     * foreign | sword; D decided, E only an exception to it, M taken as met,
     * N not invoked, R does not reach, X not encoded, - not used */
    static const struct {
        const char *what, *issues, *roles;
    } rows[] = {
        {"all is the default", "", "DDDDXDDDDR-"},
        {"all, said", "issues: all", "DDDDXDDDDR-"},
        {"a claim", "issues: [k]", "DDDDXNNNNR-"},
        {"one element", "issues: [harm]", "DMMNXNNNNR-"},
        {"an element with parts", "issues: [knowledge]", "MDDDXNNNNR-"},
        {"a defense", "issues: [shield]", "MMMNXDDDDR-"},
        {"claim and defense", "issues: [k, shield]", "DDDDXDDDDR-"},
        {"a prong alone", "issues: [signed]", "MMMNXDDMNR-"},
        {"two prongs", "issues: [signed, sealed]", "MMMNXDDDNR-"},
        {"an exception alone", "issues: [waiver]", "MMMNXEMMDR-"},
        {"a prong and an exception", "issues: [signed, waiver]", "MMMNXDDMDR-"},
        {"an exception to an element", "issues: [mercy]", "MEMDXNNNNR-"},
        {"an exception that does not reach", "issues: [foreign]",
         "MMMNXEMMNR-"},
        {"another claim's defense", "issues: [sword]", "MMMNXNNNNR-"},
        {"what is not encoded", "issues: [left_out]", "MMMNXNNNNR-"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        thinking_same(
            rows[i].what,
            roles_of(one, thinking_text(one, "claim: k\n%s", rows[i].issues)),
            rows[i].roles);
}

static void another_claim_has_its_own_parts(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("other", roles_of(one, "claim: other"), "D---------D");
    thinking_same("other", roles_of(one, "claim: other\nissues: [sword]"),
                  "M---------D");
}

static void a_part_in_both_is_decided_where_one_is(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p")
            FACT("q") "element 'shared' { test = p, burden = 'plaintiff' }\n"
                      "element 'first' { test = shared }\n"
                      "element 'second' { test = all { shared, q } }\n"
                      "claim 'k' { elements = { first, second } }\n");
    const Question *question = thinking_question(one, "issues: [second]", 0);
    const Role *roles = demur_roles_find(question, one->arena);
    assert_int_equal(roles[thinking_element(one, "first")], ROLE_TAKEN_AS_MET);
    assert_int_equal(roles[thinking_element(one, "second")], ROLE_DECIDED);
    assert_int_equal(roles[thinking_element(one, "shared")], ROLE_DECIDED);
}

static void a_prong_taken_as_met_stays_so_below_another(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p") FACT("q") "element 'harm' { test = p }\n"
                            "element 'first' { test = p }\n"
                            "element 'second' { test = any { first, q } }\n"
                            "defense 'd' { test = all { second, first } }\n"
                            "claim 'k' { elements = { harm } }\n");
    const Question *question = thinking_question(one, "issues: [second]", 0);
    const Role *roles = demur_roles_find(question, one->arena);
    assert_int_equal(roles[thinking_element(one, "d")], ROLE_DECIDED);
    assert_int_equal(roles[thinking_element(one, "second")], ROLE_DECIDED);
    assert_int_equal(roles[thinking_element(one, "first")], ROLE_TAKEN_AS_MET);
}

static void what_decides_retroactivity_is_part_of_the_element(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p") FACT("back") FACT(
            "q") "statute 's' { cite = 'S', version 'v' {\n"
                 "  from = '2010-01-01', retroactive = looks_back } }\n"
                 "element 'looks_back' { test = back,\n"
                 "  burden = 'plaintiff' }\n"
                 "element 'new' { statute = 's', version = 'v', test = p }\n"
                 "element 'old' { test = q }\n"
                 "claim 'k' { elements = { new, old } }\n");
    int32_t back = thinking_element(one, "looks_back");
    const Question *question = thinking_question(one, "issues: [new]", 0);
    assert_int_equal(demur_roles_find(question, one->arena)[back],
                     ROLE_DECIDED);
    question = thinking_question(one, "issues: [old]", 0);
    assert_int_equal(demur_roles_find(question, one->arena)[back],
                     ROLE_TAKEN_AS_MET);
    question = thinking_question(one, "date: 2009-12-31", 0);
    assert_int_equal(demur_roles_find(question, one->arena)[back],
                     ROLE_NOT_YET);
    question = thinking_question(one, "date: 2010-01-01", 0);
    assert_int_equal(demur_roles_find(question, one->arena)[back],
                     ROLE_DECIDED);
}

static void a_decision_s_issues_are_what_it_reached(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, thinking_text(one,
                           "court 'top' { name = 'Top', abbr = 'Top' }\n"
                           "authority 'v' { name = 'V', court = 'top',\n"
                           "  date = '2020-01-01', reached = { 'knowledge' } "
                           "}\n"
                           "authority 'w' { name = 'W', court = 'top',\n"
                           "  date = '2020-01-01' }\n%s",
                           law));
    thinking_same("reached", roles_of(one, "claim: k\nas_decided_in: v"),
                  "MDDDXNNNNR-");
    thinking_same("all", roles_of(one, "claim: k\nas_decided_in: w"),
                  "DDDDXDDDDR-");
    thinking_same("named",
                  roles_of(one, "claim: k\nas_decided_in: v\nissues: [harm]"),
                  "DMMNXNNNNR-");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(issues_put_parts_and_exceptions_to_the_court),
        WITH_THINKING(another_claim_has_its_own_parts),
        WITH_THINKING(a_part_in_both_is_decided_where_one_is),
        WITH_THINKING(a_prong_taken_as_met_stays_so_below_another),
        WITH_THINKING(what_decides_retroactivity_is_part_of_the_element),
        WITH_THINKING(a_decision_s_issues_are_what_it_reached),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
