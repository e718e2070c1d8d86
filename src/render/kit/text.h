// Foreign text made safe to show, and text fitted into columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

// One character as it will be shown: its (possibly escaped) spelling and the columns it takes.
struct Glyph {
    std::string text;
    int width = 0;
};

// The characters of a text from a file, counted as Place counts its columns and fit to start a line
// of ours: controls are escaped, and nothing is a command to the log reader of a build server
// (`::error::`, which may stand after blanks, and `##[...]`, `##vso[...]`, which may stand
// anywhere).
[[nodiscard]] std::vector<Glyph> glyphs_of(std::string_view text);
[[nodiscard]] std::string show_safely(std::string_view text);

// The text cut to at most `width` columns, ending in "..." if anything was cut.
[[nodiscard]] std::string cut_to(std::string_view text, int width);

// None for a `count` below 0.
[[nodiscard]] std::string blanks(int count);

// Blanks added on the right up to `width` columns.
[[nodiscard]] std::string pad_to(std::string_view text, int width);

// Words flowed into lines of at most `width` columns, each after the first indented by `indent`
// blanks (the first is where the caller already stands, at column `indent`). An empty line in the
// text ends a paragraph; `a command` is not taken apart. No newline at the end.
[[nodiscard]] std::string wrap(std::string_view text, int width, int indent = 0);

}  // namespace yankomas
