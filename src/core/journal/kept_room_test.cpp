// Tests of the end of a roster, which is kept for entries that take a right away, and of the end of
// a case, which is kept for entries that move or end it.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "core/journal/room.h"
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

CaseEntry case_entry(CaseAct act) {
    CaseEntry entry;
    entry.act = act;
    return entry;
}

// What a signer is told of an entry below a case of so many bytes.
std::string told_of_case(CaseAct act, std::size_t size) {
    CaseJournal journal;
    journal.bytes.assign(size, 'x');
    const auto told = lack_of_room(journal, case_entry(act));
    return told ? in_english(told->what) : "";
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

TEST_CASE("the end of a case is kept from what brings no case to its end") {
    for (const CaseAct act : {CaseAct::note, CaseAct::attach, CaseAct::correct, CaseAct::assign}) {
        CAPTURE(name_of(act));
        CHECK(has_room(case_entry(act), kMaxJournal - kKeptForMoving));
        CHECK_FALSE(has_room(case_entry(act), kMaxJournal - kKeptForMoving + 1));
        CHECK_FALSE(has_room(case_entry(act), kMaxJournal));
    }
}

TEST_CASE("the end of a case is kept for what moves it, ends it or may be ordered by law") {
    for (const CaseAct act :
         {CaseAct::step, CaseAct::cosign, CaseAct::migrate, CaseAct::hold, CaseAct::resume,
          CaseAct::send_back, CaseAct::exit, CaseAct::forget}) {
        CAPTURE(name_of(act));
        CHECK(has_room(case_entry(act), kMaxJournal - kKeptForMoving + 1));
        CHECK(has_room(case_entry(act), kMaxJournal));
        CHECK_FALSE(has_room(case_entry(act), kMaxJournal + 1));
    }
}

TEST_CASE("what has no room in its journal is told before it is signed") {
    SUBCASE("a note where a case moves") {
        CHECK(told_of_case(CaseAct::note, kMaxJournal - kKeptForMoving) ==
              "the case is full: its last 256 KiB are kept for what moves or ends it");
        CHECK(told_of_case(CaseAct::note, 1000).empty());
    }
    SUBCASE("a step at the end of a case") {
        CHECK(told_of_case(CaseAct::step, kMaxJournal - 1000) ==
              "the case is full: a journal may have 4 MiB");
        CHECK(told_of_case(CaseAct::step, kMaxJournal - kKeptForMoving).empty());
    }
    SUBCASE("a seal") {
        const auto told = lack_of_room(std::string(kMaxJournal - 1000, 'x'), SealEntry{});
        REQUIRE(told);
        CHECK(in_english(told->what) == "no seal has room any more: a journal may have 4 MiB");
        CHECK_FALSE(lack_of_room(std::string(kMaxJournal - 2000, 'x'), SealEntry{}));
    }
    SUBCASE("an enrolment") {
        RosterJournal journal = all_acts();
        journal.bytes.assign(kMaxRoster - kKeptForRevoking, 'x');
        const auto told = lack_of_room(journal, plain_entry(RosterAct::enrol));
        REQUIRE(told);
        CHECK(in_english(told->what) ==
              "the roster is full: its last 64 KiB are kept for revoke-key, dismiss and unadmin");
        CHECK_FALSE(lack_of_room(journal, plain_entry(RosterAct::dismiss)));
    }
    SUBCASE("a publication of too many files") {
        RosterEntry entry = plain_entry(RosterAct::publish);
        entry.number = EntryNumber{9};
        entry.files.resize(kMaxItems + 1);
        const auto told = lack_of_room(all_acts(), entry);
        REQUIRE(told);
        CHECK(in_english(told->what) == "entry 9: at most 128 items");
    }
}

}  // namespace yankomas
