// Tells addresses from other text.
// SPDX-License-Identifier: Apache-2.0
#include "core/office/mail_book.h"

#include <algorithm>

#include "core/base/spelling.h"
#include "core/base/text.h"

namespace yankomas {

namespace {

// True for words of these characters and ASCII letters and digits, with single dots between them.
bool is_dot_atom(std::string_view text, std::string_view others) {
    const auto is_atom = [&](std::string_view word) {
        return !word.empty() && std::ranges::all_of(word, [&](char c) {
            return is_alphanumeric(c) || others.find(c) != std::string_view::npos;
        });
    };
    return std::ranges::all_of(split(text, '.'), is_atom);
}

}  // namespace

bool is_mail_address(std::string_view text) {
    constexpr std::size_t kLongest = 254;
    const std::size_t at = text.find('@');
    return text.size() <= kLongest && at != std::string_view::npos &&
           is_dot_atom(text.substr(0, at), "!#$%&'*+-/=?^_`{|}~") &&
           is_dot_atom(text.substr(at + 1), "-");
}

}  // namespace yankomas
