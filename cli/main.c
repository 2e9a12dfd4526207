#include "commands.h"

#include <signal.h>

/* `demur`, `demur --help` and `demur COMMAND --help` are `demur help …`. */
static DemurStatus dispatch(Arguments *arguments) {
    const Command *command = arguments->command;
    if (arguments->options[OPTION_HELP].count > 0) {
        arguments->operands.count = 0;
        if (command != NULL) {
            arguments->operands.items[0] = command->name;
            arguments->operands.count = 1;
        }
        return demur_cli_help.run(arguments);
    }
    if (arguments->options[OPTION_VERSION].count > 0)
        return demur_cli_version.run(arguments);
    if (command != NULL)
        return command->run(arguments);
    demur_cli_complain(NULL, "say what to do: demur COMMAND");
    return DEMUR_USAGE;
}

int main(int count, char **words) {
    signal(SIGPIPE, SIG_IGN);
    Arguments arguments;
    DemurStatus status = DEMUR_USAGE;
    if (demur_cli_parse(count, words, &arguments))
        status = dispatch(&arguments);
    demur_cli_forget(&arguments);
    return (int)status;
}
