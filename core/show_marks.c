#include "show_marks.h"

/* Null where there is nothing to be right or wrong. */
static void write_reasoned(JsonWriter *w, const Mark *mark) {
    if (mark->named.count == 0)
        demur_writer_text(w, "fact_right", NULL);
    else
        demur_writer_flag(w, "fact_right", demur_mark_reasoned(mark));
}

void demur_writer_mark(JsonWriter *w, const Mark *mark) {
    demur_writer_text(w, "element", mark->what);
    demur_writer_text(w, "predicted", mark->predicted);
    demur_writer_text(w, "answer", mark->got);
    demur_writer_flag(w, "element_right", mark->right);
    demur_writer_strings(w, "named", &mark->named);
    demur_writer_strings(w, "named_wrong", &mark->idle);
    write_reasoned(w, mark);
    demur_writer_strings(w, "deciding", &mark->deciding);
    demur_writer_strings(w, "readings", &mark->readings);
    demur_writer_strings(w, "otherwise_under", &mark->otherwise);
}
