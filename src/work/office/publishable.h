// Decides whether a file may be published: what kind it is, and what is wrong with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/finding.h"
#include "core/base/result.h"
#include "core/calendar/calendar.h"
#include "core/journal/roster_journal.h"

namespace yankomas {

class Files;
struct OpenedOffice;

// Returns the kind of "office.yaml", "sops/NAME.yaml" or "calendars/NAME.yaml" below the root, or
// nothing for any other file, which can't be published.
[[nodiscard]] std::optional<PublishedKind> kind_of_published(std::string_view path);

struct Publishable {
    PublishedFile file;
    std::string version;               // the id and version in the file; none of office.yaml
    Findings findings;                 // if one is an error, the file must not be published
    std::optional<Calendar> calendar;  // of a calendar file without faults
    bool is_published = false;         // true if the same bytes are in force already
};

// Reads and judges a file below the root. It must load without findings, a procedure must be sound,
// and it must not change what was published before under its name or version.
[[nodiscard]] Result<Publishable> check_publishable(const Files& files, const OpenedOffice& office,
                                                    const std::string& path, PublishedKind kind);

}  // namespace yankomas
