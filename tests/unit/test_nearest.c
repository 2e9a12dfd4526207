/* Which decided cases are near on an element, and by which facts. */
#include "nearest.h"

#include "facts.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("a") FACT("b") FACT("c") FACT("d")
    FACT("part_fact") "fact 'n' { ask = 'q?', type = 'number' }\n"
                      "constraint { implies(a, b) }\n"
                      "element 'x' { test = any { all { a, b }, c, part,\n"
                      "  n:at_least(2) } }\n"
                      "element 'part' { test = part_fact }\n"
                      "element 'y' { test = d }\n"
                      "claim 'k' { elements = { x, y } }\n";

enum { MOST = 4 };

/* A file and the cases that it is compared with. */
typedef struct Files {
    Pattern *patterns[MOST];
    Result *results[MOST];
    size_t count;
    Nearest *nearest;
} Files;

static void add(Thinking *one, Files *files, const char *name,
                const char *facts) {
    size_t offset = 0, number = files->count++;
    int32_t source =
        demur_diag_add_source(one->diag, name, facts, strlen(facts));
    files->patterns[number] =
        demur_facts_read(one->book, one->diag, source, false, &offset);
    if (files->patterns[number] == NULL)
        fail_msg("%s", thinking_messages(one));
    files->results[number] = demur_answer(one->model, files->patterns[number],
                                          NULL, false, one->diag);
    assert_non_null(files->results[number]);
}

/* The first file is compared with the others. */
static const NearAnswer *compare(Files *files) {
    const Result *cases[MOST];
    for (size_t i = 0; i < files->count; i++)
        cases[i] = files->results[i];
    files->nearest =
        demur_nearest(files->results[0], NULL, cases, files->count);
    return &files->nearest->answers[0];
}

static void forget(Files *files) {
    demur_nearest_free(files->nearest);
    for (size_t i = 0; i < files->count; i++) {
        demur_result_free(files->results[i]);
        demur_pattern_free(files->patterns[i]);
    }
}

static const NearElement *element(const NearAnswer *answer, const char *id) {
    for (size_t i = 0; i < answer->count; i++)
        if (strcmp(answer->items[i].element->element->id, id) == 0)
            return &answer->items[i];
    fail_msg("no element %s", id);
    return NULL;
}

/* "two.yaml 2/3; one.yaml 1/1" */
static const char *told(Thinking *one, const Neighbors *list) {
    const char *text = "";
    for (size_t i = 0; i < list->count; i++)
        text = thinking_text(one, "%s%s%s %zu/%zu", text, i == 0 ? "" : "; ",
                             list->items[i].result->pattern->file,
                             list->items[i].shared, list->items[i].fact_count);
    return text;
}

static void the_larger_share_is_nearer(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Files files = {0};
    add(one, &files, "mine.yaml", "facts: {b: yes, c: yes}\n");
    add(one, &files, "most.yaml", "facts: {b: yes, c: yes, a: no, n: 4}\n");
    add(one, &files, "less.yaml", "facts: {c: yes}\n");
    add(one, &files, "more.yaml", "facts: {b: yes, c: yes, d: no}\n");
    const NearAnswer *answer = compare(&files);
    assert_int_equal(files.nearest->compared, 3);
    thinking_same("held", told(one, &element(answer, "x")->held),
                  "more.yaml 2/2; most.yaml 2/3; less.yaml 1/2");
    thinking_same("failed", told(one, &element(answer, "x")->failed), "");
    forget(&files);
}

static void what_constraints_entail_and_what_parts_ask_counts(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Files files = {0};
    add(one, &files, "mine.yaml", "facts: {a: yes, part_fact: no}\n");
    add(one, &files, "case.yaml",
        "facts: {b: no, c: no, part_fact: no, n: 1}\n");
    const NearElement *x = element(compare(&files), "x");
    thinking_same("failed", told(one, &x->failed), "case.yaml 1/4");
    const Neighbor *neighbor = &x->failed.items[0];
    assert_int_equal(neighbor->bond, BOND_UNKNOWN);
    assert_int_equal(x->held_helps, SIDE_PLAINTIFF);
    assert_int_equal(x->failed_helps, SIDE_DEFENDANT);
    assert_int_equal(neighbor->facts[1].fact, thinking_fact(one, "b"));
    assert_int_equal(neighbor->facts[1].here, SETTLED_YES);
    assert_int_equal(neighbor->facts[1].there, SETTLED_NO);
    forget(&files);
}

static void what_a_case_did_not_decide_or_shares_is_left_out(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    Files files = {0};
    add(one, &files, "mine.yaml", "facts: {c: yes, d: yes}\n");
    add(one, &files, "issue.yaml", "issues: [y]\nfacts: {c: yes, d: no}\n");
    add(one, &files, "other.yaml", "facts: {b: no, c: no}\n");
    add(one, &files, "self.yaml", "facts: {c: yes, d: yes}\n");
    const NearAnswer *answer = compare(&files);
    assert_int_equal(files.nearest->compared, 2);
    thinking_same("held", told(one, &element(answer, "x")->held), "");
    thinking_same("failed", told(one, &element(answer, "x")->failed), "");
    thinking_same("y", told(one, &element(answer, "y")->failed), "");
    forget(&files);
}

/* A verdict has no list of what it reached. */
static void a_decision_that_lists_nothing_decided_its_issues(void **state) {
    Thinking *one = *state;
    thinking_rules(
        one, FACT("a") FACT("b") "court 'top' { name = 'Top', abbr = 'T.' }\n"
                                 "authority 'v' { name = 'V', court = 'top',\n"
                                 "  date = '2020-01-01', reached = {} }\n"
                                 "authority 'w' { name = 'W', court = 'top',\n"
                                 "  date = '2021-01-01', reached = { 'y' } }\n"
                                 "element 'x' { test = a }\n"
                                 "element 'y' { test = b }\n"
                                 "claim 'k' { elements = { x, y } }\n");
    Files files = {0};
    add(one, &files, "mine.yaml", "facts: {a: yes, b: yes}\n");
    add(one, &files, "v.yaml",
        "court: top\ndate: 2020-01-01\nfacts: {a: yes, b: no}\n");
    add(one, &files, "w.yaml",
        "court: top\ndate: 2021-01-01\nfacts: {a: yes, b: yes}\n");
    const NearAnswer *answer = compare(&files);
    thinking_same("x", told(one, &element(answer, "x")->held), "v.yaml 1/1");
    thinking_same("y", told(one, &element(answer, "y")->held), "w.yaml 1/1");
    forget(&files);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(the_larger_share_is_nearer),
        WITH_THINKING(what_constraints_entail_and_what_parts_ask_counts),
        WITH_THINKING(what_a_case_did_not_decide_or_shares_is_left_out),
        WITH_THINKING(a_decision_that_lists_nothing_decided_its_issues),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
