#include "demur_inner.h"

#include "lawbook.h"
#include "show.h"

static Date day_of(const Demur *demur) {
    bool given = demur->overridden && demur->overrides.date != DATE_NONE;
    return given ? demur->overrides.date : demur->book->current_through;
}

DemurStatus demur_law_write(Demur *demur, DemurMarkup markup, DemurText *out) {
    Document *document =
        demur_lawbook(demur->model, day_of(demur), demur->diag);
    switch (markup) {
    case DEMUR_MARKDOWN:
        demur_show_document_md(document, &out->buffer);
        break;
    case DEMUR_HTML:
        demur_show_document_html(document, &out->buffer);
        break;
    }
    demur_document_free(document);
    return demur_status(demur);
}
