#include "words.h"

#include <stddef.h>

static const struct {
    const char *word, *mark, *text;
} statuses[] = {
#define STATUS(name, word, mark, text) {word, mark, text},
#include "words.def"
};

static const struct {
    const char *word;
    Side winner;
} outcomes[] = {
#define OUTCOME(name, word, side, text) {word, SIDE_##side},
#include "words.def"
};

static const struct {
    const char *word, *text;
} governs_words[] = {
#define GOVERNS(name, word, text) {word, text},
#include "words.def"
};

static const struct {
    const char *word, *text;
} reasons[] = {
#define REASON(name, word, text) {word, text},
#include "words.def"
};

static const char *const hows[] = {
#define HOW(name, word) word,
#include "words.def"
};

static const struct {
    const char *word, *cite, *prior;
    bool ends;
} events[] = {
#define EVENT(name, word, cite, prior, ends) {word, cite, prior, ends},
#include "words.def"
};

static const struct {
    const char *word, *text;
} bonds[] = {
#define BOND(name, word, text) {word, text},
#include "words.def"
};

static const char *const settled_words[] = {
#define SETTLED(name, word) word,
#include "words.def"
};

const char *demur_status_word(Status s) { return statuses[s].word; }
const char *demur_status_mark(Status s) { return statuses[s].mark; }
const char *demur_outcome_word(Outcome o) { return outcomes[o].word; }
Side demur_outcome_winner(Outcome o) { return outcomes[o].winner; }
const char *demur_governs_word(Governs g) { return governs_words[g].word; }
const char *demur_governs_text(Governs g) { return governs_words[g].text; }
const char *demur_reason_word(ReasonKind k) { return reasons[k].word; }
const char *demur_reason_text(ReasonKind k) { return reasons[k].text; }
const char *demur_how_word(How how) { return hows[how]; }
const char *demur_event_word(EventKind kind) { return events[kind].word; }
const char *demur_event_cite(EventKind kind) { return events[kind].cite; }
const char *demur_event_prior(EventKind kind) { return events[kind].prior; }
bool demur_event_ends(EventKind kind) { return events[kind].ends; }
const char *demur_bond_word(Bond bond) { return bonds[bond].word; }
const char *demur_bond_text(Bond bond) { return bonds[bond].text; }
const char *demur_settled_word(Settled settled) {
    return settled_words[settled];
}

static bool parts_words(char byte) { return byte == ' ' || byte == '_'; }

bool demur_words_equal(const char *a, const char *b) {
    while (*a != '\0' && (*a == *b || (parts_words(*a) && parts_words(*b)))) {
        a++;
        b++;
    }
    return *a == *b;
}

bool demur_words_typed(const char *text, const char *word) {
    for (; *text != '\0' && *word != '\0'; text++, word++)
        if ((*text >= 'A' && *text <= 'Z' ? *text + ('a' - 'A') : *text) !=
            *word)
            return false;
    return *text == *word;
}

char *demur_words_spaced(Arena *arena, const char *id) {
    char *text = demur_arena_string(arena, id);
    for (char *at = text; *at != '\0'; at++)
        if (*at == '_')
            *at = ' ';
    return text;
}

#define FIND(count, expression)                                                \
    for (int i = 0; i < (count); i++)                                          \
        if (demur_words_equal((expression), word))                             \
            return i;                                                          \
    return -1

int demur_status_find(const char *word) {
    FIND(STATUS_COUNT, statuses[i].word);
}
int demur_outcome_find(const char *word) {
    FIND(OUTCOME_COUNT, outcomes[i].word);
}

bool demur_status_fails(Status status) {
    switch (status) {
    case STATUS_NOT_SATISFIED:
    case STATUS_NOT_ALLEGED:
    case STATUS_NOT_ON_FACE:
    case STATUS_NO_EVIDENCE:
    case STATUS_NOT_PROVED:
        return true;
    case STATUS_SATISFIED:
    case STATUS_OPEN:
    case STATUS_FOR_TRIAL:
    case STATUS_NOT_REACHED:
    case STATUS_DOES_NOT_APPLY:
    case STATUS_NOT_ENCODED:
    case STATUS_COUNT:
        return false;
    }
    return false;
}
