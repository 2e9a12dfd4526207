/* show_text_change.h: changes and what would follow, as parts of sentences. */
#ifndef DEMUR_SHOW_TEXT_CHANGE_H
#define DEMUR_SHOW_TEXT_CHANGE_H

#include "flips.h"
#include "show_text_page.h"

/* What follows an "if": "it were alleged that A. knew of B.'s injury". */
const char *demur_page_change(Page *page, const Answer *answer,
                              const Change *change);

/* "knew_of_plaintiff: yes; a judgement call; withdraws …", or NULL. */
const char *demur_page_change_remarks(Page *page, const Change *change,
                                      const Indices *withdrawn);

/* "the claim would survive", "the claim would still be dismissed". */
const char *demur_page_would(Outcome outcome, bool still);

/* The fact said so, as a clause: "A. knew of B.'s injury"; or NULL. */
const char *demur_page_clause(Page *page, const Answer *answer,
                              const Fact *fact, Said said);

/* "would be satisfied", "would not bar the claim". */
const char *demur_page_would_be(const Element *element, Status status);

/* "knowledge would be satisfied", "safe harbor would not bar the claim". */
const char *demur_page_shift(Page *page, const Answer *answer,
                             const Shift *shift);

#endif
