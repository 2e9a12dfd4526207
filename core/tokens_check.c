#include "tokens.h"

#include <string.h>

enum {
    MOST_REPORTS = 50, /* per file: a broken file need not fill the screen */
    DEEPEST = 1000,    /* Lua gives up long before */
    FEW_KEYS = 32      /* up to here a table's keys are compared in turn */
};

typedef struct Scope {
    char opener; /* { ( [ or b, a block of statements */
    bool at_field;
    size_t first_key;
    Names *keys; /* of a table with many */
} Scope;

typedef struct Checker {
    Diag *diag;
    int32_t file;
    Arena *arena;
    Indices *lines;
    size_t reports;
    Scope *scopes;
    size_t depth;
    Token *keys;
    size_t key_count;
} Checker;

static void refuse(Checker *checker, DiagCode code, const Token *token,
                   const char *message, const char *hint) {
    if (checker->reports++ >= MOST_REPORTS)
        return;
    Place at = demur_token_place(checker->diag, checker->file, token);
    demur_diag_report(checker->diag, code, at, "%s", message);
    if (hint != NULL)
        demur_diag_hint(checker->diag, "%s", hint);
    DEMUR_PUSH(checker->arena, checker->lines->items, checker->lines->count,
               token->line);
}

static const struct Refused {
    TokenKind kind;
    const char *word, *message, *hint;
} refused[] = {
    {TOKEN_NAME, "and",
     "`and` does not combine rules: Lua would drop its left "
     "side",
     "write all { a, b }"},
    {TOKEN_NAME, "or",
     "`or` does not combine rules: Lua would drop its right "
     "side",
     "write any { a, b }"},
    {TOKEN_NAME, "not",
     "`not` does not negate a rule: Lua would make it the "
     "value false",
     "write none { a }"},
    {TOKEN_NAME, "if",
     "`if` cannot test a fact: to Lua every name counts as true",
     "write any { a, b }, all { a, b } or none { a }"},
    {TOKEN_NAME, "elseif",
     "`elseif` cannot test a fact: to Lua every name counts as true",
     "write any { a, b }, all { a, b } or none { a }"},
    {TOKEN_NAME, "_ENV", "rule files do not have `_ENV`", NULL},
    {TOKEN_MARK, "==", "`==` compares nothing in a rule file",
     "write fact:is(\"option\"), or same(a, b) in a constraint"},
    {TOKEN_MARK, "~=", "`~=` compares nothing in a rule file",
     "write none { fact:is(\"option\") }"},
    {TOKEN_MARK, "<", "`<` compares nothing in a rule file",
     "write fact:less_than(n), or fact:before(date)"},
    {TOKEN_MARK, ">", "`>` compares nothing in a rule file",
     "write fact:more_than(n), or fact:after(date)"},
    {TOKEN_MARK, "<=", "`<=` compares nothing in a rule file",
     "write fact:at_most(n), or fact:on_or_before(date)"},
    {TOKEN_MARK, ">=", "`>=` compares nothing in a rule file",
     "write fact:at_least(n), or fact:on_or_after(date)"},
};

/* What the first byte of a short name or mark says it could be; most tokens
 * could be none of these. */
enum { MAY_BE_REFUSED = 1, MAY_OPEN = 2, MAY_CLOSE = 4 };

static const unsigned char may_be[256] = {['a'] = MAY_BE_REFUSED,
                                          ['o'] = MAY_BE_REFUSED,
                                          ['n'] = MAY_BE_REFUSED,
                                          ['_'] = MAY_BE_REFUSED,
                                          ['='] = MAY_BE_REFUSED,
                                          ['~'] = MAY_BE_REFUSED,
                                          ['<'] = MAY_BE_REFUSED,
                                          ['>'] = MAY_BE_REFUSED,
                                          ['i'] = MAY_BE_REFUSED | MAY_OPEN,
                                          ['e'] = MAY_BE_REFUSED | MAY_CLOSE,
                                          ['d'] = MAY_OPEN,
                                          ['f'] = MAY_OPEN,
                                          ['r'] = MAY_OPEN,
                                          ['{'] = MAY_OPEN,
                                          ['('] = MAY_OPEN,
                                          ['['] = MAY_OPEN,
                                          ['u'] = MAY_CLOSE,
                                          ['}'] = MAY_CLOSE,
                                          [')'] = MAY_CLOSE,
                                          [']'] = MAY_CLOSE};

enum { LONGEST_WORD = 8 }; /* "function" */

static unsigned could_be(const Token *token) {
    bool other = token->kind == TOKEN_STRING || token->kind == TOKEN_NUMBER ||
                 token->length > LONGEST_WORD;
    return other ? 0U : may_be[(unsigned char)*token->bytes];
}

static void check_refused(Checker *checker, const Token *token) {
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (demur_token_is(token, refused[i].kind, refused[i].word))
            refuse(checker, DIAG_LUA_FORBIDDEN, token, refused[i].message,
                   refused[i].hint);
}

static void report_twice(Checker *checker, const Token *key,
                         const Token *first) {
    int length = key->length > 60 ? 60 : (int)key->length;
    const char *text = demur_arena_format(
        checker->arena, "the key `%.*s` stands twice in this table", length,
        key->bytes);
    size_t before = checker->reports;
    refuse(checker, DIAG_DUPLICATE_KEY, key, text, NULL);
    if (before < MOST_REPORTS)
        demur_diag_also(checker->diag,
                        demur_token_place(checker->diag, checker->file, first),
                        "first here");
}

/* The earlier token of the same key in this table, or NULL. */
static const Token *earlier_key(Checker *checker, Scope *scope,
                                const Token *key) {
    size_t count = checker->key_count - scope->first_key;
    if (count == 0)
        return NULL;
    const Token *keys = checker->keys + scope->first_key;
    if (scope->keys != NULL) {
        int32_t found =
            demur_names_find_bytes(scope->keys, key->bytes, key->length);
        return found < 0 ? NULL : &keys[found];
    }
    for (size_t i = 0; i < count; i++)
        if (keys[i].length == key->length &&
            memcmp(keys[i].bytes, key->bytes, key->length) == 0)
            return &keys[i];
    return NULL;
}

static void index_key(Checker *checker, Scope *scope, size_t number) {
    const Token *key = &checker->keys[scope->first_key + number];
    demur_names_add(scope->keys,
                    demur_arena_copy(checker->arena, key->bytes, key->length),
                    (int32_t)number);
}

static void check_key(Checker *checker, const Token *key) {
    Scope *scope = &checker->scopes[checker->depth - 1];
    const Token *first = earlier_key(checker, scope, key);
    if (first != NULL) {
        report_twice(checker, key, first);
        return;
    }
    DEMUR_PUSH(checker->arena, checker->keys, checker->key_count, *key);
    size_t count = checker->key_count - scope->first_key;
    if (scope->keys != NULL) {
        index_key(checker, scope, count - 1);
    } else if (count > FEW_KEYS) {
        scope->keys = demur_arena_alloc(checker->arena, sizeof *scope->keys);
        demur_names_init(scope->keys, checker->arena);
        for (size_t i = 0; i < count; i++)
            index_key(checker, scope, i);
    }
}

static char scope_opener(const Token *token) {
    if (token->kind == TOKEN_MARK)
        return token->length == 1 ? *token->bytes : '\0';
    return demur_token_is(token, TOKEN_NAME, "do") ||
                   demur_token_is(token, TOKEN_NAME, "function") ||
                   demur_token_is(token, TOKEN_NAME, "if") ||
                   demur_token_is(token, TOKEN_NAME, "repeat")
               ? 'b'
               : '\0';
}

static char scope_closer(const Token *token) {
    if (token->kind == TOKEN_MARK)
        return *token->bytes == '}' ? '{' : *token->bytes == ')' ? '(' : '[';
    return demur_token_is(token, TOKEN_NAME, "end") ||
                   demur_token_is(token, TOKEN_NAME, "until")
               ? 'b'
               : '\0';
}

static void close_scope(Checker *checker, char opener) {
    if (checker->depth == 0 ||
        checker->scopes[checker->depth - 1].opener != opener)
        return; /* Lua will say what is wrong */
    checker->key_count = checker->scopes[--checker->depth].first_key;
}

static void follow_scope(Checker *checker, const Token *token,
                         unsigned possible) {
    char closer = possible & MAY_CLOSE ? scope_closer(token) : '\0';
    char opener = possible & MAY_OPEN ? scope_opener(token) : '\0';
    if (closer != '\0')
        close_scope(checker, closer);
    if (opener == '\0')
        return;
    Scope scope = {opener, opener == '{', checker->key_count, NULL};
    DEMUR_PUSH(checker->arena, checker->scopes, checker->depth, scope);
}

/* In a table: a name that begins a field is a key if `=` follows it. */
static void follow_field(Checker *checker, const Token *token,
                         const Token *last) {
    Scope *top = &checker->scopes[checker->depth - 1];
    bool was_at_field = top->at_field;
    bool mark = token->kind == TOKEN_MARK && token->length == 1;
    char byte = mark ? *token->bytes : '\0';
    top->at_field = byte == ',' || byte == ';' ||
                    (was_at_field && token->kind == TOKEN_NAME);
    if (!was_at_field)
        return;
    if (byte == '[')
        refuse(checker, DIAG_LUA_FORBIDDEN, token,
               "a key in brackets cannot be checked",
               "write the field by its name: name = value");
    if (byte == '=' && last->kind == TOKEN_NAME)
        check_key(checker, last);
}

void demur_tokens_check(Diag *diag, int32_t file, Arena *arena,
                        Indices *lines) {
    size_t length;
    const char *text = demur_diag_source_text(diag, file, &length);
    Tokens tokens = demur_tokens_start(text, length);
    Checker checker = {
        .diag = diag, .file = file, .arena = arena, .lines = lines};
    Token token, last = {.kind = TOKEN_END};
    while (demur_tokens_next(&tokens, &token) && checker.depth < DEEPEST) {
        unsigned possible = could_be(&token);
        if (possible & MAY_BE_REFUSED)
            check_refused(&checker, &token);
        if (checker.depth > 0 &&
            checker.scopes[checker.depth - 1].opener == '{')
            follow_field(&checker, &token, &last);
        if (possible & (MAY_OPEN | MAY_CLOSE))
            follow_scope(&checker, &token, possible);
        last = token;
    }
}
