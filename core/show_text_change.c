#include "show_text_change.h"

#include "facts.h"

#include <string.h>

/* ---- clauses ------------------------------------------------------------- */

/* The plaintiff first named, for a sentence about one person. A description
 * ("three plaintiffs under pseudonyms", a row of Does) is no name. */
static const char *plaintiff_of(Page *page) {
    const char *all = page->result->pattern->plaintiff;
    if (all == NULL || all[0] < 'A' || all[0] > 'Z' ||
        strstr(all, "Does ") != NULL)
        return "the plaintiff";
    const char *ends[] = {strstr(all, ", "), strstr(all, " and ")};
    size_t length = strlen(all);
    for (int i = 0; i < 2; i++)
        if (ends[i] != NULL && (size_t)(ends[i] - all) < length)
            length = (size_t)(ends[i] - all);
    return demur_arena_copy(page->arena, all, length);
}

/* "the companies' dealings": after an s the apostrophe stands alone. */
static bool doubles_s(const char *name, const char *rest) {
    size_t length = strlen(name);
    return length > 0 && name[length - 1] == 's' && strncmp(rest, "'s", 2) == 0;
}

/* The clause with the parties' names in it. */
static const char *fill(Page *page, const Answer *answer, const char *clause) {
    const char *plaintiff = plaintiff_of(page);
    const char *text = "";
    for (const char *at = clause; *at != '\0';) {
        size_t plain = strcspn(at, "{");
        text = demur_arena_format(page->arena, "%s%.*s", text, (int)plain, at);
        at += plain;
        if (*at == '\0')
            break;
        bool defendant = strncmp(at, "{defendant}", 11) == 0;
        const char *name = defendant ? answer->defendant : plaintiff;
        at += strcspn(at, "}") + 1;
        bool bare = doubles_s(name, at);
        text = demur_arena_format(page->arena, "%s%s%s", text, name,
                                  bare ? "'" : "");
        at += bare ? 2 : 0;
    }
    return text;
}

static const char *clause_for(const Fact *fact, Said said) {
    return said == SAID_YES  ? fact->says
           : said == SAID_NO ? fact->denies
                             : NULL;
}

const char *demur_page_clause(Page *page, const Answer *answer,
                              const Fact *fact, Said said) {
    const char *clause = clause_for(fact, said);
    return clause == NULL ? NULL : fill(page, answer, clause);
}

/* How each stage hears of a fact, and how it would not. */
static const char *const heard[] = {
    [STAGE_HYPOTHETICAL] = "",
    [STAGE_PLEADING] = "it were alleged that ",
    [STAGE_RECORD] = "the record showed that ",
    [STAGE_TRIAL] = "it were found that ",
};

static const char *const unheard[] = {
    [STAGE_HYPOTHETICAL] = "nobody said that ",
    [STAGE_PLEADING] = "it were not alleged that ",
    [STAGE_RECORD] = "the record did not show that ",
    [STAGE_TRIAL] = "it were not found that ",
};

/* Of what was disputed neither side's version goes: both do. */
static const char *const unsettled[] = {
    [STAGE_HYPOTHETICAL] = "nobody said whether ",
    [STAGE_PLEADING] = "the complaint did not say whether ",
    [STAGE_RECORD] = "the record did not show whether ",
    [STAGE_TRIAL] = "it were not found whether ",
};

static Stage stage_of(const Page *page) {
    int32_t posture = page->decision->posture;
    return posture < 0 ? STAGE_HYPOTHETICAL
                       : page->book->postures[posture].stage;
}

/* A court holds what is a question of law. */
static const char *hearing(const Page *page, const Fact *fact, bool gone) {
    if (fact->question_of_law)
        return gone ? "the court did not hold that " : "the court held that ";
    return (gone ? unheard : heard)[stage_of(page)];
}

static const char *silence(const Page *page, const Fact *fact) {
    return fact->question_of_law ? "the court did not hold whether "
                                 : unsettled[stage_of(page)];
}

static const char *asked(Page *page, const Change *change) {
    const Fact *fact = &page->book->facts[change->fact];
    if (change->to.said == SAID_UNKNOWN)
        return demur_arena_format(page->arena, "nobody answered \"%s\"",
                                  fact->ask);
    return demur_arena_format(
        page->arena, "the answer to \"%s\" were %s", fact->ask,
        demur_facts_words(page->book, change->fact, &change->to, page->arena));
}

static const char *fact_clause(Page *page, const Answer *answer,
                               const Change *change) {
    const Fact *fact = &page->book->facts[change->fact];
    bool gone = change->to.said == SAID_UNKNOWN;
    const char *clause =
        clause_for(fact, gone ? change->from.said : change->to.said);
    if (gone && change->from.said == SAID_DISPUTED && fact->says != NULL)
        return demur_arena_format(page->arena, "%s%s", silence(page, fact),
                                  fill(page, answer, fact->says));
    if (clause == NULL)
        return asked(page, change);
    return demur_arena_format(page->arena, "%s%s", hearing(page, fact, gone),
                              fill(page, answer, clause));
}

/* Whom the court would follow: nobody follows a decision that no longer stands,
 * or that is yet to come, without being told so. */
static const char *with_whom(Page *page, const Change *change) {
    const Reading *reading =
        &page->book->elements[change->element].readings[change->reading];
    if (change->speaker >= 0)
        return demur_arena_format(page->arena, ", with %s",
                                  demur_page_authority(page, change->speaker));
    if (reading->by.count > 0) {
        int32_t first = reading->by.items[0];
        return demur_arena_format(page->arena,
                                  page->book->authorities[first].date >
                                          page->decision->date
                                      ? ", as %s did later"
                                      : ", as %s did, which no longer stands",
                                  demur_page_authority(page, first));
    }
    if (reading->argued_by.count > 0)
        return demur_arena_format(
            page->arena, ", as %s argued",
            demur_page_authority(page, reading->argued_by.items[0]));
    return "";
}

static const char *reading_clause(Page *page, const Change *change) {
    const Element *element = &page->book->elements[change->element];
    const Reading *reading = &element->readings[change->reading];
    return demur_arena_format(page->arena, "the court read %s as \"%s\"%s",
                              demur_page_name(page, element->id),
                              demur_page_name(page, reading->id),
                              with_whom(page, change));
}

const char *demur_page_change(Page *page, const Answer *answer,
                              const Change *change) {
    return change->fact >= 0 ? fact_clause(page, answer, change)
                             : reading_clause(page, change);
}

/* ---- what a reader should know of it ------------------------------------- */

const char *demur_page_change_remarks(Page *page, const Change *change,
                                      const Indices *withdrawn) {
    const char *text = NULL;
    if (change->fact >= 0) {
        const Fact *fact = &page->book->facts[change->fact];
        text = demur_arena_format(page->arena, "%s: %s", fact->id,
                                  demur_facts_words(page->book, change->fact,
                                                    &change->to, page->arena));
        if (fact->judgement && change->to.said != SAID_UNKNOWN)
            text =
                demur_arena_join(page->arena, text, "; ", "a judgement call");
        if (change->disregarded)
            text = demur_arena_join(page->arena, text, "; ",
                                    "as stated it does not count here");
    }
    if (change->contrary)
        text = demur_arena_join(page->arena, text, "; ",
                                "contrary to what binds this court");
    for (size_t i = 0; i < withdrawn->count; i++)
        text = demur_arena_join(
            page->arena, text, "; ",
            demur_arena_format(page->arena, "%s%s", i == 0 ? "withdraws " : "",
                               page->book->facts[withdrawn->items[i]].id));
    return text;
}

/* ---- what would follow --------------------------------------------------- */

const char *demur_page_would(Outcome outcome, bool still) {
    static const char *const words[OUTCOME_COUNT][2] = {
        [OUTCOME_STANDS] = {"the claim would stand",
                            "the claim would still stand"},
        [OUTCOME_FAILS] = {"the claim would fail",
                           "the claim would still fail"},
        [OUTCOME_BARRED] = {"the claim would be barred",
                            "the claim would still be barred"},
        [OUTCOME_OPEN] = {"the outcome would be open",
                          "the outcome would still be open"},
        [OUTCOME_SURVIVES] = {"the claim would survive",
                              "the claim would still survive"},
        [OUTCOME_DISMISSED] = {"the claim would be dismissed",
                               "the claim would still be dismissed"},
        [OUTCOME_JUDGMENT_FOR_PLAINTIFF] =
            {"there would be judgment for the plaintiff",
             "there would still be judgment for the plaintiff"},
        [OUTCOME_JUDGMENT_FOR_DEFENDANT] =
            {"there would be judgment for the defendant",
             "there would still be judgment for the defendant"},
        [OUTCOME_FOR_TRIAL] = {"it would go to trial",
                               "it would still go to trial"},
        [OUTCOME_FOR_PLAINTIFF] = {"the plaintiff would prevail",
                                   "the plaintiff would still prevail"},
        [OUTCOME_FOR_DEFENDANT] = {"the defendant would prevail",
                                   "the defendant would still prevail"}};
    return words[outcome][still];
}

const char *demur_page_would_be(const Element *element, Status status) {
    bool holds = status == STATUS_SATISFIED, fails = demur_status_fails(status);
    if (element->kind == ELEMENT_DEFENSE && holds)
        return "would bar the claim";
    if (element->kind == ELEMENT_DEFENSE && fails)
        return "would not bar the claim";
    if (element->kind == ELEMENT_EXCEPTION && holds)
        return "would apply";
    if (element->kind == ELEMENT_EXCEPTION && fails)
        return "would not apply";
    return holds                        ? "would be satisfied"
           : fails                      ? "would fail"
           : status == STATUS_FOR_TRIAL ? "would be for trial"
           : status == STATUS_OPEN      ? "would be open"
                                        : "would not be reached";
}

const char *demur_page_shift(Page *page, const Answer *answer,
                             const Shift *shift) {
    const Element *element = answer->elements[shift->element].element;
    return demur_arena_format(page->arena, "%s %s",
                              demur_page_name(page, element->id),
                              demur_page_would_be(element, shift->to));
}
