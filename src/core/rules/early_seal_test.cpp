// Tests of seals that are dated before entries which they have: the seal proves nothing then, and
// no entry becomes doubtful by it (yankomas-seal(5)).
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/seal/seals.h"
#include "support/roster_acts.h"
#include "support/small_office.h"

namespace yankomas::test {

namespace {

using Told = std::vector<std::string>;

constexpr std::string_view kEarly = "2026-11-30T08:00:00+07:00";  // before all entries
constexpr std::string_view kEvening = "2026-11-30T17:00:00+07:00";
constexpr std::string_view kNextDay = "2026-12-01T09:00:00+07:00";
constexpr std::string_view kDayAfter = "2026-12-02T09:00:00+07:00";
constexpr std::string_view kSeen = "2026-12-03T12:00:00+07:00";

void dismiss(OfficeWorld& office, std::string_view person, std::string_view role) {
    RosterEntry entry = roster_act(RosterAct::dismiss, person);
    entry.role = RoleId(role);
    office.add(entry, kDayAfter);
}

}  // namespace

TEST_CASE("early seal: it is told, and makes no entry doubtful") {
    OfficeWorld office = small_office_with_sealer();
    SUBCASE("of an open case") {
        const CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "rina", kEarly);
        CHECK(one.rules(kSeen) == Told{"early-seal"});
        CHECK(one.judge(kSeen).standing.verified);
    }
    SUBCASE("of a closed case, of which most was there") {
        const CaseWorld one = small_case_closed(office);
        office.seal({one}, "rina", kEvening);
        CHECK(one.rules(kSeen) == Told{"early-seal"});
        CHECK(one.judge(kSeen).standing.verified);
    }
    SUBCASE("not if clocks differ by no more than five minutes") {
        const CaseWorld one = small_case_at_step_3(office);  // its last entry is of 14:00
        office.seal({one}, "rina", "2026-11-30T13:55:00+07:00");
        CHECK(one.rules(kSeen) == Told{});
    }
    SUBCASE("but if by a second more") {
        const CaseWorld one = small_case_at_step_3(office);
        office.seal({one}, "rina", "2026-11-30T13:54:59+07:00");
        CHECK(one.rules(kSeen) == Told{"early-seal"});
    }
}

TEST_CASE("early seal: the next seal with a later time proves what it has") {
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_3(office);
    const CaseWorld other = small_case_at_step_2(office, "YK-2026-0002");
    office.seal({one}, "rina", kEarly);
    office.seal({one, other}, "rina", kNextDay);  // the first case has no news by then
    SUBCASE("so a later dismissal takes nothing away") { dismiss(office, "budi", "kepala"); }
    SUBCASE("nor does that of whoever opened it") { dismiss(office, "sari", "petugas"); }
    SUBCASE("nor a key that is lost later") { office.add(lost_key("budi"), kDayAfter); }
    SUBCASE("nor one that is stolen since a later day") {
        office.add(stolen_key("budi", "2026-12-02"), kDayAfter);
    }
    CHECK(one.rules(kSeen) == Told{"early-seal"});
    CHECK(other.rules(kSeen) == Told{});
}

TEST_CASE("early seal: without another seal an office goes by the times of entries") {
    OfficeWorld office = small_office_with_sealer();
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", kEarly);
    SUBCASE("of who is dismissed later") { dismiss(office, "budi", "kepala"); }
    SUBCASE("of a key that is stolen since a later day") {
        office.add(stolen_key("budi", "2026-12-02"), kDayAfter);
    }
    CHECK(one.rules(kSeen) == Told{"early-seal"});
}

TEST_CASE("early seal: it lends no time to a stolen key") {
    OfficeWorld office = small_office_with_sealer();
    office.seal({}, "rina", "2026-11-29T09:00:00+07:00");
    const CaseWorld one = small_case_at_step_3(office);
    office.seal({one}, "rina", kEarly);
    office.add(stolen_key("budi", "2026-12-01"), kDayAfter);
    const Told told = one.rules(kSeen);
    CHECK(std::ranges::count(told, "unwitnessed") == 1);
}

}  // namespace yankomas::test
