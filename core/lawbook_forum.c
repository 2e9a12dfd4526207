#include "lawbook_inner.h"

#include "entail.h"

#include <string.h>

/* ---- stricter and looser ------------------------------------------------- */

/* More than a person can compare are not compared. */
enum { MOST_READINGS = 64 };

/* entails[a * count + b]: whoever meets reading a meets reading b. */
typedef struct Order {
    const Element *element;
    size_t count; /* of its readings */
    bool *entails;
    bool *idle; /* it always holds, or never: then order says nothing */
} Order;

static bool find_order(Lawbook *lawbook, int32_t index, Order *order) {
    size_t count = order->count;
    Entail *entail = demur_entail_new(lawbook->model, lawbook->diag);
    if (entail == NULL)
        return false;
    Bdd *functions =
        demur_arena_array(lawbook->arena, count, sizeof *functions);
    for (size_t r = 0; r < count; r++) {
        functions[r] = demur_entail_element(entail, index, (int32_t)r);
        order->idle[r] = functions[r] <= BDD_TRUE;
    }
    bool decided = true;
    for (size_t a = 0; a < count; a++)
        for (size_t b = 0; b < count; b++) {
            Entailment found =
                demur_entail(entail, functions[a], functions[b], NULL);
            order->entails[a * count + b] = found == ENTAILMENT_PROVED;
            decided = decided && found != ENTAILMENT_UNDECIDED;
        }
    demur_entail_free(entail);
    return decided;
}

static bool equal(const Order *order, size_t a, size_t b) {
    return order->entails[a * order->count + b] &&
           order->entails[b * order->count + a];
}

static bool stricter(const Order *order, size_t a, size_t b) {
    return order->entails[a * order->count + b] &&
           !order->entails[b * order->count + a];
}

/* Pairs with another between them follow from those that are told. */
static bool is_next(const Order *order, size_t a, size_t b) {
    if (!stricter(order, a, b))
        return false;
    for (size_t c = 0; c < order->count; c++)
        if (stricter(order, a, c) && stricter(order, c, b))
            return false;
    return true;
}

static bool worth_telling(const Order *order, size_t a, size_t b) {
    return !order->idle[a] && !order->idle[b] && a != b &&
           (is_next(order, a, b) || (a < b && equal(order, a, b)));
}

static void tell_pair(Lawbook *lawbook, const Order *order, size_t a,
                      size_t b) {
    const Reading *readings = order->element->readings;
    const char *first = demur_lawbook_reading(lawbook, &readings[a]);
    const char *second = demur_lawbook_reading(lawbook, &readings[b]);
    Prose item = {0};
    if (equal(order, a, b))
        demur_prose_format(lawbook->document, &item,
                           "“%s” and “%s” come to the same test: whatever "
                           "facts can be together meet both or neither.",
                           first, second);
    else
        demur_prose_format(lawbook->document, &item,
                           "“%s” is stricter than “%s”: whoever meets it meets "
                           "that too.",
                           first, second);
    demur_document_item(lawbook->document, item);
}

void demur_lawbook_strictness(Lawbook *lawbook, int32_t index) {
    const Element *element = &lawbook->book->elements[index];
    size_t count = element->reading_count;
    Order order = {.element = element, .count = count};
    if (count <= MOST_READINGS) {
        order.entails = demur_arena_array(lawbook->arena, count * count, 1);
        order.idle = demur_arena_array(lawbook->arena, count, 1);
    }
    if (count > MOST_READINGS || !find_order(lawbook, index, &order)) {
        demur_document_paragraph(
            lawbook->document,
            demur_lawbook_prose(lawbook, "Which is stricter than which was too "
                                         "much to work out."));
        return;
    }
    for (size_t a = 0; a < count; a++)
        for (size_t b = 0; b < count; b++)
            if (worth_telling(&order, a, b))
                tell_pair(lawbook, &order, a, b);
}

/* ---- which court follows which ------------------------------------------- */

static bool same(const Selection *a, const Selection *b) {
    return a->governs == b->governs && a->reading == b->reading &&
           a->authority == b->authority;
}

static Prose readings_of(Lawbook *lawbook, const Element *element,
                         const Selection *selection) {
    Prose prose = {0};
    for (size_t i = 0; i < selection->candidate_count; i++)
        demur_prose_format(
            lawbook->document, &prose, "%s%s", i == 0 ? "" : "; ",
            demur_lawbook_reading(
                lawbook, &element->readings[selection->candidates[i].reading]));
    return prose;
}

static Prose reason_of(Lawbook *lawbook, int32_t element,
                       const Selection *selection) {
    Prose prose = {0};
    if (selection->governs == GOVERNS_OPEN) {
        demur_prose_format(lawbook->document, &prose, "%s",
                           selection->undecided
                               ? "open: no decision on it stands"
                               : "open: nothing binds, and these compete");
        return prose;
    }
    demur_prose_format(lawbook->document, &prose, "%s",
                       selection->governs == GOVERNS_BINDING
                           ? "binding: "
                           : "persuasive, the only reading that stands: ");
    if (selection->authority >= 0)
        demur_lawbook_cite(lawbook, &prose, selection->authority, element);
    return prose;
}

/* One row for the courts that `first` stands for. */
static void add_row(Lawbook *lawbook, int32_t index, int32_t first) {
    const Book *book = lawbook->book;
    const Selection *selection = &lawbook->selections[first][index];
    Prose courts = {0};
    for (int32_t c = first; c < (int32_t)book->court_count; c++)
        if (lawbook->binds[c] &&
            same(&lawbook->selections[c][index], selection))
            demur_prose_format(lawbook->document, &courts, "%s%s",
                               courts.count == 0 ? "" : ", ",
                               book->courts[c].abbr);
    demur_document_cell(lawbook->document, courts);
    demur_document_cell(
        lawbook->document,
        readings_of(lawbook, &book->elements[index], selection));
    demur_document_cell(lawbook->document,
                        reason_of(lawbook, index, selection));
}

static bool told(const Lawbook *lawbook, int32_t index, int32_t court) {
    for (int32_t c = 0; c < court; c++)
        if (lawbook->binds[c] && same(&lawbook->selections[c][index],
                                      &lawbook->selections[court][index]))
            return true;
    return false;
}

void demur_lawbook_courts(Lawbook *lawbook, int32_t index) {
    static const char *const headings[] = {"Courts", "Reading", "Why"};
    const Book *book = lawbook->book;
    if (book->court_count == 0)
        return;
    demur_document_table(
        lawbook->document,
        demur_arena_format(lawbook->arena,
                           "%s: which court follows which reading on %s",
                           demur_lawbook_title(lawbook, index),
                           demur_lawbook_day(lawbook, lawbook->day)),
        headings, 3);
    for (int32_t c = 0; c < (int32_t)book->court_count; c++)
        if (lawbook->binds[c] && !told(lawbook, index, c))
            add_row(lawbook, index, c);
}
