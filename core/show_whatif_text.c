#include "show_text_change.h"

enum { FEW = 12 }; /* single sets or lines of one list, unless all is shown */

static void heading(Page *page, const char *text) {
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_paint(&page->flow, PAINT_STRONG);
    demur_flow_text(&page->flow, text);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

static const char *name_of(Page *page, const Answer *answer, int32_t place) {
    return demur_page_name(page, answer->elements[place].element->id);
}

static const char *names_of(Page *page, const Answer *answer,
                            const Indices *places) {
    const char *text = "";
    for (size_t i = 0; i < places->count; i++)
        text = demur_arena_join(page->arena, text,
                                i + 1 < places->count ? ", " : " and ",
                                name_of(page, answer, places->items[i]));
    return text;
}

static size_t shown(const Page *page, size_t count) {
    return page->show->full || count <= FEW + 1 ? count : FEW;
}

static void write_rest(Page *page, int indent, size_t count) {
    if (shown(page, count) < count)
        demur_page_paragraph(page, indent, indent + 2,
                             demur_arena_format(page->arena,
                                                "and %zu more (--full)",
                                                count - shown(page, count)));
}

/* ---- sentences ----------------------------------------------------------- */

static void write_remarks(Page *page, const Change *change,
                          const Indices *withdrawn) {
    const char *text = demur_page_change_remarks(page, change, withdrawn);
    if (text == NULL)
        return;
    demur_flow_paint(&page->flow, PAINT_FAINT);
    demur_flow_format(&page->flow, " [%s]", text);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
}

/* "If …, and if …": what was changed together, with its remarks. */
static void write_conditions(Page *page, const Answer *answer,
                             const Flip *flip) {
    static const Indices none = {0};
    size_t count = flip->changes.count;
    demur_flow_open(&page->flow, 2, 4);
    for (size_t i = 0; i < count; i++) {
        const Change *change = flip->changes.items[i];
        demur_flow_format(&page->flow, "%s%s", i == 0 ? "If " : ", and if ",
                          demur_page_change(page, answer, change));
        write_remarks(page, change, i + 1 < count ? &none : &flip->withdrawn);
    }
    demur_flow_text(&page->flow, ", ");
}

static void write_shifts(Page *page, const Answer *answer, const Flip *flip) {
    for (size_t i = 0; i < flip->shift_count; i++) {
        int32_t place = flip->shifts[i].element;
        if (demur_indices_has(&flip->through, place))
            demur_flow_format(&page->flow, "%s, ",
                              demur_page_shift(page, answer, &flip->shifts[i]));
    }
}

static void write_flip(Page *page, const Answer *answer, const Flip *flip) {
    write_conditions(page, answer, flip);
    write_shifts(page, answer, flip);
    demur_flow_format(&page->flow, "%s%s.", flip->shift_count > 0 ? "and " : "",
                      demur_page_would(flip->outcome, false));
    demur_flow_close(&page->flow);
}

/* The grounds that remain say why the outcome stays. */
static void write_still(Page *page, const Answer *answer, const Flip *flip) {
    const char *before = "";
    for (size_t i = 0; i < flip->grounds.count; i++) {
        const char *id = flip->grounds.items[i];
        const ElementResult *element = demur_answer_element(answer, id);
        bool bars = element->element->kind == ELEMENT_DEFENSE;
        if (!demur_strings_has(&answer->grounds, id))
            continue;
        demur_flow_format(&page->flow, "%s%s would still %s", before,
                          demur_page_name(page, id),
                          bars ? "bar the claim" : "fail");
        before = " and ";
    }
    if (before[0] == '\0')
        demur_flow_text(&page->flow, demur_page_would(flip->outcome, true));
    demur_flow_text(&page->flow, ".");
}

static void write_near(Page *page, const Answer *answer, const Flip *flip) {
    write_conditions(page, answer, flip);
    write_shifts(page, answer, flip);
    demur_flow_text(&page->flow, "but ");
    write_still(page, answer, flip);
    demur_flow_close(&page->flow);
}

/* ---- groups -------------------------------------------------------------- */

static void write_choice(Page *page, const Answer *answer,
                         const FlipGroup *group, int which) {
    const ChangeList *list = &group->choice[which];
    if (list->roots.count > 0)
        demur_page_paragraph(
            page, 2, 4,
            demur_arena_format(page->arena,
                               "%s:", names_of(page, answer, &list->roots)));
    else
        demur_page_paragraph(page, 2, 4,
                             which == 0 ? "one of:" : "with one of:");
    for (size_t i = 0; i < shown(page, list->count); i++) {
        const Change *change = list->items[i];
        demur_flow_open(&page->flow, 4, 6);
        demur_flow_format(&page->flow, "- %s",
                          demur_page_change(page, answer, change));
        write_remarks(page, change, &change->withdrawn);
        demur_flow_close(&page->flow);
    }
    write_rest(page, 4, list->count);
}

static void write_pairs(Page *page, const Answer *answer,
                        const FlipGroup *group) {
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(
        &page->flow, "If one of each list were so (%zu pairs), %s.",
        group->flip_count, demur_page_would(group->outcome, false));
    demur_flow_close(&page->flow);
    write_choice(page, answer, group, 0);
    write_choice(page, answer, group, 1);
}

static void write_group(Page *page, const Answer *answer,
                        const FlipGroup *group) {
    static const char *const sizes[] = {"", "One change", "Two changes",
                                        "Three changes"};
    const char *through =
        group->roots.count == 0
            ? ""
            : demur_arena_format(page->arena, " through %s",
                                 names_of(page, answer, &group->roots));
    heading(page, demur_arena_format(page->arena, "%s%s", sizes[group->size],
                                     through));
    if (group->choice[0].count > 0) {
        write_pairs(page, answer, group);
        return;
    }
    for (size_t i = 0; i < shown(page, group->flip_count); i++)
        write_flip(page, answer, group->flips[i]);
    write_rest(page, 2, group->flip_count);
}

/* ---- the whole ----------------------------------------------------------- */

static size_t count_of(const FlipAnswer *found, size_t size) {
    size_t count = 0;
    for (size_t i = 0; i < found->flips.count; i++)
        count += found->flips.items[i].changes.count == size;
    return count;
}

static void write_sizes(Page *page, const Flips *flips,
                        const FlipAnswer *found) {
    static const char *const names[][2] = {{"", ""},
                                           {"single change", "single changes"},
                                           {"pair", "pairs"},
                                           {"set of three", "sets of three"}};
    for (size_t size = 1; size <= (size_t)flips->options.most; size++) {
        size_t count = count_of(found, size);
        demur_flow_text(&page->flow, size == 1 ? ": " : ", ");
        if (count == 0)
            demur_flow_format(&page->flow, "no %s", names[size][0]);
        else
            demur_flow_format(&page->flow, "%zu %s", count,
                              names[size][count != 1]);
    }
}

/* "open, survives and dismissed": how a claim can come out here. */
static const char *outcomes_of(Page *page, const FlipAnswer *found) {
    const char *text = "";
    for (size_t i = 0; i < found->outcome_count; i++)
        text = demur_arena_join(
            page->arena, text, i + 1 < found->outcome_count ? ", " : " and ",
            demur_page_name(page, demur_outcome_word(found->outcomes[i])));
    return text;
}

static void write_not_sought(Page *page, const Flips *flips,
                             const FlipAnswer *found) {
    const char *to =
        demur_page_name(page, demur_outcome_word(flips->options.to));
    demur_page_paragraph(
        page, 0, 2,
        found->sought == SOUGHT_ALREADY
            ? demur_arena_format(page->arena,
                                 "\"%s\" is the outcome already: nothing was "
                                 "tried.",
                                 to)
            : demur_arena_format(page->arena,
                                 "\"%s\" is no outcome at this stage: those "
                                 "are %s. Nothing was tried.",
                                 to, outcomes_of(page, found)));
}

static void write_cut(Page *page, const FlipAnswer *found) {
    static const char *const done[] = {
        "some single changes were not tried",
        "all single changes were tried, and not all pairs",
        "all single changes and pairs were tried, and not all sets of three"};
    demur_page_paragraph(
        page, 0, 2,
        demur_arena_format(page->arena,
                           "The search was cut at its limit of %d million "
                           "steps: %s. There may be more sets.",
                           FLIP_STEPS / 1000000, done[found->whole]));
}

static void write_count(Page *page, const Flips *flips,
                        const FlipAnswer *found) {
    Outcome to = flips->options.to;
    demur_flow_open(&page->flow, 0, 2);
    if (to == OUTCOME_COUNT)
        demur_flow_text(&page->flow, "What would change that");
    else
        demur_flow_format(&page->flow, "What would lead to \"%s\"",
                          demur_page_name(page, demur_outcome_word(to)));
    write_sizes(page, flips, found);
    demur_flow_format(&page->flow,
                      ". (%zu changes to facts and readings in issue were "
                      "tried; what is listed was decided again.)",
                      found->changes.count);
    demur_flow_close(&page->flow);
    if (found->cut)
        write_cut(page, found);
}

static void write_weakest(Page *page, const FlipAnswer *found) {
    if (found->weakest.count == 0)
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_format(&page->flow, "Weakest: %s, in %zu of %zu smallest sets.",
                      names_of(page, found->answer, &found->weakest),
                      found->weakest_count, found->smallest_count);
    demur_flow_close(&page->flow);
}

/* What moves an element away from another outcome is counted. */
static void write_misses(Page *page, const FlipAnswer *found) {
    const FlipList *near = &found->near;
    size_t nearer = shown(page, found->nearer);
    size_t listed = page->show->full ? near->count : nearer;
    if (listed > 0)
        heading(page, "Near misses: one change moves an element, and the "
                      "outcome stays");
    for (size_t i = 0; i < listed; i++)
        write_near(page, found->answer, &near->items[i]);
    if (found->nearer > listed)
        demur_page_paragraph(page, 2, 4,
                             demur_arena_format(page->arena,
                                                "and %zu more (--full)",
                                                found->nearer - listed));
    if (near->count > found->nearer && !page->show->full) {
        demur_flow_blank(&page->flow);
        demur_page_paragraph(
            page, 0, 2,
            demur_arena_format(
                page->arena,
                "%zu single change%s an element, and not towards "
                "another outcome (--full).",
                near->count - found->nearer,
                near->count - found->nearer == 1 ? " moves" : "s move"));
    }
}

static void write_found(Page *page, const Flips *flips,
                        const FlipAnswer *found) {
    const Answer *answer = found->answer;
    demur_page_write_claim(page, answer);
    demur_flow_blank(&page->flow);
    demur_flow_open(&page->flow, 0, 2);
    demur_page_outcome(page, answer);
    demur_flow_text(&page->flow, ".");
    demur_flow_close(&page->flow);
    if (found->sought != SOUGHT) {
        write_not_sought(page, flips, found);
        return;
    }
    write_count(page, flips, found);
    write_weakest(page, found);
    for (size_t i = 0; i < found->group_count; i++)
        write_group(page, answer, &found->groups[i]);
    write_misses(page, found);
}

void demur_show_flips_text(const Flips *flips, const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, flips->result, show, out);
    demur_page_write_title(&page);
    for (size_t i = 0; i < flips->answer_count; i++) {
        if (i > 0)
            demur_flow_blank(&page.flow);
        write_found(&page, flips, &flips->answers[i]);
    }
    demur_flow_blank(&page.flow);
    demur_page_write_advice(&page);
    demur_page_finish(&page);
}
