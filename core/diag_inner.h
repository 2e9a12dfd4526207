/* diag_inner.h: what the files of diag.h share: what was collected. */
#ifndef DEMUR_DIAG_INNER_H
#define DEMUR_DIAG_INNER_H

#include "diag.h"

/* What diag.def says of a code. */
typedef struct DiagKind {
    const char *name, *text;
    DiagClass class;
} DiagKind;

extern const DiagKind demur_diag_codes[DIAG_COUNT];

/* Name and text are on the heap, so that sources can be dropped one by one.
 * `line` is the line of `offset`, the place asked for last; `shown` begins the
 * line shown last. So a long stream is not counted from its start each time. */
typedef struct Source {
    char *name, *block;
    const char *text; /* in the block; lent, if there is none */
    size_t length, offset, shown;
    int32_t line, shown_line;
} Source;

typedef struct Also {
    Place at;
    const char *text;
} Also;

typedef struct Message {
    DiagCode code;
    Place at;
    const char *text, *hint;
    Also *also;
    size_t also_count;
} Message;

struct Diag {
    Arena *arena;    /* of what was reported */
    Source *sources; /* on the heap: the list shrinks and grows again */
    size_t source_count, source_room;
    Message *messages;
    size_t message_count, failures, dropped;
    DiagClass worst;
};

/* The bytes of one line, without its end. False if there is no such line. */
bool demur_diag_find_line(const Diag *diag, int32_t file, int32_t line,
                          const char **start, size_t *length);

#endif
