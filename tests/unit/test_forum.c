/* What competes where nothing binds, what an adoption does, and the sentence
 * that says why. */
#include "forum_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void what_stands_competes_where_nothing_binds(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"in order of date, then id",
         "c ca9 2011 r1;b ca9 2011 r1;a cand 2012 r1;d calctapp 2010 r2",
         "ilnd", "2013", "", "open r1(b,c,a) r2(d)"},
        {"a foil does not compete", "a ca9 2011 foil;b ca9 2012 r1 unpub",
         "ilnd", "2013", "", "persuasive r1 by b"},
        {"foils and argued readings join if asked", "a ca9 2011 r1", "ilnd",
         "2012", "*", "open r1(a) foil brief"},
        {"all that are declared, if nobody decided", "", "ilnd", "2012", "",
         "undecided r1 r2 r3"},
        {"and the others if asked", "", "ilnd", "2012", "*",
         "undecided r1 r2 r3 foil brief"},
        {"asking for all changes nothing that binds", "a ca7 2010 r1", "ilnd",
         "2012", "*", "binding r1 by a"},
        {"a brief's reading competes once decided",
         "a ca9 2011 brief;b cand 2010 r1", "none", "2012", "",
         "persuasive brief by a"},
        {"one that nobody decided yet is not only argued", "a ca9 2020 brief",
         "ilnd", "2012", "", "undecided r1 r2 r3 brief"},
    };
    CHECK_ROWS(rows);
}

static void many_decisions_are_ordered_like_few(void **state) {
    (void)state;
    enum { MANY = 30 };
    char text[MANY * 24] = "";
    for (int i = 0; i < MANY; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text),
                 "%sd%d ca9 %d r1", i == 0 ? "" : ";", i, 2000 + i * 7 % MANY);
    Law law;
    demur_law_init(&law, text);
    demur_law_ask(&law, "ilnd", "2050", "");
    const Indices *by = &law.selection.candidates[0].authorities;
    assert_int_equal(by->count, MANY);
    for (size_t i = 1; i < by->count; i++)
        assert_true(law.authorities[by->items[i - 1]].date <
                    law.authorities[by->items[i]].date);
    demur_law_finish(&law);
}

static void an_adoption_settles_open_law(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"by name", "a ca9 2010 r1", "ilnd", "2012", "r2", "adopted r2"},
        {"with the first authority", "a ca9 2010 r1;b cand 2009 r1", "ilnd",
         "2012", "r1", "adopted r1 by a"},
        {"with the highest court that adopts it",
         "a cand 2009 r1;b ca9 2010 r1", "ilnd", "2012", "r1",
         "adopted r1 by b"},
        {"with this court's own before any",
         "a ca9 2009 r1;b ilnd 2010 r1;c scotus 2011 r2 unpub", "ilnd", "2012",
         "r1", "adopted r1 by b"},
        {"with precedent before what is none",
         "a ca9 2009 r1 unpub;b cand 2010 r1", "ilnd", "2012", "r1",
         "adopted r1 by b"},
        {"with none that has fallen", "a ca9 2009 r1 ends=2011;b cand 2010 r1",
         "ilnd", "2012", "r1", "adopted r1 by b"},
        {"with none that a higher court displaced",
         "a cand 2009 r1;b ilnd 2009 r1;c ca9 2010 r2", "ilnd", "2012", "r1",
         "adopted r1 by b"},
        {"with one that is of the day", "a ca9 2015 r1;b cand 2009 r1", "ilnd",
         "2012", "r1", "adopted r1 by b"},
        {"with one to come, if there is no other", "a ca9 2015 r1", "ilnd",
         "2012", "r1", "adopted r1 by a"},
        {"as decided, though it does not bind", "a ilnd 2010 r1;b ca9 2009 r2",
         "ilnd", "2012", "=a", "adopted r1 by a"},
        {"as decided, though it has fallen since",
         "b ca9 2009 r1;a ilnd 2010 r1 ends=2011", "ilnd", "2012", "=a",
         "adopted r1 by a"},
        {"a later word wins", "a ilnd 2010 r1", "ilnd", "2012", "=a r2 r3",
         "adopted r3"},
        {"an argued reading", "", "ilnd", "2012", "brief", "adopted brief"},
        {"a foil", "", "ilnd", "2012", "foil", "adopted foil"},
        {"against what binds", "a ca7 2010 r1", "ilnd", "2012", "r2",
         "adopted r2 contrary"},
        {"as decided, against what binds", "a ca7 2011 r1;b ilnd 2010 r2",
         "ilnd", "2012", "=b", "adopted r2 by b contrary"},
        {"what binds anyway is no choice", "a ca7 2010 r1;b ilnd 2009 r1",
         "ilnd", "2012", "=b", "binding r1 by a"},
        {"with no court nothing is contrary", "a scotus 2010 r1", "none",
         "2012", "r2", "adopted r2"},
        {"a decision that read another element only", "a ca9 2010 r1", "ilnd",
         "2012", "=amicus", "persuasive r1 by a"},
    };
    CHECK_ROWS(rows);
}

static void an_element_without_decided_readings_keeps_a_candidate(void **s) {
    (void)s;
    Law law;
    demur_law_init(&law, "");
    law.elements[0].readings = &law.readings[3];
    law.elements[0].reading_count = 2;
    demur_law_ask(&law, "ilnd", "2012", "");
    assert_int_equal(law.selection.candidate_count, 1);
    assert_int_equal(law.selection.candidates[0].reading, 1);
    law.elements[0].reading_count = 1;
    demur_law_ask(&law, "ilnd", "2012", "");
    assert_int_equal(law.selection.candidate_count, 1);
    assert_int_equal(law.selection.governs, GOVERNS_OPEN);
    assert_int_equal(law.selection.reading, -1);
    assert_true(law.selection.undecided);
    demur_law_finish(&law);
}

static void one_test_is_settled_or_the_statutes(void **state) {
    (void)state;
    Law law;
    demur_law_init(&law, "");
    law.elements[0].reading_count = 0;
    demur_law_ask(&law, "ilnd", "2012", "r1");
    assert_int_equal(law.selection.governs, GOVERNS_SETTLED);
    assert_int_equal(law.selection.reading, -1);
    assert_int_equal(law.selection.authority, -1);
    law.elements[0].statute = 0;
    demur_law_ask(&law, "ilnd", "2012", "");
    assert_int_equal(law.selection.governs, GOVERNS_STATUTE);
    assert_int_equal(law.selection.candidate_count, 0);
    demur_law_finish(&law);
}

static void check_why(const char *decisions, const char *court,
                      const char *adopt, const char *expected) {
    Law law;
    demur_law_init(&law, decisions);
    demur_law_ask(&law, court, "2012", adopt);
    assert_string_equal(law.selection.why, expected);
    demur_law_finish(&law);
}

static void the_reason_is_a_short_sentence(void **state) {
    (void)state;
    check_why("a ca7 2010 r1", "ilnd", "",
              "binding: 7th Cir. 2010, above N.D. Ill.");
    check_why("a ca7 2010 r1", "ca7", "",
              "binding: 7th Cir. 2010, this court's own decision");
    check_why("a calctapp 2010 r1", "calctapp", "",
              "binding: Ct. App. 2010, this court's own decision");
    check_why("a cal 2010 r1", "calctapp", "",
              "binding: Cal. 2010, above Ct. App.");
    check_why("a ilnd 2010 r1", "master", "",
              "binding: N.D. Ill. 2010, above master");
    check_why("a none 2010 r1", "ilnd", "=a",
              "adopted, as decided in a (2010)");
    check_why("a ilnd 2010 r1", "ilnd", "=a",
              "adopted, as decided in a (N.D. Ill. 2010)");
    check_why("a ilnd 2010 r1", "ilnd", "=a r2", "adopted");
    check_why("a ilnd 2010 r1", "ilnd", "=a brief",
              "adopted; argued by Brief, and no court has adopted it");
    check_why("a ca9 2010 r1", "ilnd", "",
              "persuasive: the only reading that stands; binds nobody here");
    check_why("a ca9 2010 r1;b ilnd 2010 r2", "ilnd", "",
              "open: 2 readings compete; nothing binds N.D. Ill. on "
              "2012-01-01");
    check_why("a ca9 2010 r1;b ilnd 2010 r2", "none", "",
              "open: no court is named, so nothing binds");
    check_why("", "ilnd", "", "open: nobody has decided it yet");
    check_why("a ca9 2013 r1", "none", "", "open: nobody has decided it yet");
    check_why("a ca9 2010 r1 ends=2011", "ilnd", "",
              "open: no decision on it stands on 2012-01-01");
}

/* The history of G.G. v. Salesforce.com, Inc.: the district court's reading of
 * knowledge (r1) and the one for which it was reversed (r2). */
static void init_history(Law *law) {
    static const char *const text =
        "gg_ilnd ilnd 2022-05-16 r1 ends=2023-08-03/knowledge;"
        "gg_ca7 ca7 2023-08-03 r2;other cand 2021-06-01 r1";
    demur_law_init(law, text);
    for (size_t i = 1; i <= 2; i++) {
        law->authorities[i].name = "G.G. v. Salesforce.com, Inc.";
        law->authorities[i].short_name = "G.G.";
    }
}

static void check_history(const char *court, const char *day, const char *adopt,
                          const char *expected, const char *why) {
    Law law;
    char text[LAW_TEXT];
    init_history(&law);
    demur_law_ask(&law, court, day, adopt);
    demur_law_describe(&law, text);
    assert_string_equal(text, expected);
    assert_string_equal(law.selection.why, why);
    if (law.selection.contrary != NULL)
        assert_string_equal(law.selection.contrary,
                            "contrary to G.G. v. Salesforce.com, Inc. "
                            "(7th Cir. 2023), which binds this court");
    demur_law_finish(&law);
}

static void the_same_complaint_is_read_as_of_its_day(void **state) {
    (void)state;
    const char *alone =
        "persuasive: the only reading that stands; binds nobody here";
    const char *as_decided = "adopted, as decided in G.G. (N.D. Ill. 2022)";
    const char *above = "binding: 7th Cir. 2023, above N.D. Ill.";
    check_history("ilnd", "2020-01-01", "", "undecided r1 r2 r3",
                  "open: nobody has decided it yet");
    check_history("ilnd", "2022-05-15", "", "persuasive r1 by other", alone);
    check_history("ilnd", "2022-05-16", "=gg_ilnd", "adopted r1 by gg_ilnd",
                  as_decided);
    check_history("ilnd", "2023-08-02", "", "persuasive r1 by other", alone);
    check_history("ilnd", "2023-08-03", "", "binding r2 by gg_ca7", above);
    check_history("ilnd", "2023-08-04", "=gg_ilnd",
                  "adopted r1 by gg_ilnd contrary", as_decided);
    check_history("ca7", "2023-08-03", "", "binding r2 by gg_ca7",
                  "binding: 7th Cir. 2023, this court's own decision");
    check_history("cand", "2023-08-04", "", "open r1(other) r2(gg_ca7)",
                  "open: 2 readings compete; nothing binds N.D. Cal. on "
                  "2023-08-04");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_stands_competes_where_nothing_binds),
        cmocka_unit_test(many_decisions_are_ordered_like_few),
        cmocka_unit_test(an_adoption_settles_open_law),
        cmocka_unit_test(an_element_without_decided_readings_keeps_a_candidate),
        cmocka_unit_test(one_test_is_settled_or_the_statutes),
        cmocka_unit_test(the_reason_is_a_short_sentence),
        cmocka_unit_test(the_same_complaint_is_read_as_of_its_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
