#include "ruling.h"

/* The law is looked up unless the ruling has it already. */
static bool make(Ruling *ruling, Model *model, const Layers *layers, Pair pair,
                 Arena *arena) {
    Question *question = &ruling->question;
    demur_question_make(question, model, layers, pair, arena);
    if (!demur_world_make(&ruling->world, model, question, arena))
        return false;
    if (ruling->selections == NULL) {
        ruling->selections = demur_arena_array(
            arena, model->book->element_count, sizeof *ruling->selections);
        demur_forum_select(question, false, arena, ruling->selections);
    }
    ruling->judgment = (Judgment){.world = &ruling->world,
                                  .selections = ruling->selections,
                                  .roles = demur_roles_find(question, arena)};
    return demur_decide(&ruling->judgment, NULL, arena);
}

bool demur_ruling_make(Ruling *ruling, Model *model, const Layers *layers,
                       Pair pair, Arena *arena) {
    ruling->selections = NULL;
    return make(ruling, model, layers, pair, arena);
}

bool demur_ruling_again(Ruling *ruling, const Ruling *other,
                        const Layers *layers, Pair pair, Arena *arena) {
    ruling->selections = other->selections;
    return make(ruling, other->world.model, layers, pair, arena);
}
