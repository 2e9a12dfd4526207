#include "show_text_page.h"

#include <stdint.h>
#include <string.h>

/* How well a reason tells why the element has its status; 0 is best. A dispute
 * that nobody resolved tells more than silence. */
static int rank_kind(Status status, const Reason *reason) {
    static const ReasonKind fails[] = {REASON_CONTRADICTED, REASON_DISREGARDED,
                                       REASON_MISSING};
    static const ReasonKind open[] = {REASON_DISPUTED, REASON_MISSING,
                                      REASON_DISREGARDED};
    const ReasonKind *order = demur_page_undecided(status) ? open : fails;
    ReasonKind kind = reason->kind;
    if (status == STATUS_SATISFIED)
        return kind != REASON_ESTABLISHED && kind != REASON_DERIVED;
    if (demur_page_unresolved(reason) || kind == REASON_OPEN_LAW)
        return 0;
    for (int i = 0; i < 3; i++)
        if (order[i] == kind)
            return i + 1;
    return 4;
}

/* Between equals the facts of its own test come first. */
static int rank(Status status, const Reason *reason) {
    return 2 * rank_kind(status, reason) + (reason->own ? 0 : 1);
}

const Reason *demur_page_deciding(const ElementResult *element) {
    const Reason *found = NULL;
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *one = &element->because[i];
        if (found == NULL ||
            rank(element->status, one) < rank(element->status, found))
            found = one;
    }
    return found;
}

static const char *capital(Page *page, const char *text) {
    char *copy = demur_arena_string(page->arena, text);
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 'a' + 'A');
    return copy;
}

/* "No (¶ 16)": the answer to the fact's question. */
static const char *reply(Page *page, const Reason *reason) {
    const char *value = capital(page, reason->value), *at = NULL;
    if (demur_page_unresolved(reason))
        return demur_arena_format(page->arena, "Disputed, and so %s",
                                  demur_page_missing(page));
    if (reason->kind == REASON_MISSING)
        return capital(page, demur_page_missing(page));
    if (reason->kind == REASON_DISPUTED)
        return "Disputed";
    if (reason->kind == REASON_OPEN_LAW)
        value = "Disputed, and a question of law";
    if (reason->version)
        at = "taken as the plaintiff alleges";
    else if (reason->unmentioned)
        at = "not mentioned";
    else if (reason->stated && reason->how == HOW_ASSUMED)
        at = "assumed";
    else if (reason->statement != NULL)
        at = reason->statement->source != NULL
                 ? reason->statement->source
                 : demur_page_place(page, reason->statement->at);
    if (reason->kind == REASON_DISREGARDED)
        value = demur_arena_format(page->arena, "%s, but %s", value,
                                   demur_page_disregarded(reason->how));
    if (at == NULL)
        return value;
    return demur_arena_format(page->arena, "%s (%s)", value, at);
}

enum { MOST_NAMES = 5 }; /* of facts in a line, unless all are shown */

/* The facts that tell it as well as the best one does, which is left out if it
 * was told. */
static void list_facts(Page *page, const ElementResult *element,
                       const char *before, const Reason *told) {
    size_t count = 0, most = page->show->full ? SIZE_MAX : MOST_NAMES;
    int wanted = rank_kind(element->status, demur_page_deciding(element));
    for (size_t i = 0; i < element->because_count; i++) {
        const Reason *one = &element->because[i];
        if (one == told || rank_kind(element->status, one) != wanted ||
            count++ >= most)
            continue;
        demur_flow_format(&page->flow, "%s%s%s", count == 1 ? before : ", ",
                          page->book->facts[one->fact].id,
                          strcmp(one->value, "no") == 0 ? " (no)" : "");
    }
    if (count > most)
        demur_flow_format(&page->flow, " and %zu more", count - most);
}

static size_t count_equals(const ElementResult *element) {
    size_t count = 0;
    int wanted = rank_kind(element->status, demur_page_deciding(element));
    for (size_t i = 0; i < element->because_count; i++)
        count += rank_kind(element->status, &element->because[i]) == wanted;
    return count;
}

/* The question that decides the element and its answer, and what else does. An
 * element that holds by several facts together is told by their names. */
void demur_page_write_deciding(Page *page, const ElementResult *element) {
    Flow *flow = &page->flow;
    for (size_t i = 0; i < element->defeated_by.count; i++)
        demur_flow_format(flow, "%s%s applies", i == 0 ? ", as " : " and ",
                          demur_page_name(page, element->defeated_by.items[i]));
    const Reason *reason = demur_page_deciding(element);
    if (reason == NULL)
        return;
    if (element->status == STATUS_SATISFIED && count_equals(element) > 1) {
        list_facts(page, element, ": ", NULL);
        return;
    }
    const char *ask = page->book->facts[reason->fact].ask;
    demur_flow_format(flow, ". %s %s",
                      ask != NULL ? ask : page->book->facts[reason->fact].id,
                      reply(page, reason));
    list_facts(page, element, "; likewise ", reason);
}
