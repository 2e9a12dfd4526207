/* show_memo.h: what the files that write a memorandum share. */
#ifndef DEMUR_SHOW_MEMO_H
#define DEMUR_SHOW_MEMO_H

#include "memo.h"
#include "show_report.h"

/* Where the rule of an element was told in full. */
typedef struct ToldRule {
    const ElementResult *element;
    const char *place, *name; /* "a1-e-x"; "2.1 (Fraud, against B.)" */
} ToldRule;

typedef struct MemoWriter {
    Report report;
    Document *document;
    Arena *arena;
    ToldRule *rules;
    size_t rule_count;
    const Reading **readings; /* whose authorities were named */
    size_t reading_count;
} MemoWriter;

/* An item of two texts, the first of them strong or NULL; nothing without the
 * second. */
void demur_memo_item(MemoWriter *w, int depth, const char *label,
                     const char *text);

/* "A. v. B. (7th Cir. 2023) [reversed]; and after this day C. v. D. (…)"; NULL
 * if there are none. `but` is left out. */
const char *demur_memo_names(MemoWriter *w, const Citations *list, int32_t but);

/* Issue, rule, application and conclusion; `number` is "2.1.". */
void demur_memo_issue(MemoWriter *w, const Answer *answer,
                      const MemoIssue *issue, const char *number);

/* True if the law is open and each reading gives the same status. */
bool demur_memo_agree(const ElementResult *element);

/* What became of an element: "is not alleged", "bars the claim". */
const char *demur_memo_became(MemoWriter *w, const Answer *answer,
                              const Element *element);

/* What is to be said against what became of it. */
void demur_memo_counters(MemoWriter *w, const Answer *answer,
                         const MemoIssue *issue);

#endif
