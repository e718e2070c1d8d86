// Tests of the end of a roster, which is kept for entries that take a right away.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/journal/roster_journal.h"
#include "core/journal/schema.h"

namespace yankomas {

namespace {

RosterEntry plain_entry(RosterAct act) {
    RosterEntry entry;
    entry.act = act;
    return entry;
}

RosterEntry cosign_of_entry(int number) {
    RosterEntry entry = plain_entry(RosterAct::cosign);
    entry.about = EntryNumber{number};
    return entry;
}

// A roster in which each act stands once, in their order.
RosterJournal all_acts() {
    RosterJournal journal;
    for (const RosterAct act :
         {RosterAct::enrol, RosterAct::revoke_key, RosterAct::dismiss, RosterAct::unadmin,
          RosterAct::appoint, RosterAct::publish, RosterAct::quorum, RosterAct::admin})
        journal.entries.push_back(plain_entry(act));
    return journal;
}

bool has_room_at(const RosterEntry& entry, std::size_t end) {
    return has_room(all_acts(), entry, end);
}

void check_is_kept_for(const RosterEntry& entry) {
    CHECK(has_room_at(entry, kMaxRoster - kKeptForRevoking + 1));
    CHECK(has_room_at(entry, kMaxRoster));
    CHECK_FALSE(has_room_at(entry, kMaxRoster + 1));
}

void check_is_not_kept_for(const RosterEntry& entry) {
    CHECK(has_room_at(entry, kMaxRoster - kKeptForRevoking));
    CHECK_FALSE(has_room_at(entry, kMaxRoster - kKeptForRevoking + 1));
    CHECK_FALSE(has_room_at(entry, kMaxRoster));
}

}  // namespace

TEST_CASE("the end of a roster is kept for who loses a right") {
    SUBCASE("a key") { check_is_kept_for(plain_entry(RosterAct::revoke_key)); }
    SUBCASE("a role") { check_is_kept_for(plain_entry(RosterAct::dismiss)); }
    SUBCASE("the right of an admin") { check_is_kept_for(plain_entry(RosterAct::unadmin)); }
}

TEST_CASE("the end of a roster is kept for who agrees to that") {
    SUBCASE("of a key") { check_is_kept_for(cosign_of_entry(2)); }
    SUBCASE("of a role") { check_is_kept_for(cosign_of_entry(3)); }
    SUBCASE("of the right of an admin") { check_is_kept_for(cosign_of_entry(4)); }
}

TEST_CASE("the end of a roster is kept from everything else") {
    SUBCASE("a person") { check_is_not_kept_for(plain_entry(RosterAct::enrol)); }
    SUBCASE("an appointment") { check_is_not_kept_for(plain_entry(RosterAct::appoint)); }
    SUBCASE("a publication") { check_is_not_kept_for(plain_entry(RosterAct::publish)); }
    SUBCASE("a new key") { check_is_not_kept_for(plain_entry(RosterAct::key)); }
    SUBCASE("who agrees to an enrolment") { check_is_not_kept_for(cosign_of_entry(1)); }
    SUBCASE("who agrees to a quorum") { check_is_not_kept_for(cosign_of_entry(7)); }
    SUBCASE("who agrees to an entry that is not there") {
        check_is_not_kept_for(cosign_of_entry(9));
    }
}

}  // namespace yankomas
