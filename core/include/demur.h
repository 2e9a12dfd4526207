/* demur.h: decides, element by element, whether a claim stands, and says why.
 *
 * The library from outside. One engine holds one rule book; any number of
 * fact patterns are decided by it, one after another:
 *
 *     Demur *demur = demur_new();
 *     DemurText *out = demur_text_new();
 *     if (demur_rules_folder(demur, "rules") == DEMUR_OK) {
 *         DemurInput *input = demur_input_open(demur, "facts.yaml");
 *         while (demur_input_next(input))
 *             if (demur_input_case(input) != NULL)
 *                 demur_case_write(demur_input_case(input), DEMUR_REPORT,
 *                                  NULL, out);
 *         demur_input_free(input);
 *     }
 *     demur_messages(demur, false, out);
 *
 * Nothing here needs a file: rules and facts may come from memory, and every
 * answer goes into a text. There is no global state and no clock; the same
 * input gives the same bytes. What the user wrote wrongly is collected as
 * messages; a function that can fail returns a status. Exhausted memory ends
 * the program with status DEMUR_BUG.
 *
 * `..._free` takes NULL. Strings are UTF-8 and NUL-terminated; a `const char *`
 * that is returned belongs to the object it was asked of. */
#ifndef DEMUR_H
#define DEMUR_H

#include <stdbool.h>
#include <stddef.h>

/* ---- statuses ------------------------------------------------------------ */

/* X(NAME, status, meaning): how a run can end, which is also how the program
 * exits. Worst first: of several, the first in this list is told. */
#define DEMUR_STATUSES(X)                                                      \
    X(BUG, 70, "a bug in demur, or no memory is left")                         \
    X(IO, 74, "cannot read or write")                                          \
    X(LIMIT, 5, "a limit was hit (size, depth, steps, memory): no verdict")    \
    X(INVALID, 3,                                                              \
      "an input is invalid (rules, facts, an unknown court): nothing was "     \
      "decided")                                                               \
    X(NOTHING, 6,                                                              \
      "nothing was checked (no rules, no fact patterns, nothing expected or "  \
      "predicted)")                                                            \
    X(NO, 1,                                                                   \
      "ran, and the answer is no: an expectation failed; with --exit-status, " \
      "the claim fails, is barred, dismissed or lost")                         \
    X(OPEN, 4, "ran; with --exit-status, the outcome is open")                 \
    X(OK, 0,                                                                   \
      "ran; with --exit-status, the claim stands, survives, goes to trial or " \
      "wins")                                                                  \
    X(USAGE, 2, "the command line is wrong")

typedef enum DemurStatus {
#define X(name, status, meaning) DEMUR_##name = status,
    DEMUR_STATUSES(X)
#undef X
} DemurStatus;

/* The worse of two. */
DemurStatus demur_status_worse(DemurStatus a, DemurStatus b);

/* ---- texts --------------------------------------------------------------- */

/* A text that grows at its end. */
typedef struct DemurText DemurText;

DemurText *demur_text_new(void);
void demur_text_free(DemurText *text);
void demur_text_clear(DemurText *text);
void demur_text_add(DemurText *text, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Adds what came from outside: control characters are shown escaped. */
void demur_text_add_safe(DemurText *text, const char *bytes);
size_t demur_text_length(const DemurText *text);
/* The bytes, never NULL; valid until the next change. */
const char *demur_text_bytes(const DemurText *text);

/* How an answer is written. */
typedef enum DemurFormat {
    DEMUR_REPORT, /* text for people */
    DEMUR_LINE,   /* one line of text per claim */
    DEMUR_JSON,
    DEMUR_JSONL, /* one line of JSON */
    DEMUR_MARKDOWN,
    DEMUR_HTML, /* a page that needs no other file */
    DEMUR_SVG,  /* a drawing of elements and statuses */
    DEMUR_CSV   /* rows for a spreadsheet: of predictions that were marked */
} DemurFormat;

/* The word closest to a mistyped one, or NULL if none is close. */
const char *demur_closest(const char *wanted, const char *const *words,
                          size_t count);

/* ---- the engine and its rule book ---------------------------------------- */

typedef struct Demur Demur;

/* A rule file or a fact pattern that is already in memory. */
typedef struct DemurSource {
    const char *name, *text;
    size_t length;
} DemurSource;

Demur *demur_new(void);
void demur_free(Demur *demur);

/* Loads the rule book, once: every *.lua below a folder, or texts. DEMUR_OK,
 * or a status with messages. What follows needs one that was loaded. */
DemurStatus demur_rules_folder(Demur *demur, const char *folder);
DemurStatus demur_rules_texts(Demur *demur, const DemurSource *sources,
                              size_t count);

/* A rule book that stands ready made in the program, so that Lua need not run:
 * demur_rules_folder uses it if the files are, byte for byte, those that it was
 * made of. It belongs to the program's own build. */
typedef struct DemurFrozen {
    const void *book;
    const DemurSource *files; /* by their paths below the folder */
    size_t file_count;        /* 0: there is none */
} DemurFrozen;

/* Offers one, before the rules are loaded; it must outlive the engine. */
void demur_rules_offer(Demur *demur, const DemurFrozen *frozen);
/* Adds C source that defines `const DemurFrozen NAME`, from the rules that were
 * loaded from the folder. */
void demur_rules_freeze(const Demur *demur, const char *folder,
                        const char *name, DemurText *out);

/* About the rule book; NULL before it is loaded. */
const char *demur_law_title(const Demur *demur);
const char *demur_law_current_through(const Demur *demur); /* YYYY-MM-DD */
const char *demur_law_sha256(const Demur *demur);
/* True if the rule book in use is the one that was offered. */
bool demur_law_as_offered(const Demur *demur);

const char *demur_version(void);

/* What is to be decided otherwise than the fact patterns say. Members may be
 * NULL; `issues` is "a,b" or "all"; `adopt` holds "element=reading" or "none",
 * `set` "fact=value". */
typedef struct DemurOverrides {
    const char *court, *date, *posture, *claim, *issues;
    const char *const *adopt;
    size_t adopt_count;
    const char *const *set;
    size_t set_count;
} DemurOverrides;

/* Applies to every input read from now on, and to what is asked of a case from
 * now on; NULL takes the last ones back. DEMUR_OK, or a status with messages:
 * then none apply. What `overrides` points to is needed no longer. */
DemurStatus demur_override(Demur *demur, const DemurOverrides *overrides);

/* Appends the rule book as a document for a lawyer (DEMUR_MARKDOWN or
 * DEMUR_HTML), as of the day of the overrides (else the day through which it is
 * current). DEMUR_OK, or a status with messages. */
DemurStatus demur_law_write(Demur *demur, DemurFormat format, DemurText *out);

/* The worst status among the messages collected, DEMUR_OK if none failed. */
DemurStatus demur_status(const Demur *demur);

/* Writes the messages collected (each with its line and a caret) at the end
 * of `out`, and forgets them. NULL only forgets. The JSON is an array. */
void demur_messages(Demur *demur, bool color, DemurText *out);
void demur_messages_json(Demur *demur, DemurText *out);

/* A kind of message: the code it shows, what that means, and the status that
 * the run then has (DEMUR_OK: it is a note). */
typedef struct DemurMessageKind {
    const char *code, *meaning;
    DemurStatus status;
} DemurMessageKind;

/* Number `number` of them, from 0; behind the last the code is NULL. */
DemurMessageKind demur_message_kind(size_t number);

/* ---- fact patterns ------------------------------------------------------- */

/* A file or a stream of fact patterns, read one by one. */
typedef struct DemurInput DemurInput;

/* One fact pattern, decided. */
typedef struct DemurCase DemurCase;

/* Whether what is decided is explained as well, which costs several times the
 * decision (the default is yes). Without it a case has its outcome, grounds
 * and statuses: enough for DEMUR_LINE, and not for a report. */
void demur_explain_cases(Demur *demur, bool explain);

/* Whether every explained answer also says which of the facts that nobody
 * stated could still change it, and not only an open one; it costs a quarter
 * more (the default is no). JSON then has it, and a full report. */
void demur_weigh_silence(Demur *demur, bool weigh);

/* "-" is standard input, which may hold several documents. Never NULL: a file
 * that cannot be read is one document without a case, with its messages. A
 * case lives until the next document or the end of its input. */
DemurInput *demur_input_open(Demur *demur, const char *path);
DemurInput *demur_input_text(Demur *demur, const DemurSource *source,
                             bool stream);
void demur_input_free(DemurInput *input);

/* Reads and decides the next document; false at the end. The document before
 * it is freed. */
bool demur_input_next(DemurInput *input);

/* True if something but comments stands behind the document read last. */
bool demur_input_more(const DemurInput *input);

/* What `next` decided, or NULL if the document is invalid: see the messages. */
const DemurCase *demur_input_case(const DemurInput *input);

/* Calls `each` for every *.yaml below a folder in byte order of their paths,
 * or for a file itself. DEMUR_OK, or a status with messages. */
DemurStatus demur_paths(Demur *demur, const char *path,
                        void (*each)(void *with, const char *path), void *with);

/* Calls `each` for the other files below that folder. */
void demur_paths_passed_over(const char *folder,
                             void (*each)(void *with, const char *path),
                             void *with);

/* ---- answers ------------------------------------------------------------- */

/* How a report looks. */
typedef struct DemurStyle {
    int width;       /* columns; 0: 80 */
    int label_width; /* of the file's name in DEMUR_LINE; 0: as it is */
    bool color;      /* with terminal escapes */
    bool full;       /* nothing folded */
    int section;     /* DEMUR_MARKDOWN, DEMUR_HTML: its number in a document of
                        several (demur_sections_begin); 0: its own document */
} DemurStyle;

/* The file's name as the input was called. */
const char *demur_case_file(const DemurCase *one);

/* DEMUR_OK, DEMUR_NO or DEMUR_OPEN; of several claims the worse in the order of
 * DEMUR_STATUSES. */
DemurStatus demur_case_verdict(const DemurCase *one);

/* The outcome of each claim against each defendant, by number from 0:
 * "dismissed". */
size_t demur_case_count(const DemurCase *one);
const char *demur_case_outcome(const DemurCase *one, size_t number);

/* Appends the answer. `style` may be NULL. */
void demur_case_write(const DemurCase *one, DemurFormat format,
                      const DemurStyle *style, DemurText *out);

/* Appends what stands before and behind several reports in one document:
 * DEMUR_MARKDOWN or DEMUR_HTML. */
void demur_sections_begin(DemurFormat format, const char *title,
                          DemurText *out);
void demur_sections_end(DemurFormat format, DemurText *out);

/* Appends the proof of one element, or its why-not, and what each of its
 * readings would give. DEMUR_USAGE if no claim here has the element, or a
 * status with messages. */
DemurStatus demur_case_why(const DemurCase *one, const char *element,
                           DemurFormat format, const DemurStyle *style,
                           DemurText *out);

typedef enum DemurComparison {
    DEMUR_BY_COURT,
    DEMUR_BY_READING, /* every combination of readings that competes */
    DEMUR_BY_DAY,     /* each day on which the answer or the law changes */
    DEMUR_BY_CONDUCT  /* likewise, the day of the conduct moving */
} DemurComparison;

/* What is compared. Members may be NULL. */
typedef struct DemurComparing {
    DemurComparison by;
    const char *courts;    /* "ca7,ca9"; NULL: its own and all of appeals */
    const char *from, *to; /* days of a timeline */
    bool keep;             /* what the file adopts; otherwise it is left out */
    bool all_readings;     /* foils and merely argued readings as well */
} DemurComparing;

/* Appends the same facts in a table. DEMUR_OK, or a status with messages. */
DemurStatus demur_case_compare(const DemurCase *one,
                               const DemurComparing *comparing,
                               DemurFormat format, const DemurStyle *style,
                               DemurText *out);

/* Appends what the overrides changed (demur_override): before and after, and
 * only what differs. DEMUR_OK, or a status with messages if the file cannot be
 * decided without them. */
DemurStatus demur_case_difference(const DemurCase *one, DemurFormat format,
                                  const DemurStyle *style, DemurText *out);

/* Decided cases to compare with. Each is decided as its own file has it,
 * whatever applies to the inputs. */
typedef struct DemurCases DemurCases;

DemurCases *demur_cases_new(Demur *demur);
void demur_cases_free(DemurCases *cases);
/* Adds the fact pattern of a file. DEMUR_OK, or a status with messages. */
DemurStatus demur_cases_add(DemurCases *cases, const char *path);
size_t demur_cases_count(const DemurCases *cases);

/* Appends, for each element in issue, the cases whose facts are nearest. */
void demur_case_nearest(const DemurCase *one, const DemurCases *cases,
                        DemurFormat format, const DemurStyle *style,
                        DemurText *out);

/* What is sought among the changes to a case. */
typedef struct DemurFlipSearch {
    int most;          /* changes made together: 1 to 3; 0: 2 */
    const char *to;    /* an outcome, as a word, or NULL: any other */
    bool all_readings; /* try foils and merely argued readings as well */
} DemurFlipSearch;

/* Appends the smallest changes, to facts or to law, that change the outcome,
 * and single ones that come near. Each was decided again. `search` may be
 * NULL. DEMUR_USAGE if `to` is no outcome. */
DemurStatus demur_case_flips(const DemurCase *one,
                             const DemurFlipSearch *search, DemurFormat format,
                             const DemurStyle *style, DemurText *out);

/* The outcome that was probably meant, or NULL. */
const char *demur_closest_outcome(const char *word);

/* Appends an outline of a memorandum that hears both sides (DEMUR_MARKDOWN or
 * DEMUR_HTML). DEMUR_OK, or a status with messages. */
DemurStatus demur_case_memo(const DemurCase *one, DemurFormat format,
                            const DemurStyle *style, DemurText *out);

/* The id of an element of this case that was probably meant, or NULL. */
const char *demur_case_closest(const DemurCase *one, const char *element);

/* ---- asking -------------------------------------------------------------- */

/* An interview: plain questions, one at a time, about the facts that can still
 * change the outcome, the most decisive first. What is said becomes a fact
 * pattern. */
typedef struct DemurAsk DemurAsk;

/* What became of a line that was typed. */
typedef enum DemurHeard {
    DEMUR_HEARD, /* answered, taken back or explained: go on */
    DEMUR_SAVED, /* the fact pattern is wanted now */
    DEMUR_LEFT   /* and nothing is wanted */
} DemurHeard;

/* Begins with the facts of a file, or from nothing if `start` is NULL; with the
 * overrides. NULL, with messages, if these cannot be, or ask about more than
 * one defendant. */
DemurAsk *demur_ask_new(Demur *demur, const char *start);
void demur_ask_free(DemurAsk *ask);

/* True while there is a question; if it is another than before the last line
 * was heard. */
bool demur_ask_more(const DemurAsk *ask);
bool demur_ask_moved(const DemurAsk *ask);

/* Appends what is asked about and how to answer; the question. */
void demur_ask_begin(const DemurAsk *ask, const DemurStyle *style,
                     DemurText *out);
void demur_ask_question(const DemurAsk *ask, const DemurStyle *style,
                        DemurText *out);

/* Takes a line: an answer, a fact with its value ("fact = value"), or a word
 * such as `why` or `back`. Appends what came of it, mistakes included. */
DemurHeard demur_ask_hear(DemurAsk *ask, const char *line,
                          const DemurStyle *style, DemurText *out);

/* Appends the fact pattern so far; what came of it, in words. DEMUR_OK, or a
 * status with messages: then there is nothing to be written. */
DemurStatus demur_ask_pattern(DemurAsk *ask, DemurText *out);
void demur_ask_end(const DemurAsk *ask, const DemurStyle *style,
                   DemurText *out);

/* ---- predicting ---------------------------------------------------------- */

/* Predict, then reveal: a case whose answer is asked for before it is shown.
 * First each element and the outcome are called, then what decides is named
 * where a call differs from the answer. */
typedef struct DemurQuiz DemurQuiz;

/* About the file as it stands; what it predicts itself is not asked. With
 * `parts`, every part of an element is. The case must have been explained, and
 * outlive the quiz. */
DemurQuiz *demur_quiz_open(const DemurCase *one, bool parts);
void demur_quiz_close(DemurQuiz *quiz);

/* True while there is a question; if it is another than before the last line
 * was heard. */
bool demur_quiz_more(const DemurQuiz *quiz);
bool demur_quiz_moved(const DemurQuiz *quiz);

/* Appends the facts as given, and how to answer; the question. */
void demur_quiz_begin(const DemurQuiz *quiz, const DemurStyle *style,
                      DemurText *out);
void demur_quiz_question(const DemurQuiz *quiz, const DemurStyle *style,
                         DemurText *out);

/* Takes a line: a call ("fails because took_part"), a fact, or a word such as
 * `back`; NULL at the end of the input, at which what was called is revealed.
 * Appends what came of it. DEMUR_LEFT: nothing is to be revealed. */
DemurHeard demur_quiz_hear(DemurQuiz *quiz, const char *line,
                           const DemurStyle *style, DemurText *out);

/* Appends the calls beside the answers (DEMUR_REPORT: those that differ).
 * DEMUR_OK; DEMUR_NOTHING if nothing was called; or a status with messages. */
DemurStatus demur_quiz_write(const DemurQuiz *quiz, DemurFormat format,
                             const DemurStyle *style, DemurText *out);

/* Marks the predictions that stand in fact patterns, a file after the other. */
typedef struct DemurGrade DemurGrade;

/* What was marked so far. */
typedef struct DemurScore {
    size_t files, silent_files, bad_files; /* silent: it predicts nothing */
    size_t calls, right;
    size_t named, named_right; /* calls with a reason; with one that decides */
    size_t right_unreasoned;   /* right, and for a reason that does not */
} DemurScore;

/* How the marks are written. */
typedef struct DemurGrading {
    const char *key;    /* the fact pattern to which the predictions of the
                           others are held; NULL: each to its own facts */
    bool totals;        /* a row for each file, not for each call */
    DemurFormat format; /* DEMUR_CSV; DEMUR_JSON, DEMUR_JSONL: objects, with
                           commas and line ends between, or line ends alone */
} DemurGrading;

/* Appends the names of the columns. NULL, with messages, if the key cannot be
 * decided. */
DemurGrade *demur_grade_new(Demur *demur, const DemurGrading *grading,
                            DemurText *out);
void demur_grade_free(DemurGrade *grade);

/* Marks what a file predicts, "-" for standard input, and appends it. False if
 * something in it could not be marked: see the messages. */
bool demur_grade_file(DemurGrade *grade, const char *path, DemurText *out);
DemurScore demur_grade_score(const DemurGrade *grade);

/* ---- expectations -------------------------------------------------------- */

/* What became of the expectations that fact patterns state. */
typedef struct DemurTally {
    size_t files, silent_files; /* silent: a file that expects nothing */
    size_t passed, failed, known_failures, unexpected_passes;
} DemurTally;

/* Runs every expectation of the case, appends what went wrong (DEMUR_REPORT)
 * or all that was run (DEMUR_JSON: one object after another, with commas) and
 * adds to the tally. */
void demur_case_test(const DemurCase *one, DemurFormat format,
                     const DemurStyle *style, DemurText *out,
                     DemurTally *tally);

#endif
