#include "findings.h"

#include "authorities.h"
#include "cone.h"
#include "explain.h"

#include <string.h>

typedef struct Findings {
    Judgment *judgment;
    const World *world;
    const Book *book;
    const Question *question;
    const Verdict *verdict;
    Answer *answer;
    int32_t *places; /* per element of the book: its place in the answer */
    Arena *arena;
} Findings;

static bool decided(const Findings *findings, int32_t element) {
    Role role = findings->judgment->roles[element];
    return role == ROLE_DECIDED || role == ROLE_EXCEPTION;
}

static void add_once(Findings *findings, Indices *list, int32_t item) {
    if (!demur_indices_has(list, item))
        DEMUR_PUSH(findings->arena, list->items, list->count, item);
}

/* ---- one element --------------------------------------------------------- */

static const char *detail(Findings *findings, int32_t index) {
    const Element *element = &findings->book->elements[index];
    char day[DATE_TEXT_SIZE];
    switch (findings->judgment->roles[index]) {
    case ROLE_TAKEN_AS_MET:
        return "not put to the court; taken as met";
    case ROLE_NOT_INVOKED:
        return "not put to the court; not invoked";
    case ROLE_NOT_ENCODED:
        return element->not_encoded;
    case ROLE_NOT_REACHING:
        return element->leaves_out == NULL
                   ? "does not reach this claim"
                   : demur_arena_format(
                         findings->arena,
                         "does not reach this claim; the words: \"%s\"",
                         element->leaves_out);
    case ROLE_NOT_YET:
        return "what might apply to earlier conduct is not enacted yet";
    case ROLE_NONE:
    case ROLE_DECIDED:
    case ROLE_EXCEPTION:
        break;
    }
    if (!findings->judgment->elements[index].inert)
        return NULL;
    const Version *version =
        &findings->book->statutes[element->statute].versions[element->version];
    return demur_arena_format(findings->arena,
                              "not in force here: it took effect on %s",
                              demur_date_write(version->from, day));
}

/* Each competing reading alone, whatever the rest of the law is. */
static void add_readings(Findings *findings, ElementResult *result) {
    const Selection *selection = &findings->judgment->selections[result->index];
    Model *model = findings->world->model;
    for (size_t i = 0; i < selection->candidate_count; i++) {
        const Candidate *candidate = &selection->candidates[i];
        Bdd domain =
            demur_diagram_and(model->diagram, findings->judgment->domain,
                              demur_model_choice(model, result->index, i,
                                                 selection->candidate_count));
        ReadingResult reading = {
            .reading = &result->element->readings[candidate->reading],
            .status =
                demur_decide_status(findings->judgment, result->index, domain),
            .authorities = candidate->authorities};
        DEMUR_PUSH(findings->arena, result->readings, result->reading_count,
                   reading);
    }
}

static void add_law(Findings *findings, ElementResult *result) {
    const Selection *selection = &findings->judgment->selections[result->index];
    result->authority = -1;
    result->governs = GOVERNS_COUNT;
    if (findings->judgment->roles[result->index] != ROLE_DECIDED)
        return;
    result->governs = selection->governs;
    result->why = selection->why;
    result->contrary = selection->contrary;
    result->authority = selection->authority;
    if (selection->reading >= 0)
        result->reading = &result->element->readings[selection->reading];
    else if (result->element->reading_count > 0)
        add_readings(findings, result);
}

static bool always(const Findings *findings, Bdd function) {
    return demur_diagram_implies(findings->world->model->diagram,
                                 findings->judgment->domain,
                                 function) == BDD_TRUE;
}

/* The value that the element closes to. One whose bearer had to show that it
 * does not hold, and did not, counts as holding. */
static void add_value(Findings *findings, ElementResult *result) {
    const Judgment *judgment = findings->judgment;
    result->holds =
        always(findings, demur_decide_true(judgment, result->index));
    result->fails =
        always(findings, demur_decide_false(judgment, result->index));
    if (decided(findings, result->index) && result->holds &&
        demur_status_fails(result->status))
        result->detail = "so it counts as true: its bearer had to show that it "
                         "is not";
}

/* The exceptions in a formula that apply, and so defeat what it belongs to. */
static void find_defeats(Findings *findings, const Formula *formula,
                         bool under_unless, Strings *defeats) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT && under_unless &&
        decided(findings, formula->index) &&
        always(findings, demur_decide_true(findings->judgment, formula->index)))
        DEMUR_PUSH(findings->arena, defeats->items, defeats->count,
                   findings->book->elements[formula->index].id);
    for (size_t i = 0; i < formula->part_count; i++)
        find_defeats(findings, formula->parts[i],
                     under_unless || (formula->kind == FORMULA_UNLESS && i > 0),
                     defeats);
}

static void add_defeats(Findings *findings, ElementResult *result) {
    const Element *element = result->element;
    if (!decided(findings, result->index) ||
        result->status != STATUS_NOT_SATISFIED)
        return;
    for (size_t u = 0; u < element->unless_count; u++)
        find_defeats(findings, element->unless[u], true, &result->defeated_by);
    find_defeats(findings, element->test, false, &result->defeated_by);
    if (result->reading != NULL)
        find_defeats(findings, result->reading->test, false,
                     &result->defeated_by);
}

static void add_element(Findings *findings, int32_t index) {
    const Element *element = &findings->book->elements[index];
    ElementResult result = {.element = element,
                            .index = index,
                            .parent = -1,
                            .burden = element->side,
                            .status =
                                demur_decide_status(findings->judgment, index,
                                                    findings->judgment->domain),
                            .detail = detail(findings, index)};
    add_law(findings, &result);
    add_value(findings, &result);
    add_defeats(findings, &result);
    findings->places[index] = (int32_t)findings->answer->element_count;
    DEMUR_PUSH(findings->arena, findings->answer->elements,
               findings->answer->element_count, result);
}

/* ---- parents ------------------------------------------------------------- */

static void adopt_parts(Findings *findings, const Formula *formula,
                        int32_t parent) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT &&
        findings->places[formula->index] >= 0) {
        ElementResult *part =
            &findings->answer->elements[findings->places[formula->index]];
        if (part->parent < 0)
            part->parent = parent;
    }
    for (size_t i = 0; i < formula->part_count; i++)
        adopt_parts(findings, formula->parts[i], parent);
}

static void find_parents(Findings *findings) {
    const Book *book = findings->book;
    for (size_t i = 0; i < findings->answer->element_count; i++) {
        const Element *element = findings->answer->elements[i].element;
        int32_t parent = (int32_t)i;
        adopt_parts(findings, element->test, parent);
        for (size_t r = 0; r < element->reading_count; r++)
            adopt_parts(findings, element->readings[r].test, parent);
        for (size_t u = 0; u < element->unless_count; u++)
            adopt_parts(findings, element->unless[u], parent);
        int32_t by = element->version < 0 ? -1
                                          : book->statutes[element->statute]
                                                .versions[element->version]
                                                .retroactive_if;
        if (by >= 0 && findings->places[by] >= 0 &&
            findings->answer->elements[findings->places[by]].parent < 0)
            findings->answer->elements[findings->places[by]].parent = parent;
    }
    const Indices *roots = &book->claims[findings->question->claim].elements;
    for (size_t i = 0; i < roots->count; i++)
        findings->answer->elements[findings->places[roots->items[i]]].parent =
            -1;
}

/* ---- what mattered ------------------------------------------------------- */

/* A part matters to what it is part of if that would have another status
 * without it; and where several parts fail a whole, each of them does. */
static bool part_matters(const Findings *findings, const ElementResult *part,
                         const ElementResult *whole) {
    bool fails_with_it = demur_status_fails(whole->status) &&
                         demur_status_fails(part->status) &&
                         part->element->kind != ELEMENT_EXCEPTION;
    return fails_with_it ||
           demur_decide_matters(findings->judgment, whole->index, part->index);
}

static bool matters(const Findings *findings, const ElementResult *result) {
    const Verdict *verdict = findings->verdict;
    if (result->status == STATUS_NOT_REACHED)
        return false;
    if (demur_indices_has(&verdict->grounds, result->index) ||
        demur_indices_has(&verdict->possible_grounds, result->index))
        return true;
    if (result->status == STATUS_NOT_ENCODED ||
        result->status == STATUS_DOES_NOT_APPLY)
        return result->element->leaves_out != NULL ||
               result->status == STATUS_NOT_ENCODED;
    if (result->element->kind == ELEMENT_DEFENSE ||
        demur_outcome_winner(verdict->outcome) != SIDE_DEFENDANT)
        return true;
    return demur_indices_has(&verdict->joint, result->index);
}

static void find_what_matters(Findings *findings) {
    Answer *answer = findings->answer;
    for (size_t i = 0; i < answer->element_count; i++)
        if (answer->elements[i].parent < 0)
            answer->elements[i].matters =
                matters(findings, &answer->elements[i]);
    /* Parts stand before or after what they belong to; the depth of a rule
     * book is small. */
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < answer->element_count; i++) {
            ElementResult *part = &answer->elements[i];
            if (part->parent < 0 || part->matters ||
                part->status == STATUS_NOT_REACHED)
                continue;
            const ElementResult *whole = &answer->elements[part->parent];
            part->matters =
                whole->matters && part_matters(findings, part, whole);
            changed |= part->matters;
        }
    }
}

/* ---- lists --------------------------------------------------------------- */

static void find_judgements(Findings *findings) {
    Answer *answer = findings->answer;
    Indices facts = {0};
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *result = &answer->elements[e];
        if (!result->matters)
            continue;
        for (size_t r = 0; r < result->because_count; r++)
            if (result->because[r].judgement)
                add_once(findings, &facts, result->because[r].fact);
    }
    for (size_t i = 0; i < facts.count; i++)
        DEMUR_PUSH(findings->arena, answer->judgements.items,
                   answer->judgements.count,
                   findings->book->facts[facts.items[i]].id);
}

static void rely_on(Findings *findings, int32_t authority) {
    if (authority >= 0 && !findings->book->authorities[authority].checked)
        add_once(findings, &findings->answer->unverified, authority);
}

static void find_unverified(Findings *findings) {
    const Answer *answer = findings->answer;
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *result = &answer->elements[e];
        if (!result->matters)
            continue;
        rely_on(findings, result->authority);
        for (size_t r = 0; r < result->reading_count; r++) {
            const Indices *standing = &result->readings[r].authorities;
            for (size_t a = 0; a < standing->count; a++)
                rely_on(findings, standing->items[a]);
        }
    }
}

static void find_assumed(Findings *findings) {
    for (size_t f = 0; f < findings->book->fact_count; f++) {
        const Statement *statement = findings->question->facts[f];
        if (statement != NULL && statement->how_given &&
            statement->how == HOW_ASSUMED)
            add_once(findings, &findings->answer->assumed, (int32_t)f);
    }
}

static void list_issues(Findings *findings) {
    Answer *answer = findings->answer;
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *result = &answer->elements[e];
        bool root =
            result->parent < 0 || result->element->kind == ELEMENT_EXCEPTION;
        if (findings->question->all_issues && root &&
            decided(findings, result->index))
            DEMUR_PUSH(findings->arena, answer->issues.items,
                       answer->issues.count, result->element->id);
    }
    if (!findings->question->all_issues)
        answer->issues = findings->question->issues;
}

static void copy_verdict(Findings *findings) {
    const Verdict *verdict = findings->verdict;
    Answer *answer = findings->answer;
    answer->outcome = verdict->outcome;
    answer->firm_law = verdict->firm;
    answer->combinations = verdict->combinations;
    answer->grounds =
        demur_book_ids(findings->book, &verdict->grounds, findings->arena);
    answer->possible_grounds = demur_book_ids(
        findings->book, &verdict->possible_grounds, findings->arena);
    answer->joint =
        demur_book_ids(findings->book, &verdict->joint, findings->arena);
    answer->readings = verdict->readings;
    for (size_t i = 0; i < verdict->facts.count; i++)
        DEMUR_PUSH(findings->arena, answer->facts.items, answer->facts.count,
                   findings->book->facts[verdict->facts.items[i]].id);
}

/* The facts that the parts of an element rest on. */
static void mark_parts(const Findings *findings, int32_t element, bool *facts) {
    const Answer *answer = findings->answer;
    bool cone[findings->book->element_count + 1];
    memset(cone, 0, sizeof cone);
    memset(facts, 0, findings->book->fact_count);
    demur_cone_elements(findings->judgment, element, cone, NULL);
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *part = &answer->elements[e];
        if (!cone[part->index] || part->index == element)
            continue;
        for (size_t i = 0; i < part->because_count; i++)
            facts[part->because[i].fact] = true;
    }
}

/* Parts before what they are parts of. */
static bool explain_all(const Findings *findings) {
    const Book *book = findings->book;
    bool facts[book->fact_count + 1];
    for (size_t i = 0; i < book->element_count; i++) {
        int32_t place = findings->places[book->order[i]];
        if (place < 0)
            continue;
        mark_parts(findings, book->order[i], facts);
        if (!demur_explain(findings->judgment, facts,
                           &findings->answer->elements[place], findings->arena))
            return false;
    }
    return true;
}

bool demur_findings(Judgment *judgment, const Verdict *verdict, bool explained,
                    Answer *answer, Arena *arena) {
    const Question *question = judgment->world->question;
    const Book *book = question->book;
    Findings findings = {.judgment = judgment,
                         .world = judgment->world,
                         .book = book,
                         .question = question,
                         .verdict = verdict,
                         .answer = answer,
                         .arena = arena};
    findings.places =
        demur_arena_array(arena, book->element_count, sizeof(int32_t));
    *answer = (Answer){.claim = &book->claims[question->claim],
                       .defendant = question->defendant};
    copy_verdict(&findings);
    for (size_t e = 0; e < book->element_count; e++) {
        findings.places[e] = -1;
        if (judgment->roles[e] != ROLE_NONE)
            add_element(&findings, (int32_t)e);
    }
    find_parents(&findings);
    list_issues(&findings);
    if (!explained)
        return true;
    if (!explain_all(&findings))
        return false;
    find_what_matters(&findings);
    find_judgements(&findings);
    find_unverified(&findings);
    find_assumed(&findings);
    demur_authorities_cite(answer, book, question->date, arena);
    demur_findings_notes(judgment, answer, arena);
    return true;
}
