#include "utf8.h"

#include <stdio.h>
#include <string.h>

typedef struct Range {
    uint32_t first, last;
} Range;

/* C0 and C1 are tested before; sorted for reading only. */
static const Range unsafe[] = {
    {0x00AD, 0x00AD},   /* soft hyphen */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x180E, 0x180E},   /* Mongolian vowel separator */
    {0x200B, 0x200F},   /* zero width, left-to-right and right-to-left marks */
    {0x2028, 0x202E},   /* line and paragraph separator, embeddings */
    {0x2060, 0x206F},   /* word joiner, isolates, invisible operators */
    {0xD800, 0xDFFF},   /* surrogates */
    {0xFEFF, 0xFEFF},   /* byte order mark */
    {0xFFF9, 0xFFFB},   /* interlinear annotation */
    {0xFFFE, 0xFFFF},   /* not characters */
    {0xE0000, 0xE007F}, /* tags */
};

static const Range narrowest[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
    {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

static const Range widest[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
};

#define IN(ranges, point) in(ranges, sizeof(ranges) / sizeof *(ranges), point)

static bool in(const Range *ranges, size_t count, uint32_t point) {
    for (size_t i = 0; i < count; i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

static size_t expected_length(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

size_t demur_utf8_decode(const char *bytes, size_t length, uint32_t *point) {
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char masks[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    if (length == 0)
        return 0;
    size_t size = expected_length((unsigned char)bytes[0]);
    if (size == 0 || size > length)
        return 0;
    uint32_t value = (unsigned char)bytes[0] & masks[size];
    for (size_t i = 1; i < size; i++) {
        unsigned char next = (unsigned char)bytes[i];
        if ((next & 0xC0U) != 0x80U)
            return 0;
        value = value << 6 | (next & 0x3FU);
    }
    if (value < smallest[size] || value > 0x10FFFF ||
        (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *point = value;
    return size;
}

bool demur_utf8_unsafe(uint32_t point) {
    if (point < 0xA0)
        return (point < 0x20 && point != '\t' && point != '\n') ||
               point >= 0x7F;
    return IN(unsafe, point);
}

int demur_utf8_width(uint32_t point) {
    if (point < 0x0300)
        return 1;
    if (IN(narrowest, point))
        return 0;
    return IN(widest, point) ? 2 : 1;
}

/* How many of the eight bytes at `bytes` are printable ASCII, from the first
 * on: nearly all of a file is, and looking at eight at once makes this check
 * cost nothing beside the parser. A borrow reaches only bytes behind the one
 * that caused it, so the first that is found is right. */
static size_t printable(const char *bytes) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    uint64_t low = word - 0x2020202020202020U;
    uint64_t high = word + 0x0101010101010101U;
    uint64_t found = (word | low | high) & 0x8080808080808080U;
    return found == 0 ? 8 : (size_t)__builtin_ctzll(found) / 8;
#else
    size_t count = 0;
    while (count < 8 && bytes[count] >= 0x20 && bytes[count] < 0x7F)
        count++;
    return count;
#endif
}

size_t demur_utf8_check(const char *bytes, size_t length) {
    size_t i = 0;
    while (i < length) {
        while (i + 8 <= length) {
            size_t count = printable(bytes + i);
            i += count;
            if (count < 8)
                break;
        }
        if (i == length)
            break;
        if (bytes[i] == '\n') {
            i++;
            continue;
        }
        uint32_t point;
        size_t size = demur_utf8_decode(bytes + i, length - i, &point);
        bool ends_line = size == 1 && point == '\r' && i + 1 < length &&
                         bytes[i + 1] == '\n';
        if (size == 0 || (demur_utf8_unsafe(point) && !ends_line))
            return i;
        i += size;
    }
    return length;
}

int demur_utf8_clip(const char *text, size_t most) {
    size_t length = strnlen(text, most + 1);
    if (length > most)
        for (length = most;
             length > 0 && ((unsigned char)text[length] & 0xC0U) == 0x80U;)
            length--;
    return (int)length;
}

int demur_utf8_show(Buffer *out, const char **bytes, const char *end) {
    uint32_t point;
    size_t size = demur_utf8_decode(*bytes, (size_t)(end - *bytes), &point);
    char escape[16] = " ";
    int width = 1;
    if (size == 0)
        width = snprintf(escape, sizeof escape, "\\x%02X",
                         (unsigned)(unsigned char)**bytes);
    else if (demur_utf8_unsafe(point))
        width =
            snprintf(escape, sizeof escape,
                     point < 0x100 ? "\\x%02X" : "\\u{%04X}", (unsigned)point);
    else if (point != '\t' && point != '\n') {
        demur_buffer_add(out, *bytes, size);
        *bytes += size;
        return demur_utf8_width(point);
    }
    demur_buffer_text(out, escape);
    *bytes += size == 0 ? 1 : size;
    return width;
}

void demur_utf8_show_text(Buffer *out, const char *text) {
    const char *end = text + strlen(text);
    while (text < end)
        demur_utf8_show(out, &text, end);
}
