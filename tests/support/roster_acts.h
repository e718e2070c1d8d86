// Entries of a roster, which tests let people sign.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/journal/roster_journal.h"
#include "support/test_keys.h"

namespace yankomas::test {

[[nodiscard]] inline RosterEntry roster_act(RosterAct act, std::string_view person = {},
                                            std::string_view by = "admin") {
    RosterEntry entry;
    entry.act = act;
    if (!person.empty()) entry.person = PersonId(person);
    entry.by = PersonId(by);
    return entry;
}

[[nodiscard]] inline RosterEntry cosign_of(EntryNumber about, std::string_view by) {
    RosterEntry entry = roster_act(RosterAct::cosign, {}, by);
    entry.about = about;
    return entry;
}

[[nodiscard]] inline RosterEntry quorum_of(int count) {
    RosterEntry entry = roster_act(RosterAct::quorum);
    entry.count = count;
    return entry;
}

// Revokes the person's first key.
[[nodiscard]] inline RosterEntry lost_key(std::string_view person, std::string_view by = "admin") {
    RosterEntry entry = roster_act(RosterAct::revoke_key, person, by);
    entry.key = public_line(make_test_key(person));
    entry.reason = "hilang";
    return entry;
}

// Revokes the person's first key as compromised since a day.
[[nodiscard]] inline RosterEntry stolen_key(std::string_view person, std::string_view since,
                                            std::string_view by = "admin") {
    RosterEntry entry = lost_key(person, by);
    entry.from = parse_date(since);
    entry.reason = "dicuri";
    return entry;
}

// Gives the person a second key, "PERSON-baru".
[[nodiscard]] inline RosterEntry new_key(std::string_view person) {
    RosterEntry entry = roster_act(RosterAct::key, person);
    entry.key = public_line(make_test_key(std::string(person) + "-baru"));
    return entry;
}

}  // namespace yankomas::test
