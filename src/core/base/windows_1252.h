// The encoding of text files that older Windows programs write.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas {

// Returns the text in UTF-8. The five bytes that mean nothing become U+FFFD, which no journal
// takes.
[[nodiscard]] std::string utf8_of_windows_1252(std::string_view bytes);

}  // namespace yankomas
