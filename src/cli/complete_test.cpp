// Tests what the hidden verb offers. tests/completion presses Tab in real shells.
// SPDX-License-Identifier: Apache-2.0
#include "cli/complete.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/text.h"
#include "support/test_host.h"

namespace yankomas {

namespace {

// The words offered in the finished office of examples/, without their meanings.
std::string offered(std::vector<std::string> words) {
    test::TestHost host;
    host.working_folder = YANKOMAS_SOURCE_DIR "/examples/kanwil-contoh";
    words.insert(words.begin(), std::string(kCompleteVerb));
    const auto ran = host.run(words);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    std::string all;
    for (const auto line : split(ran.out, '\n'))
        all.append(all.empty() || line.empty() ? "" : " ").append(line.substr(0, line.find('\t')));
    return all;
}

}  // namespace

TEST_CASE("the hidden verb completes verbs, options and their values") {
    CHECK(offered({"expl"}) == "explain");
    CHECK(offered({"-C", ".", "--now", "x", "expl"}) == "explain");
    CHECK(offered({"explain", "--fo"}) == "--format --folder");
    CHECK(offered({"explain", "--format", "j"}) == "json jsonl");
    CHECK(offered({"explain", "--format=j"}) == "--format=json --format=jsonl");
    CHECK(offered({"list", "--format", "csv", "--form"}).empty());
    CHECK(offered({"help", "roster", "ap"}) == "appoint");
    CHECK(offered({"roster", "publish", ""}) == ":files");
    CHECK(offered({"list", "--", "--s"}).empty());
}

TEST_CASE("the hidden verb completes what the office holds") {
    CHECK(offered({"show", "0008"}) == "YK-2026-0008");
    CHECK(offered({"advance", "0008", "--outcome", ""}) ==
          "perlu-audiensi tanpa-audiensi tidak-disetujui");
    CHECK(offered({"advance", "--step=2", "0008", "--outcome", ""}).empty());
    CHECK(offered({"hold", "0008", "menunggu-i"}) == "menunggu-instansi");
    CHECK(offered({"advance", "0008", "--doc", "eksp"}) == "ekspedisi=");
    CHECK(offered({"advance", "0008", "--doc", "ekspedisi="}) == ":files");
    CHECK(offered({"correct", "0008", "--entry", "1"}).starts_with("1"));
    CHECK(offered({"cosign", "0008", "--entry", "2"}).starts_with("2"));
    CHECK(offered({"note", "0008", "Teks", "--about=2"}).starts_with("--about=2"));
    CHECK(offered({"-C", "/nowhere", "correct", "0008", "--entry", ""}).empty());
    CHECK(offered({"-C", "/nowhere", "show", ""}).empty());
}

TEST_CASE("a line is split as a shell splits it, and nothing in it is expanded") {
    using List = std::vector<std::string>;
    CHECK(words_of_line("yankomas show ") == List{"yankomas", "show", ""});
    CHECK(words_of_line("a 'b c' \"d\\\"e\" f\\ g") == List{"a", "b c", "d\"e", "f g"});
    CHECK(words_of_line("a '$(b) ") == List{"a", "$(b) "});
    CHECK(words_of_line("a '' b") == List{"a", "", "b"});
}

}  // namespace yankomas
