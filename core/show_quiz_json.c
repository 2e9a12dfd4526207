#include "show_quiz.h"

#include "show_marks.h"

static void write_call(JsonWriter *w, const QuizCall *call) {
    demur_json_open_object(&w->json);
    demur_writer_text(w, "suppose",
                      demur_show_row_title(w->result->pattern,
                                           call->decision->suppose, w->arena));
    demur_writer_claim(w, call->answer);
    demur_writer_flag(w, "from_file", call->written);
    if (call->mark != NULL) {
        demur_writer_mark(w, call->mark);
    } else {
        demur_writer_text(w, "element",
                          call->element == NULL ? "outcome"
                                                : call->element->element->id);
        demur_writer_text(w, "predicted", NULL);
    }
    if (call->second != NULL) {
        demur_writer_object(w, "second");
        demur_writer_mark(w, call->second);
        demur_writer_close(w);
    }
    demur_writer_close(w);
}

void demur_show_quiz_json(const Quiz *quiz, const Show *show, Buffer *out) {
    JsonWriter w;
    MarkTally score = demur_quiz_score(quiz);
    demur_writer_init(&w, quiz->result, show, "demur.quiz/1", out);
    demur_writer_forum(&w, &quiz->result->base);
    demur_writer_array(&w, "calls");
    for (size_t i = 0; i < quiz->count; i++)
        write_call(&w, &quiz->calls[i]);
    demur_writer_close(&w);
    demur_writer_tally(&w, &score);
    demur_writer_finish(&w);
}
