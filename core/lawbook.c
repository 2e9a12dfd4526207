#include "lawbook.h"

#include "lawbook_inner.h"

static const struct Chapter {
    const char *id, *title;
    void (*add)(Lawbook *lawbook);
} chapters[] = {
    {"statutes", "Statutes", demur_lawbook_statutes},
    {"claims", "Claims", demur_lawbook_claims},
    {"elements", "Elements, defenses and exceptions", demur_lawbook_elements},
    {"burdens", "Who must show what", demur_lawbook_burdens},
    {"facts", "Facts", demur_lawbook_facts},
    {"authorities", "Authorities", demur_lawbook_authorities},
    {"unverified", "What was not verified", demur_lawbook_unverified},
};

enum { CHAPTERS = sizeof chapters / sizeof *chapters };

static void introduce(Lawbook *lawbook) {
    const Book *book = lawbook->book;
    Document *document = lawbook->document;
    Prose prose = {0};
    demur_prose_format(document, &prose, "As of %s.",
                       demur_lawbook_day(lawbook, lawbook->day));
    demur_prose_format(document, &prose, " The law was looked at through %s%s.",
                       demur_lawbook_day(lawbook, book->current_through),
                       lawbook->day > book->current_through
                           ? ": what came later is not in it"
                           : "");
    demur_prose_format(document, &prose,
                       " Printed from the rule files whose SHA-256 is %.12s. "
                       "Not legal advice: a teaching and drafting aid, no "
                       "better than its rules.",
                       book->sha256);
    demur_document_paragraph(document, prose);
    for (size_t c = 0; c < CHAPTERS; c++) {
        Prose item = {0};
        demur_prose_piece(document, &item,
                          (Piece){.text = chapters[c].title,
                                  .to = demur_arena_format(
                                      lawbook->arena, "#%s", chapters[c].id)});
        demur_document_item(document, item);
    }
}

/* What governs at each court of which one asks. */
static void select_readings(Lawbook *lawbook) {
    const Book *book = lawbook->book;
    lawbook->binds = demur_arena_array(lawbook->arena, book->court_count, 1);
    lawbook->selections = demur_arena_array(lawbook->arena, book->court_count,
                                            sizeof *lawbook->selections);
    for (size_t c = 0; c < book->court_count; c++) {
        lawbook->binds[c] |= book->courts[c].follows_itself;
        if (book->courts[c].above >= 0)
            lawbook->binds[book->courts[c].above] = true;
    }
    for (size_t c = 0; c < book->court_count; c++) {
        if (!lawbook->binds[c])
            continue;
        Question question = {.book = book,
                             .claim = -1,
                             .court = (int32_t)c,
                             .date = lawbook->day,
                             .as_decided_in = -1};
        lawbook->selections[c] =
            demur_arena_array(lawbook->arena, book->element_count,
                              sizeof *lawbook->selections[c]);
        demur_forum_select(&question, false, lawbook->arena,
                           lawbook->selections[c]);
    }
}

Document *demur_lawbook(Model *model, Date day, Diag *diag) {
    Document *document = demur_document_new(model->book->title);
    Lawbook lawbook = {.book = model->book,
                       .model = model,
                       .diag = diag,
                       .day = day,
                       .document = document,
                       .arena = document->arena};
    select_readings(&lawbook);
    introduce(&lawbook);
    for (size_t c = 0; c < CHAPTERS; c++) {
        demur_document_heading(document, 2, chapters[c].id, chapters[c].title);
        chapters[c].add(&lawbook);
    }
    return document;
}
