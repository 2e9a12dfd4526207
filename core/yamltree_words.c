#include "yamltree_words.h"

#include "yamltree.h"

#include <stdio.h>
#include <string.h>

/* What libyaml says, and what that nearly always means. `at_context`: the
 * culprit is where the construct began, not where it broke. */
typedef struct Known {
    const char *context, *problem, *message, *hint;
    bool at_context;
} Known;

static const char quote_part[] =
    "a text with a comma, a bracket or a quote in it goes in double quotes";

static const Known known[] = {
    {NULL, "found a tab character", "a tab stands where spaces are wanted",
     "indent with spaces only", false},
    {"quoted scalar", "unexpected end of stream", "this quote is never closed",
     "close it, or take it away", true},
    {"quoted scalar", "unexpected document indicator",
     "this quote is never closed", "close it, or take it away", true},
    {"quoted scalar", "unknown escape character",
     "a backslash inside double quotes begins an escape, and this is none",
     "use single quotes, or write two backslashes", false},
    {"quoted scalar", "", "this quoted text cannot be read",
     "use single quotes, or write two backslashes for one", false},
    {"flow sequence", "", "this [ is not closed, or a comma is missing",
     quote_part, true},
    {"flow mapping", "", "this { is not closed, or a comma is missing",
     quote_part, true},
    {"simple key", "could not find expected ':'",
     "this line is no \"key: value\"",
     "a colon and a space are missing, or the line belongs to the text above "
     "and must be indented more",
     true},
    {"alias", "", "an unquoted value cannot begin with *",
     "put the value in quotes", true},
    {"anchor", "", "an unquoted value cannot begin with &",
     "put the value in quotes", true},
    {"tag", "", "an unquoted value cannot begin with !",
     "put the value in quotes", true},
    {"directive", "", "a line cannot begin with %", "put the text in quotes",
     true},
    {"block scalar", "",
     "after | or > the text begins on the next line, indented",
     "to begin a value with | or >, put it in quotes", true},
    {"block collection", "expected '-'",
     "this line does not line up with the items of its list",
     "begin it with - in the same column, or indent it as its key is", false},
    {NULL, "block sequence entries are not allowed",
     "a list item (- ) cannot begin here", "begin it on a line of its own",
     false},
    {NULL, "mapping keys are not allowed",
     "? begins a complex key, which a fact pattern does not have",
     "put the text in quotes", false},
    {NULL, "expected <document start>",
     "this line stands to the left of what came before, or follows its end",
     "begin every top-level key in the first column", false},
    {NULL, "expected node content", "a value cannot begin with this character",
     "put the value in quotes", false},
};

/* The bytes of the line of `at`. */
static const char *line_of(const Diag *diag, Place at, size_t *length) {
    size_t total;
    const char *text = demur_diag_source_text(diag, at.file, &total);
    const char *end = text + total, *line = text;
    for (int32_t n = 1; n < at.line; n++) {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        line = stop == NULL ? end : stop + 1;
    }
    const char *stop = memchr(line, '\n', (size_t)(end - line));
    *length = (size_t)((stop == NULL ? end : stop) - line);
    return line;
}

/* The byte of that line at the place's column. */
static size_t byte_of(const char *line, size_t length, int32_t column) {
    size_t byte = 0;
    for (int32_t n = 1; n < column && byte < length; n++) {
        byte++;
        while (byte < length && ((unsigned char)line[byte] & 0xC0U) == 0x80U)
            byte++;
    }
    return byte;
}

static bool blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static bool colon_within(const char *line, size_t length) {
    for (size_t i = 0; i + 1 < length; i++)
        if (line[i] == ':' && blank(line[i + 1]))
            return true;
    return false;
}

static const char stray_colon[] =
    "a colon and a space stand inside an unquoted value";
static const char in_quotes[] = "put the whole value in quotes";
static const char plain_quotes[] =
    "put the whole value in straight quotes (\"); curly ones are none here";

/* A value in the quotes of a word processor. */
static bool has_curly_quote(const char *line, size_t length) {
    for (size_t i = 0; i + 2 < length; i++)
        if (memcmp(line + i, "\u201c", 3) == 0 ||
            memcmp(line + i, "\u2018", 3) == 0)
            return true;
    return false;
}

/* A key over libyaml's limit is reported as quite another mistake. */
static bool explain_long_key(Diag *diag, Place at) {
    if (at.line < 1)
        return false;
    size_t length;
    const char *line = line_of(diag, at, &length);
    size_t limit = byte_of(line, length, TREE_LONGEST_KEY + 1);
    if (limit == length || colon_within(line, limit) ||
        (!colon_within(line + limit, length - limit) &&
         line[length - 1] != ':'))
        return false;
    demur_diag_report(diag, DIAG_YAML_SCALAR, (Place){at.file, at.line, 1, 1},
                      "a key is longer than %d characters", TREE_LONGEST_KEY);
    return true;
}

static void report(Diag *diag, Place at, const char *message,
                   const char *hint) {
    demur_diag_report(diag, DIAG_YAML_SYNTAX, at, "%s", message);
    if (hint != NULL)
        demur_diag_hint(diag, "%s", hint);
}

/* "{source: page 5: the maid}" */
static bool explain_flow_colon(Diag *diag, const YamlProblem *problem) {
    size_t length;
    if (problem->at.line < 1 || problem->at.line != problem->context_at.line)
        return false;
    const char *line = line_of(diag, problem->at, &length);
    size_t byte = byte_of(line, length, problem->at.column);
    if (byte >= length || line[byte] != ':')
        return false;
    report(diag, problem->at, stray_colon, in_quotes);
    return true;
}

/* ": " a second time in a line belongs to the text; the first time, the line
 * is indented more than the one that it should stand beside. */
static void explain_colon(Diag *diag, Place at) {
    size_t length;
    const char *line = line_of(diag, at, &length);
    size_t byte = byte_of(line, length, at.column), start = 0;
    if (colon_within(line, byte)) {
        report(diag, at, stray_colon,
               has_curly_quote(line, byte) ? plain_quotes : in_quotes);
        return;
    }
    while (start < byte && blank(line[start]))
        start++;
    Place first = {at.file, at.line, (int32_t)start + 1, 1};
    report(diag, first, "this key is indented more than the line above allows",
           "begin it in the same column as the keys that it stands beside");
}

static void explain_start(Diag *diag, Place at) {
    size_t length;
    const char *line = line_of(diag, at, &length);
    size_t byte = byte_of(line, length, at.column);
    char c = byte < length ? line[byte] : ' ';
    if (c == '\t') {
        report(diag, at, "a tab stands where spaces are wanted",
               "indent with spaces only");
        return;
    }
    demur_diag_report(diag, DIAG_YAML_SYNTAX, at,
                      "an unquoted value cannot begin with %c", c);
    demur_diag_hint(diag, "put the value in quotes");
}

/* Where a key was expected: either text goes on after a closing quote or
 * bracket, or the line stands between two indentations. */
static void explain_key(Diag *diag, const YamlProblem *problem) {
    size_t length;
    const char *line = line_of(diag, problem->at, &length);
    size_t byte = byte_of(line, length, problem->at.column), before = byte;
    while (before > 0 && blank(line[before - 1]))
        before--;
    char last = before > 0 ? line[before - 1] : '\0';
    if (byte < length && line[byte] == ':') {
        report(diag, problem->at, "a key is missing before this colon",
               "write \"key: value\"");
        return;
    }
    if (last == '"' || last == '\'') {
        report(diag, problem->at, "something follows a closing quote",
               "put the whole value in quotes, and look for an earlier quote "
               "that is not closed");
        return;
    }
    if (before > 0) {
        report(diag, problem->at, "something follows the end of the value",
               "put the whole value in quotes");
        return;
    }
    report(diag, problem->at,
           "this line does not line up with the keys that it follows",
           "indent it as they are");
    if (problem->context_at.line > 0)
        demur_diag_also(diag, problem->context_at, "they begin here");
}

static bool says(const char *text, const char *part) {
    return part == NULL || (text != NULL && strstr(text, part) != NULL);
}

static void explain_known(Diag *diag, const YamlProblem *problem,
                          const Known *as) {
    bool here = as->at_context && problem->context_at.line > 0;
    report(diag, here ? problem->context_at : problem->at, as->message,
           as->hint);
    if (here && problem->at.line != problem->context_at.line)
        demur_diag_also(diag, problem->at, "it goes wrong here");
}

void demur_yamltree_explain(Diag *diag, const YamlProblem *problem) {
    if (explain_long_key(diag, problem->at) ||
        explain_long_key(diag, problem->context_at))
        return;
    if (says(problem->problem, "mapping values are not allowed")) {
        explain_colon(diag, problem->at);
        return;
    }
    if (says(problem->context, "flow mapping") &&
        explain_flow_colon(diag, problem))
        return;
    if (says(problem->problem, "cannot start any token")) {
        explain_start(diag, problem->at);
        return;
    }
    if (says(problem->problem, "did not find expected key")) {
        explain_key(diag, problem);
        return;
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (says(problem->context, known[i].context) &&
            says(problem->problem, known[i].problem)) {
            explain_known(diag, problem, &known[i]);
            return;
        }
    demur_diag_report(diag, DIAG_YAML_SYNTAX, problem->at, "%s",
                      problem->problem);
    if (problem->context != NULL && problem->context_at.line > 0)
        demur_diag_also(diag, problem->context_at, "%s", problem->context);
}
