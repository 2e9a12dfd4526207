/* cli.h: the program's tables and what its commands share.
 *
 * A command is a row of a table (one file each, listed in commands.c) and an
 * option a row of options.def; parsing, help and the reference read both. */
#ifndef DEMUR_CLI_H
#define DEMUR_CLI_H

#include "demur.h"

#include <stdio.h>

/* The block; if there is none, memory is exhausted: that ends the program, as
 * it does in the library. Every allocation of the program goes through it. */
void *demur_cli_memory(void *block);

/* ---- options and commands ------------------------------------------------ */

typedef enum OptionId {
#define OPTION(name, word, letter, argument, text) OPTION_##name,
#include "options.def"
#undef OPTION
    OPTION_COUNT
} OptionId;

typedef struct Option {
    const char *word;
    char letter;          /* 0: none */
    const char *argument; /* NULL: takes none */
    const char *text;
} Option;

extern const Option demur_cli_options[OPTION_COUNT];

typedef struct Values {
    const char **items;
    size_t count;
} Values;

/* What an option means where options.def says it too generally. */
typedef struct Meaning {
    OptionId option;
    const char *argument, *text;
} Meaning;

typedef struct Arguments Arguments;

typedef struct Command {
    const char *name, *operands, *summary;
    const char *text;            /* paragraphs, with empty lines between */
    const char *const *examples; /* NULL at the end */
    const char *const *formats;  /* NULL at the end; the first is usual */
    const OptionId *options;     /* OPTION_COUNT at the end */
    const Meaning *meanings;     /* OPTION_COUNT at the end, or NULL */
    size_t least, most;          /* operands */
    DemurStatus (*run)(const Arguments *arguments);
} Command;

/* In the order in which help lists them; NULL at the end. */
extern const Command *const demur_cli_commands[];

/* The command of that name, or NULL. */
const Command *demur_cli_command(const char *name);

/* The command or other topic of help probably meant, or NULL. */
const char *demur_cli_closest_topic(const char *name);

/* The option as this command means it. */
Option demur_cli_option(const Command *command, OptionId option);

/* True if the command takes the option; `help` and `version` always go. */
bool demur_cli_takes(const Command *command, OptionId option);

/* ---- what was asked ------------------------------------------------------ */

struct Arguments {
    const Command *command;       /* NULL: none was named */
    Values options[OPTION_COUNT]; /* of a flag: one value, "" */
    Values operands;
    void *memory; /* of all these lists */
};

/* Reads the command line; options may stand anywhere. False, with a message
 * on standard error, if it is wrong. Free with demur_cli_forget. */
bool demur_cli_parse(int count, char **words, Arguments *arguments);
void demur_cli_forget(Arguments *arguments);

/* The option's last value, or NULL if it was not given. */
const char *demur_cli_value(const Arguments *arguments, OptionId option);

/* One line on standard error: "demur: …", and where help is to be had. */
void demur_cli_complain(const Command *command, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Adds to it: did you mean …? Nothing if `best` is NULL. */
void demur_cli_suggest(const char *best);

/* ---- a run --------------------------------------------------------------- */

/* What most commands need: an engine, where output goes, how it looks. */
typedef struct Run {
    const Arguments *arguments;
    Demur *demur;
    DemurText *out;      /* not yet written */
    DemurText *messages; /* room for them */
    DemurStyle style;
    DemurFormat format;
    bool color_messages; /* on standard error */
    int talk_width;      /* of a conversation there; 0: 80 columns */
    bool several;        /* more than one operand, or a folder */
    int jobs;            /* files at once; 0: as many as pays */
    FILE *parts;         /* of one that works for another: see workers.h */
    bool broken;         /* standard output takes no more */
    DemurStatus status;  /* the worst so far */
} Run;

/* Reads the options and loads the rule book. False if the command cannot go
 * on; then the status says why, and finishing is still due. */
bool demur_cli_start(Run *run, const Arguments *arguments);
/* A run without a rule book, for what only writes. */
Run demur_cli_bare(const Arguments *arguments);
DemurStatus demur_cli_finish(Run *run); /* writes what is left */

/* The rule book of the source tree, made ready by the build. */
extern const DemurFrozen demur_shipped;

/* The folder of the rule book, or NULL with a message. */
const char *demur_cli_rules(const Arguments *arguments);

/* Takes a status into account. */
void demur_cli_note(Run *run, DemurStatus status);

/* Writes the messages collected to standard error and notes their status;
 * with `failures_only`, none if nothing failed. */
void demur_cli_messages(Run *run, bool failures_only);

/* Writes to standard output or standard error (STDOUT_FILENO, STDERR_FILENO),
 * so that both keep their order; in a worker, to whom it works for. */
void demur_cli_write(Run *run, int stream, const char *text, size_t length);

/* Writes out what is ready, now or when much has gathered. */
void demur_cli_flush(Run *run);
void demur_cli_flush_if_large(Run *run);
/* In a conversation what is ready goes to standard error. */
void demur_cli_tell(Run *run);

bool demur_cli_is_folder(const char *path);
/* True if a person is at the other end, and escapes mean something there. */
bool demur_cli_is_terminal(int file);

/* The files that operands stand for. */
typedef struct Paths {
    Values files;
    bool several; /* more than one operand, or a folder */
} Paths;

/* Messages about what cannot be read are written; the others go on. */
Paths demur_cli_paths(Run *run, const Values *operands);
void demur_cli_forget_paths(Paths *paths);

/* Asks one thing of a fact pattern, with what more it needs to know. False if
 * there is no use in asking it of another. */
typedef bool (*AskCase)(Run *run, const DemurCase *one, const void *what);

/* Asks it of each fact pattern of a file, or of standard input ("-"); those
 * that cannot be decided are passed over, with their messages. */
void demur_cli_each(Run *run, const char *path, AskCase ask, const void *what);

/* ---- texts --------------------------------------------------------------- */

/* Appends paragraphs, wrapped at 80 columns and indented; the first line
 * begins at `column`, where the text already stands. */
void demur_cli_wrap(DemurText *out, const char *text, int column, int indent);

/* Appends help: all commands; one command; the exit statuses; the whole
 * reference in Markdown. */
void demur_cli_overview(DemurText *out);
void demur_cli_explain(const Command *command, DemurText *out);
void demur_cli_statuses(DemurText *out);
void demur_cli_reference(DemurText *out);

#endif
