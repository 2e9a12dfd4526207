/* diag.h: what is wrong with an input, in the words of whoever wrote it.
 *
 * Diagnostics are collected, not thrown: a reader reports and goes on, so one
 * run shows every independent error. Each has a stable code (diag.def), one
 * or more places, and perhaps a hint. The collector also keeps the sources
 * (names and texts), because a diagnostic shows the line it speaks of.
 *
 * Writing rule: one line, lower case, no full stop, the user's words, no
 * jargon; say what is there before what is wanted. */
#ifndef DEMUR_DIAG_H
#define DEMUR_DIAG_H

#include "arena.h"
#include "buffer.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum DiagCode {
#define X(name, code, class, text) DIAG_##name,
#include "diag.def"
#undef X
    DIAG_COUNT
} DiagCode;

/* In rising order of the exit status's weight; see demur_diag_status. */
typedef enum DiagClass {
    CLASS_NOTE,
    CLASS_NOTHING,
    CLASS_INPUT,
    CLASS_LIMIT,
    CLASS_IO
} DiagClass;

/* Where something was written. `file` is an index into the collector's
 * sources, or -1 for nowhere; `line` and `column` count from 1 (columns in
 * characters), 0 for unknown; `width` is how many characters to underline. */
typedef struct Place {
    int32_t file, line, column, width;
} Place;

#define NOWHERE ((Place){-1, 0, 0, 0})

/* How many bytes of what somebody wrote a message repeats (demur_utf8_clip). */
enum { DIAG_QUOTED = 60 };

typedef struct Diag Diag;

Diag *demur_diag_new(void);
void demur_diag_free(Diag *diag);

/* Adds a source and returns its number. Name and text are copied; the text
 * stays valid, NUL-terminated, until the source is forgotten. */
int32_t demur_diag_add_source(Diag *diag, const char *name, const char *text,
                              size_t length);
/* The same for the bytes of a buffer from `skip` on, which are taken over and
 * not copied; the buffer is empty then. */
int32_t demur_diag_take_source(Diag *diag, const char *name, Buffer *bytes,
                               size_t skip);
/* The same for a text that outlives the collector and is not copied. */
int32_t demur_diag_lend_source(Diag *diag, const char *name, const char *text,
                               size_t length);
const char *demur_diag_source_name(const Diag *diag, int32_t file);
const char *demur_diag_source_text(const Diag *diag, int32_t file,
                                   size_t *length);

/* How many sources there are; and forgets those added since there were only
 * `count`, with everything that was reported. For a run over many files. */
size_t demur_diag_source_count(const Diag *diag);
void demur_diag_drop_sources(Diag *diag, size_t count);

/* The line (from 1) in which the byte at `offset` stands. Asking in rising
 * order reads the text once. */
int32_t demur_diag_line(Diag *diag, int32_t file, size_t offset);

/* The column (from 1) at which `word` first stands as a whole word in that
 * line, looking from column `from`; 0 if it does not. */
int32_t demur_diag_find_word(const Diag *diag, int32_t file, int32_t line,
                             int32_t from, const char *word);

/* Reports one diagnostic. */
void demur_diag_report(Diag *diag, DiagCode code, Place at, const char *format,
                       ...) __attribute__((format(printf, 4, 5)));

/* Adds to the diagnostic reported last: a hint, or a further place. */
void demur_diag_hint(Diag *diag, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void demur_diag_also(Diag *diag, Place at, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds `did you mean "best"?` to the last diagnostic if there is a best. */
void demur_diag_did_you_mean(Diag *diag, const char *best);

/* How many failures (everything but notes) were reported so far. */
size_t demur_diag_failures(const Diag *diag);

/* How many of any kind were reported since the last clearing. */
size_t demur_diag_count(const Diag *diag);

/* The exit status that the reported failures add up to: 74 for CLASS_IO, else
 * 5 for CLASS_LIMIT, else 3 for CLASS_INPUT, else 6, else 0. */
int demur_diag_status(const Diag *diag);

/* Forgets what was reported, keeps the sources. Frees the messages' texts. */
void demur_diag_clear(Diag *diag);

/* Writes every diagnostic with its source line and a caret; notes last.
 * Control characters from the source are shown escaped. */
void demur_diag_write(const Diag *diag, bool color, Buffer *out);

/* The same as a JSON array of {code, class, message, file, line, column,
 * hint, also}. */
void demur_diag_write_json(const Diag *diag, Buffer *out);

/* The stable code, what it means, and the exit status that it gives. */
const char *demur_diag_code_name(DiagCode code);
const char *demur_diag_code_text(DiagCode code);
int demur_diag_code_status(DiagCode code);

#endif
