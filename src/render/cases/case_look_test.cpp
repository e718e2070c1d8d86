// Tests of the colours of clocks.
// SPDX-License-Identifier: Apache-2.0
#include "render/cases/case_look.h"

#include <doctest/doctest.h>

#include "core/rules/summary.h"

namespace yankomas {

namespace {

CaseSummary running_until(Instant due) {
    CaseSummary summary;
    summary.step = StepNumber{5};
    summary.clock.verdict = Verdict::running;
    summary.clock.due = due;
    return summary;
}

}  // namespace

TEST_CASE("late is red, due soon yellow, on hold dim and in time green") {
    const Instant now = *parse_instant("2026-03-05T10:00:00+07:00");
    CHECK(tone_of(running_until(now + 4 * kSecondsOfDay), now) == Tone::good);
    CHECK(tone_of(running_until(now + 2 * kSecondsOfDay), now) == Tone::soon);
    CaseSummary summary = running_until(now - kSecondsOfDay);
    summary.clock.verdict = Verdict::overdue;
    CHECK(tone_of(summary, now) == Tone::late);
    summary.hold = HoldSummary{};  // the limit of the step had run out before the hold
    CHECK(tone_of(summary, now) == Tone::late);
    summary.clock.verdict = Verdict::on_hold;
    summary.clock.due.reset();
    CHECK(tone_of(summary, now) == Tone::quiet);
    summary.closed = now;
    CHECK(tone_of(summary, now) == Tone::quiet);
    summary.verified = false;
    CHECK(tone_of(summary, now) == Tone::late);
}

TEST_CASE("a finished clock has the colour of its verdict") {
    CHECK(tone_of(Verdict::in_time) == Tone::good);
    CHECK(tone_of(Verdict::recorded_late) == Tone::soon);
    CHECK(tone_of(Verdict::late) == Tone::late);
    CHECK(tone_of(Verdict::unknown) == Tone::quiet);
}

}  // namespace yankomas
