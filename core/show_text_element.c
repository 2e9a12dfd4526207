#include "show_text_page.h"

#include <string.h>

enum { STEP = 4 }; /* columns by which a part stands in from its parent */

/* What was made of the fact: "is" is the same in every posture; the word for
 * silence comes from the posture. NULL if the value says it all. */
static const char *kind_text(Page *page, const Reason *reason) {
    static const char against[] = "counts against the element";
    const char *how = reason->stated ? demur_how_word(reason->how) : NULL;
    if (reason->version)
        return "taken as the plaintiff alleges";
    if (reason->unmentioned)
        how = "not mentioned";
    switch (reason->kind) {
    case REASON_ESTABLISHED:
        return how;
    case REASON_MISSING:
        return demur_page_unresolved(reason)
                   ? demur_arena_format(page->arena, "and so %s",
                                        demur_page_missing(page))
                   : demur_page_missing(page);
    case REASON_CONTRADICTED:
        return demur_arena_join(page->arena, how, "; ", against);
    case REASON_DISREGARDED:
        return demur_page_disregarded(reason->how);
    case REASON_DERIVED:
        return reason->gives == NULL
                   ? "derived"
                   : demur_arena_format(page->arena, "so %s", reason->gives);
    case REASON_DISPUTED:
        return "evidence both ways";
    case REASON_DEFEATED:
    case REASON_OPEN_LAW:
    case REASON_COUNT:
        break;
    }
    return demur_reason_text(reason->kind);
}

static void write_evidence(Page *page, int indent, const Evidence *item) {
    Flow *flow = &page->flow;
    const char *before = "evidence: ";
    demur_flow_open(flow, indent, indent + 2);
    if (item->by != NULL) {
        demur_flow_format(flow, "evidence of %s", item->by);
        before = ": ";
    }
    if (item->source != NULL) {
        demur_flow_text(flow, before);
        demur_flow_text(flow, item->source);
        before = ", ";
    }
    if (item->quote != NULL) {
        demur_flow_text(flow, before);
        demur_flow_format(flow, "\"%s\"", item->quote);
    }
    demur_flow_close(flow);
}

void demur_page_write_evidence(Page *page, int indent,
                               const Statement *statement) {
    if (statement->quote != NULL) {
        demur_flow_open(&page->flow, indent, indent);
        demur_flow_format(&page->flow, "\"%s\"", statement->quote);
        demur_flow_close(&page->flow);
    }
    for (size_t i = 0; i < statement->evidence_count; i++)
        write_evidence(page, indent, &statement->evidence[i]);
}

static void write_statement(Page *page, int indent,
                            const Statement *statement) {
    demur_page_write_evidence(page, indent, statement);
    if (page->show->full && statement->note != NULL) {
        demur_flow_open(&page->flow, indent, indent);
        demur_flow_format(&page->flow, "note: %s", statement->note);
        demur_flow_close(&page->flow);
    }
}

const char *demur_page_value(Page *page, const Reason *reason) {
    const char *kind = kind_text(page, reason);
    if (kind == NULL && !reason->judgement)
        return reason->value;
    return demur_arena_format(page->arena, "%s (%s%s%s)", reason->value,
                              kind == NULL ? "" : kind,
                              kind != NULL && reason->judgement ? "; " : "",
                              reason->judgement ? "a judgement call" : "");
}

/* What was told before is named again, and not told again. */
static void write_reason(Page *page, int indent, const Reason *reason) {
    Flow *flow = &page->flow;
    const Fact *fact = &page->book->facts[reason->fact];
    const Statement *statement = reason->statement;
    bool again = page->asked[reason->fact];
    demur_flow_open(flow, indent, indent + 2);
    demur_flow_format(flow, "- %s: %s", fact->id,
                      demur_page_value(page, reason));
    if (again) {
        demur_flow_text(flow, ", as above");
        demur_flow_close(flow);
        return;
    }
    page->asked[reason->fact] = true;
    if (statement != NULL && statement->source != NULL)
        demur_flow_format(flow, "; %s", statement->source);
    if (statement != NULL)
        demur_flow_format(flow, "; %s", demur_page_place(page, statement->at));
    demur_flow_close(flow);
    bool plain =
        reason->kind == REASON_ESTABLISHED || reason->kind == REASON_DERIVED;
    if (fact->ask != NULL && (page->show->full || !plain)) {
        demur_flow_open(flow, indent + 2, indent + 2);
        demur_flow_text(flow, fact->ask);
        demur_flow_close(flow);
    }
    if (statement != NULL)
        write_statement(page, indent + 2, statement);
}

static bool has_reason(const ElementResult *element, int32_t fact) {
    for (size_t i = 0; i < element->because_count; i++)
        if (element->because[i].fact == fact)
            return true;
    return false;
}

bool demur_page_told_below(const Answer *answer, const ElementResult *element,
                           int32_t fact) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part->parent < 0 || &answer->elements[part->parent] != element)
            continue;
        if (has_reason(part, fact) || demur_page_told_below(answer, part, fact))
            return true;
    }
    return false;
}

/* A fact is told once, at the smallest part that rests on it. */
static void write_reasons(Page *page, int indent, const Answer *answer,
                          const ElementResult *element) {
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *reason = &element->because[i];
        if (answer == NULL ||
            !demur_page_told_below(answer, element, reason->fact))
            write_reason(page, indent, reason);
    }
}

static int longest(int a, const char *text) {
    int length = (int)strlen(text);
    return length > a ? length : a;
}

enum { LEAST_COLUMN = 18 };    /* for authorities, or they get no column */
enum { MOST_AUTHORITIES = 3 }; /* of a reading, unless all is shown */

static void list_authorities(Page *page, const ReadingResult *one) {
    Flow *flow = &page->flow;
    const Indices *list = &one->authorities;
    size_t count = list->count;
    if (!page->show->full && count > MOST_AUTHORITIES + 1)
        count = MOST_AUTHORITIES;
    for (size_t k = 0; k < count; k++) {
        demur_flow_text(flow, k == 0 ? "" : "; ");
        demur_flow_text(flow, demur_page_authority(page, list->items[k]));
    }
    if (count < list->count)
        demur_flow_format(flow, "; and %zu more", list->count - count);
    if (list->count == 0)
        demur_flow_text(flow, demur_page_nobody(page, one->reading));
}

static bool readings_agree(const ElementResult *element) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (element->readings[i].status != element->status)
            return false;
    return element->reading_count > 1;
}

/* Readings between which nothing turns, in a line. */
static void list_readings(Page *page, int indent,
                          const ElementResult *element) {
    demur_page_label(page, indent, "");
    demur_flow_format(&page->flow, "%s under each: ",
                      demur_page_status(page, element->status));
    for (size_t i = 0; i < element->reading_count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          element->readings[i].reading->id);
    demur_flow_close(&page->flow);
}

/* The table of competing readings: status, reading, who reads it so. */
static void write_table(Page *page, int indent, const ElementResult *element) {
    Flow *flow = &page->flow;
    int status = 0, name = 0;
    for (size_t i = 0; i < element->reading_count; i++) {
        const ReadingResult *one = &element->readings[i];
        status = longest(status, demur_status_word(one->status));
        name = longest(name, one->reading->id);
    }
    for (size_t i = 0; i < element->reading_count; i++) {
        const ReadingResult *one = &element->readings[i];
        int second = indent + 4 + status, third = second + name + 2;
        bool narrow = page->flow.width - third < LEAST_COLUMN;
        demur_flow_open(flow, indent, narrow ? indent + 2 : third);
        demur_flow_paint(flow, demur_page_paint(one->status));
        demur_flow_format(flow, "%s %s", demur_status_mark(one->status),
                          demur_page_status(page, one->status));
        demur_flow_paint(flow, PAINT_PLAIN);
        if (narrow) {
            demur_flow_format(flow, " %s ", one->reading->id);
        } else {
            demur_flow_column(flow, second);
            demur_flow_text(flow, one->reading->id);
            demur_flow_column(flow, third);
        }
        list_authorities(page, one);
        demur_flow_close(flow);
    }
}

/* A burden that is the whole's is not told again at its parts. */
static bool own_burden(const Page *page, const Answer *answer,
                       const ElementResult *element) {
    if (element->burden == SIDE_NONE)
        return false;
    return page->show->full || answer == NULL || element->parent < 0 ||
           answer->elements[element->parent].burden != element->burden;
}

static void write_heading(Page *page, int indent, const Answer *answer,
                          const ElementResult *element) {
    Flow *flow = &page->flow;
    demur_flow_open(flow, indent, indent + 2);
    demur_flow_paint(flow, demur_page_paint(element->status));
    demur_flow_format(flow, "%s ", demur_status_mark(element->status));
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_text(flow, element->element->id);
    demur_flow_text(flow, ": ");
    demur_flow_text(flow, demur_page_status(page, element->status));
    demur_flow_paint(flow, PAINT_PLAIN);
    if (element->status != STATUS_NOT_REACHED &&
        own_burden(page, answer, element))
        demur_flow_format(flow, " (%s's burden)",
                          demur_side_word(element->burden));
    demur_flow_close(flow);
}

void demur_page_write_words(Page *page, int indent, const Element *of,
                            bool quote) {
    Flow *flow = &page->flow;
    demur_flow_open(flow, indent, indent);
    demur_flow_text(flow, of->title != NULL ? of->title
                                            : demur_page_name(page, of->id));
    if (of->statute >= 0 &&
        !demur_page_names_statute(of->title,
                                  page->book->statutes[of->statute].cite))
        demur_flow_format(flow, ", %s", page->book->statutes[of->statute].cite);
    demur_flow_close(flow);
    if (of->quote == NULL || !quote)
        return;
    demur_flow_open(flow, indent, indent);
    demur_flow_format(flow, "\"%s\"", of->quote);
    demur_flow_close(flow);
}

static void write_reading(Page *page, int indent,
                          const ElementResult *element) {
    const Reading *reading = element->reading;
    if (reading == NULL)
        return;
    const char *says = reading->holds != NULL ? reading->holds : reading->title;
    demur_page_field(page, indent, "reading",
                     says == NULL ? reading->id
                                  : demur_arena_format(page->arena, "%s: %s",
                                                       reading->id, says));
}

const char *demur_page_law(Page *page, const ElementResult *element) {
    bool plain = element->governs == GOVERNS_SETTLED ||
                 element->governs == GOVERNS_STATUTE ||
                 element->governs == GOVERNS_COUNT;
    const char *who = NULL;
    if (plain || element->why == NULL)
        return NULL;
    if (element->authority >= 0 && element->governs == GOVERNS_BINDING)
        who = demur_page_case(page, element->authority);
    if (element->authority >= 0 && element->governs == GOVERNS_PERSUASIVE)
        who = demur_page_authority(page, element->authority);
    return demur_arena_join(page->arena, who, "; ", element->why);
}

static void write_law(Page *page, int indent, const ElementResult *element) {
    const char *law = demur_page_law(page, element);
    demur_page_field(page, indent, "law", law);
    if (law != NULL)
        demur_page_field(page, indent, "but", element->contrary);
}

static void write_defeat(Page *page, int indent, const ElementResult *element) {
    for (size_t i = 0; i < element->defeated_by.count; i++) {
        demur_page_label(page, indent, i == 0 ? "defeated" : "");
        demur_flow_format(&page->flow, "by %s, which applies",
                          element->defeated_by.items[i]);
        demur_flow_close(&page->flow);
    }
}

const char *demur_page_detail(const ElementResult *element) {
    return element->detail != NULL ? element->detail
                                   : element->element->not_encoded;
}

static void write_detail(Page *page, int indent, const ElementResult *element) {
    const char *detail = demur_page_detail(element);
    if (detail == NULL)
        return;
    demur_flow_open(&page->flow, indent, indent);
    demur_flow_text(&page->flow, detail);
    demur_flow_close(&page->flow);
}

static void write_readings(Page *page, int indent,
                           const ElementResult *element) {
    if (readings_agree(element) && !page->show->full)
        list_readings(page, indent, element);
    else
        write_table(page, indent + 2, element);
}

/* The prongs of a defense of which nobody said anything. */
static void write_silence(Page *page, int indent, const Answer *answer,
                          const ElementResult *defense) {
    const char *before = "nothing said bears on it: ";
    demur_flow_open(&page->flow, indent, indent);
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part->parent < 0 || &answer->elements[part->parent] != defense ||
            !demur_page_silent(part) ||
            part->element->kind == ELEMENT_EXCEPTION)
            continue;
        demur_flow_format(&page->flow, "%s%s", before, part->element->id);
        before = ", ";
    }
    demur_flow_close(&page->flow);
}

void demur_page_write_element(Page *page, const Answer *answer,
                              const ElementResult *element, int depth) {
    int indent = depth * STEP, inner = indent + 2;
    bool brief = answer != NULL && !page->show->full;
    bool silent = brief && demur_page_silent(element);
    write_heading(page, indent, answer, element);
    if (element->status == STATUS_NOT_REACHED && !page->show->full)
        return;
    demur_page_write_words(page, inner, element->element,
                           page->show->full &&
                               element->status != STATUS_NOT_REACHED);
    if (silent && element->element->kind == ELEMENT_DEFENSE) {
        write_silence(page, inner, answer, element);
        return;
    }
    write_reading(page, inner, element);
    write_law(page, inner, element);
    write_readings(page, inner, element);
    write_defeat(page, inner, element);
    write_detail(page, inner, element);
    /* the parts of what nobody spoke of are folded, so it tells for them */
    write_reasons(page, inner, silent && depth > 0 ? NULL : answer, element);
}
