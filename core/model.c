#include "model.h"

#include <assert.h>
#include <string.h>

/* Diagrams are walked by recursion, one level for each variable: their number
 * bounds the stack. Steps: what loading may cost, about two seconds. */
enum { NODE_BUDGET = 1 << 20, MOST_VARIABLES = 1 << 14, STEPS = 25000000 };

int32_t demur_model_compare_atom(const Model *model, int32_t compare) {
    return (int32_t)model->book->fact_count + compare;
}

static int32_t version_number(const Model *model, int32_t statute,
                              int32_t version) {
    return model->first_version[statute] + version;
}

int32_t demur_model_version_atom(const Model *model, int32_t statute,
                                 int32_t version) {
    const Book *book = model->book;
    return (int32_t)(book->fact_count + book->compare_count) +
           version_number(model, statute, version);
}

uint32_t demur_model_version_variable(const Model *model, int32_t statute,
                                      int32_t version) {
    return model->version_variable +
           (uint32_t)version_number(model, statute, version);
}

/* ---- atoms --------------------------------------------------------------- */

static void make_version_atom(Model *model, int32_t statute, int32_t number) {
    const Version *version = &model->book->statutes[statute].versions[number];
    Atom *atom =
        &model->atoms[demur_model_version_atom(model, statute, number)];
    atom->fact = model->conduct;
    atom->version = true;
    atom->compare = (Compare){.fact = model->conduct,
                              .other = -1,
                              .how = COMPARE_AT_LEAST,
                              .constant = version->from};
    atom->statute = statute;
    atom->number = number;
}

static void make_atoms(Model *model) {
    const Book *book = model->book;
    model->first_version = demur_arena_array(model->arena, book->statute_count,
                                             sizeof *model->first_version);
    for (size_t s = 0; s < book->statute_count; s++) {
        model->first_version[s] = (int32_t)model->version_count;
        model->version_count += book->statutes[s].version_count;
    }
    model->atom_count =
        book->fact_count + book->compare_count + model->version_count;
    model->atoms =
        demur_arena_array(model->arena, model->atom_count, sizeof(Atom));
    for (size_t a = 0; a < model->atom_count; a++)
        model->atoms[a] = (Atom){.fact = -1, .other = -1, .group = -1};
    for (size_t f = 0; f < book->fact_count; f++) {
        model->atoms[f].fact = (int32_t)f;
        model->atoms[f].proposition = book->facts[f].type == FACT_PROPOSITION;
    }
    for (size_t c = 0; c < book->compare_count; c++) {
        Atom *atom = &model->atoms[book->fact_count + c];
        atom->compare = book->compares[c];
        atom->fact = atom->compare.fact;
        atom->other = atom->compare.other;
    }
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t v = 0; v < book->statutes[s].version_count; v++)
            make_version_atom(model, (int32_t)s, (int32_t)v);
}

/* ---- the order of the variables ------------------------------------------ */

/* Depth-first from the claims: related facts become neighbours, on which the
 * size of the diagrams depends more than on anything else. */
typedef struct Numbering {
    Model *model;
    uint32_t next;
    bool *element_seen;
} Numbering;

static void number_fact(Numbering *numbering, int32_t fact) {
    if (fact >= 0 && numbering->model->left_out[fact] == 0)
        numbering->model->left_out[fact] = numbering->next++;
}

static void number_atom(Numbering *numbering, int32_t index) {
    Atom *atom = &numbering->model->atoms[index];
    bool holder = index < (int32_t)numbering->model->book->fact_count &&
                  !atom->proposition;
    if (atom->variable != 0 || holder)
        return;
    atom->variable = numbering->next++;
    number_fact(numbering, atom->fact);
    number_fact(numbering, atom->other);
}

static void number_element(Numbering *numbering, int32_t index);

static void number_formula(Numbering *numbering, const Formula *formula) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_FACT)
        number_atom(numbering, formula->index);
    else if (formula->kind == FORMULA_COMPARE)
        number_atom(numbering,
                    demur_model_compare_atom(numbering->model, formula->index));
    else if (formula->kind == FORMULA_ELEMENT)
        number_element(numbering, formula->index);
    for (size_t i = 0; i < formula->part_count; i++)
        number_formula(numbering, formula->parts[i]);
}

static void number_element(Numbering *numbering, int32_t index) {
    if (numbering->element_seen[index])
        return;
    numbering->element_seen[index] = true;
    const Element *element = &numbering->model->book->elements[index];
    numbering->model->first_bit[index] = numbering->next;
    if (element->reading_count > 1)
        numbering->next += (uint32_t)element->reading_count - 1;
    number_formula(numbering, element->test);
    for (size_t r = 0; r < element->reading_count; r++)
        number_formula(numbering, element->readings[r].test);
    for (size_t u = 0; u < element->unless_count; u++)
        number_formula(numbering, element->unless[u]);
}

static void number_all(Numbering *numbering) {
    const Model *model = numbering->model;
    const Book *book = model->book;
    for (size_t c = 0; c < book->claim_count; c++)
        for (size_t e = 0; e < book->claims[c].elements.count; e++)
            number_element(numbering, book->claims[c].elements.items[e]);
    for (size_t e = 0; e < book->element_count; e++)
        number_element(numbering, (int32_t)e);
    for (size_t c = 0; c < book->constraint_count; c++)
        number_formula(numbering, book->constraints[c].formula);
    for (size_t a = 0; a < model->atom_count; a++)
        number_atom(numbering, (int32_t)a);
    for (size_t f = 0; f < book->fact_count; f++)
        number_fact(numbering, (int32_t)f);
}

/* Elements and versions stand at the root (each is soon replaced by its
 * function), then the atoms, an element's reading bits before its own: so
 * elements that share nothing add up and do not multiply. Variable 0 is kept
 * unused so that 0 can mean "not numbered". */
static void number_variables(Model *model) {
    const Book *book = model->book;
    Numbering numbering = {.model = model, .next = 1};
    numbering.element_seen =
        demur_arena_array(model->arena, book->element_count, sizeof(bool));
    model->first_bit = demur_arena_array(model->arena, book->element_count,
                                         sizeof *model->first_bit);
    model->element_variable = demur_arena_array(
        model->arena, book->element_count, sizeof *model->element_variable);
    model->left_out = demur_arena_array(model->arena, book->fact_count,
                                        sizeof *model->left_out);
    for (size_t e = 0; e < book->element_count; e++)
        model->element_variable[e] = numbering.next++;
    model->version_variable = numbering.next;
    numbering.next += (uint32_t)model->version_count;
    number_all(&numbering);
    model->variable_count = numbering.next;
    model->atom_of = demur_arena_array(model->arena, model->variable_count,
                                       sizeof *model->atom_of);
    memset(model->atom_of, 0xFF,
           model->variable_count * sizeof *model->atom_of);
    for (size_t a = 0; a < model->atom_count; a++)
        if (model->atoms[a].variable != 0)
            model->atom_of[model->atoms[a].variable] = (int32_t)a;
}

/* ---- formulas ------------------------------------------------------------ */

static Bdd build(Model *model, const Formula *formula);

static Bdd build_all(Model *model, const Formula *formula, size_t from,
                     bool conjunction) {
    Bdd result = conjunction ? BDD_TRUE : BDD_FALSE;
    for (size_t i = formula->part_count; i-- > from;) {
        Bdd part = build(model, formula->parts[i]);
        result = conjunction ? demur_diagram_and(model->diagram, part, result)
                             : demur_diagram_or(model->diagram, part, result);
    }
    return result;
}

/* counts[k] is "at least k of the parts so far"; built from the last part. */
static Bdd build_at_least(Model *model, const Formula *formula) {
    size_t wanted = (size_t)formula->number;
    Bdd *counts = demur_arena_array(model->arena, wanted + 1, sizeof *counts);
    counts[0] = BDD_TRUE;
    for (size_t k = 1; k <= wanted; k++)
        counts[k] = BDD_FALSE;
    for (size_t i = formula->part_count; i-- > 0;) {
        Bdd part = build(model, formula->parts[i]);
        for (size_t k = wanted; k > 0; k--)
            counts[k] = demur_diagram_ite(model->diagram, part, counts[k - 1],
                                          counts[k]);
    }
    return counts[wanted];
}

static Bdd atom_variable(Model *model, int32_t atom) {
    return demur_diagram_variable(model->diagram, model->atoms[atom].variable);
}

static Bdd build(Model *model, const Formula *formula) {
    Diagram *diagram = model->diagram;
    switch (formula->kind) {
    case FORMULA_FACT:
        return atom_variable(model, formula->index);
    case FORMULA_COMPARE:
        return atom_variable(model,
                             demur_model_compare_atom(model, formula->index));
    case FORMULA_ELEMENT:
        return demur_diagram_variable(diagram,
                                      model->element_variable[formula->index]);
    case FORMULA_VERSION:
        return demur_diagram_variable(
            diagram, demur_model_version_variable(model, formula->index,
                                                  formula->number));
    case FORMULA_CONSTANT:
        return formula->number != 0 ? BDD_TRUE : BDD_FALSE;
    case FORMULA_ALL:
        return build_all(model, formula, 0, true);
    case FORMULA_ANY:
        return build_all(model, formula, 0, false);
    case FORMULA_NONE:
        return demur_diagram_not(diagram, build_all(model, formula, 0, false));
    case FORMULA_AT_LEAST:
        return build_at_least(model, formula);
    case FORMULA_UNLESS:
        return demur_diagram_and(
            diagram, build(model, formula->parts[0]),
            demur_diagram_not(diagram, build_all(model, formula, 1, false)));
    case FORMULA_IMPLIES:
        return demur_diagram_implies(diagram, build(model, formula->parts[0]),
                                     build(model, formula->parts[1]));
    }
    assert(0 && "a formula of no kind");
    return BDD_FALSE;
}

Bdd demur_model_test(const Model *model, int32_t element, int32_t reading) {
    return model->tests[element][reading];
}

/* "None of the exceptions applies" of a test that is itself an `unless`. */
static Bdd spared_by(Model *model, const Formula *test) {
    if (test == NULL || test->kind != FORMULA_UNLESS)
        return BDD_TRUE;
    return demur_diagram_not(model->diagram, build_all(model, test, 1, false));
}

/* Everything is built before the first question: what a question builds is
 * released afterwards. */
static void build_element(Model *model, size_t index) {
    const Element *element = &model->book->elements[index];
    Bdd spared = BDD_TRUE;
    for (size_t u = 0; u < element->unless_count; u++)
        spared = demur_diagram_and(
            model->diagram, spared,
            demur_diagram_not(model->diagram,
                              build(model, element->unless[u])));
    model->exceptions[index] = demur_diagram_and(
        model->diagram, spared, spared_by(model, element->test));
    size_t count = element->reading_count == 0 ? 1 : element->reading_count;
    model->tests[index] = demur_arena_array(model->arena, count, sizeof(Bdd));
    for (size_t r = 0; r < count; r++) {
        const Formula *test = element->reading_count == 0
                                  ? element->test
                                  : element->readings[r].test;
        Bdd rule = test == NULL ? BDD_TRUE : build(model, test);
        model->tests[index][r] =
            demur_diagram_and(model->diagram, rule, spared);
    }
}

static void build_tests(Model *model) {
    size_t count = model->book->element_count;
    model->tests = demur_arena_array(model->arena, count, sizeof *model->tests);
    model->exceptions =
        demur_arena_array(model->arena, count, sizeof *model->exceptions);
    for (size_t e = 0; e < count; e++)
        build_element(model, e);
}

/* Candidate i of n is chosen where its bit is the first that is set; the last
 * one where none is. Every assignment of the bits chooses exactly one. */
Bdd demur_model_choice(Model *model, int32_t element, size_t candidate,
                       size_t count) {
    Bdd chosen = BDD_TRUE;
    for (size_t i = 0; i <= candidate && i + 1 < count; i++) {
        Bdd bit = demur_diagram_variable(
            model->diagram, model->first_bit[element] + (uint32_t)i);
        if (i < candidate)
            bit = demur_diagram_not(model->diagram, bit);
        chosen = demur_diagram_and(model->diagram, chosen, bit);
    }
    return chosen;
}

/* ---- the whole ----------------------------------------------------------- */

static void build_constraints(Model *model) {
    const Book *book = model->book;
    model->constraints = demur_arena_array(model->arena, book->constraint_count,
                                           sizeof *model->constraints);
    for (size_t c = 0; c < book->constraint_count; c++)
        model->constraints[c] = build(model, book->constraints[c].formula);
}

static void build_diagrams(Model *model) {
    model->diagram = demur_diagram_new(model->variable_count, NODE_BUDGET);
    demur_diagram_allow(model->diagram, STEPS);
    build_tests(model);
    build_constraints(model);
    demur_model_group(model);
}

Model *demur_model_new(const Book *book, Diag *diag) {
    Arena *arena = demur_arena_new();
    Model *model = demur_arena_alloc(arena, sizeof *model);
    *model = (Model){.book = book, .arena = arena};
    model->conduct = demur_book_fact(book, "conduct");
    make_atoms(model);
    number_variables(model);
    if (model->variable_count <= MOST_VARIABLES)
        build_diagrams(model);
    else
        demur_diag_report(diag, DIAG_TOO_MANY_PARTS, NOWHERE,
                          "the rule book has more than %d facts, comparisons, "
                          "elements, readings and versions",
                          MOST_VARIABLES);
    if (model->diagram != NULL && demur_model_check(model, diag))
        return model;
    demur_model_free(model);
    return NULL;
}

void demur_model_free(Model *model) {
    if (model == NULL)
        return;
    demur_diagram_free(model->diagram);
    demur_arena_free(model->arena);
}
