// The verb calendar show draws the holidays and office hours of a year.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "render/calendar/calendar_days.h"
#include "render/kit/json.h"
#include "work/office/source_files.h"

namespace yankomas::verb_calendar_show {

// The years that a calendar can have: 2000 to 2099.
std::optional<int> parse_year(std::string_view text) {
    const std::optional<int> year = parse_number(text);
    return year && *year >= 2000 && *year <= 2099 ? year : std::nullopt;
}

struct Request {
    std::optional<int> year;
    std::optional<std::string> file;
    Format format = Format::text;

    void declare(Options& options) {
        options.parsed("YEAR", "YEAR", year, parse_year, message("a year looks like 2026"),
                       message("the year; without it the one of now"));
        options.text("--calendar", "FILE", file,
                     message("a calendar file in place of the one in force"));
        declare_format(options, format);
    }
};

bool covers_some_of(const Calendar& calendar, int year) {
    const CalendarSource& source = calendar.source();
    return civil_of(source.covers_from).year <= year && year <= civil_of(source.covers_until).year;
}

Result<ExitCode> show_calendar(Host& host, const Globals& globals, const Request& request) {
    const auto found = find_calendar(host, globals, request.file);
    if (!found) return found.error();
    const Zone zone = found->zone.value_or(Zone::wib);
    const int year = request.year.value_or(civil_of(local_date(host.now, zone)).year);
    const bool is_asked = request.year || request.format == Format::text;
    if (is_asked && !covers_some_of(found->calendar, year)) {
        return uncovered(found->calendar, date_of({year, 1, 1}));
    }
    if (request.format == Format::text) {
        host.out.write(render_calendar(found->calendar, year, host.screen()));
    } else {
        write_items(host, request.format, "calendar/1", zone,
                    json_of_days(found->calendar, request.year));
    }
    return found->whole ? ExitCode::clean : ExitCode::failed;
}

Verb verb() {
    return {"calendar show", VerbGroup::office, message("holidays and office hours"),
            declare<Request, show_calendar>};
}

}  // namespace yankomas::verb_calendar_show
