// Looks a message up and fills in its values.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/words.h"

#include <vector>

#include "render/kit/text.h"

namespace yankomas {

std::string Words::operator()(const Message& message) const {
    if (message.empty()) return {};
    std::vector<std::string> shown;
    shown.reserve(message.args.size());
    for (const std::string& arg : message.args) shown.push_back(show_safely(arg));
    const std::string_view english = message.english_pattern();
    const std::string_view pattern = lookup_ ? lookup_(message) : english;
    const std::string text = fill_in(pattern, shown);
    // If fill_in can't fill the translated pattern, it returns the pattern as it is. Then the
    // English sentence is used, so that the values are still shown.
    return text == pattern && !shown.empty() ? fill_in(english, shown) : text;
}

}  // namespace yankomas
