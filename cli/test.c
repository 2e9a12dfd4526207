#include "commands.h"

static size_t tried(const DemurTally *tally) {
    return tally->passed + tally->failed + tally->known_failures +
           tally->unexpected_passes;
}

static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

static void write_count(DemurText *out, const char *before, size_t count,
                        const char *what) {
    if (count > 0)
        demur_text_add(out, "%s%zu %s", before, count, what);
}

static void write_summary(const DemurTally *tally, DemurText *out) {
    demur_text_add(out, "%zu expectation%s in %zu fact pattern%s: %zu passed",
                   tried(tally), plural(tried(tally)), tally->files,
                   plural(tally->files), tally->passed);
    write_count(out, ", ", tally->failed, "failed");
    write_count(out, ", ", tally->known_failures, "failed as known");
    write_count(out, ", ", tally->unexpected_passes,
                "passed although known to fail");
    write_count(out, "; ", tally->silent_files, "expected nothing");
    demur_text_add(out, ".\n");
}

static void open_json(Run *run) {
    if (run->format == DEMUR_JSON)
        demur_text_add(run->out, "{\"schema\": \"demur.test/1\", "
                                 "\"tests\": [\n");
}

static void close_json(Run *run, const DemurTally *tally) {
    demur_text_add(run->out,
                   "\n], \"files\": %zu, \"silent_files\": %zu, "
                   "\"passed\": %zu, \"failed\": %zu, "
                   "\"known_failures\": %zu, \"unexpected_passes\": %zu}\n",
                   tally->files, tally->silent_files, tally->passed,
                   tally->failed, tally->known_failures,
                   tally->unexpected_passes);
}

static void test_input(Run *run, const char *path, DemurTally *tally) {
    demur_explain_cases(run->demur, false);
    DemurInput *input = demur_input_open(run->demur, path);
    while (!run->broken && demur_input_next(input)) {
        const DemurCase *one = demur_input_case(input);
        if (one != NULL)
            demur_case_test(one, run->format, &run->style, run->out, tally);
        demur_cli_messages(run, true);
        demur_cli_flush_if_large(run);
    }
    demur_input_free(input);
}

static void test_all(Run *run) {
    const char *usual[] = {"scenarios"};
    Values operands = run->arguments->operands;
    if (operands.count == 0)
        operands = (Values){usual, 1};
    Paths paths = demur_cli_paths(run, &operands);
    DemurTally tally = {0};
    open_json(run);
    for (size_t i = 0; i < paths.files.count && !run->broken; i++)
        test_input(run, paths.files.items[i], &tally);
    demur_cli_note(run, tally.failed + tally.unexpected_passes > 0 ? DEMUR_NO
                        : tried(&tally) == 0 ? DEMUR_NOTHING
                                             : DEMUR_OK);
    if (run->format == DEMUR_JSON)
        close_json(run, &tally);
    else
        write_summary(&tally, run->out);
    demur_cli_forget_paths(&paths);
}

static DemurStatus run_test(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments))
        test_all(&run);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_RULES, OPTION_FORMAT, OPTION_FULL,
                                   OPTION_WIDTH, OPTION_COLOR,  OPTION_COUNT};

static const char *const formats[] = {"text", "json", NULL};

static const char *const examples[] = {
    "demur test", "demur test scenarios/cases/gg_v_salesforce.yaml", NULL};

const Command demur_cli_test = {
    .name = "test",
    .operands = "[PATH...]",
    .summary = "hold fact patterns to what they expect",
    .text = "Runs every `expect` of the fact patterns, and of their `suppose` "
            "rows, and says what was expected and what came out, with the "
            "explanation. Without a path it runs `scenarios/`.\n\n"
            "An entry with `known_failure` counts as expected to fail; if it "
            "passes, that is a failure. Nothing to check is not a success.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 0,
    .most = (size_t)-1,
    .run = run_test};
