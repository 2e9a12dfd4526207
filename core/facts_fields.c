#include "facts_inner.h"

#include "utf8.h"

#include <string.h>

typedef struct Field {
    const char *name;
    unsigned where;
    void (*read)(Scope *scope, const Tree *tree);
} Field;

/* ---- texts --------------------------------------------------------------- */

static void take_text(const Scope *scope, const Tree *tree, const char **text) {
    *text = demur_facts_text(scope->reader, tree, "a text");
}

static void read_title(Scope *scope, const Tree *tree) {
    take_text(scope, tree, scope->title);
}

static void read_note(Scope *scope, const Tree *tree) {
    take_text(scope, tree, &scope->reader->pattern->note);
}

static void read_question(Scope *scope, const Tree *tree) {
    take_text(scope, tree, &scope->reader->pattern->question);
}

static void read_teaching(Scope *scope, const Tree *tree) {
    take_text(scope, tree,
              scope->where == IN_ROW ? &scope->row->teaching
                                     : &scope->reader->pattern->teaching);
}

static void read_tags(Scope *scope, const Tree *tree) {
    demur_facts_texts(scope->reader, tree, true, &scope->reader->pattern->tags);
}

static void read_known_failure(Scope *scope, const Tree *tree) {
    take_text(scope, tree, &scope->expect->known_failure);
}

/* ---- settings ------------------------------------------------------------ */

static void read_court(Scope *scope, const Tree *tree) {
    demur_facts_read_court(scope->reader, tree, scope->settings);
}

static void read_date(Scope *scope, const Tree *tree) {
    demur_facts_date(scope->reader, tree, &scope->settings->date);
}

static void read_posture(Scope *scope, const Tree *tree) {
    scope->settings->posture = demur_facts_posture(scope->reader, tree);
}

static void read_issues(Scope *scope, const Tree *tree) {
    demur_facts_read_issues(scope->reader, tree, scope->settings);
}

static void read_adopt(Scope *scope, const Tree *tree) {
    demur_facts_read_adopt(scope->reader, tree, scope->settings);
}

static void read_as_decided_in(Scope *scope, const Tree *tree) {
    demur_facts_read_decided(scope->reader, tree, scope->settings);
}

static void read_otherwise(Scope *scope, const Tree *tree) {
    demur_facts_read_otherwise(scope->reader, tree, scope->settings);
}

static void read_facts(Scope *scope, const Tree *tree) {
    demur_facts_statements(scope->reader, tree, &scope->settings->facts);
}

/* ---- rows and expectations ----------------------------------------------- */

static void read_from(Scope *scope, const Tree *tree) {
    static const char *const words[] = {"base", "previous", NULL};
    int word =
        demur_facts_word(scope->reader, tree, words, "what a row starts from");
    scope->row->from_previous = word == 1;
}

static void read_suppose(Scope *scope, const Tree *tree) {
    scope->suppose = tree;
}

static void read_expect(Scope *scope, const Tree *tree) {
    scope->expectations = tree;
}

static void read_predict(Scope *scope, const Tree *tree) {
    scope->predictions = tree;
}

static void read_outcome(Scope *scope, const Tree *tree) {
    demur_facts_read_outcome(scope->reader, tree, scope->expect);
}

static void read_grounds(Scope *scope, const Tree *tree) {
    scope->expect->has_grounds = true;
    demur_facts_read_grounds(scope->reader, tree, &scope->expect->grounds);
}

static void read_possible(Scope *scope, const Tree *tree) {
    scope->expect->has_possible_grounds = true;
    demur_facts_read_grounds(scope->reader, tree,
                             &scope->expect->possible_grounds);
}

static void read_turns_on(Scope *scope, const Tree *tree) {
    demur_facts_read_turns_on(scope->reader, tree, scope->expect);
}

static void read_elements(Scope *scope, const Tree *tree) {
    demur_facts_read_elements(scope->reader, tree, scope->expect);
}

/* ---- the fields ---------------------------------------------------------- */

enum { ANYWHERE = IN_FILE | IN_ROW | HELD };

static const Field fields[] = {
    {"title", ANYWHERE, read_title},
    {"note", IN_FILE, read_note},
    {"teaching", IN_FILE | IN_ROW, read_teaching},
    {"question", IN_FILE, read_question},
    {"tags", IN_FILE, read_tags},
    {"court", ANYWHERE, read_court},
    {"date", ANYWHERE, read_date},
    {"posture", ANYWHERE, read_posture},
    {"claim", ANYWHERE, demur_facts_read_claims},
    {"claims", IN_FILE | IN_ROW, demur_facts_read_claims},
    {"parties", IN_FILE, demur_facts_read_parties},
    {"defendants", IN_FILE, demur_facts_read_defendants},
    {"defendant", IN_ROW | HELD, demur_facts_read_defendant},
    {"issues", ANYWHERE, read_issues},
    {"as_decided_in", IN_FILE | IN_ROW, read_as_decided_in},
    {"adopt", ANYWHERE, read_adopt},
    {"otherwise", IN_FILE | IN_ROW, read_otherwise},
    {"facts", IN_FILE | IN_ROW, read_facts},
    {"from", IN_ROW, read_from},
    {"suppose", IN_FILE, read_suppose},
    {"expect", IN_FILE | IN_ROW, read_expect},
    {"predict", IN_FILE | IN_ROW, read_predict},
    {"outcome", HELD, read_outcome},
    {"grounds", IN_EXPECT, read_grounds},
    {"possible_grounds", IN_EXPECT, read_possible},
    {"turns_on", IN_EXPECT, read_turns_on},
    {"elements", HELD, read_elements},
    {"known_failure", IN_EXPECT, read_known_failure},
};

enum { FIELD_COUNT = sizeof fields / sizeof *fields };

static const Field *find_field(const char *name) {
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if (fields[i].name[0] == name[0] && strcmp(fields[i].name, name) == 0)
            return &fields[i];
    return NULL;
}

static bool is_dated(const Book *book, int32_t fact) {
    return book->facts[fact].type == FACT_DATE ||
           book->facts[fact].type == FACT_PERIOD;
}

static const char *place_word(unsigned where) {
    return where == IN_FILE     ? "a fact pattern"
           : where == IN_ROW    ? "a row of suppose"
           : where == IN_EXPECT ? "an expectation"
                                : "a prediction";
}

static void suggest_field(const Scope *scope, const char *name) {
    const Book *book = scope->reader->book;
    Suggestion suggestion = demur_suggest(name);
    for (size_t i = 0; i < FIELD_COUNT; i++)
        if ((fields[i].where & scope->where) != 0)
            demur_suggest_offer(&suggestion, fields[i].name);
    for (size_t i = 0; i < book->fact_count && (scope->where & HELD) == 0; i++)
        if (is_dated(book, (int32_t)i))
            demur_suggest_offer(&suggestion, book->facts[i].id);
    demur_diag_did_you_mean(scope->reader->diag, suggestion.best);
}

/* Of the places that a field has, the one that was probably meant. */
static unsigned nearest(const Scope *scope, const Field *field) {
    if ((scope->where & HELD) != 0 && (field->where & IN_ROW) != 0)
        return IN_ROW;
    return (field->where & IN_FILE) != 0  ? IN_FILE
           : (field->where & IN_ROW) != 0 ? IN_ROW
                                          : IN_EXPECT;
}

static void refuse_field(const Scope *scope, const Tree *item,
                         const Field *elsewhere, int32_t fact) {
    const Tree *key = item->key;
    Diag *diag = scope->reader->diag;
    demur_diag_report(diag, DIAG_UNKNOWN_FIELD, key->at, "%s has no \"%.*s\"",
                      place_word(scope->where),
                      demur_utf8_clip(key->text, DIAG_QUOTED), key->text);
    if (elsewhere != NULL && elsewhere->where == HELD)
        demur_diag_hint(diag, "it belongs below expect or predict");
    else if (elsewhere != NULL)
        demur_diag_hint(diag, "it belongs in %s",
                        place_word(nearest(scope, elsewhere)));
    else if (fact >= 0 && (scope->where & HELD) != 0)
        demur_diag_hint(diag, "facts are supposed in a row of suppose");
    else if (fact >= 0)
        demur_diag_hint(diag, "it is a fact: put it under facts");
    else if (demur_facts_suggests(scope->reader))
        suggest_field(scope, key->text);
}

static void read_item(Scope *scope, const Tree *item) {
    const Reader *reader = scope->reader;
    const Field *field = find_field(item->key->text);
    if (field != NULL && (field->where & scope->where) != 0) {
        if (item->kind != TREE_BAD)
            field->read(scope, item);
        return;
    }
    int32_t fact = demur_names_find_bytes(&reader->book->fact_names,
                                          item->key->text, item->key->length);
    if (field != NULL || fact < 0 || (scope->where & HELD) != 0 ||
        !is_dated(reader->book, fact)) {
        refuse_field(scope, item, field, fact);
        return;
    }
    Statement statement;
    if (demur_facts_statement(reader, item, fact, &statement))
        DEMUR_PUSH(reader->arena, scope->dates.items, scope->dates.count,
                   statement);
}

/* Joins what was stated at the top with `facts`; twice is a mistake. */
static void join_dates(const Scope *scope) {
    const Reader *reader = scope->reader;
    Statements *facts = &scope->settings->facts;
    const Statements *dates = &scope->dates;
    if (dates->count == 0)
        return;
    Statement *all = demur_arena_array(
        reader->arena, facts->count + dates->count, sizeof *all);
    if (facts->count > 0)
        memcpy(all, facts->items, facts->count * sizeof *all);
    memcpy(all + facts->count, dates->items, dates->count * sizeof *all);
    for (size_t i = 0; i < dates->count; i++)
        for (size_t k = 0; k < facts->count; k++)
            if (facts->items[k].fact == dates->items[i].fact) {
                demur_diag_report(reader->diag, DIAG_DUPLICATE_KEY,
                                  dates->items[i].at, "%s is stated twice",
                                  reader->book->facts[dates->items[i].fact].id);
                demur_diag_also(reader->diag, facts->items[k].at,
                                "under facts, here");
            }
    facts->items = all;
    facts->count += dates->count;
}

static void read_map(Scope *scope, const Tree *map) {
    if (!demur_facts_is_map(scope->reader, map, place_word(scope->where)))
        return;
    for (const Tree *item = map->first; item != NULL; item = item->next)
        read_item(scope, item);
    join_dates(scope);
}

/* ---- one or a list of maps ----------------------------------------------- */

/* Where expectations or predictions stand: in a row, or (NULL) in the file; and
 * the claims made there. */
typedef struct Held {
    const Reader *reader;
    Suppose *row;
    const Indices *claims;
} Held;

static void read_expectation(const Held *in, const Tree *tree, unsigned where,
                             Expect *expect) {
    const Reader *reader = in->reader;
    size_t failures = demur_diag_failures(reader->diag);
    *expect = (Expect){.predicted = where == IN_PREDICT,
                       .settings = demur_settings_none(),
                       .at = tree->at};
    Scope scope = {.reader = reader,
                   .where = where,
                   .settings = &expect->settings,
                   .title = &expect->title,
                   .row = in->row,
                   .expect = expect};
    read_map(&scope, tree);
    if (demur_diag_failures(reader->diag) == failures)
        demur_facts_check_expect(reader, expect, in->claims);
}

static size_t read_expectations(const Held *in, const Tree *tree,
                                unsigned where, Expect **list) {
    if (tree == NULL)
        return 0;
    bool one = tree->kind != TREE_LIST;
    size_t count = 0;
    if (!one && tree->count == 0)
        demur_diag_report(in->reader->diag, DIAG_BAD_VALUE, tree->at,
                          "nothing is %s",
                          where == IN_PREDICT ? "predicted" : "expected");
    *list = demur_arena_array(in->reader->arena, one ? 1 : tree->count,
                              sizeof **list);
    for (const Tree *item = one ? tree : tree->first; item != NULL;
         item = one ? NULL : item->next)
        read_expectation(in, item, where, &(*list)[count++]);
    return count;
}

static void read_row(const Reader *reader, const Tree *tree,
                     const Indices *claims, Suppose *row) {
    *row = (Suppose){.settings = demur_settings_none(), .at = tree->at};
    Scope scope = {.reader = reader,
                   .where = IN_ROW,
                   .settings = &row->settings,
                   .title = &row->title,
                   .row = row};
    read_map(&scope, tree);
    if (row->settings.claims.count > 0)
        claims = &row->settings.claims;
    Held in = {reader, row, claims};
    row->expect_count =
        read_expectations(&in, scope.expectations, IN_EXPECT, &row->expect);
    row->predict_count =
        read_expectations(&in, scope.predictions, IN_PREDICT, &row->predict);
}

/* A row from the previous one takes over its claims. */
static void read_rows(const Reader *reader, const Tree *tree) {
    Pattern *pattern = reader->pattern;
    if (tree == NULL ||
        !demur_facts_is_list(reader, tree, "a list of suppositions"))
        return;
    pattern->suppose =
        demur_arena_array(reader->arena, tree->count, sizeof *pattern->suppose);
    for (const Tree *item = tree->first; item != NULL; item = item->next)
        read_row(reader, item, &pattern->settings.claims,
                 &pattern->suppose[pattern->suppose_count++]);
}

void demur_facts_read_pattern(Reader *reader, const Tree *tree) {
    Pattern *pattern = reader->pattern;
    pattern->settings = demur_settings_none();
    Scope scope = {.reader = reader,
                   .where = IN_FILE,
                   .settings = &pattern->settings,
                   .title = &pattern->title};
    read_map(&scope, tree);
    if (pattern->defendant_count == 0) {
        Party party = {.name = "the defendant", .claim = -1, .at = NOWHERE};
        DEMUR_PUSH(reader->arena, pattern->defendants, pattern->defendant_count,
                   party);
    }
    read_rows(reader, scope.suppose);
    Held in = {reader, NULL, &pattern->settings.claims};
    pattern->expect_count =
        read_expectations(&in, scope.expectations, IN_EXPECT, &pattern->expect);
    pattern->predict_count = read_expectations(&in, scope.predictions,
                                               IN_PREDICT, &pattern->predict);
}
