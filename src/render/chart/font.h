// How wide a text is on paper, and where its lines break.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

// A size of Arial, which Liberation Sans and Helvetica share their widths with; the size is in
// units of 0.25 mm.
struct Face {
    int size = 11;
    bool is_bold = false;

    bool operator==(const Face&) const = default;
};

// Returns how many units the text is wide, rounded up, by the widths that Adobe published for
// Helvetica. A letter outside ASCII counts as one of the widest, so that no text comes out wider
// than this.
[[nodiscard]] int text_width(std::string_view text, Face face);

// Breaks a text into lines that fill at most 96 % of `width`: at blanks, after a slash between
// longer words, and within a word only if it is wider than a line. No line begins with a slash.
// Controls are escaped. A blank text has no lines.
[[nodiscard]] std::vector<std::string> break_lines(std::string_view text, Face face, int width);

// Cuts the lines to at most `most`, at least 1. The last one then ends in an ellipsis.
[[nodiscard]] std::vector<std::string> cut_lines(std::vector<std::string> lines, std::size_t most,
                                                 Face face, int width);

}  // namespace yankomas
