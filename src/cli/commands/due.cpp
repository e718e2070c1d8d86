// The verb due computes a due time, of a case or of given values, and explains the sum.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/due.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/calendar/instant.h"
#include "core/calendar/limit.h"
#include "core/rules/summary.h"
#include "render/calendar/clock.h"
#include "render/kit/json.h"
#include "work/judge/judge_cases.h"
#include "work/office/session.h"
#include "work/office/source_files.h"

namespace yankomas::verb_due {

struct Request {
    std::optional<std::string> case_text;
    std::optional<SpokenTime> from;
    std::optional<Limit> time;
    std::optional<Zone> zone;
    std::optional<std::string> calendar;  // a file
    std::vector<std::string> holds;       // START/END
    bool roll_forward = false;
    bool explain = false;
    bool all_days = false;
    Format format = Format::text;

    void declare(Options& options) {
        options.argument("CASE", case_text, message("the case, or the start or end of its id"));
        declare_time(options, "--from", from, message("when the clock starts"));
        declare_limit(options, "--time", time, message("the time limit"));
        options.parsed("--zone", "ZONE", zone, parse_zone,
                       message("one of {} is expected", "WIB, WITA, WIT"),
                       message("whose days and hours count; without it the office's, or WIB"));
        options.list("--hold", "START/END", holds,
                     message("a stretch of time in which the clock stands still"));
        options.choice("--roll", "WHERE", roll_forward, {{"forward", true}},
                       message("move a due date in calendar days to the next working day"));
        options.text("--calendar", "FILE", calendar, message("the calendar to count with"));
        options.flag("--explain", explain, message("print the sum, a line a day"));
        options.flag("--all-days", all_days, message("fold no days in the sum"));
        declare_format(options, format);
    }
};

// A deadline to be computed: when the clock starts, how long it may run, and with which calendar
// its days are counted.
struct Question {
    Instant start;
    Limit limit;
    std::vector<Interval> holds;
    const Calendar* calendar = nullptr;
    CalendarName name;
    Zone zone = Zone::wib;
};

Result<ExitCode> answer(Host& host, const Request& request, const Question& question) {
    const Zone zone = question.zone;
    const auto sum =
        explain_due(question.start, question.limit, question.holds, *question.calendar, zone);
    if (!sum) return sum.error();
    if (request.format != Format::text) {
        write_items(host, request.format, "due/1", zone,
                    {json_of(*sum, question.name, zone, request.explain)});
    } else if (request.explain) {
        host.out.write(
            render_due_explanation(*sum, question.name, zone, request.all_days, host.screen()));
    } else {
        host.out.write(to_string(sum->due, zone) + '\n');
    }
    return ExitCode::clean;
}

// A hold that ends before it starts is no interval. Days alone are held from their beginning to
// their end.
Result<Interval> parse_hold(const Host& host, const std::string& text, Zone zone) {
    const std::size_t slash = text.find('/');
    const auto start = parse_spoken_time(std::string_view(text).substr(0, slash));
    const auto end = slash == std::string::npos
                         ? std::nullopt
                         : parse_spoken_time(std::string_view(text).substr(slash + 1));
    if (start && end) {
        const Interval hold{start->at(0, host.now, zone),
                            end->at(kLastSecondOfDay, host.now, zone)};
        if (hold.start <= hold.end) return hold;
    }
    return bad_usage(message("--hold does not take \"{}\"", text),
                     {message("a hold looks like 2026-03-04/2026-03-06 or \"2026-03-04 10:00/"
                              "2026-03-06 10:00\"")});
}

// Without a case everything comes from the options.
Result<ExitCode> due_of_sum(Host& host, const Globals& globals, const Request& request) {
    if (!request.from || !request.time) {
        return bad_usage(message("due needs a CASE, or both --from and --time"),
                         {message("yankomas help due")});
    }
    Question question;
    question.limit = *request.time;
    if (request.roll_forward && question.limit.unit != LimitUnit::calendar_days) {
        return bad_usage(
            message("--roll is for limits in calendar days, such as \"14 hari kalender\""));
    }
    question.limit.roll_forward = question.limit.roll_forward || request.roll_forward;
    const auto found = find_calendar(host, globals, request.calendar);
    if (!found) return found.error();
    question.calendar = &found->calendar;
    question.name = found->name;
    question.zone = request.zone.value_or(found->zone.value_or(Zone::wib));
    question.start = request.from->at(0, host.now, question.zone);
    for (const std::string& text : request.holds) {
        const auto hold = parse_hold(host, text, question.zone);
        if (!hold) return hold.error();
        question.holds.push_back(*hold);
    }
    return answer(host, request, question);
}

CalendarName name_of(const Calendar& calendar, const OfficeRecord& office) {
    const auto published = std::ranges::find_if(
        office.calendars, [&](const auto& one) { return &one.second == &calendar; });
    return {calendar.source().id, calendar.source().version, published->first};
}

// A case on hold has no due time, unless its limit had run out before the hold.
Result<ExitCode> answer_on_hold(Host& host, const Request& request, const CaseSummary& summary,
                                Zone zone) {
    if (request.format == Format::text) {
        say(host, message("{} is on hold since {}: it has no due time until it is resumed",
                          summary.id, spell_time(summary.hold->since, zone, host.words)));
        return ExitCode::clean;
    }
    write_items(host, request.format, "due/1", zone,
                {{{"start", Json()},
                  {"limit", to_string(*summary.limit)},
                  {"zone", name_of(zone)},
                  {"due", Json()}}});
    return ExitCode::clean;
}

// With a case everything comes from its record, and options that say otherwise are refused.
Result<ExitCode> due_of_case(Host& host, const Globals& globals, const Request& request) {
    if (request.from || request.time || request.zone || request.calendar ||
        !request.holds.empty() || request.roll_forward) {
        return bad_usage(message("a case has its own start, limit, holds, calendar and zone"),
                         {message("yankomas due {}", *request.case_text)});
    }
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto judged = judge_named_case(host, *office, *request.case_text, true);
    if (!judged) return judged.error();
    const Docket docket = docket_of(host, *office, *judged);
    const CaseSummary summary = summary_of(docket, judged->judgement);
    if (!summary.verified) {
        return failed(
            message("{} is not verified: yankomas lint {} tells why", summary.id, summary.path));
    }
    if (!summary.step) return refused(message("no clock runs in {}: it is closed", summary.id));
    const Calendar* calendar = summary.clock.calendar;
    if (calendar == nullptr) return failed(message("the office has published no calendar"));
    if (summary.clock.verdict == Verdict::on_hold)
        return answer_on_hold(host, request, summary, docket.zone());
    const Pass& pass = *judged->judgement.standing.progress.current();
    return answer(host, request,
                  {pass.start, *summary.limit, pass.holds, calendar,
                   name_of(*calendar, office->record), docket.zone()});
}

Result<ExitCode> due(Host& host, const Globals& globals, const Request& request) {
    return request.case_text ? due_of_case(host, globals, request)
                             : due_of_sum(host, globals, request);
}

Verb verb() {
    return {"due", VerbGroup::reading, message("a due time, and the sum behind it"),
            declare<Request, due>};
}

}  // namespace yankomas::verb_due
