#include "commands.h"

#include <stdio.h>

static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

/* ---- what is told besides ------------------------------------------------ */

static void tell(Run *run, DemurText *text) {
    demur_cli_flush(run); /* so that both streams keep their order */
    fputs(demur_text_bytes(text), stderr);
    demur_text_clear(text);
}

static void tell_file(Run *run, const char *path, const char *what) {
    DemurText *text = demur_text_new();
    demur_text_add_safe(text, path);
    demur_text_add(text, ": %s\n", what);
    tell(run, text);
    demur_text_free(text);
}

static void tell_passed_over(void *with, const char *path) {
    if (!demur_cli_is_folder(path)) /* a link, which is not followed */
        tell_file(with, path, "not read: its name does not end in .yaml");
}

/* Nobody's prediction is lost without a word. */
static void tell_unread(Run *run) {
    const Values *operands = &run->arguments->operands;
    for (size_t i = 0; i < operands->count; i++)
        if (demur_cli_is_folder(operands->items[i]))
            demur_paths_passed_over(operands->items[i], tell_passed_over, run);
}

static void tell_score(Run *run, const DemurScore *score) {
    DemurText *text = demur_text_new();
    demur_text_add(text, "%zu call%s in %zu fact pattern%s: %zu right",
                   score->calls, plural(score->calls), score->files,
                   plural(score->files), score->right);
    if (score->right_unreasoned > 0)
        demur_text_add(text, " (%zu for a wrong reason)",
                       score->right_unreasoned);
    if (score->named > 0)
        demur_text_add(text,
                       "; %zu with a reason, %zu of them with one that decides",
                       score->named, score->named_right);
    if (score->silent_files > 0)
        demur_text_add(text, "; %zu predicted nothing", score->silent_files);
    if (score->bad_files > 0)
        demur_text_add(text, "; %zu could not be graded", score->bad_files);
    demur_text_add(text, ".\n");
    tell(run, text);
    demur_text_free(text);
}

/* ---- the files ----------------------------------------------------------- */

static void grade_path(Run *run, DemurGrade *grade, const char *path) {
    size_t silent = demur_grade_score(grade).silent_files;
    demur_grade_file(grade, path, run->out);
    if (demur_grade_score(grade).silent_files > silent)
        tell_file(run, path, "it predicts nothing");
    demur_cli_messages(run, true);
    demur_cli_flush_if_large(run);
}

static void close_json(Run *run, const DemurScore *score) {
    demur_text_add(run->out,
                   "\n], \"files\": %zu, \"silent_files\": %zu, "
                   "\"bad_files\": %zu, \"calls_made\": %zu, \"right\": %zu, "
                   "\"facts_named\": %zu, \"facts_right\": %zu, "
                   "\"right_for_a_wrong_reason\": %zu}\n",
                   score->files, score->silent_files, score->bad_files,
                   score->calls, score->right, score->named, score->named_right,
                   score->right_unreasoned);
}

static void grade_paths(Run *run, DemurGrade *grade) {
    Paths paths = demur_cli_paths(run, &run->arguments->operands);
    if (run->format == DEMUR_JSON)
        demur_text_add(run->out, "{\"schema\": \"demur.grade/1\", "
                                 "\"marks\": [\n");
    for (size_t i = 0; i < paths.files.count && !run->broken; i++)
        grade_path(run, grade, paths.files.items[i]);
    DemurScore score = demur_grade_score(grade);
    if (run->format == DEMUR_JSON)
        close_json(run, &score);
    else if (run->format == DEMUR_JSONL && score.calls > 0)
        demur_text_add(run->out, "\n");
    tell_unread(run);
    tell_score(run, &score);
    if (score.calls == 0)
        demur_cli_note(run, DEMUR_NOTHING);
    demur_cli_forget_paths(&paths);
}

static void grade_all(Run *run) {
    const Arguments *arguments = run->arguments;
    DemurGrading grading = {
        .key = demur_cli_value(arguments, OPTION_KEY),
        .totals = demur_cli_value(arguments, OPTION_TOTALS) != NULL,
        .format = run->format};
    if (grading.totals && run->format != DEMUR_CSV) {
        demur_cli_complain(&demur_cli_grade, "--totals are rows: -f csv");
        run->status = DEMUR_USAGE;
        return;
    }
    DemurGrade *grade = demur_grade_new(run->demur, &grading, run->out);
    demur_cli_messages(run, true);
    if (grade != NULL)
        grade_paths(run, grade);
    demur_grade_free(grade);
}

static DemurStatus run_grade(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments))
        grade_all(&run);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_KEY,    OPTION_TOTALS, OPTION_RULES,
                                   OPTION_FORMAT, OPTION_COLOR,  OPTION_COUNT};

static const char *const formats[] = {"csv", "json", "jsonl", NULL};

static const char *const examples[] = {
    "demur grade handed-in > marks.csv",
    "demur grade handed-in --key problem.yaml --totals > marks.csv", NULL};

const Command demur_cli_grade = {
    .name = "grade",
    .operands = "PATH...",
    .summary = "mark the predictions in fact patterns",
    .text =
        "Holds every call of a `predict` (each of a folder's *.yaml files, in "
        "the order of their paths, folders in it as well) to what follows from "
        "the facts of its file, and writes a row for each: what was called, "
        "what came, whether that is right, which facts were named, which "
        "decide, and whether what was named does. Right for a wrong reason is "
        "`yes` in one column and `no` in the other.\n\n"
        "With --key all are held to the facts, the court, the day and the "
        "parties of one fact pattern, so that nobody can mend the problem: of "
        "the others only the predictions count. A row of `suppose` is found by "
        "its title.\n\n"
        "Rows are CSV: UTF-8, lines end with LF, cells are quoted where they "
        "must be, and one that a spreadsheet would run as a formula begins "
        "with an apostrophe. What cannot be graded is told with its place, the "
        "rest is graded, and the exit status says so; files that predict "
        "nothing are named, and so are those of another name than *.yaml. The "
        "score, whatever it is, gives 0; no call at all "
        "is not a success.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 1,
    .most = (size_t)-1,
    .run = run_grade};
