/* quiz.h: predict, then reveal: calls on a fact pattern before its answer is
 * seen, and after it the facts that decide where they differ.
 *
 * A Quiz is about the file and its rows, with the overrides; it refers to an
 * explained result, which must outlive it and in whose arena its marks are
 * made. First each element in issue and each outcome is called, unless the file
 * has done so (`predict`); then, of each call that is wrong or made for a wrong
 * reason, what decides is named. */
#ifndef DEMUR_QUIZ_H
#define DEMUR_QUIZ_H

#include "marks.h"

typedef enum QuizPhase { QUIZ_CALLS, QUIZ_REASONS, QUIZ_END } QuizPhase;

typedef struct QuizCall {
    const Decision *decision; /* the file, or a row of `suppose` */
    const Answer *answer;
    const ElementResult *element; /* NULL: the outcome */
    const char *word;             /* NULL: not called */
    Strings because;
    bool written;       /* the file called it */
    const Mark *mark;   /* once it is revealed, if it was called */
    const Mark *second; /* of what was named after that, or NULL */
} QuizCall;

/* One claim against one defendant, with the facts that count as given. */
typedef struct QuizQuestion {
    const Answer *answer;
    Question question;
    How *hows; /* per fact of the book: how a stated one comes before the court
                */
} QuizQuestion;

typedef struct Quiz {
    Arena *arena;
    Result *result;
    const Settings *overrides; /* or NULL */
    Diag *diag;
    QuizPhase phase;
    QuizQuestion *questions;
    size_t question_count;
    QuizCall *calls;
    size_t count, at; /* at: the call that is asked about now */
    bool undecided;   /* it could not be marked: see the diagnostics */
} Quiz;

/* Asks about the claim's elements, its defenses and their exceptions, and what
 * the file puts to the court by name; with `parts`, about every part of them.
 * Of a row of `suppose` the outcome alone is asked. */
Quiz *demur_quiz_new(Result *result, const Settings *overrides, bool parts,
                     Diag *diag);
void demur_quiz_free(Quiz *quiz);

/* What is asked about now; NULL at the end. */
const QuizCall *demur_quiz_now(const Quiz *quiz);

/* In QUIZ_CALLS: the word of a status or an outcome, and what decides it; or
 * nothing. After the last one all is revealed. */
void demur_quiz_call(Quiz *quiz, const char *word, const Strings *because);
void demur_quiz_skip(Quiz *quiz);
bool demur_quiz_back(Quiz *quiz); /* false: there is nothing before it */
void demur_quiz_reveal(Quiz *quiz);

/* In QUIZ_REASONS: what decides the element; marks it. Then, or without it, on
 * to the next. */
void demur_quiz_name(Quiz *quiz, const Strings *because);
void demur_quiz_next(Quiz *quiz);

/* True if the call is wrong, or right for a reason that does not decide. */
bool demur_quiz_differs(const QuizCall *call);

/* False if no reason is asked: an outcome follows from its elements, and what
 * does not apply from words or days. */
bool demur_quiz_reasons(const QuizCall *call);

/* Of the first calls. */
MarkTally demur_quiz_score(const Quiz *quiz);

/* The facts that the element or a part of it asks for, under any reading, in
 * the order of the rule book; the parts that have readings, itself included. */
Indices demur_quiz_facts(const Quiz *quiz, const QuizCall *call);
Indices demur_quiz_read(const Quiz *quiz, const QuizCall *call);

/* The outcomes that can come at the call's stage, the plaintiff's first, then
 * the defendant's; but for open. */
Strings demur_quiz_outcomes(const Quiz *quiz, const QuizCall *call);

#endif
