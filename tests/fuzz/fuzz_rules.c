/* Rule bytes: whatever loads is used to decide a few fact patterns. */
#include "fuzz.h"

#include <string.h>

static const char *const patterns[] = {
    "title: bare\n",
    "facts: {knew: yes, paid: no}\nposture: trial\n",
    "court: low\ndate: 2020-01-01\nfacts: {knew: disputed}\n",
};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    DemurSource rules = {"rules.lua", (const char *)data, size};
    Demur *demur = demur_new();
    if (demur_rules_texts(demur, &rules, 1) == DEMUR_OK) {
        fuzz_law(demur);
        for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
            DemurSource facts = {"facts.yaml", patterns[i],
                                 strlen(patterns[i])};
            fuzz_decide(demur, &facts);
        }
    }
    fuzz_messages(demur);
    demur_free(demur);
    return 0;
}
