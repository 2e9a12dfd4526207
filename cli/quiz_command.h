/* quiz_command.h: `demur check --quiz`. */
#ifndef DEMUR_QUIZ_COMMAND_H
#define DEMUR_QUIZ_COMMAND_H

#include "cli.h"

/* Asks for calls on one fact pattern, on standard input, and shows where they
 * differ. The conversation goes to standard error, the result to standard
 * output. */
void demur_cli_quiz(Run *run);

#endif
