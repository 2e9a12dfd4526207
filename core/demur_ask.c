#include "demur_talk.h"

#include "date.h"
#include "facts.h"
#include "interview.h"
#include "show_interview.h"
#include "source.h"
#include "utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct DemurAsk {
    Demur *demur;
    Arena *arena;
    Pattern *pattern;          /* as it was at the start */
    const Settings *overrides; /* NULL for a new one, whose text has them */
    Interview *interview;
    How how; /* of answers, where the file's posture is another */
    bool says_how;
    int32_t asked; /* before the last line */
};

/* ---- the start ----------------------------------------------------------- */

static Pattern *read_text(Demur *demur, const char *name, const Buffer *text) {
    size_t offset = 0;
    int32_t source = demur_diag_add_source(
        demur->diag, name, demur_buffer_string(text), text->length);
    return demur_facts_read(demur->book, demur->diag, source, false, &offset);
}

static int32_t usual_claim(const Book *book) {
    return book->claim >= 0 ? book->claim : 0;
}

/* A new fact pattern says what the command line does, and its claim. */
static Pattern *new_pattern(DemurAsk *ask) {
    Demur *demur = ask->demur;
    const Book *book = demur->book;
    Settings settings = demur_settings_none();
    if (demur->overridden)
        settings = demur->overrides;
    int32_t claim = usual_claim(book);
    Indices usual = {&claim, 1};
    if (settings.claims.count == 0 && book->claim_count > 0)
        settings.claims = usual;
    Buffer text;
    demur_buffer_init(&text);
    demur_buffer_text(&text, "# A fact pattern, written by `demur ask`.\n");
    demur_show_settings(book, &settings, &text);
    Pattern *pattern = read_text(demur, "answers", &text);
    demur_buffer_finish(&text);
    return pattern;
}

/* A fact that the pattern does not state, as unknown. */
static Statement sample(const Book *book, const Pattern *pattern) {
    const Statements *facts = &pattern->settings.facts;
    Statement sample = {.is = {.said = SAID_UNKNOWN}};
    for (size_t i = 0; i < facts->count;)
        if (facts->items[i].fact == sample.fact) {
            sample.fact++;
            i = 0;
        } else {
            i++;
        }
    sample.fact = (size_t)sample.fact < book->fact_count ? sample.fact : -1;
    return sample;
}

/* With one fact more it is read again, and has one fact more. */
static bool can_be_extended(const Book *book, const Pattern *pattern) {
    Statement one = sample(book, pattern);
    Statements added = {&one, one.fact >= 0};
    Diag *diag = demur_diag_new();
    Buffer text;
    size_t offset = 0;
    demur_buffer_init(&text);
    bool good = demur_show_extended(book, pattern, &added, &text);
    int32_t source = demur_diag_add_source(
        diag, pattern->file, demur_buffer_string(&text), text.length);
    Pattern *again =
        good ? demur_facts_read(book, diag, source, false, &offset) : NULL;
    good = again != NULL && again->settings.facts.count ==
                                pattern->settings.facts.count + added.count;
    demur_pattern_free(again);
    demur_buffer_finish(&text);
    demur_diag_free(diag);
    return good;
}

/* Said before anybody has answered anything. */
static bool can_be_asked(const Demur *demur, const Pattern *pattern) {
    if (pattern->defendant_count > 1) {
        demur_diag_report(demur->diag, DIAG_BAD_VALUE,
                          pattern->defendants[1].at,
                          "an interview is about one defendant, and this is "
                          "another");
        return false;
    }
    if (can_be_extended(demur->book, pattern))
        return true;
    demur_diag_report(demur->diag, DIAG_BAD_VALUE, NOWHERE,
                      "%s: its facts do not stand one on a line, so none can "
                      "be added",
                      pattern->file);
    demur_diag_hint(demur->diag,
                    "write `facts:` in the first column, on a line of its own, "
                    "and below it a line for each fact");
    return false;
}

static Pattern *old_pattern(DemurAsk *ask, const char *start) {
    Demur *demur = ask->demur;
    size_t offset = 0;
    int32_t source = demur_source_read(demur->diag, start);
    ask->overrides = demur_overrides_of(demur);
    Pattern *pattern = source < 0 ? NULL
                                  : demur_facts_read(demur->book, demur->diag,
                                                     source, false, &offset);
    if (pattern == NULL || can_be_asked(demur, pattern))
        return pattern;
    demur_pattern_free(pattern);
    return NULL;
}

static Layers layers_of(const DemurAsk *ask, const Settings *items[2]) {
    items[0] = &ask->pattern->settings;
    items[1] = ask->overrides;
    return (Layers){ask->pattern, items, ask->overrides == NULL ? 1 : 2};
}

static How how_at(Stage stage) {
    switch (stage) {
    case STAGE_HYPOTHETICAL:
        return HOW_STIPULATED;
    case STAGE_PLEADING:
        return HOW_ALLEGED;
    case STAGE_RECORD:
        return HOW_EVIDENCE;
    case STAGE_TRIAL:
        return HOW_FOUND;
    }
    return HOW_STIPULATED;
}

/* An answer is meant for the stage that is asked about. */
static void find_how(DemurAsk *ask) {
    const Book *book = ask->demur->book;
    int32_t asked = ask->overrides == NULL ? -1 : ask->overrides->posture;
    ask->says_how = asked >= 0 && asked != ask->pattern->settings.posture;
    if (ask->says_how)
        ask->how = how_at(book->postures[asked].stage);
}

static bool begin(DemurAsk *ask, const char *start) {
    ask->pattern = start == NULL ? new_pattern(ask) : old_pattern(ask, start);
    if (ask->pattern == NULL)
        return false;
    const Settings *items[2];
    Layers layers = layers_of(ask, items);
    Indices claims =
        demur_question_claims(ask->demur->book, &layers, ask->arena);
    find_how(ask);
    ask->interview =
        demur_interview_new(ask->demur->model, ask->pattern, ask->overrides,
                            (Pair){claims.items[0], 0}, ask->demur->diag);
    return ask->interview != NULL;
}

DemurAsk *demur_ask_new(Demur *demur, const char *start) {
    DemurAsk *ask = demur_allocate(sizeof *ask);
    *ask = (DemurAsk){.demur = demur, .arena = demur_arena_new()};
    demur->inputs++; /* what was read stays until the end */
    if (begin(ask, start))
        return ask;
    demur_ask_free(ask);
    return NULL;
}

void demur_ask_free(DemurAsk *ask) {
    if (ask == NULL)
        return;
    demur_interview_free(ask->interview);
    demur_pattern_free(ask->pattern);
    demur_arena_free(ask->arena);
    ask->demur->inputs--;
    free(ask);
}

/* ---- questions ----------------------------------------------------------- */

bool demur_ask_more(const DemurAsk *ask) {
    return demur_interview_fact(ask->interview) >= 0;
}

static const char how_to_answer[] =
    "Answer yes, no, don't know or disputed. `why` says why it is asked, "
    "`skip` leaves it aside, `back` takes the last answer back, `save` writes "
    "what was said so far and ends, `quit` ends without writing, and `fact = "
    "value` states another fact.";

/* Which law it is, where nobody chose it. */
static void say_forum(const DemurAsk *ask, const DemurStyle *style,
                      DemurText *out) {
    const Settings *items[2];
    Layers layers = layers_of(ask, items);
    bool court = false, date = false;
    char day[DATE_TEXT_SIZE];
    for (size_t i = 0; i < layers.count; i++) {
        court |= items[i]->has_court;
        date |= items[i]->date != DATE_NONE;
    }
    if (court && date)
        return;
    demur_date_write(ask->demur->book->current_through, day);
    demur_talk_paragraph(
        style, &out->buffer,
        demur_arena_format(
            ask->arena, "%s%s%s%s",
            court ? "" : "No court is named (--court): nothing binds. ",
            date ? "" : "No day is named (--date): the law is that of ",
            date ? "" : day, date ? "" : "."));
}

/* What silence means where it counts. */
static void say_silence(const DemurAsk *ask, const DemurStyle *style,
                        DemurText *out) {
    const Posture *posture =
        &ask->demur->book->postures[demur_interview_posture(ask->interview)];
    if (posture->stage != STAGE_HYPOTHETICAL)
        demur_talk_paragraph(
            style, &out->buffer,
            demur_arena_format(ask->arena,
                               "In this posture (%s) don't know means: %s.",
                               posture->title, posture->missing));
}

void demur_ask_begin(const DemurAsk *ask, const DemurStyle *style,
                     DemurText *out) {
    Show show = demur_talk_show(style);
    demur_talk_paragraph(style, &out->buffer, how_to_answer);
    say_forum(ask, style, out);
    say_silence(ask, style, out);
    if (ask->pattern->settings.facts.count == 0)
        return; /* nobody knows yet what it is about */
    Progress progress = demur_interview_progress(ask->interview);
    demur_show_progress(ask->demur->book, &progress, &show, &out->buffer);
}

void demur_ask_question(const DemurAsk *ask, const DemurStyle *style,
                        DemurText *out) {
    Show show = demur_talk_show(style);
    demur_show_question(ask->demur->book, demur_interview_fact(ask->interview),
                        demur_interview_turns(ask->interview) + 1, &show,
                        &out->buffer);
}

bool demur_ask_moved(const DemurAsk *ask) {
    return demur_interview_fact(ask->interview) != ask->asked;
}

/* ---- what is typed ------------------------------------------------------- */

typedef enum Word {
    WORD_YES,
    WORD_NO,
    WORD_UNKNOWN,
    WORD_DISPUTED,
    WORD_WHY,
    WORD_BACK,
    WORD_SKIP,
    WORD_SAVE,
    WORD_QUIT,
    WORD_HELP,
    WORD_NONE
} Word;

static const struct {
    const char *text;
    Word word;
} words[] = {{"yes", WORD_YES},
             {"y", WORD_YES},
             {"no", WORD_NO},
             {"n", WORD_NO},
             {"don't know", WORD_UNKNOWN},
             {"dont know", WORD_UNKNOWN},
             {"i don't know", WORD_UNKNOWN},
             {"not sure", WORD_UNKNOWN},
             {"no idea", WORD_UNKNOWN},
             {"not alleged", WORD_UNKNOWN},
             {"maybe", WORD_UNKNOWN},
             {"unknown", WORD_UNKNOWN},
             {"?", WORD_UNKNOWN},
             {"disputed", WORD_DISPUTED},
             {"d", WORD_DISPUTED},
             {"why", WORD_WHY},
             {"w", WORD_WHY},
             {"back", WORD_BACK},
             {"b", WORD_BACK},
             {"skip", WORD_SKIP},
             {"s", WORD_SKIP},
             {"save", WORD_SAVE},
             {"quit", WORD_QUIT},
             {"q", WORD_QUIT},
             {"help", WORD_HELP}};

enum { WORDS = sizeof words / sizeof *words };

static Word find_word(const char *line) {
    for (size_t i = 0; i < WORDS; i++)
        if (demur_words_typed(line, words[i].text))
            return words[i].word;
    return WORD_NONE;
}

static void progress(const DemurAsk *ask, const DemurStyle *style,
                     DemurText *out) {
    Show show = demur_talk_show(style);
    Progress so_far = demur_interview_progress(ask->interview);
    demur_show_progress(ask->demur->book, &so_far, &show, &out->buffer);
}

/* Takes "fact=value"; says what came of it, or what is wrong with it. */
static bool state(DemurAsk *ask, const char *text, const DemurStyle *style,
                  DemurText *out) {
    Demur *demur = ask->demur;
    Statement statement;
    bool good =
        demur_facts_say(demur->book, demur->diag, ask->arena, text, &statement);
    if (good && ask->says_how && statement.is.said != SAID_UNKNOWN) {
        statement.how = ask->how;
        statement.how_given = true;
    }
    good =
        good && demur_interview_state(ask->interview, &statement, demur->diag);
    if (good)
        progress(ask, style, out);
    else
        demur_talk_messages(ask->demur, style, &out->buffer);
    return good;
}

static void answer(DemurAsk *ask, const char *value, const DemurStyle *style,
                   DemurText *out) {
    const Fact *fact =
        &ask->demur->book->facts[demur_interview_fact(ask->interview)];
    const char *text = demur_arena_format(ask->arena, "%s=%s", fact->id, value);
    if (!state(ask, text, style, out) && fact->type != FACT_PROPOSITION)
        demur_talk_paragraph(style, &out->buffer,
                             "Or say don't know, skip, back, save or quit.");
}

static void explain(DemurAsk *ask, const DemurStyle *style, DemurText *out) {
    Show show = demur_talk_show(style);
    Arena *arena = demur_arena_new();
    Reasons reasons = demur_interview_why(ask->interview, arena);
    demur_show_reasons(ask->demur->book, demur_interview_fact(ask->interview),
                       &reasons, &show, &out->buffer);
    demur_arena_free(arena);
}

static void move(DemurAsk *ask, bool skip, const DemurStyle *style,
                 DemurText *out) {
    Diag *diag = ask->demur->diag;
    bool good = skip ? demur_interview_skip(ask->interview, diag)
                     : demur_interview_back(ask->interview, diag);
    if (!good && demur_diag_count(diag) == 0)
        demur_talk_paragraph(style, &out->buffer,
                             "   There is nothing to take back.");
    demur_talk_messages(ask->demur, style, &out->buffer);
}

enum { MOST_QUOTED = 60 }; /* bytes of what was typed */

/* Neither a word nor a fact: for a yes or no that is a mistake, else it is the
 * value. */
static void other(DemurAsk *ask, const char *line, const DemurStyle *style,
                  DemurText *out) {
    const Fact *fact =
        &ask->demur->book->facts[demur_interview_fact(ask->interview)];
    if (fact->type != FACT_PROPOSITION) {
        answer(ask, line, style, out);
        return;
    }
    Suggestion suggestion = demur_suggest(line);
    for (size_t i = 0; i < WORDS; i++)
        demur_suggest_offer(&suggestion, words[i].text);
    size_t most = (size_t)demur_utf8_clip(line, MOST_QUOTED);
    demur_text_add(out, "   \"");
    demur_text_add_safe(out, demur_arena_copy(ask->arena, line, most));
    demur_text_add(out, line[most] == '\0' ? "" : "…");
    demur_text_add(out, "\" is no answer: say yes, no, don't know, disputed, "
                        "why, skip, back, save or quit\n");
    if (suggestion.best != NULL)
        demur_text_add(out, "   hint: did you mean \"%s\"?\n", suggestion.best);
}

DemurHeard demur_ask_hear(DemurAsk *ask, const char *line,
                          const DemurStyle *style, DemurText *out) {
    line = demur_talk_trimmed(ask->arena, line);
    ask->asked = demur_interview_fact(ask->interview);
    switch (find_word(line)) {
    case WORD_YES:
        answer(ask, "yes", style, out);
        break;
    case WORD_NO:
        answer(ask, "no", style, out);
        break;
    case WORD_UNKNOWN:
        answer(ask, "unknown", style, out);
        break;
    case WORD_DISPUTED:
        answer(ask, "disputed", style, out);
        break;
    case WORD_WHY:
        explain(ask, style, out);
        break;
    case WORD_BACK:
        move(ask, false, style, out);
        break;
    case WORD_SKIP:
        move(ask, true, style, out);
        break;
    case WORD_SAVE:
        return DEMUR_SAVED;
    case WORD_QUIT:
        return DEMUR_LEFT;
    case WORD_HELP:
        demur_talk_paragraph(style, &out->buffer, how_to_answer);
        break;
    case WORD_NONE:
        if (strchr(line, '=') != NULL)
            (void)state(ask, line, style, out);
        else if (*line != '\0')
            other(ask, line, style, out);
        break;
    }
    return DEMUR_HEARD;
}

/* ---- the end ------------------------------------------------------------- */

/* What is written is read again: nobody gets a file that cannot be checked. */
static bool check(DemurAsk *ask, const Buffer *text) {
    Pattern *again = read_text(ask->demur, ask->pattern->file, text);
    bool good = again != NULL;
    demur_pattern_free(again);
    return good;
}

DemurStatus demur_ask_pattern(DemurAsk *ask, DemurText *out) {
    Demur *demur = ask->demur;
    Statements added = demur_interview_answers(ask->interview);
    Buffer text;
    demur_buffer_init(&text);
    demur_show_extended(demur->book, ask->pattern, &added, &text);
    bool good = check(ask, &text);
    if (good)
        demur_buffer_add(&out->buffer, demur_buffer_string(&text), text.length);
    demur_buffer_finish(&text);
    return good ? DEMUR_OK : demur_status(demur);
}

void demur_ask_end(const DemurAsk *ask, const DemurStyle *style,
                   DemurText *out) {
    Outcome outcome = demur_interview_outcome(ask->interview);
    bool early = demur_ask_more(ask);
    bool settled = demur_interview_settled(ask->interview);
    const char *rest = early     ? ", as far as was said."
                       : settled ? "; nothing else that is unsaid can "
                                   "change it."
                                 : "; only what was skipped can change it.";
    const char *next = outcome == OUTCOME_OPEN && settled
                           ? " `demur check` says what it turns on."
                           : "";
    demur_text_add(out, "\n");
    demur_talk_paragraph(
        style, &out->buffer,
        demur_arena_format(
            ask->arena, "The outcome: %s%s%s",
            demur_words_spaced(ask->arena, demur_outcome_word(outcome)), rest,
            next));
}
