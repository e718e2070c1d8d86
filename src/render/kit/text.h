// Foreign text made safe to show, and text fitted into columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/ident.h"
#include "core/base/text.h"

namespace yankomas {

// One character as it will be shown: its (possibly escaped) spelling and the columns it takes.
struct Glyph {
    std::string text;
    int width = 0;
};

// The characters of a text from a file, counted as Place counts its columns and fit to start a line
// of ours. Controls are escaped, and nothing is a command to the log reader of a build server:
// `::error::` is one at the start of a line or after blanks, `##[...]` and `##vso[...]` anywhere.
[[nodiscard]] std::vector<Glyph> glyphs_of(std::string_view text);
// The same as one text.
[[nodiscard]] std::string show_safely(std::string_view text);

// The text cut to at most `width` columns, ending in "..." if anything was cut.
[[nodiscard]] std::string cut_to(std::string_view text, int width);

// So many blanks; none for a `count` below 0.
[[nodiscard]] std::string blanks(int count);
[[nodiscard]] std::string without_trailing_blanks(std::string line);

// Blanks added on the right up to `width` columns.
[[nodiscard]] std::string pad_to(std::string_view text, int width);

// Words flowed into lines of at most `width` columns. The caller already stands at column `indent`
// of the first line; each later line is indented by `indent` blanks. An empty line in the text ends
// a paragraph, and `a command` in backticks is not taken apart. There is no newline at the end.
[[nodiscard]] std::string wrap(std::string_view text, int width, int indent = 0);

// What `spell`, a function or a member, makes of each item, in one line.
template <class Items, class Spell>
[[nodiscard]] std::string joined(const Items& items, std::string_view separator, Spell spell) {
    std::vector<std::string> parts;
    for (const auto& item : items) parts.emplace_back(std::invoke(spell, item));
    return join(parts, separator);
}

// A digest where a person only compares it: "sha256:" and the first twelve hex digits.
[[nodiscard]] std::string short_digest(const Digest& digest);
// "sha256:" and 24 hex digits: more than anybody can find a second seal for.
[[nodiscard]] std::string witness_digest(const Digest& digest);

}  // namespace yankomas
