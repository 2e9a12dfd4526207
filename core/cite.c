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

/* " (as to knowledge, safe harbor)" */
static const char *as_to(const Event *event, Arena *arena) {
    char *names = demur_arena_string(arena, "");
    for (size_t i = 0; i < event->as_to.count; i++)
        names = demur_arena_format(arena, "%s%s%s", names, i == 0 ? "" : ", ",
                                   event->as_to.items[i]);
    for (char *at = names; *at != '\0'; at++)
        if (*at == '_')
            *at = ' ';
    return *names == '\0' ? ""
                          : demur_arena_format(arena, " (as to %s)", names);
}

static const char *add(const char *list, const char *item, Arena *arena) {
    return list == NULL ? item
                        : demur_arena_format(arena, "%s, %s", list, item);
}

/* Its own events up to the day, or those after it. */
static const char *subsequent(const Book *book, int32_t authority, Date day,
                              bool later, Arena *arena) {
    const Authority *of = &book->authorities[authority];
    const char *history = NULL;
    for (size_t i = 0; i < of->history_count; i++) {
        const Event *event = &of->history[i];
        const char *words = demur_event_cite(event->kind);
        if (words == NULL || (event->on > day) != later)
            continue;
        history = add(history,
                      demur_arena_format(arena, "%s%s%s", words,
                                         event_source(book, of, event, arena),
                                         as_to(event, arena)),
                      arena);
    }
    return history;
}

/* What it did to the decision below: "rev'g No. 20-cv-02335 (…)". */
static const char *prior(const Book *book, int32_t authority, Arena *arena) {
    const Authority *of = &book->authorities[authority];
    const char *history = NULL;
    for (size_t i = 0; i < book->authority_count; i++) {
        const Authority *below = &book->authorities[i];
        for (size_t e = 0; e < below->history_count; e++) {
            const Event *event = &below->history[e];
            const char *words = demur_event_prior(event->kind);
            if (event->by != authority || words == NULL)
                continue;
            const char *name =
                strcmp(of->name, below->name) == 0
                    ? ""
                    : demur_arena_format(arena, " %s,", below->name);
            history =
                add(history,
                    demur_arena_format(arena, "%s%s %s", words, name,
                                       short_cite(book, (int32_t)i, arena)),
                    arena);
        }
    }
    return history;
}

const char *demur_authority_history(const Book *book, int32_t authority,
                                    Date day, Arena *arena) {
    const char *before = prior(book, authority, arena);
    const char *since = subsequent(book, authority, day, false, arena);
    return before == NULL  ? since
           : since == NULL ? before
                           : add(before, since, arena);
}

const char *demur_authority_later(const Book *book, int32_t authority, Date day,
                                  Arena *arena) {
    return subsequent(book, authority, day, true, arena);
}
