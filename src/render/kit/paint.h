// Colours on a terminal, only where asked for and never the only carrier of meaning.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/rule.h"

namespace yankomas {

class Paint {
public:
    explicit Paint(bool colour = false) : colour_(colour) {}

    [[nodiscard]] bool is_on() const { return colour_; }
    [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
    [[nodiscard]] std::string faint(std::string_view text) const { return in("2", text); }
    [[nodiscard]] std::string good(std::string_view text) const { return in("32", text); }

    // Errors red, warnings yellow, notes cyan.
    [[nodiscard]] std::string by(Severity severity, std::string_view text) const;

private:
    [[nodiscard]] std::string in(std::string_view code, std::string_view text) const;

    bool colour_;
};

}  // namespace yankomas
