// What a new case takes from the one that was ended for an entry which is not valid.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/journal/case_journal.h"
#include "core/sop/sop.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

struct ContinuedCase {
    const Sop* sop = nullptr;  // the version that the ended case was under
    std::string title;
    CaseEntry open;      // with step, register, received, subject, area and the papers on file
    Instant step_began;  // what the opening says as `occurred`
    Instant ended;       // the opening must be later
};

// Reads the ended case that `text` names. It is refused if no case can go on from there.
[[nodiscard]] Result<ContinuedCase> continued_case(const Host& host, const OpenedOffice& office,
                                                   const std::string& text);

}  // namespace yankomas
