// Spelling of text: which bytes may stand in a signed record, and how foreign bytes are shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

// Offset of the first byte that is not valid UTF-8, if any.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

// True for NFC text without controls, format characters, private use, surrogates, line and
// paragraph separators and noncharacters (general categories Cc Cf Co Cs Zl Zp). `allow_newline`
// lets LF pass.
[[nodiscard]] bool is_record_text(std::string_view text, bool allow_newline = false);

// The text in Unicode normal form C, as is_record_text wants it; the input unchanged if it is not
// UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

// What a disk that does not tell capitals or Unicode forms apart makes of a name: two names with
// the same one can't both stand in a folder there.
[[nodiscard]] std::string folded_name(std::string_view name);

// Bytes from a file made harmless for a terminal or a log: control and format characters,
// bad UTF-8 and separators appear as \xNN or \u{NNNN}. Newlines too, unless `keep_newlines`.
[[nodiscard]] std::string escape_controls(std::string_view text, bool keep_newlines = false);

// Columns that the text takes on a terminal (wide characters count 2, combining marks 0).
[[nodiscard]] int display_width(std::string_view text);

// 1-based column, in characters, of a byte offset in a line.
[[nodiscard]] int column_of(std::string_view line, std::size_t byte_offset);

[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text);
// Text as YAML takes it in double quotes: a backslash before each quote and backslash.
[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Decimal digits only, no sign, no leading zero but "0" itself, at most 9 digits.
[[nodiscard]] std::optional<int> parse_number(std::string_view text);

// The candidate nearest to a mistyped word (edit distance at most 2, or a third of its length), for
// "did you mean".
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& candidates);

}  // namespace yankomas
