#include "commands.h"
#include "lines.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the fact pattern, whole or not at all ------------------------------- */

static bool complain_of(const char *path) {
    fprintf(stderr, "demur: cannot write %s: %s\n", path, strerror(errno));
    return false;
}

static bool write_all(int file, const DemurText *text) {
    const char *at = demur_text_bytes(text);
    size_t left = demur_text_length(text);
    while (left > 0) {
        ssize_t count = write(file, at, left);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        at += count;
        left -= (size_t)count;
    }
    return fsync(file) == 0;
}

/* A file beside it, which then takes its name. */
static bool write_file(const char *path, const DemurText *text) {
    DemurText *beside = demur_text_new();
    demur_text_add(beside, "%s.XXXXXX", path);
    char *name = demur_cli_memory(strdup(demur_text_bytes(beside)));
    demur_text_free(beside);
    int file = mkstemp(name);
    bool made = file >= 0;
    bool good = made && write_all(file, text);
    mode_t mask = umask(0);
    umask(mask);
    good = good && fchmod(file, 0666 & ~mask) == 0;
    good = made && close(file) == 0 && good;
    good = good && rename(name, path) == 0;
    if (!good)
        complain_of(path);
    if (made && !good)
        unlink(name);
    free(name);
    return good;
}

/* Nothing is overwritten but what was begun with. */
static bool may_write(const Arguments *arguments) {
    const char *out = demur_cli_value(arguments, OPTION_OUT);
    const char *start = demur_cli_value(arguments, OPTION_START);
    struct stat there, begun;
    if (out == NULL || stat(out, &there) != 0)
        return true;
    if (start != NULL && stat(start, &begun) == 0 &&
        begun.st_dev == there.st_dev && begun.st_ino == there.st_ino)
        return true;
    demur_cli_complain(&demur_cli_ask, "%s is there already", out);
    fprintf(stderr, "  hint: go on from it with --start, or name another\n");
    return false;
}

/* ---- the conversation ---------------------------------------------------- */

/* False if nothing is to be written. At the end of the input what was said so
 * far is. */
static bool talk(Run *run, DemurAsk *ask) {
    Lines *lines = demur_lines_new("> ");
    DemurHeard heard = DEMUR_HEARD;
    bool asked = false;
    demur_ask_begin(ask, &run->style, run->out);
    while (heard == DEMUR_HEARD && demur_ask_more(ask)) {
        if (!asked || demur_ask_moved(ask))
            demur_ask_question(ask, &run->style, run->out);
        asked = true;
        demur_cli_tell(run);
        const char *line = demur_lines_next(lines);
        heard = line == NULL ? DEMUR_SAVED
                             : demur_ask_hear(ask, line, &run->style, run->out);
    }
    if (demur_lines_failed(lines))
        demur_cli_note(run, DEMUR_IO);
    demur_lines_free(lines);
    return heard != DEMUR_LEFT;
}

static void write_pattern(Run *run, DemurAsk *ask) {
    const char *out = demur_cli_value(run->arguments, OPTION_OUT);
    demur_ask_end(ask, &run->style, run->out);
    demur_cli_tell(run);
    DemurStatus made = demur_ask_pattern(ask, run->out);
    demur_cli_note(run, made);
    demur_cli_messages(run, false);
    if (made != DEMUR_OK || out == NULL)
        return;
    if (!write_file(out, run->out))
        demur_cli_note(run, DEMUR_IO);
    else
        fprintf(stderr, "Written to %s.\n", out);
    demur_text_clear(run->out);
}

static void ask_all(Run *run) {
    DemurAsk *ask = demur_ask_new(
        run->demur, demur_cli_value(run->arguments, OPTION_START));
    demur_cli_messages(run, false);
    if (ask == NULL)
        return;
    bool wanted = talk(run, ask);
    demur_cli_tell(run);
    if (wanted)
        write_pattern(run, ask);
    demur_ask_free(ask);
}

static DemurStatus run_ask(const Arguments *arguments) {
    Run run;
    if (!may_write(arguments))
        return DEMUR_USAGE;
    if (demur_cli_start(&run, arguments)) {
        run.style.color = run.color_messages;
        run.style.width = run.talk_width;
        ask_all(&run);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_OUT,    OPTION_START,   OPTION_COURT,
                                   OPTION_DATE,   OPTION_POSTURE, OPTION_CLAIM,
                                   OPTION_ISSUES, OPTION_ADOPT,   OPTION_RULES,
                                   OPTION_WIDTH,  OPTION_COLOR,   OPTION_COUNT};

static const char *const examples[] = {
    "demur ask --court ca7 --date 2024-03-01 --out mine.yaml",
    "demur ask --start mine.yaml --out mine.yaml", NULL};

const Command demur_cli_ask = {
    .name = "ask",
    .operands = "",
    .summary = "ask for the facts, and write a fact pattern",
    .text =
        "Asks one plain question at a time, about facts that can still change "
        "the outcome and about no other, the most decisive first: the one most "
        "of whose answers settle the outcome, then the one whose answers "
        "settle the most elements, then in the order of the rule book. It says "
        "which elements close as it goes, and writes a fact pattern with each "
        "question as a comment.\n\n"
        "Answer `yes`, `no`, `don't know`, `disputed`, or a day, a number or a "
        "choice where one is asked for. `why` says which elements the answer "
        "could change and through which reading, `skip` leaves a question "
        "aside, `back` takes the last answer back, `save` writes what was said "
        "so far and ends (so does the end of the input), `quit` ends without "
        "writing; `fact = value` states any other fact. An answer that "
        "contradicts what was said is refused.\n\n"
        "Without --posture everything unsaid is open. At a stage of a lawsuit "
        "silence is an answer too: a fact is asked for as long as to allege, "
        "prove or deny it would change the outcome, whatever else is said. "
        "The conversation goes to standard error; a file is written whole or "
        "not at all, and none is overwritten but the one begun with.",
    .examples = examples,
    .options = options,
    .least = 0,
    .most = 0,
    .run = run_ask};
