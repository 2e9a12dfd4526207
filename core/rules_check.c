#include "draft.h"

#include <string.h>

/* ---- what was left lying ------------------------------------------------- */

static void check_unfinished(Draft *draft) {
    for (size_t i = 0; i < draft->opened_count; i++) {
        const Phrase *open = draft->opened[i];
        if (open->kind != PHRASE_OPEN)
            continue;
        const char *word = open->name == NULL ? "at_least" : open->name;
        demur_draft_error(draft, DIAG_MISSING_FIELD, open->at, word,
                          "no table { … } follows `%s`", word);
    }
}

static void check_unused(Draft *draft) {
    for (size_t i = 0; i < draft->readings_count; i++) {
        const ReadingDraft *reading = draft->readings[i];
        if (!reading->used)
            demur_draft_error(draft, DIAG_WRONG_KIND, reading->reading.at,
                              reading->reading.id,
                              "the reading \"%s\" stands in no element",
                              reading->reading.id);
    }
    for (size_t i = 0; i < draft->versions_count; i++) {
        const VersionDraft *version = draft->versions[i];
        if (!version->used)
            demur_draft_error(draft, DIAG_WRONG_KIND, version->version.at,
                              version->version.id,
                              "the version \"%s\" stands in no statute",
                              version->version.id);
    }
}

/* Nobody is told that something is missing which a file that failed may have
 * declared. */
static void check_present(Draft *draft) {
    const Book *book = draft->book;
    if (draft->cut)
        return;
    Place at = draft->book_at;
    if (!draft->has_book)
        demur_draft_error(draft, DIAG_MISSING_FIELD, NOWHERE, NULL,
                          "no rule file has a book { title = …, "
                          "current_through = … }");
    if (book->posture_count == 0)
        demur_draft_error(draft, DIAG_MISSING_FIELD, at, NULL,
                          "the rule book declares no posture");
    if (book->claim_count == 0)
        demur_draft_error(draft, DIAG_MISSING_FIELD, at, NULL,
                          "the rule book declares no claim");
}

/* ---- courts -------------------------------------------------------------- */

/* Walks up from each court, marking with its number what it passes: whoever
 * meets his own mark is in a circle. */
static void check_courts(Draft *draft) {
    const Book *book = draft->book;
    int32_t *mark =
        demur_arena_array(draft->scratch, book->court_count, sizeof *mark);
    for (int32_t start = 0; start < (int32_t)book->court_count; start++) {
        int32_t at = start;
        while (at >= 0 && mark[at] == 0) {
            mark[at] = start + 1;
            at = book->courts[at].above;
        }
        if (at < 0 || mark[at] != start + 1)
            continue;
        bool said = demur_draft_error(
            draft, DIAG_CYCLE, book->courts[at].at, book->courts[at].id,
            "the court \"%s\" stands above itself", book->courts[at].id);
        int32_t next = book->courts[at].above;
        for (int shown = 0; said && next != at && shown < 20; shown++) {
            const Court *court = &book->courts[next];
            demur_diag_also(draft->diag,
                            demur_draft_place(draft, court->at, court->id),
                            "through \"%s\"", court->id);
            next = court->above;
        }
        if (said)
            demur_diag_hint(draft->diag, "`above` names the court directly "
                                         "above; the highest leaves it out");
    }
}

/* ---- authorities --------------------------------------------------------- */

static void show_decided(Draft *draft, const Authority *other) {
    char day[DATE_TEXT_SIZE];
    demur_diag_also(draft->diag, demur_draft_place(draft, other->at, other->id),
                    "decided on %s", demur_date_write(other->date, day));
}

static void check_later(Draft *draft, const Authority *authority,
                        const Indices *others, const char *verb) {
    for (size_t i = 0; i < others->count; i++) {
        const Authority *other = &draft->book->authorities[others->items[i]];
        bool known = authority->date != DATE_NONE && other->date != DATE_NONE;
        if (other == authority)
            demur_draft_error(draft, DIAG_BAD_HISTORY, authority->at, verb,
                              "\"%s\" %s itself", authority->id, verb);
        else if (known && other->date > authority->date &&
                 demur_draft_error(draft, DIAG_BAD_HISTORY, authority->at,
                                   other->id,
                                   "\"%s\" %s \"%s\", which was decided later",
                                   authority->id, verb, other->id)) {
            show_decided(draft, other);
            demur_diag_hint(draft->diag,
                            "a decision %s earlier ones; is it the other way "
                            "round, or is a date wrong?",
                            verb);
        }
    }
}

static void check_event(Draft *draft, const Authority *authority,
                        const Event *event) {
    char on[DATE_TEXT_SIZE], day[DATE_TEXT_SIZE];
    if (event->on == DATE_NONE)
        return;
    demur_date_write(event->on, on);
    const char *word = demur_event_word(event->kind);
    if (authority->date != DATE_NONE && event->on < authority->date)
        demur_draft_error(draft, DIAG_BAD_HISTORY, authority->at, on,
                          "\"%s\" was %s on %s, before it was decided on %s",
                          authority->id, word, on,
                          demur_date_write(authority->date, day));
    if (event->by < 0)
        return;
    const Authority *by = &draft->book->authorities[event->by];
    if (by == authority)
        demur_draft_error(draft, DIAG_BAD_HISTORY, authority->at, on,
                          "\"%s\" was %s by itself", authority->id, word);
    else if (by->date != DATE_NONE && by->date > event->on &&
             demur_draft_error(draft, DIAG_BAD_HISTORY, authority->at, on,
                               "\"%s\" was %s on %s by \"%s\", which was "
                               "decided on %s",
                               authority->id, word, on, by->id,
                               demur_date_write(by->date, day)))
        show_decided(draft, by);
}

/* A reason why a decision is no precedent, of one that is. */
static void note_weight(Draft *draft, const Authority *authority) {
    if (authority->weight == NULL || !authority->precedential ||
        authority->kind != AUTHORITY_DECISION)
        return;
    demur_diag_report(draft->diag, DIAG_IGNORED,
                      demur_draft_place(draft, authority->at, authority->id),
                      "`weight` has no effect here, since \"%s\" counts as "
                      "precedential",
                      authority->id);
    demur_diag_hint(draft->diag, "if it is none, say precedential = false");
}

static void check_authorities(Draft *draft) {
    const Book *book = draft->book;
    for (size_t i = 0; i < book->authority_count; i++) {
        const Authority *authority = &book->authorities[i];
        check_later(draft, authority, &authority->overrules, "overrules");
        check_later(draft, authority, &authority->explains, "explains");
        for (size_t e = 0; e < authority->history_count; e++)
            check_event(draft, authority, &authority->history[e]);
        note_weight(draft, authority);
    }
}

/* Who dissents or argues adopts nothing as the test. */
static void check_adopters(Draft *draft, const Reading *reading) {
    for (size_t i = 0; i < reading->by.count; i++) {
        const Authority *by = &draft->book->authorities[reading->by.items[i]];
        bool dissents = by->kind == AUTHORITY_DISSENT;
        if ((dissents || by->kind == AUTHORITY_ARGUMENT) &&
            demur_draft_error(draft, DIAG_WRONG_KIND, reading->at, by->id,
                              "\"%s\" is %s and adopts no reading as the test",
                              by->id, dissents ? "a dissent" : "an argument"))
            demur_diag_hint(draft->diag, "name it under `argued_by`");
    }
}

static void check_readings(Draft *draft) {
    const Book *book = draft->book;
    for (size_t e = 0; e < book->element_count; e++)
        for (size_t r = 0; r < book->elements[e].reading_count; r++)
            check_adopters(draft, &book->elements[e].readings[r]);
}

/* ---- versions of statutes ------------------------------------------------ */

static void check_pair(Draft *draft, const Version *older,
                       const Version *newer) {
    char to[DATE_TEXT_SIZE], from[DATE_TEXT_SIZE];
    demur_date_write(newer->from, from);
    bool said = false;
    if (older->to == DATE_NONE)
        said = demur_draft_error(
            draft, DIAG_BAD_VERSIONS, newer->at, newer->id,
            "version \"%s\" begins on %s while \"%s\" has no end", newer->id,
            from, older->id);
    else if (older->to != newer->from)
        said = demur_draft_error(
            draft, DIAG_BAD_VERSIONS, newer->at, newer->id,
            "version \"%s\" begins on %s, %s \"%s\" ends (to = \"%s\")",
            newer->id, from, older->to > newer->from ? "before" : "long after",
            older->id, demur_date_write(older->to, to));
    if (!said)
        return;
    demur_diag_also(draft->diag, demur_draft_place(draft, older->at, older->id),
                    "the version before it");
    demur_diag_hint(draft->diag,
                    "`to` is the first day on which a version no longer holds");
}

/* Versions may stand in any order; sorted by their first day each must begin
 * on the day the one before it ends. */
static void check_versions(Draft *draft, const Statute *statute) {
    const Version **sorted = demur_arena_array(
        draft->scratch, statute->version_count, sizeof(Version *));
    size_t count = 0;
    for (size_t i = 0; i < statute->version_count; i++) {
        const Version *version = &statute->versions[i];
        if (version->from == DATE_NONE)
            continue;
        if (version->to != DATE_NONE && version->to <= version->from)
            demur_draft_error(
                draft, DIAG_BAD_VERSIONS, version->at, version->id,
                "version \"%s\" ends before it begins", version->id);
        size_t at = count++;
        for (; at > 0 && sorted[at - 1]->from > version->from; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = version;
    }
    for (size_t i = 1; i < count; i++)
        check_pair(draft, sorted[i - 1], sorted[i]);
}

/* ---- postures ------------------------------------------------------------ */

static void check_postures(Draft *draft) {
    const Book *book = draft->book;
    Names words;
    demur_names_init(&words, draft->scratch);
    for (size_t i = 0; i < book->posture_count; i++)
        demur_names_add(&words, book->postures[i].id, (int32_t)i);
    for (size_t i = 0; i < book->posture_count; i++) {
        const Posture *posture = &book->postures[i];
        for (size_t a = 0; a < posture->also.count; a++) {
            const char *word = posture->also.items[a];
            if (demur_names_find(&words, word) >= 0)
                demur_draft_error(draft, DIAG_DUPLICATE_ID, posture->at, word,
                                  "\"%s\" names two postures", word);
            else
                demur_names_add(&words, word, (int32_t)i);
        }
    }
}

void demur_draft_check(Draft *draft) {
    check_unfinished(draft);
    check_unused(draft);
    check_courts(draft);
    check_authorities(draft);
    check_readings(draft);
    for (size_t i = 0; i < draft->book->statute_count; i++)
        check_versions(draft, &draft->book->statutes[i]);
    demur_draft_quotes(draft);
    check_postures(draft);
    check_present(draft);
}
