#include "show_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *object(Case *one) {
    one->out.length = 0;
    demur_show_json(&one->result, &one->show, &one->out);
    return demur_buffer_string(&one->out);
}

static void assert_has(const char *text, const char *part) {
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void the_head_says_what_was_decided_by_what(void **state) {
    assert_has(object(*state),
               "{\"schema\":\"demur.result/1\",\"demur\":\"9.8.7\","
               "\"rules_sha256\":\"0123456789abcdef\","
               "\"facts_sha256\":\"fedcba9876543210\","
               "\"current_through\":\"2026-11-01\",\"file\":\"buyer.yaml\","
               "\"title\":\"Buyer v. Seller\",\"question\":null,"
               "\"teaching\":null,\"note\":null,\"tags\":[],"
               "\"forum\":{\"court\":\"nd\","
               "\"date\":\"2022-05-16\",\"date_given\":true},"
               "\"posture\":\"motion_to_dismiss\",\"results\":[{");
}

static void a_result_names_claim_outcome_and_grounds(void **state) {
    const char *text = object(*state);
    assert_has(text, "\"claim\":\"fraud\"");
    assert_has(text, "\"defendant\":\"Seller, Inc.\"");
    assert_has(text, "\"outcome\":\"dismissed\"");
    assert_has(text, "\"grounds\":[\"reliance\"],\"possible_grounds\":[]");
    assert_has(
        text,
        "\"turns_on\":{\"facts\":[],\"readings\":[],"
        "\"judgements\":[\"relied\"]},\"not_stated\":null,\"unverified\":[],"
        "\"assumed\":[]");
}

static void an_element_has_the_fixed_keys(void **state) {
    assert_has(object(*state),
               "{\"id\":\"reliance\",\"kind\":\"element\","
               "\"title\":\"Relied on it\",\"parent\":null,"
               "\"status\":\"not_alleged\",\"burden\":\"plaintiff\","
               "\"reading\":\"actual\",\"authority\":\"a_v_b\","
               "\"governs\":\"binding\",");
    assert_has(object(*state), "\"cite\":\"9 U.S.C. § 8(a)\"");
}

static void a_reason_says_where_it_was_stated(void **state) {
    const char *text = object(*state);
    assert_has(text, "\"because\":[{\"fact\":\"relied\",\"value\":\"unknown\","
                     "\"kind\":\"missing\",\"judgement\":true}]");
    assert_has(text, "{\"fact\":\"lost_money\",\"value\":\"yes\","
                     "\"kind\":\"established\",\"how\":\"alleged\","
                     "\"at\":\"buyer.yaml:3:3\",\"source\":\"¶ 7\"}");
}

static void a_prong_names_its_parent(void **state) {
    assert_has(object(*state), "\"id\":\"in_force\",\"kind\":\"element\","
                               "\"title\":\"In force\","
                               "\"parent\":\"license\"");
}

static void open_law_lists_the_readings(void **state) {
    Case *one = *state;
    demur_case_open_law(one);
    const char *text = object(one);
    assert_has(text, "\"reading\":null,\"authority\":null,"
                     "\"governs\":\"open\"");
    assert_has(text, "\"readings\":[{\"id\":\"actual\","
                     "\"status\":\"not_alleged\",\"authority\":\"a_v_b\","
                     "\"authorities\":[\"a_v_b\"]},");
}

static void no_court_and_no_day_are_null(void **state) {
    Case *one = *state;
    one->result.base.court = -1;
    one->result.base.date = DATE_NONE;
    one->result.base.date_given = false;
    assert_has(object(one), "\"forum\":{\"court\":null,\"date\":null,"
                            "\"date_given\":false}");
}

static void a_supposition_is_a_row(void **state) {
    Case *one = *state;
    Decision row = one->result.base;
    row.title = "The buyer relied";
    one->result.suppose = &row;
    one->result.suppose_count = 1;
    assert_has(object(one), "\"suppose\":[{\"title\":\"The buyer relied\","
                            "\"forum\":{\"court\":\"nd\"");
}

static void notes_stand_at_the_end(void **state) {
    Case *one = *state;
    Note note = {"a fact that nothing reads", NOWHERE, "fact"};
    one->result.base.notes = (Notes){&note, 1};
    assert_has(object(one), "\"notes\":[\"a fact that nothing reads\"]}\n");
}

static void control_characters_are_escaped(void **state) {
    Case *one = *state;
    one->pattern.title = "a\"\n\033[2Kb\xFF";
    assert_has(object(one), "\"title\":\"a\\\"\\n\\u001b[2Kb\xEF\xBF\xBD\"");
}

static void authorities_are_told_with_all_that_is_known(void **state) {
    Case *one = *state;
    one->authorities[0].url = "https://a.example/v/b";
    one->authorities[1].kind = AUTHORITY_DISSENT;
    one->authorities[1].dissents_from = 0;
    one->separate[0] = one->cited[1];
    one->answers[0].separate = (Citations){one->separate, 1};
    const char *text = object(one);
    assert_has(text,
               "\"authorities\":[{\"id\":\"a_v_b\",\"kind\":\"decision\","
               "\"cite\":\"A. v. B., 1 F.4th 2 (7th Cir. 2021)\","
               "\"court\":\"ca7\",\"date\":\"2021-03-01\","
               "\"later\":\"vacated (May 2, 2023)\",\"precedential\":true,"
               "\"weight\":null,\"checked\":false,\"to_come\":false,");
    assert_has(text, "\"url\":\"https://a.example/v/b\",\"matters\":true,"
                     "\"for\":[{\"element\":\"reliance\",\"reading\":"
                     "\"actual\",\"competes\":false}]},{\"id\":\"c_v_d\"");
    assert_has(text, "\"separate_opinions\":[{\"id\":\"c_v_d\",\"kind\":"
                     "\"dissent\",");
    assert_has(text, "\"dissents_from\":\"a_v_b\"");
}

static void one_line_ends_in_the_only_line_end(void **state) {
    const char *text = object(*state);
    assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
}

static void indented_it_says_the_same(void **state) {
    Case *one = *state;
    one->show.indent = 2;
    assert_has(object(one), "{\n  \"schema\": \"demur.result/1\",\n");
}

static void why_gives_the_element_its_parts_and_readings(void **state) {
    Case *one = *state;
    InquiryReading reading = {.reading = &one->readings[1],
                              .competes = true,
                              .status = STATUS_SATISFIED,
                              .outcome = OUTCOME_SURVIVES};
    InquiryAnswer answer = {&one->answers[0], &one->elements[CASE_LICENSE],
                            &reading, 1};
    Inquiry inquiry = {.answers = &answer, .answer_count = 1};
    demur_show_why_json(&one->result, &inquiry, &one->show, &one->out);
    const char *text = demur_buffer_string(&one->out);
    assert_has(text, "{\"schema\":\"demur.why/1\"");
    assert_has(text, "\"element\":{\"id\":\"license\"");
    assert_has(text, "\"parts\":[{\"id\":\"in_force\"");
    assert_has(text, "\"readings\":[{\"id\":\"presumed\"");
    assert_has(text, "\"status\":\"satisfied\",\"outcome\":\"survives\"");
}

static void expectations_are_separated_by_commas(void **state) {
    Case *one = *state;
    Trial trial = {.expect = &one->expect[0],
                   .verdict = VERDICT_PASSED,
                   .decision = one->result.base};
    one->expect[0].at = NOWHERE;
    Trial both[] = {trial, trial};
    Trials trials = {both, 2, false};
    demur_show_trials_json(&one->result, &trials, &one->show, &one->out);
    assert_has(demur_buffer_string(&one->out),
               "\"status\":\"passed\",\"known_failure\":null,"
               "\"mismatches\":[]},\n{\"file\":\"buyer.yaml\",\"at\":null");
}

#define WITH_CASE(test)                                                        \
    cmocka_unit_test_setup_teardown(test, demur_case_setup, demur_case_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_CASE(the_head_says_what_was_decided_by_what),
        WITH_CASE(a_result_names_claim_outcome_and_grounds),
        WITH_CASE(an_element_has_the_fixed_keys),
        WITH_CASE(a_reason_says_where_it_was_stated),
        WITH_CASE(a_prong_names_its_parent),
        WITH_CASE(open_law_lists_the_readings),
        WITH_CASE(no_court_and_no_day_are_null),
        WITH_CASE(a_supposition_is_a_row),
        WITH_CASE(notes_stand_at_the_end),
        WITH_CASE(control_characters_are_escaped),
        WITH_CASE(authorities_are_told_with_all_that_is_known),
        WITH_CASE(one_line_ends_in_the_only_line_end),
        WITH_CASE(indented_it_says_the_same),
        WITH_CASE(why_gives_the_element_its_parts_and_readings),
        WITH_CASE(expectations_are_separated_by_commas),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
