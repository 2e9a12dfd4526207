#include "expect.h"

#include "answer.h"

#include <string.h>

typedef struct Run {
    Arena *arena;
    const Book *book;
    Trial *trial;
    const char *prefix; /* names the question if there are several */
} Run;

static bool same(const char *a, const char *b) { return strcmp(a, b) == 0; }

static void mismatch(Run *run, const char *what, const char *expected,
                     const char *got, const ElementResult *element) {
    Mismatch one = {demur_arena_format(run->arena, "%s%s", run->prefix, what),
                    expected, got, element, run->trial->expect->at};
    DEMUR_PUSH(run->arena, run->trial->mismatches, run->trial->mismatch_count,
               one);
}

/* ---- lists --------------------------------------------------------------- */

static bool has_all(const Strings *list, const Strings *of) {
    for (size_t i = 0; i < of->count; i++)
        if (!demur_strings_has(list, of->items[i]))
            return false;
    return true;
}

static const char *words_of(Arena *arena, const Strings *list) {
    return list->count == 0 ? "none" : demur_strings_join(arena, list, ", ");
}

static void check_exactly(Run *run, const char *what, const Strings *expected,
                          const Strings *got) {
    if (!has_all(got, expected) || !has_all(expected, got))
        mismatch(run, what, words_of(run->arena, expected),
                 words_of(run->arena, got), NULL);
}

/* "knowledge" stands for any of its readings. */
static bool names(const char *wanted, const char *item) {
    size_t length = strlen(wanted);
    return same(wanted, item) ||
           (strncmp(wanted, item, length) == 0 && item[length] == '=');
}

static void check_at_least(Run *run, const char *what, const Strings *expected,
                           const Strings *got) {
    for (size_t i = 0; i < expected->count; i++) {
        bool found = false;
        for (size_t k = 0; k < got->count; k++)
            found = found || names(expected->items[i], got->items[k]);
        if (!found)
            mismatch(run, what, expected->items[i], words_of(run->arena, got),
                     NULL);
    }
}

/* ---- elements ------------------------------------------------------------ */

/* The words that stand for several statuses. "holds" and "fails" go by the
 * value that the element closes to: what its bearer had to disprove, and did
 * not, holds. */
bool demur_expect_fits(const char *word, const ElementResult *element) {
    Status status = element->status;
    bool closed = status == STATUS_SATISFIED || demur_status_fails(status);
    if (same(word, "holds"))
        return closed && element->holds;
    if (same(word, "fails"))
        return closed && !element->holds;
    if (same(word, "undecided"))
        return status == STATUS_OPEN || status == STATUS_FOR_TRIAL;
    return demur_words_equal(word, demur_status_word(status));
}

static void check_word(Run *run, const ElementResult *element, const char *what,
                       const char *expected, const char *got) {
    if (expected == NULL || (got != NULL && demur_words_equal(expected, got)))
        return;
    mismatch(
        run,
        demur_arena_format(run->arena, "%s, %s", element->element->id, what),
        expected, got == NULL ? "none" : got, element);
}

static void check_element(Run *run, const Answer *answer,
                          const ExpectElement *expected) {
    const ElementResult *element = NULL;
    for (size_t i = 0; i < answer->element_count; i++)
        if (same(answer->elements[i].element->id, expected->element))
            element = &answer->elements[i];
    if (element == NULL) {
        mismatch(run, expected->element, "an element of this claim",
                 "no such element", NULL);
        return;
    }
    if (expected->word != NULL && !demur_expect_fits(expected->word, element))
        mismatch(run, expected->element, expected->word,
                 demur_status_word(element->status), element);
    check_word(run, element, "reading", expected->reading,
               element->reading == NULL ? NULL : element->reading->id);
    check_word(run, element, "governs", expected->governs,
               element->governs == GOVERNS_COUNT
                   ? NULL
                   : demur_governs_word(element->governs));
    check_word(run, element, "authority", expected->authority,
               element->authority < 0
                   ? NULL
                   : run->book->authorities[element->authority].id);
}

/* ---- one entry ----------------------------------------------------------- */

static void check_answer(Run *run, const Answer *answer) {
    const Expect *expect = run->trial->expect;
    const char *outcome = demur_outcome_word(answer->outcome);
    if (expect->outcome != NULL && !demur_words_equal(expect->outcome, outcome))
        mismatch(run, "outcome", expect->outcome, outcome, NULL);
    if (expect->has_grounds)
        check_exactly(run, "grounds", &expect->grounds, &answer->grounds);
    if (expect->has_possible_grounds)
        check_exactly(run, "possible grounds", &expect->possible_grounds,
                      &answer->possible_grounds);
    if (expect->has_readings)
        check_at_least(run, "turns on reading", &expect->readings,
                       &answer->readings);
    if (expect->has_facts)
        check_at_least(run, "turns on fact", &expect->facts, &answer->facts);
    for (size_t i = 0; i < expect->element_count; i++)
        check_element(run, answer, &expect->elements[i]);
}

bool demur_expect_asks(const Expect *expect, const Answer *answer) {
    return (expect->claim == NULL || same(expect->claim, answer->claim->id)) &&
           (expect->defendant == NULL ||
            same(expect->defendant, answer->defendant));
}

static bool expects_something(const Expect *expect) {
    return expect->outcome != NULL || expect->has_grounds ||
           expect->has_possible_grounds || expect->readings.count > 0 ||
           expect->facts.count > 0 || expect->element_count > 0;
}

static void check_answers(Run *run) {
    const Decision *decision = &run->trial->decision;
    const Expect *expect = run->trial->expect;
    size_t checked = 0;
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Answer *answer = &decision->answers[i];
        if (!demur_expect_asks(expect, answer))
            continue;
        if (decision->answer_count > 1)
            run->prefix = demur_arena_format(
                run->arena, "%s, %s: ", answer->claim->id, answer->defendant);
        check_answer(run, answer);
        checked++;
    }
    run->prefix = "";
    if (checked == 0)
        mismatch(run, "question", "a claim and a defendant of this file",
                 "no such question", NULL);
    if (!expects_something(expect))
        mismatch(run, "expect", "something to check", "nothing", NULL);
}

static Verdict judge(const Trial *trial) {
    bool known = trial->expect->known_failure != NULL;
    if (trial->mismatch_count > 0)
        return known ? VERDICT_KNOWN_FAILURE : VERDICT_FAILED;
    return known ? VERDICT_UNEXPECTED_PASS : VERDICT_PASSED;
}

static bool try_entry(Result *result, Diag *diag, Trial *trial) {
    trial->mismatches = NULL;
    trial->mismatch_count = 0;
    if (!demur_answer_expect(result, trial->row, trial->expect, diag,
                             &trial->decision))
        return false;
    Run run = {result->arena, result->book, trial, ""};
    check_answers(&run);
    return true;
}

/* What passes needs no explanation, which costs several times the decision. */
static void run_entry(Result *result, const Suppose *row, const Expect *expect,
                      Diag *diag, Trials *trials) {
    Trial trial = {.row = row, .expect = expect};
    result->explained = false;
    bool decided = try_entry(result, diag, &trial);
    result->explained = true;
    if (decided && trial.mismatch_count > 0)
        decided = try_entry(result, diag, &trial);
    if (!decided) {
        trials->undecided = true;
        return;
    }
    trial.verdict = judge(&trial);
    DEMUR_PUSH(result->arena, trials->items, trials->count, trial);
}

Trials demur_expect_run(Result *result, Diag *diag) {
    Trials trials = {0};
    const Pattern *pattern = result->pattern;
    for (size_t i = 0; i < pattern->expect_count; i++)
        run_entry(result, NULL, &pattern->expect[i], diag, &trials);
    for (size_t i = 0; i < pattern->suppose_count; i++) {
        const Suppose *row = &pattern->suppose[i];
        for (size_t k = 0; k < row->expect_count; k++)
            run_entry(result, row, &row->expect[k], diag, &trials);
    }
    return trials;
}

const char *demur_verdict_word(Verdict verdict) {
    switch (verdict) {
    case VERDICT_PASSED:
        return "passed";
    case VERDICT_FAILED:
        return "failed";
    case VERDICT_KNOWN_FAILURE:
        return "known_failure";
    case VERDICT_UNEXPECTED_PASS:
        return "unexpected_pass";
    }
    return "";
}
