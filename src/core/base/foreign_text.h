// What editors of other systems do to a text file: the line ends of Windows, and a byte order mark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/message.h"

namespace yankomas {

inline constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// True if a line of the text ends at this offset in CR LF.
[[nodiscard]] constexpr bool is_windows_line_end(std::string_view bytes, std::size_t offset) {
    return bytes.substr(offset < bytes.size() ? offset : bytes.size(), 2) == "\r\n";
}

// Returns the text as mend_foreign_text makes it.
[[nodiscard]] std::string without_foreign_marks(std::string_view bytes);

// Says that the lines end in CR LF. One finding says it for the whole file.
[[nodiscard]] Message windows_line_ends();

// The command that takes a byte order mark and the CR of each line end out of a file. In a journal
// it brings back the signed bytes, since no writer of ours puts a CR into one.
[[nodiscard]] Message mend_foreign_text(std::string_view file);

}  // namespace yankomas
