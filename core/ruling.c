#include "ruling.h"

static const Selection *look_up(const Question *question, Arena *arena) {
    Selection *selections = demur_arena_array(
        arena, question->book->element_count, sizeof *selections);
    demur_forum_select(question, false, arena, selections);
    return selections;
}

bool demur_ruling_under(Ruling *ruling, Model *model, const Layers *layers,
                        Pair pair, Arena *arena) {
    Question *question = &ruling->question;
    demur_question_make(question, model, layers, pair, arena);
    if (!demur_world_make(&ruling->world, model, question, arena))
        return false;
    if (ruling->selections == NULL)
        ruling->selections = look_up(question, arena);
    ruling->judgment = (Judgment){.world = &ruling->world,
                                  .selections = ruling->selections,
                                  .roles = demur_roles_find(question, arena)};
    return demur_decide(&ruling->judgment, NULL, arena);
}

bool demur_ruling_make(Ruling *ruling, Model *model, const Layers *layers,
                       Pair pair, Arena *arena) {
    ruling->selections = NULL;
    return demur_ruling_under(ruling, model, layers, pair, arena);
}
