#include "demur_talk.h"

#include "show_text_flow.h"

#include <string.h>

enum { USUAL_WIDTH = 80 };

Show demur_talk_show(const DemurStyle *style) {
    Show show = {.width = USUAL_WIDTH};
    if (style == NULL)
        return show;
    if (style->width > 0)
        show.width = style->width;
    show.color = style->color;
    return show;
}

void demur_talk_paragraph(const DemurStyle *style, Buffer *out,
                          const char *text) {
    Show show = demur_talk_show(style);
    Flow flow;
    demur_flow_init(&flow, out, show.width, show.color);
    demur_flow_open(&flow, 0, 0);
    demur_flow_text(&flow, text);
    demur_flow_close(&flow);
    demur_flow_finish(&flow);
}

const char *demur_talk_trimmed(Arena *arena, const char *line) {
    line += strspn(line, " \t\r\n");
    size_t length = strlen(line);
    while (length > 0 && strchr(" \t\r\n", line[length - 1]) != NULL)
        length--;
    return demur_arena_copy(arena, line, length);
}

void demur_talk_messages(Demur *demur, const DemurStyle *style, Buffer *out) {
    demur_diag_write(demur->diag, style != NULL && style->color, out);
    demur_diag_clear(demur->diag);
}
