#include "commands.h"

#include <string.h>
#include <unistd.h>

/* True if the case has the element. */
static bool explain(Run *run, const DemurCase *one, const void *what) {
    const char *element = what;
    DemurStatus status =
        demur_case_why(one, element, run->format, &run->style, run->out);
    if (status != DEMUR_USAGE) {
        demur_cli_note(run, status);
        return true;
    }
    demur_cli_complain(&demur_cli_why, "%s has no element \"%s\"",
                       demur_case_file(one), element);
    demur_cli_suggest(demur_case_closest(one, element));
    run->status = DEMUR_USAGE;
    return false;
}

static bool is_there(const char *path) { return access(path, F_OK) == 0; }

static DemurStatus run_why(const Arguments *arguments) {
    Run run;
    const Values *operands = &arguments->operands;
    if (!is_there(operands->items[0]) && is_there(operands->items[1])) {
        demur_cli_complain(&demur_cli_why,
                           "the file comes first, and \"%s\" after it",
                           operands->items[0]);
        return DEMUR_USAGE;
    }
    if (demur_cli_start(&run, arguments))
        demur_cli_each(&run, operands->items[0], explain, operands->items[1]);
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_COURT,  OPTION_DATE,   OPTION_POSTURE,
                                   OPTION_ISSUES, OPTION_ADOPT,  OPTION_SET,
                                   OPTION_RULES,  OPTION_FORMAT, OPTION_WIDTH,
                                   OPTION_COLOR,  OPTION_COUNT};

static const char *const formats[] = {"text", "json", NULL};

static const char *const examples[] = {
    "demur why scenarios/cases/gg_v_salesforce.yaml knowledge", NULL};

const Command demur_cli_why = {
    .name = "why",
    .operands = "FILE ELEMENT",
    .summary = "explain one element: its proof, or what it lacks",
    .text = "Explains one element, prong, defense or exception of a fact "
            "pattern: the facts and authorities that decided it, what is "
            "missing, contradicted or defeated, and what each of its "
            "readings would give if this court adopted it.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .least = 2,
    .most = 2,
    .run = run_why};
