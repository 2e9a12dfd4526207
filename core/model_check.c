#include "model.h"

#include "terms.h"

#include <string.h>

/* ---- constraints that no facts can satisfy ------------------------------- */

/* What numbers and dates say by themselves about the group. */
static Bdd terms_of(const Model *model, const Group *group) {
    Known none[model->book->fact_count + 1];
    memset(none, 0, sizeof none);
    bool cut = false;
    Bdd terms = group->compares ? demur_terms_group(model, group, none, &cut)
                                : BDD_TRUE;
    return cut ? BDD_TRUE : terms;
}

/* True if the group's constraints cannot hold together; those of which
 * `needed` is false are left out. */
static bool clash(const Model *model, const Group *group, Bdd terms,
                  const bool *needed) {
    Bdd function = terms;
    for (size_t c = 0; c < group->constraints.count; c++)
        if (needed[c])
            function = demur_diagram_and(
                model->diagram, function,
                model->constraints[group->constraints.items[c]]);
    return function == BDD_FALSE;
}

static Place place_of(const Constraint *constraint, const Diag *diag) {
    static const char word[] = "constraint";
    Place at = constraint->at;
    at.column = demur_diag_find_word(diag, at.file, at.line, 1, word);
    at.width = at.column > 0 ? (int32_t)strlen(word) : 0;
    return at;
}

/* Names a smallest set of constraints that clash: leaving out any one of them
 * would do. */
static void report_clash(const Model *model, const Group *group, Bdd terms,
                         Diag *diag) {
    const Indices *all = &group->constraints;
    bool needed[all->count];
    memset(needed, true, sizeof needed);
    size_t left = all->count;
    for (size_t c = all->count; c-- > 0;) {
        needed[c] = false;
        needed[c] = !clash(model, group, terms, needed);
        left -= !needed[c];
    }
    bool first = true;
    for (size_t c = 0; c < all->count; c++) {
        const Constraint *one = &model->book->constraints[all->items[c]];
        if (!needed[c])
            continue;
        if (first)
            demur_diag_report(diag, DIAG_NO_WORLD, place_of(one, diag),
                              "no facts can satisfy this constraint%s",
                              left > 1 ? " together with those that follow"
                                       : "");
        else
            demur_diag_also(diag, place_of(one, diag), "%s", one->words);
        first = false;
    }
    demur_diag_hint(diag, left > 1 ? "without any one of them there would be "
                                     "facts for the others"
                                   : "a constraint says what cannot be "
                                     "otherwise; this leaves nothing possible");
}

/* The terms stay: every supposition asks for them again. */
static bool check_group(const Model *model, const Group *group, Diag *diag) {
    Bdd terms = terms_of(model, group);
    uint32_t mark = demur_diagram_mark(model->diagram);
    bool good =
        demur_diagram_and(model->diagram, group->diagram, terms) != BDD_FALSE ||
        demur_diagram_full(model->diagram);
    if (!good)
        report_clash(model, group, terms, diag);
    demur_diagram_release(model->diagram, mark);
    return good;
}

/* ---- all of it ----------------------------------------------------------- */

static bool too_large(const Model *model, Diag *diag) {
    if (!demur_diagram_full(model->diagram))
        return false;
    demur_diag_report(
        diag, DIAG_TOO_MANY_NODES, NOWHERE,
        "the formulas of the rule book are too large to work out");
    return true;
}

bool demur_model_check(const Model *model, Diag *diag) {
    if (too_large(model, diag))
        return false;
    bool good = true;
    for (size_t g = 0; g < model->group_count; g++)
        good = check_group(model, &model->groups[g], diag) && good;
    return !too_large(model, diag) && good;
}
