#include "draft.h"

#include <string.h>

/* ---- what an element needs ----------------------------------------------- */

/* Visits every element that `formula` mentions; `positive` is false below none
 * and below the exceptions of unless. */
typedef void Visit(void *user, int32_t element, bool positive);

typedef struct Walk {
    const Book *book;
    Visit *visit;
    void *user;
} Walk;

static void walk_version(const Walk *walk, int32_t statute, int32_t version,
                         bool positive) {
    int32_t element =
        walk->book->statutes[statute].versions[version].retroactive_if;
    if (element >= 0)
        walk->visit(walk->user, element, positive);
}

/* Formulas are at most as deep as rules_formula.c lets them be. */
static void walk_formula(const Walk *walk, const Formula *formula,
                         bool positive) {
    if (formula == NULL)
        return;
    if (formula->kind == FORMULA_ELEMENT)
        walk->visit(walk->user, formula->index, positive);
    if (formula->kind == FORMULA_VERSION)
        walk_version(walk, formula->index, formula->number, positive);
    for (size_t i = 0; i < formula->part_count; i++) {
        bool turned = formula->kind == FORMULA_NONE ||
                      (formula->kind == FORMULA_UNLESS && i > 0);
        walk_formula(walk, formula->parts[i], positive != turned);
    }
}

static void walk_element(const Walk *walk, int32_t number) {
    const Element *element = &walk->book->elements[number];
    walk_formula(walk, element->test, true);
    for (size_t i = 0; i < element->reading_count; i++)
        walk_formula(walk, element->readings[i].test, true);
    for (size_t i = 0; i < element->unless_count; i++)
        walk_formula(walk, element->unless[i], false);
    if (element->version >= 0)
        walk_version(walk, element->statute, element->version, true);
}

/* ---- the order ----------------------------------------------------------- */

/* Depth first with a stack of its own: a chain of elements may be as long as
 * the rule book. */
typedef struct Frame {
    int32_t element;
    Indices parts;
    size_t next;
} Frame;

typedef struct Sorter {
    Draft *draft;
    Frame *stack;
    size_t depth;
    enum { UNSEEN, OPEN, DONE } * state;
    size_t done;
    bool circular;
} Sorter;

typedef struct Parts {
    Arena *arena;
    Indices *list;
} Parts;

static void note_part(void *user, int32_t element, bool positive) {
    (void)positive;
    const Parts *parts = user;
    DEMUR_PUSH(parts->arena, parts->list->items, parts->list->count, element);
}

static void enter(Sorter *sorter, int32_t element) {
    const Draft *draft = sorter->draft;
    Frame frame = {.element = element};
    Parts parts = {draft->scratch, &frame.parts};
    Walk walk = {draft->book, note_part, &parts};
    walk_element(&walk, element);
    sorter->state[element] = OPEN;
    DEMUR_PUSH(draft->scratch, sorter->stack, sorter->depth, frame);
}

static void report_circle(Sorter *sorter, int32_t element) {
    enum { MOST_SHOWN = 20 };
    Draft *draft = sorter->draft;
    const Element *elements = draft->book->elements;
    const Element *first = &elements[element];
    size_t from = sorter->depth;
    while (from > 0 && sorter->stack[from - 1].element != element)
        from--;
    sorter->circular = true;
    if (!demur_draft_error(draft, DIAG_CYCLE, first->at, first->id,
                           "`%s` depends on itself", first->id))
        return;
    for (size_t i = from; i < sorter->depth && i < from + MOST_SHOWN; i++) {
        const Element *next = &elements[sorter->stack[i].element];
        demur_diag_also(draft->diag,
                        demur_draft_place(draft, next->at, next->id),
                        "through `%s`", next->id);
    }
}

static void step(Sorter *sorter) {
    Frame *top = &sorter->stack[sorter->depth - 1];
    if (top->next == top->parts.count) {
        sorter->state[top->element] = DONE;
        sorter->draft->book->order[sorter->done++] = top->element;
        sorter->depth--;
        return;
    }
    int32_t part = top->parts.items[top->next++];
    if (sorter->state[part] == OPEN)
        report_circle(sorter, part);
    else if (sorter->state[part] == UNSEEN)
        enter(sorter, part);
}

/* False if elements depend on themselves. */
static bool order_elements(Draft *draft) {
    Book *book = draft->book;
    Sorter sorter = {.draft = draft};
    book->order = demur_arena_array(book->arena, book->element_count,
                                    sizeof *book->order);
    sorter.state = demur_arena_array(draft->scratch, book->element_count,
                                     sizeof *sorter.state);
    for (size_t i = 0; i < book->element_count; i++) {
        if (sorter.state[i] == UNSEEN)
            enter(&sorter, (int32_t)i);
        while (sorter.depth > 0)
            step(&sorter);
    }
    return !sorter.circular;
}

/* ---- burdens ------------------------------------------------------------- */

/* Who it helps that an element is true; an element may be used both ways. */
enum { HELPS_PLAINTIFF = 1, HELPS_DEFENDANT = 2 };

typedef struct Use {
    unsigned helps;
    Side above;     /* the bearer of what uses it */
    int32_t parent; /* the first that uses it, or -1 */
    bool listed;    /* by a claim */
    bool differ;    /* what uses it has different bearers */
    int32_t other;  /* a user with another bearer */
} Use;

typedef struct Burdens {
    Draft *draft;
    Use *uses;
    int32_t parent;
} Burdens;

static unsigned turned(unsigned helps) {
    return (helps & HELPS_PLAINTIFF ? (unsigned)HELPS_DEFENDANT : 0U) |
           (helps & HELPS_DEFENDANT ? (unsigned)HELPS_PLAINTIFF : 0U);
}

static void add_use(Use *use, Side above, unsigned helps, int32_t parent) {
    use->helps |= helps;
    if (use->above == SIDE_NONE) {
        use->above = above;
        use->parent = parent;
    } else if (use->above != above && !use->differ) {
        use->differ = true;
        use->other = parent;
    }
}

static void pass_down(void *user, int32_t element, bool positive) {
    const Burdens *burdens = user;
    const Element *parent = &burdens->draft->book->elements[burdens->parent];
    unsigned helps = burdens->uses[burdens->parent].helps;
    add_use(&burdens->uses[element], parent->side,
            positive ? helps : turned(helps), burdens->parent);
}

/* A claim's elements are the plaintiff's to show, a defense the defendant's. */
static void add_roots(const Burdens *burdens) {
    const Book *book = burdens->draft->book;
    for (size_t c = 0; c < book->claim_count; c++) {
        const Indices *elements = &book->claims[c].elements;
        for (size_t i = 0; i < elements->count; i++) {
            Use *use = &burdens->uses[elements->items[i]];
            add_use(use, SIDE_PLAINTIFF, HELPS_PLAINTIFF, -1);
            use->listed = true;
        }
    }
    for (size_t i = 0; i < book->element_count; i++)
        if (book->elements[i].kind == ELEMENT_DEFENSE)
            add_use(&burdens->uses[i], SIDE_DEFENDANT, HELPS_DEFENDANT, -1);
}

static const char *user_name(const Book *book, int32_t parent) {
    return parent < 0 ? "a claim" : book->elements[parent].id;
}

static void report_differ(Draft *draft, const Element *element,
                          const Use *use) {
    const Book *book = draft->book;
    if (!demur_draft_error(
            draft, DIAG_BAD_BURDEN, element->at, element->id,
            "`%s` has no burden of its own, and what uses it "
            "has different ones: %s (%s), %s (%s)",
            element->id, user_name(book, use->parent),
            demur_side_word(use->above), user_name(book, use->other),
            demur_side_word(use->above == SIDE_PLAINTIFF ? SIDE_DEFENDANT
                                                         : SIDE_PLAINTIFF)))
        return;
    demur_diag_hint(draft->diag, "give it burden = \"plaintiff\" or "
                                 "\"defendant\"");
}

static void assign(Burdens *burdens, int32_t number) {
    Draft *draft = burdens->draft;
    Element *element = &draft->book->elements[number];
    Use *use = &burdens->uses[number];
    bool own = element->burden != SIDE_NONE;
    element->side = own                       ? element->burden
                    : use->above != SIDE_NONE ? use->above
                                              : SIDE_PLAINTIFF;
    if (use->helps == 0)
        use->helps =
            element->side == SIDE_PLAINTIFF ? HELPS_PLAINTIFF : HELPS_DEFENDANT;
    if (use->differ && !own)
        report_differ(draft, element, use);
    bool other_bearer = own && use->above != SIDE_NONE &&
                        (use->differ || element->burden != use->above);
    element->helps_plaintiff = (use->helps & HELPS_PLAINTIFF) != 0;
    element->closed =
        use->listed || element->kind != ELEMENT_ELEMENT || other_bearer;
    if (element->closed && use->helps == (HELPS_PLAINTIFF | HELPS_DEFENDANT))
        demur_draft_error(draft, DIAG_BAD_BURDEN, element->at, element->id,
                          "`%s` helps the plaintiff in one place and the "
                          "defendant in another, so it cannot be closed "
                          "against its bearer",
                          element->id);
    burdens->parent = number;
    Walk walk = {draft->book, pass_down, burdens};
    walk_element(&walk, number);
}

void demur_draft_order(Draft *draft) {
    const Book *book = draft->book;
    if (!order_elements(draft))
        return;
    Burdens burdens = {.draft = draft};
    burdens.uses = demur_arena_array(draft->scratch, book->element_count,
                                     sizeof *burdens.uses);
    add_roots(&burdens);
    for (size_t i = book->element_count; i-- > 0;)
        assign(&burdens, book->order[i]);
}
