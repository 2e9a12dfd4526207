#include "book.h"

#include <string.h>

bool demur_indices_has(const Indices *list, int32_t item) {
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i] == item)
            return true;
    return false;
}

bool demur_strings_has(const Strings *list, const char *item) {
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->items[i], item) == 0)
            return true;
    return false;
}

const char *demur_strings_join(Arena *arena, const Strings *list,
                               const char *between) {
    const char *text = NULL;
    for (size_t i = 0; i < list->count; i++)
        text = demur_arena_join(arena, text, between, list->items[i]);
    return text;
}

void demur_book_free(Book *book) {
    if (book != NULL)
        demur_arena_free(book->arena);
}

/* An id that several elements share is interned once, by the first. */
int32_t demur_book_element(const Book *book, const char *id, int32_t claim) {
    int32_t first = demur_names_find(&book->element_names, id);
    if (first < 0)
        return -1;
    int32_t common = -1;
    for (size_t i = (size_t)first; i < book->element_count; i++) {
        const Element *element = &book->elements[i];
        if (strcmp(element->id, id) != 0)
            continue;
        if (element->claim == claim && claim >= 0)
            return (int32_t)i;
        if (element->claim < 0 && common < 0)
            common = (int32_t)i;
    }
    return common < 0 && claim < 0 ? first : common;
}

int32_t demur_book_fact(const Book *book, const char *id) {
    return demur_names_find(&book->fact_names, id);
}

int32_t demur_book_posture(const Book *book, const char *word) {
    for (size_t i = 0; i < book->posture_count; i++) {
        const Posture *posture = &book->postures[i];
        if (demur_words_equal(posture->id, word))
            return (int32_t)i;
        for (size_t a = 0; a < posture->also.count; a++)
            if (demur_words_equal(posture->also.items[a], word))
                return (int32_t)i;
    }
    return -1;
}

int32_t demur_book_reading(const Element *element, const char *id) {
    for (size_t i = 0; i < element->reading_count; i++)
        if (strcmp(element->readings[i].id, id) == 0)
            return (int32_t)i;
    return -1;
}

Strings demur_book_ids(const Book *book, const Indices *elements,
                       Arena *arena) {
    Strings ids = {0};
    for (size_t i = 0; i < elements->count; i++)
        DEMUR_PUSH(arena, ids.items, ids.count,
                   book->elements[elements->items[i]].id);
    return ids;
}

bool demur_reading_argued(const Reading *reading) {
    return reading->argued_by.count > 0 && reading->by.count == 0 &&
           reading->met_under.count == 0 && reading->cites.count == 0 &&
           reading->as_often_read.count == 0;
}

bool demur_authority_reached(const Authority *authority, const char *element) {
    return authority->all_reached ||
           demur_strings_has(&authority->reached, element);
}

const char *demur_side_word(Side side) {
    switch (side) {
    case SIDE_PLAINTIFF:
        return "plaintiff";
    case SIDE_DEFENDANT:
        return "defendant";
    case SIDE_NONE:
        break;
    }
    return "";
}

bool demur_element_reaches(const Element *element, int32_t claim) {
    if (element->kind == ELEMENT_ELEMENT || element->reaches.count == 0)
        return true;
    for (size_t i = 0; i < element->reaches.count; i++)
        if (element->reaches.items[i] == claim)
            return true;
    return false;
}
