/* tokens.h: the words of a rule file, one by one, with their places.
 *
 * Lua itself never says in which column anything stands, keeps the last of
 * two equal keys without a word, and evaluates `a and b` to `b`. So rule files
 * are read by this scanner as well. It knows Lua's lexical rules and nothing
 * of its grammar; what is not a token is left to Lua to complain about. */
#ifndef DEMUR_TOKENS_H
#define DEMUR_TOKENS_H

#include "book.h"
#include "diag.h"

typedef enum TokenKind {
    TOKEN_END,
    TOKEN_NAME, /* names and Lua's reserved words */
    TOKEN_STRING,
    TOKEN_NUMBER,
    TOKEN_MARK /* operators and punctuation */
} TokenKind;

typedef struct Token {
    TokenKind kind;
    int32_t line;
    const char *start; /* where it begins, a string's quote included */
    const char *bytes; /* a string: what stands between the quotes */
    size_t length;     /* of `bytes` */
} Token;

typedef struct Tokens {
    const char *at, *end;
    int32_t line;
} Tokens;

Tokens demur_tokens_start(const char *text, size_t length);

/* Reads the next token; false, with a token of kind TOKEN_END, at the end and
 * at a string or a comment that nothing closes. */
bool demur_tokens_next(Tokens *tokens, Token *token);

/* True if the token is that name, string or mark. */
bool demur_token_is(const Token *token, TokenKind kind, const char *word);

/* Where a token of that source stands; columns count characters. */
Place demur_token_place(const Diag *diag, int32_t file, const Token *token);

/* Reports what the rule language refuses and Lua would let pass: its logical
 * and comparing operators, `_ENV`, a computed key, a key twice in one table.
 * Adds the lines at fault to `lines` (which lives in the arena). */
void demur_tokens_check(Diag *diag, int32_t file, Arena *arena, Indices *lines);

/* Where `word` first stands as a name or as a whole string, at or after that
 * line; if it does not, the line alone. */
Place demur_tokens_find(const Diag *diag, Place from, const char *word);

/* Where the line's first token stands. */
Place demur_tokens_first(const Diag *diag, Place line);

/* Where `key =` stands directly in the first table that opens at or after that
 * line; if it does not, as demur_tokens_find. */
Place demur_tokens_find_key(const Diag *diag, Place from, const char *key);

/* Adds to `names` what a file seems to declare: every text that follows a word,
 * as in `word "id"` or `word("id"`. What is there already stays. */
void demur_tokens_ids(const Diag *diag, int32_t file, Names *names);

#endif
