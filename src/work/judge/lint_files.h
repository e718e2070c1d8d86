// Judges what belongs to no case: roster, procedures, calendars, seals, names of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "work/judge/lint_office.h"

namespace yankomas {

// A run of lint and what it has found so far. It owns nothing of its world. The paths of the scope
// are below the office folder by now, and "" is the folder itself.
struct Lint {
    Host& host;
    const OpenedOffice& office;
    const LintScope& scope;
    LintResult result{};
    bool checked_form = false;  // of cases, which could not be judged

    // True if the path is, or lies in, what was asked for.
    [[nodiscard]] bool is_asked(const std::string& path) const;
    // Keeps the findings that were asked for. Notes that were not are dropped here, since there may
    // be many.
    void add(Findings findings);
    // Tells what could not be read.
    void fail(const Error& error);
};

void lint_files(Lint& lint);

}  // namespace yankomas
