// The procedures and calendars that a verb reads: files named, those of the office around, or those
// shipped.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/finding.h"
#include "core/calendar/calendar.h"
#include "core/sop/sop.h"
#include "render/calendar/due.h"
#include "work/globals.h"
#include "work/host.h"

namespace yankomas {

struct SourceFile {
    std::string path;  // as named, below the office folder, or as shipped
    std::string bytes;
    std::string folder;  // where the files beside it are; none for a shipped one
};

// A relative path seen from the working folder.
[[nodiscard]] std::string absolute(const Host& host, const std::string& path);

// The YAML files of a folder ("sops", "calendars") of an office; none if there is no such folder.
[[nodiscard]] Result<std::vector<SourceFile>> office_files(const Host& host,
                                                           const std::string& root,
                                                           const std::string& folder);

// The named ones; if there are none those of the office around the working folder; without an
// office the shipped.
[[nodiscard]] Result<std::vector<SourceFile>> source_files(const Host& host,
                                                           const std::string& folder,
                                                           const std::vector<std::string>& named);

// A file read and judged: form and soundness, or form and rows.
struct ReadSop {
    std::optional<Sop> sop;
    Findings findings;
};
[[nodiscard]] ReadSop judge_sop(const SourceFile& file);

struct ReadCalendar {
    std::optional<Calendar> calendar;
    Findings findings;
};
// What it extends is looked for beside it, by the usual name of its file, and among the shipped.
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
