// Counts entries of the roster that change nothing.
// SPDX-License-Identifier: Apache-2.0
#include "core/roster/in_vain.h"

#include <algorithm>

#include "core/base/rules/office.h"
#include "core/roster/quorum.h"

namespace yankomas {

bool is_own_revocation(const RosterEntry& entry) {
    return entry.act == RosterAct::revoke_key && entry.person == entry.by;
}

std::optional<Date> day_alone(const RosterEntry& entry, const RosterEntry& last) {
    if (!entry.from) return std::nullopt;
    return day_alone(*entry.from, last.at, last.zone);
}

bool revokes_in_vain(const Roster& roster, const RosterEntry& entry) {
    if (!is_own_revocation(entry) || !roster.in_force(entry.at).is_revoked(*entry.key))
        return false;
    const std::optional<Date> day = day_alone(entry, entry);
    const Revocation* counts = roster.compromise(*entry.key);
    return !day || (counts != nullptr && (counts->by_two || *counts->compromised_since <= *day));
}

std::optional<Finding> one_too_many_in_vain(const Roster& roster, const RosterJournal& journal,
                                            const RosterEntry& entry) {
    const auto signed_before = std::ranges::count_if(roster.in_vain, [&](const InVain& one) {
        return one.by == entry.by && entry.at - one.at <= kLongestWait;
    });
    if (signed_before < kMostInVain) return std::nullopt;
    Finding found = finding(
        rule::no_effect, journal.place(entry, Field::by),
        message("{} has signed {} entries within 90 days that change nothing, "
                "and may not sign one more",
                entry.by, kMostInVain),
        message("if git has the roster without it: git checkout COMMIT -- {}", journal.path));
    found.severity = Severity::error;
    return found;
}

}  // namespace yankomas
