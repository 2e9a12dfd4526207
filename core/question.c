#include "question.h"

#include "conflict.h"

#include <string.h>

/* The posture of a pattern that names none: a hypothetical. */
static int32_t default_posture(const Book *book) {
    for (size_t p = 0; p < book->posture_count; p++)
        if (book->postures[p].stage == STAGE_HYPOTHETICAL)
            return (int32_t)p;
    return 0;
}

Indices demur_question_claims(const Book *book, const Layers *layers,
                              Arena *arena) {
    Indices claims = {0};
    for (size_t i = 0; i < layers->count; i++)
        if (layers->items[i]->claims.count > 0)
            claims = layers->items[i]->claims;
    if (claims.count == 0 && book->claim_count > 0)
        DEMUR_PUSH(arena, claims.items, claims.count,
                   book->claim >= 0 ? book->claim : 0);
    return claims;
}

static void set_forum(Question *question, const Layers *layers) {
    const Book *book = question->book;
    question->court = -1;
    question->posture = question->file_posture = default_posture(book);
    for (size_t i = 0; i < layers->count; i++) {
        const Settings *layer = layers->items[i];
        if (layer->has_court)
            question->court = layer->court;
        if (layer->posture >= 0)
            question->posture = layer->posture;
        if (i == 0)
            question->file_posture = question->posture;
        if (layer->has_otherwise)
            question->otherwise_no = layer->otherwise_no;
        if (layer->date == DATE_NONE)
            continue;
        question->date = layer->date;
        question->date_given = true;
    }
    if (!question->date_given)
        question->date = book->current_through;
}

static void adopt(Question *question, const Settings *layer, Arena *arena) {
    if (layer->adopt_none) {
        question->adopt_count = 0;
        question->adopt = NULL;
        question->as_decided_in = -1;
    }
    if (layer->as_decided_in >= 0)
        question->as_decided_in = layer->as_decided_in;
    for (size_t a = 0; a < layer->adopt_count; a++)
        DEMUR_PUSH(arena, question->adopt, question->adopt_count,
                   layer->adopt[a]);
}

/* What a decision reached is in issue unless something else is named; to drop
 * the readings it adopted does not change what was put to the court. */
static void set_law(Question *question, const Layers *layers, Arena *arena) {
    question->all_issues = true;
    question->as_decided_in = -1;
    bool named = false;
    for (size_t i = 0; i < layers->count; i++) {
        const Settings *layer = layers->items[i];
        adopt(question, layer, arena);
        if (layer->as_decided_in >= 0 && !named) {
            const Authority *authority =
                &question->book->authorities[layer->as_decided_in];
            question->all_issues = authority->all_reached;
            question->issues = authority->reached;
        }
        if (!layer->has_issues)
            continue;
        named = true;
        question->all_issues = layer->all_issues;
        question->issues = layer->issues;
    }
}

static void state_facts(Question *question, const Statements *facts,
                        bool supposed) {
    for (size_t i = 0; i < facts->count; i++) {
        int32_t fact = facts->items[i].fact;
        question->facts[fact] = &facts->items[i];
        question->supposed[fact] = supposed;
    }
}

static void withdraw(Question *question, const Model *model, int32_t fact,
                     const Statements *facts, Arena *arena) {
    Withdrawal withdrawal = {.fact = fact, .was = question->facts[fact]};
    int32_t group = model->atoms[fact].group;
    for (size_t i = 0; i < facts->count; i++)
        if (model->atoms[facts->items[i].fact].group == group)
            DEMUR_PUSH(arena, withdrawal.because.items,
                       withdrawal.because.count, facts->items[i].fact);
    DEMUR_PUSH(arena, question->withdrawn, question->withdrawn_count,
               withdrawal);
    question->facts[fact] = NULL;
}

/* Suppositions of one layer at a time: what an earlier row supposed gives way
 * to what a later one does, like what the file states. */
static void suppose(Question *question, struct Model *model,
                    const Statements *facts, Arena *arena) {
    size_t count = question->book->fact_count;
    bool *before = demur_arena_array(arena, count, sizeof *before);
    bool *dropped = demur_arena_array(arena, count, sizeof *dropped);
    memcpy(before, question->supposed, count * sizeof *before);
    memset(question->supposed, 0, count * sizeof *before);
    state_facts(question, facts, true);
    demur_conflict_withdraw(model, question, arena, dropped);
    for (size_t f = 0; f < count; f++)
        if (dropped[f])
            withdraw(question, model, (int32_t)f, facts, arena);
    for (size_t f = 0; f < count; f++)
        question->supposed[f] =
            question->facts[f] != NULL && (before[f] || question->supposed[f]);
}

void demur_question_make(Question *question, struct Model *model,
                         const Layers *layers, Pair pair, Arena *arena) {
    const Book *book = model->book;
    const Pattern *pattern = layers->pattern;
    int32_t claim = pair.claim;
    size_t defendant = pair.defendant;
    *question = (Question){.book = book, .pattern = pattern, .claim = claim};
    question->facts =
        demur_arena_array(arena, book->fact_count, sizeof *question->facts);
    question->supposed =
        demur_arena_array(arena, book->fact_count, sizeof *question->supposed);
    set_forum(question, layers);
    set_law(question, layers, arena);
    state_facts(question, &layers->items[0]->facts, false);
    for (size_t c = 0; c < pattern->claim_count; c++)
        if (pattern->claims[c].claim == claim)
            state_facts(question, &pattern->claims[c].facts, false);
    if (defendant < pattern->defendant_count) {
        const Party *party = &pattern->defendants[defendant];
        question->defendant = party->name;
        state_facts(question, &party->facts, false);
    }
    for (size_t i = 1; i < layers->count; i++)
        if (layers->items[i]->facts.count > 0)
            suppose(question, model, &layers->items[i]->facts, arena);
}
