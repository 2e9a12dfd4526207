#include "authorities.h"

#include "cite.h"

#include <string.h>

/* ---- one authority ------------------------------------------------------- */

static bool concerns(const Event *event, const char *element) {
    for (size_t i = 0; element != NULL && i < event->as_to.count; i++)
        if (strcmp(event->as_to.items[i], element) == 0)
            return true;
    return event->as_to.count == 0;
}

/* What ended it by that day as to the element, or NULL. */
static const char *ended(const Authority *of, const char *element, Date day) {
    for (size_t i = 0; i < of->history_count; i++)
        if (demur_event_ends(of->history[i].kind) && of->history[i].on <= day &&
            concerns(&of->history[i], element))
            return demur_event_word(of->history[i].kind);
    return NULL;
}

static bool depublished(const Authority *of, Date day) {
    for (size_t i = 0; i < of->history_count; i++)
        if (of->history[i].kind == EVENT_DEPUBLISHED &&
            of->history[i].on <= day)
            return true;
    return false;
}

/* Why it is no precedent on that day, or NULL if it is one. */
static const char *weight(const Authority *of, Date day) {
    switch (of->kind) {
    case AUTHORITY_DISSENT:
        return "a separate opinion";
    case AUTHORITY_ARGUMENT:
        return "an argument";
    case AUTHORITY_SOURCE:
        return "not a decision";
    case AUTHORITY_DECISION:
        break;
    }
    if (!of->precedential)
        return of->weight != NULL ? of->weight : "not precedential";
    return depublished(of, day) ? "ordered not published" : NULL;
}

Cited demur_authorities_one(const Book *book, int32_t authority,
                            const char *element, Date day, Arena *arena) {
    const Authority *of = &book->authorities[authority];
    const char *history = demur_authority_history(book, authority, day, arena);
    const char *cite = demur_authority_full(book, authority, arena);
    return (Cited){.authority = authority,
                   .cite = demur_arena_join(arena, cite, ", ", history),
                   .later = demur_authority_later(book, authority, day, arena),
                   .ended = ended(of, element, day),
                   .to_come = of->date != DATE_NONE && of->date > day,
                   .weight = weight(of, day)};
}

/* ---- a shelf ------------------------------------------------------------- */

static Cited *find(const Shelf *shelf, int32_t authority) {
    for (size_t i = 0; i < shelf->cited.count; i++)
        if (shelf->cited.items[i].authority == authority)
            return &shelf->cited.items[i];
    return NULL;
}

void demur_shelf_add(Shelf *shelf, int32_t authority, CitedFor use,
                     bool matters) {
    Citations *list = &shelf->cited;
    if (find(shelf, authority) == NULL) {
        Cited one = demur_authorities_one(shelf->book, authority, NULL,
                                          shelf->day, shelf->arena);
        DEMUR_PUSH(shelf->arena, list->items, list->count, one);
    }
    Cited *cited = find(shelf, authority);
    cited->matters = cited->matters || matters;
    DEMUR_PUSH(shelf->arena, cited->uses, cited->use_count, use);
}

/* True if the opinion is about something for which the decision is cited. */
static bool speaks_to(const Authority *opinion, const Cited *cited) {
    for (size_t i = 0; i < cited->use_count; i++)
        if (demur_authority_reached(opinion, cited->uses[i].element))
            return true;
    return false;
}

static void add_separate(Shelf *shelf, const Cited *cited) {
    for (size_t i = 0; i < shelf->book->authority_count; i++) {
        const Authority *opinion = &shelf->book->authorities[i];
        if (opinion->dissents_from != cited->authority ||
            opinion->date == DATE_NONE || opinion->date > shelf->day ||
            !speaks_to(opinion, cited))
            continue;
        Cited one = demur_authorities_one(shelf->book, (int32_t)i, NULL,
                                          shelf->day, shelf->arena);
        one.matters = cited->matters;
        DEMUR_PUSH(shelf->arena, shelf->separate.items, shelf->separate.count,
                   one);
    }
}

void demur_shelf_separate(Shelf *shelf) {
    for (size_t i = 0; i < shelf->cited.count; i++)
        add_separate(shelf, &shelf->cited.items[i]);
}

/* ---- those of an answer -------------------------------------------------- */

/* True if the outcome turns on that reading: "element=reading" is listed. */
static bool turns(const Answer *answer, const ElementResult *element,
                  const Reading *reading) {
    size_t length = strlen(element->element->id);
    for (size_t i = 0; i < answer->readings.count; i++) {
        const char *item = answer->readings.items[i];
        if (strncmp(item, element->element->id, length) == 0 &&
            item[length] == '=' && strcmp(item + length + 1, reading->id) == 0)
            return true;
    }
    return false;
}

static void add_competing(Shelf *shelf, const Answer *answer,
                          const ElementResult *element) {
    for (size_t r = 0; r < element->reading_count; r++) {
        const ReadingResult *one = &element->readings[r];
        CitedFor use = {element->element->id, one->reading->id, true};
        bool turned = turns(answer, element, one->reading);
        for (size_t a = 0; a < one->authorities.count; a++) {
            int32_t authority = one->authorities.items[a];
            bool doubtful = element->matters &&
                            !shelf->book->authorities[authority].checked;
            demur_shelf_add(shelf, authority, use, turned || doubtful);
        }
    }
}

void demur_authorities_cite(Answer *answer, const Book *book, Date day,
                            Arena *arena) {
    Shelf shelf = {.book = book, .day = day, .arena = arena};
    for (size_t i = 0; i < answer->element_count; i++) {
        const ElementResult *element = &answer->elements[i];
        if (element->reading == NULL || element->authority < 0)
            continue;
        CitedFor use = {element->element->id, element->reading->id, false};
        demur_shelf_add(&shelf, element->authority, use, element->matters);
    }
    for (size_t i = 0; i < answer->element_count; i++)
        add_competing(&shelf, answer, &answer->elements[i]);
    demur_shelf_separate(&shelf);
    answer->authorities = shelf.cited;
    answer->separate = shelf.separate;
}
