#include "demur_talk.h"

#include "facts.h"
#include "quiz.h"
#include "show_quiz.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

struct DemurQuiz {
    const DemurCase *one;
    Demur *demur;
    Arena *arena;
    Quiz *quiz;
    QuizPhase phase; /* before the last line, and what was asked: */
    size_t asked;    /* the number of calls if nothing was */
};

/* A line that was typed, and where what comes of it is told. */
typedef struct Talk {
    DemurQuiz *on;
    Quiz *quiz;
    const DemurStyle *style;
    Show show;
    Buffer *out;
} Talk;

DemurQuiz *demur_quiz_open(const DemurCase *one, bool parts) {
    DemurQuiz *on = demur_allocate(sizeof *on);
    *on = (DemurQuiz){
        .one = one, .demur = one->demur, .arena = demur_arena_new()};
    on->quiz = demur_quiz_new(one->result, demur_overrides_of(one->demur),
                              parts, one->demur->diag);
    on->asked = on->quiz->count;
    return on;
}

void demur_quiz_close(DemurQuiz *quiz) {
    if (quiz == NULL)
        return;
    demur_quiz_free(quiz->quiz);
    demur_arena_free(quiz->arena);
    free(quiz);
}

bool demur_quiz_more(const DemurQuiz *quiz) {
    return demur_quiz_now(quiz->quiz) != NULL;
}

/* ---- questions ----------------------------------------------------------- */

static const char how_to_call[] =
    "Call each: holds, fails or open (these facts or the law leave it open, or "
    "it is for a jury). A reason may follow: `fails because` and a fact or a "
    "reading. `?` tells what the element asks, `skip` leaves it aside, `back` "
    "takes the last call back, `reveal` shows the answers now, `quit` ends "
    "without them.";

static Show show_of(const DemurQuiz *quiz, const DemurStyle *style) {
    return demur_show_of(quiz->one, DEMUR_JSON, style);
}

void demur_quiz_begin(const DemurQuiz *quiz, const DemurStyle *style,
                      DemurText *out) {
    Show show = show_of(quiz, style);
    demur_show_quiz_begin(quiz->quiz, &show, &out->buffer);
    demur_buffer_char(&out->buffer, '\n');
    if (quiz->quiz->phase == QUIZ_CALLS)
        demur_talk_paragraph(style, &out->buffer, how_to_call);
    else
        demur_show_quiz_revealed(quiz->quiz, &show, &out->buffer);
}

void demur_quiz_question(const DemurQuiz *quiz, const DemurStyle *style,
                         DemurText *out) {
    Show show = show_of(quiz, style);
    const QuizCall *before = quiz->asked < quiz->quiz->count
                                 ? &quiz->quiz->calls[quiz->asked]
                                 : NULL;
    if (quiz->quiz->phase == QUIZ_CALLS)
        demur_show_quiz_call(quiz->quiz, before, &show, &out->buffer);
    else
        demur_show_quiz_difference(quiz->quiz, demur_quiz_now(quiz->quiz), true,
                                   &show, &out->buffer);
}

bool demur_quiz_moved(const DemurQuiz *quiz) {
    return quiz->quiz->phase != quiz->phase || quiz->quiz->at != quiz->asked;
}

/* ---- words --------------------------------------------------------------- */

typedef enum Word {
    WORD_HOLDS,
    WORD_FAILS,
    WORD_OPEN,
    WORD_SKIP,
    WORD_BACK,
    WORD_REVEAL,
    WORD_QUIT,
    WORD_HELP,
    WORD_NONE
} Word;

static const struct {
    const char *text;
    Word word;
} words[] = {
    {"holds", WORD_HOLDS},  {"hold", WORD_HOLDS},      {"h", WORD_HOLDS},
    {"yes", WORD_HOLDS},    {"y", WORD_HOLDS},         {"met", WORD_HOLDS},
    {"stands", WORD_HOLDS}, {"survives", WORD_HOLDS},  {"wins", WORD_HOLDS},
    {"fails", WORD_FAILS},  {"fail", WORD_FAILS},      {"f", WORD_FAILS},
    {"no", WORD_FAILS},     {"n", WORD_FAILS},         {"not met", WORD_FAILS},
    {"loses", WORD_FAILS},  {"dismissed", WORD_FAILS}, {"open", WORD_OPEN},
    {"o", WORD_OPEN},       {"undecided", WORD_OPEN},  {"skip", WORD_SKIP},
    {"s", WORD_SKIP},       {"don't know", WORD_SKIP}, {"back", WORD_BACK},
    {"b", WORD_BACK},       {"reveal", WORD_REVEAL},   {"r", WORD_REVEAL},
    {"quit", WORD_QUIT},    {"q", WORD_QUIT},          {"?", WORD_HELP},
    {"help", WORD_HELP}};

enum { WORDS = sizeof words / sizeof *words, MOST_NAMED = 8 };

static Word find_word(const char *line) {
    for (size_t i = 0; i < WORDS; i++)
        if (demur_words_typed(line, words[i].text))
            return words[i].word;
    return WORD_NONE;
}

/* The word of a call, or NULL. Of an outcome the words of this stage come
 * first, and after them who prevails. */
static const char *call_word(const Talk *talk, const char *line) {
    static const char *const calls[] = {"holds", "fails", "undecided"};
    Word word = find_word(line);
    if (demur_quiz_now(talk->quiz)->element != NULL) {
        int status = word > WORD_OPEN ? demur_status_find(line) : -1;
        return word <= WORD_OPEN ? calls[word]
               : status >= 0     ? demur_status_word((Status)status)
                                 : NULL;
    }
    Strings outcomes =
        demur_quiz_outcomes(talk->quiz, demur_quiz_now(talk->quiz));
    for (size_t i = 0; i < outcomes.count; i++)
        if (demur_words_equal(line, outcomes.items[i]))
            return outcomes.items[i];
    return word == WORD_OPEN  ? demur_outcome_word(OUTCOME_OPEN)
           : word < WORD_OPEN ? outcomes.items[word]
                              : NULL;
}

static void refuse(const Talk *talk, const char *line) {
    Suggestion suggestion = demur_suggest(line);
    for (size_t i = 0; i < WORDS; i++)
        demur_suggest_offer(&suggestion, words[i].text);
    Strings outcomes =
        demur_quiz_outcomes(talk->quiz, demur_quiz_now(talk->quiz));
    for (size_t i = 0; i < outcomes.count; i++)
        demur_suggest_offer(&suggestion, outcomes.items[i]);
    demur_buffer_text(talk->out, "   \"");
    demur_utf8_show_text(talk->out, line);
    demur_buffer_text(talk->out, "\" is no call: say holds, fails or open, ?, "
                                 "skip, back, reveal or quit\n");
    if (suggestion.best != NULL)
        demur_buffer_format(talk->out, "   hint: did you mean \"%s\"?\n",
                            suggestion.best);
}

/* ---- what is named ------------------------------------------------------- */

static const char between[] = " and ";

/* Where the next name ends: at a comma or at " and ". */
static size_t name_length(const char *text) {
    size_t comma = strcspn(text, ",");
    const char *word = strstr(text, between);
    size_t length = word == NULL ? comma : (size_t)(word - text);
    return length < comma ? length : comma;
}

/* The one fact that the element asks about and whose id begins so; else the
 * text. */
static const char *completed(const Talk *talk, const char *text) {
    enum { SHORTEST = 3 };
    const Book *book = talk->on->demur->book;
    Indices facts = demur_quiz_facts(talk->quiz, demur_quiz_now(talk->quiz));
    size_t length = strlen(text), found = 0;
    const char *id = text;
    for (size_t i = 0; i < facts.count && length >= SHORTEST; i++) {
        const char *one = book->facts[facts.items[i]].id;
        if (strncmp(one, text, length) != 0)
            continue;
        found++;
        id = one;
    }
    return found == 1 ? id : text;
}

/* The facts and readings that a line names. False, and said why, if one is
 * unknown. */
static bool read_named(const Talk *talk, const char *line, Strings *named) {
    Arena *arena = talk->on->arena;
    Demur *demur = talk->on->demur;
    const char *element = demur_quiz_now(talk->quiz)->element->element->id;
    for (const char *at = line; *at != '\0';) {
        size_t length = name_length(at);
        const char *text =
            demur_talk_trimmed(arena, demur_arena_copy(arena, at, length));
        const char *id = demur_facts_named(demur->book, demur->diag, arena,
                                           element, completed(talk, text));
        demur_talk_messages(demur, talk->style, talk->out);
        if (id == NULL)
            return false;
        DEMUR_PUSH(arena, named->items, named->count, id);
        at += length;
        at += *at == ',' ? 1 : *at == ' ' ? strlen(between) : 0;
    }
    if (named->count <= MOST_NAMED)
        return true;
    demur_talk_paragraph(talk->style, talk->out,
                         "   That is too many to say which of them decides.");
    return false;
}

/* ---- calls --------------------------------------------------------------- */

/* "fails because took_part": what stands behind the word. */
static const char *split_reason(const Talk *talk, const char *line,
                                const char **reason) {
    static const char because[] = " because ";
    const char *at = strstr(line, because);
    *reason = "";
    if (at == NULL)
        return line;
    *reason = demur_talk_trimmed(talk->on->arena, at + strlen(because));
    return demur_talk_trimmed(
        talk->on->arena,
        demur_arena_copy(talk->on->arena, line, (size_t)(at - line)));
}

static void call(const Talk *talk, const char *line) {
    const char *reason;
    const char *said = split_reason(talk, line, &reason);
    const char *word = call_word(talk, said);
    Strings named = {0};
    if (word == NULL) {
        refuse(talk, said);
        return;
    }
    bool outcome = demur_quiz_now(talk->quiz)->element == NULL;
    if (outcome && *reason != '\0')
        demur_talk_paragraph(talk->style, talk->out,
                             "   Of an outcome no reason is asked.");
    if (!outcome && !read_named(talk, reason, &named))
        return;
    demur_quiz_call(talk->quiz, word, &named);
}

static DemurHeard hear_call(const Talk *talk, const char *line) {
    switch (find_word(line)) {
    case WORD_SKIP:
        demur_quiz_skip(talk->quiz);
        break;
    case WORD_BACK:
        if (!demur_quiz_back(talk->quiz))
            demur_talk_paragraph(talk->style, talk->out,
                                 "   There is nothing to take back.");
        break;
    case WORD_REVEAL:
        demur_quiz_reveal(talk->quiz);
        break;
    case WORD_QUIT:
        return DEMUR_LEFT;
    case WORD_HELP:
        demur_show_quiz_help(talk->quiz, &talk->show, talk->out);
        demur_talk_paragraph(talk->style, talk->out, how_to_call);
        break;
    case WORD_HOLDS:
    case WORD_FAILS:
    case WORD_OPEN:
    case WORD_NONE:
        call(talk, line);
        break;
    }
    if (talk->quiz->phase != QUIZ_CALLS) {
        demur_buffer_char(talk->out, '\n');
        demur_show_quiz_revealed(talk->quiz, &talk->show, talk->out);
    }
    return DEMUR_HEARD;
}

/* ---- reasons ------------------------------------------------------------- */

static void next(const Talk *talk) {
    demur_show_quiz_why(talk->quiz, demur_quiz_now(talk->quiz), &talk->show,
                        talk->out);
    demur_quiz_next(talk->quiz);
    if (talk->quiz->phase == QUIZ_END)
        demur_show_quiz_rest(talk->quiz, &talk->show, talk->out);
}

static DemurHeard hear_reason(const Talk *talk, const char *line) {
    Strings named = {0};
    switch (find_word(line)) {
    case WORD_QUIT:
        return DEMUR_SAVED;
    case WORD_HELP:
        demur_show_quiz_help(talk->quiz, &talk->show, talk->out);
        return DEMUR_HEARD;
    case WORD_SKIP:
        next(talk);
        return DEMUR_HEARD;
    case WORD_HOLDS:
    case WORD_FAILS:
    case WORD_OPEN:
    case WORD_BACK:
    case WORD_REVEAL:
    case WORD_NONE:
        break;
    }
    if (!read_named(talk, line, &named))
        return DEMUR_HEARD;
    demur_quiz_name(talk->quiz, &named);
    next(talk);
    return DEMUR_HEARD;
}

/* What was called is told to the end, and nothing asked. */
static DemurHeard end(const Talk *talk) {
    if (talk->quiz->phase == QUIZ_CALLS) {
        demur_quiz_reveal(talk->quiz);
        demur_show_quiz_revealed(talk->quiz, &talk->show, talk->out);
    }
    bool first = talk->on->phase == QUIZ_CALLS;
    while (talk->quiz->phase == QUIZ_REASONS) {
        if (first)
            demur_show_quiz_difference(talk->quiz, demur_quiz_now(talk->quiz),
                                       false, &talk->show, talk->out);
        next(talk);
        first = true;
    }
    return DEMUR_SAVED;
}

DemurHeard demur_quiz_hear(DemurQuiz *quiz, const char *line,
                           const DemurStyle *style, DemurText *out) {
    Talk talk = {quiz, quiz->quiz, style, show_of(quiz, style), &out->buffer};
    quiz->phase = quiz->quiz->phase;
    quiz->asked = quiz->quiz->at;
    if (line == NULL)
        return end(&talk);
    line = demur_talk_trimmed(quiz->arena, line);
    if (*line == '\0')
        return DEMUR_HEARD;
    return quiz->phase == QUIZ_CALLS ? hear_call(&talk, line)
                                     : hear_reason(&talk, line);
}

/* ---- the result ---------------------------------------------------------- */

DemurStatus demur_quiz_write(const DemurQuiz *quiz, DemurFormat format,
                             const DemurStyle *style, DemurText *out) {
    Show show = show_of(quiz, style);
    if (quiz->quiz->undecided) /* whether or not it was told by now */
        return demur_status_worse(DEMUR_LIMIT, demur_status(quiz->demur));
    if (format == DEMUR_JSON)
        demur_show_quiz_json(quiz->quiz, &show, &out->buffer);
    else
        demur_show_quiz_text(quiz->quiz, &show, &out->buffer);
    return demur_quiz_score(quiz->quiz).calls > 0 ? DEMUR_OK : DEMUR_NOTHING;
}
