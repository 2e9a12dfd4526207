/* Fact bytes: decided under a small rule book that has a bit of everything. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

static char rules_text[64 * 1024];

static DemurSource small_rules(void) {
    DemurSource rules = {DEMUR_FUZZ_RULES, rules_text, 0};
    FILE *file = fopen(DEMUR_FUZZ_RULES, "rb");
    if (file == NULL) {
        perror(DEMUR_FUZZ_RULES);
        exit(1);
    }
    rules.length = fread(rules_text, 1, sizeof rules_text, file);
    fclose(file);
    return rules;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static DemurSource rules;
    if (rules.text == NULL)
        rules = small_rules();
    /* A fresh engine each time, so that no input depends on another. */
    Demur *demur = demur_new();
    if (demur_rules_texts(demur, &rules, 1) != DEMUR_OK) {
        DemurText *out = demur_text_new();
        demur_messages(demur, false, out);
        fputs(demur_text_bytes(out), stderr);
        exit(1);
    }
    DemurSource facts = {"facts.yaml", (const char *)data, size};
    fuzz_decide(demur, &facts);
    demur_free(demur);
    return 0;
}
