#include "quiz_command.h"

#include "commands.h"
#include "lines.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static DemurStyle spoken(const Run *run) {
    DemurStyle style = run->style;
    style.color = run->color_messages;
    style.width = run->talk_width;
    return style;
}

/* False if nothing is to be revealed. */
static bool talk(Run *run, DemurQuiz *quiz) {
    Lines *lines = demur_lines_new("> ");
    DemurStyle style = spoken(run);
    DemurHeard heard = DEMUR_HEARD;
    bool asked = false;
    demur_quiz_begin(quiz, &style, run->out);
    while (heard == DEMUR_HEARD && demur_quiz_more(quiz)) {
        if (!asked || demur_quiz_moved(quiz))
            demur_quiz_question(quiz, &style, run->out);
        asked = true;
        demur_cli_tell(run);
        heard =
            demur_quiz_hear(quiz, demur_lines_next(lines), &style, run->out);
    }
    if (demur_lines_failed(lines))
        demur_cli_note(run, DEMUR_IO);
    demur_lines_free(lines);
    demur_cli_tell(run);
    return heard != DEMUR_LEFT;
}

/* Whoever reads both streams has read the differences already. */
static bool sees_both(const Run *run) {
    return run->format == DEMUR_REPORT && isatty(STDOUT_FILENO) &&
           isatty(STDERR_FILENO);
}

static void write_result(Run *run, const DemurQuiz *quiz) {
    if (run->format == DEMUR_REPORT)
        fputc('\n', stderr);
    demur_cli_note(run,
                   demur_quiz_write(quiz, run->format, &run->style, run->out));
    if (!sees_both(run))
        return;
    demur_text_clear(run->out);
    demur_text_add(run->out,
                   "Not legal advice: a teaching and drafting aid.\n");
}

static bool quiz_case(Run *run, const DemurCase *one, const void *what) {
    (void)what;
    DemurQuiz *quiz = demur_quiz_open(one, run->style.full);
    if (talk(run, quiz))
        write_result(run, quiz);
    demur_quiz_close(quiz);
    return false;
}

static bool refuse(const char *why) {
    demur_cli_complain(&demur_cli_check, "%s", why);
    return false;
}

static bool can_quiz(const Run *run) {
    const Values *operands = &run->arguments->operands;
    if (run->format != DEMUR_REPORT && run->format != DEMUR_JSON)
        return refuse("--quiz answers as text or json");
    if (demur_cli_value(run->arguments, OPTION_EXIT_STATUS) != NULL)
        return refuse("--exit-status would tell what --quiz asks");
    if (operands->count > 1 || demur_cli_is_folder(operands->items[0]))
        return refuse("--quiz is about one fact pattern at a time");
    if (strcmp(operands->items[0], "-") == 0)
        return refuse("--quiz reads the calls from standard input, and the "
                      "fact pattern from a file");
    return true;
}

void demur_cli_quiz(Run *run) {
    if (!can_quiz(run))
        run->status = DEMUR_USAGE;
    else
        demur_cli_each(run, run->arguments->operands.items[0], quiz_case, NULL);
}
