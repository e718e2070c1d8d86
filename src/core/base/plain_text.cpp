// The words and numbers of the schemas of YAML 1.1 and 1.2.
// SPDX-License-Identifier: Apache-2.0
#include "core/base/plain_text.h"

#include <algorithm>
#include <array>
#include <string>

namespace yankomas {

namespace {

constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",   "no",  "on",
                                                    "off", "true", "false", "null"};
constexpr std::size_t kLongestWord = 5;

bool starts_number(char c) { return c >= '0' && c <= '9'; }

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_word_of_yaml(std::string_view plain) {
    if (plain.size() > kLongestWord) return false;
    std::string word(plain);
    std::ranges::transform(word, word.begin(), small_letter);
    return std::ranges::find(kWords, word) != kWords.end();
}

std::string_view without_digits(std::string_view text) {
    return text.substr(std::min(text.find_first_not_of("0123456789_"), text.size()));
}

// With a digit in front: 12, 1.5, 1e5, 1E-5, 0x1f, 0o17, 0b1.
bool is_number_of_yaml(std::string_view plain) {
    if (plain.size() > 2 && plain[0] == '0' && !starts_number(plain[1]) &&
        small_letter(plain[1]) != 'e' && plain[1] != '.')
        return plain.find_first_not_of("0123456789abcdefABCDEF_", 2) == std::string_view::npos;
    std::string_view rest = without_digits(plain);
    if (rest.starts_with('.')) rest = without_digits(rest.substr(1));
    if (rest.empty()) return true;
    if (small_letter(rest.front()) != 'e') return false;
    rest.remove_prefix(1);
    if (rest.starts_with('-') || rest.starts_with('+')) rest.remove_prefix(1);
    return !rest.empty() && without_digits(rest).empty();
}

bool is_day_of_yaml(std::string_view plain) {
    return plain.find_first_not_of("0123456789-") == std::string_view::npos;
}

}  // namespace

bool is_read_as_text(std::string_view plain) {
    if (plain.empty()) return false;
    if (starts_number(plain.front())) return !is_number_of_yaml(plain) && !is_day_of_yaml(plain);
    return !is_word_of_yaml(plain);
}

}  // namespace yankomas
