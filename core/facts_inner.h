/* facts_inner.h: what the files of the fact pattern's reader share. */
#ifndef DEMUR_FACTS_INNER_H
#define DEMUR_FACTS_INNER_H

#include "facts.h"
#include "yamltree.h"

/* What is being read: into which pattern, by which book. */
typedef struct Reader {
    const Book *book;
    Diag *diag;
    Arena *arena;
    Pattern *pattern; /* NULL for the command line */
} Reader;

/* Every reader below reports what is wrong and returns false, NULL or -1; a
 * TREE_BAD was reported before and is passed over in silence. */

/* ---- names and words (facts_names.c) ------------------------------------- */

/* The text, quoted or not; `what` is wanted: "a title", "a list of ids". */
const char *demur_facts_text(const Reader *reader, const Tree *tree,
                             const char *what);
bool demur_facts_is_list(const Reader *reader, const Tree *tree,
                         const char *what);
bool demur_facts_is_map(const Reader *reader, const Tree *tree,
                        const char *what);

/* A text, or every text of a list, which may be empty only if `empty`. */
bool demur_facts_texts(const Reader *reader, const Tree *tree, bool empty,
                       Strings *texts);

/* The number of the item's key among words. `where`: "a fact". */
int demur_facts_key(const Reader *reader, const Tree *item,
                    const char *const *words, const char *where);

/* The number of a word in a NULL-terminated list (a space stands for `_`);
 * `what` it is: "an outcome". */
int demur_facts_word(const Reader *reader, const Tree *tree,
                     const char *const *words, const char *what);

void demur_facts_offer_words(Suggestion *suggestion, const char *const *words);

/* True if the text begins with a quote of a word processor; hints so. */
bool demur_facts_curly(const Reader *reader, const Tree *tree);

/* False once so many mistakes were found that suggestions cost too much. */
bool demur_facts_suggests(const Reader *reader);

int32_t demur_facts_court(const Reader *reader, const Tree *tree);
int32_t demur_facts_authority(const Reader *reader, const Tree *tree);
int32_t demur_facts_claim(const Reader *reader, const Tree *tree);
int32_t demur_facts_fact(const Reader *reader, const Tree *tree);
int32_t demur_facts_posture(const Reader *reader, const Tree *tree);

/* The book's own copy of an element's id; and of the id of a reading of any
 * element with that id. */
const char *demur_facts_element(const Reader *reader, const Tree *tree);
const char *demur_facts_reading(const Reader *reader, const char *element,
                                const Tree *tree);

/* A part of a text as a tree of its own, with the right place. */
Tree demur_facts_part(const Reader *reader, const Tree *tree, size_t from,
                      size_t to);

/* ---- facts and their values (facts_values.c) ----------------------------- */

bool demur_facts_date(const Reader *reader, const Tree *tree, Date *date);
bool demur_facts_position(const Reader *reader, const Tree *tree, int32_t fact,
                          Position *position);

/* ---- what is stated of facts (facts_statements.c) ------------------------ */

/* `item` is an entry of a map whose key is the fact. */
bool demur_facts_statement(const Reader *reader, const Tree *item, int32_t fact,
                           Statement *statement);
bool demur_facts_statements(const Reader *reader, const Tree *map,
                            Statements *statements);

/* ---- settings (facts_settings.c) ----------------------------------------- */

bool demur_facts_read_court(const Reader *reader, const Tree *tree,
                            Settings *settings);
bool demur_facts_read_issues(const Reader *reader, const Tree *tree,
                             Settings *settings);
bool demur_facts_read_issue(const Reader *reader, const Tree *tree,
                            Settings *settings);
bool demur_facts_read_adopt(const Reader *reader, const Tree *tree,
                            Settings *settings);
bool demur_facts_read_decided(const Reader *reader, const Tree *tree,
                              Settings *settings);
bool demur_facts_read_otherwise(const Reader *reader, const Tree *tree,
                                Settings *settings);
/* Appends one adoption; both trees are texts. */
bool demur_facts_adopt(const Reader *reader, const Tree *element,
                       const Tree *reading, Settings *settings);

/* ---- expectations (facts_expect.c) --------------------------------------- */

/* The word of a status: holds, fails, undecided, or one of a report. */
bool demur_facts_status(const Reader *reader, const Tree *tree,
                        const char **word);
bool demur_facts_read_elements(const Reader *reader, const Tree *tree,
                               Expect *expect);
bool demur_facts_read_grounds(const Reader *reader, const Tree *tree,
                              Strings *grounds);
bool demur_facts_read_turns_on(const Reader *reader, const Tree *tree,
                               Expect *expect);
bool demur_facts_read_outcome(const Reader *reader, const Tree *tree,
                              Expect *expect);
/* A predicted element: its status, or that with what decides it. */
bool demur_facts_read_call(const Reader *reader, const Tree *item,
                           ExpectElement *call);
/* A fact by its id, or a reading of the element: "element=reading". */
const char *demur_facts_cause(const Reader *reader, const char *element,
                              const Tree *item);
/* Reports an expectation that checks nothing, or asks about a claim or a
 * defendant that is not there. */
void demur_facts_check_expect(const Reader *reader, const Expect *expect,
                              const Indices *claims);

/* ---- the fields of a file, a row, an expectation (facts_fields.c) -------- */

/* Where a field may stand; HELD is what is held against the answer. */
enum {
    IN_FILE = 1,
    IN_ROW = 2,
    IN_EXPECT = 4,
    IN_PREDICT = 8,
    HELD = IN_EXPECT | IN_PREDICT
};

/* What the fields of one map are read into. */
typedef struct Scope {
    const Reader *reader;
    unsigned where; /* one of the above */
    Settings *settings;
    const char **title;
    Suppose *row;     /* in a row */
    Expect *expect;   /* in an expectation or a prediction */
    Statements dates; /* stated outside of `facts` */
    const Tree *suppose, *expectations, *predictions; /* read when all else is
                                                         known */
} Scope;

void demur_facts_read_pattern(Reader *reader, const Tree *tree);

/* ---- claims and parties (facts_parties.c) -------------------------------- */

void demur_facts_read_claims(Scope *scope, const Tree *tree);
void demur_facts_read_parties(Scope *scope, const Tree *tree);
void demur_facts_read_defendants(Scope *scope, const Tree *tree);
void demur_facts_read_defendant(Scope *scope, const Tree *tree);

#endif
