#include "commands.h"

#include <string.h>

const Command *const demur_cli_commands[] = {
    &demur_cli_check,
    &demur_cli_why,
    &demur_cli_whatif,
    &demur_cli_compare,
    &demur_cli_cases,
    &demur_cli_memo,
    &demur_cli_ask,
    &demur_cli_test,
    &demur_cli_grade,
    &demur_cli_book,
    &demur_cli_help,
    &demur_cli_version,
    NULL,
};

enum { COMMANDS = sizeof demur_cli_commands / sizeof *demur_cli_commands };

const char *demur_cli_closest_topic(const char *name) {
    const char *names[COMMANDS];
    size_t count = 0;
    for (; demur_cli_commands[count] != NULL; count++)
        names[count] = demur_cli_commands[count]->name;
    names[count++] = "exit-status";
    return demur_closest(name, names, count);
}

const Command *demur_cli_command(const char *name) {
    for (const Command *const *at = demur_cli_commands; *at != NULL; at++)
        if (strcmp((*at)->name, name) == 0)
            return *at;
    return NULL;
}
