// Whether an office's roster is the one that this user or this run trusts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "store/office/open_office.h"
#include "work/globals.h"
#include "work/host.h"

namespace yankomas {

// The user's file of known offices: $XDG_CONFIG_HOME or ~/.config, then yankomas/known-offices.
[[nodiscard]] std::optional<std::string> known_offices_file(const Host& host);

// What is wrong with the roster's root, if anything: compared with --root, YANKOMAS_TRUST_ROOT or
// the known offices; a person at a terminal is asked at first use, and the answer is remembered.
[[nodiscard]] Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                                         const OpenedOffice& office);

// Remembers the office as it is now (init does, and the first use after the question).
[[nodiscard]] Status trust_office(Host& host, const OpenedOffice& office);

}  // namespace yankomas
