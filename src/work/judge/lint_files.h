// Judges what belongs to no case: roster, procedures, calendars, seals, names of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/rules/register.h"
#include "work/judge/lint_office.h"

namespace yankomas {

// A run of lint and what it has found so far. It does not own what it refers to. The paths of the
// scope are relative to the office folder by now, and "" is the folder itself.
struct Lint {
    Host& host;
    const OpenedOffice& office;
    const LintScope& scope;
    LintResult result{};
    bool checked_form = false;  // cases could only be checked for form
    // The cases that name a number in a register, as they come.
    std::vector<RegisteredCase> registered{};
    std::vector<EndedCase> ended{};  // for an entry that is not valid

    // True if the path was asked for, or lies in a folder that was.
    [[nodiscard]] bool is_asked(const std::string& path) const;
    // Keeps the findings that were asked for. If notes were not asked for, it drops them at once,
    // because there may be many.
    void add(Findings findings);
    // True if the file could not be read when the office was opened, which is told already.
    [[nodiscard]] bool was_unread(const std::string& path) const;
    // Reports what could not be read.
    void fail(const Error& error);
};

void lint_files(Lint& lint);

}  // namespace yankomas
