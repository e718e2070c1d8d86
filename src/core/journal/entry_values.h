// Typed values out of a raw entry, for the readers of each kind of journal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/ident.h"
#include "core/base/text.h"
#include "core/calendar/instant.h"
#include "core/journal/form.h"
#include "core/journal/spelled.h"

namespace yankomas {

// Each expects values that the form reader has checked.
template <class Id>
[[nodiscard]] std::optional<Id> optional_name(const RawEntry& raw, Field field) {
    if (!raw.has(field)) return std::nullopt;
    return Id(raw[field]);
}

template <class N>
[[nodiscard]] std::optional<N> optional_number(const RawEntry& raw, Field field) {
    if (!raw.has(field)) return std::nullopt;
    return N{parse_number(raw[field]).value_or(0)};
}

[[nodiscard]] inline std::optional<Instant> optional_instant(const RawEntry& raw, Field field) {
    if (!raw.has(field)) return std::nullopt;
    return raw.instant(field).at;
}

[[nodiscard]] inline std::optional<Date> optional_date(const RawEntry& raw, Field field) {
    if (!raw.has(field)) return std::nullopt;
    return parse_date(raw[field]);
}

// One line or a block.
[[nodiscard]] inline std::optional<std::string> optional_text(const RawEntry& raw, Field field) {
    if (!raw.has(field)) return std::nullopt;
    const std::string_view value = raw[field];
    return value.starts_with('"') && value.find('\n') == std::string_view::npos ? unquoted(value)
                                                                                : unindented(value);
}

// The range of a value that is a view into `bytes`.
[[nodiscard]] inline ByteRange range_of(std::string_view bytes, std::string_view value) {
    const auto begin = static_cast<std::size_t>(value.data() - bytes.data());
    return {begin, begin + value.size()};
}

// A fault unless all instants of the entry are written with one offset, and with `zone` if that is
// set.
[[nodiscard]] std::optional<Fault> check_offsets(std::string_view bytes, const RawEntry& raw,
                                                 std::optional<Zone> zone);

}  // namespace yankomas
