#include "cli.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const Option demur_cli_options[OPTION_COUNT] = {
#define OPTION(name, word, letter, argument, text)                             \
    {word, letter, argument, text},
#include "options.def"
#undef OPTION
};

void *demur_cli_memory(void *block) {
    if (block != NULL)
        return block;
    fputs("demur: out of memory\n", stderr);
    exit(DEMUR_BUG);
}

void demur_cli_complain(const Command *command, const char *format, ...) {
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    DemurText *text = demur_text_new();
    demur_text_add(text, "demur: ");
    demur_text_add_safe(text, line);
    demur_text_add(text, " (see `demur help%s%s`)\n",
                   command == NULL ? "" : " ",
                   command == NULL ? "" : command->name);
    fputs(demur_text_bytes(text), stderr);
    demur_text_free(text);
}

void demur_cli_suggest(const char *best) {
    if (best != NULL)
        fprintf(stderr, "  hint: did you mean \"%s\"?\n", best);
}

const char *demur_cli_value(const Arguments *arguments, OptionId option) {
    const Values *values = &arguments->options[option];
    return values->count == 0 ? NULL : values->items[values->count - 1];
}

Option demur_cli_option(const Command *command, OptionId option) {
    Option found = demur_cli_options[option];
    const Meaning *at = command->meanings;
    for (; at != NULL && at->option != OPTION_COUNT; at++)
        if (at->option == option) {
            found.argument = at->argument;
            found.text = at->text;
        }
    return found;
}

bool demur_cli_takes(const Command *command, OptionId option) {
    if (option == OPTION_HELP || option == OPTION_VERSION)
        return true;
    const OptionId *taken = command->options;
    while (*taken != OPTION_COUNT && *taken != option)
        taken++;
    return *taken == option;
}

/* ---- reading words ------------------------------------------------------- */

/* The words still to be read. */
typedef struct Reader {
    char **words;
    int count, at;
    Arguments *arguments;
} Reader;

static bool repeats(OptionId option) {
    return option == OPTION_ADOPT || option == OPTION_SET;
}

static OptionId find_word(const char *word, size_t length) {
    for (int i = 0; i < OPTION_COUNT; i++)
        if (strlen(demur_cli_options[i].word) == length &&
            strncmp(demur_cli_options[i].word, word, length) == 0)
            return (OptionId)i;
    return OPTION_COUNT;
}

static OptionId find_letter(char letter) {
    for (int i = 0; i < OPTION_COUNT; i++)
        if (demur_cli_options[i].letter == letter)
            return (OptionId)i;
    return OPTION_COUNT;
}

static void push(Values *values, const char *value) {
    values->items[values->count++] = value;
}

/* "[LIST]": the value may be left out. */
static bool may_lack_value(const Option *of) { return of->argument[0] == '['; }

/* A word that can be such a value: ids and commas, or days. A file has a
 * point or a slash in its name, or is meant with `=`. */
static bool looks_like_value(const char *word) {
    bool days = isdigit((unsigned char)*word);
    const char *letters =
        days ? "0123456789-." : "abcdefghijklmnopqrstuvwxyz0123456789_,";
    return word[strspn(word, letters)] == '\0' && *word != '\0';
}

static const char *next_value(Reader *reader, const Option *of) {
    if (reader->at == reader->count)
        return NULL;
    if (may_lack_value(of) && !looks_like_value(reader->words[reader->at]))
        return NULL;
    return reader->words[reader->at++];
}

/* Takes the option with its value: the one given with it, or the next word. */
static bool take(Reader *reader, OptionId option, const char *value) {
    const Option *of = &demur_cli_options[option];
    Values *values = &reader->arguments->options[option];
    if (of->argument == NULL && value != NULL) {
        demur_cli_complain(NULL, "--%s takes no value", of->word);
        return false;
    }
    if (of->argument != NULL && value == NULL)
        value = next_value(reader, of);
    if (of->argument != NULL && value == NULL && !may_lack_value(of)) {
        demur_cli_complain(NULL, "--%s needs a value: --%s %s", of->word,
                           of->word, of->argument);
        return false;
    }
    if (values->count > 0 && !repeats(option)) {
        demur_cli_complain(NULL, "--%s is given twice", of->word);
        return false;
    }
    push(values, value == NULL ? "" : value);
    return true;
}

static bool take_long(Reader *reader, const char *word) {
    size_t length = strcspn(word, "=");
    OptionId option = find_word(word, length);
    if (option != OPTION_COUNT)
        return take(reader, option,
                    word[length] == '=' ? word + length + 1 : NULL);
    char name[64];
    const char *words[OPTION_COUNT];
    for (int i = 0; i < OPTION_COUNT; i++)
        words[i] = demur_cli_options[i].word;
    snprintf(name, sizeof name, "%.*s", (int)length, word);
    demur_cli_complain(NULL, "there is no option --%s", name);
    const char *best = demur_closest(name, words, OPTION_COUNT);
    if (best != NULL)
        fprintf(stderr, "  hint: did you mean --%s?\n", best);
    return false;
}

static bool take_letter(Reader *reader, const char *word) {
    OptionId option = find_letter(word[0]);
    if (option == OPTION_COUNT) {
        demur_cli_complain(NULL, "there is no option -%s", word);
        return false;
    }
    const char *rest = word + 1;
    if (*rest == '=')
        rest++;
    return take(reader, option, word[1] == '\0' ? NULL : rest);
}

static bool read_words(Reader *reader) {
    bool options = true;
    while (reader->at < reader->count) {
        const char *word = reader->words[reader->at++];
        bool good = true;
        if (options && strcmp(word, "--") == 0)
            options = false;
        else if (options && strncmp(word, "--", 2) == 0)
            good = take_long(reader, word + 2);
        else if (options && word[0] == '-' && word[1] != '\0')
            good = take_letter(reader, word + 1);
        else
            push(&reader->arguments->operands, word);
        if (!good)
            return false;
    }
    return true;
}

/* ---- what was read ------------------------------------------------------- */

static bool choose_command(Arguments *arguments) {
    Values *operands = &arguments->operands;
    if (operands->count == 0)
        return true;
    const char *name = operands->items[0];
    arguments->command = demur_cli_command(name);
    if (arguments->command != NULL) {
        operands->items++;
        operands->count--;
        return true;
    }
    demur_cli_complain(NULL, "there is no command \"%s\"", name);
    demur_cli_suggest(demur_cli_closest_topic(name));
    return false;
}

static bool check_options(const Arguments *arguments) {
    for (int i = 0; i < OPTION_COUNT; i++)
        if (arguments->options[i].count > 0 &&
            !demur_cli_takes(arguments->command, (OptionId)i)) {
            demur_cli_complain(arguments->command, "%s takes no option --%s",
                               arguments->command->name,
                               demur_cli_options[i].word);
            return false;
        }
    return true;
}

static bool check_operands(const Arguments *arguments) {
    const Command *command = arguments->command;
    size_t count = arguments->operands.count;
    if (count >= command->least && count <= command->most)
        return true;
    if (count > command->most)
        demur_cli_complain(command, "%s does not take \"%s\"", command->name,
                           arguments->operands.items[command->most]);
    else
        demur_cli_complain(command, "say what: demur %s %s", command->name,
                           command->operands);
    return false;
}

bool demur_cli_parse(int count, char **words, Arguments *arguments) {
    *arguments = (Arguments){0};
    /* No list can get longer than the command line. */
    size_t room = (size_t)count + 1;
    const char **items =
        demur_cli_memory(calloc(room * (OPTION_COUNT + 1), sizeof *items));
    arguments->memory = items;
    arguments->operands.items = items;
    for (int i = 0; i < OPTION_COUNT; i++)
        arguments->options[i].items = items + room * (size_t)(i + 1);
    Reader reader = {words, count, 1, arguments};
    if (!read_words(&reader) || !choose_command(arguments))
        return false;
    bool explains = arguments->command == NULL ||
                    arguments->options[OPTION_HELP].count > 0 ||
                    arguments->options[OPTION_VERSION].count > 0;
    return explains || (check_options(arguments) && check_operands(arguments));
}

void demur_cli_forget(Arguments *arguments) { free(arguments->memory); }
