#include "commands.h"

#include <string.h>

static bool read_most(const Run *run, int *most) {
    const char *value = demur_cli_value(run->arguments, OPTION_MAX);
    if (value == NULL)
        return true;
    *most = value[0] - '0';
    if (value[1] == '\0' && *most >= 1 && *most <= 3)
        return true;
    demur_cli_complain(&demur_cli_whatif,
                       "--max cannot be \"%s\": a number from 1 to 3", value);
    return false;
}

static bool read_readings(const Run *run, bool *all) {
    const char *value = demur_cli_value(run->arguments, OPTION_READINGS);
    *all = value != NULL && (value[0] == '\0' || strcmp(value, "all") == 0);
    if (value == NULL || *all || strcmp(value, "declared") == 0)
        return true;
    demur_cli_complain(&demur_cli_whatif,
                       "--readings cannot be \"%s\": `declared` or `all`",
                       value);
    return false;
}

static bool read_search(Run *run, DemurFlipSearch *search) {
    *search =
        (DemurFlipSearch){.to = demur_cli_value(run->arguments, OPTION_TO)};
    bool good = read_most(run, &search->most) &&
                read_readings(run, &search->all_readings);
    if (!good)
        run->status = DEMUR_USAGE;
    return good;
}

/* What was asked for: overrides alone ask what they change. */
static bool asks_for_difference(const Run *run) {
    static const OptionId search[] = {OPTION_MAX, OPTION_TO, OPTION_READINGS};
    static const OptionId overrides[] = {OPTION_COURT,   OPTION_DATE,
                                         OPTION_POSTURE, OPTION_ISSUES,
                                         OPTION_ADOPT,   OPTION_SET};
    bool asks = false;
    for (size_t i = 0; i < sizeof overrides / sizeof *overrides; i++)
        asks |= demur_cli_value(run->arguments, overrides[i]) != NULL;
    for (size_t i = 0; i < sizeof search / sizeof *search; i++)
        asks &= demur_cli_value(run->arguments, search[i]) == NULL;
    return asks;
}

/* False if nothing more can be asked. */
static bool ask(Run *run, const DemurCase *one, const void *what) {
    const DemurFlipSearch *search = what;
    DemurStatus status =
        asks_for_difference(run)
            ? demur_case_difference(one, run->format, &run->style, run->out)
            : demur_case_flips(one, search, run->format, &run->style, run->out);
    if (status != DEMUR_USAGE) {
        demur_cli_note(run, status);
        return true;
    }
    demur_cli_complain(&demur_cli_whatif, "--to cannot be \"%s\"", search->to);
    demur_cli_suggest(demur_closest_outcome(search->to));
    run->status = DEMUR_USAGE;
    return false;
}

static DemurStatus run_whatif(const Arguments *arguments) {
    Run run;
    DemurFlipSearch search;
    if (demur_cli_start(&run, arguments) && read_search(&run, &search))
        demur_cli_each(&run, arguments->operands.items[0], ask, &search);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {
    OPTION_MAX,     OPTION_TO,     OPTION_READINGS, OPTION_COURT, OPTION_DATE,
    OPTION_POSTURE, OPTION_ISSUES, OPTION_ADOPT,    OPTION_SET,   OPTION_RULES,
    OPTION_FORMAT,  OPTION_FULL,   OPTION_WIDTH,    OPTION_COLOR, OPTION_COUNT};

static const Meaning meanings[] = {
    {OPTION_TO, "OUTCOME", "list only what leads to this outcome"},
    {OPTION_READINGS, "[WHICH]",
     "also try foils, and readings that nobody but a brief argues for (`all`); "
     "`declared` leaves them out"},
    {OPTION_FULL, NULL, "list every set and every near miss"},
    {.option = OPTION_COUNT}};

static const char *const formats[] = {"text", "json", "jsonl", NULL};

static const char *const examples[] = {
    "demur whatif scenarios/cases/gg_v_salesforce.yaml",
    "demur whatif scenarios/cases/gg_v_salesforce.yaml --to survives --max 3",
    "demur whatif scenarios/cases/gg_v_salesforce.yaml --court ca7 --date "
    "2023-08-03 --adopt none",
    NULL};

const Command demur_cli_whatif = {
    .name = "whatif",
    .operands = "FILE",
    .summary = "find the smallest changes that change the outcome",
    .text = "Looks for the smallest changes that change the outcome: a fact "
            "stated, left out or reversed (with what it contradicts "
            "withdrawn), another reading adopted. It lists every single "
            "change, and every pair of which neither change would do alone, "
            "each decided again; then single changes that move an element "
            "though not the outcome; and names the weakest element, the one "
            "in most of the smallest sets.\n\n"
            "With --set, --adopt, --court, --date, --posture or --issues it "
            "says what these would change: before and after, and only what "
            "differs. Together with --max, --to or --readings it searches on "
            "top of them.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .meanings = meanings,
    .least = 1,
    .most = 1,
    .run = run_whatif};
