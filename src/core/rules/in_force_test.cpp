// Tests which calendar and which procedure count at an instant.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/rules/summary.h"
#include "support/small_office.h"

namespace yankomas {

namespace {

using test::CaseWorld;
using test::OfficeWorld;
using test::time_of;
using RuleNames = std::vector<std::string>;

constexpr const char* kOpened = "2026-11-25T09:00:00+07:00";   // a Wednesday
constexpr const char* kOnTime = "2026-11-26T09:00:00+07:00";   // the last day of step 1
constexpr const char* kTooLate = "2026-11-27T09:15:00+07:00";  // the day after
constexpr const char* kEveningBefore = "2026-11-26T17:00:00+07:00";

// A day of leave on the 26th, so that step 1 is due a day later.
void publish_leave(OfficeWorld& office, std::string_view at) {
    office.publish("calendars/contoh-2026b.yaml",
                   test::small_calendar("2026b") +
                       "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti bersama contoh}\n",
                   at);
}

// The other way round: the 26th is a day of leave until the calendar of the 25th takes it back.
OfficeWorld office_with_leave() {
    OfficeWorld office({{std::string(test::kSmallSopPath), test::small_sop()},
                        {"calendars/contoh-2026a.yaml",
                         test::small_calendar() +
                             "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti contoh}\n"}});
    test::staff_small_office(office);
    return office;
}

void take_leave_back(OfficeWorld& office) {
    office.publish("calendars/contoh-2026b.yaml", test::small_calendar("2026b"),
                   "2026-11-25T10:00:00+07:00");
}

CaseWorld::Act recorded_step() {
    CaseWorld::Act step = test::step_act(1);
    step.entry.party = PartyCode("PK-0007");
    return step;
}

// An entry as somebody signs it who has not seen what the roster got later.
CaseWorld::Act by_roster(CaseWorld::Act act, const RosterPosition& known, std::string_view due) {
    act.entry.roster = known;
    if (!due.empty()) act.entry.due = time_of(due);
    return act;
}

constexpr const char* kShortDue = "2026-11-26T23:59:59+07:00";
constexpr const char* kLongDue = "2026-11-27T23:59:59+07:00";

// Step 2 is the office's own; it began on Monday the 23rd and has three working days.
CaseWorld in_step_2(const OfficeWorld& office) {
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-23T09:00:00+07:00");
    one.step(1, "sari", "petugas", "2026-11-23T09:15:00+07:00", std::nullopt, "PK-0007");
    return one;
}

CaseWorld::Act decision() {
    CaseWorld::Act step = test::step_act(2);
    step.entry.outcome = OutcomeId("setuju");
    return step;
}

const ClockVerdict& clock(const Judgement& judgement, std::size_t pass) {
    return judgement.standing.clocks.at(pass);
}

}  // namespace

TEST_CASE("the calendar in force at an instant counts, whatever roster the entry names") {
    OfficeWorld office = test::small_office();
    const RosterPosition old = office.record().roster.position();
    CaseWorld one = in_step_2(office);
    // Thursday is a day of leave that the signers may or may not know of: due Thursday or Friday.
    SUBCASE("an old roster does not bring an old calendar back") {
        office.publish("calendars/contoh-2026b.yaml",
                       test::small_calendar("2026b") +
                           "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti contoh}\n",
                       "2026-11-24T08:00:00+07:00");
        one.sign(by_roster(decision(), old, kShortDue), "budi", "kepala", kOnTime);
        one.sign(by_roster(test::cosign_act(2, 3), old, ""), "tono", "kepala", kTooLate);
        CHECK(one.rules() == RuleNames{"two-calendars"});
        CHECK(clock(one.judge(), 1).due == time_of(kLongDue));
        CHECK(clock(one.judge(), 1).verdict == Verdict::in_time);
    }
    SUBCASE("an old roster does not turn late into in time") {
        OfficeWorld other({{std::string(test::kSmallSopPath), test::small_sop()},
                           {"calendars/contoh-2026a.yaml",
                            test::small_calendar() +
                                "- {date: 2026-11-26, kind: cuti-bersama, name: Cuti contoh}\n"}});
        test::staff_small_office(other);
        const RosterPosition before = other.record().roster.position();
        CaseWorld late = in_step_2(other);
        other.publish("calendars/contoh-2026b.yaml", test::small_calendar("2026b"),
                      "2026-11-24T08:00:00+07:00");
        late.sign(by_roster(decision(), before, kLongDue), "budi", "kepala", kOnTime);
        late.sign(by_roster(test::cosign_act(2, 3), before, ""), "tono", "kepala", kTooLate);
        CHECK(late.rules() == RuleNames{"two-calendars"});
        CHECK(clock(late.judge(), 1).due == time_of(kShortDue));
        CHECK(clock(late.judge(), 1).verdict == Verdict::late);
    }
    SUBCASE("a due time of neither calendar is an error") {
        publish_leave(office, "2026-11-24T08:00:00+07:00");
        one.sign(by_roster(decision(), old, "2026-11-28T23:59:59+07:00"), "budi", "kepala",
                 kOnTime);
        CHECK(one.rules("2026-11-26T12:00:00+07:00") == RuleNames{"two-calendars", "wrong-due"});
    }
    SUBCASE("the same due time by both is nothing to tell") {
        office.publish("calendars/contoh-2026b.yaml",
                       test::small_calendar("2026b") +
                           "- {date: 2026-12-28, kind: cuti-bersama, name: Cuti contoh}\n",
                       "2026-11-24T08:00:00+07:00");
        one.sign(by_roster(decision(), old, kShortDue), "budi", "kepala", kOnTime);
        CHECK(one.rules("2026-11-26T12:00:00+07:00") == RuleNames{});
    }
}

TEST_CASE("a calendar that is dated back is told, and a seal shows when it came") {
    OfficeWorld office = test::small_office();
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    CaseWorld one = in_step_2(office);
    one.sign(decision(), "budi", "kepala", kOnTime);
    one.sign(test::cosign_act(2, 3), "tono", "kepala", kTooLate);
    REQUIRE(clock(one.judge(), 1).verdict == Verdict::late);
    SUBCASE("without a seal the date of the publication counts, with a warning") {
        publish_leave(office, kOpened);
        CHECK(one.rules() == RuleNames{"two-calendars"});
        CHECK(clock(one.judge(), 1).verdict == Verdict::in_time);
    }
    SUBCASE("a seal after the step does not have it, so late stays late") {
        office.seal({one}, "rina", "2026-11-27T17:00:00+07:00");
        publish_leave(office, kOpened);
        CHECK(one.rules() == RuleNames{});
        CHECK(clock(one.judge(), 1).verdict == Verdict::late);
    }
    SUBCASE("a seal before the step does not have it: it came between the two at the latest") {
        office.seal({}, "rina", kEveningBefore);
        publish_leave(office, kOpened);
        const InForce before = office.record().in_force(time_of(kEveningBefore) - 1);
        const InForce after = office.record().in_force(time_of(kEveningBefore));
        CHECK(before.calendar()->source().version == "2026a");
        CHECK(after.calendar()->source().version == "2026b");
        CHECK(before.known_calendar()->source().version == "2026b");
    }
    SUBCASE("a seal that has it changes nothing") {
        publish_leave(office, kOpened);
        office.seal({one}, "rina", "2026-11-27T17:00:00+07:00");
        CHECK(clock(one.judge(), 1).verdict == Verdict::in_time);
    }
}

TEST_CASE("an outside party has until the later of two due times") {
    OfficeWorld office = office_with_leave();
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", kOpened);
    const RosterPosition old = office.record().roster.position();
    take_leave_back(office);
    SUBCASE("while its clock runs") {
        const Judgement judged = one.judge("2026-11-27T12:00:00+07:00");
        CHECK(judged.standing.clock()->due == time_of(kLongDue));
        CHECK(judged.standing.clock()->verdict == Verdict::running);
        CHECK(judged.standing.clock()->calendar->source().version == "2026a");
    }
    SUBCASE("once it has acted") {
        one.sign(by_roster(recorded_step(), old, kLongDue), "sari", "petugas", kTooLate);
        CHECK(one.rules("2026-11-27T12:00:00+07:00") == RuleNames{"two-calendars"});
        CHECK(clock(one.judge(), 0).verdict == Verdict::in_time);
    }
}

TEST_CASE("an outcome that waits for the limit waits for the later of two") {
    OfficeWorld office = office_with_leave();
    CaseWorld one = in_step_2(office);
    const RosterPosition old = office.record().roster.position();
    take_leave_back(office);
    CaseWorld::Act lapse = by_roster(test::step_act(2), old, kShortDue);
    lapse.entry.outcome = OutcomeId("tanpa-putusan");
    lapse.bare = true;
    SUBCASE("it is too early by one of them") {
        one.sign(lapse, "budi", "kepala", kTooLate);
        CHECK(one.rules("2026-11-27T12:00:00+07:00") == RuleNames{"too-early", "two-calendars"});
    }
    SUBCASE("it is after both") {
        one.sign(lapse, "budi", "kepala", "2026-11-30T08:00:00+07:00");
        CHECK(one.rules("2026-11-30T12:00:00+07:00") == RuleNames{"two-calendars"});
    }
}

TEST_CASE("a hold lapses at the later of two limits") {
    OfficeWorld office = office_with_leave();
    CaseWorld one = in_step_2(office);
    CaseWorld::Act hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    one.sign(hold, "sari", "petugas", "2026-11-23T10:00:00+07:00");
    take_leave_back(office);
    const CaseJournal journal = read_case(one.path(), one.bytes);
    const Evidence evidence{};
    const Docket docket(office.record(), journal, evidence, time_of("2026-12-01T08:00:00+07:00"));
    const Judgement judged = one.judge("2026-12-01T08:00:00+07:00");
    CHECK(summary_of(docket, judged).hold->lapses == time_of("2026-12-01T23:59:59+07:00"));
}

TEST_CASE("a case opened under a superseded procedure keeps it, with a warning") {
    OfficeWorld office = test::small_office();
    const RosterPosition old = office.record().roster.position();
    CaseWorld before(office, "contoh");
    std::string second = test::small_sop();
    second.replace(second.find("version: 1"), 10, "version: 2");
    office.publish("sops/contoh-2.yaml", second, "2026-11-24T08:00:00+07:00");
    SUBCASE("opened by somebody who has not seen the new version") {
        before.sign(by_roster(test::act_of(CaseAct::open), old, ""), "sari", "petugas", kOpened);
        CHECK(before.rules() == RuleNames{"superseded-sop"});
        before.step(1, "sari", "petugas", kOnTime, std::nullopt, "PK-0007");
        CHECK(before.judge().standing.progress.current()->step == StepNumber{2});
    }
    SUBCASE("opened by somebody who has") {
        before.open("sari", "petugas", kOpened);
        CHECK(before.rules() == RuleNames{"superseded-sop"});
    }
    SUBCASE("opened before the new version, or under it") {
        before.sign(by_roster(test::act_of(CaseAct::open), old, ""), "sari", "petugas",
                    "2026-11-24T07:59:59+07:00");
        CHECK(before.rules() == RuleNames{});
        CaseWorld after(office, "contoh");
        after.open("sari", "petugas", kOpened);
        CHECK(after.rules() == RuleNames{});
    }
}

}  // namespace yankomas
