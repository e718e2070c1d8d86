// Changes a journal by its structure, so that a change gets past the first line that a flipped byte
// would break.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yankomas::fuzz {

// Makes one to four changes: it swaps, doubles and drops entries, fields and items, brings them
// from elsewhere, and exchanges, cuts, lengthens or flips values. The same bytes and seed give the
// same journal, and any bytes will do.
[[nodiscard]] std::string mutated_journal(std::string_view bytes, std::uint32_t seed);

// The first entries of one journal and the last ones of the other.
[[nodiscard]] std::string crossed_journals(std::string_view left, std::string_view right,
                                           std::uint32_t seed);

}  // namespace yankomas::fuzz
