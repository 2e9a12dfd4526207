#include "lawbook_inner.h"

#include "authorities.h"

#include <stdlib.h>
#include <string.h>

/* ---- facts --------------------------------------------------------------- */

static const char *nature(const Fact *fact) {
    if (fact->question_of_law)
        return "a question of law";
    if (fact->judgement)
        return "a judgement";
    switch (fact->type) {
    case FACT_PROPOSITION:
        return "yes or no";
    case FACT_NUMBER:
        return "a number";
    case FACT_AMOUNT:
        return "an amount of money";
    case FACT_DATE:
        return "a day";
    case FACT_PERIOD:
        return "a first and a last day";
    case FACT_ONE_OF:
        return "one of several";
    }
    return "";
}

void demur_lawbook_facts(Lawbook *lawbook) {
    static const char *const headings[] = {"Fact", "Question", "Answer",
                                           "Whose to assert"};
    const Book *book = lawbook->book;
    Document *document = lawbook->document;
    demur_document_table(document, "What can be asked of a case", headings, 4);
    for (size_t f = 0; f < book->fact_count; f++) {
        const Fact *fact = &book->facts[f];
        Prose name = {0};
        demur_prose_piece(document, &name,
                          (Piece){.kind = PIECE_CODE,
                                  .text = fact->id,
                                  .anchor = demur_arena_format(
                                      lawbook->arena, "fact-%s", fact->id)});
        demur_document_cell(document, name);
        demur_lawbook_cell(lawbook, fact->ask);
        demur_lawbook_cell(lawbook, nature(fact));
        demur_lawbook_cell(lawbook, demur_side_word(fact->asserted_by));
    }
    if (book->constraint_count == 0)
        return;
    static const char *const follow[] = {"What cannot be otherwise", "Because"};
    demur_document_table(document, "What follows from what, on any law", follow,
                         2);
    for (size_t c = 0; c < book->constraint_count; c++) {
        Prose words = {0};
        demur_prose_add(document, &words, PIECE_CODE,
                        book->constraints[c].words);
        demur_document_cell(document, words);
        demur_lawbook_cell(lawbook, book->constraints[c].why);
    }
}

/* ---- authorities --------------------------------------------------------- */

typedef struct Named {
    const char *name;
    int32_t index;
} Named;

static int by_name(const void *a, const void *b) {
    const Named *first = a, *second = b;
    int order = strcmp(first->name, second->name);
    return order != 0 ? order
                      : (first->index > second->index) -
                            (first->index < second->index);
}

static Named *sorted(Lawbook *lawbook) {
    const Book *book = lawbook->book;
    Named *all =
        demur_arena_array(lawbook->arena, book->authority_count, sizeof *all);
    for (size_t a = 0; a < book->authority_count; a++)
        all[a] = (Named){book->authorities[a].name, (int32_t)a};
    qsort(all, book->authority_count, sizeof *all, by_name);
    return all;
}

static Prose name_cell(Lawbook *lawbook, const Authority *authority,
                       const Cited *cited) {
    Prose prose = {0};
    demur_prose_piece(
        lawbook->document, &prose,
        (Piece){.text = cited->cite,
                .to = authority->url,
                .anchor = demur_arena_format(lawbook->arena, "authority-%s",
                                             authority->id)});
    if (cited->later != NULL)
        demur_prose_format(lawbook->document, &prose, ". Since then: %s",
                           cited->later);
    return prose;
}

static Prose weight_cell(Lawbook *lawbook, const Authority *authority,
                         const Cited *cited) {
    Prose prose = {0};
    bool binds = authority->court >= 0 && lawbook->binds[authority->court];
    if (cited->to_come)
        return demur_lawbook_prose(lawbook, "not yet decided");
    if (cited->ended != NULL)
        demur_prose_format(lawbook->document, &prose, "%s", cited->ended);
    if (cited->weight != NULL)
        demur_prose_format(lawbook->document, &prose, "%s%s",
                           prose.count > 0 ? "; " : "", cited->weight);
    return prose.count > 0 ? prose
                           : demur_lawbook_prose(
                                 lawbook, binds ? "can bind" : "binds nobody");
}

static Prose holding_cell(Lawbook *lawbook, const Authority *authority) {
    Prose prose = {0};
    demur_prose_add(lawbook->document, &prose, PIECE_TEXT, authority->holding);
    if (authority->quote != NULL)
        demur_prose_format(lawbook->document, &prose, "%s“%s”.",
                           prose.count > 0 ? " " : "", authority->quote);
    if (authority->note != NULL)
        demur_prose_format(lawbook->document, &prose, "%s%s",
                           prose.count > 0 ? " " : "", authority->note);
    return prose.count > 0 ? prose : demur_lawbook_prose(lawbook, "–");
}

void demur_lawbook_authorities(Lawbook *lawbook) {
    static const char *const headings[] = {"Authority", "Stage", "It holds",
                                           "Weight", "Verified"};
    const Book *book = lawbook->book;
    if (book->authority_count == 0)
        return;
    demur_document_table(
        lawbook->document,
        demur_arena_format(lawbook->arena, "The authorities, by name, as of %s",
                           demur_lawbook_day(lawbook, lawbook->day)),
        headings, 5);
    const Named *all = sorted(lawbook);
    for (size_t a = 0; a < book->authority_count; a++) {
        const Authority *authority = &book->authorities[all[a].index];
        Cited cited = demur_authorities_one(book, all[a].index, NULL,
                                            lawbook->day, lawbook->arena);
        demur_document_cell(lawbook->document,
                            name_cell(lawbook, authority, &cited));
        demur_lawbook_cell(lawbook, authority->posture);
        demur_document_cell(lawbook->document,
                            holding_cell(lawbook, authority));
        demur_document_cell(lawbook->document,
                            weight_cell(lawbook, authority, &cited));
        demur_lawbook_cell(lawbook, authority->checked ? "yes" : "no");
    }
}

/* ---- what was not verified ----------------------------------------------- */

static void list_versions(Lawbook *lawbook) {
    const Book *book = lawbook->book;
    for (size_t s = 0; s < book->statute_count; s++)
        for (size_t v = 0; v < book->statutes[s].version_count; v++) {
            const Version *version = &book->statutes[s].versions[v];
            if (version->checked)
                continue;
            Prose item = {0};
            demur_prose_piece(lawbook->document, &item,
                              (Piece){.text = book->statutes[s].cite,
                                      .to = demur_arena_format(
                                          lawbook->arena, "#version-%s-%s",
                                          book->statutes[s].id, version->id)});
            demur_prose_format(lawbook->document, &item,
                               ", as in force from %s",
                               demur_lawbook_day(lawbook, version->from));
            demur_document_item(lawbook->document, item);
        }
}

void demur_lawbook_unverified(Lawbook *lawbook) {
    const Book *book = lawbook->book;
    demur_document_paragraph(
        lawbook->document,
        demur_lawbook_prose(
            lawbook, "These texts and authorities come from memory. Read "
                     "them before you rely on them."));
    list_versions(lawbook);
    const Named *all = sorted(lawbook);
    for (size_t a = 0; a < book->authority_count; a++) {
        if (book->authorities[all[a].index].checked)
            continue;
        Prose item = {0};
        demur_lawbook_cite(lawbook, &item, all[a].index, -1);
        demur_document_item(lawbook->document, item);
    }
}
