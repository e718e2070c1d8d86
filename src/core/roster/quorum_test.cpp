// When a change of the roster acts, and whose signatures complete it.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "core/base/rules/order.h"
#include "core/roster/roster.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kStart = "2026-02-02T08:00:00+07:00";
constexpr std::string_view kProposed = "2026-03-02T08:00:00+07:00";
constexpr std::string_view kBetween = "2026-03-16T08:00:00+07:00";
constexpr std::string_view kCompleted = "2026-04-01T08:00:00+07:00";

// admin, tono and budi are admins, and `quorum` of them must sign.
OfficeWorld office_of_admins(int quorum = 2) {
    OfficeWorld office = small_office();
    for (const char* person : {"tono", "budi"})
        office.add(roster_act(RosterAct::admin, person), kStart);
    office.add(quorum_of(quorum), kStart);
    return office;
}

EntryNumber last_of(const OfficeWorld& office) { return office.record().roster.last_entry(); }

void cosign(OfficeWorld& office, EntryNumber about, std::string_view by,
            std::string_view at = kCompleted) {
    office.add(cosign_of(about, by), at);
}

RosterEntry dismissal_of(std::string_view person, std::string_view role) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId(role);
    return entry;
}

bool holds(const OfficeWorld& office, std::string_view person, std::string_view role,
           std::string_view at) {
    const Roster& roster = office.record().roster;
    const Instant then = time_of(at);
    return roster.in_force(then).appointment(PersonId(person), RoleId(role),
                                             local_date(then, Zone::wib)) != nullptr;
}

bool is_pending(const OfficeWorld& office, EntryNumber entry) {
    const auto& pending = office.record().roster.pending;
    return std::ranges::find(pending, entry, &PendingChange::entry) != pending.end();
}

bool is_whole(const OfficeWorld& office) {
    return office.record().roster.heads.size() == office.roster_journal().entries.size();
}

}  // namespace

TEST_CASE("a dismissal, a revocation and an unadmin act from the day on which they are complete") {
    OfficeWorld office = office_of_admins();
    const auto propose = [&](const RosterEntry& entry) {
        office.add(entry, kProposed);
        return last_of(office);
    };
    const EntryNumber dismissed = propose(dismissal_of("sari", "petugas"));
    const EntryNumber revoked = propose(lost_key("sari", "admin"));
    const EntryNumber unmade = propose(roster_act(RosterAct::unadmin, "budi"));
    for (const EntryNumber entry : {dismissed, revoked, unmade}) cosign(office, entry, "tono");
    REQUIRE(is_whole(office));
    const Roster& roster = office.record().roster;
    const std::string key = public_line(make_test_key("sari"));
    CHECK(holds(office, "sari", "petugas", kBetween));
    CHECK_FALSE(holds(office, "sari", "petugas", kCompleted));
    CHECK_FALSE(roster.in_force(time_of(kBetween)).is_revoked(key));
    CHECK(roster.in_force(time_of(kCompleted)).is_revoked(key));
    CHECK(roster.in_force(last_of(office), time_of(kBetween)).is_admin(PersonId("budi")));
    CHECK_FALSE(roster.in_force(last_of(office), time_of(kCompleted)).is_admin(PersonId("budi")));
}

TEST_CASE("a dismissal from a day acts at its 00:00, and never before it is complete") {
    OfficeWorld office = small_office();
    RosterEntry entry = dismissal_of("sari", "petugas");
    entry.from = parse_date("2026-01-10");
    office.add(entry, kProposed);
    CHECK(holds(office, "sari", "petugas", "2026-03-01T12:00:00+07:00"));
    CHECK_FALSE(holds(office, "sari", "petugas", kProposed));
    entry = dismissal_of("budi", "kepala");
    entry.from = parse_date("2026-03-16");
    office.add(entry, kProposed);
    CHECK(holds(office, "budi", "kepala", "2026-03-15T23:59:00+07:00"));
    CHECK_FALSE(holds(office, "budi", "kepala", "2026-03-16T00:00:00+07:00"));
    // He may be appointed again from that day on.
    office.appoint("budi", "kepala", "2026-03-16", std::nullopt, kProposed);
    CHECK(office.findings().empty());
    CHECK(holds(office, "budi", "kepala", kBetween));
}

TEST_CASE("a dismissal that waits acts at the later of its day and its completion") {
    OfficeWorld office = office_of_admins();
    RosterEntry entry = dismissal_of("budi", "kepala");
    SUBCASE("of a day before the proposal") { entry.from = parse_date("2026-02-10"); }
    SUBCASE("of a day between the two") { entry.from = parse_date("2026-03-20"); }
    SUBCASE("of a day after the completion") { entry.from = parse_date("2026-04-10"); }
    office.add(entry, kProposed);
    cosign(office, last_of(office), "tono");
    REQUIRE(is_whole(office));
    CHECK(holds(office, "budi", "kepala", "2026-03-31T12:00:00+07:00"));
    const bool is_later = entry.from == parse_date("2026-04-10");
    CHECK(holds(office, "budi", "kepala", "2026-04-09T12:00:00+07:00") == is_later);
    CHECK_FALSE(holds(office, "budi", "kepala", "2026-04-10T00:00:00+07:00"));
}

TEST_CASE("no appointment reaches back more than 30 days from its completion") {
    OfficeWorld office = office_of_admins();
    RosterEntry entry = roster_act(RosterAct::appoint, "sari");
    entry.role = RoleId("kepala");
    entry.capacity = Capacity::definitif;
    entry.from = parse_date("2026-01-01");
    std::string_view at = kCompleted;
    std::string_view first = "2026-03-02";
    SUBCASE("of a holder") {}
    SUBCASE("of a Plt.") { entry.capacity = Capacity::plt; }
    SUBCASE("of one who was completed a day later") {
        at = "2026-04-02T23:00:00+07:00";
        first = "2026-03-03";
    }
    office.add(entry, kProposed);
    cosign(office, last_of(office), "tono", at);
    const Roster& roster = office.record().roster;
    const auto ratifies = [&](Date day, Instant then) {
        return roster.in_force(then).appointment(PersonId("sari"), RoleId("kepala"), day) !=
               nullptr;
    };
    CHECK(ratifies(*parse_date(first), time_of(at)));
    CHECK_FALSE(ratifies(*parse_date(first) - 1, time_of(at)));
    CHECK_FALSE(ratifies(*parse_date(first), time_of(kBetween)));
}

TEST_CASE("nobody signs before his appointment is complete, and it reaches back 30 days") {
    OfficeWorld office = office_of_admins(1);
    office.appoint("sari", "kepala", "2026-01-01", std::nullopt, kCompleted);
    CHECK_FALSE(holds(office, "sari", "kepala", kBetween));
    CHECK(holds(office, "sari", "kepala", kCompleted));
    const Roster& roster = office.record().roster;
    const auto ratifies = [&](std::string_view day) {
        return roster.in_force(time_of(kCompleted))
                   .appointment(PersonId("sari"), RoleId("kepala"), *parse_date(day)) != nullptr;
    };
    CHECK(ratifies("2026-03-02"));
    CHECK_FALSE(ratifies("2026-03-01"));
    // The days of an appointment that waits count from its completion.
    OfficeWorld slow = office_of_admins();
    slow.appoint("sari", "kepala", "2026-03-01", std::nullopt, kProposed);
    cosign(slow, last_of(slow), "tono");
    CHECK_FALSE(holds(slow, "sari", "kepala", kBetween));
    CHECK(holds(slow, "sari", "kepala", kCompleted));
    // The same role for days on which the first appointment counts is still told.
    office.appoint("sari", "kepala", "2026-01-01", std::nullopt, kCompleted);
    REQUIRE(office.findings().size() == 1);
    CHECK(office.findings().front().rule == rule::duplicate);
}

TEST_CASE("who is no longer an admin does not count for what he proposed or signed") {
    OfficeWorld office = office_of_admins(3);
    office.enrol("wati", kProposed);
    const EntryNumber enrolled = last_of(office);
    cosign(office, enrolled, "budi", kProposed);
    RosterEntry quorum = roster_act(RosterAct::quorum, "");
    quorum.count = 2;
    office.add(quorum, kProposed);
    const EntryNumber lowered = last_of(office);
    for (const char* by : {"tono", "budi"}) cosign(office, lowered, by, kProposed);
    office.add(roster_act(RosterAct::admin, "sari"), kBetween);
    cosign(office, last_of(office), "tono", kBetween);
    office.add(roster_act(RosterAct::unadmin, "budi"), kBetween);
    cosign(office, last_of(office), "tono", kBetween);
    office.add(roster_act(RosterAct::unadmin, "admin", "sari"), kBetween);
    cosign(office, last_of(office), "tono", kBetween);
    cosign(office, enrolled, "sari");
    REQUIRE(is_whole(office));
    CHECK(is_pending(office, enrolled));
    cosign(office, enrolled, "tono");
    CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
}

TEST_CASE("a signature with a key that is revoked since does not count for a quorum") {
    OfficeWorld office = office_of_admins();
    office.add(roster_act(RosterAct::admin, "sari", "budi"), kProposed);
    const EntryNumber proposal = last_of(office);
    office.add(lost_key("budi", "budi"), kBetween);
    CHECK(is_pending(office, proposal));  // fewer admins complete nothing
    cosign(office, proposal, "tono");
    REQUIRE(is_whole(office));
    CHECK(is_pending(office, proposal));
    cosign(office, proposal, "admin");
    CHECK_FALSE(is_pending(office, proposal));
    CHECK(office.record()
              .roster.in_force(last_of(office), time_of(kCompleted))
              .is_admin(PersonId("sari")));
}

TEST_CASE("whoever lost his right or key since does not count, whatever he signed") {
    OfficeWorld office = office_of_admins(3);
    office.add(roster_act(RosterAct::admin, "sari"), kStart);
    const EntryNumber made = last_of(office);
    for (const char* by : {"tono", "budi"}) cosign(office, made, by, kStart);
    const auto complete = [&](const RosterEntry& entry, std::initializer_list<const char*> by) {
        office.add(entry, kBetween);
        const EntryNumber change = last_of(office);
        for (const char* person : by) cosign(office, change, person, kBetween);
    };
    RosterEntry enrolment = roster_act(RosterAct::enrol, "wati", "sari");
    enrolment.name = "wati";
    enrolment.key = public_line(make_test_key("wati"));
    office.add(enrolment, kProposed);
    const EntryNumber waits = last_of(office);
    SUBCASE("an admin who signed too, and was unmade") {
        cosign(office, waits, "budi", kProposed);
        complete(roster_act(RosterAct::unadmin, "budi"), {"tono", "sari"});
        cosign(office, waits, "admin");
        CHECK(is_pending(office, waits));
        cosign(office, waits, "tono");
        CHECK_FALSE(is_pending(office, waits));
    }
    SUBCASE("an admin who proposed it, and was unmade") {
        cosign(office, waits, "budi", kProposed);
        complete(roster_act(RosterAct::unadmin, "sari"), {"tono", "budi"});
        cosign(office, waits, "tono");
        CHECK(is_pending(office, waits));
    }
    SUBCASE("an admin who signed too, and whose key is lost") {
        cosign(office, waits, "budi", kProposed);
        office.add(lost_key("budi", "budi"), kBetween);
        cosign(office, waits, "admin");
        CHECK(is_pending(office, waits));
    }
    SUBCASE("an admin whose key was stolen before he proposed it") {
        cosign(office, waits, "tono", kProposed);
        office.add(stolen_key("sari", "2026-03-10", "sari"), kBetween);
        cosign(office, waits, "budi");
        CHECK(is_pending(office, waits));
    }
}

TEST_CASE("with a new key an admin signs again what his old key had signed") {
    OfficeWorld office = office_of_admins();
    RosterEntry key = roster_act(RosterAct::key, "budi");
    key.key = public_line(make_test_key("budi-baru"));
    office.add(key, kStart);
    cosign(office, last_of(office), "tono", kStart);
    office.add(roster_act(RosterAct::admin, "sari", "budi"), kProposed);
    const EntryNumber proposal = last_of(office);
    office.add(lost_key("budi", "budi"), kBetween);
    RosterEntry again = roster_act(RosterAct::cosign, "", "budi");
    again.about = proposal;
    office.add(again, kCompleted, make_test_key("budi-baru"));
    REQUIRE(is_whole(office));
    CHECK(is_pending(office, proposal));
    office.add(again, kCompleted,
               make_test_key("budi-baru"));  // a third signature of the same admin
    CHECK(is_whole(office));
    CHECK(is_pending(office, proposal));
    CHECK(office.findings().front().rule == rule::signed_twice);
    CHECK(office.findings().front().severity == Severity::warning);
    cosign(office, proposal, "tono");
    CHECK_FALSE(is_pending(office, proposal));
}

TEST_CASE("a signature with a new key counts, of who proposed it and of who signed too") {
    OfficeWorld office = office_of_admins(3);
    for (const char* person : {"budi", "tono"}) {
        office.add(new_key(person), kStart);
        const EntryNumber key = last_of(office);
        for (const char* by : {"tono", "budi"}) cosign(office, key, by, kStart);
    }
    office.enrol("wati", kProposed);
    const EntryNumber enrolled = last_of(office);
    std::string_view again = "budi";
    SUBCASE("of budi") { cosign(office, enrolled, "budi", kProposed); }
    SUBCASE("of tono") {
        cosign(office, enrolled, "tono", kProposed);
        again = "tono";
    }
    office.add(lost_key(again, again), kBetween);
    office.add(cosign_of(enrolled, again), kCompleted, make_test_key(std::string(again) + "-baru"));
    CHECK(is_pending(office, enrolled));
    cosign(office, enrolled, again == "budi" ? "tono" : "budi");
    CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
}

TEST_CASE("admins without a key are not waited for, and their leaving completes nothing") {
    OfficeWorld office = office_of_admins(3);
    office.enrol("wati", kProposed);
    const EntryNumber enrolled = last_of(office);
    const auto lose = [&](std::string_view person) {
        office.add(stolen_key(person, "2026-03-16", person), kBetween);
    };
    SUBCASE("one lost his key: two are enough, once one of them signs") {
        cosign(office, enrolled, "tono", kProposed);
        lose("budi");
        REQUIRE(is_pending(office, enrolled));
        cosign(office, enrolled, "admin");
    }
    SUBCASE("another one did") {
        lose("tono");
        cosign(office, enrolled, "budi");
    }
    SUBCASE("two did") {
        for (const char* person : {"tono", "budi"}) lose(person);
        REQUIRE(is_pending(office, enrolled));
        cosign(office, enrolled, "admin");
    }
    CHECK(is_whole(office));
    CHECK(office.record().roster.person(PersonId("wati")) != nullptr);
}

TEST_CASE("what was complete is not recounted, and fewer admins complete nothing by themselves") {
    OfficeWorld office = office_of_admins();
    office.enrol("wati", kStart);
    cosign(office, last_of(office), "tono", kStart);
    office.enrol("joko", kProposed);
    const EntryNumber waiting = last_of(office);
    for (const char* person : {"tono", "budi"}) {
        RosterEntry entry = lost_key(person, person);
        entry.from = parse_date("2026-03-16");
        office.add(entry, kBetween);
    }
    REQUIRE(is_whole(office));
    const Roster& roster = office.record().roster;
    CHECK(roster.person(PersonId("wati")) != nullptr);
    CHECK(roster.person(PersonId("joko")) == nullptr);
    // The only admin who is left signs once more, since nobody else can.
    cosign(office, waiting, "admin");
    REQUIRE(is_whole(office));
    CHECK(office.record().roster.person(PersonId("joko")) != nullptr);
}

TEST_CASE("a change that would leave too few admins is judged when it is completed") {
    OfficeWorld office = office_of_admins();
    office.add(roster_act(RosterAct::unadmin, "budi"), kProposed);
    const EntryNumber first = last_of(office);
    office.add(roster_act(RosterAct::unadmin, "tono"), kProposed);
    const EntryNumber second = last_of(office);
    cosign(office, first, "tono", kBetween);
    REQUIRE(is_whole(office));
    cosign(office, second, "tono");
    // The second change has no effect, and the roster goes on.
    CHECK(is_whole(office));
    CHECK(is_pending(office, second));
    CHECK(office.record()
              .roster.in_force(last_of(office), time_of(kCompleted))
              .is_admin(PersonId("tono")));
    CHECK(office.findings().front().rule == rule::lockout);
    CHECK(office.findings().front().severity == Severity::warning);
}

TEST_CASE("whoever revokes his own compromised key is warned that too few admins are left") {
    struct Row {
        const char* name;
        const char* first;  // whose key is revoked before; nobody's if empty
        const char* person;
        bool is_warned;
    };
    const Row rows[] = {
        {"the quorum is kept", "", "budi", false},
        {"one fewer than the quorum", "tono", "budi", true},
        {"another one", "budi", "admin", true},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        OfficeWorld office = office_of_admins();
        const auto revoke = [](const char* person) {
            RosterEntry entry = lost_key(person, person);
            entry.from = parse_date("2026-03-16");
            return entry;
        };
        if (*row.first != '\0') office.add(revoke(row.first), kBetween);
        RosterEntry entry = revoke(row.person);
        entry.number = EntryNumber{last_of(office).value + 1};
        entry.at = time_of(kBetween);
        const Findings findings =
            check_roster_entry(office.record().roster, office.roster_journal(), entry,
                               public_line(make_test_key(row.person)));
        CHECK(findings.size() == (row.is_warned ? 1U : 0U));
        for (const Finding& found : findings) {
            CHECK(found.rule == rule::lockout);
            CHECK(found.severity == Severity::warning);
        }
        office.add(entry, kBetween);
        CHECK(is_whole(office));
        CHECK(office.findings().empty());
    }
}

}  // namespace yankomas::test
