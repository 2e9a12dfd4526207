/* One element looked at alone: what each of its readings would give. */
#include "inquiry.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* In `split` two readings compete, beside a foil and one that is only argued;
 * in `settled` one of two binds below the top. */
static const char *const law =
    "court 'top' { name = 'Top', abbr = 'Top' }\n"
    "court 'low' { name = 'Low', abbr = 'Low', above = 'top',\n"
    "  follows_itself = false }\n"
    "court 'else' { name = 'Else', abbr = 'Else' }\n"
    "authority 'v' { name = 'V', court = 'top', date = '2020-01-01' }\n"
    "authority 'w' { name = 'W', court = 'else', date = '2021-01-01' }\n"
    "authority 'brief' { name = 'Brief', kind = 'argument' }\n" FACT("strict")
        FACT("loose")
            FACT("other") "element 'split' {\n"
                          "  reading 'one' { by = 'v', test = strict "
                          "},\n"
                          "  reading 'two' { by = 'w', test = loose "
                          "},\n"
                          "  reading 'shown' { foil = true,\n"
                          "    test = none { loose } },\n"
                          "  reading 'wished' { argued_by = 'brief',\n"
                          "    test = any { strict, loose } } }\n"
                          "element 'plain' { test = other }\n"
                          "claim 'k' { elements = { split } }\n"
                          "claim 'm' { elements = { split, plain } "
                          "}\n"
                          "claim 'n' { elements = { plain } }\n";

/* "one: satisfied, for_plaintiff, used", a line for each reading. */
static const char *readings(Thinking *one, const InquiryAnswer *answer) {
    const char *all = "";
    for (size_t i = 0; i < answer->reading_count; i++) {
        const InquiryReading *it = &answer->readings[i];
        all = thinking_text(
            one, "%s%s: %s, %s%s%s%s%s\n", all, it->reading->id,
            demur_status_word(it->status), demur_outcome_word(it->outcome),
            it->used ? ", used" : "", it->competes ? ", competes" : "",
            it->reading->foil ? ", foil" : "", it->argued ? ", argued" : "");
    }
    return all;
}

static Inquiry *inquire(Thinking *one, const char *facts, const char *element) {
    Inquiry *inquiry =
        demur_inquiry(thinking_result(one, facts), element, NULL, one->diag);
    if (inquiry == NULL)
        fail_msg("%s\n%s", facts, thinking_messages(one));
    return inquiry;
}

static void expect(Thinking *one, const char *facts, const char *wanted) {
    Inquiry *inquiry = inquire(one, facts, "split");
    const char *got = inquiry->answer_count == 0
                          ? "no answer"
                          : readings(one, &inquiry->answers[0]);
    demur_inquiry_free(inquiry);
    thinking_same(facts, got, wanted);
}

static void each_reading_has_its_own_status_and_outcome(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect(one, "claim: k\nposture: trial\nfacts: {strict: no, loose: yes}",
           "one: not_satisfied, for_defendant, competes\n"
           "two: satisfied, for_plaintiff, competes\n"
           "shown: not_satisfied, for_defendant, foil\n"
           "wished: satisfied, for_plaintiff, argued\n");
    expect(one, "claim: k\nposture: trial\nfacts: {strict: no}",
           "one: not_satisfied, for_defendant, competes\n"
           "two: not_proved, for_defendant, competes\n"
           "shown: not_proved, for_defendant, foil\n"
           "wished: not_proved, for_defendant, argued\n");
}

static void what_governs_is_used_and_nothing_competes(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    expect(one,
           "claim: k\ncourt: low\nposture: trial\n"
           "facts: {strict: no, loose: yes}",
           "one: not_satisfied, for_defendant, used\n"
           "two: satisfied, for_plaintiff\n"
           "shown: not_satisfied, for_defendant, foil\n"
           "wished: satisfied, for_plaintiff, argued\n");
    expect(one,
           "claim: k\nadopt: {split: shown}\nposture: trial\n"
           "facts: {strict: no, loose: yes}",
           "one: not_satisfied, for_defendant\n"
           "two: satisfied, for_plaintiff\n"
           "shown: not_satisfied, for_defendant, used, foil\n"
           "wished: satisfied, for_plaintiff, argued\n");
}

static void an_element_that_nothing_asks_has_no_answer(void **state) {
    static const char *const elements[] = {"nowhere", "plain"};
    Thinking *one = *state;
    thinking_rules(one, law);
    for (size_t i = 0; i < 2; i++) {
        Inquiry *inquiry = inquire(one, "claim: k", elements[i]);
        size_t answers = inquiry->answer_count;
        size_t cited = inquiry->authorities.count;
        demur_inquiry_free(inquiry);
        assert_int_equal(answers, 0);
        assert_int_equal(cited, 0);
    }
}

static void every_claim_and_defendant_with_it_is_answered(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Inquiry *inquiry = inquire(one,
                               "claim: [k, m, n]\n"
                               "defendants: [{name: D, facts: {strict: yes}},\n"
                               "  {name: E, facts: {strict: no}}]\n"
                               "posture: trial\n",
                               "split");
    const char *all = "";
    for (size_t i = 0; i < inquiry->answer_count; i++) {
        const InquiryAnswer *it = &inquiry->answers[i];
        assert_int_equal(it->reading_count, 4);
        all = thinking_text(one, "%s%s %s %s\n", all, it->answer->claim->id,
                            it->answer->defendant,
                            demur_status_word(it->readings[0].status));
    }
    size_t cited = inquiry->authorities.count;
    demur_inquiry_free(inquiry);
    thinking_same("answers", all,
                  "k D satisfied\n"
                  "m D satisfied\n"
                  "k E not_satisfied\n"
                  "m E not_satisfied\n");
    assert_int_equal(cited, 3); /* each once: v, w and the brief */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(each_reading_has_its_own_status_and_outcome),
        WITH_THINKING(what_governs_is_used_and_nothing_competes),
        WITH_THINKING(an_element_that_nothing_asks_has_no_answer),
        WITH_THINKING(every_claim_and_defendant_with_it_is_answered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
