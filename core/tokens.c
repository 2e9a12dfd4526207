#include "tokens.h"

#include <string.h>

/* 1: begins a name, 2: goes on in one. */
static const unsigned char in_names[256] = {
    ['0'] = 2, ['1'] = 2, ['2'] = 2, ['3'] = 2, ['4'] = 2, ['5'] = 2,
    ['6'] = 2, ['7'] = 2, ['8'] = 2, ['9'] = 2, ['_'] = 3, ['A'] = 3,
    ['B'] = 3, ['C'] = 3, ['D'] = 3, ['E'] = 3, ['F'] = 3, ['G'] = 3,
    ['H'] = 3, ['I'] = 3, ['J'] = 3, ['K'] = 3, ['L'] = 3, ['M'] = 3,
    ['N'] = 3, ['O'] = 3, ['P'] = 3, ['Q'] = 3, ['R'] = 3, ['S'] = 3,
    ['T'] = 3, ['U'] = 3, ['V'] = 3, ['W'] = 3, ['X'] = 3, ['Y'] = 3,
    ['Z'] = 3, ['a'] = 3, ['b'] = 3, ['c'] = 3, ['d'] = 3, ['e'] = 3,
    ['f'] = 3, ['g'] = 3, ['h'] = 3, ['i'] = 3, ['j'] = 3, ['k'] = 3,
    ['l'] = 3, ['m'] = 3, ['n'] = 3, ['o'] = 3, ['p'] = 3, ['q'] = 3,
    ['r'] = 3, ['s'] = 3, ['t'] = 3, ['u'] = 3, ['v'] = 3, ['w'] = 3,
    ['x'] = 3, ['y'] = 3, ['z'] = 3};

static bool letter(char c) { return (in_names[(unsigned char)c] & 1) != 0; }

static bool name_byte(char c) { return in_names[(unsigned char)c] != 0; }

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
        if (!sign && !name_byte(*at) && *at != '.')
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
        while (tokens->at < tokens->end && name_byte(*tokens->at))
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

/* ---- finding a place for a diagnostic ------------------------------------ */

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
