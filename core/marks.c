#include "marks.h"

#include "answer.h"
#include "expect.h"
#include "inquiry.h"

#include <string.h>

typedef struct Marking {
    Result *result;
    Arena *arena;
    Diag *diag;
    const Suppose *row;
    const Expect *entry;
    const Decision *decision;
    Marks *marks;
} Marking;

static bool same(const char *a, const char *b) { return strcmp(a, b) == 0; }

/* What does not apply fails whoever invokes it. */
static bool fits(const char *word, const ElementResult *element) {
    return demur_expect_fits(word, element) ||
           (element->status == STATUS_DOES_NOT_APPLY && same(word, "fails"));
}

const char *demur_mark_kind(const ElementResult *element) {
    static const char *const kinds[] = {"holds", "fails", "undecided"};
    for (int i = 0; i < 3; i++)
        if (fits(kinds[i], element))
            return kinds[i];
    return NULL;
}

static bool of_another_kind(const ElementResult *a, const ElementResult *b) {
    const char *one = demur_mark_kind(a), *other = demur_mark_kind(b);
    return one == NULL || other == NULL ? one != other : !same(one, other);
}

/* ---- readings ------------------------------------------------------------ */

static Strings readings_of(const Marking *marking,
                           const ElementResult *element) {
    Strings found = {0};
    const char *id = element->element->id;
    if (element->reading != NULL) {
        const char *one = demur_arena_format(marking->arena, "%s=%s", id,
                                             element->reading->id);
        DEMUR_PUSH(marking->arena, found.items, found.count, one);
    }
    for (size_t i = 0; i < element->reading_count; i++) {
        const char *one = demur_arena_format(marking->arena, "%s=%s", id,
                                             element->readings[i].reading->id);
        DEMUR_PUSH(marking->arena, found.items, found.count, one);
    }
    return found;
}

/* What the entry asks, if the court adopted the reading of that part. */
static const ElementResult *under(const Marking *marking, const Answer *answer,
                                  const ElementResult *element,
                                  const Element *part, const Reading *reading) {
    Expect asked = {
        .settings = demur_inquiry_adopting(
            marking->arena, &marking->entry->settings, part->id, reading->id),
        .claim = marking->entry->claim,
        .defendant = answer->defendant};
    Decision *decision = demur_arena_alloc(marking->arena, sizeof *decision);
    marking->result->explained = false;
    bool good = demur_answer_expect(marking->result, marking->row, &asked,
                                    marking->diag, decision);
    marking->result->explained = true;
    const Answer *like = good ? demur_answer_like(decision, answer) : NULL;
    return like == NULL ? NULL
                        : demur_answer_element(like, element->element->id);
}

/* The declared readings of a part of the element under which the element would
 * be of another kind. */
static void find_otherwise(const Marking *marking, const Answer *answer,
                           const ElementResult *element,
                           const ElementResult *part, Strings *found) {
    const Element *read = part->element;
    for (size_t r = 0; r < read->reading_count; r++) {
        const Reading *reading = &read->readings[r];
        if (reading->foil || demur_reading_argued(reading))
            continue;
        const ElementResult *other =
            under(marking, answer, element, read, reading);
        const char *id =
            demur_arena_format(marking->arena, "%s=%s", read->id, reading->id);
        if (other != NULL && of_another_kind(element, other))
            DEMUR_PUSH(marking->arena, found->items, found->count, id);
    }
}

/* Of what is no part of the element no reading makes it another kind. */
static bool reading_decides(const Marking *marking, const Answer *answer,
                            const ElementResult *element, const char *named) {
    size_t length = strcspn(named, "=");
    const ElementResult *part = demur_answer_element(
        answer, demur_arena_copy(marking->arena, named, length));
    if (part == NULL)
        return false;
    Strings readings = readings_of(marking, part), otherwise = {0};
    if (!demur_strings_has(&readings, named))
        return false;
    find_otherwise(marking, answer, element, part, &otherwise);
    return otherwise.count > 0;
}

/* ---- what decides -------------------------------------------------------- */

/* What was not in force does not apply by the day of the conduct. */
static bool fact_decides(const Marking *marking, const ElementResult *element,
                         int32_t fact) {
    if (element->status == STATUS_DOES_NOT_APPLY)
        return element->element->version >= 0 &&
               fact == marking->result->model->conduct;
    for (size_t i = 0; i < element->because_count; i++)
        if (element->because[i].fact == fact)
            return true;
    return demur_indices_has(&element->also, fact);
}

static Strings deciding_facts(const Marking *marking,
                              const ElementResult *element) {
    const Book *book = marking->result->book;
    Strings found = {0};
    for (size_t i = 0; i < element->because_count; i++)
        DEMUR_PUSH(marking->arena, found.items, found.count,
                   book->facts[element->because[i].fact].id);
    for (size_t i = 0; i < element->also.count; i++) {
        const char *id = book->facts[element->also.items[i]].id;
        if (!demur_strings_has(&found, id))
            DEMUR_PUSH(marking->arena, found.items, found.count, id);
    }
    return found;
}

static void mark_named(const Marking *marking, Mark *mark) {
    const Book *book = marking->result->book;
    for (size_t i = 0; i < mark->named.count; i++) {
        const char *named = mark->named.items[i];
        int32_t fact = demur_book_fact(book, named);
        bool decides = fact >= 0 ? fact_decides(marking, mark->element, fact)
                                 : reading_decides(marking, mark->answer,
                                                   mark->element, named);
        if (!decides)
            DEMUR_PUSH(marking->arena, mark->idle.items, mark->idle.count,
                       named);
    }
}

bool demur_mark_reasoned(const Mark *mark) {
    return mark->named.count > 0 && mark->idle.count == 0;
}

void demur_mark_count(const Mark *mark, MarkTally *tally) {
    tally->calls++;
    tally->right += mark->right;
    tally->named += mark->named.count > 0;
    tally->reasoned += demur_mark_reasoned(mark);
    tally->right_unreasoned += mark->right && mark->idle.count > 0;
}

/* ---- one entry ----------------------------------------------------------- */

static void add(const Marking *marking, const Mark *mark) {
    DEMUR_PUSH(marking->arena, marking->marks->items, marking->marks->count,
               *mark);
}

static Mark begin(const Marking *marking, const Answer *answer) {
    return (Mark){.row = marking->row,
                  .entry = marking->entry,
                  .decision = marking->decision,
                  .answer = answer,
                  .at = marking->entry->at};
}

static void mark_outcome(const Marking *marking, const Answer *answer) {
    Mark mark = begin(marking, answer);
    mark.what = "outcome";
    mark.predicted = marking->entry->outcome;
    mark.got = demur_outcome_word(answer->outcome);
    mark.right = demur_words_equal(mark.predicted, mark.got);
    add(marking, &mark);
}

static void mark_element(const Marking *marking, const Answer *answer,
                         const ExpectElement *call) {
    Mark mark = begin(marking, answer);
    mark.what = call->element;
    mark.predicted = call->word;
    mark.named = call->because;
    mark.at = call->at;
    mark.element = demur_answer_element(answer, call->element);
    if (mark.element == NULL) {
        mark.got = "no such element";
        mark.idle = mark.named;
        add(marking, &mark);
        return;
    }
    mark.got = demur_status_word(mark.element->status);
    mark.right = fits(call->word, mark.element);
    mark.deciding = deciding_facts(marking, mark.element);
    mark.readings = readings_of(marking, mark.element);
    mark_named(marking, &mark);
    if (marking->marks->weigh_law)
        find_otherwise(marking, answer, mark.element, mark.element,
                       &mark.otherwise);
    add(marking, &mark);
}

static void mark_answer(const Marking *marking, const Answer *answer) {
    const Expect *entry = marking->entry;
    for (size_t i = 0; i < entry->element_count; i++)
        mark_element(marking, answer, &entry->elements[i]);
    if (entry->outcome != NULL)
        mark_outcome(marking, answer);
}

/* Each of its calls is wrong. */
static void mark_nothing(const Marking *marking) {
    const Expect *entry = marking->entry;
    Mark mark = begin(marking, NULL);
    mark.got = "no such question";
    for (size_t i = 0; i <= entry->element_count; i++) {
        bool last = i == entry->element_count;
        mark.what = last ? "outcome" : entry->elements[i].element;
        mark.predicted = last ? entry->outcome : entry->elements[i].word;
        mark.named = last ? (Strings){0} : entry->elements[i].because;
        mark.idle = mark.named;
        if (mark.predicted != NULL)
            add(marking, &mark);
    }
}

void demur_marks_entry(Result *result, const Suppose *row,
                       const Expect *predicted, Diag *diag, Marks *marks) {
    Decision *decision = demur_arena_alloc(result->arena, sizeof *decision);
    Marking marking = {result,    result->arena, diag, row,
                       predicted, decision,      marks};
    size_t before = marks->count;
    /* An outcome alone has no reasons, which cost several times as much. */
    result->explained = predicted->element_count > 0;
    bool decided = demur_answer_expect(result, row, predicted, diag, decision);
    result->explained = true;
    if (!decided) {
        marks->undecided = true;
        return;
    }
    for (size_t i = 0; i < decision->answer_count; i++)
        if (demur_expect_asks(predicted, &decision->answers[i]))
            mark_answer(&marking, &decision->answers[i]);
    if (marks->count == before)
        mark_nothing(&marking);
}

Marks demur_marks_run(Result *result, Diag *diag) {
    Marks marks = {0};
    const Pattern *pattern = result->pattern;
    for (size_t i = 0; i < pattern->predict_count; i++)
        demur_marks_entry(result, NULL, &pattern->predict[i], diag, &marks);
    for (size_t i = 0; i < pattern->suppose_count; i++) {
        const Suppose *row = &pattern->suppose[i];
        for (size_t k = 0; k < row->predict_count; k++)
            demur_marks_entry(result, row, &row->predict[k], diag, &marks);
    }
    return marks;
}
