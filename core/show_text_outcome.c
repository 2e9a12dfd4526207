#include "show_text_page.h"

#include <stdint.h>
#include <string.h>

/* Who came out ahead, and what that does not mean. */
static const char *meaning(Outcome outcome) {
    switch (outcome) {
    case OUTCOME_STANDS:
        return "on these facts the plaintiff prevails";
    case OUTCOME_FAILS:
    case OUTCOME_BARRED:
        return "on these facts the defendant prevails";
    case OUTCOME_OPEN:
        return "neither side prevails until what is open is settled";
    case OUTCOME_SURVIVES:
        return "the plaintiff prevails on this motion, and liability is not "
               "decided";
    case OUTCOME_DISMISSED:
        return "the defendant prevails on this motion";
    case OUTCOME_JUDGMENT_FOR_PLAINTIFF:
        return "the plaintiff prevails without a trial";
    case OUTCOME_JUDGMENT_FOR_DEFENDANT:
        return "the defendant prevails without a trial";
    case OUTCOME_FOR_TRIAL:
        return "neither side prevails on this motion, and the rest is for "
               "trial";
    case OUTCOME_FOR_PLAINTIFF:
        return "the plaintiff prevails on these findings";
    case OUTCOME_FOR_DEFENDANT:
        return "the defendant prevails on these findings";
    case OUTCOME_COUNT:
        break;
    }
    return "";
}

static bool won(Outcome outcome) {
    return outcome == OUTCOME_STANDS || outcome == OUTCOME_SURVIVES ||
           outcome == OUTCOME_JUDGMENT_FOR_PLAINTIFF ||
           outcome == OUTCOME_FOR_PLAINTIFF;
}

static bool undecided(Status status) {
    return status == STATUS_OPEN || status == STATUS_FOR_TRIAL;
}

static bool has(const Strings *list, const char *id) {
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], id) == 0)
            return true;
    return false;
}

/* ---- the fact that decides ----------------------------------------------- */

/* How well a reason tells why the element has its status; 0 is best. A dispute
 * that nobody resolved tells more than silence. */
static int rank_kind(Status status, const Reason *reason) {
    static const ReasonKind fails[] = {REASON_CONTRADICTED, REASON_DISREGARDED,
                                       REASON_MISSING};
    static const ReasonKind open[] = {REASON_DISPUTED, REASON_MISSING,
                                      REASON_DISREGARDED};
    const ReasonKind *order = undecided(status) ? open : fails;
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

static const Reason *best(const ElementResult *element) {
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
    int wanted = rank_kind(element->status, best(element));
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
    int wanted = rank_kind(element->status, best(element));
    for (size_t i = 0; i < element->because_count; i++)
        count += rank_kind(element->status, &element->because[i]) == wanted;
    return count;
}

/* The question that decides the element and its answer, and what else does. An
 * element that holds by several facts together is told by their names. */
static void write_fact(Page *page, const ElementResult *element) {
    Flow *flow = &page->flow;
    for (size_t i = 0; i < element->defeated_by.count; i++)
        demur_flow_format(flow, "%s%s applies", i == 0 ? ": " : "; ",
                          demur_page_name(page, element->defeated_by.items[i]));
    const Reason *reason = best(element);
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

/* ---- the law that decides ------------------------------------------------ */

/* "binding: A. v. B. (7th Cir. 2023)"; NULL where there is one test only. */
static const char *law(Page *page, const ElementResult *element) {
    if (element->governs != GOVERNS_BINDING &&
        element->governs != GOVERNS_ADOPTED &&
        element->governs != GOVERNS_PERSUASIVE)
        return NULL;
    const char *word = demur_governs_word(element->governs);
    if (element->authority < 0)
        return word;
    return demur_arena_format(page->arena, "%s: %s", word,
                              demur_page_authority(page, element->authority));
}

static void write_law(Page *page, const char *words) {
    demur_flow_text(&page->flow, ".");
    if (words != NULL)
        demur_flow_format(&page->flow, " [%s]", words);
}

static bool readings_differ(const ElementResult *element) {
    for (size_t i = 1; i < element->reading_count; i++)
        if (element->readings[i].status != element->readings[0].status)
            return true;
    return false;
}

/* ": not alleged under a or b; satisfied under c" */
static void write_alternatives(Page *page, const ElementResult *element) {
    const char *before = ": ";
    for (size_t i = 0; i < element->reading_count; i++) {
        Status status = element->readings[i].status;
        size_t first = 0;
        while (element->readings[first].status != status)
            first++;
        if (first < i)
            continue;
        demur_flow_format(&page->flow, "%s%s under ", before,
                          demur_page_status(page, status));
        before = "; ";
        for (size_t k = i, told = 0; k < element->reading_count; k++)
            if (element->readings[k].status == status)
                demur_flow_format(&page->flow, "%s%s", told++ > 0 ? " or " : "",
                                  element->readings[k].reading->id);
    }
}

static bool part_of(const Answer *answer, const ElementResult *part,
                    const ElementResult *whole) {
    return part->parent >= 0 && &answer->elements[part->parent] == whole;
}

static bool is_exception(const ElementResult *element) {
    return element->element->kind == ELEMENT_EXCEPTION;
}

/* Why it does not apply at all. */
static void write_scope(Page *page, const ElementResult *element) {
    if (element->detail != NULL)
        demur_flow_format(&page->flow, " (%s)", element->detail);
}

/* The exceptions that could have undone what holds. */
static void write_exceptions(Page *page, const Answer *answer,
                             const ElementResult *element) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part_of(answer, part, element) && is_exception(part) &&
            element->status == STATUS_SATISFIED &&
            demur_status_fails(part->status))
            demur_flow_format(
                &page->flow, "; %s",
                demur_page_ground(page, answer, part->element->id));
    }
}

static void write_why(Page *page, const Answer *answer,
                      const ElementResult *element, const char *words) {
    if (readings_differ(element))
        write_alternatives(page, element);
    else if (element->status == STATUS_DOES_NOT_APPLY)
        write_scope(page, element);
    else
        write_fact(page, element);
    write_exceptions(page, answer, element);
    write_law(page, words);
}

/* ---- a defense ----------------------------------------------------------- */

/* The prongs by which a defense stands and the exceptions that leave it so; of
 * one that failed, what failed it; of one that is open, what is open in it. */
static bool tells(const ElementResult *part, const ElementResult *defense) {
    if (undecided(defense->status))
        return undecided(part->status);
    bool stands = defense->status == STATUS_SATISFIED;
    if (is_exception(part))
        return stands ? demur_status_fails(part->status) ||
                            part->status == STATUS_DOES_NOT_APPLY
                      : part->status == STATUS_SATISFIED;
    return stands ? part->status == STATUS_SATISFIED ||
                        part->status == STATUS_NOT_REACHED
                  : demur_status_fails(part->status);
}

static size_t count_parts(const Answer *answer, const ElementResult *defense,
                          const ElementResult **only) {
    size_t count = 0;
    for (size_t i = 0; i < answer->element_count; i++)
        if (part_of(answer, &answer->elements[i], defense) &&
            tells(&answer->elements[i], defense)) {
            *only = &answer->elements[i];
            count++;
        }
    return count;
}

static const char *predicate(Page *page, const Answer *answer,
                             const ElementResult *part) {
    return demur_page_ground(page, answer, part->element->id);
}

/* " (hosted_it: no)": the fact that decides it, in short. */
static void write_deciding(Page *page, const ElementResult *part) {
    const Reason *reason = best(part);
    if (reason == NULL || reason->kind == REASON_MISSING ||
        reason->kind == REASON_DISREGARDED)
        return;
    demur_flow_format(&page->flow, " (%s: %s)",
                      page->book->facts[reason->fact].id, reason->value);
}

/* "a is not alleged; b is not satisfied (c: no)" */
static void write_parts_in_line(Page *page, const Answer *answer,
                                const ElementResult *defense) {
    const char *before = ": ";
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (!part_of(answer, part, defense) || !tells(part, defense))
            continue;
        demur_flow_format(&page->flow, "%s%s", before,
                          predicate(page, answer, part));
        write_deciding(page, part);
        before = "; ";
    }
}

static void open_line(Page *page, const ElementResult *element, int indent) {
    Flow *flow = &page->flow;
    demur_flow_open(flow, indent, indent + 2);
    demur_flow_paint(flow, demur_page_paint(element->status));
    demur_flow_format(flow, "%s ", demur_status_mark(element->status));
    demur_flow_paint(flow, PAINT_PLAIN);
}

/* The law that all its parts share, so that it is told once; or NULL. */
static const char *shared_law(Page *page, const Answer *answer,
                              const ElementResult *defense) {
    const char *shared = NULL;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (!part_of(answer, part, defense) || !tells(part, defense))
            continue;
        const char *own = law(page, part);
        if (own == NULL || (shared != NULL && strcmp(shared, own) != 0))
            return NULL;
        shared = own;
    }
    return shared;
}

static void write_parts(Page *page, const Answer *answer,
                        const ElementResult *defense, const char *shared) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (!part_of(answer, part, defense) || !tells(part, defense))
            continue;
        open_line(page, part, 4);
        demur_flow_text(&page->flow, predicate(page, answer, part));
        write_why(page, answer, part, shared == NULL ? law(page, part) : NULL);
        demur_flow_close(&page->flow);
    }
}

static void write_defense(Page *page, const Answer *answer,
                          const ElementResult *defense) {
    const ElementResult *only = NULL;
    size_t count = count_parts(answer, defense, &only);
    bool fails = demur_status_fails(defense->status);
    const char *shared = shared_law(page, answer, defense);
    if (count == 0) {
        write_why(page, answer, defense, law(page, defense));
    } else if (count == 1) {
        demur_flow_format(&page->flow, ": %s", predicate(page, answer, only));
        write_why(page, answer, only, law(page, only));
    } else if (fails) {
        write_parts_in_line(page, answer, defense);
        write_law(page, shared);
    } else {
        write_law(page, shared);
    }
    demur_flow_close(&page->flow);
    if (count > 1 && !fails)
        write_parts(page, answer, defense, shared);
}

/* ---- what carries the outcome -------------------------------------------- */

/* A ground under some readings only, beside others that are sure. */
static bool perhaps(const Answer *answer, const ElementResult *element) {
    return answer->grounds.count > 0 &&
           has(&answer->possible_grounds, element->element->id);
}

/* "the elements of the tort: not in the rule book, and taken as met." */
static void write_left_out(Page *page, const Element *element) {
    char *name = demur_arena_string(page->arena,
                                    element->title != NULL
                                        ? element->title
                                        : demur_page_name(page, element->id));
    if (name[0] >= 'A' && name[0] <= 'Z' && !(name[1] >= 'A' && name[1] <= 'Z'))
        name[0] = (char)(name[0] - 'A' + 'a');
    demur_flow_format(&page->flow,
                      "%s: not in the rule book, and taken as met.", name);
    demur_flow_close(&page->flow);
}

static void write_carrier(Page *page, const Answer *answer,
                          const ElementResult *element) {
    Flow *flow = &page->flow;
    open_line(page, element, 2);
    if (element->status == STATUS_NOT_ENCODED) {
        write_left_out(page, element->element);
        return;
    }
    if (perhaps(answer, element))
        demur_flow_text(flow, "perhaps also: ");
    demur_flow_text(flow, predicate(page, answer, element));
    if (element->element->kind == ELEMENT_DEFENSE) {
        write_defense(page, answer, element);
        return;
    }
    write_why(page, answer, element, law(page, element));
    demur_flow_close(flow);
}

static bool is_ground(const Answer *answer, const char *id) {
    return has(&answer->grounds, id) || has(&answer->possible_grounds, id) ||
           has(&answer->joint, id);
}

/* What was lost is carried by its grounds, what is undecided by what is open,
 * what was won by everything. */
static bool carries(const Answer *answer, const ElementResult *element,
                    bool all) {
    if (element->parent >= 0 || element->status == STATUS_NOT_REACHED ||
        element->status == STATUS_DOES_NOT_APPLY)
        return false;
    if (is_ground(answer, element->element->id))
        return true;
    if (answer->outcome == OUTCOME_OPEN || answer->outcome == OUTCOME_FOR_TRIAL)
        return all || undecided(element->status);
    return won(answer->outcome);
}

/* What is sure comes before what may be. */
static size_t write_carriers(Page *page, const Answer *answer, bool all) {
    size_t count = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < answer->element_count; i++) {
            const ElementResult *element = &answer->elements[i];
            if (!carries(answer, element, all) ||
                perhaps(answer, element) != (pass == 1))
                continue;
            write_carrier(page, answer, element);
            count++;
        }
    return count;
}

static void write_joint(Page *page, const Answer *answer) {
    for (size_t i = 0; i < answer->joint.count; i++) {
        if (i == 0) {
            demur_flow_open(&page->flow, 2, 4);
            demur_flow_text(&page->flow, "Together, although none alone: ");
        }
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : ", ",
                          demur_page_name(page, answer->joint.items[i]));
    }
    if (answer->joint.count > 0)
        demur_flow_close(&page->flow);
}

static void write_headline(Page *page, const Answer *answer) {
    Flow *flow = &page->flow;
    int32_t posture = page->decision->posture;
    const char *cite = posture < 0 ? NULL : page->book->postures[posture].cite;
    size_t grounds = answer->grounds.count;
    demur_flow_open(flow, 0, 2);
    demur_page_outcome_word(page, answer->outcome);
    if (cite != NULL)
        demur_flow_format(flow, " (%s)", cite);
    demur_flow_format(flow, ": %s", meaning(answer->outcome));
    if (grounds > 1)
        demur_flow_format(flow, ", on each of %zu grounds", grounds);
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

void demur_page_write_outcome(Page *page, const Answer *answer) {
    write_headline(page, answer);
    if (write_carriers(page, answer, false) == 0)
        write_carriers(page, answer, true);
    write_joint(page, answer);
    demur_page_write_open(page, answer);
}
