/* Which facts decide, against every list of facts of random laws. */
#include "marks.h"

#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* Each fact is left out, yes or no. */
enum { FACTS = 4, WAYS = 3, PATTERNS = 81, LISTS = 16, LAWS = 60, DEEPEST = 2 };

static const char *const names[FACTS] = {"a", "b", "c", "d"};
static const char *const ways[WAYS] = {"unknown", "yes", "no"};

/* ---- a random law -------------------------------------------------------- */

static unsigned chance(unsigned *seed, unsigned below) {
    *seed = *seed * 1664525U + 1013904223U;
    return (*seed >> 16) % below;
}

static const char *formula(Thinking *one, unsigned *seed, int depth) {
    static const char *const kinds[] = {"any", "all", "none", "at_least(2)"};
    if (depth == 0 || chance(seed, 4) == 0)
        return names[chance(seed, FACTS)];
    const char *text = kinds[chance(seed, 4)];
    unsigned parts = 2 + chance(seed, 2);
    for (unsigned i = 0; i < parts; i++)
        text = thinking_text(one, "%s%s%s", text, i == 0 ? " { " : ", ",
                             formula(one, seed, depth - 1));
    return thinking_text(one, "%s }", text);
}

static const char *random_law(Thinking *one, unsigned seed) {
    return thinking_text(
        one,
        FACT("a") FACT("b") FACT("c")
            FACT("d") "element 'part' { test = %s }\n"
                      "element 'x' { test = any { all { part, %s }, %s } }\n"
                      "claim 'k' { elements = { x } }\n",
        formula(one, &seed, DEEPEST), formula(one, &seed, DEEPEST),
        formula(one, &seed, DEEPEST));
}

/* ---- every pattern, every list ------------------------------------------- */

typedef struct Study {
    const char *law, *posture;
    Status statuses[PATTERNS];
} Study;

static int digit(int pattern, int fact) {
    while (fact-- > 0)
        pattern /= WAYS;
    return pattern % WAYS;
}

/* With a prediction that names each fact in turn. */
static const char *pattern_text(Thinking *one, const Study *study, int number) {
    const char *text =
        thinking_text(one, "posture: %s\nfacts: {", study->posture);
    for (int f = 0; f < FACTS; f++)
        if (digit(number, f) != 0)
            text = thinking_text(one, "%s%s: %s, ", text, names[f],
                                 ways[digit(number, f)]);
    text = thinking_text(one, "%s}\npredict:\n", text);
    for (int f = 0; f < FACTS; f++)
        text = thinking_text(one,
                             "%s  - elements: {x: {status: holds, because: "
                             "%s}}\n",
                             text, names[f]);
    return text;
}

static bool same_kind(Status base, Status other) {
    bool lost = demur_status_fails(base) && base != STATUS_NOT_SATISFIED;
    return lost ? demur_status_fails(other) : other == base;
}

/* A list of facts, as bits, suffices: every pattern that agrees on them has a
 * status of the same kind. */
static bool suffices(const Study *study, int base, int list) {
    for (int p = 0; p < PATTERNS; p++) {
        bool agrees = true;
        for (int f = 0; f < FACTS; f++)
            agrees = agrees &&
                     ((list & 1 << f) == 0 || digit(p, f) == digit(base, f));
        if (agrees && !same_kind(study->statuses[base], study->statuses[p]))
            return false;
    }
    return true;
}

static bool minimal(const Study *study, int base, int list) {
    for (int f = 0; f < FACTS; f++)
        if ((list & 1 << f) != 0 && suffices(study, base, list & ~(1 << f)))
            return false;
    return suffices(study, base, list);
}

static bool in_some_list(const Study *study, int base, int fact) {
    for (int list = 0; list < LISTS; list++)
        if ((list & 1 << fact) != 0 && minimal(study, base, list))
            return true;
    return false;
}

typedef struct Counts {
    int decide, several; /* several: in a list that no report shows */
} Counts;

static void check_pattern(Thinking *one, const Study *study, int base,
                          Counts *counts) {
    const char *text = pattern_text(one, study, base);
    thinking_result(one, text);
    Marks marks = demur_marks_run(one->result, one->diag);
    assert_int_equal(marks.count, FACTS);
    for (int f = 0; f < FACTS; f++) {
        bool decides = marks.items[f].idle.count == 0;
        if (decides != in_some_list(study, base, f))
            fail_msg("%s%s\n%s decides: %d", study->law, text, names[f],
                     decides);
        counts->decide += decides;
        counts->several += marks.items[f].element->also.count > 0 &&
                           marks.items[f].deciding.count >
                               marks.items[f].element->because_count;
    }
}

static void check_law(Thinking *one, const char *law, const char *posture,
                      Counts *counts) {
    Study study = {.law = law, .posture = posture};
    for (int p = 0; p < PATTERNS; p++)
        study.statuses[p] =
            thinking_part(thinking_answer(one, pattern_text(one, &study, p)),
                          "x")
                ->status;
    for (int p = 0; p < PATTERNS; p++)
        check_pattern(one, &study, p, counts);
}

static void a_fact_decides_if_some_minimal_list_has_it(void **state) {
    Counts counts = {0};
    for (unsigned seed = 1; seed <= LAWS; seed++) {
        Thinking *one = *state;
        const char *law = random_law(one, seed);
        thinking_rules(one, law);
        check_law(one, law, thinking_postures[seed % 4], &counts);
        thinking_teardown(state);
        thinking_setup(state);
    }
    print_message("%d facts decide, %d in a list that is not shown\n",
                  counts.decide, counts.several);
    assert_true(counts.several > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(a_fact_decides_if_some_minimal_list_has_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
