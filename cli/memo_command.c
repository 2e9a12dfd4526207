#include "commands.h"

static void write_memo(Run *run, DemurInput *input) {
    const DemurCase *one = demur_input_case(input);
    if (demur_input_more(input)) {
        demur_cli_complain(&demur_cli_memo,
                           "a memorandum is on one fact pattern at a time");
        run->status = DEMUR_USAGE;
    } else if (one != NULL) {
        demur_cli_note(
            run, demur_case_memo(one, run->format, &run->style, run->out));
    }
    demur_cli_messages(run, true);
}

static DemurStatus run_memo(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments)) {
        DemurInput *input =
            demur_input_open(run.demur, arguments->operands.items[0]);
        if (demur_input_next(input))
            write_memo(&run, input);
        else
            demur_cli_note(&run, DEMUR_NOTHING);
        demur_cli_messages(&run, true);
        demur_input_free(input);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {
    OPTION_COURT, OPTION_DATE,  OPTION_POSTURE, OPTION_ISSUES, OPTION_ADOPT,
    OPTION_SET,   OPTION_RULES, OPTION_FORMAT,  OPTION_FULL,   OPTION_COUNT};

static const char *const formats[] = {"md", "html", NULL};

static const char *const examples[] = {
    "demur memo scenarios/cases/gg_v_salesforce.yaml",
    "demur memo scenarios/cases/gg_v_salesforce.yaml | pandoc -o memo.docx",
    NULL};

const Command demur_cli_memo = {
    .name = "memo",
    .operands = "FILE",
    .summary = "outline a memorandum that hears both sides",
    .text =
        "Outlines a memorandum: for each contested element the issue, the "
        "rule (the statute's words, the reading and the decision by which it "
        "governs), its application with the sources of each fact, what can be "
        "said against it, and the conclusion; then the defense and its "
        "exception in the same way. The element that the fewest changes "
        "overturn, what is open, and what was not verified or is not in the "
        "rule book follow.\n\n"
        "Contested is what was put to the court and decided. Each "
        "counter-argument was tried: what another reading gives, or a fact "
        "the other way, was decided again. The outline does not say who "
        "should win. Pandoc makes a document for a word processor of it.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_memo};
