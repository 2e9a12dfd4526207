#include "names.h"

#include <string.h>

typedef struct NameSlot NameSlot;
struct NameSlot {
    const char *name;
    size_t length;
    int32_t number;
};

void demur_names_init(Names *names, Arena *arena) {
    *names = (Names){.arena = arena};
}

/* Eight bytes at a time, for reading a fact pattern is mostly this. Input
 * cannot choose a rule book's names and a fact pattern's only looks them up,
 * so a seeded hash would buy nothing. */
static size_t hash(const char *bytes, size_t length) {
    const uint64_t odd = 0x9e3779b97f4a7c15U;
    uint64_t value = length * odd, word = 0;
    for (; length >= sizeof word; length -= sizeof word) {
        memcpy(&word, bytes, sizeof word);
        value = (value ^ word) * odd;
        value ^= value >> 32;
        bytes += sizeof word;
    }
    word = 0;
    if (length != 0)
        memcpy(&word, bytes, length);
    value = (value ^ word) * odd;
    return (size_t)(value ^ (value >> 29));
}

static NameSlot *slot(const Names *names, const char *bytes, size_t length) {
    size_t i = hash(bytes, length) & (names->room - 1);
    while (names->slots[i].name != NULL &&
           (names->slots[i].length != length ||
            memcmp(names->slots[i].name, bytes, length) != 0))
        i = (i + 1) & (names->room - 1);
    return &names->slots[i];
}

static void widen(Names *names) {
    NameSlot *old = names->slots;
    size_t count = names->room;
    names->room = count == 0 ? 16 : count * 2;
    names->slots =
        demur_arena_array(names->arena, names->room, sizeof *names->slots);
    for (size_t i = 0; i < count; i++)
        if (old[i].name != NULL)
            *slot(names, old[i].name, old[i].length) = old[i];
}

int32_t demur_names_find_bytes(const Names *names, const char *bytes,
                               size_t length) {
    if (names->room == 0)
        return -1;
    const NameSlot *found = slot(names, bytes, length);
    return found->name == NULL ? -1 : found->number;
}

int32_t demur_names_find(const Names *names, const char *name) {
    return demur_names_find_bytes(names, name, strlen(name));
}

const char *demur_names_add(Names *names, const char *name, int32_t number) {
    if ((names->count + 1) * 4 > names->room * 3)
        widen(names);
    size_t length = strlen(name);
    NameSlot *free_slot = slot(names, name, length);
    const char *copy = demur_arena_copy(names->arena, name, length);
    *free_slot = (NameSlot){copy, length, number};
    names->count++;
    return copy;
}

bool demur_names_valid(const char *name) {
    if (*name < 'a' || *name > 'z')
        return false;
    for (const char *at = name; *at != '\0'; at++)
        if (!((*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') ||
              *at == '_'))
            return false;
    return true;
}

enum { LONGEST_COMPARED = 64 };

static size_t smallest(size_t a, size_t b) { return a < b ? a : b; }

/* Restricted Damerau-Levenshtein distance, three rows at a time. */
static size_t distance(const char *a, size_t a_length, const char *b,
                       size_t b_length) {
    size_t rows[3][LONGEST_COMPARED + 1];
    for (size_t j = 0; j <= b_length; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *now = rows[i % 3], *last = rows[(i + 2) % 3];
        const size_t *before = rows[(i + 1) % 3];
        now[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t swap = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] =
                smallest(last[j - 1] + swap, smallest(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = smallest(now[j], before[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

Suggestion demur_suggest(const char *wanted) {
    size_t third = strlen(wanted) / 3;
    return (Suggestion){wanted, NULL, smallest(third, 3) + 1};
}

void demur_suggest_offer(Suggestion *suggestion, const char *candidate) {
    size_t length = strlen(suggestion->wanted), other = strlen(candidate);
    if (length > LONGEST_COMPARED || other > LONGEST_COMPARED)
        return;
    size_t edits = distance(suggestion->wanted, length, candidate, other);
    if (edits >= suggestion->distance)
        return;
    suggestion->distance = edits;
    suggestion->best = candidate;
}
