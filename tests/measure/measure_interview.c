/* How many questions an interview takes over the shipped fact patterns, each
 * asked for its forum and parties with none of its facts, and answered as the
 * whole file has it.
 *
 * It is held against two lists in the order of the rule book: of the questions
 * that matter before anything is said, asked to its end; and of those that
 * matter still when their turn comes. And against a bound below which no order
 * comes, the smallest set of answers after which nothing else matters: nobody
 * knows it before he has the answers. */
#include "diagram.h"
#include "facts.h"
#include "interview.h"
#include "outlook.h"
#include "source.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { STEPS = 100000000 };

/* A fact pattern, what is asked of it, and the answers. */
typedef struct Story {
    Pattern *file;
    Pattern bare;
    Party party;
    Pair pair;
    Ruling whole; /* on all its facts */
} Story;

typedef struct Costs {
    size_t files, asked, listed, turned, least;
} Costs;

static Pattern *read_file(Thinking *one, const char *path) {
    size_t offset = 0;
    int32_t source = demur_source_read(one->diag, path);
    Pattern *pattern =
        demur_facts_read(one->book, one->diag, source, false, &offset);
    if (pattern == NULL)
        fail_msg("%s", thinking_messages(one));
    return pattern;
}

static void rule(Thinking *one, const Pattern *pattern, Pair pair,
                 Ruling *ruling) {
    const Settings *items[] = {&pattern->settings};
    Layers layers = {pattern, items, 1};
    demur_diagram_allow(one->model->diagram, STEPS);
    assert_true(
        demur_ruling_make(ruling, one->model, &layers, pair, one->arena));
}

static void tell(Thinking *one, const char *path, Story *story) {
    story->file = read_file(one, path);
    const Settings *items[] = {&story->file->settings};
    Layers layers = {story->file, items, 1};
    story->pair = (Pair){
        demur_question_claims(one->book, &layers, one->words).items[0], 0};
    rule(one, story->file, story->pair, &story->whole);
    story->bare = *story->file;
    story->party = story->file->defendants[0];
    story->party.facts.count = 0;
    story->bare.settings.facts.count = story->bare.claim_count = 0;
    story->bare.settings.otherwise_no = false;
    story->bare.defendants = &story->party;
    story->bare.defendant_count = 1;
}

/* What the file says of the fact, or what follows from it; else that it is not
 * known. */
static Statement answer_of(const Story *story, int32_t fact) {
    const World *world = &story->whole.world;
    const Statement *said = story->whole.question.facts[fact];
    Statement answer = {.fact = fact, .is = {.said = SAID_UNKNOWN}};
    if (said != NULL)
        return *said;
    if (world->model->atoms[fact].proposition &&
        world->atoms[fact] == ATOM_TRUE)
        answer.is.said = SAID_YES;
    if (world->model->atoms[fact].proposition &&
        world->atoms[fact] == ATOM_FALSE)
        answer.is.said = SAID_NO;
    return answer;
}

/* ---- asking -------------------------------------------------------------- */

static int32_t first_in_book(Thinking *one, const Interview *interview) {
    for (size_t f = 0; f < one->book->fact_count; f++)
        if (demur_interview_asks(interview, (int32_t)f))
            return (int32_t)f;
    return -1;
}

/* Asks to the end; in the order of the rule book, if `listed`, which then is
 * the length of the list at the start. */
static size_t ask(Thinking *one, const Story *story, size_t *listed) {
    Interview *interview = demur_interview_new(one->model, &story->bare, NULL,
                                               story->pair, one->diag);
    size_t asked = 0;
    assert_non_null(interview);
    for (size_t f = 0; listed != NULL && f < one->book->fact_count; f++)
        *listed += demur_interview_asks(interview, (int32_t)f);
    for (int32_t fact; (fact = demur_interview_fact(interview)) >= 0; asked++) {
        Statement answer = answer_of(
            story, listed == NULL ? fact : first_in_book(one, interview));
        if (!demur_interview_state(interview, &answer, one->diag))
            fail_msg("%s", thinking_messages(one));
    }
    demur_interview_free(interview);
    return asked;
}

/* ---- the fewest answers -------------------------------------------------- */

/* A dispute that nobody's version settles is no pattern of the unsaid facts. (A
 * version counts as if it were said, which settles no less.) */
static Indices find_disputes(Thinking *one, const World *world) {
    Indices disputes = {0};
    for (size_t f = 0; f < one->book->fact_count; f++)
        if (world->facts[f].origin == ORIGIN_DISPUTED &&
            world->atoms[f] != ATOM_TRUE && world->atoms[f] != ATOM_FALSE)
            DEMUR_PUSH(one->words, disputes.items, disputes.count, (int32_t)f);
    return disputes;
}

/* So those that are asked are given; these are the others of `disputes`. */
static Pattern with_some(Thinking *one, const Story *story,
                         const Indices *disputes, uint32_t asked) {
    Pattern given = story->bare;
    Statements facts = {0};
    for (size_t i = 0; i < disputes->count; i++)
        if (asked >> i & 1U)
            DEMUR_PUSH(one->words, facts.items, facts.count,
                       answer_of(story, disputes->items[i]));
    given.settings.facts = facts;
    return given;
}

/* The answers, as far as they count, as a pattern of the unsaid facts. */
static void write_pattern(const Story *story, const Outlook *outlook,
                          int8_t *values) {
    const World *world = &story->whole.world;
    const Model *model = world->model;
    for (size_t f = 0; f < model->book->fact_count; f++) {
        bool yes = world->atoms[f] == ATOM_TRUE;
        bool no = world->atoms[f] == ATOM_FALSE;
        if (!outlook->free[f])
            continue;
        if (model->atoms[f].proposition)
            demur_sheet_say(model, (int32_t)f,
                            yes  ? SAID_YES
                            : no ? SAID_NO
                                 : SAID_UNKNOWN,
                            values);
        else
            values[model->left_out[f]] = !world->known[f].known;
    }
    for (size_t a = model->book->fact_count; a < model->atom_count; a++)
        values[model->atoms[a].variable] =
            demur_terms_decide(&model->atoms[a], world->known) == 1;
}

/* `sure` of the patterns that agree with the answers to the chosen facts, whose
 * variables "left out" now stand for "chosen": the fact's answer where it is,
 * anything where it is not. */
static Bdd choose(const Model *model, Bdd sure, int32_t fact,
                  const int8_t *values) {
    Diagram *diagram = model->diagram;
    uint8_t its[model->variable_count];
    uint32_t out = model->left_out[fact];
    memset(its, 0, sizeof its);
    for (size_t a = 0; a < model->atom_count; a++)
        if (model->atoms[a].variable != 0 &&
            (model->atoms[a].fact == fact || model->atoms[a].other == fact))
            its[model->atoms[a].variable] = 1;
    Bdd told = demur_diagram_fix(diagram, sure, out, values[out]);
    for (uint32_t v = 0; v < model->variable_count && !values[out]; v++)
        if (its[v])
            told = demur_diagram_fix(diagram, told, v, values[v]);
    told = demur_diagram_forall(diagram, told, its);
    its[out] = 1;
    return demur_diagram_ite(diagram, demur_diagram_variable(diagram, out),
                             told, demur_diagram_forall(diagram, sure, its));
}

/* Any value of a fact that is not asked. */
static Bdd leave(const Model *model, Bdd sure, int32_t fact) {
    uint8_t its[model->variable_count];
    memset(its, 0, sizeof its);
    its[model->left_out[fact]] = its[model->atoms[fact].variable] = 1;
    return demur_diagram_forall(model->diagram, sure, its);
}

/* How many answers make `sure` certain, if none of `never` is asked; SIZE_MAX
 * if they cannot. */
static size_t fewest_of(const Outlook *outlook, Bdd sure, const int8_t *answers,
                        const Indices *never) {
    const Model *model = outlook->sheet.world.model;
    uint8_t counts[model->variable_count];
    int8_t values[model->variable_count];
    size_t fewest = 0;
    memset(counts, 0, sizeof counts);
    for (size_t f = model->book->fact_count; f-- > 0;) {
        int32_t fact = (int32_t)f;
        bool asked = outlook->free[f] && !demur_indices_has(never, fact);
        if (outlook->free[f])
            sure = asked ? choose(model, sure, fact, answers)
                         : leave(model, sure, fact);
        counts[model->left_out[f]] |= asked;
    }
    assert_false(demur_diagram_full(model->diagram));
    if (!demur_diagram_least(model->diagram, sure, counts, values))
        return SIZE_MAX;
    for (uint32_t v = 0; v < model->variable_count; v++)
        fewest += counts[v] && values[v] == 1;
    return fewest;
}

/* With these of the disputes asked. */
static size_t fewest_with(Thinking *one, const Story *story,
                          const Indices *disputes, uint32_t asked) {
    Ruling ruling;
    Outlook outlook;
    bool unsaid[one->book->fact_count + 1];
    int8_t values[one->model->variable_count];
    Diagram *diagram = one->model->diagram;
    Pattern given = with_some(one, story, disputes, asked);
    rule(one, &given, story->pair, &ruling);
    demur_outlook_unsaid(&ruling, unsaid);
    assert_true(demur_outlook_make(&outlook, &ruling, unsaid, one->arena));
    memset(values, 0, sizeof values);
    write_pattern(story, &outlook, values);
    Bdd others = BDD_FALSE;
    size_t met = 0, count = 0;
    for (size_t c = 0; c < outlook.count; c++) {
        bool its = demur_diagram_at(diagram, outlook.comes[c], values);
        met += its;
        others =
            its ? others : demur_diagram_or(diagram, others, outlook.comes[c]);
    }
    assert_int_equal(met, 1);
    for (size_t i = 0; i < disputes->count; i++)
        count += asked >> i & 1U;
    size_t rest = fewest_of(&outlook, demur_diagram_not(diagram, others),
                            values, disputes);
    return rest == SIZE_MAX ? SIZE_MAX : count + rest;
}

/* The smallest number of answers that settle the outcome, these being given. */
static size_t fewest(Thinking *one, const Story *story) {
    Indices disputes = find_disputes(one, &story->whole.world);
    size_t least = SIZE_MAX;
    assert_true(disputes.count < 8);
    for (uint32_t asked = 0; asked < 1U << disputes.count; asked++) {
        uint32_t mark = demur_diagram_mark(one->model->diagram);
        size_t with = fewest_with(one, story, &disputes, asked);
        least = with < least ? with : least;
        demur_diagram_release(one->model->diagram, mark);
    }
    return least;
}

/* ---- the measure --------------------------------------------------------- */

static void add(Thinking *one, const char *path, Costs *costs) {
    Story story;
    uint32_t mark = demur_diagram_mark(one->model->diagram);
    tell(one, path, &story);
    size_t asked = ask(one, &story, NULL), least = fewest(one, &story);
    assert_true(least <= asked);
    costs->files++;
    costs->asked += asked;
    costs->least += least;
    costs->turned += ask(one, &story, &costs->listed);
    demur_diagram_release(one->model->diagram, mark);
    demur_pattern_free(story.file);
}

static Costs measure(Thinking *one, const char *folder) {
    Costs costs = {0};
    const char **paths;
    if (one->book == NULL)
        thinking_shipped(one);
    one->arena = one->arena == NULL ? demur_arena_new() : one->arena;
    int count = demur_source_list(
        one->diag, one->words,
        thinking_text(one, "%s/scenarios/%s", DEMUR_SOURCE_DIR, folder),
        ".yaml", &paths);
    for (int i = 0; i < count; i++)
        add(one, paths[i], &costs);
    print_message("%s: %zu files; %zu questions asked, %zu in a list, %zu in "
                  "one that is looked over, %zu at the least\n",
                  folder, costs.files, costs.asked, costs.listed, costs.turned,
                  costs.least);
    return costs;
}

/* The measured share, and no more. */
static void at_most(const char *what, size_t asked, size_t others,
                    size_t percent) {
    if (100 * asked > percent * others)
        fail_msg("%s: %zu of %zu is more than %zu %%", what, asked, others,
                 percent);
}

static void decided_cases(void **state) {
    Costs costs = measure(*state, "cases");
    assert_true(costs.files > 30);
    at_most("cases", costs.asked, costs.listed, 55);
    at_most("cases, looked over", costs.asked, costs.turned, 87);
    /* No order at all comes to two thirds of a list that is looked over. */
    assert_true(3 * costs.least > 2 * costs.turned);
}

static void hypotheticals(void **state) {
    Costs costs = measure(*state, "hypos");
    assert_true(costs.files > 30);
    at_most("hypos", costs.asked, costs.listed, 30);
    at_most("hypos, looked over", costs.asked, costs.turned, 66);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(decided_cases),
        WITH_THINKING(hypotheticals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
