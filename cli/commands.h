/* commands.h: one line for each command; each stands in a file named so. */
#ifndef DEMUR_COMMANDS_H
#define DEMUR_COMMANDS_H

#include "cli.h"

extern const Command demur_cli_check;
extern const Command demur_cli_why;
extern const Command demur_cli_whatif;
extern const Command demur_cli_compare;
extern const Command demur_cli_cases;
extern const Command demur_cli_memo;
extern const Command demur_cli_ask;
extern const Command demur_cli_test;
extern const Command demur_cli_grade;
extern const Command demur_cli_book;
extern const Command demur_cli_help;
extern const Command demur_cli_version;

#endif
