#include "commands.h"

static DemurStatus run_book(const Arguments *arguments) {
    Run run;
    if (demur_cli_start(&run, arguments)) {
        demur_cli_note(&run, demur_law_write(run.demur, run.format, run.out));
        demur_cli_messages(&run, true);
    }
    return demur_cli_finish(&run);
}

static const OptionId options[] = {OPTION_DATE, OPTION_RULES, OPTION_FORMAT,
                                   OPTION_COUNT};

static const char *const formats[] = {"md", "html", NULL};

static const char *const examples[] = {
    "demur book > book.md", "demur book -f html --date 2022-05-16 > book.html",
    NULL};

const Command demur_cli_book = {
    .name = "book",
    .operands = "",
    .summary = "write the rule book as a document for a lawyer",
    .text =
        "Writes the rule book as a document: each statute with what becomes "
        "of its words (encoded, encoded with a judgement, not encoded and "
        "why, unclaimed); claims and elements; the readings side by side, "
        "with their tests in words, who adopts them and who only cites "
        "them, which are stricter, and which court follows which on the "
        "day; who must show what; facts; authorities; and what was not "
        "verified. The HTML is one file that needs no script and no "
        "other file, on a screen and on paper.\n\n"
        "The day is that of --date, else the one through which the rule "
        "book is current.",
    .examples = examples,
    .formats = formats,
    .options = options,
    .run = run_book};
