/* freeze_rules.c: writes a folder of rule files as C source (core/freeze.h),
 * for the program to carry.
 *
 *     demur_freeze RULES OUT.c
 *
 * Rule files that are wrong must not keep the program from being built: it is
 * the program that shows what is wrong with them. Then nothing is frozen. Nor
 * is a book that cannot be carried; tests/frozen.py notices. */
#include "demur.h"

#include <stdio.h>
#include <string.h>

static const char name[] = "demur_shipped";

/* The source; empty if the rule files are wrong. */
static DemurText *freeze(Demur *demur, const char *folder) {
    DemurText *text = demur_text_new();
    if (demur_rules_folder(demur, folder) == DEMUR_OK)
        demur_rules_freeze(demur, folder, name, text);
    return text;
}

static void nothing(DemurText *text) {
    demur_text_clear(text);
    demur_text_add(text,
                   "#include \"demur.h\"\n\n"
                   "const DemurFrozen %s = {0, 0, 0};\n",
                   name);
}

static int write_file(const char *path, const DemurText *text) {
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        perror(path);
        return DEMUR_IO;
    }
    size_t length = demur_text_length(text);
    bool good = fwrite(demur_text_bytes(text), 1, length, file) == length;
    good = fclose(file) == 0 && good;
    if (!good)
        perror(path);
    return good ? DEMUR_OK : DEMUR_IO;
}

/* Why it cannot be carried, or NULL. Two books in different places give the
 * same source, or something in it was taken for an address, or is one of
 * something outside the book, or is no part of any field. */
static const char *objection(const DemurText *text, const DemurText *again) {
    if (demur_text_length(text) == 0)
        return "demur check says what is wrong with it";
    if (strcmp(demur_text_bytes(text), demur_text_bytes(again)) != 0)
        return "made twice, it is not the same; the files will be read instead";
    return NULL;
}

int main(int count, char **words) {
    if (count != 3) {
        fputs("usage: demur_freeze RULES OUT.c\n", stderr);
        return DEMUR_USAGE;
    }
    Demur *one = demur_new(), *other = demur_new();
    DemurText *text = freeze(one, words[1]);
    DemurText *again = freeze(other, words[1]);
    const char *why_not = objection(text, again);
    if (why_not != NULL) {
        fprintf(stderr, "demur_freeze: %s is not frozen: %s\n", words[1],
                why_not);
        nothing(text);
    }
    int result = write_file(words[2], text);
    demur_text_free(again);
    demur_text_free(text);
    demur_free(other);
    demur_free(one);
    return result;
}
