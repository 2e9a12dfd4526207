#include "commands.h"

#include <string.h>

static DemurStatus run_help(const Arguments *arguments) {
    const Values *operands = &arguments->operands;
    const char *topic = operands->count == 0 ? NULL : operands->items[0];
    const Command *command = topic == NULL ? NULL : demur_cli_command(topic);
    bool statuses = topic != NULL && strcmp(topic, "exit-status") == 0;
    if (topic != NULL && command == NULL && !statuses) {
        demur_cli_complain(NULL, "there is no help on \"%s\"", topic);
        demur_cli_suggest(demur_cli_closest_topic(topic));
        return DEMUR_USAGE;
    }
    Run run = demur_cli_bare(arguments);
    if (demur_cli_value(arguments, OPTION_MARKDOWN) != NULL)
        demur_cli_reference(run.out);
    else if (statuses)
        demur_cli_statuses(run.out);
    else if (command != NULL)
        demur_cli_explain(command, run.out);
    else
        demur_cli_overview(run.out);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_MARKDOWN, OPTION_COUNT};

static const char *const examples[] = {"demur help check",
                                       "demur help exit-status", NULL};

const Command demur_cli_help = {
    .name = "help",
    .operands = "[COMMAND]",
    .summary = "explain a command, or `exit-status`",
    .text = "Explains a command, or what the exit statuses mean; without a "
            "name, lists the commands.",
    .examples = examples,
    .options = options,
    .most = 1,
    .run = run_help};
