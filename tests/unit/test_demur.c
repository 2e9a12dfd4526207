/* The library from outside: everything from memory, nothing but demur.h. */
#include "demur.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char rules[] =
    "book { title = 'Torts', current_through = '2026-01-01' }\n"
    "court 'sup' { name = 'Supreme Court', abbr = 'Sup. Ct.',"
    " conflict = 'later' }\n"
    "posture 'hypothetical' { stage = 'hypothetical', title = 'hypothetical' }"
    "\n"
    "posture 'motion_to_dismiss' { stage = 'pleading',"
    " title = 'motion to dismiss', missing = 'not alleged' }\n"
    "authority 'a_v_b' { name = 'A. v. B.', court = 'sup',"
    " date = '2001-01-01', cite = '1 X 2', reached = { 'breach' } }\n"
    "fact 'careless' { ask = 'Was the defendant careless?' }\n"
    "fact 'reckless' { ask = 'Was the defendant reckless?' }\n"
    "fact 'hurt' { ask = 'Was the plaintiff hurt?' }\n"
    "constraint { implies(reckless, careless) }\n"
    "element 'breach' { title = 'Breach', burden = 'plaintiff',\n"
    "  reading 'ordinary' { holds = 'Carelessness is enough.',"
    " by = 'a_v_b', test = careless },\n"
    "  reading 'gross' { holds = 'Recklessness is needed.',"
    " foil = true, test = reckless } }\n"
    "element 'harm' { title = 'Harm', burden = 'plaintiff', test = hurt }\n"
    "claim 'negligence' { title = 'Negligence',"
    " elements = { breach, harm } }\n";

static const char facts[] = "title: Doe v. Roe\n"
                            "court: sup\n"
                            "posture: motion_to_dismiss\n"
                            "claim: negligence\n"
                            "parties: {plaintiff: Doe, defendant: Roe}\n"
                            "facts:\n"
                            "  careless: yes\n"
                            "  hurt: yes\n"
                            "expect: {outcome: survives}\n";

static DemurSource source(const char *name, const char *text) {
    return (DemurSource){name, text, strlen(text)};
}

typedef struct Fixture {
    Demur *demur;
    DemurText *out;
} Fixture;

static int setup(void **state) {
    Fixture *fixture = calloc(1, sizeof *fixture);
    if (fixture == NULL)
        return -1;
    fixture->demur = demur_new();
    fixture->out = demur_text_new();
    DemurSource book = source("torts.lua", rules);
    if (demur_rules_texts(fixture->demur, &book, 1) != DEMUR_OK) {
        demur_messages(fixture->demur, false, fixture->out);
        print_error("%s", demur_text_bytes(fixture->out));
        return -1;
    }
    *state = fixture;
    return 0;
}

static int teardown(void **state) {
    Fixture *fixture = *state;
    demur_text_free(fixture->out);
    demur_free(fixture->demur);
    free(fixture);
    return 0;
}

/* Reads the text and its first document; the caller frees. */
static DemurInput *decide(const Fixture *fixture, const char *text) {
    DemurSource one = source("roe.yaml", text);
    DemurInput *input = demur_input_text(fixture->demur, &one, false);
    assert_true(demur_input_next(input));
    return input;
}

static void a_claim_is_decided_from_memory(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = decide(fixture, facts);
    const DemurCase *one = demur_input_case(input);
    assert_non_null(one);
    assert_string_equal(demur_case_file(one), "roe.yaml");
    assert_int_equal(demur_case_count(one), 1);
    assert_string_equal(demur_case_outcome(one, 0), "survives");
    assert_int_equal(demur_case_verdict(one), DEMUR_OK);
    assert_false(demur_input_more(input));
    assert_false(demur_input_next(input));
    demur_input_free(input);
}

static void the_law_says_of_when_it_is(void **state) {
    Fixture *fixture = *state;
    assert_string_equal(demur_law_title(fixture->demur), "Torts");
    assert_string_equal(demur_law_current_through(fixture->demur),
                        "2026-01-01");
    assert_int_equal(strlen(demur_law_sha256(fixture->demur)), 64);
    assert_false(demur_law_as_offered(fixture->demur));
}

static void every_format_comes_out(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = decide(fixture, facts);
    static const struct {
        DemurFormat format;
        const char *begins;
    } rows[] = {{DEMUR_REPORT, "Doe v. Roe (Sup. Ct.; as of 2026-01-01,"},
                {DEMUR_LINE, "roe.yaml SURVIVES"},
                {DEMUR_JSON, "{\n  \"schema\": \"demur.result/1\""},
                {DEMUR_JSONL, "{\"schema\":\"demur.result/1\""}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        demur_text_clear(fixture->out);
        demur_case_write(demur_input_case(input), rows[i].format, NULL,
                         fixture->out);
        const char *text = demur_text_bytes(fixture->out);
        assert_int_equal(strncmp(text, rows[i].begins, strlen(rows[i].begins)),
                         0);
        assert_int_equal(text[demur_text_length(fixture->out) - 1], '\n');
    }
    demur_input_free(input);
}

static void overrides_apply_until_they_are_taken_back(void **state) {
    Fixture *fixture = *state;
    static const char *const adopt[] = {"breach=gross"};
    DemurOverrides overrides = {.adopt = adopt, .adopt_count = 1};
    assert_int_equal(demur_override(fixture->demur, &overrides), DEMUR_OK);
    DemurInput *input = decide(fixture, facts);
    assert_string_equal(demur_case_outcome(demur_input_case(input), 0),
                        "dismissed");
    assert_int_equal(demur_case_verdict(demur_input_case(input)), DEMUR_NO);
    demur_input_free(input);
    assert_int_equal(demur_override(fixture->demur, NULL), DEMUR_OK);
    input = decide(fixture, facts);
    assert_string_equal(demur_case_outcome(demur_input_case(input), 0),
                        "survives");
    demur_input_free(input);
}

static void an_answer_outlives_what_overrode_it(void **state) {
    Fixture *fixture = *state;
    char gross[] = "breach=gross", said[] = "careless=no", day[] = "2020-02-02";
    const char *const adopt[] = {gross}, *const set[] = {said};
    DemurOverrides overrides = {.date = day,
                                .issues = "breach",
                                .adopt = adopt,
                                .adopt_count = 1,
                                .set = set,
                                .set_count = 1};
    assert_int_equal(demur_override(fixture->demur, &overrides), DEMUR_OK);
    memset(gross, 'x', sizeof gross - 1);
    memset(said, 'x', sizeof said - 1);
    DemurSource file = source("doe.yaml", facts);
    DemurInput *input = demur_input_text(fixture->demur, &file, false);
    assert_true(demur_input_next(input));
    const DemurCase *one = demur_input_case(input);
    demur_case_write(one, DEMUR_JSON, NULL, fixture->out);
    demur_case_write(one, DEMUR_HTML, NULL, fixture->out);
    size_t length = demur_text_length(fixture->out);
    char *before = strdup(demur_text_bytes(fixture->out));
    demur_text_clear(fixture->out);
    assert_int_equal(demur_override(fixture->demur, NULL), DEMUR_OK);
    demur_case_write(one, DEMUR_JSON, NULL, fixture->out);
    demur_case_write(one, DEMUR_HTML, NULL, fixture->out);
    assert_int_equal(demur_text_length(fixture->out), length);
    assert_string_equal(demur_text_bytes(fixture->out), before);
    free(before);
    demur_input_free(input);
}

static void a_bad_override_is_told(void **state) {
    Fixture *fixture = *state;
    DemurOverrides overrides = {.court = "supp"};
    assert_int_equal(demur_override(fixture->demur, &overrides), DEMUR_INVALID);
    demur_messages(fixture->demur, false, fixture->out);
    assert_non_null(
        strstr(demur_text_bytes(fixture->out), "did you mean \"sup\"?"));
    assert_int_equal(demur_status(fixture->demur), DEMUR_OK);
}

static void a_bad_document_is_told_and_the_stream_goes_on(void **state) {
    Fixture *fixture = *state;
    static const char stream[] = "claim: negligence\nfacts: {hurt: yes}\n"
                                 "---\n"
                                 "claim: negligence\nfacts: {hrut: yes}\n"
                                 "---\n"
                                 "claim: negligence\nfacts: {hurt: no}\n"
                                 "# the end\n";
    DemurSource text = source("-", stream);
    DemurInput *input = demur_input_text(fixture->demur, &text, true);
    bool decided[3], more[3];
    for (int i = 0; i < 3; i++) {
        assert_true(demur_input_next(input));
        decided[i] = demur_input_case(input) != NULL;
        more[i] = demur_input_more(input);
        assert_int_equal(demur_status(fixture->demur),
                         decided[i] ? DEMUR_OK : DEMUR_INVALID);
        demur_messages(fixture->demur, false, fixture->out);
    }
    assert_false(demur_input_next(input));
    demur_input_free(input);
    assert_true(decided[0] && !decided[1] && decided[2]);
    assert_true(more[0] && more[1] && !more[2]);
    assert_non_null(strstr(demur_text_bytes(fixture->out), "hrut"));
}

static void messages_may_be_asked_for_after_the_input_is_freed(void **state) {
    Fixture *fixture = *state;
    demur_input_free(decide(fixture, "claim: neglgence\n"));
    demur_messages_json(fixture->demur, fixture->out);
    assert_non_null(strstr(demur_text_bytes(fixture->out),
                           "\"file\":\"roe.yaml\",\"line\":1"));
}

static void bytes_that_do_not_belong_are_refused(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = decide(fixture, "claim: \xFF\n");
    assert_null(demur_input_case(input));
    assert_int_equal(demur_status(fixture->demur), DEMUR_INVALID);
    assert_false(demur_input_next(input));
    demur_input_free(input);
}

static void
a_file_that_is_not_there_is_told_by_the_first_document(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = demur_input_open(fixture->demur, "/no/such/file.yaml");
    assert_true(demur_input_next(input));
    assert_null(demur_input_case(input));
    assert_int_equal(demur_status(fixture->demur), DEMUR_IO);
    assert_false(demur_input_next(input));
    demur_input_free(input);
}

static void why_explains_one_element(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = decide(fixture, facts);
    const DemurCase *one = demur_input_case(input);
    assert_int_equal(
        demur_case_why(one, "breach", DEMUR_REPORT, NULL, fixture->out),
        DEMUR_OK);
    const char *text = demur_text_bytes(fixture->out);
    assert_non_null(strstr(text, "+ ordinary (used here): satisfied; the "
                                 "outcome would be: survives"));
    assert_non_null(strstr(text, "x gross (no court's test; shown for "
                                 "contrast): not alleged; the outcome"));
    demur_input_free(input);
}

static void why_knows_what_was_meant(void **state) {
    Fixture *fixture = *state;
    DemurInput *input = decide(fixture, facts);
    const DemurCase *one = demur_input_case(input);
    assert_int_equal(
        demur_case_why(one, "braech", DEMUR_JSON, NULL, fixture->out),
        DEMUR_USAGE);
    assert_int_equal(demur_text_length(fixture->out), 0);
    assert_string_equal(demur_case_closest(one, "braech"), "breach");
    demur_input_free(input);
}

static void expectations_are_counted(void **state) {
    Fixture *fixture = *state;
    DemurTally tally = {0};
    DemurInput *input = decide(fixture, facts);
    demur_case_test(demur_input_case(input), DEMUR_REPORT, NULL, fixture->out,
                    &tally);
    demur_input_free(input);
    input = decide(fixture, "claim: negligence\n");
    demur_case_test(demur_input_case(input), DEMUR_REPORT, NULL, fixture->out,
                    &tally);
    demur_input_free(input);
    input = decide(fixture, "claim: negligence\nexpect: {outcome: stands}\n");
    demur_case_test(demur_input_case(input), DEMUR_REPORT, NULL, fixture->out,
                    &tally);
    demur_input_free(input);
    assert_int_equal(tally.files, 3);
    assert_int_equal(tally.silent_files, 1);
    assert_int_equal(tally.passed, 1);
    assert_int_equal(tally.failed, 1);
    assert_non_null(strstr(demur_text_bytes(fixture->out),
                           "outcome: expected stands, got open"));
}

static void bad_rules_are_told(void **state) {
    Fixture *fixture = *state;
    Demur *demur = demur_new();
    DemurSource book =
        source("bad.lua", "claim 'x' { elements = { nothing } }");
    assert_int_equal(demur_rules_texts(demur, &book, 1), DEMUR_INVALID);
    assert_null(demur_law_title(demur));
    assert_false(demur_law_as_offered(demur));
    demur_messages(demur, false, fixture->out);
    assert_non_null(strstr(demur_text_bytes(fixture->out), "bad.lua:1"));
    demur_free(demur);
}

static void the_worse_status_wins(void **state) {
    (void)state;
    static const DemurStatus order[] = {
        DEMUR_BUG,     DEMUR_IO, DEMUR_LIMIT, DEMUR_INVALID,
        DEMUR_NOTHING, DEMUR_NO, DEMUR_OPEN,  DEMUR_OK};
    static const int numbers[] = {70, 74, 5, 3, 6, 1, 4, 0};
    for (size_t i = 0; i < 8; i++) {
        assert_int_equal(order[i], numbers[i]);
        for (size_t k = i; k < 8; k++) {
            assert_int_equal(demur_status_worse(order[i], order[k]), order[i]);
            assert_int_equal(demur_status_worse(order[k], order[i]), order[i]);
        }
    }
}

static void text_from_outside_is_escaped(void **state) {
    Fixture *fixture = *state;
    demur_text_add(fixture->out, "%d:", 7);
    demur_text_add_safe(fixture->out, "a\033[2K");
    assert_string_equal(demur_text_bytes(fixture->out), "7:a\\x1B[2K");
}

#define WITH_RULES(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        WITH_RULES(a_claim_is_decided_from_memory),
        WITH_RULES(the_law_says_of_when_it_is),
        WITH_RULES(every_format_comes_out),
        WITH_RULES(overrides_apply_until_they_are_taken_back),
        WITH_RULES(an_answer_outlives_what_overrode_it),
        WITH_RULES(a_bad_override_is_told),
        WITH_RULES(a_bad_document_is_told_and_the_stream_goes_on),
        WITH_RULES(messages_may_be_asked_for_after_the_input_is_freed),
        WITH_RULES(bytes_that_do_not_belong_are_refused),
        WITH_RULES(a_file_that_is_not_there_is_told_by_the_first_document),
        WITH_RULES(why_explains_one_element),
        WITH_RULES(why_knows_what_was_meant),
        WITH_RULES(expectations_are_counted),
        WITH_RULES(bad_rules_are_told),
        WITH_RULES(the_worse_status_wins),
        WITH_RULES(text_from_outside_is_escaped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
