#include "forum.h"

#include "precedent.h"

#include <assert.h>
#include <string.h>

/* What the selection of one element works with. */
typedef struct Bench {
    const Question *question;
    const Element *element;
    Precedents precedents;
    Arena *arena;
    bool all_readings;
    char day[DATE_TEXT_SIZE];
} Bench;

/* ---- sentences ----------------------------------------------------------- */

/* Thousands of questions each get a sentence per element, put together without
 * formatting. */

static const char *court_words(const Book *book, int32_t court) {
    if (court < 0)
        return "";
    const Court *of = &book->courts[court];
    return of->abbr != NULL ? of->abbr : of->name != NULL ? of->name : of->id;
}

/* "7th Cir. 2023" */
static const char *court_and_year(const Bench *bench, int32_t authority) {
    const Authority *of = &bench->question->book->authorities[authority];
    const char *court = court_words(bench->question->book, of->court);
    if (of->date == DATE_NONE)
        return court;
    char year[DATE_TEXT_SIZE];
    demur_date_write(of->date, year);
    year[4] = '\0';
    return DEMUR_CONCAT(bench->arena, court, court[0] != '\0' ? " " : "", year);
}

static const char *name_and_court(const Bench *bench, const char *name,
                                  int32_t authority) {
    const char *court = court_and_year(bench, authority);
    return court[0] == '\0'
               ? name
               : DEMUR_CONCAT(bench->arena, name, " (", court, ")");
}

static const char *why_binding(const Bench *bench, const Voice *voice) {
    const char *decision = court_and_year(bench, voice->authority);
    int32_t court = bench->question->court;
    if (voice->court == court)
        return DEMUR_CONCAT(bench->arena, "binding: ", decision,
                            ", this court's own decision");
    return DEMUR_CONCAT(bench->arena, "binding: ", decision, ", above ",
                        court_words(bench->question->book, court));
}

static const char *why_contrary(const Bench *bench, const Voice *voice) {
    const Authority *of = &bench->question->book->authorities[voice->authority];
    return DEMUR_CONCAT(bench->arena, "contrary to ",
                        name_and_court(bench, of->name, voice->authority),
                        ", which binds this court");
}

/* Nobody is to take an argument for a decision because it was adopted here. */
static const char *why_argued(const Bench *bench, const Reading *reading) {
    const Authority *of =
        &bench->question->book->authorities[reading->argued_by.items[0]];
    return DEMUR_CONCAT(bench->arena, "adopted; argued by ",
                        of->short_name != NULL ? of->short_name : of->name,
                        ", and no court has adopted it");
}

/* A decision that is named for what is adopted here need not be this court's.
 */
static const char *why_adopted(const Bench *bench, const Reading *reading,
                               int32_t authority) {
    if (authority < 0)
        return demur_reading_argued(reading) ? why_argued(bench, reading)
                                             : "adopted";
    bool as_decided = authority == bench->question->as_decided_in;
    const Authority *of = &bench->question->book->authorities[authority];
    const char *name = of->short_name != NULL ? of->short_name : of->name;
    return DEMUR_CONCAT(bench->arena,
                        as_decided ? "adopted, as decided in "
                                   : "adopted here, as in ",
                        name_and_court(bench, name, authority));
}

enum { NUMBER_SIZE = 21 }; /* a size_t in decimal and its NUL */

static const char *number(size_t value, char text[NUMBER_SIZE]) {
    char *start = text + NUMBER_SIZE - 1;
    *start = '\0';
    do {
        *--start = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    return start;
}

static const char *why_undecided(const Bench *bench) {
    if (!bench->precedents.decided)
        return "open: nobody has decided it yet";
    return DEMUR_CONCAT(bench->arena, "open: no decision on it stands on ",
                        bench->day);
}

static const char *why_open(const Bench *bench, const Selection *selection) {
    int32_t court = bench->question->court;
    if (selection->undecided)
        return why_undecided(bench);
    if (court < 0)
        return "open: no court is named, so nothing binds";
    char count[NUMBER_SIZE];
    return DEMUR_CONCAT(
        bench->arena, "open: ", number(selection->candidate_count, count),
        " readings compete; nothing binds ",
        court_words(bench->question->book, court), " on ", bench->day);
}

/* ---- candidates ---------------------------------------------------------- */

static void add_authority(Candidate *candidate, int32_t authority) {
    Indices *list = &candidate->authorities;
    if (list->count == 0 || list->items[list->count - 1] != authority)
        list->items[list->count++] = authority;
}

/* One candidate per reading, with the decisions that make it stand. The lists
 * lie one behind the other in one array: a reading has no more standing
 * decisions than it names. */
static Candidate *list_readings(const Bench *bench) {
    const Element *element = bench->element;
    Candidate *all =
        demur_arena_array(bench->arena, element->reading_count, sizeof *all);
    size_t room = 0;
    for (size_t i = 0; i < element->reading_count; i++)
        room += element->readings[i].by.count;
    int32_t *items = demur_arena_array(bench->arena, room, sizeof *items);
    for (size_t i = 0; i < element->reading_count; i++) {
        all[i] = (Candidate){.reading = (int32_t)i, .authorities.items = items};
        items += element->readings[i].by.count;
    }
    for (size_t i = 0; i < bench->precedents.count; i++) {
        const Voice *voice = &bench->precedents.voices[i];
        assert(voice != NULL);
        if (demur_precedents_stands(&bench->precedents, voice))
            add_authority(&all[voice->reading], voice->authority);
    }
    return all;
}

typedef bool Competes(const Reading *reading, const Candidate *candidate);

static bool stands(const Reading *reading, const Candidate *candidate) {
    return candidate->authorities.count > 0 && !reading->foil;
}

static bool stands_or_is_shown(const Reading *reading,
                               const Candidate *candidate) {
    return candidate->authorities.count > 0 || reading->foil ||
           reading->argued_by.count > 0;
}

static bool is_declared(const Reading *reading, const Candidate *candidate) {
    (void)candidate;
    return !reading->foil && !demur_reading_argued(reading);
}

static bool is_no_foil(const Reading *reading, const Candidate *candidate) {
    (void)candidate;
    return !reading->foil;
}

static bool always(const Reading *reading, const Candidate *candidate) {
    (void)reading;
    (void)candidate;
    return true;
}

static bool any_competes(const Bench *bench, const Candidate *all,
                         Competes *competes) {
    for (size_t i = 0; i < bench->element->reading_count; i++)
        if (competes(&bench->element->readings[i], &all[i]))
            return true;
    return false;
}

/* Who competes where nobody has decided. An element is never left without a
 * candidate: where only argued readings or only foils were declared, they are
 * all there is. */
static Competes *undecided_rule(const Bench *bench, const Candidate *all) {
    if (bench->all_readings)
        return always;
    if (any_competes(bench, all, is_declared))
        return is_declared;
    return any_competes(bench, all, is_no_foil) ? is_no_foil : always;
}

static size_t keep(const Bench *bench, Candidate *all, Competes *competes) {
    size_t kept = 0;
    for (size_t i = 0; i < bench->element->reading_count; i++)
        if (competes(&bench->element->readings[i], &all[i]))
            all[kept++] = all[i];
    return kept;
}

/* Of a reading that was settled on: itself, and what settled it. */
static void single_candidate(const Bench *bench, Selection *selection) {
    Candidate *one = demur_arena_array(bench->arena, 1, sizeof *one);
    one->reading = selection->reading;
    if (selection->authority >= 0) {
        one->authorities.items =
            demur_arena_array(bench->arena, 1, sizeof(int32_t));
        one->authorities.items[0] = selection->authority;
        one->authorities.count = 1;
    }
    selection->candidates = one;
    selection->candidate_count = 1;
}

/* ---- the selection of one element ---------------------------------------- */

static void let_compete(const Bench *bench, Selection *selection) {
    Candidate *all = list_readings(bench);
    selection->undecided = !any_competes(bench, all, stands);
    Competes *competes = selection->undecided  ? undecided_rule(bench, all)
                         : bench->all_readings ? stands_or_is_shown
                                               : stands;
    selection->candidates = all;
    selection->candidate_count = keep(bench, all, competes);
    if (selection->candidate_count == 1 && !selection->undecided) {
        selection->governs = GOVERNS_PERSUASIVE;
        selection->reading = all[0].reading;
        selection->authority = all[0].authorities.items[0];
        selection->why =
            "persuasive: the only reading that stands; binds nobody here";
        return;
    }
    selection->governs = GOVERNS_OPEN;
    selection->why = why_open(bench, selection);
}

static void bind(const Bench *bench, const Voice *voice, Selection *selection) {
    selection->governs = GOVERNS_BINDING;
    selection->reading = voice->reading;
    selection->authority = voice->authority;
    selection->why = why_binding(bench, voice);
    single_candidate(bench, selection);
}

/* How far below the top of its tree a court is. */
static int depth(const Book *book, int32_t court) {
    int above = 0;
    for (; court >= 0; court = book->courts[court].above)
        above++;
    return above;
}

static bool speaks_louder(const Book *book, int32_t court, const Voice *one,
                          const Voice *than) {
    if ((one->court == court) != (than->court == court))
        return one->court == court;
    if (one->precedential != than->precedential)
        return one->precedential;
    return depth(book, one->court) < depth(book, than->court);
}

static const Voice *voice_of(const Precedents *precedents, int32_t authority,
                             int32_t reading) {
    for (size_t i = 0; i < precedents->count; i++) {
        const Voice *voice = &precedents->voices[i];
        if (voice->authority == authority && voice->reading == reading)
            return voice;
    }
    return NULL;
}

/* Of equals the first in the book. */
static int32_t loudest(const Precedents *precedents, int32_t court,
                       const Indices *by, int32_t reading) {
    const Voice *best = NULL;
    for (size_t i = 0; i < by->count; i++) {
        const Voice *voice = voice_of(precedents, by->items[i], reading);
        if (voice != NULL && demur_precedents_stands(precedents, voice) &&
            (best == NULL ||
             speaks_louder(precedents->book, court, voice, best)))
            best = voice;
    }
    return best == NULL ? -1 : best->authority;
}

int32_t demur_forum_speaker(const Question *question, int32_t element,
                            int32_t reading) {
    Arena *arena = demur_arena_new();
    const Element *of = &question->book->elements[element];
    Precedents precedents;
    demur_precedents_init(&precedents, question->book, question->date, arena);
    demur_precedents_collect(&precedents, element);
    int32_t speaker = loudest(&precedents, question->court,
                              &of->readings[reading].by, reading);
    demur_arena_free(arena);
    return speaker;
}

/* Who is named for an adopted reading, or -1: who speaks for it on the day,
 * and where nobody does the first in the book. */
static int32_t adopter(const Bench *bench, int32_t reading) {
    const Indices *by = &bench->element->readings[reading].by;
    int32_t speaker =
        loudest(&bench->precedents, bench->question->court, by, reading);
    return speaker >= 0 ? speaker : by->count > 0 ? by->items[0] : -1;
}

static void adopt(const Bench *bench, int32_t reading, const Voice *against,
                  Selection *selection) {
    int32_t decision = bench->question->as_decided_in;
    bool as_decided =
        decision >= 0 &&
        demur_indices_has(&bench->element->readings[reading].by, decision);
    selection->governs = GOVERNS_ADOPTED;
    selection->reading = reading;
    selection->authority = as_decided ? decision : adopter(bench, reading);
    selection->why = why_adopted(bench, &bench->element->readings[reading],
                                 selection->authority);
    if (against != NULL)
        selection->contrary = why_contrary(bench, against);
    single_candidate(bench, selection);
}

/* The reading that the question adopts, or -1: first what the decision that
 * it follows adopted, then each adoption in order. */
static int32_t adopted_reading(const Bench *bench) {
    const Question *question = bench->question;
    const Element *element = bench->element;
    int32_t adopted = -1;
    for (size_t i = 0; i < element->reading_count && adopted < 0; i++)
        if (question->as_decided_in >= 0 &&
            demur_indices_has(&element->readings[i].by,
                              question->as_decided_in))
            adopted = (int32_t)i;
    for (size_t i = 0; i < question->adopt_count; i++) {
        const Adoption *adoption = &question->adopt[i];
        if (strcmp(adoption->element, element->id) != 0)
            continue;
        int32_t reading = demur_book_reading(element, adoption->reading);
        adopted = reading >= 0 ? reading : adopted;
    }
    return adopted;
}

/* Adopting what binds anyway changes nothing: the court had no choice, and
 * the answer says so. */
static void select_reading(Bench *bench, int32_t element,
                           Selection *selection) {
    Precedents *precedents = &bench->precedents;
    demur_precedents_collect(precedents, element);
    int32_t governing =
        demur_precedents_governing(precedents, bench->question->court);
    const Voice *voice = governing < 0 ? NULL : &precedents->voices[governing];
    int32_t adopted = adopted_reading(bench);
    if (voice != NULL && (adopted < 0 || adopted == voice->reading))
        bind(bench, voice, selection);
    else if (adopted >= 0)
        adopt(bench, adopted, voice, selection);
    else
        let_compete(bench, selection);
}

static Selection one_test(const Element *element) {
    Governs governs = element->statute >= 0 ? GOVERNS_STATUTE : GOVERNS_SETTLED;
    return (Selection){.governs = governs,
                       .reading = -1,
                       .authority = -1,
                       .why = demur_governs_text(governs)};
}

void demur_forum_select(const Question *question, bool all_readings,
                        Arena *arena, Selection *selections) {
    const Book *book = question->book;
    Bench bench = {
        .question = question, .arena = arena, .all_readings = all_readings};
    demur_date_write(question->date, bench.day);
    demur_precedents_init(&bench.precedents, book, question->date, arena);
    for (size_t i = 0; i < book->element_count; i++) {
        bench.element = &book->elements[i];
        selections[i] = one_test(bench.element);
        if (bench.element->reading_count > 0)
            select_reading(&bench, (int32_t)i, &selections[i]);
    }
}

/* A decision that adopts no reading of the element cannot be displaced; one
 * that adopts several stands while one of them does. */
bool demur_forum_stands(const Book *book, int32_t authority, int32_t element,
                        Date day) {
    Arena *arena = demur_arena_new();
    Precedents precedents;
    demur_precedents_init(&precedents, book, day, arena);
    demur_precedents_collect(&precedents, element);
    bool adopts = false, standing = false;
    for (size_t i = 0; i < precedents.count; i++) {
        const Voice *voice = &precedents.voices[i];
        if (voice->authority != authority)
            continue;
        adopts = true;
        standing = standing || demur_precedents_stands(&precedents, voice);
    }
    demur_arena_free(arena);
    return adopts ? standing
                  : demur_precedents_lives(book, authority, element, day);
}
