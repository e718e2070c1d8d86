// Tests of civil dates and their spelling.
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/date.h"

#include <string>

#include <doctest/doctest.h>

namespace yankomas {

TEST_CASE("known days") {
    CHECK(date_of({1970, 1, 1}).days == 0);
    CHECK(date_of({2000, 2, 29}).days == 11016);
    CHECK(date_of({2026, 3, 2}).days == 20514);
    CHECK(date_of({1969, 12, 31}).days == -1);
    CHECK(date_of({2024, 3, 1}) - date_of({2024, 2, 28}) == 2);
    CHECK(date_of({2023, 3, 1}) - date_of({2023, 2, 28}) == 1);
    CHECK(date_of({2100, 3, 1}) - date_of({2100, 2, 28}) == 1);
    CHECK(to_string(date_of({2026, 12, 31}) + 1) == "2027-01-01");
}

TEST_CASE("weekdays") {
    CHECK(weekday_of(date_of({1970, 1, 1})) == Weekday::thursday);
    CHECK(weekday_of(date_of({1969, 12, 28})) == Weekday::sunday);
    CHECK(weekday_of(date_of({2000, 2, 29})) == Weekday::tuesday);
    CHECK(weekday_of(date_of({2026, 8, 17})) == Weekday::monday);
    CHECK(short_name(weekday_of(date_of({2027, 12, 25}))) == "sat");
}

// Compares every day from 1899 to 2201, one after the other, with a count by months.
TEST_CASE("each day follows the one before it") {
    const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    Date date = date_of({1899, 1, 1});
    Weekday weekday = Weekday::sunday;
    bool is_right = weekday_of(date) == weekday;
    for (int year = 1899; year <= 2201; ++year) {
        const bool is_leap = year == 2000 || (year % 4 == 0 && year % 100 != 0);
        for (int month = 1; month <= 12; ++month) {
            const int length = lengths[month - 1] + (month == 2 && is_leap ? 1 : 0);
            for (int day = 1; day <= length; ++day) {
                const CivilDate civil = civil_of(date);
                is_right =
                    is_right && civil.year == year && civil.month == month && civil.day == day;
                is_right =
                    is_right && date_of({year, month, day}) == date && weekday_of(date) == weekday;
                date = date + 1;
                weekday = static_cast<Weekday>((static_cast<int>(weekday) + 1) % 7);
            }
        }
    }
    CHECK(is_right);
}

TEST_CASE("dates have one spelling") {
    struct Row {
        const char* text;
        bool ok;
    };
    const Row rows[] = {
        {"2000-01-01", true},   {"2099-12-31", true},  {"2024-02-29", true},
        {"2000-02-29", true},   {"2023-02-29", false}, {"2026-02-30", false},
        {"2026-04-31", false},  {"2026-00-10", false}, {"2026-13-01", false},
        {"2026-01-00", false},  {"2026-01-32", false}, {"1999-12-31", false},
        {"2100-01-01", false},  {"2026-1-01", false},  {"2026-01-1", false},
        {"20260101", false},    {"2026/01/01", false}, {"2026-01-01 ", false},
        {" 2026-01-01", false}, {"+026-01-01", false}, {"2026--1-01", false},
        {"2026-01-+1", false},  {"", false},           {"2026-01-01T", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const std::optional<Date> date = parse_date(row.text);
        CHECK(date.has_value() == row.ok);
        if (date) CHECK(to_string(*date) == row.text);
    }
}

TEST_CASE("months later: the same day, or the last day of a shorter month") {
    struct Row {
        const char* from;
        int months;
        const char* expected;
    };
    const Row rows[] = {
        {"2026-01-15", 3, "2026-04-15"}, {"2026-11-30", 3, "2027-02-28"},
        {"2027-11-30", 3, "2028-02-29"}, {"2026-12-01", 1, "2027-01-01"},
        {"2026-08-31", 6, "2027-02-28"}, {"2026-05-31", 0, "2026-05-31"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.from);
        CHECK(to_string(months_after(*parse_date(row.from), row.months)) == row.expected);
    }
}

TEST_CASE("a term of months ends the day before the same day, or with a shorter month") {
    struct Row {
        const char* first;
        int months;
        const char* expected;
    };
    const Row rows[] = {
        {"2026-01-15", 3, "2026-04-14"},  {"2026-12-01", 1, "2026-12-31"},
        {"2026-11-28", 3, "2027-02-27"},  {"2026-11-29", 3, "2027-02-28"},
        {"2026-11-30", 3, "2027-02-28"},  {"2027-11-29", 3, "2028-02-28"},
        {"2027-11-30", 3, "2028-02-29"},  {"2026-03-31", 3, "2026-06-30"},
        {"2026-08-31", 6, "2027-02-28"},  {"2026-01-31", 2, "2026-03-30"},
        {"2028-02-29", 12, "2029-02-28"}, {"2028-02-28", 12, "2029-02-27"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.first);
        CHECK(to_string(last_of_months(*parse_date(row.first), row.months)) == row.expected);
    }
}

TEST_CASE("a real date is one of the calendar, in 2000 to 2099") {
    CHECK(real_date({2028, 2, 29}) == parse_date("2028-02-29"));
    for (const CivilDate civil :
         {CivilDate{2027, 2, 29}, CivilDate{2026, 0, 1}, CivilDate{2026, 13, 1},
          CivilDate{2026, 268, 1}, CivilDate{2026, 1, 257}, CivilDate{2026, 1, -1},
          CivilDate{1999, 1, 1}, CivilDate{2100, 1, 1}}) {
        CAPTURE(civil.month);
        CAPTURE(civil.day);
        CHECK(!real_date(civil));
    }
}

}  // namespace yankomas
