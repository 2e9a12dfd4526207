/* What people read of a judgment, and what they should know besides. */
#include "findings.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01',\n"
    "  cite = '1 U.S. 1', checked = true }\n"
    "authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
    "  cite = '2 U.S. 2', precedential = false, weight = 'unpublished' }\n"
    "statute 'act' { cite = 'Act', version 'v1' { from = '2000-01-01',\n"
    "  to = '2010-01-01' },\n"
    "  version 'v2' { from = '2010-01-01', law = 'Act of 2010' } }\n" FACT(
        "a") FACT("b") FACT("c") JUDGEMENT("should") JUDGEMENT("also")
        FACT("idle") FACT("victim") FACT(
            "venture") "fact 'conduct' { ask = 'q?', type = 'period' }\n"
                       "constraint { implies(victim, venture) }\n"
                       "element 'first_way' { test = a }\n"
                       "element 'second_way' { test = b }\n"
                       "element 'harm' { test = any { first_way, second_way } "
                       "}\n"
                       "element 'fault' { test = any { should, also } }\n"
                       "element 'knowledge' {\n"
                       "  reading 'narrow' { by = 'v', test = victim },\n"
                       "  reading 'broad' { by = 'w', test = venture } }\n"
                       "element 'new_law' { statute = 'act', version = 'v2', "
                       "test = a }\n"
                       "element 'left_out' { not_encoded = 'nobody wrote it "
                       "down' }\n"
                       "exception 'waiver' { test = c, burden = 'plaintiff' }\n"
                       "exception 'foreign' { test = c, burden = 'plaintiff',\n"
                       "  reaches = { 'other' }, leaves_out = 'any other "
                       "claim' }\n"
                       "defense 'shield' { test = b, unless = { waiver, "
                       "foreign } }\n"
                       "claim 'k' { elements = { harm, fault, knowledge, "
                       "left_out } }\n"
                       "claim 'other' { elements = { harm } }\n"
                       "claim 'late' { elements = { new_law } }\n";

static const char *mattering(Thinking *one, const Answer *answer) {
    const char *text = "";
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].matters)
            text =
                thinking_text(one, "%s%s%s", text, text[0] == '\0' ? "" : ", ",
                              answer->elements[i].element->id);
    return text;
}

static void parts_that_do_not_matter_are_folded(void **state) {
    static const struct {
        const char *facts, *matter;
    } rows[] = {
        {"a: yes, b: yes", "harm"}, /* either part would have done */
        {"a: yes, b: no", "first_way, harm"},
        {"a: no, b: yes", "second_way, harm"},
        {"a: no, b: no", "first_way, second_way, harm"},
        {"a: no", "first_way, second_way, harm"},
    };
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("a") FACT(
            "b") "element 'first_way' { test = a }\n"
                 "element 'second_way' { test = b }\n"
                 "element 'harm' { test = any { first_way, second_way } }\n"
                 "claim 'k' { elements = { harm } }\n");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        thinking_same(
            rows[i].facts,
            mattering(one, thinking_answer(one, thinking_text(one,
                                                              "posture: trial\n"
                                                              "facts: {%s}",
                                                              rows[i].facts))),
            rows[i].matter);
}

static void a_lost_claim_folds_the_elements_that_hold(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "posture: trial\ncourt: top\n"
             "facts: {a: yes, b: no, should: no, also: no, victim: yes}");
    assert_int_equal(answer->outcome, OUTCOME_FOR_DEFENDANT);
    assert_false(thinking_part(answer, "harm")->matters);
    assert_false(thinking_part(answer, "knowledge")->matters);
    assert_true(thinking_part(answer, "fault")->matters);
    assert_true(thinking_part(answer, "shield")->matters);
    assert_true(thinking_part(answer, "left_out")->matters);
    /* The words that leave a claim out matter where the rest is met. */
    assert_false(thinking_part(answer, "foreign")->matters);
    answer = thinking_answer(one, "posture: trial\nfacts: {b: yes}");
    assert_true(thinking_part(answer, "foreign")->matters);
}

static void what_is_not_put_does_not_matter(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer =
        thinking_answer(one, "issues: [fault]\nfacts: {should: no, also: no}");
    thinking_same("fault", mattering(one, answer), "fault, left_out");
    thinking_same("issues", thinking_list(one, &answer->issues), "fault");
    assert_string_equal(thinking_part(answer, "harm")->detail,
                        "not put to the court; taken as met");
    assert_string_equal(thinking_part(answer, "shield")->detail,
                        "not put to the court; not invoked");
    assert_int_equal(thinking_part(answer, "harm")->status, STATUS_NOT_REACHED);
    assert_int_equal(thinking_part(answer, "harm")->governs, GOVERNS_COUNT);
}

static const char *parent_of(const Answer *answer, const char *id) {
    int32_t parent = thinking_part(answer, id)->parent;
    return parent < 0 ? "" : answer->elements[parent].element->id;
}

static void parts_stand_under_what_uses_them(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(one, "facts: {a: yes}");
    assert_string_equal(parent_of(answer, "first_way"), "harm");
    assert_string_equal(parent_of(answer, "waiver"), "shield");
    assert_string_equal(parent_of(answer, "harm"), "");
    assert_string_equal(parent_of(answer, "shield"), "");
    thinking_same("issues", thinking_list(one, &answer->issues),
                  "harm, fault, knowledge, waiver, shield");
}

static void what_leaves_an_element_out_is_said(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(one, "facts: {a: yes}");
    const ElementResult *part = thinking_part(answer, "left_out");
    assert_int_equal(part->status, STATUS_NOT_ENCODED);
    assert_string_equal(part->detail, "nobody wrote it down");
    part = thinking_part(answer, "foreign");
    assert_int_equal(part->status, STATUS_DOES_NOT_APPLY);
    assert_string_equal(
        part->detail,
        "does not reach this claim; the words: \"any other claim\"");
    answer = thinking_answer(one, "claim: late\nconduct: 2005-01-01");
    part = thinking_part(answer, "new_law");
    assert_int_equal(part->status, STATUS_DOES_NOT_APPLY);
    assert_string_equal(part->detail,
                        "not in force here: it took effect on 2010-01-01");
}

static void exceptions_that_apply_defeat(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer =
        thinking_answer(one, "posture: trial\nfacts: {b: yes, c: yes}");
    const ElementResult *shield = thinking_part(answer, "shield");
    assert_int_equal(shield->status, STATUS_NOT_SATISFIED);
    thinking_same("c", thinking_list(one, &shield->defeated_by), "waiver");
    answer = thinking_answer(one, "posture: trial\nfacts: {b: yes}");
    assert_int_equal(thinking_part(answer, "shield")->defeated_by.count, 0);
}

static void an_exception_in_the_test_itself_defeats_too(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p")
            FACT("q") "element 'x' { test = unless(p, escape) }\n"
                      "exception 'escape' { test = q, burden = 'defendant' }\n"
                      "claim 'k' { elements = { x } }\n");
    const Answer *answer = thinking_answer(one, "facts: {p: yes, q: yes}");
    thinking_same("x",
                  thinking_list(one, &thinking_part(answer, "x")->defeated_by),
                  "escape");
}

static void what_fails_only_together_matters(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one,
        FACT("p") FACT("q") "element 'form' { test = q }\n"
                            "element 'here' { test = p }\n"
                            "element 'away' { test = none { p } }\n"
                            "claim 'k' { elements = { form, here, away } }\n");
    const Answer *answer = thinking_answer(one, "facts: {q: yes}");
    assert_int_equal(answer->outcome, OUTCOME_FAILS);
    thinking_same("joint", thinking_list(one, &answer->joint), "here, away");
    thinking_same("matter", mattering(one, answer), "here, away");
}

static const char *readings_of(Thinking *one, const ElementResult *part) {
    const char *text = "";
    for (size_t i = 0; i < part->reading_count; i++)
        text = thinking_text(one, "%s%s%s: %s (%d)", text, i == 0 ? "" : ", ",
                             part->readings[i].reading->id,
                             demur_status_word(part->readings[i].status),
                             (int)part->readings[i].authorities.count);
    return text;
}

static void each_competing_reading_has_its_status(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "posture: motion_to_dismiss\nfacts: {venture: yes}");
    const ElementResult *part = thinking_part(answer, "knowledge");
    assert_int_equal(part->status, STATUS_OPEN);
    assert_int_equal(part->governs, GOVERNS_OPEN);
    assert_null(part->reading);
    thinking_same("venture", readings_of(one, part),
                  "narrow: not_alleged (1), broad: satisfied (1)");
    /* fails under each, for different reasons */
    answer =
        thinking_answer(one, "posture: motion_to_dismiss\nfacts: {victim: no}");
    part = thinking_part(answer, "knowledge");
    assert_int_equal(part->status, STATUS_NOT_SATISFIED);
    thinking_same("victim", readings_of(one, part),
                  "narrow: not_satisfied (1), broad: not_alleged (1)");
    answer = thinking_answer(one, "court: top\nfacts: {venture: yes}");
    part = thinking_part(answer, "knowledge");
    assert_string_equal(part->reading->id, "narrow");
    assert_int_equal(part->reading_count, 0);
    assert_int_equal(part->governs, GOVERNS_BINDING);
}

/* ---- lists --------------------------------------------------------------- */

static const char *unverified(Thinking *one, const Answer *answer) {
    const char *text = "";
    for (size_t i = 0; i < answer->unverified.count; i++)
        text = thinking_text(
            one, "%s%s ", text,
            one->book->authorities[answer->unverified.items[i]].id);
    return text;
}

static void what_is_relied_on_unverified_is_listed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const char *facts = "facts: {a: yes, should: yes, victim: yes, b: no}";
    assert_string_equal(unverified(one, thinking_answer(one, facts)), "w ");
    assert_string_equal(
        unverified(one, thinking_answer(
                            one, thinking_text(one, "%s\ncourt: top", facts))),
        "");
    assert_string_equal(
        unverified(one,
                   thinking_answer(
                       one, thinking_text(one, "%s\nissues: [harm]", facts))),
        "");
}

static void judgement_calls_that_decide_are_listed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer =
        thinking_answer(one, "issues: [fault]\nfacts: {should: yes, also: no}");
    thinking_same("one", thinking_list(one, &answer->judgements), "should");
    answer = thinking_answer(one, "issues: [harm]\nfacts: {should: yes}");
    thinking_same("none", thinking_list(one, &answer->judgements), "");
}

static void what_is_assumed_is_listed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer =
        thinking_answer(one, "facts: {a: {is: yes, how: assumed}, b: no,\n"
                             "  idle: {is: yes, how: assumed}}");
    thinking_same("a", thinking_facts(one, &answer->assumed), "a, idle");
}

/* ---- notes --------------------------------------------------------------- */

static void readers_are_told_what_else_they_should_know(void **state) {
    static const struct {
        const char *facts, *notes;
    } rows[] = {
        {"issues: [harm]\nfacts: {a: yes}", ""},
        {"issues: [fault]\nfacts: {should: yes}",
         "should is a judgement call stated without source or evidence"},
        {"issues: [fault]\nfacts: {should: yes, also: yes}",
         "judgement calls stated without source or evidence: should, also"},
        {"issues: [fault]\nfacts: {should: {is: yes, source: here}}", ""},
        {"issues: [fault]\nfacts: {should: {is: yes, evidence: [mail]}}", ""},
        {"issues: [fault]\nfacts: {should: no}", ""},
        {"issues: [fault]\nfacts: {should: {is: yes, how: assumed}}", ""},
        {"issues: [harm]\nfacts: {a: {is: yes, how: conclusory}}",
         "a is conclusory; a motion to dismiss would disregard it"},
        {"issues: [harm]\nposture: motion_to_dismiss\n"
         "facts: {a: {is: yes, how: conclusory}}",
         ""},
        {"issues: [knowledge]\nfacts: {victim: yes, venture: unknown}\n"
         "court: top",
         "venture is stated as unknown, but other facts settle it: yes"},
        {"issues: [knowledge]\nfacts: {venture: no, victim: disputed}\n"
         "court: top",
         "victim is stated as disputed, but other facts settle it: no"},
        {"issues: [knowledge]\nposture: motion_to_dismiss\ncourt: top\n"
         "facts: {victim: yes, venture: {is: yes, how: evidence}}",
         "venture is stated as evidence only, which does not count here, but "
         "other facts settle it: yes"},
        {"issues: [harm]\ndate: 2026-01-01\nfacts: {a: yes}", ""},
        {"issues: [harm]\ndate: 2026-01-02\nfacts: {a: yes}",
         "the rule book is current through 2026-01-01 only"},
        {"claim: late\nconduct: {from: 2009-01-01, to: 2011-01-01}\n"
         "facts: {a: yes}",
         "new_law: the conduct began before 2010-01-01, when Act of 2010 took "
         "effect; only the part from then on counts"},
        {"claim: late\nconduct: 2010-01-01\nfacts: {a: yes}", ""},
        {"issues: [knowledge]\ndate: 2019-01-01\nfacts: {victim: yes}",
         "knowledge: no decision on file had adopted a reading by this day"},
    };
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool named = strstr(rows[i].facts, "claim: ") != NULL;
        const Answer *answer = thinking_answer(
            one, thinking_text(one, "%s%s", named ? "" : "claim: k\n",
                               rows[i].facts));
        thinking_same(rows[i].facts, thinking_notes(one, &answer->notes),
                      rows[i].notes);
    }
}

static void a_note_has_the_place_of_what_it_is_about(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "claim: k\nissues: [fault]\nfacts:\n  a: yes\n  should: yes\n");
    assert_int_equal(answer->notes.count, 1);
    assert_int_equal(answer->notes.items[0].at.line, 6);
}

static void adopting_against_binding_law_is_told(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Answer *answer = thinking_answer(
        one, "claim: k\nissues: [knowledge]\ncourt: top\n"
             "adopt: {knowledge: broad}\nfacts: {venture: yes}");
    const char *notes = thinking_notes(one, &answer->notes);
    if (strstr(notes, "knowledge: broad is adopted contrary to") == NULL)
        fail_msg("%s", notes);
    const ElementResult *part = thinking_part(answer, "knowledge");
    assert_int_equal(part->governs, GOVERNS_ADOPTED);
    assert_non_null(part->contrary);
}

static void a_withdrawn_fact_is_told(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result = thinking_result(
        one, "claim: k\nissues: [knowledge]\ncourt: top\nfacts: {venture: no}\n"
             "suppose: [{facts: {victim: yes, should: yes}}]");
    thinking_same("base", thinking_notes(one, &result->base.answers[0].notes),
                  "");
    thinking_same("row",
                  thinking_notes(one, &result->suppose[0].answers[0].notes),
                  "venture is withdrawn: it contradicts what is supposed "
                  "(victim)"); /* and nothing of a supposed judgement */
}

static void a_fact_that_no_element_reads_is_told_once(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const Result *result =
        thinking_result(one, "facts: {idle: yes, a: yes, victim: yes}");
    thinking_same("one claim", thinking_notes(one, &result->base.notes),
                  "idle: no element of this claim turns on it");
    result = thinking_result(one, "claims: [k, other]\n"
                                  "facts: {idle: yes, a: yes, victim: yes}");
    thinking_same("two claims", thinking_notes(one, &result->base.notes),
                  "idle: no element of these claims turns on it");
    /* not in issue, and yet the claim could read it */
    result = thinking_result(one, "issues: [fault]\nfacts: {a: yes}");
    thinking_same("issue", thinking_notes(one, &result->base.notes), "");
    result = thinking_result(one, "claim: other\nfacts: {victim: yes}");
    thinking_same("other", thinking_notes(one, &result->base.notes),
                  "victim: no element of this claim turns on it");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(parts_that_do_not_matter_are_folded),
        WITH_THINKING(a_lost_claim_folds_the_elements_that_hold),
        WITH_THINKING(what_is_not_put_does_not_matter),
        WITH_THINKING(parts_stand_under_what_uses_them),
        WITH_THINKING(what_leaves_an_element_out_is_said),
        WITH_THINKING(exceptions_that_apply_defeat),
        WITH_THINKING(an_exception_in_the_test_itself_defeats_too),
        WITH_THINKING(what_fails_only_together_matters),
        WITH_THINKING(each_competing_reading_has_its_status),
        WITH_THINKING(what_is_relied_on_unverified_is_listed),
        WITH_THINKING(judgement_calls_that_decide_are_listed),
        WITH_THINKING(what_is_assumed_is_listed),
        WITH_THINKING(readers_are_told_what_else_they_should_know),
        WITH_THINKING(a_note_has_the_place_of_what_it_is_about),
        WITH_THINKING(adopting_against_binding_law_is_told),
        WITH_THINKING(a_withdrawn_fact_is_told),
        WITH_THINKING(a_fact_that_no_element_reads_is_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
