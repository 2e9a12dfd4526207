/* findings.h: turns a judgment into the Answer that people read. */
#ifndef DEMUR_FINDINGS_H
#define DEMUR_FINDINGS_H

#include "outcome.h"
#include "result.h"

/* Fills the answer: its elements with their explanations, what it turns on,
 * and what a reader should know besides; only its outcome, grounds and statuses
 * if not `explained`. False if the diagram is over its
 * budget. */
bool demur_findings(Judgment *judgment, const Verdict *verdict, bool explained,
                    Answer *answer, Arena *arena);

/* What a reader should know besides (findings_notes.c); appends to the answer's
 * notes. */
void demur_findings_notes(const Judgment *judgment, Answer *answer,
                          Arena *arena);

/* Notes the stated facts that none of the decision's claims could read. */
void demur_findings_idle(Decision *decision, const Book *book, Arena *arena);

/* Notes the issues that none of the decision's claims has a part for. */
void demur_findings_strangers(Decision *decision, Arena *arena);

#endif
