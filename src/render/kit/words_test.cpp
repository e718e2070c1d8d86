// Tests of words: commands of git work where the user stands.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/words.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("words: commands of git are for the office folder, and prose about git stays") {
    const Message says = message("git has {}; git checkout {} -- {}, then `git add {}`: (git log)",
                                 "git add", "git show", "a", "b");
    Words words;
    CHECK(words(says) ==
          "git has git add; git checkout git show -- a, then `git add b`: (git log)");
    words.use_git_in("/srv/kantor");
    CHECK(words(says) ==
          "git has git add; git -C /srv/kantor checkout git show -- a, then `git -C "
          "/srv/kantor add b`: (git -C /srv/kantor log)");
    words.use_git_in("/srv/it's {0} b");
    CHECK(words(message("git status")) == "git -C '/srv/it'\\''s {0} b' status");
    CHECK(words(message("digit add, git-log and git logs")) == "digit add, git-log and git logs");
}

TEST_CASE("words: another language names the same commands") {
    Words words([](const Message&) { return std::string_view("lalu git add {0}"); });
    words.use_git_in("/k");
    CHECK(words(message("then git add {}", "x")) == "lalu git -C /k add x");
}

TEST_CASE("words: a word and the stand-ins of a command are translated, data is not") {
    const Words words([](const Message& one) -> std::string_view {
        if (one.pattern == "FILE") return "BERKAS";
        if (one.pattern == "NEW") return "BARU";
        if (one.pattern == "hold") return "penangguhan";
        return one.pattern;
    });
    CHECK(words(message("the {} of {}", message("hold"), "hold")) == "the penangguhan of hold");
    CHECK(words(message("add {}", "--doc surat=FILE")) == "add --doc surat=FILE");
    // A case may be numbered NEW-2026-0001, and a paper may be called lampiran-2.
    CHECK(words(message("add {}", command("yankomas attach {} --doc {}=FILE,x=NEW", "NEW-2026-0001",
                                          "lampiran-2"))) ==
          "add yankomas attach NEW-2026-0001 --doc lampiran-2=BERKAS,x=BARU");
    // What somebody typed stands in quotes.
    CHECK(words(message("{}", command("surat 'FILE NEW, it'\\''s' --doc a=FILE"))) ==
          "surat 'FILE NEW, it'\\''s' --doc a=BERKAS");
    CHECK(in_english(message("the {} of {}", message("hold"), command("a FILE"))) ==
          "the hold of a FILE");
}

}  // namespace yankomas
