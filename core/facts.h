/* facts.h: reads a YAML fact pattern, typed by the rule book's vocabulary. */
#ifndef DEMUR_FACTS_H
#define DEMUR_FACTS_H

#include "pattern.h"

/* Reads the documents of a source, one by one: in a file there may be only
 * one, in a stream ("-") many. Start with *offset = 0; each call reads one
 * document, moves *offset behind it and returns it, or NULL with diagnostics
 * if it is invalid. At the end of the source *offset is SIZE_MAX. */
Pattern *demur_facts_read(const Book *book, Diag *diag, int32_t source,
                          bool stream, size_t *offset);

/* What the command line said; any member may be NULL. Each text is added to
 * the collector as a source of its own, named after its option ("--set"), so
 * that diagnostics can point into it. */
typedef struct Overrides {
    const char *court, *date, *posture, *claim;
    const char *issues;       /* "a,b" or "all" */
    const char *const *adopt; /* "element=reading", or "none" */
    size_t adopt_count;
    const char *const *set; /* "fact=value" */
    size_t set_count;
    const char *option; /* that gave a court or a date, where it is not --court
                           or --date; or NULL */
} Overrides;

/* False, with diagnostics, if anything in it is unknown or ill-typed. */
bool demur_facts_overrides(const Book *book, Diag *diag, Arena *arena,
                           const Overrides *overrides, Settings *settings);

/* Reads one statement, "fact=value", from a text that becomes a source called
 * "answer". False, with diagnostics, if it is unknown or ill-typed. */
bool demur_facts_say(const Book *book, Diag *diag, Arena *arena,
                     const char *text, Statement *statement);

/* Reads what decides an element, a fact or a reading as `because` of a
 * prediction has it, from a text that becomes such a source. NULL, with
 * diagnostics, if it is unknown. */
const char *demur_facts_named(const Book *book, Diag *diag, Arena *arena,
                              const char *element, const char *text);

/* Writes a position as a person would: "yes", "disputed", "$1,250.00",
 * "2013-11-01", "2013-11-01 to 2018-04-06". */
const char *demur_facts_words(const Book *book, int32_t fact,
                              const Position *position, Arena *arena);

#endif
