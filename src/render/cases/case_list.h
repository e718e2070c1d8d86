// Cases, one per row: what yankomas list and todo show.
// SPDX-License-Identifier: Apache-2.0

// This room shows judged cases. people.h names officers and says for whom a case waits; case_list.h
// has one row per case, show_case.h the page of one case, icalendar.h tasks for calendar programs.
// breach.h spells one breach, overdue.h lays many out for a terminal, for a mail and as data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"
#include "core/calendar/instant.h"
#include "render/kit/json_fwd.h"
#include "render/kit/words.h"

namespace yankomas {

enum class CaseState;
struct CaseSummary;
struct HoldSummary;

// Spells the state as options and data do: "running", "on-hold", "closed".
[[nodiscard]] std::string_view name_of(CaseState state);
// Spells the state for people, to be translated: "running", "on hold", "closed".
[[nodiscard]] Message title_of(CaseState state);

// These make tables for a terminal of that width (0 means a pipe). Without cases the text is empty.
// render_cases shows the state of every case, and of an unverified case only that it is unverified.
// render_todo is for one person and shows what to do by when.
[[nodiscard]] std::string render_cases(const std::vector<CaseSummary>& cases, Zone zone,
                                       const Words& words, int width);
[[nodiscard]] std::string render_todo(const std::vector<CaseSummary>& cases, Zone zone,
                                      const Words& words, int width);

// Data is never translated. The rows of the CSV are the items of yankomas.list/1, without the
// fields that only programs need. An unverified case has null in place of its state.
[[nodiscard]] std::string render_cases_csv(const std::vector<CaseSummary>& cases, Zone zone);
[[nodiscard]] Json json_of(const CaseSummary& summary, Zone zone);
// Returns {code, title, since, working_days, lapses, exits}, or null if there is no hold.
[[nodiscard]] Json json_of(const std::optional<HoldSummary>& hold, Zone zone);

}  // namespace yankomas
