// Follows the maps by which a case comes from one version of a procedure to a newer one
// (yankomas-sop(5), Migrations).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/sop/sop.h"

namespace yankomas {

// Returns a version of a procedure that counts, or null if there is none.
using FindVersion = std::function<const Sop*(const SopVersion&)>;

// The way from an older version to a newer one.
struct VersionRoute {
    StepMap steps;                     // from the steps of the older one
    std::vector<const Sop*> versions;  // whose maps it follows; the newer one is the last
};

// Returns the way that the maps lead, or nothing if none does. The newer version's own map from the
// older one is followed if it has one, else the maps of the versions between. A map that is not
// sound leads nowhere.
[[nodiscard]] std::optional<VersionRoute> route_between(const Sop& older, const Sop& newer,
                                                        const FindVersion& find_version);

// Returns the warning that running cases of an older version can't move to a newer one, or nothing
// if the maps lead there. `file` is that of the newer one.
[[nodiscard]] std::optional<Finding> warn_unmapped(const Sop& older, const Sop& newer,
                                                   const FindVersion& find_version,
                                                   const std::string& file);

// Finds what is wrong with the maps of a procedure: each must be from an older version, name every
// step of it and no other, and lead upward to steps that exist. If the older version is not to be
// found, a note says that the map is not proven.
[[nodiscard]] Findings check_migrations(const Sop& sop, const FindVersion& find_version);

}  // namespace yankomas
