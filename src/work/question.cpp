// Asks at the terminal.
// SPDX-License-Identifier: Apache-2.0
#include "work/question.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace yankomas {

bool can_ask(const Host& host) { return host.can_ask && host.ask; }

bool agrees(const Host& host, const Message& question) {
    using std::string_view_literals::operator""sv;
    constexpr std::array kYes{"yes"sv, "y"sv, "ya"sv, "iya"sv};
    const auto answer = host.ask(host.words(question));
    if (!answer) return false;
    std::string given(trim(*answer));
    std::ranges::transform(given, given.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(kYes, given) != kYes.end();
}

}  // namespace yankomas
