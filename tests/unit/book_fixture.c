#include "book_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void add_names(Names *names, Arena *arena, size_t count,
                      const char *const *ids) {
    demur_names_init(names, arena);
    for (size_t i = 0; i < count; i++)
        if (demur_names_find(names, ids[i]) < 0)
            demur_names_add(names, ids[i], (int32_t)i);
}

static Formula *element(Arena *arena, int32_t index) {
    Formula *formula = demur_arena_alloc(arena, sizeof *formula);
    *formula = (Formula){.kind = FORMULA_ELEMENT, .index = index};
    return formula;
}

static void add_facts(Book *book) {
    static const struct {
        const char *id;
        FactType type;
        bool law;
    } rows[] = {
        {"knew", FACT_PROPOSITION, false}, {"saw", FACT_PROPOSITION, false},
        {"trade", FACT_PROPOSITION, true}, {"renewals", FACT_NUMBER, false},
        {"paid", FACT_AMOUNT, false},      {"signed_on", FACT_DATE, false},
        {"stay", FACT_PERIOD, false},      {"lender", FACT_ONE_OF, false}};
    static const char *lenders[] = {"bank", "credit_union"};
    enum { COUNT = sizeof rows / sizeof *rows };
    const char *ids[COUNT];
    book->facts = demur_arena_array(book->arena, COUNT, sizeof *book->facts);
    book->fact_count = COUNT;
    for (size_t i = 0; i < COUNT; i++) {
        ids[i] = rows[i].id;
        book->facts[i] = (Fact){.id = rows[i].id,
                                .type = rows[i].type,
                                .question_of_law = rows[i].law,
                                .asserted_by = SIDE_PLAINTIFF};
    }
    book->facts[COUNT - 1].options = (Strings){lenders, 2};
    add_names(&book->fact_names, book->arena, COUNT, ids);
}

static void add_courts(Book *book) {
    static const char *const courts[] = {"high", "low"};
    static const char *const authorities[] = {"a_v_b_low", "a_v_b_brief"};
    book->courts = demur_arena_array(book->arena, 2, sizeof *book->courts);
    book->court_count = 2;
    book->courts[0] = (Court){
        .id = "high", .name = "High Court", .abbr = "High Ct.", .above = -1};
    book->courts[1] =
        (Court){.id = "low", .name = "Low Court", .abbr = "Low Ct."};
    add_names(&book->court_names, book->arena, 2, courts);
    book->authorities =
        demur_arena_array(book->arena, 2, sizeof *book->authorities);
    book->authority_count = 2;
    book->authorities[0] = (Authority){.id = "a_v_b_low",
                                       .kind = AUTHORITY_DECISION,
                                       .name = "A v. B",
                                       .court = 1};
    book->authorities[1] = (Authority){.id = "a_v_b_brief",
                                       .kind = AUTHORITY_ARGUMENT,
                                       .name = "Brief for B",
                                       .court = -1};
    add_names(&book->authority_names, book->arena, 2, authorities);
}

enum { NOTICE, WARNED, AMOUNT_DUE, SHIELD, SIGNED, WAIVER, ELEMENTS };

static void add_elements(Book *book) {
    static const char *const ids[] = {"notice", "warned", "amount_due",
                                      "shield", "signed", "waiver"};
    Element *all =
        demur_arena_array(book->arena, ELEMENTS, sizeof *book->elements);
    for (size_t i = 0; i < ELEMENTS; i++)
        all[i] = (Element){.id = ids[i], .claim = -1, .statute = -1};
    Reading *readings = demur_arena_array(book->arena, 2, sizeof *readings);
    readings[0].id = "strict";
    readings[0].test = element(book->arena, WARNED);
    readings[1].id = "loose";
    all[NOTICE].readings = readings;
    all[NOTICE].reading_count = 2;
    all[SHIELD].kind = ELEMENT_DEFENSE;
    all[SHIELD].test = element(book->arena, SIGNED);
    all[WAIVER].kind = ELEMENT_EXCEPTION;
    book->elements = all;
    book->element_count = ELEMENTS;
    add_names(&book->element_names, book->arena, ELEMENTS, ids);
}

static void add_claims(Book *book) {
    static const char *const claims[] = {"debt", "other"};
    static int32_t elements[] = {NOTICE, AMOUNT_DUE};
    static const char *also[] = {"demurrer"};
    book->claims = demur_arena_array(book->arena, 2, sizeof *book->claims);
    book->claim_count = 2;
    for (size_t i = 0; i < 2; i++)
        book->claims[i] = (Claim){
            .id = claims[i], .title = claims[i], .elements = {elements, 2 - i}};
    add_names(&book->claim_names, book->arena, 2, claims);
    book->postures = demur_arena_array(book->arena, 2, sizeof *book->postures);
    book->posture_count = 2;
    book->postures[0].id = "hypothetical";
    book->postures[1].id = "motion_to_dismiss";
    book->postures[1].also = (Strings){also, 1};
}

Book *demur_fixture_book(void) {
    Arena *arena = demur_arena_new();
    Book *book = demur_arena_alloc(arena, sizeof *book);
    book->arena = arena;
    add_facts(book);
    add_courts(book);
    add_elements(book);
    add_claims(book);
    return book;
}

void demur_desk_init(Desk *desk, const char *text, size_t length) {
    *desk = (Desk){.book = demur_fixture_book(), .diag = demur_diag_new()};
    desk->source =
        demur_diag_add_source(desk->diag, "facts.yaml", text, length);
}

void demur_desk_finish(Desk *desk) {
    demur_diag_free(desk->diag);
    demur_book_free(desk->book);
}

void demur_desk_messages(const Desk *desk, Buffer *out) {
    demur_buffer_init(out);
    demur_diag_write(desk->diag, false, out);
}

const char *demur_desk_findings(const Desk *desk) {
    static char found[1024];
    size_t used = 0;
    Buffer out;
    demur_desk_messages(desk, &out);
    found[0] = '\0';
    for (const char *at = demur_buffer_string(&out);
         (at = strstr(at, ": error[")) != NULL && used < sizeof found - 64;) {
        const char *start = at, *code = at + strlen(": error[");
        while (start > out.bytes && start[-1] != '\n')
            start--;
        start += strcspn(start, ":") + 1;
        bool placed = start < at;
        used += (size_t)snprintf(
            found + used, sizeof found - used, "%s%.*s%s%.*s",
            used == 0 ? "" : ", ", placed ? (int)(at - start) : 0, start,
            placed ? " " : "", (int)strcspn(code, "]"), code);
        at = code;
    }
    demur_buffer_finish(&out);
    return found;
}

Pattern *demur_desk_pattern(Desk *desk, const char *text) {
    demur_desk_init(desk, text, strlen(text));
    Pattern *pattern = demur_facts_read(desk->book, desk->diag, desk->source,
                                        false, &desk->offset);
    if (pattern == NULL)
        fail_msg("%s\n-- %s", text, demur_desk_findings(desk));
    assert_string_equal(demur_desk_findings(desk), "");
    assert_int_equal(desk->offset, SIZE_MAX);
    return pattern;
}

static void refuse(const Refusal *row) {
    Desk desk;
    Buffer out;
    demur_desk_init(&desk, row->text, strlen(row->text));
    Pattern *pattern = demur_facts_read(desk.book, desk.diag, desk.source,
                                        false, &desk.offset);
    demur_desk_messages(&desk, &out);
    if (pattern != NULL ||
        strcmp(demur_desk_findings(&desk), row->findings) != 0 ||
        strstr(demur_buffer_string(&out), row->words) == NULL)
        fail_msg("%s\n-- wanted %s: %s\n-- got %s\n%s", row->text,
                 row->findings, row->words, demur_desk_findings(&desk),
                 demur_buffer_string(&out));
    demur_buffer_finish(&out);
    demur_desk_finish(&desk);
}

void demur_desk_refuse(const Refusal *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        refuse(&rows[i]);
}
