#include "changes.h"

#include "cone.h"
#include "ruling.h"

#include <string.h>

const char *demur_change_word(ChangeKind kind) {
    switch (kind) {
    case CHANGE_ADD:
        return "add";
    case CHANGE_WITHDRAW:
        return "withdraw";
    case CHANGE_REVERSE:
        return "reverse";
    case CHANGE_SETTLE:
        return "settle";
    case CHANGE_ADOPT:
        return "adopt";
    }
    return "";
}

/* The changes in the making. */
typedef struct Finder {
    const Ruling *base;
    const Book *book;
    bool all_readings;
    Changes found;
    Arena *arena;
} Finder;

/* ---- facts --------------------------------------------------------------- */

/* What counts of the fact here. */
static Position counted(const Finder *finder, int32_t fact) {
    const World *world = &finder->base->world;
    const FactState *state = &world->facts[fact];
    if (state->origin == ORIGIN_DISPUTED || state->origin == ORIGIN_VERSION)
        return (Position){.said = SAID_DISPUTED};
    switch (state->standing) {
    case STANDING_YES:
        return (Position){.said = SAID_YES};
    case STANDING_NO:
        return (Position){.said = SAID_NO};
    case STANDING_VALUE:
        return (Position){SAID_VALUE, world->known[fact].value};
    case STANDING_MISSING:
    case STANDING_TRIABLE:
    case STANDING_LAW:
    case STANDING_CLAIMED:
    case STANDING_FREE:
        break;
    }
    return (Position){.said = SAID_UNKNOWN};
}

static bool same(const Position *a, const Position *b) {
    return a->said == b->said &&
           (a->said != SAID_VALUE || (a->value.first == b->value.first &&
                                      a->value.last == b->value.last));
}

static ChangeKind kind_of(const Position *from, const Position *to) {
    if (to->said == SAID_UNKNOWN)
        return CHANGE_WITHDRAW;
    if (from->said == SAID_DISPUTED)
        return CHANGE_SETTLE;
    return from->said == SAID_UNKNOWN ? CHANGE_ADD : CHANGE_REVERSE;
}

static void add_fact(Finder *finder, int32_t fact, Position to) {
    Position from = counted(finder, fact);
    if (same(&from, &to))
        return;
    for (size_t i = 0; i < finder->found.count; i++)
        if (finder->found.items[i].fact == fact &&
            same(&finder->found.items[i].to, &to))
            return;
    Change change = {.kind = kind_of(&from, &to),
                     .fact = fact,
                     .from = from,
                     .to = to,
                     .disregarded = finder->base->world.facts[fact].origin ==
                                    ORIGIN_DISREGARDED,
                     .element = -1,
                     .reading = -1,
                     .was = -1};
    DEMUR_PUSH(finder->arena, finder->found.items, finder->found.count, change);
}

/* A period counts by its last day: an earlier one moves its first as well. */
static void add_value(Finder *finder, int32_t fact, int64_t value) {
    const Known *now = &finder->base->world.known[fact];
    Position to = {SAID_VALUE, {value, value}};
    if (finder->book->facts[fact].type == FACT_PERIOD && now->known &&
        now->value.first < value)
        to.value.first = now->value.first;
    add_fact(finder, fact, to);
}

/* The values next to the bound, on the side where the comparison is not now;
 * on both if it is open. */
static void add_turning(Finder *finder, int32_t fact, const Atom *atom) {
    const World *world = &finder->base->world;
    Known known[finder->book->fact_count];
    memcpy(known, world->known, sizeof known);
    int64_t bound;
    if (!demur_terms_bound(atom, world->known, &bound))
        return;
    int now = demur_terms_decide(atom, world->known);
    for (int step = -1; step <= 1; step++) {
        known[fact] = (Known){true, {bound + step, bound + step}};
        bool nearest = step == 0 || demur_terms_decide(atom, known) == 0;
        if (nearest && demur_terms_decide(atom, known) != now)
            add_value(finder, fact, bound + step);
    }
}

static void add_values(Finder *finder, int32_t fact) {
    const Model *model = finder->base->world.model;
    const Fact *its = &finder->book->facts[fact];
    for (size_t i = 0; i < its->options.count; i++)
        add_value(finder, fact, (int64_t)i);
    for (size_t a = finder->book->fact_count; a < model->atom_count; a++)
        if (model->atoms[a].fact == fact && its->type != FACT_ONE_OF)
            add_turning(finder, fact, &model->atoms[a]);
}

static void add_fact_changes(Finder *finder, int32_t fact) {
    if (finder->book->facts[fact].type == FACT_PROPOSITION) {
        add_fact(finder, fact, (Position){.said = SAID_YES});
        add_fact(finder, fact, (Position){.said = SAID_NO});
    } else {
        add_values(finder, fact);
    }
    add_fact(finder, fact, (Position){.said = SAID_UNKNOWN});
}

/* ---- readings ------------------------------------------------------------ */

/* Which readings an element could have here: those used or competing, and the
 * declared ones. */
static void mark_readings(const Finder *finder, int32_t index, bool *marked) {
    const Element *element = &finder->book->elements[index];
    const Selection *selection = &finder->base->selections[index];
    for (size_t r = 0; r < element->reading_count; r++)
        marked[r] = finder->all_readings ||
                    (!element->readings[r].foil &&
                     !demur_reading_argued(&element->readings[r]));
    for (size_t c = 0; c < selection->candidate_count; c++)
        marked[selection->candidates[c].reading] = true;
}

static void add_reading_changes(Finder *finder, int32_t index) {
    const Element *element = &finder->book->elements[index];
    int32_t now = finder->base->selections[index].reading;
    bool marked[element->reading_count + 1];
    mark_readings(finder, index, marked);
    for (size_t r = 0; r < element->reading_count; r++) {
        if (!marked[r] || (int32_t)r == now)
            continue;
        Change change = {.kind = CHANGE_ADOPT,
                         .fact = -1,
                         .element = index,
                         .reading = (int32_t)r,
                         .was = now,
                         .contrary = finder->base->selections[index].governs ==
                                     GOVERNS_BINDING,
                         .speaker = demur_forum_speaker(&finder->base->question,
                                                        index, (int32_t)r)};
        DEMUR_PUSH(finder->arena, finder->found.items, finder->found.count,
                   change);
    }
}

/* ---- all ----------------------------------------------------------------- */

static bool uses_versions(const Formula *formula) {
    if (formula == NULL)
        return false;
    bool uses = formula->kind == FORMULA_VERSION;
    for (size_t i = 0; i < formula->part_count && !uses; i++)
        uses = uses_versions(formula->parts[i]);
    return uses;
}

static bool hangs_on_conduct(const Element *element) {
    bool hangs = element->version >= 0 || uses_versions(element->test);
    for (size_t r = 0; r < element->reading_count && !hangs; r++)
        hangs = uses_versions(element->readings[r].test);
    for (size_t u = 0; u < element->unless_count && !hangs; u++)
        hangs = uses_versions(element->unless[u]);
    return hangs;
}

static void mark_facts(const Finder *finder, int32_t index, bool *facts) {
    const Element *element = &finder->book->elements[index];
    int32_t conduct = finder->base->world.model->conduct;
    bool readings[element->reading_count + 1];
    mark_readings(finder, index, readings);
    demur_cone_own(finder->book, index, readings, facts);
    if (conduct >= 0 && hangs_on_conduct(element))
        facts[conduct] = true;
}

Changes demur_changes_find(const Ruling *base, bool all_readings,
                           Arena *arena) {
    const Book *book = base->question.book;
    Finder finder = {.base = base,
                     .book = book,
                     .all_readings = all_readings,
                     .arena = arena};
    bool facts[book->fact_count + 1];
    memset(facts, 0, sizeof facts);
    for (size_t e = 0; e < book->element_count; e++)
        if (demur_roles_decided(base->judgment.roles[e]))
            mark_facts(&finder, (int32_t)e, facts);
    for (size_t f = 0; f < book->fact_count; f++)
        if (facts[f])
            add_fact_changes(&finder, (int32_t)f);
    for (size_t e = 0; e < book->element_count; e++)
        if (base->judgment.roles[e] == ROLE_DECIDED &&
            book->elements[e].reading_count > 0)
            add_reading_changes(&finder, (int32_t)e);
    return finder.found;
}

/* ---- making them --------------------------------------------------------- */

static void make(const Book *book, const Change *change, Settings *settings,
                 Arena *arena) {
    if (change->fact < 0) {
        const Element *element = &book->elements[change->element];
        Adoption adoption = {element->id, element->readings[change->reading].id,
                             NOWHERE};
        DEMUR_PUSH(arena, settings->adopt, settings->adopt_count, adoption);
        return;
    }
    Statement statement = {
        .fact = change->fact, .is = change->to, .at = NOWHERE};
    DEMUR_PUSH(arena, settings->facts.items, settings->facts.count, statement);
}

Settings demur_changes_settings(const Book *book, const ChangeSet *set,
                                Arena *arena) {
    Settings settings = demur_settings_none();
    for (size_t i = 0; i < set->count; i++)
        make(book, set->items[i], &settings, arena);
    return settings;
}
