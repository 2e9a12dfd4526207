#include "cli.h"
#include "workers.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    FLUSH_AT = 64 * 1024,
    NARROWEST = 40,
    USUAL = 80,
    WIDEST = 1000,
    MOST_JOBS = 256
};

/* ---- options ------------------------------------------------------------- */

static bool choose(const Command *command, OptionId option,
                   const char *const *choices, const char *value,
                   size_t *number) {
    size_t count = 0;
    for (; choices[count] != NULL; count++)
        if (strcmp(choices[count], value) == 0) {
            *number = count;
            return true;
        }
    demur_cli_complain(command, "--%s cannot be \"%s\"",
                       demur_cli_options[option].word, value);
    demur_cli_suggest(demur_closest(value, choices, count));
    return false;
}

bool demur_cli_is_terminal(int file) {
    const char *term = getenv("TERM");
    return isatty(file) && term != NULL && strcmp(term, "dumb") != 0;
}

static bool takes_color(int file) {
    const char *no_color = getenv("NO_COLOR");
    return demur_cli_is_terminal(file) &&
           (no_color == NULL || *no_color == '\0');
}

static bool read_color(Run *run) {
    static const char *const choices[] = {"auto", "always", "never", NULL};
    const char *value = demur_cli_value(run->arguments, OPTION_COLOR);
    size_t number = 0;
    if (value != NULL &&
        !choose(run->arguments->command, OPTION_COLOR, choices, value, &number))
        return false;
    run->style.color =
        number == 1 || (number == 0 && takes_color(STDOUT_FILENO));
    run->color_messages =
        number == 1 || (number == 0 && takes_color(STDERR_FILENO));
    return true;
}

/* A number that stays as it is where the option was not given. */
static bool read_number(const Run *run, OptionId option, int least, int most,
                        int *number) {
    const char *value = demur_cli_value(run->arguments, option);
    if (value == NULL)
        return true;
    int given = 0;
    const char *at = value;
    for (; *at >= '0' && *at <= '9' && given <= most; at++)
        given = given * 10 + (*at - '0');
    if (*at == '\0' && given >= least && given <= most) {
        *number = given;
        return true;
    }
    demur_cli_complain(run->arguments->command,
                       "--%s cannot be \"%s\": a number from %d to %d",
                       demur_cli_options[option].word, value, least, most);
    return false;
}

/* A terminal's columns if they are fewer than usual; else 0. */
static int columns_of(int file) {
    struct winsize size;
    if (!isatty(file) || ioctl(file, TIOCGWINSZ, &size) != 0 ||
        size.ws_col == 0 || size.ws_col >= USUAL)
        return 0;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col;
}

static bool read_width(Run *run) {
    int width = 0;
    if (!read_number(run, OPTION_WIDTH, NARROWEST, WIDEST, &width))
        return false;
    run->style.width = width > 0 ? width : columns_of(STDOUT_FILENO);
    run->talk_width = width > 0 ? width : columns_of(STDERR_FILENO);
    return true;
}

static bool read_format(Run *run) {
    static const struct {
        const char *word;
        DemurFormat format;
    } formats[] = {{"text", DEMUR_REPORT}, {"json", DEMUR_JSON},
                   {"jsonl", DEMUR_JSONL}, {"md", DEMUR_MARKDOWN},
                   {"html", DEMUR_HTML},   {"svg", DEMUR_SVG},
                   {"csv", DEMUR_CSV}};
    const Command *command = run->arguments->command;
    const char *value = demur_cli_value(run->arguments, OPTION_FORMAT);
    size_t number = 0;
    if (value != NULL &&
        !choose(command, OPTION_FORMAT, command->formats, value, &number))
        return false;
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(command->formats[number], formats[i].word) == 0)
            run->format = formats[i].format;
    return true;
}

static bool read_options(Run *run) {
    run->style.full = demur_cli_value(run->arguments, OPTION_FULL) != NULL;
    return read_color(run) && read_width(run) &&
           read_number(run, OPTION_JOBS, 1, MOST_JOBS, &run->jobs) &&
           (run->arguments->command->formats == NULL || read_format(run));
}

/* ---- rules --------------------------------------------------------------- */

bool demur_cli_is_folder(const char *path) {
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

const char *demur_cli_rules(const Arguments *arguments) {
    const char *value = demur_cli_value(arguments, OPTION_RULES);
    if (value != NULL)
        return value;
    if (demur_cli_is_folder("rules"))
        return "rules";
    if (demur_cli_is_folder(DEMUR_RULES_DIR))
        return DEMUR_RULES_DIR;
    fputs("demur: no rule book: there is no folder rules/ here, and none is "
          "installed\n  hint: go to the folder of demur, which has rules/, or "
          "name a rule book with --rules DIR\n",
          stderr);
    return NULL;
}

static bool load(Run *run) {
    const char *rules = demur_cli_rules(run->arguments);
    demur_rules_offer(run->demur, &demur_shipped);
    DemurStatus status =
        rules == NULL ? DEMUR_NOTHING : demur_rules_folder(run->demur, rules);
    demur_cli_note(run, status);
    demur_cli_messages(run, false);
    return status == DEMUR_OK;
}

static bool override(Run *run) {
    const Arguments *arguments = run->arguments;
    const Values *adopt = &arguments->options[OPTION_ADOPT];
    const Values *set = &arguments->options[OPTION_SET];
    DemurOverrides overrides = {
        .court = demur_cli_value(arguments, OPTION_COURT),
        .date = demur_cli_value(arguments, OPTION_DATE),
        .posture = demur_cli_value(arguments, OPTION_POSTURE),
        .claim = demur_cli_value(arguments, OPTION_CLAIM),
        .issues = demur_cli_value(arguments, OPTION_ISSUES),
        .adopt = adopt->items,
        .adopt_count = adopt->count,
        .set = set->items,
        .set_count = set->count};
    bool any = overrides.court != NULL || overrides.date != NULL ||
               overrides.posture != NULL || overrides.claim != NULL ||
               overrides.issues != NULL || adopt->count > 0 || set->count > 0;
    if (!any)
        return true;
    DemurStatus status = demur_override(run->demur, &overrides);
    demur_cli_note(run, status);
    demur_cli_messages(run, false);
    return status == DEMUR_OK;
}

Run demur_cli_bare(const Arguments *arguments) {
    return (Run){.arguments = arguments,
                 .demur = demur_new(),
                 .out = demur_text_new(),
                 .messages = demur_text_new(),
                 .status = DEMUR_OK};
}

bool demur_cli_start(Run *run, const Arguments *arguments) {
    *run = demur_cli_bare(arguments);
    if (!read_options(run)) {
        run->status = DEMUR_USAGE;
        return false;
    }
    return load(run) && override(run);
}

/* ---- output -------------------------------------------------------------- */

void demur_cli_note(Run *run, DemurStatus status) {
    if (run->status != DEMUR_USAGE)
        run->status = demur_status_worse(run->status, status);
}

/* A reader that goes away (`demur check … | head`) is told nothing. */
static void cannot_write(Run *run) {
    if (!run->broken && errno != EPIPE)
        fprintf(stderr, "demur: cannot write the output: %s\n",
                strerror(errno));
    run->broken = true;
    demur_cli_note(run, DEMUR_IO);
}

/* What is meant for standard output goes on its way, too. */
static void settle(Run *run) {
    errno = 0;
    if (!run->broken && fflush(stdout) != 0)
        cannot_write(run);
}

void demur_cli_write(Run *run, int stream, const char *text, size_t length) {
    if (run->parts != NULL) {
        demur_workers_say(run, stream, text, length);
    } else if (stream == STDERR_FILENO) {
        settle(run);
        fwrite(text, 1, length, stderr);
    } else if (!run->broken) {
        errno = 0;
        if (fwrite(text, 1, length, stdout) != length)
            cannot_write(run);
    }
}

static void write_text(Run *run, int stream, DemurText *text) {
    size_t length = demur_text_length(text);
    if (length > 0)
        demur_cli_write(run, stream, demur_text_bytes(text), length);
    demur_text_clear(text);
}

void demur_cli_flush(Run *run) {
    write_text(run, STDOUT_FILENO, run->out);
    if (run->parts == NULL)
        settle(run);
}

void demur_cli_tell(Run *run) {
    fputs(demur_text_bytes(run->out), stderr);
    fflush(stderr);
    demur_text_clear(run->out);
}

void demur_cli_flush_if_large(Run *run) {
    if (demur_text_length(run->out) >= FLUSH_AT)
        demur_cli_flush(run);
}

void demur_cli_messages(Run *run, bool failures_only) {
    DemurStatus status = demur_status(run->demur);
    demur_cli_note(run, status);
    bool shown = status != DEMUR_OK || !failures_only;
    demur_messages(run->demur, run->color_messages,
                   shown ? run->messages : NULL);
    if (demur_text_length(run->messages) == 0)
        return;
    demur_cli_flush(run); /* so that both streams keep their order */
    write_text(run, STDERR_FILENO, run->messages);
}

DemurStatus demur_cli_finish(Run *run) {
    demur_cli_flush(run);
    errno = 0;
    if (!run->broken && fclose(stdout) != 0)
        cannot_write(run);
    demur_text_free(run->out);
    demur_text_free(run->messages);
    demur_free(run->demur);
    return run->status;
}

/* ---- inputs -------------------------------------------------------------- */

typedef struct Listing {
    Paths *paths;
    const char *operand;
} Listing;

static void add_path(void *with, const char *path) {
    Listing *listing = with;
    Values *files = &listing->paths->files;
    if ((files->count & (files->count - 1)) == 0) {
        size_t room = files->count == 0 ? 1 : files->count * 2;
        files->items = demur_cli_memory(
            realloc(files->items, room * sizeof *files->items));
    }
    files->items[files->count++] = demur_cli_memory(strdup(path));
    if (strcmp(path, listing->operand) != 0)
        listing->paths->several = true;
}

Paths demur_cli_paths(Run *run, const Values *operands) {
    Paths paths = {.several = operands->count > 1};
    for (size_t i = 0; i < operands->count; i++) {
        Listing listing = {&paths, operands->items[i]};
        if (strcmp(operands->items[i], "-") == 0) {
            add_path(&listing, "-");
            continue;
        }
        demur_cli_note(run, demur_paths(run->demur, operands->items[i],
                                        add_path, &listing));
        demur_cli_messages(run, false);
    }
    return paths;
}

void demur_cli_forget_paths(Paths *paths) {
    for (size_t i = 0; i < paths->files.count; i++)
        free((void *)(size_t)paths->files.items[i]);
    free(paths->files.items);
}

void demur_cli_each(Run *run, const char *path, AskCase ask, const void *what) {
    DemurInput *input = demur_input_open(run->demur, path);
    size_t count = 0;
    for (bool good = true; good && demur_input_next(input); count++) {
        const DemurCase *one = demur_input_case(input);
        good = one == NULL || ask(run, one, what);
        demur_cli_messages(run, true);
    }
    if (count == 0)
        demur_cli_note(run, DEMUR_NOTHING);
    demur_input_free(input);
}
