#include "cli.h"

#include <string.h>

enum { WIDTH = 79, GAP = 2, DEEP = 26 };

/* ---- wrapping ------------------------------------------------------------ */

static size_t word_length(const char *at) { return strcspn(at, " \n"); }

static void new_line(DemurText *out, int indent) {
    demur_text_add(out, "\n%*s", indent, "");
}

void demur_cli_wrap(DemurText *out, const char *text, int column, int indent) {
    bool first = true;
    for (const char *at = text; *at != '\0';) {
        if (at[0] == '\n' && at[1] == '\n') {
            demur_text_add(out, "\n");
            new_line(out, indent);
            column = indent;
            first = true;
            at += 2;
            continue;
        }
        if (*at == ' ' || *at == '\n') {
            at++;
            continue;
        }
        int length = (int)word_length(at);
        if (!first && column + 1 + length > WIDTH) {
            new_line(out, indent);
            column = indent;
            first = true;
        }
        demur_text_add(out, "%s%.*s", first ? "" : " ", length, at);
        column += length + !first;
        first = false;
        at += length;
    }
    demur_text_add(out, "\n");
}

/* A name and, from column DEEP on, its text. */
static void write_item(DemurText *out, const char *name, const char *text) {
    int column = (int)strlen(name) + GAP;
    demur_text_add(out, "%*s%s", GAP, "", name);
    if (column + GAP > DEEP)
        new_line(out, DEEP);
    else
        demur_text_add(out, "%*s", DEEP - column, "");
    demur_cli_wrap(out, text, DEEP, DEEP);
}

/* ---- options ------------------------------------------------------------- */

/* "-r, --rules DIR" */
static void option_name(const Command *command, OptionId id, DemurText *name) {
    Option option = demur_cli_option(command, id);
    demur_text_clear(name);
    if (option.letter != 0)
        demur_text_add(name, "-%c, ", option.letter);
    demur_text_add(name, "--%s", option.word);
    if (option.argument != NULL)
        demur_text_add(name, " %s", option.argument);
}

/* The text, completed with the command's choices. */
static void option_text(const Command *command, OptionId id, DemurText *text) {
    demur_text_clear(text);
    demur_text_add(text, "%s", demur_cli_option(command, id).text);
    if (id != OPTION_FORMAT)
        return;
    for (size_t i = 0; command->formats[i] != NULL; i++)
        demur_text_add(text, "%s`%s`%s", i == 0 ? " " : ", ",
                       command->formats[i], i == 0 ? " (usual)" : "");
}

static void write_option(const Command *command, OptionId id, DemurText *out) {
    DemurText *name = demur_text_new(), *text = demur_text_new();
    option_name(command, id, name);
    option_text(command, id, text);
    write_item(out, demur_text_bytes(name), demur_text_bytes(text));
    demur_text_free(name);
    demur_text_free(text);
}

/* ---- help ---------------------------------------------------------------- */

void demur_cli_overview(DemurText *out) {
    demur_text_add(out, "usage: demur COMMAND [OPTION...]\n\n");
    demur_cli_wrap(out,
                   "Decides, element by element, whether a claim stands on "
                   "given facts at a given court and day, and says why. A "
                   "teaching and drafting aid, not legal advice.",
                   0, 0);
    demur_text_add(out, "\ncommands:\n");
    for (const Command *const *at = demur_cli_commands; *at != NULL; at++)
        write_item(out, (*at)->name, (*at)->summary);
    demur_text_add(out, "\n");
    demur_cli_wrap(out,
                   "`demur help COMMAND` explains one; `demur help "
                   "exit-status` says what the exit statuses mean.",
                   0, 0);
}

void demur_cli_explain(const Command *command, DemurText *out) {
    demur_text_add(out, "usage: demur %s%s%s%s\n\n", command->name,
                   command->operands[0] == '\0' ? "" : " ", command->operands,
                   command->options[0] == OPTION_COUNT ? "" : " [OPTION...]");
    demur_cli_wrap(out, command->text, 0, 0);
    demur_text_add(out, "\noptions:\n");
    for (const OptionId *id = command->options; *id != OPTION_COUNT; id++)
        write_option(command, *id, out);
    write_option(command, OPTION_HELP, out);
    demur_text_add(out, "\nexamples:\n");
    for (const char *const *at = command->examples; *at != NULL; at++) {
        demur_text_add(out, "  ");
        demur_cli_wrap(out, *at, 2, 6);
    }
}

/* X-list of statuses, worst first, as help shows them: by number. */
static const struct {
    int number;
    const char *meaning;
} statuses[] = {
#define X(name, number, meaning) {number, meaning},
    DEMUR_STATUSES(X)
#undef X
};

enum { STATUSES = sizeof statuses / sizeof *statuses };

/* The place in the list of the next higher number than `after`, or -1. */
static int next_status(int after) {
    int best = -1;
    for (int i = 0; i < STATUSES; i++)
        if (statuses[i].number > after &&
            (best < 0 || statuses[i].number < statuses[best].number))
            best = i;
    return best;
}

static void write_order(DemurText *out) {
    demur_text_add(out, "Of several inputs the worst status wins, in the "
                        "order");
    for (int i = 0; i < STATUSES; i++)
        if (statuses[i].number != DEMUR_USAGE)
            demur_text_add(out, "%s %d", i == 0 ? "" : ",", statuses[i].number);
    demur_text_add(out, ".\n");
}

void demur_cli_statuses(DemurText *out) {
    demur_text_add(out, "exit status:\n");
    for (int i = next_status(-1); i >= 0; i = next_status(statuses[i].number)) {
        demur_text_add(out, "  %2d  ", statuses[i].number);
        demur_cli_wrap(out, statuses[i].meaning, 6, 6);
    }
    demur_text_add(out, "\n");
    write_order(out);
}

/* ---- the reference ------------------------------------------------------- */

static void reference_option(const Command *command, OptionId id,
                             DemurText *out) {
    DemurText *name = demur_text_new(), *text = demur_text_new();
    option_name(command, id, name);
    option_text(command, id, text);
    demur_text_add(out, "| `%s` | %s |\n", demur_text_bytes(name),
                   demur_text_bytes(text));
    demur_text_free(name);
    demur_text_free(text);
}

static void reference_command(const Command *command, DemurText *out) {
    demur_text_add(out, "\n## demur %s %s\n\n", command->name,
                   command->operands);
    demur_cli_wrap(out, command->text, 0, 0);
    demur_text_add(out, "\n| option | meaning |\n|---|---|\n");
    for (const OptionId *id = command->options; *id != OPTION_COUNT; id++)
        reference_option(command, *id, out);
    demur_text_add(out, "\n```\n");
    for (const char *const *at = command->examples; *at != NULL; at++)
        demur_text_add(out, "%s\n", *at);
    demur_text_add(out, "```\n");
}

static void reference_messages(DemurText *out) {
    demur_text_add(out, "\n## Messages\n\n");
    demur_cli_wrap(
        out,
        "Each message shows its code in brackets, and JSON has it as "
        "`code`. The status is that of a run in which nothing worse "
        "was told; a note leaves it as it is.",
        0, 0);
    demur_text_add(out, "\n| code | meaning | status |\n|---|---|---|\n");
    for (size_t i = 0; demur_message_kind(i).code != NULL; i++) {
        DemurMessageKind kind = demur_message_kind(i);
        demur_text_add(out, "| `%s` | %s | ", kind.code, kind.meaning);
        if (kind.status == DEMUR_OK)
            demur_text_add(out, "note |\n");
        else
            demur_text_add(out, "%d |\n", kind.status);
    }
}

void demur_cli_reference(DemurText *out) {
    demur_text_add(out, "# Commands\n\n");
    demur_cli_wrap(out,
                   "Printed from the program's tables by `demur help "
                   "--markdown`. Options may stand anywhere, as `--option "
                   "VALUE` or `--option=VALUE`; `--` ends them. Every command "
                   "takes `-h`, `--help` and `--version`.",
                   0, 0);
    demur_text_add(out, "\n| command | does |\n|---|---|\n");
    for (const Command *const *at = demur_cli_commands; *at != NULL; at++)
        demur_text_add(out, "| `%s` | %s |\n", (*at)->name, (*at)->summary);
    for (const Command *const *at = demur_cli_commands; *at != NULL; at++)
        reference_command(*at, out);
    demur_text_add(out, "\n## Exit status\n\n| status | meaning |\n|---|---|"
                        "\n");
    for (int i = next_status(-1); i >= 0; i = next_status(statuses[i].number))
        demur_text_add(out, "| %d | %s |\n", statuses[i].number,
                       statuses[i].meaning);
    demur_text_add(out, "\n");
    write_order(out);
    reference_messages(out);
}
