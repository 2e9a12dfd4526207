#include "flips_inner.h"

#include <string.h>

static int32_t place_of(const Selection *selection, int32_t reading) {
    for (size_t c = 0; c < selection->candidate_count; c++)
        if (selection->candidates[c].reading == reading)
            return (int32_t)c;
    return -1;
}

static void add_candidate(Selection *selection, int32_t reading, Arena *arena) {
    Candidate candidate = {.reading = reading};
    if (place_of(selection, reading) < 0)
        DEMUR_PUSH(arena, selection->candidates, selection->candidate_count,
                   candidate);
}

/* The candidates that it has without any change come first. */
static size_t add_usual(Selection *wide, const Selection *usual, Arena *arena) {
    if (usual->reading >= 0)
        add_candidate(wide, usual->reading, arena);
    for (size_t c = 0; usual->reading < 0 && c < usual->candidate_count; c++)
        add_candidate(wide, usual->candidates[c].reading, arena);
    return wide->candidate_count;
}

static bool can_adopt(const Changes *changes, int32_t element) {
    for (size_t i = 0; i < changes->count; i++)
        if (changes->items[i].fact < 0 && changes->items[i].element == element)
            return true;
    return false;
}

static void widen(Openings *openings, int32_t element, Arena *arena) {
    const Hunt *hunt = openings->hunt;
    const Changes *changes = &hunt->to->changes;
    Selection *wide = &openings->selections[element];
    *wide = (Selection){.governs = GOVERNS_OPEN, .reading = -1};
    size_t usual = add_usual(wide, &hunt->base->selections[element], arena);
    for (size_t i = 0; i < changes->count; i++)
        if (changes->items[i].fact < 0 && changes->items[i].element == element)
            add_candidate(wide, changes->items[i].reading, arena);
    Bdd open = BDD_FALSE;
    for (size_t c = 0; c < usual; c++)
        open = demur_diagram_or(
            hunt->model->diagram, open,
            demur_model_choice(hunt->model, element, c, wide->candidate_count));
    openings->usual[openings->elements.count] = open;
    DEMUR_PUSH(arena, openings->elements.items, openings->elements.count,
               element);
}

void demur_hunt_open(Openings *openings, const Hunt *hunt, Arena *arena) {
    size_t count = hunt->book->element_count;
    *openings = (Openings){.hunt = hunt};
    openings->selections =
        demur_arena_array(arena, count, sizeof *openings->selections);
    openings->usual = demur_arena_array(arena, count, sizeof(Bdd));
    memcpy(openings->selections, hunt->base->selections,
           count * sizeof *openings->selections);
    for (size_t e = 0; e < count; e++)
        if (can_adopt(&hunt->to->changes, (int32_t)e))
            widen(openings, (int32_t)e, arena);
    openings->any = openings->elements.count > 0;
}

/* What the element's law may be with the changes. */
static Bdd law_of(const Openings *openings, size_t number,
                  const ChangeSet *set) {
    int32_t element = openings->elements.items[number];
    const Selection *wide = &openings->selections[element];
    for (size_t i = 0; i < set->count; i++)
        if (set->items[i]->fact < 0 && set->items[i]->element == element)
            return demur_model_choice(
                openings->hunt->model, element,
                (size_t)place_of(wide, set->items[i]->reading),
                wide->candidate_count);
    return openings->usual[number];
}

Bdd demur_hunt_law(const Openings *openings, const ChangeSet *set) {
    Bdd law = BDD_TRUE;
    for (size_t i = openings->elements.count; i-- > 0;)
        law = demur_diagram_and(openings->hunt->model->diagram,
                                law_of(openings, i, set), law);
    return law;
}

/* ---- versions ------------------------------------------------------------ */

/* Of an element's formula: a reading to adopt, a version whose application is
 * open, and a fact of the version's group. */
static bool mixes(const World *world, const uint8_t *in) {
    const Model *model = world->model;
    bool reading = false, versions[model->group_count + 1];
    memset(versions, false, sizeof versions);
    for (uint32_t v = 0; v < model->variable_count; v++)
        reading |= in[v] && world->law[v] && model->atom_of[v] < 0;
    for (size_t a = 0; reading && a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (atom->version && atom->group >= 0 && in[atom->variable])
            versions[atom->group] = true;
    }
    for (size_t a = 0; reading && a < model->atom_count; a++) {
        const Atom *atom = &model->atoms[a];
        if (!atom->version && atom->group >= 0 && versions[atom->group] &&
            in[atom->variable])
            return true;
    }
    return false;
}

bool demur_hunt_entangled(const Judgment *judgment) {
    const World *world = judgment->world;
    const Model *model = world->model;
    for (size_t e = 0; e < model->book->element_count; e++) {
        uint8_t in[model->variable_count];
        memset(in, 0, sizeof in);
        demur_diagram_support(model->diagram, judgment->elements[e].formula,
                              in);
        if (mixes(world, in))
            return true;
    }
    return false;
}
