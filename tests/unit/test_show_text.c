#include "difference.h"
#include "show_fixture.h"
#include "show_text_flow.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char *report(Case *one) {
    one->out.length = 0;
    demur_show_text(&one->result, &one->show, &one->out);
    return demur_buffer_string(&one->out);
}

static void assert_has(const char *text, const char *part) {
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_has_not(const char *text, const char *part) {
    if (strstr(text, part) != NULL)
        fail_msg("\"%s\" is in:\n%s", part, text);
}

static void a_report_begins_with_case_forum_and_posture(void **state) {
    const char *text = report(*state);
    assert_has(text, "Buyer v. Seller (N.D. Ill.; as of 2022-05-16; motion to "
                     "dismiss)\n"
                     "Fraud (9 U.S.C. § 8(a)), against Seller, Inc.\n");
}

static void the_outcome_is_told_with_its_grounds(void **state) {
    assert_has(report(*state),
               "\nDISMISSED (Rule 12(b)(6)): the defendant prevails on this "
               "motion.\n"
               "  x reliance is not alleged. Did the buyer rely on the "
               "statement? Not alleged.\n"
               "    [binding: A. (7th Cir. 2021)]\n");
}

static void a_ground_tells_the_fact_that_contradicts_it(void **state) {
    Case *one = *state;
    one->elements[CASE_RELIANCE].status = STATUS_NOT_SATISFIED;
    one->reasons[0] = (Reason){.fact = 0,
                               .value = "no",
                               .kind = REASON_CONTRADICTED,
                               .stated = true,
                               .statement = &one->statements[0]};
    const char *text = report(one);
    assert_has(text, "  x reliance is not satisfied. Did the buyer rely on the "
                     "statement? No (¶ 7).\n");
    assert_has(text, "- relied: no (alleged; counts against the element); ¶ 7; "
                     "buyer.yaml:3\n");
}

static void sure_grounds_come_before_possible_ones(void **state) {
    Case *one = *state;
    static const char *grounds[] = {"harm"}, *possible[] = {"reliance"};
    demur_case_open_law(one);
    one->answers[0].outcome = OUTCOME_DISMISSED;
    one->elements[CASE_HARM].status = STATUS_NOT_ALLEGED;
    one->answers[0].grounds = (Strings){grounds, 1};
    one->answers[0].possible_grounds = (Strings){possible, 1};
    const char *text = report(one);
    const char *sure = strstr(text, "  x harm is not alleged.");
    assert_non_null(sure);
    assert_true(strstr(text, "  ? perhaps also: reliance is open") > sure);
}

static void a_standing_defense_bars_the_claim(void **state) {
    Case *one = *state;
    static const char *grounds[] = {"license"};
    one->elements[CASE_LICENSE].status = STATUS_SATISFIED;
    one->elements[CASE_IN_FORCE].status = STATUS_SATISFIED;
    one->answers[0].grounds = (Strings){grounds, 1};
    assert_has(report(one),
               "  + license bars the claim: in force is satisfied.\n");
}

static void a_surviving_claim_names_the_defense_that_failed(void **state) {
    Case *one = *state;
    one->answers[0].outcome = OUTCOME_SURVIVES;
    one->answers[0].grounds.count = 0;
    const char *text = report(one);
    assert_has(text, "SURVIVES (Rule 12(b)(6)): the plaintiff prevails on this "
                     "motion, and liability\n  is not decided.\n");
    assert_has(text, "  + harm is satisfied. Did it cost money? Yes (¶ 7).\n"
                     "  x license does not bar the claim: in force is not on "
                     "the face of the\n    complaint.\n");
}

static void an_element_shows_mark_word_reading_and_burden(void **state) {
    const char *text = report(*state);
    assert_has(text, "x reliance: not alleged (plaintiff's burden)\n"
                     "  Relied on it, 9 U.S.C. § 8(a)\n");
    assert_has(text, "reading   actual: The buyer relied in fact.\n");
    assert_has(text, "law       A.; binding: 7th Cir. 2021, above N.D. Ill.\n");
}

static void a_missing_fact_shows_its_question(void **state) {
    assert_has(report(*state),
               "- relied: unknown (not alleged; a judgement call)\n"
               "    Did the buyer rely on the statement?\n");
}

static void a_stated_fact_shows_source_and_line(void **state) {
    const char *text = report(*state);
    assert_has(text, "- lost_money: yes (alleged); ¶ 7; buyer.yaml:3\n");
    assert_has_not(text, "Did it cost money?");
}

static void evidence_prints_under_its_fact(void **state) {
    Case *one = *state;
    one->statements[0].evidence = one->evidence;
    one->statements[0].evidence_count = 1;
    assert_has(report(one), "evidence of plaintiff: Ex. 1, \"paid $5\"\n");
}

static void a_prong_stands_below_its_defense(void **state) {
    const char *text = report(*state);
    assert_has(text, "x license: not on face (defendant's burden)\n");
    assert_has(text, "\n    x in_force: not on face (plaintiff's burden)\n");
}

static void parts_that_did_not_matter_are_counted(void **state) {
    Case *one = *state;
    assert_has(report(one), "1 more part is folded; --full shows it.\n");
    assert_has_not(report(one), "timely:");
    one->show.full = true;
    assert_has(report(one), "- timely: not reached\n");
    assert_has_not(report(one), "folded");
}

static void a_part_that_matters_shows_what_it_belongs_to(void **state) {
    Case *one = *state;
    one->elements[CASE_LICENSE].matters = false;
    assert_has(report(one), "x license: not on face (");
}

static void a_defense_nobody_spoke_of_is_told_in_a_line(void **state) {
    Case *one = *state;
    Reason silence = {.fact = 2, .value = "unknown", .kind = REASON_MISSING};
    one->elements[CASE_LICENSE].because = &silence;
    one->elements[CASE_LICENSE].because_count = 1;
    one->elements[CASE_IN_FORCE].because = &silence;
    one->elements[CASE_IN_FORCE].because_count = 1;
    const char *text = report(one);
    assert_has(text, "  nothing said bears on it: in_force\n");
    assert_has_not(text, "x in_force");
    assert_has(text, "2 more parts are folded");
}

static void a_fact_told_twice_is_asked_once(void **state) {
    Case *one = *state;
    one->elements[CASE_HARM].because = &one->reasons[0];
    one->elements[CASE_HARM].because_count = 1;
    assert_has(report(one),
               "- relied: unknown (not alleged; a judgement call), as above\n");
}

static void open_law_lists_who_reads_it_how(void **state) {
    Case *one = *state;
    demur_case_open_law(one);
    const char *text = report(one);
    assert_has(text,
               "OPEN (Rule 12(b)(6)): neither side prevails until what is "
               "open is settled.\n"
               "  ? reliance is open: not alleged under actual; satisfied "
               "under presumed.\n");
    assert_has(text, "x not alleged  actual    A. (7th Cir. 2021)\n");
    assert_has(text, "+ satisfied    presumed  C. v. D. (N.D. Ill. 2020)\n");
    assert_has(text, "Turns on open law: reliance; not on open facts.\n");
}

static void firm_law_says_so(void **state) {
    Case *one = *state;
    one->answers[0].firm_law = true;
    one->answers[0].combinations = 6;
    assert_has(report(one), "nor does open law: it is so under");
}

static void readings_that_agree_are_told_in_a_line(void **state) {
    Case *one = *state;
    demur_case_open_law(one);
    one->competing[1].status = STATUS_NOT_ALLEGED;
    one->elements[CASE_RELIANCE].status = STATUS_NOT_ALLEGED;
    assert_has(report(one), "not alleged under each: actual, presumed\n");
    one->show.full = true;
    assert_has(report(one), "x not alleged  presumed  C. v. D.");
}

static void judgement_calls_made_and_unmade_are_kept_apart(void **state) {
    Case *one = *state;
    assert_has_not(report(one), "judgement call if");
    one->show.full = true;
    assert_has(report(one),
               "Left unsaid, and a judgement call if it were said: relied.\n");
    one->reasons[0].kind = REASON_ESTABLISHED;
    assert_has(report(one), "Rests on judgement calls: relied.\n");
}

static void what_the_book_leaves_out_is_told_once(void **state) {
    Case *one = *state;
    static const char *left_out[] = {"damages: not asked"};
    one->claims[0].not_encoded = (Strings){left_out, 1};
    Answer twice[] = {one->answers[0], one->answers[0]};
    one->result.base.answers = twice;
    one->result.base.answer_count = 2;
    const char *text = report(one);
    const char *first = strstr(text, "Not in the rule book: damages\n");
    assert_non_null(first);
    assert_null(strstr(first + 1, "Not in the rule book"));
}

static void a_supposition_shows_what_changed(void **state) {
    Case *one = *state;
    ElementResult changed[CASE_ELEMENTS];
    memcpy(changed, one->elements, sizeof changed);
    changed[CASE_RELIANCE].status = STATUS_SATISFIED;
    Answer answer = one->answers[0];
    answer.outcome = OUTCOME_SURVIVES;
    answer.grounds.count = 0;
    answer.elements = changed;
    Decision row = one->result.base;
    row.title = "The buyer relied";
    row.answers = &answer;
    one->result.suppose = &row;
    one->result.suppose_count = 1;
    Difference change =
        demur_difference(&one->answers[0], &answer, one->result.arena);
    row.changes = &change;
    assert_has(report(one),
               "Now suppose                        outcome       through\n"
               "  The buyer relied                 survives      reliance: "
               "satisfied\n");
    one->show.full = true;
    assert_has(report(one),
               "Suppose: The buyer relied\n"
               "  SURVIVES: each element in issue holds.\n"
               "    + reliance: not alleged -> satisfied under actual\n");
    Suppose suppose = {.defendant = "Seller, Inc."};
    row.suppose = &suppose;
    assert_has(report(one), "\n  Seller, Inc.: SURVIVES");
}

static void the_receipt_comes_last_with_one_disclaimer(void **state) {
    const char *text = report(*state);
    const char *receipt =
        strstr(text, "demur 9.8.7; law through 2026-11-01; rules 0123456789ab;"
                     " facts fedcba987654\n");
    assert_non_null(receipt);
    const char *first = strstr(text, "Not legal advice");
    assert_true(first > receipt);
    assert_null(strstr(first + 1, "Not legal advice"));
}

static void no_line_is_wider_than_asked(void **state) {
    Case *one = *state;
    for (int width = 40; width <= 100; width += 7) {
        one->show.width = width;
        int column = 0;
        for (const char *at = report(one); *at != '\0'; at++) {
            column = *at == '\n' ? 0 : column + ((*at & 0xC0) != 0x80);
            assert_true(column <= width);
        }
    }
}

static void lines_do_not_end_in_spaces(void **state) {
    const char *text = report(*state);
    assert_null(strstr(text, " \n"));
}

static void a_name_cannot_forge_a_line_or_move_the_cursor(void **state) {
    Case *one = *state;
    one->pattern.title = "x\n+ reliance: satisfied\033[2K\xC2\x9B"
                         "1A\xE2\x80\xAE";
    const char *text = report(one);
    assert_has(text, "x + reliance: satisfied\\x1B[2K\\x9B1A\\u{202E} (");
    assert_null(strchr(text, '\033'));
}

static void colour_comes_only_when_asked(void **state) {
    Case *one = *state;
    assert_null(strchr(report(one), '\033'));
    one->show.color = true;
    assert_has(report(one), "\033[31mx \033[1mreliance: not alleged\033[0m (");
}

static void several_files_give_a_line_each(void **state) {
    Case *one = *state;
    one->show.label_width = 12;
    one->show.width = 40;
    demur_show_line(&one->result, &one->show, &one->out);
    assert_string_equal(demur_buffer_string(&one->out),
                        "buyer.yaml    DISMISSED: reliance is not alleged\n");
}

static void why_tells_what_each_reading_would_give(void **state) {
    Case *one = *state;
    InquiryReading readings[] = {{.reading = &one->readings[0],
                                  .used = true,
                                  .status = STATUS_NOT_ALLEGED,
                                  .outcome = OUTCOME_DISMISSED},
                                 {.reading = &one->readings[1],
                                  .argued = true,
                                  .status = STATUS_SATISFIED,
                                  .outcome = OUTCOME_SURVIVES}};
    InquiryAnswer answer = {&one->answers[0], &one->elements[CASE_RELIANCE],
                            readings, 2};
    Inquiry inquiry = {.answers = &answer, .answer_count = 1};
    demur_show_why_text(&one->result, &inquiry, &one->show, &one->out);
    const char *text = demur_buffer_string(&one->out);
    assert_has(text, "x actual (used here): not alleged; the outcome would be: "
                     "dismissed\n");
    assert_has(text, "+ presumed (argued; no court has adopted it): "
                     "satisfied; the outcome would be:\n    survives\n");
}

static void why_tells_what_became_of_a_decision(void **state) {
    Case *one = *state;
    one->cited[0].ended = "reversed";
    one->cited[1].to_come = true;
    InquiryReading reading = {.reading = &one->readings[0],
                              .by = {one->cited, 2}};
    InquiryAnswer answer = {&one->answers[0], &one->elements[CASE_RELIANCE],
                            &reading, 1};
    Inquiry inquiry = {.answers = &answer, .answer_count = 1};
    demur_show_why_text(&one->result, &inquiry, &one->show, &one->out);
    const char *text = demur_buffer_string(&one->out);
    assert_has(text,
               "adopted as the test: A. (7th Cir. 2021) [reversed]; C. v. D.");
    assert_has(text, "[later]");
}

static void authorities_are_listed_in_full_with_a_link(void **state) {
    Case *one = *state;
    one->authorities[0].url = "https://a.example/v/b";
    const char *text = report(one);
    assert_has(text,
               "\nAuthorities\n"
               "  A. v. B., 1 F.4th 2 (7th Cir. 2021)\n"
               "    not verified against its source\n"
               "    later: vacated (May 2, 2023)\n"
               "    https://a.example/v/b\n"
               "  1 more, on which nothing turns here; --full lists it\n");
    one->show.full = true;
    one->authorities[1].checked = true;
    assert_has(report(one), "    https://a.example/v/b\n"
                            "  C. v. D. (N.D. Ill. Mar. 1, 2020)\n"
                            "    not precedent: unpublished\n");
}

static void authorities_on_which_nothing_turns_are_counted(void **state) {
    Case *one = *state;
    one->cited[0].matters = false;
    assert_has(report(one), "\nAuthorities: 2, on which nothing turns here; "
                            "--full lists them\n");
}

static void a_link_is_never_broken(void **state) {
    Case *one = *state;
    one->authorities[0].url =
        "https://a.example/a/path/that/is/longer/than/the/line/has/columns";
    one->show.width = 40;
    assert_has(report(one), "\n    https://a.example/a/path/that/is/longer/than"
                            "/the/line/has/columns\n");
}

static void an_authority_that_two_claims_cite_is_listed_once(void **state) {
    Case *one = *state;
    Answer both[] = {one->answers[0], one->answers[0]};
    one->result.base.answers = both;
    one->result.base.answer_count = 2;
    const char *text = report(one);
    const char *first = strstr(text, "A. v. B., 1 F.4th 2");
    assert_non_null(first);
    assert_null(strstr(first + 1, "A. v. B., 1 F.4th 2"));
}

static void separate_opinions_say_what_they_say(void **state) {
    Case *one = *state;
    one->separate[0] = one->cited[1];
    one->separate[0].matters = true;
    one->authorities[1].dissents_from = 0;
    one->authorities[1].holding = "It goes too far.";
    one->answers[0].separate = (Citations){one->separate, 1};
    assert_has(report(one), "\nSeparate opinions, which bind nobody\n"
                            "  C. v. D. (N.D. Ill. Mar. 1, 2020): It goes too "
                            "far.\n");
}

static void a_failed_expectation_shows_expected_and_got(void **state) {
    Case *one = *state;
    one->expect[0].at = one->statements[0].at;
    Mismatch mismatches[] = {{"reliance", "holds", "not_alleged",
                              &one->elements[CASE_RELIANCE], NOWHERE}};
    Trial trial = {.expect = &one->expect[0],
                   .verdict = VERDICT_FAILED,
                   .decision = one->result.base,
                   .mismatches = mismatches,
                   .mismatch_count = 1};
    Trials trials = {&trial, 1, false};
    demur_show_trials_text(&one->result, &trials, &one->show, &one->out);
    const char *text = demur_buffer_string(&one->out);
    assert_has(text, "FAILED buyer.yaml:3\n");
    assert_has(text, "  reliance: expected holds, got not_alleged\n"
                     "    x reliance: not alleged (plaintiff's burden)\n");
}

static void what_passed_is_not_told(void **state) {
    Case *one = *state;
    Trial trial = {.expect = &one->expect[0],
                   .verdict = VERDICT_PASSED,
                   .decision = one->result.base};
    Trials trials = {&trial, 1, false};
    demur_show_trials_text(&one->result, &trials, &one->show, &one->out);
    assert_string_equal(demur_buffer_string(&one->out), "");
}

static void a_section_sign_stays_with_its_number(void **state) {
    Case *one = *state;
    Flow flow;
    demur_flow_init(&flow, &one->out, 10, false);
    demur_flow_open(&flow, 0, 2);
    demur_flow_text(&flow, "see U.S.C. § 1234");
    demur_flow_close(&flow);
    demur_flow_finish(&flow);
    assert_string_equal(demur_buffer_string(&one->out),
                        "see U.S.C.\n  § 1234\n");
}

#define WITH_CASE(test)                                                        \
    cmocka_unit_test_setup_teardown(test, demur_case_setup, demur_case_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_CASE(a_report_begins_with_case_forum_and_posture),
        WITH_CASE(the_outcome_is_told_with_its_grounds),
        WITH_CASE(a_ground_tells_the_fact_that_contradicts_it),
        WITH_CASE(sure_grounds_come_before_possible_ones),
        WITH_CASE(a_standing_defense_bars_the_claim),
        WITH_CASE(a_surviving_claim_names_the_defense_that_failed),
        WITH_CASE(an_element_shows_mark_word_reading_and_burden),
        WITH_CASE(a_missing_fact_shows_its_question),
        WITH_CASE(a_stated_fact_shows_source_and_line),
        WITH_CASE(evidence_prints_under_its_fact),
        WITH_CASE(a_prong_stands_below_its_defense),
        WITH_CASE(parts_that_did_not_matter_are_counted),
        WITH_CASE(a_part_that_matters_shows_what_it_belongs_to),
        WITH_CASE(a_defense_nobody_spoke_of_is_told_in_a_line),
        WITH_CASE(a_fact_told_twice_is_asked_once),
        WITH_CASE(open_law_lists_who_reads_it_how),
        WITH_CASE(firm_law_says_so),
        WITH_CASE(readings_that_agree_are_told_in_a_line),
        WITH_CASE(judgement_calls_made_and_unmade_are_kept_apart),
        WITH_CASE(what_the_book_leaves_out_is_told_once),
        WITH_CASE(a_supposition_shows_what_changed),
        WITH_CASE(the_receipt_comes_last_with_one_disclaimer),
        WITH_CASE(no_line_is_wider_than_asked),
        WITH_CASE(lines_do_not_end_in_spaces),
        WITH_CASE(a_name_cannot_forge_a_line_or_move_the_cursor),
        WITH_CASE(colour_comes_only_when_asked),
        WITH_CASE(several_files_give_a_line_each),
        WITH_CASE(why_tells_what_each_reading_would_give),
        WITH_CASE(why_tells_what_became_of_a_decision),
        WITH_CASE(authorities_are_listed_in_full_with_a_link),
        WITH_CASE(authorities_on_which_nothing_turns_are_counted),
        WITH_CASE(a_link_is_never_broken),
        WITH_CASE(an_authority_that_two_claims_cite_is_listed_once),
        WITH_CASE(separate_opinions_say_what_they_say),
        WITH_CASE(a_failed_expectation_shows_expected_and_got),
        WITH_CASE(what_passed_is_not_told),
        WITH_CASE(a_section_sign_stays_with_its_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
