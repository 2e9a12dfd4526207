/* workers.h: many files at once.
 *
 * Processes and not threads: an engine serves one caller at a time, and what
 * goes wrong in one process leaves the others alone. Each does every so manieth
 * file and says what it has to say to the first, which passes it on in the
 * order of the files, so that nothing shows how many there were. */
#ifndef DEMUR_WORKERS_H
#define DEMUR_WORKERS_H

#include "cli.h"

/* What is to be done with each of many files. `found` is `size` zeroed bytes,
 * handed from `each` to `add` in the order of the files; what it points to is
 * constant data. */
typedef struct Task {
    void (*each)(Run *run, const char *path, void *found);
    void (*add)(void *total, const void *found);
    void *total;
    size_t size;
    bool alone; /* files depend on those before them: one process */
} Task;

void demur_workers_run(Run *run, const Values *files, const Task *task);

/* In a worker: hands on what is meant for a standard stream. */
void demur_workers_say(const Run *run, int stream, const char *text,
                       size_t length);

#endif
