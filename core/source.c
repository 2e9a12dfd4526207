#include "source.h"

#include "utf8.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef DEMUR_HOSTILE
enum { STEP = 7, TINY_STEPS = 1 };
#else
enum { STEP = 16 * 1024, TINY_STEPS = 0 };
#endif

enum { MOST_BAD_BYTES = 5, COMPARE_STEP = 16 * 1024 };

static const char mark[] = "\xEF\xBB\xBF"; /* a byte order mark */

static void cannot_read(Diag *diag, const char *path) {
    demur_diag_report(diag, DIAG_CANNOT_READ, NOWHERE, "cannot read \"%s\": %s",
                      path, strerror(errno));
}

static void too_large(Diag *diag, const char *path, size_t limit) {
    demur_diag_report(diag, DIAG_TOO_LARGE, NOWHERE,
                      "\"%s\" is over the limit of %zu MiB", path, limit >> 20);
}

/* ---- reading ------------------------------------------------------------- */

/* The descriptor of a regular file and its size, or -1 with a diagnostic.
 * O_NONBLOCK: a FIFO that nobody writes to must end in a message and not in a
 * wait. */
static int open_regular(Diag *diag, const char *path, size_t *size) {
    struct stat status;
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0 || fstat(file, &status) != 0) {
        cannot_read(diag, path);
    } else if (!S_ISREG(status.st_mode)) {
        demur_diag_report(diag, DIAG_NOT_A_FILE, NOWHERE, "\"%s\" is %s", path,
                          S_ISDIR(status.st_mode)
                              ? "a folder, and a file is wanted here"
                              : "neither a file nor a folder, and is not read");
    } else if (status.st_size > SOURCE_LARGEST) {
        too_large(diag, path, SOURCE_LARGEST);
    } else {
        *size = (size_t)status.st_size;
        return file;
    }
    if (file >= 0)
        close(file);
    return -1;
}

/* What is read at once. `size` is what the system said of a file, which may be
 * wrong by now; one byte more sees that. */
static size_t step_of(size_t size, size_t length) {
    return !TINY_STEPS && size > length ? size - length + 1 : STEP;
}

/* Reads to the end, straight to where the bytes will stay; false with a
 * diagnostic. */
static bool read_all(Diag *diag, int file, const char *path, size_t size,
                     Buffer *bytes) {
    size_t limit =
        file == STDIN_FILENO ? SOURCE_LARGEST_STREAM : SOURCE_LARGEST;
    for (;;) {
        size_t step = step_of(size, bytes->length);
        ssize_t got = read(file, demur_buffer_reserve(bytes, step), step);
        if (got == 0)
            return true;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            cannot_read(diag, path);
            return false;
        }
        demur_buffer_wrote(bytes, (size_t)got);
        if (bytes->length > limit) {
            too_large(diag, path, limit);
            return false;
        }
        /* A regular file gives less than was asked for only at its end. */
        if (file != STDIN_FILENO && (size_t)got < step)
            return true;
    }
}

static bool starts_with_mark(const char *text, size_t length) {
    return length >= 3 && memcmp(text, mark, 3) == 0;
}

/* ---- checking ------------------------------------------------------------ */

static Place place_of(Diag *diag, int32_t source, size_t offset) {
    const char *text = demur_diag_source_text(diag, source, NULL);
    size_t start = offset;
    while (start > 0 && text[start - 1] != '\n')
        start--;
    if (start == 0 && starts_with_mark(text, offset))
        start = 3;
    int32_t column = 1;
    uint32_t point;
    while (start < offset) {
        size_t size = demur_utf8_decode(text + start, offset - start, &point);
        start += size == 0 ? 1 : size;
        column++;
    }
    return (Place){source, demur_diag_line(diag, source, offset), column, 1};
}

/* What the character is, and what to do about it, in the words of somebody who
 * does not see it. */
static void report_character(Diag *diag, Place at, uint32_t point) {
    const char *what = "an invisible character";
    if (point == '\r')
        what = "a carriage return without a line feed";
    else if (point == 0)
        what = "a NUL byte";
    else if (point < 0xA0)
        what = "a control character";
    else if (point == 0x2028 || point == 0x2029)
        what = "a line separator that editors do not show";
    else if (point == 0x061C || point == 0x200E || point == 0x200F ||
             (point >= 0x202A && point <= 0x202E) ||
             (point >= 0x2066 && point <= 0x2069))
        what = "a character that reorders text on the screen";
    demur_diag_report(diag, DIAG_BAD_BYTE, at, "%s (U+%04X) stands here", what,
                      (unsigned)point);
    demur_diag_hint(diag, point == 0 ? "save the file as plain UTF-8 text"
                                     : "delete it, or type the line again");
}

/* Reports what stands at the offset and returns its length. */
static size_t report_at(Diag *diag, int32_t source, size_t offset, size_t to) {
    const char *text = demur_diag_source_text(diag, source, NULL);
    Place at = place_of(diag, source, offset);
    uint32_t point;
    size_t size = demur_utf8_decode(text + offset, to - offset, &point);
    if (size != 0) {
        report_character(diag, at, point);
        return size;
    }
    demur_diag_report(diag, DIAG_BAD_BYTE, at,
                      "the byte 0x%02X is not valid UTF-8",
                      (unsigned)(unsigned char)text[offset]);
    demur_diag_hint(diag, "save the file as UTF-8");
    return 1;
}

/* How files begin that are no plain text, and what to do. */
static const char *foreign(const char *text, size_t length) {
    static const char utf_16[] = "this is UTF-16; save the file as UTF-8";
    static const char document[] =
        "this is a word processor's document; save it as plain text in UTF-8";
    static const struct {
        const char *bytes, *hint;
        size_t length;
    } openings[] = {{"\xFF\xFE", utf_16, 2},
                    {"\xFE\xFF", utf_16, 2},
                    {"PK\x03\x04", document, 4},
                    {"\xD0\xCF\x11\xE0", document, 4},
                    {"%PDF-", "this is a PDF; save its text as UTF-8", 5}};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (length >= openings[i].length &&
            memcmp(text, openings[i].bytes, openings[i].length) == 0)
            return openings[i].hint;
    /* Without a mark: every other byte of Latin text is NUL. */
    bool wide = length >= 4 && (text[0] == '\0') != (text[1] == '\0') &&
                (text[0] == '\0') == (text[2] == '\0') &&
                (text[1] == '\0') == (text[3] == '\0');
    return wide ? utf_16 : NULL;
}

static bool check_bytes(Diag *diag, int32_t source, size_t from, size_t to) {
    const char *text = demur_diag_source_text(diag, source, NULL);
    const char *hint = from == 0 ? foreign(text, to) : NULL;
    for (int found = 0; found < MOST_BAD_BYTES; found++) {
        from += demur_utf8_check(text + from, to - from);
        if (from == to)
            return found == 0;
        from += report_at(diag, source, from, to);
        if (hint != NULL) {
            demur_diag_hint(diag, "%s", hint);
            return false;
        }
    }
    return false;
}

int32_t demur_source_read(Diag *diag, const char *path) {
    bool input = strcmp(path, "-") == 0;
    size_t size = 0;
    int file = input ? STDIN_FILENO : open_regular(diag, path, &size);
    if (file < 0)
        return -1;
    Buffer bytes;
    demur_buffer_init(&bytes);
    int32_t source = -1;
    size_t length = 0;
    if (read_all(diag, file, path, size, &bytes)) {
        const char *text = demur_buffer_string(&bytes);
        /* In a stream the first document's reader passes over it. */
        size_t skip = !input && starts_with_mark(text, bytes.length) ? 3 : 0;
        length = bytes.length - skip;
        source = demur_diag_take_source(diag, path, &bytes, skip);
    }
    demur_buffer_finish(&bytes);
    if (!input)
        close(file);
    if (input || source < 0 || check_bytes(diag, source, 0, length))
        return source;
    return -1;
}

bool demur_source_same(const char *path, const char *text, size_t length) {
    char step[COMPARE_STEP];
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return false;
    size_t seen = 0;
    ssize_t got;
    while ((got = read(file, step, sizeof step)) > 0 &&
           (size_t)got <= length - seen &&
           memcmp(step, text + seen, (size_t)got) == 0)
        seen += (size_t)got;
    close(file);
    return got == 0 && seen == length;
}

size_t demur_source_prefix(const char *folder, const char *path) {
    size_t length = strlen(folder);
    if (strncmp(folder, path, length) != 0)
        return 0;
    while (path[length] == '/')
        length++;
    return length;
}

bool demur_source_check_part(Diag *diag, int32_t source, size_t from,
                             size_t to) {
    const char *text = demur_diag_source_text(diag, source, NULL);
    if (from == 0 && starts_with_mark(text, to))
        from = 3;
    return check_bytes(diag, source, from, to);
}

bool demur_source_check(Diag *diag, int32_t source) {
    size_t length;
    demur_diag_source_text(diag, source, &length);
    if (length > SOURCE_LARGEST_STREAM) {
        too_large(diag, demur_diag_source_name(diag, source),
                  SOURCE_LARGEST_STREAM);
        return false;
    }
    return demur_source_check_part(diag, source, 0, length);
}

/* ---- listing ------------------------------------------------------------- */

typedef struct Listing {
    Diag *diag;
    Arena *arena;
    const char *suffix;
    const char **paths, **folders;
    size_t count, folder_count;
} Listing;

static bool ends_in(const char *name, const char *suffix) {
    size_t length = strlen(name), size = strlen(suffix);
    return length > size && strcmp(name + length - size, suffix) == 0;
}

/* What readdir says of an entry, where it says anything, saves a question per
 * file. */
static bool is_folder(const char *path, const struct dirent *entry) {
    struct stat status;
    if (entry->d_type == DT_REG || entry->d_type == DT_DIR)
        return entry->d_type == DT_DIR;
    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* Links are followed to files only: a link to a folder above would never
 * end. */
static void add_entry(Listing *list, const char *folder,
                      const struct dirent *entry) {
    const char *name = entry->d_name;
    size_t length = strlen(folder);
    const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
    const char *path = DEMUR_CONCAT(list->arena, folder, slash, name);
    if (is_folder(path, entry))
        DEMUR_PUSH(list->arena, list->folders, list->folder_count, path);
    else if (ends_in(name, list->suffix))
        DEMUR_PUSH(list->arena, list->paths, list->count, path);
}

static bool add_folder(Listing *list, const char *folder) {
    DIR *open = opendir(folder);
    if (open == NULL) {
        cannot_read(list->diag, folder);
        return false;
    }
    errno = 0;
    for (struct dirent *entry; (entry = readdir(open)) != NULL; errno = 0)
        if (entry->d_name[0] != '.')
            add_entry(list, folder, entry);
    bool good = errno == 0;
    if (!good)
        cannot_read(list->diag, folder);
    closedir(open);
    return good;
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int list_folder(Listing *list, const char *folder) {
    DEMUR_PUSH(list->arena, list->folders, list->folder_count, folder);
    for (size_t i = 0; i < list->folder_count; i++)
        if (!add_folder(list, list->folders[i]))
            return -1;
    if (list->count == 0) {
        demur_diag_report(list->diag, DIAG_NOTHING_FOUND, NOWHERE,
                          "there is no *%s file in \"%s\"", list->suffix,
                          folder);
        return -1;
    }
    qsort(list->paths, list->count, sizeof *list->paths, by_bytes);
    return (int)list->count;
}

int demur_source_list(Diag *diag, Arena *arena, const char *folder,
                      const char *suffix, const char ***paths) {
    Listing list = {.diag = diag, .arena = arena, .suffix = suffix};
    struct stat status;
    int count = -1;
    if (stat(folder, &status) != 0) {
        cannot_read(diag, folder);
    } else if (S_ISDIR(status.st_mode)) {
        count = list_folder(&list, folder);
    } else if (S_ISREG(status.st_mode)) {
        DEMUR_PUSH(arena, list.paths, list.count, folder);
        count = 1;
    } else {
        demur_diag_report(diag, DIAG_NOT_A_FILE, NOWHERE,
                          "\"%s\" is neither a file nor a folder", folder);
    }
    *paths = list.paths;
    return count;
}
