#include "show_quiz_facts.h"

#include "facts.h"

#include <string.h>

/* ---- one fact ------------------------------------------------------------ */

static const char *words_of(const Page *page, int32_t fact,
                            const Position *position) {
    return demur_facts_words(page->book, fact, position, page->arena);
}

/* "yes (alleged)", "yes (supposed)"; "alleged yes, found no" */
static const char *value_of(const Page *page, const QuizQuestion *one,
                            int32_t fact) {
    const Statement *statement = one->question.facts[fact];
    const struct {
        const char *word;
        const Position *position;
    } sides[] = {{"alleged", &statement->alleged},
                 {"found", &statement->found}};
    const char *text = NULL;
    if (statement->is.said == SAID_UNKNOWN)
        return words_of(page, fact, &statement->is);
    if (statement->is.said != SAID_NOTHING)
        return demur_arena_format(
            page->arena, "%s (%s)", words_of(page, fact, &statement->is),
            one->question.supposed[fact] ? "supposed"
                                         : demur_how_word(one->hows[fact]));
    for (int i = 0; i < 2; i++)
        if (sides[i].position->said != SAID_NOTHING)
            text = demur_arena_format(page->arena, "%s%s%s %s",
                                      text == NULL ? "" : text,
                                      text == NULL ? "" : ", ", sides[i].word,
                                      words_of(page, fact, sides[i].position));
    return text == NULL ? "" : text;
}

static void write_given(Page *page, const QuizQuestion *one, int32_t number) {
    Flow *flow = &page->flow;
    const Statement *statement = one->question.facts[number];
    const Fact *fact = &page->book->facts[number];
    demur_flow_open(flow, 2, 4);
    demur_flow_format(flow, "- %s: %s", fact->id, value_of(page, one, number));
    if (statement->source != NULL)
        demur_flow_format(flow, "; %s", statement->source);
    demur_flow_close(flow);
    demur_page_paragraph(page, 4, 4, fact->ask);
    demur_page_write_evidence(page, 4, statement);
}

/* Unknown, and nothing else is said of it. */
static bool is_bare_unknown(const Statement *statement) {
    return statement->is.said == SAID_UNKNOWN && statement->source == NULL &&
           statement->quote == NULL && statement->evidence_count == 0 &&
           statement->alleged.said == SAID_NOTHING &&
           statement->found.said == SAID_NOTHING;
}

/* ---- which facts --------------------------------------------------------- */

static bool alike(const QuizQuestion *one, const QuizQuestion *other,
                  size_t fact) {
    return one->question.facts[fact] == other->question.facts[fact] &&
           one->question.supposed[fact] == other->question.supposed[fact];
}

/* Whether the fact is given alike for every claim and defendant. */
static bool is_common(const Quiz *quiz, size_t fact) {
    for (size_t i = 1; i < quiz->question_count; i++)
        if (!alike(&quiz->questions[0], &quiz->questions[i], fact))
            return false;
    return true;
}

/* The facts of the question that are stated, and common or not; what is merely
 * unknown comes after the others, in one list. */
static size_t write_those(Page *page, const Quiz *quiz, const QuizQuestion *one,
                          bool common) {
    Strings unknown = {0};
    size_t count = 0;
    for (size_t f = 0; f < page->book->fact_count; f++) {
        const Statement *statement = one->question.facts[f];
        if (statement == NULL || is_common(quiz, f) != common)
            continue;
        count++;
        if (is_bare_unknown(statement))
            DEMUR_PUSH(page->arena, unknown.items, unknown.count,
                       page->book->facts[f].id);
        else
            write_given(page, one, (int32_t)f);
    }
    demur_page_write_list(page, 2, "Unknown: ", ", ", &unknown);
    return count;
}

/* ---- claims and defendants ----------------------------------------------- */

static bool agree(const Quiz *quiz, size_t one, size_t other) {
    for (size_t f = 0; f < quiz->result->book->fact_count; f++)
        if (!alike(&quiz->questions[one], &quiz->questions[other], f))
            return false;
    return true;
}

/* Of each question the first with the same facts. */
static const size_t *find_first(const Page *page, const Quiz *quiz) {
    size_t *first =
        demur_arena_array(page->arena, quiz->question_count, sizeof *first);
    for (size_t i = 0; i < quiz->question_count; i++)
        while (!agree(quiz, first[i], i))
            first[i]++;
    return first;
}

/* Whether one claim against the defendant has other facts than another. */
static bool claims_differ(const Quiz *quiz, const size_t *first,
                          size_t number) {
    for (size_t i = 0; i < quiz->question_count; i++)
        if (first[i] != first[number] &&
            strcmp(quiz->questions[i].answer->defendant,
                   quiz->questions[number].answer->defendant) == 0)
            return true;
    return false;
}

/* "Seller, Inc.", or "Fraud, against Seller, Inc." */
static const char *name_of(const Page *page, const Quiz *quiz,
                           const size_t *first, size_t number) {
    const Answer *answer = quiz->questions[number].answer;
    const char *title = answer->claim->title;
    if (!claims_differ(quiz, first, number))
        return answer->defendant;
    return demur_arena_format(page->arena, "%s, against %s",
                              title == NULL ? answer->claim->id : title,
                              answer->defendant);
}

/* The facts that are not common, of this question and all with the same. */
static void write_own(Page *page, const Quiz *quiz, const size_t *first,
                      size_t number) {
    Strings names = {0};
    for (size_t i = number; i < quiz->question_count; i++) {
        if (first[i] != number)
            continue;
        const char *name = name_of(page, quiz, first, i);
        if (!demur_strings_has(&names, name))
            DEMUR_PUSH(page->arena, names.items, names.count, name);
    }
    demur_page_paragraph(
        page, 0, 2,
        demur_arena_format(page->arena, "As to %s:",
                           demur_strings_join(page->arena, &names, "; ")));
    if (write_those(page, quiz, &quiz->questions[number], false) == 0)
        demur_page_paragraph(page, 2, 4, "None.");
}

/* The law that is supposed rather than found; what is adopted by a name alone
 * is not spelt out. */
static void write_adopted(Page *page, const Question *question) {
    Strings adopted = {0};
    if (question->as_decided_in >= 0)
        demur_page_paragraph(
            page, 0, 2,
            demur_arena_format(
                page->arena, "With the readings adopted in %s.",
                demur_page_authority(page, question->as_decided_in)));
    for (size_t i = 0; i < question->adopt_count; i++)
        DEMUR_PUSH(page->arena, adopted.items, adopted.count,
                   demur_arena_format(page->arena, "%s=%s",
                                      question->adopt[i].element,
                                      question->adopt[i].reading));
    demur_page_write_list(page, 0, "Supposing that the court adopts ", ", ",
                          &adopted);
}

/* "knowledge, payment"; "" if all is in issue. */
static const char *issues_of(Page *page, const QuizQuestion *one) {
    if (one->question.all_issues)
        return "";
    Strings issues = demur_page_issues(page, one->answer);
    return demur_strings_join(page->arena, &issues, ", ");
}

static void write_claims(Page *page, const Quiz *quiz) {
    demur_flow_blank(&page->flow);
    for (size_t i = 0; i < quiz->question_count; i++) {
        const char *issues = issues_of(page, &quiz->questions[i]);
        bool more = i + 1 < quiz->question_count;
        demur_page_write_claim(page, quiz->questions[i].answer);
        if (*issues != '\0' &&
            !(more &&
              strcmp(issues, issues_of(page, &quiz->questions[i + 1])) == 0))
            demur_page_paragraph(page, 0, 2,
                                 demur_arena_format(page->arena,
                                                    "Put to the court: %s",
                                                    issues));
    }
    write_adopted(page, &quiz->questions[0].question);
}

void demur_show_quiz_facts(Page *page, const Quiz *quiz) {
    const size_t *first = find_first(page, quiz);
    bool all_alike = true;
    for (size_t i = 0; i < quiz->question_count; i++)
        all_alike &= first[i] == 0;
    write_claims(page, quiz);
    demur_page_paragraph(page, 0, 2, "The facts, as given:");
    if (write_those(page, quiz, &quiz->questions[0], true) == 0 && all_alike)
        demur_page_paragraph(page, 2, 4, "None.");
    for (size_t i = 0; i < quiz->question_count && !all_alike; i++)
        if (first[i] == i)
            write_own(page, quiz, first, i);
    demur_page_paragraph(
        page, 0, 2,
        quiz->questions[0].question.otherwise_no
            ? "What is not mentioned did not happen."
            : "Of what is not mentioned nobody said anything.");
}
