// The verb calendar diff shows which days and due times differ between two calendars.
// SPDX-License-Identifier: Apache-2.0
#include "render/calendar/calendar_diff.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "core/rules/standing.h"
#include "render/kit/json.h"
#include "store/git/git_files.h"
#include "work/judge/calendar_change.h"
#include "work/judge/judge_cases.h"
#include "work/office/source_files.h"

namespace yankomas::verb_calendar_diff {

struct Request {
    std::vector<std::string> files;
    std::optional<std::string> since;
    Format format = Format::text;

    void declare(Options& options) {
        options.list(
            "FILE", "FILE", files,
            message("the calendar before and the one after; of one file it is the one after"));
        options.text("--since", "COMMIT", since,
                     message("before is the calendar that was in force in this commit"));
        declare_format(options, format);
    }
};

// The office around the working folder, if there is one. It has the zone, the cases and the
// published calendars.
using MaybeOffice = std::optional<OpenedOffice>;

// Returns how many entries of today's roster the commit had. A roster only grows at its end, so the
// roster of the commit must be the beginning of today's.
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

// Returns the calendar that the first entries of the roster published last.
Result<FoundCalendar> published_by(const OfficeRecord& record, EntryNumber entry, Instant now) {
    const InForce law = record.in_force(entry, now);
    const Calendar* calendar = law.known_calendar();
    if (calendar == nullptr) {
        return failed(message("the office had published no calendar by roster entry {}", entry), {},
                      {message("name a calendar file in its place")});
    }
    const CalendarSource& source = calendar->source();
    return FoundCalendar{*calendar,
                         {source.id, source.version, law.known_calendar_file()->digest},
                         record.config.zone};
}

// Returns the calendar of the named file, else the one in force in the office, else the shipped
// one.
Result<FoundCalendar> calendar_of(Host& host, const Globals& globals, const MaybeOffice& office,
                                  const std::optional<std::string>& file) {
    if (!file && office)
        return published_by(office->record, office->record.roster.last_entry(), host.now);
    return find_calendar(host, globals, file);
}

// Returns the calendar that was in force when the commit was made.
Result<FoundCalendar> calendar_since(Host& host, const MaybeOffice& office,
                                     const std::string& revision) {
    if (!office)
        return bad_usage(message("--since looks into the history of an office"),
                         {message("use -C DIR")});
    const auto entry = roster_entries_at(host, *office, revision);
    if (!entry) return entry.error();
    return published_by(office->record, *entry, host.now);
}

// The verb takes one or two files, or at most one together with --since.
Status check_usage(const Request& request) {
    const std::size_t most = request.since ? 1 : 2;
    if (request.files.size() <= most && (request.since || !request.files.empty())) return Done{};
    return bad_usage(
        message("calendar diff compares two calendars"),
        {message(
            "yankomas calendar diff OLD NEW, yankomas calendar diff NEW with the one in force, "
            "or yankomas calendar diff --since COMMIT")});
}

Result<ExitCode> compare(Host& host, const Globals& globals, const Request& request) {
    if (auto usage = check_usage(request); !usage) return usage.error();
    const auto office = office_around(host, globals);
    if (!office) return office.error();
    // The last file is the new calendar. If there are two files, the first is the old one.
    std::optional<std::string> old_file;
    std::optional<std::string> new_file;
    if (!request.files.empty()) new_file = request.files.back();
    if (request.files.size() == 2) old_file = request.files.front();
    const auto before = request.since ? calendar_since(host, *office, *request.since)
                                      : calendar_of(host, globals, *office, old_file);
    if (!before) return before.error();
    const auto after = calendar_of(host, globals, *office, new_file);
    if (!after) return after.error();
    CalendarDiff diff{before->calendar,
                      after->calendar,
                      before->name,
                      after->name,
                      changed_days(before->calendar, after->calendar),
                      {},
                      office->has_value()};
    CasesRead answer;
    if (*office) {
        const auto read = read_cases(host, **office,
                                     [&](const Docket& docket, const Judgement& judgement) -> Take {
                                         return take_moved_clocks(docket, judgement, diff);
                                     });
        if (!read) return read.error();
        answer = *read;
    }
    const Zone zone = *office ? (*office)->record.config.zone : Zone::wib;
    if (request.format == Format::text) {
        host.out.write(render_calendar_diff(diff, zone, host.screen()));
    } else {
        write_items(host, request.format, "calendar-diff/1", zone, json_of(diff, zone),
                    {{"cases", answer.cases}});
    }
    return answer.code;
}

Verb verb() {
    return {"calendar diff", VerbGroup::office,
            message("which days and which time limits a calendar changes"),
            declare<Request, compare>};
}

}  // namespace yankomas::verb_calendar_diff
