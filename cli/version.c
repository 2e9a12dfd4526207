#include "commands.h"

static void write_law(const Demur *demur, DemurText *out) {
    demur_text_add(out, "law through %s, rules %s (%s)\n",
                   demur_law_current_through(demur), demur_law_sha256(demur),
                   demur_law_as_offered(demur) ? "as shipped"
                                               : "other than shipped");
}

static DemurStatus run_version(const Arguments *arguments) {
    Arguments asked = *arguments; /* `check … --version` asks no more */
    asked.command = &demur_cli_version;
    asked.options[OPTION_FORMAT].count = 0;
    Run run;
    bool loaded = demur_cli_start(&run, &asked);
    demur_text_add(run.out, "demur %s\n", demur_version());
    if (loaded)
        write_law(run.demur, run.out);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_RULES, OPTION_COUNT};

static const char *const examples[] = {"demur version", NULL};

const Command demur_cli_version = {
    .name = "version",
    .operands = "",
    .summary = "say which program and which law this is",
    .text = "Prints the program's version; of the rule book, the day through "
            "which it is current, the SHA-256 of its files, and whether they "
            "are those that were shipped with the program.",
    .examples = examples,
    .options = options,
    .run = run_version};
