// Which cases a reading verb is asked about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "core/rules/breaches.h"

namespace yankomas {

struct OfficeRecord;

enum class StateChoice { open, running, on_hold, closed };  // open: running or on hold

// Every field that is set must fit.
struct CaseFilter {
    std::optional<std::string> sop;  // "yankomas" or "yankomas/1"
    std::optional<int> step;
    std::optional<RoleId> role;      // that the case waits for
    std::optional<PersonId> person;  // who may do what the case waits for
    std::optional<StateChoice> state;
    std::optional<int> year;
    std::optional<PartyCode> party;
};

// --sop, --role, --person: what every verb with a filter takes; and the rest.
void declare_waiting_filter(Options& options, CaseFilter& filter);
void declare_case_filter(Options& options, CaseFilter& filter);

// A usage error if the office has no such procedure, role or person: silence would say that nothing
// waits for them.
[[nodiscard]] Status check_filter(const OfficeRecord& office, const CaseFilter& filter);

// An unverified case fits if its procedure, year and parties do and nothing else is asked.
[[nodiscard]] bool fits(const CaseSummary& summary, const CaseFilter& filter);
// A finished pass fits the role and the person who signed it.
[[nodiscard]] bool fits(const Breach& breach, const CaseFilter& filter);

}  // namespace yankomas
