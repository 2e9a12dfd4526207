#include "yamltree.h"

#include "utf8.h"
#include "yamltree_words.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* A list or map that is still open. */
typedef struct Level {
    Tree *node, *last;
    Tree *key; /* of the value that comes next */
} Level;

typedef struct Builder {
    Diag *diag;
    Arena *arena;
    Extent extent;
    int32_t line; /* of the document's first byte */
    size_t events;
    Tree *root;
    Level levels[TREE_DEEPEST];
    int depth;
    bool failed;
} Builder;

/* ---- places and complaints ----------------------------------------------- */

static Place place_at(const Builder *builder, yaml_mark_t mark) {
    return (Place){builder->extent.source, builder->line + (int32_t)mark.line,
                   (int32_t)mark.column + 1, 1};
}

static Place place_between(const Builder *builder, yaml_mark_t start,
                           yaml_mark_t end) {
    Place place = place_at(builder, start);
    if (start.line == end.line && end.column > start.column)
        place.width = (int32_t)(end.column - start.column);
    return place;
}

static void forbid(Builder *builder, Tree *node, const char *what,
                   const char *hint) {
    node->kind = TREE_BAD;
    demur_diag_report(builder->diag, DIAG_YAML_FORBIDDEN, node->at, "%s", what);
    demur_diag_hint(builder->diag, "%s", hint);
}

static void stop(Builder *builder, DiagCode code, Place at, const char *what,
                 int limit) {
    demur_diag_report(builder->diag, code, at, "%s (the limit is %d)", what,
                      limit);
    builder->failed = true;
}

/* ---- building ------------------------------------------------------------ */

/* The node, and behind it room for a text of that length. */
static Tree *new_node(Builder *builder, TreeKind kind,
                      const yaml_event_t *event, size_t length) {
    Tree *node = demur_arena_alloc(builder->arena, sizeof *node + length + 1);
    node->kind = kind;
    node->at = place_between(builder, event->start_mark, event->end_mark);
    node->text = "";
    return node;
}

static Level *top(Builder *builder) {
    return builder->depth == 0 ? NULL : &builder->levels[builder->depth - 1];
}

static bool expects_key(Builder *builder) {
    const Level *level = top(builder);
    return level != NULL && level->node->kind == TREE_MAP && level->key == NULL;
}

static void check_key(Builder *builder, Tree *key) {
    static const char complex[] = "a key must be one plain text in one line";
    if (key->kind == TREE_BAD)
        return;
    if (key->kind != TREE_TEXT || memchr(key->text, '\n', key->length) != NULL)
        forbid(builder, key, complex, "write \"key: value\"");
    else if (key->length == 0)
        forbid(builder, key, "a key is missing before this colon",
               "write \"key: value\"");
    else if (key->text[0] == '<' && !key->quoted &&
             strcmp(key->text, "<<") == 0)
        forbid(builder, key, "merge keys (<<) are not read",
               "write the entries out");
}

/* Adds a finished text, or a list or map that begins, to what is open. */
static void attach(Builder *builder, Tree *node) {
    Level *level = top(builder);
    if (level == NULL) {
        builder->root = node;
        return;
    }
    if (level->node->kind == TREE_MAP) {
        if (level->key == NULL) {
            level->key = node;
            check_key(builder, node);
            return;
        }
        node->key = level->key;
        level->key = NULL;
        if (node->key->kind == TREE_BAD)
            return;
    }
    if (level->last == NULL)
        level->node->first = node;
    else
        level->last->next = node;
    level->last = node;
    level->node->count++;
}

static void check_markers(Builder *builder, Tree *node, const void *anchor,
                          const void *tag) {
    if (anchor != NULL)
        forbid(builder, node, "anchors (&) are not read",
               "write the value out where it is wanted; text that begins with "
               "& goes in quotes");
    if (tag != NULL)
        forbid(builder, node, "tags (!) are not read",
               "leave it out; text that begins with ! goes in quotes");
}

static bool is_null(const Tree *node) {
    if (node->length == 0)
        return true;
    if (node->text[0] == '~')
        return node->length == 1;
    return node->length == 4 &&
           (strcmp(node->text, "null") == 0 ||
            strcmp(node->text, "Null") == 0 || strcmp(node->text, "NULL") == 0);
}

static void report_empty(Builder *builder, Tree *node) {
    const Level *level = top(builder);
    node->kind = TREE_BAD;
    if (level == NULL || level->key == NULL) {
        demur_diag_report(builder->diag, DIAG_EMPTY_VALUE, node->at,
                          "an empty value stands here");
        return;
    }
    const Tree *key = level->key;
    if (key->kind == TREE_BAD)
        return;
    demur_diag_report(builder->diag, DIAG_EMPTY_VALUE, key->at,
                      "\"%.*s\" has no value",
                      demur_utf8_clip(key->text, DIAG_QUOTED), key->text);
    if ((key->text[0] >= '0' && key->text[0] <= '9') ||
        strchr(key->text, ' ') != NULL)
        demur_diag_hint(builder->diag,
                        "a comma inside { } begins another entry: write a "
                        "number without it, and a text in quotes");
    else
        demur_diag_hint(builder->diag,
                        "give it one, or leave the line out; a fact that "
                        "nobody knows is unknown");
}

static void check_text(Builder *builder, Tree *node, bool escapes) {
    bool key = expects_key(builder);
    if (node->length > TREE_LONGEST_TEXT)
        stop(builder, DIAG_YAML_SCALAR, node->at, "a text is too long",
             TREE_LONGEST_TEXT);
    else if (!node->quoted && !key && is_null(node))
        report_empty(builder, node);
    else if (escapes &&
             demur_utf8_check(node->text, node->length) != node->length)
        forbid(builder, node,
               "an escape in this text stands for a control or invisible "
               "character",
               "leave it out");
}

static void add_text(Builder *builder, const yaml_event_t *event) {
    size_t length = event->data.scalar.length;
    Tree *node = new_node(builder, TREE_TEXT, event, length);
    node->length = length;
    node->text = memcpy(node + 1, event->data.scalar.value, length);
    yaml_scalar_style_t style = event->data.scalar.style;
    node->quoted = style != YAML_PLAIN_SCALAR_STYLE;
    check_markers(builder, node, event->data.scalar.anchor,
                  event->data.scalar.tag);
    if (node->kind == TREE_TEXT)
        check_text(builder, node, style == YAML_DOUBLE_QUOTED_SCALAR_STYLE);
    attach(builder, node);
}

static void add_alias(Builder *builder, const yaml_event_t *event) {
    Tree *node = new_node(builder, TREE_BAD, event, 0);
    forbid(builder, node, "aliases (*) are not read",
           "write the value out; text that begins with * goes in quotes");
    attach(builder, node);
}

static void begin(Builder *builder, TreeKind kind, const yaml_event_t *event) {
    Tree *node = new_node(builder, kind, event, 0);
    if (builder->depth == TREE_DEEPEST) {
        stop(builder, DIAG_YAML_DEPTH, node->at,
             "lists and maps are nested too deeply", TREE_DEEPEST);
        return;
    }
    node->at.width = 1;
    if (kind == TREE_LIST)
        check_markers(builder, node, event->data.sequence_start.anchor,
                      event->data.sequence_start.tag);
    else
        check_markers(builder, node, event->data.mapping_start.anchor,
                      event->data.mapping_start.tag);
    attach(builder, node);
    /* What is bad still has an inside that must be passed over. */
    if (node->kind == TREE_BAD) {
        const Place at = node->at;
        node = demur_arena_alloc(builder->arena, sizeof *node);
        *node = (Tree){.kind = kind, .at = at, .text = ""};
    }
    builder->levels[builder->depth++] = (Level){.node = node};
}

/* ---- duplicate keys ------------------------------------------------------ */

static int by_key(const void *a, const void *b) {
    const Tree *one = (*(Tree *const *)a)->key, *two = (*(Tree *const *)b)->key;
    if (one->length != two->length)
        return one->length < two->length ? -1 : 1;
    int order = memcmp(one->text, two->text, one->length);
    if (order != 0)
        return order;
    if (one->at.line != two->at.line)
        return one->at.line < two->at.line ? -1 : 1;
    return one->at.column < two->at.column ? -1 : 1;
}

static bool same_key(const Tree *a, const Tree *b) {
    return a->key->length == b->key->length &&
           memcmp(a->key->text, b->key->text, a->key->length) == 0;
}

static void report_duplicate(Builder *builder, const Tree *first,
                             Tree *second) {
    second->kind = TREE_BAD;
    demur_diag_report(builder->diag, DIAG_DUPLICATE_KEY, second->key->at,
                      "\"%.*s\" stands twice in one map",
                      demur_utf8_clip(second->key->text, DIAG_QUOTED),
                      second->key->text);
    demur_diag_also(builder->diag, first->key->at, "first here");
}

enum { FEW = 8 };

static void check_few(Builder *builder, const Tree *map) {
    for (Tree *item = map->first; item != NULL; item = item->next)
        for (const Tree *earlier = map->first; earlier != item;
             earlier = earlier->next)
            if (same_key(earlier, item)) {
                report_duplicate(builder, earlier, item);
                break;
            }
}

/* Sorting, because no choice of keys makes it slow. */
static void sort_out(Builder *builder, const Tree *map) {
    Tree **items = demur_arena_array(builder->arena, map->count, sizeof *items);
    size_t count = 0, first = 0;
    for (Tree *item = map->first; item != NULL; item = item->next)
        items[count++] = item;
    qsort(items, count, sizeof *items, by_key);
    for (size_t i = 1; i < count; i++)
        if (same_key(items[first], items[i]))
            report_duplicate(builder, items[first], items[i]);
        else
            first = i;
}

/* A few bits of a key that differ between nearly all keys. */
static uint32_t sketch(const Tree *key) {
    uint64_t head = 0, tail = 0;
    size_t size = key->length < sizeof head ? key->length : sizeof head;
    memcpy(&head, key->text, size);
    memcpy(&tail, key->text + key->length - size, size);
    uint64_t mixed = (head * 31 + tail + key->length) * 0x9e3779b97f4a7c15U;
    return (uint32_t)(mixed >> 32) | 1U;
}

/* False if two keys look alike, or too many fall together to say. */
static bool all_differ(Builder *builder, const Tree *map) {
    enum { MOST_PROBES = 8 };
    size_t room = 16;
    while (room < map->count * 4)
        room *= 2;
    uint32_t *seen = demur_arena_array(builder->arena, room, sizeof *seen);
    for (const Tree *item = map->first; item != NULL; item = item->next) {
        uint32_t mine = sketch(item->key);
        size_t at = mine >> 1 & (room - 1);
        for (int i = 0; seen[at] != 0; i++, at = (at + 1) & (room - 1))
            if (seen[at] == mine || i == MOST_PROBES)
                return false;
        seen[at] = mine;
    }
    return true;
}

static void end(Builder *builder) {
    const Tree *node = builder->levels[--builder->depth].node;
    if (node->kind != TREE_MAP)
        return;
    if (node->count <= FEW)
        check_few(builder, node);
    else if (!all_differ(builder, node))
        sort_out(builder, node);
}

/* ---- events -------------------------------------------------------------- */

static void take(Builder *builder, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        add_text(builder, event);
        break;
    case YAML_ALIAS_EVENT:
        add_alias(builder, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        begin(builder, TREE_LIST, event);
        break;
    case YAML_MAPPING_START_EVENT:
        begin(builder, TREE_MAP, event);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        end(builder);
        break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
        break;
    }
}

static void explain(Builder *builder, const yaml_parser_t *parser) {
    if (parser->error == YAML_MEMORY_ERROR)
        demur_out_of_memory();
    YamlProblem problem = {.problem = parser->problem == NULL ? "not YAML"
                                                              : parser->problem,
                           .context = parser->context,
                           .at = place_at(builder, parser->problem_mark),
                           .context_at = NOWHERE};
    /* The reader's own errors carry no mark, and the bytes were checked. */
    if (parser->error == YAML_READER_ERROR)
        problem.at = (Place){builder->extent.source, 0, 0, 0};
    if (parser->context != NULL)
        problem.context_at = place_at(builder, parser->context_mark);
    demur_yamltree_explain(builder->diag, &problem);
    builder->failed = true;
}

/* One event; false after the last. The return value of libyaml counts before
 * the event's type: after an error it goes on with events of no type. */
static bool step(Builder *builder, yaml_parser_t *parser) {
    yaml_event_t event;
    if (!yaml_parser_parse(parser, &event)) {
        explain(builder, parser);
        return false;
    }
    bool second =
        event.type == YAML_DOCUMENT_START_EVENT && builder->root != NULL;
    if (second) {
        demur_diag_report(builder->diag, DIAG_YAML_FORBIDDEN,
                          place_at(builder, event.start_mark),
                          "a second document begins here");
        demur_diag_hint(builder->diag, "begin it with a line ---");
        builder->failed = true;
    } else if (++builder->events > TREE_MOST_EVENTS) {
        stop(builder, DIAG_YAML_EVENTS, place_at(builder, event.start_mark),
             "the document has too many parts", TREE_MOST_EVENTS);
    } else {
        take(builder, &event);
    }
    bool last = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    return !last && !builder->failed;
}

/* Comments and empty lines at the top, which libyaml would read as slowly as
 * the rest. */
static void pass_header(Builder *builder, const char *text) {
    Extent *rest = &builder->extent;
    while (rest->from < rest->to &&
           (text[rest->from] == '#' || text[rest->from] == '\n')) {
        rest->from +=
            demur_yamltree_line(text + rest->from, rest->to - rest->from);
        builder->line++;
    }
}

static void parse(Builder *builder) {
    const char *text =
        demur_diag_source_text(builder->diag, builder->extent.source, NULL);
    pass_header(builder, text);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        demur_out_of_memory();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser, (const unsigned char *)text + builder->extent.from,
        builder->extent.to - builder->extent.from);
    while (step(builder, &parser))
        ;
    yaml_parser_delete(&parser);
}

Tree *demur_yamltree_read(Diag *diag, Arena *arena, Extent extent) {
    const char *text = demur_diag_source_text(diag, extent.source, NULL);
    Builder builder = {.diag = diag, .arena = arena, .extent = extent};
    size_t start = demur_yamltree_content(diag, extent);
    Place at = {extent.source, 0, 1, 1};
    if (start < extent.to && text[start] == '%') {
        at.line = demur_diag_line(diag, extent.source, start);
        demur_diag_report(diag, DIAG_YAML_FORBIDDEN, at,
                          "directives (%%) are not read");
        demur_diag_hint(diag, "delete the line");
        return NULL;
    }
    at.line = demur_diag_line(diag, extent.source, extent.from);
    builder.line = at.line;
    if (start < extent.to)
        parse(&builder);
    if (!builder.failed && builder.root == NULL) {
        demur_diag_report(diag, DIAG_EMPTY_FILE, at, "there is nothing in it");
    }
    return builder.failed ? NULL : builder.root;
}
