// Makes hints for a word that is not among the known ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

// Returns a hint with the known word that is nearest to the given one, if any is near, and then
// `help`, which names the command that lists the known words.
[[nodiscard]] inline std::vector<Message> did_you_mean(std::string_view given,
                                                       const std::vector<std::string>& known,
                                                       Message help) {
    std::vector<Message> hints;
    if (const auto meant = nearest(given, known))
        hints.push_back(message("did you mean \"{}\"?", *meant));
    hints.push_back(std::move(help));
    return hints;
}

}  // namespace yankomas
