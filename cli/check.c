#include "commands.h"
#include "quiz_command.h"
#include "workers.h"

#include <string.h>

enum { MOST_OUTCOMES = 16, WIDEST_LABEL = 60 };

/* How often each outcome came up, in the order in which they first did. */
typedef struct Summary {
    const char *outcomes[MOST_OUTCOMES];
    size_t counts[MOST_OUTCOMES];
    size_t kinds, files, claims, undecided;
} Summary;

static void count_outcome(Summary *summary, const char *outcome, size_t count) {
    size_t i = 0;
    while (i < summary->kinds && strcmp(summary->outcomes[i], outcome) != 0)
        i++;
    if (i == MOST_OUTCOMES)
        return;
    if (i == summary->kinds)
        summary->outcomes[summary->kinds++] = outcome;
    summary->counts[i] += count;
}

static void count_case(Summary *summary, const DemurCase *one) {
    if (one == NULL) {
        summary->undecided++;
        return;
    }
    summary->files++;
    summary->claims += demur_case_count(one);
    for (size_t i = 0; i < demur_case_count(one); i++)
        count_outcome(summary, demur_case_outcome(one, i), 1);
}

static void add_summary(void *total, const void *found) {
    Summary *summary = total;
    const Summary *more = found;
    summary->files += more->files;
    summary->claims += more->claims;
    summary->undecided += more->undecided;
    for (size_t i = 0; i < more->kinds; i++)
        count_outcome(summary, more->outcomes[i], more->counts[i]);
}

static void add_words(DemurText *out, const char *word) {
    for (; *word != '\0'; word++)
        demur_text_add(out, "%c", *word == '_' ? ' ' : *word);
}

static void write_summary(const Summary *summary, DemurText *out) {
    demur_text_add(out, "\n%zu claim%s in %zu fact pattern%s", summary->claims,
                   summary->claims == 1 ? "" : "s", summary->files,
                   summary->files == 1 ? "" : "s");
    for (size_t i = 0; i < summary->kinds; i++) {
        demur_text_add(out, "%s%zu ", i == 0 ? ": " : ", ", summary->counts[i]);
        add_words(out, summary->outcomes[i]);
    }
    if (summary->undecided > 0)
        demur_text_add(out, "; %zu could not be decided", summary->undecided);
    demur_text_add(out, ".\nNot legal advice: a teaching and drafting aid.\n");
}

static bool is_document(const Run *run) {
    return run->format == DEMUR_MARKDOWN || run->format == DEMUR_HTML;
}

/* Of several reports in one document this is the next section. */
static void begin_section(Run *run) {
    if (run->style.section++ == 0)
        demur_sections_begin(run->format, "Fact patterns, decided", run->out);
    else if (run->format == DEMUR_MARKDOWN)
        demur_text_add(run->out, "\n---\n");
}

static void check_case(Run *run, const DemurCase *one) {
    if (one == NULL)
        return;
    if (run->several && is_document(run))
        begin_section(run);
    demur_case_write(one, run->format, &run->style, run->out);
    if (demur_cli_value(run->arguments, OPTION_EXIT_STATUS) != NULL)
        demur_cli_note(run, demur_case_verdict(one));
}

/* A drawing is of one fact pattern. */
static bool refuses_several(Run *run) {
    if (run->format != DEMUR_SVG)
        return false;
    if (run->status != DEMUR_USAGE)
        demur_cli_complain(&demur_cli_check,
                           "-f svg draws one fact pattern at a time");
    run->status = DEMUR_USAGE;
    return true;
}

/* One file, or the documents of a stream. A stream with one document only is
 * reported like a file. */
static void check_input(Run *run, const char *path, void *summary) {
    DemurInput *input = demur_input_open(run->demur, path);
    while (!run->broken && demur_input_next(input)) {
        const DemurCase *one = demur_input_case(input);
        run->several = run->several || demur_input_more(input);
        if (run->several && refuses_several(run))
            break;
        if (run->several && run->format == DEMUR_REPORT)
            run->format = DEMUR_LINE;
        check_case(run, one);
        count_case(summary, one);
        demur_cli_messages(run, run->several);
        demur_cli_flush_if_large(run);
    }
    demur_input_free(input);
}

static int longest(const Values *files) {
    size_t length = 0;
    for (size_t i = 0; i < files->count; i++)
        if (strlen(files->items[i]) > length)
            length = strlen(files->items[i]);
    return length > WIDEST_LABEL ? WIDEST_LABEL : (int)length;
}

static void check_all(Run *run) {
    Paths paths = demur_cli_paths(run, &run->arguments->operands);
    demur_weigh_silence(run->demur, run->style.full ||
                                        run->format == DEMUR_JSON ||
                                        run->format == DEMUR_JSONL);
    Summary summary = {0};
    run->several = paths.several;
    if (run->several && refuses_several(run)) {
        demur_cli_forget_paths(&paths);
        return;
    }
    if (run->several) {
        run->style.label_width = longest(&paths.files);
        if (run->format == DEMUR_REPORT) {
            run->format = DEMUR_LINE;
            demur_explain_cases(run->demur, false);
        }
    }
    const Task task = {.each = check_input,
                       .add = add_summary,
                       .total = &summary,
                       .size = sizeof summary,
                       .alone = is_document(run)};
    demur_workers_run(run, &paths.files, &task);
    if (summary.files + summary.undecided == 0)
        demur_cli_note(run, DEMUR_NOTHING);
    if (run->style.section > 0)
        demur_sections_end(run->format, run->out);
    if (run->format == DEMUR_LINE && summary.files + summary.undecided > 0)
        write_summary(&summary, run->out);
    demur_cli_forget_paths(&paths);
}

static DemurStatus run_check(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments)) {
        if (demur_cli_value(arguments, OPTION_QUIZ) != NULL)
            demur_cli_quiz(&run);
        else
            check_all(&run);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {
    OPTION_COURT, OPTION_DATE,        OPTION_POSTURE, OPTION_ISSUES,
    OPTION_ADOPT, OPTION_SET,         OPTION_QUIZ,    OPTION_JOBS,
    OPTION_RULES, OPTION_FORMAT,      OPTION_FULL,    OPTION_WIDTH,
    OPTION_COLOR, OPTION_EXIT_STATUS, OPTION_COUNT};

static const char *const formats[] = {"text", "json", "jsonl", "md",
                                      "html", "svg",  NULL};

static const char elsewhere[] =
    "demur check scenarios/cases/gg_v_salesforce.yaml --court ca7 "
    "--date 2023-08-03 --adopt none --issues all";

static const char *const examples[] = {
    "demur check scenarios/cases/gg_v_salesforce.yaml", elsewhere,
    "demur check --quiz scenarios/hypos/h11_motel_does_nothing.yaml",
    "demur check scenarios -f jsonl", NULL};

const Command demur_cli_check = {
    .name = "check",
    .operands = "FILE...",
    .summary = "decide fact patterns and explain",
    .text =
        "Decides each claim of a fact pattern, element by element, and says "
        "which facts and which authorities decided it, what is open, and "
        "whether that is fact or law.\n\n"
        "One file gives a report. Several files, or a folder (its *.yaml "
        "files), give a line each and a summary. `-` reads standard input, "
        "which may hold several documents; a bad one is reported and the "
        "rest goes on. Messages go to standard error.\n\n"
        "Many files are decided by several processes at once (--jobs). Nothing "
        "of what is written depends on how many; standard input and the "
        "sections of a document have one.\n\n"
        "As `md` or `html` the report is a document, and several are its "
        "sections; the page needs no script and no other file, on a screen "
        "and on paper, and folds what nothing turns on. `svg` draws the "
        "elements of one fact pattern and what became of each.\n\n"
        "With --quiz it shows the facts, asks for a call on each element and "
        "on the outcome (`holds`, `fails` or `open`, with a reason if you "
        "like: `fails because took_part`) and of each row of `suppose` on the "
        "outcome, and then shows only where the calls "
        "differ, asking which fact decides. What the file calls itself "
        "(`predict`) is not asked. `?`, `skip`, `back`, `reveal` and `quit` go "
        "at any prompt; the end of the input reveals what was called. With "
        "--full every part of an element is asked. The conversation goes to "
        "standard error, the result (text or json) to standard output; the "
        "exit status says nothing of the score.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 1,
    .most = (size_t)-1,
    .run = run_check};
