#include "show_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef void Writer(const Result *, const Show *, Buffer *);

static const char *written(Case *one, Writer *write) {
    one->out.length = 0;
    write(&one->result, &one->show, &one->out);
    return demur_buffer_string(&one->out);
}

static const char *page(Case *one) {
    return written(one, demur_show_report_html);
}

static const char *markdown(Case *one) {
    return written(one, demur_show_report_md);
}

static void assert_has(const char *text, const char *part) {
    if (strstr(text, part) == NULL)
        fail_msg("\"%s\" is not in:\n%s", part, text);
}

static void assert_lacks(const char *text, const char *part) {
    if (strstr(text, part) != NULL)
        fail_msg("\"%s\" is in:\n%s", part, text);
}

static void the_table_tells_each_status_and_ground(void **state) {
    const char *text = markdown(*state);
    assert_has(text, "| 1. [`reliance`](#e-reliance) | x not alleged | "
                     "plaintiff | actual | a ground |");
    assert_has(text, "| 3. [`timely`](#e-timely) | - not reached | plaintiff");
    assert_has(text, "| 4.1. [`in_force`](#e-in_force) | x not on face |");
}

static void sentences_are_those_of_the_text(void **state) {
    Case *one = *state;
    one->show.width = 1000;
    const char *line = "x reliance is not alleged. Did the buyer rely on the "
                       "statement? Not alleged";
    assert_has(written(one, demur_show_text), line);
    assert_has(page(one), line);
}

static void a_fact_has_its_source_and_its_line(void **state) {
    assert_has(page(*state),
               "<tr><th scope=\"row\"><code>lost_money</code></th><td>Did it "
               "cost money?</td><td>yes (alleged)</td><td>¶ 7; buyer.yaml:3"
               "</td></tr>");
}

static void what_nothing_turns_on_is_folded(void **state) {
    Case *one = *state;
    const char *fold = "<details>\n<summary>Nothing turns here on: timely"
                       "</summary>\n<h4 id=\"e-timely\">";
    assert_has(page(one), fold);
    one->show.full = true;
    assert_lacks(page(one), "<details>");
    assert_has(page(one), "<h4 id=\"e-timely\">");
}

static void an_authority_that_does_not_matter_is_folded(void **state) {
    const char *text = page(*state);
    const char *matters = strstr(text, "A. v. B., 1 F.4th 2 (7th Cir. 2021)");
    const char *fold = strstr(text, "More, on which nothing turns here");
    assert_non_null(matters);
    assert_true(fold > matters);
    assert_has(fold, "C. v. D. (N.D. Ill. Mar. 1, 2020)\n<ul>\n<li>not "
                     "precedent: unpublished");
    assert_has(text, "later: vacated (May 2, 2023)");
}

static void readings_that_compete_stand_in_a_table(void **state) {
    demur_case_open_law(*state);
    const char *text = markdown(*state);
    assert_has(text, "*Readings of reliance that compete here*");
    assert_has(text, "| actual | The buyer relied in fact. | x not alleged | ");
    assert_has(text, "| perhaps a ground |");
}

static void a_section_has_ids_and_headings_of_its_own(void **state) {
    Case *one = *state;
    one->show.section = 2;
    const char *text = page(one);
    assert_lacks(text, "<html");
    assert_has(text, "<h2 id=\"s2-facts\">Buyer v. Seller</h2>");
    assert_has(text, "<h3 id=\"s2-claim\">");
    assert_has(text, "<a href=\"#s2-e-reliance\">");
    assert_has(text, "<h5 id=\"s2-e-reliance\">");
}

static void several_answers_have_ids_of_their_own(void **state) {
    Case *one = *state;
    Answer answers[2] = {one->answers[0], one->answers[0]};
    answers[1].defendant = "Broker";
    one->result.base.answers = answers;
    one->result.base.answer_count = 2;
    const char *text = page(one);
    assert_has(text, "id=\"a1-e-harm\"");
    assert_has(text, "id=\"a2-e-harm\"");
    assert_has(text, "against Broker</h2>");
}

static void what_files_say_is_text(void **state) {
    Case *one = *state;
    one->pattern.title = "<b>&\"x\" *y* `z` |";
    one->answers[0].defendant = "</h2><script>";
    assert_has(page(one), "<h1>&lt;b&gt;&amp;&quot;x&quot; *y* `z` |</h1>");
    assert_lacks(page(one), "<script>");
    assert_has(markdown(one), "# \\<b\\>&\"x\" \\*y\\* \\`z\\` \\|\n");
}

/* ---- the drawing --------------------------------------------------------- */

static const char *drawing(Case *one) { return written(one, demur_show_svg); }

static void a_drawing_has_mark_name_and_status(void **state) {
    const char *text = drawing(*state);
    const char *at = strstr(text, ">x</text>");
    assert_non_null(at);
    assert_has(at, ">reliance</text>");
    assert_has(at, ">not alleged: a ground</text>");
    assert_has(at, ">in_force</text>");
    assert_has(text, ">DISMISSED: reliance is not alleged</text>");
}

static void a_drawing_describes_itself(void **state) {
    assert_has(drawing(*state),
               "<desc id=\"desc\">fraud, Seller, Inc.: dismissed; reliance not "
               "alleged: a ground; harm satisfied; timely not reached; license "
               "not on face; in_force not on face.\n</desc>");
}

static void text_in_a_drawing_has_its_length(void **state) {
    Case *one = *state;
    one->pattern.title = "§ & <x>";
    assert_has(drawing(one), "<title id=\"title\">§ &amp; &lt;x&gt;</title>");
    one->declared[CASE_HARM].id = "abcd";
    assert_has(drawing(one), "textLength=\"36\" "
                             "lengthAdjust=\"spacingAndGlyphs\">abcd</text>");
}

static void what_is_open_is_dashed(void **state) {
    assert_lacks(drawing(*state), "stroke-dasharray=\"5 3\"");
    demur_case_open_law(*state);
    assert_has(drawing(*state), "stroke-dasharray=\"5 3\"");
}

#define TEST(name)                                                             \
    cmocka_unit_test_setup_teardown(name, demur_case_setup, demur_case_teardown)

int main(void) {
    const struct CMUnitTest tests[] = {
        TEST(the_table_tells_each_status_and_ground),
        TEST(sentences_are_those_of_the_text),
        TEST(a_fact_has_its_source_and_its_line),
        TEST(what_nothing_turns_on_is_folded),
        TEST(an_authority_that_does_not_matter_is_folded),
        TEST(readings_that_compete_stand_in_a_table),
        TEST(a_section_has_ids_and_headings_of_its_own),
        TEST(several_answers_have_ids_of_their_own),
        TEST(what_files_say_is_text),
        TEST(a_drawing_has_mark_name_and_status),
        TEST(a_drawing_describes_itself),
        TEST(text_in_a_drawing_has_its_length),
        TEST(what_is_open_is_dashed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
