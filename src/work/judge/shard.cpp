// Deals cases out by a hash of their id.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/shard.h"

#include "core/base/text.h"

namespace yankomas {

bool Shard::has(const CaseId& id) const { return short_hash(id.value) % count == index - 1; }

std::optional<Shard> parse_shard(std::string_view text) {
    constexpr int kMostParts = 9999;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto index = parse_number(text.substr(0, slash));
    const auto count = parse_number(text.substr(slash + 1));
    if (!index || !count || *index < 1 || *count > kMostParts || *index > *count)
        return std::nullopt;
    return Shard{static_cast<std::uint32_t>(*index), static_cast<std::uint32_t>(*count)};
}

}  // namespace yankomas
