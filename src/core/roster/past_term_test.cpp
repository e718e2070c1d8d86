// Terms that were over when they were entered, and what the roster says of them afterwards.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include <doctest/doctest.h>

#include "core/base/rules/office.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

constexpr std::string_view kThen = "2026-03-12T08:00:00+07:00";
constexpr std::string_view kAfter = "2026-03-13T08:00:00+07:00";

// wati held kepala on three days, which were over when that was entered.
OfficeWorld office_with_past_term() {
    OfficeWorld office = small_office();
    office.enrol("wati");
    office.enrol("rina");
    office.appoint("wati", "kepala", "2026-03-09", "2026-03-11", kThen);
    return office;
}

RosterEntry dismissal(std::string_view person, std::string_view role) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId(role);
    return entry;
}

std::optional<Finding> told(const OfficeWorld& office) {
    const Findings all = office.findings();
    const auto found = std::ranges::find(all, rule::past_term, &Finding::rule);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool is_note(const OfficeWorld& office) {
    const auto found = told(office);
    REQUIRE(found);
    CHECK(found->hint.empty() == (found->severity == Severity::note));
    return found->severity == Severity::note;
}

}  // namespace

TEST_CASE("a past term is a note once the roster says more of the person in that role") {
    OfficeWorld office = office_with_past_term();
    CHECK_FALSE(is_note(office));
    SUBCASE("a dismissal") { office.add(dismissal("wati", "kepala"), kAfter); }
    SUBCASE("an appointment to the right days") {
        office.appoint("wati", "kepala", "2026-03-13", "2026-03-20", kAfter);
    }
    CHECK(is_note(office));
}

TEST_CASE("a past term stays a warning whatever is said of others") {
    OfficeWorld office = office_with_past_term();
    SUBCASE("another person") { office.appoint("rina", "kepala", "2026-03-13", {}, kAfter); }
    SUBCASE("another role") {
        office.appoint("wati", "petugas", "2026-03-13", {}, kAfter);
        office.add(dismissal("wati", "petugas"), kAfter);
    }
    SUBCASE("another act about her") { office.add(new_key("wati"), kAfter); }
    CHECK_FALSE(is_note(office));
}

TEST_CASE("a second past term of the same person is a warning of its own") {
    OfficeWorld office = office_with_past_term();
    office.appoint("wati", "kepala", "2026-03-12", "2026-03-12", kAfter);
    const Findings all = office.findings();
    const auto warns = [](const Finding& one) {
        return one.rule == rule::past_term && one.severity == Severity::warning;
    };
    CHECK(std::ranges::count_if(all, warns) == 1);
    CHECK(is_note(office));  // the first
}

TEST_CASE("what waits for a second admin settles no past term") {
    OfficeWorld office = office_with_past_term();
    office.add(roster_act(RosterAct::admin, "tono"), kThen);
    office.add(quorum_of(2), kThen);
    office.add(dismissal("wati", "kepala"), kAfter);
    CHECK_FALSE(is_note(office));
    office.add(cosign_of(office.record().roster.last_entry(), "tono"), kAfter);
    CHECK(is_note(office));
}

}  // namespace yankomas::test
