// Counts the days of a year.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/official_count.h"

#include <algorithm>
#include <map>

namespace yankomas {

int days_of(const std::vector<DayRow>& rows, int year, DayKind kind) {
    std::map<Date, const DayRow*> winners;  // per day the row decreed last
    for (const DayRow& row : rows) {
        const DayRow*& winner = winners[row.date];
        if (winner == nullptr || winner->decreed < row.decreed) winner = &row;
    }
    return static_cast<int>(std::ranges::count_if(winners, [&](const auto& day) {
        return civil_of(day.first).year == year && day.second->kind == kind;
    }));
}

std::vector<OfficialCount> counts_with(const CalendarSource& source,
                                       const std::vector<DayRow>& added) {
    std::vector<DayRow> rows = source.days;
    rows.insert(rows.end(), added.begin(), added.end());
    std::vector<OfficialCount> counts = source.counts;
    for (OfficialCount& count : counts) {
        for (auto& [kind, days] : count.days) days = days_of(rows, count.year, kind);
    }
    return counts;
}

}  // namespace yankomas
