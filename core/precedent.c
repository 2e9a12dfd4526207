#include "precedent.h"

#include <stdlib.h>
#include <string.h>

/* An event counts from its day on, as to all or as to what it names. */
static bool happened(const Event *event, const char *element, Date day) {
    return event->on <= day && (event->as_to.count == 0 ||
                                demur_strings_has(&event->as_to, element));
}

static bool ended(const Authority *authority, const char *element, Date day) {
    for (size_t i = 0; i < authority->history_count; i++)
        if (demur_event_ends(authority->history[i].kind) &&
            happened(&authority->history[i], element, day))
            return true;
    return false;
}

static bool precedential(const Authority *authority, const char *element,
                         Date day) {
    for (size_t i = 0; i < authority->history_count; i++)
        if (authority->history[i].kind == EVENT_DEPUBLISHED &&
            happened(&authority->history[i], element, day))
            return false;
    return authority->precedential;
}

static bool decided_by(const Authority *authority, Date day) {
    return authority->kind == AUTHORITY_DECISION &&
           authority->date != DATE_NONE && authority->date <= day;
}

static void collect_reading(Precedents *precedents, const Element *element,
                            int32_t reading) {
    const Indices *by = &element->readings[reading].by;
    Date day = precedents->day;
    for (size_t i = 0; i < by->count; i++) {
        const Authority *from = &precedents->book->authorities[by->items[i]];
        if (!decided_by(from, day))
            continue;
        precedents->decided = true;
        if (ended(from, element->id, day))
            continue;
        precedents->voices[precedents->count++] =
            (Voice){.authority = by->items[i],
                    .reading = reading,
                    .court = from->court,
                    .date = from->date,
                    .id = from->id,
                    .precedential = precedential(from, element->id, day),
                    .en_banc = from->en_banc};
    }
}

static int by_date_then_id(const void *left, const void *right) {
    const Voice *a = left, *b = right;
    if (a->date != b->date)
        return a->date < b->date ? -1 : 1;
    int order = strcmp(a->id, b->id);
    return order != 0 ? order
                      : (a->reading > b->reading) - (a->reading < b->reading);
}

/* Few decisions speak on one element; for them insertion takes a quarter of
 * the time of qsort, which would be most of a selection. */
static void sort_voices(Precedents *precedents) {
    enum { FEW = 24 };
    Voice *voices = precedents->voices;
    if (precedents->count > FEW) {
        qsort(voices, precedents->count, sizeof *voices, by_date_then_id);
        return;
    }
    for (size_t i = 1; i < precedents->count; i++) {
        Voice moved = voices[i];
        size_t to = i;
        for (; to > 0 && by_date_then_id(&voices[to - 1], &moved) > 0; to--)
            voices[to] = voices[to - 1];
        voices[to] = moved;
    }
}

/* True if a panel met the earlier decision and said why it goes elsewhere. */
static bool answers(const Precedents *precedents, const Voice *later,
                    const Voice *earlier) {
    const Authority *from = &precedents->book->authorities[later->authority];
    return demur_indices_has(&from->explains, earlier->authority) ||
           demur_indices_has(&from->overrules, earlier->authority);
}

/* Of two decisions of one court: whether the later takes the place of the one
 * that governed until then. */
static bool prevails(const Precedents *precedents, const Voice *later,
                     const Voice *governing) {
    if (precedents->book->courts[later->court].conflict == CONFLICT_LATER)
        return true;
    if (later->en_banc || governing->en_banc)
        return later->en_banc;
    return later->reading != governing->reading &&
           answers(precedents, later, governing);
}

static void settle_conflicts(Precedents *precedents) {
    for (size_t i = 0; i < precedents->count; i++) {
        const Voice *voice = &precedents->voices[i];
        if (!voice->precedential || voice->court < 0)
            continue;
        int32_t *own = &precedents->own[voice->court];
        if (*own < 0 || prevails(precedents, voice, &precedents->voices[*own]))
            *own = (int32_t)i;
    }
}

static void forget(Precedents *precedents) {
    for (size_t i = 0; i < precedents->count; i++)
        if (precedents->voices[i].court >= 0)
            precedents->own[precedents->voices[i].court] = -1;
    precedents->count = 0;
    precedents->decided = false;
}

/* What the courts from this one upwards hand down: the highest that has
 * decided. */
static int32_t handed_down(const Precedents *precedents, int32_t court) {
    int32_t voice = -1;
    for (; court >= 0; court = precedents->book->courts[court].above)
        if (precedents->own[court] >= 0)
            voice = precedents->own[court];
    return voice;
}

static size_t most_voices(const Book *book) {
    size_t most = 0;
    for (size_t i = 0; i < book->element_count; i++) {
        size_t count = 0;
        for (size_t j = 0; j < book->elements[i].reading_count; j++)
            count += book->elements[i].readings[j].by.count;
        most = count > most ? count : most;
    }
    return most;
}

void demur_precedents_init(Precedents *precedents, const Book *book, Date day,
                           Arena *arena) {
    *precedents = (Precedents){.book = book, .day = day};
    precedents->voices =
        demur_arena_array(arena, most_voices(book), sizeof(Voice));
    precedents->own =
        demur_arena_array(arena, book->court_count, sizeof(int32_t));
    for (size_t i = 0; i < book->court_count; i++)
        precedents->own[i] = -1;
}

void demur_precedents_collect(Precedents *precedents, int32_t element) {
    const Element *of = &precedents->book->elements[element];
    forget(precedents);
    for (size_t i = 0; i < of->reading_count; i++)
        collect_reading(precedents, of, (int32_t)i);
    sort_voices(precedents);
    settle_conflicts(precedents);
}

int32_t demur_precedents_governing(const Precedents *precedents,
                                   int32_t court) {
    if (court >= 0 && !precedents->book->courts[court].follows_itself)
        court = precedents->book->courts[court].above;
    return handed_down(precedents, court);
}

bool demur_precedents_lives(const Book *book, int32_t authority,
                            int32_t element, Date day) {
    const Authority *of = &book->authorities[authority];
    return decided_by(of, day) && !ended(of, book->elements[element].id, day);
}

bool demur_precedents_stands(const Precedents *precedents, const Voice *voice) {
    if (voice->court < 0)
        return true;
    int32_t above =
        handed_down(precedents, precedents->book->courts[voice->court].above);
    return above < 0 || precedents->voices[above].reading == voice->reading;
}
