// One of N parts into which cases are divided by their id. The parts are the same on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// Part number `index` of `count`, counted from 1. By default it has all cases.
struct Shard {
    std::uint32_t index = 1;
    std::uint32_t count = 1;

    // True if the case belongs to this part: the 64-bit FNV-1a hash of its id modulo `count`
    // decides.
    [[nodiscard]] bool has(const CaseId& id) const;
    // Only the first part reports what belongs to no case.
    [[nodiscard]] bool is_first() const { return index == 1; }
};

// Parses "2/4". There may be at most 9999 parts.
[[nodiscard]] std::optional<Shard> parse_shard(std::string_view text);

}  // namespace yankomas
