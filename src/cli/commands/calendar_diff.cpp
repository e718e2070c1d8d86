// The verb calendar diff.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_diff.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "core/rules/moved_clocks.h"
#include "render/kit/json.h"
#include "store/git/git_files.h"
#include "work/judge/read_cases.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct CalendarDiffRequest {
    std::vector<std::string> files;
    std::optional<std::string> since;
    Format format = Format::text;
};

// The office around, if there is one: its zone, its cases, and the calendars that it published.
using MaybeOffice = std::optional<OpenedOffice>;

// How many entries of today's roster a commit had.
Result<EntryNumber> roster_entries_at(Host& host, const OpenedOffice& office,
                                      const std::string& revision) {
    const auto then = git_file_at(host.processes, office.root, revision, "roster.yaml");
    if (!then) return then.error();
    const RosterJournal& now = office.roster_journal;
    if (!std::string_view(now.bytes).starts_with(*then)) {
        return failed(message("the roster of the commit {} is no beginning of today's", revision),
                      Place{now.path, 0, 0, {}}, {message("yankomas lint")});
    }
    const auto was_there = [&](const RosterEntry& entry) {
        return entry.signature.end <= then->size();
    };
    return EntryNumber{static_cast<int>(std::ranges::count_if(now.entries, was_there))};
}

Result<FoundCalendar> published_at(const OpenedOffice& office, EntryNumber entry) {
    const OfficeRecord& record = office.record;
    const Calendar* calendar = record.calendar_at(entry);
    if (calendar == nullptr) {
        return failed(message("the office had published no calendar by roster entry {}", entry), {},
                      {message("name a calendar file in its place")});
    }
    const CalendarSource& source = calendar->source();
    const Digest& digest = record.roster.latest(PublishedKind::calendar, entry)->digest;
    return FoundCalendar{*calendar, {source.id, source.version, digest}, record.config.zone};
}

// The named file, else the one in force in the office, else the shipped one.
Result<FoundCalendar> calendar_of(Host& host, const Globals& globals, const MaybeOffice& office,
                                  const std::optional<std::string>& file) {
    if (!file && office) return published_at(*office, office->record.roster.last_entry());
    return find_calendar(host, globals, file);
}

Result<FoundCalendar> calendar_since(Host& host, const MaybeOffice& office,
                                     const std::string& revision) {
    if (!office)
        return bad_usage(message("--since looks into the history of an office"),
                         {message("use -C DIR")});
    const auto entry = roster_entries_at(host, *office, revision);
    if (!entry) return entry.error();
    return published_at(*office, *entry);
}

Status check_usage(const CalendarDiffRequest& request) {
    const std::size_t most = request.since ? 1 : 2;
    if (request.files.size() <= most && (request.since || !request.files.empty())) return Done{};
    return bad_usage(
        message("calendar diff compares two calendars"),
        {message(
            "yankomas calendar diff OLD NEW, yankomas calendar diff NEW with the one in force, "
            "or yankomas calendar diff --since COMMIT")});
}

void write(Host& host, const CalendarDiff& diff, Format format, Zone zone) {
    if (format == Format::text) {
        host.out.write(
            render_calendar_diff(diff, zone, host.words, host.out_paint, host.terminal_width));
        return;
    }
    std::vector<Json> items = json_of(diff, zone);
    host.out.write(format == Format::jsonl
                       ? render_json_lines(items)
                       : render_json(json_document("calendar-diff/1", to_string(host.now, zone),
                                                   std::move(items))));
}

Result<ExitCode> compare(Host& host, const Globals& globals, const CalendarDiffRequest& request) {
    if (auto usage = check_usage(request); !usage) return usage.error();
    const auto office = office_around(host, globals);
    if (!office) return office.error();
    const auto named = [&](std::size_t at) {
        return at < request.files.size() ? std::optional(request.files[at]) : std::nullopt;
    };
    const bool has_two = request.files.size() == 2;
    const auto before =
        request.since ? calendar_since(host, *office, *request.since)
                      : calendar_of(host, globals, *office, has_two ? named(0) : std::nullopt);
    if (!before) return before.error();
    const auto after = calendar_of(host, globals, *office, named(has_two ? 1 : 0));
    if (!after) return after.error();

    CalendarDiff diff{before->calendar,
                      after->calendar,
                      before->name,
                      after->name,
                      changed_days(before->calendar, after->calendar),
                      {},
                      office->has_value()};
    ExitCode code = ExitCode::clean;
    if (*office) {
        const auto read = read_cases(
            host, **office,
            [&](const Docket& docket, const Judgement& judgement) {
                if (!judgement.standing.verified || docket.sop() == nullptr)
                    return std::vector<MovedClock>();
                return moved_clocks(docket, judgement.standing.progress, diff.before, diff.after);
            },
            [&](std::vector<MovedClock>&& clocks) {
                std::ranges::move(clocks, std::back_inserter(diff.clocks));
            });
        if (!read) return read.error();
        code = *read;
    }
    write(host, diff, request.format, *office ? (*office)->record.config.zone : Zone::wib);
    return code;
}

}  // namespace

Action declare_calendar_diff(Options& options) {
    auto request = std::make_shared<CalendarDiffRequest>();
    options.arguments(
        "FILE", request->files,
        message("the calendar before and the one after; of one file it is the one after"));
    options.text("--since", "COMMIT", request->since,
                 message("before is the calendar that was in force in this commit"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return
        [request](Host& host, const Globals& globals) { return compare(host, globals, *request); };
}

}  // namespace yankomas
