// ECMA-48 colours around a text.
// SPDX-License-Identifier: Apache-2.0
#include "render/kit/paint.h"

#include <fmt/format.h>

namespace yankomas {

std::string Paint::by(Severity severity, std::string_view text) const {
    switch (severity) {
        case Severity::error: return in("1;31", text);
        case Severity::warning: return in("1;33", text);
        case Severity::note: return in("1;36", text);
    }
    return std::string(text);
}

std::string Paint::in(std::string_view code, std::string_view text) const {
    if (!colour_) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

}  // namespace yankomas
