#include "forum.h"
#include "survey_inner.h"

#include <stdlib.h>
#include <string.h>

/* ---- days ---------------------------------------------------------------- */

typedef struct Days {
    Date *items;
    size_t count;
} Days;

static void add_day(Comparer *comparer, Days *days, Date day) {
    if (day == DATE_NONE || day <= comparer->to->from || day > comparer->to->to)
        return;
    DEMUR_PUSH(comparer->to->arena, days->items, days->count, day);
}

static int by_date(const void *left, const void *right) {
    Date a = *(const Date *)left, b = *(const Date *)right;
    return (a > b) - (a < b);
}

static void sort_days(Days *days) {
    size_t kept = 0;
    if (days->count > 0)
        qsort(days->items, days->count, sizeof *days->items, by_date);
    for (size_t i = 0; i < days->count; i++)
        if (kept == 0 || days->items[kept - 1] != days->items[i])
            days->items[kept++] = days->items[i];
    days->count = kept;
}

static void add_versions(Comparer *comparer, Days *days) {
    const Book *book = comparer->book;
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t v = 0; v < book->statutes[s].version_count; v++)
            add_day(comparer, days, book->statutes[s].versions[v].from);
}

/* Every day on which the book knows that something happened. */
static Days days_of_law(Comparer *comparer) {
    const Book *book = comparer->book;
    Days days = {0};
    for (size_t a = 0; a < book->authority_count; a++) {
        const Authority *authority = &book->authorities[a];
        if (authority->kind == AUTHORITY_DECISION)
            add_day(comparer, &days, authority->date);
        for (size_t e = 0; e < authority->history_count; e++)
            add_day(comparer, &days, authority->history[e].on);
    }
    add_versions(comparer, &days);
    sort_days(&days);
    return days;
}

/* Every day on which the law may tell earlier conduct from later. */
static Days days_of_conduct(Comparer *comparer) {
    const Model *model = comparer->model;
    Days days = {0};
    for (size_t a = 0; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->fact != model->conduct || atom->variable == 0 ||
            atom->fact < 0 || atom->other >= 0)
            continue;
        int64_t after = atom->compare.how == COMPARE_AT_MOST;
        add_day(comparer, &days, (Date)(atom->compare.constant + after));
    }
    sort_days(&days);
    return days;
}

/* ---- the ends ------------------------------------------------------------ */

static Date stated_end(const Statements *facts, int32_t fact) {
    Date end = DATE_NONE;
    for (size_t i = 0; i < facts->count; i++)
        if (facts->items[i].fact == fact &&
            facts->items[i].is.said == SAID_VALUE)
            end = (Date)facts->items[i].is.value.last;
    return end;
}

/* No court decides before what it decides about has happened. */
static Date end_of_conduct(const Comparer *comparer) {
    int32_t conduct = comparer->model->conduct;
    Date end = stated_end(&comparer->settings.facts, conduct);
    return end != DATE_NONE
               ? end
               : stated_end(&comparer->pattern->settings.facts, conduct);
}

/* The day on which the first of the claims could first be brought: that of its
 * statute's first version. DATE_NONE if one rests on no statute. */
static Date first_claim(const Comparer *comparer) {
    const Decision *base = &comparer->to->base->base;
    Date first = DATE_NONE;
    for (size_t i = 0; i < base->answer_count; i++) {
        int32_t statute = base->answers[i].claim->statute;
        if (statute < 0 || comparer->book->statutes[statute].version_count == 0)
            return DATE_NONE;
        Date from = comparer->book->statutes[statute].versions[0].from;
        if (first == DATE_NONE || from < first)
            first = from;
    }
    return first;
}

static void set_ends(Comparer *comparer) {
    CompareTable *to = comparer->to;
    bool conduct = to->kind == BY_CONDUCT;
    Date last = to->base->base.date, through = comparer->book->current_through;
    to->to = conduct ? last : through > last ? through : last;
    if (comparer->options->to != DATE_NONE)
        to->to = comparer->options->to;
    to->from = DATE_NONE;
    Date happened = conduct ? DATE_NONE : end_of_conduct(comparer);
    if (comparer->options->from != DATE_NONE)
        to->from = comparer->options->from;
    else if (happened != DATE_NONE && happened < to->to)
        to->from = happened;
    else if (!conduct)
        to->from = first_claim(comparer);
}

/* ---- what changed it ----------------------------------------------------- */

static bool adopts(const Element *element, int32_t authority) {
    for (size_t r = 0; r < element->reading_count; r++)
        if (demur_indices_has(&element->readings[r].by, authority))
            return true;
    return false;
}

static bool concerns(const Element *element, const Cause *cause) {
    return cause->authority >= 0 ? adopts(element, cause->authority)
                                 : element->statute == cause->statute;
}

/* True if an element that came out or is read otherwise hangs on the cause. */
static bool touches(const Comparer *comparer, const CompareRow *row,
                    const Cause *cause) {
    for (size_t i = 0; i < comparer->to->answer_count; i++)
        for (size_t k = 0; k < row->changes[i].element_count; k++) {
            const ElementDifference *one = &row->changes[i].elements[k];
            const ElementResult *any =
                one->after != NULL ? one->after : one->before;
            if (concerns(any->element, cause))
                return true;
        }
    return false;
}

/* Adds the cause if it counts: this court's own decision, if that is all that
 * the row is about; or what touches what changed; or, if need be, any. */
static void consider(Comparer *comparer, CompareRow *row, Cause cause,
                     bool all) {
    bool own = row->own_decision && cause.authority >= 0 &&
               comparer->book->authorities[cause.authority].court == row->court;
    if (own || (all && !row->own_decision) || touches(comparer, row, &cause))
        DEMUR_PUSH(comparer->to->arena, row->causes, row->cause_count, cause);
}

static void find_decisions(Comparer *comparer, CompareRow *row, bool all) {
    const Book *book = comparer->book;
    for (size_t a = 0; a < book->authority_count; a++) {
        const Authority *authority = &book->authorities[a];
        Cause cause = {(int32_t)a, NULL, -1, NULL};
        if (authority->kind == AUTHORITY_DECISION &&
            authority->date == row->day)
            consider(comparer, row, cause, all);
        for (size_t e = 0; e < authority->history_count; e++) {
            cause.event = &authority->history[e];
            if (cause.event->on == row->day &&
                (demur_event_ends(cause.event->kind) ||
                 cause.event->kind == EVENT_DEPUBLISHED))
                consider(comparer, row, cause, all);
        }
    }
}

static void find_versions(Comparer *comparer, CompareRow *row, bool all) {
    const Book *book = comparer->book;
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t v = 0; v < book->statutes[s].version_count; v++) {
            const Version *version = &book->statutes[s].versions[v];
            Cause cause = {-1, NULL, (int32_t)s, version};
            if (version->from == row->day)
                consider(comparer, row, cause, all);
        }
}

/* What concerns an element that changed; if nothing does, all of that day. */
static void find_causes(Comparer *comparer, CompareRow *row) {
    for (int all = 0; all <= 1 && row->cause_count == 0; all++) {
        find_versions(comparer, row, all == 1);
        if (comparer->to->kind == BY_DAY)
            find_decisions(comparer, row, all == 1);
    }
}

/* ---- rows ---------------------------------------------------------------- */

static bool court_adopted(const Comparer *comparer, const Result *result,
                          const ElementResult *element, Date day) {
    const Book *book = comparer->book;
    for (size_t a = 0; a < book->authority_count; a++)
        if (book->authorities[a].date == day &&
            book->authorities[a].court == result->base.court &&
            adopts(element->element, (int32_t)a))
            return true;
    return false;
}

/* True if this court itself, whose decisions need not bind it, adopted on that
 * day a reading of what is open here. */
static bool court_spoke(const Comparer *comparer, const Result *result,
                        Date day) {
    if (comparer->to->kind != BY_DAY)
        return false;
    for (size_t i = 0; i < result->base.answer_count; i++) {
        const Answer *answer = &result->base.answers[i];
        for (size_t e = 0; e < answer->element_count; e++)
            if (answer->elements[e].governs == GOVERNS_OPEN &&
                court_adopted(comparer, result, &answer->elements[e], day))
                return true;
    }
    return false;
}

/* The file as decided on the day, or with conduct of that day. */
static Result *decide_day(Comparer *comparer, Date day) {
    Settings settings = comparer->settings;
    Arena *arena = comparer->to->arena;
    if (comparer->to->kind == BY_DAY) {
        settings.date = day;
        return demur_compare_decide(comparer, &settings, DETAIL_STATUSES);
    }
    Statement conduct = {.fact = comparer->model->conduct,
                         .is = {SAID_VALUE, {day, day}},
                         .at = NOWHERE};
    const Statements *facts = &comparer->settings.facts;
    settings.facts = (Statements){0};
    for (size_t i = 0; i < facts->count; i++)
        if (facts->items[i].fact != conduct.fact)
            DEMUR_PUSH(arena, settings.facts.items, settings.facts.count,
                       facts->items[i]);
    DEMUR_PUSH(arena, settings.facts.items, settings.facts.count, conduct);
    return demur_compare_decide(comparer, &settings, DETAIL_STATUSES);
}

static const Difference *differences(Comparer *comparer, const Result *before,
                                     const Result *after, bool *any) {
    CompareTable *to = comparer->to;
    Difference *all =
        demur_arena_array(to->arena, to->answer_count, sizeof *all);
    *any = false;
    for (size_t i = 0; i < to->answer_count; i++) {
        all[i] = demur_difference(&before->base.answers[i],
                                  &after->base.answers[i], to->arena);
        *any |= demur_difference_any(&all[i]);
    }
    return all;
}

static bool add_row(Comparer *comparer, Date day) {
    CompareTable *to = comparer->to;
    Result *result = decide_day(comparer, day);
    if (result == NULL)
        return false;
    bool any = true;
    const Difference *changes =
        to->row_count == 0
            ? NULL
            : differences(comparer, to->rows[to->row_count - 1].result, result,
                          &any);
    bool own = changes != NULL && !any && court_spoke(comparer, result, day);
    if (!any && !own) {
        demur_result_free(result);
        return true;
    }
    CompareRow *row = demur_compare_add(comparer, result);
    row->day = day;
    row->changes = changes;
    row->own_decision = own;
    for (size_t i = 0; changes != NULL && i < to->answer_count; i++)
        row->answer |= changes[i].outcome || changes[i].grounds;
    if (changes != NULL)
        find_causes(comparer, row);
    return true;
}

/* ---- days that change nothing -------------------------------------------- */

/* The law of the day that was decided last. Most days change it for other
 * elements or other courts only; then nothing need be decided. */
typedef struct Line {
    Comparer *comparer;
    Arena *arena, *spare; /* of the law; of the next */
    Selection *law;
    Date day;
} Line;

/* It is the same for every claim and defendant. */
static Selection *law_of(const Line *line, Date day) {
    const Comparer *comparer = line->comparer;
    Diagram *diagram = comparer->model->diagram;
    uint32_t mark = demur_diagram_mark(diagram);
    Settings settings = comparer->settings;
    settings.date = day;
    const Settings *layers[] = {&comparer->pattern->settings, &settings};
    Layers all = {comparer->pattern, layers, 2};
    Question question;
    demur_question_make(&question, comparer->model, &all, (Pair){0, 0},
                        line->spare);
    demur_diagram_release(diagram, mark);
    Selection *law = demur_arena_array(
        line->spare, comparer->book->element_count, sizeof *law);
    demur_forum_select(&question, false, line->spare, law);
    return law;
}

static bool same_indices(const Indices *a, const Indices *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->items[i] == b->items[i];
    return same;
}

static bool same_selection(const Selection *a, const Selection *b) {
    bool same = a->governs == b->governs && a->reading == b->reading &&
                a->authority == b->authority &&
                a->candidate_count == b->candidate_count;
    for (size_t c = 0; same && c < a->candidate_count; c++)
        same = a->candidates[c].reading == b->candidates[c].reading &&
               same_indices(&a->candidates[c].authorities,
                            &b->candidates[c].authorities);
    return same;
}

static bool same_law(const Line *line, const Selection *law, Date day) {
    const Book *book = line->comparer->book;
    for (size_t e = 0; e < book->element_count; e++)
        if (!same_selection(&line->law[e], &law[e]))
            return false;
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t v = 0; v < book->statutes[s].version_count; v++) {
            Date from = book->statutes[s].versions[v].from;
            if ((line->day >= from) != (day >= from))
                return false;
        }
    return true;
}

static bool moves(Line *line, Date day) {
    const CompareTable *to = line->comparer->to;
    if (to->kind != BY_DAY || to->answer_count == 0)
        return true;
    demur_arena_reset(line->spare);
    Selection *law = law_of(line, day);
    if (line->law != NULL && same_law(line, law, day))
        return false;
    Arena *old = line->arena;
    *line = (Line){line->comparer, line->spare, old, law, day};
    return true;
}

bool demur_compare_timeline(Comparer *comparer) {
    CompareTable *to = comparer->to;
    Line line = {.comparer = comparer,
                 .arena = demur_arena_new(),
                 .spare = demur_arena_new()};
    set_ends(comparer);
    Days days = to->kind == BY_CONDUCT ? days_of_conduct(comparer)
                                       : days_of_law(comparer);
    if (to->from == DATE_NONE)
        to->from = days.count > 0 ? days.items[0] - 1 : to->to;
    bool good = moves(&line, to->from) && add_row(comparer, to->from);
    for (size_t i = 0; good && i < days.count; i++)
        good = !moves(&line, days.items[i]) || add_row(comparer, days.items[i]);
    demur_arena_free(line.arena);
    demur_arena_free(line.spare);
    return good;
}
