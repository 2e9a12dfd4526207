/* What the loader accepts, and what it makes of it. What it refuses is in
 * test_rules_refused.c. */
#include "rules_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void a_small_book_is_read(void **state) {
    (void)state;
    Loaded loaded = rules_load_text("");
    const Element *x = rules_element(&loaded, "x");
    const Book *book = loaded.book;
    assert_string_equal(book->title, "T");
    assert_int_equal(book->file_count, 3);
    assert_int_equal(book->court_count, 2);
    assert_int_equal(book->courts[1].above, 0);
    assert_int_equal(book->courts[1].conflict, CONFLICT_EARLIER);
    assert_true(book->courts[1].follows_itself);
    assert_int_equal(book->fact_count, 10);
    assert_int_equal(book->facts[9].options.count, 2);
    assert_int_equal(book->facts[0].asserted_by, SIDE_PLAINTIFF);
    assert_true(book->authorities[0].all_reached);
    assert_false(book->authorities[1].all_reached);
    assert_true(book->authorities[0].precedential);
    assert_false(book->authorities[0].checked);
    assert_int_equal(x->test->kind, FORMULA_FACT);
    assert_int_equal(x->test->index, 0);
    assert_string_equal(x->title, "X");
    assert_int_equal(x->at.file, 1);
    assert_int_equal(x->at.line, 1);
    assert_int_equal(strlen(book->sha256), 64);
    rules_unload(&loaded);
}

static void formulas_become_trees(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "element 'e' { test = any { all { a, b }, none { c },\n"
        "  at_least(2) { a, b, c }, unless(a, b, c), always, never } }");
    const Formula *test = rules_element(&loaded, "e")->test;
    static const FormulaKind kinds[] = {FORMULA_ALL,      FORMULA_NONE,
                                        FORMULA_AT_LEAST, FORMULA_UNLESS,
                                        FORMULA_CONSTANT, FORMULA_CONSTANT};
    assert_int_equal(test->kind, FORMULA_ANY);
    assert_int_equal(test->part_count, 6);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(test->parts[i]->kind, kinds[i]);
    assert_int_equal(test->parts[2]->number, 2);
    assert_int_equal(test->parts[3]->part_count, 3);
    assert_int_equal(test->parts[4]->number, 1);
    assert_int_equal(test->parts[5]->number, 0);
    assert_int_equal(test->parts[2]->at.line, 2);
    rules_unload(&loaded);
}

static void expect_compare(const char *text, Comparison how, int64_t constant,
                           int32_t years) {
    char rule[200];
    snprintf(rule, sizeof rule, "element 'e' { test = %s }", text);
    Loaded loaded = rules_load_text(rule);
    const Formula *test = rules_element(&loaded, "e")->test;
    assert_int_equal(test->kind, FORMULA_COMPARE);
    const Compare *compare = &loaded.book->compares[test->index];
    assert_int_equal(compare->how, how);
    assert_int_equal(compare->constant, constant);
    assert_int_equal(compare->span.years, years);
    assert_string_equal(compare->words, text);
    rules_unload(&loaded);
}

static void comparisons_are_brought_to_one_form(void **state) {
    (void)state;
    expect_compare("n:at_least(2)", COMPARE_AT_LEAST, 2, 0);
    expect_compare("n:at_most(-2)", COMPARE_AT_MOST, -2, 0);
    expect_compare("n:more_than(2)", COMPARE_AT_LEAST, 3, 0);
    expect_compare("n:less_than(2)", COMPARE_AT_MOST, 1, 0);
    expect_compare("m:less_than(usd(5))", COMPARE_AT_MOST, 499, 0);
    expect_compare("m:at_least(usd(\"1250.50\"))", COMPARE_AT_LEAST, 125050, 0);
    expect_compare("day:before(\"1970-01-03\")", COMPARE_AT_MOST, 1, 0);
    expect_compare("day:on_or_before(\"1970-01-03\")", COMPARE_AT_MOST, 2, 0);
    expect_compare("span:after(\"1970-01-03\")", COMPARE_AT_LEAST, 3, 0);
    expect_compare("day:on_or_after(\"1970-01-03\")", COMPARE_AT_LEAST, 2, 0);
    expect_compare("day:before(other_day)", COMPARE_AT_MOST, -1, 0);
    expect_compare("day:after(other_day)", COMPARE_AT_LEAST, 1, 0);
    expect_compare("day:within(years(10), span)", COMPARE_AT_MOST, 0, 10);
    expect_compare("day:within(days(5), \"1970-01-03\")", COMPARE_AT_MOST, 7,
                   0);
    expect_compare("bank:is(\"yy\")", COMPARE_IS, 1, 0);
}

static void a_comparison_is_kept_once(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "element 'e' { test = all { n:less_than(3), n:at_most(2) } }\n"
        "element 'f' { test = any { n:less_than(3), n:at_most(3) } }");
    assert_non_null(rules_element(&loaded, "e"));
    assert_int_equal(loaded.book->compare_count, 2);
    rules_unload(&loaded);
}

static void constraints_have_formulas_and_words(void **state) {
    (void)state;
    static const struct {
        const char *rule, *words;
        FormulaKind kind;
    } cases[] = {
        {"implies(a, b)", "a implies b", FORMULA_IMPLIES},
        {"excludes(a, b)", "a excludes b", FORMULA_NONE},
        {"excludes(a, b, c)", "a excludes b excludes c", FORMULA_NONE},
        {"same(a, day:within(years(10), other_day))",
         "a exactly when day:within(years(10), other_day)", FORMULA_ALL},
        {"any { a, none { b } }", "any { a, none { b } }", FORMULA_ANY}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[200];
        snprintf(text, sizeof text, "constraint { %s, why = 'w' }",
                 cases[i].rule);
        Loaded loaded = rules_load_text(text);
        assert_non_null(rules_element(&loaded, "x"));
        const Constraint *constraint = &loaded.book->constraints[0];
        assert_string_equal(constraint->words, cases[i].words);
        assert_int_equal(constraint->formula->kind, cases[i].kind);
        assert_string_equal(constraint->why, "w");
        rules_unload(&loaded);
    }
}

static size_t position(const Book *book, const char *id) {
    for (size_t i = 0; i < book->element_count; i++)
        if (strcmp(book->elements[book->order[i]].id, id) == 0)
            return i;
    return SIZE_MAX;
}

static void parts_stand_before_what_uses_them(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "element 'p' { test = any { q, r } }\n"
        "element 'q' { test = r, unless = { ex } }\n"
        "element 'r' { test = in_force('t', 'w') }\n"
        "exception 'ex' { test = none { deep } }\n"
        "element 'deep' { reading 'one' { by = 'v1', test = a, unless = { b } "
        "} }\n"
        "statute 't' { cite = 'T', version 'w' { from = '2000-01-01',\n"
        "  retroactive = decides } }\n"
        "element 'decides' { test = c }\n");
    assert_non_null(rules_element(&loaded, "p"));
    static const char *const pairs[][2] = {
        {"q", "p"}, {"r", "q"}, {"ex", "q"}, {"deep", "ex"}, {"decides", "r"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        assert_true(position(loaded.book, pairs[i][0]) <
                    position(loaded.book, pairs[i][1]));
    const Element *deep = rules_element(&loaded, "deep");
    assert_int_equal(deep->readings[0].test->kind, FORMULA_UNLESS);
    assert_int_equal(deep->readings[0].by.count, 1);
    assert_int_equal(rules_element(&loaded, "q")->unless_count, 1);
    rules_unload(&loaded);
}

static void expect_burden(const Loaded *loaded, const char *id, Side side,
                          bool helps_plaintiff, bool closed) {
    const Element *element = rules_element(loaded, id);
    if (element->side != side || element->helps_plaintiff != helps_plaintiff ||
        element->closed != closed)
        fail_msg("%s: %s, helps %s, %s", id, demur_side_word(element->side),
                 element->helps_plaintiff ? "plaintiff" : "defendant",
                 element->closed ? "closed" : "not closed");
}

static void burdens_are_inherited_and_turn_under_exceptions(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "element 'e' { test = all { part, none { turned } },\n"
        "  unless = { late } }\n"
        "element 'part' { test = own }\n"
        "element 'own' { test = a, burden = 'defendant' }\n"
        "element 'same_side' { test = a, burden = 'plaintiff' }\n"
        "element 'turned' { test = b }\n"
        "exception 'late' { test = c, burden = 'defendant' }\n"
        "claim 'l' { elements = { e, same_side } }\n"
        "defense 'shield' { test = all { prong, same_bearer },\n"
        "  unless = { lifted }, reaches = { 'l' } }\n"
        "element 'prong' { test = d }\n"
        "element 'same_bearer' { test = d, burden = 'defendant' }\n"
        "exception 'lifted' { burden = 'plaintiff', test = below }\n"
        "element 'below' { test = a }\n"
        "element 'idle' { test = a }\n");
    expect_burden(&loaded, "e", SIDE_PLAINTIFF, true, true);
    expect_burden(&loaded, "part", SIDE_PLAINTIFF, true, false);
    expect_burden(&loaded, "own", SIDE_DEFENDANT, true, true);
    expect_burden(&loaded, "same_side", SIDE_PLAINTIFF, true, true);
    expect_burden(&loaded, "turned", SIDE_PLAINTIFF, false, false);
    expect_burden(&loaded, "late", SIDE_DEFENDANT, false, true);
    expect_burden(&loaded, "shield", SIDE_DEFENDANT, false, true);
    expect_burden(&loaded, "prong", SIDE_DEFENDANT, false, false);
    expect_burden(&loaded, "same_bearer", SIDE_DEFENDANT, false, false);
    expect_burden(&loaded, "lifted", SIDE_PLAINTIFF, true, true);
    expect_burden(&loaded, "below", SIDE_PLAINTIFF, true, false);
    expect_burden(&loaded, "idle", SIDE_PLAINTIFF, true, false);
    rules_unload(&loaded);
}

static void a_claim_has_elements_of_its_own(void **state) {
    (void)state;
    Loaded loaded =
        rules_load_text("element 'timely' { test = a, claim = 'one' }\n"
                        "element 'timely' { test = b }\n"
                        "element 'timely' { test = c, claim = 'two' }\n"
                        "element 'in_two' { test = timely, claim = 'two' }\n"
                        "claim 'one' { elements = { timely } }\n"
                        "claim 'two' { elements = { in_two } }\n"
                        "claim 'three' { elements = { timely } }\n");
    const Book *book = loaded.book;
    const Element *in_two = rules_element(&loaded, "in_two");
    int32_t claims[] = {demur_names_find(&book->claim_names, "one"),
                        demur_names_find(&book->claim_names, "two"),
                        demur_names_find(&book->claim_names, "three")};
    int32_t found[] = {book->claims[claims[0]].elements.items[0],
                       in_two->test->index,
                       book->claims[claims[2]].elements.items[0]};
    static const int32_t facts[] = {0, 2, 1};
    for (int i = 0; i < 3; i++) {
        const Element *timely = &book->elements[found[i]];
        assert_string_equal(timely->id, "timely");
        assert_int_equal(timely->test->index, facts[i]);
        assert_int_equal(demur_book_element(book, "timely", claims[i]),
                         found[i]);
    }
    rules_unload(&loaded);
}

static void local_functions_are_macros(void **state) {
    (void)state;
    Loaded loaded =
        rules_load_text("local function both(p, q) return all { p, q } end\n"
                        "for i, id in ipairs { 'one', 'two' } do\n"
                        "  element(id) { test = both(a, n:at_least(i)) }\n"
                        "end");
    assert_int_equal(rules_element(&loaded, "two")->test->part_count, 2);
    rules_unload(&loaded);
}

static void versions_may_start_late_and_end(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "statute 't' { cite = 'T',\n"
        "  version 'late' { from = '2010-01-01', to = '2015-01-01' },\n"
        "  version 'early' { from = '1990-01-01', to = '2010-01-01',\n"
        "    text = [[\n  two\n  lines]], retroactive = true } }\n"
        "element 'e' { statute = 't', version = 'early', test = a }\n");
    const Element *element = rules_element(&loaded, "e");
    assert_int_equal(element->version, 1);
    const Version *early = &loaded.book->statutes[1].versions[1];
    assert_true(early->retroactive);
    assert_int_equal(early->retroactive_if, -1);
    assert_string_equal(early->text, "  two\n  lines");
    rules_unload(&loaded);
}

static void what_is_left_out_is_kept_with_its_reason(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "statute 't' { cite = 'T',\n"
        "  version 'v' { from = '1990-01-01', text = 'Pay, and repent.' },\n"
        "  not_encoded = { { words = 'and repent', why = 'nobody judges' },\n"
        "                  { words = 'Pay', why = 'nobody pays' } } }\n"
        "fact 'rues' { ask = 'R?', statute = 't', quote = 'repent' }\n"
        "element 'e' { reading 'r' { by = 'v1', test = a,\n"
        "  objection = 'too hard' } }\n");
    const Statute *statute = &loaded.book->statutes[1];
    assert_int_equal(statute->not_encoded_count, 2);
    assert_string_equal(statute->not_encoded[0].words, "and repent");
    assert_string_equal(statute->not_encoded[1].why, "nobody pays");
    int32_t rues = demur_book_fact(loaded.book, "rues");
    assert_int_equal(loaded.book->facts[rues].statute, 1);
    assert_string_equal(loaded.book->facts[rues].quote, "repent");
    assert_int_equal(
        loaded.book->facts[demur_book_fact(loaded.book, "a")].statute, -1);
    assert_string_equal(rules_element(&loaded, "e")->readings[0].objection,
                        "too hard");
    rules_unload(&loaded);
}

static void spans_are_one_comparison_only_if_they_are_equal(void **state) {
    (void)state;
    Loaded loaded = rules_load_text(
        "element 'y' { test = any { day:within(days(3), other_day),\n"
        "  day:within(days(5), other_day), day:within(days(3), other_day),\n"
        "  day:within_or_next_weekday(days(3), other_day) } }\n"
        "claim 'z' { title = 'Z', elements = { y } }\n");
    assert_non_null(loaded.book);
    assert_int_equal(loaded.book->compare_count, 3);
    rules_unload(&loaded);
}

static void the_digest_tells_books_apart(void **state) {
    (void)state;
    Loaded first = rules_load_text("-- a"), same = rules_load_text("-- a"),
           other = rules_load_text("-- b");
    assert_string_equal(first.book->sha256, same.book->sha256);
    assert_string_not_equal(first.book->sha256, other.book->sha256);
    rules_unload(&first);
    rules_unload(&same);
    rules_unload(&other);
}

static void every_limit_of_memory_is_reported(void **state) {
    (void)state;
    const char *const texts[] = {rules_prelude, rules_claim};
    bool fine = false;
    for (size_t memory = 0; !fine; memory += 331) {
        Diag *diag = demur_diag_new();
        int32_t sources[2];
        for (int i = 0; i < 2; i++)
            sources[i] = demur_diag_add_source(diag, "r.lua", texts[i],
                                               strlen(texts[i]));
        Book *book =
            demur_rules_load_limited(diag, sources, 2, memory, 1000000);
        fine = book != NULL;
        assert_int_equal(demur_diag_status(diag), fine ? 0 : 5);
        demur_book_free(book);
        demur_diag_free(diag);
    }
}

static void the_shipped_rule_book_is_read(void **state) {
    (void)state;
    Diag *diag = demur_diag_new();
    Book *book = demur_rules_load(diag, DEMUR_SOURCE_DIR "/rules", NULL);
    Buffer out;
    demur_buffer_init(&out);
    demur_diag_write(diag, false, &out);
    assert_string_equal(demur_buffer_string(&out), "");
    assert_non_null(book);
    demur_buffer_finish(&out);
    demur_book_free(book);
    demur_diag_free(diag);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_book_is_read),
        cmocka_unit_test(formulas_become_trees),
        cmocka_unit_test(comparisons_are_brought_to_one_form),
        cmocka_unit_test(a_comparison_is_kept_once),
        cmocka_unit_test(constraints_have_formulas_and_words),
        cmocka_unit_test(parts_stand_before_what_uses_them),
        cmocka_unit_test(burdens_are_inherited_and_turn_under_exceptions),
        cmocka_unit_test(a_claim_has_elements_of_its_own),
        cmocka_unit_test(local_functions_are_macros),
        cmocka_unit_test(versions_may_start_late_and_end),
        cmocka_unit_test(what_is_left_out_is_kept_with_its_reason),
        cmocka_unit_test(spans_are_one_comparison_only_if_they_are_equal),
        cmocka_unit_test(the_digest_tells_books_apart),
        cmocka_unit_test(every_limit_of_memory_is_reported),
        cmocka_unit_test(the_shipped_rule_book_is_read),
    };
    return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}
