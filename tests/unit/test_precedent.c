/* What binds, what stands and what governs: each rule a row of a table. */
#include "forum_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void only_precedential_decisions_bind(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"a published decision of the court above", "a ca7 2010 r1", "ilnd",
         "2011", "", "binding r1 by a"},
        {"an unpublished one persuades", "a ca7 2010 r1 unpub", "ilnd", "2011",
         "", "persuasive r1 by a"},
        {"a dissent does neither", "a ca7 2010 r1 dissent", "ilnd", "2011", "",
         "undecided r1 r2 r3"},
        {"a dissent beside a decision", "a ca7 2010 r1 dissent;b ca9 2010 r2",
         "ilnd", "2011", "", "persuasive r2 by b"},
        {"before it is depublished", "a ca7 2010 r1 depub=2012", "ilnd",
         "2011-12-31", "", "binding r1 by a"},
        {"from the day it is depublished", "a ca7 2010 r1 depub=2012", "ilnd",
         "2012", "", "persuasive r1 by a"},
        {"depublished as to this element", "a ca7 2010 r1 depub=2012/knowledge",
         "ilnd", "2012", "", "persuasive r1 by a"},
        {"depublished as to another", "a ca7 2010 r1 depub=2012/venture",
         "ilnd", "2012", "", "binding r1 by a"},
    };
    CHECK_ROWS(rows);
}

static void a_decision_binds_from_its_day_the_courts_below(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"on the same day", "a ca7 2010 r1", "ilnd", "2010", "",
         "binding r1 by a"},
        {"not on the day before", "a ca7 2010 r1", "ilnd", "2009-12-31", "",
         "undecided r1 r2 r3"},
        {"two courts up", "a scotus 2010 r1", "ilnd", "2010", "",
         "binding r1 by a"},
        {"a court of appeals follows itself", "a ca7 2010 r1", "ca7", "2010",
         "", "binding r1 by a"},
        {"a district court does not", "a ilnd 2010 r1", "ilnd", "2010", "",
         "persuasive r1 by a"},
        {"nor does it bind the court above", "a ilnd 2010 r1", "ca7", "2010",
         "", "persuasive r1 by a"},
        {"but a court below it", "a ilnd 2010 r1", "master", "2010", "",
         "binding r1 by a"},
        {"another circuit binds nobody here", "a ca9 2010 r1", "ilnd", "2010",
         "", "persuasive r1 by a"},
        {"a lower federal court binds no state court",
         "a ca9 2010 r1;b calctapp 2011 r2", "calctapp", "2012", "",
         "binding r2 by b"},
        {"the supreme court binds state courts", "a scotus 2010 r1", "calctapp",
         "2010", "", "binding r1 by a"},
        {"no court: nothing binds", "a scotus 2010 r1", "none", "2010", "",
         "persuasive r1 by a"},
        {"no court and a split", "a ca7 2010 r1;b ca9 2011 r2", "none", "2012",
         "", "open r1(a) r2(b)"},
    };
    CHECK_ROWS(rows);
}

static void a_decision_binds_only_while_it_stands(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"on the day before it falls", "a ca7 2010 r1 ends=2012", "ilnd",
         "2011-12-31", "", "binding r1 by a"},
        {"from the day it falls", "a ca7 2010 r1 ends=2012", "ilnd", "2012", "",
         "undecided r1 r2 r3"},
        {"fallen as to this element", "a ca7 2010 r1 ends=2012/knowledge",
         "ilnd", "2012", "", "undecided r1 r2 r3"},
        {"fallen as to another", "a ca7 2010 r1 ends=2012/venture", "ilnd",
         "2012", "", "binding r1 by a"},
        {"affirmed is not fallen", "a ca7 2010 r1 affirmed=2012", "ilnd",
         "2012", "", "binding r1 by a"},
        {"an earlier one governs again when the later falls",
         "a scotus 2010 r1;b scotus 2011 r2 ends=2013", "ilnd", "2013", "",
         "binding r1 by a"},
    };
    CHECK_ROWS(rows);
}

static void a_court_above_displaces_in_its_own_circuit(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"seen from another circuit",
         "a cand 2009 r1;b ca9 2010 r2;c cand 2008 r2", "ilnd", "2011", "",
         "persuasive r2 by c"},
        {"not before it is decided", "a cand 2009 r1;b ca9 2010 r2", "ilnd",
         "2009", "", "persuasive r1 by a"},
        {"a decision under the same reading stays",
         "a cand 2009 r1;b ca9 2010 r1;c ca7 2011 r2", "none", "2012", "",
         "open r1(a,b) r2(c)"},
        {"other circuits keep theirs", "a ilnd 2009 r1;b ca9 2010 r2", "ilnd",
         "2011", "", "open r1(a) r2(b)"},
        {"later ones of the court below too", "a ca9 2010 r2;b cand 2012 r1",
         "none", "2013", "", "persuasive r2 by a"},
        {"from the top down: what displaced is itself displaced",
         "a cand 2009 r1;b ca9 2010 r2;c scotus 2011 r1", "ilnd", "2010", "",
         "persuasive r2 by b"},
        {"and the district's reading stands again",
         "a cand 2009 r1;b ca9 2010 r2;c scotus 2011 r1", "none", "2011", "",
         "persuasive r1 by a"},
        {"an unpublished one displaces nobody",
         "a cand 2009 r1;b ca9 2010 r2 unpub", "ilnd", "2011", "",
         "open r1(a) r2(b)"},
        {"but is displaced", "a cand 2009 r1 unpub;b ca9 2010 r2", "ilnd",
         "2011", "", "persuasive r2 by b"},
        {"one that fell displaces nobody",
         "a cand 2009 r1;b ca9 2010 r2 ends=2011", "ilnd", "2011", "",
         "persuasive r1 by a"},
        {"a court that does not follow itself still decides for those below",
         "a ilnd 2009 r1;b master 2010 r2", "none", "2011", "",
         "persuasive r1 by a"},
    };
    CHECK_ROWS(rows);
}

static void conflicts_go_by_the_rule_of_the_court(void **state) {
    (void)state;
    static const LawRow rows[] = {
        {"the higher court first", "a ca7 2012 r1;b scotus 2010 r2", "ilnd",
         "2013", "", "binding r2 by b"},
        {"a supreme court's later decision",
         "a scotus 2010 r1;b scotus 2011 r2", "ilnd", "2012", "",
         "binding r2 by b"},
        {"even with the same reading", "a cal 2010 r1;b cal 2011 r1",
         "calctapp", "2012", "", "binding r1 by b"},
        {"the earlier panel", "a ca7 2011 r2;b ca7 2010 r1", "ilnd", "2012", "",
         "binding r1 by b"},
        {"the earlier of two that agree", "a ca7 2011 r1;b ca7 2010 r1", "ilnd",
         "2012", "", "binding r1 by b"},
        {"unless the later explains it",
         "a ca7 2010 r1;b ca7 2011 r2 explains=a", "ilnd", "2012", "",
         "binding r2 by b"},
        {"or overrules it", "a ca7 2010 r1;b ca7 2011 r2 overrules=a", "ilnd",
         "2012", "", "binding r2 by b"},
        {"not before it does", "a ca7 2010 r1;b ca7 2011 r2 explains=a", "ilnd",
         "2010", "", "binding r1 by a"},
        {"explaining another decision is not enough",
         "a ca7 2010 r1;b ca7 2011 r1;c ca7 2012 r2 explains=b", "ilnd", "2013",
         "", "binding r1 by a"},
        {"the next is measured by what governs by then",
         "a ca7 2010 r1;b ca7 2011 r2 explains=a;c ca7 2012 r1", "ilnd", "2013",
         "", "binding r2 by b"},
        {"agreeing and explaining is no conflict",
         "a ca7 2010 r1;b ca7 2011 r1 explains=a", "ilnd", "2013", "",
         "binding r1 by a"},
        {"en banc over panel", "a ca7 2010 r1;b ca7 2011 r2 banc", "ilnd",
         "2012", "", "binding r2 by b"},
        {"en banc over a later panel that explains it",
         "a ca7 2010 r1 banc;b ca7 2011 r2 explains=a", "ilnd", "2012", "",
         "binding r1 by a"},
        {"the later of two en banc", "a ca7 2010 r1 banc;b ca7 2011 r2 banc",
         "ilnd", "2012", "", "binding r2 by b"},
        {"of one day, the id decides", "b ca7 2010 r1;a ca7 2010 r2", "ilnd",
         "2012", "", "binding r2 by a"},
        {"the panel that lost still persuades elsewhere",
         "a ca7 2010 r1;b ca7 2011 r2", "cand", "2012", "", "open r1(a) r2(b)"},
        {"and one that a later overrules, until its history says so",
         "a ca7 2010 r1;b ca7 2011 r2 overrules=a", "cand", "2012", "",
         "open r1(a) r2(b)"},
        {"an unpublished panel is in no conflict",
         "a ca7 2010 r1 unpub;b ca7 2011 r2", "ilnd", "2012", "",
         "binding r2 by b"},
    };
    CHECK_ROWS(rows);
}

static void a_decision_stands_as_its_own_chain_of_courts_has_it(void **s) {
    (void)s;
    static const struct {
        const char *law, *id, *day;
        bool stands;
    } rows[] = {
        {"a cand 2009 r1;b ca9 2010 r2", "a", "2009", true},
        {"a cand 2009 r1;b ca9 2010 r2", "a", "2010", false},
        {"a cand 2009 r1;b ca9 2010 r2", "b", "2010", true},
        {"a cand 2009 r1;b ca9 2010 r2", "b", "2009", false},
        {"a cand 2009 r1 ends=2010", "a", "2010", false},
        {"a cand 2009 r1 ends=2010/venture", "a", "2010", true},
        {"a ca7 2009 r1;b ca7 2010 r2", "b", "2010", true},
        {"a cand 2009 r1;b ca9 2010 r2;c scotus 2011 r1", "a", "2011", true},
        {"a cand 2009 r1;b ca9 2010 r2;c scotus 2011 r1", "b", "2011", false},
        {"a cand 2009 r1;a2 ca9 2010 r1;a3 none 2009 r2", "a3", "2011", true},
        {"a ca9 2009 r1 dissent", "a", "2011", false},
        {"", "amicus", "2011", false},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Law law;
        demur_law_init(&law, rows[i].law);
        bool stands =
            demur_forum_stands(&law.book, demur_law_authority(&law, rows[i].id),
                               0, demur_law_day(rows[i].day));
        if (stands != rows[i].stands)
            fail_msg("%s: %s on %s", rows[i].law, rows[i].id, rows[i].day);
        demur_law_finish(&law);
    }
}

/* A decision that found the element met without saying what it takes, or that
 * never spoke of it, contradicts nobody. */
static void a_decision_without_a_reading_stands_until_it_is_ended(void **s) {
    (void)s;
    Law law;
    demur_law_init(&law, "a cand 2009 r1 ends=2012;b ca9 2010 r2");
    law.readings[0].met_under = law.readings[0].by;
    law.readings[0].by = (Indices){0};
    assert_true(demur_forum_stands(&law.book, 1, 0, demur_law_day("2011")));
    assert_false(demur_forum_stands(&law.book, 1, 0, demur_law_day("2008")));
    assert_false(demur_forum_stands(&law.book, 1, 0, demur_law_day("2012")));
    demur_law_finish(&law);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_precedential_decisions_bind),
        cmocka_unit_test(a_decision_binds_from_its_day_the_courts_below),
        cmocka_unit_test(a_decision_binds_only_while_it_stands),
        cmocka_unit_test(a_court_above_displaces_in_its_own_circuit),
        cmocka_unit_test(conflicts_go_by_the_rule_of_the_court),
        cmocka_unit_test(a_decision_stands_as_its_own_chain_of_courts_has_it),
        cmocka_unit_test(a_decision_without_a_reading_stands_until_it_is_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
