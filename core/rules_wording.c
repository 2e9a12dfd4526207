#include "draft.h"

static const char *const methods[] = {
#define METHOD(name, word) word,
#include "rules_words.def"
};

static void write_phrase(Buffer *out, const Phrase *phrase);

static void write_parts(Buffer *out, const Phrase *phrase, size_t from,
                        const char *between) {
    for (size_t i = from; i < phrase->count; i++) {
        if (i > from)
            demur_buffer_text(out, between);
        write_phrase(out, phrase->parts[i]);
    }
}

static void write_list(Buffer *out, const char *word, const Phrase *phrase) {
    demur_buffer_text(out, word);
    demur_buffer_text(out, " { ");
    write_parts(out, phrase, 0, ", ");
    demur_buffer_text(out, " }");
}

static void write_span(Buffer *out, Span span) {
    int32_t number = span.years + span.months + span.days;
    const char *unit = span.years != 0    ? "years"
                       : span.months != 0 ? "months"
                                          : "days";
    demur_buffer_format(out, "%s(%d)", unit, (int)number);
}

static void write_compare(Buffer *out, const Phrase *phrase) {
    write_phrase(out, phrase->parts[0]);
    demur_buffer_format(out, ":%s(", methods[phrase->method]);
    if (demur_method_has_span(phrase->method)) {
        write_span(out, phrase->span);
        demur_buffer_text(out, ", ");
    }
    if (phrase->name != NULL)
        demur_buffer_format(out, "\"%s\"", phrase->name);
    else if (phrase->has_number)
        demur_buffer_format(out, "%lld", (long long)phrase->number);
    else
        write_parts(out, phrase, 1, ", ");
    demur_buffer_char(out, ')');
}

static void write_amount(Buffer *out, int64_t cents) {
    if (cents % 100 == 0)
        demur_buffer_format(out, "usd(%lld)", (long long)(cents / 100));
    else
        demur_buffer_format(out, "usd(\"%lld.%02d\")", (long long)(cents / 100),
                            (int)(cents % 100));
}

static void write_phrase(Buffer *out, const Phrase *phrase) {
    switch (phrase->kind) {
    case PHRASE_NAME:
        demur_buffer_text(out, phrase->name);
        break;
    case PHRASE_COMPARE:
        write_compare(out, phrase);
        break;
    case PHRASE_VERSION:
        demur_buffer_format(out, "in_force(\"%s\", \"%s\")", phrase->name,
                            phrase->second);
        break;
    case PHRASE_ALL:
        write_list(out, "all", phrase);
        break;
    case PHRASE_ANY:
        write_list(out, "any", phrase);
        break;
    case PHRASE_NONE:
        write_list(out, "none", phrase);
        break;
    case PHRASE_AT_LEAST:
        demur_buffer_format(out, "at_least(%lld)", (long long)phrase->number);
        write_list(out, "", phrase);
        break;
    case PHRASE_UNLESS:
        write_phrase(out, phrase->parts[0]);
        demur_buffer_text(out, " unless ");
        write_parts(out, phrase, 1, " or ");
        break;
    case PHRASE_IMPLIES:
        write_parts(out, phrase, 0, " implies ");
        break;
    case PHRASE_EXCLUDES:
        write_parts(out, phrase, 0, " excludes ");
        break;
    case PHRASE_SAME:
        write_parts(out, phrase, 0, " exactly when ");
        break;
    case PHRASE_SPAN:
        write_span(out, phrase->span);
        break;
    case PHRASE_AMOUNT:
        write_amount(out, phrase->number);
        break;
    case PHRASE_BAD:
    case PHRASE_OPEN:
    case PHRASE_READING:
    case PHRASE_STATUTE_VERSION:
    case PHRASE_DECLARED:
        break;
    }
}

const char *demur_phrase_words(const Draft *draft, const Phrase *phrase) {
    Buffer buffer;
    demur_buffer_init(&buffer);
    write_phrase(&buffer, phrase);
    const char *words =
        demur_arena_string(draft->book->arena, demur_buffer_string(&buffer));
    demur_buffer_finish(&buffer);
    return words;
}
