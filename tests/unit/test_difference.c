/* What changed from one answer to another. */
#include "difference.h"
#include "thinking_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const law = FACT("saw") FACT("ought") FACT(
    "left") "court 'low' { name = 'Low', abbr = 'L.' }\n"
            "authority 'old' { name = 'O. v. P.', cite = '1 R. 1', court = "
            "'low',\n"
            "  date = '2001-01-01', checked = true }\n"
            "element 'notice' {\n"
            "  reading 'strict' { holds = 'S.', by = 'old', test = saw },\n"
            "  reading 'loose' { holds = 'L.', cites = 'old', test = any { "
            "saw, ought } } }\n"
            "element 'part' { test = left }\n"
            "defense 'exit' { burden = 'defendant', test = all { part } }\n"
            "claim 'k' { elements = { notice } }\n";

/* "outcome grounds; notice: law; part: status lowest" */
static const char *told(Thinking *one, const char *facts) {
    const Result *result = thinking_result(one, facts);
    Difference found = demur_difference(
        &result->base.answers[0], &result->suppose[0].answers[0], one->arena);
    const char *text = thinking_text(
        one, "%s%s%s", found.outcome ? "outcome " : "",
        found.grounds ? "grounds " : "", found.turns_on ? "turns " : "");
    for (size_t i = 0; i < found.element_count; i++) {
        const ElementDifference *it = &found.elements[i];
        text = thinking_text(one, "%s; %s:%s%s%s", text, it->after->element->id,
                             it->law ? " law" : "", it->status ? " status" : "",
                             it->lowest ? " lowest" : "");
    }
    assert_int_equal(demur_difference_any(&found), text[0] != '\0');
    return text;
}

#define ROW(fields)                                                            \
    "court: low\nposture: motion_to_dismiss\nfacts: {saw: yes}\n"              \
    "suppose: [{title: t, " fields "}]"

static void only_what_differs_is_told(void **state) {
    Thinking *one = *state;
    thinking_rules(one, law);
    thinking_same("same", told(one, ROW("facts: {ought: yes}")), "");
    thinking_same("fact", told(one, ROW("facts: {saw: no}")),
                  "outcome grounds ; notice: status lowest");
    thinking_same("law", told(one, ROW("adopt: {notice: loose}")),
                  "; notice: law");
    thinking_same("part", told(one, ROW("facts: {left: yes}")),
                  "outcome grounds ; part: status lowest; exit: status");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_THINKING(only_what_differs_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
