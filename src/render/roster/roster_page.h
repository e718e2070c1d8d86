// The roster as people read it, and as data.
// SPDX-License-Identifier: Apache-2.0

// This room shows the roster of an office: roster_page for people and programs, allowed_signers for
// ssh-keygen. What is shown is a RosterView, which work/office/view_roster makes for a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/roster/roster.h"
#include "render/kit/json_fwd.h"
#include "render/kit/screen.h"

namespace yankomas {

enum class RoleState { held, later, over, dismissed, no_key };  // on the day that is shown

struct ShownRole {
    Appointment appointment;
    RoleState state = RoleState::held;
    std::optional<Date> dismissed;  // from this day on, also if it is still to come
};
// A key of a person. `key` is the line of the public key, and `since` is the roster entry from
// which it counts.
struct ShownKey {
    std::string key;
    std::string fingerprint;
    EntryNumber since;
    std::optional<Revocation> revoked;
};
struct ShownPerson {
    Person person;
    bool is_admin = false;
    std::vector<ShownKey> keys;
    std::vector<ShownRole> roles;
};
// An entry that still lacks signatures of admins, and who has signed it.
struct ShownChange {
    RosterEntry entry;
    std::vector<PersonId> signers;
};

// The roster as it was on a day.
struct RosterView {
    OfficeId office;
    std::string title;
    std::string founder;  // fingerprint
    Date day;
    int quorum = 1;
    int entries = 0;
    std::vector<ShownPerson> people;
    std::vector<ShownChange> pending;
    std::vector<Publication> published;
};

// Shows each person with roles and keys, and then tables of pending changes and published files.
// Roles that are over and keys that were revoked are only counted unless `everything` is set, as it
// is for a page about one person.
[[nodiscard]] std::string render_roster(const RosterView& view, bool everything,
                                        const Screen& screen);

// Returns an item of yankomas.roster/1: {person, name, admin, since, keys, roles}.
[[nodiscard]] Json json_of(const ShownPerson& person);
// Returns the document yankomas.roster/1. People are its items, and what concerns the whole office
// stands beside them.
[[nodiscard]] Json json_of(const RosterView& view, std::string_view now);

}  // namespace yankomas
