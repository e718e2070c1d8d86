// Which spellings the identifiers of a record may have (yankomas-case(5), SPELLING).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// These functions know only the letters and digits of ASCII, whatever the locale is.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_capital(c) || (c >= 'a' && c <= 'z'); }
[[nodiscard]] constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr char to_lower(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char to_upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] std::string in_capitals(std::string text);

// The functions below are called for every field of every journal, so they allocate nothing.

// True for `[a-z][a-z0-9]*(-[a-z0-9]+)*` of at most 64 bytes, if no reader of YAML takes it for a
// truth value or null.
[[nodiscard]] bool is_word(std::string_view text);

// True for `[A-Z][A-Z0-9]*(-[A-Z0-9]+)*` of at most 64 bytes with at least one digit.
[[nodiscard]] bool is_case_id(std::string_view text);

// True for `[A-Z0-9][A-Z0-9-]{0,31}` with at least one letter and one digit. No name of a person
// has this form.
[[nodiscard]] bool is_party_code(std::string_view text);
[[nodiscard]] std::optional<PartyCode> parse_party(std::string_view text);

// True for `sha256:` and 64 lower-case hex digits.
[[nodiscard]] bool is_digest(std::string_view text);

// True for four digits, as a folder of cases is named.
[[nodiscard]] bool is_year_number(std::string_view text);

// True for Base64 with padding. The unused bits of the last byte are not checked.
[[nodiscard]] bool is_base64_text(std::string_view text);

// True if a plain (unquoted) scalar is text by the schemas of both YAML 1.1 and YAML 1.2. False for
// no, Null, 12, 1.5, 1E-5, 0x1f and 2026-01-02, which are of another type in one of them.
[[nodiscard]] bool is_read_as_text(std::string_view plain);

}  // namespace yankomas
