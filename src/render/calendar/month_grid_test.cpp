// Tests of the months of a year: their marks, the legend of the marks used, and how many months
// stand side by side.
// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "render/calendar/calendar_days.h"
#include "support/plain_look.h"

namespace yankomas {

using test::plain_screen;

namespace {

WeekRow office_days(Date from) {
    WeekRow row;
    row.from = from;
    for (std::size_t day = 0; day < 5; ++day) row.hours[day] = {{8 * 3600, 16 * 3600}};
    return row;
}

Calendar sample() {
    CalendarSource source;
    source.id = CalendarId("contoh");
    source.version = "1";
    source.covers_from = date_of({2026, 1, 1});
    source.covers_until = date_of({2026, 12, 31});
    WeekRow ramadan = office_days(date_of({2026, 2, 19}));
    ramadan.until = date_of({2026, 2, 20});
    source.weeks = {office_days(date_of({2026, 1, 1})), ramadan};
    const auto add = [&source](int day, DayKind kind) {
        DayRow row;
        row.date = date_of({2026, 2, day});
        row.kind = kind;
        source.days.push_back(row);
    };
    add(2, DayKind::national_holiday);
    add(3, DayKind::collective_leave);
    add(4, DayKind::local_holiday);
    add(5, DayKind::working_day);
    add(6, DayKind::national_holiday);
    source.days.back().provisional = true;
    Findings findings;
    return Calendar::compile(source, findings).value();
}

}  // namespace

TEST_CASE("a month a column where there is room for no more") {
    const std::string year = render_year(sample(), 2026, plain_screen(40));
    CHECK(year.find("\n      February\n"
                    "Mo Tu We Th Fr Sa Su\n"
                    "                   1\n"
                    " 2* 3+ 4# 5= 6? 7  8\n"
                    " 9 10 11 12 13 14 15\n"
                    "16 17 18 19~20~21 22\n"
                    "23 24 25 26 27 28\n"
                    "\n") != std::string::npos);
    CHECK(year.find("* libur-nasional   + cuti-bersama\n"
                    "# libur-setempat   = hari-kerja\n"
                    "~ other hours, as in Ramadan\n"
                    "? provisional\n") != std::string::npos);
}

TEST_CASE("colour repeats what the marks say") {
    const std::string plain = render_year(sample(), 2026, plain_screen());
    std::string coloured = render_year(sample(), 2026, {test::kPlainWords, Paint(true)});
    CHECK(coloured != plain);
    for (std::size_t at = 0; (at = coloured.find('\x1b')) != std::string::npos;) {
        coloured.erase(at, coloured.find('m', at) - at + 1);
    }
    CHECK(coloured == plain);
}

}  // namespace yankomas
