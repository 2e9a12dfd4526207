#include "demur_inner.h"

#include "facts.h"
#include "marks.h"
#include "show_marks.h"
#include "source.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct DemurGrade {
    Demur *demur;
    DemurGrading how;
    Pattern *key; /* or NULL */
    DemurScore score;
    bool filled; /* an object was written */
};

/* ---- the key ------------------------------------------------------------- */

static bool can_be_decided(Demur *demur, const Pattern *pattern) {
    Result *result =
        demur_answer(demur->model, pattern, NULL, DETAIL_STATUSES, demur->diag);
    bool good = result != NULL;
    demur_result_free(result);
    return good;
}

static bool read_key(DemurGrade *grade) {
    Demur *demur = grade->demur;
    size_t offset = 0;
    int32_t source = demur_source_read(demur->diag, grade->how.key);
    if (source >= 0)
        grade->key =
            demur_facts_read(demur->book, demur->diag, source, false, &offset);
    return grade->key != NULL && can_be_decided(demur, grade->key);
}

/* The row of the key that a row of the same title is about; of those without a
 * title, the one in the same place. */
static const Suppose *row_like(const Pattern *key, const Suppose *row,
                               size_t place) {
    for (size_t i = 0; i < key->suppose_count; i++) {
        const Suppose *one = &key->suppose[i];
        bool untitled = one->title == NULL && row->title == NULL;
        if (untitled ? i == place
                     : one->title != NULL && row->title != NULL &&
                           strcmp(one->title, row->title) == 0)
            return one;
    }
    return NULL;
}

static bool take_row(DemurGrade *grade, const Pattern *from, size_t place,
                     Suppose *rows) {
    const Suppose *row = &from->suppose[place];
    if (row->predict_count == 0)
        return true;
    const Suppose *like = row_like(grade->key, row, place);
    if (like == NULL) {
        demur_diag_report(grade->demur->diag, DIAG_UNKNOWN_NAME, row->at,
                          "the key has no row of suppose with this title, so "
                          "what is predicted here cannot be marked");
        return false;
    }
    Suppose *to = &rows[like - grade->key->suppose];
    to->predict = row->predict;
    to->predict_count = row->predict_count;
    return true;
}

/* The key's facts with the predictions of another; its rows are allocated in
 * the arena of that other. False, and said so, if a row has no like. */
static bool take_predictions(DemurGrade *grade, const Pattern *from,
                             Pattern *pattern) {
    bool good = true;
    *pattern = *grade->key;
    pattern->file = from->file;
    pattern->predict = from->predict;
    pattern->predict_count = from->predict_count;
    pattern->suppose = demur_arena_array(from->arena, pattern->suppose_count,
                                         sizeof *pattern->suppose);
    for (size_t i = 0; i < pattern->suppose_count; i++) {
        pattern->suppose[i] = grade->key->suppose[i];
        pattern->suppose[i].predict_count = 0;
    }
    for (size_t i = 0; i < from->suppose_count; i++)
        good = take_row(grade, from, i, pattern->suppose) && good;
    return good;
}

/* ---- one fact pattern ---------------------------------------------------- */

static bool predicts(const Pattern *pattern) {
    size_t count = pattern->predict_count;
    for (size_t i = 0; i < pattern->suppose_count; i++)
        count += pattern->suppose[i].predict_count;
    return count > 0;
}

static Show show_of(const DemurGrade *grade) {
    return (Show){.diag = grade->demur->diag,
                  .version = DEMUR_VERSION,
                  .width = INT16_MAX};
}

static void write_marks(DemurGrade *grade, const Result *result,
                        const Marks *marks, Buffer *out) {
    Show show = show_of(grade);
    const char *between = grade->how.format == DEMUR_JSONL ? "\n" : ",\n";
    if (grade->how.format == DEMUR_CSV) {
        demur_show_marks_csv(result, marks, &show, out);
        return;
    }
    if (marks->count > 0 && grade->filled)
        demur_buffer_text(out, between);
    grade->filled = grade->filled || marks->count > 0;
    demur_show_marks_json(result, marks, between, &show, out);
}

static void count(DemurGrade *grade, const MarkTally *tally) {
    DemurScore *score = &grade->score;
    score->files++;
    score->calls += tally->calls;
    score->right += tally->right;
    score->named += tally->named;
    score->named_right += tally->reasoned;
    score->right_unreasoned += tally->right_unreasoned;
}

/* False if something could not be decided. */
static bool mark(DemurGrade *grade, const Pattern *pattern, MarkTally *tally,
                 Buffer *out) {
    Demur *demur = grade->demur;
    Result *result =
        demur_answer(demur->model, pattern, NULL, DETAIL_STATUSES, demur->diag);
    if (result == NULL)
        return false;
    Marks marks = demur_marks_run(result, demur->diag);
    for (size_t i = 0; i < marks.count; i++)
        demur_mark_count(&marks.items[i], tally);
    if (!grade->how.totals)
        write_marks(grade, result, &marks, out);
    demur_result_free(result);
    return !marks.undecided;
}

static void write_totals(const DemurGrade *grade, const char *file,
                         const MarkTally *tally, const char *problem,
                         Buffer *out) {
    if (grade->how.totals)
        demur_show_totals_row(file, tally, problem, out);
}

/* NULL stands for one that could not be read. */
static bool grade_pattern(DemurGrade *grade, Pattern *pattern, const char *file,
                          Buffer *out) {
    MarkTally tally = {0};
    Pattern joined;
    bool good = pattern != NULL;
    if (good && !predicts(pattern)) {
        grade->score.silent_files++;
        write_totals(grade, file, &tally, "predicts nothing", out);
        return true;
    }
    if (good && grade->key != NULL) {
        good = take_predictions(grade, pattern, &joined);
        good = mark(grade, &joined, &tally, out) && good;
    } else if (good) {
        good = mark(grade, pattern, &tally, out);
    }
    if (tally.calls > 0)
        count(grade, &tally);
    if (!good)
        grade->score.bad_files++;
    write_totals(grade, file, &tally, good ? NULL : "see the messages", out);
    return good;
}

/* ---- files --------------------------------------------------------------- */

bool demur_grade_file(DemurGrade *grade, const char *path, DemurText *out) {
    Demur *demur = grade->demur;
    size_t offset = 0;
    bool good = true, stream = strcmp(path, "-") == 0;
    int32_t source = demur_source_read(demur->diag, path);
    if (source < 0)
        good = grade_pattern(grade, NULL, path, &out->buffer);
    while (source >= 0 && offset != SIZE_MAX) {
        size_t from = offset, failures = demur_diag_failures(demur->diag);
        Pattern *pattern =
            demur_facts_read(demur->book, demur->diag, source, stream, &offset);
        bool failed = demur_diag_failures(demur->diag) > failures;
        if (pattern != NULL || failed)
            good = grade_pattern(grade, pattern, path, &out->buffer) && good;
        demur_pattern_free(pattern);
        if (pattern == NULL && offset == from)
            break;
    }
    return good;
}

DemurScore demur_grade_score(const DemurGrade *grade) { return grade->score; }

DemurGrade *demur_grade_new(Demur *demur, const DemurGrading *grading,
                            DemurText *out) {
    DemurGrade *grade = demur_allocate(sizeof *grade);
    *grade = (DemurGrade){.demur = demur, .how = *grading};
    if (grading->key != NULL && !read_key(grade)) {
        demur_grade_free(grade);
        return NULL;
    }
    if (grading->key != NULL) /* stays until the end */
        demur->lasting = demur_diag_source_count(demur->diag);
    if (grading->totals)
        demur_show_totals_head(&out->buffer);
    else if (grading->format == DEMUR_CSV)
        demur_show_marks_head(&out->buffer);
    return grade;
}

void demur_grade_free(DemurGrade *grade) {
    if (grade == NULL)
        return;
    demur_pattern_free(grade->key);
    free(grade);
}
