#include "yamltree.h"

#include <string.h>

size_t demur_yamltree_line(const char *line, size_t rest) {
    const char *stop_at = memchr(line, '\n', rest);
    return stop_at == NULL ? rest : (size_t)(stop_at - line) + 1;
}

static bool is_marker(const char *line, size_t length, const char *marker) {
    return length >= 3 && memcmp(line, marker, 3) == 0 &&
           (length == 3 || line[3] == ' ' || line[3] == '\t' ||
            line[3] == '\r' || line[3] == '\n');
}

size_t demur_yamltree_content(const Diag *diag, Extent extent) {
    const char *text = demur_diag_source_text(diag, extent.source, NULL);
    for (size_t at = extent.from; at < extent.to;) {
        size_t length = demur_yamltree_line(text + at, extent.to - at), i = at;
        if (is_marker(text + at, length, "---") ||
            is_marker(text + at, length, "..."))
            i += 3;
        while (i < at + length && strchr(" \t\r\n", text[i]) != NULL)
            i++;
        if (i < at + length && text[i] != '#')
            return i;
        at += length;
    }
    return extent.to;
}

/* Directives belong to the document whose marker follows them. */
static bool only_directives(const char *text, size_t content_at, size_t to) {
    for (size_t at = content_at; at < to;
         at += demur_yamltree_line(text + at, to - at))
        if (text[at] != '%' && text[at] != '\n' && text[at] != '#')
            return false;
    return content_at < to;
}

Extent demur_yamltree_document(const Diag *diag, int32_t source, size_t from) {
    size_t total;
    const char *text = demur_diag_source_text(diag, source, &total);
    if (from == 0 && total >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        from = 3;
    Extent extent = {source, from, from};
    while (extent.to < total) {
        extent.to += demur_yamltree_line(text + extent.to, total - extent.to);
        if (is_marker(text + extent.to, total - extent.to, "---") &&
            !only_directives(text, demur_yamltree_content(diag, extent),
                             extent.to))
            break;
    }
    return extent;
}

bool demur_yamltree_blank(const Diag *diag, Extent extent) {
    return demur_yamltree_content(diag, extent) == extent.to;
}
