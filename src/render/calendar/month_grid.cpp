// Draws the months of a year.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/month_grid.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/calendar_days.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kCell = 3;  // two digits and a mark
constexpr int kMonth = 7 * kCell;
constexpr int kGap = 4;  // the last cell of a week may end in a mark
constexpr int kMonthsOfYear = 12;
constexpr int kMostAbreast = 3;

// In the order of the legend.
enum class Mark {
    national_holiday,
    collective_leave,
    local_holiday,
    working_day,
    hours,
    provisional
};

char sign_of(Mark mark) {
    switch (mark) {
        case Mark::national_holiday: return '*';
        case Mark::collective_leave: return '+';
        case Mark::local_holiday: return '#';
        case Mark::working_day: return '=';
        case Mark::hours: return '~';
        case Mark::provisional: return '?';
    }
    return ' ';
}

// Kinds are named as in the file and in the list of days.
std::string meaning_of(Mark mark, const Words& words) {
    switch (mark) {
        case Mark::national_holiday: return std::string(name_of(DayKind::national_holiday));
        case Mark::collective_leave: return std::string(name_of(DayKind::collective_leave));
        case Mark::local_holiday: return std::string(name_of(DayKind::local_holiday));
        case Mark::working_day: return std::string(name_of(DayKind::working_day));
        case Mark::hours: return words(message("other hours, as in Ramadan"));
        case Mark::provisional: return words(message("provisional"));
    }
    return {};
}

std::string painted(Mark mark, const Paint& paint, std::string_view text) {
    switch (mark) {
        case Mark::national_holiday:
        case Mark::local_holiday: return paint.by(Severity::error, text);
        case Mark::collective_leave: return paint.by(Severity::warning, text);
        case Mark::working_day: return paint.good(text);
        case Mark::hours: return paint.by(Severity::note, text);
        case Mark::provisional: return paint.bold(text);
    }
    return std::string(text);
}

Mark mark_of(DayKind kind) {
    switch (kind) {
        case DayKind::national_holiday: return Mark::national_holiday;
        case DayKind::collective_leave: return Mark::collective_leave;
        case DayKind::local_holiday: return Mark::local_holiday;
        case DayKind::working_day: break;
    }
    return Mark::working_day;
}

// True where the hours of one row stand in place of those of another.
bool has_other_hours(const Calendar& calendar, Date date) {
    const WeekRow& chosen = *calendar.week_of(date);
    return std::ranges::any_of(calendar.source().weeks, [&](const WeekRow& row) {
        return row.from < chosen.from && (!row.until || *row.until >= date);
    });
}

std::optional<Mark> mark_of(const Calendar& calendar, Date date) {
    if (!calendar.covers(date)) return std::nullopt;
    if (const DayRow* row = calendar.row_of(date)) {
        return row->provisional ? Mark::provisional : mark_of(row->kind);
    }
    if (!calendar.is_working_day(date) || !has_other_hours(calendar, date)) return std::nullopt;
    return calendar.week_of(date)->provisional ? Mark::provisional : Mark::hours;
}

Message name_of_month(int month) {
    static const std::array names = {message("January"), message("February"), message("March"),
                                     message("April"),   message("May"),      message("June"),
                                     message("July"),    message("August"),   message("September"),
                                     message("October"), message("November"), message("December")};
    return names.at(static_cast<std::size_t>(month - 1));
}

// A line of a month, and the columns that it takes without its colours.
struct Line {
    std::string text;
    int width = 0;
};

class Year {
public:
    Year(const Calendar& calendar, int year, const Words& words, const Paint& paint)
        : calendar_(calendar), year_(year), words_(words), paint_(paint) {}

    [[nodiscard]] std::string abreast(int first, int count);
    [[nodiscard]] std::string legend(int width) const;

private:
    [[nodiscard]] std::vector<Line> month(int month);
    [[nodiscard]] std::string cell(Date date);

    const Calendar& calendar_;
    int year_;
    const Words& words_;
    const Paint& paint_;
    std::set<Mark> used_;
};

std::string Year::cell(Date date) {
    const std::optional<Mark> mark = mark_of(calendar_, date);
    const int day = civil_of(date).day;
    if (!mark) return fmt::format("{:2} ", day);
    used_.insert(*mark);
    return painted(*mark, paint_, fmt::format("{:2}{}", day, sign_of(*mark)));
}

std::vector<Line> Year::month(int month) {
    const std::string name = words_(name_of_month(month));
    const std::string title = blanks((kMonth - display_width(name)) / 2) + name;
    const std::string days = words_(message("Mo Tu We Th Fr Sa Su"));
    std::vector<Line> lines{{title, display_width(title)}, {days, display_width(days)}};
    Line week;
    for (Date date = date_of({year_, month, 1}); civil_of(date).month == month; date = date + 1) {
        const int column = static_cast<int>(weekday_of(date)) * kCell;
        if (column == 0 && week.width > 0) {
            lines.push_back(std::move(week));
            week = {};
        }
        week.text += blanks(column - week.width) + cell(date);
        week.width = column + kCell;
    }
    lines.push_back(std::move(week));
    return lines;
}

std::string Year::abreast(int first, int count) {
    std::vector<std::vector<Line>> months;
    std::size_t height = 0;
    for (int i = first; i < std::min(first + count, kMonthsOfYear + 1); ++i) {
        months.push_back(month(i));
        height = std::max(height, months.back().size());
    }
    std::string text;
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        int width = 0;
        for (std::size_t at = 0; at < months.size(); ++at) {
            if (i >= months[at].size()) continue;
            const int column = static_cast<int>(at) * (kMonth + kGap);
            line += blanks(column - width) + months[at][i].text;
            width = column + months[at][i].width;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string Year::legend(int width) const {
    std::string text;
    int used = 0;
    for (const Mark mark : used_) {
        const std::string meaning = meaning_of(mark, words_);
        const int length = display_width(meaning) + 2;
        if (used > 0 && used + 3 + length > width) {
            text += '\n';
            used = 0;
        }
        text += used == 0 ? "" : "   ";
        used += (used == 0 ? 0 : 3) + length;
        text += painted(mark, paint_, std::string(1, sign_of(mark))) + ' ' + meaning;
    }
    return used_.empty() ? std::string() : text + '\n';
}

}  // namespace

std::string render_year(const Calendar& calendar, int year, const Words& words, const Paint& paint,
                        int width) {
    constexpr int kUsual = 80;
    const int columns = width == 0 ? kUsual : width;
    const int count = std::clamp((columns + kGap) / (kMonth + kGap), 1, kMostAbreast);
    Year drawn(calendar, year, words, paint);
    std::string text =
        fmt::format("{}{}\n", blanks((count * (kMonth + kGap) - kGap - 4) / 2), year);
    for (int month = 1; month <= kMonthsOfYear; month += count)
        text += '\n' + drawn.abreast(month, count);
    const std::string legend = drawn.legend(std::min(columns, kUsual));
    return legend.empty() ? text : text + '\n' + legend;
}

}  // namespace yankomas
