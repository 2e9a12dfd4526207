#include "demur_inner.h"

#include "lawbook.h"
#include "show.h"

static Date day_of(const Demur *demur) {
    bool given = demur->overridden && demur->overrides.date != DATE_NONE;
    return given ? demur->overrides.date : demur->book->current_through;
}

DemurStatus demur_law_write(Demur *demur, DemurFormat format, DemurText *out) {
    Document *document =
        demur_lawbook(demur->model, day_of(demur), demur->diag);
    if (format == DEMUR_HTML)
        demur_show_document_html(document, &out->buffer);
    else
        demur_show_document_md(document, &out->buffer);
    demur_document_free(document);
    return demur_status(demur);
}
