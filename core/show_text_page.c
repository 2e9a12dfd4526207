#include "show_text_page.h"

#include <string.h>

void demur_page_init(Page *page, const Result *result, const Show *show,
                     Buffer *out) {
    *page = (Page){.show = show,
                   .result = result,
                   .book = result->book,
                   .decision = &result->base,
                   .arena = demur_arena_new()};
    page->asked = demur_arena_array(page->arena, page->book->fact_count,
                                    sizeof *page->asked);
    demur_flow_init(&page->flow, out, show->width, show->color);
}

void demur_page_finish(Page *page) {
    demur_flow_finish(&page->flow);
    demur_arena_free(page->arena);
}

void demur_page_label(Page *page, int indent, const char *label) {
    demur_flow_open(&page->flow, indent, indent + LABEL);
    demur_flow_paint(&page->flow, PAINT_FAINT);
    demur_flow_text(&page->flow, label);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_column(&page->flow, indent + LABEL);
}

void demur_page_write_list(Page *page, int indent, const char *before,
                           const char *between, const Strings *names) {
    if (names->count == 0)
        return;
    demur_flow_open(&page->flow, indent, indent + 2);
    demur_flow_text(&page->flow, before);
    for (size_t i = 0; i < names->count; i++)
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "" : between,
                          names->items[i]);
    demur_flow_close(&page->flow);
}

bool demur_page_has_unreached(const Answer *answer) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].status == STATUS_NOT_REACHED)
            return true;
    return false;
}

Strings demur_page_issues(Page *page, const Answer *answer) {
    Strings own = {0};
    for (size_t i = 0; i < answer->issues.count; i++)
        if (!demur_strings_has(&answer->strangers, answer->issues.items[i]))
            DEMUR_PUSH(page->arena, own.items, own.count,
                       answer->issues.items[i]);
    return own;
}

void demur_page_heading(Page *page, const char *text) {
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow, text);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

void demur_page_paragraph(Page *page, int first, int hang, const char *text) {
    demur_flow_open(&page->flow, first, hang);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

void demur_page_field(Page *page, int indent, const char *label,
                      const char *text) {
    if (text == NULL)
        return;
    demur_page_label(page, indent, label);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

const char *demur_page_name(Page *page, const char *id) {
    return demur_words_spaced(page->arena, id);
}

static int year(Date date) {
    char day[DATE_TEXT_SIZE];
    demur_date_write(date, day);
    return (day[0] - '0') * 1000 + (day[1] - '0') * 100 + (day[2] - '0') * 10 +
           (day[3] - '0');
}

const char *demur_page_case(const Page *page, int32_t authority) {
    const Authority *of = &page->book->authorities[authority];
    return of->short_name != NULL ? of->short_name : of->name;
}

const char *demur_page_authority(Page *page, int32_t number) {
    const Authority *of = &page->book->authorities[number];
    const char *name = demur_page_case(page, number);
    const char *court =
        of->court < 0 ? NULL : page->book->courts[of->court].abbr;
    if (of->date == DATE_NONE)
        return name;
    if (court == NULL)
        return demur_arena_format(page->arena, "%s (%d)", name, year(of->date));
    return demur_arena_format(page->arena, "%s (%s %d)", name, court,
                              year(of->date));
}

bool demur_page_names_statute(const char *title, const char *cite) {
    const char *section = strstr(cite, "\xC2\xA7");
    return title != NULL && section != NULL && strstr(title, section) != NULL;
}

const char *demur_page_place(Page *page, Place at) {
    if (at.file < 0)
        return NULL;
    const char *name = demur_diag_source_name(page->show->diag, at.file);
    const char *slash = strrchr(name, '/');
    if (slash != NULL)
        name = slash + 1;
    if (at.line < 1)
        return name;
    return demur_arena_format(page->arena, "%s:%d", name, at.line);
}

const char *demur_page_status(Page *page, Status status) {
    return demur_page_name(page, demur_status_word(status));
}

const char *demur_page_nobody(const Page *page, const Reading *reading) {
    for (size_t i = 0; i < reading->by.count; i++) {
        const Authority *by = &page->book->authorities[reading->by.items[i]];
        if (by->date <= page->decision->date)
            return "no decision stands";
    }
    return "not decided yet";
}

const char *demur_page_was(Page *page, Status status) {
    switch (status) {
    case STATUS_DOES_NOT_APPLY:
        return "did not apply before";
    case STATUS_NO_EVIDENCE:
        return "was without evidence";
    default:
        return demur_arena_format(page->arena, "was %s",
                                  demur_page_status(page, status));
    }
}

Paint demur_page_paint(Status status) {
    if (status == STATUS_SATISFIED)
        return PAINT_GOOD;
    if (demur_status_fails(status))
        return PAINT_BAD;
    if (demur_page_undecided(status))
        return PAINT_OPEN;
    return PAINT_FAINT;
}

bool demur_page_undecided(Status status) {
    return status == STATUS_OPEN || status == STATUS_FOR_TRIAL;
}

bool demur_page_silent(const ElementResult *element) {
    for (size_t i = 0; i < element->because_count; i++)
        if (element->because[i].kind != REASON_MISSING)
            return false;
    return demur_status_fails(element->status) && element->because_count > 0;
}

const char *demur_page_missing(const Page *page) {
    int32_t posture = page->decision->posture;
    const char *word =
        posture < 0 ? NULL : page->book->postures[posture].missing;
    return word == NULL ? "nobody said" : word;
}

bool demur_page_unresolved(const Reason *reason) {
    return reason->kind == REASON_MISSING &&
           strcmp(reason->value, "disputed") == 0;
}

const char *demur_page_disregarded(How how) {
    switch (how) {
    case HOW_ALLEGED:
        return "only alleged, which does not count here";
    case HOW_CONCLUSORY:
        return "conclusory, which does not count here";
    case HOW_EVIDENCE:
        return "only evidence, which does not count here";
    case HOW_FOUND:
        return "a finding, which does not count here";
    case HOW_ADMITTED:
    case HOW_ASSUMED:
    case HOW_STIPULATED:
    case HOW_COUNT:
        break;
    }
    return "said in a way that does not count here";
}

/* The predicate that goes with an element's name. */
static const char *predicate(Status status) {
    switch (status) {
    case STATUS_SATISFIED:
        return "is satisfied";
    case STATUS_NOT_SATISFIED:
        return "is not satisfied";
    case STATUS_OPEN:
        return "is open";
    case STATUS_NOT_ALLEGED:
        return "is not alleged";
    case STATUS_NOT_ON_FACE:
        return "is not on the face of the complaint";
    case STATUS_NO_EVIDENCE:
        return "has no evidence";
    case STATUS_FOR_TRIAL:
        return "is for trial";
    case STATUS_NOT_PROVED:
        return "is not proved";
    case STATUS_NOT_REACHED:
        return "is not reached";
    case STATUS_DOES_NOT_APPLY:
        return "does not apply";
    case STATUS_NOT_ENCODED:
        return "is not encoded";
    case STATUS_COUNT:
        break;
    }
    return "";
}

const char *demur_page_ground(Page *page, const Answer *answer,
                              const char *id) {
    const ElementResult *element = demur_answer_element(answer, id);
    const char *name = demur_page_name(page, id);
    if (element == NULL)
        return name;
    ElementKind kind = element->element->kind;
    const char *what = predicate(element->status);
    if (kind == ELEMENT_DEFENSE && element->status == STATUS_SATISFIED)
        what = "bars the claim";
    if (kind == ELEMENT_DEFENSE && demur_status_fails(element->status))
        what = "does not bar the claim";
    if (kind == ELEMENT_EXCEPTION && element->status == STATUS_SATISFIED)
        what = "applies";
    if (kind == ELEMENT_EXCEPTION && demur_status_fails(element->status))
        what = demur_arena_format(page->arena, "does not apply (%s)",
                                  demur_page_status(page, element->status));
    return DEMUR_CONCAT(page->arena, name, " ", what);
}

const char *demur_page_ground_word(const Answer *answer,
                                   const ElementResult *element) {
    const char *id = element->element->id;
    return demur_strings_has(&answer->grounds, id) ? "a ground"
           : demur_strings_has(&answer->possible_grounds, id)
               ? "perhaps a ground"
           : demur_strings_has(&answer->joint, id) ? "a ground with others"
                                                   : NULL;
}

static void list_grounds(Page *page, const Answer *answer,
                         const Strings *grounds) {
    for (size_t i = 0; i < grounds->count; i++) {
        demur_flow_text(&page->flow, i == 0 ? ": " : "; ");
        demur_flow_text(&page->flow,
                        demur_page_ground(page, answer, grounds->items[i]));
    }
}

static void list_names(Page *page, const char *before, const Strings *names) {
    for (size_t i = 0; i < names->count; i++) {
        demur_flow_text(&page->flow, i == 0 ? before : ", ");
        demur_flow_text(&page->flow, demur_page_name(page, names->items[i]));
    }
}

/* The first prong at which the defense fails or exception that applies, or the
 * defense itself. */
static const ElementResult *failing_part(const Answer *answer,
                                         const ElementResult *defense) {
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part->parent < 0 || &answer->elements[part->parent] != defense)
            continue;
        if (part->element->kind == ELEMENT_EXCEPTION
                ? part->status == STATUS_SATISFIED
                : demur_status_fails(part->status))
            return part;
    }
    return defense;
}

static const char *shortcoming(Page *page, const Answer *answer,
                               const ElementResult *defense) {
    const ElementResult *part = failing_part(answer, defense);
    const char *id = part->element->id;
    if (part->element->kind == ELEMENT_EXCEPTION)
        return demur_page_ground(page, answer, id);
    const char *status = demur_page_status(page, part->status);
    if (part == defense)
        return status;
    return demur_arena_format(page->arena, "%s: %s", demur_page_name(page, id),
                              status);
}

/* True if the plaintiff had elements to meet, and met each that was put. */
static bool elements_hold(const Answer *answer) {
    size_t count = 0;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        if (element->parent >= 0 || element->element->kind == ELEMENT_DEFENSE)
            continue;
        if (element->status == STATUS_NOT_ENCODED)
            return false;
        count += element->status == STATUS_SATISFIED;
    }
    return count > 0;
}

/* True if a prong of the defense is there, or it has none: it was a matter at
 * all. */
static bool invoked(const Answer *answer, const ElementResult *defense) {
    bool has_prongs = false;
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *part = &answer->elements[i];
        if (part->parent < 0 || &answer->elements[part->parent] != defense ||
            part->element->kind == ELEMENT_EXCEPTION)
            continue;
        has_prongs = true;
        if (!demur_status_fails(part->status))
            return true;
    }
    return !has_prongs;
}

bool demur_page_beside_the_point(const Answer *answer,
                                 const ElementResult *defense) {
    return elements_hold(answer) && !invoked(answer, defense);
}

/* Why nothing is a ground, where there is a defense: the elements hold, and it
 * did not help. */
static void no_ground(Page *page, const Answer *answer, bool won) {
    bool hold = won && elements_hold(answer);
    bool untold = false;
    const char *before = hold ? ": each element in issue holds; " : ": ";
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *defense = &answer->elements[i];
        if (defense->element->kind != ELEMENT_DEFENSE ||
            !demur_status_fails(defense->status))
            continue;
        if (hold && !invoked(answer, defense)) {
            untold = true;
            continue;
        }
        demur_flow_format(&page->flow, "%s%s does not bar it (%s)", before,
                          demur_page_name(page, defense->element->id),
                          shortcoming(page, answer, defense));
        before = "; ";
    }
    if (untold && before[0] == ':')
        demur_flow_text(&page->flow, ": each element in issue holds");
}

/* The elements and defenses that leave the outcome undecided. Lines show
 * answers that are not explained, so nothing here may rest on `matters`. */
static bool list_undecided(Page *page, const Answer *answer) {
    const char *before = ": ";
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        if (element->parent >= 0 || !demur_page_undecided(element->status))
            continue;
        demur_flow_text(&page->flow, before);
        demur_flow_text(&page->flow,
                        demur_page_ground(page, answer, element->element->id));
        before = "; ";
    }
    return before[0] == ';';
}

static Paint outcome_paint(Outcome outcome) {
    static const Paint paints[] = {[SIDE_NONE] = PAINT_OPEN,
                                   [SIDE_PLAINTIFF] = PAINT_GOOD,
                                   [SIDE_DEFENDANT] = PAINT_BAD};
    return paints[demur_outcome_winner(outcome)];
}

static const char *capitals(Page *page, const char *word) {
    char *text = demur_words_spaced(page->arena, word);
    for (char *at = text; *at != '\0'; at++)
        if (*at >= 'a' && *at <= 'z')
            *at = (char)(*at - 'a' + 'A');
    return text;
}

void demur_page_outcome_word(Page *page, Outcome outcome) {
    Flow *flow = &page->flow;
    demur_flow_paint(flow, PAINT_STRONG);
    demur_flow_paint(flow, outcome_paint(outcome));
    demur_flow_text(flow, capitals(page, demur_outcome_word(outcome)));
    demur_flow_paint(flow, PAINT_PLAIN);
}

void demur_page_outcome(Page *page, const Answer *answer) {
    demur_page_outcome_word(page, answer->outcome);
    list_grounds(page, answer, &answer->grounds);
    list_names(page, "; together, although none alone: ", &answer->joint);
    list_names(page,
               answer->grounds.count == 0 ? ": depending on "
                                          : "; perhaps also ",
               &answer->possible_grounds);
    Paint paint = outcome_paint(answer->outcome);
    bool silent = answer->grounds.count + answer->possible_grounds.count == 0;
    bool told = paint == PAINT_OPEN && silent && list_undecided(page, answer);
    if (paint == PAINT_GOOD ||
        (answer->outcome == OUTCOME_FOR_TRIAL && silent && !told))
        no_ground(page, answer, paint == PAINT_GOOD);
}

const char *demur_page_forum(Page *page, const Decision *decision) {
    const Book *book = page->book;
    char day[DATE_TEXT_SIZE];
    const char *court = decision->court < 0
                            ? "no court: nothing binds"
                            : book->courts[decision->court].abbr;
    const char *text = demur_arena_format(
        page->arena, "%s; as of %s%s", court,
        decision->date == DATE_NONE ? "no date"
                                    : demur_date_write(decision->date, day),
        decision->date_given ? "" : ", the rule book's day");
    if (decision->posture < 0)
        return text;
    return demur_arena_format(page->arena, "%s; %s", text,
                              book->postures[decision->posture].title);
}

void demur_page_write_title(Page *page) {
    const char *title = page->result->pattern->title;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow,
                    title != NULL ? title : page->result->pattern->file);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_format(&page->flow, " (%s)",
                      demur_page_forum(page, page->decision));
    demur_flow_close(&page->flow);
}

void demur_page_write_claim(Page *page, const Answer *answer) {
    const Claim *claim = answer->claim;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow,
                    claim->title != NULL ? claim->title : claim->id);
    if (claim->statute >= 0 &&
        !demur_page_names_statute(claim->title,
                                  page->book->statutes[claim->statute].cite))
        demur_flow_format(&page->flow, " (%s)",
                          page->book->statutes[claim->statute].cite);
    if (answer->defendant != NULL)
        demur_flow_format(&page->flow, ", against %s", answer->defendant);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}
