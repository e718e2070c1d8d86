// What the reading verbs do alike: a readable office, its cases judged as they stood, and remarks about the run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "cli/session.h"
#include "core/rules/summary.h"

namespace yankomas {

// open_session and require_judgeable in one.
[[nodiscard]] Result<OpenedOffice> open_readable(Host& host, const Globals& globals);

// `failed` if something published is wrong, else the code.
[[nodiscard]] ExitCode read_code(const OpenedOffice& office, ExitCode code);

// The docket of a judged case; both must outlive it.
[[nodiscard]] Docket docket_of(const Host& host, const OpenedOffice& office, const JudgedCase& judged);

// Every case that there was at the moment asked for. `failed` if something published is wrong, a case is not
// verified or its due date lies past the calendar; stderr says which, and how many later entries were left out.
[[nodiscard]] Result<ExitCode> read_cases(Host& host, const OpenedOffice& office,
                                          const std::function<void(const Docket&, const Judgement&)>& visit,
                                          const Shard& shard = {});

}  // namespace yankomas
