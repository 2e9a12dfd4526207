#include "digest.h"

#include "arena.h"

#include <stdlib.h>
#include <sys/types.h>

#include <sha2.h>

struct Digest {
    SHA2_CTX state;
};

Digest *demur_digest_new(void) {
    Digest *digest = malloc(sizeof *digest);
    if (digest == NULL)
        demur_out_of_memory();
    SHA256Init(&digest->state);
    return digest;
}

void demur_digest_add(Digest *digest, const void *bytes, size_t length) {
    if (length != 0)
        SHA256Update(&digest->state, bytes, length);
}

void demur_digest_finish(Digest *digest, char hex[65]) {
    static const char digits[] = "0123456789abcdef";
    unsigned char raw[SHA256_DIGEST_LENGTH];
    SHA256Final(raw, &digest->state);
    for (size_t i = 0; i < sizeof raw; i++) {
        hex[2 * i] = digits[raw[i] >> 4];
        hex[2 * i + 1] = digits[raw[i] & 15];
    }
    hex[64] = '\0';
    free(digest);
}
