/* fuzz.h: what the fuzz targets share. Each target defines the function that
 * libFuzzer calls; fuzz_replay.c calls it too, where there is no libFuzzer. */
#ifndef DEMUR_FUZZ_H
#define DEMUR_FUZZ_H

#include "demur.h"

#include <stddef.h>
#include <stdint.h>

/* The name is libFuzzer's. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Decides every document of a text and writes each answer in every format,
 * then the messages. Ends the program if a text has bytes that could move a
 * terminal's cursor or are no UTF-8. */
void fuzz_decide(Demur *demur, const DemurSource *facts);

/* Writes the rule book as a document in both formats, held to the same. */
void fuzz_law(Demur *demur);

/* Writes the messages in both formats, held to the same. */
void fuzz_messages(Demur *demur);

#endif
