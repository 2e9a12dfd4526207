/* answer.h: from a fact pattern to a result. */
#ifndef DEMUR_ANSWER_H
#define DEMUR_ANSWER_H

#include "model.h"
#include "result.h"

/* What one fact pattern may cost, in steps of the diagrams: about twenty
 * seconds. */
enum { PATTERN_STEPS = 300000000 };

/* How much is found out: outcomes, grounds and statuses; what the outcome turns
 * on; why; and which facts that nobody stated could still change the outcome
 * (outlook.h), which costs a quarter more; of an open outcome the reasons say
 * so anyway. */
typedef enum Detail {
    DETAIL_OUTCOME,
    DETAIL_STATUSES,
    DETAIL_REASONS,
    DETAIL_SILENCE
} Detail;

/* Decides and explains the file as it stands (with the overrides, which may be
 * NULL) and each of its `suppose` rows (with the same overrides of court, date,
 * posture, issues and adoption on top). The model is that of the rule book
 * (model.h: made once, outlives every result). With DETAIL_STATUSES, reasons,
 * notes and what mattered are left out: for a line per file that is enough, and
 * much faster. NULL, with diagnostics, if the
 * stated facts contradict each other or a limit was hit. */
Result *demur_answer(Model *model, const Pattern *pattern,
                     const Settings *overrides, Detail detail, Diag *diag);

/* Decides what one entry of `expect` or `predict` asks: `row` is NULL or the
 * row it stands in. Explained if the result is (Result.explained); then of a
 * prediction the facts it names are looked at, too (ElementResult.also). False,
 * with diagnostics, as above. */
bool demur_answer_expect(Result *result, const Suppose *row,
                         const Expect *expect, Diag *diag, Decision *decision);

#endif
