#include "ruling.h"

bool demur_ruling_make(Ruling *ruling, Model *model, const Layers *layers,
                       Pair pair, Arena *arena) {
    Question *question = &ruling->question;
    demur_question_make(question, model, layers, pair, arena);
    if (!demur_world_make(&ruling->world, model, question, arena))
        return false;
    ruling->selections = demur_arena_array(arena, model->book->element_count,
                                           sizeof *ruling->selections);
    demur_forum_select(question, false, arena, ruling->selections);
    ruling->judgment = (Judgment){.world = &ruling->world,
                                  .selections = ruling->selections,
                                  .roles = demur_roles_find(question, arena)};
    return demur_decide(&ruling->judgment, NULL, arena);
}
