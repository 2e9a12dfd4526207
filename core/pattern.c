#include "pattern.h"

#include "digest.h"

#include <string.h>

Settings demur_settings_none(void) {
    return (Settings){
        .court = -1, .date = DATE_NONE, .posture = -1, .as_decided_in = -1};
}

const char *demur_pattern_sha256(const Pattern *pattern, char hex[65]) {
    if (pattern->sha256[0] != '\0')
        return memcpy(hex, pattern->sha256, sizeof pattern->sha256);
    Digest *digest = demur_digest_new();
    demur_digest_add(digest, pattern->text, pattern->text_length);
    demur_digest_finish(digest, hex);
    return hex;
}

void demur_pattern_free(Pattern *pattern) {
    if (pattern != NULL)
        demur_arena_free(pattern->arena);
}
