/* What could be otherwise: which facts and readings, and in what words. */
#include "changes.h"

#include "ruling.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("saw") FACT("ought") FACT("paid") FACT(
    "idle") "fact 'span' { ask = 'q?', type = 'number' }\n"
            "court 'low' { name = 'Low', abbr = 'L.' }\n"
            "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
            "'low',\n"
            "  date = '2001-01-01', checked = true }\n"
            "element 'notice' {\n"
            "  reading 'strict' { holds = 'S.', by = 'old', test = saw },\n"
            "  reading 'loose' { holds = 'L.', cites = 'old', test = ought },\n"
            "  reading 'shown' { holds = 'F.', foil = true, test = always } }\n"
            "element 'benefit' { test = all { paid, span:at_most(9) } }\n"
            "element 'aside' { test = idle }\n"
            "claim 'k' { elements = { notice, benefit } }\n"
            "claim 'other' { elements = { aside } }\n";

static bool rule(Thinking *one, Ruling *ruling, const Settings *more) {
    const Settings **items = demur_arena_array(one->arena, 2, sizeof *items);
    items[0] = &one->pattern->settings;
    items[1] = more;
    Layers layers = {one->pattern, items, more == NULL ? 1 : 2};
    Indices claims = demur_question_claims(one->book, &layers, one->arena);
    return demur_ruling_make(ruling, one->model, &layers,
                             (Pair){claims.items[0], 0}, one->arena);
}

static const char *position(Thinking *one, const Position *is) {
    static const char *const words[] = {"", "yes", "no", "unknown", "disputed"};
    if (is->said == SAID_VALUE)
        return thinking_text(one, "%d", (int)is->value.last);
    return words[is->said];
}

/* "add saw unknown>yes", "adopt notice strict>loose" */
static const char *change(Thinking *one, const Change *it) {
    const char *word = demur_change_word(it->kind);
    if (it->fact >= 0)
        return thinking_text(one, "%s %s %s>%s%s", word,
                             one->book->facts[it->fact].id,
                             position(one, &it->from), position(one, &it->to),
                             it->disregarded ? " (disregarded)" : "");
    const Element *element = &one->book->elements[it->element];
    return thinking_text(one, "%s %s %s>%s%s", word, element->id,
                         it->was < 0 ? "open" : element->readings[it->was].id,
                         element->readings[it->reading].id,
                         it->contrary ? " (contrary)" : "");
}

/* Every change that is found, in order. */
static const char *found(Thinking *one, const char *facts, bool all_readings) {
    Ruling ruling;
    thinking_question(one, facts, 0);
    assert_true(rule(one, &ruling, NULL));
    Changes changes = demur_changes_find(&ruling, all_readings, one->arena);
    const char *text = "";
    for (size_t i = 0; i < changes.count; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : "; ",
                             change(one, &changes.items[i]));
    return text;
}

#define MOTION "court: low\nclaim: k\nposture: motion_to_dismiss\n"
#define RECORD "court: low\nclaim: k\nposture: summary_judgment\n"

static void what_is_unstated_is_added_what_is_stated_reversed(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("nothing", found(one, MOTION, false),
                  "add saw unknown>yes; add saw unknown>no; "
                  "add ought unknown>yes; add ought unknown>no; "
                  "add paid unknown>yes; add paid unknown>no; "
                  "add span unknown>9; add span unknown>10; "
                  "adopt notice strict>loose (contrary)");
    thinking_same(
        "stated",
        found(one, MOTION "facts: {saw: yes, ought: no, paid: yes, span: 3}",
              false),
        "reverse saw yes>no; withdraw saw yes>unknown; "
        "reverse ought no>yes; withdraw ought no>unknown; "
        "reverse paid yes>no; withdraw paid yes>unknown; "
        "reverse span 3>10; withdraw span 3>unknown; "
        "adopt notice strict>loose (contrary)");
}

static void a_disputed_fact_is_settled_or_withdrawn(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same(
        "disputed",
        found(one,
              RECORD "facts: {saw: disputed, ought: no, paid: yes, span: 12}",
              false),
        "settle saw disputed>yes; settle saw disputed>no; "
        "withdraw saw disputed>unknown; "
        "reverse ought no>yes; withdraw ought no>unknown; "
        "reverse paid yes>no; withdraw paid yes>unknown; "
        "reverse span 12>9; withdraw span 12>unknown; "
        "adopt notice strict>loose (contrary)");
}

static void foils_are_found_only_with_all_readings(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    const char *few = found(one, MOTION, false);
    assert_null(strstr(few, "shown"));
    thinking_same(
        "all", found(one, MOTION, true),
        thinking_text(one, "%s; adopt notice strict>shown (contrary)", few));
    const char *text = found(one, MOTION "adopt: {notice: loose}\n", false);
    assert_non_null(strstr(text, "adopt notice loose>strict"));
    assert_null(strstr(text, "loose>loose"));
}

static void changes_that_are_made_are_found_no_more(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Ruling ruling, after;
    thinking_question(one, MOTION "facts: {saw: yes}", 0);
    assert_true(rule(one, &ruling, NULL));
    Changes changes = demur_changes_find(&ruling, false, one->arena);
    assert_true(changes.count >= 2);
    const Change *last = &changes.items[changes.count - 1];
    ChangeSet set = {.items = {&changes.items[0], last}, .count = 2};
    Settings settings = demur_changes_settings(one->book, &set, one->arena);
    assert_int_equal(settings.facts.count, 1);
    assert_int_equal(settings.adopt_count, 1);
    assert_true(rule(one, &after, &settings));
    Changes then = demur_changes_find(&after, false, one->arena);
    thinking_same("fact", change(one, &changes.items[0]), "reverse saw yes>no");
    thinking_same("back", change(one, &then.items[0]), "reverse saw no>yes");
    assert_int_equal(after.selections[last->element].reading, last->reading);
    assert_int_equal(then.items[then.count - 1].reading, last->was);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(what_is_unstated_is_added_what_is_stated_reversed),
        WITH_THINKING(a_disputed_fact_is_settled_or_withdrawn),
        WITH_THINKING(foils_are_found_only_with_all_readings),
        WITH_THINKING(changes_that_are_made_are_found_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
