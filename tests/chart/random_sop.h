// Random sound procedures with a fixed seed, the same on every machine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/sop/sop.h"

namespace yankomas::test {

// Returns a sound procedure of 1 to 20 steps and 1 to 9 roles: loops, jumps, decisions with up to
// four outcomes, several actors, missing beginnings, and titles of one word and of many.
[[nodiscard]] Sop random_sop(std::uint64_t seed);

}  // namespace yankomas::test
