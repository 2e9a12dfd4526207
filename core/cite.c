#include "cite.h"

#include <string.h>

/* ---- court and day ------------------------------------------------------- */

/* A reporter that prints one court only names the court. */
static bool reporter_names_court(const Book *book, const Authority *of) {
    const Strings *reporters = &book->courts[of->court].reporters;
    for (size_t i = 0; of->cite != NULL && i < reporters->count; i++)
        if (strstr(of->cite, reporters->items[i]) != NULL)
            return true;
    return false;
}

static const char *court_words(const Book *book, const Authority *of) {
    bool none = of->court < 0 || reporter_names_court(book, of);
    return none ? "" : book->courts[of->court].abbr;
}

/* "May 16, 2022", "May 2022" or "2022"; the year alone of what is reported. */
static const char *day_words(Date date, DatePart known, bool reported,
                             Arena *arena) {
    char day[DATE_CITE_SIZE];
    if (date == DATE_NONE)
        return "";
    demur_date_cite(date, reported ? DATE_YEAR : known, day);
    return demur_arena_string(arena, day);
}

/* " (N.D. Ill. May 16, 2022)", or nothing. */
static const char *parenthesis(const char *court, const char *day,
                               Arena *arena) {
    if (*court == '\0' && *day == '\0')
        return "";
    return demur_arena_format(arena, " (%s%s%s)", court,
                              *court != '\0' && *day != '\0' ? " " : "", day);
}

/* ---- one authority ------------------------------------------------------- */

/* Where it is found: the reporter; else docket and database, what there is. */
static const char *source(const Authority *of, Arena *arena) {
    if (of->cite != NULL)
        return of->cite;
    if (of->docket != NULL && of->wl != NULL)
        return demur_arena_format(arena, "%s, %s", of->docket, of->wl);
    return of->docket != NULL ? of->docket : of->wl != NULL ? of->wl : "";
}

static const char *weight_words(const Authority *of, Arena *arena) {
    const char *en_banc = of->en_banc ? " (en banc)" : "";
    if (of->parenthetical == NULL)
        return en_banc;
    return demur_arena_format(arena, "%s (%s)", en_banc, of->parenthetical);
}

/* Everything but the name. */
static const char *short_cite(const Book *book, int32_t authority,
                              Arena *arena) {
    const Authority *of = &book->authorities[authority];
    const char *day =
        day_words(of->date, of->date_known, of->cite != NULL, arena);
    const char *court = parenthesis(court_words(book, of), day, arena);
    const char *cite = demur_arena_format(arena, "%s%s%s", source(of, arena),
                                          court, weight_words(of, arena));
    return *cite == ' ' ? cite + 1 : cite;
}

const char *demur_authority_full(const Book *book, int32_t authority,
                                 Arena *arena) {
    const Authority *of = &book->authorities[authority];
    const char *cite = short_cite(book, authority, arena);
    const char *between = *cite == '\0' ? "" : *cite == '(' ? " " : ", ";
    return demur_arena_format(arena, "%s%s%s", of->name, between, cite);
}

/* ---- history ------------------------------------------------------------- */

/* The name of the other decision where its cite needs one: always after "by",
 * else if it went by another name. */
static const char *other_name(const Authority *of, const Authority *other,
                              const char *words, Arena *arena) {
    size_t length = strlen(words);
    if (length >= 3 && strcmp(words + length - 3, " by") == 0)
        return demur_arena_format(arena, " %s,", other->name);
    if (strcmp(of->name, other->name) != 0)
        return demur_arena_format(arena, " sub nom. %s,", other->name);
    return ",";
}

/* ", 76 F.4th 544 (7th Cir. 2023)" of the decision that did it; ", 143 S. Ct.
 * 2560 (2023)" of an order that has a cite; else " (Oct. 18, 2023)". */
static const char *event_source(const Book *book, const Authority *of,
                                const Event *event, Arena *arena) {
    const char *words = demur_event_cite(event->kind);
    if (event->by >= 0) {
        const Authority *by = &book->authorities[event->by];
        return demur_arena_format(arena, "%s %s",
                                  other_name(of, by, words, arena),
                                  short_cite(book, event->by, arena));
    }
    const char *day = parenthesis(
        "", day_words(event->on, event->on_known, event->cite != NULL, arena),
        arena);
    if (event->cite == NULL)
        return day;
    return demur_arena_format(arena, ", %s%s", event->cite, day);
}

/* Lists are gathered in a buffer: of thousands of events a new text each would
 * be gigabytes. */
static const char *finish(Buffer *list, Arena *arena) {
    const char *text = list->length == 0
                           ? NULL
                           : demur_arena_copy(arena, list->bytes, list->length);
    demur_buffer_finish(list);
    return text;
}

static void separate(Buffer *list) {
    if (list->length > 0)
        demur_buffer_text(list, ", ");
}

/* " (as to knowledge, safe harbor)" */
static void add_as_to(const Event *event, Buffer *list) {
    for (size_t i = 0; i < event->as_to.count; i++) {
        demur_buffer_text(list, i == 0 ? " (as to " : ", ");
        for (const char *at = event->as_to.items[i]; *at != '\0'; at++)
            demur_buffer_char(list, *at == '_' ? ' ' : *at);
    }
    if (event->as_to.count > 0)
        demur_buffer_char(list, ')');
}

/* Its own events up to the day, or those after it. */
static const char *subsequent(const Book *book, int32_t authority, Date day,
                              bool later, Arena *arena) {
    const Authority *of = &book->authorities[authority];
    Buffer list;
    demur_buffer_init(&list);
    for (size_t i = 0; i < of->history_count; i++) {
        const Event *event = &of->history[i];
        const char *words = demur_event_cite(event->kind);
        if (words == NULL || (event->on > day) != later)
            continue;
        separate(&list);
        demur_buffer_format(&list, "%s%s", words,
                            event_source(book, of, event, arena));
        add_as_to(event, &list);
    }
    return finish(&list, arena);
}

/* "rev'g No. 20-cv-02335 (…)" */
static void add_prior(const Book *book, const Authority *of, int32_t below,
                      const char *words, Buffer *list) {
    const char *name = book->authorities[below].name;
    Arena *scratch = demur_arena_new();
    separate(list);
    demur_buffer_text(list, words);
    if (strcmp(of->name, name) != 0)
        demur_buffer_format(list, " %s,", name);
    demur_buffer_format(list, " %s", short_cite(book, below, scratch));
    demur_arena_free(scratch);
}

/* What it did to the decisions below. */
static const char *prior(const Book *book, int32_t authority, Arena *arena) {
    const Authority *of = &book->authorities[authority];
    Buffer list;
    demur_buffer_init(&list);
    for (size_t i = 0; i < book->authority_count; i++) {
        const Authority *below = &book->authorities[i];
        for (size_t e = 0; e < below->history_count; e++) {
            const char *words = demur_event_prior(below->history[e].kind);
            if (below->history[e].by == authority && words != NULL)
                add_prior(book, of, (int32_t)i, words, &list);
        }
    }
    return finish(&list, arena);
}

const char *demur_authority_history(const Book *book, int32_t authority,
                                    Date day, Arena *arena) {
    const char *before = prior(book, authority, arena);
    const char *since = subsequent(book, authority, day, false, arena);
    return demur_arena_join(arena, before, ", ", since);
}

const char *demur_authority_later(const Book *book, int32_t authority, Date day,
                                  Arena *arena) {
    return subsequent(book, authority, day, true, arena);
}
