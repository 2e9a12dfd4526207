#include "thinking_fixture.h"

#include "conflict.h"
#include "facts.h"
#include "rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *const prelude =
    "book { title = 'T', current_through = '2026-01-01' }\n"
    "posture 'hypothetical' { stage = 'hypothetical' }\n"
    "posture 'motion_to_dismiss' { stage = 'pleading' }\n"
    "posture 'summary_judgment' { stage = 'record' }\n"
    "posture 'trial' { stage = 'trial' }\n";

const char *const thinking_postures[4] = {"hypothetical", "motion_to_dismiss",
                                          "summary_judgment", "trial"};

int thinking_setup(void **state) {
    Thinking *one = calloc(1, sizeof *one);
    if (one == NULL)
        return 1;
    one->diag = demur_diag_new();
    one->arena = demur_arena_new();
    one->words = demur_arena_new();
    *state = one;
    return 0;
}

static void forget(Thinking *one) {
    demur_result_free(one->result);
    demur_pattern_free(one->pattern);
    one->result = NULL;
    one->pattern = NULL;
    demur_arena_reset(one->arena);
    demur_diag_clear(one->diag);
    if (one->model != NULL)
        demur_diagram_release(one->model->diagram, one->mark);
}

int thinking_teardown(void **state) {
    Thinking *one = *state;
    forget(one);
    demur_model_free(one->model);
    demur_book_free(one->book);
    demur_arena_free(one->arena);
    demur_arena_free(one->words);
    demur_diag_free(one->diag);
    free(one);
    return 0;
}

const char *thinking_text(Thinking *one, const char *format, ...) {
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    size_t size = (size_t)vsnprintf(NULL, 0, format, again) + 1;
    va_end(again);
    char *text = demur_arena_alloc(one->words, size);
    vsnprintf(text, size, format, arguments);
    va_end(arguments);
    return text;
}

const char *thinking_messages(Thinking *one) {
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_write(one->diag, false, &out);
    const char *text = thinking_text(one, "%s", demur_buffer_string(&out));
    demur_buffer_finish(&out);
    return text;
}

/* ---- making -------------------------------------------------------------- */

static int32_t add(Thinking *one, const char *name, const char *text) {
    return demur_diag_add_source(one->diag, name, text, strlen(text));
}

void thinking_rules_only(Thinking *one, const char *law) {
    int32_t sources[] = {add(one, "prelude.lua", prelude),
                         add(one, "law.lua", law)};
    assert_null(one->book);
    one->book = demur_rules_load_sources(one->diag, sources, 2);
    if (one->book == NULL)
        fail_msg("%s", thinking_messages(one));
    one->model = demur_model_new(one->book, one->diag);
    if (one->model != NULL)
        one->mark = demur_diagram_mark(one->model->diagram);
}

void thinking_rules(Thinking *one, const char *law) {
    thinking_rules_only(one, law);
    if (one->model == NULL)
        fail_msg("%s", thinking_messages(one));
}

void thinking_shipped(Thinking *one) {
    assert_null(one->book);
    one->book = demur_rules_load(one->diag, DEMUR_SOURCE_DIR "/rules", NULL);
    if (one->book != NULL)
        one->model = demur_model_new(one->book, one->diag);
    if (one->model == NULL)
        fail_msg("%s", thinking_messages(one));
    one->mark = demur_diagram_mark(one->model->diagram);
}

enum { LARGE = 24 };

/* "format(1), format(2), …" */
static const char *repeat(Thinking *one, const char *between,
                          const char *(*format)(Thinking *one, int number)) {
    const char *text = "";
    for (int i = 1; i <= LARGE; i++)
        text = thinking_text(one, "%s%s%s", text, i == 1 ? "" : between,
                             format(one, i));
    return text;
}

static const char *first_row(Thinking *one, int i) {
    return thinking_text(one, "x%d", i);
}

static const char *second_row(Thinking *one, int i) {
    return thinking_text(one, "y%d", i);
}

static const char *equal_place(Thinking *one, int i) {
    return thinking_text(one, "any { all { x%d, y%d }, none { x%d, y%d } }", i,
                         i, i, i);
}

static const char *part(Thinking *one, int i) {
    return thinking_text(one, "element 'e%d' { test = %s }", i,
                         equal_place(one, i));
}

static const char *part_name(Thinking *one, int i) {
    return thinking_text(one, "e%d", i);
}

const char *thinking_large_law(Thinking *one, bool in_parts) {
    return thinking_text(one,
                         "for i = 1, %d do\n"
                         "  fact('x' .. i) { ask = 'q?' }\n"
                         "  fact('y' .. i) { ask = 'q?' }\n"
                         "end\n"
                         "%s\n"
                         "element 'order' { test = any { %s, %s } }\n"
                         "element 'alike' { test = all { %s } }\n"
                         "claim 'k' { elements = { order, alike } }\n",
                         LARGE, in_parts ? repeat(one, "\n", part) : "",
                         repeat(one, ", ", first_row),
                         repeat(one, ", ", second_row),
                         repeat(one, ", ", in_parts ? part_name : equal_place));
}

static void read_facts(Thinking *one, const char *facts) {
    forget(one);
    size_t offset = 0;
    /* An empty document is refused, and to say nothing is a case. */
    const char *text = thinking_text(one, "title: T\n%s\n", facts);
    one->pattern = demur_facts_read(
        one->book, one->diag, add(one, "facts.yaml", text), false, &offset);
    if (one->pattern == NULL)
        fail_msg("%s\n%s", text, thinking_messages(one));
}

const Question *thinking_question(Thinking *one, const char *facts,
                                  size_t rows) {
    const Settings *items[8];
    read_facts(one, facts);
    assert_true(rows <= one->pattern->suppose_count && rows < 8);
    items[0] = &one->pattern->settings;
    for (size_t i = 0; i < rows; i++)
        items[i + 1] = &one->pattern->suppose[i].settings;
    Layers layers = {one->pattern, items, rows + 1};
    Indices claims = demur_question_claims(one->book, &layers, one->arena);
    demur_question_make(&one->question, one->model, &layers,
                        (Pair){claims.items[0], 0}, one->arena);
    return &one->question;
}

static void make_world(Thinking *one) {
    if (demur_world_make(&one->world, one->model, &one->question, one->arena))
        return;
    demur_conflict_report(&one->world, one->diag);
    fail_msg("%s", thinking_messages(one));
}

const World *thinking_world(Thinking *one, const char *facts) {
    thinking_question(one, facts, 0);
    make_world(one);
    return &one->world;
}

const Verdict *thinking_decide(Thinking *one, const char *facts) {
    thinking_world(one, facts);
    Selection *selections = demur_arena_array(
        one->arena, one->book->element_count, sizeof *selections);
    demur_forum_select(&one->question, false, one->arena, selections);
    one->judgment =
        (Judgment){.world = &one->world,
                   .selections = selections,
                   .roles = demur_roles_find(&one->question, one->arena)};
    assert_true(demur_decide(&one->judgment, NULL, one->arena));
    assert_true(demur_outcome(&one->judgment, &one->verdict, one->arena));
    return &one->verdict;
}

const Result *thinking_result(Thinking *one, const char *facts) {
    read_facts(one, facts);
    one->result =
        demur_answer(one->model, one->pattern, NULL, DETAIL_SILENCE, one->diag);
    if (one->result == NULL)
        fail_msg("%s\n%s", facts, thinking_messages(one));
    return one->result;
}

const Answer *thinking_answer(Thinking *one, const char *facts) {
    return &thinking_result(one, facts)->base.answers[0];
}

const char *thinking_refusal(Thinking *one, const char *facts) {
    read_facts(one, facts);
    one->result =
        demur_answer(one->model, one->pattern, NULL, DETAIL_SILENCE, one->diag);
    if (one->result != NULL)
        fail_msg("answered: %s", facts);
    return thinking_messages(one);
}

/* ---- looking ------------------------------------------------------------- */

int32_t thinking_fact(const Thinking *one, const char *id) {
    int32_t fact = demur_book_fact(one->book, id);
    if (fact < 0)
        fail_msg("no fact %s", id);
    return fact;
}

int32_t thinking_element(const Thinking *one, const char *id) {
    int32_t element = demur_book_element(one->book, id, -1);
    if (element < 0)
        fail_msg("no element %s", id);
    return element;
}

AtomState thinking_atom(const Thinking *one, const char *fact) {
    return (AtomState)one->world.atoms[thinking_fact(one, fact)];
}

const char *thinking_status(const Thinking *one, const char *element) {
    return demur_status_word(demur_decide_status(
        &one->judgment, thinking_element(one, element), one->judgment.domain));
}

const ElementResult *thinking_part(const Answer *answer, const char *id) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (strcmp(answer->elements[i].element->id, id) == 0)
            return &answer->elements[i];
    fail_msg("no element %s", id);
    return NULL;
}

const char *thinking_because(Thinking *one, const Answer *answer,
                             const char *id) {
    const ElementResult *part = thinking_part(answer, id);
    const char *text = "";
    for (size_t i = 0; i < part->because_count; i++)
        text = thinking_text(one, "%s%s%s: %s %s", text, i == 0 ? "" : ", ",
                             one->book->facts[part->because[i].fact].id,
                             part->because[i].value,
                             demur_reason_word(part->because[i].kind));
    return text;
}

const char *thinking_list(Thinking *one, const Strings *list) {
    const char *text = "";
    for (size_t i = 0; i < list->count; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : ", ",
                             list->items[i]);
    return text;
}

const char *thinking_facts(Thinking *one, const Indices *facts) {
    const char *text = "";
    for (size_t i = 0; i < facts->count; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : ", ",
                             one->book->facts[facts->items[i]].id);
    return text;
}

const char *thinking_elements(Thinking *one, const Indices *elements) {
    const char *text = "";
    for (size_t i = 0; i < elements->count; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : ", ",
                             one->book->elements[elements->items[i]].id);
    return text;
}

const char *thinking_notes(Thinking *one, const Notes *notes) {
    const char *text = "";
    for (size_t i = 0; i < notes->count; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? "" : " | ",
                             notes->items[i].text);
    return text;
}

void thinking_same(const char *where, const char *got, const char *wanted) {
    if (strcmp(got, wanted) != 0)
        fail_msg("%s\nwanted: %s\ngot:    %s", where, wanted, got);
}
