#include "decide.h"

#include <string.h>

/* ---- quantifiers --------------------------------------------------------- */

Bdd demur_decide_some(const World *world, Bdd function, const uint8_t *mask) {
    return demur_diagram_exists(world->model->diagram, function, mask);
}

Bdd demur_decide_all(const World *world, Bdd function, const uint8_t *mask) {
    return demur_diagram_forall(world->model->diagram, function, mask);
}

/* In those patterns that leave a free atom out, there is a value of it too (or,
 * with `all`, any value of it). */
static Bdd leave_out(const World *world, Bdd result, bool all) {
    return world->left_out == NULL
               ? result
               : demur_diagram_loosen(world->model->diagram, result,
                                      world->left_out, all);
}

Bdd demur_decide_possible(const World *world, Bdd function,
                          const uint8_t *mask) {
    Diagram *diagram = world->model->diagram;
    return leave_out(world, demur_diagram_exists(diagram, function, mask),
                     false);
}

static Bdd some_absent(const World *world, Bdd function) {
    return demur_decide_possible(world, function, world->absent);
}

static Bdd all_absent(const World *world, Bdd function) {
    Diagram *diagram = world->model->diagram;
    return leave_out(
        world, demur_diagram_forall(diagram, function, world->absent), true);
}

Bdd demur_decide_touched(const Model *model, Bdd function, const Bdd *groups) {
    if (function <= BDD_TRUE)
        return BDD_TRUE;
    uint8_t in[model->variable_count];
    bool seen[model->group_count + 1];
    memset(in, 0, sizeof in);
    memset(seen, 0, sizeof seen);
    demur_diagram_support(model->diagram, function, in);
    Bdd all = BDD_TRUE;
    for (uint32_t v = 0; v < model->variable_count; v++) {
        int32_t atom = in[v] ? model->atom_of[v] : -1;
        int32_t group = atom < 0 ? -1 : model->atoms[atom].group;
        if (group < 0 || seen[group])
            continue;
        seen[group] = true;
        all = demur_diagram_and(model->diagram, all, groups[group]);
    }
    return all;
}

Bdd demur_decide_constraints(const World *world, Bdd function) {
    return demur_decide_touched(world->model, function, world->groups);
}

Bdd demur_decide_patterns(const World *world, Bdd *groups) {
    const Model *model = world->model;
    uint8_t rest[model->variable_count];
    Bdd all = BDD_TRUE;
    for (uint32_t v = 0; v < model->variable_count; v++)
        rest[v] = world->absent[v] || world->triable[v] || world->law[v];
    for (size_t g = 0; g < model->group_count; g++) {
        groups[g] = demur_decide_possible(world, world->groups[g], rest);
        all = demur_diagram_and(model->diagram, all, groups[g]);
    }
    return all;
}

/* ---- one element --------------------------------------------------------- */

/* In force: it took effect on or before the conduct; or it is retroactive and
 * took effect on or before the day of the decision. */
static Bdd in_force(const Judgment *judgment, int32_t statute, int32_t number) {
    const World *world = judgment->world;
    const Model *model = world->model;
    const Version *version = &model->book->statutes[statute].versions[number];
    if (world->question->date < version->from)
        return BDD_FALSE;
    if (version->retroactive)
        return BDD_TRUE;
    int32_t atom = demur_model_version_atom(model, statute, number);
    Bdd by_conduct = demur_diagram_restrict(
        model->diagram,
        demur_diagram_variable(model->diagram, model->atoms[atom].variable),
        world->values);
    if (version->retroactive_if < 0)
        return by_conduct;
    return demur_diagram_or(model->diagram, by_conduct,
                            judgment->elements[version->retroactive_if].value);
}

/* Puts the functions of parts and versions in the place of their variables,
 * as long as any is left (they stand above the atoms). */
static Bdd substitute(const Judgment *judgment, Bdd function) {
    const Model *model = judgment->world->model;
    const Book *book = model->book;
    if (book->element_count == 0)
        return function;
    uint32_t first = model->element_variable[0];
    uint32_t end = model->version_variable + (uint32_t)model->version_count;
    uint8_t in[model->variable_count];
    memset(in, 0, sizeof in);
    demur_diagram_support(model->diagram, function, in);
    for (uint32_t v = first; v < model->version_variable; v++)
        if (in[v])
            function =
                demur_diagram_compose(model->diagram, function, v,
                                      judgment->elements[v - first].value);
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t k = 0; k < book->statutes[s].version_count; k++) {
            uint32_t v =
                demur_model_version_variable(model, (int32_t)s, (int32_t)k);
            if (v < end && in[v])
                function = demur_diagram_compose(
                    model->diagram, function, v,
                    in_force(judgment, (int32_t)s, (int32_t)k));
        }
    return function;
}

static Bdd test_of(const Judgment *judgment, int32_t index) {
    Model *model = judgment->world->model;
    const Selection *selection = &judgment->selections[index];
    if (judgment->roles[index] == ROLE_EXCEPTION)
        return model->exceptions[index];
    if (model->book->elements[index].reading_count == 0)
        return demur_model_test(model, index, 0);
    if (selection->reading >= 0)
        return demur_model_test(model, index, selection->reading);
    Bdd result = BDD_FALSE;
    size_t count = selection->candidate_count;
    for (size_t i = 0; i < count; i++) {
        Bdd chosen = demur_model_choice(model, index, i, count);
        Bdd test =
            demur_model_test(model, index, selection->candidates[i].reading);
        result =
            demur_diagram_or(model->diagram, result,
                             demur_diagram_and(model->diagram, chosen, test));
    }
    return result;
}

/* Which version governs is law only where the formula asks for a version. That
 * the conduct's day is unknown does not otherwise lend a party a fact. */
static Bdd without_versions(const World *world, Bdd formula, Bdd consistent) {
    const Model *model = world->model;
    uint8_t chosen[model->variable_count], in[model->variable_count];
    memset(chosen, 0, sizeof chosen);
    memset(in, 0, sizeof in);
    demur_diagram_support(model->diagram, formula, in);
    bool any = false;
    for (size_t a = model->book->fact_count; a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        bool unused = atom->version && !in[atom->variable];
        chosen[atom->variable] |= unused;
        any |= unused;
    }
    return any ? demur_diagram_exists(model->diagram, consistent, chosen)
               : consistent;
}

/* Statuses, and the value that the parent sees: it closes against its bearer,
 * who gets what he wants only where the absent facts cannot take it away. */
static void close_node(const World *world, const Element *element,
                       Judged *judged) {
    Diagram *diagram = world->model->diagram;
    Bdd formula = judged->formula;
    Bdd consistent = without_versions(world, formula,
                                      demur_decide_constraints(world, formula));
    Bdd holds =
        all_absent(world, demur_diagram_implies(diagram, consistent, formula));
    Bdd fails = all_absent(
        world, demur_diagram_implies(diagram, consistent,
                                     demur_diagram_not(diagram, formula)));
    judged->satisfied = demur_decide_all(world, holds, world->triable);
    judged->not_satisfied = demur_decide_all(world, fails, world->triable);
    Bdd wins = judged->wants_true ? holds : fails;
    judged->for_trial = BDD_FALSE;
    if (world->stage == STAGE_RECORD) {
        Bdd possible = some_absent(world, consistent);
        Bdd some = demur_decide_some(
            world, demur_diagram_and(diagram, possible, wins), world->triable);
        Bdd settled =
            demur_diagram_or(diagram, judged->satisfied, judged->not_satisfied);
        judged->for_trial = demur_diagram_and(
            diagram, some, demur_diagram_not(diagram, settled));
    }
    judged->value = formula;
    if (element->closed && world->stage != STAGE_HYPOTHETICAL)
        judged->value =
            judged->wants_true ? wins : demur_diagram_not(diagram, wins);
}

static void constant(Judged *judged, bool value) {
    judged->formula = judged->value = value ? BDD_TRUE : BDD_FALSE;
    judged->satisfied = judged->formula;
    judged->not_satisfied = value ? BDD_FALSE : BDD_TRUE;
    judged->for_trial = BDD_FALSE;
}

static void judge(Judgment *judgment, int32_t index) {
    const World *world = judgment->world;
    Diagram *diagram = world->model->diagram;
    const Element *element = &world->model->book->elements[index];
    Judged *judged = &judgment->elements[index];
    judged->role = judgment->roles[index];
    judged->wants_true =
        (element->side == SIDE_PLAINTIFF) == element->helps_plaintiff;
    switch (judged->role) {
    case ROLE_NONE:
    case ROLE_NOT_INVOKED:
    case ROLE_NOT_REACHING:
    case ROLE_NOT_YET:
        constant(judged, false);
        return;
    case ROLE_TAKEN_AS_MET:
    case ROLE_NOT_ENCODED:
        constant(judged, true);
        return;
    case ROLE_DECIDED:
    case ROLE_EXCEPTION:
        break;
    }
    Bdd formula = substitute(judgment, test_of(judgment, index));
    if (element->version >= 0) {
        Bdd force = in_force(judgment, element->statute, element->version);
        judged->inert = force == BDD_FALSE;
        formula = demur_diagram_and(diagram, force, formula);
    }
    judged->formula = demur_diagram_restrict(diagram, formula, world->values);
    close_node(world, element, judged);
}

bool demur_decide_matters(Judgment *judgment, int32_t whole, int32_t part) {
    Judged *its = &judgment->elements[whole];
    Judged *parts = &judgment->elements[part];
    const Judged kept = *its, kept_part = *parts;
    Status status = demur_decide_status(judgment, whole, judgment->domain);
    bool differs = false;
    for (int value = 0; value <= 1 && !differs; value++) {
        constant(parts, value != 0);
        judge(judgment, whole);
        differs =
            status != demur_decide_status(judgment, whole, judgment->domain);
        *parts = kept_part;
    }
    *its = kept;
    return differs;
}

/* ---- all of them --------------------------------------------------------- */

/* Which combinations of law can occur, and which completions of the triable
 * facts: the constraints on them, with everything else removed. */
static void find_domains(Judgment *judgment) {
    const World *world = judgment->world;
    const Model *model = world->model;
    Diagram *diagram = model->diagram;
    Bdd all = BDD_TRUE;
    for (size_t g = 0; g < model->group_count; g++) {
        bool touches = false;
        const Indices *atoms = &model->groups[g].atoms;
        for (size_t i = 0; i < atoms->count && !touches; i++)
            touches = world->atoms[atoms->items[i]] == ATOM_LAW ||
                      world->atoms[atoms->items[i]] == ATOM_TRIABLE;
        if (touches)
            all = demur_diagram_and(diagram, all, world->groups[g]);
    }
    judgment->triable = some_absent(world, all);
    judgment->domain =
        demur_decide_some(world, judgment->triable, world->triable);
}

bool demur_decide(Judgment *judgment, const bool *only, Arena *arena) {
    const World *world = judgment->world;
    const Book *book = world->model->book;
    const Role *roles = judgment->roles;
    judgment->elements =
        demur_arena_array(arena, book->element_count, sizeof(Judged));
    find_domains(judgment);
    bool full = false;
    for (size_t i = 0; i < book->element_count && !full; i++) {
        int32_t element = book->order[i];
        bool constant_role =
            roles[element] != ROLE_DECIDED && roles[element] != ROLE_EXCEPTION;
        if (only == NULL || only[element] || constant_role)
            judge(judgment, element);
        full = demur_diagram_full(world->model->diagram);
    }
    return !full;
}

/* The word for an element that is undetermined at this stage and whose bearer
 * is `side`: not_alleged, no_evidence … */
static Status undetermined(Stage stage, Side side) {
    switch (stage) {
    case STAGE_HYPOTHETICAL:
        return STATUS_OPEN;
    case STAGE_PLEADING:
        return side == SIDE_DEFENDANT ? STATUS_NOT_ON_FACE : STATUS_NOT_ALLEGED;
    case STAGE_RECORD:
        return STATUS_NO_EVIDENCE;
    case STAGE_TRIAL:
        return STATUS_NOT_PROVED;
    }
    return STATUS_OPEN;
}

/* Undetermined and not for trial closes against the bearer. */
static Bdd lost(const Judgment *judgment, const Judged *judged) {
    Diagram *diagram = judgment->world->model->diagram;
    Bdd decided =
        demur_diagram_or(diagram, judged->satisfied, judged->not_satisfied);
    decided = demur_diagram_or(diagram, decided, judged->for_trial);
    return judgment->world->stage == STAGE_HYPOTHETICAL
               ? BDD_FALSE
               : demur_diagram_not(diagram, decided);
}

Bdd demur_decide_true(const Judgment *judgment, int32_t element) {
    const Judged *judged = &judgment->elements[element];
    if (judged->wants_true)
        return judged->satisfied;
    return demur_diagram_or(judgment->world->model->diagram, judged->satisfied,
                            lost(judgment, judged));
}

Bdd demur_decide_false(const Judgment *judgment, int32_t element) {
    const Judged *judged = &judgment->elements[element];
    if (!judged->wants_true)
        return judged->not_satisfied;
    return demur_diagram_or(judgment->world->model->diagram,
                            judged->not_satisfied, lost(judgment, judged));
}

Status demur_decide_status(const Judgment *judgment, int32_t element,
                           Bdd domain) {
    const World *world = judgment->world;
    Diagram *diagram = world->model->diagram;
    const Judged *judged = &judgment->elements[element];
    switch (judged->role) {
    case ROLE_NONE:
    case ROLE_TAKEN_AS_MET:
    case ROLE_NOT_INVOKED:
        return STATUS_NOT_REACHED;
    case ROLE_NOT_REACHING:
    case ROLE_NOT_YET:
        return STATUS_DOES_NOT_APPLY;
    case ROLE_NOT_ENCODED:
        return STATUS_NOT_ENCODED;
    case ROLE_DECIDED:
    case ROLE_EXCEPTION:
        break;
    }
    if (judged->inert)
        return STATUS_DOES_NOT_APPLY;
#define ALWAYS(f) (demur_diagram_implies(diagram, domain, (f)) == BDD_TRUE)
    if (ALWAYS(judged->satisfied))
        return STATUS_SATISFIED;
    if (ALWAYS(judged->not_satisfied))
        return STATUS_NOT_SATISFIED;
    if (ALWAYS(judged->for_trial))
        return STATUS_FOR_TRIAL;
    if (ALWAYS(lost(judgment, judged)))
        return undetermined(world->stage,
                            world->model->book->elements[element].side);
    if (ALWAYS(demur_decide_true(judgment, element)))
        return STATUS_SATISFIED;
    if (ALWAYS(demur_decide_false(judgment, element)))
        return STATUS_NOT_SATISFIED;
    return STATUS_OPEN;
#undef ALWAYS
}
