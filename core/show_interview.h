/* show_interview.h: the words of an interview, and the fact pattern that comes
 * of it. */
#ifndef DEMUR_SHOW_INTERVIEW_H
#define DEMUR_SHOW_INTERVIEW_H

#include "buffer.h"
#include "interview.h"
#include "show.h"

/* "3. Did the defendant …?", and how it can be answered. */
void demur_show_question(const Book *book, int32_t fact, size_t number,
                         const Show *show, Buffer *out);

/* Which elements the fact can change, through which readings, and what yes and
 * no would bring. */
void demur_show_reasons(const Book *book, int32_t fact, const Reasons *reasons,
                        const Show *show, Buffer *out);

/* What closed, and what follows from what was said. */
void demur_show_progress(const Book *book, const Progress *progress,
                         const Show *show, Buffer *out);

/* The settings that were given for a new fact pattern, as YAML. */
void demur_show_settings(const Book *book, const Settings *settings,
                         Buffer *out);

/* Appends the text of the fact pattern with these statements added to its
 * `facts`, each below its question. False if its `facts` are not written one on
 * a line, so that nothing can be added. */
bool demur_show_extended(const Book *book, const Pattern *pattern,
                         const Statements *added, Buffer *out);

#endif
