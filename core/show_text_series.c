#include "show_text_page.h"

#include "difference.h"

#include <string.h>

/* The table of turns: three columns of wrapped words. */
enum { GAP = 2, COLUMNS = SERIES_COLUMNS, NARROWEST = 12 };

typedef struct Grid {
    int at[COLUMNS], width[COLUMNS];
} Grid;

static int cells_of(const char *text, size_t bytes) {
    int count = 0;
    for (size_t i = 0; i < bytes; i++)
        count += ((unsigned char)text[i] & 0xC0U) != 0x80U;
    return count;
}

/* Takes as many words as fit off the text, at least one. */
static const char *take_line(Page *page, const char **text, int width) {
    const char *start = *text, *end = start;
    for (const char *at = start; *at != '\0';) {
        const char *stop = at + strcspn(at, " \n");
        if (end != start && cells_of(start, (size_t)(stop - start)) > width)
            break;
        end = stop;
        at = stop + strspn(stop, " \n");
    }
    *text = end + strspn(end, " \n");
    return demur_arena_copy(page->arena, start, (size_t)(end - start));
}

static bool anything(const char *const cells[COLUMNS]) {
    for (int c = 0; c < COLUMNS; c++)
        if (cells[c][0] != '\0')
            return true;
    return false;
}

static void write_cells(Page *page, const Grid *grid,
                        const char *const full[COLUMNS], Paint paint) {
    const char *cells[COLUMNS] = {full[0], full[1], full[2]};
    for (bool first = true; first || anything(cells); first = false) {
        demur_flow_open(&page->flow, grid->at[0], grid->at[2]);
        for (int c = 0; c < COLUMNS; c++) {
            const char *line = take_line(page, &cells[c], grid->width[c]);
            if (line[0] == '\0')
                continue;
            if (c > 0)
                demur_flow_column(&page->flow, grid->at[c]);
            demur_flow_paint(&page->flow, c == 1 ? paint : PAINT_PLAIN);
            demur_flow_text(&page->flow, line);
            demur_flow_paint(&page->flow, PAINT_PLAIN);
        }
        demur_flow_close(&page->flow);
    }
}

/* ---- cells --------------------------------------------------------------- */

static const char *supposed(Page *page, const Decision *row, size_t answer) {
    const char *title = row->title == NULL ? "(untitled)" : row->title;
    bool other = row->suppose != NULL && row->suppose->defendant != NULL;
    if (answer > 0)
        title = "";
    if (row->answer_count < 2)
        return other ? demur_arena_format(page->arena, "%s (%s)", title,
                                          row->answers[answer].defendant)
                     : title;
    return demur_arena_format(
        page->arena, "%s%s%s, %s", title, title[0] == '\0' ? "" : ": ",
        row->answers[answer].claim->id, row->answers[answer].defendant);
}

static const char *outcome(Page *page, const Difference *change) {
    const char *word =
        demur_page_name(page, demur_outcome_word(change->after->outcome));
    bool same = change->before != NULL && !change->outcome;
    return same ? demur_arena_format(page->arena, "still %s", word) : word;
}

/* Of a question that nothing before asked. */
static const char *grounds(Page *page, const Answer *answer) {
    const char *text = "";
    for (size_t i = 0; i < answer->grounds.count; i++)
        text = demur_arena_join(
            page->arena, text, "; ",
            demur_page_ground(page, answer, answer->grounds.items[i]));
    return text[0] == '\0' ? "not asked before" : text;
}

/* What is no longer, or newly, put to the court did not turn. */
static bool put_to_court(const ElementDifference *one) {
    return one->before != NULL && one->after != NULL &&
           one->before->status != STATUS_NOT_REACHED &&
           one->after->status != STATUS_NOT_REACHED;
}

static const char *through(Page *page, const Difference *change) {
    const char *text = "";
    if (change->before == NULL)
        return grounds(page, change->after);
    for (size_t i = 0; i < change->element_count; i++) {
        const ElementDifference *one = &change->elements[i];
        if (one->lowest && put_to_court(one))
            text = demur_arena_join(
                page->arena, text, "; ",
                demur_arena_format(
                    page->arena, "%s: %s",
                    demur_page_name(page, one->after->element->id),
                    demur_page_status(page, one->after->status)));
    }
    return text[0] != '\0'                ? text
           : change->law                  ? "only the law changes"
           : demur_difference_any(change) ? "what it turns on"
                                          : "nothing changes";
}

void demur_page_series_cells(Page *page, const Decision *row, size_t answer,
                             const char *cells[SERIES_COLUMNS]) {
    const Difference *change = &row->changes[answer];
    cells[0] = supposed(page, row, answer);
    cells[1] = outcome(page, change);
    cells[2] = through(page, change);
}

/* ---- the table ----------------------------------------------------------- */

static Grid measure(Page *page) {
    const Result *result = page->result;
    int outcomes = NARROWEST, width = page->show->width - GAP;
    for (size_t r = 0; r < result->suppose_count; r++)
        for (size_t a = 0; a < result->suppose[r].answer_count; a++) {
            const char *text = outcome(page, &result->suppose[r].changes[a]);
            int cells = cells_of(text, strlen(text));
            outcomes = cells > outcomes ? cells : outcomes;
        }
    int most = (width - 2 * GAP) / 3;
    outcomes = outcomes > most ? most : outcomes;
    int rest = width - outcomes - 2 * GAP;
    int left = rest / 2;
    return (Grid){{GAP, GAP + left + GAP, GAP + left + GAP + outcomes + GAP},
                  {left, outcomes, rest - left}};
}

static Paint paint_of(const Difference *change) {
    return change->before != NULL && !change->outcome ? PAINT_FAINT
                                                      : PAINT_STRONG;
}

void demur_page_write_series(Page *page) {
    static const char *const heads[COLUMNS] = {"Now suppose", "outcome",
                                               "through"};
    const Result *result = page->result;
    if (result->suppose_count == 0)
        return;
    Grid grid = measure(page);
    grid.at[0] = 0;
    demur_flow_blank(&page->flow);
    write_cells(page, &grid, heads, PAINT_PLAIN);
    grid.at[0] = GAP;
    for (size_t r = 0; r < result->suppose_count; r++) {
        const Decision *row = &result->suppose[r];
        for (size_t a = 0; a < row->answer_count; a++) {
            const char *cells[COLUMNS];
            demur_page_series_cells(page, row, a, cells);
            write_cells(page, &grid, cells, paint_of(&row->changes[a]));
        }
    }
    demur_flow_open(&page->flow, 0, 2);
    demur_flow_text(&page->flow, "--full reports each of them.");
    demur_flow_close(&page->flow);
}
