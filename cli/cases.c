#include "commands.h"

#include <stdio.h>

/* The decided cases: those that were named, those here, or those installed. */
static const char *usual_folder(void) {
    static const char *const folders[] = {"scenarios/cases", DEMUR_CASES_DIR};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (demur_cli_is_folder(folders[i]))
            return folders[i];
    return NULL;
}

static void read_folder(Run *run, DemurCases *cases, const Values *operands) {
    Paths paths = demur_cli_paths(run, operands);
    for (size_t i = 0; i < paths.files.count; i++) {
        demur_cli_note(run, demur_cases_add(cases, paths.files.items[i]));
        demur_cli_messages(run, true);
    }
    demur_cli_forget_paths(&paths);
}

static void read_cases(Run *run, DemurCases *cases) {
    const Values *operands = &run->arguments->operands;
    Values rest = {operands->items + 1, operands->count - 1};
    const char *usual = rest.count > 0 ? NULL : usual_folder();
    if (usual != NULL)
        rest = (Values){&usual, 1};
    if (rest.count > 0)
        read_folder(run, cases, &rest);
    if (demur_cases_count(cases) > 0 || run->status != DEMUR_OK)
        return;
    fputs("demur: there are no decided cases to compare with\n  hint: name "
          "files or a folder of them\n",
          stderr);
    demur_cli_note(run, DEMUR_NOTHING);
}

static bool compare(Run *run, const DemurCase *one, const void *cases) {
    demur_case_nearest(one, cases, run->format, &run->style, run->out);
    return true;
}

static DemurStatus run_cases(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments)) {
        DemurCases *cases = demur_cases_new(run.demur);
        read_cases(&run, cases);
        if (demur_cases_count(cases) > 0)
            demur_cli_each(&run, arguments->operands.items[0], compare, cases);
        demur_cases_free(cases);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_COURT,  OPTION_DATE,   OPTION_POSTURE,
                                   OPTION_ISSUES, OPTION_ADOPT,  OPTION_SET,
                                   OPTION_RULES,  OPTION_FORMAT, OPTION_FULL,
                                   OPTION_WIDTH,  OPTION_COLOR,  OPTION_COUNT};

static const char *const formats[] = {"text", "json", "jsonl", NULL};

static const char *const examples[] = {
    "demur cases scenarios/hypos/h02_tailored_software.yaml",
    "demur cases my-facts.yaml my-cases --court ca11", NULL};

const Command demur_cli_cases = {
    .name = "cases",
    .operands = "FILE [CASE...]",
    .summary = "find the decided cases whose facts are nearest",
    .text =
        "For each element in issue, lists the decided cases whose facts are "
        "nearest: where the element held and where it failed, which facts they "
        "share, which tell them apart, and whether the decision binds here. "
        "One side analogises to a case, the other distinguishes it.\n\n"
        "Nearness counts the facts that the element asks about under any of "
        "its readings, and that this file or the case settles: how many of "
        "them both settle alike. A near case does not bind because it is "
        "near.\n\n"
        "The cases are the fact patterns named after FILE (files or folders), "
        "else those of `scenarios/cases` here, else the installed ones; each "
        "is decided as its own file has it.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 1,
    .most = (size_t)-1,
    .run = run_cases};
