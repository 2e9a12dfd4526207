#include "show_marks.h"

#include "csv.h"
#include "show_text_page.h"

#include <stdio.h>

const char *demur_show_row_title(const Pattern *pattern, const Suppose *row,
                                 Arena *arena) {
    if (row == NULL || row->title != NULL)
        return row == NULL ? NULL : row->title;
    return demur_arena_format(arena, "row %d",
                              (int)(row - pattern->suppose) + 1);
}

/* ---- JSON ---------------------------------------------------------------- */

/* Null where there is nothing to be right or wrong. */
static void write_reasoned(JsonWriter *w, const Mark *mark) {
    if (mark->named.count == 0)
        demur_writer_text(w, "fact_right", NULL);
    else
        demur_writer_flag(w, "fact_right", demur_mark_reasoned(mark));
}

void demur_writer_mark(JsonWriter *w, const Mark *mark) {
    demur_writer_text(w, "element", mark->what);
    demur_writer_text(w, "predicted", mark->predicted);
    demur_writer_text(w, "answer", mark->got);
    demur_writer_flag(w, "element_right", mark->right);
    demur_writer_strings(w, "named", &mark->named);
    demur_writer_strings(w, "named_wrong", &mark->idle);
    write_reasoned(w, mark);
    demur_writer_strings(w, "deciding", &mark->deciding);
    demur_writer_strings(w, "readings", &mark->readings);
    demur_writer_strings(w, "otherwise_under", &mark->otherwise);
}

void demur_writer_tally(JsonWriter *w, const MarkTally *tally) {
    demur_writer_number(w, "calls_made", (int64_t)tally->calls);
    demur_writer_number(w, "right", (int64_t)tally->right);
    demur_writer_number(w, "facts_named", (int64_t)tally->named);
    demur_writer_number(w, "facts_right", (int64_t)tally->reasoned);
    demur_writer_number(w, "right_for_a_wrong_reason",
                        (int64_t)tally->right_unreasoned);
}

/* What the entry asks otherwise than its file, as "element=reading". */
static Strings adopted(Arena *arena, const Settings *settings) {
    Strings found = {0};
    for (size_t i = 0; i < settings->adopt_count; i++)
        DEMUR_PUSH(arena, found.items, found.count,
                   demur_arena_format(arena, "%s=%s",
                                      settings->adopt[i].element,
                                      settings->adopt[i].reading));
    return found;
}

/* Nulls if it asks what the file does not. */
static void write_question(JsonWriter *w, const Mark *mark) {
    static const char *const keys[] = {"claim", "defendant", "forum",
                                       "posture"};
    if (mark->answer != NULL) {
        demur_writer_claim(w, mark->answer);
        demur_writer_forum(w, mark->decision);
        return;
    }
    for (int i = 0; i < 4; i++)
        demur_writer_text(w, keys[i], NULL);
}

static void write_row(JsonWriter *w, const Mark *mark) {
    demur_writer_text(w, "file", w->result->pattern->file);
    demur_writer_text(w, "at", demur_writer_place(w, mark->at));
    demur_writer_text(w, "title", mark->entry->title);
    demur_writer_text(
        w, "suppose",
        demur_show_row_title(w->result->pattern, mark->row, w->arena));
    write_question(w, mark);
    Strings adopts = adopted(w->arena, &mark->entry->settings);
    demur_writer_strings(w, "adopts", &adopts);
    demur_writer_strings(w, "issues", &mark->entry->settings.issues);
    demur_writer_mark(w, mark);
}

void demur_show_marks_json(const Result *result, const Marks *marks,
                           const char *between, const Show *show, Buffer *out) {
    for (size_t i = 0; i < marks->count; i++) {
        JsonWriter w;
        if (i > 0)
            demur_buffer_text(out, between);
        demur_writer_begin(&w, result, show, out);
        write_row(&w, &marks->items[i]);
        demur_writer_end(&w);
    }
}

/* ---- rows ---------------------------------------------------------------- */

enum { COLUMNS = 14, TOTALS = 7, NUMBER = 24 };

void demur_show_marks_head(Buffer *out) {
    static const char *const names[COLUMNS] = {
        "file",    "claim",         "defendant",  "forum",
        "suppose", "title",         "element",    "predicted",
        "answer",  "element_right", "fact_named", "deciding_facts",
        "reading", "fact_right"};
    demur_csv_row(out, names, COLUMNS);
}

static const char *yes_or_no(bool yes) { return yes ? "yes" : "no"; }

/* The forum, and what else the prediction asks otherwise than its file. */
static const char *question(Page *page, const Mark *mark) {
    const Settings *settings = &mark->entry->settings;
    if (mark->answer == NULL)
        return NULL;
    const char *text = demur_page_forum(page, mark->decision);
    Strings adopts = adopted(page->arena, settings);
    if (settings->adopt_none)
        text = demur_arena_format(page->arena, "%s; adopts none", text);
    if (adopts.count > 0)
        text =
            demur_arena_format(page->arena, "%s; adopts %s", text,
                               demur_strings_join(page->arena, &adopts, ", "));
    if (settings->has_issues)
        text = demur_arena_format(
            page->arena, "%s; issues: %s", text,
            settings->all_issues
                ? "all"
                : demur_strings_join(page->arena, &settings->issues, ", "));
    return text;
}

static void write_cells(Page *page, const Mark *mark, Buffer *out) {
    const char *cells[COLUMNS] = {
        page->result->pattern->file,
        mark->answer == NULL ? NULL : mark->answer->claim->id,
        mark->answer == NULL ? NULL : mark->answer->defendant,
        question(page, mark),
        demur_show_row_title(page->result->pattern, mark->row, page->arena),
        mark->entry->title,
        mark->what,
        mark->predicted,
        mark->got,
        yes_or_no(mark->right),
        demur_strings_join(page->arena, &mark->named, "; "),
        demur_strings_join(page->arena, &mark->deciding, "; "),
        demur_strings_join(page->arena, &mark->readings, "; "),
        mark->named.count == 0 ? NULL : yes_or_no(demur_mark_reasoned(mark))};
    demur_csv_row(out, cells, COLUMNS);
}

void demur_show_marks_csv(const Result *result, const Marks *marks,
                          const Show *show, Buffer *out) {
    Page page;
    demur_page_init(&page, result, show, out);
    for (size_t i = 0; i < marks->count; i++)
        write_cells(&page, &marks->items[i], out);
    demur_page_finish(&page);
}

/* ---- a row for each file ------------------------------------------------- */

void demur_show_totals_head(Buffer *out) {
    static const char *const names[TOTALS] = {
        "file",        "calls",       "right",
        "facts_named", "facts_right", "right_for_a_wrong_reason",
        "problem"};
    demur_csv_row(out, names, TOTALS);
}

void demur_show_totals_row(const char *file, const MarkTally *tally,
                           const char *problem, Buffer *out) {
    const size_t counts[] = {tally->calls, tally->right, tally->named,
                             tally->reasoned, tally->right_unreasoned};
    enum { COUNTS = sizeof counts / sizeof *counts };
    char numbers[COUNTS][NUMBER];
    const char *cells[TOTALS] = {file};
    for (size_t i = 0; i < COUNTS; i++) {
        snprintf(numbers[i], sizeof numbers[i], "%zu", counts[i]);
        cells[i + 1] = numbers[i];
    }
    cells[TOTALS - 1] = problem;
    demur_csv_row(out, cells, TOTALS);
}
