// Tests of findings and errors as text and as data.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/diagnostic.h"

#include <doctest/doctest.h>

#include "core/base/rules/files.h"
#include "core/base/rules/form.h"
#include "core/base/rules/signatures.h"
#include "core/base/text.h"
#include "render/kit/json.h"

namespace yankomas {

namespace {

const Words kEnglish;
const Paint kPlain;

Place at(std::string file, int line = 0, int column = 0, std::string excerpt = "") {
    return {std::move(file), line, column, std::move(excerpt)};
}

}  // namespace

TEST_CASE("a finding, exactly") {
    const Finding wrong = finding(
        rule::bad_signature, at("cases/2026/YK-2026-0001.yaml", 12, 8, "  sig: U1NI"),
        message("entry {} does not fit its signature", 2), message("yankomas audit {}", "0001"));
    CHECK(render_finding(wrong, kEnglish, kPlain) ==
          "cases/2026/YK-2026-0001.yaml:12:8: error[YK101]: entry 2 does not fit its signature\n"
          "    sig: U1NI\n"
          "         ^\n"
          "hint: yankomas audit 0001\n");
    const Finding whole = finding(rule::stray, at("x.txt"), message("nobody reads this"));
    CHECK(render_finding(whole, kEnglish, kPlain) == "x.txt: warning[YK008]: nobody reads this\n");
}

TEST_CASE("an error, exactly") {
    CHECK(render_error(failed(message("no key"), {}, {message("yankomas key new")}), kEnglish,
                       kPlain) == "yankomas: error: no key\nhint: yankomas key new\n");
    CHECK(render_error(failed(message("can't read"), at("a.yaml", 3)), kEnglish, kPlain) ==
          "a.yaml:3: error: can't read\n");
    CHECK(render_remark(Severity::note, message("late"), kEnglish, kPlain) ==
          "yankomas: note: late\n");
}

TEST_CASE("the caret stands under its character, whatever was escaped before it") {
    const Place place = at("f", 1, 4,
                           "a\t\xc3\xa9"
                           "b");
    CHECK(render_finding(finding(rule::bytes, place, message("x")), kEnglish, kPlain) ==
          "f:1:4: error[YK001]: x\n  a\\x09\xc3\xa9"
          "b\n        ^\n");
    const Place command = at("f", 1, 3, "::error::");
    CHECK(render_finding(finding(rule::bytes, command, message("x")), kEnglish, kPlain) ==
          "f:1:3: error[YK001]: x\n  \\x3a:error::\n       ^\n");
}

TEST_CASE("a long line is cut around the caret") {
    const std::string line = std::string(300, 'a') + 'X' + std::string(300, 'b');
    const std::string text =
        render_finding(finding(rule::value, at("f", 1, 301, line), message("x")), kEnglish, kPlain);
    const auto lines = split(text, '\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].size() <= 102);
    CHECK(lines[1].starts_with("  ...aaa"));
    CHECK(lines[1].ends_with("bbb..."));
    CHECK(lines[1][lines[2].find('^')] == 'X');
}

TEST_CASE("no line of ours is a command in a build log, and no value moves the cursor") {
    const Finding hostile =
        finding(rule::value, at("::error::f\n::x", 1, 1, "::warning::y"),
                message("{}", "\n::error::\x1b[2J"), message("hint {}", "\r::x"));
    const std::string shown = render_finding(hostile, kEnglish, kPlain);
    for (const auto line : split(shown, '\n')) {
        CAPTURE(line);
        CHECK_FALSE(trim(line).starts_with("::"));
        CHECK(line.find('\x1b') == std::string_view::npos);
        CHECK(line.find('\r') == std::string_view::npos);
    }
}

TEST_CASE("colour only adds to the text") {
    const Finding wrong = finding(rule::value, at("f", 1), message("x"));
    const std::string painted = render_finding(wrong, kEnglish, Paint(true));
    CHECK(painted.find("\x1b[1;31merror[YK005]\x1b[0m") != std::string::npos);
}

TEST_CASE("words are translated, ids and values are not") {
    const Words words([](const Message& message) -> std::string_view {
        const std::string_view pattern = message.pattern;
        if (pattern == "error") return "kesalahan";
        if (pattern == "hint") return "petunjuk";
        if (pattern == "{} is late by {}") return "{1} terlambat: {0}";
        if (pattern == "broken {}") return "rusak {} {}";
        return pattern;
    });
    const Finding late =
        finding(rule::value, at("f"), message("{} is late by {}", "A", 2), message("broken {}", 1));
    CHECK(render_finding(late, words, kPlain) ==
          "f: kesalahan[YK005]: 2 terlambat: A\npetunjuk: broken 1\n");
}

TEST_CASE("on a terminal a finding is flowed, and no line of it is a command") {
    const Finding wide = finding(rule::value, at("f", 1, 1, std::string(90, 'x')),
                                 message("{} ::error:: {}", std::string(30, 'a'), "b"),
                                 message("yankomas roster publish calendars/indonesia.yaml"));
    const std::string shown = render_finding(wide, kEnglish, kPlain, 40);
    for (const auto line : split(shown, '\n')) {
        CAPTURE(line);
        CHECK(display_width(line) <= 40);
        CHECK_FALSE(trim(line).starts_with("::"));
    }
    CHECK(render_finding(wide, kEnglish, Paint(true), 60)
              .starts_with("\x1b[1mf:1:1\x1b[0m: \x1b[1;31m"));
}

TEST_CASE("a finding as data keeps the raw values") {
    const Finding wrong = finding(rule::value, at("f", 3), message("{}", "a\x1b"));
    CHECK(
        render_json_lines({json_of(wrong)}) ==
        R"({"rule":"YK005","name":"value","severity":"error","file":"f","line":3,"column":null,"message":"a\u001b","hint":null})"
        "\n");
}

}  // namespace yankomas
