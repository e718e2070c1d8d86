// The verb calendar check looks for contradictions in calendar files.
// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "cli/answer.h"
#include "cli/verbs.h"
#include "core/calendar/workable.h"
#include "work/office/source_files.h"

namespace yankomas::verb_calendar_check {

struct Request {
    std::vector<std::string> files;
    Format format = Format::text;

    void declare(Options& options) {
        options.list("FILE", "FILE", files,
                     message("calendar files; without them the office's, or the shipped ones"));
        declare_format(options, format);
    }
};

Result<ExitCode> check_calendars(Host& host, const Request& request) {
    const auto files = source_files(host, "calendars", request.files);
    if (!files) return files.error();
    std::vector<CheckedFile> checked;
    for (const SourceFile& file : *files) {
        ReadCalendar read = judge_calendar(host, file);
        std::string name;
        if (read.calendar) {
            const CalendarSource& source = read.calendar->source();
            name = source.id.value + ' ' + source.version;
            for (Finding& found : unworkable_days(*read.calendar))
                read.findings.push_back(std::move(found));
        }
        checked.push_back({file.path, std::move(name), std::move(read.findings)});
    }
    return tell_checked(host, checked, message("no contradictions"), "calendar-check/1",
                        request.format);
}

Verb verb() {
    return {"calendar check", VerbGroup::office, message("look for contradictions in calendars"),
            declare<Request, check_calendars>};
}

}  // namespace yankomas::verb_calendar_check
