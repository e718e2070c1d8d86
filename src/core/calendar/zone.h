// The three time zones of Indonesia, fixed offsets without daylight saving.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace yankomas {

enum class Zone { wib, wita, wit };  // +07:00, +08:00, +09:00 (Keppres 41/1987)

[[nodiscard]] int offset_seconds(Zone zone);
[[nodiscard]] std::string_view name_of(Zone zone);         // "WIB"
[[nodiscard]] std::string_view spelled_offset(Zone zone);  // "+07:00"
[[nodiscard]] std::optional<Zone> parse_zone(
    std::string_view name);  // "WIB", "WITA", "WIT" exactly
[[nodiscard]] std::optional<Zone> zone_of_offset(int seconds);

}  // namespace yankomas
