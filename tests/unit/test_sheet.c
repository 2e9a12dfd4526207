/* The outcome as a function of facts, against one ruling for each pattern. */
#include "sheet.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    FACT("saw") FACT("ought") FACT("paid") FACT_OF_DEFENDANT(
        "left") "court 'low' { name = 'Low', abbr = 'L.' }\n"
                "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
                "'low',\n"
                "  date = '2001-01-01', checked = true }\n"
                "constraint { implies(saw, ought) }\n"
                "element 'notice' {\n"
                "  reading 'strict' { holds = 'S.', by = 'old', test = saw },\n"
                "  reading 'loose' { holds = 'L.', cites = 'old', test = ought "
                "} }\n"
                "element 'benefit' { test = paid }\n"
                "defense 'exit' { burden = 'defendant', test = left }\n"
                "claim 'k' { elements = { notice, benefit } }\n";

static const Pair only_pair = {0, 0};

/* What the patterns say of a free fact; nothing: it is left out. */
static const Said sayings[] = {SAID_YES, SAID_NO, SAID_NOTHING};

enum { SAYINGS = sizeof sayings / sizeof *sayings, FREE = 2 };

/* The file with one more layer. False if that contradicts itself. */
static bool rule(Thinking *one, Ruling *ruling, const Settings *more) {
    const Settings **items = demur_arena_array(one->arena, 2, sizeof *items);
    items[0] = &one->pattern->settings;
    items[1] = more;
    Layers layers = {one->pattern, items, 2};
    return demur_ruling_make(ruling, one->model, &layers, only_pair,
                             one->arena);
}

static void make_sheet(Thinking *one, Sheet *sheet, const Ruling *ruling,
                       const int32_t *facts) {
    bool *free =
        demur_arena_array(one->arena, one->book->fact_count, sizeof *free);
    memset(free, 0, one->book->fact_count * sizeof *free);
    for (size_t i = 0; i < FREE; i++)
        free[facts[i]] = true;
    assert_true(demur_sheet_make(sheet, ruling, free, one->arena));
}

/* The outcome if these are stated, or "impossible". */
static const char *ruled(Thinking *one, const Settings *layer,
                         const int32_t *facts, const Said *said) {
    Settings settings = *layer;
    for (size_t i = 0; i < FREE; i++) {
        Statement statement = {
            .fact = facts[i], .is = {.said = said[i]}, .at = NOWHERE};
        if (said[i] != SAID_NOTHING)
            DEMUR_PUSH(one->arena, settings.facts.items, settings.facts.count,
                       statement);
    }
    Ruling ruling;
    Verdict verdict;
    if (!rule(one, &ruling, &settings))
        return "impossible";
    assert_true(demur_outcome_brief(&ruling.judgment, &verdict, one->arena));
    return demur_outcome_word(verdict.outcome);
}

/* The same, read off the sheet. */
static const char *read_off(Thinking *one, const Sheet *sheet, Bdd under,
                            const int32_t *facts, const Said *said) {
    int8_t values[one->model->variable_count + 1];
    memset(values, 0, sizeof values);
    for (size_t i = 0; i < FREE; i++)
        demur_sheet_say(one->model, facts[i], said[i], values);
    if (!demur_diagram_at(one->model->diagram, sheet->consistent, values))
        return "impossible";
    Classes classes = demur_sheet_under(sheet, under);
    return demur_outcome_word(
        demur_sheet_outcome(&classes, one->model, values));
}

/* Every pattern's outcome in order, "survives dismissed …"; sheet, under that
 * law, and rulings must agree. */
static const char *all_patterns(Thinking *one, const Sheet *sheet, Bdd under,
                                const Settings *layer, const int32_t *facts) {
    const char *text = "";
    for (size_t i = 0; i < SAYINGS * SAYINGS; i++) {
        const Said said[FREE] = {sayings[i / SAYINGS], sayings[i % SAYINGS]};
        uint32_t mark = demur_diagram_mark(one->model->diagram);
        const char *word = ruled(one, layer, facts, said);
        demur_diagram_release(one->model->diagram, mark);
        thinking_same(thinking_text(one, "pattern %d", (int)i),
                      read_off(one, sheet, under, facts, said), word);
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : " ", word);
    }
    return text;
}

static const char *outcomes(Thinking *one, const char *text, const char *first,
                            const char *second) {
    const int32_t facts[FREE] = {thinking_fact(one, first),
                                 thinking_fact(one, second)};
    const Settings nothing = demur_settings_none();
    Ruling ruling;
    Sheet sheet;
    thinking_question(one, text, 0);
    assert_true(rule(one, &ruling, &nothing));
    make_sheet(one, &sheet, &ruling, facts);
    return all_patterns(one, &sheet, BDD_TRUE, &nothing, facts);
}

static void every_pattern_has_the_outcome_of_its_ruling(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("pleading",
                  outcomes(one,
                           "court: low\nposture: motion_to_dismiss\n"
                           "facts: {paid: yes}",
                           "saw", "left"),
                  "dismissed survives survives "
                  "dismissed dismissed dismissed "
                  "dismissed dismissed dismissed");
    thinking_same(
        "hypothetical",
        outcomes(one, "court: low\nfacts: {paid: yes}", "saw", "left"),
        "barred stands open fails fails fails barred open open");
}

static void a_pattern_that_contradicts_itself_is_none(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("pleading",
                  outcomes(one,
                           "court: low\nposture: motion_to_dismiss\n"
                           "facts: {paid: yes}",
                           "saw", "ought"),
                  "survives impossible survives "
                  "dismissed dismissed dismissed "
                  "dismissed dismissed dismissed");
}

static void one_sheet_holds_what_comes_out_under_each_reading(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_question(one,
                      "court: low\nposture: motion_to_dismiss\n"
                      "facts: {paid: yes}",
                      0);
    const int32_t facts[FREE] = {thinking_fact(one, "saw"),
                                 thinking_fact(one, "ought")};
    const Settings nothing = demur_settings_none();
    Settings loose = nothing;
    Adoption adoption = {"notice", "loose", NOWHERE};
    DEMUR_PUSH(one->arena, loose.adopt, loose.adopt_count, adoption);
    Ruling ruling;
    Sheet sheet;
    assert_true(rule(one, &ruling, &nothing));
    /* what binds, and the other reading, in that order */
    int32_t notice = thinking_element(one, "notice");
    Candidate both[] = {{.reading = 0}, {.reading = 1}};
    Selection open[one->book->element_count];
    memcpy(open, ruling.selections, sizeof open);
    open[notice].reading = -1;
    open[notice].candidates = both;
    open[notice].candidate_count = 2;
    ruling.judgment.selections = open;
    make_sheet(one, &sheet, &ruling, facts);
    thinking_same("strict",
                  all_patterns(one, &sheet,
                               demur_model_choice(one->model, notice, 0, 2),
                               &nothing, facts),
                  "survives impossible survives "
                  "dismissed dismissed dismissed "
                  "dismissed dismissed dismissed");
    thinking_same("loose",
                  all_patterns(one, &sheet,
                               demur_model_choice(one->model, notice, 1, 2),
                               &loose, facts),
                  "survives impossible survives "
                  "survives dismissed dismissed "
                  "survives dismissed dismissed");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(every_pattern_has_the_outcome_of_its_ruling),
        WITH_THINKING(a_pattern_that_contradicts_itself_is_none),
        WITH_THINKING(one_sheet_holds_what_comes_out_under_each_reading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
