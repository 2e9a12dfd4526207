/* What the loader refuses: each row a rule file (r3.lua, beside a prelude that
 * declares facts a b c d n m day span bank), and what must be said of it. */
#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Row {
    const char *text, *wanted;
} Row;

/* Each row is one error, and no other follows from it. */
static void refuse_rows(const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        rules_refuse(rows[i].text, 1, rows[i].wanted);
}

#define REFUSE(rows) refuse_rows(rows, sizeof(rows) / sizeof *(rows))

static void fields_that_are_unknown_missing_or_of_another_type(void **state) {
    (void)state;
    static const Row rows[] = {
        {"fact 'e' { ask = 'q',\n  asserted_buy = 'plaintiff' }",
         "r3.lua:2:3: error[unknown-field]: fact \"e\" has no field "
         "`asserted_buy`"},
        {"fact 'e' { aks = 'q', ask = 'q' }", "did you mean \"ask\"?"},
        {"element 'e' { test = a, reaches = { 'k' } }",
         "error[unknown-field]: element \"e\" has no field `reaches`"},
        {"fact 'e' { }", "r3.lua:1:1: error[missing-field]: fact \"e\" has no "
                         "`ask`"},
        {"fact 'e' { ask = 5 }",
         "r3.lua:1:12: error[wrong-type]: `ask` of fact \"e\" is a number"},
        {"fact 'e' { ask = 'q', judgement = 'no' }",
         "error[wrong-type]: `judgement`"},
        {"fact 'e' { ask = '' }", "error[wrong-type]: the text `ask`"},
        {"fact 'e' { ask = 'q', topic = 'two\\nlines' }",
         "has more than one line"},
        {"fact 'e' { ask = 'a\\0b' }", "has a control or invisible character"},
        {"fact 'e' { ask = 'a\\tb' }", "has a control character"},
        {"fact 'e' { ask = '\\xff' }", "is not valid UTF-8"},
        {"fact 'e' { ask = '\\u{202E}' }", "invisible character"},
        {"fact 'e' { ask = 'q', 'x' }",
         "error[unknown-field]: fact \"e\" has a value without a field name"},
        {"fact 'e' { ask = 'q', type = 'yesno' }",
         "r3.lua:1:30: error[unknown-word]: `type` of fact \"e\" cannot be"},
        {"fact 'e' { ask = 'q', type = 'one_of' }", "`options`"},
        {"fact 'e' { ask = 'q', options = { 'x', 'y' } }",
         "error[wrong-type]: fact \"e\" has options"},
        {"court 'c1' { name = 'C' }", "court \"c1\" has no `abbr`"},
        {"authority 'w' { name = 'W', court = 'top' }",
         "authority \"w\" has no `date`"},
        {"authority 'w' { name = 'W', court = 'top', date = '2020-02-30' }",
         "error[bad-date]: there is no day 2020-02-30"},
        {"authority 'w' { name = 'W', court = 'top', date = 'May 1' }",
         "error[wrong-type]: `date`"},
        {"authority 'w' { name = 'W', kind = 'source', reached = { n = 1 } }",
         "error[wrong-type]: `reached`"},
        {"posture 'p' { stage = 'pleeding' }", "did you mean \"pleading\"?"},
        {"element 'e' { }", "neither a `test` nor readings"},
        {"element 'e' { test = a, not_encoded = 'r' }", "more than one of"},
        {"element 'e' { not_encoded = 'r', unless = { a } }",
         "nothing can be excepted"},
        {"element 'e' { test = a, version = 'v2000' }",
         "has a `version` but no `statute`"},
        {"element 'e' { reading 'r' { test = a } }", "names no authority"},
        {"element 'e' { reading 'r' { test = a, by = { } } }",
         "names no authority"},
        {"claim 'l' { elements = { } }", "has no elements"},
        {"element 'e'", "no table { … } follows `e`"},
        {"element 'e' 'f'", "a table { … } is wanted"},
        {"element { test = a }", "is followed by an id in quotes"},
        {"book { title = 'T', current_through = '2026-01-01' }",
         "there is a book { … } already"},
    };
    REFUSE(rows);
}

static void ids_that_are_bad_or_twice(void **state) {
    (void)state;
    static const Row rows[] = {
        {"fact 'Bad' { ask = 'q' }",
         "r3.lua:1:6: error[bad-id]: \"Bad\" cannot be the id of a fact"},
        {"fact 'b\\0' { ask = 'q' }", "error[bad-id]"},
        {"fact 'all' { ask = 'q' }", "has a meaning of its own"},
        {"fact 'always' { ask = 'q' }", "has a meaning of its own"},
        {"element 'end' { test = a }", "has a meaning of its own"},
        {"element 'string' { test = a }", "has a meaning of its own"},
        {"\nfact 'a' { ask = 'q' }",
         "r3.lua:2:6: error[duplicate-id]: fact \"a\" is declared already"},
        {"element 'a' { test = b }", "a fact \"a\" is declared already"},
        {"fact 'x' { ask = 'q' }", "an element \"x\" is declared already"},
        {"element 'x' { test = b }", "r2.lua:1:9: first here"},
        {"element 'y' { test = b, claim = 'k' }\n"
         "element 'y' { test = c, claim = 'k' }",
         "r3.lua:2:9: error[duplicate-id]"},
        {"element 'y' { reading 'r' { test = a, foil = true },\n"
         "  reading 'r' { test = b, foil = true } }",
         "r3.lua:2:11: error[duplicate-id]"},
        {"court 'top' { name = 'T', abbr = 'T' }", "error[duplicate-id]"},
        {"posture 'p' { stage = 'trial', also = { 'trial' } }",
         "names two postures"},
        {"claim 'l' { elements = { x, x } }", "lists `x` twice"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', to = "
         "'2001-01-01' },\n version 'v' { from = '2001-01-01' } }",
         "has a version \"v\" already"},
        {"fact 'o' { ask = 'q', type = 'one_of', options = { 'x', 'x' } }",
         "stands twice"},
        {"element 'y' { test = a, title = 'one',\n  title = 'two' }",
         "r3.lua:2:3: error[duplicate-key]: the key `title`"},
    };
    REFUSE(rows);
}

static void names_that_nothing_or_something_else_declares(void **state) {
    (void)state;
    static const Row rows[] = {
        {"fact 'knew_of' { ask = 'q' }\nelement 'e' { test = any {\n"
         "  knew_off } }",
         "r3.lua:3:3: error[unknown-name]: `knew_off` is no fact and no "
         "element"},
        {"fact 'knew_of' { ask = 'q' } element 'e' { test = knew_off }",
         "hint: did you mean \"knew_of\"?"},
        {"local q = qq element 'e' { test = any { q, q }, unless = { q } }",
         "`qq` is no fact"},
        {"court 'low2' { name = 'L', abbr = 'L', above = 'topp' }",
         "r3.lua:1:48: error[unknown-name]: there is no court \"topp\""},
        {"authority 'w' { name = 'W', court = 'v1', date = '2020-01-01' }",
         "error[wrong-kind]: \"v1\" is the id of an authority; of a court is "
         "wanted"},
        {"authority 'w' { name = 'W', kind = 'source', explains = 'v3' }",
         "there is no authority \"v3\""},
        {"authority 'w' { name = 'W', kind = 'source', reached = 'a' }",
         "\"a\" is the id of a fact; of an element is wanted"},
        {"element 'e' { test = a, claim = 'l' }", "there is no claim \"l\""},
        {"element 'e' { test = a, statute = 's', version = 'v1' }",
         "has no version \"v1\""},
        {"element 'e' { test = in_force('s', 'v1') }", "has no version \"v1\""},
        {"element 'e' { test = in_force('t', 'v1') }", "`t` is no statute"},
        {"defense 'd1' { test = a, reaches = 'l' }", "there is no claim \"l\""},
        {"claim 'l' { elements = { a } }",
         "r3.lua:1:26: error[wrong-kind]: `a` is no element"},
        {"claim 'l' { elements = { all { x } } }", "is no element"},
        {"exception 'ex' { test = a } claim 'l' { elements = { ex } }",
         "`ex` is an exception, not an element"},
        {"element 'y' { test = a, claim = 'k' } element 'e' { test = y }",
         "is declared for other claims alone"},
        {"elemant 'e' { test = a } element 'f' { test = e }",
         "r3.lua:1:1: error[unknown-name]: `elemant` is no word of the rule "
         "language"},
        {"reading 'r' { test = a, foil = true }", "stands in no element"},
        {"version 'v' { from = '2000-01-01' }", "stands in no statute"},
        {"element 'e' { test = a, version 'v' { from = '2000-01-01' } }",
         "error[wrong-kind]: in element \"e\" stands a version"},
        {"authority 'w' { name = 'W', kind = 'dissent' }\n"
         "element 'e' { reading 'r' { by = 'w', test = a } }",
         "\"w\" is a dissent and adopts no reading"},
    };
    REFUSE(rows);
}

static void formulas_that_cannot_be_evaluated(void **state) {
    (void)state;
    static const Row rows[] = {
        {"element 'e' { test = all { } }", "`all { }` has no parts"},
        {"element 'e' { test = none { } }", "`none { }` has no parts"},
        {"element 'e' { test = all(a, b) }", "wants one list in braces"},
        {"element 'e' { test = at_least(0) { a } }", "a whole number from 1"},
        {"element 'e' { test = at_least(1.5) { a } }", "a whole number from 1"},
        {"element 'e' { test = at_least(3) { a, b } }",
         "at least 3 of 2 parts can never be"},
        {"element 'e' { test = at_least(2) }", "something unfinished"},
        {"element 'e' { test = unless(a) }", "two parts or more"},
        {"element 'e' { test = { a } }", "a table { … } stands in `test`"},
        {"element 'e' { test = 'a' }", "without quotes, a is a name"},
        {"element 'e' { test = all { a, x = b } }", "has no fields"},
        {"element 'e' { test = years(3) }", "a length of time stands in"},
        {"element 'e' { test = all }", "a word that makes or declares"},
        {"element 'e' { test = all { a }:at_least(2) }", "not a formula"},
        {"element 'e' { test = n }",
         "r3.lua:1:22: error[bad-formula]: `n` is a number: compare it"},
        {"element 'e' { test = a:at_least(1) }",
         "`a` is a yes/no fact and is written without a comparison"},
        {"element 'e' { test = n:before('2020-01-01') }", "it has :at_least"},
        {"element 'e' { test = day:at_least(3) }", "it has :before"},
        {"element 'e' { test = n:at_least(usd(3)) }",
         "is compared with a whole number"},
        {"element 'e' { test = m:at_least(3) }", "as usd(500)"},
        {"element 'e' { test = n:atleast(3) }",
         "hint: did you mean \"at_least\"?"},
        {"element 'e' { test = n:at_least() }", "wants one value"},
        {"element 'e' { test = n:at_least(2.5) }", "wants one value"},
        {"element 'e' { test = day:before('2020-02-30') }",
         "error[bad-date]: there is no day 2020-02-30"},
        {"element 'e' { test = day:before('soon') }", "\"soon\" is no day"},
        {"element 'e' { test = day:before(n) }", "`n` is not a date"},
        {"element 'e' { test = day:before(day) }", "compared with itself"},
        {"element 'e' { test = day:within(10, other_day) }",
         "wants a length of time and a date"},
        {"element 'e' { test = bank:is('zz') }", "`bank` has no option \"zz\""},
        {"element 'e' { test = x:at_least(2) }",
         "`x` is an element; only facts have values"},
        {"element 'e' { test = m:at_least(usd('1.5')) }",
         "usd wants whole dollars"},
        {"element 'e' { test = m:at_least(usd(-5)) }",
         "usd wants whole dollars"},
        {"element 'e' { test = day:within(years(-1), span) }",
         "years(n) wants a whole number"},
    };
    REFUSE(rows);
}

static void formulas_that_stand_in_the_wrong_place(void **state) {
    (void)state;
    static const Row rows[] = {
        {"element 'e' { test = implies(a, b) }", "stands in a constraint"},
        {"constraint { all { implies(a, b) } }", "and directly in it"},
        {"constraint { implies(a) }", "wants two parts (a, b)"},
        {"constraint { a, b }", "one formula, and here are 2"},
        {"constraint { why = 'w' }", "one formula, and here are 0"},
        {"constraint { implies(a, x) }", "a constraint holds between facts"},
        {"constraint { in_force('s', 'v2000') }",
         "a constraint holds between facts"},
        {"local t = a for i = 1, 150 do t = all { t } end\n"
         "element 'e' { test = t }",
         "error[lua-depth]: a formula is nested more than 100 deep"},
        {"local t = a for i = 1, 60 do t = all { t, t } end\n"
         "element 'e' { test = t }",
         "error[too-many-parts]: a formula has more than 20000 parts"},
    };
    REFUSE(rows);
}

static void circles(void **state) {
    (void)state;
    static const Row rows[] = {
        {"element 'e' { test = any { a, f } }\nelement 'f' { test = e }",
         "r3.lua:1:9: error[cycle]: `e` depends on itself"},
        {"element 'e' { test = any { a, f } }\nelement 'f' { test = e }",
         "r3.lua:2:9: through `f`"},
        {"element 'e' { test = e }", "`e` depends on itself"},
        {"element 'e' { test = a, unless = { f } }\n"
         "exception 'f' { reading 'r' { foil = true, test = e } }",
         "error[cycle]"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', "
         "retroactive = e } }\nelement 'e' { test = in_force('t', 'v') }",
         "error[cycle]: `e` depends on itself"},
        {"court 'p' { name = 'P', abbr = 'P', above = 'q' }\n"
         "court 'q' { name = 'Q', abbr = 'Q', above = 'p' }",
         "error[cycle]: the court \"p\" stands above itself"},
    };
    REFUSE(rows);
}

static void burdens_histories_and_versions_that_cannot_be(void **state) {
    (void)state;
    static const Row rows[] = {
        {"element 'shared' { test = a }\n"
         "element 'e' { test = shared } claim 'l' { elements = { e } }\n"
         "defense 'd1' { test = shared }",
         "error[bad-burden]: `shared` has no burden of its own"},
        {"element 'shared' { test = a, burden = 'defendant' }\n"
         "element 'e' { test = any { shared, none { shared } } }\n"
         "claim 'l' { elements = { e } }",
         "error[bad-burden]: `shared` helps the plaintiff in one place"},
        {"authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
         "  overrules = { 'v2' } }",
         "r3.lua:2:17: error[bad-history]: \"w\" overrules \"v2\", which was "
         "decided later"},
        {"authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
         "  explains = { 'w' } }",
         "\"w\" explains itself"},
        {"authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
         "  history = { { event = 'reversed', on = '2020-01-01' } } }",
         "error[bad-history]: \"w\" was reversed on 2020-01-01, before it was "
         "decided"},
        {"authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
         "  history = { { event = 'reversed', on = '2021-06-01', by = 'v2' } "
         "} }",
         "which was decided on 2022-01-01"},
        {"authority 'w' { name = 'W', court = 'top', date = '2021-01-01',\n"
         "  history = { { event = 'reverse', on = '2021-06-01' } } }",
         "error[unknown-word]: `event` of an event of authority \"w\""},
        {"authority 'w' { name = 'W', kind = 'source', history = { 'x' } }",
         "error[wrong-type]: `history`"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01' },\n"
         "  version 'w' { from = '2001-01-01' } }",
         "r3.lua:2:11: error[bad-versions]: version \"w\" begins on 2001-01-01 "
         "while \"v\" has no end"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', to = "
         "'2001-01-02' },\n  version 'w' { from = '2001-01-01' } }",
         "before \"v\" ends"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', to = "
         "'2001-01-01' },\n  version 'w' { from = '2001-01-02' } }",
         "after \"v\" ends"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', to = "
         "'2000-01-01' } }",
         "ends before it begins"},
        {"statute 't' { cite = 'T', version 'v' { from = '2000-01-01', "
         "retroactive = all { x } } }",
         "one element that decides it"},
    };
    REFUSE(rows);
}

static void words_of_lua_that_rule_files_do_not_have(void **state) {
    (void)state;
    static const Row rows[] = {
        {"element 'e' { test = a and b }",
         "r3.lua:1:24: error[lua-forbidden]: `and`"},
        {"element 'e' { test = a == b }", "error[lua-forbidden]: `==`"},
        {"element 'e' { test = a < b }\nelement 'f' { test = a }",
         "error[lua-forbidden]: `<`"},
        {"x1 = all { a }\nelement 'e' { test = x1 }",
         "r3.lua:1:1: error[lua-forbidden]: the assignment makes `x1` a "
         "global"},
        {"function helper() end", "makes `helper` a global"},
        {"all = any", "makes `all` a global"},
        {"os.execute('ls')", "r3.lua:1:1: error[lua-forbidden]: rule files do "
                             "not have Lua's `os`"},
        {"local s = string.rep('x', 9)", "Lua's `string`"},
        {"pcall(error)", "Lua's `pcall`"},
        {"for k, v in pairs { 1 } do end", "Lua's `pairs`"},
        {"local t = a + b", "error[lua-error]: attempt to perform arithmetic"},
        {"error({})", "error[lua-error]: an error that is no text"},
        {"element 'e' {",
         "error[lua-syntax]: unexpected symbol at the end of the file"},
        {"element 'e' }", "r3.lua:1:13: error[lua-syntax]"},
        {"while true do end", "error[lua-steps]"},
        {"local s = 'x' while true do s = s .. s end", "error[lua-memory]"},
        {"\033Lua", "error[lua-bytecode]"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool pairs = strstr(rows[i].text, "pairs") != NULL;
        rules_refuse(rows[i].text, pairs ? 2 : 1, rows[i].wanted);
    }
}

static void independent_errors_show_in_one_run(void **state) {
    (void)state;
    const char *const texts[] = {rules_prelude, "element 'broken' { test = ",
                                 "element 'e' { test = broken }\n"
                                 "element 'f' { test = nothing }\n"
                                 "claim 'k' { elements = { e, g } }",
                                 "element 'g' { tset = a, test = all { } }\n"
                                 "element 'x' { test = a }",
                                 NULL};
    Loaded loaded = rules_load_texts(texts);
    const char *written = demur_buffer_string(&loaded.out);
    static const char *const wanted[] = {
        "r2.lua:1:1: error[lua-syntax]", "r3.lua:2:22: error[unknown-name]",
        "r4.lua:1:15: error[unknown-field]", "r4.lua:1:32: error[bad-formula]"};
    for (size_t i = 0; i < 4; i++)
        if (strstr(written, wanted[i]) == NULL)
            fail_msg("wanted %s in\n%s", wanted[i], written);
    assert_int_equal(demur_diag_failures(loaded.diag), 4);
    assert_int_equal(demur_diag_status(loaded.diag), 3);
    rules_unload(&loaded);
}

static void a_book_needs_its_date_a_posture_and_a_claim(void **state) {
    (void)state;
    Loaded loaded = rules_load_texts((const char *[]){"-- nothing", NULL});
    const char *written = demur_buffer_string(&loaded.out);
    assert_null(loaded.book);
    assert_non_null(strstr(written, "no rule file has a book"));
    assert_non_null(strstr(written, "declares no posture"));
    assert_non_null(strstr(written, "declares no claim"));
    rules_unload(&loaded);
    loaded = rules_load_texts((const char *[]){NULL});
    assert_null(loaded.book);
    assert_int_equal(demur_diag_status(loaded.diag), 6);
    rules_unload(&loaded);
}

static void errors_by_the_thousand_are_cut_off(void **state) {
    (void)state;
    Loaded loaded =
        rules_load_text("for i = 1, 3000 do fact('f' .. i) { } end");
    assert_null(loaded.book);
    assert_int_equal(demur_diag_failures(loaded.diag), 100);
    rules_unload(&loaded);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_that_are_unknown_missing_or_of_another_type),
        cmocka_unit_test(ids_that_are_bad_or_twice),
        cmocka_unit_test(names_that_nothing_or_something_else_declares),
        cmocka_unit_test(formulas_that_cannot_be_evaluated),
        cmocka_unit_test(formulas_that_stand_in_the_wrong_place),
        cmocka_unit_test(circles),
        cmocka_unit_test(burdens_histories_and_versions_that_cannot_be),
        cmocka_unit_test(words_of_lua_that_rule_files_do_not_have),
        cmocka_unit_test(independent_errors_show_in_one_run),
        cmocka_unit_test(a_book_needs_its_date_a_posture_and_a_claim),
        cmocka_unit_test(errors_by_the_thousand_are_cut_off),
    };
    return cmocka_run_group_tests_name("rules refused", tests, NULL, NULL);
}
