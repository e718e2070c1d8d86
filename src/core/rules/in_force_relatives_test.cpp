// Tests further cases of in_force_test.cpp: which publication counts after which seal, and which
// due time the warning of two calendars names.
// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "core/base/rules/times.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using test::time_of;

constexpr const char* kWednesdayMorning = "2026-11-25T09:00:00+07:00";  // a Wednesday
constexpr const char* kThursdaySeal = "2026-11-26T17:00:00+07:00";
constexpr const char* kFridaySeal = "2026-11-27T17:00:00+07:00";
constexpr const char* kMondaySeal = "2026-11-30T17:00:00+07:00";
constexpr std::string_view kLeave =
    "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti bersama contoh}\n";

void publish_calendar(OfficeWorld& office, std::string_view version, std::string_view at) {
    office.publish("calendars/contoh-" + std::string(version) + ".yaml",
                   test::small_calendar(version) + std::string(kLeave), at);
}

std::string calendar_at(const OfficeWorld& office, Instant at) {
    return office.record().in_force(at).calendar()->source().version;
}

// The calendar of the small office, in which Thursday was a day of leave until Wednesday at ten.
struct LeaveTakenBack {
    OfficeWorld office{
        {{std::string(test::kSmallSopPath), test::small_sop()},
         {std::string(test::kSmallCalendarPath), test::small_calendar() + std::string(kLeave)}}};
    RosterPosition old;

    LeaveTakenBack() {
        test::staff_small_office(office);
        old = office.record().roster.position();
    }
    void take_back() {
        office.publish("calendars/contoh-2026b.yaml", test::small_calendar("2026b"),
                       "2026-11-25T10:00:00+07:00");
    }
    // Signs by the old roster, with the due time of the old calendar.
    void sign(CaseWorld& one, CaseWorld::Act act, std::string_view by, std::string_view role,
              std::string_view at) const {
        act.entry.roster = old;
        act.entry.due = time_of("2026-11-27T23:59:59+07:00");
        one.sign(std::move(act), by, role, at);
    }
};

CaseWorld::Act letter() {
    CaseWorld::Act step = test::step_act(1);
    step.entry.party = PartyCode("PK-0007");
    return step;
}

CaseWorld::Act return_to_first() {
    CaseWorld::Act back = test::act_of(CaseAct::send_back);
    back.entry.step = StepNumber{1};
    back.entry.reason = "kurang";
    return back;
}

// The day that counts, as the last warning of two calendars says.
std::string counting_day(const CaseWorld& one) {
    std::string day = "nothing";
    for (const Finding& found : one.judge().findings) {
        if (found.rule == rule::two_calendars) day = found.what.args.back().text.substr(0, 10);
    }
    return day;
}

}  // namespace

TEST_CASE("seals that have a publication say nothing of when it came, however many they are") {
    OfficeWorld office = test::small_office_with_sealer();
    SUBCASE("two that have it, and none that lacks it") {
        publish_calendar(office, "2026b", kWednesdayMorning);
        office.seal({}, "rina", kThursdaySeal);
        office.seal({}, "rina", kFridaySeal);
        CHECK(calendar_at(office, time_of(kWednesdayMorning) - 1) == "2026a");
        CHECK(calendar_at(office, time_of(kWednesdayMorning)) == "2026b");
    }
    SUBCASE("two that have it, after one that lacks it") {
        office.seal({}, "rina", kThursdaySeal);
        publish_calendar(office, "2026b", kWednesdayMorning);
        office.seal({}, "rina", kFridaySeal);
        office.seal({}, "rina", kMondaySeal);
        CHECK(calendar_at(office, time_of(kThursdaySeal) - 1) == "2026a");
        CHECK(calendar_at(office, time_of(kThursdaySeal)) == "2026b");
    }
    SUBCASE("one that has the first of two calendars, and lacks the second") {
        publish_calendar(office, "2026b", kWednesdayMorning);
        office.seal({}, "rina", kThursdaySeal);
        publish_calendar(office, "2026c", kWednesdayMorning);
        office.seal({}, "rina", kFridaySeal);
        CHECK(calendar_at(office, time_of(kWednesdayMorning)) == "2026b");
        CHECK(calendar_at(office, time_of(kThursdaySeal)) == "2026c");
    }
    SUBCASE("one that has a procedure, after two that lack it") {
        office.seal({}, "rina", kWednesdayMorning);
        office.seal({}, "rina", kThursdaySeal);
        std::string second = test::small_sop();
        second.replace(second.find("version: 1"), 10, "version: 2");
        office.publish("sops/contoh-2.yaml", second, kWednesdayMorning);
        office.seal({}, "rina", kFridaySeal);
        const auto version_at = [&](Instant at) {
            return office.record().in_force(at).sop(SopId("contoh"))->version.version;
        };
        CHECK(version_at(time_of(kThursdaySeal) - 1) == 1);
        CHECK(version_at(time_of(kThursdaySeal)) == 2);
    }
}

TEST_CASE("the warning of two calendars names the due time that counts for who has the step") {
    LeaveTakenBack world;
    CaseWorld one(world.office, "contoh");
    one.open("sari", "petugas", kWednesdayMorning);
    SUBCASE("the later one for an outside party whose letter is late by both") {
        world.take_back();
        world.sign(one, letter(), "sari", "petugas", "2026-11-30T08:00:00+07:00");
        CHECK(counting_day(one) == "2026-11-27");
    }
    SUBCASE("the later one for an outside party whose letter came before it is recorded") {
        world.take_back();
        CaseWorld::Act late = letter();
        late.entry.occurred = time_of("2026-11-27T08:00:00+07:00");
        world.sign(one, late, "sari", "petugas", "2026-11-30T08:00:00+07:00");
        CHECK(counting_day(one) == "2026-11-27");
    }
    SUBCASE("the later one for an outside party that has the step a second time") {
        one.step(1, "sari", "petugas", "2026-11-25T09:05:00+07:00", std::nullopt, "PK-0007");
        one.sign(return_to_first(), "tono", "kepala", "2026-11-25T09:30:00+07:00");
        world.take_back();
        world.sign(one, letter(), "sari", "petugas", "2026-11-27T09:15:00+07:00");
        CHECK(counting_day(one) == "2026-11-27");
    }
    SUBCASE("and the one in force for the office, which is the earlier one") {
        one.step(1, "sari", "petugas", "2026-11-25T09:05:00+07:00", std::nullopt, "PK-0007");
        world.take_back();
        CaseWorld::Act decide = test::step_act(2);
        decide.entry.outcome = OutcomeId("setuju");
        decide.entry.roster = world.old;
        decide.entry.due = time_of("2026-12-01T23:59:59+07:00");
        one.sign(decide, "budi", "kepala", "2026-11-27T09:15:00+07:00");
        CHECK(counting_day(one) == "2026-11-30");
    }
}

TEST_CASE("a clock that runs on, since nobody with the right has ended it, has the same due time") {
    LeaveTakenBack world;
    world.office.enrol("joko");
    CaseWorld one(world.office, "contoh");
    one.open("sari", "petugas", kWednesdayMorning);
    const auto clock_at = [&](std::size_t pass, std::string_view at) {
        return one.judge(at).standing.clocks.at(pass);
    };
    SUBCASE("the later of two for an outside party") {
        world.take_back();
        one.step(1, "joko", "petugas", "2026-11-26T09:00:00+07:00", std::nullopt, "PK-0007");
        CHECK_FALSE(clock_at(0, "2026-11-27T12:00:00+07:00").is_valid);
        CHECK(clock_at(0, "2026-11-27T12:00:00+07:00").verdict == Verdict::running);
        CHECK(clock_at(0, "2026-11-28T08:00:00+07:00").verdict == Verdict::overdue);
        CHECK(clock_at(0, "2026-11-28T08:00:00+07:00").due == time_of("2026-11-27T23:59:59+07:00"));
    }
    SUBCASE("the one in force for the office, which is the earlier one") {
        one.step(1, "sari", "petugas", "2026-11-25T09:05:00+07:00", std::nullopt, "PK-0007");
        world.take_back();
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", "2026-11-26T09:00:00+07:00");
        CaseWorld::Act leave = test::act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        one.sign(leave, "joko", "kepala", "2026-11-27T09:15:00+07:00");
        CHECK_FALSE(clock_at(1, "2026-12-01T08:00:00+07:00").is_valid);
        CHECK(clock_at(1, "2026-12-01T08:00:00+07:00").verdict == Verdict::overdue);
        CHECK(clock_at(1, "2026-12-01T08:00:00+07:00").due == time_of("2026-11-30T23:59:59+07:00"));
    }
}

}  // namespace yankomas
