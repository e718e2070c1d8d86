// Checks of the spelling of identifiers, byte by byte.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/base/byte_blocks.h"

namespace yankomas {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kLongestPartyCode = 32;
constexpr std::string_view kDigestPrefix = "sha256:";
constexpr std::size_t kHexDigits = 64;

// The class of a byte is one bit, so that the classes of many bytes can be collected with |.
constexpr unsigned char kLower = 1;
constexpr unsigned char kUpper = 2;
constexpr unsigned char kDigit = 4;
constexpr unsigned char kDash = 8;
constexpr unsigned char kOther = 16;
constexpr auto kClasses = [] {
    std::array<unsigned char, 256> classes{};
    classes.fill(kOther);
    for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = kLower;
    for (unsigned c = 'A'; c <= 'Z'; ++c) classes[c] = kUpper;
    for (unsigned c = '0'; c <= '9'; ++c) classes[c] = kDigit;
    classes[static_cast<unsigned char>('-')] = kDash;
    return classes;
}();

unsigned class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

constexpr auto kIsHex = [](ByteBlock block) {
    return is_between(block, '0', '9') | is_between(block, 'a', 'f');
};
constexpr auto kIsBase64 = [](ByteBlock block) {
    return is_between(block, 'A', 'Z') | is_between(block, 'a', 'z') | is_between(block, '/', '9') |
           (block == '+');
};

// True for parts of letters and digits with single dashes between them, if a letter comes first.
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

// True for a word that YAML 1.1 reads as a truth value, or that YAML 1.1 or 1.2 reads as null.
bool is_word_of_yaml(std::string_view plain) {
    static constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",   "no",  "on",
                                                               "off", "true", "false", "null"};
    constexpr std::size_t kLongest = 5;
    return plain.size() <= kLongest && std::ranges::any_of(kWords, [&](std::string_view word) {
               return std::ranges::equal(word, plain, {}, {}, to_lower);
           });
}

std::string_view without_digits(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of("0123456789_"), text.size()));
}

// True for 12, 1.5, 1e5, 1E-5, 0x1f, 0o17 and 0b1. The text must begin with a digit.
bool is_number_of_yaml(std::string_view plain) {
    if (plain.size() > 2 && plain[0] == '0' && !is_digit(plain[1]) && to_lower(plain[1]) != 'e' &&
        plain[1] != '.')
        return plain.find_first_not_of("0123456789abcdefABCDEF_", 2) == std::string_view::npos;
    std::string_view rest = without_digits(plain);
    if (rest.starts_with('.')) rest = without_digits(rest.substr(1));
    if (rest.empty()) return true;
    if (to_lower(rest.front()) != 'e') return false;
    rest.remove_prefix(1);
    if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
    return !rest.empty() && without_digits(rest).empty();
}

bool is_day_of_yaml(std::string_view plain) {
    return plain.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

std::string in_capitals(std::string text) {
    std::ranges::transform(text, text.begin(), to_upper);
    return text;
}

bool is_word(std::string_view text) {
    return is_dashed_name(text, kLower) && is_read_as_text(text);
}

bool is_case_id(std::string_view text) {
    return is_dashed_name(text, kUpper) && std::ranges::any_of(text, is_digit);
}

bool is_year_number(std::string_view text) {
    return text.size() == 4 && std::ranges::all_of(text, is_digit);
}

bool is_party_code(std::string_view text) {
    if (text.empty() || text.size() > kLongestPartyCode || text.front() == '-') return false;
    unsigned all = 0;
    for (const char c : text) all |= class_of(c);
    return (all | kDash) == (kUpper | kDigit | kDash) && is_read_as_text(text);
}

std::optional<PartyCode> parse_party(std::string_view text) {
    return is_party_code(text) ? std::optional(PartyCode(text)) : std::nullopt;
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

bool is_read_as_text(std::string_view plain) {
    if (plain.empty()) return false;
    if (is_digit(plain.front())) return !is_number_of_yaml(plain) && !is_day_of_yaml(plain);
    return !is_word_of_yaml(plain);
}

}  // namespace yankomas
