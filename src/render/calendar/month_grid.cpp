// Draws the months of a year.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <functional>
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

// A mark on a day that differs: its sign, what the legend says about it, and its colour.
struct Mark {
    char sign;
    Message meaning;
    std::function<std::string(const Paint&, std::string_view)> painted;
};

constexpr std::size_t kOtherHours = 4;
constexpr std::size_t kProvisional = 5;

// Lists the marks in the order of the legend. The first four are the kinds of days in the order of
// DayKind. They are named as calendar files name them and are not translated.
const std::vector<Mark>& marks() {
    const auto by = [](Severity severity) {
        return [severity](const Paint& paint, std::string_view text) {
            return paint.by(severity, text);
        };
    };
    static const std::vector<Mark> marks = {
        {'*', {name_of(DayKind::national_holiday), {}}, by(Severity::error)},
        {'+', {name_of(DayKind::collective_leave), {}}, by(Severity::warning)},
        {'#', {name_of(DayKind::local_holiday), {}}, by(Severity::error)},
        {'=', {name_of(DayKind::working_day), {}}, &Paint::good},
        {'~', message("other hours, as in Ramadan"), by(Severity::note)},
        {'?', message("provisional"), &Paint::bold}};
    return marks;
}

// True if the office hours of the day come from a row that replaces an earlier row.
bool has_other_hours(const Calendar& calendar, Date date) {
    const WeekRow& chosen = *calendar.week_of(date);
    return std::ranges::any_of(calendar.source().weeks, [&](const WeekRow& row) {
        return row.from < chosen.from && (!row.until || *row.until >= date);
    });
}

// Returns the mark of a day as an index into marks(), or nothing for a day without a mark.
std::optional<std::size_t> mark_of(const Calendar& calendar, Date date) {
    if (!calendar.covers(date)) return std::nullopt;
    if (const DayRow* row = calendar.row_of(date))
        return row->provisional ? kProvisional : static_cast<std::size_t>(row->kind);
    if (!calendar.is_working_day(date) || !has_other_hours(calendar, date)) return std::nullopt;
    return calendar.week_of(date)->provisional ? kProvisional : kOtherHours;
}

// Draws months and remembers which marks it used, for the legend.
class Year {
public:
    Year(const Calendar& calendar, int year, const Words& words, const Paint& paint)
        : calendar_(calendar), year_(year), words_(words), paint_(paint) {}

    [[nodiscard]] std::string abreast(int first, int count);
    [[nodiscard]] std::string legend(int width) const;

private:
    [[nodiscard]] std::vector<std::string> month(int month);
    [[nodiscard]] std::string cell(Date date);

    const Calendar& calendar_;
    int year_;
    const Words& words_;
    const Paint& paint_;
    std::set<std::size_t> used_;  // the marks that stand on some day
};

std::string Year::cell(Date date) {
    const std::optional<std::size_t> place = mark_of(calendar_, date);
    const int day = civil_of(date).day;
    if (!place) return fmt::format("{:2} ", day);
    used_.insert(*place);
    const Mark& mark = marks()[*place];
    return mark.painted(paint_, fmt::format("{:2}{}", day, mark.sign));
}

// Returns the lines of a month. Each is kMonth columns wide, not counting the codes of colours.
std::vector<std::string> Year::month(int month) {
    const std::string name = words_(name_of_month(month));
    std::vector<std::string> lines{
        pad_to(blanks((kMonth - display_width(name)) / 2) + name, kMonth),
        pad_to(words_(message("Mo Tu We Th Fr Sa Su")), kMonth)};
    const Date first = date_of({year_, month, 1});
    int column = static_cast<int>(weekday_of(first)) * kCell;
    lines.push_back(blanks(column));
    for (Date date = first; civil_of(date).month == month; date = date + 1) {
        if (column == kMonth) {
            lines.emplace_back();
            column = 0;
        }
        lines.back() += cell(date);
        column += kCell;
    }
    lines.back() += blanks(kMonth - column);
    return lines;
}

std::string Year::abreast(int first, int count) {
    std::vector<std::vector<std::string>> months;
    std::size_t height = 0;
    for (int i = first; i < std::min(first + count, kMonthsOfYear + 1); ++i) {
        months.push_back(month(i));
        height = std::max(height, months.back().size());
    }
    std::string text;
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (const auto& lines : months)
            line += (i < lines.size() ? lines[i] : blanks(kMonth)) + blanks(kGap);
        text += without_trailing_blanks(std::move(line)) + '\n';
    }
    return text;
}

std::string Year::legend(int width) const {
    constexpr int kBetween = 3;
    std::string text;
    int column = 0;
    for (const std::size_t place : used_) {
        const Mark& mark = marks()[place];
        const std::string meaning = words_(mark.meaning);
        const int length = display_width(meaning) + 2;
        const bool fits = column + kBetween + length <= width;
        if (column > 0) text += fits ? blanks(kBetween) : "\n";
        column = (column > 0 && fits ? column + kBetween : 0) + length;
        text += mark.painted(paint_, std::string(1, mark.sign)) + ' ' + meaning;
    }
    return text.empty() ? text : text + '\n';
}

}  // namespace

std::string render_year(const Calendar& calendar, int year, const Screen& screen) {
    constexpr int kUsual = 80;
    const int columns = screen.width;
    const int count = std::clamp((columns + kGap) / (kMonth + kGap), 1, kMostAbreast);
    Year drawn(calendar, year, screen.words, screen.paint);
    std::string text =
        fmt::format("{}{}\n", blanks((count * (kMonth + kGap) - kGap - 4) / 2), year);
    for (int month = 1; month <= kMonthsOfYear; month += count)
        text += '\n' + drawn.abreast(month, count);
    const std::string legend = drawn.legend(std::min(columns, kUsual));
    return legend.empty() ? text : text + '\n' + legend;
}

}  // namespace yankomas
