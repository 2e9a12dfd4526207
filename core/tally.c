#include "tally.h"

Bdd demur_tally_both(const Tally *tally, Bdd a, Bdd b) {
    return demur_diagram_and(tally->diagram, a, b);
}

Bdd demur_tally_either(const Tally *tally, Bdd a, Bdd b) {
    return demur_diagram_or(tally->diagram, a, b);
}

Bdd demur_tally_not(const Tally *tally, Bdd a) {
    return demur_diagram_not(tally->diagram, a);
}

const Judged *demur_tally_judged(const Tally *tally, int32_t element) {
    return &tally->judgment->elements[element];
}

bool demur_tally_in_issue(const Tally *tally, int32_t element) {
    Role role = tally->judgment->roles[element];
    return role == ROLE_DECIDED || role == ROLE_EXCEPTION;
}

/* The claim, and what bars it, as functions of law and open facts. */
void demur_tally_formulas(const Tally *tally, Bdd *claim, Bdd *bar) {
    *claim = BDD_TRUE;
    *bar = BDD_FALSE;
    for (size_t i = 0; i < tally->elements.count; i++)
        *claim = demur_tally_both(
            tally, *claim,
            demur_tally_judged(tally, tally->elements.items[i])->formula);
    for (size_t i = 0; i < tally->defenses.count; i++)
        *bar = demur_tally_either(
            tally, *bar,
            demur_tally_judged(tally, tally->defenses.items[i])->formula);
}
