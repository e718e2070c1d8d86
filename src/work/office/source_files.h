// The procedures and calendars that a verb reads: files named, those of the office around, or those
// shipped.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.h"
#include "core/calendar/calendar.h"
#include "core/sop/sop.h"
#include "render/calendar/due.h"
#include "work/host.h"

namespace yankomas {

struct SourceFile {
    std::string path;  // as named, below the office folder, or as shipped
    std::string bytes;
    std::string folder;  // where the files beside it are; empty for a shipped one
};

// The YAML files of a folder ("sops", "calendars") of an office; none if there is no such folder.
[[nodiscard]] Result<std::vector<SourceFile>> office_files(const Host& host,
                                                           const std::string& root,
                                                           const std::string& folder);

// The named files. If none is named: those of the office around the working folder, or the shipped
// ones where there is no office.
[[nodiscard]] Result<std::vector<SourceFile>> source_files(const Host& host,
                                                           const std::string& folder,
                                                           const std::vector<std::string>& named);

// A procedure, read and judged for form (yankomas-sop(5)) and soundness.
struct ReadSop {
    std::optional<Sop> sop;
    Findings findings;  // sorted
};
[[nodiscard]] ReadSop judge_sop(const SourceFile& file);

// A calendar, read and judged for form (yankomas-calendar(5)) and rows. What it extends is looked
// for beside it, by the usual name of its file, and then among the shipped.
struct ReadCalendar {
    std::optional<Calendar> calendar;
    Findings findings;  // sorted
};
[[nodiscard]] ReadCalendar judge_calendar(const Host& host, const SourceFile& file);

// The calendar to count with: the named file, else that in force in the office around, else the
// shipped one.
struct FoundCalendar {
    Calendar calendar;
    CalendarName name;
    std::optional<Zone> zone;  // of the office, if it is the office's
};
[[nodiscard]] Result<FoundCalendar> find_calendar(Host& host, const Globals& globals,
                                                  const std::optional<std::string>& file);

}  // namespace yankomas
