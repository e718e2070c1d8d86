// Compares a calendar that is to be published with the one in force.
// SPDX-License-Identifier: Apache-2.0
#include "work/judge/calendar_change.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/rules/standing.h"
#include "render/calendar/calendar_diff.h"
#include "work/judge/judge_cases.h"
#include "work/report.h"

namespace yankomas {

namespace {

// Adds the time limits that move. Cases that can't be read or verified are left out, and the run
// says so.
Status add_moved_clocks(Host& host, const OpenedOffice& office, CalendarDiff& diff) {
    CaseRun run(host, office, {.points_to_lint = false});
    Findings strays;
    bool is_every_case = true;
    auto judged = run.each_year(strays, [&](YearOfCases&& cases) {
        return run.judge(cases, [&](JudgedCase&& one) -> Take {
            Take take = take_moved_clocks(docket_of(host, office, one), one.judgement, diff);
            return take ? std::move(take) : [&] { is_every_case = false; };
        });
    });
    if (!judged) return judged;
    run.finish();
    if (!is_every_case || !run.is_complete())
        remark(host, Severity::warning, message("not every case could be looked at"));
    return Done{};
}

}  // namespace

Take take_moved_clocks(const Docket& docket, const Judgement& judgement, CalendarDiff& diff) {
    if (!judgement.standing.verified || docket.opened_under() == nullptr) return {};
    return [&diff, clocks = moved_clocks(docket, judgement.standing.progress, diff.before,
                                         diff.after)]() mutable {
        std::ranges::move(clocks, std::back_inserter(diff.clocks));
    };
}

Status tell_calendar_change(Host& host, const OpenedOffice& office, const std::string& file,
                            const Calendar& calendar) {
    const OfficeRecord& record = office.record;
    const Calendar* before = record.in_force(host.now).calendar();
    if (before == nullptr) return Done{};
    CalendarDiff diff{*before, calendar, {}, {}, changed_days(*before, calendar), {}, true};
    if (auto status = add_moved_clocks(host, office, diff); !status) return status;
    const CalendarSource& source = before->source();
    remark(
        host, Severity::note,
        message("{} is to take the place of the calendar {}-{}", file, source.id, source.version));
    const auto lines = calendar_diff_in_short(diff, local_date(host.now, record.config.zone));
    for (const Message& line : lines) remark(host, Severity::note, line);
    if (lines.empty())
        remark(host, Severity::note, message("no working day, hour or running time limit changes"));
    suggest(host, message("each of them: yankomas calendar diff {}", file));
    return Done{};
}

}  // namespace yankomas
