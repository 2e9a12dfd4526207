#include "show_compare.h"

#include <string.h>

enum { GAP = 2, WIDEST_KEY = 20 };

static void plain(Page *page, const char *text) {
    if (text == NULL || text[0] == '\0')
        return;
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, text);
    demur_flow_close(&page->flow);
}

/* Columns of a text: its characters. */
static int cells_of(const char *text) {
    int count = 0;
    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xC0U) != 0x80U;
    return count;
}

/* Where the columns begin: of the outcome, and of what is special. */
typedef struct Columns {
    int outcome, detail;
} Columns;

static int wider(int width, const char *text) {
    int own = cells_of(text);
    return own > width ? own : width;
}

static Columns measure(Page *page, const CompareTable *table, size_t number) {
    int key = cells_of(demur_cells_heading(table->kind));
    int outcome = (int)strlen("outcome");
    for (size_t r = 0; r < table->row_count; r++) {
        const CompareRow *row = &table->rows[r];
        key = wider(key, demur_cells_key(page, table, row));
        outcome = wider(
            outcome,
            demur_outcome_word(row->result->base.answers[number].outcome));
    }
    key = key > WIDEST_KEY ? WIDEST_KEY : key;
    return (Columns){GAP + key + GAP, GAP + key + GAP + outcome + GAP};
}

static void write_head(Page *page, const CompareTable *table,
                       const Columns *columns) {
    demur_flow_open(&page->flow, GAP, columns->detail);
    demur_flow_paint(&page->flow, PAINT_FAINT);
    demur_flow_text(&page->flow, demur_cells_heading(table->kind));
    demur_flow_column(&page->flow, columns->outcome);
    demur_flow_text(&page->flow, "outcome");
    demur_flow_column(&page->flow, columns->detail);
    demur_flow_text(&page->flow, table->kind == BY_COURT ? "where rows part"
                                                         : "what changed");
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

/* What an earlier row has word for word is not said again. */
static const CompareRow *alike(Page *page, const CompareTable *table,
                               const CompareRow *row, size_t number) {
    const char *detail = demur_cells_detail(page, table, row, number);
    for (const CompareRow *one = table->rows;
         table->kind == BY_COURT && one < row; one++)
        if (strcmp(demur_cells_detail(page, table, one, number), detail) == 0)
            return one;
    return NULL;
}

static void write_row(Page *page, const CompareTable *table,
                      const Columns *columns, const CompareRow *row,
                      size_t number) {
    const char *detail = demur_cells_detail(page, table, row, number);
    const char *causes = demur_cells_causes(page, row);
    if (row->changes != NULL && detail[0] == '\0')
        return; /* another claim changed that day */
    demur_flow_open(&page->flow, GAP, columns->detail);
    demur_flow_text(&page->flow, demur_cells_key(page, table, row));
    demur_flow_column(&page->flow, columns->outcome);
    demur_page_outcome_word(page, row->result->base.answers[number].outcome);
    const CompareRow *like = alike(page, table, row, number);
    if (like != NULL && detail[0] != '\0')
        detail = demur_arena_format(page->arena, "as %s",
                                    demur_cells_key(page, table, like));
    if (detail[0] != '\0') {
        demur_flow_column(&page->flow, columns->detail);
        demur_flow_text(&page->flow, detail);
    }
    demur_flow_close(&page->flow);
    if (causes == NULL)
        return;
    demur_flow_open(&page->flow, columns->detail, columns->detail + GAP);
    demur_flow_paint(&page->flow, PAINT_FAINT);
    demur_flow_format(&page->flow, "by %s", causes);
    demur_flow_paint(&page->flow, PAINT_PLAIN);
    demur_flow_close(&page->flow);
}

static void write_rows(Page *page, const CompareTable *table, size_t number) {
    Columns columns = measure(page, table, number);
    write_head(page, table, &columns);
    for (size_t r = 0; r < table->row_count; r++)
        write_row(page, table, &columns, &table->rows[r], number);
    if (table->kind != BY_COURT && table->row_count == 1)
        plain(page, "Nothing changes.");
}

static void write_groups(Page *page, const CompareAnswer *answer) {
    for (size_t g = 0; g < answer->group_count; g++) {
        const OutcomeGroup *group = &answer->groups[g];
        demur_flow_open(&page->flow, GAP, 2 * GAP);
        demur_page_outcome_word(page, group->outcome);
        demur_flow_format(&page->flow, ": %zu of %zu", group->combinations,
                          answer->combinations);
        const char *rules = demur_cells_rules(page, group);
        if (rules[0] != '\0' && answer->group_count > 1)
            demur_flow_format(&page->flow, ", %s", rules);
        demur_flow_text(&page->flow, ".");
        demur_flow_close(&page->flow);
    }
}

static void write_answer(Page *page, const CompareTable *table, size_t number) {
    const CompareAnswer *answer = &table->answers[number];
    demur_page_write_claim(page, answer->base);
    if (table->kind != BY_READING)
        write_rows(page, table, number);
    else if (!table->cut)
        write_groups(page, answer);
    plain(page, demur_cells_partings(page, table, number));
}

void demur_show_compare_text(const CompareTable *table, const Show *show,
                             Buffer *out) {
    Page page;
    demur_page_init(&page, table->base, show, out);
    demur_page_write_title(&page);
    plain(&page, demur_cells_terms(&page, table));
    if (table->cut)
        plain(&page, demur_cells_cut());
    for (size_t i = 0; i < table->answer_count; i++)
        write_answer(&page, table, i);
    demur_flow_blank(&page.flow);
    demur_page_write_advice(&page);
    demur_page_finish(&page);
}
