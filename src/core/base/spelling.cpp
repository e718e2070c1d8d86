// Checks of the spelling of identifiers, byte by byte.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/byte_blocks.h"
#include "core/base/plain_text.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestPartyCode = 32;
constexpr std::string_view kDigestPrefix = "sha256:";
constexpr std::size_t kHexDigits = 64;

// What a byte may be part of, as bits: one look-up a byte.
constexpr unsigned char kLower = 1;
constexpr unsigned char kUpper = 2;
constexpr unsigned char kDigit = 4;
constexpr unsigned char kDash = 8;
constexpr unsigned char kOther = 16;
constexpr std::array<unsigned char, 256> make_classes() {
    std::array<unsigned char, 256> classes{};
    classes.fill(kOther);
    for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = kLower;
    for (unsigned c = 'A'; c <= 'Z'; ++c) classes[c] = kUpper;
    for (unsigned c = '0'; c <= '9'; ++c) classes[c] = kDigit;
    classes[static_cast<unsigned char>('-')] = kDash;
    return classes;
}
constexpr auto kClasses = make_classes();

unsigned class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

constexpr auto kIsHex = [](ByteBlock block) {
    return is_between(block, '0', '9') | is_between(block, 'a', 'f');
};
constexpr auto kIsBase64 = [](ByteBlock block) {
    return is_between(block, 'A', 'Z') | is_between(block, 'a', 'z') | is_between(block, '/', '9') |
           (block == '+');
};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Parts of letters and digits with single dashes between them, a letter in front.
bool is_dashed_name(std::string_view text, unsigned letter) {
    if (text.empty() || text.size() > kLongestName || (class_of(text.front()) & letter) == 0)
        return false;
    unsigned all = 0;
    unsigned last = 0;
    unsigned doubled = 0;
    for (const char c : text) {
        const unsigned own = class_of(c);
        all |= own;
        doubled |= own & last;
        last = own;
    }
    return (all & ~(letter | kDigit | kDash)) == 0 && ((doubled | last) & kDash) == 0;
}

}  // namespace

bool is_word(std::string_view text) {
    return is_dashed_name(text, kLower) && is_read_as_text(text);
}

bool is_case_id(std::string_view text) {
    return is_dashed_name(text, kUpper) && std::ranges::any_of(text, is_digit);
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
    return letter && digit && is_read_as_text(text);
}

bool is_digest(std::string_view text) {
    if (text.size() != kDigestPrefix.size() + kHexDigits || !text.starts_with(kDigestPrefix))
        return false;
    text.remove_prefix(kDigestPrefix.size());
    return all_bytes_pass(text, kIsHex);
}

bool is_base64_text(std::string_view text) {
    if (text.empty() || text.size() % 4 != 0) return false;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    return all_bytes_pass(text.substr(0, text.size() - padding), kIsBase64);
}

}  // namespace yankomas
