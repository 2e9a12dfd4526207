#include "lines.h"

#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef DEMUR_LIBEDIT
#include <histedit.h>
#endif

struct Lines {
    const char *prompt;
    char *line; /* without a terminal */
    size_t room;
    bool failed;
#ifdef DEMUR_LIBEDIT
    EditLine *editor; /* NULL: there is no terminal */
    History *history;
#endif
};

#ifdef DEMUR_LIBEDIT
enum { REMEMBERED = 100 };

static const char *prompt_of(EditLine *editor) {
    Lines *lines = NULL;
    el_get(editor, EL_CLIENTDATA, &lines);
    return lines->prompt;
}

static void open_editor(Lines *lines) {
    if (!demur_cli_is_terminal(STDIN_FILENO) ||
        !demur_cli_is_terminal(STDERR_FILENO))
        return;
    lines->editor = el_init("demur", stdin, stderr, stderr);
    if (lines->editor == NULL)
        return;
    HistEvent event;
    lines->history = history_init();
    history(lines->history, &event, H_SETSIZE, REMEMBERED);
    el_set(lines->editor, EL_CLIENTDATA, lines);
    el_set(lines->editor, EL_PROMPT, prompt_of);
    el_set(lines->editor, EL_EDITOR, "emacs");
    el_set(lines->editor, EL_SIGNAL, 1);
    el_set(lines->editor, EL_HIST, history, lines->history);
}

static const char *edited(Lines *lines) {
    int count = 0;
    HistEvent event;
    const char *line = el_gets(lines->editor, &count);
    if (line == NULL || count <= 0) {
        fputc('\n', stderr);
        return NULL;
    }
    history(lines->history, &event, H_ENTER, line);
    return line;
}

static void close_editor(Lines *lines) {
    if (lines->editor != NULL)
        el_end(lines->editor);
    if (lines->history != NULL)
        history_end(lines->history);
}
#endif

Lines *demur_lines_new(const char *prompt) {
    Lines *lines = demur_cli_memory(calloc(1, sizeof *lines));
    lines->prompt = prompt;
#ifdef DEMUR_LIBEDIT
    open_editor(lines);
#endif
    return lines;
}

void demur_lines_free(Lines *lines) {
    if (lines == NULL)
        return;
#ifdef DEMUR_LIBEDIT
    close_editor(lines);
#endif
    free(lines->line);
    free(lines);
}

static void tell_end(Lines *lines) {
    lines->failed = !feof(stdin);
    fputc('\n', stderr);
    if (lines->failed)
        fprintf(stderr, "demur: cannot read the answer: %s\n", strerror(errno));
}

/* Shows what was read after its prompt, unless the terminal did. */
static const char *read_plain(Lines *lines) {
    fputs(lines->prompt, stderr);
    fflush(stderr);
    ssize_t length = getline(&lines->line, &lines->room, stdin);
    if (length < 0) {
        tell_end(lines);
        return NULL;
    }
    lines->line[strcspn(lines->line, "\n")] = '\0';
    if (isatty(STDIN_FILENO))
        return lines->line;
    DemurText *shown = demur_text_new();
    demur_text_add_safe(shown, lines->line);
    fprintf(stderr, "%s\n", demur_text_bytes(shown));
    demur_text_free(shown);
    return lines->line;
}

const char *demur_lines_next(Lines *lines) {
#ifdef DEMUR_LIBEDIT
    if (lines->editor != NULL)
        return edited(lines);
#endif
    return read_plain(lines);
}

bool demur_lines_failed(const Lines *lines) { return lines->failed; }
