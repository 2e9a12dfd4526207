/* show_quiz.h: the words of a quiz, before the answer and after it.
 *
 * Nothing that is shown before the reveal depends on the answer: no status, no
 * reading that governs, no note, nothing of what the file teaches. */
#ifndef DEMUR_SHOW_QUIZ_H
#define DEMUR_SHOW_QUIZ_H

#include "quiz.h"
#include "show.h"
#include "show_text_page.h"

/* Names the claim and the defendant, where there are several. */
void demur_show_quiz_whose(Page *page, const Quiz *quiz, const QuizCall *call);

/* The file's question, what is put to the court, and the facts as given. */
void demur_show_quiz_begin(const Quiz *quiz, const Show *show, Buffer *out);

/* "2. knowledge (plaintiff's burden)", in the words of the statute; with its
 * claim, unless that was told of the call `before`, which may be NULL. */
void demur_show_quiz_call(const Quiz *quiz, const QuizCall *before,
                          const Show *show, Buffer *out);

/* Of the element that is asked about: its readings and the facts it asks for.
 */
void demur_show_quiz_help(const Quiz *quiz, const Show *show, Buffer *out);

/* How many calls are right; and if nothing is asked of those that are not, the
 * rest. */
void demur_show_quiz_revealed(const Quiz *quiz, const Show *show, Buffer *out);

/* What differs without a question: what does not apply, and the outcomes with
 * what carries them. */
void demur_show_quiz_rest(const Quiz *quiz, const Show *show, Buffer *out);

/* What was called of an element and what came. With `ask`, the question which
 * fact decides it. */
void demur_show_quiz_difference(const Quiz *quiz, const QuizCall *call,
                                bool ask, const Show *show, Buffer *out);

/* Whether what was named decides it, and why the element has its status. */
void demur_show_quiz_why(const Quiz *quiz, const QuizCall *call,
                         const Show *show, Buffer *out);

/* The calls that differ, in a line each; all calls, as `demur.quiz/1`. */
void demur_show_quiz_text(const Quiz *quiz, const Show *show, Buffer *out);
void demur_show_quiz_json(const Quiz *quiz, const Show *show, Buffer *out);

#endif
