#include "html.h"

#include "utf8.h"

#include <stdbool.h>
#include <string.h>

static const char *entity(char c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void demur_html_text(Buffer *out, const char *text) {
    bool spaced = false;
    for (const char *end = text + strlen(text); text < end;) {
        const char *escaped = entity(*text);
        bool space = *text == ' ' || *text == '\n' || *text == '\t';
        if (escaped != NULL)
            demur_buffer_text(out, escaped);
        if (escaped != NULL || (space && spaced))
            text++;
        else
            demur_utf8_show(out, &text, end);
        spaced = space;
    }
}

void demur_html_element(Buffer *out, const char *name, const char *text) {
    demur_buffer_format(out, "<%s>", name);
    demur_html_text(out, text);
    demur_buffer_format(out, "</%s>", name);
}

/* Underlines differ in shape and not in color; wide tables scroll on a screen
 * and wrap on paper. */
static const char style[] =
    ":root{color-scheme:light dark}\n"
    "body{margin:0;font:1.05rem/1.55 Georgia,\"Times New Roman\",serif;"
    "color:#1b1b1b;background:#fdfdfb}\n"
    "main{max-width:60rem;margin:0 auto;padding:1rem 1.2rem 4rem;"
    "overflow-wrap:anywhere}\n"
    "h1,h2,h3,h4,h5,h6{line-height:1.25;font-weight:600}\n"
    "h4,h5,h6{font-size:1.05rem}\n"
    "h2{margin-top:3rem;border-bottom:1px solid #767676}\n"
    "h3{margin-top:2.2rem}\n"
    "a{color:#0b4a8f}\n"
    "a:focus-visible,summary:focus-visible,.table:focus-visible{outline:3px "
    "solid #b35900;"
    "outline-offset:2px}\n"
    ".skip{position:absolute;left:-100rem}\n"
    ".skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}\n"
    "code{font:.88em/1.4 Consolas,Menlo,monospace;overflow-wrap:anywhere}\n"
    "blockquote{margin:1rem 0;padding:.2rem 1rem;border-left:4px solid "
    "#767676;line-height:1.9}\n"
    "mark{color:inherit;background:none;text-decoration:underline;"
    "text-decoration-thickness:2px;text-underline-offset:3px}\n"
    "mark.double{text-decoration-style:double}\n"
    "mark.dotted{text-decoration-style:dotted}\n"
    "mark.wavy{text-decoration-style:wavy;font-weight:700}\n"
    "sup{font:600 .68em/1 Consolas,Menlo,monospace;margin-left:.15em}\n"
    "summary{cursor:pointer;padding:.3rem 0;font-style:italic}\n"
    "details[open]{border-left:2px dotted #767676;padding-left:1rem}\n"
    ".table{overflow-x:auto;margin:1.2rem 0}\n"
    "table{border-collapse:collapse;width:100%;font-size:.92rem}\n"
    "caption{text-align:left;font-style:italic;padding:.3rem 0}\n"
    "th,td{border:1px solid #8a8a8a;padding:.4rem .55rem;text-align:left;"
    "vertical-align:top}\n"
    "thead th{background:#ecece6}\n"
    "tbody th{font-weight:600}\n"
    "@media screen and (prefers-color-scheme:dark){body{color:#e8e6e3;"
    "background:#17181a}a{color:#8ec1ff}thead th{background:#2a2c2f}"
    ".skip:focus{background:#000}"
    "a:focus-visible,summary:focus-visible,.table:focus-visible{outline-color:"
    "#ffb454}}\n"
    "@media print{body{font-size:10pt;color:#000;background:#fff}"
    "main{max-width:none;padding:0}.skip{display:none}.table{overflow:visible}"
    "a{color:inherit}h2,h3,h4,h5,h6,caption{break-after:avoid}"
    "tr{break-inside:avoid}thead{display:table-header-group}"
    "details::details-content{content-visibility:visible}}\n";

void demur_html_begin(Buffer *out, const char *title) {
    demur_buffer_text(out,
                      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                      "<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\">\n");
    demur_html_element(out, "title", title);
    demur_buffer_format(out,
                        "\n<style>\n%s</style>\n</head>\n<body>\n"
                        "<a class=\"skip\" href=\"#content\">Skip to the "
                        "content</a>\n<main id=\"content\">\n",
                        style);
    demur_html_element(out, "h1", title);
    demur_buffer_text(out, "\n");
}

void demur_html_end(Buffer *out) {
    demur_buffer_text(out, "</main>\n</body>\n</html>\n");
}
