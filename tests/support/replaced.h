// Changes one place of a text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace yankomas::test {

// The text with its first `from` replaced. The text must hold `from`.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string("the test looks for what is not there")
                                   : text.replace(at, from.size(), to);
}

}  // namespace yankomas::test
