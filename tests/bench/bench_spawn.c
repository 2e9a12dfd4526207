/* bench_spawn.c: runs commands in turn, many rounds, and measures each.
 *
 *     bench_spawn ROUNDS COMMAND ARGUMENT… -- COMMAND ARGUMENT…
 *
 * Prints a line per run: which command, microseconds from start to end, peak
 * memory in KiB, exit status, microseconds of processor time. A small C
 * program, because a child's peak starts at that of the process it was made
 * from, and because a large parent takes longer to make one than the child
 * takes to run. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { MOST = 16 };

static double now(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (double)at.tv_sec * 1e6 + (double)at.tv_nsec / 1e3;
}

static double micros(const struct timeval *time) {
    return (double)time->tv_sec * 1e6 + (double)time->tv_usec;
}

static void run(int which, char **command,
                const posix_spawn_file_actions_t *quiet) {
    char *environment[] = {"LC_ALL=C", "PATH=/usr/bin:/bin", NULL};
    struct rusage used;
    pid_t child = 0;
    int status = 0;
    double start = now();
    if (posix_spawn(&child, command[0], quiet, NULL, command, environment) ||
        wait4(child, &status, 0, &used) < 0) {
        perror(command[0]);
        exit(1);
    }
    printf("%d %.1f %ld %d %.0f\n", which, now() - start, used.ru_maxrss,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128,
           micros(&used.ru_utime) + micros(&used.ru_stime));
}

int main(int count, char **arguments) {
    char **commands[MOST];
    int number = 0, rounds = count > 2 ? atoi(arguments[1]) : 0;
    for (int i = 2; i < count; i++) {
        if (i == 2 || arguments[i - 1] == NULL) {
            if (number == MOST)
                return 2;
            commands[number++] = arguments + i;
        }
        if (strcmp(arguments[i], "--") == 0)
            arguments[i] = NULL;
    }
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < number; i++)
            run(i, commands[i], &quiet);
    return 0;
}
