// Reads the events of all cases, for the verbs that export them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "cli/options.h"
#include "core/base/result.h"
#include "core/report/case_events.h"
#include "work/host.h"

namespace yankomas {

struct TracesRead {
    std::vector<CaseTrace> traces;  // in the order of the cases
    OfficeId office;
    Zone zone = Zone::wib;
    ExitCode code = ExitCode::clean;  // `failed` if a case was left out that is not verified
};

// Declares --sop.
void declare_traced_sop(Options& options, std::optional<SopId>& sop);

// Opens the office and reads the events of the cases of a procedure, or of all. It is a usage error
// if the office has no such procedure.
[[nodiscard]] Result<TracesRead> read_traces(Host& host, const Globals& globals,
                                             const std::optional<SopId>& sop);

}  // namespace yankomas
