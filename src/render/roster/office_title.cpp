// Spells the titles of offices.
// SPDX-License-Identifier: Apache-2.0
#include "render/roster/office_title.h"

#include <fmt/format.h>

namespace yankomas {

std::string_view abbreviation_of(Capacity capacity) {
    switch (capacity) {
        case Capacity::definitif: return "";
        case Capacity::plt: return "Plt.";
        case Capacity::plh: return "Plh.";
        case Capacity::an: return "a.n.";
        case Capacity::ub: return "u.b.";
    }
    return "";
}

std::string spell_office(Capacity capacity, std::string_view title) {
    const std::string_view abbreviation = abbreviation_of(capacity);
    return abbreviation.empty() ? std::string(title) : fmt::format("{} {}", abbreviation, title);
}

}  // namespace yankomas
