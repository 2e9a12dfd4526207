/* digest.h: SHA-256 (FIPS 180-4), by Nettle. */
#ifndef DEMUR_DIGEST_H
#define DEMUR_DIGEST_H

#include <stddef.h>

typedef struct Digest Digest;

Digest *demur_digest_new(void);
void demur_digest_add(Digest *digest, const void *bytes, size_t length);
/* Writes 64 lower-case hex digits and a NUL, and frees the digest. */
void demur_digest_finish(Digest *digest, char hex[65]);

#endif
