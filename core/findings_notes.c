#include "findings.h"

#include "cone.h"

#include <string.h>

static void note(Answer *answer, Arena *arena, Place at, const char *text) {
    Note one = {text, at, NULL};
    DEMUR_PUSH(arena, answer->notes.items, answer->notes.count, one);
}

/* Every fact that some element of this claim could read, and those that
 * constraints tie to them. */
static void readable_facts(const Judgment *judgment, bool *facts,
                           Arena *arena) {
    const Model *model = judgment->world->model;
    const Book *book = model->book;
    bool *all = demur_arena_array(arena, book->fact_count, sizeof *all);
    bool groups[model->group_count + 1];
    memset(groups, 0, sizeof groups);
    for (size_t e = 0; e < book->element_count; e++)
        if (judgment->roles[e] != ROLE_NONE)
            demur_cone_own(book, (int32_t)e, NULL, all);
    for (size_t f = 0; f < book->fact_count; f++)
        if (all[f] && model->atoms[f].group >= 0)
            groups[model->atoms[f].group] = true;
    for (size_t f = 0; f < book->fact_count; f++)
        facts[f] =
            all[f] ||
            (model->atoms[f].group >= 0 && groups[model->atoms[f].group]) ||
            (int32_t)f == model->conduct;
}

/* What the file says of a fact that other facts settle. */
static const char *said_of(const FactState *state, Arena *arena) {
    switch (state->origin) {
    case ORIGIN_DISPUTED:
        return "stated as disputed";
    case ORIGIN_DISREGARDED:
        return demur_arena_format(
            arena, "stated as %s only, which does not count here",
            demur_how_word(state->how));
    case ORIGIN_NONE:
    case ORIGIN_STATED:
    case ORIGIN_VERSION:
    case ORIGIN_OTHERWISE:
        break;
    }
    return "stated as unknown";
}

static void note_fact(const Judgment *judgment, Answer *answer, Arena *arena,
                      int32_t index) {
    const World *world = judgment->world;
    const Statement *statement = world->question->facts[index];
    const Fact *fact = &world->model->book->facts[index];
    const FactState *state = &world->facts[index];
    if (state->how == HOW_CONCLUSORY && world->stage == STAGE_HYPOTHETICAL)
        note(answer, arena, statement->at,
             demur_arena_format(arena,
                                "%s is conclusory; a motion to dismiss would "
                                "disregard it",
                                fact->id));
    if (state->derived && state->standing == STANDING_MISSING)
        note(answer, arena, statement->at,
             demur_arena_format(
                 arena, "%s is %s, but other facts settle it: %s", fact->id,
                 said_of(state, arena),
                 world->atoms[index] == ATOM_TRUE ? "yes" : "no"));
}

static bool bare_judgement(const World *world, size_t fact) {
    const Statement *statement = world->question->facts[fact];
    const FactState *state = &world->facts[fact];
    return world->model->book->facts[fact].judgement &&
           state->standing == STANDING_YES && statement->source == NULL &&
           statement->evidence_count == 0 && state->how != HOW_ASSUMED &&
           !world->question->supposed[fact];
}

/* All of them in one note, at the first. */
static void note_bare_judgements(const World *world, Answer *answer,
                                 Arena *arena) {
    const Book *book = world->model->book;
    const char *names = NULL;
    Place at = NOWHERE;
    size_t count = 0;
    for (size_t i = 0; i < answer->read.count; i++) {
        size_t fact = (size_t)answer->read.items[i];
        if (!bare_judgement(world, fact))
            continue;
        if (count++ == 0)
            at = world->question->facts[fact]->at;
        names = demur_arena_join(arena, names, ", ", book->facts[fact].id);
    }
    if (count == 1)
        note(answer, arena, at,
             demur_arena_format(arena,
                                "%s is a judgement call stated without source "
                                "or evidence",
                                names));
    if (count > 1)
        note(answer, arena, NOWHERE,
             demur_arena_format(
                 arena, "judgement calls stated without source or evidence: %s",
                 names));
}

static void note_facts(const Judgment *judgment, Answer *answer, Arena *arena) {
    const World *world = judgment->world;
    const Book *book = world->model->book;
    bool *readable =
        demur_arena_array(arena, book->fact_count, sizeof *readable);
    readable_facts(judgment, readable, arena);
    for (size_t f = 0; f < book->fact_count; f++) {
        const Statement *statement = world->question->facts[f];
        if (statement == NULL)
            continue;
        if (readable[f]) {
            DEMUR_PUSH(arena, answer->read.items, answer->read.count,
                       (int32_t)f);
            note_fact(judgment, answer, arena, (int32_t)f);
        } else {
            Note idle = {book->facts[f].id, statement->at, book->facts[f].id};
            DEMUR_PUSH(arena, answer->idle.items, answer->idle.count, idle);
        }
    }
    note_bare_judgements(world, answer, arena);
}

static void note_withdrawn(const Judgment *judgment, Answer *answer,
                           Arena *arena) {
    const Question *question = judgment->world->question;
    const Book *book = question->book;
    for (size_t w = 0; w < question->withdrawn_count; w++) {
        const Withdrawal *gone = &question->withdrawn[w];
        const char *because = "";
        for (size_t i = 0; i < gone->because.count; i++)
            because = demur_arena_join(arena, because, ", ",
                                       book->facts[gone->because.items[i]].id);
        note(answer, arena, gone->was->at,
             demur_arena_format(
                 arena, "%s is withdrawn: it contradicts what is supposed (%s)",
                 book->facts[gone->fact].id, because));
    }
}

static void find_strangers(const Judgment *judgment, Answer *answer,
                           Arena *arena) {
    const Question *question = judgment->world->question;
    const Book *book = question->book;
    for (size_t i = 0; i < question->issues.count; i++) {
        const char *id = question->issues.items[i];
        bool known = strcmp(id, book->claims[question->claim].id) == 0;
        for (size_t e = 0; e < book->element_count && !known; e++)
            known = judgment->roles[e] != ROLE_NONE &&
                    strcmp(book->elements[e].id, id) == 0;
        if (!known && !question->all_issues)
            DEMUR_PUSH(arena, answer->strangers.items, answer->strangers.count,
                       id);
    }
}

static void note_law(const Judgment *judgment, Answer *answer, Arena *arena) {
    for (size_t e = 0; e < answer->element_count; e++) {
        const ElementResult *result = &answer->elements[e];
        if (result->governs == GOVERNS_COUNT)
            continue;
        if (result->contrary != NULL)
            note(answer, arena, NOWHERE,
                 demur_arena_format(arena, "%s: %s is adopted %s",
                                    result->element->id, result->reading->id,
                                    result->contrary));
        if (judgment->selections[result->index].undecided && result->matters)
            note(answer, arena, NOWHERE,
                 demur_arena_format(arena,
                                    "%s: no decision on file had adopted a "
                                    "reading by this day",
                                    result->element->id));
    }
}

/* A range of days that straddles a version's first day relies on its later
 * part. */
static void note_straddling(const Judgment *judgment, Answer *answer,
                            Arena *arena) {
    const World *world = judgment->world;
    const Book *book = world->model->book;
    for (size_t e = 0; e < answer->element_count; e++) {
        const Element *element = answer->elements[e].element;
        if (element->version < 0 || world->model->conduct < 0)
            continue;
        const Known *conduct = &world->known[world->model->conduct];
        const Statute *statute = &book->statutes[element->statute];
        const Version *version = &statute->versions[element->version];
        if (!conduct->known || version->retroactive ||
            conduct->value.first >= version->from ||
            conduct->value.last < version->from)
            continue;
        char day[DATE_TEXT_SIZE];
        note(answer, arena, NOWHERE,
             demur_arena_format(
                 arena,
                 "%s: the conduct began before %s, when %s "
                 "took effect; only the part from then on "
                 "counts",
                 element->id, demur_date_write(version->from, day),
                 version->law == NULL ? statute->cite : version->law));
    }
    for (size_t c = 0; c < book->compare_count; c++) {
        const Compare *compare = &book->compares[c];
        const Known *known = &world->known[compare->fact];
        if (book->facts[compare->fact].type != FACT_PERIOD ||
            compare->other >= 0 || !known->known ||
            compare->how != COMPARE_AT_LEAST ||
            known->value.first >= compare->constant ||
            known->value.last < compare->constant)
            continue;
        char day[DATE_TEXT_SIZE];
        note(answer, arena, NOWHERE,
             demur_arena_format(
                 arena, "%s began before %s; only the part from then on counts",
                 book->facts[compare->fact].id,
                 demur_date_write((Date)compare->constant, day)));
    }
}

static void note_otherwise(const Judgment *judgment, Answer *answer,
                           Arena *arena) {
    const World *world = judgment->world;
    for (size_t f = 0; f < world->model->book->fact_count; f++)
        if (world->facts[f].origin == ORIGIN_OTHERWISE) {
            note(answer, arena, NOWHERE,
                 "otherwise: no. What the file does not state is taken as no");
            return;
        }
}

static void note_claim(const Question *question, Answer *answer, Arena *arena) {
    const Book *book = question->book;
    if (question->pattern->settings.claims.count > 0 || book->claim_count < 2)
        return;
    note(answer, arena, NOWHERE,
         demur_arena_format(arena, "the file names no claim; this is about %s",
                            book->claims[question->claim].id));
}

void demur_findings_notes(const Judgment *judgment, Answer *answer,
                          Arena *arena) {
    const Question *question = judgment->world->question;
    const Book *book = question->book;
    char day[DATE_TEXT_SIZE];
    if (question->date > book->current_through)
        note(answer, arena, NOWHERE,
             demur_arena_format(arena,
                                "the rule book is current through %s only",
                                demur_date_write(book->current_through, day)));
    note_claim(question, answer, arena);
    note_withdrawn(judgment, answer, arena);
    note_otherwise(judgment, answer, arena);
    find_strangers(judgment, answer, arena);
    note_law(judgment, answer, arena);
    note_straddling(judgment, answer, arena);
    note_facts(judgment, answer, arena);
}

/* A row tells only of what it supposes itself: that a claim which it brings in
 * does not ask for what the file says is no news. */
static bool is_news(const Decision *decision, const Book *book,
                    const char *fact) {
    if (decision->suppose == NULL)
        return true;
    const Statements *supposed = &decision->suppose->settings.facts;
    for (size_t i = 0; i < supposed->count; i++)
        if (strcmp(book->facts[supposed->items[i].fact].id, fact) == 0)
            return true;
    return false;
}

static bool reads(const Answer *answer, const Book *book, const char *fact) {
    for (size_t i = 0; i < answer->read.count; i++)
        if (strcmp(book->facts[answer->read.items[i]].id, fact) == 0)
            return true;
    return false;
}

/* Of what several claims leave idle, that which none of them reads, once. */
static bool idle_in_all(const Decision *decision, const Book *book,
                        size_t number, const char *fact) {
    for (size_t a = 0; a < decision->answer_count; a++) {
        const Answer *answer = &decision->answers[a];
        if (reads(answer, book, fact))
            return false;
        for (size_t i = 0; a < number && i < answer->idle.count; i++)
            if (strcmp(answer->idle.items[i].text, fact) == 0)
                return false;
    }
    return true;
}

/* An issue that another claim of the same question has a part for is no
 * mistake. */
void demur_findings_strangers(Decision *decision, Arena *arena) {
    if (decision->answer_count == 0)
        return;
    const Strings *list = &decision->answers[0].strangers;
    for (size_t i = 0; i < list->count; i++) {
        size_t a = 1;
        while (
            a < decision->answer_count &&
            demur_strings_has(&decision->answers[a].strangers, list->items[i]))
            a++;
        if (a < decision->answer_count)
            continue;
        Note one = {
            demur_arena_format(arena, "issue %s is ignored: %s no such part",
                               list->items[i],
                               a > 1 ? "these claims have" : "this claim has"),
            NOWHERE, NULL};
        DEMUR_PUSH(arena, decision->notes.items, decision->notes.count, one);
    }
}

void demur_findings_idle(Decision *decision, const Book *book, Arena *arena) {
    for (size_t a = 0; a < decision->answer_count; a++) {
        const Answer *answer = &decision->answers[a];
        bool several = answer->claim != decision->answers[0].claim ||
                       decision->answers[decision->answer_count - 1].claim !=
                           answer->claim;
        for (size_t i = 0; i < answer->idle.count; i++) {
            const Note *idle = &answer->idle.items[i];
            if (!idle_in_all(decision, book, a, idle->text) ||
                !is_news(decision, book, idle->text))
                continue;
            Note one = {
                demur_arena_format(arena, "%s: no element of %s turns on it",
                                   idle->text,
                                   several ? "these claims" : "this claim"),
                idle->at, idle->text};
            DEMUR_PUSH(arena, decision->notes.items, decision->notes.count,
                       one);
        }
    }
}
