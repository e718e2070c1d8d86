// The roster as people read it, and as data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/roster/roster.h"
#include "render/kit/json.h"
#include "render/kit/words.h"

namespace yankomas {

enum class RoleState { held, later, over, dismissed };  // on the day that is shown

struct ShownRole {
    Appointment appointment;
    RoleState state = RoleState::held;
};
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
struct ShownChange {
    RosterEntry entry;
    std::vector<PersonId> signers;
};

// The roster on a day.
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

// What is over is left out, unless `everything` is asked for: so of one person, and of the whole
// office not.
[[nodiscard]] std::string render_roster(const RosterView& view, bool everything, const Words& words,
                                        int width);

// {person, name, admin, keys, roles}
[[nodiscard]] JsonValue json_of(const ShownPerson& person);
// The document yankomas.roster/1: people as items, and what concerns the office beside them.
[[nodiscard]] JsonValue json_of(const RosterView& view, std::string_view now);

}  // namespace yankomas
