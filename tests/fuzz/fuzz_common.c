#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

/* The length of the UTF-8 character at `at`, or 0 if there is none (RFC 3629;
 * kept apart from the library's own check, so that one cannot excuse the
 * other). */
static size_t character(const unsigned char *at, size_t left) {
    static const struct {
        unsigned char first, last, low, high;
        size_t length;
    } forms[] = {
        {0x00, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2},
        {0xe0, 0xe0, 0xa0, 0xbf, 3}, {0xe1, 0xec, 0x80, 0xbf, 3},
        {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4},
        {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (at[0] < forms[i].first || at[0] > forms[i].last)
            continue;
        size_t length = forms[i].length;
        if (length > left ||
            (length > 1 && (at[1] < forms[i].low || at[1] > forms[i].high)))
            return 0;
        for (size_t k = 2; k < length; k++)
            if ((at[k] & 0xc0) != 0x80)
                return 0;
        return length;
    }
    return 0;
}

static void must_be_clean(const DemurText *text) {
    const unsigned char *bytes = (const void *)demur_text_bytes(text);
    size_t size = demur_text_length(text);
    for (size_t i = 0; i < size;) {
        size_t length = character(bytes + i, size - i);
        if (length == 0 || (bytes[i] < 0x20 && bytes[i] != '\n') ||
            bytes[i] == 0x7f) {
            fprintf(stderr, "byte %zu of the output is 0x%02x\n", i, bytes[i]);
            abort();
        }
        i += length;
    }
}

static void write_everything(const DemurCase *one, DemurText *out) {
    static const DemurFormat formats[] = {
        DEMUR_REPORT,   DEMUR_LINE, DEMUR_JSON, DEMUR_JSONL,
        DEMUR_MARKDOWN, DEMUR_HTML, DEMUR_SVG};
    static const DemurStyle styles[] = {{.width = 0},
                                        {.width = 40, .full = true}};
    DemurTally tally = {0};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        for (size_t k = 0; k < sizeof styles / sizeof *styles; k++)
            demur_case_write(one, formats[i], &styles[k], out);
    demur_case_why(one, "knowledge", DEMUR_REPORT, NULL, out);
    demur_case_why(one, "knowledge", DEMUR_JSON, NULL, out);
    demur_case_memo(one, DEMUR_MARKDOWN, NULL, out);
    demur_case_memo(one, DEMUR_HTML, NULL, out);
    demur_case_test(one, DEMUR_REPORT, NULL, out, &tally);
    demur_case_test(one, DEMUR_JSON, NULL, out, &tally);
    (void)demur_case_verdict(one);
}

void fuzz_law(Demur *demur) {
    static const DemurFormat markups[] = {DEMUR_MARKDOWN, DEMUR_HTML};
    DemurText *out = demur_text_new();
    for (size_t i = 0; i < sizeof markups / sizeof *markups; i++) {
        demur_text_clear(out);
        demur_law_write(demur, markups[i], out);
        must_be_clean(out);
    }
    demur_text_free(out);
}

void fuzz_messages(Demur *demur) {
    DemurText *out = demur_text_new();
    demur_messages_json(demur, out);
    demur_messages(demur, false, out);
    must_be_clean(out);
    demur_text_free(out);
}

void fuzz_decide(Demur *demur, const DemurSource *facts) {
    DemurText *out = demur_text_new();
    DemurInput *input = demur_input_text(demur, facts, true);
    while (demur_input_next(input)) {
        const DemurCase *one = demur_input_case(input);
        if (one != NULL)
            write_everything(one, out);
        must_be_clean(out);
        demur_text_clear(out);
    }
    fuzz_messages(demur);
    demur_input_free(input);
    demur_text_free(out);
}
