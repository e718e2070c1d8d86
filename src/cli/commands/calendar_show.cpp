// The verb calendar show.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "render/calendar/calendar_days.h"
#include "render/kit/json.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct CalendarShowRequest {
    std::optional<int> year;
    std::optional<std::string> file;
    Format format = Format::text;
};

std::optional<int> parse_year(std::string_view text) {
    const std::optional<int> year = parse_number(text);
    return year && *year >= 2000 && *year <= 2099 ? year : std::nullopt;
}

bool covers_some_of(const Calendar& calendar, int year) {
    const CalendarSource& source = calendar.source();
    return civil_of(source.covers_from).year <= year && year <= civil_of(source.covers_until).year;
}

Result<ExitCode> show_calendar(Host& host, const Globals& globals,
                               const CalendarShowRequest& request) {
    const auto found = find_calendar(host, globals, request.file);
    if (!found) return found.error();
    const int year =
        request.year.value_or(civil_of(local_date(host.now, found->zone.value_or(Zone::wib))).year);
    const bool is_asked = request.year || request.format == Format::text;
    if (is_asked && !covers_some_of(found->calendar, year)) {
        return uncovered(found->calendar, date_of({year, 1, 1}));
    }
    if (request.format == Format::text) {
        host.out.write(render_calendar(found->calendar, year, host.words, host.out_paint,
                                       host.terminal_width));
        return ExitCode::clean;
    }
    std::vector<Json> items = json_of_days(found->calendar, request.year);
    const std::string now = to_string(host.now, found->zone.value_or(Zone::wib));
    host.out.write(request.format == Format::jsonl
                       ? render_json_lines(items)
                       : render_json(json_document("calendar/1", now, std::move(items))));
    return ExitCode::clean;
}

}  // namespace

Action declare_calendar_show(Options& options) {
    auto request = std::make_shared<CalendarShowRequest>();
    options
        .parsed("YEAR", "YEAR", request->year, parse_year, message("a year looks like 2026"),
                message("the year; without it the one of now"))
        .as_argument();
    options.text("--calendar", "FILE", request->file,
                 message("a calendar file in place of the one in force"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals& globals) {
        return show_calendar(host, globals, *request);
    };
}

}  // namespace yankomas
