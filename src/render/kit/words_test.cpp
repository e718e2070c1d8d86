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

}  // namespace yankomas
