#include "demur_inner.h"

#include "facts.h"
#include "survey.h"

#include <string.h>

/* Reads one word as the option of that name would be, with its messages. */
static bool read_word(const DemurCase *one, const Overrides *said,
                      Settings *settings, Arena *arena) {
    Demur *demur = one->demur;
    *settings = demur_settings_none();
    return demur_facts_overrides(demur->book, demur->diag, arena, said,
                                 settings);
}

static bool read_courts(const DemurCase *one, const char *list,
                        CompareOptions *options, Arena *arena) {
    bool good = true;
    for (const char *at = list; at != NULL && *at != '\0';) {
        size_t length = strcspn(at, ",");
        Settings settings;
        Overrides said = {.court = demur_arena_copy(arena, at, length),
                          .option = "--courts"};
        bool known = read_word(one, &said, &settings, arena);
        if (known)
            DEMUR_PUSH(arena, options->courts.items, options->courts.count,
                       settings.court);
        good &= known;
        at += length + (at[length] == ',');
    }
    return good;
}

static bool read_day(const DemurCase *one, const char *option, const char *word,
                     Date *day, Arena *arena) {
    Settings settings;
    Overrides said = {.date = word, .option = option};
    *day = DATE_NONE;
    if (word == NULL)
        return true;
    bool good = read_word(one, &said, &settings, arena);
    *day = settings.date;
    return good;
}

static bool read_options(const DemurCase *one, const DemurComparing *comparing,
                         CompareOptions *options, Arena *arena) {
    static const CompareKind kinds[] = {[DEMUR_BY_COURT] = BY_COURT,
                                        [DEMUR_BY_READING] = BY_READING,
                                        [DEMUR_BY_DAY] = BY_DAY,
                                        [DEMUR_BY_CONDUCT] = BY_CONDUCT};
    *options = (CompareOptions){.kind = kinds[comparing->by],
                                .keep = comparing->keep,
                                .all_readings = comparing->all_readings};
    bool courts = read_courts(one, comparing->courts, options, arena);
    bool from = read_day(one, "--from", comparing->from, &options->from, arena);
    bool to = read_day(one, "--to", comparing->to, &options->to, arena);
    return from && to && courts;
}

DemurStatus demur_case_compare(const DemurCase *one,
                               const DemurComparing *comparing,
                               DemurFormat format, const DemurStyle *style,
                               DemurText *out) {
    Demur *demur = one->demur;
    Arena *arena = demur_arena_new();
    CompareOptions options;
    CompareTable *table = NULL;
    if (read_options(one, comparing, &options, arena))
        table = demur_compare(demur->model, one->pattern,
                              demur_overrides_of(demur), &options, demur->diag);
    demur_arena_free(arena);
    if (table == NULL)
        return demur_status(demur);
    Show show = demur_show_of(one, format, style);
    if (format == DEMUR_MARKDOWN || format == DEMUR_HTML)
        demur_show_compare_markup(table, &show, format == DEMUR_HTML,
                                  &out->buffer);
    else
        (show.json ? demur_show_compare_json
                   : demur_show_compare_text)(table, &show, &out->buffer);
    demur_compare_free(table);
    return DEMUR_OK;
}
