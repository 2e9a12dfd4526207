/* thinking_fixture.h: from a few lines of law and of facts to every step of
 * an answer, for the tests of the deciding modules.
 *
 * A test says its law with `thinking_rules`, then its facts as often as it
 * likes; what was made of earlier facts is forgotten. Whatever is refused
 * fails the test with the messages. */
#ifndef DEMUR_THINKING_FIXTURE_H
#define DEMUR_THINKING_FIXTURE_H

#include "answer.h"
#include "outcome.h"

typedef struct Thinking {
    Diag *diag;
    Book *book;
    Model *model;
    Pattern *pattern;
    Arena *arena; /* of the question and what follows from it */
    Arena *words; /* of the texts that are given back */
    uint32_t mark;
    Question question;
    World world;
    Judgment judgment;
    Verdict verdict;
    Result *result;
} Thinking;

/* For cmocka: an empty one in *state, and its end. */
int thinking_setup(void **state);
int thinking_teardown(void **state);

#define WITH_THINKING(test)                                                    \
    cmocka_unit_test_setup_teardown(test, thinking_setup, thinking_teardown)

/* Declarations, for texts of rules. */
#define FACT(id) "fact '" id "' { ask = 'q?' }\n"
#define FACT_OF_DEFENDANT(id)                                                  \
    "fact '" id "' { ask = 'q?', asserted_by = 'defendant' }\n"
#define FACT_OF_LAW(id) "fact '" id "' { ask = 'q?', question_of_law = true }\n"
#define JUDGEMENT(id) "fact '" id "' { ask = 'q?', judgement = true }\n"

/* The postures of the prelude, by Stage. */
extern const char *const thinking_postures[4];

/* Makes the rule book, and the model if it can be made, of a prelude (the
 * book, current through 2026-01-01, and the four postures) and this law. */
void thinking_rules(Thinking *one, const char *law);
void thinking_rules_only(Thinking *one, const char *law);

/* The rule book of the folder rules/. */
void thinking_shipped(Thinking *one);

/* Law that no diagram can hold: two rows of facts x1 … y24, equal in every
 * place, the second row after the first in the order of the variables. In one
 * formula, or with an element for each place, so that the formulas are small
 * and only the question is too large. */
const char *thinking_large_law(Thinking *one, bool in_parts);

/* The question of the file's first claim against its first defendant; with
 * `rows` of `suppose` on top of it. */
const Question *thinking_question(Thinking *one, const char *facts,
                                  size_t rows);
/* Further: the world, which must be possible; everything decided. */
const World *thinking_world(Thinking *one, const char *facts);
const Verdict *thinking_decide(Thinking *one, const char *facts);

/* The whole result, and the first answer of its base; or the messages of a
 * pattern that must not be answered. */
const Result *thinking_result(Thinking *one, const char *facts);
const Answer *thinking_answer(Thinking *one, const char *facts);
const char *thinking_refusal(Thinking *one, const char *facts);

/* All that was reported so far. */
const char *thinking_messages(Thinking *one);

/* The index of a fact, of an element; the state of a fact's atom. */
int32_t thinking_fact(const Thinking *one, const char *id);
int32_t thinking_element(const Thinking *one, const char *id);
AtomState thinking_atom(const Thinking *one, const char *fact);

/* The word for the status of a decided element. */
const char *thinking_status(const Thinking *one, const char *element);

/* One element of an answer; its reasons as "a: yes established, b: …". */
const ElementResult *thinking_part(const Answer *answer, const char *id);
const char *thinking_because(Thinking *one, const Answer *answer,
                             const char *id);

/* Lists as "a, b". */
const char *thinking_list(Thinking *one, const Strings *list);
const char *thinking_facts(Thinking *one, const Indices *facts);
const char *thinking_elements(Thinking *one, const Indices *elements);
const char *thinking_notes(Thinking *one, const Notes *notes);

/* Fails unless both texts are equal; `where` says which row of a table. */
void thinking_same(const char *where, const char *got, const char *wanted);

/* A text in the fixture's own memory. */
const char *thinking_text(Thinking *one, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
