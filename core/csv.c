#include "csv.h"

#include "utf8.h"

#include <stdbool.h>
#include <string.h>

static bool is_formula(const char *text) {
    static const char *const starts[] = {"=",
                                         "+",
                                         "-",
                                         "@",
                                         "\xEF\xBC\x9D",
                                         "\xEF\xBC\x8B",
                                         "\xEF\xBC\x8D",
                                         "\xEF\xBC\xA0"};
    text += strspn(text, " \t\r\n");
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (strncmp(text, starts[i], strlen(starts[i])) == 0)
            return true;
    return false;
}

static bool needs_quotes(const char *text) {
    size_t length = strlen(text);
    return strpbrk(text, ",\"") != NULL ||
           (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void add_cell(Buffer *out, const char *text) {
    Buffer shown;
    demur_buffer_init(&shown);
    if (is_formula(text))
        demur_buffer_char(&shown, '\'');
    demur_utf8_show_text(&shown, text);
    const char *at = demur_buffer_string(&shown);
    bool quoted = needs_quotes(at);
    if (quoted)
        demur_buffer_char(out, '"');
    for (; *at != '\0'; at++) {
        if (*at == '"')
            demur_buffer_char(out, '"');
        demur_buffer_char(out, *at);
    }
    if (quoted)
        demur_buffer_char(out, '"');
    demur_buffer_finish(&shown);
}

void demur_csv_row(Buffer *out, const char *const *cells, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            demur_buffer_char(out, ',');
        if (cells[i] != NULL)
            add_cell(out, cells[i]);
    }
    demur_buffer_char(out, '\n');
}
