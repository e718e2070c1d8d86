// Tests of too few admins, and of two holders of an office for one.
// SPDX-License-Identifier: Apache-2.0
#include "core/rules/people.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kEntered = "2026-03-02T10:00:00+07:00";  // a Monday
constexpr std::string_view kOpened = "2026-03-03T10:00:00+07:00";   // the envelope
constexpr std::string_view kLater = "2026-06-01T10:00:00+07:00";

bool is_lone(const OfficeWorld& office, std::string_view now = kLater) {
    return lone_admin(office.record().roster, "roster.yaml", time_of(now)).has_value();
}

RosterEntry dismissal(std::string_view person, std::optional<std::string_view> from = {}) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId("petugas");
    if (from) entry.from = parse_date(*from);
    return entry;
}

// sari is petugas since January. What `change` enters comes after that.
struct Post {
    OfficeWorld office = small_office();

    Post() {
        office.enrol("wati");
        office.enrol("rina");
    }
    void appoint(std::string_view person, std::string_view from,
                 std::optional<std::string_view> until = std::nullopt,
                 std::string_view at = kEntered) {
        office.appoint(person, "petugas", from, until, at);
    }
    void appoint_acting(std::string_view person, Capacity capacity) {
        RosterEntry entry = roster_act(RosterAct::appoint, person);
        entry.role = RoleId("petugas");
        entry.capacity = capacity;
        entry.from = parse_date("2026-03-02");
        entry.until = parse_date("2026-03-20");
        office.add(entry, kEntered);
    }
    [[nodiscard]] Findings found(std::string_view now = kEntered) const {
        return two_holders(office.record().roster, office.roster_journal(), {RoleId("petugas")},
                           time_of(now));
    }
    [[nodiscard]] int warnings(std::string_view now = kEntered) const {
        const Findings all = found(now);
        return static_cast<int>(std::ranges::count(all, Severity::warning, &Finding::severity));
    }
};

}  // namespace

TEST_CASE("one admin alone is a warning from the 91st day of an office on") {
    OfficeWorld office = small_office();  // founded on 2026-01-02 at 08:00
    CHECK_FALSE(is_lone(office, "2026-04-02T07:59:59+07:00"));
    CHECK(is_lone(office, "2026-04-02T08:00:00+07:00"));
    office.add(roster_act(RosterAct::admin, "tono"), kEntered);
    CHECK_FALSE(is_lone(office));
    SUBCASE("a second one whose key is lost is none") {
        office.add(lost_key("tono"), kEntered);
        CHECK(is_lone(office));
        office.add(new_key("tono"), kEntered);
        CHECK_FALSE(is_lone(office));
    }
    SUBCASE("a quorum of two takes three") {
        office.add(quorum_of(2), kEntered);
        CHECK(is_lone(office));
        office.add(roster_act(RosterAct::admin, "budi"), kEntered);
        CHECK(is_lone(office));
        office.add(cosign_of(office.record().roster.last_entry(), "tono"), kEntered);
        CHECK_FALSE(is_lone(office));
    }
}

TEST_CASE("a recovery key is an admin without a role") {
    OfficeWorld office = small_office();
    office.enrol("pemulihan", kEntered);
    CHECK(is_lone(office));
    office.add(roster_act(RosterAct::admin, "pemulihan"), kEntered);
    CHECK_FALSE(is_lone(office));
    // The admin's key is lost: the envelope is opened.
    RosterEntry revoke = lost_key("admin", "pemulihan");
    office.add(revoke, kOpened);
    RosterEntry key = new_key("admin");
    key.by = PersonId("pemulihan");
    office.add(key, kOpened);
    REQUIRE(office.findings().empty());
    CHECK_FALSE(is_lone(office));
    office.add(lost_key("pemulihan", "pemulihan"), kOpened);
    CHECK(is_lone(office));
}

TEST_CASE("an office whose only admin lost his key is told so at once") {
    OfficeWorld office = small_office();
    office.add(stolen_key("admin", "2026-03-02"), kEntered);
    const auto found = lone_admin(office.record().roster, "roster.yaml", time_of(kEntered));
    REQUIRE(found);
    CHECK(found->what.pattern == "no admin has a key in force, so nobody can change the roster");
}

TEST_CASE("two people who hold a single role at the end of a day are a warning") {
    Post post;
    post.appoint("wati", "2026-03-02");
    const Findings found = post.found();
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].place.excerpt == "  role: petugas");
    CHECK(found[0].what.args[0].text == "sari");
    CHECK(found[0].what.args[1].text == "wati");
    SUBCASE("it stays as a note when one has gone") {
        post.office.add(dismissal("sari"), "2026-03-04T10:00:00+07:00");
        CHECK(post.warnings("2026-03-04T09:00:00+07:00") == 1);
        CHECK(post.warnings("2026-03-04T10:00:00+07:00") == 0);
        CHECK(post.found("2026-03-04T10:00:00+07:00").size() == 1);
    }
    SUBCASE("a handover within a day is none, in either order") {
        post.office.add(dismissal("sari"), "2026-03-02T16:00:00+07:00");
        CHECK(post.found("2026-03-02T17:00:00+07:00").empty());
        post.office.add(dismissal("wati"), "2026-03-10T08:00:00+07:00");
        post.appoint("rina", "2026-03-10", std::nullopt, "2026-03-10T08:05:00+07:00");
        CHECK(post.found("2026-06-01T08:00:00+07:00").empty());
    }
}

TEST_CASE("a dismissal dated ahead keeps a second holder in sight") {
    Post post;
    post.office.add(dismissal("sari", "2026-03-16"), kEntered);
    SUBCASE("who follows on that day is alone") {
        post.appoint("wati", "2026-03-16");
        CHECK(post.found().empty());
    }
    SUBCASE("who follows a day earlier is not, and is told while that is still to come") {
        post.appoint("wati", "2026-03-15");
        CHECK(post.warnings() == 1);
        CHECK(post.warnings("2026-03-15T23:00:00+07:00") == 1);
        CHECK(post.warnings("2026-03-16T00:00:00+07:00") == 0);
    }
    SUBCASE("a later dismissal lends not one day") {
        post.office.add(dismissal("sari", "2099-01-01"), kEntered);
        post.appoint("wati", "2026-03-16");
        CHECK(post.found().empty());
    }
    SUBCASE("a role that comes back meets the one who followed") {
        post.appoint("wati", "2026-03-16");
        post.appoint("sari", "2026-04-01");
        REQUIRE(post.found().size() == 1);
        CHECK(post.found()[0].what.args[0].text == "wati");
        CHECK(post.warnings() == 1);
    }
}

TEST_CASE("who acts for the holder is not counted, and nor is a past that was entered late") {
    Post post;
    for (const Capacity capacity : {Capacity::plt, Capacity::plh, Capacity::an, Capacity::ub}) {
        Post acting;
        acting.appoint_acting("wati", capacity);
        CHECK(acting.found().empty());
    }
    SUBCASE("days before the appointment was entered are for ratifying alone") {
        post.office.add(dismissal("sari"), "2026-03-02T09:00:00+07:00");
        post.appoint("wati", "2026-02-16");
        CHECK(post.found().empty());
    }
    SUBCASE("one person who is appointed twice is one holder") {
        post.appoint("sari", "2026-03-02");
        CHECK(post.found().empty());
    }
    SUBCASE("a term that was dismissed before it began is none") {
        post.appoint("wati", "2026-03-16");
        post.office.add(dismissal("wati"), "2026-03-09T08:00:00+07:00");
        CHECK(post.found().empty());
    }
    SUBCASE("the third meets who stays longest") {
        post.appoint("wati", "2026-03-02", "2026-03-06");
        post.appoint("rina", "2026-03-04", "2026-03-20");
        const Findings all = post.found();
        REQUIRE(all.size() == 2);
        CHECK(all[1].what.args[0].text == "sari");
        CHECK(all[1].what.args[1].text == "rina");
    }
}

TEST_CASE("a role is single by the version of a procedure that is in force") {
    OfficeWorld office = small_office();
    CHECK(single_roles(office.record(), time_of(kLater)).empty());
    std::string next = small_sop();
    next.replace(next.find("version: 1"), 10, "version: 2");
    next.replace(next.find("Petugas layanan}"), 16, "Petugas layanan, single: true}");
    office.publish("sops/contoh-2.yaml", next, kEntered);
    CHECK(single_roles(office.record(), time_of("2026-03-01T10:00:00+07:00")).empty());
    CHECK(single_roles(office.record(), time_of(kLater)) == std::set<RoleId>{RoleId("petugas")});
}

}  // namespace yankomas::test
