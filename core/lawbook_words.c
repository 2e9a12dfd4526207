#include "lawbook_inner.h"

#include "authorities.h"
#include "forum.h"

#include <string.h>

const char *demur_lawbook_day(const Lawbook *lawbook, Date day) {
    char text[DATE_TEXT_SIZE];
    return demur_arena_string(lawbook->arena, demur_date_write(day, text));
}

/* ---- places and titles --------------------------------------------------- */

const char *demur_lawbook_place(const Lawbook *lawbook, int32_t index) {
    const Element *element = &lawbook->book->elements[index];
    if (element->claim < 0)
        return demur_arena_format(lawbook->arena, "element-%s", element->id);
    return demur_arena_format(lawbook->arena, "element-%s-%s", element->id,
                              lawbook->book->claims[element->claim].id);
}

const char *demur_lawbook_claim_place(const Lawbook *lawbook, int32_t claim) {
    return demur_arena_format(lawbook->arena, "claim-%s",
                              lawbook->book->claims[claim].id);
}

const char *demur_lawbook_statute_place(const Lawbook *lawbook,
                                        int32_t statute) {
    return demur_arena_format(lawbook->arena, "statute-%s",
                              lawbook->book->statutes[statute].id);
}

static const char *in_words(const Lawbook *lawbook, const char *id) {
    char *text = demur_arena_string(lawbook->arena, id);
    for (char *at = text; (at = strchr(at, '_')) != NULL;)
        *at = ' ';
    return text;
}

const char *demur_lawbook_title(const Lawbook *lawbook, int32_t index) {
    const Element *element = &lawbook->book->elements[index];
    return element->title != NULL ? element->title
                                  : in_words(lawbook, element->id);
}

const char *demur_lawbook_reading(const Lawbook *lawbook,
                                  const Reading *reading) {
    return reading->title != NULL ? reading->title
                                  : in_words(lawbook, reading->id);
}

void demur_lawbook_link(Lawbook *lawbook, Prose *prose, int32_t element) {
    demur_prose_piece(lawbook->document, prose,
                      (Piece){.text = demur_lawbook_title(lawbook, element),
                              .to = demur_arena_format(
                                  lawbook->arena, "#%s",
                                  demur_lawbook_place(lawbook, element))});
}

/* ---- authorities --------------------------------------------------------- */

/* " (7th Cir. 2023)" */
static const char *court_and_year(const Lawbook *lawbook,
                                  const Authority *authority) {
    const Book *book = lawbook->book;
    const char *court =
        authority->court < 0 ? "" : book->courts[authority->court].abbr;
    const char *year =
        authority->date == DATE_NONE
            ? ""
            : demur_arena_format(lawbook->arena, "%.4s",
                                 demur_lawbook_day(lawbook, authority->date));
    if (court[0] == '\0' && year[0] == '\0')
        return "";
    bool both = court[0] != '\0' && year[0] != '\0';
    return demur_arena_format(lawbook->arena, " (%s%s%s)", court,
                              both ? " " : "", year);
}

/* What had become of it by the day: ", reversed", or "". */
static const char *fate(const Lawbook *lawbook, const Cited *cited,
                        int32_t element) {
    if (cited->to_come)
        return ", not yet decided";
    if (cited->ended != NULL)
        return demur_arena_format(lawbook->arena, ", %s", cited->ended);
    AuthorityKind kind = lawbook->book->authorities[cited->authority].kind;
    bool displaced = kind == AUTHORITY_DECISION && element >= 0 &&
                     !demur_forum_stands(lawbook->book, cited->authority,
                                         element, lawbook->day);
    return displaced ? ", displaced by a court above" : "";
}

/* " [unpublished]" of a decision that is no precedent; or "". */
static const char *reservation(const Lawbook *lawbook, const Cited *cited) {
    AuthorityKind kind = lawbook->book->authorities[cited->authority].kind;
    return kind == AUTHORITY_DECISION && cited->weight != NULL
               ? demur_arena_format(lawbook->arena, " [%s]", cited->weight)
               : "";
}

void demur_lawbook_cite(Lawbook *lawbook, Prose *prose, int32_t index,
                        int32_t element) {
    const Authority *authority = &lawbook->book->authorities[index];
    const char *id = element < 0 ? NULL : lawbook->book->elements[element].id;
    Cited cited = demur_authorities_one(lawbook->book, index, id, lawbook->day,
                                        lawbook->arena);
    const char *name =
        authority->short_name != NULL ? authority->short_name : authority->name;
    demur_prose_piece(
        lawbook->document, prose,
        (Piece){.kind = PIECE_EMPHASIS,
                .text = name,
                .to = demur_arena_format(lawbook->arena, "#authority-%s",
                                         authority->id)});
    demur_prose_format(lawbook->document, prose, "%s%s%s%s",
                       court_and_year(lawbook, authority),
                       fate(lawbook, &cited, element),
                       authority->checked ? "" : ", not verified",
                       reservation(lawbook, &cited));
}

/* ---- formulas ------------------------------------------------------------ */

static void write(Lawbook *lawbook, Prose *prose, const Formula *formula,
                  bool inner);

static void write_list(Lawbook *lawbook, Prose *prose, const Formula *formula,
                       size_t from, const char *joint) {
    for (size_t i = from; i < formula->part_count; i++) {
        bool last = i + 1 == formula->part_count;
        if (i > from)
            demur_prose_format(lawbook->document, prose, "%s",
                               last ? joint : ", ");
        write(lawbook, prose, formula->parts[i], true);
    }
}

static void write_fact(Lawbook *lawbook, Prose *prose, const char *words,
                       int32_t fact) {
    demur_prose_piece(
        lawbook->document, prose,
        (Piece){.kind = PIECE_CODE,
                .text = words,
                .to = demur_arena_format(lawbook->arena, "#fact-%s",
                                         lawbook->book->facts[fact].id)});
}

static void write_version(Lawbook *lawbook, Prose *prose,
                          const Formula *formula) {
    const Statute *statute = &lawbook->book->statutes[formula->index];
    const Version *version = &statute->versions[formula->number];
    demur_prose_format(lawbook->document, prose,
                       "%s as in force from %s applies", statute->cite,
                       demur_lawbook_day(lawbook, version->from));
}

static void write_compound(Lawbook *lawbook, Prose *prose,
                           const Formula *formula) {
    Document *document = lawbook->document;
    switch (formula->kind) {
    case FORMULA_NONE:
        demur_prose_format(document, prose,
                           formula->part_count == 1 ? "not " : "none of ");
        write_list(lawbook, prose, formula, 0, " or ");
        break;
    case FORMULA_AT_LEAST:
        demur_prose_format(document, prose, "at least %d of ", formula->number);
        write_list(lawbook, prose, formula, 0, " and ");
        break;
    case FORMULA_UNLESS:
        write(lawbook, prose, formula->parts[0], true);
        demur_prose_format(document, prose, ", unless ");
        write_list(lawbook, prose, formula, 1, " or ");
        break;
    case FORMULA_IMPLIES:
        write(lawbook, prose, formula->parts[0], true);
        demur_prose_format(document, prose, " implies ");
        write(lawbook, prose, formula->parts[1], true);
        break;
    default: /* all and any; the others have no parts */
        write_list(lawbook, prose, formula, 0,
                   formula->kind == FORMULA_ALL ? " and " : " or ");
    }
}

static void write(Lawbook *lawbook, Prose *prose, const Formula *formula,
                  bool inner) {
    const Book *book = lawbook->book;
    bool bracket = inner && formula->part_count > 1;
    if (bracket)
        demur_prose_format(lawbook->document, prose, "(");
    if (formula->kind == FORMULA_FACT)
        write_fact(lawbook, prose, book->facts[formula->index].id,
                   formula->index);
    else if (formula->kind == FORMULA_COMPARE)
        write_fact(lawbook, prose, book->compares[formula->index].words,
                   book->compares[formula->index].fact);
    else if (formula->kind == FORMULA_ELEMENT)
        demur_lawbook_link(lawbook, prose, formula->index);
    else if (formula->kind == FORMULA_VERSION)
        write_version(lawbook, prose, formula);
    else if (formula->kind == FORMULA_CONSTANT)
        demur_prose_format(lawbook->document, prose,
                           formula->number != 0 ? "always" : "never");
    else
        write_compound(lawbook, prose, formula);
    if (bracket)
        demur_prose_format(lawbook->document, prose, ")");
}

void demur_lawbook_formula(Lawbook *lawbook, Prose *prose,
                           const Formula *formula) {
    if (formula != NULL)
        write(lawbook, prose, formula, false);
}

/* ---- cells --------------------------------------------------------------- */

Prose demur_lawbook_prose(Lawbook *lawbook, const char *text) {
    Prose prose = {0};
    demur_prose_add(lawbook->document, &prose, PIECE_TEXT, text);
    return prose;
}

void demur_lawbook_cell(Lawbook *lawbook, const char *text) {
    demur_document_cell(
        lawbook->document,
        demur_lawbook_prose(lawbook, text == NULL ? "–" : text));
}
