#include "sandbox.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static int answered;

static int answer(lua_State *lua) {
    answered = lua_toboolean(lua, 1) ? 1 : 0;
    return 0;
}

static int setup(lua_State *lua) {
    lua_pushcfunction(lua, answer);
    lua_setfield(lua, -2, "answer");
    return 0;
}

static int unknown(lua_State *lua) {
    (void)lua;
    lua_pushnil(lua);
    return 1;
}

static int assign(lua_State *lua) {
    demur_sandbox_charge(lua, SIZE_MAX / 2);
    return 0;
}

typedef struct Run {
    SandboxEnd end;
    int32_t line;
    char message[200];
} Run;

static const SandboxLimits few = {4U << 20, 100000};

static Run run_bytes(const char *text, size_t length, SandboxLimits limits) {
    Run run = {.end = SANDBOX_MEMORY};
    Arena *arena = demur_arena_new();
    Sandbox *sandbox = demur_sandbox_new(limits, NULL);
    if (sandbox != NULL &&
        demur_sandbox_prepare(sandbox, setup, unknown, assign)) {
        SandboxStop stop;
        const Chunk chunk = {text, length, false};
        run.end = demur_sandbox_run(sandbox, &chunk, arena, &stop);
        run.line = stop.line;
        snprintf(run.message, sizeof run.message, "%s", stop.message);
    }
    assert_int_equal(demur_sandbox_free(sandbox), 0);
    demur_arena_free(arena);
    return run;
}

static Run run_text(const char *text) {
    return run_bytes(text, strlen(text), few);
}

static void expect_true(const char *expression) {
    char text[300];
    snprintf(text, sizeof text, "answer(%s)", expression);
    answered = -1;
    Run run = run_text(text);
    if (run.end != SANDBOX_FINE || answered != 1)
        fail_msg("%s: %d %s", expression, (int)run.end, run.message);
}

static void only_the_allow_list_is_there(void **state) {
    (void)state;
    static const char *const gone[] = {
        "_G",     "_VERSION", "collectgarbage", "coroutine",
        "debug",  "dofile",   "getmetatable",   "io",
        "load",   "loadfile", "math",           "next",
        "os",     "package",  "pairs",          "pcall",
        "print",  "rawequal", "rawget",         "rawlen",
        "rawset", "require",  "setmetatable",   "string",
        "table",  "tostring", "utf8",           "warn",
        "xpcall", "unpack"};
    for (size_t i = 0; i < sizeof gone / sizeof *gone; i++) {
        char text[60];
        snprintf(text, sizeof text, "%s == nil", gone[i]);
        expect_true(text);
    }
}

static void the_allowed_functions_do_what_lua_s_do(void **state) {
    (void)state;
    expect_true("type(1) == 'number' and type(nil) == 'nil'");
    expect_true("tonumber('0x10') == 16 and tonumber(2.5) == 2.5");
    expect_true("tonumber('a') == nil and tonumber('') == nil");
    expect_true("tonumber('1\\0') == nil and tonumber({}) == nil");
    expect_true("select('#', 1, nil) == 2 and select(2, 1, 5) == 5");
    expect_true("select('#', select(4, 1, 2, 3)) == 0");
    expect_true("assert(3 > 2, 'x') == true");
    Run run = run_text("local n = 0 for i, v in ipairs { 5, 6, nil, 8 } do "
                       "n = n + i * v end answer(n == 17)");
    assert_int_equal(run.end, SANDBOX_FINE);
    assert_int_equal(answered, 1);
}

static void strings_have_no_methods(void **state) {
    (void)state;
    assert_int_equal(run_text("('x'):rep(9)").end, SANDBOX_ERROR);
    assert_int_equal(run_text("local f = ('').dump").end, SANDBOX_ERROR);
    assert_int_equal(run_text("local n = '1' + 1").end, SANDBOX_ERROR);
}

static void an_endless_loop_is_stopped_with_its_line(void **state) {
    (void)state;
    static const char *const loops[] = {
        "\nwhile true do end", "\nrepeat until false", "\n::x:: goto x",
        "\nfor i = 1, 1e18 do end", "\nlocal function f() return f() end f()"};
    for (size_t i = 0; i < sizeof loops / sizeof *loops; i++) {
        Run run = run_text(loops[i]);
        assert_int_equal(run.end, SANDBOX_STEPS);
        assert_int_equal(run.line, 2);
    }
}

static void memory_is_bounded(void **state) {
    (void)state;
    static const char *const texts[] = {
        "local s = 'x' while true do s = s .. s end",
        "local t, i = {}, 1 while true do t[i] = { i } i = i + 1 end",
        "while true do local t = {} end",
        "local function f() return 1 + f() end f()", "x = 1"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(run_bytes(texts[i], strlen(texts[i]),
                                   (SandboxLimits){1U << 20, 10000000})
                             .end,
                         SANDBOX_MEMORY);
}

/* One instruction would copy all of them. */
static void arguments_by_the_hundred_thousand_are_stopped(void **state) {
    (void)state;
    Run run = run_text("local function f(...) return f(1, 2, 3, 4, 5, 6, 7, 8, "
                       "9, 10, 11, 12, 13, 14, 15, 16, ...) end f()");
    assert_true(run.end == SANDBOX_STEPS || run.end == SANDBOX_MEMORY);
}

static void deep_nesting_is_told_from_a_syntax_error(void **state) {
    (void)state;
    char text[2100] = "local a = ";
    memset(text + 10, '(', 2000);
    assert_int_equal(run_text(text).end, SANDBOX_DEPTH);
    memset(text + 10, '{', 2000);
    assert_int_equal(run_text(text).end, SANDBOX_DEPTH);
    Run run = run_text("local a =\n\n= 5");
    assert_int_equal(run.end, SANDBOX_SYNTAX);
    assert_int_equal(run.line, 3);
    assert_string_equal(run.message, "unexpected symbol near '='");
}

static void compiled_chunks_are_not_run(void **state) {
    (void)state;
    assert_int_equal(run_bytes("\033Lua\x54\0", 6, few).end, SANDBOX_BYTECODE);
    assert_int_equal(run_bytes("\033", 1, few).end, SANDBOX_BYTECODE);
}

static void errors_may_be_of_any_type(void **state) {
    (void)state;
    Run run = run_text("\nerror('told')");
    assert_int_equal(run.end, SANDBOX_ERROR);
    assert_int_equal(run.line, 2);
    assert_string_equal(run.message, "told");
    assert_string_equal(run_text("error('r:99: forged')").message,
                        "r:99: forged");
    assert_string_equal(run_text("error(nil)").message,
                        "an error that is no text but a nil");
    assert_string_equal(run_text("error({})").message,
                        "an error that is no text but a table");
    assert_int_equal(run_text("assert(false, answer)").end, SANDBOX_ERROR);
    assert_int_equal(run_text("assert()").end, SANDBOX_ERROR);
    run = run_text("local t\n\nt.x = 1");
    assert_int_equal(run.line, 3);
    assert_string_equal(run.message,
                        "attempt to index a nil value (local 't')");
}

static void wrong_arguments_are_errors(void **state) {
    (void)state;
    static const char *const texts[] = {
        "ipairs(5)", "select(-1)", "select('x')",
        "select()",  "select(0)",  "local f, t = ipairs {} f(5, 1)"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_int_equal(run_text(texts[i]).end, SANDBOX_ERROR);
    assert_int_equal(
        run_text("local f, t = ipairs {} f(t, 9223372036854775807)").end,
        SANDBOX_FINE);
}

static void every_limit_of_memory_is_survived(void **state) {
    (void)state;
    static const char text[] =
        "local t = { a = 1, { b = 'c' .. 'd' } } for i = 1, 50 do "
        "t[i] = function(...) return select('#', ...) + i end end "
        "for i, f in ipairs(t) do answer(f(i, 2)) end";
    size_t memory = 0;
    while (
        run_bytes(text, sizeof text - 1, (SandboxLimits){memory, 100000}).end ==
        SANDBOX_MEMORY)
        memory += 97;
    assert_in_range(memory, 5000, 100000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_allow_list_is_there),
        cmocka_unit_test(the_allowed_functions_do_what_lua_s_do),
        cmocka_unit_test(strings_have_no_methods),
        cmocka_unit_test(an_endless_loop_is_stopped_with_its_line),
        cmocka_unit_test(memory_is_bounded),
        cmocka_unit_test(arguments_by_the_hundred_thousand_are_stopped),
        cmocka_unit_test(deep_nesting_is_told_from_a_syntax_error),
        cmocka_unit_test(compiled_chunks_are_not_run),
        cmocka_unit_test(errors_may_be_of_any_type),
        cmocka_unit_test(wrong_arguments_are_errors),
        cmocka_unit_test(every_limit_of_memory_is_survived),
    };
    return cmocka_run_group_tests_name("sandbox", tests, NULL, NULL);
}
