#ifdef __linux__
#define _GNU_SOURCE /* sched_getaffinity */
#endif

#include "workers.h"

#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* So many files must fall to a process that is started unasked. */
enum { WORTH_IT = 50 };

enum { NO_STREAM = 0 };

/* Goes before what was found in a file and before each text for a stream. */
typedef struct Part {
    int stream;         /* or NO_STREAM */
    DemurStatus status; /* the worst so far */
    size_t length;
} Part;

typedef struct Worker {
    pid_t process;
    FILE *parts; /* what it says, in the order of its files */
} Worker;

typedef struct Crew {
    Run *run;
    const Values *files;
    const Task *task;
    Worker *workers;
    size_t wanted, count; /* workers, and those that were started */
} Crew;

/* ---- in a worker --------------------------------------------------------- */

/* One that nobody listens to any more has nothing left to do. */
static void send(const Run *run, Part part, const void *bytes) {
    if (fwrite(&part, sizeof part, 1, run->parts) != 1 ||
        fwrite(bytes, 1, part.length, run->parts) != part.length)
        _exit(DEMUR_IO);
}

void demur_workers_say(const Run *run, int stream, const char *text,
                       size_t length) {
    send(run, (Part){stream, run->status, length}, text);
}

static void do_file(Run *run, const char *path, const Task *task, void *found) {
    memset(found, 0, task->size);
    task->each(run, path, found);
}

static _Noreturn void work(const Crew *crew, int out) {
    Run *run = crew->run;
    const Task *task = crew->task;
    void *found = demur_cli_memory(malloc(task->size));
    run->parts = demur_cli_memory(fdopen(out, "wb"));
    for (size_t i = crew->count; i < crew->files->count; i += crew->wanted) {
        do_file(run, crew->files->items[i], task, found);
        demur_cli_flush(run);
        send(run, (Part){NO_STREAM, run->status, task->size}, found);
    }
    _exit(fflush(run->parts) == 0 ? DEMUR_OK : DEMUR_IO);
}

/* ---- the first process --------------------------------------------------- */

/* False if the system has no room for another. The ends of the others' pipes
 * are closed in the new process, so that each sees when nobody listens. */
static bool start(Crew *crew) {
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    pid_t process = fork();
    if (process == 0) {
        close(ends[0]);
        for (size_t i = 0; i < crew->count; i++)
            fclose(crew->workers[i].parts);
        work(crew, ends[1]);
    }
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        return false;
    }
    FILE *parts = demur_cli_memory(fdopen(ends[0], "rb"));
    crew->workers[crew->count++] = (Worker){process, parts};
    return true;
}

static bool start_all(Crew *crew) {
    while (crew->count < crew->wanted)
        if (!start(crew))
            return false;
    return true;
}

static void end_all(Crew *crew) {
    for (size_t i = 0; i < crew->count; i++)
        fclose(crew->workers[i].parts);
    for (size_t i = 0; i < crew->count; i++)
        waitpid(crew->workers[i].process, NULL, 0);
    free(crew->workers);
}

/* Passes on one part's text. False if the part is not whole. */
static bool pass_on(Run *run, FILE *parts, const Part *part) {
    char *text = demur_cli_memory(malloc(part->length + 1));
    bool whole = fread(text, 1, part->length, parts) == part->length;
    if (whole)
        demur_cli_write(run, part->stream, text, part->length);
    free(text);
    return whole;
}

/* All that a worker says of one file. False if it ended before that. */
static bool hear(Run *run, FILE *parts, size_t size, void *found) {
    Part part;
    while (fread(&part, sizeof part, 1, parts) == 1) {
        demur_cli_note(run, part.status);
        if (part.stream == NO_STREAM)
            return fread(found, 1, size, parts) == size;
        if (!pass_on(run, parts, &part))
            return false;
    }
    return false;
}

static void hear_all(const Crew *crew) {
    Run *run = crew->run;
    const Task *task = crew->task;
    void *found = demur_cli_memory(malloc(task->size));
    for (size_t i = 0; i < crew->files->count && !run->broken; i++) {
        FILE *parts = crew->workers[i % crew->count].parts;
        if (hear(run, parts, task->size, found)) {
            task->add(task->total, found);
            continue;
        }
        demur_cli_flush(run);
        fprintf(stderr, "demur: a process ended in the middle of its work; "
                        "what it had not decided is not told\n");
        demur_cli_note(run, DEMUR_BUG);
        run->broken = true;
    }
    free(found);
}

static bool share(Run *run, const Values *files, const Task *task,
                  size_t wanted) {
    Crew crew = {.run = run, .files = files, .task = task, .wanted = wanted};
    crew.workers = demur_cli_memory(calloc(wanted, sizeof *crew.workers));
    demur_cli_flush(run);
    bool started = start_all(&crew);
    if (started)
        hear_all(&crew);
    end_all(&crew);
    return started;
}

/* ---- how many ------------------------------------------------------------ */

/* That this process may use. */
static size_t processors(void) {
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (size_t)CPU_COUNT(&set);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : (size_t)count;
}

/* Standard input can be read by one process only. */
static bool reads_input(const Values *files) {
    for (size_t i = 0; i < files->count; i++)
        if (strcmp(files->items[i], "-") == 0)
            return true;
    return false;
}

static size_t wanted(const Run *run, const Values *files, const Task *task) {
    if (task->alone || run->jobs == 1 || reads_input(files))
        return 1;
    size_t most = run->jobs == 0 ? files->count / WORTH_IT : files->count;
    size_t jobs = run->jobs == 0 ? processors() : (size_t)run->jobs;
    return jobs < most ? jobs : most;
}

void demur_workers_run(Run *run, const Values *files, const Task *task) {
    size_t count = wanted(run, files, task);
    if (count > 1 && share(run, files, task, count))
        return;
    void *found = demur_cli_memory(malloc(task->size));
    for (size_t i = 0; i < files->count && !run->broken; i++) {
        do_file(run, files->items[i], task, found);
        task->add(task->total, found);
    }
    free(found);
}
