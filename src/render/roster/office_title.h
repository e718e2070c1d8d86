// How a capacity stands before the title of an office: "Plh. Kepala Kantor".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/roster/roster.h"

namespace yankomas {

// Returns the words that officials put before a signature: "Plt." for an officer who acts in a
// vacant office, "Plh." for one who stands in for an absent officer, "a.n." and "u.b." for one who
// signs by mandate. The text is empty for the appointed officer (yankomas-roster-appoint(1)).
[[nodiscard]] std::string_view abbreviation_of(Capacity capacity);

// Spells an office with the capacity in which somebody holds it: "Plt. Kepala Bidang HAM".
[[nodiscard]] std::string spell_office(Capacity capacity, std::string_view title);

}  // namespace yankomas
