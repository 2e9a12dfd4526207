#include "interview.h"

#include "conflict.h"
#include "outlook.h"

#include <stdlib.h>
#include <string.h>

/* What one question and its outlook may cost, in steps of the diagrams. */
enum { STEPS = 100000000 };

/* An answer, or a question left aside. */
typedef struct Turn {
    int32_t fact;
    bool skipped;
    Statement statement;
} Turn;

/* The interview after some turns. */
typedef struct Moment {
    Arena *arena;
    Ruling ruling;
    Outcome outcome;
    Status *statuses; /* per element */
    bool *unsaid;     /* per fact */
    Outlook outlook;
    bool *open;    /* per element: an unsaid fact can still change it */
    uint32_t mark; /* of the diagram: what it is made of lies above */
} Moment;

struct Interview {
    Model *model;
    const Book *book;
    const Pattern *base;
    const Settings *overrides; /* or NULL */
    Pair pair;
    Arena *arena;
    Turn *turns;
    size_t turn_count;
    Pattern pattern; /* the base with the answers */
    Moment now;
    int32_t fact;    /* that is asked now, or -1 */
    bool *was_open;  /* per element, before the last turn */
    bool *was_known; /* per fact, likewise: derived */
};

/* ---- one moment ---------------------------------------------------------- */

static void add_answers(Interview *interview, Arena *arena) {
    Statements *facts = &interview->pattern.settings.facts;
    const Statements *base = &interview->base->settings.facts;
    interview->pattern = *interview->base;
    facts->items = demur_arena_array(arena, base->count + interview->turn_count,
                                     sizeof *facts->items);
    if (base->count > 0)
        memcpy(facts->items, base->items, base->count * sizeof *facts->items);
    for (size_t i = 0; i < interview->turn_count; i++)
        if (!interview->turns[i].skipped)
            facts->items[facts->count++] = interview->turns[i].statement;
}

static bool is_skipped(const Interview *interview, int32_t fact) {
    bool skipped = false;
    for (size_t t = 0; t < interview->turn_count; t++)
        skipped |=
            interview->turns[t].skipped && interview->turns[t].fact == fact;
    return skipped;
}

static void read_ruling(const Interview *interview, Moment *moment) {
    const Judgment *judgment = &moment->ruling.judgment;
    size_t elements = interview->book->element_count;
    Verdict verdict;
    demur_outcome_brief(judgment, &verdict, moment->arena);
    moment->outcome = verdict.outcome;
    moment->statuses =
        demur_arena_array(moment->arena, elements, sizeof *moment->statuses);
    for (size_t e = 0; e < elements; e++)
        moment->statuses[e] =
            demur_decide_status(judgment, (int32_t)e, judgment->domain);
}

static bool look_ahead(const Interview *interview, Moment *moment) {
    const Book *book = interview->book;
    moment->unsaid = demur_arena_array(moment->arena, book->fact_count, 1);
    moment->open = demur_arena_array(moment->arena, book->element_count, 1);
    demur_outlook_unsaid(&moment->ruling, moment->unsaid);
    if (!demur_outlook_make(&moment->outlook, &moment->ruling, moment->unsaid,
                            moment->arena))
        return false;
    demur_outlook_open(&moment->outlook, moment->open);
    return !demur_diagram_full(interview->model->diagram);
}

/* False if it cannot be: the ruling's world then says why. */
static bool make(Interview *interview, Moment *moment) {
    Model *model = interview->model;
    moment->arena = demur_arena_new();
    moment->mark = demur_diagram_mark(model->diagram);
    demur_diagram_allow(model->diagram, STEPS);
    add_answers(interview, moment->arena);
    const Settings *layers[] = {&interview->pattern.settings,
                                interview->overrides};
    Layers all = {&interview->pattern, layers,
                  interview->overrides == NULL ? 1 : 2};
    if (!demur_ruling_make(&moment->ruling, model, &all, interview->pair,
                           moment->arena))
        return false;
    read_ruling(interview, moment);
    return look_ahead(interview, moment);
}

/* What is left aside is not asked again; it may still come out either way. */
bool demur_interview_asks(const Interview *interview, int32_t fact) {
    const Moment *now = &interview->now;
    return now->unsaid[fact] && !is_skipped(interview, fact) &&
           demur_outlook_matters(&now->outlook, fact);
}

static bool choose(Interview *interview) {
    Indices order =
        demur_outlook_order(&interview->now.outlook, interview->now.arena);
    interview->fact = -1;
    for (size_t i = 0; i < order.count && interview->fact < 0; i++)
        if (demur_interview_asks(interview, order.items[i]))
            interview->fact = order.items[i];
    return !demur_diagram_full(interview->model->diagram);
}

static bool make_now(Interview *interview) {
    return make(interview, &interview->now) && choose(interview);
}

static void forget(Interview *interview, Moment *moment) {
    demur_diagram_release(interview->model->diagram, moment->mark);
    demur_arena_free(moment->arena);
    moment->arena = NULL;
}

static void report(const Interview *interview, Moment *moment, Diag *diag) {
    if (demur_diagram_full(interview->model->diagram))
        demur_diag_report(diag, DIAG_TOO_MANY_NODES, NOWHERE,
                          "%s: too large to decide", interview->base->file);
    else
        demur_conflict_report(&moment->ruling.world, diag);
}

static bool derived(const Moment *moment, size_t fact) {
    return moment->ruling.world.facts[fact].derived;
}

static void keep_before(Interview *interview) {
    for (size_t e = 0; e < interview->book->element_count; e++)
        interview->was_open[e] = interview->now.open[e];
    for (size_t f = 0; f < interview->book->fact_count; f++)
        interview->was_known[f] = derived(&interview->now, f);
}

/* Goes to the moment after the present turns. A moment lies above the one
 * before it in the diagram, so that one goes first and is made again if need
 * be: the turns that led to it were possible. */
static bool move(Interview *interview, Diag *diag) {
    forget(interview, &interview->now);
    if (make_now(interview))
        return true;
    report(interview, &interview->now, diag);
    return false;
}

/* ---- turns --------------------------------------------------------------- */

/* What is asked may be another question than the file's own, at which other
 * facts count: with the answers, none of its claims may contradict itself. */
static bool file_holds(const Interview *interview, Diag *diag) {
    const Settings *items[] = {&interview->pattern.settings};
    Layers own = {&interview->pattern, items, 1};
    Arena *arena = demur_arena_new();
    Indices claims = demur_question_claims(interview->book, &own, arena);
    uint32_t mark = demur_diagram_mark(interview->model->diagram);
    bool holds = true;
    for (size_t c = 0; c < claims.count && holds; c++) {
        Question question;
        World world;
        demur_question_make(&question, interview->model, &own,
                            (Pair){claims.items[c], interview->pair.defendant},
                            arena);
        holds = demur_world_make(&world, interview->model, &question, arena);
        if (!holds)
            demur_conflict_report(&world, diag);
    }
    demur_diagram_release(interview->model->diagram, mark);
    demur_arena_free(arena);
    return holds;
}

static bool push(Interview *interview, const Turn *turn, Diag *diag) {
    keep_before(interview);
    DEMUR_PUSH(interview->arena, interview->turns, interview->turn_count,
               *turn);
    if (move(interview, diag) && file_holds(interview, diag))
        return true;
    interview->turn_count--;
    forget(interview, &interview->now);
    make_now(interview);
    return false;
}

bool demur_interview_state(Interview *interview, const Statement *statement,
                           Diag *diag) {
    const Fact *fact = &interview->book->facts[statement->fact];
    const Statement *said =
        interview->now.ruling.question.facts[statement->fact];
    if (said != NULL) {
        demur_diag_report(diag, DIAG_DUPLICATE_KEY, statement->at,
                          "%s is stated already", fact->id);
        demur_diag_also(diag, said->at, "here");
        return false;
    }
    Turn turn = {.fact = statement->fact, .statement = *statement};
    return push(interview, &turn, diag);
}

bool demur_interview_skip(Interview *interview, Diag *diag) {
    Turn turn = {.fact = demur_interview_fact(interview), .skipped = true};
    return push(interview, &turn, diag);
}

bool demur_interview_back(Interview *interview, Diag *diag) {
    if (interview->turn_count == 0)
        return false;
    keep_before(interview);
    interview->turn_count--;
    return move(interview, diag);
}

Statements demur_interview_answers(const Interview *interview) {
    const Statements *all = &interview->pattern.settings.facts;
    size_t base = interview->base->settings.facts.count;
    return (Statements){all->items + base, all->count - base};
}

/* ---- the present --------------------------------------------------------- */

int32_t demur_interview_fact(const Interview *interview) {
    return interview->fact;
}

bool demur_interview_settled(const Interview *interview) {
    return demur_outlook_settled(&interview->now.outlook);
}

int32_t demur_interview_posture(const Interview *interview) {
    return interview->now.ruling.question.posture;
}

size_t demur_interview_turns(const Interview *interview) {
    return interview->turn_count;
}

Outcome demur_interview_outcome(const Interview *interview) {
    return interview->now.outcome;
}

static Progress between(const Interview *interview, const Moment *moment,
                        const bool *was_open, const bool *was_known,
                        Arena *arena) {
    const Book *book = interview->book;
    const World *world = &moment->ruling.world;
    const Role *roles = moment->ruling.judgment.roles;
    Progress progress = {.outcome = moment->outcome,
                         .settled = demur_outlook_settled(&moment->outlook)};
    for (size_t e = 0; e < book->element_count; e++) {
        Closing closing = {(int32_t)e, moment->statuses[e]};
        if (demur_roles_decided(roles[e]) && was_open[e] && !moment->open[e])
            DEMUR_PUSH(arena, progress.closed, progress.closed_count, closing);
    }
    for (size_t f = 0; f < book->fact_count; f++) {
        Derived one = {(int32_t)f, world->atoms[f] == ATOM_TRUE};
        if (!was_known[f] && derived(moment, f) &&
            world->question->facts[f] == NULL)
            DEMUR_PUSH(arena, progress.derived, progress.derived_count, one);
    }
    return progress;
}

Progress demur_interview_progress(const Interview *interview) {
    return between(interview, &interview->now, interview->was_open,
                   interview->was_known, interview->now.arena);
}

/* ---- why ----------------------------------------------------------------- */

static bool mentions(const Book *book, const Formula *formula, int32_t fact) {
    if (formula == NULL)
        return false;
    if (formula->kind == FORMULA_FACT && formula->index == fact)
        return true;
    if (formula->kind == FORMULA_COMPARE &&
        (book->compares[formula->index].fact == fact ||
         book->compares[formula->index].other == fact))
        return true;
    for (size_t i = 0; i < formula->part_count; i++)
        if (mentions(book, formula->parts[i], fact))
            return true;
    return false;
}

static bool excepted(const Book *book, const Element *element, int32_t fact) {
    for (size_t u = 0; u < element->unless_count; u++)
        if (mentions(book, element->unless[u], fact))
            return true;
    return false;
}

/* Its readings, used or competing here, that mention the fact. */
static Indices readings_on(const Book *book, const Element *element,
                           const Selection *selection, int32_t fact,
                           Arena *arena) {
    Indices found = {0};
    for (size_t r = 0; r < element->reading_count; r++) {
        bool used = selection->reading == (int32_t)r;
        for (size_t c = 0;
             selection->reading < 0 && c < selection->candidate_count; c++)
            used |= selection->candidates[c].reading == (int32_t)r;
        if (used && mentions(book, element->readings[r].test, fact))
            DEMUR_PUSH(arena, found.items, found.count, (int32_t)r);
    }
    return found;
}

/* One element is named once: the fact itself before what follows from it. */
static void add_use(Reasons *reasons, const Use *use, Arena *arena) {
    for (size_t i = 0; i < reasons->use_count; i++) {
        Use *known = &reasons->uses[i];
        if (known->element != use->element)
            continue;
        for (size_t r = 0; known->through >= 0 && r < use->readings.count; r++)
            if (!demur_indices_has(&known->readings, use->readings.items[r]))
                DEMUR_PUSH(arena, known->readings.items, known->readings.count,
                           use->readings.items[r]);
        return;
    }
    DEMUR_PUSH(arena, reasons->uses, reasons->use_count, *use);
}

static void add_uses(const Interview *interview, int32_t fact, int32_t through,
                     Reasons *reasons, Arena *arena) {
    const Book *book = interview->book;
    const Ruling *ruling = &interview->now.ruling;
    for (size_t e = 0; e < book->element_count; e++) {
        const Element *element = &book->elements[e];
        const Selection *selection = &ruling->selections[e];
        Use use = {.element = (int32_t)e, .through = through};
        if (!interview->now.open[e])
            continue;
        if (ruling->judgment.roles[e] == ROLE_DECIDED)
            use.readings = readings_on(book, element, selection, fact, arena);
        if (use.readings.count > 0 && selection->reading >= 0)
            use.why = selection->why;
        if (use.readings.count > 0 || mentions(book, element->test, fact) ||
            excepted(book, element, fact))
            add_use(reasons, &use, arena);
    }
}

/* What would be with the answer, decided on top of the present. */
static Progress suppose(Interview *interview, Said said, Arena *arena) {
    Moment then;
    int32_t fact = demur_interview_fact(interview);
    Turn turn = {.fact = fact,
                 .statement = {.fact = fact, .is = {.said = said}}};
    DEMUR_PUSH(interview->arena, interview->turns, interview->turn_count, turn);
    bool known[interview->book->fact_count + 1];
    memset(known, 0, sizeof known);
    for (size_t f = 0; f < interview->book->fact_count; f++)
        known[f] = derived(&interview->now, f);
    Pattern kept = interview->pattern;
    Progress progress = {.outcome = OUTCOME_COUNT};
    if (make(interview, &then))
        progress = between(interview, &then, interview->now.open, known, arena);
    forget(interview, &then);
    interview->pattern = kept;
    interview->turn_count--;
    return progress;
}

Reasons demur_interview_why(Interview *interview, Arena *arena) {
    Reasons reasons = {0};
    int32_t fact = demur_interview_fact(interview);
    if (interview->book->facts[fact].type == FACT_PROPOSITION) {
        reasons.yes = suppose(interview, SAID_YES, arena);
        reasons.no = suppose(interview, SAID_NO, arena);
    }
    add_uses(interview, fact, -1, &reasons, arena);
    const Progress *either[] = {&reasons.yes, &reasons.no};
    for (int i = 0; i < 2; i++)
        for (size_t d = 0; d < either[i]->derived_count; d++)
            add_uses(interview, either[i]->derived[d].fact,
                     either[i]->derived[d].fact, &reasons, arena);
    return reasons;
}

/* ---- its life ------------------------------------------------------------ */

Interview *demur_interview_new(Model *model, const Pattern *pattern,
                               const Settings *overrides, Pair pair,
                               Diag *diag) {
    const Book *book = model->book;
    Arena *arena = demur_arena_new();
    Interview *interview = demur_arena_alloc(arena, sizeof *interview);
    *interview = (Interview){.model = model,
                             .book = book,
                             .base = pattern,
                             .overrides = overrides,
                             .pair = pair,
                             .arena = arena};
    interview->was_open =
        demur_arena_array(arena, book->element_count, sizeof(bool));
    interview->was_known =
        demur_arena_array(arena, book->fact_count, sizeof(bool));
    memset(interview->was_open, true, book->element_count);
    bool made = make_now(interview);
    if (made && file_holds(interview, diag))
        return interview;
    if (!made)
        report(interview, &interview->now, diag);
    demur_interview_free(interview);
    return NULL;
}

void demur_interview_free(Interview *interview) {
    if (interview == NULL)
        return;
    forget(interview, &interview->now);
    demur_arena_free(interview->arena);
}
