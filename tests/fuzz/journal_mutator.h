// Changes a journal by its structure, so that a change gets past the first line that a flipped byte
// would break.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yankomas::fuzz {

// One to four changes: entries, fields and items swapped, doubled, dropped and brought from
// elsewhere, values exchanged, cut, lengthened or flipped. The same bytes and seed give the same
// journal; any bytes will do.
[[nodiscard]] std::string mutated_journal(std::string_view bytes, std::uint32_t seed);

// The first entries of one journal and the last ones of the other.
[[nodiscard]] std::string crossed_journals(std::string_view left, std::string_view right,
                                           std::uint32_t seed);

}  // namespace yankomas::fuzz
