// Tests of the clock of one pass: its sum is that of its verdict, and the page says when it ended.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/pass_due.h"

#include <doctest/doctest.h>

#include "core/rules/pass_clock.h"
#include "core/rules/summary.h"
#include "support/plain_look.h"
#include "support/sample_case.h"

namespace yankomas {

namespace {

using test::instant;
using test::sample_entry;

// The sample case at a moment, perhaps with more entries.
struct ClockWorld {
    OfficeRecord office = test::sample_office();
    CaseJournal journal = test::sample_journal();
    Evidence evidence;
    Instant now = instant("2026-03-05T10:00:00+07:00");

    void hold_since(std::string_view at) {
        CaseEntry entry = sample_entry(3, CaseAct::hold, at);
        entry.hold = HoldId("menunggu");
        journal.entries.push_back(entry);
    }
    [[nodiscard]] Judgement judgement() const {
        return test::sample_judgement(office, journal, now);
    }
    [[nodiscard]] PassClock clock(int step) const {
        const Judgement judged = judgement();
        const Docket docket(office, journal, evidence, now);
        const auto index = find_pass(judged.standing.progress, StepNumber{step}, std::nullopt);
        REQUIRE(index);
        const auto found = clock_of_pass(docket, judged, *index);
        REQUIRE(found);
        // The step belongs to the procedure of the office, which this world keeps.
        return *found;
    }
    [[nodiscard]] std::string page(int step) const {
        const Judgement judged = judgement();
        const Docket docket(office, journal, evidence, now);
        const CaseSummary summary = summary_of(docket, judged);
        const PassClock one = clock(step);
        const CalendarName calendar{CalendarId("indonesia"), "2026b", Digest("sha256:calendar")};
        const Screen screen{test::kPlainWords, Paint(), 80};
        return render_pass_due({summary, one, calendar, Zone::wib, now}, false, screen);
    }
};

}  // namespace

TEST_CASE("the sum of a pass is that of its verdict") {
    const ClockWorld world;
    for (const int step : {1, 2}) {
        const PassClock clock = world.clock(step);
        CHECK(clock.verdict.due == clock.sum.due);
        CHECK(clock.shown.step->number == StepNumber{step});
    }
    CHECK(world.clock(1).verdict.verdict == Verdict::in_time);
    CHECK(world.clock(2).verdict.verdict == Verdict::overdue);
}

TEST_CASE("a pass is found by its step and its number, the last one if none is given") {
    Progress progress;
    for (const auto& [step, number] : {std::pair{1, 1}, {2, 1}, {1, 2}, {2, 2}}) {
        Pass pass;
        pass.step = StepNumber{step};
        pass.number = number;
        progress.passes.push_back(pass);
    }
    CHECK(find_pass(progress, StepNumber{1}, std::nullopt) == 2);
    CHECK(find_pass(progress, StepNumber{1}, 1) == 0);
    CHECK(find_pass(progress, StepNumber{2}, 2) == 3);
    CHECK_FALSE(find_pass(progress, StepNumber{1}, 3));
    CHECK_FALSE(find_pass(progress, StepNumber{3}, std::nullopt));
}

TEST_CASE("a clock that stands still would run out later for each day of the hold") {
    ClockWorld world;
    world.hold_since("2026-03-02T10:00:00+07:00");
    CHECK(world.clock(2).verdict.verdict == Verdict::on_hold);
    CHECK(world.clock(2).sum.due == instant("2026-03-05T23:59:59+07:00"));
    world.now = instant("2026-03-09T10:00:00+07:00");
    CHECK(world.clock(2).sum.due == instant("2026-03-09T23:59:59+07:00"));
}

TEST_CASE("a limit that had run out before the hold stays late") {
    ClockWorld world;
    world.hold_since("2026-03-04T10:00:00+07:00");
    const PassClock clock = world.clock(2);
    CHECK(clock.verdict.verdict == Verdict::overdue);
    CHECK(clock.sum.due == instant("2026-03-03T23:59:59+07:00"));
    CHECK(clock.hold);
}

TEST_CASE("the page says the verdict first and the end last") {
    const ClockWorld world;
    const std::string done = world.page(1);
    CHECK(done.find("\nStep 1/2: in time, outside party\n") != std::string::npos);
    CHECK(
        done.ends_with("  due           Mon 2 Mar 2026 09:25 WIB\n"
                       "  done          Mon 2 Mar 2026 09:20 WIB\n"));
    const std::string late = world.page(2);
    CHECK(late.find("\nStep 2/2: overdue by 2 working days\n") != std::string::npos);
    CHECK(
        late.ends_with("  due           Tue 3 Mar 2026 23:59:59 WIB\n"
                       "  now           Thu 5 Mar 2026 10:00 WIB\n"));
}

}  // namespace yankomas
