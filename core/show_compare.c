#include "show_compare.h"

#include <string.h>

enum { FEW = 3 }; /* competing readings that are named */

const char *demur_cells_heading(CompareKind kind) {
    switch (kind) {
    case BY_COURT:
        return "court";
    case BY_READING:
        return "outcome";
    case BY_DAY:
        return "decided on";
    case BY_CONDUCT:
        return "conduct on";
    }
    return "";
}

/* ---- terms --------------------------------------------------------------- */

static bool adopts(const CompareTable *table) {
    const Settings *settings = &table->base->pattern->settings;
    return settings->adopt_count > 0 || settings->as_decided_in >= 0;
}

static const char *between(Page *page, const CompareTable *table) {
    char from[DATE_TEXT_SIZE], to[DATE_TEXT_SIZE];
    return demur_arena_format(page->arena, "from %s to %s",
                              demur_date_write(table->from, from),
                              demur_date_write(table->to, to));
}

const char *demur_cells_terms(Page *page, const CompareTable *table) {
    const char *what = "";
    switch (table->kind) {
    case BY_COURT:
        what = "The same facts in each court.";
        break;
    case BY_READING:
        what = "The same facts under every combination of the readings that "
               "compete here.";
        break;
    case BY_DAY:
        what = demur_arena_format(
            page->arena,
            "The same facts, decided on each day %s on which the answer or "
            "the governing law changes.",
            between(page, table));
        break;
    case BY_CONDUCT:
        what = demur_arena_format(page->arena,
                                  "The same facts, with conduct of each day %s "
                                  "on which the answer changes.",
                                  between(page, table));
        break;
    }
    int32_t posture = table->base->base.posture;
    if (page->book->postures[posture].stage != STAGE_HYPOTHETICAL)
        what = demur_arena_format(
            page->arena,
            "%s What the file does not state counts against whoever bears the "
            "burden.",
            what);
    if (!adopts(table))
        return what;
    return demur_arena_format(page->arena, "%s %s", what,
                              table->kept
                                  ? "What the file adopts is kept."
                                  : "What the file adopts is left out (--keep "
                                    "keeps it).");
}

const char *demur_cells_cut(void) {
    return "There are too many combinations of readings: they were not "
           "decided.";
}

/* ---- cells --------------------------------------------------------------- */

const char *demur_cells_key(Page *page, const CompareTable *table,
                            const CompareRow *row) {
    char day[DATE_TEXT_SIZE];
    if (table->kind != BY_COURT)
        return demur_arena_string(page->arena, demur_date_write(row->day, day));
    if (row->court < 0)
        return "none";
    const Court *court = &page->book->courts[row->court];
    return court->abbr != NULL ? court->abbr : court->id;
}

/* "venture generally, binding"; "open: a, b" of what competes. */
static const char *law_of(Page *page, const ElementResult *element) {
    const char *text = "";
    if (element->governs == GOVERNS_COUNT)
        return text;
    if (element->reading != NULL)
        return demur_arena_format(page->arena, "%s, %s",
                                  demur_page_name(page, element->reading->id),
                                  demur_governs_word(element->governs));
    if (element->reading_count > FEW)
        return demur_arena_format(page->arena, "%zu readings compete",
                                  element->reading_count);
    for (size_t i = 0; i < element->reading_count; i++)
        text = demur_arena_join(
            page->arena, text, " or ",
            demur_page_name(page, element->readings[i].reading->id));
    return text;
}

static bool competes(const ElementResult *element, const Reading *reading) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (element->readings[i].reading == reading)
            return true;
    return element->reading == reading;
}

/* The readings that compete now and did not before: "now also …". */
static const char *joined(Page *page, const ElementResult *before,
                          const ElementResult *after, const char *words) {
    const char *text = "";
    for (size_t i = 0; i < after->reading_count; i++)
        if (!competes(before, after->readings[i].reading))
            text = demur_arena_join(
                page->arena, text, " and ",
                demur_page_name(page, after->readings[i].reading->id));
    return text[0] == '\0'
               ? text
               : demur_arena_format(page->arena, "%s %s", words, text);
}

/* How the law on an element changed: what joined or left a competition, or
 * what governs now. */
static const char *law_change(Page *page, const ElementDifference *one) {
    const ElementResult *now = one->after;
    if (now == NULL || one->before == NULL || now->governs != GOVERNS_OPEN ||
        one->before->governs != GOVERNS_OPEN)
        return law_of(page, now == NULL ? one->before : now);
    return demur_arena_join(page->arena,
                            joined(page, one->before, now, "now also"), "; ",
                            joined(page, now, one->before, "no longer"));
}

static const char *with_law(Page *page, const char *text, const char *law) {
    return law[0] == '\0'
               ? text
               : demur_arena_format(page->arena, "%s (%s)", text, law);
}

static const char *parting_cells(Page *page, const CompareTable *table,
                                 const CompareRow *row, size_t number) {
    const CompareAnswer *answer = &table->answers[number];
    const char *text = "";
    for (size_t i = 0; i < answer->partings.count; i++) {
        const ElementResult *element =
            &row->result->base.answers[number]
                 .elements[answer->partings.items[i]];
        const char *cell = demur_arena_format(
            page->arena, "%s: %s", demur_page_name(page, element->element->id),
            demur_page_status(page, element->status));
        text = demur_arena_join(page->arena, text, "; ",
                                with_law(page, cell, law_of(page, element)));
    }
    return text;
}

static const char *changed(Page *page, const ElementDifference *one) {
    const ElementResult *now = one->after != NULL ? one->after : one->before;
    const char *name = demur_page_name(page, now->element->id);
    const char *text =
        one->after == NULL
            ? demur_arena_format(page->arena, "%s: no part any more", name)
        : one->status && one->before != NULL
            ? demur_arena_format(page->arena, "%s: %s, %s", name,
                                 demur_page_status(page, one->after->status),
                                 demur_page_was(page, one->before->status))
            : demur_arena_format(page->arena, "%s: %s%s", name,
                                 one->status ? "" : "still ",
                                 demur_page_status(page, now->status));
    return one->law ? with_law(page, text, law_change(page, one)) : text;
}

static const char *change_cells(Page *page, const Difference *changes) {
    const char *text = "";
    for (size_t i = 0; i < changes->element_count; i++) {
        const ElementDifference *one = &changes->elements[i];
        if (one->lowest || one->law)
            text =
                demur_arena_join(page->arena, text, "; ", changed(page, one));
    }
    return text[0] == '\0' && demur_difference_any(changes) ? "what it turns on"
                                                            : text;
}

const char *demur_cells_detail(Page *page, const CompareTable *table,
                               const CompareRow *row, size_t answer) {
    if (table->kind == BY_COURT)
        return parting_cells(page, table, row, answer);
    if (row->changes == NULL)
        return "here it begins";
    if (row->own_decision)
        return "only the law: this court's own decision, which does not bind "
               "it";
    const Difference *changes = &row->changes[answer];
    const char *text = change_cells(page, changes);
    if (changes->outcome || changes->grounds || text[0] == '\0')
        return text;
    return demur_arena_format(page->arena, "only the law: %s", text);
}

/* ---- causes -------------------------------------------------------------- */

static const char *cause(Page *page, const Cause *one) {
    const Book *book = page->book;
    if (one->authority < 0)
        return demur_arena_format(
            page->arena, "%s, %s", book->statutes[one->statute].cite,
            one->version->law != NULL ? one->version->law : one->version->id);
    const char *name = demur_page_authority(page, one->authority);
    if (one->event == NULL)
        return name;
    return demur_arena_format(
        page->arena, "%s %s", name,
        demur_page_name(page, demur_event_word(one->event->kind)));
}

const char *demur_cells_causes(Page *page, const CompareRow *row) {
    const char *text = "";
    for (size_t i = 0; i < row->cause_count; i++)
        text = demur_arena_join(page->arena, text, "; ",
                                cause(page, &row->causes[i]));
    return text[0] == '\0' ? NULL : text;
}

/* ---- readings ------------------------------------------------------------ */

static const char *rule(Page *page, const Rule *one) {
    const char *text = "";
    for (size_t i = 0; i < one->count; i++)
        text = demur_arena_join(
            page->arena, text, " and ",
            demur_arena_format(
                page->arena, "%s is read as \"%s\"",
                demur_page_name(page, one->choices[i].element->element->id),
                demur_page_name(page, one->choices[i].reading->id)));
    return text;
}

/* "knowledge as "a" or "b", venue as "c"" */
static const char *needs(Page *page, const OutcomeGroup *group) {
    const char *text = "";
    for (size_t i = 0; i < group->need_count; i++) {
        const Choice *one = &group->needs[i];
        bool more = i > 0 && group->needs[i - 1].element == one->element;
        const char *name = demur_page_name(page, one->reading->id);
        text = more
                   ? demur_arena_format(page->arena, "%s or \"%s\"", text, name)
                   : demur_arena_join(
                         page->arena, text, ", ",
                         demur_arena_format(
                             page->arena, "%s as \"%s\"",
                             demur_page_name(page, one->element->element->id),
                             name));
    }
    return text;
}

const char *demur_cells_rules(Page *page, const OutcomeGroup *group) {
    const char *text = "";
    for (size_t i = 0; i < group->rule_count; i++)
        text = demur_arena_join(page->arena, text, "; or ",
                                rule(page, &group->rules[i]));
    if (group->covered == group->combinations)
        return text[0] == '\0'
                   ? text
                   : demur_arena_format(page->arena, "whenever %s", text);
    const char *only = demur_arena_format(
        page->arena, "only by more than two readings together, with %s",
        needs(page, group));
    if (text[0] == '\0')
        return only;
    return demur_arena_format(page->arena, "whenever %s; and %zu %s", text,
                              group->combinations - group->covered, only);
}

const char *demur_cells_partings(Page *page, const CompareTable *table,
                                 size_t number) {
    const CompareAnswer *answer = &table->answers[number];
    const Indices *places =
        table->kind == BY_READING ? &answer->dividing : &answer->partings;
    const char *text = "";
    for (size_t i = 0; i < places->count; i++)
        text = demur_arena_join(
            page->arena, text, ", ",
            demur_page_name(
                page, answer->base->elements[places->items[i]].element->id));
    if (text[0] == '\0')
        return NULL;
    return demur_arena_format(
        page->arena, "%s %s.",
        table->kind == BY_READING ? "The outcome divides at" : "Rows part at",
        text);
}
