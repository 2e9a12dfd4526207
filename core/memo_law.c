#include "memo_inner.h"

#include "answer.h"

#include <string.h>

static const Inquiry *inquire(Maker *maker, const char *element) {
    Memo *memo = maker->memo;
    for (size_t i = 0; i < memo->inquiry_count; i++)
        if (strcmp(memo->inquiries[i]->answers[0].element->element->id,
                   element) == 0)
            return memo->inquiries[i];
    Inquiry *inquiry =
        demur_inquiry(maker->result, element, maker->overrides, maker->diag);
    if (inquiry != NULL)
        DEMUR_PUSH(memo->arena, memo->inquiries, memo->inquiry_count, inquiry);
    return inquiry;
}

/* Puts the element alone to the court, which adopts a reading of it. */
static const Result *explain_under(Maker *maker, const Reading *reading,
                                   const char *element) {
    Memo *memo = maker->memo;
    for (size_t i = 0; i < memo->under_count; i++)
        if (memo->unders[i].reading == reading)
            return memo->unders[i].result;
    Settings settings = demur_inquiry_adopting(memo->arena, maker->overrides,
                                               element, reading->id);
    settings.has_issues = true;
    settings.all_issues = false;
    settings.issues = (Strings){0};
    DEMUR_PUSH(memo->arena, settings.issues.items, settings.issues.count,
               element);
    Pattern pattern = *maker->result->pattern;
    pattern.suppose_count = 0;
    Diag *dropped = demur_diag_new();
    Under under = {reading, demur_answer(maker->result->model, &pattern,
                                         &settings, DETAIL_REASONS, dropped)};
    demur_diag_free(dropped);
    DEMUR_PUSH(memo->arena, memo->unders, memo->under_count, under);
    return under.result;
}

/* Why the element is so under the counter's reading, if that is another side's.
 */
static void explain_reading(Maker *maker, const Answer *answer,
                            const char *element, Counter *counter) {
    const Result *result =
        counter->changes
            ? explain_under(maker, counter->reading->reading, element)
            : NULL;
    const Answer *then =
        result == NULL ? NULL : demur_answer_like(&result->base, answer);
    const ElementResult *under =
        then == NULL ? NULL : demur_answer_element(then, element);
    if (under != NULL && under->status == counter->status)
        counter->under = under;
}

/* Every other reading but one that no court has; where the law is open, each of
 * those that compete. */
static bool add_readings(Maker *maker, const Answer *answer, MemoIssue *issue) {
    const Element *of = issue->element->element;
    if (of->reading_count == 0)
        return true;
    const Inquiry *inquiry = inquire(maker, of->id);
    if (inquiry == NULL)
        return false;
    size_t i = 0;
    while (inquiry->answers[i].answer != answer)
        i++;
    for (size_t k = 0; k < inquiry->answers[i].reading_count; k++) {
        const InquiryReading *one = &inquiry->answers[i].readings[k];
        if (one->used)
            issue->used = one;
        if (one->used || one->reading->foil)
            continue;
        demur_memo_add(maker, issue,
                       (Counter){.kind = COUNTER_READING,
                                 .reading = one,
                                 .value = one->reading->id,
                                 .status = one->status,
                                 .outcome = one->outcome});
        explain_reading(maker, answer, of->id,
                        &issue->counters[issue->counter_count - 1]);
    }
    return true;
}

static void add_objection(Maker *maker, MemoIssue *issue) {
    const Reading *reading = issue->element->reading;
    Side side =
        demur_memo_favors(issue->element->element, issue->element->status);
    if (reading != NULL && reading->objection != NULL)
        demur_memo_add(maker, issue,
                       (Counter){.kind = COUNTER_OBJECTION,
                                 .side = side == SIDE_NONE
                                             ? SIDE_NONE
                                             : demur_memo_other(side),
                                 .objected = reading});
}

bool demur_memo_add_law(Maker *maker, const Answer *answer, MemoIssue *issue) {
    if (!add_readings(maker, answer, issue))
        return false;
    add_objection(maker, issue);
    return true;
}
