#include "memo.h"

#include "authorities.h"
#include "memo_inner.h"

enum { MOST_FLIPS = 2 };

/* ---- who gains ----------------------------------------------------------- */

Side demur_memo_other(Side side) {
    return side == SIDE_PLAINTIFF ? SIDE_DEFENDANT : SIDE_PLAINTIFF;
}

Side demur_memo_favors(const Element *element, Status status) {
    Side holds = element->helps_plaintiff ? SIDE_PLAINTIFF : SIDE_DEFENDANT;
    if (status == STATUS_SATISFIED)
        return holds;
    return demur_status_fails(status) ? demur_memo_other(holds) : SIDE_NONE;
}

/* Whom a status helps that was this: of two that help nobody, nobody. */
static Side gains(const Element *element, Status was, Status now) {
    Side before = demur_memo_favors(element, was),
         after = demur_memo_favors(element, now);
    return after != SIDE_NONE || before == SIDE_NONE ? after
                                                     : demur_memo_other(before);
}

void demur_memo_add(Maker *maker, MemoIssue *issue, Counter counter) {
    const Element *of = issue->element->element;
    Status was = issue->element->status;
    if (counter.value != NULL) {
        counter.changes =
            demur_memo_favors(of, was) != demur_memo_favors(of, counter.status);
        Side side = counter.changes ? gains(of, was, counter.status)
                                    : demur_memo_favors(of, counter.status);
        if (side != SIDE_NONE || !counter.open)
            counter.side = side;
    }
    DEMUR_PUSH(maker->memo->arena, issue->counters, issue->counter_count,
               counter);
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

static bool add_issue(Maker *maker, MemoAnswer *to, size_t number, int depth) {
    MemoIssue issue = {.element = &to->answer->elements[number],
                       .depth = depth,
                       .whole =
                           has_contested_part(to->answer, (int32_t)number)};
    bool good = demur_memo_add_law(maker, to->answer, &issue);
    if (good)
        demur_memo_add_facts(maker, to, &issue);
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
