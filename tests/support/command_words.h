// Splits a command line as tests write it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yankomas::test {

// The words of a command. Blanks part them, and quotes of either kind keep them together. No other
// character has a meaning of its own, unlike in a shell.
inline std::vector<std::string> words(std::string_view command) {
    std::vector<std::string> found;
    std::string word;
    bool has_word = false;
    char quote = '\0';
    for (const char c : command) {
        if (quote == '\0' && (c == '"' || c == '\'')) {
            quote = c;
            has_word = true;
        } else if (c == quote) {
            quote = '\0';
        } else if (c == ' ' && quote == '\0') {
            if (has_word) found.push_back(word);
            word.clear();
            has_word = false;
        } else {
            word += c;
            has_word = true;
        }
    }
    if (has_word) found.push_back(word);
    return found;
}

}  // namespace yankomas::test
