// Makes foreign text safe to show, and fits text into columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

// One character as it is shown: its spelling, which may be escaped, and the number of columns that
// it takes.
struct Glyph {
    std::string text;
    int width = 0;
};

// Splits a text from a file into characters that are safe to show, counted as Place counts columns.
// Control characters are escaped. So are commands to build servers: `::error::` is one at the start
// of a line or after blanks, `##[...]` and `##vso[...]` are commands anywhere.
[[nodiscard]] std::vector<Glyph> glyphs_of(std::string_view text);
// Returns the characters of glyphs_of joined to one text.
[[nodiscard]] std::string show_safely(std::string_view text);

// Cuts the text to at most `width` columns. It then ends in `ellipsis` if anything was cut.
[[nodiscard]] std::string cut_to(std::string_view text, int width,
                                 std::string_view ellipsis = "...");
// The same, but the text loses its middle. What is left of its end begins with a word if there is
// one.
[[nodiscard]] std::string cut_middle(std::string_view text, int width,
                                     std::string_view ellipsis = "...");

// Returns `count` blanks, or none if `count` is below 0.
[[nodiscard]] std::string blanks(int count);
[[nodiscard]] std::string without_trailing_blanks(std::string line);

// Adds blanks on the right until the text is `width` columns wide.
[[nodiscard]] std::string pad_to(std::string_view text, int width);

// Flows words into lines of at most `width` columns. The first line begins at column `indent`,
// where the caller has written so far, and each later line is indented by `indent` blanks. An empty
// line in the text ends a paragraph, and `a command` in backticks is not split unless it is wider
// than a line. A word that is wider than a line sticks out up to column `most`, and beyond that it
// is continued on the next line; without `most` no line is wider than `width`. There is no newline
// at the end. The text is made safe to show line by line, because a line that flows may begin with
// what a build server takes for a command. A day, a number with what it counts, and an option with
// its value are not parted.
[[nodiscard]] std::string wrap(std::string_view text, int width, int indent = 0, int most = 0);
// The same for a first line that begins at another column than the later ones.
[[nodiscard]] std::string wrap_from(int first, std::string_view text, int width, int indent,
                                    int most = 0);

// Lays a command out so that it can be copied as it stands. What is wider than `width` goes on in
// the next line, behind a backslash and further in; an option goes with its value, and nothing in
// quotes is broken. The first line begins at `column`. There is no newline at the end.
[[nodiscard]] std::string command_lines(std::string_view command, int width, int column);
// How a sentence ends: in words, in a command behind a colon ("hand it in: yankomas attach ..."),
// or it is a command alone. Its pattern tells, since a value may have any words.
enum class SentenceEnd { in_prose, in_command, as_command };
[[nodiscard]] SentenceEnd ending_of(const Message& sentence);
// Flows a sentence behind a label of so many bytes, which is a part of the text. If the text is
// wider than a line, a command at its end stands below the sentence in lines of its own.
[[nodiscard]] std::string wrap_to_command(std::string_view text, std::size_t label,
                                          SentenceEnd ends, int width, int indent);

// Joins the texts that `spell` gives for the items. `spell` is a function or a member.
template <class Items, class Spell>
[[nodiscard]] std::string joined(const Items& items, std::string_view separator, Spell spell) {
    std::vector<std::string> parts;
    for (const auto& item : items) parts.emplace_back(std::invoke(spell, item));
    return join(parts, separator);
}

// Shortens a digest to "sha256:" and its first 12 hex digits, for places where a person only
// compares it.
[[nodiscard]] std::string short_digest(const Digest& digest);
// Shortens a digest to "sha256:" and 24 hex digits. That is long enough that nobody can make
// another seal with the same digits.
[[nodiscard]] std::string witness_digest(const Digest& digest);

}  // namespace yankomas
