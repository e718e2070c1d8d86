// Colours text on a terminal if that is asked for. Colour only repeats what the words say.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/base/rule.h"

namespace yankomas {

// What a colour says of a text.
enum class Tone { plain, title, quiet, good, soon, late };

// Puts the ECMA-48 sequences of a colour around a text, or gives the text back unchanged.
class Paint {
public:
    explicit Paint(bool colour = false) : colour_(colour) {}

    [[nodiscard]] std::string bold(std::string_view text) const { return in("1", text); }
    [[nodiscard]] std::string good(std::string_view text) const { return in("32", text); }

    // Late is red, due soon yellow, in time green; what is quiet is dim.
    [[nodiscard]] std::string by(Tone tone, std::string_view text) const {
        switch (tone) {
            case Tone::plain: return std::string(text);
            case Tone::title: return bold(text);
            case Tone::quiet: return in("2", text);
            case Tone::good: return good(text);
            case Tone::soon: return in("33", text);
            case Tone::late: return in("31", text);
        }
        return std::string(text);
    }

    // Paints errors red, warnings yellow and notes cyan.
    [[nodiscard]] std::string by(Severity severity, std::string_view text) const {
        switch (severity) {
            case Severity::error: return in("1;31", text);
            case Severity::warning: return in("1;33", text);
            case Severity::note: return in("1;36", text);
        }
        return std::string(text);
    }

private:
    [[nodiscard]] std::string in(const char* code, std::string_view text) const {
        if (!colour_ || text.empty()) return std::string(text);
        return std::string("\x1b[").append(code).append("m").append(text).append("\x1b[0m");
    }

    bool colour_;
};

}  // namespace yankomas
