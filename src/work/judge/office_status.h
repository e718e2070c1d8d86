// Gathers what an office is like now: who waits for what, what git has, who is trusted, when it was
// sealed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/result.h"
#include "render/cases/status.h"
#include "work/host.h"

namespace yankomas {

struct OpenedOffice;

struct ReadStatus {
    OfficeStatus status;
    ExitCode code = ExitCode::clean;  // that of read_cases
};

// Reads all cases of the office and counts what waits for `you`, the owner of the user's key, if he
// is in the roster. An office outside git is no error.
[[nodiscard]] Result<ReadStatus> office_status(Host& host, const Globals& globals,
                                               const OpenedOffice& office,
                                               const std::optional<PersonId>& you);

}  // namespace yankomas
