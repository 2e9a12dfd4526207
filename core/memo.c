#include "memo.h"

#include "answer.h"
#include "authorities.h"
#include "difference.h"

#include <string.h>

enum { MOST_INFERENCES = 3, MOST_FACTS = 6, MOST_FLIPS = 2 };

/* The file with one fact said otherwise, decided once for all that rest on it.
 */
typedef struct Trial {
    bool done;
    Result *result; /* NULL: it contradicts other facts */
} Trial;

enum { TRIALS = SAID_UNKNOWN + 1 }; /* of a fact, by what is said */

/* The element of a reading alone, decided and explained under it. */
typedef struct Under {
    const Reading *reading;
    Result *result; /* NULL: it cannot be decided */
} Under;

typedef struct Maker {
    Memo *memo;
    const Result *result;
    const Settings *overrides;
    Diag *diag;
    Trial *trials; /* TRIALS per fact */
} Maker;

/* ---- who gains ----------------------------------------------------------- */

static Side other(Side side) {
    return side == SIDE_PLAINTIFF ? SIDE_DEFENDANT : SIDE_PLAINTIFF;
}

static Side favors(const Element *element, Status status) {
    Side holds = element->helps_plaintiff ? SIDE_PLAINTIFF : SIDE_DEFENDANT;
    if (status == STATUS_SATISFIED)
        return holds;
    return demur_status_fails(status) ? other(holds) : SIDE_NONE;
}

/* Whom a status helps that was this: of two that help nobody, nobody. */
static Side gains(const Element *element, Status was, Status now) {
    Side before = favors(element, was), after = favors(element, now);
    return after != SIDE_NONE || before == SIDE_NONE ? after : other(before);
}

static void add(Maker *maker, MemoIssue *issue, Counter counter) {
    const Element *of = issue->element->element;
    Status was = issue->element->status;
    if (counter.kind != COUNTER_OBJECTION && counter.value != NULL) {
        counter.changes = favors(of, was) != favors(of, counter.status);
        Side side = counter.changes ? gains(of, was, counter.status)
                                    : favors(of, counter.status);
        if (side != SIDE_NONE || !counter.open)
            counter.side = side;
    }
    DEMUR_PUSH(maker->memo->arena, issue->counters, issue->counter_count,
               counter);
}

/* ---- the law ------------------------------------------------------------- */

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
        add(maker, issue,
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
    Side side = favors(issue->element->element, issue->element->status);
    if (reading != NULL && reading->objection != NULL)
        add(maker, issue,
            (Counter){.kind = COUNTER_OBJECTION,
                      .side = side == SIDE_NONE ? SIDE_NONE : other(side),
                      .objected = reading});
}

/* ---- the facts ----------------------------------------------------------- */

static bool disputed(const Reason *reason) {
    return strcmp(reason->value, "disputed") == 0;
}

static bool answered(const Reason *reason) {
    return strcmp(reason->value, "yes") == 0 ||
           strcmp(reason->value, "no") == 0;
}

/* What stands against what was said, or against silence. A day has no opposite:
 * what follows from it has one, else it may only be unknown. */
static void oppose(const Book *book, Counter *counter) {
    const Reason *reason = counter->reason;
    bool proposition = book->facts[reason->fact].type == FACT_PROPOSITION;
    counter->fact = reason->fact;
    if (proposition) {
        counter->value = strcmp(reason->value, "yes") == 0 ? "no" : "yes";
    } else if (reason->given >= 0) {
        counter->fact = reason->given;
        counter->value = reason->given_holds ? "no" : "yes";
    } else {
        counter->value = reason->stated ? "unknown" : NULL;
    }
}

static Said said(const char *value) {
    return strcmp(value, "yes") == 0  ? SAID_YES
           : strcmp(value, "no") == 0 ? SAID_NO
                                      : SAID_UNKNOWN;
}

/* The settings, and the fact on top of them. */
static Settings with_fact(Arena *arena, const Settings *overrides, int32_t fact,
                          const char *value) {
    Settings settings = *overrides;
    Statement statement = {
        .fact = fact, .is = {.said = said(value)}, .at = NOWHERE};
    settings.facts = (Statements){0};
    for (size_t i = 0; i < overrides->facts.count; i++)
        if (overrides->facts.items[i].fact != fact)
            DEMUR_PUSH(arena, settings.facts.items, settings.facts.count,
                       overrides->facts.items[i]);
    DEMUR_PUSH(arena, settings.facts.items, settings.facts.count, statement);
    return settings;
}

/* What contradicts other facts is no argument: its messages are dropped. */
static const Result *try_fact(Maker *maker, int32_t fact, const char *value) {
    Trial *trial = &maker->trials[(size_t)fact * TRIALS + said(value)];
    if (trial->done)
        return trial->result;
    Settings settings =
        with_fact(maker->memo->arena, maker->overrides, fact, value);
    Pattern pattern = *maker->result->pattern;
    pattern.suppose_count = 0;
    Diag *dropped = demur_diag_new();
    trial->done = true;
    trial->result = demur_answer(maker->result->model, &pattern, &settings,
                                 DETAIL_STATUSES, dropped);
    demur_diag_free(dropped);
    return trial->result;
}

/* What the fact with that value would give; without one, or if it cannot be,
 * false, and the value is NULL. */
static bool try_value(Maker *maker, const Answer *answer,
                      const MemoIssue *issue, Counter *counter) {
    const Element *of = issue->element->element;
    const Result *result = counter->value == NULL
                               ? NULL
                               : try_fact(maker, counter->fact, counter->value);
    const Answer *then =
        result == NULL ? NULL : demur_answer_like(&result->base, answer);
    const ElementResult *element =
        then == NULL ? NULL : demur_answer_element(then, of->id);
    if (element == NULL) {
        counter->value = NULL;
        return false;
    }
    counter->status = element->status;
    counter->outcome = then->outcome;
    return true;
}

/* What its parts rest on is answered there. */
static bool answers_for(const MemoIssue *issue, const Reason *reason) {
    return !issue->whole || reason->own;
}

/* What nobody has judged yet, or what is disputed, each side answers; where
 * neither answer changes anything, one of them is told. */
static void add_open_call(Maker *maker, const Answer *answer, MemoIssue *issue,
                          const Reason *reason) {
    static const char *const values[] = {"yes", "no"};
    const ElementResult *element = issue->element;
    Counter sides[2];
    size_t count = 0;
    bool changes = false;
    for (int i = 0; i < 2; i++) {
        Counter *one = &sides[count];
        *one = (Counter){.kind = COUNTER_INFERENCE,
                         .reason = reason,
                         .fact = reason->fact,
                         .value = values[i]};
        if (!try_value(maker, answer, issue, one))
            continue;
        changes = changes || favors(element->element, one->status) !=
                                 favors(element->element, element->status);
        count++;
    }
    for (size_t i = 0; i < (changes || count == 0 ? count : 1); i++) {
        Side against = favors(element->element, sides[count - 1 - i].status);
        sides[i].open = changes;
        sides[i].side = against == SIDE_NONE ? SIDE_NONE : other(against);
        add(maker, issue, sides[i]);
    }
}

static void add_call(Maker *maker, const Answer *answer, MemoIssue *issue,
                     const Reason *reason) {
    Counter counter = {.kind = COUNTER_INFERENCE, .reason = reason};
    oppose(maker->result->book, &counter);
    if (try_value(maker, answer, issue, &counter))
        add(maker, issue, counter);
}

static void add_inferences(Maker *maker, const Answer *answer,
                           MemoIssue *issue) {
    const ElementResult *element = issue->element;
    size_t calls = 0;
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *reason = &element->because[i];
        size_t before = issue->counter_count;
        if (!(reason->judgement || disputed(reason)) ||
            calls == MOST_INFERENCES || !answers_for(issue, reason))
            continue;
        (answered(reason) ? add_call : add_open_call)(maker, answer, issue,
                                                      reason);
        calls += issue->counter_count > before;
    }
}

/* Where nothing else is to be said: the first fact that would change it, else
 * the first that can be otherwise, else one that may only be denied. */
static void add_fact(Maker *maker, const Answer *answer, MemoIssue *issue) {
    const ElementResult *element = issue->element;
    const Element *of = element->element;
    Counter best = {.kind = COUNTER_FACT};
    for (size_t i = 0; i < element->because_count && i < MOST_FACTS; i++) {
        Counter counter = {.kind = COUNTER_FACT,
                           .reason = &element->because[i]};
        if (!answers_for(issue, counter.reason))
            continue;
        oppose(maker->result->book, &counter);
        bool tried = try_value(maker, answer, issue, &counter);
        bool changes =
            tried && favors(of, counter.status) != favors(of, element->status);
        if (best.reason == NULL || changes || (tried && best.value == NULL))
            best = counter;
        if (changes)
            break;
    }
    if (best.reason != NULL)
        add(maker, issue, best);
}

/* Where no one fact changes the element: the first changes that do together. */
static void add_set(Maker *maker, const FlipAnswer *found, MemoIssue *issue) {
    const Element *of = issue->element->element;
    for (size_t i = 0; i < found->flips.count; i++) {
        const Flip *flip = &found->flips.items[i];
        for (size_t k = 0; k < flip->shift_count; k++) {
            const Shift *shift = &flip->shifts[k];
            if (&found->answer->elements[shift->element] != issue->element ||
                favors(of, shift->to) == favors(of, shift->from))
                continue;
            add(maker, issue,
                (Counter){.kind = COUNTER_SET,
                          .flip = flip,
                          .fact = -1,
                          .value = "otherwise",
                          .status = shift->to,
                          .outcome = flip->outcome});
            return;
        }
    }
}

/* ---- the issues ---------------------------------------------------------- */

static bool contested(const ElementResult *element) {
    return element->status != STATUS_NOT_REACHED &&
           element->status != STATUS_DOES_NOT_APPLY &&
           element->status != STATUS_NOT_ENCODED;
}

static bool has_contested_part(const Answer *answer, int32_t number) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].parent == number &&
            contested(&answer->elements[i]))
            return true;
    return false;
}

static bool changes(const MemoIssue *issue) {
    for (size_t i = 0; i < issue->counter_count; i++)
        if (issue->counters[i].changes)
            return true;
    return false;
}

static bool add_counters(Maker *maker, const MemoAnswer *to, MemoIssue *issue) {
    const Answer *answer = to->answer;
    if (!add_readings(maker, answer, issue))
        return false;
    add_objection(maker, issue);
    add_inferences(maker, answer, issue);
    if (!changes(issue))
        add_fact(maker, answer, issue);
    if (!changes(issue) && !issue->whole)
        add_set(maker, to->flips, issue);
    return true;
}

static bool add_issue(Maker *maker, MemoAnswer *to, size_t number, int depth) {
    MemoIssue issue = {.element = &to->answer->elements[number],
                       .depth = depth,
                       .whole =
                           has_contested_part(to->answer, (int32_t)number)};
    bool good = add_counters(maker, to, &issue);
    DEMUR_PUSH(maker->memo->arena, to->issues, to->issue_count, issue);
    return good;
}

static bool add_issues(Maker *maker, MemoAnswer *to, int32_t parent,
                       int depth) {
    const Answer *answer = to->answer;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        bool issue = contested(one);
        if (one->parent != parent)
            continue;
        if (issue && !add_issue(maker, to, i, depth))
            return false;
        if (!add_issues(maker, to, (int32_t)i, depth + issue))
            return false;
    }
    return true;
}

static bool add_answers(Maker *maker) {
    Memo *memo = maker->memo;
    const Decision *base = &maker->result->base;
    for (size_t i = 0; i < base->answer_count; i++) {
        MemoAnswer one = {.answer = &base->answers[i],
                          .flips = &memo->flips->answers[i]};
        if (!add_issues(maker, &one, -1, 0))
            return false;
        DEMUR_PUSH(memo->arena, memo->answers, memo->answer_count, one);
    }
    return true;
}

/* ---- what is cited ------------------------------------------------------- */

static void shelve(Shelf *shelf, const char *element, const Reading *reading,
                   const Citations *list) {
    CitedFor use = {element, reading->id, true};
    for (size_t i = 0; i < list->count; i++)
        demur_shelf_add(shelf, list->items[i].authority, use, true);
}

static void shelve_issue(Shelf *shelf, const MemoIssue *issue) {
    const char *id = issue->element->element->id;
    if (issue->used != NULL)
        shelve(shelf, id, issue->used->reading, &issue->used->by);
    for (size_t i = 0; i < issue->counter_count; i++) {
        const InquiryReading *one = issue->counters[i].reading;
        if (one == NULL || !issue->counters[i].changes)
            continue;
        const Citations *const lists[] = {&one->by, &one->met_under,
                                          &one->cites, &one->as_often_read,
                                          &one->argued_by};
        for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
            shelve(shelf, id, one->reading, lists[k]);
    }
}

static void gather(Memo *memo, const Result *result) {
    Shelf shelf = {
        .book = result->book, .day = result->base.date, .arena = memo->arena};
    for (size_t a = 0; a < memo->answer_count; a++)
        for (size_t i = 0; i < memo->answers[a].issue_count; i++)
            shelve_issue(&shelf, &memo->answers[a].issues[i]);
    memo->cited = shelf.cited;
}

Memo *demur_memo(const Result *result, const Settings *overrides, Diag *diag) {
    Arena *arena = demur_arena_new();
    Memo *memo = demur_arena_alloc(arena, sizeof *memo);
    Settings none = demur_settings_none();
    Maker maker = {
        .memo = memo,
        .result = result,
        .overrides = overrides == NULL ? &none : overrides,
        .diag = diag,
        .trials = demur_arena_array(arena, TRIALS * result->book->fact_count,
                                    sizeof(Trial))};
    FlipOptions options = {
        .most = MOST_FLIPS, .to = OUTCOME_COUNT, .least = true};
    *memo = (Memo){.arena = arena,
                   .flips = demur_flips(result, overrides, &options)};
    bool good = add_answers(&maker);
    for (size_t i = 0; i < TRIALS * result->book->fact_count; i++)
        demur_result_free(maker.trials[i].result);
    gather(memo, result);
    if (good)
        return memo;
    demur_memo_free(memo);
    return NULL;
}

void demur_memo_free(Memo *memo) {
    if (memo == NULL)
        return;
    for (size_t i = 0; i < memo->inquiry_count; i++)
        demur_inquiry_free(memo->inquiries[i]);
    for (size_t i = 0; i < memo->under_count; i++)
        demur_result_free(memo->unders[i].result);
    demur_flips_free(memo->flips);
    demur_arena_free(memo->arena);
}
