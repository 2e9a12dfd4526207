#include "show_text_page.h"

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
        return "neither side is entitled to judgment without a trial";
    case OUTCOME_FOR_PLAINTIFF:
        return "the plaintiff prevails on these findings";
    case OUTCOME_FOR_DEFENDANT:
        return "the defendant prevails on these findings";
    case OUTCOME_COUNT:
        break;
    }
    return "";
}

/* ---- the law that decides ------------------------------------------------ */

static bool readings_differ(const ElementResult *element) {
    for (size_t i = 1; i < element->reading_count; i++)
        if (element->readings[i].status != element->readings[0].status)
            return true;
    return false;
}

/* "binding: A. v. B. (7th Cir. 2023)"; NULL where there is one test only. */
static const char *law(Page *page, const ElementResult *element) {
    if (element->governs == GOVERNS_ADOPTED)
        return demur_arena_join(page->arena, element->why, "; ",
                                element->contrary);
    if (element->governs == GOVERNS_OPEN && element->reading_count > 1 &&
        !readings_differ(element))
        return "open law: so under each reading";
    if (element->governs != GOVERNS_BINDING &&
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

/* ": not alleged under a or b; satisfied under c" */
static void write_alternatives(Page *page, const ElementResult *element,
                               const char *before) {
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
        write_alternatives(page, element, ": ");
    else if (element->status == STATUS_DOES_NOT_APPLY)
        write_scope(page, element);
    else
        demur_page_write_deciding(page, element);
    write_exceptions(page, answer, element);
    write_law(page, words);
}

/* ---- a defense ----------------------------------------------------------- */

/* The prongs by which a defense stands and the exceptions that leave it so; of
 * one that failed, what failed it; of one that is open, what is open in it. */
static bool tells(const ElementResult *part, const ElementResult *defense) {
    if (demur_page_undecided(defense->status))
        return demur_page_undecided(part->status);
    bool stands = defense->status == STATUS_SATISFIED;
    if (is_exception(part))
        return stands ? demur_status_fails(part->status) ||
                            part->status == STATUS_DOES_NOT_APPLY
                      : part->status == STATUS_SATISFIED;
    return stands ? part->status == STATUS_SATISFIED
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
    const Reason *reason = demur_page_deciding(part);
    if (reason == NULL || reason->kind == REASON_MISSING ||
        reason->kind == REASON_DISREGARDED)
        return;
    demur_flow_format(&page->flow, " (%s: %s)",
                      page->book->facts[reason->fact].id, reason->value);
}

/* "a is not alleged; b is not satisfied (c: no)" */
static void write_parts_in_line(Page *page, const Answer *answer,
                                const ElementResult *defense,
                                const char *shared) {
    const char *before = ": ";
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (!part_of(answer, part, defense) || !tells(part, defense))
            continue;
        demur_flow_format(&page->flow, "%s%s", before,
                          predicate(page, answer, part));
        write_deciding(page, part);
        const char *own = shared == NULL ? law(page, part) : NULL;
        if (own != NULL)
            demur_flow_format(&page->flow, " [%s]", own);
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

/* The prongs of a defense that bars, although nobody put them to the court. */
static void write_conceded(Page *page, const Answer *answer,
                           const ElementResult *defense) {
    size_t told = 0;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (!part_of(answer, part, defense) ||
            part->status != STATUS_NOT_REACHED || is_exception(part))
            continue;
        if (told == 0)
            open_line(page, part, 4);
        demur_flow_format(
            &page->flow, "%s%s",
            told++ == 0 ? "not put to the court, and taken as met: " : ", ",
            demur_page_name(page, part->element->id));
    }
    if (told > 0) {
        demur_flow_text(&page->flow, ".");
        demur_flow_close(&page->flow);
    }
}

/* The one part that tells what became of the defense. */
static void write_only_part(Page *page, const Answer *answer,
                            const ElementResult *part) {
    if (readings_differ(part)) {
        demur_flow_format(&page->flow, ": %s is",
                          demur_page_name(page, part->element->id));
        write_alternatives(page, part, " ");
        write_law(page, law(page, part));
        return;
    }
    demur_flow_format(&page->flow, ": %s", predicate(page, answer, part));
    write_why(page, answer, part, law(page, part));
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
        write_only_part(page, answer, only);
    } else if (fails && demur_page_beside_the_point(answer, defense)) {
        demur_flow_text(&page->flow, ": none of its prongs is met.");
    } else if (fails) {
        write_parts_in_line(page, answer, defense, shared);
        write_law(page, shared);
    } else {
        write_law(page, shared);
    }
    demur_flow_close(&page->flow);
    if (count > 1 && !fails)
        write_parts(page, answer, defense, shared);
    if (defense->status == STATUS_SATISFIED)
        write_conceded(page, answer, defense);
}

/* ---- what carries the outcome -------------------------------------------- */

/* A ground under some readings only, beside others that are sure. */
static bool perhaps(const Answer *answer, const ElementResult *element) {
    return answer->grounds.count > 0 &&
           demur_strings_has(&answer->possible_grounds, element->element->id);
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
    return demur_strings_has(&answer->grounds, id) ||
           demur_strings_has(&answer->possible_grounds, id) ||
           demur_strings_has(&answer->joint, id);
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
        return all || demur_page_undecided(element->status);
    return demur_outcome_winner(answer->outcome) == SIDE_PLAINTIFF;
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
