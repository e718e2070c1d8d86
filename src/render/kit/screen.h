// What an answer is written onto: in which words, how wide, with which marks and colours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "render/kit/paint.h"
#include "render/kit/words.h"

namespace yankomas {

// The words must outlive the screen. No view writes a line that is wider than `width`.
struct Screen {
    static constexpr int kPlainWidth = 100;  // of a pipe, if nobody says another one

    const Words& words;
    Paint paint{};
    int width = kPlainWidth;
    // False if the marks below may be missing, or of unknown width: outside UTF-8 and in the
    // locales of East Asia.
    bool has_marks = false;

    [[nodiscard]] std::string_view dot() const { return has_marks ? "\xc2\xb7" : "-"; }
    [[nodiscard]] std::string_view ellipsis() const { return has_marks ? "\xe2\x80\xa6" : "..."; }
    // A table holds down to 70 columns; below that each row becomes a stack of lines.
    [[nodiscard]] bool is_stack() const { return width < 70; }
    // Below 100 columns tables use the short forms of ids, dates and names.
    [[nodiscard]] bool is_narrow() const { return width < kPlainWidth; }
};

}  // namespace yankomas
