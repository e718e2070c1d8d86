// Checks of the spelling of identifiers, byte by byte.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yankomas {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestPartyCode = 32;
constexpr std::string_view kDigestPrefix = "sha256:";
constexpr std::size_t kHexDigits = 64;

// What readers of YAML 1.1 or 1.2 turn into something other than text.
constexpr std::array<std::string_view, 9> kNotText = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Parts of letters and digits with single dashes between them, a letter in front.
template <class IsLetter>
bool is_dashed_name(std::string_view text, IsLetter is_letter) {
    if (text.empty() || text.size() > kLongestName || !is_letter(text.front()) || text.back() == '-') return false;
    bool after_dash = false;
    for (const char c : text) {
        const bool dash = c == '-';
        if (dash ? after_dash : !is_letter(c) && !is_digit(c)) return false;
        after_dash = dash;
    }
    return true;
}

}  // namespace

bool is_word(std::string_view text) {
    if (!is_dashed_name(text, is_lower)) return false;
    constexpr std::size_t kLongestNotText = 5;
    return text.size() > kLongestNotText || std::ranges::find(kNotText, text) == kNotText.end();
}

bool is_case_id(std::string_view text) {
    return is_dashed_name(text, is_upper) && std::ranges::any_of(text, is_digit);
}

std::optional<PartyCode> parse_party(std::string_view text) {
    return is_party_code(text) ? std::optional(PartyCode(text)) : std::nullopt;
}

bool is_party_code(std::string_view text) {
    if (text.empty() || text.size() > kLongestPartyCode || text.front() == '-') return false;
    bool letter = false;
    bool digit = false;
    for (const char c : text) {
        letter = letter || is_upper(c);
        digit = digit || is_digit(c);
        if (!is_upper(c) && !is_digit(c) && c != '-') return false;
    }
    return letter && digit;
}

bool is_digest(std::string_view text) {
    if (text.size() != kDigestPrefix.size() + kHexDigits || !text.starts_with(kDigestPrefix)) return false;
    text.remove_prefix(kDigestPrefix.size());
    return std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

}  // namespace yankomas
