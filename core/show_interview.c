#include "show_interview.h"

#include "facts.h"
#include "show_text_flow.h"

#include <string.h>

/* ---- a question ---------------------------------------------------------- */

/* How a fact of its type is answered. */
static void write_choices(const Fact *fact, Flow *flow) {
    switch (fact->type) {
    case FACT_PROPOSITION:
        return;
    case FACT_NUMBER:
        demur_flow_text(flow, "A number, such as 12.");
        return;
    case FACT_AMOUNT:
        demur_flow_text(flow, "An amount, such as $1,250.00.");
        return;
    case FACT_DATE:
        demur_flow_text(flow, "A day, such as 2016-06-01.");
        return;
    case FACT_PERIOD:
        demur_flow_text(flow,
                        "A day, or two such as 2013-11-01 to 2018-04-05.");
        return;
    case FACT_ONE_OF:
        break;
    }
    for (size_t i = 0; i < fact->options.count; i++)
        demur_flow_format(flow, "%s%s", i == 0 ? "One of: " : ", ",
                          fact->options.items[i]);
    demur_flow_text(flow, ".");
}

void demur_show_question(const Book *book, int32_t fact, size_t number,
                         const Show *show, Buffer *out) {
    const Fact *its = &book->facts[fact];
    Flow flow;
    demur_flow_init(&flow, out, show->width, show->color);
    demur_flow_blank(&flow);
    demur_flow_open(&flow, 0, 3);
    demur_flow_format(&flow, "%zu. ", number);
    demur_flow_paint(&flow, PAINT_STRONG);
    demur_flow_text(&flow, its->ask);
    demur_flow_paint(&flow, PAINT_PLAIN);
    demur_flow_close(&flow);
    if (its->help != NULL || its->type != FACT_PROPOSITION) {
        demur_flow_open(&flow, 3, 3);
        if (its->help != NULL)
            demur_flow_format(&flow, "%s ", its->help);
        write_choices(its, &flow);
        demur_flow_close(&flow);
    }
    demur_flow_finish(&flow);
}

/* ---- what closed --------------------------------------------------------- */

static Paint paint_of(Status status) {
    return status == STATUS_SATISFIED   ? PAINT_GOOD
           : demur_status_fails(status) ? PAINT_BAD
                                        : PAINT_OPEN;
}

static void write_closing(const Book *book, const Closing *closing, Flow *flow,
                          Arena *arena) {
    demur_flow_open(flow, 3, 5);
    demur_flow_paint(flow, paint_of(closing->status));
    demur_flow_format(
        flow, "%s %s: %s", demur_status_mark(closing->status),
        demur_words_spaced(arena, book->elements[closing->element].id),
        closing->status == STATUS_OPEN
            ? "stays open; no other fact can change it"
            : demur_words_spaced(arena, demur_status_word(closing->status)));
    demur_flow_paint(flow, PAINT_PLAIN);
    demur_flow_close(flow);
}

void demur_show_progress(const Book *book, const Progress *progress,
                         const Show *show, Buffer *out) {
    Arena *arena = demur_arena_new();
    Flow flow;
    demur_flow_init(&flow, out, show->width, show->color);
    if (progress->derived_count > 0) {
        demur_flow_open(&flow, 3, 5);
        demur_flow_text(&flow, "It follows: ");
        for (size_t i = 0; i < progress->derived_count; i++)
            demur_flow_format(&flow, "%s%s: %s", i == 0 ? "" : ", ",
                              book->facts[progress->derived[i].fact].id,
                              progress->derived[i].value ? "yes" : "no");
        demur_flow_text(&flow, ".");
        demur_flow_close(&flow);
    }
    for (size_t i = 0; i < progress->closed_count; i++)
        write_closing(book, &progress->closed[i], &flow, arena);
    demur_flow_finish(&flow);
    demur_arena_free(arena);
}

/* ---- why ----------------------------------------------------------------- */

static void write_readings(const Element *element, const Use *use, Flow *flow) {
    if (use->readings.count == 0)
        return;
    demur_flow_text(flow, use->why == NULL && use->readings.count > 1
                              ? ", in the readings "
                              : ", in the reading ");
    for (size_t i = 0; i < use->readings.count; i++)
        demur_flow_format(flow, "%s%s", i == 0 ? "" : ", ",
                          element->readings[use->readings.items[i]].id);
    if (use->why != NULL)
        demur_flow_format(flow, " (%s)", use->why);
    else
        demur_flow_text(flow, " (the law is open here)");
}

static void write_use(const Book *book, const Use *use, bool first, Flow *flow,
                      Arena *arena) {
    const Element *element = &book->elements[use->element];
    demur_flow_format(flow, "%s%s",
                      first ? "Asked because it can decide " : "; ",
                      demur_words_spaced(arena, element->id));
    write_readings(element, use, flow);
    if (use->through >= 0)
        demur_flow_format(flow, ", by way of %s", book->facts[use->through].id);
}

static void write_answer(const Book *book, const char *word,
                         const Progress *progress, Flow *flow, Arena *arena) {
    demur_flow_open(flow, 3, 5);
    demur_flow_format(flow, "%s: ", word);
    for (size_t i = 0; i < progress->closed_count; i++) {
        const Closing *closing = &progress->closed[i];
        demur_flow_format(
            flow, "%s%s is %s", i == 0 ? "" : ", ",
            demur_words_spaced(arena, book->elements[closing->element].id),
            demur_words_spaced(arena, demur_status_word(closing->status)));
    }
    if (progress->closed_count == 0)
        demur_flow_text(flow, "no element closes by this alone");
    if (progress->settled)
        demur_flow_format(
            flow, "; the outcome is %s, whatever else is said",
            demur_words_spaced(arena, demur_outcome_word(progress->outcome)));
    demur_flow_text(flow, ".");
    demur_flow_close(flow);
}

void demur_show_reasons(const Book *book, int32_t fact, const Reasons *reasons,
                        const Show *show, Buffer *out) {
    Arena *arena = demur_arena_new();
    Flow flow;
    demur_flow_init(&flow, out, show->width, show->color);
    demur_flow_open(&flow, 3, 3);
    for (size_t i = 0; i < reasons->use_count; i++)
        write_use(book, &reasons->uses[i], i == 0, &flow, arena);
    demur_flow_text(&flow, reasons->use_count == 0
                               ? "Asked because the outcome can turn on it."
                               : ".");
    demur_flow_close(&flow);
    if (book->facts[fact].type == FACT_PROPOSITION) {
        write_answer(book, "Yes", &reasons->yes, &flow, arena);
        write_answer(book, "No", &reasons->no, &flow, arena);
    }
    demur_flow_finish(&flow);
    demur_arena_free(arena);
}

/* ---- YAML ---------------------------------------------------------------- */

static void write_list(const char *name, const Strings *list, Buffer *out) {
    demur_buffer_format(out, "%s: [", name);
    for (size_t i = 0; i < list->count; i++)
        demur_buffer_format(out, "%s%s", i == 0 ? "" : ", ", list->items[i]);
    demur_buffer_text(out, "]\n");
}

void demur_show_settings(const Book *book, const Settings *settings,
                         Buffer *out) {
    char day[DATE_TEXT_SIZE];
    if (settings->has_court)
        demur_buffer_format(
            out, "court: %s\n",
            settings->court < 0 ? "none" : book->courts[settings->court].id);
    if (settings->date != DATE_NONE) {
        demur_date_write(settings->date, day);
        demur_buffer_format(out, "date: %s\n", day);
    }
    if (settings->posture >= 0)
        demur_buffer_format(out, "posture: %s\n",
                            book->postures[settings->posture].id);
    for (size_t i = 0; i < settings->claims.count; i++)
        demur_buffer_format(out, "claim: %s\n",
                            book->claims[settings->claims.items[i]].id);
    if (settings->has_issues && !settings->all_issues)
        write_list("issues", &settings->issues, out);
    for (size_t i = 0; i < settings->adopt_count; i++)
        demur_buffer_format(out, "%s%s: %s%s", i == 0 ? "adopt: {" : ", ",
                            settings->adopt[i].element,
                            settings->adopt[i].reading,
                            i + 1 == settings->adopt_count ? "}\n" : "");
}

enum { COMMENT_WIDTH = 80 };

/* The text as a comment, wrapped. */
static void write_comment(const char *text, int indent, Buffer *out) {
    int column = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, " \n\t");
        if (length > 0 && column > 0 &&
            column + 1 + (int)length > COMMENT_WIDTH) {
            demur_buffer_char(out, '\n');
            column = 0;
        }
        if (length > 0) {
            demur_buffer_spaces(out, column == 0 ? indent : 1);
            column += column == 0 ? indent : 1;
            if (column == indent) {
                demur_buffer_text(out, "# ");
                column += 2;
            }
            demur_buffer_add(out, text, length);
            column += (int)length;
        }
        text += length + (text[length] != '\0');
    }
    demur_buffer_char(out, '\n');
}

static bool is_plain(const char *text) {
    for (; *text != '\0'; text++)
        if ((*text < 'a' || *text > 'z') && (*text < '0' || *text > '9') &&
            *text != '_')
            return false;
    return true;
}

static void write_word(const Fact *fact, const char *word, Buffer *out) {
    if (fact->type != FACT_ONE_OF || is_plain(word)) {
        demur_buffer_text(out, word);
        return;
    }
    demur_buffer_char(out, '"');
    for (; *word != '\0'; word++)
        demur_buffer_format(out, *word == '"' || *word == '\\' ? "\\%c" : "%c",
                            *word);
    demur_buffer_char(out, '"');
}

static void write_statement(const Book *book, const Statement *statement,
                            int indent, Buffer *out) {
    const Fact *fact = &book->facts[statement->fact];
    Arena *arena = demur_arena_new();
    const char *word =
        demur_facts_words(book, statement->fact, &statement->is, arena);
    write_comment(fact->ask, indent, out);
    demur_buffer_spaces(out, indent);
    demur_buffer_format(out, "%s: %s", fact->id,
                        statement->how_given ? "{is: " : "");
    write_word(fact, word, out);
    if (statement->how_given)
        demur_buffer_format(out, ", how: %s}", demur_how_word(statement->how));
    demur_buffer_char(out, '\n');
    demur_arena_free(arena);
}

/* ---- where to add -------------------------------------------------------- */

static size_t line_end(const char *text, size_t length, size_t at) {
    const char *end = memchr(text + at, '\n', length - at);
    return end == NULL ? length : (size_t)(end - text) + 1;
}

/* Where the lines of `facts` end, and how far they are indented. */
typedef struct Gap {
    size_t at;
    int indent;
    bool header; /* there are no facts yet */
    bool good;
} Gap;

/* The last of those below `facts`; a day of the conduct stands beside it. */
static const Statement *last_fact(const Statements *facts) {
    const Statement *last = NULL;
    for (size_t i = 0; i < facts->count; i++)
        if (facts->items[i].at.column > 1 &&
            (last == NULL || facts->items[i].at.line > last->at.line))
            last = &facts->items[i];
    return last;
}

static size_t line_start(const char *text, size_t length, int32_t line) {
    size_t at = 0;
    for (int32_t i = 1; i < line; i++)
        at = line_end(text, length, at);
    return at;
}

/* What stands further to the right below a fact belongs to it. */
static Gap find_gap(const Pattern *pattern) {
    const char *text = pattern->text;
    size_t length = pattern->text_length;
    const Statement *last = last_fact(&pattern->settings.facts);
    Gap gap = {length, 2, last == NULL, true};
    if (last == NULL)
        return gap;
    size_t at = line_start(text, length, last->at.line);
    gap.indent = last->at.column - 1;
    gap.good = (int)strspn(text + at, " ") == gap.indent;
    gap.at = line_end(text, length, at);
    for (at = gap.at; at < length; at = line_end(text, length, at)) {
        size_t spaces = strspn(text + at, " ");
        bool blank = strchr("\r\n", text[at + spaces]) != NULL;
        if (!blank && (int)spaces <= gap.indent)
            break;
        if (!blank)
            gap.at = line_end(text, length, at);
    }
    return gap;
}

bool demur_show_extended(const Book *book, const Pattern *pattern,
                         const Statements *added, Buffer *out) {
    Gap gap = find_gap(pattern);
    const char *text = pattern->text;
    demur_buffer_add(out, text, gap.at);
    if (added->count > 0 && gap.at > 0 && text[gap.at - 1] != '\n')
        demur_buffer_char(out, '\n');
    if (gap.header && added->count > 0)
        demur_buffer_text(out, "facts:\n");
    for (size_t i = 0; i < added->count; i++)
        write_statement(book, &added->items[i], gap.indent, out);
    demur_buffer_add(out, text + gap.at, pattern->text_length - gap.at);
    return gap.good;
}
