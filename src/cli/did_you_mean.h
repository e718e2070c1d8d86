// Hints for a word that is not among the known ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"
#include "core/base/text.h"

namespace yankomas {

// The known word that comes nearest to the given one, if any comes near; then `help`, the command
// that lists the known ones.
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
