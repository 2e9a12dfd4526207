#include "lawbook_inner.h"

#include <string.h>

/* ---- claims -------------------------------------------------------------- */

static void add_claim(Lawbook *lawbook, int32_t index) {
    const Book *book = lawbook->book;
    const Claim *claim = &book->claims[index];
    Document *document = lawbook->document;
    demur_document_heading(
        document, 3, demur_lawbook_claim_place(lawbook, index), claim->title);
    demur_document_paragraph(
        document, demur_lawbook_prose(lawbook, "It takes all of these:"));
    for (size_t e = 0; e < claim->elements.count; e++) {
        Prose item = {0};
        demur_lawbook_link(lawbook, &item, claim->elements.items[e]);
        demur_document_item(document, item);
    }
    if (claim->not_encoded.count == 0)
        return;
    demur_document_paragraph(document,
                             demur_lawbook_prose(lawbook, "Not encoded:"));
    for (size_t i = 0; i < claim->not_encoded.count; i++)
        demur_document_item(
            document,
            demur_lawbook_prose(lawbook, claim->not_encoded.items[i]));
}

void demur_lawbook_claims(Lawbook *lawbook) {
    for (size_t c = 0; c < lawbook->book->claim_count; c++)
        add_claim(lawbook, (int32_t)c);
}

/* ---- what an element is -------------------------------------------------- */

/* Who must show what: "The plaintiff must show that it is so." */
static const char *bearer(const Element *element) {
    bool wants_true =
        (element->side == SIDE_PLAINTIFF) == element->helps_plaintiff;
    if (element->side == SIDE_NONE)
        return "Nobody uses it.";
    if (element->side == SIDE_PLAINTIFF)
        return wants_true ? "The plaintiff must show that it is so."
                          : "The plaintiff must show that it is not so.";
    return wants_true ? "The defendant must show that it is so."
                      : "The defendant must show that it is not so.";
}

static const char *kind(const Element *element) {
    switch (element->kind) {
    case ELEMENT_DEFENSE:
        return "affirmative defense";
    case ELEMENT_EXCEPTION:
        return "exception";
    case ELEMENT_ELEMENT:
        break;
    }
    return "element";
}

static void tell_reach(Lawbook *lawbook, const Element *element) {
    if (element->reaches.count == 0)
        return;
    Prose prose = demur_lawbook_prose(lawbook, "Reaches: ");
    for (size_t i = 0; i < element->reaches.count; i++) {
        int32_t claim = element->reaches.items[i];
        demur_prose_format(lawbook->document, &prose, "%s", i == 0 ? "" : "; ");
        demur_prose_piece(
            lawbook->document, &prose,
            (Piece){.text = lawbook->book->claims[claim].title,
                    .to = demur_arena_format(
                        lawbook->arena, "#%s",
                        demur_lawbook_claim_place(lawbook, claim))});
    }
    demur_prose_format(lawbook->document, &prose, ".");
    if (element->leaves_out != NULL)
        demur_prose_format(lawbook->document, &prose,
                           " The words “%s” leave out the others.",
                           element->leaves_out);
    demur_document_paragraph(lawbook->document, prose);
}

static void tell_source(Lawbook *lawbook, const Element *element) {
    Prose prose = {0};
    if (element->quote != NULL)
        demur_prose_format(lawbook->document, &prose, "“%s”", element->quote);
    if (element->statute >= 0) {
        demur_prose_format(lawbook->document, &prose, "%s",
                           prose.count > 0 ? ", " : "");
        demur_prose_piece(
            lawbook->document, &prose,
            (Piece){.text = lawbook->book->statutes[element->statute].cite,
                    .to = demur_arena_format(lawbook->arena, "#%s",
                                             demur_lawbook_statute_place(
                                                 lawbook, element->statute))});
    }
    if (element->version >= 0)
        demur_prose_format(
            lawbook->document, &prose, ", only as in force from %s",
            demur_lawbook_day(lawbook, lawbook->book->statutes[element->statute]
                                           .versions[element->version]
                                           .from));
    if (prose.count > 0)
        demur_prose_format(lawbook->document, &prose, ".");
    demur_document_paragraph(lawbook->document, prose);
}

static void tell_test(Lawbook *lawbook, const Element *element) {
    if (element->test != NULL) {
        Prose test = demur_lawbook_prose(lawbook, "Test: ");
        demur_lawbook_formula(lawbook, &test, element->test);
        demur_prose_format(lawbook->document, &test, ".");
        demur_document_paragraph(lawbook->document, test);
    }
    if (element->unless_count > 0) {
        Prose prose = demur_lawbook_prose(lawbook, "Unless: ");
        for (size_t i = 0; i < element->unless_count; i++) {
            demur_prose_format(lawbook->document, &prose, "%s",
                               i == 0 ? "" : "; or ");
            demur_lawbook_formula(lawbook, &prose, element->unless[i]);
        }
        demur_prose_format(lawbook->document, &prose, ".");
        demur_document_paragraph(lawbook->document, prose);
    }
    if (element->not_encoded != NULL)
        demur_document_paragraph(
            lawbook->document,
            demur_lawbook_prose(
                lawbook,
                demur_arena_format(lawbook->arena,
                                   "Not encoded, and taken as met: %s.",
                                   element->not_encoded)));
}

/* ---- readings ------------------------------------------------------------ */

static void tell_role(Lawbook *lawbook, Prose *prose, const Indices *list,
                      const char *role, int32_t element) {
    if (list->count == 0)
        return;
    if (prose->count > 0)
        demur_prose_format(lawbook->document, prose, ". ");
    demur_prose_add(lawbook->document, prose, PIECE_STRONG, role);
    for (size_t i = 0; i < list->count; i++) {
        demur_prose_format(lawbook->document, prose, "%s",
                           i == 0 ? ": " : "; ");
        demur_lawbook_cite(lawbook, prose, list->items[i], element);
    }
}

static Prose who_stands(Lawbook *lawbook, int32_t element,
                        const Reading *reading) {
    Prose prose = {0};
    tell_role(lawbook, &prose, &reading->by, "Adopt it", element);
    tell_role(lawbook, &prose, &reading->met_under, "Found it met", element);
    tell_role(lawbook, &prose, &reading->cites, "Cited for it", element);
    tell_role(lawbook, &prose, &reading->as_often_read, "Often read so",
              element);
    tell_role(lawbook, &prose, &reading->argued_by, "Argue for it", element);
    if (prose.count == 0)
        return demur_lawbook_prose(lawbook, "nobody");
    demur_prose_format(lawbook->document, &prose, ".");
    return prose;
}

static void add_reading(Lawbook *lawbook, int32_t element,
                        const Reading *reading) {
    Document *document = lawbook->document;
    Prose name = {0}, test = {0}, holds = {0};
    demur_prose_format(document, &name, "%s (",
                       demur_lawbook_reading(lawbook, reading));
    demur_prose_add(document, &name, PIECE_CODE, reading->id);
    demur_prose_format(document, &name, ")");
    demur_lawbook_formula(lawbook, &test, reading->test);
    demur_prose_format(document, &holds, "%s%s%s",
                       reading->holds != NULL ? reading->holds : "–",
                       reading->note != NULL ? " " : "",
                       reading->note != NULL ? reading->note : "");
    if (reading->foil)
        demur_prose_format(document, &holds,
                           " (Shown so that it can be seen to fail; it never "
                           "competes.)");
    demur_document_cell(document, name);
    demur_document_cell(document, holds);
    demur_document_cell(document, test);
    demur_document_cell(document, who_stands(lawbook, element, reading));
    demur_lawbook_cell(lawbook, reading->objection);
}

static void add_readings(Lawbook *lawbook, int32_t index) {
    static const char *const headings[] = {"Reading", "It holds", "Test",
                                           "Who stands for it", "Objection"};
    const Element *element = &lawbook->book->elements[index];
    demur_document_table(
        lawbook->document,
        demur_arena_format(lawbook->arena, "The readings of: %s",
                           demur_lawbook_title(lawbook, index)),
        headings, 5);
    for (size_t r = 0; r < element->reading_count; r++)
        add_reading(lawbook, index, &element->readings[r]);
}

/* ---- elements ------------------------------------------------------------ */

static void add_element(Lawbook *lawbook, int32_t index) {
    const Element *element = &lawbook->book->elements[index];
    Document *document = lawbook->document;
    demur_document_heading(document, 3, demur_lawbook_place(lawbook, index),
                           demur_lawbook_title(lawbook, index));
    Prose what = {0};
    demur_prose_add(document, &what, PIECE_CODE, element->id);
    demur_prose_format(
        document, &what, ", %s%s%s. %s", kind(element),
        element->claim < 0 ? "" : " of the claim ",
        element->claim < 0 ? "" : lawbook->book->claims[element->claim].title,
        bearer(element));
    demur_document_paragraph(document, what);
    tell_source(lawbook, element);
    demur_document_paragraph(document,
                             demur_lawbook_prose(lawbook, element->note));
    tell_reach(lawbook, element);
    tell_test(lawbook, element);
    if (element->reading_count == 0)
        return;
    add_readings(lawbook, index);
    if (element->reading_count == 1)
        return;
    demur_lawbook_strictness(lawbook, index);
    demur_lawbook_courts(lawbook, index);
}

void demur_lawbook_elements(Lawbook *lawbook) {
    demur_document_paragraph(
        lawbook->document,
        demur_lawbook_prose(
            lawbook,
            "Where courts differ, each reading stands with those who adopt it "
            "as the test: only they can bind. Who found it met, is cited for "
            "it, is often read so or argues for it binds nobody. That one "
            "reading is stricter than another is proved from their tests and "
            "from what follows from what; of two that are not so ordered, each "
            "can be met without the other. A court that binds nobody, itself "
            "included, as a district court, follows the court above it and is "
            "not listed."));
    for (size_t e = 0; e < lawbook->book->element_count; e++)
        add_element(lawbook, (int32_t)e);
}

/* ---- who must show what -------------------------------------------------- */

void demur_lawbook_burdens(Lawbook *lawbook) {
    static const char *const headings[] = {"What", "Kind", "Who bears it"};
    const Book *book = lawbook->book;
    demur_document_table(lawbook->document,
                         "Who bears the burden on each element, defense and "
                         "exception",
                         headings, 3);
    for (size_t e = 0; e < book->element_count; e++) {
        Prose name = {0};
        demur_lawbook_link(lawbook, &name, (int32_t)e);
        demur_document_cell(lawbook->document, name);
        demur_lawbook_cell(lawbook, kind(&book->elements[e]));
        demur_lawbook_cell(lawbook, bearer(&book->elements[e]));
    }
}
