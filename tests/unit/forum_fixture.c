#include "forum_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define APPEALS .follows_itself = true, .conflict = CONFLICT_EARLIER
#define SUPREME .follows_itself = true, .conflict = CONFLICT_LATER

static const Court all_courts[LAW_COURTS] = {
    {.id = "scotus", .abbr = "U.S.", .above = -1, SUPREME},
    {.id = "ca7", .abbr = "7th Cir.", .above = 0, APPEALS},
    {.id = "ca9", .abbr = "9th Cir.", .above = 0, APPEALS},
    {.id = "ilnd", .abbr = "N.D. Ill.", .above = 1},
    {.id = "cand", .abbr = "N.D. Cal.", .above = 2},
    {.id = "cal", .abbr = "Cal.", .above = 0, SUPREME},
    {.id = "calctapp", .name = "Ct. App.", .above = 5, APPEALS},
    {.id = "master", .above = 3, APPEALS},
};

static const char *const reading_ids[LAW_READINGS] = {"r1", "r2", "r3", "foil",
                                                      "brief"};

Date demur_law_day(const char *text) {
    Date date = DATE_NONE;
    char full[DATE_TEXT_SIZE] = "";
    if (strlen(text) == 4)
        snprintf(full, sizeof full, "%s-01-01", text);
    else
        snprintf(full, sizeof full, "%s", text);
    assert_true(demur_date_read(full, strlen(full), &date));
    return date;
}

static int32_t court_of(const char *id) {
    for (size_t i = 0; i < LAW_COURTS; i++)
        if (strcmp(all_courts[i].id, id) == 0)
            return (int32_t)i;
    assert_string_equal(id, "none");
    return -1;
}

int32_t demur_law_authority(const Law *law, const char *id) {
    for (size_t i = 0; i < law->book.authority_count; i++)
        if (strcmp(law->authorities[i].id, id) == 0)
            return (int32_t)i;
    fail_msg("no authority %s", id);
    return -1;
}

static Reading *reading_of(Law *law, const char *id) {
    for (size_t i = 0; i < LAW_READINGS; i++)
        if (strcmp(reading_ids[i], id) == 0)
            return &law->readings[i];
    fail_msg("no reading %s", id);
    return NULL;
}

static void add_event(Law *law, Authority *to, EventKind kind, char *when) {
    char *element = strchr(when, '/');
    Event event = {.kind = kind, .by = -1};
    if (element != NULL) {
        *element++ = '\0';
        DEMUR_PUSH(law->arena, event.as_to.items, event.as_to.count, element);
    }
    event.on = demur_law_day(when);
    DEMUR_PUSH(law->arena, to->history, to->history_count, event);
}

static void add_word(Law *law, Authority *to, char *word) {
    char *value = strchr(word, '=');
    if (value != NULL)
        *value++ = '\0';
    if (strcmp(word, "unpub") == 0)
        to->precedential = false;
    else if (strcmp(word, "banc") == 0)
        to->en_banc = true;
    else if (strcmp(word, "dissent") == 0)
        to->kind = AUTHORITY_DISSENT;
    else if (strcmp(word, "ends") == 0)
        add_event(law, to, EVENT_OVERRULED, value);
    else if (strcmp(word, "depub") == 0)
        add_event(law, to, EVENT_DEPUBLISHED, value);
    else if (strcmp(word, "affirmed") == 0)
        add_event(law, to, EVENT_AFFIRMED, value);
    else if (strcmp(word, "explains") == 0)
        DEMUR_PUSH(law->arena, to->explains.items, to->explains.count,
                   demur_law_authority(law, value));
    else if (strcmp(word, "overrules") == 0)
        DEMUR_PUSH(law->arena, to->overrules.items, to->overrules.count,
                   demur_law_authority(law, value));
    else
        fail_msg("unknown word %s", word);
}

/* "a ca7 2010 r1 banc" */
static void add_decision(Law *law, char *line) {
    char *rest, *id = strtok_r(line, " ", &rest);
    Authority *to = &law->authorities[law->book.authority_count];
    *to = (Authority){.id = id,
                      .name = id,
                      .precedential = true,
                      .court = court_of(strtok_r(NULL, " ", &rest)),
                      .date = demur_law_day(strtok_r(NULL, " ", &rest))};
    Reading *reading = reading_of(law, strtok_r(NULL, " ", &rest));
    DEMUR_PUSH(law->arena, reading->by.items, reading->by.count,
               (int32_t)law->book.authority_count);
    law->book.authority_count++;
    for (char *w; (w = strtok_r(NULL, " ", &rest)) != NULL;)
        add_word(law, to, w);
}

static void add_decisions(Law *law, const char *text) {
    char *rest, *copy = demur_arena_string(law->arena, text);
    for (char *d = strtok_r(copy, ";", &rest); d != NULL;
         d = strtok_r(NULL, ";", &rest))
        add_decision(law, d);
}

/* The element and its readings; a brief argues for the last of them. */
static void init_empty(Law *law) {
    *law = (Law){.arena = demur_arena_new()};
    law->authorities[0] = (Authority){.id = "amicus",
                                      .name = "Brief",
                                      .kind = AUTHORITY_ARGUMENT,
                                      .court = -1,
                                      .date = DATE_NONE};
    memcpy(law->courts, all_courts, sizeof all_courts);
    for (size_t i = 0; i < LAW_READINGS; i++)
        law->readings[i].id = reading_ids[i];
    law->readings[3].foil = true;
    DEMUR_PUSH(law->arena, law->readings[4].argued_by.items,
               law->readings[4].argued_by.count, 0);
    law->elements[0] = (Element){.id = "knowledge",
                                 .claim = -1,
                                 .statute = -1,
                                 .readings = law->readings,
                                 .reading_count = LAW_READINGS};
    law->book = (Book){.arena = law->arena,
                       .courts = law->courts,
                       .court_count = LAW_COURTS,
                       .authorities = law->authorities,
                       .authority_count = 1,
                       .elements = law->elements,
                       .element_count = 1};
    law->question = (Question){.book = &law->book,
                               .pattern = &law->pattern,
                               .adopt = law->adopt,
                               .as_decided_in = -1};
}

void demur_law_init(Law *law, const char *decisions) {
    init_empty(law);
    add_decisions(law, decisions);
}

void demur_law_finish(Law *law) { demur_arena_free(law->arena); }

static void add_adoptions(Law *law, const char *text) {
    char *rest, *copy = demur_arena_string(law->arena, text);
    for (char *w = strtok_r(copy, " ", &rest); w != NULL;
         w = strtok_r(NULL, " ", &rest)) {
        if (w[0] == '*')
            law->all_readings = true;
        else if (w[0] == '=')
            law->question.as_decided_in = demur_law_authority(law, w + 1);
        else
            law->adopt[law->question.adopt_count++] =
                (Adoption){.element = "knowledge", .reading = w};
    }
}

void demur_law_ask(Law *law, const char *court, const char *day,
                   const char *adopt) {
    law->question.court = court_of(court);
    law->question.date = demur_law_day(day);
    add_adoptions(law, adopt);
    demur_forum_select(&law->question, law->all_readings, law->arena,
                       &law->selection);
}

static void append(char *text, const char *more) {
    size_t length = strlen(text);
    snprintf(text + length, LAW_TEXT - length, "%s", more);
}

void demur_law_describe(const Law *law, char text[LAW_TEXT]) {
    const Selection *s = &law->selection;
    text[0] = '\0';
    append(text, s->undecided ? "undecided" : demur_governs_word(s->governs));
    if (s->reading >= 0) {
        append(text, " ");
        append(text, law->readings[s->reading].id);
    }
    if (s->authority >= 0) {
        append(text, " by ");
        append(text, law->authorities[s->authority].id);
    }
    append(text, s->contrary != NULL ? " contrary" : "");
    for (size_t i = 0; s->reading < 0 && i < s->candidate_count; i++) {
        const Indices *by = &s->candidates[i].authorities;
        append(text, " ");
        append(text, law->readings[s->candidates[i].reading].id);
        for (size_t j = 0; j < by->count; j++) {
            append(text, j == 0 ? "(" : ",");
            append(text, law->authorities[by->items[j]].id);
        }
        append(text, by->count > 0 ? ")" : "");
    }
}

static void check_row(const LawRow *row) {
    Law law;
    char text[LAW_TEXT];
    demur_law_init(&law, row->law);
    demur_law_ask(&law, row->court, row->day, row->adopt);
    demur_law_describe(&law, text);
    if (strcmp(text, row->expected) != 0)
        fail_msg("%s: %s, not %s", row->rule, text, row->expected);
    assert_non_null(law.selection.why);
    assert_true(law.selection.candidate_count > 0);
    assert_true(law.selection.candidate_count == 1 ||
                law.selection.governs == GOVERNS_OPEN);
    demur_law_finish(&law);
}

void demur_law_check(const LawRow *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        check_row(&rows[i]);
}
