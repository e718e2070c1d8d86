// One of N parts into which cases are dealt by their id, the same on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/ident.h"

namespace yankomas {

// Part `index` of `count`, counted from 1. By default all cases are in it.
struct Shard {
    std::uint32_t index = 1;
    std::uint32_t count = 1;

    // By the FNV-1a hash of the id, of 64 bits, modulo `count`.
    [[nodiscard]] bool has(const CaseId& id) const;
    // What belongs to no case is told by one part only.
    [[nodiscard]] bool is_first() const { return index == 1; }
};

// "2/4"; at most 9999 parts.
[[nodiscard]] std::optional<Shard> parse_shard(std::string_view text);

}  // namespace yankomas
