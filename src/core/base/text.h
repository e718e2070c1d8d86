// Text of Unicode: which may stand in a signed record, how foreign bytes are shown, how wide it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

// The offset of the first byte that is not valid UTF-8, if any.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

// True for NFC text without controls, format characters, private use, surrogates, line and
// paragraph separators and noncharacters (general categories Cc Cf Co Cs Zl Zp). `allow_newline`
// lets LF pass.
[[nodiscard]] bool is_record_text(std::string_view text, bool allow_newline = false);

// The text in Unicode normal form C, as is_record_text wants it. Input that is not UTF-8 comes back
// unchanged.
[[nodiscard]] std::string to_nfc(std::string_view text);

// The text as one searches it for numbers: in normal form KC, without characters that don't show,
// with decimal digits of any script as 0 to 9, every dash as "-" and a dot in mid-line as ".".
[[nodiscard]] std::string with_plain_digits(std::string_view text);

// The name as a disk sees it that tells neither capitals nor Unicode forms apart: two names with
// one folded name can't both stand in a folder there.
[[nodiscard]] std::string folded_name(std::string_view name);

// Bytes from a file made harmless for a terminal or a log: control and format characters, bad UTF-8
// and separators appear as \xNN or \u{NNNN}, and so do newlines unless `keep_newlines`.
[[nodiscard]] std::string escape_controls(std::string_view text, bool keep_newlines = false);

// The columns that the text takes on a terminal. Wide characters count 2, combining marks 0.
[[nodiscard]] int display_width(std::string_view text);

// The column of a byte offset in a line, counted in characters from 1.
[[nodiscard]] int column_of(std::string_view line, std::size_t byte_offset);

// The parts between separators, at least one; `trim` drops blanks, tabs and line ends at both ends.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text);
// Text as YAML takes it in double quotes: a backslash before each quote and backslash.
[[nodiscard]] std::string quoted(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

// The value of one to nine decimal digits without a sign. Only "0" itself may begin with a zero.
[[nodiscard]] std::optional<int> parse_number(std::string_view text);

// The candidate nearest to a mistyped word, for "did you mean". It differs by at most 2 edits, or
// by a third of the word's length if that is more.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& candidates);

}  // namespace yankomas
