// The verb calendar check.
// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <string>
#include <vector>

#include "cli/check_files.h"
#include "cli/shared_options.h"
#include "cli/verbs.h"
#include "work/office/source_files.h"

namespace yankomas {

namespace {

// What the verb was asked for.
struct CalendarCheckRequest {
    std::vector<std::string> files;
    Format format = Format::text;
};

std::string name_of(const std::optional<Calendar>& calendar) {
    return calendar ? calendar->source().id.value + ' ' + calendar->source().version
                    : std::string();
}

Result<ExitCode> check_calendars(Host& host, const CalendarCheckRequest& request) {
    const auto files = source_files(host, "calendars", request.files);
    if (!files) return files.error();
    std::vector<CheckedFile> checked;
    for (const SourceFile& file : *files) {
        ReadCalendar read = judge_calendar(host, file);
        checked.push_back({file.path, name_of(read.calendar), std::move(read.findings)});
    }
    return tell_checked(host, checked, message("no contradictions"), "calendar-check/1",
                        request.format);
}

}  // namespace

Action declare_calendar_check(Options& options) {
    auto request = std::make_shared<CalendarCheckRequest>();
    options.arguments("FILE", request->files,
                      message("calendar files; without them the office's, or the shipped ones"));
    declare_format(options, request->format, {Format::text, Format::json, Format::jsonl});
    return [request](Host& host, const Globals&) { return check_calendars(host, *request); };
}

}  // namespace yankomas
