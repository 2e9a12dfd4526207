#include "commands.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static bool given(const Run *run, OptionId option) {
    return demur_cli_value(run->arguments, option) != NULL;
}

static bool cannot_be(Run *run, OptionId option, const char *value,
                      const char *instead) {
    demur_cli_complain(&demur_cli_compare, "--%s cannot be \"%s\": %s",
                       demur_cli_options[option].word, value, instead);
    run->status = DEMUR_USAGE;
    return false;
}

static bool read_readings(Run *run, DemurComparing *comparing) {
    const char *value = demur_cli_value(run->arguments, OPTION_READINGS);
    if (value == NULL)
        return true;
    comparing->by = DEMUR_BY_READING;
    comparing->all_readings = strcmp(value, "all") == 0;
    return comparing->all_readings || value[0] == '\0' ||
           strcmp(value, "declared") == 0 ||
           cannot_be(run, OPTION_READINGS, value, "`declared` or `all`");
}

static bool read_timeline(Run *run, DemurComparing *comparing) {
    const char *value = demur_cli_value(run->arguments, OPTION_TIMELINE);
    if (value == NULL)
        return true;
    bool conduct = strcmp(value, "conduct") == 0;
    comparing->by = conduct ? DEMUR_BY_CONDUCT : DEMUR_BY_DAY;
    if (conduct || value[0] == '\0')
        return true;
    cannot_be(run, OPTION_TIMELINE, value, "nothing, or `conduct`");
    if (isdigit((unsigned char)value[0]))
        fputs("  hint: days are given with --from DATE and --to DATE\n",
              stderr);
    return false;
}

/* Days without a timeline would be passed over. */
static bool check_days(Run *run) {
    OptionId day = given(run, OPTION_FROM) ? OPTION_FROM : OPTION_TO;
    if (!given(run, day) || given(run, OPTION_TIMELINE))
        return true;
    demur_cli_complain(&demur_cli_compare, "--%s goes with --timeline",
                       demur_cli_options[day].word);
    run->status = DEMUR_USAGE;
    return false;
}

/* One of the three, courts if none is named. */
static bool read_comparing(Run *run, DemurComparing *comparing) {
    static const OptionId kinds[] = {OPTION_COURTS, OPTION_READINGS,
                                     OPTION_TIMELINE};
    int count = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        count += given(run, kinds[i]);
    *comparing = (DemurComparing){
        .courts = demur_cli_value(run->arguments, OPTION_COURTS),
        .from = demur_cli_value(run->arguments, OPTION_FROM),
        .to = demur_cli_value(run->arguments, OPTION_TO),
        .keep = given(run, OPTION_KEEP)};
    if (count > 1) {
        demur_cli_complain(&demur_cli_compare,
                           "say one of --courts, --readings and --timeline");
        run->status = DEMUR_USAGE;
        return false;
    }
    return check_days(run) && read_readings(run, comparing) &&
           read_timeline(run, comparing);
}

static bool compare(Run *run, const DemurCase *one, const void *what) {
    demur_cli_note(
        run, demur_case_compare(one, what, run->format, &run->style, run->out));
    return true;
}

static DemurStatus run_compare(const Arguments *arguments) {
    Run run;
    DemurComparing comparing;
    if (demur_cli_start(&run, arguments) && read_comparing(&run, &comparing)) {
        demur_explain_cases(run.demur, false);
        demur_cli_each(&run, arguments->operands.items[0], compare, &comparing);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {
    OPTION_COURTS,  OPTION_READINGS, OPTION_TIMELINE, OPTION_FROM,
    OPTION_TO,      OPTION_KEEP,     OPTION_COURT,    OPTION_DATE,
    OPTION_POSTURE, OPTION_ISSUES,   OPTION_ADOPT,    OPTION_SET,
    OPTION_RULES,   OPTION_FORMAT,   OPTION_WIDTH,    OPTION_COLOR,
    OPTION_COUNT};

static const Meaning meanings[] = {
    {OPTION_READINGS, "[WHICH]",
     "compare the readings that compete: `declared` ones (usual), or `all`, "
     "foils and those that nobody but a brief argues for as well"},
    {OPTION_TO, "DATE", "the last day of the timeline"},
    {.option = OPTION_COUNT}};

static const char *const formats[] = {"text", "json", "jsonl",
                                      "md",   "html", NULL};

static const char *const examples[] = {
    "demur compare scenarios/cases/gg_v_salesforce.yaml",
    "demur compare scenarios/cases/gg_v_salesforce.yaml --courts ca5,ca7,ca9",
    "demur compare scenarios/cases/gg_v_salesforce.yaml --readings",
    "demur compare scenarios/cases/gg_v_salesforce.yaml --timeline", NULL};

const Command demur_cli_compare = {
    .name = "compare",
    .operands = "FILE",
    .summary = "decide the same facts in every court, or through time",
    .text =
        "Decides the same facts in several courts (its own and every court of "
        "appeals, or those of --courts), under every combination of the "
        "readings that compete here (--readings), or on each day on which the "
        "answer or the governing law changes (--timeline; with `conduct` it "
        "is the day of the conduct that moves), and names the elements where "
        "the rows part and what changed them.\n\n"
        "What the file adopts is left out: the question is what each court "
        "would have to decide. --keep keeps it, --adopt adds to it. A "
        "timeline begins with the last day of the conduct and ends with the "
        "day through which the rule book is current, or runs --from --to.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .meanings = meanings,
    .least = 1,
    .most = 1,
    .run = run_compare};
