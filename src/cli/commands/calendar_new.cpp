// The verb calendar new writes the next version of a calendar, for an admin to publish.
// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string>
#include <vector>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/base/ident.h"
#include "core/base/text.h"
#include "core/calendar/calendar_text.h"
#include "core/calendar/date.h"
#include "core/calendar/official_count.h"
#include "core/calendar/workable.h"
#include "store/disk/path.h"
#include "work/office/session.h"
#include "work/office/source_files.h"
#include "work/report.h"

namespace yankomas::verb_calendar_new {

struct Request {
    std::optional<CalendarVersion> name;
    std::optional<std::string> title;
    bool extends = false;
    std::optional<SpokenTime> until;
    std::vector<std::string> days;
    std::optional<std::string> decree;
    std::optional<SpokenTime> decreed;

    void declare(Options& options) {
        options.parsed(
            "NAME", "NAME", name, parse_calendar_version,
            message("a calendar and its version look like indonesia-2026c"),
            message("calendar and version; without it the next version of the one in force"));
        declare_date(
            options, "--until", until,
            message("the last day that it covers, once the decree for the next year is there"));
        options.list("--day", "ROW", days, message("a day that differs: \"DATE KIND NAME\""));
        options.text("--decree", "TEXT", decree, message("the decree that these days come from"));
        declare_date(options, "--decreed", decreed,
                     message("when it was decreed; of two rows for a day the later decree wins"));
        options.flag("--extends", extends,
                     message("a short file with rows of its own, on top of the calendar in force"));
        options.text("--title", "TEXT", title, message("its name, with --extends"));
    }
};

// The calendar in force, as it is written.
struct Base {
    CalendarVersion version;
    CalendarSource source;
    std::string bytes;
    Zone zone = Zone::wib;  // of the office
    // What the request says of days, once the zone is known.
    std::optional<Date> until;
    std::optional<Date> decreed;
};

Result<Base> base_of(const Host& host, const OpenedOffice& office, const Request& request) {
    const InForce law = office.record.in_force(host.now);
    const Calendar* calendar = law.calendar();
    if (calendar == nullptr) return no_calendar();
    const std::string& file = law.calendar_file()->file;
    auto bytes = host.files.read_below(office.root, file, kMaxPeopleFile);
    if (!bytes) return std::move(bytes).error();
    const CalendarSource& source = calendar->source();
    const Zone zone = office.record.config.zone;
    return Base{{source.id, source.version},
                source,
                std::move(*bytes),
                zone,
                understood_day(host, "--until", request.until, zone),
                understood_day(host, "--decreed", request.decreed, zone)};
}

// Returns the name that was given, or else the version after the one in force: 2026b follows 2026a.
Result<CalendarVersion> name_of_next(const Request& request, const Base& base) {
    if (request.name) return *request.name;
    if (request.extends) {
        return bad_usage(message("a calendar that extends another one needs a name of its own"),
                         {message("yankomas calendar new papua-2026a --extends")});
    }
    if (auto version = next_version(base.version.version))
        return CalendarVersion{base.version.id, *version};
    return bad_usage(message("no version follows {} by itself", base.version.version),
                     {message("name it: yankomas calendar new {}-VERSION", base.version.id)});
}

// Reads a row such as "2025-08-18 cuti-bersama Cuti Bersama Hari Kemerdekaan". Every row of one
// call comes from the same decree.
Result<DayRow> parse_row(const Host& host, const Request& request, const Base& base,
                         std::string_view text) {
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : text.find(' ', first + 1);
    if (second != std::string_view::npos) {
        const auto date = parse_spoken_day(text.substr(0, first));
        const auto kind = parse_day_kind(text.substr(first + 1, second - first - 1));
        const std::string name(trim(text.substr(second)));
        if (date && kind && !name.empty()) {
            DayRow row;
            row.date = understood_day(host, "--day", *date, base.zone);
            row.kind = *kind;
            row.name = name;
            row.decree = request.decree.value_or("");
            row.decreed = base.decreed;
            return row;
        }
    }
    return bad_usage(
        message("--day does not take \"{}\"", text),
        with_impossible_day(
            text, {message("a day looks like \"2025-08-18 cuti-bersama NAME\"; the kinds are "
                           "libur-nasional, cuti-bersama, libur-setempat and hari-kerja")}));
}

// Edits the text of the calendar in force line by line, so that its comments and order stay and a
// diff shows only what is new. A calendar that extends it becomes a short file of its own.
Result<std::string> text_of_next(const Host& host, const Request& request, const Base& base,
                                 const CalendarVersion& name) {
    std::vector<DayRow> rows;
    for (const std::string& text : request.days) {
        auto row = parse_row(host, request, base, text);
        if (!row) return std::move(row).error();
        rows.push_back(std::move(*row));
    }
    auto text = request.extends
                    ? std::optional(extending_text(name, base.version,
                                                   request.title.value_or(base.source.title)))
                    : renamed(base.bytes, name);
    if (text && base.until) text = with_coverage(*text, base.source.covers_from, *base.until);
    if (text && !rows.empty()) text = with_rows(*text, rows);
    if (text && !request.extends) text = with_counts(*text, counts_with(base.source, rows));
    if (text) return std::move(*text);
    return refused(
        message(
            "the calendar in force is not laid out line by line, so it can not be continued here"),
        {}, {message("copy it by hand, with another version: see yankomas-calendar(5)")});
}

// Refuses a calendar that would contradict itself, and says on stderr what is wrong.
Status check(Host& host, const Request& request, const SourceFile& file) {
    const ReadCalendar read = judge_calendar(host, file);
    tell(host, read.findings);
    if (read.calendar) {
        tell(host, unworkable_days(*read.calendar));
        return Done{};
    }
    return refused(message("{} was not written, since it would contradict itself", file.path), {},
                   {request.days.empty() ? message("name a later day with --until")
                                         : message("leave --day out, and mend the rows by hand")});
}

Result<ExitCode> make_calendar(Host& host, const Globals& globals, const Request& request) {
    if (request.title && !request.extends) {
        return bad_usage(message("--title is for a calendar that extends another one"),
                         {message("use --extends")});
    }
    if (request.until && request.extends) {
        return bad_usage(message("a calendar that extends another one covers what that one covers"),
                         {message("leave --until out")});
    }
    if ((request.decree || request.decreed) && request.days.empty()) {
        return bad_usage(message("--decree and --decreed say where the rows of --day come from"),
                         {message("add --day \"DATE KIND NAME\", or leave them out")});
    }
    const auto office = open_readable(host, globals);
    if (!office) return office.error();
    const auto base = base_of(host, *office, request);
    if (!base) return base.error();
    const auto name = name_of_next(request, *base);
    if (!name) return name.error();
    auto text = text_of_next(host, request, *base, *name);
    if (!text) return text.error();
    const std::string folder = office->root + "/calendars";
    const SourceFile file{"calendars/" + to_string(*name) + ".yaml", std::move(*text), folder};
    if (auto status = check(host, request, file); !status) return status.error();
    const std::string path = office->root + '/' + file.path;
    const auto there = host.files.kind_of(path);
    if (!there) return there.error();
    if (*there != FileKind::none) {
        return refused(
            message("{} is there already", file.path), {},
            {message("name another version: yankomas calendar new {}-VERSION", name->id)});
    }
    const auto lock = host.files.lock(office->root, kLockPatience);
    if (!lock) return lock.error();
    auto status = host.files.remove_stale_temps_of(path);
    if (status) status = host.files.create(path, file.bytes);
    if (!status) return status.error();
    host.out.write(file.path + '\n');
    if (request.days.empty() && !request.until)
        remark(host, Severity::note,
               message("it has the days of {}; write into it what differs", base->version));
    suggest(host, message("see what it changes: yankomas calendar diff {}", file.path));
    suggest(host, message("then an admin publishes it: yankomas roster publish {}", file.path));
    const ExitCode code = read_code(*office, ExitCode::clean);
    if (code != ExitCode::clean)
        suggest(host, message("the change is made: {} is there", file.path));
    return code;
}

Verb verb() {
    return {"calendar new", VerbGroup::office, message("the next version of a calendar"),
            declare<Request, make_calendar>};
}

}  // namespace yankomas::verb_calendar_new
