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

/* The end of the fragment if it begins at `at`, or NULL. */
static const char *match(const char *at, Fragment fragment) {
    size_t i = 0;
    while (i < fragment.length) {
        if (is_space(fragment.start[i]) != is_space(*at))
            return NULL;
        if (!is_space(*at)) {
            if (fragment.start[i++] != *at++)
                return NULL;
            continue;
        }
        while (is_space(fragment.start[i])) /* it ends with no space */
            i++;
        while (is_space(*at))
            at++;
    }
    return at;
}

const char *demur_quoted_find(const char *text, const char *from,
                              Fragment fragment, const char **end) {
    if (fragment.length == 0)
        return NULL;
    char last = fragment.start[fragment.length - 1];
    for (const char *at = from; (at = strchr(at, *fragment.start)) != NULL;
         at++) {
        if (at > text && in_word(*at) && in_word(at[-1]))
            continue;
        const char *behind = match(at, fragment);
        if (behind == NULL || (in_word(last) && in_word(*behind)))
            continue;
        *end = behind;
        return at;
    }
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

Fragment demur_quoted_beginning(const char *text, Fragment fragment) {
    const char *end;
    while (fragment.length > 0 &&
           demur_quoted_find(text, text, fragment, &end) == NULL) {
        while (fragment.length > 0 &&
               !is_space(fragment.start[fragment.length - 1]))
            fragment.length--;
        fragment = trimmed(fragment.start, fragment.length);
    }
    return fragment;
}
