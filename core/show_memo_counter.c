#include "show_memo.h"
#include "show_text_change.h"

#include <string.h>

static Said said_of(const char *value) {
    return strcmp(value, "yes") == 0  ? SAID_YES
           : strcmp(value, "no") == 0 ? SAID_NO
                                      : SAID_UNKNOWN;
}

static Stage stage_of(const MemoWriter *w) {
    int32_t posture = w->report.page.decision->posture;
    return posture < 0 ? STAGE_HYPOTHETICAL
                       : w->report.page.book->postures[posture].stage;
}

static const char *whose(const Counter *counter) {
    bool idle = counter->kind != COUNTER_OBJECTION && !counter->changes;
    if (idle && !counter->open)
        return "Without effect:";
    return counter->side == SIDE_PLAINTIFF   ? "For the plaintiff:"
           : counter->side == SIDE_DEFENDANT ? "For the defendant:"
                                             : "On either side:";
}

/* " (not alleged)" where it fails for want of words or proof alone. */
static const char *want(MemoWriter *w, Status status) {
    return demur_status_fails(status) && status != STATUS_NOT_SATISFIED
               ? demur_arena_format(w->arena, " (%s)",
                                    demur_page_status(&w->report.page, status))
               : "";
}

/* "the element would still fail (not alleged), and the claim would be
 * dismissed" */
static const char *gives(MemoWriter *w, const Answer *answer,
                         const MemoIssue *issue, const Counter *counter) {
    const Element *of = issue->element->element;
    const char *would = demur_page_would_be(of, counter->status);
    const char *was = demur_page_would_be(of, issue->element->status);
    const char *what = of->kind == ELEMENT_DEFENSE     ? "the defense"
                       : of->kind == ELEMENT_EXCEPTION ? "the exception"
                                                       : "the element";
    return demur_arena_format(
        w->arena, "%s would %s%s%s, and %s", what,
        strcmp(would, was) == 0 ? "still " : "", would + strlen("would "),
        want(w, counter->status),
        demur_page_would(counter->outcome,
                         counter->outcome == answer->outcome));
}

/* ---- another reading ----------------------------------------------------- */

static const char *standing(const MemoIssue *issue, const InquiryReading *one) {
    return one->competes ? ", which competes here"
           : one->argued ? ", which is argued and no court has adopted"
           : issue->element->governs == GOVERNS_BINDING
               ? ", contrary to what binds this court"
               : "";
}

static bool told_before(MemoWriter *w, const Reading *reading) {
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i] == reading)
            return true;
    DEMUR_PUSH(w->arena, w->readings, w->reading_count, reading);
    return false;
}

enum { MOST_REASONS = 3 };

/* The first facts by which the element is so under the reading. */
static void add_reasons(MemoWriter *w, const ElementResult *under) {
    Page *page = &w->report.page;
    const char *text = NULL;
    size_t count = under == NULL ? 0 : under->because_count;
    for (size_t i = 0; i < count && i < MOST_REASONS; i++) {
        const Reason *reason = &under->because[i];
        text = demur_arena_format(
            w->arena, "%s%s%s %s", text == NULL ? "" : text,
            text == NULL ? "" : "; ", page->book->facts[reason->fact].ask,
            reason->kind == REASON_DERIVED ? reason->value
                                           : demur_page_value(page, reason));
    }
    if (count > MOST_REASONS)
        text = demur_arena_format(w->arena, "%s; and %zu more", text,
                                  count - MOST_REASONS);
    demur_memo_item(w, 1, "On these facts:", text);
}

/* What competes has its holding in the table of the rule. */
static void add_other_reading(MemoWriter *w, const Answer *answer,
                              const MemoIssue *issue, const Counter *counter) {
    const InquiryReading *one = counter->reading;
    const Reading *reading = one->reading;
    bool told = one->competes || reading->holds == NULL;
    demur_memo_item(
        w, 0, whose(counter),
        demur_arena_format(w->arena, "the reading \"%s\"%s%s%s Under it %s.",
                           demur_report_reading(&w->report, reading),
                           standing(issue, one), told ? "." : ": ",
                           told ? "" : reading->holds,
                           gives(w, answer, issue, counter)));
    add_reasons(w, counter->under);
    if (told_before(w, reading))
        return;
    demur_memo_item(w, 1, "Adopted by:", demur_memo_names(w, &one->by, -1));
    demur_memo_item(w, 1,
                    "Met under it, and whether less would do not decided:",
                    demur_memo_names(w, &one->met_under, -1));
    demur_memo_item(w, 1,
                    "Cited for it:", demur_memo_names(w, &one->cites, -1));
    demur_memo_item(
        w, 1, "Often read so:", demur_memo_names(w, &one->as_often_read, -1));
    demur_memo_item(w, 1,
                    "Argued by:", demur_memo_names(w, &one->argued_by, -1));
    demur_memo_item(w, 1, "Objection to it:", reading->objection);
}

static void add_objection(MemoWriter *w, const Counter *counter) {
    demur_memo_item(
        w, 0, whose(counter),
        demur_arena_format(w->arena, "against the reading \"%s\": %s",
                           demur_report_reading(&w->report, counter->objected),
                           counter->objected->objection));
}

/* ---- a judgement call ---------------------------------------------------- */

/* What an inference is drawn from, at each stage. */
static const char *const shows[][2] = {
    [STAGE_HYPOTHETICAL] = {"these facts show", "these facts do not show"},
    [STAGE_PLEADING] = {"what is alleged shows",
                        "what is alleged does not show"},
    [STAGE_RECORD] = {"the record shows", "the record does not show"},
    [STAGE_TRIAL] = {"the evidence shows", "the evidence does not show"},
};

/* "what is alleged does not show that A. knew" */
static const char *inference(MemoWriter *w, const Answer *answer,
                             const Counter *counter) {
    const Fact *fact = &w->report.page.book->facts[counter->fact];
    bool no = said_of(counter->value) == SAID_NO;
    const char *clause =
        demur_page_clause(&w->report.page, answer, fact, SAID_YES);
    if (clause == NULL)
        clause = demur_arena_format(w->arena, "the answer to \"%s\" is yes",
                                    fact->ask);
    if (!counter->reason->stated)
        return demur_arena_format(w->arena, "nothing is said to show that %s",
                                  clause);
    return demur_arena_format(w->arena, "%s that %s", shows[stage_of(w)][no],
                              clause);
}

/* "it were alleged that A. knew" */
static const char *supposed(MemoWriter *w, const Answer *answer,
                            const Counter *counter) {
    const Fact *fact = &w->report.page.book->facts[counter->fact];
    Change change = {.fact = counter->fact,
                     .to = {.said = said_of(counter->value)},
                     .element = -1,
                     .reading = -1};
    if (change.to.said == SAID_UNKNOWN)
        return demur_arena_format(
            w->arena, "the question \"%s\" stayed unanswered", fact->ask);
    return demur_page_change(&w->report.page, answer, &change);
}

/* Before there is a record, what is alleged cannot be denied, and what is not
 * alleged does not count. */
static const char *caveat(const MemoWriter *w, const Counter *counter) {
    if (stage_of(w) != STAGE_PLEADING)
        return "";
    if (counter->side == SIDE_PLAINTIFF)
        return " The complaint would have to say so.";
    if (!counter->reason->stated)
        return " The complaint itself would have to show it.";
    return " But what is alleged is taken as true at this stage.";
}

/* The evidence that the counter's side has offered: " (deposition of A.)". */
static const char *offered(MemoWriter *w, const Counter *counter) {
    const Statement *statement = counter->reason->statement;
    const char *text = NULL;
    for (size_t i = 0; statement != NULL && i < statement->evidence_count;
         i++) {
        const Evidence *one = &statement->evidence[i];
        if (one->source == NULL || one->by == NULL ||
            strcmp(one->by, demur_side_word(counter->side)) != 0)
            continue;
        text = demur_arena_format(w->arena, "%s%s", text == NULL ? " (" : text,
                                  one->source);
        text = demur_arena_format(w->arena, "%s; ", text);
    }
    return text == NULL ? ""
                        : demur_arena_format(w->arena, "%.*s)",
                                             (int)strlen(text) - 2, text);
}

/* A sentence of both, with one full stop: "… injured A.B." */
static const char *ended(MemoWriter *w, const char *text, const char *more) {
    size_t length = strlen(*more == '\0' ? text : more);
    char last = (*more == '\0' ? text : more)[length - 1];
    return demur_arena_format(w->arena, "%s%s%s", text, more,
                              last == '.' ? "" : ".");
}

/* What kind of answer it is. */
static const char *answer_kind(const Counter *counter) {
    const Reason *reason = counter->reason;
    if (!reason->judgement)
        return "a disputed fact";
    if (!reason->stated)
        return said_of(counter->value) == SAID_YES
                   ? "a judgement call, of which nothing is said"
                   : "a judgement call";
    return said_of(reason->value) == SAID_UNKNOWN
               ? "a judgement call that nobody has made"
               : "a judgement call, to be made otherwise";
}

/* Of what nobody spoke nothing can be inferred: it would have to be said. */
static void add_inference(MemoWriter *w, const Answer *answer,
                          const MemoIssue *issue, const Counter *counter) {
    bool unsaid =
        !counter->reason->stated && said_of(counter->value) == SAID_YES;
    const char *what = gives(w, answer, issue, counter);
    const char *text =
        unsaid ? demur_arena_format(w->arena, "if %s, %s.%s",
                                    supposed(w, answer, counter), what,
                                    caveat(w, counter))
               : demur_arena_format(w->arena, "%s So judged, %s.",
                                    ended(w, inference(w, answer, counter),
                                          offered(w, counter)),
                                    what);
    demur_memo_item(
        w, 0, whose(counter),
        demur_arena_format(w->arena, "%s: %s", answer_kind(counter), text));
}

/* ---- a fact -------------------------------------------------------------- */

static void add_denial(MemoWriter *w, const Counter *counter) {
    const char *ask = w->report.page.book->facts[counter->reason->fact].ask;
    demur_memo_item(
        w, 0, "On the facts:",
        demur_arena_format(w->arena, "%s %s", ask,
                           counter->reason->stated
                               ? "The other way it would contradict what else "
                                 "is stated."
                               : "Nobody says; whoever states it answers the "
                                 "point."));
}

static void add_other_fact(MemoWriter *w, const Answer *answer,
                           const MemoIssue *issue, const Counter *counter) {
    if (counter->value == NULL) {
        add_denial(w, counter);
        return;
    }
    demur_memo_item(w, 0, whose(counter),
                    demur_arena_format(
                        w->arena, "if %s, %s.%s", supposed(w, answer, counter),
                        gives(w, answer, issue, counter), caveat(w, counter)));
}

/* "if it were alleged that … and that …" */
static void add_set(MemoWriter *w, const Answer *answer, const MemoIssue *issue,
                    const Counter *counter) {
    const ChangeSet *set = &counter->flip->changes;
    const char *text = "";
    for (size_t i = 0; i < set->count; i++)
        text = demur_arena_format(
            w->arena, "%s%s%s", text, i == 0 ? "if " : " and ",
            demur_page_change(&w->report.page, answer, set->items[i]));
    demur_memo_item(w, 0, whose(counter),
                    demur_arena_format(w->arena, "%s, %s.", text,
                                       gives(w, answer, issue, counter)));
}

/* ---- all of them --------------------------------------------------------- */

/* Readings under which nothing would change, in a line. */
static const char *idle_readings(MemoWriter *w, const MemoIssue *issue) {
    const char *text = NULL;
    for (size_t i = 0; i < issue->counter_count; i++) {
        const Counter *one = &issue->counters[i];
        if (one->kind == COUNTER_READING && !one->changes)
            text = demur_arena_format(
                w->arena, "%s\"%s\"",
                text == NULL ? "it would be the same under "
                             : demur_arena_format(w->arena, "%s, ", text),
                demur_report_reading(&w->report, one->reading->reading));
    }
    return text;
}

static void add_counter(MemoWriter *w, const Answer *answer,
                        const MemoIssue *issue, const Counter *counter) {
    switch (counter->kind) {
    case COUNTER_READING:
        if (counter->changes)
            add_other_reading(w, answer, issue, counter);
        break;
    case COUNTER_OBJECTION:
        add_objection(w, counter);
        break;
    case COUNTER_INFERENCE:
        add_inference(w, answer, issue, counter);
        break;
    case COUNTER_FACT:
        add_other_fact(w, answer, issue, counter);
        break;
    case COUNTER_SET:
        add_set(w, answer, issue, counter);
        break;
    }
}

void demur_memo_counters(MemoWriter *w, const Answer *answer,
                         const MemoIssue *issue) {
    demur_report_field(&w->report, "Counter-argument.",
                       issue->whole && issue->counter_count == 0
                           ? "Each of its parts is answered below."
                           : "Against this can be said:");
    for (size_t i = 0; i < issue->counter_count; i++)
        add_counter(w, answer, issue, &issue->counters[i]);
    demur_memo_item(w, 0, "Without effect:", idle_readings(w, issue));
}
