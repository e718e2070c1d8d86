// Messages as words of the reader's language, with everything that came from a file made harmless.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/base/message.h"

namespace yankomas {

// The one way from a Message to text: everything that people read is translated here. A default
// Words speaks English, the language of the source.
class Words {
public:
    // Gives the translated pattern, or the pattern itself where there is none. The text outlives
    // the Words.
    using Lookup = std::function<std::string_view(std::string_view pattern)>;

    Words() = default;
    explicit Words(Lookup lookup) : lookup_(std::move(lookup)) {}

    // The sentence with its values filled in; control characters in the values are escaped.
    [[nodiscard]] std::string operator()(const Message& message) const;

private:
    Lookup lookup_;
};

}  // namespace yankomas
