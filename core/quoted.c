#include "quoted.h"

#include <string.h>

static const char left_out[] = "…";

static bool is_space(char c) { return c == ' ' || c == '\n'; }

/* Bytes of characters outside ASCII are marks here: a § may touch a word. */
static bool in_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

static Fragment trimmed(const char *start, size_t length) {
    while (length > 0 && is_space(*start)) {
        start++;
        length--;
    }
    while (length > 0 && is_space(start[length - 1]))
        length--;
    return (Fragment){start, length};
}

bool demur_quoted_next(const char **quotation, Fragment *fragment) {
    while (**quotation != '\0') {
        const char *mark = strstr(*quotation, left_out);
        const char *end = mark == NULL ? *quotation + strlen(*quotation) : mark;
        *fragment = trimmed(*quotation, (size_t)(end - *quotation));
        *quotation = mark == NULL ? end : mark + sizeof left_out - 1;
        if (fragment->length > 0)
            return true;
    }
    return false;
}

/* How many bytes of the fragment stand at `at`; they end at `*behind`. */
static size_t agreement(const char *at, Fragment fragment,
                        const char **behind) {
    size_t i = 0;
    while (i < fragment.length &&
           is_space(fragment.start[i]) == is_space(*at)) {
        if (!is_space(*at)) {
            if (fragment.start[i] != *at)
                break;
            i++;
            at++;
            continue;
        }
        while (is_space(fragment.start[i])) /* it ends with no space */
            i++;
        while (is_space(*at))
            at++;
    }
    *behind = at;
    return i;
}

/* The next place where the fragment's first character begins a word, or is no
 * part of one. */
static const char *next_start(const char *text, const char *at,
                              Fragment fragment) {
    for (; (at = strchr(at, *fragment.start)) != NULL; at++)
        if (at == text || !in_word(*at) || !in_word(at[-1]))
            return at;
    return NULL;
}

const char *demur_quoted_find(const char *text, const char *from,
                              Fragment fragment, const char **end) {
    if (fragment.length == 0)
        return NULL;
    char last = fragment.start[fragment.length - 1];
    for (const char *at = from; (at = next_start(text, at, fragment)) != NULL;
         at++)
        if (agreement(at, fragment, end) == fragment.length &&
            !(in_word(last) && in_word(**end)))
            return at;
    return NULL;
}

bool demur_quoted_strange(const char *text, const char *quotation,
                          Fragment *strange) {
    const char *end;
    while (demur_quoted_next(&quotation, strange))
        if (demur_quoted_find(text, text, *strange, &end) == NULL)
            return true;
    return false;
}

/* The words that end within the first `length` bytes. */
static Fragment whole_words(Fragment fragment, size_t length) {
    if (length < fragment.length)
        while (length > 0 && !is_space(fragment.start[length]))
            length--;
    return trimmed(fragment.start, length);
}

Fragment demur_quoted_beginning(const char *text, Fragment fragment) {
    Fragment longest = {fragment.start, 0};
    const char *behind;
    for (const char *at = text;
         fragment.length > 0 && (at = next_start(text, at, fragment)) != NULL;
         at++) {
        size_t length = agreement(at, fragment, &behind);
        if (length > 0 && in_word(fragment.start[length - 1]) &&
            in_word(*behind))
            length--; /* the text goes on within the word */
        Fragment words = whole_words(fragment, length);
        if (words.length > longest.length)
            longest = words;
    }
    return longest;
}
