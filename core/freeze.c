#include "freeze.h"

#include "source.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* A book is a graph of structures in one arena. Its bytes are written as words
 * of the machine, and a word that is an address inside the arena as an address
 * inside the copy; so a new field of book.h needs nothing here. A number or a
 * text could look like such an address: who freezes a book makes it twice, of
 * two books that lie in different places, and compares (tools/freeze_rules.c).
 * What lies between two fields is written too: records are made field by field
 * in zeroed memory, for a whole structure may bring anything there with it.
 *
 * Only what can be reached from the book is written: lists that have grown
 * leave old copies behind. */

typedef struct Chunk {
    const char *bytes;
    size_t size, offset; /* in the copy, if it was reached */
    bool reached;
} Chunk;

typedef struct Freezer {
    Arena *arena;
    Chunk *chunks; /* by address */
    size_t count;
    size_t *order; /* of those reached, the book first */
    size_t order_count;
} Freezer;

static void add_chunk(void *with, const void *bytes, size_t size) {
    Freezer *freezer = with;
    Chunk chunk = {.bytes = bytes, .size = size};
    DEMUR_PUSH(freezer->arena, freezer->chunks, freezer->count, chunk);
}

static int by_address(const void *a, const void *b) {
    uintptr_t one = (uintptr_t)((const Chunk *)a)->bytes;
    uintptr_t other = (uintptr_t)((const Chunk *)b)->bytes;
    return one < other ? -1 : one > other;
}

/* The chunk that an address points into, or NULL. An empty list has an address
 * of its own. */
static Chunk *chunk_of(const Freezer *freezer, uintptr_t address) {
    size_t from = 0, to = freezer->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        Chunk *chunk = &freezer->chunks[middle];
        if (address < (uintptr_t)chunk->bytes)
            to = middle;
        else if (address - (uintptr_t)chunk->bytes >=
                 (chunk->size == 0 ? 1 : chunk->size))
            from = middle + 1;
        else
            return chunk;
    }
    return NULL;
}

static size_t words_of(const Chunk *chunk) {
    return (chunk->size + sizeof(uintptr_t) - 1) / sizeof(uintptr_t);
}

/* The last word of a text may be cut; a cut word is no address. */
static uintptr_t word_at(const Chunk *chunk, size_t number) {
    uintptr_t word = 0;
    size_t from = number * sizeof word, left = chunk->size - from;
    memcpy(&word, chunk->bytes + from, left < sizeof word ? left : sizeof word);
    return word;
}

static void reach(Freezer *freezer, Chunk *chunk) {
    if (chunk == NULL || chunk->reached)
        return;
    chunk->reached = true;
    size_t number = (size_t)(chunk - freezer->chunks);
    DEMUR_PUSH(freezer->arena, freezer->order, freezer->order_count, number);
}

/* In an order that does not depend on where the chunks lie. */
static void reach_all(Freezer *freezer, const Book *book) {
    reach(freezer, chunk_of(freezer, (uintptr_t)book));
    for (size_t k = 0; k < freezer->order_count; k++) {
        const Chunk *chunk = &freezer->chunks[freezer->order[k]];
        for (size_t i = 0; i < chunk->size / sizeof(uintptr_t); i++)
            reach(freezer, chunk_of(freezer, word_at(chunk, i)));
    }
}

/* Returns the number of words. */
static size_t place_all(Freezer *freezer) {
    size_t words = 0;
    for (size_t k = 0; k < freezer->order_count; k++) {
        Chunk *chunk = &freezer->chunks[freezer->order[k]];
        chunk->offset = words * sizeof(uintptr_t);
        words += words_of(chunk);
        words += words % 2; /* what is aligned to two words stays so */
    }
    return words;
}

static size_t offset_of(const Chunk *chunk, uintptr_t address) {
    return chunk->offset + (size_t)(address - (uintptr_t)chunk->bytes);
}

static void write_chunk(const Freezer *freezer, const Chunk *chunk,
                        Buffer *out) {
    size_t count = words_of(chunk);
    for (size_t i = 0; i < count; i++) {
        uintptr_t word = word_at(chunk, i);
        const Chunk *to = chunk_of(freezer, word);
        if (to != NULL && (i + 1) * sizeof word <= chunk->size)
            demur_buffer_format(out, "P(%zu)", offset_of(to, word));
        else
            demur_buffer_format(out, "W(0x%" PRIxPTR ")", word);
        demur_buffer_text(out, i % 4 == 3 || i + 1 == count ? ",\n" : ",");
    }
    if (count % 2 == 1)
        demur_buffer_text(out, "W(0),\n");
}

/* ---- source -------------------------------------------------------------- */

static void write_words(const Freezer *freezer, size_t words, const char *name,
                        Buffer *out) {
    demur_buffer_text(out,
                      "/* Made from the rule files by tools/freeze_rules.c at "
                      "every build. */\n#include \"demur.h\"\n\n");
    demur_buffer_format(out,
                        "#define P(offset) ((const char *)%s_words + offset)\n"
                        "#define W(word) ((const void *)word)\n\n"
                        "static const void *const %s_words[%zu];\n"
                        "static const void *const %s_words[%zu] = {\n",
                        name, name, words, name, words);
    for (size_t k = 0; k < freezer->order_count; k++)
        write_chunk(freezer, &freezer->chunks[freezer->order[k]], out);
    demur_buffer_text(out, "};\n\n");
}

/* A line of the file is a line of the literal. Three octal digits end an escape
 * whatever follows; question marks are escaped lest two make a trigraph. */
static void write_literal(const char *text, size_t length, Buffer *out) {
    demur_buffer_char(out, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool plain = byte >= 0x20 && byte < 0x7F && byte != '"' &&
                     byte != '\\' && byte != '?';
        if (plain)
            demur_buffer_char(out, (char)byte);
        else
            demur_buffer_format(out, "\\%03o", byte);
        if (byte == '\n' && i + 1 < length)
            demur_buffer_text(out, "\"\n\"");
    }
    demur_buffer_char(out, '"');
}

static void write_files(const Book *book, const Diag *diag, size_t prefix,
                        const char *name, Buffer *out) {
    demur_buffer_format(out, "static const DemurSource %s_files[] = {\n", name);
    for (size_t i = 0; i < book->file_count; i++) {
        size_t length;
        const char *text = demur_diag_source_text(diag, (int32_t)i, &length);
        const char *path = demur_diag_source_name(diag, (int32_t)i) + prefix;
        demur_buffer_text(out, "{");
        write_literal(path, strlen(path), out);
        demur_buffer_text(out, ",\n");
        write_literal(text, length, out);
        demur_buffer_format(out, ",\n%zu},\n", length);
    }
    demur_buffer_text(out, "};\n\n");
}

/* A frozen book has no arena, and frees nothing. */
static void set_arena(Book *book, Arena *arena) {
    Names *const names[] = {&book->court_names,   &book->authority_names,
                            &book->statute_names, &book->fact_names,
                            &book->element_names, &book->claim_names,
                            &book->posture_names};
    book->arena = arena;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        names[i]->arena = arena;
}

void demur_freeze(Book *book, const Diag *diag, const char *folder,
                  const char *name, Buffer *out) {
    Arena *own = book->arena;
    Freezer freezer = {.arena = demur_arena_new()};
    demur_arena_blocks(own, add_chunk, &freezer);
    qsort(freezer.chunks, freezer.count, sizeof *freezer.chunks, by_address);
    set_arena(book, NULL);
    reach_all(&freezer, book);
    write_words(&freezer, place_all(&freezer), name, out);
    set_arena(book, own);
    size_t prefix =
        demur_source_prefix(folder, demur_diag_source_name(diag, 0));
    write_files(book, diag, prefix, name, out);
    const Chunk *root = chunk_of(&freezer, (uintptr_t)book);
    demur_buffer_format(
        out, "const DemurFrozen %s = {P(%zu), %s_files, %zu};\n", name,
        offset_of(root, (uintptr_t)book), name, book->file_count);
    demur_arena_free(freezer.arena);
}
