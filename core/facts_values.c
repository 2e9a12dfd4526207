#include "facts_inner.h"

#include "utf8.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Beyond this no number of a lawsuit lies, and sums cannot overflow. */
static const int64_t largest = INT64_C(1000000000000000);

static void refuse(const Reader *reader, const Tree *tree, int32_t fact,
                   const char *wanted) {
    demur_diag_report(
        reader->diag, DIAG_BAD_VALUE, tree->at,
        "%s cannot be \"%.*s\": %s is wanted", reader->book->facts[fact].id,
        demur_utf8_clip(tree->text, DIAG_QUOTED), tree->text, wanted);
}

/* ---- yes and no ---------------------------------------------------------- */

/* What other formats write for yes, no and unknown. */
static const char *plain_word(const char *text) {
    static const char *const spellings[][2] = {{"yes", "yes"},
                                               {"true", "yes"},
                                               {"on", "yes"},
                                               {"y", "yes"},
                                               {"t", "yes"},
                                               {"1", "yes"},
                                               {"no", "no"},
                                               {"false", "no"},
                                               {"off", "no"},
                                               {"n", "no"},
                                               {"f", "no"},
                                               {"0", "no"},
                                               {"none", "no"},
                                               {"?", "unknown"},
                                               {"maybe", "unknown"},
                                               {"unknown", "unknown"},
                                               {"disputed", "disputed"},
                                               {"n/a", "unknown"}};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
        if (demur_words_typed(text, spellings[i][0]))
            return spellings[i][1];
    return NULL;
}

/* "yes, page 5", "no (page 5)" */
static bool begins(const char *text, const char *word) {
    size_t length = strlen(word);
    return strncmp(text, word, length) == 0 &&
           (text[length] == ' ' || text[length] == ',' || text[length] == ';');
}

static void refuse_word(const Reader *reader, const Tree *tree, int32_t fact) {
    static const char *const words[] = {"yes", "no", "unknown", "disputed",
                                        NULL};
    refuse(reader, tree, fact, "yes, no, unknown or disputed");
    if (demur_facts_curly(reader, tree))
        return;
    const char *meant = plain_word(tree->text);
    if (meant != NULL) {
        demur_diag_hint(reader->diag, "write %s", meant);
        return;
    }
    for (size_t i = 0; words[i] != NULL; i++)
        if (begins(tree->text, words[i])) {
            demur_diag_hint(reader->diag,
                            "to say more, write {is: %s, source: …}", words[i]);
            return;
        }
    Suggestion suggestion = demur_suggest(tree->text);
    if (demur_facts_suggests(reader))
        demur_facts_offer_words(&suggestion, words);
    demur_diag_did_you_mean(reader->diag, suggestion.best);
}

static bool read_proposition(const Reader *reader, const Tree *tree,
                             int32_t fact, Position *position) {
    if (strcmp(tree->text, "yes") == 0)
        position->said = SAID_YES;
    else if (strcmp(tree->text, "no") == 0)
        position->said = SAID_NO;
    else
        refuse_word(reader, tree, fact);
    return position->said != SAID_NOTHING;
}

/* ---- numbers and amounts ------------------------------------------------- */

static bool digit(char c) { return c >= '0' && c <= '9'; }

/* Digits, without a leading zero; with `commas`, perhaps in groups of three.
 * Moves `at` behind them. */
static bool read_digits(const char **at, bool commas, int64_t *number) {
    const char *text = *at;
    size_t count = 0, group = 0;
    bool grouped = false;
    *number = 0;
    for (; digit(*text) || (commas && *text == ','); text++) {
        if (*text == ',') {
            if (count == 0 || count > (grouped ? count : 3) ||
                (grouped && group != 3))
                return false;
            grouped = true;
            group = 0;
            continue;
        }
        *number = *number * 10 + (*text - '0');
        count++;
        group++;
        if (*number > largest || (count > 1 && *number < 10))
            return false;
    }
    *at = text;
    return count > 0 && (!grouped || group == 3);
}

static bool parse_number(const char *text, int64_t *number) {
    bool minus = *text == '-';
    text += minus;
    if (!read_digits(&text, false, number) || *text != '\0')
        return false;
    if (minus)
        *number = -*number;
    return true;
}

static bool parse_amount(const char *text, int64_t *cents) {
    text += *text == '$';
    if (!read_digits(&text, true, cents))
        return false;
    *cents *= 100;
    if (text[0] == '.' && digit(text[1]) && digit(text[2])) {
        *cents += (text[1] - '0') * 10 + (text[2] - '0');
        text += 3;
    }
    return *text == '\0' && *cents <= largest;
}

/* ---- dates and periods --------------------------------------------------- */

static bool refuse_date(const Reader *reader, const Tree *tree) {
    int shown = demur_utf8_clip(tree->text, DIAG_QUOTED);
    if (demur_date_shaped(tree->text, tree->length)) {
        demur_diag_report(reader->diag, DIAG_BAD_DATE, tree->at,
                          "the day %.*s does not exist", shown, tree->text);
        return false;
    }
    demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                      "\"%.*s\" is not a date", shown, tree->text);
    demur_diag_hint(reader->diag, "write YYYY-MM-DD");
    return false;
}

static bool refuse_quotes(const Reader *reader, const Tree *tree,
                          const char *wanted) {
    demur_diag_report(reader->diag, DIAG_BAD_VALUE, tree->at,
                      "quoted text stands here, and %s is wanted", wanted);
    demur_diag_hint(reader->diag, "take the quotes away");
    return false;
}

bool demur_facts_date(const Reader *reader, const Tree *tree, Date *date) {
    if (demur_facts_text(reader, tree, "a date") == NULL)
        return false;
    if (tree->quoted)
        return refuse_quotes(reader, tree, "a date");
    return demur_date_read(tree->text, tree->length, date) ||
           refuse_date(reader, tree);
}

static bool check_order(const Reader *reader, const Tree *first,
                        const Tree *last, const Value *value) {
    if (value->first <= value->last)
        return true;
    demur_diag_report(reader->diag, DIAG_BAD_VALUE, last->at,
                      "the period ends before it begins");
    demur_diag_also(reader->diag, first->at, "it begins here");
    return false;
}

static bool read_days(const Reader *reader, const Tree *first, const Tree *last,
                      Value *value) {
    Date from = 0, to = 0;
    bool good = demur_facts_date(reader, first, &from);
    if (first == last)
        to = from;
    else
        good &= demur_facts_date(reader, last, &to);
    *value = (Value){from, to};
    return good && check_order(reader, first, last, value);
}

static const char between[] = " to ";

static bool read_period_text(const Reader *reader, const Tree *tree,
                             Value *value) {
    const char *middle = strstr(tree->text, between);
    if (middle == NULL)
        return read_days(reader, tree, tree, value);
    size_t end = (size_t)(middle - tree->text);
    Tree first = demur_facts_part(reader, tree, 0, end);
    Tree last =
        demur_facts_part(reader, tree, end + strlen(between), tree->length);
    return read_days(reader, &first, &last, value);
}

static bool read_period_map(const Reader *reader, const Tree *tree,
                            Value *value) {
    static const char *const words[] = {"from", "to", NULL};
    const Tree *ends[2] = {NULL, NULL};
    bool good = true;
    for (const Tree *item = tree->first; item != NULL; item = item->next) {
        int key = demur_facts_key(reader, item, words, "a period");
        if (key >= 0)
            ends[key] = item;
        good &= key >= 0;
    }
    if (good && (ends[0] == NULL || ends[1] == NULL)) {
        demur_diag_report(reader->diag, DIAG_MISSING_FIELD, tree->at,
                          "a period needs both from and to");
        return false;
    }
    return good && read_days(reader, ends[0], ends[1], value);
}

/* ---- one of several ------------------------------------------------------ */

static bool read_option(const Reader *reader, const Tree *tree, int32_t fact,
                        Value *value) {
    const Strings *options = &reader->book->facts[fact].options;
    Suggestion suggestion = demur_suggest(tree->text);
    for (size_t i = 0; i < options->count; i++) {
        if (demur_words_equal(options->items[i], tree->text)) {
            *value = (Value){(int64_t)i, (int64_t)i};
            return true;
        }
        demur_suggest_offer(&suggestion, options->items[i]);
    }
    refuse(reader, tree, fact, "one of its choices");
    if (suggestion.best != NULL || options->count == 0)
        demur_diag_did_you_mean(reader->diag, suggestion.best);
    else
        demur_diag_hint(reader->diag, "the first of them is %s",
                        options->items[0]);
    return false;
}

/* ---- positions ----------------------------------------------------------- */

static const char *type_words(FactType type) {
    switch (type) {
    case FACT_PROPOSITION:
        return "yes, no, unknown or disputed";
    case FACT_NUMBER:
        return "a number";
    case FACT_AMOUNT:
        return "an amount such as $1,250.00";
    case FACT_DATE:
        return "a date";
    case FACT_PERIOD:
        return "a date, or {from: date, to: date}";
    case FACT_ONE_OF:
        return "one of its choices";
    }
    return "";
}

static bool read_number(const Reader *reader, const Tree *tree, int32_t fact,
                        Value *value) {
    FactType type = reader->book->facts[fact].type;
    bool good = type == FACT_AMOUNT ? parse_amount(tree->text, &value->first)
                                    : parse_number(tree->text, &value->first);
    value->last = value->first;
    if (good)
        return true;
    refuse(reader, tree, fact, type_words(type));
    if (type == FACT_NUMBER)
        demur_diag_hint(reader->diag,
                        "write digits only, without commas or leading zeros");
    return false;
}

static bool read_value(const Reader *reader, const Tree *tree, int32_t fact,
                       Position *position) {
    Date day;
    position->said = SAID_NOTHING;
    bool good = false;
    switch (reader->book->facts[fact].type) {
    case FACT_PROPOSITION:
        return read_proposition(reader, tree, fact, position);
    case FACT_NUMBER:
    case FACT_AMOUNT:
        good = read_number(reader, tree, fact, &position->value);
        break;
    case FACT_DATE:
        good = demur_facts_date(reader, tree, &day);
        if (good)
            position->value = (Value){day, day};
        break;
    case FACT_PERIOD:
        good = read_period_text(reader, tree, &position->value);
        break;
    case FACT_ONE_OF:
        good = read_option(reader, tree, fact, &position->value);
        break;
    }
    if (good)
        position->said = SAID_VALUE;
    return good;
}

bool demur_facts_position(const Reader *reader, const Tree *tree, int32_t fact,
                          Position *position) {
    const Fact *about = &reader->book->facts[fact];
    *position = (Position){.said = SAID_NOTHING};
    if (tree->kind == TREE_MAP && about->type == FACT_PERIOD) {
        bool good = read_period_map(reader, tree, &position->value);
        position->said = good ? SAID_VALUE : SAID_NOTHING;
        return good;
    }
    if (demur_facts_text(reader, tree, type_words(about->type)) == NULL)
        return false;
    if (tree->quoted && about->type != FACT_ONE_OF)
        return refuse_quotes(reader, tree, type_words(about->type));
    if (strcmp(tree->text, "unknown") == 0)
        position->said = SAID_UNKNOWN;
    else if (strcmp(tree->text, "disputed") == 0)
        position->said = SAID_DISPUTED;
    else
        return read_value(reader, tree, fact, position);
    return true;
}

/* ---- in words ------------------------------------------------------------ */

static const char *amount_words(int64_t cents, Arena *arena) {
    char digits[24], text[32];
    int count = snprintf(digits, sizeof digits, "%" PRId64, cents / 100);
    size_t length = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0)
            text[length++] = ',';
        text[length++] = digits[i];
    }
    return demur_arena_format(arena, "$%.*s.%02d", (int)length, text,
                              (int)(cents % 100));
}

static const char *days_words(const Value *value, Arena *arena) {
    char first[DATE_TEXT_SIZE], last[DATE_TEXT_SIZE];
    demur_date_write((Date)value->first, first);
    demur_date_write((Date)value->last, last);
    if (value->first == value->last)
        return demur_arena_string(arena, first);
    return demur_arena_format(arena, "%s%s%s", first, between, last);
}

static const char *value_words(const Fact *fact, const Value *value,
                               Arena *arena) {
    switch (fact->type) {
    case FACT_AMOUNT:
        return amount_words(value->first, arena);
    case FACT_DATE:
    case FACT_PERIOD:
        return days_words(value, arena);
    case FACT_ONE_OF:
        return fact->options.items[value->first];
    case FACT_PROPOSITION:
    case FACT_NUMBER:
        break;
    }
    return demur_arena_format(arena, "%" PRId64, value->first);
}

const char *demur_facts_words(const Book *book, int32_t fact,
                              const Position *position, Arena *arena) {
    switch (position->said) {
    case SAID_NOTHING:
        return "";
    case SAID_YES:
        return "yes";
    case SAID_NO:
        return "no";
    case SAID_UNKNOWN:
        return "unknown";
    case SAID_DISPUTED:
        return "disputed";
    case SAID_VALUE:
        break;
    }
    return value_words(&book->facts[fact], &position->value, arena);
}
