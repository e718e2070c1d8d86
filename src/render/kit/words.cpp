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
    const std::string_view pattern = lookup_ ? lookup_(message.pattern) : message.pattern;
    const std::string text = fill_in(pattern, shown);
    // fill_in gives back a pattern that it can't fill: then the English sentence still carries the
    // values.
    return text == pattern && !shown.empty() ? fill_in(message.pattern, shown) : text;
}

}  // namespace yankomas
