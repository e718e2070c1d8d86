// Unicode text: which text may stand in a signed record, how foreign bytes are shown, and how wide
// a text is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yankomas {

// Returns the offset of the first byte that is not valid UTF-8, if there is one.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view bytes);

// True for a byte of UTF-8 that goes on with the character before it.
[[nodiscard]] constexpr bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// True for NFC text without controls, format characters, private use, surrogates, line and
// paragraph separators and noncharacters (general categories Cc Cf Co Cs Zl Zp). LF is allowed if
// `allow_newline` is set.
[[nodiscard]] bool is_record_text(std::string_view text, bool allow_newline = false);

// Returns the text in Unicode normal form C, which is_record_text asks for. Text that is not UTF-8
// is returned unchanged.
[[nodiscard]] std::string to_nfc(std::string_view text);

// Returns the text in the form in which numbers are searched for: in normal form KC, without
// characters that do not show, with decimal digits of any script as 0 to 9, every dash as "-" and a
// middle dot or bullet as ".".
[[nodiscard]] std::string with_plain_digits(std::string_view text);

// Folds a name as some disks do that see no difference between capital and small letters or between
// the Unicode forms of a letter. On such a disk two names with the same folded name can't both be
// in one folder.
[[nodiscard]] std::string folded_name(std::string_view name);

// Makes bytes from a file safe for a terminal or a log. Control and format characters, bad UTF-8
// and separators become \xNN or \u{NNNN}, and so do newlines unless `keep_newlines` is set.
[[nodiscard]] std::string escape_controls(std::string_view text, bool keep_newlines = false);

// True if every byte is printable ASCII, so that each is one column.
[[nodiscard]] bool is_plain_ascii(std::string_view text);

// Returns how many columns the text takes on a terminal. Wide characters take 2 and combining marks
// 0.
[[nodiscard]] int display_width(std::string_view text);

// Returns the column of a byte offset in a line, counted in characters from 1.
[[nodiscard]] int column_of(std::string_view line, std::size_t byte_offset);

// split returns the parts between separators, at least one. trim removes blanks, tabs and line ends
// at both ends. Both return views into the text, so neither takes a text that ends with the
// expression.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] std::string_view trim(std::string_view text);
template <std::same_as<std::string> Text>
std::vector<std::string_view> split(Text&& text, char separator) = delete;
template <std::same_as<std::string> Text>
std::string_view trim(Text&& text) = delete;

// Puts a text into double quotes for YAML, with a backslash before each quote and backslash.
[[nodiscard]] std::string quoted(std::string_view text);
// Spells a word for a shell, in single quotes if it is not plain.
[[nodiscard]] std::string for_shell(std::string_view word);
// Does the same for a word that somebody typed and that stands in a translated command. A word that
// looks like a stand-in, such as FILE, is quoted too.
[[nodiscard]] std::string typed_for_shell(std::string_view word);

// Returns the letters, digits and dashes that the text begins with.
[[nodiscard]] std::string_view leading_code(std::string_view text);
// True for capitals and dashes alone, which in a command stand for a value: FILE, YYYY-MM-DD.
[[nodiscard]] bool is_stand_in(std::string_view code);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);

// Returns the value of one to nine decimal digits without a sign. Only "0" itself may begin with a
// zero.
[[nodiscard]] std::optional<int> parse_number(std::string_view text);

// Returns a hash of 64 bits (FNV-1a) that spreads texts evenly. Whoever chooses the texts can make
// two with one hash.
[[nodiscard]] std::uint64_t short_hash(std::string_view text);

// Returns the candidate that is nearest to a mistyped word, for "did you mean". It differs by at
// most 2 edits, or by a third of the word's length if that is more, and by at most half of its
// letters.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 const std::vector<std::string>& candidates);

}  // namespace yankomas
