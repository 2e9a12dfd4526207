/* demur_talk.h: what conversations share: lines that a person types, and
 * paragraphs for that person. */
#ifndef DEMUR_TALK_H
#define DEMUR_TALK_H

#include "demur_inner.h"

/* How it is written, where no case stands behind it; `style` may be NULL. */
Show demur_talk_show(const DemurStyle *style);
void demur_talk_paragraph(const DemurStyle *style, Buffer *out,
                          const char *text);

/* The line without blanks around it. */
const char *demur_talk_trimmed(Arena *arena, const char *line);

/* Writes the messages collected, and forgets them. */
void demur_talk_messages(Demur *demur, const DemurStyle *style, Buffer *out);

#endif
