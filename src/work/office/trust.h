// Checks whether the roster of an office is the one that this user or this run trusts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// Returns a finding if the root of the roster is not the trusted one. The root is compared with
// --root, else with YANKOMAS_TRUST_ROOT, else with the user's file of known offices
// (yankomas-roster(5)). If the office is in none of them and a person sits at a terminal, the
// program asks, and remembers a yes.
[[nodiscard]] Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                                         const OpenedOffice& office);

// Writes the office as it is now into the file of known offices. init does this after it founded
// the office, and check_trust after a yes.
[[nodiscard]] Status trust_office(const Host& host, const OpenedOffice& office);

}  // namespace yankomas
