#include "tokens.h"

#include <string.h>

enum {
    MOST_REPORTS = 50, /* per file: a broken file need not fill the screen */
    DEEPEST = 1000,    /* Lua gives up long before */
    FEW_KEYS = 32      /* up to here a table's keys are compared in turn */
};

static bool letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool digit(char c) { return c >= '0' && c <= '9'; }

static size_t left(const Tokens *tokens) {
    return (size_t)(tokens->end - tokens->at);
}

static void count_lines(Tokens *tokens, const char *from, const char *to) {
    while ((from = memchr(from, '\n', (size_t)(to - from))) != NULL) {
        tokens->line++;
        from++;
    }
}

/* The level of a long bracket that begins here: -1 if none does. */
static int long_bracket(const Tokens *tokens) {
    const char *at = tokens->at;
    if (at == tokens->end || *at != '[')
        return -1;
    int level = 0;
    while (++at < tokens->end && *at == '=')
        level++;
    return at < tokens->end && *at == '[' ? level : -1;
}

/* The `]==]` of that level at or after `at`; NULL if there is none. */
static const char *long_end(const char *at, const char *end, int level) {
    while ((at = memchr(at, ']', (size_t)(end - at))) != NULL) {
        const char *next = at + 1;
        int seen = 0;
        while (next < end && *next == '=' && seen < level) {
            next++;
            seen++;
        }
        if (seen == level && next < end && *next == ']')
            return at;
        at++;
    }
    return NULL;
}

static bool read_long(Tokens *tokens, int level, Token *token) {
    const char *open = tokens->at + level + 2;
    const char *close = long_end(open, tokens->end, level);
    if (close == NULL)
        return false;
    count_lines(tokens, open, close);
    token->bytes = open;
    token->length = (size_t)(close - open);
    tokens->at = close + level + 2;
    return true;
}

static bool skip_comment(Tokens *tokens) {
    tokens->at += 2;
    int level = long_bracket(tokens);
    Token ignored;
    if (level >= 0)
        return read_long(tokens, level, &ignored);
    const char *stop = memchr(tokens->at, '\n', left(tokens));
    tokens->at = stop == NULL ? tokens->end : stop;
    return true;
}

/* Moves over blanks and comments; false at a comment that nothing closes. */
static bool skip_blanks(Tokens *tokens) {
    while (tokens->at < tokens->end) {
        char c = *tokens->at;
        if (c == '-' && left(tokens) > 1 && tokens->at[1] == '-') {
            if (!skip_comment(tokens))
                return false;
            continue;
        }
        if (c != ' ' && (c < '\t' || c > '\r'))
            return true;
        tokens->line += c == '\n';
        tokens->at++;
    }
    return true;
}

/* Moves over a backslash and what it escapes. */
static const char *skip_escape(Tokens *tokens, const char *at) {
    bool blanks = ++at < tokens->end && *at == 'z';
    if (at + 1 < tokens->end && at[0] == '\r' && at[1] == '\n')
        at++;
    if (at < tokens->end)
        tokens->line += *at++ == '\n';
    for (; blanks && at < tokens->end && strchr(" \t\r\n", *at) != NULL; at++)
        tokens->line += *at == '\n';
    return at;
}

static bool read_string(Tokens *tokens, Token *token) {
    char quote = *tokens->at;
    const char *at = tokens->at + 1;
    token->bytes = at;
    while (at < tokens->end && *at != quote && *at != '\n')
        at = *at == '\\' ? skip_escape(tokens, at) : at + 1;
    if (at >= tokens->end || *at != quote)
        return false;
    token->length = (size_t)(at - token->bytes);
    tokens->at = at + 1;
    return true;
}

static void read_number(Tokens *tokens) {
    const char *at = tokens->at;
    bool hex = left(tokens) > 1 && at[0] == '0' && (at[1] | 0x20) == 'x';
    char exponent = hex ? 'p' : 'e';
    while (at < tokens->end) {
        bool sign = (*at == '+' || *at == '-') && at > tokens->at &&
                    (at[-1] | 0x20) == exponent;
        if (!sign && !letter(*at) && !digit(*at) && *at != '.')
            break;
        at++;
    }
    tokens->at = at;
}

static size_t mark_length(const Tokens *tokens) {
    static const char pairs[][3] = {"==", "~=", "<=", ">=", "..",
                                    "//", "::", "<<", ">>"};
    if (left(tokens) > 2 && memcmp(tokens->at, "...", 3) == 0)
        return 3;
    for (size_t i = 0; left(tokens) > 1 && i < sizeof pairs / sizeof *pairs;
         i++)
        if (memcmp(tokens->at, pairs[i], 2) == 0)
            return 2;
    return 1;
}

static bool read_mark(Tokens *tokens, Token *token) {
    static const char single[] = "{}(),;=";
    int level = long_bracket(tokens);
    token->kind = level >= 0 ? TOKEN_STRING : TOKEN_MARK;
    if (level >= 0)
        return read_long(tokens, level, token);
    char c = *tokens->at;
    bool alone = c != '=' && memchr(single, c, sizeof single - 1) != NULL;
    tokens->at += alone ? 1 : mark_length(tokens);
    return true;
}

Tokens demur_tokens_start(const char *text, size_t length) {
    return (Tokens){text, text + length, 1};
}

static bool read_token(Tokens *tokens, Token *token) {
    char c = *tokens->at;
    if (letter(c)) {
        token->kind = TOKEN_NAME;
        while (tokens->at < tokens->end &&
               (letter(*tokens->at) || digit(*tokens->at)))
            tokens->at++;
        return true;
    }
    if (c == '"' || c == '\'') {
        token->kind = TOKEN_STRING;
        return read_string(tokens, token);
    }
    bool point = c == '.' && left(tokens) > 1 && digit(tokens->at[1]);
    if (!digit(c) && !point)
        return read_mark(tokens, token);
    token->kind = TOKEN_NUMBER;
    read_number(tokens);
    return true;
}

bool demur_tokens_next(Tokens *tokens, Token *token) {
    bool fine = skip_blanks(tokens);
    *token = (Token){.line = tokens->line, .start = tokens->at};
    token->bytes = tokens->at;
    if (fine && tokens->at < tokens->end && read_token(tokens, token)) {
        if (token->kind != TOKEN_STRING)
            token->length = (size_t)(tokens->at - token->start);
        return true;
    }
    tokens->at = tokens->end;
    token->kind = TOKEN_END;
    return false;
}

bool demur_token_is(const Token *token, TokenKind kind, const char *word) {
    return token->kind == kind && strlen(word) == token->length &&
           memcmp(token->bytes, word, token->length) == 0;
}

static int32_t characters(const char *from, const char *to) {
    int32_t count = 0;
    for (; from < to; from++)
        count += ((unsigned char)*from & 0xC0U) != 0x80U;
    return count;
}

Place demur_token_place(const Diag *diag, int32_t file, const Token *token) {
    const char *text = demur_diag_source_text(diag, file, NULL);
    const char *start = token->start;
    while (start > text && start[-1] != '\n')
        start--;
    int32_t column = characters(start, token->start) + 1;
    const char *end = token->bytes + token->length;
    const char *stop = memchr(token->start, '\n', (size_t)(end - token->start));
    if (stop != NULL)
        end = stop;
    int32_t quote = token->kind == TOKEN_STRING && stop == NULL;
    return (Place){file, token->line, column,
                   characters(token->start, end) + quote};
}

/* ---- what the language refuses ------------------------------------------ */

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
    {TOKEN_NAME, "and", "`and` does not combine rules: Lua would drop its left "
     "side", "write all { a, b }"},
    {TOKEN_NAME, "or", "`or` does not combine rules: Lua would drop its right "
     "side", "write any { a, b }"},
    {TOKEN_NAME, "not", "`not` does not negate a rule: Lua would make it the "
     "value false", "write none { a }"},
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

static bool may_be_refused(const Token *token) {
    char c = *token->bytes;
    if (token->kind == TOKEN_MARK)
        return c == '=' || c == '~' || c == '<' || c == '>';
    return token->kind == TOKEN_NAME && token->length < 5 &&
           (c == 'a' || c == 'o' || c == 'n' || c == '_');
}

static void check_refused(Checker *checker, const Token *token) {
    if (!may_be_refused(token))
        return;
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
    demur_names_add(
        scope->keys,
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
    if (token->kind == TOKEN_MARK && token->length == 1)
        return strchr("{([", *token->bytes) != NULL ? *token->bytes : '\0';
    if (token->kind == TOKEN_NAME && token->length < 9 &&
        strchr("dfir", *token->bytes) != NULL &&
        (demur_token_is(token, TOKEN_NAME, "do") ||
         demur_token_is(token, TOKEN_NAME, "function") ||
         demur_token_is(token, TOKEN_NAME, "if") ||
         demur_token_is(token, TOKEN_NAME, "repeat")))
        return 'b';
    return '\0';
}

static char scope_closer(const Token *token) {
    if (token->kind == TOKEN_MARK && token->length == 1) {
        static const char closers[] = "})]", openers[] = "{([";
        const char *at = strchr(closers, *token->bytes);
        return at == NULL ? '\0' : openers[at - closers];
    }
    if (token->kind == TOKEN_NAME && token->length < 6 &&
        (demur_token_is(token, TOKEN_NAME, "end") ||
         demur_token_is(token, TOKEN_NAME, "until")))
        return 'b';
    return '\0';
}

static void close_scope(Checker *checker, char opener) {
    if (checker->depth == 0 ||
        checker->scopes[checker->depth - 1].opener != opener)
        return; /* Lua will say what is wrong */
    checker->key_count = checker->scopes[--checker->depth].first_key;
}

/* Follows tables and blocks; sees a key when its `=` comes. */
static void follow(Checker *checker, const Token *token, const Token *last) {
    Scope *top =
        checker->depth > 0 ? &checker->scopes[checker->depth - 1] : NULL;
    bool in_table = top != NULL && top->opener == '{';
    bool was_at_field = in_table && top->at_field;
    char mark = token->kind == TOKEN_MARK && token->length == 1
                    ? *token->bytes
                    : '\0';
    if (in_table)
        top->at_field = mark == ',' || mark == ';';
    if (was_at_field && mark == '[')
        refuse(checker, DIAG_LUA_FORBIDDEN, token,
               "a key in brackets cannot be checked",
               "write the field by its name: name = value");
    if (was_at_field && token->kind == TOKEN_NAME)
        top->at_field = true; /* until the `=` that makes it a key */
    if (in_table && mark == '=' && last->kind == TOKEN_NAME && was_at_field)
        check_key(checker, last);
    char opener = scope_opener(token), closer = scope_closer(token);
    if (closer != '\0')
        close_scope(checker, closer);
    if (opener != '\0') {
        Scope scope = {opener, opener == '{', checker->key_count, NULL};
        DEMUR_PUSH(checker->arena, checker->scopes, checker->depth, scope);
    }
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
        check_refused(&checker, &token);
        follow(&checker, &token, &last);
        last = token;
    }
}

/* ---- finding a place for a diagnostic ----------------------------------- */

/* The scanner at the first token at or after the line of `from`. */
static Tokens start_at(const Diag *diag, Place from) {
    size_t length;
    const char *text = demur_diag_source_text(diag, from.file, &length);
    Tokens tokens = demur_tokens_start(text, length), before = tokens;
    Token token;
    while (demur_tokens_next(&tokens, &token) && token.line < from.line)
        before = tokens;
    return before;
}

Place demur_tokens_find(const Diag *diag, Place from, const char *word) {
    if (from.file < 0 || from.line < 1)
        return from;
    Tokens tokens = start_at(diag, from);
    Token token;
    while (demur_tokens_next(&tokens, &token))
        if (token.line >= from.line &&
            (demur_token_is(&token, TOKEN_NAME, word) ||
             demur_token_is(&token, TOKEN_STRING, word)))
            return demur_token_place(diag, from.file, &token);
    return (Place){from.file, from.line, 0, 0};
}

Place demur_tokens_first(const Diag *diag, Place line) {
    if (line.file < 0 || line.line < 1)
        return line;
    Tokens tokens = start_at(diag, line);
    Token token;
    while (demur_tokens_next(&tokens, &token) && token.line <= line.line)
        if (token.line == line.line)
            return demur_token_place(diag, line.file, &token);
    return (Place){line.file, line.line, 0, 0};
}

Place demur_tokens_find_key(const Diag *diag, Place from, const char *key) {
    if (from.file < 0 || from.line < 1)
        return from;
    Tokens tokens = start_at(diag, from);
    Token token, last = {.kind = TOKEN_END};
    int depth = 0;
    while (demur_tokens_next(&tokens, &token)) {
        bool table = demur_token_is(&token, TOKEN_MARK, "{");
        depth += table;
        depth -= demur_token_is(&token, TOKEN_MARK, "}");
        if (depth <= 0 && last.kind != TOKEN_END &&
            demur_token_is(&token, TOKEN_MARK, "}"))
            break;
        if (depth == 1 && demur_token_is(&token, TOKEN_MARK, "=") &&
            demur_token_is(&last, TOKEN_NAME, key))
            return demur_token_place(diag, from.file, &last);
        last = token;
    }
    return demur_tokens_find(diag, from, key);
}

void demur_tokens_ids(const Diag *diag, int32_t file, Names *names) {
    size_t length;
    const char *text = demur_diag_source_text(diag, file, &length);
    Tokens tokens = demur_tokens_start(text, length);
    Token token;
    bool after_name = false; /* a name, or a name and `(` */
    while (demur_tokens_next(&tokens, &token)) {
        char id[100];
        bool named = after_name && token.kind == TOKEN_STRING &&
                     token.length < sizeof id;
        after_name = token.kind == TOKEN_NAME ||
                     (after_name && demur_token_is(&token, TOKEN_MARK, "("));
        if (!named)
            continue;
        memcpy(id, token.bytes, token.length);
        id[token.length] = '\0';
        if (demur_names_find(names, id) < 0)
            demur_names_add(names, id, 0);
    }
}
