/* show_quiz_facts.h: what a quiz says before its first question: the claims,
 * the law that is supposed, and the facts as the file gives them.
 *
 * What is the same for every claim and defendant is told once. */
#ifndef DEMUR_SHOW_QUIZ_FACTS_H
#define DEMUR_SHOW_QUIZ_FACTS_H

#include "quiz.h"
#include "show_text_page.h"

void demur_show_quiz_facts(Page *page, const Quiz *quiz);

#endif
