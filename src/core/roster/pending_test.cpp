// What waits for other admins: how much of it may wait, and for how long.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/base/rules/signatures.h"
#include "core/roster/quorum.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kEarly = "2026-02-02T08:00:00+07:00";
constexpr std::string_view kMarch = "2026-03-02T08:00:00+07:00";
constexpr std::string_view kLastDay = "2026-05-31T08:00:00+07:00";  // 90 days later
constexpr std::string_view kTooLate = "2026-05-31T08:00:01+07:00";

// admin and tono are admins, and both must sign.
OfficeWorld office_of_two() {
    OfficeWorld office = small_office();
    office.add(roster_act(RosterAct::admin, "tono"), kEarly);
    office.add(quorum_of(2), kEarly);
    return office;
}

int number_of_last(const OfficeWorld& office) {
    return static_cast<int>(office.roster_journal().entries.size());
}

bool goes_on(const OfficeWorld& office) {
    return office.record().roster.last_entry().value == number_of_last(office);
}

void cosign_by(OfficeWorld& office, int about, std::string_view by, std::string_view at = kMarch) {
    office.add(cosign_of(EntryNumber{about}, by), at);
}

RosterEntry enrolment(std::string_view person, std::string_view by = "admin") {
    RosterEntry entry = roster_act(RosterAct::enrol, person, by);
    entry.name = std::string(person);
    entry.key = public_line(make_test_key(person));
    return entry;
}

int count_of(const OfficeWorld& office, Rule rule) {
    return static_cast<int>(std::ranges::count_if(office.findings(), [&](const Finding& found) {
        return found.rule == rule && found.severity == Severity::warning;
    }));
}

}  // namespace

TEST_CASE("an admin has 16 changes that wait, and one more has no effect") {
    OfficeWorld office = office_of_two();
    for (int i = 0; i < kMostPending; ++i) office.add(enrolment("p" + std::to_string(i)), kMarch);
    CHECK(count_of(office, rule::no_effect) == 0);
    office.add(enrolment("lagi"), kMarch);
    const int over = number_of_last(office);
    CHECK(goes_on(office));
    CHECK(count_of(office, rule::no_effect) == 1);
    cosign_by(office, over, "tono");  // the change with no effect does not wait
    CHECK(goes_on(office));
    CHECK(office.record().roster.person(PersonId("lagi")) == nullptr);
    CHECK(count_of(office, rule::bad_cosign) == 1);
    // The changes of another admin are counted apart, and a change that he completes makes room.
    office.add(enrolment("wati", "tono"), kMarch);
    cosign_by(office, number_of_last(office), "admin");
    CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
    cosign_by(office, over - 1, "tono");
    office.add(enrolment("lagi"), kMarch);
    cosign_by(office, number_of_last(office), "tono");
    CHECK(office.record().roster.person(PersonId("lagi")) != nullptr);
    CHECK(goes_on(office));
    // One's own key may always be revoked.
    RosterEntry own = roster_act(RosterAct::revoke_key, "tono", "tono");
    own.key = public_line(make_test_key("tono"));
    own.from = parse_date("2026-03-01");
    own.reason = "dicuri";
    office.add(own, kMarch);
    CHECK(office.record().roster.in_force(time_of(kMarch)).is_revoked(*own.key));
    // What has lapsed makes room, too.
    office.add(enrolment("nanti"), kTooLate);
    CHECK(count_of(office, rule::no_effect) == 1);
}

TEST_CASE("a change that is completed after more than 90 days has no effect") {
    OfficeWorld office = office_of_two();
    for (const char* person : {"wati", "joko"}) office.add(enrolment(person), kMarch);
    const int second = number_of_last(office);
    cosign_by(office, second - 1, "tono", kLastDay);
    CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
    cosign_by(office, second, "tono", kTooLate);
    CHECK(goes_on(office));
    CHECK(office.record().roster.person(PersonId("joko")) == nullptr);
    CHECK(count_of(office, rule::no_effect) == 1);
    CHECK(office.record().roster.pending.empty());
    // A revocation that waited too long does not act either, and is proposed again.
    RosterEntry revoke = roster_act(RosterAct::revoke_key, "sari");
    revoke.key = public_line(make_test_key("sari"));
    revoke.reason = "hilang";
    office.add(revoke, kTooLate);
    cosign_by(office, number_of_last(office), "tono", "2026-08-29T08:00:02+07:00");
    CHECK_FALSE(office.record()
                    .roster.in_force(time_of("2026-09-01T08:00:00+07:00"))
                    .is_revoked(*revoke.key));
    office.add(revoke, "2026-08-29T08:00:03+07:00");
    cosign_by(office, number_of_last(office), "tono", "2026-08-29T08:00:04+07:00");
    CHECK(office.record()
              .roster.in_force(time_of("2026-09-01T08:00:00+07:00"))
              .is_revoked(*revoke.key));
}

TEST_CASE("a cosign that is not needed, is repeated or comes too late ends nothing") {
    OfficeWorld office = office_of_two();
    office.add(enrolment("wati"), kMarch);
    const int first = number_of_last(office);
    office.add(enrolment("wati"), kMarch);  // the same once more, before the first is complete
    const int again = number_of_last(office);
    cosign_by(office, first, "admin");  // the one who proposed it
    CHECK(count_of(office, rule::signed_twice) == 1);
    cosign_by(office, first, "tono");
    cosign_by(office, first, "tono");  // it is complete
    cosign_by(office, 900, "tono");    // nothing has this number
    CHECK(count_of(office, rule::bad_cosign) == 2);
    cosign_by(office, again, "tono");
    CHECK(count_of(office, rule::duplicate) >= 1);
    CHECK(goes_on(office));
    office.add(enrolment("joko"), kMarch);
    cosign_by(office, number_of_last(office), "tono");
    CHECK(office.record().roster.person(PersonId("joko")) != nullptr);
    // A cosign by somebody who is no admin ends the roster, as ever.
    cosign_by(office, again, "sari");
    CHECK_FALSE(goes_on(office));
}

TEST_CASE("a change with a fault that one admin signs by himself ends nothing either") {
    OfficeWorld office = small_office();
    RosterEntry change = roster_act(RosterAct::unadmin, "admin");
    Rule told = rule::lockout;
    SUBCASE("it would leave no admin") {}
    SUBCASE("its person is there already") {
        change = enrolment("sari");
        change.key = public_line(make_test_key("sari-lain"));
        told = rule::duplicate;
    }
    SUBCASE("its person is not there") {
        change = roster_act(RosterAct::admin, "joko");
        told = rule::unknown_person;
    }
    SUBCASE("its key is not that of the person") {
        change = roster_act(RosterAct::revoke_key, "sari");
        change.key = public_line(make_test_key("budi"));
        change.reason = "hilang";
        told = rule::unknown_key;
    }
    office.add(change, kMarch);
    const Findings found = office.findings();
    CHECK(std::ranges::count(found, told, &Finding::rule) == 1);
    office.add(roster_act(RosterAct::admin, "tono"), kMarch);
    CHECK(goes_on(office));
    CHECK(office.record().roster.admins.size() == 2);
}

TEST_CASE("the 17th change that waits has no effect, whoever and whatever it is") {
    OfficeWorld office = office_of_two();
    const auto fill = [&](std::string_view by) {
        for (int i = 0; i < kMostPending; ++i)
            office.add(enrolment("p" + std::to_string(i), by), kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
    };
    SUBCASE("of tono, and admin goes on") {
        fill("tono");
        office.add(enrolment("lagi", "tono"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 1);
        office.add(enrolment("wati"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 1);
        cosign_by(office, number_of_last(office), "tono");
        CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
    }
    SUBCASE("of admin, and tono dismisses somebody") {
        fill("admin");
        RosterEntry dismiss = roster_act(RosterAct::dismiss, "budi", "tono");
        dismiss.role = RoleId("kepala");
        office.add(dismiss, kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
    }
    SUBCASE("an unadmin") {
        fill("admin");
        office.add(roster_act(RosterAct::unadmin, "tono"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 1);
    }
    SUBCASE("the revocation of another one's key") {
        fill("admin");
        office.add(lost_key("sari"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 1);
    }
    SUBCASE("but not of one's own") {
        fill("admin");
        office.add(stolen_key("admin", "2026-03-01"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
        CHECK(office.record()
                  .roster.in_force(time_of(kMarch))
                  .is_revoked(public_line(make_test_key("admin"))));
    }
    SUBCASE("nor of that of another admin, by himself") {
        fill("tono");
        office.add(stolen_key("tono", "2026-03-01", "tono"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
        CHECK(office.record()
                  .roster.in_force(time_of(kMarch))
                  .is_revoked(public_line(make_test_key("tono"))));
    }
    SUBCASE("nor of a second key of one's own") {
        office.add(new_key("admin"), kEarly);
        cosign_by(office, number_of_last(office), "tono", kEarly);
        fill("admin");
        RosterEntry own = lost_key("admin");
        own.key = public_line(make_test_key("admin-baru"));
        office.add(own, kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
    }
}

TEST_CASE("what lapsed takes no room, and what waits for its last day does") {
    OfficeWorld office = office_of_two();
    SUBCASE("sixteen of tono that lapsed") {
        for (int i = 0; i < kMostPending; ++i)
            office.add(enrolment("p" + std::to_string(i), "tono"), kEarly);
        office.add(roster_act(RosterAct::admin, "sari", "tono"), "2026-05-03T08:00:01+07:00");
        CHECK(count_of(office, rule::no_effect) == 0);
    }
    SUBCASE("one that lapsed, with fifteen that did not") {
        office.add(enrolment("p"), kEarly);
        for (int i = 1; i < kMostPending; ++i)
            office.add(enrolment("p" + std::to_string(i)), kMarch);
        office.add(enrolment("nanti"), "2026-05-03T08:00:01+07:00");
        CHECK(count_of(office, rule::no_effect) == 0);
    }
    SUBCASE("sixteen that lapsed") {
        for (int i = 0; i < kMostPending; ++i)
            office.add(enrolment("p" + std::to_string(i)), kEarly);
        office.add(enrolment("nanti"), "2026-05-03T08:00:01+07:00");
        CHECK(count_of(office, rule::no_effect) == 0);
    }
    SUBCASE("sixteen on their last day") {
        for (int i = 0; i < kMostPending; ++i)
            office.add(enrolment("p" + std::to_string(i)), kEarly);
        office.add(enrolment("nanti"), "2026-05-03T08:00:00+07:00");
        CHECK(count_of(office, rule::no_effect) == 1);
    }
}

TEST_CASE("a revocation that acts takes no room while its day waits for a second person") {
    OfficeWorld office = office_of_two();
    const auto revoke_second_key = [&](std::string_view admin) {
        const std::string key = public_line(make_test_key(std::string(admin) + "-baru"));
        office.add(new_key(admin), kEarly);
        cosign_by(office, number_of_last(office), "tono", kEarly);
        RosterEntry stolen = stolen_key(admin, "2025-03-01", admin);
        stolen.key = key;
        office.add(stolen, kMarch);
        CHECK(office.record().roster.in_force(time_of(kMarch)).is_revoked(key));
    };
    std::string_view by = "admin";
    SUBCASE("of admin") {}
    SUBCASE("of tono") { by = "tono"; }
    SUBCASE("of one who has fifteen already") {
        for (int i = 1; i < kMostPending; ++i)
            office.add(enrolment("q" + std::to_string(i)), kEarly);
        revoke_second_key(by);
        office.add(enrolment("wati"), kMarch);
        CHECK(count_of(office, rule::no_effect) == 0);
        return;
    }
    revoke_second_key(by);
    for (int i = 0; i < kMostPending; ++i)
        office.add(enrolment("p" + std::to_string(i), by), kMarch);
    CHECK(count_of(office, rule::no_effect) == 0);
}

TEST_CASE("no change is completed on the 91st day, whatever it is") {
    OfficeWorld office = office_of_two();
    RosterEntry change = roster_act(RosterAct::admin, "sari");
    SUBCASE("an admin") {}
    SUBCASE("a dismissal") {
        change = roster_act(RosterAct::dismiss, "budi");
        change.role = RoleId("kepala");
    }
    SUBCASE("a key") { change = new_key("sari"); }
    office.add(change, kMarch);
    cosign_by(office, number_of_last(office), "tono", kTooLate);
    CHECK(goes_on(office));
    CHECK(count_of(office, rule::no_effect) == 1);
    const Roster& roster = office.record().roster;
    CHECK_FALSE(roster.in_force(time_of(kTooLate)).is_admin(PersonId("sari")));
    CHECK(roster.dismissals.empty());
    CHECK(roster.keys.size() == 4);
}

}  // namespace yankomas::test
