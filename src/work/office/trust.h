// Checks whether the roster of an office is the one that this user or this run trusts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/journal/spelled.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

// What happens where this user has seen entries of the roster that are dated in the future, since a
// clock was wrong then. A person is asked whether to go on without them, and where nobody can be
// asked it is a finding. Only a verb that is about to take them away goes on without a question.
enum class SeenAhead { asks, goes_on };

// Returns a finding if the root of the roster is not the trusted one. The root is compared with
// --root, else with YANKOMAS_TRUST_ROOT, else with the user's file of known offices
// (yankomas-roster(5)). If the office is in none of them and a person sits at a terminal, the
// program asks, and remembers a yes.
[[nodiscard]] Result<std::optional<Finding>> check_trust(Host& host, const Globals& globals,
                                                         const OpenedOffice& office,
                                                         SeenAhead ahead);

// The roster that this user has seen, with entries that are dated in the future.
struct RosterSeenAhead {
    RosterPosition seen;  // the position of the last of these entries
    EntryNumber counted;  // the last entry before them
};
// Returns nothing if this user has seen no such entries, or if the root is pinned for this run. It
// is certain about each of them: the entry lies in the file, or its time is in this user's memory.
[[nodiscard]] Result<std::optional<RosterSeenAhead>> roster_seen_ahead(const Host& host,
                                                                       const Globals& globals,
                                                                       const OpenedOffice& office);

// Writes the office as it is now into the file of known offices. init does this after it founded
// the office, check_trust after a yes, and repair after it took away what was dated in the future.
[[nodiscard]] Status trust_office(const Host& host, const OpenedOffice& office);

}  // namespace yankomas
