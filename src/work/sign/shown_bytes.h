// Shows the bytes of an entry on a terminal before somebody signs them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/kit/words.h"

namespace yankomas {

// The rows that show the lines of some bytes behind a margin: "  | " where a line begins, and
// "  > " where it goes on because it is wider than the terminal. Behind the margins stand all
// characters of the line and no others. With a width of 0 no line is broken.
[[nodiscard]] std::vector<std::string> rows_of(std::string_view bytes, int width);

// The same without the lines of an entry that its words tell (at, by, role, roster), and without
// what a note has beyond six rows. A row says how many are left out.
[[nodiscard]] std::vector<std::string> fewer_rows_of(std::string_view bytes, int width,
                                                     const Words& words);

}  // namespace yankomas
