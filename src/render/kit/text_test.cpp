// Tests of showing foreign text and of fitting text into columns.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/text.h"

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("nothing from a file is a command to a terminal or a build log") {
    CHECK(show_safely("\x1b[2J") == "\\x1b[2J");
    CHECK(show_safely("::error::x") == "\\x3a:error::x");
    CHECK(show_safely("  ::set-output::x") == "  \\x3a:set-output::x");
    CHECK(show_safely("a ##[error]x") == "a \\x23#[error]x");
    CHECK(show_safely("##vso[task]") == "\\x23#vso[task]");
    CHECK(show_safely("a::b") == "a::b");
    CHECK(show_safely("caf\xc3\xa9") == "caf\xc3\xa9");
}

TEST_CASE("nor is a line that text is flowed into") {
    CHECK(wrap("satu dua ::error::x", 10) == "satu dua\n\\x3a:error::x");
    CHECK(wrap("satu dua ::error::x", 12, 2) == "satu dua\n  \\x3a:error::x");
    CHECK(wrap("::error::x dua", 20) == "\\x3a:error::x dua");
    CHECK(wrap("satu\x1b dua", 9) == "satu\\x1b\ndua");
    CHECK(wrap_to_command("satu dua ::error::x tiga", 0, SentenceEnd::in_prose, 10, 0) ==
          "satu dua\n\\x3a:error::x\ntiga");
}

TEST_CASE("text is cut and padded by display width") {
    CHECK(cut_to("Dugaan pelanggaran", 10) == "Dugaan...");
    CHECK(cut_to("Dugaan", 6) == "Dugaan");
    CHECK(cut_to("\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", 5) ==
          "\xe6\x97\xa5...");  // wide characters take two columns
    CHECK(pad_to("caf\xc3\xa9", 6) == "caf\xc3\xa9  ");
    CHECK(cut_middle("Dugaan hak atas rasa aman", 20) == "Dugaan h...rasa aman");
    CHECK(cut_middle("Dugaan hak atas rasa aman", 25) == "Dugaan hak atas rasa aman");
    CHECK(cut_middle("abcdefghijklmnopqrstuvwxyz", 13) == "abcd...uvwxyz");
    CHECK(display_width(cut_middle("caf\xc3\xa9 e\xcc\x81 \xe6\x97\xa5\xe6\x9c\xac", 9)) <= 9);
}

TEST_CASE("words flow into lines") {
    CHECK(wrap("one two three", 7) == "one two\nthree");
    CHECK(wrap("one two three", 9, 2) == "one two\n  three");
    CHECK(wrap("one\n\ntwo", 20) == "one\n\ntwo");
    CHECK(wrap("longerthanthat x", 5) == "longe\nrthan\nthat\nx");
    CHECK(wrap("run `a b` now", 7) == "run\n`a b`\nnow");
}

TEST_CASE("a sentence ends in a command, is one, or only begins with one") {
    const SentenceEnd prose = SentenceEnd::in_prose;
    struct Row {
        Message sentence;
        SentenceEnd ends;
    };
    for (const Row& row : {
             Row{message("yankomas show {}", "A-1"), SentenceEnd::as_command},
             Row{message("yankomas show {} names who may sign", "A-1"), prose},
             Row{message("yankomas roster show lists the people"), prose},
             Row{message("yankomas calendar diff OLD NEW, yankomas calendar diff NEW"), prose},
             Row{message("yankomas due {} --step {} --explain", "A-1", 1), SentenceEnd::as_command},
             Row{message("yankomas due {} --explain prints the sum", "A-1"), prose},
             Row{message("git -C {} status", "."), SentenceEnd::as_command},
             Row{message("git can not look into {}: {}", "x", "git is broken"), prose},
             Row{message("if he left: yankomas roster dismiss {} {}", "a", "b"),
                 SentenceEnd::in_command},
             Row{message("git add {}, and end the merge: git commit", "x"),
                 SentenceEnd::in_command},
             Row{message("sign with it: --key {}, or export YANKOMAS_KEY={}", "x", "x"), prose},
             Row{message("hand it in: {}", Command{"yankomas attach A-1"}),
                 SentenceEnd::in_command},
             Row{message("{}", Command{"yankomas attach A-1"}), SentenceEnd::as_command},
         }) {
        CAPTURE(row.sentence.pattern);
        CHECK(ending_of(row.sentence) == row.ends);
    }
}

TEST_CASE("only a command gets lines of its own, and every column of the first line is used") {
    CHECK(wrap_to_command("hint: yankomas show A-1 --role x", 6, SentenceEnd::as_command, 24, 2) ==
          "hint:\n  yankomas show A-1 \\\n    --role x");
    CHECK(wrap_to_command("hint: yankomas show A-1 names him", 6, SentenceEnd::in_prose, 24, 2) ==
          "hint: yankomas show A-1\n  names him");
    CHECK(wrap_to_command("hint: one two three four", 6, SentenceEnd::in_prose, 24, 2) ==
          "hint: one two three four");
    CHECK(wrap_to_command("hint: end it, git add x: git commit", 6, SentenceEnd::in_command, 24,
                          2) == "hint: end it, git add x:\n  git commit");
}

TEST_CASE("an option is not parted from its value, nor a program from its verb") {
    CHECK(wrap("add --doc x=FILE, or by --doc x,n=TEXT", 29) ==
          "add --doc x=FILE, or by\n--doc x,n=TEXT");
    CHECK(wrap("sign, or export KEY=abc", 16) == "sign, or\nexport KEY=abc");
    CHECK(wrap("look: yankomas show A", 15) == "look:\nyankomas show A");
    CHECK(wrap("give one of --a, --b", 18) == "give one of --a,\n--b");
}

TEST_CASE("a day and a number stay with what belongs to them") {
    CHECK(wrap("due Tue 21 Apr 2026, late", 17) == "due\nTue 21 Apr 2026,\nlate");
    CHECK(wrap("sejak Rab 13 Mei 2026", 16) == "sejak\nRab 13 Mei 2026");
    CHECK(wrap("7 open, 2 late; 5 closed", 17) == "7 open, 2 late;\n5 closed");
    CHECK(wrap("in 2026 she said", 7) == "in 2026\nshe\nsaid");
}

TEST_CASE("no line is wider than asked for, whatever a word or a command has") {
    CHECK(wrap("see `yankomas roster show` now", 30) == "see `yankomas roster show` now");
    CHECK(wrap("see `yankomas roster show` now", 16) == "see `yankomas\nroster show` now");
    CHECK(wrap("ab abcdefghij", 6, 2) == "ab\n  abcd\n  efgh\n  ij");
}

}  // namespace yankomas
