// Tests which calendar and which procedure count at an instant.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/base/rules/times.h"
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

TEST_CASE("what is dated back comes no earlier than the last seal that lacks it") {
    OfficeWorld office = test::small_office();
    office.enrol("rina");
    office.appoint("rina", kSealerRole);
    const auto version_at = [&](Instant at) {
        return office.record().in_force(at).calendar()->source().version;
    };
    SUBCASE("of two seals that lack it the later one counts, and not the one that has it") {
        office.seal({}, "rina", kOnTime);
        office.seal({}, "rina", kEveningBefore);
        publish_leave(office, kOpened);
        office.seal({}, "rina", "2026-11-27T17:00:00+07:00");
        CHECK(version_at(time_of(kEveningBefore) - 1) == "2026a");
        CHECK(version_at(time_of(kEveningBefore)) == "2026b");
    }
    SUBCASE("a seal that has it lends it no time, and takes none") {
        publish_leave(office, kOpened);
        office.seal({}, "rina", "2026-11-27T17:00:00+07:00");
        CHECK(version_at(time_of(kOpened)) == "2026b");
    }
    SUBCASE("a procedure is in force no earlier either") {
        office.seal({}, "rina", kEveningBefore);
        std::string second = test::small_sop();
        second.replace(second.find("version: 1"), 10, "version: 2");
        office.publish("sops/contoh-2.yaml", second, kOpened);
        office.seal({}, "rina", "2026-11-27T17:00:00+07:00");
        const auto sop_at = [&](Instant at) {
            return office.record().in_force(at).sop(SopId("contoh"))->version.version;
        };
        CHECK(sop_at(time_of(kEveningBefore) - 1) == 1);
        CHECK(sop_at(time_of(kEveningBefore)) == 2);
    }
}

TEST_CASE("an outside party has the later of two due times, in every pass and in what is told") {
    OfficeWorld office = office_with_leave();
    const RosterPosition old = office.record().roster.position();
    const auto counts = [](const CaseWorld& one) {
        for (const Finding& found : one.judge().findings) {
            if (found.rule == rule::two_calendars) return found.what.args.back().text;
        }
        return std::string("nothing");
    };
    SUBCASE("a letter that came in before, and is recorded after both") {
        CaseWorld one(office, "contoh");
        one.open("sari", "petugas", kOpened);
        take_leave_back(office);
        one.sign(by_roster(recorded_step(), old, kShortDue), "sari", "petugas",
                 "2026-11-30T08:00:00+07:00");
        CHECK(clock(one.judge(), 0).verdict == Verdict::late);
        CHECK(clock(one.judge(), 0).due == time_of(kLongDue));
    }
    SUBCASE("a second pass of its step") {
        CaseWorld one = in_step_2(office);
        CaseWorld::Act back = test::act_of(CaseAct::send_back);
        back.entry.step = StepNumber{1};
        back.entry.reason = "kurang";
        one.sign(back, "budi", "kepala", kOpened);
        take_leave_back(office);
        CHECK(one.judge("2026-11-27T12:00:00+07:00").standing.clock()->verdict == Verdict::running);
        one.sign(by_roster(recorded_step(), old, kLongDue), "sari", "petugas", kTooLate);
        CHECK(clock(one.judge(), 2).verdict == Verdict::in_time);
    }
    SUBCASE("a clock that runs longer than both") {
        CaseWorld one(office, "contoh");
        one.open("sari", "petugas", kOpened);
        take_leave_back(office);
        const Judgement judged = one.judge("2026-11-30T08:00:00+07:00");
        CHECK(judged.standing.clock()->verdict == Verdict::overdue);
        CHECK(judged.standing.clock()->due == time_of(kLongDue));
    }
    SUBCASE("the warning says so, and another one says that the office has the one in force") {
        CaseWorld one(office, "contoh");
        one.open("sari", "petugas", kOpened);
        CaseWorld two = in_step_2(office);
        take_leave_back(office);
        one.sign(by_roster(recorded_step(), old, kLongDue), "sari", "petugas", kTooLate);
        two.sign(by_roster(decision(), old, kLongDue), "budi", "kepala", kOnTime);
        CHECK(counts(one).starts_with("2026-11-27"));
        CHECK(counts(two).starts_with("2026-11-26"));
    }
}

TEST_CASE("the office does not get the later of two due times") {
    OfficeWorld office = office_with_leave();
    const RosterPosition old = office.record().roster.position();
    CaseWorld one = in_step_2(office);
    SUBCASE("for a return") {
        take_leave_back(office);
        CaseWorld::Act back = test::act_of(CaseAct::send_back);
        back.entry.step = StepNumber{1};
        back.entry.reason = "kurang";
        one.sign(by_roster(back, old, kLongDue), "tono", "kepala", kTooLate);
        CHECK(clock(one.judge(), 1).verdict == Verdict::late);
    }
    SUBCASE("for an exit") {
        take_leave_back(office);
        one.sign(test::attach_act("pencabutan"), "sari", "petugas", kOnTime);
        CaseWorld::Act leave = test::act_of(CaseAct::exit);
        leave.entry.exit = ExitId("dicabut");
        leave.entry.reason = "dicabut pemohon";
        one.sign(by_roster(leave, old, kLongDue), "budi", "kepala", kTooLate);
        CHECK(clock(one.judge(), 1).verdict == Verdict::late);
    }
}

TEST_CASE("an outcome waits for the later of two, whichever is in force, to its last second") {
    const auto lapse = [](const RosterPosition& known) {
        CaseWorld::Act act = by_roster(test::step_act(2), known, kShortDue);
        act.entry.outcome = OutcomeId("tanpa-putusan");
        act.bare = true;
        return act;
    };
    const RuleNames told{"too-early", "two-calendars"};
    SUBCASE("of which the later one is in force") {
        OfficeWorld office = test::small_office();
        CaseWorld one = in_step_2(office);
        const RosterPosition old = office.record().roster.position();
        publish_leave(office, "2026-11-24T08:00:00+07:00");
        one.sign(lapse(old), "tono", "kepala", kTooLate);
        CHECK(one.rules("2026-11-27T12:00:00+07:00") == told);
    }
    SUBCASE("of which the earlier one is") {
        OfficeWorld office = office_with_leave();
        CaseWorld one = in_step_2(office);
        const RosterPosition old = office.record().roster.position();
        take_leave_back(office);
        std::string_view at = kLongDue;
        SUBCASE("the last second") {}
        SUBCASE("the first one after the earlier") { at = "2026-11-27T00:00:00+07:00"; }
        one.sign(lapse(old), "tono", "kepala", at);
        CHECK(one.rules("2026-11-28T12:00:00+07:00") == told);
    }
}

TEST_CASE("a hold of whichever step does not lapse earlier by a calendar that came later") {
    OfficeWorld office = office_with_leave();
    CaseWorld::Act hold = test::act_of(CaseAct::hold);
    hold.entry.hold = HoldId("menunggu-berkas");
    CaseWorld one(office, "contoh");
    one.open("sari", "petugas", "2026-11-23T09:00:00+07:00");
    SUBCASE("of the first step") {}
    SUBCASE("of the second") {
        one.step(1, "sari", "petugas", "2026-11-23T09:15:00+07:00", std::nullopt, "PK-0007");
    }
    one.sign(hold, "sari", "petugas", "2026-11-23T10:00:00+07:00");
    take_leave_back(office);
    one.look("2026-12-01T09:00:00+07:00", [](const Docket& docket, const Judgement& judged) {
        CHECK_FALSE(summary_of(docket, judged).hold->days_past_limit.has_value());
    });
}

}  // namespace yankomas
