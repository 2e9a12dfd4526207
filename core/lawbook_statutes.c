#include "lawbook_inner.h"

#include "coverage.h"

#include <string.h>

/* ---- the words of a version ---------------------------------------------- */

/* How the four are named in a label, underlined, and told. */
static const struct {
    char letter;
    MarkStyle style;
    const char *meaning;
} marks[] = {
    [COVERAGE_ENCODED] = {'E', MARK_SOLID, "encoded"},
    [COVERAGE_JUDGEMENT] = {'J', MARK_DOUBLE, "encoded; takes a judgement"},
    [COVERAGE_NOT_ENCODED] = {'N', MARK_DOTTED, "not encoded"},
    [COVERAGE_UNCLAIMED] = {'U', MARK_WAVY, "unclaimed"},
};

static const char *copy(const Lawbook *lawbook, const Passage *passage) {
    return demur_arena_copy(lawbook->arena, passage->start, passage->length);
}

static const char *label(const Lawbook *lawbook, Coverage coverage,
                         size_t number) {
    return demur_arena_format(lawbook->arena, "%c%zu", marks[coverage].letter,
                              number);
}

static void quote_text(Lawbook *lawbook, const Passages *passages) {
    Prose prose = {0};
    size_t number = 0;
    for (size_t p = 0; p < passages->count; p++) {
        const Passage *passage = &passages->items[p];
        Piece piece = {.text = copy(lawbook, passage)};
        if (passage->coverage != COVERAGE_JOINT) {
            piece.kind = PIECE_MARK;
            piece.style = marks[passage->coverage].style;
            piece.label = label(lawbook, passage->coverage, ++number);
        }
        demur_prose_piece(lawbook->document, &prose, piece);
    }
    demur_document_quotation(lawbook->document, prose);
}

static void separate(Lawbook *lawbook, Prose *prose) {
    if (prose->count > 0)
        demur_prose_format(lawbook->document, prose, "; ");
}

/* The elements and facts that quote it, or the reasons why nothing does. */
static Prose claimants(Lawbook *lawbook, int32_t statute,
                       const Passage *passage) {
    const Book *book = lawbook->book;
    Prose prose = {0};
    for (size_t i = 0; i < passage->elements.count; i++) {
        separate(lawbook, &prose);
        demur_lawbook_link(lawbook, &prose, passage->elements.items[i]);
    }
    for (size_t i = 0; i < passage->facts.count; i++) {
        separate(lawbook, &prose);
        const char *id = book->facts[passage->facts.items[i]].id;
        demur_prose_piece(
            lawbook->document, &prose,
            (Piece){.kind = PIECE_CODE,
                    .text = id,
                    .to = demur_arena_format(lawbook->arena, "#fact-%s", id)});
    }
    for (size_t i = 0; i < passage->omissions.count; i++) {
        separate(lawbook, &prose);
        const Statute *of = &book->statutes[statute];
        demur_prose_add(lawbook->document, &prose, PIECE_TEXT,
                        of->not_encoded[passage->omissions.items[i]].why);
    }
    return prose.count > 0
               ? prose
               : demur_lawbook_prose(lawbook, "nothing claims these words");
}

static void list_passages(Lawbook *lawbook, int32_t statute,
                          const Version *version, const Passages *passages) {
    static const char *const headings[] = {
        "Mark", "Words", "What becomes of them", "Where, or why not"};
    demur_document_table(
        lawbook->document,
        demur_arena_format(lawbook->arena,
                           "The words of %s as in force from %s",
                           lawbook->book->statutes[statute].cite,
                           demur_lawbook_day(lawbook, version->from)),
        headings, 4);
    size_t number = 0;
    for (size_t p = 0; p < passages->count; p++) {
        const Passage *passage = &passages->items[p];
        if (passage->coverage == COVERAGE_JOINT)
            continue;
        demur_lawbook_cell(lawbook,
                           label(lawbook, passage->coverage, ++number));
        demur_lawbook_cell(lawbook, copy(lawbook, passage));
        demur_lawbook_cell(lawbook, marks[passage->coverage].meaning);
        demur_document_cell(lawbook->document,
                            claimants(lawbook, statute, passage));
    }
}

/* ---- statutes ------------------------------------------------------------ */

static void describe_version(Lawbook *lawbook, const Version *version) {
    const char *end =
        version->to == DATE_NONE
            ? ""
            : demur_arena_format(lawbook->arena, ", until %s",
                                 demur_lawbook_day(lawbook, version->to));
    const char *stage =
        version->from > lawbook->day ? " Not yet in force."
        : version->to != DATE_NONE && version->to <= lawbook->day
            ? " No longer in force; it still governs conduct "
              "of its time."
            : "";
    Prose prose = demur_lawbook_prose(
        lawbook,
        demur_arena_format(
            lawbook->arena, "%s%sIn force from %s%s.%s%s",
            version->law != NULL ? version->law : "",
            version->law != NULL ? ". " : "",
            demur_lawbook_day(lawbook, version->from), end, stage,
            version->retroactive ? " It applies to earlier conduct too." : ""));
    if (version->retroactive_if >= 0) {
        demur_prose_format(lawbook->document, &prose,
                           " Whether it applies to earlier conduct: ");
        demur_lawbook_link(lawbook, &prose, version->retroactive_if);
        demur_prose_format(lawbook->document, &prose, ".");
    }
    if (!version->checked)
        demur_prose_format(lawbook->document, &prose,
                           " The text was not verified.");
    demur_document_paragraph(lawbook->document, prose);
}

static void add_version(Lawbook *lawbook, int32_t index, int32_t number) {
    const Statute *statute = &lawbook->book->statutes[index];
    const Version *version = &statute->versions[number];
    demur_document_heading(
        lawbook->document, 4,
        demur_arena_format(lawbook->arena, "version-%s-%s", statute->id,
                           version->id),
        demur_arena_format(lawbook->arena, "From %s",
                           demur_lawbook_day(lawbook, version->from)));
    describe_version(lawbook, version);
    Passages passages =
        demur_coverage(lawbook->book, index, number, lawbook->arena);
    if (passages.count == 0)
        return;
    quote_text(lawbook, &passages);
    list_passages(lawbook, index, version, &passages);
}

static void add_statute(Lawbook *lawbook, int32_t index) {
    const Statute *statute = &lawbook->book->statutes[index];
    demur_document_heading(lawbook->document, 3,
                           demur_lawbook_statute_place(lawbook, index),
                           statute->cite);
    Prose source = {0};
    demur_prose_piece(lawbook->document, &source,
                      (Piece){.text = statute->url, .to = statute->url});
    demur_document_paragraph(lawbook->document, source);
    demur_document_paragraph(lawbook->document,
                             demur_lawbook_prose(lawbook, statute->note));
    for (size_t v = 0; v < statute->version_count; v++)
        add_version(lawbook, index, (int32_t)v);
}

static void explain_marks(Lawbook *lawbook) {
    static const char *const told[] = {
        [COVERAGE_ENCODED] =
            "an element or a fact asks it, and the answer is one of fact",
        [COVERAGE_JUDGEMENT] = "something asks it, and reasonable people may "
                               "answer differently on the same evidence",
        [COVERAGE_NOT_ENCODED] = "left out on purpose, with the reason",
        [COVERAGE_UNCLAIMED] = "nothing in the rule book says what becomes of "
                               "it: a gap",
    };
    demur_document_paragraph(
        lawbook->document,
        demur_lawbook_prose(
            lawbook, "Each word of a statute is marked with what becomes "
                     "of it; the table below the text explains each "
                     "mark:"));
    for (size_t c = COVERAGE_ENCODED; c <= COVERAGE_UNCLAIMED; c++) {
        Prose item = {0};
        char letter[] = {marks[c].letter, '\0'};
        demur_prose_piece(
            lawbook->document, &item,
            (Piece){.kind = PIECE_MARK,
                    .text = marks[c].meaning,
                    .label = demur_arena_format(lawbook->arena, "%s", letter),
                    .style = marks[c].style});
        demur_prose_format(lawbook->document, &item, ": %s", told[c]);
        demur_document_item(lawbook->document, item);
    }
}

void demur_lawbook_statutes(Lawbook *lawbook) {
    explain_marks(lawbook);
    for (size_t s = 0; s < lawbook->book->statute_count; s++)
        add_statute(lawbook, (int32_t)s);
}
