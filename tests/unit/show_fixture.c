#include "show_fixture.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static Date day(const char *text) {
    Date date = DATE_NONE;
    demur_date_read(text, strlen(text), &date);
    return date;
}

static void make_law(Case *one) {
    one->courts[0] = (Court){.id = "nd", .abbr = "N.D. Ill.", .above = 1};
    one->courts[1] = (Court){.id = "ca7", .abbr = "7th Cir.", .above = -1};
    one->authorities[0] = (Authority){.id = "a_v_b",
                                      .name = "A. v. B.",
                                      .dissents_from = -1,
                                      .cite = "1 F.4th 2",
                                      .short_name = "A.",
                                      .court = 1,
                                      .date = day("2021-03-01")};
    one->authorities[1] = (Authority){.id = "c_v_d",
                                      .name = "C. v. D.",
                                      .dissents_from = -1,
                                      .court = 0,
                                      .date = day("2020-03-01")};
    one->statutes[0] = (Statute){.id = "usc", .cite = "9 U.S.C. § 8(a)"};
    one->facts[0] = (Fact){.id = "relied",
                           .ask = "Did the buyer rely on the statement?",
                           .judgement = true};
    one->facts[1] = (Fact){.id = "lost_money", .ask = "Did it cost money?"};
    one->facts[2] = (Fact){.id = "license_in_force", .ask = "Was it in force?"};
    one->postures[0] = (Posture){.id = "motion_to_dismiss",
                                 .stage = STAGE_PLEADING,
                                 .title = "motion to dismiss",
                                 .cite = "Rule 12(b)(6)",
                                 .missing = "not alleged"};
    one->readings[0] =
        (Reading){.id = "actual", .holds = "The buyer relied in fact."};
    one->readings[1] = (Reading){.id = "presumed", .title = "Presumed"};
}

static void declare(Case *one, int number, const char *id, const char *title,
                    ElementKind kind) {
    one->declared[number] = (Element){.id = id,
                                      .kind = kind,
                                      .title = title,
                                      .statute = number == 0 ? 0 : -1,
                                      .version = -1};
}

static void make_book(Case *one) {
    make_law(one);
    declare(one, CASE_RELIANCE, "reliance", "Relied on it", ELEMENT_ELEMENT);
    declare(one, CASE_HARM, "harm", "Was harmed", ELEMENT_ELEMENT);
    declare(one, CASE_TIMELY, "timely", "In time", ELEMENT_ELEMENT);
    declare(one, CASE_LICENSE, "license", "A license", ELEMENT_DEFENSE);
    declare(one, CASE_IN_FORCE, "in_force", "In force", ELEMENT_ELEMENT);
    one->declared[CASE_RELIANCE].readings = one->readings;
    one->declared[CASE_RELIANCE].reading_count = 2;
    one->declared[CASE_RELIANCE].quote = "who relied on it";
    one->claims[0] = (Claim){.id = "fraud", .title = "Fraud", .statute = 0};
    one->book = (Book){.current_through = day("2026-11-01"),
                       .courts = one->courts,
                       .court_count = COUNT(one->courts),
                       .authorities = one->authorities,
                       .authority_count = COUNT(one->authorities),
                       .statutes = one->statutes,
                       .facts = one->facts,
                       .fact_count = COUNT(one->facts),
                       .elements = one->declared,
                       .element_count = CASE_ELEMENTS,
                       .claims = one->claims,
                       .postures = one->postures};
    strcpy(one->book.sha256, "0123456789abcdef");
}

static void make_pattern(Case *one) {
    static const char text[] = "title: x\nfacts:\n  lost_money: yes\n";
    int32_t file =
        demur_diag_add_source(one->diag, "buyer.yaml", text, sizeof text - 1);
    one->evidence[0] = (Evidence){"Ex. 1", "paid $5", "plaintiff", NOWHERE};
    one->statements[0] = (Statement){
        .fact = 1, .how = HOW_ALLEGED, .source = "¶ 7", .at = {file, 3, 3, 10}};
    one->pattern = (Pattern){
        .file = "buyer.yaml", .title = "Buyer v. Seller", .defendants = NULL};
    strcpy(one->pattern.sha256, "fedcba9876543210");
}

static ElementResult status(const Case *one, int number, Status status) {
    return (ElementResult){.element = &one->declared[number],
                           .index = number,
                           .parent = -1,
                           .status = status,
                           .burden = SIDE_PLAINTIFF,
                           .authority = -1,
                           .governs = GOVERNS_SETTLED,
                           .matters = true};
}

static void make_elements(Case *one) {
    ElementResult *e = one->elements;
    e[CASE_RELIANCE] = status(one, CASE_RELIANCE, STATUS_NOT_ALLEGED);
    e[CASE_RELIANCE].reading = &one->readings[0];
    e[CASE_RELIANCE].governs = GOVERNS_BINDING;
    e[CASE_RELIANCE].authority = 0;
    e[CASE_RELIANCE].why = "binding: 7th Cir. 2021, above N.D. Ill.";
    one->reasons[0] = (Reason){.fact = 0,
                               .value = "unknown",
                               .kind = REASON_MISSING,
                               .judgement = true};
    e[CASE_RELIANCE].because = &one->reasons[0];
    e[CASE_RELIANCE].because_count = 1;
    e[CASE_HARM] = status(one, CASE_HARM, STATUS_SATISFIED);
    one->reasons[1] = (Reason){.fact = 1,
                               .value = "yes",
                               .kind = REASON_ESTABLISHED,
                               .how = HOW_ALLEGED,
                               .stated = true,
                               .statement = &one->statements[0]};
    e[CASE_HARM].because = &one->reasons[1];
    e[CASE_HARM].because_count = 1;
    e[CASE_TIMELY] = status(one, CASE_TIMELY, STATUS_NOT_REACHED);
    e[CASE_TIMELY].matters = false;
    e[CASE_LICENSE] = status(one, CASE_LICENSE, STATUS_NOT_ON_FACE);
    e[CASE_LICENSE].burden = SIDE_DEFENDANT;
    e[CASE_IN_FORCE] = status(one, CASE_IN_FORCE, STATUS_NOT_ON_FACE);
    e[CASE_IN_FORCE].parent = CASE_LICENSE;
}

static void make_answer(Case *one) {
    static const char *grounds[] = {"reliance"}, *issues[] = {"reliance"},
                      *judgements[] = {"relied"};
    one->answers[0] = (Answer){.claim = &one->claims[0],
                               .defendant = "Seller, Inc.",
                               .issues = {issues, 1},
                               .outcome = OUTCOME_DISMISSED,
                               .combinations = 1,
                               .grounds = {grounds, 1},
                               .judgements = {judgements, 1},
                               .elements = one->elements,
                               .element_count = CASE_ELEMENTS};
    one->uses[0] = (CitedFor){"reliance", "actual", false};
    one->cited[0] = (Cited){.authority = 0,
                            .cite = "A. v. B., 1 F.4th 2 (7th Cir. 2021)",
                            .later = "vacated (May 2, 2023)",
                            .matters = true,
                            .uses = one->uses,
                            .use_count = 1};
    one->cited[1] = (Cited){.authority = 1,
                            .cite = "C. v. D. (N.D. Ill. Mar. 1, 2020)",
                            .weight = "unpublished"};
    one->answers[0].authorities = (Citations){one->cited, 2};
    one->result = (Result){.book = &one->book,
                           .pattern = &one->pattern,
                           .base = {.court = 0,
                                    .date = day("2022-05-16"),
                                    .date_given = true,
                                    .posture = 0,
                                    .answers = one->answers,
                                    .answer_count = 1}};
    one->result.arena = one->arena;
}

void demur_case_init(Case *one) {
    *one = (Case){.arena = demur_arena_new(), .diag = demur_diag_new()};
    make_book(one);
    make_pattern(one);
    make_elements(one);
    make_answer(one);
    one->show = (Show){.diag = one->diag, .version = "9.8.7", .width = 80};
    demur_buffer_init(&one->out);
}

void demur_case_finish(Case *one) {
    demur_buffer_finish(&one->out);
    demur_diag_free(one->diag);
    demur_arena_free(one->arena);
}

void demur_case_open_law(Case *one) {
    static int32_t first[] = {0}, second[] = {1};
    static const char *possible[] = {"reliance"},
                      *readings[] = {"reliance=actual", "reliance=presumed"};
    one->competing[0] =
        (ReadingResult){&one->readings[0], STATUS_NOT_ALLEGED, {first, 1}};
    one->competing[1] =
        (ReadingResult){&one->readings[1], STATUS_SATISFIED, {second, 1}};
    ElementResult *reliance = &one->elements[CASE_RELIANCE];
    reliance->status = STATUS_OPEN;
    reliance->reading = NULL;
    reliance->authority = -1;
    reliance->governs = GOVERNS_OPEN;
    reliance->why = "open: 2 readings compete";
    reliance->readings = one->competing;
    reliance->reading_count = 2;
    Answer *answer = &one->answers[0];
    answer->outcome = OUTCOME_OPEN;
    answer->combinations = 2;
    answer->grounds.count = 0;
    answer->possible_grounds = (Strings){possible, 1};
    answer->readings = (Strings){readings, 2};
}

int demur_case_setup(void **state) {
    Case *one = malloc(sizeof *one);
    if (one == NULL)
        return -1;
    demur_case_init(one);
    *state = one;
    return 0;
}

int demur_case_teardown(void **state) {
    demur_case_finish(*state);
    free(*state);
    return 0;
}
