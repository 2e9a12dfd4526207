/* Which readings of the shipped rule book are stricter than which: proved over
 * every world that its constraints allow, and where the one does not follow
 * from the other, shown by facts under which they part. */
#include "entail.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* "element" with one test, or "element=reading". */
typedef struct Claimed {
    const char *stronger, *weaker;
} Claimed;

static const Claimed stricter[] = {
    {"knowledge=specific_victim", "knowledge=particular_operation"},
    {"knowledge=particular_operation", "knowledge=venture_generally"},
    {"knowledge=venture_generally", "knowledge=notice_plus_inaction"},
    {"knowledge=reckless_disregard", "knowledge=venture_generally"},
    {"knowing_benefit=causal", "knowing_benefit=any_knowing_value"},
    {"venture=trafficking_venture", "venture=any_venture"},
    {"participation=agency", "participation=tacit_or_continuous"},
    {"treated_as_publisher=own_publishing", "treated_as_publisher=duty_based"},
    {"third_party_content=own_recommendation",
     "third_party_content=material_contribution"},
    {"fosta_exception=defendants_own_violation",
     "fosta_exception=any_violation"},
    {"fosta_exception=own_violation_as_then_read",
     "fosta_exception=defendants_own_violation"},
};

/* Who shares takes part, and who takes part does not merely observe: so the
 * constraints leave the longer formula nothing more to ask. */
static const Claimed equal[] = {
    {"participation=common_undertaking", "participation=shared_enterprise"},
};

/* An attempt is joined to either reading of the benefit, so it is weaker than
 * none of them. */
static const Claimed joined[] = {
    {"attempt_to_benefit", "knowing_benefit=any_knowing_value"},
    {"attempt_to_benefit", "knowing_benefit=causal"},
};

static const Claimed unordered[] = {
    {"treated_as_publisher=content_implicated",
     "treated_as_publisher=duty_based"},
    {"participation=beyond_usual_services", "participation=common_undertaking"},
    {"participation=tacit_or_continuous", "participation=tailored_support"},
    {"knowledge=reckless_disregard", "knowledge=particular_operation"},
};

/* What the constraints must make follow. */
static const Claimed follows[] = {
    {"knew_of_plaintiff", "should_have_known_of_plaintiff"},
    {"knew_of_plaintiff", "knew_venture_trafficked"},
    {"knew_venture_trafficked", "should_have_known_venture_trafficked"},
    {"recklessly_disregarded_trafficking",
     "should_have_known_venture_trafficked"},
    {"should_have_known_of_plaintiff", "notice_of_particular_operation"},
    {"notice_of_particular_operation", "should_have_known_venture_trafficked"},
    {"venture_trafficked_plaintiff", "venture_trafficked_anyone"},
    {"venture_trafficked_plaintiff", "trafficking_act"},
    {"venture_trafficked_plaintiff", "commercial_sex_act"},
    {"engaged_in_trafficking_itself", "took_part"},
    {"affirmative_act_for_venture", "took_part"},
    {"shared_risk_and_profit", "took_part"},
    {"venture_is_trafficking_operation", "venture_associated_in_fact"},
    {"aware_of_receiving_value", "received_value"},
    {"value_came_from_venture", "received_value"},
    {"defendant_trafficked", "engaged_in_trafficking_itself"},
    {"defendant_knowingly_assisted_trafficking",
     "venture_trafficked_plaintiff"},
    {"defendant_knowingly_assisted_trafficking", "knew_venture_trafficked"},
};

#define COUNT(rows) (sizeof(rows) / sizeof *(rows))

typedef struct Named {
    int32_t element, reading;
} Named;

static Named named(Thinking *one, const char *words) {
    size_t length = strcspn(words, "=");
    const char *id = thinking_text(one, "%.*s", (int)length, words);
    Named it = {thinking_element(one, id), -1};
    const Element *element = &one->book->elements[it.element];
    if (words[length] == '=')
        it.reading = demur_book_reading(element, words + length + 1);
    if ((it.reading < 0) != (element->reading_count == 0))
        fail_msg("%s is no reading", words);
    return it;
}

/* NULL if it is proved, else the facts of the witness: "a, b". */
static const char *refuted(Thinking *one, const char *when, const char *then) {
    Entail *entail = demur_entail_new(one->model, one->diag);
    Named first = named(one, when), second = named(one, then);
    Witness witness = {0};
    Entailment found = demur_entail(
        entail, demur_entail_element(entail, first.element, first.reading),
        demur_entail_element(entail, second.element, second.reading), &witness);
    const char *facts = NULL;
    assert_int_not_equal(found, ENTAILMENT_UNDECIDED);
    if (found == ENTAILMENT_REFUTED)
        facts = thinking_facts(one, &witness.facts);
    demur_entail_free(entail);
    return facts;
}

/* The status that the whole engine gives to the element of `words`, read so,
 * with these facts and no others. */
static const char *decided(Thinking *one, const char *facts,
                           const char *words) {
    size_t length = strcspn(words, "=");
    const char *list = "";
    for (const char *at = facts; at != NULL && *at != '\0';) {
        size_t size = strcspn(at, ",");
        list = thinking_text(one, "%s  %.*s: yes\n", list, (int)size, at);
        at += size;
        at += strspn(at, ", ");
    }
    const char *file =
        thinking_text(one, "otherwise: no\nadopt: {%.*s: %s}\nfacts:\n%s",
                      (int)length, words, words + length + 1, list);
    const char *id = thinking_text(one, "%.*s", (int)length, words);
    const Answer *answer = thinking_answer(one, file);
    return demur_status_word(thinking_part(answer, id)->status);
}

/* The second does not follow from the first; the engine agrees on the facts. */
static void check_witness(Thinking *one, const char *when, const char *then) {
    const char *facts = refuted(one, when, then);
    if (facts == NULL)
        fail_msg("%s entails %s", when, then);
    thinking_same(thinking_text(one, "%s with %s", when, facts),
                  decided(one, facts, when), "satisfied");
    thinking_same(thinking_text(one, "%s with %s", then, facts),
                  decided(one, facts, then), "not_satisfied");
}

static void a_stricter_reading_entails_the_looser(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t i = 0; i < COUNT(stricter); i++) {
        const Claimed *pair = &stricter[i];
        const char *facts = refuted(one, pair->stronger, pair->weaker);
        if (facts != NULL)
            fail_msg("%s does not entail %s: %s", pair->stronger, pair->weaker,
                     facts);
    }
}

static void it_is_stricter_and_not_only_equal(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t i = 0; i < COUNT(stricter); i++)
        check_witness(one, stricter[i].weaker, stricter[i].stronger);
}

static void readings_in_other_words_can_be_one_test(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t i = 0; i < COUNT(equal); i++) {
        assert_null(refuted(one, equal[i].stronger, equal[i].weaker));
        assert_null(refuted(one, equal[i].weaker, equal[i].stronger));
    }
}

static void an_attempt_meets_either_reading_of_benefit(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t i = 0; i < COUNT(joined); i++) {
        assert_null(refuted(one, joined[i].stronger, joined[i].weaker));
        assert_non_null(refuted(one, joined[i].weaker, joined[i].stronger));
    }
}

static void unordered_readings_part_in_both_directions(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t i = 0; i < COUNT(unordered); i++) {
        check_witness(one, unordered[i].stronger, unordered[i].weaker);
        check_witness(one, unordered[i].weaker, unordered[i].stronger);
    }
}

static void what_is_known_and_done_implies_what_it_implies(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    Entail *entail = demur_entail_new(one->model, one->diag);
    for (size_t i = 0; i < COUNT(follows); i++) {
        const Claimed *pair = &follows[i];
        Bdd strong =
            demur_entail_fact(entail, thinking_fact(one, pair->stronger));
        Bdd weak = demur_entail_fact(entail, thinking_fact(one, pair->weaker));
        if (demur_entail(entail, strong, weak, NULL) != ENTAILMENT_PROVED)
            fail_msg("%s does not imply %s", pair->stronger, pair->weaker);
        assert_int_equal(demur_entail(entail, weak, strong, NULL),
                         ENTAILMENT_REFUTED);
    }
    demur_entail_free(entail);
}

static void a_wrong_claim_of_strictness_is_refuted(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    thinking_same("wrong",
                  refuted(one, "knowledge=notice_plus_inaction",
                          "knowledge=specific_victim"),
                  "should_have_known_venture_trafficked");
    thinking_same("wrong too",
                  refuted(one, "participation=tailored_support",
                          "participation=criminal_standard"),
                  "continuous_relationship, tailored_support, "
                  "helped_venture_grow");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_stricter_reading_entails_the_looser),
        WITH_THINKING(it_is_stricter_and_not_only_equal),
        WITH_THINKING(readings_in_other_words_can_be_one_test),
        WITH_THINKING(an_attempt_meets_either_reading_of_benefit),
        WITH_THINKING(unordered_readings_part_in_both_directions),
        WITH_THINKING(what_is_known_and_done_implies_what_it_implies),
        WITH_THINKING(a_wrong_claim_of_strictness_is_refuted),
    };
    return cmocka_run_group_tests_name("lattice", tests, NULL, NULL);
}
