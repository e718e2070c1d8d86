// The procedures and calendars that a verb reads: named files, those of the office around the
// working folder, or the shipped ones.
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
    std::string path;  // as it was named, relative to the office folder, or as it is shipped
    std::string bytes;
    std::string folder;  // the folder that has it; empty for a shipped file
};

// Returns the YAML files of a folder ("sops" or "calendars") of an office, or none if there is no
// such folder.
[[nodiscard]] Result<std::vector<SourceFile>> office_files(const Host& host,
                                                           const std::string& root,
                                                           const std::string& folder);

// Returns the named files. If none is named, it returns those of the office around the working
// folder, or the shipped ones if there is no office.
[[nodiscard]] Result<std::vector<SourceFile>> source_files(const Host& host,
                                                           const std::string& folder,
                                                           const std::vector<std::string>& named);

// A procedure that was read and checked for form (yankomas-sop(5)) and soundness.
struct ReadSop {
    std::optional<Sop> sop;
    Findings findings;  // sorted
};
[[nodiscard]] ReadSop judge_sop(const SourceFile& file);
// Proves the maps of a procedure as well (check_migrations), and warns if one is `wanted` from the
// version before and there is none. An older version is looked for in the same folder by the usual
// name of its file, and then among the shipped ones.
enum class NextMap { wanted, optional };
[[nodiscard]] ReadSop judge_sop_with_maps(const Host& host, const SourceFile& file, NextMap next);

// A calendar that was read and checked for form (yankomas-calendar(5)) and for its rows. The
// calendar that it extends is looked for in the same folder by the usual name of its file, and then
// among the shipped ones.
struct ReadCalendar {
    std::optional<Calendar> calendar;
    Findings findings;  // sorted
};
[[nodiscard]] ReadCalendar judge_calendar(const Host& host, const SourceFile& file);

// Returns the error that the office has published no calendar.
[[nodiscard]] Error no_calendar();

// The calendar to count with: the named file, else the one in force in the office around the
// working folder, else the shipped one.
struct FoundCalendar {
    Calendar calendar;
    CalendarName name;
    std::optional<Zone> zone;  // set if the calendar is the office's
    bool whole = true;         // false: something that this office published is wrong
};
[[nodiscard]] Result<FoundCalendar> find_calendar(Host& host, const Globals& globals,
                                                  const std::optional<std::string>& file);

}  // namespace yankomas
