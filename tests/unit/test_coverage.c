/* What becomes of each word of a statute. */
#include "coverage.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law =
    "fact 'kept' { ask = 'q?', statute = 'act', quote = 'keeps a dog' }\n"
    "fact 'careful' { ask = 'q?', judgement = true, statute = 'act',\n"
    "  quote = 'without care' }\n"
    "fact 'bitten' { ask = 'q?' }\n"
    "statute 'act' { cite = 'Act § 1',\n"
    "  version 'v1' { from = '1990-01-01', to = '2000-01-01',\n"
    "    text = 'Whoever keeps a dog shall pay.' },\n"
    "  version 'v2' { from = '2000-01-01', to = '2010-01-01', text = [[(1) "
    "Whoever keeps a dog\n"
    "    without care; or (2) whose dog bites, shall pay a fine of ten "
    "dollars.]] },\n"
    "  version 'v3' { from = '2010-01-01' },\n"
    "  not_encoded = { { words = 'a fine of ten dollars', why = 'w' } } }\n"
    "element 'liable' { statute = 'act', quote = 'Whoever … shall pay',\n"
    "  test = all { kept, careful } }\n"
    "element 'bite' { statute = 'act', version = 'v2', quote = 'bites',\n"
    "  test = bitten }\n"
    "claim 'k' { elements = { liable, bite } }\n";

/* "joint `(1) `, judgement `Whoever ` by liable, …" */
static const char *words(Thinking *one, const Passages *passages) {
    static const char *const names[] = {"joint", "encoded", "judgement",
                                        "not encoded", "unclaimed"};
    const char *all = "";
    for (size_t i = 0; i < passages->count; i++) {
        const Passage *it = &passages->items[i];
        const char *by = thinking_elements(one, &it->elements);
        const char *facts = thinking_facts(one, &it->facts);
        all = thinking_text(one, "%s%s`%.*s`%s%s%s%s\n", all,
                            names[it->coverage], (int)it->length, it->start,
                            by[0] != '\0' ? " by " : "", by,
                            facts[0] != '\0' ? " asks " : "", facts);
    }
    return all;
}

static void check(Thinking *one, int32_t version, const char *wanted) {
    if (one->book == NULL)
        thinking_rules(one, law);
    Passages passages = demur_coverage(one->book, 0, version, one->arena);
    thinking_same("passages", words(one, &passages), wanted);
}

static void each_word_has_those_that_quote_it(void **state) {
    check(*state, 0,
          "judgement`Whoever` by liable\n"
          "joint` `\n"
          "encoded`keeps a dog` asks kept\n"
          "joint` `\n"
          "judgement`shall pay` by liable\n"
          "joint`.`\n");
}

static void a_gap_is_what_nothing_claims_but_joints(void **state) {
    check(*state, 1,
          "joint`(1) `\n"
          "judgement`Whoever` by liable\n"
          "joint` `\n"
          "encoded`keeps a dog` asks kept\n"
          "joint`\n    `\n"
          "judgement`without care` asks careful\n"
          "joint`; or (2) `\n"
          "unclaimed`whose dog`\n"
          "joint` `\n"
          "encoded`bites` by bite\n"
          "joint`, `\n"
          "judgement`shall pay` by liable\n"
          "joint` `\n"
          "not encoded`a fine of ten dollars`\n"
          "joint`.`\n");
}

static void a_version_without_a_text_has_no_passages(void **state) {
    check(*state, 2, "");
}

static void passages_make_up_the_whole_text(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    for (size_t s = 0; s < one->book->statute_count; s++)
        for (size_t v = 0; v < one->book->statutes[s].version_count; v++) {
            const char *at = one->book->statutes[s].versions[v].text;
            Passages passages =
                demur_coverage(one->book, (int32_t)s, (int32_t)v, one->arena);
            for (size_t p = 0; p < passages.count; p++) {
                assert_ptr_equal(passages.items[p].start, at);
                at += passages.items[p].length;
            }
            assert_true(at == NULL || *at == '\0');
        }
}

/* "18 U.S.C. § 1595(a), v2008: `may recover damages`" and so on. */
static const char *gaps(Thinking *one) {
    const char *all = "";
    for (size_t s = 0; s < one->book->statute_count; s++) {
        const Statute *statute = &one->book->statutes[s];
        for (size_t v = 0; v < statute->version_count; v++) {
            Passages passages =
                demur_coverage(one->book, (int32_t)s, (int32_t)v, one->arena);
            for (size_t p = 0; p < passages.count; p++)
                if (passages.items[p].coverage == COVERAGE_UNCLAIMED)
                    all = thinking_text(one, "%s%s, %s: `%.*s`\n", all,
                                        statute->cite, statute->versions[v].id,
                                        (int)passages.items[p].length,
                                        passages.items[p].start);
        }
    }
    return all;
}

static void a_report_of_gaps_names_each_of_them(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("gaps", gaps(one), "Act § 1, v2: `whose dog`\n");
}

/* Whoever adds words to a statute says what becomes of them: an element or a
 * fact quotes them, or `not_encoded` says why nothing does. */
static void every_word_of_the_shipped_statutes_is_claimed(void **state) {
    Thinking *one = *state;
    thinking_shipped(one);
    assert_true(one->book->statute_count > 0);
    thinking_same("words that nothing claims", gaps(one), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(each_word_has_those_that_quote_it),
        WITH_THINKING(a_gap_is_what_nothing_claims_but_joints),
        WITH_THINKING(a_version_without_a_text_has_no_passages),
        WITH_THINKING(passages_make_up_the_whole_text),
        WITH_THINKING(a_report_of_gaps_names_each_of_them),
        WITH_THINKING(every_word_of_the_shipped_statutes_is_claimed),
    };
    return cmocka_run_group_tests_name("coverage", tests, NULL, NULL);
}
