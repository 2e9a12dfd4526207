#include "memo.h"
#include "show_report.h"

#include <string.h>

enum { DEEPEST = 6 }; /* level of a heading */

typedef struct Writer {
    Report report;
    Document *document;
    Arena *arena;
} Writer;

static void item(Writer *w, int depth, const char *label, const char *text) {
    Prose prose = {.depth = depth};
    if (text == NULL)
        return;
    if (label != NULL)
        demur_prose_add(w->document, &prose, PIECE_STRONG, label);
    demur_prose_format(w->document, &prose, "%s%s", label == NULL ? "" : " ",
                       text);
    demur_document_item(w->document, prose);
}

/* ---- issue and rule ------------------------------------------------------ */

static void add_issue(Writer *w, const ElementResult *element) {
    ElementKind kind = element->element->kind;
    const char *name = demur_report_title(&w->report, element->element);
    const char *asks = kind == ELEMENT_DEFENSE     ? "does it bar the claim?"
                       : kind == ELEMENT_EXCEPTION ? "does it apply?"
                                                   : "is it met?";
    const char *text = demur_arena_format(w->arena, "%s: %s", name, asks);
    if (element->burden != SIDE_NONE)
        text = demur_arena_format(w->arena, "%s The %s bears the burden.", text,
                                  demur_side_word(element->burden));
    demur_report_field(&w->report, "Issue.", text);
}

static const char *fate(Writer *w, const Cited *cited) {
    const char *text =
        cited->to_come ? " [later than this day]"
        : cited->ended == NULL
            ? ""
            : demur_arena_format(w->arena, " [%s]", cited->ended);
    return cited->weight == NULL
               ? text
               : demur_arena_format(w->arena, "%s [%s]", text, cited->weight);
}

/* "A. v. B. (7th Cir. 2023) [reversed]; C. v. D. (…)"; NULL if there are none.
 * `but` is left out. */
static const char *names(Writer *w, const Citations *list, int32_t but) {
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++) {
        const Cited *one = &list->items[i];
        if (one->authority == but)
            continue;
        text = demur_arena_format(
            w->arena, "%s%s%s%s", text == NULL ? "" : text,
            text == NULL ? "" : "; ",
            demur_page_authority(&w->report.page, one->authority),
            fate(w, one));
    }
    return text;
}

static const char *binds(Governs governs) {
    return governs == GOVERNS_BINDING      ? "it binds this court"
           : governs == GOVERNS_PERSUASIVE ? "it does not bind this court"
           : governs == GOVERNS_ADOPTED    ? "its reading is adopted here"
                                           : NULL;
}

/* The decision by which the reading governs, in full. */
static void add_authority(Writer *w, const Answer *answer,
                          const ElementResult *element) {
    const char *role = binds(element->governs);
    for (size_t i = 0; i < answer->authorities.count; i++) {
        const Cited *one = &answer->authorities.items[i];
        if (one->authority == element->authority && role != NULL)
            item(w, 0, "Authority:",
                 demur_arena_format(w->arena, "%s: %s", one->cite, role));
    }
}

static void add_rule(Writer *w, const Answer *answer, const MemoIssue *issue) {
    const ElementResult *element = issue->element;
    const Reading *reading = element->reading;
    const char *quote = element->element->quote;
    demur_report_field(&w->report, "Rule.",
                       quote != NULL
                           ? "The statute says:"
                           : "No words of the statute are quoted for it.");
    if (quote != NULL) {
        Prose words = {0};
        demur_prose_add(w->document, &words, PIECE_TEXT, quote);
        demur_document_quotation(w->document, words);
    }
    if (reading != NULL)
        item(w, 0, "Reading:",
             demur_arena_format(w->arena, "%s: %s", reading->id,
                                reading->holds != NULL ? reading->holds
                                                       : reading->title));
    item(w, 0, "Law:", demur_page_law(&w->report.page, element));
    add_authority(w, answer, element);
    if (issue->used != NULL)
        item(w, 0, "Also adopted by:",
             names(w, &issue->used->by, element->authority));
    item(w, 0, "But:", element->contrary);
    demur_report_readings(&w->report, element);
}

/* ---- application --------------------------------------------------------- */

static bool has_own_reasons(const Answer *answer,
                            const ElementResult *element) {
    for (size_t i = 0; i < element->because_count; i++)
        if (!demur_page_told_below(answer, element, element->because[i].fact))
            return true;
    return false;
}

static const char *applied(const Answer *answer, const MemoIssue *issue) {
    bool own = has_own_reasons(answer, issue->element);
    if (issue->whole)
        return own ? "It has parts, which follow, and these facts of its own:"
                   : "It is made of parts, which follow.";
    return own ? "These facts decide it:" : "No fact decides it alone.";
}

static void add_application(Writer *w, const Answer *answer,
                            const MemoIssue *issue) {
    const ElementResult *element = issue->element;
    demur_report_field(&w->report, "Application.", applied(answer, issue));
    item(w, 0, "Note:", demur_page_detail(element));
    for (size_t i = 0; i < element->defeated_by.count; i++)
        item(w, 0, "Defeated by:", element->defeated_by.items[i]);
    demur_report_reasons(&w->report, answer, element);
}

/* ---- counter-arguments --------------------------------------------------- */

static const char *whose(const Counter *counter) {
    if (counter->kind != COUNTER_OBJECTION && !counter->changes)
        return "Without effect:";
    return counter->side == SIDE_PLAINTIFF   ? "For the plaintiff:"
           : counter->side == SIDE_DEFENDANT ? "For the defendant:"
                                             : "On either side:";
}

/* "not alleged; the outcome would be: dismissed" */
static const char *gives(Writer *w, const MemoIssue *issue,
                         const Counter *counter) {
    return demur_arena_format(
        w->arena, "%s%s; the outcome would be: %s",
        counter->status == issue->element->status ? "still " : "",
        demur_page_status(&w->report.page, counter->status),
        demur_page_name(&w->report.page, demur_outcome_word(counter->outcome)));
}

static const char *standing(const InquiryReading *one) {
    return one->competes ? ", which competes here"
           : one->argued ? ", which is argued and no court has adopted"
                         : "";
}

static void add_other_reading(Writer *w, const MemoIssue *issue,
                              const Counter *counter) {
    const InquiryReading *one = counter->reading;
    const Reading *reading = one->reading;
    const char *says = reading->holds != NULL ? reading->holds : reading->title;
    item(w, 0, whose(counter),
         demur_arena_format(w->arena, "the reading %s%s: %s Under it: %s.",
                            reading->id, standing(one),
                            says == NULL ? "" : says,
                            gives(w, issue, counter)));
    item(w, 1, "Adopted by:", names(w, &one->by, -1));
    item(w, 1, "Met under it, and whether less would do not decided:",
         names(w, &one->met_under, -1));
    item(w, 1, "Cited for it:", names(w, &one->cites, -1));
    item(w, 1, "Often read so:", names(w, &one->as_often_read, -1));
    item(w, 1, "Argued by:", names(w, &one->argued_by, -1));
    item(w, 1, "Objection to it:", reading->objection);
}

/* Before there is a record, what is alleged cannot be denied, and what is not
 * alleged does not count. */
static const char *caveat(const Writer *w, const Counter *counter) {
    int32_t posture = w->report.page.decision->posture;
    const Book *book = w->report.page.book;
    if (posture < 0 || book->postures[posture].stage != STAGE_PLEADING)
        return "";
    if (counter->side == SIDE_PLAINTIFF)
        return " The complaint would have to say so.";
    if (!counter->reason->stated)
        return " The complaint itself would have to show it.";
    return " What is alleged is taken as true at this stage.";
}

static void add_other_fact(Writer *w, const MemoIssue *issue,
                           const Counter *counter) {
    const Reason *reason = counter->reason;
    const Fact *fact = &w->report.page.book->facts[reason->fact];
    const char *ask = fact->ask != NULL ? fact->ask : fact->id;
    bool judged = counter->kind == COUNTER_INFERENCE;
    if (counter->value == NULL) {
        item(w, 0, "On the facts:",
             demur_arena_format(
                 w->arena, "%s (%s) %s", ask, fact->id,
                 reason->stated ? "The other way it would contradict what else "
                                  "is stated."
                                : "Nobody says; whoever states it answers the "
                                  "point."));
        return;
    }
    item(w, 0, whose(counter),
         demur_arena_format(
             w->arena, "%s%s (%s) If the answer were %s: %s.%s",
             judged ? "a judgement call, which may be made otherwise: " : "",
             ask, fact->id, counter->value, gives(w, issue, counter),
             judged ? "" : caveat(w, counter)));
}

/* Readings under which nothing would change, in a line. */
static const char *idle_readings(Writer *w, const MemoIssue *issue) {
    const char *text = NULL;
    for (size_t i = 0; i < issue->counter_count; i++) {
        const Counter *one = &issue->counters[i];
        if (one->kind == COUNTER_READING && !one->changes)
            text = demur_arena_format(
                w->arena, "%s%s",
                text == NULL ? "the same under "
                             : demur_arena_format(w->arena, "%s, ", text),
                one->reading->reading->id);
    }
    return text;
}

static void add_counter(Writer *w, const MemoIssue *issue,
                        const Counter *counter) {
    switch (counter->kind) {
    case COUNTER_READING:
        if (counter->changes)
            add_other_reading(w, issue, counter);
        break;
    case COUNTER_OBJECTION:
        item(w, 0, whose(counter),
             demur_arena_format(w->arena, "against the reading %s: %s",
                                counter->objected->id,
                                counter->objected->objection));
        break;
    case COUNTER_INFERENCE:
    case COUNTER_FACT:
        add_other_fact(w, issue, counter);
        break;
    }
}

static void add_counters(Writer *w, const MemoIssue *issue) {
    demur_report_field(&w->report, "Counter-argument.",
                       issue->whole && issue->counter_count == 0
                           ? "Each of its parts is answered below."
                           : "Against this can be said:");
    for (size_t i = 0; i < issue->counter_count; i++)
        add_counter(w, issue, &issue->counters[i]);
    item(w, 0, "Without effect:", idle_readings(w, issue));
}

/* ---- conclusion ---------------------------------------------------------- */

static void add_conclusion(Writer *w, const Answer *answer,
                           const ElementResult *element) {
    const char *ground = demur_page_ground_word(answer, element);
    demur_report_field(
        &w->report, "Conclusion.",
        demur_arena_format(
            w->arena, "%s %s%s%s%s.", demur_status_mark(element->status),
            demur_page_ground(&w->report.page, answer, element->element->id),
            ground == NULL ? "" : "; ", ground == NULL ? "" : ground,
            ground == NULL ? "" : " of the outcome"));
}

static void add_one(Writer *w, const Answer *answer, const MemoIssue *issue,
                    const char *number) {
    const ElementResult *element = issue->element;
    const char *id = element->element->id;
    int level = w->report.top + 1 + issue->depth;
    demur_document_heading(
        w->document, level < DEEPEST ? level : DEEPEST,
        demur_report_id(&w->report, demur_arena_format(w->arena, "e-%s", id)),
        demur_arena_format(w->arena, "%s %s", number, id));
    add_issue(w, element);
    add_rule(w, answer, issue);
    add_application(w, answer, issue);
    add_counters(w, issue);
    add_conclusion(w, answer, element);
}

/* ---- an answer ----------------------------------------------------------- */

enum { MOST_DEPTH = 16 };

static void add_issues(Writer *w, const MemoAnswer *one) {
    int counts[MOST_DEPTH] = {0};
    for (size_t i = 0; i < one->issue_count; i++) {
        int depth = one->issues[i].depth;
        const char *number = "";
        depth = depth < MOST_DEPTH ? depth : MOST_DEPTH - 1;
        counts[depth]++;
        for (int d = depth + 1; d < MOST_DEPTH; d++)
            counts[d] = 0;
        for (int d = 0; d <= depth; d++)
            number = demur_arena_format(w->arena, "%s%d.", number, counts[d]);
        add_one(w, one->answer, &one->issues[i], number);
    }
}

/* What was not asked, and so has no two sides here. */
static void add_uncontested(Writer *w, const Answer *answer) {
    const char *text = NULL;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *one = &answer->elements[i];
        if (one->parent >= 0 || (one->status != STATUS_NOT_REACHED &&
                                 one->status != STATUS_NOT_ENCODED &&
                                 one->status != STATUS_DOES_NOT_APPLY))
            continue;
        text = demur_arena_format(
            w->arena, "%s%s%s (%s)", text == NULL ? "" : text,
            text == NULL ? "" : ", ", one->element->id,
            demur_page_status(&w->report.page, one->status));
    }
    demur_report_field(&w->report, "Not contested here:", text);
}

static void add_open_facts(Writer *w, const char *label, const Strings *ids) {
    const Book *book = w->report.page.book;
    for (size_t i = 0; i < ids->count; i++) {
        int32_t fact = demur_book_fact(book, ids->items[i]);
        const char *ask = fact < 0 ? NULL : book->facts[fact].ask;
        item(w, 0, label,
             ask == NULL
                 ? ids->items[i]
                 : demur_arena_format(w->arena, "%s (%s)", ask, ids->items[i]));
    }
}

/* "reliance: in_fact or presumed?" of "reliance=in_fact" and its neighbors. */
static void add_open_law(Writer *w, const Strings *readings) {
    for (size_t i = 0; i < readings->count;) {
        const char *first = readings->items[i];
        size_t length = strcspn(first, "=");
        const char *text = demur_arena_format(
            w->arena, "%.*s, which is read as", (int)length, first);
        const char *before = " ";
        for (; i < readings->count &&
               strncmp(readings->items[i], first, length + 1) == 0;
             i++, before = " or ")
            text = demur_arena_format(w->arena, "%s%s%s", text, before,
                                      readings->items[i] + length + 1);
        item(w, 0, "Of law:", text);
    }
}

static void add_open(Writer *w, const Answer *answer) {
    demur_document_heading(w->document, w->report.top + 1,
                           demur_report_id(&w->report, "open"),
                           "Open questions");
    demur_page_write_turns(&w->report.page, answer, 0);
    demur_report_take(&w->report);
    add_open_facts(w, "Of fact:", &answer->facts);
    add_open_law(w, &answer->readings);
    add_open_facts(w, "A judgement call:", &answer->judgements);
}

/* The element that the fewest changes overturn the outcome by. */
static void add_weakest(Writer *w, const FlipAnswer *found) {
    const char *text = NULL;
    for (size_t i = 0; i < found->weakest.count; i++)
        text = demur_arena_format(
            w->arena, "%s%s%s", text == NULL ? "" : text,
            text == NULL ? "" : ", ",
            found->answer->elements[found->weakest.items[i]].element->id);
    if (text != NULL)
        text = demur_arena_format(
            w->arena,
            "%s, in %zu of the %zu smallest sets of changes (%zu in each) that "
            "give another outcome.%s",
            text, found->weakest_count, found->smallest_count, found->smallest,
            found->cut ? " The search was cut at its limit." : "");
    demur_report_field(&w->report, "Weakest element:",
                       text != NULL ? text
                                    : "none was found; no set of one or two "
                                      "changes gives another outcome.");
}

static void add_answer(Writer *w, const MemoAnswer *one) {
    demur_report_claim(&w->report, one->answer);
    demur_report_outcome(&w->report, one->answer);
    add_weakest(w, one->flips);
    add_uncontested(w, one->answer);
    add_issues(w, one);
    add_open(w, one->answer);
}

/* ---- the whole ----------------------------------------------------------- */

typedef struct Unverified {
    bool *told; /* per authority */
    bool begun;
} Unverified;

static void add_unverified(Writer *w, Unverified *list, int32_t number) {
    if (list->told[number])
        return;
    list->told[number] = true;
    if (!list->begun)
        demur_document_heading(w->document, w->report.top, "unverified",
                               "Not verified against their source");
    list->begun = true;
    item(w, 0, NULL, demur_page_authority(&w->report.page, number));
}

/* What the outcome relies on first, then what is named against it. */
static void add_all_unverified(Writer *w, const Decision *decision,
                               const Citations *cited) {
    const Book *book = w->report.page.book;
    Unverified list = {.told = demur_arena_array(
                           w->arena, book->authority_count, sizeof(bool))};
    for (size_t a = 0; a < decision->answer_count; a++)
        for (size_t i = 0; i < decision->answers[a].unverified.count; i++)
            add_unverified(w, &list, decision->answers[a].unverified.items[i]);
    for (size_t i = 0; i < cited->count; i++)
        if (!book->authorities[cited->items[i].authority].checked)
            add_unverified(w, &list, cited->items[i].authority);
}

static const char *title_of(Writer *w, const Result *result) {
    const Pattern *pattern = result->pattern;
    return demur_arena_format(w->arena, "Memorandum: %s",
                              pattern->title != NULL ? pattern->title
                                                     : pattern->file);
}

static void add_everything(Writer *w, const Memo *memo) {
    const Decision *base = &w->report.page.result->base;
    demur_report_preface(&w->report);
    demur_report_field(&w->report, "This outline",
                       "has both sides of each contested element, as the rule "
                       "book has them. It does not say who should win.");
    for (size_t i = 0; i < memo->answer_count; i++) {
        w->report.answer = memo->answer_count > 1 ? i + 1 : 0;
        add_answer(w, &memo->answers[i]);
    }
    w->report.answer = 0;
    demur_report_authorities(&w->report, base, &memo->cited);
    add_all_unverified(w, base, &memo->cited);
    demur_report_not_encoded(&w->report, base);
    demur_report_receipt(&w->report);
}

void demur_show_memo(const Result *result, const Memo *memo, const Show *show,
                     bool html, Buffer *out) {
    Writer writer = {.arena = demur_arena_new()};
    demur_report_init(&writer.report, result, show, title_of(&writer, result));
    writer.document = writer.report.document;
    add_everything(&writer, memo);
    demur_report_write(&writer.report, html, out);
    demur_arena_free(writer.arena);
}
