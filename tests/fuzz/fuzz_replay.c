/* fuzz_replay.c: a fuzz target without libFuzzer.
 *
 * Gives the target every file it is named (a folder: the files in it), then
 * each file cut short at several places, then each with bytes changed. The
 * changes come from a fixed seed: a failure comes again. */
#include "fuzz.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CUTS = 16, CHANGES = 100 };

static size_t inputs;
static uint64_t state = 88172645463325252u;

/* xorshift64 (Marsaglia 2003). */
static size_t below(size_t limit) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (size_t)(state % limit);
}

/* Each input is a block of its own, so that a sanitizer sees its end. */
static void give(const char *bytes, size_t size) {
    uint8_t *copy = malloc(size == 0 ? 1 : size);
    if (copy == NULL)
        exit(70);
    memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
    inputs++;
}

static void give_changed(const char *bytes, size_t size) {
    static const char telling[] = "{}[]\"':,#&*!|>%@`-\n\t\r\\\0 =()\xff\xc3";
    char *copy = malloc(size);
    if (copy == NULL)
        exit(70);
    for (int round = 0; round < CHANGES; round++) {
        memcpy(copy, bytes, size);
        for (size_t left = 1 + below(4); left > 0; left--) {
            size_t from = below(size), to = below(size);
            size_t span = below(16) + 1;
            size_t room = size - (from > to ? from : to);
            if (below(2) == 0)
                copy[to] = telling[below(sizeof telling - 1)];
            else
                memmove(copy + to, copy + from, span < room ? span : room);
        }
        give(copy, size);
    }
    free(copy);
}

static void replay_file(const char *path, size_t size) {
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(size + 1);
    if (file == NULL || bytes == NULL || fread(bytes, 1, size, file) != size) {
        perror(path);
        exit(1);
    }
    fclose(file);
    give(bytes, size);
    for (size_t i = 0; i < CUTS; i++)
        give(bytes, size * i / CUTS);
    if (size > 0)
        give_changed(bytes, size);
    free(bytes);
}

static void replay(const char *path);

static void replay_folder(const char *path) {
    struct dirent **names = NULL;
    int count = scandir(path, &names, NULL, alphasort);
    for (int i = 0; i < count; i++) {
        char inner[4096];
        snprintf(inner, sizeof inner, "%s/%s", path, names[i]->d_name);
        if (names[i]->d_name[0] != '.')
            replay(inner);
        free(names[i]);
    }
    free(names);
}

static void replay(const char *path) {
    struct stat info;
    if (stat(path, &info) != 0) {
        perror(path);
        exit(1);
    }
    if (S_ISDIR(info.st_mode))
        replay_folder(path);
    else
        replay_file(path, (size_t)info.st_size);
}

int main(int count, char **arguments) {
    for (int i = 1; i < count; i++)
        replay(arguments[i]);
    printf("%zu inputs\n", inputs);
    return inputs == 0; /* nothing tried is no success */
}
