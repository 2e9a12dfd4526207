#include "digest.h"

#include "arena.h"

#include <stdlib.h>

#include <nettle/sha2.h>

struct Digest {
    struct sha256_ctx state;
};

Digest *demur_digest_new(void) {
    Digest *digest = demur_checked(malloc(sizeof *digest));
    sha256_init(&digest->state);
    return digest;
}

void demur_digest_add(Digest *digest, const void *bytes, size_t length) {
    if (length != 0)
        sha256_update(&digest->state, length, bytes);
}

void demur_digest_finish(Digest *digest, char hex[65]) {
    static const char digits[] = "0123456789abcdef";
    uint8_t raw[SHA256_DIGEST_SIZE];
    sha256_digest(&digest->state, sizeof raw, raw);
    for (size_t i = 0; i < sizeof raw; i++) {
        hex[2 * i] = digits[raw[i] >> 4];
        hex[2 * i + 1] = digits[raw[i] & 15];
    }
    hex[64] = '\0';
    free(digest);
}
