#include "world.h"

#include <string.h>

/* ---- what counts --------------------------------------------------------- */

bool demur_world_counts(Stage stage, How how) {
    if (how == HOW_ADMITTED || how == HOW_ASSUMED || how == HOW_STIPULATED)
        return true;
    switch (stage) {
    case STAGE_HYPOTHETICAL:
        return true;
    case STAGE_PLEADING:
        return how == HOW_ALLEGED;
    case STAGE_RECORD:
        return how == HOW_EVIDENCE || how == HOW_FOUND;
    case STAGE_TRIAL:
        return how == HOW_FOUND;
    }
    return false;
}

static How default_how(const Question *question, int32_t fact) {
    if (question->supposed[fact])
        return HOW_STIPULATED;
    switch (question->book->postures[question->file_posture].stage) {
    case STAGE_HYPOTHETICAL:
        return HOW_STIPULATED;
    case STAGE_PLEADING:
        return HOW_ALLEGED;
    case STAGE_RECORD:
        return HOW_EVIDENCE;
    case STAGE_TRIAL:
        return HOW_FOUND;
    }
    return HOW_STIPULATED;
}

/* Side by side, `alleged` and `found` say by their names how they come in:
 * a motion on the pleadings takes what is alleged, a record or a trial what
 * was found, a hypothetical what was found and else what is alleged. */
static const Position *side_taken(const Statement *statement, Stage stage) {
    const Position *found = &statement->found, *alleged = &statement->alleged;
    if (stage == STAGE_PLEADING)
        return alleged;
    bool fall_back = stage == STAGE_HYPOTHETICAL && found->said == SAID_NOTHING;
    return fall_back ? alleged : found;
}

Position demur_world_position(const Question *question,
                              const Statement *statement, Stage stage,
                              How *how) {
    const Position *side = side_taken(statement, stage);
    if (side->said == SAID_NOTHING && statement->is.said != SAID_NOTHING) {
        *how = statement->how_given ? statement->how
                                    : default_how(question, statement->fact);
        return statement->is;
    }
    if (side->said == SAID_NOTHING)
        side =
            side == &statement->found ? &statement->alleged : &statement->found;
    bool conclusory = statement->how_given && statement->how == HOW_CONCLUSORY;
    *how = side == &statement->found ? HOW_FOUND
           : conclusory              ? HOW_CONCLUSORY
                                     : HOW_ALLEGED;
    return *side;
}

bool demur_world_stated(const FactState *state) {
    return state->standing == STANDING_YES || state->standing == STANDING_NO ||
           state->standing == STANDING_VALUE;
}

/* A question of law takes no evidence: in whatever way it was said to be in
 * dispute, the court decides it. */
static bool is_legal_dispute(const World *world, int32_t fact,
                             const Position *position) {
    return position->said == SAID_DISPUTED &&
           world->model->book->facts[fact].question_of_law;
}

static FactState stand(World *world, int32_t index) {
    const Question *question = world->question;
    const Statement *statement = question->facts[index];
    FactState state = {.how = HOW_STIPULATED};
    if (statement == NULL)
        return state;
    Position position =
        demur_world_position(question, statement, world->stage, &state.how);
    state.origin = ORIGIN_STATED;
    if (position.said == SAID_UNKNOWN || position.said == SAID_NOTHING)
        return state;
    if (!demur_world_counts(world->stage, state.how) &&
        !is_legal_dispute(world, index, &position)) {
        state.origin = ORIGIN_DISREGARDED;
        return state;
    }
    switch (position.said) {
    case SAID_YES:
        state.standing = STANDING_YES;
        break;
    case SAID_NO:
        state.standing = STANDING_NO;
        break;
    case SAID_VALUE:
        state.standing = STANDING_VALUE;
        world->known[index] = (Known){true, position.value};
        break;
    case SAID_DISPUTED:
        state.origin = ORIGIN_DISPUTED;
        break;
    case SAID_NOTHING:
    case SAID_UNKNOWN:
        break;
    }
    return state;
}

/* ---- atoms --------------------------------------------------------------- */

void demur_world_set(World *world, int32_t index, AtomState state) {
    world->atoms[index] = (uint8_t)state;
    uint32_t v = world->model->atoms[index].variable;
    if (v == 0)
        return;
    world->values[v] = -1;
    world->absent[v] = world->triable[v] = world->law[v] = 0;
    switch (state) {
    case ATOM_FALSE:
    case ATOM_TRUE:
        world->values[v] = state == ATOM_TRUE;
        break;
    case ATOM_ABSENT:
        world->absent[v] = 1;
        break;
    case ATOM_TRIABLE:
        world->triable[v] = 1;
        break;
    case ATOM_LAW:
        world->law[v] = 1;
        break;
    case ATOM_FREE:
        break;
    }
}

static AtomState state_of(Standing standing) {
    switch (standing) {
    case STANDING_YES:
        return ATOM_TRUE;
    case STANDING_NO:
        return ATOM_FALSE;
    case STANDING_TRIABLE:
        return ATOM_TRIABLE;
    case STANDING_LAW:
        return ATOM_LAW;
    case STANDING_CLAIMED:
    case STANDING_FREE:
        return ATOM_FREE;
    case STANDING_MISSING:
    case STANDING_VALUE:
        return ATOM_ABSENT;
    }
    return ATOM_ABSENT;
}

/* A comparison of two facts is as undetermined as the worse of them. */
static AtomState worse(AtomState a, AtomState b) {
    static const uint8_t rank[] = {0, 0, 3, 2, 1, 4};
    return rank[a] >= rank[b] ? a : b;
}

static AtomState compare_state(const World *world, const Atom *atom) {
    int decided = demur_terms_decide(atom, world->known);
    if (decided >= 0)
        return decided ? ATOM_TRUE : ATOM_FALSE;
    AtomState state = ATOM_TRUE;
    int32_t facts[] = {atom->fact, atom->other};
    for (int i = 0; i < 2; i++)
        if (facts[i] >= 0 && !world->known[facts[i]].known)
            state = worse(state, state_of(world->facts[facts[i]].standing));
    return state;
}

/* Before the day on which a version took effect nobody can rely on it; which
 * conduct it governs, if the conduct has no date, is a question of law. */
static AtomState version_state(const World *world, const Atom *atom) {
    if (world->question->date < (Date)atom->compare.constant)
        return ATOM_FALSE;
    int decided = demur_terms_decide(atom, world->known);
    if (decided >= 0)
        return decided ? ATOM_TRUE : ATOM_FALSE;
    return ATOM_LAW;
}

void demur_world_settle_atoms(World *world) {
    const Model *model = world->model;
    size_t facts = model->book->fact_count;
    for (size_t a = 0; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->version)
            demur_world_set(world, (int32_t)a, version_state(world, atom));
        else if (a >= facts)
            demur_world_set(world, (int32_t)a, compare_state(world, atom));
        else if (atom->proposition)
            demur_world_set(world, (int32_t)a,
                            state_of(world->facts[a].standing));
    }
}

/* ---- constraints --------------------------------------------------------- */

Bdd demur_world_remaining(World *world, size_t index, bool *cut) {
    Model *model = world->model;
    const Group *group = &model->groups[index];
    Bdd function = group->diagram;
    if (group->compares)
        function = demur_diagram_and(
            model->diagram, function,
            demur_terms_group(model, group, world->known, cut));
    return demur_diagram_restrict(model->diagram, function, world->values);
}

/* Settles what the group's constraints force. */
static void derive(World *world, size_t index) {
    Model *model = world->model;
    const Group *group = &model->groups[index];
    Bdd function = world->groups[index];
    /* False only where the diagram is full, which is told later. */
    if (function <= BDD_TRUE)
        return;
    uint8_t takes[model->variable_count];
    demur_diagram_range(model->diagram, function, takes);
    bool changed = false;
    for (size_t i = 0; i < group->atoms.count; i++) {
        int32_t a = group->atoms.items[i];
        uint32_t v = model->atoms[a].variable;
        if (v == 0 || world->values[v] >= 0 || takes[v] == 3)
            continue;
        demur_world_set(world, a, takes[v] == 2 ? ATOM_TRUE : ATOM_FALSE);
        if (model->atoms[a].proposition)
            world->facts[a].derived = true;
        changed = true;
    }
    if (changed)
        world->groups[index] =
            demur_diagram_restrict(model->diagram, function, world->values);
}

static bool apply(World *world) {
    const Model *model = world->model;
    bool good = true;
    for (size_t g = 0; g < model->group_count; g++) {
        world->groups[g] = demur_world_remaining(world, g, &world->cut);
        if (world->groups[g] == BDD_FALSE)
            good = false;
        else
            derive(world, g);
    }
    return good && !world->cut;
}

/* ---- disputes and the rest ----------------------------------------------- */

/* Gives one fact a standing and lets the constraints follow. The caller has
 * seen that its atom is undetermined, so no conflict can arise. */
static void settle(World *world, int32_t fact, bool value, Origin origin) {
    world->facts[fact].standing = value ? STANDING_YES : STANDING_NO;
    world->facts[fact].origin = origin;
    demur_world_set(world, fact, value ? ATOM_TRUE : ATOM_FALSE);
    int32_t group = world->model->atoms[fact].group;
    if (group < 0)
        return;
    world->groups[group] = demur_diagram_restrict(
        world->model->diagram, world->groups[group], world->values);
    derive(world, (size_t)group);
}

static bool undetermined(const World *world, size_t fact) {
    return world->atoms[fact] != ATOM_TRUE && world->atoms[fact] != ATOM_FALSE;
}

static void set_undetermined(World *world, size_t fact, Standing standing) {
    world->facts[fact].standing = standing;
    if (world->model->atoms[fact].proposition) {
        if (undetermined(world, fact))
            demur_world_set(world, (int32_t)fact, state_of(standing));
        return;
    }
    for (size_t a = world->model->book->fact_count;
         a < world->model->atom_count; a++) {
        const Atom *atom = &world->model->atoms[a];
        bool its = atom->fact == (int32_t)fact || atom->other == (int32_t)fact;
        if (its && !atom->version && world->atoms[a] != ATOM_TRUE &&
            world->atoms[a] != ATOM_FALSE)
            demur_world_set(world, (int32_t)a, compare_state(world, atom));
    }
}

/* What a dispute is worth; never against what undisputed facts settle. */
static void resolve_dispute(World *world, size_t index) {
    const Fact *fact = &world->model->book->facts[index];
    bool proposition = fact->type == FACT_PROPOSITION;
    if (proposition && !undetermined(world, index))
        return;
    if (world->stage == STAGE_HYPOTHETICAL)
        return;
    if (fact->question_of_law)
        set_undetermined(world, index, STANDING_LAW);
    else if (world->stage == STAGE_RECORD)
        set_undetermined(world, index, STANDING_TRIABLE);
    else if (world->stage == STAGE_PLEADING && proposition)
        settle(world, (int32_t)index, fact->asserted_by != SIDE_DEFENDANT,
               ORIGIN_VERSION);
}

/* True if the author has said of the atom's facts that they are unknown or
 * disputed. */
static bool left_undetermined(const World *world, const Atom *atom) {
    int32_t facts[] = {atom->fact, atom->other};
    for (int k = 0; k < 2; k++)
        if (facts[k] >= 0 && world->facts[facts[k]].origin != ORIGIN_NONE &&
            !world->known[facts[k]].known)
            return true;
    return false;
}

/* True if calling the fact "no" would settle a fact that the author has
 * expressly left unknown or disputed. */
static bool presses(World *world, size_t fact) {
    const Model *model = world->model;
    int32_t group = model->atoms[fact].group;
    if (group < 0)
        return false;
    Bdd without = demur_diagram_fix(model->diagram, world->groups[group],
                                    model->atoms[fact].variable, false);
    if (without == BDD_FALSE)
        return true;
    uint8_t takes[model->variable_count];
    demur_diagram_range(model->diagram, without, takes);
    const Indices *atoms = &model->groups[group].atoms;
    for (size_t i = 0; i < atoms->count; i++) {
        const Atom *atom = &model->atoms[atoms->items[i]];
        uint32_t v = atom->variable;
        if (v != 0 && left_undetermined(world, atom) && world->values[v] < 0 &&
            takes[v] != 3)
            return true;
    }
    return false;
}

static void apply_otherwise(World *world) {
    const Book *book = world->model->book;
    for (size_t f = 0; f < book->fact_count; f++) {
        if (book->facts[f].type != FACT_PROPOSITION ||
            world->facts[f].origin != ORIGIN_NONE || !undetermined(world, f) ||
            presses(world, f))
            continue;
        settle(world, (int32_t)f, false, ORIGIN_OTHERWISE);
    }
}

/* ---- making -------------------------------------------------------------- */

void demur_world_allocate(World *world, Arena *arena) {
    const Model *model = world->model;
    size_t facts = model->book->fact_count;
    world->facts = demur_arena_array(arena, facts, sizeof(FactState));
    world->known = demur_arena_array(arena, facts, sizeof(Known));
    world->atoms = demur_arena_array(arena, model->atom_count, 1);
    world->values = demur_arena_array(arena, model->variable_count, 1);
    world->absent = demur_arena_array(arena, model->variable_count, 1);
    world->triable = demur_arena_array(arena, model->variable_count, 1);
    world->law = demur_arena_array(arena, model->variable_count, 1);
    world->groups = demur_arena_array(arena, model->group_count, sizeof(Bdd));
    memset(world->values, -1, model->variable_count);
    for (size_t e = 0; e < model->book->element_count; e++)
        for (size_t r = 1; r < model->book->elements[e].reading_count; r++)
            world->law[model->first_bit[e] + r - 1] = 1;
}

void demur_world_state(World *world, Model *model, const Question *question,
                       Arena *arena) {
    const Book *book = model->book;
    *world = (World){.model = model,
                     .question = question,
                     .stage = book->postures[question->posture].stage};
    demur_world_allocate(world, arena);
    for (size_t f = 0; f < book->fact_count; f++)
        world->facts[f] = stand(world, (int32_t)f);
    demur_world_settle_atoms(world);
}

bool demur_world_make(World *world, Model *model, const Question *question,
                      Arena *arena) {
    demur_world_state(world, model, question, arena);
    if (!apply(world))
        return false;
    for (size_t f = 0; f < model->book->fact_count; f++)
        if (world->facts[f].origin == ORIGIN_DISPUTED)
            resolve_dispute(world, f);
    if (question->otherwise_no)
        apply_otherwise(world);
    return true;
}
