#include "memo_inner.h"

#include "answer.h"
#include "difference.h"

#include <string.h>

enum { MOST_INFERENCES = 3, MOST_FACTS = 6 };

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
        changes =
            changes || demur_memo_favors(element->element, one->status) !=
                           demur_memo_favors(element->element, element->status);
        count++;
    }
    for (size_t i = 0; i < (changes || count == 0 ? count : 1); i++) {
        Side against =
            demur_memo_favors(element->element, sides[count - 1 - i].status);
        sides[i].open = changes;
        sides[i].side =
            against == SIDE_NONE ? SIDE_NONE : demur_memo_other(against);
        demur_memo_add(maker, issue, sides[i]);
    }
}

static void add_call(Maker *maker, const Answer *answer, MemoIssue *issue,
                     const Reason *reason) {
    Counter counter = {.kind = COUNTER_INFERENCE, .reason = reason};
    oppose(maker->result->book, &counter);
    if (try_value(maker, answer, issue, &counter))
        demur_memo_add(maker, issue, counter);
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
        bool changes = tried && demur_memo_favors(of, counter.status) !=
                                    demur_memo_favors(of, element->status);
        if (best.reason == NULL || changes || (tried && best.value == NULL))
            best = counter;
        if (changes)
            break;
    }
    if (best.reason != NULL)
        demur_memo_add(maker, issue, best);
}

/* Where no fact that decides the element changes it: the first changes in the
 * list that do. */
static void add_set(Maker *maker, const FlipAnswer *found, const FlipList *list,
                    MemoIssue *issue) {
    const Element *of = issue->element->element;
    for (size_t i = 0; i < list->count; i++) {
        const Flip *flip = &list->items[i];
        for (size_t k = 0; k < flip->shift_count; k++) {
            const Shift *shift = &flip->shifts[k];
            if (&found->answer->elements[shift->element] != issue->element ||
                demur_memo_favors(of, shift->to) ==
                    demur_memo_favors(of, shift->from))
                continue;
            demur_memo_add(maker, issue,
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

static const Change *change_to(const Changes *among, const Counter *counter) {
    for (size_t i = 0; i < among->count; i++)
        if (among->items[i].fact == counter->fact &&
            among->items[i].to.said == said(counter->value))
            return &among->items[i];
    return NULL;
}

/* The opposite of the first fact that decides the element as it now is, on top
 * of what was changed before. False if there is none. */
static bool extend(Maker *maker, const Changes *among,
                   const ElementResult *element, ChangeSet *set) {
    for (size_t i = 0; i < element->because_count && i < MOST_FACTS; i++) {
        Counter counter = {.reason = &element->because[i]};
        oppose(maker->result->book, &counter);
        const Change *change =
            counter.value == NULL ? NULL : change_to(among, &counter);
        for (size_t k = 0; change != NULL && k < set->count; k++)
            if (set->items[k]->fact == change->fact)
                change = NULL;
        if (change == NULL)
            continue;
        set->items[set->count++] = change;
        return true;
    }
    return false;
}

static const char *word_of(Said value) {
    return value == SAID_YES ? "yes" : value == SAID_NO ? "no" : "unknown";
}

static Result *answer_with(Maker *maker, const ChangeSet *set) {
    Settings settings = *maker->overrides;
    Pattern pattern = *maker->result->pattern;
    Diag *dropped = demur_diag_new();
    pattern.suppose_count = 0;
    for (size_t i = 0; i < set->count; i++)
        settings = with_fact(maker->memo->arena, &settings, set->items[i]->fact,
                             word_of(set->items[i]->to.said));
    Result *result = demur_answer(maker->result->model, &pattern, &settings,
                                  DETAIL_REASONS, dropped);
    demur_diag_free(dropped);
    return result;
}

/* Changes to facts, and what becomes of an element with them. */
typedef struct Together {
    ChangeSet set;
    Result *result;
    const ElementResult *element; /* NULL: they cannot be */
    Outcome outcome;
    bool changes; /* it helps another side */
} Together;

static void decide(Maker *maker, const MemoAnswer *to, const MemoIssue *issue,
                   Together *all) {
    const Element *of = issue->element->element;
    demur_result_free(all->result);
    all->result = answer_with(maker, &all->set);
    const Answer *then =
        all->result == NULL ? NULL
                            : demur_answer_like(&all->result->base, to->answer);
    all->element = then == NULL ? NULL : demur_answer_element(then, of->id);
    all->changes = all->element != NULL &&
                   demur_memo_favors(of, all->element->status) !=
                       demur_memo_favors(of, issue->element->status);
    if (all->element != NULL)
        all->outcome = then->outcome;
}

/* Leaves out what the rest can do without. */
static void leave_out(Maker *maker, const MemoAnswer *to,
                      const MemoIssue *issue, Together *all) {
    for (size_t i = 0; i < all->set.count && all->set.count > 1;) {
        Together less = {.set = {.count = 0}};
        for (size_t k = 0; k < all->set.count; k++)
            if (k != i)
                less.set.items[less.set.count++] = all->set.items[k];
        decide(maker, to, issue, &less);
        Result *spare = less.changes ? all->result : less.result;
        if (less.changes)
            *all = less;
        else
            i++;
        demur_result_free(spare);
    }
}

/* Where nothing that was found moves the element either: each time the
 * opposite of what then decides it, until it is otherwise. */
static void add_chain(Maker *maker, const MemoAnswer *to, MemoIssue *issue) {
    Together all = {.element = issue->element};
    while (all.element != NULL && !all.changes &&
           all.set.count < MOST_CHANGES &&
           extend(maker, &to->flips->changes, all.element, &all.set))
        decide(maker, to, issue, &all);
    if (all.changes) {
        leave_out(maker, to, issue, &all);
        Flip *flip = demur_arena_alloc(maker->memo->arena, sizeof *flip);
        *flip = (Flip){.changes = all.set, .outcome = all.outcome};
        demur_memo_add(maker, issue,
                       (Counter){.kind = COUNTER_SET,
                                 .flip = flip,
                                 .fact = -1,
                                 .value = "otherwise",
                                 .status = all.element->status,
                                 .outcome = all.outcome});
    }
    demur_result_free(all.result);
}

static bool changes(const MemoIssue *issue) {
    for (size_t i = 0; i < issue->counter_count; i++)
        if (issue->counters[i].changes)
            return true;
    return false;
}

void demur_memo_add_facts(Maker *maker, const MemoAnswer *to,
                          MemoIssue *issue) {
    add_inferences(maker, to->answer, issue);
    if (!changes(issue))
        add_fact(maker, to->answer, issue);
    if (!changes(issue) && !issue->whole)
        add_set(maker, to->flips, &to->flips->flips, issue);
    if (!changes(issue) && !issue->whole)
        add_set(maker, to->flips, &to->flips->near, issue);
    if (!changes(issue) && !issue->whole)
        add_chain(maker, to, issue);
}
