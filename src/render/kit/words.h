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

    // Returns the sentence with its values filled in. Control characters in the values are escaped.
    [[nodiscard]] std::string operator()(const Message& message) const;

private:
    Lookup lookup_;
};

}  // namespace yankomas
