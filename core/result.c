#include "result.h"

#include <string.h>

const ElementResult *demur_answer_element(const Answer *answer,
                                          const char *id) {
    for (size_t i = 0; i < answer->element_count; i++)
        if (strcmp(answer->elements[i].element->id, id) == 0)
            return &answer->elements[i];
    return NULL;
}

const Answer *demur_answer_like(const Decision *decision,
                                const Answer *answer) {
    for (size_t i = 0; i < decision->answer_count; i++) {
        const Answer *one = &decision->answers[i];
        if (one->claim == answer->claim &&
            strcmp(one->defendant, answer->defendant) == 0)
            return one;
    }
    return NULL;
}

void demur_result_free(Result *result) {
    if (result != NULL)
        demur_arena_free(result->arena);
}
