/* rules.h: loads a folder of Lua rule files into a rule book. */
#ifndef DEMUR_RULES_H
#define DEMUR_RULES_H

#include "freeze.h"

/* Runs every *.lua below `folder` (byte order of their paths) in one sandboxed
 * state, links what they declare and checks it. NULL, with diagnostics, if
 * anything is wrong. The book outlives the collector's messages but refers to
 * its sources by number; keep the collector as long as the book. `frozen` (or
 * NULL) is what comes back if the files are those it was made of. */
Book *demur_rules_load(Diag *diag, const char *folder, const Frozen *frozen);

/* The same for sources that were already read and checked. */
Book *demur_rules_load_sources(Diag *diag, const int32_t *sources,
                               size_t count);

/* The same with other limits: bytes for Lua (and as many for what it
 * declares), and instructions. For tests. */
Book *demur_rules_load_limited(Diag *diag, const int32_t *sources, size_t count,
                               size_t memory, int64_t steps);

#endif
