/* inquiry.h: one element looked at alone: what each of its readings would give.
 */
#ifndef DEMUR_INQUIRY_H
#define DEMUR_INQUIRY_H

#include "result.h"

/* What one reading gives, if this court adopted it. */
typedef struct InquiryReading {
    const Reading *reading;
    bool used;     /* it is the one that governs here */
    bool competes; /* the law is open here, and it is among the candidates */
    bool argued;   /* nobody has adopted it; a party or a friend argues it */
    Status status;
    Outcome outcome;
    Citations by, met_under, cites, as_often_read, argued_by;
} InquiryReading;

/* The element in one claim against one defendant. */
typedef struct InquiryAnswer {
    const Answer *answer;
    const ElementResult *element;
    InquiryReading *readings;
    size_t reading_count;
} InquiryAnswer;

typedef struct Inquiry {
    Arena *arena;
    InquiryAnswer *answers;
    size_t answer_count;             /* 0: no claim here has the element */
    Citations authorities, separate; /* of all its readings; see Answer */
} Inquiry;

/* Looks at the element of that id in every answer of the file as it stands;
 * each of its readings is decided anew as if the court adopted it. NULL, with
 * diagnostics, if one of them cannot be decided. */
Inquiry *demur_inquiry(const Result *result, const char *element,
                       const Settings *overrides, Diag *diag);

void demur_inquiry_free(Inquiry *inquiry);

/* The settings, and a reading adopted on top of them. */
Settings demur_inquiry_adopting(Arena *arena, const Settings *overrides,
                                const char *element, const char *reading);

#endif
