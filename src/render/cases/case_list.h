// Cases one a row: what yankomas list and todo show.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/rules/summary.h"
#include "render/kit/json.h"
#include "render/kit/words.h"

namespace yankomas {

// As an option and as data spell it: "running", "on-hold", "closed".
[[nodiscard]] std::string_view name_of(CaseState state);
// As people read it: "running", "on hold", "closed", to be translated.
[[nodiscard]] Message title_of(CaseState state);

// Tables for a terminal of that width (0: a pipe). The first says the state of every case, the
// second is for one person: what to do, by when. An unverified case says so and nothing else.
[[nodiscard]] std::string render_cases(const std::vector<CaseSummary>& cases, Zone zone,
                                       const Words& words, int width);
[[nodiscard]] std::string render_todo(const std::vector<CaseSummary>& cases, Zone zone,
                                      const Words& words, int width);

// Never translated.
[[nodiscard]] std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone);
[[nodiscard]] JsonValue json_of(const CaseSummary& summary, Zone zone);
// {code, title, since, working_days, lapses}; null if there is no hold.
[[nodiscard]] JsonValue json_of(const std::optional<HoldSummary>& hold, Zone zone);

}  // namespace yankomas
