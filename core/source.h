/* source.h: reads the bytes of rule files and fact patterns, and nothing else.
 *
 * Every file passes the same checks before a parser sees it (regular file,
 * size, UTF-8, no control, bidirectional or invisible characters), so that
 * what a person sees is what is read. */
#ifndef DEMUR_SOURCE_H
#define DEMUR_SOURCE_H

#include "arena.h"
#include "diag.h"

enum {
    SOURCE_LARGEST = 1 << 20, /* bytes of a file, or of a stream's document */
    SOURCE_LARGEST_STREAM = 1 << 26 /* bytes of standard input */
};

/* Reads a file ("-" is standard input) into the collector's sources and
 * returns its number, or -1 with a diagnostic. One byte order mark is dropped.
 * The bytes of standard input are not checked here but document by document,
 * so that a bad one does not spoil the others. */
int32_t demur_source_read(Diag *diag, const char *path);

/* True if the file can be read and holds these bytes and no more. Says
 * nothing. */
bool demur_source_same(const char *path, const char *text, size_t length);

/* The bytes of a path that name the folder it was listed from, with the slash
 * behind it. */
size_t demur_source_prefix(const char *folder, const char *path);

/* Checks bytes that are already a source (the same checks; a byte order mark
 * may stand at the start). */
bool demur_source_check(Diag *diag, int32_t source);

/* The same for its bytes from `from` until before `to`. */
bool demur_source_check_part(Diag *diag, int32_t source, size_t from,
                             size_t to);

/* Paths of all files below `folder` whose names end in `suffix`, in byte order
 * of their paths, hidden ones left out; links to folders are not followed.
 * Count (at least 1), or -1 with a diagnostic. A path that is a regular file
 * yields itself, whatever its suffix. */
int demur_source_list(Diag *diag, Arena *arena, const char *folder,
                      const char *suffix, const char ***paths);

#endif
