// Lists the rules of time. A jurist reads them as yankomas-law(7).
// SPDX-License-Identifier: Apache-2.0
#include "core/calendar/time_rules.h"

#include <fmt/format.h>

#include "core/base/bug.h"
#include "core/calendar/due.h"

namespace yankomas {

namespace {

Message table_of_holidays() {
    return message("SKB 3 Menteri and Keppres on holidays and collective leave");
}
Message hours_of_offices() { return message("Perpres 21/2023"); }

}  // namespace

const std::vector<TimeRule>& all_time_rules() {
    using enum BasisKind;
    static const std::vector<TimeRule> rules{
        {"working-days",
         message("\"7 hari\" means seven working days."),
         choice,
         {},
         message("The table says only \"hari\". An office works on working days only, so it is not "
                 "asked for work on the others."),
         "2026-05-04T09:00:00+07:00",
         "7hk"},
        {"day-zero",
         message("The day on which the clock starts is not counted."),
         choice,
         {},
         message("Whoever gets a file in the afternoon has whole days left, as many as the table "
                 "says."),
         "2026-05-04T16:00:00+07:00",
         "1hk"},
        {"end-of-day",
         message("The last day counts to its last second, 23:59:59."),
         choice,
         {},
         message("A date reads as people say it: until the fifth is to the end of the fifth."),
         "2026-05-04T09:00:00+07:00",
         "3hk"},
        {"weekend", message("Saturday and Sunday are no working days."), law, hours_of_offices(),
         message("It gives an office its hours from Monday to Friday."),
         "2026-05-08T09:00:00+07:00", "1hk"},
        {"holidays", message("National holidays and collective leave are not counted."), law,
         table_of_holidays(), message("Each such day stands in the calendar with its decree."),
         "2026-03-17T09:00:00+07:00", "2hk"},
        {"minutes",
         message("Minutes run only in office hours."),
         choice,
         {},
         message(
             "A limit of ten minutes that begins before closing time would else end when nobody "
             "is there."),
         "2026-05-04T15:55:00+07:00",
         "10m"},
        {"hours",
         message("An hour is sixty minutes of office time, and is never made into days."),
         choice,
         {},
         message("The length of a day differs, so no number of hours is a day."),
         "2026-05-08T15:30:00+07:00",
         "2j"},
        {"ramadan", message("In Ramadan the office hours are shorter."), law, hours_of_offices(),
         message("It gives an office 32.5 hours a week in that month, and 37.5 in the others."),
         "2026-03-02T14:30:00+07:00", "2j"},
        {"calendar-days",
         message("A limit in calendar days counts each day."),
         choice,
         {},
         message("Only where a procedure writes \"hari kalender\" are closed days meant too."),
         "2026-05-04T09:00:00+07:00",
         "6hkal"},
        {"roll-forward",
         message(
             "With \"roll: forward\" a limit that ends on a closed day ends on the next working "
             "day."),
         choice,
         {},
         message("Nobody can hand anything in on a closed day."),
         "2026-05-04T09:00:00+07:00",
         "6hkal",
         {},
         true},
        {"hold-days",
         message("A day is not counted if the case is on hold at the midnight that ends it."),
         choice,
         {},
         message("Each day belongs wholly to the office or wholly to the hold."),
         "2026-05-04T09:00:00+07:00",
         "3hk",
         "2026-05-05T10:00:00+07:00/2026-05-07T10:00:00+07:00"},
        {"hold-minutes",
         message("Of minutes and hours the office time of a hold is taken out."),
         choice,
         {},
         message("Minutes can be counted one by one, so none is lost and none given."),
         "2026-05-04T09:00:00+07:00",
         "2j",
         "2026-05-04T10:00:00+07:00/2026-05-04T10:30:00+07:00"},
        {"clock-days",
         message("A limit of \"3 x 24 jam\" runs on the clock, also at night and on days off."),
         choice,
         {},
         message("Regulations that mean hours write it so, and an hour of the night is one too."),
         "2026-05-08T15:30:00+07:00",
         "3x24j"},
        {"lateness",
         message("Lateness is told in working days, or in minutes of office time."),
         choice,
         {},
         message("It is measured as the limit is.")},
        {"zone",
         message("The zone of the office decides each date and each hour."),
         choice,
         {},
         message("A case is done where the office is, whatever clock a machine has.")},
        {"kept-verdict",
         message("A step that is done keeps the verdict of the calendar that was in force then."),
         choice,
         {},
         message("A decree that comes later must not make anybody late who was in time.")},
        {"outside",
         message("An outside party has the later of two due times, if two calendars differ."),
         choice,
         {},
         message("Nobody outside loses time by a calendar that he could not know.")},
    };
    return rules;
}

std::string command_of(const TimeRule& rule) {
    if (rule.from.empty()) return "";
    std::string command =
        fmt::format("yankomas due --from {} --time {} --zone WIB", rule.from, rule.time);
    if (!rule.hold.empty()) command += fmt::format(" --hold {}", rule.hold);
    if (rule.rolls) command += " --roll forward";
    return command;
}

std::optional<Instant> example_due(const TimeRule& rule, const Calendar& calendar) {
    const auto from = parse_journal_instant(rule.from);
    auto limit = parse_limit(rule.time, DayMeaning::working);
    if (!from || !limit) return std::nullopt;
    limit->roll_forward = rule.rolls;
    std::vector<Interval> holds;
    if (!rule.hold.empty()) {
        const std::size_t slash = rule.hold.find('/');
        const auto start = parse_journal_instant(rule.hold.substr(0, slash));
        const auto end = parse_journal_instant(rule.hold.substr(slash + 1));
        if (!start || !end) bug("the hold of an example has a start and an end");
        holds.push_back({start->at, end->at});
    }
    const auto due = due_of(from->at, *limit, holds, calendar, Zone::wib);
    return due ? std::optional(*due) : std::nullopt;
}

}  // namespace yankomas
