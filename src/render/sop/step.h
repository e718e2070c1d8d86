// A step as people name it in a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/base/ident.h"

namespace yankomas {

// "2 Memutuskan", "2 (3) Memutuskan": the step, its pass if it is not the first, its title.
[[nodiscard]] inline std::string spell_step(StepNumber step, int pass, std::string_view title) {
    if (pass > 1) return fmt::format("{} ({}) {}", step.value, pass, title);
    return fmt::format("{} {}", step.value, title);
}

}  // namespace yankomas
