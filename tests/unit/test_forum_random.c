/* Random courts, decisions, histories and days, decided by the engine and by
 * the rules as they are written, word for word and without any economy. */
#include "forum.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
    BOOKS = 3000,
    QUESTIONS = 12,
    COURTS = 6,
    DECISIONS = 12,
    READINGS = 4,
    ELEMENTS = 2,
    EVENTS = 2,
    DAYS = 15
};

typedef struct Chance {
    Book book;
    Court courts[COURTS];
    Authority authorities[DECISIONS];
    Event events[DECISIONS][EVENTS];
    int32_t explained[DECISIONS][1], overruled[DECISIONS][1];
    Element elements[ELEMENTS];
    Reading readings[ELEMENTS][READINGS];
    int32_t by[ELEMENTS][READINGS][DECISIONS];
    int32_t argued[1];
    char ids[DECISIONS][24];
} Chance;

static const char *const element_ids[ELEMENTS] = {"knowledge", "venture"};
static const char *const reading_ids[READINGS] = {"r0", "r1", "r2", "r3"};

static uint64_t seed = 20230803;

/* xorshift from a fixed seed: what fails once fails again. */
static size_t roll(size_t sides) {
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (size_t)((seed >> 11) % sides);
}

static int32_t pick(size_t count) { return (int32_t)roll(count + 1) - 1; }

/* ---- a book by chance ---------------------------------------------------- */

static void make_courts(Chance *chance) {
    chance->book.courts = chance->courts;
    chance->book.court_count = 1 + roll(COURTS);
    for (size_t i = 0; i < chance->book.court_count; i++)
        chance->courts[i] =
            (Court){.id = "court",
                    .above = i == 0 ? -1 : pick(i),
                    .follows_itself = roll(4) > 0,
                    .conflict = roll(2) ? CONFLICT_LATER : CONFLICT_EARLIER};
}

static void make_history(Chance *chance, size_t i) {
    static const EventKind kinds[] = {EVENT_REVERSED, EVENT_SUPERSEDED,
                                      EVENT_DEPUBLISHED, EVENT_AFFIRMED};
    Authority *of = &chance->authorities[i];
    of->history = chance->events[i];
    of->history_count = roll(2) ? 0 : roll(EVENTS + 1);
    for (size_t e = 0; e < of->history_count; e++) {
        chance->events[i][e] =
            (Event){.kind = kinds[roll(4)], .on = (Date)roll(DAYS), .by = -1};
        if (roll(2))
            continue;
        chance->events[i][e].as_to.items =
            (const char **)(uintptr_t)&element_ids[roll(ELEMENTS)];
        chance->events[i][e].as_to.count = 1;
    }
}

static Indices one(int32_t *room, int32_t index) {
    *room = index;
    return (Indices){.items = room, .count = index < 0 ? 0 : 1};
}

static void make_decisions(Chance *chance) {
    chance->book.authorities = chance->authorities;
    chance->book.authority_count = roll(DECISIONS + 1);
    for (size_t i = 0; i < chance->book.authority_count; i++) {
        snprintf(chance->ids[i], sizeof chance->ids[i], "%c%zu",
                 "zyxab"[roll(5)], i);
        chance->authorities[i] = (Authority){
            .id = chance->ids[i],
            .name = "Name",
            .kind = roll(9) ? AUTHORITY_DECISION : AUTHORITY_DISSENT,
            .court = roll(9) ? (int32_t)roll(chance->book.court_count) : -1,
            .date = (Date)roll(DAYS),
            .precedential = roll(4) > 0,
            .en_banc = roll(5) == 0,
            .explains = one(chance->explained[i], pick(i)),
            .overrules = one(chance->overruled[i], roll(3) ? -1 : pick(i))};
        make_history(chance, i);
    }
}

static void make_element(Chance *chance, size_t e) {
    for (size_t r = 0; r < READINGS; r++) {
        Reading *reading = &chance->readings[e][r];
        *reading = (Reading){.id = reading_ids[r],
                             .foil = roll(8) == 0,
                             .by.items = chance->by[e][r]};
        if (roll(4) == 0 && chance->book.authority_count > 0)
            reading->argued_by = one(chance->argued, 0);
    }
    for (size_t i = 0; i < chance->book.authority_count; i++) {
        Indices *by = &chance->readings[e][roll(READINGS)].by;
        if (roll(4) > 0)
            by->items[by->count++] = (int32_t)i;
    }
    chance->elements[e] = (Element){.id = element_ids[e],
                                    .statute = -1,
                                    .readings = chance->readings[e],
                                    .reading_count = 1 + roll(READINGS)};
}

static void make_book(Chance *chance) {
    *chance = (Chance){0};
    make_courts(chance);
    make_decisions(chance);
    for (size_t e = 0; e < ELEMENTS; e++)
        make_element(chance, e);
    chance->book.elements = chance->elements;
    chance->book.element_count = ELEMENTS;
}

/* ---- the rules word for word --------------------------------------------- */

typedef struct View {
    const Book *book;
    const Element *element;
    Date day;
} View;

/* -1 for none: in these books a decision adopts at most one reading. */
static int32_t reading_by(const View *view, int32_t decision) {
    for (size_t r = 0; r < view->element->reading_count; r++)
        for (size_t i = 0; i < view->element->readings[r].by.count; i++)
            if (view->element->readings[r].by.items[i] == decision)
                return (int32_t)r;
    return -1;
}

static bool befell(const View *view, int32_t decision, bool ending) {
    const Authority *of = &view->book->authorities[decision];
    for (size_t i = 0; i < of->history_count; i++) {
        const Event *event = &of->history[i];
        bool wanted = ending ? demur_event_ends(event->kind)
                             : event->kind == EVENT_DEPUBLISHED;
        bool here = event->as_to.count == 0 ||
                    strcmp(event->as_to.items[0], view->element->id) == 0;
        if (wanted && here && event->on <= view->day)
            return true;
    }
    return false;
}

static bool lives(const View *view, int32_t decision) {
    const Authority *of = &view->book->authorities[decision];
    return of->kind == AUTHORITY_DECISION && of->date <= view->day &&
           !befell(view, decision, true);
}

static bool is_above(const View *view, int32_t upper, int32_t lower) {
    while (lower >= 0) {
        lower = view->book->courts[lower].above;
        if (lower >= 0 && lower == upper)
            return true;
    }
    return false;
}

static bool points_at(const Indices *list, int32_t decision) {
    return list->count == 1 && list->items[0] == decision;
}

static bool earlier(const View *view, int32_t a, int32_t b) {
    const Authority *x = &view->book->authorities[a];
    const Authority *y = &view->book->authorities[b];
    return x->date != y->date ? x->date < y->date : strcmp(x->id, y->id) < 0;
}

/* The last of a list before `bound` (-1: of all), or -1. */
static int32_t last_of(const View *view, const bool *in, int32_t bound) {
    int32_t last = -1;
    for (int32_t i = 0; i < (int32_t)view->book->authority_count; i++)
        if (in[i] && (bound < 0 || earlier(view, i, bound)) &&
            (last < 0 || earlier(view, last, i)))
            last = i;
    return last;
}

/* Between panels, from the last backwards: it governs only if it met what
 * governed before it. */
static int32_t panel_rule(const View *view, const bool *in, int32_t bound) {
    int32_t later = last_of(view, in, bound);
    if (later < 0)
        return -1;
    int32_t governed = panel_rule(view, in, later);
    if (governed < 0)
        return later;
    const Authority *of = &view->book->authorities[later];
    bool conflict = reading_by(view, later) != reading_by(view, governed);
    bool met = points_at(&of->explains, governed) ||
               points_at(&of->overrules, governed);
    return conflict && met ? later : governed;
}

static int32_t own_rule(const View *view, int32_t court, bool *in) {
    if (view->book->courts[court].conflict == CONFLICT_LATER)
        return last_of(view, in, -1);
    bool banc[DECISIONS];
    for (size_t i = 0; i < view->book->authority_count; i++)
        banc[i] = in[i] && view->book->authorities[i].en_banc;
    int32_t en_banc = last_of(view, banc, -1);
    return en_banc >= 0 ? en_banc : panel_rule(view, in, -1);
}

static bool stands(const View *view, int32_t decision);

/* What governs at a court; with `itself`, its own decisions count even where
 * it does not follow them: they are law for those below. */
static int32_t governs(const View *view, int32_t court, bool itself) {
    bool in[DECISIONS] = {false};
    int32_t highest = -1;
    for (int32_t i = 0; i < (int32_t)view->book->authority_count; i++) {
        const Authority *of = &view->book->authorities[i];
        bool reaches = is_above(view, of->court, court) ||
                       (court >= 0 && of->court == court && itself);
        in[i] = reaches && of->precedential && reading_by(view, i) >= 0 &&
                lives(view, i) && !befell(view, i, false) && stands(view, i);
        if (in[i] && (highest < 0 || is_above(view, of->court, highest)))
            highest = of->court;
    }
    for (size_t i = 0; i < view->book->authority_count; i++)
        in[i] = in[i] && view->book->authorities[i].court == highest;
    return highest < 0 ? -1 : own_rule(view, highest, in);
}

static bool stands(const View *view, int32_t decision) {
    if (!lives(view, decision))
        return false;
    int32_t reading = reading_by(view, decision);
    int32_t court = view->book->authorities[decision].court;
    while (court >= 0 && reading >= 0) {
        court = view->book->courts[court].above;
        int32_t there = court < 0 ? -1 : governs(view, court, true);
        if (there >= 0 && reading_by(view, there) != reading)
            return false;
    }
    return true;
}

static bool competes(const View *view, int32_t reading, bool all) {
    const Reading *of = &view->element->readings[reading];
    if (of->foil || of->argued_by.count > 0)
        if (all)
            return true;
    if (of->foil)
        return false;
    for (size_t i = 0; i < of->by.count; i++)
        if (stands(view, of->by.items[i]))
            return true;
    return false;
}

static bool declared(const View *view, int32_t reading, bool all) {
    const Reading *of = &view->element->readings[reading];
    return all || (!of->foil && (of->argued_by.count == 0 || of->by.count > 0));
}

/* ---- both compared ------------------------------------------------------- */

static void compare_authorities(const View *view, const Candidate *candidate) {
    const Indices *by = &view->element->readings[candidate->reading].by;
    const Indices *got = &candidate->authorities;
    size_t standing = 0;
    for (size_t i = 0; i < by->count; i++)
        standing += stands(view, by->items[i]);
    assert_int_equal(got->count, standing);
    for (size_t i = 0; i < got->count; i++) {
        assert_true(stands(view, got->items[i]));
        assert_int_equal(reading_by(view, got->items[i]), candidate->reading);
        assert_true(i == 0 || earlier(view, got->items[i - 1], got->items[i]));
    }
}

static void compare_open(const View *view, bool all,
                         const Selection *selection) {
    bool undecided = true;
    size_t expected = 0, count = view->element->reading_count;
    for (size_t r = 0; r < count; r++)
        undecided = undecided && !competes(view, (int32_t)r, false);
    assert_int_equal(selection->undecided, undecided);
    for (size_t r = 0; r < count; r++) {
        if (!(undecided ? declared : competes)(view, (int32_t)r, all))
            continue;
        assert_true(expected < selection->candidate_count);
        assert_int_equal(selection->candidates[expected].reading, r);
        compare_authorities(view, &selection->candidates[expected++]);
    }
    if (expected > 0)
        assert_int_equal(selection->candidate_count, expected);
    assert_true(selection->candidate_count > 0);
    assert_int_equal(selection->governs, expected == 1 && !undecided
                                             ? GOVERNS_PERSUASIVE
                                             : GOVERNS_OPEN);
}

static void compare_element(const Question *question, size_t element, bool all,
                            const Selection *selection) {
    View view = {question->book, &question->book->elements[element],
                 question->date};
    int32_t court = question->court;
    int32_t binding =
        court < 0 ? -1
                  : governs(&view, court,
                            question->book->courts[court].follows_itself);
    int32_t reading = binding < 0 ? -1 : reading_by(&view, binding);
    int32_t adopted =
        question->adopt_count == 0 || element != 0
            ? -1
            : demur_book_reading(view.element, question->adopt->reading);
    if (adopted >= 0 && adopted != reading) {
        assert_int_equal(selection->governs, GOVERNS_ADOPTED);
        assert_int_equal(selection->reading, adopted);
        assert_int_equal(selection->contrary != NULL, binding >= 0);
    } else if (binding >= 0) {
        assert_int_equal(selection->governs, GOVERNS_BINDING);
        assert_int_equal(selection->authority, binding);
        assert_int_equal(selection->reading, reading);
    } else {
        compare_open(&view, all, selection);
    }
}

static void compare_stands(const Book *book, Date day) {
    for (size_t e = 0; e < ELEMENTS; e++)
        for (size_t i = 0; i < book->authority_count; i++) {
            View view = {book, &book->elements[e], day};
            assert_int_equal(
                demur_forum_stands(book, (int32_t)i, (int32_t)e, day),
                stands(&view, (int32_t)i));
        }
}

static void compare_question(Chance *chance, Arena *arena) {
    Adoption adoption = {.element = element_ids[0],
                         .reading = reading_ids[roll(READINGS)]};
    Question question = {.book = &chance->book,
                         .court = pick(chance->book.court_count),
                         .date = (Date)roll(DAYS),
                         .as_decided_in = -1,
                         .adopt = &adoption,
                         .adopt_count = roll(4) == 0};
    bool all = roll(3) == 0;
    Selection selections[ELEMENTS];
    demur_forum_select(&question, all, arena, selections);
    for (size_t e = 0; e < ELEMENTS; e++)
        compare_element(&question, e, all, &selections[e]);
    compare_stands(&chance->book, question.date);
}

static void the_engine_agrees_with_the_rules_word_for_word(void **state) {
    (void)state;
    size_t books = getenv("DEMUR_UNDER_VALGRIND") ? BOOKS / 10 : BOOKS;
    static Chance chance;
    Arena *arena = demur_arena_new();
    for (size_t i = 0; i < books; i++) {
        make_book(&chance);
        for (size_t q = 0; q < QUESTIONS; q++)
            compare_question(&chance, arena);
        demur_arena_reset(arena);
    }
    demur_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_engine_agrees_with_the_rules_word_for_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
