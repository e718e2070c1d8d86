// What office this is: the file office.yaml as a value (yankomas-office(5)).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/ident.h"
#include "core/calendar/zone.h"
#include "core/office/case_pattern.h"
#include "core/sop/sop.h"

namespace yankomas {

struct OfficeConfig {
    OfficeId id;
    std::string title;
    Zone zone = Zone::wib;
    CasePattern usual_pattern;  // of every procedure without one of its own
    Listed<SopId, CasePattern> own_patterns;
};

// The pattern by which new cases of a procedure get their ids.
[[nodiscard]] inline const CasePattern& pattern_for(const OfficeConfig& office, const SopId& sop) {
    const CasePattern* own = find(office.own_patterns, sop);
    return own == nullptr ? office.usual_pattern : *own;
}

}  // namespace yankomas
