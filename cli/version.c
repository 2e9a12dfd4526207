#include "commands.h"

static DemurStatus run_version(const Arguments *arguments) {
    Arguments asked = *arguments; /* `check … --version` asks no more */
    asked.command = &demur_cli_version;
    asked.options[OPTION_FORMAT].count = 0;
    Run run;
    bool loaded = demur_cli_start(&run, &asked);
    demur_text_add(run.out, "demur %s\n", demur_version());
    if (loaded)
        demur_text_add(run.out, "law through %s, rules %s\n",
                       demur_law_current_through(run.demur) == NULL
                           ? "no date"
                           : demur_law_current_through(run.demur),
                       demur_law_sha256(run.demur));
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_RULES, OPTION_COUNT};

static const char *const examples[] = {"demur version", NULL};

const Command demur_cli_version = {
    .name = "version",
    .operands = "",
    .summary = "say which program and which law this is",
    .text = "Prints the program's version; of the rule book, the day through "
            "which it is current and the SHA-256 of its files.",
    .examples = examples,
    .options = options,
    .run = run_version};
