// Tests how findings are named for build servers, and how hostile text is kept out of their
// commands.
// SPDX-License-Identifier: Apache-2.0
#include "render/findings/build_servers.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/rules/order.h"

namespace yankomas {

namespace {

Finding at_line(int line, std::string excerpt, std::string file = "sops/a.yaml") {
    return {rule::wrong_step,
            Severity::error,
            {std::move(file), line, 1, std::move(excerpt)},
            message("what"),
            {}};
}

}  // namespace

TEST_CASE("fingerprints: lines above do not matter, and each finding has its own") {
    const Findings before{at_line(3, "  step: 1"), at_line(7, "  step: 2"),
                          at_line(9, "  step: 1")};
    const Findings after{at_line(13, "  step: 1"), at_line(17, "step: 2  "),
                         at_line(19, "  step: 1")};
    const auto names = fingerprints_of(before);
    CHECK(names == fingerprints_of(after));
    CHECK(names[0] != names[1]);
    CHECK(names[0] != names[2]);
    CHECK(names != fingerprints_of({at_line(3, "  step: 1", "sops/b.yaml"),
                                    at_line(7, "  step: 2", "sops/b.yaml"),
                                    at_line(9, "  step: 1", "sops/b.yaml")}));
}

TEST_CASE("fingerprints: the same words in two entries of a journal are two names") {
    Finding third = at_line(9, "  step: 1");
    third.place.entry = 3;
    Finding seventh = third;
    seventh.place.entry = 7;
    CHECK(fingerprints_of({third}) != fingerprints_of({seventh}));
}

TEST_CASE("github: nothing that a file says ends a command or begins another") {
    const Words words;
    const FindingsRun run{words, "lint", "1", "a,b:c/", false, {}};
    Finding hostile = at_line(1, "");
    hostile.place.file = "x\n::error::y.yaml";
    hostile.what = message("{}", "%0A\r\n::set-output name=a::b");
    const std::string text = render_github({hostile}, run);
    CHECK(std::ranges::count(text, '\n') == 1);
    CHECK(text.starts_with("::error file=a%2Cb%3Ac/x"));
    CHECK(text.find("::set-output") > text.find("::", 2));
    CHECK(text.find("\n::") == std::string::npos);
    CHECK(text.find("%250A") != std::string::npos);
}

}  // namespace yankomas
