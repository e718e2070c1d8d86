// Whether an office's roster is the one that this user or this run trusts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// What is wrong with the roster's root, if anything. It is compared with --root, else with
// YANKOMAS_TRUST_ROOT, else with the user's file of known offices (yankomas-roster(5)). An office
// that is in none of them is asked about if a person sits at a terminal, and a yes is remembered.
[[nodiscard]] Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                                         const OpenedOffice& office);

// Remembers the office as it is now in the file of known offices: for init, which founded it, and
// for the first use after the question.
[[nodiscard]] Status trust_office(const Host& host, const OpenedOffice& office);

}  // namespace yankomas
