// Turns messages into words of the reader's language, and makes everything in them that came from a
// file safe to show.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace yankomas {

// Words turns a Message into text, and everything that people read is translated here. A default
// Words speaks English, the language of the source.
class Words {
public:
    // Returns the translation of the message's pattern, of a message that counts the form for its
    // count. Without a translation it returns the English pattern. The returned text must outlive
    // the Words.
    using Lookup = std::function<std::string_view(const Message& message)>;

    Words() = default;
    explicit Words(Lookup lookup) : lookup_(std::move(lookup)) {}

    // From here on the git commands in sentences are spelled `git -C FOLDER`. They are meant for
    // the office folder, and this is for a user who stands below it.
    void use_git_in(std::string_view folder);

    // Returns the sentence with its values filled in. Control characters in the values are escaped.
    [[nodiscard]] std::string operator()(const Message& message) const;

private:
    [[nodiscard]] std::string pattern_of(std::string_view pattern) const;
    [[nodiscard]] std::string translated(const Arg& arg) const;

    Lookup lookup_;
    std::string git_;  // "git -C FOLDER", with braces as patterns have them; "" for plain git
};

}  // namespace yankomas
