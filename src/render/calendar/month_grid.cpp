// Draws the months of a year.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "render/calendar/calendar_days.h"
#include "render/calendar/day_mark.h"
#include "render/kit/days.h"
#include "render/kit/text.h"

namespace yankomas {

namespace {

constexpr int kCell = 3;  // two digits and a mark
constexpr int kMonth = 7 * kCell;
constexpr int kGap = 4;  // the last cell of a week may end in a mark
constexpr int kMonthsOfYear = 12;
constexpr int kMostAbreast = 3;

// Paints a mark in its colour.
std::string painted(DayMark mark, const Paint& paint, std::string_view text) {
    switch (mark) {
        case DayMark::national_holiday:
        case DayMark::local_holiday: return paint.by(Severity::error, text);
        case DayMark::collective_leave: return paint.by(Severity::warning, text);
        case DayMark::working_day: return paint.good(text);
        case DayMark::other_hours: return paint.by(Severity::note, text);
        case DayMark::provisional: return paint.bold(text);
    }
    return std::string(text);
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
    std::set<DayMark> used_;  // the marks that stand on some day
};

std::string Year::cell(Date date) {
    const std::optional<DayMark> mark = mark_of(calendar_, date);
    const int day = civil_of(date).day;
    if (!mark) return fmt::format("{:2} ", day);
    used_.insert(*mark);
    return painted(*mark, paint_, fmt::format("{:2}{}", day, sign_of(*mark)));
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
    for (const DayMark mark : used_) {
        const std::string meaning = words_(meaning_of(mark));
        const int length = display_width(meaning) + 2;
        const bool fits = column + kBetween + length <= width;
        if (column > 0) text += fits ? blanks(kBetween) : "\n";
        column = (column > 0 && fits ? column + kBetween : 0) + length;
        text += painted(mark, paint_, std::string(1, sign_of(mark))) + ' ' + meaning;
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
