// Whether readers of YAML take a plain word for text, or for a truth value, nothing, a number or a
// day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace yankomas {

// False for no, Null, 12, 1.5, 1E-5, 0x1f and 2026-01-02, which YAML 1.1 or 1.2 gives another type
// without quotes.
[[nodiscard]] bool is_read_as_text(std::string_view plain);

}  // namespace yankomas
