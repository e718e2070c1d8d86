// Finds words of English in what the program says in Indonesian.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace yankomas::test {

// A word is English if a message of the source has it and no translation does. A translation may
// have it inside a command, an option or a path, and as the name of a field, a verb or a file, but
// names of acts, kinds and stand-ins are translated everywhere.
class EnglishWords {
public:
    // Reads a catalogue, po/id.po.
    explicit EnglishWords(std::string_view catalogue);

    [[nodiscard]] bool is_english(std::string_view word) const;
    // Returns each line in which such a word stands, with the word before it. What is quoted from
    // files ("  | do: step") or of another program, and what is typed (`yankomas hold 0001`), is
    // left out, and so are the words of `typed`: what the user typed comes back in answers.
    [[nodiscard]] std::vector<std::string> left_in(std::string_view text,
                                                   std::string_view typed = {}) const;

private:
    std::set<std::string, std::less<>> english_;
};

}  // namespace yankomas::test
